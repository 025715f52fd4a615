// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/timelinechart.h"

#include "ui/charts/detailcard.h"
#include "ui/charts/folding.h"
#include "ui/tabulartext.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace Tokenglass {

namespace {

constexpr double besidePlot = 6; ///< in which the mouse still means the plot
constexpr int cursorAlpha = 190;

} // namespace

void TimelineChart::setCurrentPoint(int point)
{
    const int bounded = point < 0 || isEmpty() ? -1 : std::min(point, pointCount() - 1);
    if (bounded == m_current)
        return;
    m_current = bounded;
    update();
    Q_EMIT currentPointChanged(m_current);
}

void TimelineChart::boundCurrentPoint()
{
    if (m_current >= pointCount())
        m_current = -1;
}

void TimelineChart::measureLabels(const ValueText &textOfValue)
{
    const QFont labelFont = fontFor(TextRole::Small);
    m_labelHeight = QFontMetricsF(labelFont).height();
    m_axisLabelWidth = 0;
    m_tickTexts.clear();
    for (const double tick : std::as_const(m_ticks)) {
        m_tickTexts.append(textOf(textOfValue, tick));
        m_axisLabelWidth = std::max(m_axisLabelWidth, TabularText::width(labelFont, m_tickTexts.constLast()));
    }
    update();
}

QRectF TimelineChart::plotArea() const
{
    const double left = focusRoom + m_axisLabelWidth + labelGap;
    const double bottom = m_labelHeight + labelGap;
    return {left, topMargin, std::max(1.0, width() - left - sideMargin()),
            std::max(1.0, height() - topMargin - bottom)};
}

bool TimelineChart::isNearPlot(const QPointF &position) const
{
    return !isEmpty() && plotArea().adjusted(-besidePlot, -topMargin, besidePlot, labelGap).contains(position);
}

void TimelineChart::paintTickLabel(QPainter &painter, qsizetype tick, double y) const
{
    TabularText::draw(painter, QRectF(0, y - m_labelHeight / 2, plotArea().left() - labelGap, m_labelHeight),
                      Qt::AlignRight | Qt::AlignVCenter, m_tickTexts.at(tick));
}

void TimelineChart::paintPointLabel(QPainter &painter, double centre, const QString &text) const
{
    const double width = TabularText::width(painter.font(), text);
    const double right = std::max(focusRoom, this->width() - focusRoom - width);
    const double left = std::clamp(centre - width / 2, focusRoom, right);
    TabularText::draw(painter, QRectF(left, plotArea().bottom() + labelGap - 2, width + 1, m_labelHeight),
                      Qt::AlignLeft, text);
}

void TimelineChart::paintCursor(QPainter &painter, const QStringList &details) const
{
    const QRectF plot = plotArea();
    const double x = xOf(m_current);
    QColor line = colours().textMuted;
    line.setAlpha(cursorAlpha);
    painter.fillRect(QRectF(x - 0.75, plot.top(), 1.5, plot.height()), line);
    paintDetailCard(painter, rect(), plot, x, details);
}

bool TimelineChart::event(QEvent *event)
{
    // Escape is also a shortcut of the window; here it puts the details away first.
    const bool escape =
        event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (escape && m_current >= 0) {
        event->accept();
        return true;
    }
    return ChartWidget::event(event);
}

void TimelineChart::mouseMoveEvent(QMouseEvent *event)
{
    const int point = pointAt(event->position());
    setCursor(leadsSomewhere(point) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setCurrentPoint(point);
}

void TimelineChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !choose(pointAt(event->position())))
        ChartWidget::mouseReleaseEvent(event);
}

void TimelineChart::leaveEvent(QEvent *event)
{
    ChartWidget::leaveEvent(event);
    setCurrentPoint(-1);
}

void TimelineChart::focusOutEvent(QFocusEvent *event)
{
    ChartWidget::focusOutEvent(event);
    setCurrentPoint(-1);
}

void TimelineChart::keyPressEvent(QKeyEvent *event)
{
    const int key = isEmpty() ? 0 : event->key();
    if (key == Qt::Key_Left)
        setCurrentPoint(m_current < 0 ? firstByKeyboard(false) : std::max(0, m_current - 1));
    else if (key == Qt::Key_Right)
        setCurrentPoint(m_current < 0 ? firstByKeyboard(true) : m_current + 1);
    else if (key == Qt::Key_Home)
        setCurrentPoint(0);
    else if (key == Qt::Key_End)
        setCurrentPoint(pointCount() - 1);
    else if (m_current >= 0 && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space))
        choose(m_current);
    else if (m_current >= 0 && key == Qt::Key_Escape)
        setCurrentPoint(-1);
    else
        ChartWidget::keyPressEvent(event);
}

bool TimelineChart::choose(int point)
{
    if (!leadsSomewhere(point))
        return false;
    Q_EMIT pointClicked(point);
    return true;
}

} // namespace Tokenglass
