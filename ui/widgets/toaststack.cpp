// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/toaststack.h"

#include <QApplication>
#include <QEvent>
#include <QLayout>
#include <QShortcut>

#include <algorithm>

namespace Tokenglass {

namespace {

constexpr int Width = 360;
constexpr int Margin = 10; ///< to the edges of the host; the toasts bring room for their shadow
constexpr int Gap = -4; ///< between two toasts, whose shadows may overlap

} // namespace

ToastStack::ToastStack(QWidget *host) : QObject(host), m_host(host)
{
    m_host->installEventFilter(this);
    auto *go = new QShortcut(Qt::Key_F8, m_host);
    go->setContext(Qt::WindowShortcut);
    go->setWhatsThis(tr("Go to the newest message"));
    connect(go, &QShortcut::activated, this, &ToastStack::focusNewest);
}

void ToastStack::add(const ToastText &text)
{
    remove(text.id);
    m_texts.append(text);
    refresh();
}

void ToastStack::remove(qint64 id)
{
    if (m_texts.removeIf([id](const ToastText &text) { return text.id == id; }) > 0)
        refresh();
}

bool ToastStack::contains(qint64 id) const
{
    return std::any_of(m_texts.cbegin(), m_texts.cend(), [id](const ToastText &text) { return text.id == id; });
}

QList<qint64> ToastStack::ids() const
{
    QList<qint64> ids;
    for (const ToastText &text : m_texts)
        ids.append(text.id);
    return ids;
}

void ToastStack::focusNewest()
{
    if (m_shown.isEmpty())
        return;
    m_before = QApplication::focusWidget();
    m_shown.constLast()->focusFirst();
}

Toast *ToastStack::make(const ToastText &text)
{
    auto *toast = new Toast(text, m_host);
    const qint64 id = text.id;
    connect(toast, &Toast::showClicked, this, [this, id] { Q_EMIT showRequested(id); });
    connect(toast, &Toast::snoozeClicked, this, [this, id] { Q_EMIT snoozeRequested(id); });
    connect(toast, &Toast::acknowledgeClicked, this, [this, id] { Q_EMIT acknowledgeRequested(id); });
    connect(toast, &Toast::dismissed, this, [this, id] { remove(id); });
    return toast;
}

void ToastStack::refresh()
{
    // Beside a list that has them all, the newest is enough; the page is to be seen too.
    const qsizetype most = m_clear && m_clear->isVisible() ? 1 : MostShown;
    const QList<ToastText> wanted = m_texts.last(std::min(most, m_texts.size()));
    bool lostFocus = false;
    QList<Toast *> next;
    for (const ToastText &text : wanted) {
        const auto old =
            std::find_if(m_shown.cbegin(), m_shown.cend(), [&text](const Toast *t) { return t->id() == text.id; });
        next.append(old != m_shown.cend() ? *old : nullptr);
    }
    for (Toast *toast : std::as_const(m_shown)) {
        if (next.contains(toast))
            continue;
        lostFocus = lostFocus || toast->isAncestorOf(QApplication::focusWidget());
        // Whoever calls may be a button of this toast.
        toast->hide();
        toast->deleteLater();
    }
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (next[i] != nullptr)
            continue;
        next[i] = make(wanted[i]);
        next[i]->show();
        next[i]->announce();
    }
    m_shown = next;
    place();
    if (!lostFocus)
        return;
    if (!m_shown.isEmpty())
        m_shown.constLast()->focusFirst();
    else if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

void ToastStack::place()
{
    const int width = std::min(Width, m_host->width() - 2 * Margin);
    const int right = rightEdge(width);
    int bottom = m_host->height() - Margin;
    for (qsizetype i = m_shown.size() - 1; i >= 0; --i) {
        Toast *toast = m_shown.at(i);
        const int height = std::max(toast->layout()->heightForWidth(width), toast->minimumSizeHint().height());
        toast->setGeometry(right - width, bottom - height, width, height);
        toast->raise();
        bottom -= height + Gap;
    }
}

void ToastStack::keepClearOf(QWidget *widget)
{
    m_clear = widget;
    widget->installEventFilter(this);
}

int ToastStack::rightEdge(int width) const
{
    const int right = m_host->width() - Margin;
    if (!m_clear || !m_clear->isVisible())
        return right;
    const int left = m_clear->mapTo(m_host, QPoint()).x();
    return left - width >= 0 ? left : right;
}

bool ToastStack::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    const bool isMoved = type == QEvent::Resize || type == QEvent::Show;
    if (watched == m_clear && (type == QEvent::Show || type == QEvent::Hide))
        refresh();
    if ((watched == m_host && isMoved)
        || (watched == m_clear && (isMoved || type == QEvent::Hide || type == QEvent::Move)))
        place();
    return QObject::eventFilter(watched, event);
}

} // namespace Tokenglass
