// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QtGlobal>

namespace Tokenglass {

class SqliteFile;
struct UsageRecord;

/// Kind::Input for what no provider means: negative or absurd counts, a time outside 1970 to 9999.
[[nodiscard]] Result<void> checkRecord(const UsageRecord &record);
/// Both belong into one transaction.
[[nodiscard]] Result<qint64> insertUsageRow(SqliteFile &file, const UsageRecord &record);
/// Kind::Storage if the row is not pending any more.
[[nodiscard]] Result<void> completeUsageRow(SqliteFile &file, qint64 id, const UsageRecord &record);
[[nodiscard]] Result<void> addToDailySummary(SqliteFile &file, const UsageRecord &record);

} // namespace Tokenglass
