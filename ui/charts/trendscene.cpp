// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/trendscene.h"

#include "ui/themecolours.h"

#include <QAreaSeries>
#include <QBarSet>
#include <QChart>
#include <QLineSeries>
#include <QPainter>
#include <QPixmap>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace Tokenglass {

namespace {

// A stroked area costs more than linearly in its points, and a card is seldom wider than this in pixels.
constexpr qsizetype maximumDrawnPoints = 366;
constexpr double areaOpacity = 0.82;

double drawable(double value)
{
    return std::isfinite(value) && value > 0 ? value : 0.0;
}

double valueAt(const QList<double> &values, qsizetype index)
{
    return index < values.size() ? drawable(values.at(index)) : 0.0;
}

// Means of equal stretches of points: the shape of a range too long to draw point by point.
QList<QPointF> thinned(const QList<double> &heights)
{
    const qsizetype stretch = (heights.size() + maximumDrawnPoints - 1) / maximumDrawnPoints;
    QList<QPointF> points;
    points.reserve(heights.size() / std::max<qsizetype>(stretch, 1) + 2);
    if (stretch <= 1) {
        for (qsizetype i = 0; i < heights.size(); ++i)
            points.append(QPointF(static_cast<double>(i), heights.at(i)));
        return points;
    }
    for (qsizetype from = 0; from < heights.size(); from += stretch) {
        const qsizetype to = std::min(from + stretch, heights.size());
        double sum = 0;
        for (qsizetype i = from; i < to; ++i)
            sum += heights.at(i);
        points.append(QPointF(static_cast<double>(from + to - 1) / 2, sum / static_cast<double>(to - from)));
    }
    points.first().setX(0);
    points.last().setX(static_cast<double>(heights.size() - 1));
    return points;
}

} // namespace

QList<double> niceTicks(double maximum, bool wholeNumbers)
{
    const double top = drawable(maximum);
    if (top <= 0)
        return {0.0, 1.0};
    constexpr int mostSteps = 5;
    double magnitude = std::pow(10.0, std::floor(std::log10(top / mostSteps)));
    if (wholeNumbers)
        magnitude = std::max(1.0, magnitude);
    double step = magnitude;
    for (const double factor : {1.0, 2.0, 3.0, 5.0, 10.0, 20.0}) {
        step = factor * magnitude;
        if (step * (mostSteps - 1) >= top)
            break;
    }
    const double steps = std::max(1.0, std::ceil(top / step - 1e-9));
    QList<double> ticks;
    for (double i = 0; i <= steps; ++i)
        ticks.append(i * step);
    return ticks;
}

TrendScene::TrendScene() : m_chart(new QChart), m_xAxis(new QValueAxis), m_yAxis(new QValueAxis)
{
    m_chart->legend()->hide();
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins({});
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->addAxis(m_xAxis, Qt::AlignBottom);
    m_chart->addAxis(m_yAxis, Qt::AlignLeft);
    m_xAxis->setVisible(false);
    m_yAxis->setLabelsVisible(false);
    m_yAxis->setLineVisible(false);
    m_scene.addItem(m_chart);
}

TrendScene::~TrendScene() = default;

void TrendScene::attach(QAbstractSeries *series)
{
    m_chart->addSeries(series);
    series->attachAxis(m_xAxis);
    series->attachAxis(m_yAxis);
}

void TrendScene::build(const QList<TrendSeries> &series, const QList<double> &previous, qsizetype points,
                       const QList<double> &ticks, const ThemeColours &colours)
{
    m_chart->removeAllSeries();
    const bool bars = points < minimumAreaPoints;
    m_xAxis->setRange(bars ? -0.5 : 0.0, static_cast<double>(points) - (bars ? 0.5 : 1.0));
    m_yAxis->setRange(0.0, ticks.last());
    m_yAxis->setTickCount(static_cast<int>(ticks.size()));
    m_yAxis->setGridLinePen(QPen(colours.chartGrid, 1));
    if (bars)
        addBars(series, points);
    else
        addAreas(series, points);
    addPrevious(previous, points, colours.textPrimary);
}

void TrendScene::addAreas(const QList<TrendSeries> &series, qsizetype points)
{
    QList<double> heights(points, 0.0);
    QList<QPointF> below = thinned(heights);
    for (const TrendSeries &one : series) {
        for (qsizetype i = 0; i < points; ++i)
            heights[i] += valueAt(one.values, i);
        const QList<QPointF> above = thinned(heights);
        auto *upper = new QLineSeries;
        auto *lower = new QLineSeries;
        upper->replace(above);
        lower->replace(below);
        auto *area = new QAreaSeries(upper, lower);
        upper->setParent(area);
        lower->setParent(area);
        QColor fill = one.colour;
        fill.setAlphaF(static_cast<float>(areaOpacity));
        area->setBrush(fill);
        area->setPen(Qt::NoPen);
        attach(area);
        below = above;
    }
}

void TrendScene::addBars(const QList<TrendSeries> &series, qsizetype points)
{
    auto *bars = new QStackedBarSeries;
    bars->setBarWidth(0.34);
    for (const TrendSeries &one : series) {
        auto *set = new QBarSet(one.label);
        for (qsizetype i = 0; i < points; ++i)
            set->append(valueAt(one.values, i));
        set->setColor(one.colour);
        set->setPen(Qt::NoPen);
        bars->append(set);
    }
    attach(bars);
}

void TrendScene::addPrevious(const QList<double> &previous, qsizetype points, const QColor &colour)
{
    QList<double> heights;
    for (qsizetype i = 0; i < std::min(points, previous.size()); ++i)
        heights.append(valueAt(previous, i));
    if (points >= minimumAreaPoints) {
        if (heights.size() > 1)
            addLine(thinned(heights), colour);
        return;
    }
    for (qsizetype i = 0; i < heights.size(); ++i) {
        const auto x = static_cast<double>(i);
        addLine({QPointF(x - 0.25, heights.at(i)), QPointF(x + 0.25, heights.at(i))}, colour);
    }
}

void TrendScene::addLine(const QList<QPointF> &points, const QColor &colour)
{
    auto *line = new QLineSeries;
    line->replace(points);
    QPen pen(colour, 1.4);
    pen.setDashPattern({3.0, 2.4});
    pen.setCapStyle(Qt::FlatCap);
    line->setPen(pen);
    attach(line);
}

void TrendScene::arrange(const QSizeF &size, const QRectF &plotArea)
{
    m_scene.setSceneRect(QRectF(QPointF(), size));
    m_chart->resize(size);
    m_chart->setPlotArea(plotArea);
}

QPixmap TrendScene::render(double devicePixelRatio)
{
    const QRectF source = m_scene.sceneRect();
    QPixmap picture((source.size() * devicePixelRatio).toSize());
    picture.setDevicePixelRatio(devicePixelRatio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    m_scene.render(&painter, source, source);
    return picture;
}

QPointF TrendScene::positionOf(double x, double value) const
{
    const QRectF plot = m_chart->plotArea();
    const double width = m_xAxis->max() - m_xAxis->min();
    const double share = width > 0 ? (x - m_xAxis->min()) / width : 0.5;
    return QPointF(plot.left() + share * plot.width(), plot.bottom() - value / m_yAxis->max() * plot.height());
}

int TrendScene::itemCount() const
{
    return static_cast<int>(m_scene.items().size());
}

} // namespace Tokenglass
