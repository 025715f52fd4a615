// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/budgetassessment.h"
#include "models/domain/budgetbook.h"

namespace Tokenglass {

/// What is known of a budget besides its state when it is decided whether somebody has to be told.
struct AlertContext
{
    QList<Alert> known; ///< of this budget, and the odd days of all
    std::optional<BudgetCheck> lastCheck; ///< of this budget
    bool afterAbsence = false; ///< nobody has looked since an earlier run of the program
    ReportingZone zone;
    QString scope; ///< scopeKey() of this budget
    QString sourceId; ///< whose figures they are, also where the budget is of whichever source is open
};

/// When a day's spend is odd.
struct AnomalyRule
{
    static constexpr int LeastDays = 3; ///< of the same weekday, before the rule says anything

    bool enabled = false;
    double factor = 3; ///< times the median of the same weekday
    Money least{Money::NanosPerUnit, Currency::cny()}; ///< a day below it is never odd
    friend bool operator==(const AnomalyRule &, const AnomalyRule &) = default;
};

/// The alerts a state calls for: one of State::Pending for the highest threshold that was passed and is not told of,
/// the others State::Silent. Once per budget, period and threshold, whatever the limit is: spend that falls back and
/// rises again adds nothing, nor does a lower threshold that is added later or a limit that is lowered. One thing asks
/// anew: under a limit above all that were told of, a threshold counts again once a check has found the spend below it.
[[nodiscard]] QList<Alert> thresholdAlerts(const Budget &budget, const BudgetState &state, const AlertContext &context);

/// What becomes of a snoozed alert of a threshold whose time has come: State::Pending, with the figures of now; Silent
/// where a higher threshold of the period was told meanwhile; Acknowledged where the period is over, the budget is
/// switched off or the spend has fallen below it. `known`: of this budget.
[[nodiscard]] Alert awakened(Alert alert, const Budget &budget, const BudgetState &state, const QList<Alert> &known);

/// The alert for a day far above the median of its weekday, at most one a day and scope, whichever budgets share the
/// scope; empty: there is nothing odd.
[[nodiscard]] std::optional<Alert> anomalyAlert(const Budget &budget, const BudgetAssessment &assessment,
                                                const AnomalyRule &rule, const ExchangeRate &rate,
                                                const AlertContext &context);

} // namespace Tokenglass
