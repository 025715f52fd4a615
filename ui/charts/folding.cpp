// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/folding.h"

#include "ui/theme.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

double positive(double value)
{
    return std::isfinite(value) && value > 0 ? value : 0.0;
}

double sumOf(const TrendSeries &series)
{
    return std::accumulate(series.values.cbegin(), series.values.cend(), 0.0,
                           [](double sum, double value) { return sum + positive(value); });
}

void addTo(QList<double> &sum, const QList<double> &values)
{
    if (sum.size() < values.size())
        sum.resize(values.size(), 0.0);
    for (qsizetype i = 0; i < values.size(); ++i)
        sum[i] += positive(values.at(i));
}

} // namespace

QList<TrendSeries> foldedSeries(const QList<TrendSeries> &series, const QString &otherLabel)
{
    if (series.size() <= maximumSeries)
        return series;
    QList<double> sums;
    for (const TrendSeries &one : series)
        sums.append(sumOf(one));
    QList<double> ordered = sums;
    std::nth_element(ordered.begin(), ordered.begin() + maximumSeries - 1, ordered.end(), std::greater<>());
    const double smallestKept = ordered.at(maximumSeries - 1);
    QList<TrendSeries> kept;
    TrendSeries other{otherLabel, otherSeriesColour(), {}};
    for (qsizetype i = 0; i < series.size(); ++i) {
        if (kept.size() < maximumSeries && sums.at(i) >= smallestKept)
            kept.append(series.at(i));
        else
            addTo(other.values, series.at(i).values);
    }
    kept.append(other);
    return kept;
}

QList<Slice> foldedSlices(const QList<Slice> &slices, const QString &otherLabel, const ValueText &text)
{
    QList<Slice> sorted;
    double total = 0;
    for (const Slice &slice : slices) {
        total += positive(slice.value);
        if (positive(slice.value) > 0)
            sorted.append(slice);
    }
    std::stable_sort(sorted.begin(), sorted.end(), [](const Slice &a, const Slice &b) { return a.value > b.value; });
    if (sorted.size() <= maximumSeries)
        return sorted;
    Slice other{otherLabel, otherSeriesColour(), 0, {}, {}};
    for (qsizetype i = maximumSeries; i < sorted.size(); ++i)
        other.value += sorted.at(i).value;
    other.valueText = textOf(text, other.value);
    other.percentText = QLocale().toString(100 * other.value / total, 'f', 1) + QChar(0x202F) + u'%';
    sorted.resize(maximumSeries);
    sorted.append(other);
    return sorted;
}

QString textOf(const ValueText &text, double value)
{
    return text ? text(value) : QLocale().toString(value, 'g', 6);
}

qsizetype labelStep(double pointsPerLabel)
{
    for (const qsizetype step : {1, 2, 3, 5, 7, 10, 14, 20, 30, 60, 90, 180}) {
        if (static_cast<double>(step) >= pointsPerLabel)
            return step;
    }
    return std::max<qsizetype>(365, static_cast<qsizetype>(std::ceil(pointsPerLabel)));
}

} // namespace Tokenglass
