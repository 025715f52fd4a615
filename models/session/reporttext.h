// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/numberformat.h"
#include "models/session/reportdata.h"

namespace Tokenglass {

/// "Overview", "Statement by organisation", …: for lists to choose from.
[[nodiscard]] QString reportKindTitle(ReportKind kind);
/// "A4", "Letter"
[[nodiscard]] QString reportPaperTitle(ReportPaper paper);
/// "last month"
[[nodiscard]] QString reportPeriodWordText(const QString &word);

/// The heading of the first page.
[[nodiscard]] QString reportTitle(const ReportOrder &order);
/// "October 2026", or the days of the range.
[[nodiscard]] QString reportPeriodText(const ReportOrder &order, const NumberFormat &format);
/// Whether the period goes on: nothing of it is compared with a whole one.
[[nodiscard]] bool isReportSoFar(const ReportData &data);
/// "all organisations", "model = kimi or qwen · user = alice": what counts.
[[nodiscard]] QString reportScopeText(const ReportData &data);
/// What the figures are compared with: "the 31 days before".
[[nodiscard]] QString reportComparisonText(const ReportOrder &order);
/// "Cost as stored by the source; 12 requests unpriced"
[[nodiscard]] QString reportBasisText(const CostTotal &cost, const NumberFormat &format);
/// Everything a reader of the figures has to know, a sentence or two each.
[[nodiscard]] QStringList reportNotes(const ReportData &data, const NumberFormat &format);

} // namespace Tokenglass
