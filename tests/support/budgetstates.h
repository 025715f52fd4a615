// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/alert.h"
#include "models/domain/budgetstate.h"

namespace Tokenglass {

/// Made-up budgets and states for tests.
namespace BudgetStates {

inline Money yuan(double units)
{
    return Money::fromDouble(units, Currency::cny()).value_or(Money{});
}

inline Budget budget(const QString &id, const QString &name, double limit)
{
    Budget budget;
    budget.id = id;
    budget.name = name;
    budget.limit = yuan(limit);
    return budget;
}

/// November 2026 in UTC.
inline BudgetSpan november()
{
    BudgetSpan span;
    span.firstDay = QDate(2026, 11, 1);
    span.lastDay = QDate(2026, 11, 30);
    span.range = {span.firstDay.startOfDay(Qt::UTC).toSecsSinceEpoch(),
                  span.lastDay.addDays(1).startOfDay(Qt::UTC).toSecsSinceEpoch()};
    return span;
}

/// Ten days into November with an equal spend a day.
inline BudgetState state(const Budget &budget, double spent)
{
    constexpr int Days = 10;
    BudgetState state;
    state.span = november();
    state.limit = budget.limit;
    state.spent = yuan(spent);
    for (int day = 0; day < Days; ++day)
        state.dailyNanos.append(state.spent.nanos / Days);
    state.requests = 100;
    state.level = state.spent.nanos > state.limit.nanos ? BudgetState::Level::Exceeded : BudgetState::Level::Below;
    state.noForecast = BudgetState::NoForecast::TooLittleHistory;
    return state;
}

/// Goes on as it began, give or take a tenth.
inline BudgetState withForecast(BudgetState state)
{
    Forecast forecast;
    const qint64 daily = state.dailyNanos.constFirst();
    const qint64 daysLeft = state.span.lastDay.day() - state.dailyNanos.size();
    for (qint64 day = 0; day <= daysLeft; ++day) {
        const qint64 end = state.spent.nanos + day * daily;
        forecast.cumulativeNanos.append(end);
        forecast.cumulativeLow.append(end - day * daily / 10);
        forecast.cumulativeHigh.append(end + day * daily / 10);
    }
    forecast.endNanos = forecast.cumulativeNanos.constLast();
    forecast.lowNanos = forecast.cumulativeLow.constLast();
    forecast.highNanos = forecast.cumulativeHigh.constLast();
    state.noForecast = BudgetState::NoForecast::None;
    state.forecast = forecast;
    return state;
}

inline Alert alert(qint64 id, const Budget &budget, BasisPoints threshold, double spent)
{
    Alert alert;
    alert.id = id;
    alert.state = Alert::State::Shown;
    alert.budgetId = budget.id;
    alert.budgetName = budget.name;
    alert.sourceId = budget.sourceId;
    alert.span = november();
    alert.threshold = threshold;
    alert.limit = budget.limit;
    alert.spent = yuan(spent);
    alert.day = QDate(2026, 11, 9);
    alert.raisedAt = QDateTime(QDate(2026, 11, 9), QTime(10, 0), Qt::UTC).addSecs(60 * id);
    return alert;
}

} // namespace BudgetStates

} // namespace Tokenglass
