// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QMouseEvent>
#include <QWidget>

#include <memory>

namespace Tokenglass {

/// Puts a widget into a window that is never mapped and owns it: the offscreen platform warns about the size hints of
/// real windows, and a warning fails a test.
inline std::unique_ptr<QWidget> host(QWidget *widget, const QSize &size)
{
    auto window = std::make_unique<QWidget>();
    window->setAttribute(Qt::WA_DontShowOnScreen);
    widget->setParent(window.get());
    widget->resize(size);
    window->resize(size);
    window->show();
    widget->show();
    return window;
}

/// QTest::mouseMove() moves the cursor of the screen, where such windows are not.
inline void moveMouse(QWidget &widget, const QPoint &position)
{
    QMouseEvent move(QEvent::MouseMove, position, widget.mapToGlobal(position), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(&widget, &move);
}

} // namespace Tokenglass
