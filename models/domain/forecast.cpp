// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/forecast.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace Tokenglass {

namespace {

constexpr int DaysPerWeek = 7;
/// Half of the width that nine of ten normally distributed values lie in, in standard deviations.
constexpr double NineOfTen = 1.645;
/// Recent weeks say more: each week back counts this much of the one after it.
constexpr double WeeklyDecay = 0.8;
/// How many days' worth of the overall mean a weekday's own mean is mixed with: few values alone would say little.
constexpr double MeanWeight = 0.5;

/// What a day of each weekday is expected to cost, and how far days have been off.
struct WeekdayCost
{
    std::array<double, DaysPerWeek> mean{};
    double deviation = 0; ///< of one day
    double levelDeviation = 0; ///< of the mean itself: days to come are off together
};

struct Sum
{
    double value = 0;
    double weight = 0;
};

std::size_t slot(const QDate &day)
{
    return static_cast<std::size_t>(day.dayOfWeek() - 1);
}

/// The part of the history that is looked at: the last MostHistoryDays days, and nothing before the first spend.
DailySpend recent(const DailySpend &history)
{
    const auto first =
        std::find_if(history.nanos.begin(), history.nanos.end(), [](qint64 nanos) { return nanos != 0; });
    const qsizetype from = std::max<qsizetype>(std::distance(history.nanos.begin(), first),
                                               history.nanos.size() - Forecast::MostHistoryDays);
    return {history.firstDay.addDays(from), history.nanos.mid(from)};
}

WeekdayCost weekdayCost(const DailySpend &history)
{
    std::array<Sum, DaysPerWeek> sums{};
    Sum all;
    const qsizetype days = history.nanos.size();
    const auto weight = [days](qsizetype day) {
        return std::pow(WeeklyDecay, static_cast<double>((days - 1 - day) / DaysPerWeek));
    };
    for (qsizetype day = 0; day < days; ++day) {
        const auto value = static_cast<double>(history.nanos[day]);
        Sum &sum = sums[slot(history.firstDay.addDays(day))];
        sum.value += weight(day) * value;
        sum.weight += weight(day);
        all.value += weight(day) * value;
        all.weight += weight(day);
    }
    WeekdayCost cost;
    const double overall = all.value / all.weight;
    for (std::size_t i = 0; i < DaysPerWeek; ++i)
        cost.mean[i] = (sums[i].value + MeanWeight * overall) / (sums[i].weight + MeanWeight);

    Sum squares;
    for (qsizetype day = 0; day < days; ++day) {
        const double off = static_cast<double>(history.nanos[day]) - cost.mean[slot(history.firstDay.addDays(day))];
        squares.value += weight(day) * off * off;
        squares.weight += weight(day);
    }
    // The means were fitted to the same days, so the days are off by more than they seem to be.
    const auto count = static_cast<double>(days);
    const double freedom = count - std::min<double>(DaysPerWeek, count / 2);
    cost.deviation = std::sqrt(squares.value / squares.weight * count / freedom);
    cost.levelDeviation = cost.deviation / std::sqrt(all.weight);
    return cost;
}

qint64 rounded(double value)
{
    constexpr auto Most = static_cast<double>(std::numeric_limits<qint64>::max() / 2);
    return static_cast<qint64>(std::llround(std::clamp(value, -Most, Most)));
}

} // namespace

std::optional<Forecast> forecast(const ForecastQuestion &question)
{
    const DailySpend history = recent(question.history);
    if (history.nanos.size() < Forecast::LeastHistoryDays || question.lastDay < question.today)
        return std::nullopt;
    const WeekdayCost cost = weekdayCost(history);
    const double todayLeft = std::clamp(1 - question.todayShare, 0.0, 1.0);

    Forecast result;
    const auto spent = static_cast<double>(question.spentNanos);
    double expected = spent;
    double unknownDays = 0;
    for (QDate day = question.today; day <= question.lastDay; day = day.addDays(1)) {
        const double part = day == question.today ? todayLeft : 1;
        expected += part * std::max(0.0, cost.mean[slot(day)]);
        unknownDays += part;
        const double deviation = std::hypot(cost.deviation * std::sqrt(unknownDays), cost.levelDeviation * unknownDays);
        result.cumulativeNanos.append(std::max(question.spentNanos, rounded(expected)));
        result.cumulativeLow.append(std::max(question.spentNanos, rounded(expected - NineOfTen * deviation)));
        result.cumulativeHigh.append(std::max(question.spentNanos, rounded(expected + NineOfTen * deviation)));
        if (!result.passesOn && result.cumulativeNanos.last() > question.limitNanos)
            result.passesOn = day;
    }
    result.endNanos = result.cumulativeNanos.last();
    result.lowNanos = result.cumulativeLow.last();
    result.highNanos = result.cumulativeHigh.last();
    return result;
}

} // namespace Tokenglass
