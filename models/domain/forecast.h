// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QList>

#include <optional>

namespace Tokenglass {

/// The spend of whole days, oldest first, without gaps, up to and including yesterday; nano-units.
struct DailySpend
{
    QDate firstDay;
    QList<qint64> nanos;
};

/// What is to be foreseen: the end of a period and the day an amount is passed.
struct ForecastQuestion
{
    DailySpend history;
    QDate today;
    qint64 todayNanos = 0; ///< spent today so far
    double todayShare = 0; ///< of the day gone by, 0..1
    qint64 spentNanos = 0; ///< in the period, today included
    QDate lastDay; ///< of the period
    qint64 limitNanos = 0;
};

/// Where a period will end: what is spent already plus, for each day to come, what days of its weekday cost lately,
/// with half of the trend.
struct Forecast
{
    static constexpr int LeastHistoryDays = 7;
    static constexpr int MostHistoryDays = 56;

    qint64 endNanos = 0;
    qint64 lowNanos = 0; ///< nine of ten ends should lie between low and high; never below what is spent
    qint64 highNanos = 0;
    QList<qint64> cumulativeNanos; ///< at the end of today and of each following day of the period
    QList<qint64> cumulativeLow;
    QList<qint64> cumulativeHigh;
    std::optional<QDate> passesOn; ///< the day on which the limit will be passed; empty: not in this period

    friend bool operator==(const Forecast &, const Forecast &) = default;
};

/// Empty: there are fewer than LeastHistoryDays days of history.
[[nodiscard]] std::optional<Forecast> forecast(const ForecastQuestion &question);

} // namespace Tokenglass
