// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/completerclicks.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QCompleter>
#include <QMouseEvent>

namespace Tokenglass {

CompleterClicks::CompleterClicks(QCompleter *completer) : QObject(completer)
{
    // Installed last, so it is asked before the completer itself.
    completer->popup()->installEventFilter(this);
}

bool CompleterClicks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::MouseButtonPress)
        return false;
    auto *popup = static_cast<QWidget *>(watched);
    const auto *press = static_cast<QMouseEvent *>(event);
    const auto *completer = static_cast<QCompleter *>(parent());
    if (popup->rect().contains(press->position().toPoint()) || completer->widget() == nullptr)
        return false;
    QWidget *window = completer->widget()->window();
    auto *button =
        qobject_cast<QAbstractButton *>(window->childAt(window->mapFromGlobal(press->globalPosition().toPoint())));
    if (button == nullptr || press->button() != Qt::LeftButton)
        return false;
    popup->hide();
    QMetaObject::invokeMethod(button, &QAbstractButton::click, Qt::QueuedConnection);
    return true;
}

} // namespace Tokenglass
