// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/windowgeometry.h"

#include <QScreen>
#include <QStyle>
#include <QTimer>
#include <QWidget>

namespace Tokenglass {

static constexpr int FrameKnownMs = 250;

QRect fitted(const QRect &window, const QRect &available, const QMargins &frame)
{
    const QRect room = available.marginsRemoved(frame);
    const QSize size = window.size().boundedTo(room.size());
    const int x = qBound(room.left(), window.x(), room.right() + 1 - size.width());
    const int y = qBound(room.top(), window.y(), room.bottom() + 1 - size.height());
    return {QPoint(x, y), size};
}

void fitToScreen(QWidget *window)
{
    if (window->isMaximized() || window->isFullScreen())
        return;
    const QRect inner = window->geometry();
    const QRect outer = window->frameGeometry();
    QMargins frame(inner.left() - outer.left(), inner.top() - outer.top(), outer.right() - inner.right(),
                   outer.bottom() - inner.bottom());
    // The frame is the window manager's and not known before it has been drawn.
    if (frame.isNull())
        frame.setTop(window->style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, window));
    const QRect wanted = fitted(inner, window->screen()->availableGeometry(), frame);
    if (wanted.size() != inner.size())
        window->resize(wanted.size());
    // A new window is placed by the window manager.
    const bool placed = window->isVisible() || window->testAttribute(Qt::WA_Moved);
    if (placed && wanted.topLeft() != inner.topLeft())
        window->move(wanted.topLeft() - QPoint(frame.left(), frame.top()));
}

void showOnScreen(QWidget *window)
{
    fitToScreen(window);
    window->show();
    QTimer::singleShot(FrameKnownMs, window, [window] { fitToScreen(window); });
}

} // namespace Tokenglass
