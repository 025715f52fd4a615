// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/alertchannel.h"
#include "models/domain/budgetstate.h"

namespace Tokenglass {

class NumberFormat;

/// "month", "week (Mon)", "last 30 days"
[[nodiscard]] QString budgetPeriodText(const Budget &budget);
/// "everything", "organisation = 实验中学", "model = kimi, type = chat"
[[nodiscard]] QString budgetScopeText(const Budget &budget);
/// "≥ ¥61.40"
[[nodiscard]] QString budgetSpentText(const BudgetState &state, const NumberFormat &format);
/// "30 Nov: ¥2,310 (¥2,170 – ¥2,450)", "over since 21 Nov", "needs 7 days of history"
[[nodiscard]] QString budgetForecastText(const BudgetState &state, const NumberFormat &format);
/// "27 Nov", "passed", "–"
[[nodiscard]] QString budgetPassesText(const BudgetState &state, const NumberFormat &format);
/// "days in Asia/Tokyo, resets 30 Nov 16:00"; empty: its days are those of the visible zone.
[[nodiscard]] QString budgetZoneText(const Budget &budget, const BudgetState &state, const NumberFormat &format,
                                     const ReportingZone &visible);
/// "resets 30 Nov 16:00" in the visible zone; empty: it has no reset, or its days are those of the visible zone.
[[nodiscard]] QString budgetResetText(const Budget &budget, const BudgetState &state, const NumberFormat &format,
                                      const ReportingZone &visible);
/// "usually ¥500" where an exception is in force; empty: there is none.
[[nodiscard]] QString budgetExceptionText(const Budget &budget, const BudgetState &state, const NumberFormat &format);
/// "as of 26 Nov 12:03" where the figures are the last known ones; empty: they are those of now.
[[nodiscard]] QString budgetAsOfText(const BudgetState &state, const NumberFormat &format,
                                     const ReportingZone &visible);
/// "last known, as of 26 Nov 12:03: its source is not open"; empty as above.
[[nodiscard]] QString budgetLastKnownText(const BudgetState &state, const NumberFormat &format,
                                          const ReportingZone &visible);
/// Why there are no figures, or none of now; empty: there are.
[[nodiscard]] QString budgetProblemText(const BudgetState &state);
/// One sentence for a screen reader or a tooltip.
[[nodiscard]] QString budgetSummaryText(const Budget &budget, const BudgetState &state, const NumberFormat &format);

/// `state`: how the budget stands now, for the forecast; may be of Level::Unknown.
[[nodiscard]] AlertMessage alertMessage(const Alert &alert, const BudgetState &state, const NumberFormat &format);
/// Several that happened while nobody looked, in one: "3 budgets passed a threshold while Tokenglass was closed".
[[nodiscard]] AlertMessage alertSummary(const QList<Alert> &alerts, const NumberFormat &format);
/// "All usage passed 80 % of ¥500"
[[nodiscard]] QString alertTitle(const Alert &alert, const NumberFormat &format);
/// "20 Nov 2026 11:07 · ¥401.55 · acknowledged"; times in `zone`.
[[nodiscard]] QString alertDetailText(const Alert &alert, const NumberFormat &format, const ReportingZone &zone);
/// "80 %", "33.33 %"
[[nodiscard]] QString thresholdText(BasisPoints threshold, const NumberFormat &format);
/// "Tokenglass warns; it does not block requests."
[[nodiscard]] QString budgetWarnsText();

} // namespace Tokenglass
