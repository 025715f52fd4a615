// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/axisticks.h"
#include "ui/report/reportaxes.h"
#include "ui/report/reportcharts.h"

#include <algorithm>
#include <cmath>

namespace Tokenglass::ReportCharts {

namespace {

constexpr double lineWidth = 1.3;
constexpr QColor rangeColour(0xDC, 0xE6, 0xFA);

QPolygonF lineOf(const ReportAxes &axes, const QList<double> &values, qsizetype from = 0)
{
    QPolygonF line;
    for (qsizetype i = 0; i < values.size(); ++i)
        line.append(axes.at(from + i, std::max(0.0, values.at(i))));
    return line;
}

double highest(const BurnData &data)
{
    double maximum = 0;
    for (const QList<double> &values : {data.spent, data.high, data.forecast}) {
        for (const double value : values)
            maximum = std::max(maximum, value);
    }
    for (const BurnLine &line : data.lines) {
        if (line.isLimit)
            maximum = std::max(maximum, line.value * 1.05);
    }
    return maximum;
}

void paintForecast(ReportCanvas &canvas, const ReportAxes &axes, const BurnData &data)
{
    if (data.forecast.isEmpty())
        return;
    const qsizetype today = std::max<qsizetype>(0, data.spent.size() - 1);
    QPolygonF range = lineOf(axes, data.high, today);
    const QPolygonF low = lineOf(axes, data.low, today);
    for (auto point = low.crbegin(); point != low.crend(); ++point)
        range.append(*point);
    canvas.fill(range, rangeColour);
    canvas.dashes(lineOf(axes, data.forecast, today), data.colour, lineWidth);
}

void paintLevels(ReportCanvas &canvas, const ReportAxes &axes, const BurnData &data)
{
    double lastLabel = -100;
    for (const BurnLine &level : data.lines) { // the limit first
        const QPointF left = axes.at(0, level.value);
        if (left.y() < axes.plot().top() - 0.5)
            continue;
        const QColor colour = level.isLimit ? ReportColours::Bad : ReportColours::Muted;
        const QPolygonF line{QPointF(axes.plot().left(), left.y()), QPointF(axes.plot().right(), left.y())};
        if (level.isLimit)
            canvas.polyline(line, colour, 0.9);
        else
            canvas.dashes(line, colour, 0.5);
        // Where two levels are close, the first keeps its label.
        if (std::abs(left.y() - lastLabel) < 9)
            continue;
        lastLabel = left.y();
        canvas.text(ReportFont::Tiny, colour, QRectF(axes.plot().left() + 3, left.y() - 9, 160, 8), Qt::AlignLeft,
                    level.label);
    }
}

} // namespace

void paintBurn(ReportCanvas &canvas, const QRectF &rect, const BurnData &data)
{
    const ReportAxes axes(canvas, rect, {niceTicks(highest(data), false), data.axisText}, data.days.size(), false);
    axes.paintGrid(canvas);
    axes.paintLabels(canvas, data.days);
    if (data.days.isEmpty())
        return;
    paintForecast(canvas, axes, data);
    if (data.pace.size() > 1)
        canvas.dashes(lineOf(axes, data.pace), ReportColours::Muted, 0.7);
    if (data.spent.size() == 1)
        canvas.fill(QRectF(axes.at(0, data.spent.constFirst()) - QPointF(1.5, 1.5), QSizeF(3, 3)), data.colour);
    canvas.polyline(lineOf(axes, data.spent), data.colour, lineWidth);
    paintLevels(canvas, axes, data);
}

} // namespace Tokenglass::ReportCharts
