// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/budgetquestions.h"

#include "models/domain/forecast.h"

#include <algorithm>

namespace Tokenglass {

namespace {

constexpr qint64 SecondsPerDay = 86'400;

QDate utcDay(qint64 second)
{
    return QDateTime::fromSecsSinceEpoch(second, Qt::UTC).date();
}

/// The range cut at every midnight of UTC.
QList<TimeRange> utcDays(const TimeRange &range)
{
    QList<TimeRange> parts;
    for (qint64 from = range.start; from < range.end;) {
        const qint64 midnight = utcDay(from).startOfDay(Qt::UTC).toSecsSinceEpoch() + SecondsPerDay;
        parts.append({from, std::min(midnight, range.end)});
        from = parts.constLast().end;
    }
    return parts;
}

std::optional<DayConversion> wayBack(Currency currency, const std::optional<DayConversion> &conversion)
{
    if (!conversion || conversion->target == currency)
        return std::nullopt;
    return DayConversion{currency, conversion->rates};
}

CostTotal converted(const CostTotal &cost, const DayConversion &conversion, const QDate &day)
{
    CostTotal result;
    result.rows = cost.rows;
    for (const Money &amount : cost.viewFor(conversion.target))
        result.add(conversion.convert(amount, day), CostBasis::Stored, 0);
    return result;
}

/// The costs of the days in the answers, in their order.
QList<CostTotal> dayCosts(const QList<DashboardSnapshot> &answers)
{
    QList<CostTotal> costs;
    if (answers.size() == 1) {
        for (const DayUsage &day : answers.constFirst().days)
            costs.append(day.measures.cost);
        return costs;
    }
    for (const DashboardSnapshot &answer : answers)
        costs.append(answer.totals.cost);
    return costs;
}

BudgetAnswers convertedAnswers(const BudgetQuestions &questions, const QList<DashboardSnapshot> &answers,
                               const ReportingZone &zone)
{
    BudgetAnswers result{answers.constFirst(), {}};
    CostTotal &total = result.period.totals.cost;
    total.amounts.clear();
    total.second = Currency();
    total.inSecond.clear();
    const qint64 first = questions.firstDay.toJulianDay();
    for (qsizetype i = 0; i < questions.days.size(); ++i) {
        const CostTotal cost = converted(answers.at(i + 1).totals.cost, *questions.back, questions.rateDays.at(i));
        const auto day = static_cast<qsizetype>(zone.dayOf(questions.days.at(i).range.start) - first);
        result.days.resize(std::max(result.days.size(), day + 1));
        result.days[day] += cost;
        if (questions.span.range.contains(questions.days.at(i).range.start)) {
            for (const Money &amount : cost.amounts)
                total.add(amount, CostBasis::Stored, 0);
        }
    }
    return result;
}

} // namespace

std::optional<BudgetQuestions> budgetQuestions(const Budget &budget, qint64 now, const ReportingZone &zone,
                                               const QString &sourceZone,
                                               const std::optional<DayConversion> &conversion)
{
    std::optional<BudgetSpan> span = spanAt(budget, now, zone);
    const QDate today = QDate::fromJulianDay(zone.dayOf(now));
    // A budget for once keeps its figures when it is over.
    if (!span && budget.endDate.isValid() && today > budget.endDate)
        span = spanAt(budget, zone.dayStart(budget.endDate.toJulianDay()), zone);
    if (!span)
        return std::nullopt;

    BudgetQuestions questions;
    questions.span = *span;
    questions.period.range = span->range;
    questions.period.filter = budget.scope;
    questions.period.topEntities = 1;
    questions.firstDay = std::min(span->firstDay, today.addDays(-Forecast::MostHistoryDays));
    questions.back = wayBack(budget.limit.currency, conversion);
    const auto ask = [&](const TimeRange &range) {
        DashboardQuery query = questions.period;
        query.range = range;
        query.topEntities = 0;
        questions.days.append(query);
    };
    const qint64 first = questions.firstDay.toJulianDay();
    const qint64 last = today.toJulianDay();
    if (!questions.back && sourceZone == zone.name()) {
        ask({zone.dayStart(first), zone.dayStart(last + 1)});
        return questions;
    }
    for (qint64 day = first; day <= last; ++day) {
        const QList<TimeRange> parts = questions.back ? utcDays(zone.day(day)) : QList<TimeRange>{zone.day(day)};
        for (const TimeRange &part : parts) {
            ask(part);
            if (questions.back)
                questions.rateDays.append(utcDay(part.start));
        }
    }
    return questions;
}

BudgetAnswers budgetAnswers(const BudgetQuestions &questions, const QList<DashboardSnapshot> &answers,
                            const ReportingZone &zone)
{
    if (questions.back)
        return convertedAnswers(questions, answers, zone);
    return {answers.constFirst(), dayCosts(answers.mid(1))};
}

UserQuestions userQuestions(const QList<Budget> &budgets, qint64 now, const ReportingZone &zone,
                            const std::optional<DayConversion> &conversion)
{
    const Budget &any = budgets.constFirst();
    UserQuestions questions;
    questions.span = spanAt(any, now, zone).value_or(BudgetSpan());
    questions.back = wayBack(any.limit.currency, conversion);
    DashboardQuery query;
    query.range = questions.span.range;
    if (!questions.back) {
        questions.queries.append(query);
        return questions;
    }
    const qint64 end = std::min(query.range.end, zone.day(zone.dayOf(now)).end);
    const QList<TimeRange> parts = utcDays({query.range.start, end});
    for (const TimeRange &part : parts) {
        query.range = part;
        questions.queries.append(query);
        questions.rateDays.append(utcDay(part.start));
    }
    return questions;
}

QHash<EntityId, Measures> userMeasures(const UserQuestions &questions, const QList<DashboardSnapshot> &answers)
{
    QHash<EntityId, Measures> spent;
    for (qsizetype i = 0; i < answers.size(); ++i) {
        for (const EntityUsage &user : answers.at(i).users) {
            Measures measures = user.measures;
            if (questions.back)
                measures.cost = converted(measures.cost, *questions.back, questions.rateDays.at(i));
            spent[user.id] += measures;
        }
    }
    return spent;
}

} // namespace Tokenglass
