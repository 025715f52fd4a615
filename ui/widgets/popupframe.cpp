// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/popupframe.h"

#include "ui/themecolours.h"

#include <QPainter>
#include <QScreen>

#include <algorithm>

namespace Tokenglass {

PopupFrame::PopupFrame(QWidget *parent) : QFrame(parent, Qt::Popup) { }

void PopupFrame::openBelow(const QWidget *button, const QSize &size, Edge edge)
{
    constexpr int Gap = 2;
    const int left = edge == Edge::Left ? 0 : button->width() - size.width();
    QPoint corner = button->mapToGlobal(QPoint(left, button->height() + Gap));
    const QRect screen = button->screen()->availableGeometry();
    corner.setX(std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - size.width())));
    corner.setY(std::clamp(corner.y(), screen.top(), std::max(screen.top(), screen.bottom() - size.height())));
    setGeometry(QRect(corner, size));
    show();
}

void PopupFrame::paintEvent(QPaintEvent *)
{
    const ThemeColours &colours = ThemeColours::current();
    QPainter painter(this);
    painter.setPen(QPen(colours.border, 1));
    painter.setBrush(colours.card);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace Tokenglass
