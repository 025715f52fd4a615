// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/reportcharts.h"

#include "ui/charts/axisticks.h"
#include "ui/charts/folding.h"
#include "ui/report/reportaxes.h"

#include <QCoreApplication>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace Tokenglass::ReportCharts {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype minimumAreaPoints = 3; ///< an area of two points looks like a slope that is not there
constexpr double areaStrength = 0.85; ///< of a colour on paper
constexpr double barShare = 0.4;
constexpr double ringWidth = 0.37; ///< of the radius
constexpr double barRow = 15.5;

double drawable(double value)
{
    return std::isfinite(value) && value > 0 ? value : 0.0;
}

double valueAt(const QList<double> &values, qsizetype index)
{
    return index < values.size() ? drawable(values.at(index)) : 0.0;
}

/// The colour as it is on paper: no transparency in the file.
QColor onPaper(const QColor &colour, double strength)
{
    const auto mix = [strength](int channel) {
        return static_cast<int>(std::lround(channel * strength + 255 * (1 - strength)));
    };
    return {mix(colour.red()), mix(colour.green()), mix(colour.blue())};
}

/// The stack as the sums from the bottom up to each series, as far as there are values.
QList<QList<double>> stacked(const QList<TrendSeries> &series)
{
    QList<QList<double>> sums;
    qsizetype points = 0;
    for (const TrendSeries &one : series)
        points = std::max(points, one.values.size());
    QList<double> sum(points, 0.0);
    for (const TrendSeries &one : series) {
        for (qsizetype i = 0; i < points; ++i)
            sum[i] += valueAt(one.values, i);
        sums.append(sum);
    }
    return sums;
}

QPolygonF areaBelow(const ReportAxes &axes, const QList<double> &values)
{
    QPolygonF area;
    if (values.isEmpty())
        return area;
    for (qsizetype i = 0; i < values.size(); ++i)
        area.append(axes.at(i, values.at(i)));
    area.append(QPointF(area.constLast().x(), axes.plot().bottom()));
    area.append(QPointF(area.constFirst().x(), axes.plot().bottom()));
    return area;
}

/// Days that the range covers only in part: what falls there is the range's end, not the use.
void hatchPartial(ReportCanvas &canvas, const ReportAxes &axes, const TrendData &data, const QList<double> &top)
{
    for (qsizetype i = 0; i + 1 < top.size(); ++i) {
        if (!data.points.at(i).partial && !data.points.at(i + 1).partial)
            continue;
        const QPointF left = axes.at(i, top.at(i));
        const QPointF right = axes.at(i + 1, top.at(i + 1));
        canvas.hatch(
            QPolygonF{left, right, QPointF(right.x(), axes.plot().bottom()), QPointF(left.x(), axes.plot().bottom())});
    }
}

void paintAreas(ReportCanvas &canvas, const ReportAxes &axes, const TrendData &data, const QList<TrendSeries> &series,
                const QList<QList<double>> &sums)
{
    // From the top down, each to the bottom line: no seam shows between neighbours.
    for (qsizetype i = series.size() - 1; i >= 0; --i)
        canvas.fill(areaBelow(axes, sums.at(i)), onPaper(series.at(i).colour, areaStrength));
    if (!sums.isEmpty())
        hatchPartial(canvas, axes, data, sums.constLast());
}

void paintColumns(ReportCanvas &canvas, const ReportAxes &axes, const TrendData &data, const QList<TrendSeries> &series,
                  const QList<QList<double>> &sums)
{
    const double width = axes.plot().width() / static_cast<double>(data.points.size()) * barShare;
    for (qsizetype i = series.size() - 1; i >= 0; --i) {
        for (qsizetype point = 0; point < sums.at(i).size(); ++point) {
            const QPointF head = axes.at(point, sums.at(i).at(point));
            const QRectF bar(head.x() - width / 2, head.y(), width, axes.plot().bottom() - head.y());
            canvas.fill(bar, onPaper(series.at(i).colour, areaStrength));
            if (data.points.at(point).partial && i == 0)
                canvas.hatch(QPolygonF(QRectF(bar.left(), axes.at(point, sums.constLast().at(point)).y(), width,
                                              axes.plot().bottom() - axes.at(point, sums.constLast().at(point)).y())));
        }
    }
}

void paintPrevious(ReportCanvas &canvas, const ReportAxes &axes, const TrendData &data)
{
    const qsizetype count = std::min(data.previous.size(), data.points.size());
    if (axes.hasSlots()) {
        const double half = axes.plot().width() / static_cast<double>(data.points.size()) * barShare * 0.75;
        for (qsizetype i = 0; i < count; ++i) {
            const QPointF centre = axes.at(i, drawable(data.previous.at(i)));
            canvas.dashes({centre - QPointF(half, 0), centre + QPointF(half, 0)}, ReportColours::Text, 1);
        }
        return;
    }
    QPolygonF line;
    for (qsizetype i = 0; i < count; ++i)
        line.append(axes.at(i, drawable(data.previous.at(i))));
    if (line.size() > 1)
        canvas.dashes(line, ReportColours::Text, 1);
}

QPainterPath ringPart(const QPointF &centre, double radius, double from, double share)
{
    const QRectF outer(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    const double hole = radius * (1 - ringWidth);
    const QRectF inner(centre.x() - hole, centre.y() - hole, 2 * hole, 2 * hole);
    const double start = 90 - from * 360;
    const double sweep = -share * 360;
    QPainterPath path;
    path.arcMoveTo(outer, start);
    path.arcTo(outer, start, sweep);
    path.arcTo(inner, start + sweep, -sweep);
    path.closeSubpath();
    return path;
}

void paintLegend(ReportCanvas &canvas, const QRectF &rect, const QList<Slice> &slices)
{
    const double row = std::min(16.0, rect.height() / static_cast<double>(std::max<qsizetype>(1, slices.size())));
    double share = 0;
    double value = 0;
    for (const Slice &slice : slices) {
        share = std::max(share, canvas.fonts().width(ReportFont::Small, slice.percentText));
        value = std::max(value, canvas.fonts().width(ReportFont::Small, slice.valueText));
    }
    double y = rect.center().y() - row * static_cast<double>(slices.size()) / 2;
    // The amounts come too where the names keep enough room.
    const bool amounts = rect.width() - share - value > 110;
    for (const Slice &slice : slices) {
        const QRectF line(rect.left(), y, rect.width(), row);
        canvas.roundedFill(QRectF(line.left(), line.center().y() - 3.5, 7, 7), 1.5, slice.colour);
        canvas.text(ReportFont::Small, ReportColours::Muted, line, Qt::AlignRight, slice.percentText);
        double right = line.right() - share - 8;
        if (amounts) {
            canvas.text(ReportFont::Small, ReportColours::Text, QRectF(right - value, y, value, row), Qt::AlignRight,
                        slice.valueText);
            right -= value + 8;
        }
        canvas.text(ReportFont::Small, ReportColours::Text, QRectF(line.left() + 12, y, right - line.left() - 12, row),
                    Qt::AlignLeft, slice.label);
        y += row;
    }
}

double totalOf(const Bar &bar)
{
    return std::accumulate(bar.parts.cbegin(), bar.parts.cend(), 0.0,
                           [](double sum, const BarPart &part) { return sum + drawable(part.value); });
}

} // namespace

void paintTrend(ReportCanvas &canvas, const QRectF &rect, const TrendData &data)
{
    const qsizetype points = data.points.size();
    const QList<TrendSeries> series =
        foldedSeries(data.series, QCoreApplication::translate("Tokenglass::ReportCharts", "Other models"));
    const QList<QList<double>> sums = stacked(series);
    double maximum = 0;
    if (!sums.isEmpty() && !sums.constLast().isEmpty())
        maximum = *std::max_element(sums.constLast().cbegin(), sums.constLast().cend());
    for (const double value : data.previous)
        maximum = std::max(maximum, drawable(value));
    const bool bars = points < minimumAreaPoints || (!sums.isEmpty() && sums.constLast().size() < 2);
    const ReportAxes axes(canvas, rect, {niceTicks(maximum, data.wholeNumbers), data.axisText}, points, bars);
    axes.paintGrid(canvas);
    QStringList labels;
    for (const TrendPoint &point : data.points)
        labels.append(point.axisLabel);
    axes.paintLabels(canvas, labels);
    if (points == 0)
        return;
    if (axes.hasSlots())
        paintColumns(canvas, axes, data, series, sums);
    else
        paintAreas(canvas, axes, data, series, sums);
    paintPrevious(canvas, axes, data);
}

void paintDoughnut(ReportCanvas &canvas, const QRectF &rect, const DoughnutData &data, const QString &otherLabel)
{
    const QList<Slice> slices = foldedSlices(data.slices, otherLabel, data.valueText);
    const double total = std::accumulate(slices.cbegin(), slices.cend(), 0.0,
                                         [](double sum, const Slice &slice) { return sum + slice.value; });
    const double radius = std::min(rect.height() / 2, rect.width() * 0.23);
    const QPointF centre(rect.left() + radius, rect.center().y());
    if (total <= 0) {
        canvas.fill(ringPart(centre, radius, 0, 0.9999), ReportColours::Track);
    }
    double from = 0;
    for (const Slice &slice : slices) {
        const double share = std::min(0.9999, slice.value / total);
        canvas.fill(ringPart(centre, radius, from, share), slice.colour);
        from += slice.value / total;
    }
    // Thin gaps between the slices, as the chart on the screen has them.
    double edge = 0;
    for (const Slice &slice : slices) {
        if (slices.size() < 2)
            break;
        const double angle = edge * 2 * M_PI;
        const QPointF direction(std::sin(angle), -std::cos(angle));
        canvas.line(centre + direction * radius * (1 - ringWidth), centre + direction * radius, ReportColours::Paper,
                    0.8);
        edge += slice.value / total;
    }
    const double hole = 2 * radius * (1 - ringWidth) * 0.88;
    canvas.text(ReportFont::Value, ReportColours::Text, QRectF(centre.x() - hole / 2, centre.y() - 13, hole, 14),
                Qt::AlignHCenter, data.totalText);
    canvas.text(ReportFont::Tiny, ReportColours::Muted, QRectF(centre.x() - hole / 2, centre.y() + 4, hole, 10),
                Qt::AlignHCenter, data.totalCaption);
    const double left = rect.left() + 2 * radius + 14;
    paintLegend(canvas, QRectF(left, rect.top(), rect.right() - left, rect.height()), slices);
}

double barsHeight(qsizetype bars)
{
    return barRow * static_cast<double>(std::max<qsizetype>(1, bars));
}

void paintBars(ReportCanvas &canvas, const QRectF &rect, const BarListData &data)
{
    const auto room = std::max<qsizetype>(1, static_cast<qsizetype>((rect.height() + 0.5) / barRow));
    const qsizetype shown = std::min(data.bars.size(), room);
    double maximum = 0;
    double value = 0;
    double label = 0;
    for (qsizetype i = 0; i < shown; ++i) {
        maximum = std::max(maximum, totalOf(data.bars.at(i)));
        value = std::max(value, canvas.fonts().width(ReportFont::Small, data.bars.at(i).valueText));
        label = std::max(label, canvas.fonts().width(ReportFont::Small, data.bars.at(i).label));
    }
    label = std::min(label, rect.width() * 0.38);
    const double left = rect.left() + label + 8;
    const double width = rect.right() - value - 8 - left;
    for (qsizetype i = 0; i < shown; ++i) {
        const Bar &bar = data.bars.at(i);
        const QRectF row(rect.left(), rect.top() + barRow * static_cast<double>(i), rect.width(), barRow);
        canvas.text(ReportFont::Small, ReportColours::Text, QRectF(row.left(), row.top(), label, barRow), Qt::AlignLeft,
                    bar.label);
        canvas.text(ReportFont::Small, ReportColours::Muted, row, Qt::AlignRight, bar.valueText);
        double x = left;
        for (qsizetype part = 0; part < std::min(bar.parts.size(), data.parts.size()); ++part) {
            const double length = maximum > 0 ? drawable(bar.parts.at(part).value) / maximum * width : 0;
            if (length <= 0)
                continue;
            canvas.fill(QRectF(x, row.center().y() - 3.5, length, 7), data.parts.at(part).colour);
            x += length;
        }
    }
}

void paintGauge(ReportCanvas &canvas, const QRectF &rect, double share, const QColor &colour)
{
    canvas.roundedFill(rect, rect.height() / 2, ReportColours::Track);
    const double length = std::clamp(share, 0.0, 1.0) * rect.width();
    if (length > 0)
        canvas.roundedFill(QRectF(rect.left(), rect.top(), std::max(length, rect.height()), rect.height()),
                           rect.height() / 2, colour);
}

} // namespace Tokenglass::ReportCharts
