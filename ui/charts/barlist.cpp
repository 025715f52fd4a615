// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/barlist.h"

#include "ui/tabulartext.h"
#include "ui/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr double mostRowHeight = 56;
constexpr double gap = 8;
constexpr double leastBarRoom = 46;

double positive(double value)
{
    return std::isfinite(value) && value > 0 ? value : 0.0;
}

double lengthOf(const Bar &bar)
{
    return std::accumulate(bar.parts.cbegin(), bar.parts.cend(), 0.0,
                           [](double sum, const BarPart &part) { return sum + positive(part.value); });
}

} // namespace

BarList::BarList(QWidget *parent) : ChartWidget(parent) { }

void BarList::setData(const BarListData &data)
{
    m_data = data;
    if (m_current >= m_data.bars.size())
        m_current = -1;
    describe(m_data.title);
    updateGeometry();
    update();
}

bool BarList::isEmpty() const
{
    return m_data.bars.isEmpty();
}

QList<LegendEntry> BarList::legend() const
{
    QList<LegendEntry> entries;
    for (const BarPartStyle &part : m_data.parts)
        entries.append({part.label, part.colour});
    return entries.size() > 1 ? entries : QList<LegendEntry>();
}

QStringList BarList::tableHeaders() const
{
    QStringList headers{m_data.labelHeader};
    const bool stacked = m_data.parts.size() > 1;
    for (qsizetype i = 0; stacked && i < m_data.parts.size(); ++i)
        headers.append(m_data.parts.at(i).label);
    headers.append(m_data.valueHeader);
    return headers;
}

qsizetype BarList::tableRowCount() const
{
    return m_data.bars.size();
}

QStringList BarList::tableRow(qsizetype row) const
{
    const Bar &bar = m_data.bars.at(row);
    QStringList texts{bar.label};
    const bool stacked = m_data.parts.size() > 1;
    for (qsizetype i = 0; stacked && i < m_data.parts.size(); ++i)
        texts.append(i < bar.parts.size() ? bar.parts.at(i).valueText : QString());
    texts.append(bar.valueText);
    return texts;
}

void BarList::setCurrentBar(int bar)
{
    const int bounded = bar < 0 || m_data.bars.isEmpty() ? -1 : std::min(bar, static_cast<int>(m_data.bars.size()) - 1);
    if (bounded == m_current)
        return;
    m_current = bounded;
    update();
}

QSize BarList::sizeHint() const
{
    const int rows = std::max(1, static_cast<int>(m_data.bars.size()));
    return {320, rows * (fontMetrics().height() + 10)};
}

QSize BarList::minimumSizeHint() const
{
    const int rows = std::max(2, static_cast<int>(m_data.bars.size()));
    return {200, rows * (fontMetrics().height() + 3)};
}

double BarList::rowHeight() const
{
    const auto rows = static_cast<double>(std::max<qsizetype>(1, m_data.bars.size()));
    return std::min(mostRowHeight, height() / rows);
}

double BarList::labelWidth() const
{
    double widest = 0;
    for (const Bar &bar : m_data.bars)
        widest = std::max(widest, LineText::width(font(), bar.label));
    // One very long name must not leave the bars of all the others without room.
    const double room = std::min(width() - focusRoom - valueWidth() - 2 * gap - leastBarRoom, width() * 0.45);
    return std::min(std::ceil(widest) + 1, std::max(room, width() * 0.3));
}

double BarList::valueWidth() const
{
    double widest = 0;
    for (const Bar &bar : m_data.bars)
        widest = std::max(widest, TabularText::width(fontFor(TextRole::Small), bar.valueText));
    return std::min(std::ceil(widest) + 1, width() * 0.4);
}

QRectF BarList::barRect(int bar) const
{
    if (bar < 0 || bar >= m_data.bars.size())
        return {};
    double longest = 0;
    for (const Bar &one : m_data.bars)
        longest = std::max(longest, lengthOf(one));
    const double left = focusRoom + labelWidth() + gap;
    const double room = std::max(4.0, width() - left - gap - valueWidth() - 4);
    const double length = longest > 0 ? room * lengthOf(m_data.bars.at(bar)) / longest : 0;
    const double row = rowHeight();
    const double thickness = std::clamp(row * 0.62, 6.0, 16.0 + std::max(0.0, row - 30) / 4);
    return {left, bar * row + (row - thickness) / 2, length, thickness};
}

int BarList::barAt(const QPointF &position) const
{
    const int bar = static_cast<int>(std::floor(position.y() / rowHeight()));
    return bar >= 0 && bar < m_data.bars.size() && rect().contains(position.toPoint()) ? bar : -1;
}

QString BarList::toolTipOf(const Bar &bar) const
{
    if (!bar.toolTip.isEmpty())
        return bar.toolTip;
    QStringList lines{bar.label + u": "_s + bar.valueText};
    for (qsizetype i = 0; m_data.parts.size() > 1 && i < std::min(m_data.parts.size(), bar.parts.size()); ++i)
        lines.append(m_data.parts.at(i).label + u": "_s + bar.parts.at(i).valueText);
    return lines.join(u'\n');
}

bool BarList::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return ChartWidget::event(event);
    auto *help = static_cast<QHelpEvent *>(event);
    const int bar = barAt(QPointF(help->pos()));
    if (bar < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), toolTipOf(m_data.bars.at(bar)), this);
    return true;
}

void BarList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isEmpty())
        paintEmptyText(painter);
    for (int i = 0; i < m_data.bars.size(); ++i)
        paintBar(painter, i);
    paintFocusRing(painter);
}

void BarList::paintBar(QPainter &painter, int index) const
{
    const Bar &bar = m_data.bars.at(index);
    const double row = rowHeight();
    if (index == m_current) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours().rowHover);
        painter.drawRoundedRect(QRectF(0, index * row, width(), row), 4, 4);
    }
    const QRectF filled = barRect(index);
    painter.setPen(colours().textPrimary);
    painter.setFont(font());
    LineText::draw(painter, QRectF(focusRoom, index * row, labelWidth(), row), Qt::AlignLeft | Qt::AlignVCenter,
                   bar.label);

    QPainterPath outline;
    const double radius = m_data.parts.size() > 1 ? 1.5 : 3;
    outline.addRoundedRect(filled, radius, radius);
    painter.save();
    painter.setClipPath(outline, Qt::IntersectClip);
    const double total = lengthOf(bar);
    double left = filled.left();
    for (qsizetype i = 0; total > 0 && i < std::min(bar.parts.size(), m_data.parts.size()); ++i) {
        const double width = filled.width() * positive(bar.parts.at(i).value) / total;
        painter.fillRect(QRectF(left, filled.top(), width, filled.height()), m_data.parts.at(i).colour);
        left += width;
    }
    painter.restore();

    painter.setPen(colours().textMuted);
    painter.setFont(fontFor(TextRole::Small));
    const QRectF valueRect(filled.right() + gap - 1, index * row, valueWidth() + 2, row);
    TabularText::draw(painter, valueRect, Qt::AlignLeft | Qt::AlignVCenter, bar.valueText);
}

void BarList::mouseMoveEvent(QMouseEvent *event)
{
    const int bar = barAt(event->position());
    setCursor(bar >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setCurrentBar(bar);
}

void BarList::mouseReleaseEvent(QMouseEvent *event)
{
    const int bar = barAt(event->position());
    if (event->button() == Qt::LeftButton && bar >= 0)
        Q_EMIT barClicked(m_data.bars.at(bar).label, bar);
    else
        ChartWidget::mouseReleaseEvent(event);
}

void BarList::leaveEvent(QEvent *event)
{
    ChartWidget::leaveEvent(event);
    setCurrentBar(-1);
}

void BarList::focusOutEvent(QFocusEvent *event)
{
    ChartWidget::focusOutEvent(event);
    setCurrentBar(-1);
}

void BarList::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_data.bars.size()) - 1;
    const int key = last < 0 ? 0 : event->key();
    if (key == Qt::Key_Down)
        setCurrentBar(m_current + 1);
    else if (key == Qt::Key_Up)
        setCurrentBar(m_current < 0 ? last : std::max(0, m_current - 1));
    else if (key == Qt::Key_Home)
        setCurrentBar(0);
    else if (key == Qt::Key_End)
        setCurrentBar(last);
    else if (m_current >= 0 && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space))
        Q_EMIT barClicked(m_data.bars.at(m_current).label, m_current);
    else if (m_current >= 0 && key == Qt::Key_Escape)
        setCurrentBar(-1);
    else
        ChartWidget::keyPressEvent(event);
}

} // namespace Tokenglass
