// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/popupframe.h"

#include "ui/themecolours.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenuBar>
#include <QPainter>

#include <algorithm>

namespace Tokenglass {

namespace {

constexpr int Gap = 2; ///< between it and its button

/// Whether a shortcut of the window would take what is meant for the popup: Escape, Return, a letter.
bool isForTyping(const QKeyEvent &key)
{
    const bool isFunction = key.key() >= Qt::Key_F1 && key.key() <= Qt::Key_F35;
    return !isFunction && !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
}

} // namespace

PopupFrame::PopupFrame(QWidget *parent) : QFrame(parent)
{
    hide();
    if (parent != nullptr)
        connect(parent, &QObject::destroyed, this, &QObject::deleteLater);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { followFocus(now); });
}

void PopupFrame::openBelow(QWidget *button, const QSize &size)
{
    m_button = button;
    m_size = size;
    setParent(button->window()); // so that it lies over all of it
    place();
    qApp->installEventFilter(this);
    show();
    raise();
}

void PopupFrame::place()
{
    if (!m_button)
        return;
    const QRect room = window()->rect();
    const QSize size = m_size.boundedTo(room.size());
    const QPoint top = m_button->mapTo(window(), QPoint());
    const int below = top.y() + m_button->height() + Gap;
    const int above = top.y() - Gap - size.height();
    const int wanted = below + size.height() > room.height() && above >= 0 ? above : below;
    setGeometry(QRect(QPoint(std::clamp(top.x(), 0, room.width() - size.width()),
                             std::clamp(wanted, 0, room.height() - size.height())),
                      size));
}

bool PopupFrame::isOurs(const QObject *object) const
{
    // The list of a combo box is a window of its own, but its child.
    while (object != nullptr && object != this)
        object = object->parent();
    return object == this;
}

void PopupFrame::followFocus(const QWidget *now)
{
    // Without a focus another program has it: what was begun here stays. A press on the button gives it the focus, and
    // its click closes. The menu bar gives the focus back.
    if (isVisible() && now != nullptr && now != m_button && !isOurs(now) && !qobject_cast<const QMenuBar *>(now))
        hide();
}

QList<QWidget *> PopupFrame::tabStops() const
{
    QList<QWidget *> stops;
    for (QWidget *widget = nextInFocusChain(); widget != this; widget = widget->nextInFocusChain()) {
        if (isAncestorOf(widget) && widget->isVisible() && widget->isEnabled() && !widget->focusProxy()
            && (widget->focusPolicy() & Qt::TabFocus))
            stops.append(widget);
    }
    return stops;
}

bool PopupFrame::focusNextPrevChild(bool next)
{
    const QList<QWidget *> stops = tabStops();
    if (!isVisible() || stops.isEmpty())
        return QFrame::focusNextPrevChild(next);
    const qsizetype at = stops.indexOf(focusWidget());
    const qsizetype to = next ? at + 1 : std::max<qsizetype>(at, 0) - 1 + stops.size();
    stops[to % stops.size()]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void PopupFrame::hideEvent(QHideEvent *event)
{
    qApp->removeEventFilter(this);
    if (m_button) {
        if (isOurs(window()->focusWidget()) && m_button->isVisible()) // or a dialog would leave the focus to nobody
            m_button->setFocus(Qt::PopupFocusReason);
        m_button->update(); // it may show that this is open
    }
    QFrame::hideEvent(event);
}

bool PopupFrame::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isForTyping(*static_cast<QKeyEvent *>(event)))
        event->accept();
    return QFrame::event(event);
}

void PopupFrame::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    event->accept(); // nothing behind it is meant
}

void PopupFrame::mousePressEvent(QMouseEvent *event)
{
    event->accept(); // or the window would get it, which is elsewhere
}

void PopupFrame::paintEvent(QPaintEvent *)
{
    const ThemeColours &colours = ThemeColours::current();
    QPainter painter(this);
    painter.setPen(QPen(colours.border, 1));
    painter.setBrush(colours.card);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

bool PopupFrame::isElsewhere(const QObject *watched, QEvent::Type event) const
{
    if (watched == m_button)
        return event == QEvent::Hide; // another page is shown
    return event == QEvent::MouseButtonPress && watched->isWidgetType() && !isOurs(watched)
        && static_cast<const QWidget *>(watched)->window() == window();
}

bool PopupFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (isVisible()) {
        if (watched == window() && event->type() == QEvent::Resize)
            place();
        if (isElsewhere(watched, event->type()))
            hide();
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace Tokenglass
