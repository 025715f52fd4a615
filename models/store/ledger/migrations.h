// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

namespace Tokenglass {

class SqliteFile;

/// Brings a ledger to the newest schema and returns its version; each step is whole or not done. Refuses, without
/// changing it, a file that is no ledger or that a newer Tokenglass has written.
[[nodiscard]] Result<int> migrate(SqliteFile &file);

} // namespace Tokenglass
