// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/budgetassessment.h"

#include <QMap>

#include <algorithm>

namespace Tokenglass {

/// What was spent on each day, nano-units of CNY.
using SpentDays = QMap<QDate, qint64>;

inline const QDate SampleToday(2026, 11, 26); // a Thursday
inline const qint64 SampleNow = QDateTime(SampleToday, QTime(6, 30), Qt::UTC).toSecsSinceEpoch(); // noon in Kolkata
inline const QString SampleModel = QStringLiteral("kimi");
inline const QString SampleUser = QStringLiteral("\u738B\u5C0F\u660E");

inline qint64 units(qint64 count)
{
    return count * Money::NanosPerUnit;
}

inline Budget sampleBudget(qint64 limit, BudgetPeriod::Kind kind = BudgetPeriod::Kind::Month)
{
    Budget budget;
    budget.id = QStringLiteral("b1");
    budget.name = QStringLiteral("Everything");
    budget.limit = {units(limit), Currency::cny()};
    budget.period.kind = kind;
    return budget;
}

/// The answer of a source in which these days were spent, one request a day.
inline DashboardSnapshot spentSnapshot(const DashboardQuery &query, const SpentDays &spent, const ReportingZone &zone)
{
    DashboardSnapshot snapshot;
    snapshot.query = query;
    snapshot.zone = zone.name();
    ModelUsage model;
    model.model.alias = SampleModel;
    const qint64 first = zone.dayOf(query.range.start);
    const qint64 last = zone.dayOf(query.range.end - 1);
    for (qint64 number = first; number <= last; ++number) {
        DayUsage day;
        day.date = QDate::fromJulianDay(number);
        day.range = zone.day(number);
        if (const qint64 nanos = spent.value(day.date)) {
            day.measures.requests = 1;
            day.measures.cost.add({nanos, Currency::cny()}, CostBasis::Stored);
        }
        snapshot.totals += day.measures;
        snapshot.days.append(day);
    }
    snapshot.rowsInSource = std::count_if(spent.begin(), spent.end(), [](qint64 nanos) { return nanos != 0; });
    model.measures = snapshot.totals;
    snapshot.models.append(model);
    EntityUsage user;
    user.id = EntityId(1);
    user.name = SampleUser;
    user.measures = snapshot.totals;
    snapshot.users.append(user);
    return snapshot;
}

/// The budget when these days were spent.
inline BudgetAssessment assessSpent(const Budget &budget, const SpentDays &spent, qint64 now, const ReportingZone &zone)
{
    const auto questions = budgetQuestions(budget, now, zone, zone.name());
    Q_ASSERT(questions);
    const BudgetAnswers answers = budgetAnswers(
        *questions,
        {spentSnapshot(questions->period, spent, zone), spentSnapshot(questions->days.constFirst(), spent, zone)},
        zone);
    return assess(budget, *questions, answers, ExchangeRate::defaultUsdCny(), now, zone);
}

} // namespace Tokenglass
