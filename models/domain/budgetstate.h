// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/budget.h"
#include "models/domain/cost.h"
#include "models/domain/error.h"
#include "models/domain/forecast.h"

#include <QMap>

namespace Tokenglass {

/// How a budget stands at one instant. Amounts are in the currency of its limit, converted as the dashboard does.
struct BudgetState
{
    enum class Level : quint8 {
        Unknown, ///< see `problem`
        Below, ///< no threshold is passed
        Threshold, ///< "budget_threshold": one is passed
        Exceeded, ///< "budget_exceeded": more is spent than the limit; exactly the limit is not exceeded
    };
    enum class Problem : quint8 {
        None,
        Off, ///< the budget is switched off
        NotBegun,
        Over, ///< the time of a budget for once is over; the figures are those of its period
        SourceClosed, ///< the source it watches is not there
        Loading, ///< rows of the period are still being read
        NoRate, ///< a cost's currency cannot be converted
        Failed, ///< see `error`
    };
    /// Why there is no forecast.
    enum class NoForecast : quint8 {
        None,
        TooLittleHistory,
        PeriodOver,
        Rolling,
        NothingSpent,
        NotByDay ///< one of many that are looked at in total only
    };

    Level level = Level::Unknown;
    Problem problem = Problem::None;
    std::optional<Error> error;

    BudgetSpan span;
    Money limit; ///< with the exception of this period, if there is one
    Money spent;
    qint64 requests = 0;
    qint64 unpriced = 0; ///< requests; above 0 `spent` is a lower bound
    qint64 estimated = 0; ///< requests whose cost is an estimate
    std::optional<BasisPoints> passed; ///< the highest threshold that is passed
    std::optional<Money> burnRate; ///< a day, over the last seven whole days (fewer at the beginning)
    std::optional<Forecast> forecast;
    NoForecast noForecast = NoForecast::None;
    int historyDays = 0; ///< whole days with data the forecast rests on
    std::optional<QDate> passedOn; ///< the day on which the limit was passed; empty: it is not, or so long ago
    QMap<BasisPoints, QDate> reachedOn; ///< of each passed threshold; an invalid day: before those that are known
    QList<qint64> dailyNanos; ///< of each day of the period up to today; nano-units
    QString topModel; ///< label of the model with the largest share; empty: none
    QString topUser; ///< name of the user with the largest share; empty: none or unknown
    qint64 checkedAt = 0; ///< seconds since the epoch
    /// Seconds since the epoch the figures are of, where the source cannot be reached now; `problem` says why.
    std::optional<qint64> lastKnownAt;
    bool atLeast = false; ///< there were requests without a price, their number is not known

    [[nodiscard]] bool isKnown() const { return level != Level::Unknown; }
    [[nodiscard]] bool isLowerBound() const { return unpriced > 0 || atLeast; }
    [[nodiscard]] qint64 leftNanos() const { return limit.nanos - spent.nanos; }
    /// Of the limit; 0 for a limit of nothing.
    [[nodiscard]] double share() const
    {
        return limit.nanos > 0 ? static_cast<double>(spent.nanos) / static_cast<double>(limit.nanos) : 0;
    }
};

/// A past period, for the history table.
struct PastPeriod
{
    BudgetSpan span;
    Money limit; ///< that was in force when it ended
    Money spent;
    qint64 unpriced = 0;
    std::optional<QDate> passedOn;
    std::optional<QDate> dataFrom; ///< its figures begin only with this day
    bool isLoading = false; ///< older days of it are still being read; else the source keeps nothing older
};

} // namespace Tokenglass
