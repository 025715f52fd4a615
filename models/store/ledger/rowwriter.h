// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QList>

namespace Tokenglass {

class LedgerDatabase;
struct UsageRecord;

/// Kind::Input for what no provider means: negative or absurd counts, a time outside 1970 to 9999.
[[nodiscard]] Result<void> checkRecord(const UsageRecord &record);
/// Both belong into one transaction.
[[nodiscard]] Result<qint64> insertUsageRow(LedgerDatabase &database, const UsageRecord &record);
/// False: the row is not pending any more, and was left as it is.
[[nodiscard]] Result<bool> completeUsageRow(LedgerDatabase &database, qint64 id, const UsageRecord &record);
/// Those of `ids` that are pending rows of this process.
[[nodiscard]] Result<void> removePendingRows(LedgerDatabase &database, const QList<qint64> &ids);
[[nodiscard]] Result<void> addToDailySummary(LedgerDatabase &database, const UsageRecord &record);

} // namespace Tokenglass
