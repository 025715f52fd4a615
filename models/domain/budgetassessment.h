// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/budgetbook.h"
#include "models/domain/budgetquestions.h"
#include "models/domain/budgetstate.h"

namespace Tokenglass {

/// A budget's state with the days it rests on.
struct BudgetAssessment
{
    BudgetState state;
    DailySpend days; ///< up to and including today; nothing before the first spend is known to be nothing
};

[[nodiscard]] BudgetAssessment assess(const Budget &budget, const BudgetQuestions &questions,
                                      const BudgetAnswers &answers, const ExchangeRate &rate, qint64 now,
                                      const ReportingZone &zone);
/// By the sum of the period alone: no days, no forecast. For the many budgets a source may keep for its users.
[[nodiscard]] BudgetState assessTotal(const Budget &budget, const BudgetSpan &span, const Measures &total,
                                      const ExchangeRate &rate, qint64 now, const ReportingZone &zone);
/// The same for budgets of one user each, by id, out of the answers with all users.
[[nodiscard]] QHash<QString, BudgetState> assessUsers(const QList<Budget> &budgets, const UserQuestions &questions,
                                                      const QList<DashboardSnapshot> &answers, const ExchangeRate &rate,
                                                      qint64 now, const ReportingZone &zone);
/// Those of such budgets that are worth a look at their days: of those that passed a threshold the tightest, at
/// most 50.
[[nodiscard]] QList<Budget> tightest(const QList<Budget> &budgets, const QHash<QString, BudgetState> &states);
/// The state of a budget that cannot be assessed now.
[[nodiscard]] BudgetState unknownState(const Budget &budget, BudgetState::Problem problem, qint64 now,
                                       const ReportingZone &zone);
/// The figures known last, in a state that says why there are none now. Nothing changes where they are of another
/// period.
[[nodiscard]] BudgetState withLastKnown(const Budget &budget, BudgetState now, const BudgetState &last);
[[nodiscard]] BudgetState withLastKnown(const Budget &budget, BudgetState now, const BudgetCheck &last);
/// The first day of the period at whose end at least `nanos` were spent; empty: none.
[[nodiscard]] std::optional<QDate> dayReaching(const BudgetState &state, qint64 nanos);

} // namespace Tokenglass
