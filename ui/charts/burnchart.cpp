// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/burnchart.h"

#include "ui/charts/axisticks.h"
#include "ui/charts/folding.h"
#include "ui/tabulartext.h"
#include "ui/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Tokenglass {

namespace {

constexpr double SideMargin = 10;
constexpr double SpentWidth = 2;
constexpr double DotRadius = 3.5;
constexpr double BarWidth = 26; ///< of a period of one day
constexpr int BandAlpha = 48;
constexpr double LabelsApart = 1.8; ///< in widths of a label
constexpr double LeastApart = 1.25; ///< between the last two

double largest(const QList<double> &values)
{
    return values.isEmpty() ? 0 : *std::max_element(values.cbegin(), values.cend());
}

} // namespace

BurnChart::BurnChart(QWidget *parent) : TimelineChart(parent) { }

void BurnChart::setData(const BurnData &data)
{
    m_data = data;
    boundCurrentPoint();
    double top = std::max({largest(m_data.spent), largest(m_data.forecast), largest(m_data.high)});
    // A threshold far above everything else would press the rest to the ground.
    for (const BurnLine &line : std::as_const(m_data.lines))
        top = line.isLimit ? std::max(top, line.value) : top;
    setTicks(niceTicks(top * 1.02, false));
    describe(m_data.title);
    measureLabels(m_data.axisText);
}

qsizetype BurnChart::foreseen(qsizetype day) const
{
    const qsizetype index = day - (m_data.spent.size() - 1);
    return index >= 0 && index < m_data.forecast.size() ? index : -1;
}

QStringList BurnChart::tableHeaders() const
{
    QStringList headers{m_data.dayHeader, m_data.spentLabel};
    if (!m_data.pace.isEmpty())
        headers.append(m_data.paceLabel);
    if (!m_data.forecast.isEmpty())
        headers.append({m_data.forecastLabel, m_data.lowLabel, m_data.highLabel});
    return headers;
}

qsizetype BurnChart::tableRowCount() const
{
    return m_data.days.size();
}

QStringList BurnChart::tableRow(qsizetype row) const
{
    const auto at = [this](const QList<double> &values, qsizetype index) {
        return index >= 0 && index < values.size() ? textOf(m_data.valueText, values.at(index)) : QString();
    };
    QStringList texts{m_data.days.at(row), at(m_data.spent, row)};
    if (!m_data.pace.isEmpty())
        texts.append(at(m_data.pace, row));
    if (!m_data.forecast.isEmpty()) {
        const qsizetype index = foreseen(row);
        texts.append({at(m_data.forecast, index), at(m_data.low, index), at(m_data.high, index)});
    }
    return texts;
}

double BurnChart::sideMargin() const
{
    return SideMargin;
}

int BurnChart::firstByKeyboard(bool) const
{
    return static_cast<int>(m_data.spent.size()) - 1; // today
}

bool BurnChart::leadsSomewhere(int point) const
{
    return point >= 0 && point < m_data.spent.size();
}

QPointF BurnChart::positionOf(double day, double value) const
{
    const QRectF plot = plotArea();
    const auto steps = static_cast<double>(m_data.days.size() - 1);
    const double x = steps > 0 ? plot.left() + plot.width() * day / steps : plot.center().x();
    return {x, plot.bottom() - plot.height() * value / ticks().constLast()};
}

int BurnChart::pointAt(const QPointF &position) const
{
    if (!isNearPlot(position))
        return -1;
    const QRectF plot = plotArea();
    const auto steps = static_cast<double>(m_data.days.size() - 1);
    const double day = (position.x() - plot.left()) / plot.width() * steps;
    return static_cast<int>(std::clamp(std::round(day), 0.0, steps));
}

QSize BurnChart::sizeHint() const
{
    return {460, 240};
}

QSize BurnChart::minimumSizeHint() const
{
    return {240, 150};
}

void BurnChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (isEmpty()) {
        paintEmptyText(painter);
        paintFocusRing(painter);
        return;
    }
    paintAxes(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plot = plotArea();
    painter.save();
    painter.setClipRect(plot.adjusted(-SideMargin, -topMargin, SideMargin, 1));
    paintForecast(painter);
    paintPace(painter);
    paintLines(painter);
    paintSpent(painter);
    painter.restore();
    paintDetails(painter);
    paintFocusRing(painter);
}

void BurnChart::paintAxes(QPainter &painter) const
{
    const QRectF plot = plotArea();
    painter.setFont(fontFor(TextRole::Small));
    painter.setPen(colours().textMuted);
    for (qsizetype i = 0; i < ticks().size(); ++i) {
        const double y = std::round(positionOf(0, ticks().at(i)).y());
        painter.fillRect(QRectF(plot.left(), y, plot.width(), 1), colours().chartGrid);
        paintTickLabel(painter, i, y);
    }
    const qsizetype last = m_data.days.size() - 1;
    double widest = 0;
    for (const qsizetype i : {qsizetype(0), last / 2, last})
        widest = std::max(widest, TabularText::width(painter.font(), m_data.days.at(i)));
    const double slot = plot.width() / static_cast<double>(std::max<qsizetype>(1, last));
    const qsizetype step = labelStep(widest * LabelsApart / std::max(slot, 0.01));
    const auto label = [&](qsizetype i) { paintPointLabel(painter, xOf(static_cast<int>(i)), m_data.days.at(i)); };
    // The end of the period is what everything leads to: its label goes before the regular ones.
    for (qsizetype i = 0; i<last &&static_cast<double>(last - i) * slot> widest * LeastApart; i += step)
        label(i);
    label(last);
}

void BurnChart::paintLines(QPainter &painter) const
{
    const QRectF plot = plotArea();
    painter.setFont(fontFor(TextRole::Small));
    QList<double> taken;
    const auto draw = [&](const BurnLine &line) {
        const double y = positionOf(0, line.value).y();
        if (line.value > ticks().constLast() || y < plot.top() - 1)
            return;
        const QColor colour = line.isLimit ? colours().bad : colours().warning;
        painter.setPen(QPen(colour, line.isLimit ? 1.6 : 1.2, line.isLimit ? Qt::SolidLine : Qt::DashLine));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        const bool covered =
            std::any_of(taken.cbegin(), taken.cend(), [&](double at) { return std::abs(at - y) < labelHeight(); });
        if (covered)
            return;
        taken.append(y);
        painter.setPen(line.isLimit ? colours().bad : colours().warningText);
        const double top = std::max(0.0, y - labelHeight() - 1);
        LineText::draw(painter, QRectF(plot.left() + 6, top, plot.width() - 12, labelHeight()),
                       Qt::AlignLeft | Qt::AlignVCenter, line.label);
    };
    for (const BurnLine &line : m_data.lines) {
        if (line.isLimit)
            draw(line);
    }
    for (const BurnLine &line : m_data.lines) {
        if (!line.isLimit)
            draw(line);
    }
}

void BurnChart::paintPace(QPainter &painter) const
{
    if (m_data.pace.size() < 2)
        return;
    const auto last = static_cast<double>(m_data.pace.size() - 1);
    const QPointF from = positionOf(0, m_data.pace.constFirst());
    const QPointF to = positionOf(last, m_data.pace.constLast());
    painter.setPen(QPen(colours().textMuted, 1, Qt::DashLine));
    painter.drawLine(from, to);
    // Below the line and near its end, where the spend is rarely.
    painter.setFont(fontFor(TextRole::Small));
    const double width = LineText::width(painter.font(), m_data.paceLabel) + 2;
    const QPointF at = from + (to - from) * 0.62;
    LineText::draw(painter, QRectF(at.x() + 6, at.y() + 4, width, labelHeight()), Qt::AlignLeft | Qt::AlignVCenter,
                   m_data.paceLabel);
}

void BurnChart::paintForecast(QPainter &painter) const
{
    if (m_data.forecast.isEmpty())
        return;
    const auto today = static_cast<double>(m_data.spent.size() - 1);
    const QPointF now = positionOf(today, m_data.spent.constLast());
    QPolygonF line{now};
    QPolygonF high{now};
    QPolygonF low{now};
    // What is still to come of today has no width of its own; on the last day it is all there is.
    const qsizetype first = m_data.forecast.size() > 1 ? 1 : 0;
    for (qsizetype i = first; i < m_data.forecast.size(); ++i) {
        const double day = today + static_cast<double>(i);
        line.append(positionOf(day, m_data.forecast.at(i)));
        high.append(positionOf(day, i < m_data.high.size() ? m_data.high.at(i) : m_data.forecast.at(i)));
        low.append(positionOf(day, i < m_data.low.size() ? m_data.low.at(i) : m_data.forecast.at(i)));
    }
    QPolygonF band = high;
    for (qsizetype i = low.size() - 1; i > 0; --i)
        band.append(low.at(i));
    QColor pale = m_data.colour;
    pale.setAlpha(BandAlpha);
    painter.setPen(first == 0 ? QPen(pale, BarWidth / 2, Qt::SolidLine, Qt::FlatCap) : QPen(Qt::NoPen));
    painter.setBrush(first == 0 ? QBrush(Qt::NoBrush) : QBrush(pale));
    if (first == 0)
        painter.drawLine(low.constLast(), high.constLast());
    else
        painter.drawPolygon(band);
    painter.setPen(QPen(m_data.colour, SpentWidth, Qt::DotLine));
    painter.drawPolyline(line);
}

void BurnChart::paintSpent(QPainter &painter) const
{
    QPolygonF line;
    for (qsizetype i = 0; i < m_data.spent.size(); ++i)
        line.append(positionOf(static_cast<double>(i), m_data.spent.at(i)));
    if (m_data.days.size() == 1) {
        const QRectF bar(line.constLast().x() - BarWidth / 2, line.constLast().y(), BarWidth,
                         plotArea().bottom() - line.constLast().y());
        painter.fillRect(bar, m_data.colour);
        return;
    }
    painter.setPen(QPen(m_data.colour, SpentWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_data.colour);
    painter.drawEllipse(line.constLast(), DotRadius, DotRadius);
}

void BurnChart::paintDetails(QPainter &painter) const
{
    if (currentPoint() < 0)
        return;
    QStringList details = m_data.dayText ? m_data.dayText(currentPoint()) : QStringList();
    if (details.isEmpty())
        details.append(m_data.days.at(currentPoint()));
    paintCursor(painter, details);
}

void BurnChart::changeEvent(QEvent *event)
{
    TimelineChart::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        measureLabels(m_data.axisText);
}

} // namespace Tokenglass
