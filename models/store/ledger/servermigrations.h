// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

namespace Tokenglass {

class LedgerDatabase;

enum class ServerDialect { PostgreSql, MariaDb };

/// Brings a server's database to the newest schema, under a lock, and returns its version. The table tokenglass_ledger
/// keeps that and marks the database as ours; without it no table is touched that has the name of one of ours.
[[nodiscard]] Result<int> migrateServer(LedgerDatabase &database, ServerDialect dialect);

} // namespace Tokenglass
