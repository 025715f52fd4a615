// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/budgetstate.h"
#include "models/domain/dashboard.h"

namespace Tokenglass {

/// What a source is asked for one budget. The days are one question where the source cuts days in the budget's zone,
/// else one a day.
struct BudgetQuestions
{
    BudgetSpan span;
    DashboardQuery period; ///< the whole period: the same figures as the dashboard's for it
    QDate firstDay; ///< of `days`
    QList<DashboardQuery> days; ///< all days in one, or one a day; the last one is today
};

/// What a source said of one budget.
struct BudgetAnswers
{
    DashboardSnapshot period;
    QList<CostTotal> days; ///< from BudgetQuestions::firstDay to today
};

/// A budget's state with the days it rests on.
struct BudgetAssessment
{
    BudgetState state;
    DailySpend days; ///< up to and including today; nothing before the first spend is known to be nothing
};

/// `sourceZone`: IANA name in which the source cuts days. Empty: the budget has no period at `now`.
[[nodiscard]] std::optional<BudgetQuestions> budgetQuestions(const Budget &budget, qint64 now,
                                                             const ReportingZone &zone, const QString &sourceZone);
/// The costs of the days in the answers to BudgetQuestions::days, in their order.
[[nodiscard]] QList<CostTotal> dayCosts(const QList<DashboardSnapshot> &answers);

[[nodiscard]] BudgetAssessment assess(const Budget &budget, const BudgetQuestions &questions,
                                      const BudgetAnswers &answers, const ExchangeRate &rate, qint64 now,
                                      const ReportingZone &zone);
/// By the sum of the period alone: no days, no forecast. For the many budgets a source may keep for its users.
[[nodiscard]] BudgetState assessTotal(const Budget &budget, const BudgetSpan &span, const Measures &total,
                                      const ExchangeRate &rate, qint64 now, const ReportingZone &zone);
/// The same for budgets of one user each, by id, out of one answer for the whole period with all users.
[[nodiscard]] QHash<QString, BudgetState> assessUsers(const QList<Budget> &budgets, const BudgetSpan &span,
                                                      const DashboardSnapshot &answer, const ExchangeRate &rate,
                                                      qint64 now, const ReportingZone &zone);
/// The state of a budget that cannot be assessed now.
[[nodiscard]] BudgetState unknownState(const Budget &budget, BudgetState::Problem problem, qint64 now,
                                       const ReportingZone &zone);
/// The first day of the period at whose end at least `nanos` were spent; empty: none.
[[nodiscard]] std::optional<QDate> dayReaching(const BudgetState &state, qint64 nanos);

} // namespace Tokenglass
