// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/budgetassessment.h"

#include <algorithm>
#include <numeric>

namespace Tokenglass {

namespace {

constexpr int BurnDays = 7;

QDate dayAt(qint64 second, const ReportingZone &zone)
{
    return QDate::fromJulianDay(zone.dayOf(second));
}

/// The total in the limit's currency. Nothing priced is nothing known to be spent, not a failure.
std::optional<Money> spentOf(const CostTotal &cost, Currency currency, const ExchangeRate &rate)
{
    return cost.amounts.isEmpty() ? Money{0, currency} : cost.in(currency, rate);
}

/// The costs as amounts of one currency; empty: one of them cannot be converted.
std::optional<QList<qint64>> amounts(const QList<CostTotal> &costs, Currency currency, const ExchangeRate &rate)
{
    QList<qint64> nanos;
    for (const CostTotal &cost : costs) {
        const auto spent = spentOf(cost, currency, rate);
        if (!spent)
            return std::nullopt;
        nanos.append(spent->nanos);
    }
    return nanos;
}

void judge(const Budget &budget, BudgetState &state)
{
    state.level = BudgetState::Level::Below;
    state.passed.reset();
    for (const BasisPoints threshold : budget.thresholds) {
        if (state.spent.nanos >= thresholdNanos(state.limit, threshold)) {
            state.passed = threshold;
            state.level = BudgetState::Level::Threshold;
        }
    }
    if (state.spent.nanos > state.limit.nanos) {
        state.level = BudgetState::Level::Exceeded;
    }
}

void nameLargest(const DashboardSnapshot &snapshot, BudgetState &state)
{
    const auto costs = [](const Measures &measures) { return !measures.cost.amounts.isEmpty(); };
    if (!snapshot.models.isEmpty() && costs(snapshot.models.constFirst().measures))
        state.topModel = snapshot.models.constFirst().model.label();
    if (!snapshot.users.isEmpty() && costs(snapshot.users.constFirst().measures))
        state.topUser = snapshot.users.constFirst().name;
}

void foresee(const Budget &budget, const DailySpend &days, const QDate &today, double todayShare, BudgetState &state)
{
    DailySpend history{days.firstDay, days.nanos};
    const qint64 todayNanos = history.nanos.isEmpty() ? 0 : history.nanos.takeLast();
    const auto spends = [](qint64 nanos) { return nanos != 0; };
    const auto first = std::find_if(history.nanos.begin(), history.nanos.end(), spends);
    state.historyDays = static_cast<int>(std::distance(first, history.nanos.end()));

    const qsizetype burnDays = std::min<qsizetype>(BurnDays, state.historyDays);
    if (burnDays > 0) {
        const qint64 sum = std::accumulate(history.nanos.end() - burnDays, history.nanos.end(), qint64(0));
        state.burnRate = Money{sum / burnDays, state.limit.currency};
    }
    if (today > state.span.lastDay) {
        state.noForecast = BudgetState::NoForecast::PeriodOver;
    } else if (budget.period.kind == BudgetPeriod::Kind::Rolling) {
        state.noForecast = BudgetState::NoForecast::Rolling;
    } else if (state.historyDays == 0 && state.spent.nanos == 0) {
        state.noForecast = BudgetState::NoForecast::NothingSpent;
    } else {
        state.forecast = forecast(
            {history, today, todayNanos, todayShare, state.spent.nanos, state.span.lastDay, state.limit.nanos});
        if (!state.forecast)
            state.noForecast = BudgetState::NoForecast::TooLittleHistory;
        else if (state.level == BudgetState::Level::Exceeded)
            state.forecast->passesOn.reset(); // passedOn has the day, and it is not one to come
    }
}

/// The days of the period out of all days.
QList<qint64> daysOfSpan(const DailySpend &days, const BudgetSpan &span)
{
    const qint64 from = days.firstDay.daysTo(span.firstDay);
    const qint64 count = span.firstDay.daysTo(span.lastDay) + 1;
    return days.nanos.mid(static_cast<qsizetype>(std::max<qint64>(0, from)), static_cast<qsizetype>(count));
}

/// The day since which the window of a rolling budget has held as much; an invalid one where that was before the days
/// that are known.
QDate rollingDayReaching(const Budget &budget, const DailySpend &days, const QDate &today, qint64 nanos)
{
    const qsizetype length = budget.period.days;
    const qsizetype begin = budget.startDate.isValid() ? days.firstDay.daysTo(budget.startDate) : -1;
    QDate reached = today;
    for (qsizetype last = days.nanos.size() - 1; last >= std::max<qsizetype>(0, begin); --last) {
        const qsizetype first = std::max(last + 1 - length, begin);
        if (first < 0)
            return {}; // a part of this window is not known
        if (std::accumulate(days.nanos.begin() + first, days.nanos.begin() + last + 1, qint64(0)) < nanos)
            break;
        reached = days.firstDay.addDays(last);
    }
    return reached;
}

/// The days on which thresholds and the limit were passed.
void nameDays(const Budget &budget, const DailySpend &days, const QDate &today, BudgetState &state)
{
    const auto dayOf = [&](qint64 nanos) {
        if (budget.period.kind == BudgetPeriod::Kind::Rolling)
            return rollingDayReaching(budget, days, today, nanos);
        return dayReaching(state, nanos).value_or(std::min(today, state.span.lastDay));
    };
    for (const BasisPoints threshold : budget.thresholds) {
        const qint64 amount = thresholdNanos(state.limit, threshold);
        if (state.spent.nanos >= amount)
            state.reachedOn.insert(threshold, dayOf(amount));
    }
    if (state.level != BudgetState::Level::Exceeded)
        return;
    if (const QDate day = dayOf(state.limit.nanos + 1); day.isValid())
        state.passedOn = day;
}

} // namespace

BudgetState unknownState(const Budget &budget, BudgetState::Problem problem, qint64 now, const ReportingZone &zone)
{
    BudgetState state;
    state.problem = problem;
    if (const auto span = spanAt(budget, now, zone))
        state.span = *span;
    state.limit = limitIn(budget, state.span);
    state.spent = Money{0, budget.limit.currency};
    state.checkedAt = now;
    return state;
}

BudgetState assessTotal(const Budget &budget, const BudgetSpan &span, const Measures &total, const ExchangeRate &rate,
                        qint64 now, const ReportingZone &zone)
{
    BudgetState state = unknownState(budget, BudgetState::Problem::None, now, zone);
    state.span = span;
    state.limit = limitIn(budget, span);
    const auto spent = spentOf(total.cost, state.limit.currency, rate);
    if (!spent) {
        state.problem = BudgetState::Problem::NoRate;
        return state;
    }
    state.spent = *spent;
    state.requests = total.requests;
    state.unpriced = total.cost.unpricedRows();
    state.estimated = total.cost.rows[static_cast<std::size_t>(CostBasis::Estimated)];
    judge(budget, state);
    return state;
}

QHash<QString, BudgetState> assessUsers(const QList<Budget> &budgets, const UserQuestions &questions,
                                        const QList<DashboardSnapshot> &answers, const ExchangeRate &rate, qint64 now,
                                        const ReportingZone &zone)
{
    const QHash<EntityId, Measures> spent = userMeasures(questions, answers);
    QHash<QString, BudgetState> states;
    for (const Budget &budget : budgets) {
        BudgetState state =
            assessTotal(budget, questions.span, spent.value(budget.scope.users.value(0)), rate, now, zone);
        state.noForecast = state.isKnown() && state.spent.nanos == 0 ? BudgetState::NoForecast::NothingSpent
                                                                     : BudgetState::NoForecast::NotByDay;
        states.insert(budget.id, state);
    }
    return states;
}

QList<Budget> tightest(const QList<Budget> &budgets, const QHash<QString, BudgetState> &states)
{
    constexpr qsizetype Most = 50;
    QList<Budget> passed;
    std::copy_if(budgets.begin(), budgets.end(), std::back_inserter(passed),
                 [&states](const Budget &budget) { return states.value(budget.id).passed.has_value(); });
    std::stable_sort(passed.begin(), passed.end(), [&states](const Budget &a, const Budget &b) {
        return states.value(a.id).share() > states.value(b.id).share();
    });
    return passed.mid(0, Most);
}

BudgetAssessment assess(const Budget &budget, const BudgetQuestions &questions, const BudgetAnswers &answers,
                        const ExchangeRate &rate, qint64 now, const ReportingZone &zone)
{
    const QDate today = dayAt(now, zone);
    BudgetAssessment result;
    BudgetState &state = result.state;
    state = assessTotal(budget, questions.span, answers.period.totals, rate, now, zone);
    const auto days = amounts(answers.days, state.limit.currency, rate);
    if (!state.isKnown() || !days) {
        state.level = BudgetState::Level::Unknown;
        state.problem = BudgetState::Problem::NoRate;
        return result;
    }
    result.days = {questions.firstDay, *days};
    state.dailyNanos = daysOfSpan(result.days, state.span);
    nameDays(budget, result.days, today, state);
    nameLargest(answers.period, state);
    const TimeRange day = zone.day(today.toJulianDay());
    foresee(budget, result.days, today, static_cast<double>(now - day.start) / static_cast<double>(day.seconds()),
            state);
    if (today > state.span.lastDay)
        state.problem = BudgetState::Problem::Over;
    return result;
}

BudgetState withLastKnown(const Budget &budget, BudgetState now, const BudgetState &last)
{
    const bool isRolling = budget.period.kind == BudgetPeriod::Kind::Rolling;
    if (!last.isKnown() || last.spent.currency != now.limit.currency || (!isRolling && last.span != now.span))
        return now;
    BudgetState state = last;
    state.problem = now.problem;
    state.error = now.error;
    if (state.limit != now.limit) {
        state.limit = now.limit;
        state.forecast.reset(); // it was about the other limit
        state.passedOn.reset();
    }
    state.lastKnownAt = last.lastKnownAt.value_or(last.checkedAt);
    judge(budget, state);
    return state;
}

BudgetState withLastKnown(const Budget &budget, BudgetState now, const BudgetCheck &last)
{
    const bool isRolling = budget.period.kind == BudgetPeriod::Kind::Rolling;
    const bool isOfPeriod = isRolling ? now.span.range.contains(last.checkedAt)
                                      : last.periodStart == now.span.range.start && !now.span.range.isEmpty();
    if (!isOfPeriod || last.spent.currency != now.limit.currency)
        return now;
    now.spent = last.spent;
    now.atLeast = last.isLowerBound;
    now.lastKnownAt = last.checkedAt;
    judge(budget, now);
    return now;
}

std::optional<QDate> dayReaching(const BudgetState &state, qint64 nanos)
{
    qint64 sum = 0;
    for (qsizetype day = 0; day < state.dailyNanos.size(); ++day) {
        sum += state.dailyNanos[day];
        if (sum >= nanos)
            return state.span.firstDay.addDays(day);
    }
    return std::nullopt;
}

} // namespace Tokenglass
