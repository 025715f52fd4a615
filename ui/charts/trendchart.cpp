// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/trendchart.h"

#include "ui/charts/axisticks.h"
#include "ui/charts/detailcard.h"
#include "ui/charts/folding.h"
#include "ui/charts/painttarget.h"
#include "ui/tabulartext.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Tokenglass {

namespace {

constexpr double topMargin = 10;
constexpr double sideMargin = 8;
constexpr double labelGap = 8;

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

TrendChart::TrendChart(QWidget *parent) : ChartWidget(parent) { }

void TrendChart::setData(const TrendData &data)
{
    m_data = data;
    if (m_current >= m_data.points.size())
        m_current = -1;
    m_picture.series = foldedSeries(m_data.series, tr("Other"));
    double maximum = 0;
    for (qsizetype i = 0; i < m_data.points.size(); ++i)
        maximum = std::max(maximum, stackHeight(m_picture.series, i));
    for (const double value : m_data.previous)
        maximum = std::isfinite(value) ? std::max(maximum, value) : maximum;
    m_ticks = niceTicks(maximum, m_data.wholeNumbers);
    m_picture.previous = m_data.previous;
    m_picture.points = m_data.points.size();
    m_picture.partial.clear();
    for (const TrendPoint &point : std::as_const(m_data.points))
        m_picture.partial.append(point.partial);
    m_picture.top = m_ticks.last();
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

void TrendChart::setCurrentPoint(int point)
{
    const int bounded =
        point < 0 || m_data.points.isEmpty() ? -1 : std::min(point, static_cast<int>(m_data.points.size()) - 1);
    if (bounded == m_current)
        return;
    m_current = bounded;
    update();
    Q_EMIT currentPointChanged(m_current);
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
    const QFont labelFont = fontFor(TextRole::Small);
    m_labelHeight = QFontMetricsF(labelFont).height();
    m_axisLabelWidth = 0;
    m_tickTexts.clear();
    for (const double tick : std::as_const(m_ticks)) {
        m_tickTexts.append(textOf(m_data.axisText, tick));
        m_axisLabelWidth = std::max(m_axisLabelWidth, TabularText::width(labelFont, m_tickTexts.constLast()));
    }
    m_picture.lineColour = colours().textPrimary;
    m_painted = {};
    update();
}

QRectF TrendChart::plotArea() const
{
    const double left = focusRoom + m_axisLabelWidth + labelGap;
    const double bottom = m_labelHeight + labelGap;
    return QRectF(left, topMargin, std::max(1.0, width() - left - sideMargin),
                  std::max(1.0, height() - topMargin - bottom));
}

int TrendChart::pointAt(const QPointF &position) const
{
    const QRectF plot = plotArea();
    if (isEmpty() || !plot.adjusted(-6, -topMargin, 6, labelGap).contains(position))
        return -1;
    return m_picture.nearestPoint(plot, position.x());
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
    for (const double tick : std::as_const(m_ticks)) {
        const double y = std::round(m_picture.positionOf(plot, 0, tick).y());
        painter.fillRect(QRectF(plot.left(), y, plot.width(), 1), colours().chartGrid);
    }
    if (asShapes)
        m_picture.paintShapes(painter, plot);
    else
        painter.drawPixmap(QPointF(), m_painted);
    paintAxes(painter);
    paintCursor(painter);
    paintFocusRing(painter);
}

void TrendChart::paintAxes(QPainter &painter) const
{
    const QRectF plot = plotArea();
    painter.setFont(fontFor(TextRole::Small));
    painter.setPen(colours().textMuted);
    for (qsizetype i = 0; i < m_ticks.size(); ++i) {
        const double y = m_picture.positionOf(plot, 0, m_ticks.at(i)).y();
        TabularText::draw(painter, QRectF(0, y - m_labelHeight / 2, plot.left() - labelGap, m_labelHeight),
                          Qt::AlignRight | Qt::AlignVCenter, m_tickTexts.at(i));
    }
    // Measuring 1,800 labels for every paint would show; the one with the most letters is wide enough.
    const auto longest =
        std::max_element(m_data.points.cbegin(), m_data.points.cend(),
                         [](const auto &a, const auto &b) { return a.axisLabel.size() < b.axisLabel.size(); });
    const double widest = TabularText::width(painter.font(), longest->axisLabel);
    const double slot = plot.width() / static_cast<double>(std::max<qsizetype>(1, m_data.points.size() - 1));
    const qsizetype step = labelStep(widest * 2.2 / std::max(slot, 0.01));
    for (qsizetype i = 0; i < m_data.points.size(); i += step) {
        const QString &label = m_data.points.at(i).axisLabel;
        const double width = TabularText::width(painter.font(), label);
        const double centre = m_picture.positionOf(plot, static_cast<double>(i), 0).x();
        const double left =
            std::clamp(centre - width / 2, focusRoom, std::max(focusRoom, this->width() - focusRoom - width));
        TabularText::draw(painter, QRectF(left, plot.bottom() + labelGap - 2, width + 1, m_labelHeight), Qt::AlignLeft,
                          label);
    }
}

void TrendChart::paintCursor(QPainter &painter) const
{
    if (m_current < 0)
        return;
    const QRectF plot = plotArea();
    const double x = m_picture.positionOf(plotArea(), m_current, 0).x();
    QColor line = colours().textMuted;
    line.setAlpha(190);
    painter.fillRect(QRectF(x - 0.75, plot.top(), 1.5, plot.height()), line);
    QStringList details = m_data.pointText ? m_data.pointText(m_current) : QStringList();
    if (details.isEmpty())
        details.append(m_data.points.at(m_current).axisLabel);
    paintDetailCard(painter, rect(), plot, x, details);
}

void TrendChart::resizeEvent(QResizeEvent *event)
{
    ChartWidget::resizeEvent(event);
    m_painted = {};
}

void TrendChart::changeEvent(QEvent *event)
{
    ChartWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
}

void TrendChart::mouseMoveEvent(QMouseEvent *event)
{
    const int point = pointAt(event->position());
    setCursor(point >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setCurrentPoint(point);
}

void TrendChart::mouseReleaseEvent(QMouseEvent *event)
{
    const int point = pointAt(event->position());
    if (event->button() == Qt::LeftButton && point >= 0)
        Q_EMIT pointClicked(point);
    else
        ChartWidget::mouseReleaseEvent(event);
}

void TrendChart::leaveEvent(QEvent *event)
{
    ChartWidget::leaveEvent(event);
    setCurrentPoint(-1);
}

void TrendChart::focusOutEvent(QFocusEvent *event)
{
    ChartWidget::focusOutEvent(event);
    setCurrentPoint(-1);
}

void TrendChart::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_data.points.size()) - 1;
    switch (isEmpty() ? 0 : event->key()) {
    case Qt::Key_Left:
        setCurrentPoint(m_current < 0 ? last : std::max(0, m_current - 1));
        return;
    case Qt::Key_Right:
        setCurrentPoint(m_current + 1);
        return;
    case Qt::Key_Home:
        setCurrentPoint(0);
        return;
    case Qt::Key_End:
        setCurrentPoint(last);
        return;
    case Qt::Key_Escape:
        if (m_current < 0)
            break;
        setCurrentPoint(-1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current < 0)
            break;
        Q_EMIT pointClicked(m_current);
        return;
    default:
        break;
    }
    ChartWidget::keyPressEvent(event);
}

} // namespace Tokenglass
