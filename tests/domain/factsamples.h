// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/facttable.h"
#include "tests/domain/factreference.h"

#include <QRandomGenerator>

namespace Tokenglass {

/// Rows with everything that databases really hold: NULLs, absent users, text ids, several currencies, unknown
/// measures, wide values. Ids from `firstId` on, times from 2025-10-01 over `days` days.
[[nodiscard]] std::vector<PlainRow> sampleRows(quint32 seed, int count, int days = 200, qint64 firstId = 1);
/// A question about some of sampleRows(): odd ranges and every kind of filter.
[[nodiscard]] DashboardQuery sampleQuery(QRandomGenerator &random, int days = 200);
[[nodiscard]] NameDirectory sampleNames();
/// A year around sampleRows(), with 1 day of room.
constexpr TimeRange SampleRange{1'759'190'400, 1'759'190'400 + 366 * 86'400};
/// The question about all of sampleRows().
[[nodiscard]] DashboardQuery everything();

/// The rows in a batch, in the given order.
[[nodiscard]] FactBatch batchOf(const std::vector<PlainRow> &rows, const ReportingZone &zone);
/// A table of the rows, read by two lanes.
[[nodiscard]] FactTable tableOf(const std::vector<PlainRow> &rows, const ReportingZone &zone);

[[nodiscard]] ReportingZone zoneNamed(const char *name);

} // namespace Tokenglass
