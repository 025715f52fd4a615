// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/forecast.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

namespace Tokenglass {

namespace {

constexpr int DaysPerWeek = 7;
/// Half of the width that nine of ten normally distributed values lie in, in standard deviations.
constexpr double NineOfTen = 1.645;
/// Recent weeks say more: each week back counts this much of the one after it.
constexpr double WeeklyDecay = 0.8;
/// How much of a trend is believed to go on: all of it did worse on the sample data's months.
constexpr double TrendShare = 0.5;
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

    void add(double number, double itsWeight)
    {
        value += itsWeight * number;
        weight += itsWeight;
    }
    [[nodiscard]] double mean() const { return value / weight; }
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

/// How the weeks of the history rise or fall. Days are numbered from its first one.
struct Trend
{
    double centre = 0; ///< the day the weekday means are of
    double perDay = 0; ///< by how much a day costs more than the one before it, towards nothing where it is doubtful
    double perDayDeviation = 0;
    double weekDeviation = 0; ///< of a day of a week as a whole from the trend, beyond chance
};

Trend trendOf(const QList<qint64> &nanos, double dayDeviation)
{
    constexpr qsizetype LeastWeeks = 3;
    const qsizetype weeks = nanos.size() / DaysPerWeek;
    Trend trend;
    std::vector<double> x, y, weights;
    Sum meanX, meanY;
    for (qsizetype week = 0; week < weeks; ++week) {
        const auto begin = nanos.end() - (week + 1) * DaysPerWeek;
        const double weight = std::pow(WeeklyDecay, static_cast<double>(week));
        x.push_back(static_cast<double>(begin - nanos.begin()) + (DaysPerWeek - 1) / 2.0);
        y.push_back(static_cast<double>(std::accumulate(begin, begin + DaysPerWeek, qint64(0))) / DaysPerWeek);
        weights.push_back(weight);
        meanX.add(x.back(), weight);
        meanY.add(y.back(), weight);
    }
    trend.centre = weeks > 0 ? meanX.mean() : 0;
    if (weeks < LeastWeeks)
        return trend;
    double xx = 0, xy = 0, off = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        xx += weights[i] * (x[i] - meanX.mean()) * (x[i] - meanX.mean());
        xy += weights[i] * (x[i] - meanX.mean()) * (y[i] - meanY.mean());
    }
    const double slope = xy / xx;
    for (std::size_t i = 0; i < x.size(); ++i)
        off += weights[i] * std::pow(y[i] - meanY.mean() - slope * (x[i] - meanX.mean()), 2);
    const auto count = static_cast<double>(weeks);
    const double variance = off / meanY.weight * count / (count - 2);
    trend.perDayDeviation = std::sqrt(variance / xx);
    const double doubt = trend.perDayDeviation * trend.perDayDeviation;
    trend.perDay = slope == 0 ? 0 : slope * slope * slope / (slope * slope + doubt);
    trend.weekDeviation = std::sqrt(std::max(0.0, variance - dayDeviation * dayDeviation / DaysPerWeek));
    return trend;
}

WeekdayCost weekdayCost(const DailySpend &history)
{
    std::array<Sum, DaysPerWeek> sums{};
    Sum all;
    const qsizetype days = history.nanos.size();
    const auto weight = [days](qsizetype day) {
        const qsizetype wholeWeeks = (days - 1 - day) / DaysPerWeek;
        return std::pow(WeeklyDecay, static_cast<double>(wholeWeeks));
    };
    for (qsizetype day = 0; day < days; ++day) {
        const auto value = static_cast<double>(history.nanos[day]);
        sums[slot(history.firstDay.addDays(day))].add(value, weight(day));
        all.add(value, weight(day));
    }
    WeekdayCost cost;
    const double overall = all.mean();
    for (std::size_t i = 0; i < DaysPerWeek; ++i)
        cost.mean[i] = (sums[i].value + MeanWeight * overall) / (sums[i].weight + MeanWeight);

    Sum squares;
    for (qsizetype day = 0; day < days; ++day) {
        const double off = static_cast<double>(history.nanos[day]) - cost.mean[slot(history.firstDay.addDays(day))];
        squares.add(off * off, weight(day));
    }
    // The means were fitted to the same days, so the days are off by more than they seem to be.
    const auto count = static_cast<double>(days);
    const double freedom = count - std::min<double>(DaysPerWeek, count / 2);
    cost.deviation = std::sqrt(squares.mean() * count / freedom);
    cost.levelDeviation = cost.deviation / std::sqrt(all.weight);
    return cost;
}

qint64 rounded(double value)
{
    constexpr qint64 HalfOfAll = std::numeric_limits<qint64>::max() / 2;
    constexpr auto Most = static_cast<double>(HalfOfAll);
    return static_cast<qint64>(std::llround(std::clamp(value, -Most, Most)));
}

} // namespace

std::optional<Forecast> forecast(const ForecastQuestion &question)
{
    const DailySpend history = recent(question.history);
    if (history.nanos.size() < Forecast::LeastHistoryDays || question.lastDay < question.today)
        return std::nullopt;
    const WeekdayCost cost = weekdayCost(history);
    const Trend trend = trendOf(history.nanos, cost.deviation);
    const double todayLeft = std::clamp(1 - question.todayShare, 0.0, 1.0);

    Forecast result;
    const auto spent = static_cast<double>(question.spentNanos);
    double expected = spent;
    double unknownDays = 0;
    for (QDate day = question.today; day <= question.lastDay; day = day.addDays(1)) {
        const double part = day == question.today ? todayLeft : 1;
        const double ahead = static_cast<double>(history.firstDay.daysTo(day)) - trend.centre;
        expected += part * std::max(0.0, cost.mean[slot(day)] + TrendShare * trend.perDay * ahead);
        unknownDays += part;
        const double drift = std::hypot(TrendShare * trend.perDayDeviation, (1 - TrendShare) * trend.perDay) * ahead;
        const double common = std::hypot(cost.levelDeviation, trend.weekDeviation, drift);
        const double deviation = std::hypot(cost.deviation * std::sqrt(unknownDays), common * unknownDays);
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
