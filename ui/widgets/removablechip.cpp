// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/removablechip.h"

#include "ui/themecolours.h"
#include "ui/themeicon.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 11;
constexpr int swatch = 9;
constexpr int cross = 12;
constexpr int widestText = 320;

} // namespace

RemovableChip::RemovableChip(const QString &text, const QColor &colour, QWidget *parent)
    : QAbstractButton(parent), m_colour(colour)
{
    setText(text);
    setToolTip(tr("Remove this filter"));
    setAccessibleName(tr("Remove filter %1").arg(text));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::clicked, this, &RemovableChip::removeClicked);
}

int RemovableChip::textLeft() const
{
    return padding + (m_colour.isValid() ? swatch + 7 : 0);
}

QSize RemovableChip::sizeHint() const
{
    const int text = std::min(widestText, fontMetrics().horizontalAdvance(this->text()) + 1);
    return {textLeft() + text + 6 + cross + padding - 2, fontMetrics().height() + 8};
}

QSize RemovableChip::minimumSizeHint() const
{
    return {textLeft() + 40 + cross + padding, sizeHint().height()};
}

void RemovableChip::paintEvent(QPaintEvent *)
{
    const ThemeColours &colours = ThemeColours::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? colours.accent : colours.border, 1));
    painter.setBrush(isDown() ? colours.accentSoft : underMouse() ? colours.rowHover : colours.card);
    const QRectF shape = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2);
    if (m_colour.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_colour);
        painter.drawRoundedRect(QRectF(padding, (height() - swatch) / 2.0, swatch, swatch), 2, 2);
    }
    const QRect crossRect(width() - padding + 2 - cross, (height() - cross) / 2, cross, cross);
    const QRect textRect(textLeft(), 0, crossRect.left() - 5 - textLeft(), height());
    painter.setPen(colours.textPrimary);
    painter.drawText(textRect, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, textRect.width()));
    themeIcon(u"close"_s, underMouse() || hasFocus() ? IconTint::Text : IconTint::Muted).paint(&painter, crossRect);
}

void RemovableChip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        break;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

} // namespace Tokenglass
