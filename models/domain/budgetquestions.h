// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/budget.h"
#include "models/domain/dashboard.h"
#include "models/domain/ratetable.h"

#include <QHash>

namespace Tokenglass {

/// What a source is asked for one budget. The days are one question where the source cuts days in the budget's zone,
/// else one a day.
struct BudgetQuestions
{
    BudgetSpan span;
    DashboardQuery period; ///< the whole period: the same figures as the dashboard's for it
    QDate firstDay; ///< of `days`
    QList<DashboardQuery> days; ///< all days in one, or one a day; the last one is today
    /// The source has brought the costs into another currency, each at the rate of its day: they go back into the
    /// budget's by the same rates, so that the budget does not move with the rate of today. Then `days` are asked for
    /// in parts of one UTC day each, which is what a rate is of.
    std::optional<DayConversion> back;
    QList<QDate> rateDays; ///< with `back`: of each of `days`

    [[nodiscard]] QList<DashboardQuery> all() const { return QList<DashboardQuery>{period} + days; }
};

/// What a source said of one budget.
struct BudgetAnswers
{
    DashboardSnapshot period;
    QList<CostTotal> days; ///< from BudgetQuestions::firstDay to today
};

/// What a source is asked for the budgets of one user each: one question with all users answers for thousands.
struct UserQuestions
{
    BudgetSpan span;
    QList<DashboardQuery> queries; ///< the whole period, or with `back` a UTC day each
    std::optional<DayConversion> back; ///< as in BudgetQuestions
    QList<QDate> rateDays;
};

/// `sourceZone`: IANA name in which the source cuts days. `conversion`: by which it has converted costs, if it has.
/// Empty: the budget has no period at `now`.
[[nodiscard]] std::optional<BudgetQuestions> budgetQuestions(const Budget &budget, qint64 now,
                                                             const ReportingZone &zone, const QString &sourceZone,
                                                             const std::optional<DayConversion> &conversion = {});
/// `answers`: to BudgetQuestions::all(), in their order.
[[nodiscard]] BudgetAnswers budgetAnswers(const BudgetQuestions &questions, const QList<DashboardSnapshot> &answers,
                                          const ReportingZone &zone);
/// `budgets`: a source's own, all of one currency and calendar month; not empty.
[[nodiscard]] UserQuestions userQuestions(const QList<Budget> &budgets, qint64 now, const ReportingZone &zone,
                                          const std::optional<DayConversion> &conversion);
/// What each user has spent, out of the answers to UserQuestions::queries.
[[nodiscard]] QHash<EntityId, Measures> userMeasures(const UserQuestions &questions,
                                                     const QList<DashboardSnapshot> &answers);

} // namespace Tokenglass
