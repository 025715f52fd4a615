// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/trendchart.h"

#include "ui/charts/axisticks.h"
#include "ui/charts/folding.h"
#include "ui/charts/painttarget.h"
#include "ui/tabulartext.h"
#include "ui/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Tokenglass {

namespace {

constexpr double rightMargin = 8;

double stackHeight(const QList<TrendSeries> &series, qsizetype point)
{
    double height = 0;
    for (const TrendSeries &one : series) {
        const double value = point < one.values.size() ? one.values.at(point) : 0.0;
        height += std::isfinite(value) ? std::max(0.0, value) : 0.0;
    }
    return height;
}

} // namespace

TrendChart::TrendChart(QWidget *parent) : TimelineChart(parent) { }

void TrendChart::setData(const TrendData &data)
{
    m_data = data;
    boundCurrentPoint();
    m_picture.series = foldedSeries(m_data.series, tr("Other"));
    double maximum = 0;
    for (qsizetype i = 0; i < m_data.points.size(); ++i)
        maximum = std::max(maximum, stackHeight(m_picture.series, i));
    for (const double value : m_data.previous)
        maximum = std::isfinite(value) ? std::max(maximum, value) : maximum;
    setTicks(niceTicks(maximum, m_data.wholeNumbers));
    m_picture.previous = m_data.previous;
    m_picture.points = m_data.points.size();
    m_picture.partial.clear();
    for (const TrendPoint &point : std::as_const(m_data.points))
        m_picture.partial.append(point.partial);
    m_picture.top = ticks().constLast();
    describe(m_data.title);
    rebuild();
}

bool TrendChart::isEmpty() const
{
    if (m_data.points.isEmpty())
        return true;
    const auto hasValue = [](const TrendSeries &series) {
        return std::any_of(series.values.cbegin(), series.values.cend(), [](double value) { return value > 0; });
    };
    const bool anyPrevious =
        std::any_of(m_data.previous.cbegin(), m_data.previous.cend(), [](double value) { return value > 0; });
    return !anyPrevious && std::none_of(m_data.series.cbegin(), m_data.series.cend(), hasValue);
}

QList<LegendEntry> TrendChart::legend() const
{
    QList<LegendEntry> entries;
    for (const TrendSeries &series : m_picture.series)
        entries.append({series.label, series.colour});
    return entries;
}

QStringList TrendChart::tableHeaders() const
{
    QStringList headers{m_data.pointHeader.isEmpty() ? tr("Date") : m_data.pointHeader};
    for (const TrendSeries &series : m_data.series)
        headers.append(series.label);
    headers.append(tr("Total"));
    if (!m_data.previous.isEmpty())
        headers.append(m_data.previousLabel.isEmpty() ? tr("Previous period") : m_data.previousLabel);
    return headers;
}

qsizetype TrendChart::tableRowCount() const
{
    return m_data.points.size();
}

QStringList TrendChart::tableRow(qsizetype row) const
{
    const TrendPoint &point = m_data.points.at(row);
    QStringList texts{point.partial ? tr("%1 (part)").arg(point.axisLabel) : point.axisLabel};
    for (const TrendSeries &series : m_data.series)
        texts.append(row < series.values.size() ? textOf(m_data.valueText, series.values.at(row)) : QString());
    texts.append(textOf(m_data.valueText, stackHeight(m_data.series, row)));
    if (!m_data.previous.isEmpty())
        texts.append(row < m_data.previous.size() ? textOf(m_data.valueText, m_data.previous.at(row)) : QString());
    return texts;
}

QPointF TrendChart::positionOf(int point, double value) const
{
    return m_picture.positionOf(plotArea(), point, value);
}

QSize TrendChart::sizeHint() const
{
    return {520, 220};
}

QSize TrendChart::minimumSizeHint() const
{
    return {220, 140};
}

void TrendChart::rebuild()
{
    measureLabels(m_data.axisText);
    m_picture.lineColour = colours().textPrimary;
    m_painted = {};
}

double TrendChart::sideMargin() const
{
    return rightMargin;
}

int TrendChart::pointAt(const QPointF &position) const
{
    return isNearPlot(position) ? m_picture.nearestPoint(plotArea(), position.x()) : -1;
}

void TrendChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (isEmpty()) {
        paintEmptyText(painter);
        paintFocusRing(painter);
        return;
    }
    const bool asShapes = keepsShapes(painter);
    const double ratio = pixelRatioOf(painter);
    if (!asShapes && (m_painted.isNull() || !qFuzzyCompare(m_painted.devicePixelRatio(), ratio)))
        m_painted = QPixmap::fromImage(m_picture.paint(size(), plotArea(), ratio));
    const QRectF plot = plotArea();
    for (const double tick : ticks()) {
        const double y = std::round(m_picture.positionOf(plot, 0, tick).y());
        painter.fillRect(QRectF(plot.left(), y, plot.width(), 1), colours().chartGrid);
    }
    if (asShapes)
        m_picture.paintShapes(painter, plot);
    else
        painter.drawPixmap(QPointF(), m_painted);
    paintAxes(painter);
    paintDetails(painter);
    paintFocusRing(painter);
}

void TrendChart::paintAxes(QPainter &painter) const
{
    const QRectF plot = plotArea();
    painter.setFont(fontFor(TextRole::Small));
    painter.setPen(colours().textMuted);
    for (qsizetype i = 0; i < ticks().size(); ++i)
        paintTickLabel(painter, i, m_picture.positionOf(plot, 0, ticks().at(i)).y());
    // Measuring 1,800 labels for every paint would show; the one with the most letters is wide enough.
    const auto longest =
        std::max_element(m_data.points.cbegin(), m_data.points.cend(),
                         [](const auto &a, const auto &b) { return a.axisLabel.size() < b.axisLabel.size(); });
    const double widest = TabularText::width(painter.font(), longest->axisLabel);
    const double slot = plot.width() / static_cast<double>(std::max<qsizetype>(1, m_data.points.size() - 1));
    const qsizetype step = labelStep(widest * 2.2 / std::max(slot, 0.01));
    for (qsizetype i = 0; i < m_data.points.size(); i += step)
        paintPointLabel(painter, xOf(static_cast<int>(i)), m_data.points.at(i).axisLabel);
}

void TrendChart::paintDetails(QPainter &painter) const
{
    if (currentPoint() < 0)
        return;
    QStringList details = m_data.pointText ? m_data.pointText(currentPoint()) : QStringList();
    if (details.isEmpty())
        details.append(m_data.points.at(currentPoint()).axisLabel);
    paintCursor(painter, details);
}

void TrendChart::resizeEvent(QResizeEvent *event)
{
    TimelineChart::resizeEvent(event);
    m_painted = {};
}

void TrendChart::changeEvent(QEvent *event)
{
    TimelineChart::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
}

} // namespace Tokenglass
