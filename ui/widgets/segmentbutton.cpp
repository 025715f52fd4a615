// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/segmentbutton.h"

#include "ui/focusreason.h"
#include "ui/tabulartext.h"
#include "ui/theme.h"

#include <QFocusEvent>
#include <QPainter>
#include <QPainterPath>

namespace Tokenglass {

namespace {

constexpr double radius = 6;

// A rectangle whose left and right corners are round or square by themselves.
QPainterPath outline(const QRectF &rect, bool roundLeft, bool roundRight)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    path.addRoundedRect(rect, radius, radius);
    if (!roundLeft)
        path.addRect(QRectF(rect.topLeft(), QSizeF(2 * radius, rect.height())));
    if (!roundRight)
        path.addRect(QRectF(rect.right() - 2 * radius, rect.top(), 2 * radius, rect.height()));
    return path.simplified();
}

} // namespace

SegmentButton::SegmentButton(bool first, bool last, QWidget *parent)
    : QAbstractButton(parent), m_first(first), m_last(last)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SegmentButton::setCompact(bool compact)
{
    m_compact = compact;
    setFont(compact ? fontFor(TextRole::Small) : QFont());
    updateGeometry();
}

QSize SegmentButton::sizeHint() const
{
    const QSize text(fontMetrics().horizontalAdvance(this->text()), fontMetrics().height());
    return text + (m_compact ? QSize(14, 6) : QSize(26, 12));
}

QSize SegmentButton::minimumSizeHint() const
{
    return sizeHint();
}

void SegmentButton::focusInEvent(QFocusEvent *event)
{
    m_showsFocus = showsFocusRing(event->reason(), m_showsFocus);
    QAbstractButton::focusInEvent(event);
}

void SegmentButton::paintEvent(QPaintEvent *)
{
    const ThemeColours &colours = ThemeColours::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // Neighbours share one border line: each segment but the first draws its own left border over the other's right
    // one.
    const QRectF area = QRectF(rect()).adjusted(m_first ? 0.5 : -0.5, 0.5, -0.5, -0.5);
    const QPainterPath shape = outline(area, m_first, m_last);
    QColor fill = colours.card;
    if (isChecked())
        fill = isEnabled() ? colours.accent : colours.border;
    else if (isDown())
        fill = colours.accentSoft;
    else if (underMouse() && isEnabled())
        fill = colours.rowHover;
    painter.fillPath(shape, fill);
    painter.strokePath(shape, QPen(isChecked() && isEnabled() ? colours.accent : colours.border, 1));
    if (hasFocus() && m_showsFocus) {
        painter.setPen(QPen(isChecked() ? colours.accentText : colours.accent, 1.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 3.5, 3.5);
    }
    painter.setPen(isChecked() && isEnabled() ? colours.accentText
                       : isEnabled()          ? colours.textPrimary
                                              : colours.textMuted);
    LineText::draw(painter, QRectF(rect()), Qt::AlignCenter, text());
}

} // namespace Tokenglass
