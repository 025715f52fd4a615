// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/railbutton.h"

#include "ui/focusreason.h"
#include "ui/theme.h"
#include "ui/themeicon.h"

#include <QFocusEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSide = 18;
constexpr int padding = 9;
constexpr int textLeft = padding + iconSide + 9;
constexpr int mostInBadge = 99;
constexpr int badgeGap = 8;

} // namespace

RailButton::RailButton(const QString &id, const QString &icon, const QString &text, QWidget *parent)
    : QAbstractButton(parent), m_id(id), m_iconName(icon)
{
    setText(text);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::ClickFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize RailButton::sizeHint() const
{
    const QFontMetrics metrics(fontFor(TextRole::Strong));
    if (m_folded)
        return {padding + iconSide + padding, metrics.height() + 16};
    const int badge = m_badge > 0 ? badgeWidth() + badgeGap : 0;
    return {textLeft + metrics.horizontalAdvance(text()) + badge + padding + 2, metrics.height() + 16};
}

void RailButton::setBadge(int count, const QString &what)
{
    setAccessibleDescription(count > 0 ? what : QString());
    setToolTip(count > 0 ? what : QString());
    if (count == m_badge)
        return;
    m_badge = count;
    updateGeometry();
    update();
}

void RailButton::setFolded(bool folded)
{
    m_folded = folded;
    updateGeometry();
    update();
}

bool RailButton::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !m_folded)
        return QAbstractButton::event(event);
    const QString more = toolTip().isEmpty() ? QString() : u'\n' + toolTip();
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text() + more, this);
    return true;
}

QString RailButton::badgeText() const
{
    return m_badge > mostInBadge ? u"99+"_s : QString::number(m_badge);
}

int RailButton::badgeWidth() const
{
    const QFontMetrics metrics(fontFor(TextRole::Small));
    return std::max(metrics.horizontalAdvance(badgeText()) + 10, metrics.height() + 2);
}

void RailButton::paintBadge(QPainter &painter) const
{
    const ThemeColours &colours = ThemeColours::current();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.bad);
    if (m_folded) {
        painter.drawEllipse(QRectF(width() - padding, padding - 3, 7, 7));
        return;
    }
    const int high = QFontMetrics(fontFor(TextRole::Small)).height() + 2;
    const QRectF pill(width() - padding - badgeWidth(), (height() - high) / 2.0, badgeWidth(), high);
    painter.drawRoundedRect(pill, high / 2.0, high / 2.0);
    painter.setFont(fontFor(TextRole::Small));
    painter.setPen(colours.dark ? colours.window : colours.card);
    painter.drawText(pill, Qt::AlignCenter, badgeText());
}

void RailButton::paintText(QPainter &painter) const
{
    const ThemeColours &colours = ThemeColours::current();
    painter.setFont(isChecked() ? fontFor(TextRole::Strong) : font());
    painter.setPen(!isEnabled() ? colours.textMuted : isChecked() ? colours.accent : colours.textPrimary);
    const int badge = m_badge > 0 ? badgeWidth() + badgeGap : 0;
    const QRect textRect = rect().adjusted(textLeft, 0, -padding + 4 - badge, 0);
    painter.drawText(textRect, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, textRect.width()));
}

QSize RailButton::minimumSizeHint() const
{
    return sizeHint();
}

void RailButton::focusInEvent(QFocusEvent *event)
{
    m_showsFocus = showsFocusRing(event->reason(), m_showsFocus);
    QAbstractButton::focusInEvent(event);
}

void RailButton::paintEvent(QPaintEvent *)
{
    const ThemeColours &colours = ThemeColours::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF shape = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isChecked() || isDown() || (underMouse() && isEnabled())) {
        painter.setPen(Qt::NoPen);
        QColor fill = colours.railSelected;
        if (!isChecked())
            fill.setAlpha(110);
        painter.setBrush(fill);
        painter.drawRoundedRect(shape, 6, 6);
    }
    if (hasFocus() && m_showsFocus) {
        painter.setPen(QPen(colours.accent, 1.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(shape, 6, 6);
    }
    IconTint tint = isChecked() ? IconTint::Accent : IconTint::Text;
    if (!isEnabled())
        tint = IconTint::Muted;
    themeIcon(m_iconName, tint).paint(&painter, QRect(padding, (height() - iconSide) / 2, iconSide, iconSide));
    if (!m_folded)
        paintText(painter);
    if (m_badge > 0)
        paintBadge(painter);
}

} // namespace Tokenglass
