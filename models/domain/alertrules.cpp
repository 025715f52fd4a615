// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/alertrules.h"

#include <algorithm>

namespace Tokenglass {

namespace {

constexpr int DaysPerWeek = 7;

Alert alertOf(const Budget &budget, const BudgetState &state, const AlertContext &context)
{
    Alert alert;
    alert.budgetId = budget.id;
    alert.budgetName = budget.name;
    alert.sourceId = context.sourceId.isEmpty() ? budget.sourceId : context.sourceId;
    alert.span = state.span;
    alert.rollingDays = budget.period.kind == BudgetPeriod::Kind::Rolling ? budget.period.days : 0;
    alert.limit = state.limit;
    alert.spent = state.spent;
    alert.isLowerBound = state.isLowerBound();
    alert.raisedAt = QDateTime::fromSecsSinceEpoch(state.checkedAt, Qt::UTC);
    alert.missed = context.afterAbsence;
    alert.topModel = state.topModel;
    alert.topUser = state.topUser;
    return alert;
}

QDate today(const BudgetState &state, const AlertContext &context)
{
    return QDate::fromJulianDay(context.zone.dayOf(state.checkedAt));
}

/// Whether two alerts are of the same period. The window of a rolling budget moves every day, so there it is whether
/// they are less than a window apart.
bool isOfPeriod(const Alert &alert, const Budget &budget, const BudgetSpan &span)
{
    if (budget.period.kind != BudgetPeriod::Kind::Rolling)
        return alert.span.firstDay == span.firstDay; // the same month wherever its days are cut
    return alert.span.lastDay.daysTo(span.lastDay) < budget.period.days;
}

/// What was told of one source says nothing of another; alerts of earlier versions do not say which.
bool isOfSource(const Alert &alert, const QString &sourceId)
{
    return alert.sourceId.isEmpty() || sourceId.isEmpty() || alert.sourceId == sourceId;
}

/// Whether the last check has found less than the amount in this period.
bool wasBelow(qint64 nanos, const Budget &budget, const BudgetState &state, const AlertContext &context)
{
    const std::optional<BudgetCheck> &last = context.lastCheck;
    const bool isRolling = budget.period.kind == BudgetPeriod::Kind::Rolling;
    return last && (isRolling || last->periodStart == state.span.range.start)
        && last->spent.currency == state.limit.currency && last->spent.nanos < nanos;
}

bool isTold(BasisPoints threshold, const Budget &budget, const BudgetState &state, const AlertContext &context)
{
    bool isTold = false;
    for (const Alert &alert : context.known) {
        // Whoever was told of 100 % need not hear that a threshold of 50 %, added since, is passed too.
        if (alert.kind != Alert::Kind::Threshold || alert.threshold < threshold
            || !isOfPeriod(alert, budget, state.span) || !isOfSource(alert, context.sourceId))
            continue;
        if (alert.limit.currency == state.limit.currency && alert.limit.nanos >= state.limit.nanos)
            return true;
        isTold = true;
    }
    return isTold && !wasBelow(thresholdNanos(state.limit, threshold), budget, state, context);
}

std::optional<qint64> median(QList<qint64> values)
{
    if (values.size() < AnomalyRule::LeastDays)
        return std::nullopt;
    std::sort(values.begin(), values.end());
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : values[middle - 1] + (values[middle] - values[middle - 1]) / 2;
}

/// The same weekday of the weeks before, from the first day with any spend on.
QList<qint64> sameWeekdays(const QList<qint64> &days)
{
    const auto first = std::find_if(days.begin(), days.end(), [](qint64 nanos) { return nanos != 0; });
    const qsizetype from = std::distance(days.begin(), first);
    QList<qint64> result;
    for (qsizetype day = days.size() - 1 - DaysPerWeek; day >= from; day -= DaysPerWeek)
        result.append(days[day]);
    return result;
}

} // namespace

QList<Alert> thresholdAlerts(const Budget &budget, const BudgetState &state, const AlertContext &context)
{
    QList<Alert> alerts;
    if (!budget.enabled || !state.isKnown())
        return alerts;
    for (const BasisPoints threshold : budget.thresholds) {
        if (state.spent.nanos < thresholdNanos(state.limit, threshold) || isTold(threshold, budget, state, context))
            continue;
        Alert alert = alertOf(budget, state, context);
        alert.threshold = threshold;
        alert.day = state.reachedOn.value(threshold, std::min(today(state, context), state.span.lastDay));
        alerts.append(alert);
    }
    for (qsizetype i = 0; i + 1 < alerts.size(); ++i) {
        alerts[i].state = Alert::State::Silent;
        alerts[i].spokenBy = alerts.constLast().threshold;
    }
    return alerts;
}

Alert awakened(Alert alert, const Budget &budget, const BudgetState &state, const QList<Alert> &known)
{
    alert.state = Alert::State::Acknowledged;
    const bool isOver = !isOfPeriod(alert, budget, state.span) || state.problem == BudgetState::Problem::Over;
    if (!budget.enabled || isOver || state.spent.currency != alert.spent.currency
        || state.spent.nanos < thresholdNanos(state.limit, alert.threshold))
        return alert;
    for (const Alert &other : known) {
        if (other.kind == Alert::Kind::Threshold && other.threshold > alert.threshold
            && isOfPeriod(other, budget, state.span) && isOfSource(other, alert.sourceId)) {
            alert.state = Alert::State::Silent;
            alert.spokenBy = std::max(alert.spokenBy, other.threshold);
        }
    }
    if (alert.state == Alert::State::Silent)
        return alert;
    alert.state = Alert::State::Pending;
    alert.limit = state.limit;
    alert.spent = state.spent;
    alert.isLowerBound = state.isLowerBound();
    return alert;
}

std::optional<Alert> anomalyAlert(const Budget &budget, const BudgetAssessment &assessment, const AnomalyRule &rule,
                                  const ExchangeRate &rate, const AlertContext &context)
{
    const BudgetState &state = assessment.state;
    const QDate day = today(state, context);
    if (!rule.enabled || !budget.enabled || !state.isKnown() || assessment.days.nanos.isEmpty())
        return std::nullopt;
    const auto isKnown = [&](const Alert &alert) {
        return alert.kind == Alert::Kind::Anomaly && alert.day == day
            && ((alert.budgetId == budget.id && isOfSource(alert, context.sourceId))
                || (!alert.scope.isEmpty() && alert.scope == context.scope));
    };
    if (std::any_of(context.known.begin(), context.known.end(), isKnown))
        return std::nullopt;
    const auto usual = median(sameWeekdays(assessment.days.nanos));
    const auto least = rate.convert(rule.least, state.limit.currency);
    const qint64 spent = assessment.days.nanos.constLast();
    if (!usual || (least && spent < least->nanos)
        || static_cast<double>(spent) <= rule.factor * static_cast<double>(*usual) || spent <= 0)
        return std::nullopt;
    Alert alert = alertOf(budget, state, context);
    alert.kind = Alert::Kind::Anomaly;
    alert.day = day;
    alert.spent.nanos = spent;
    alert.usual = Money{*usual, state.limit.currency};
    alert.factor = rule.factor;
    alert.scope = context.scope;
    return alert;
}

} // namespace Tokenglass
