// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/windowpresence.h"

#include "ui/themeicon.h"

#include <QApplication>
#include <QEvent>
#include <QMessageBox>
#include <QPushButton>

namespace Tokenglass {

static constexpr int iconSize = 48;

WindowPresence::WindowPresence(QWidget &window, std::function<bool()> hasTray, QObject *parent)
    : QObject(parent), m_window(window), m_hasTray(std::move(hasTray))
{
    m_window.installEventFilter(this);
    connect(qApp, &QGuiApplication::applicationStateChanged, this, &WindowPresence::look);
}

WindowPresence::~WindowPresence() = default;

bool WindowPresence::eventFilter(QObject *object, QEvent *event)
{
    if (object != &m_window)
        return false;
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::WindowStateChange:
        look();
        return false;
    case QEvent::Close:
        return !closes(event);
    default:
        return false;
    }
}

void WindowPresence::look()
{
    const bool seen = m_window.isVisible() && !m_window.isMinimized();
    const bool active = seen && QGuiApplication::applicationState() == Qt::ApplicationActive;
    if (std::exchange(m_active, active) != active)
        Q_EMIT activeChanged(active);
    if (std::exchange(m_seen, seen) != seen)
        Q_EMIT seenChanged(seen);
}

bool WindowPresence::closes(QEvent *event)
{
    // A desktop that ends its session wants the window closed, not hidden.
    if (m_quitting || qApp->isSavingSession() || m_closing == Closing::Quit || !m_hasTray())
        return true;
    event->ignore();
    if (m_closing == Closing::ToTray)
        hide();
    else
        ask();
    return false;
}

void WindowPresence::ask()
{
    if (m_question) {
        m_question->raise();
        return;
    }
    m_question = new QMessageBox(QMessageBox::NoIcon, tr("Close Tokenglass"),
                                 tr("Keep Tokenglass running in the tray?"), QMessageBox::NoButton, &m_window);
    m_question->setIconPixmap(applicationIcon().pixmap(iconSize));
    m_question->setInformativeText(
        tr("It goes on watching your budgets and shows alerts. You can change this in the settings."));
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *keep = m_question->addButton(tr("&Keep running"), QMessageBox::AcceptRole);
    QPushButton *end = m_question->addButton(tr("&Quit"), QMessageBox::DestructiveRole);
    m_question->addButton(QMessageBox::Cancel);
    m_question->setDefaultButton(keep);
    connect(m_question, &QMessageBox::finished, this, [this, keep, end] {
        const QAbstractButton *clicked = m_question->clickedButton();
        if (clicked != keep && clicked != end)
            return;
        m_closing = clicked == keep ? Closing::ToTray : Closing::Quit;
        Q_EMIT closingChosen(m_closing);
        if (clicked == keep)
            hide();
        else
            quit();
    });
    m_question->open();
}

void WindowPresence::hide()
{
    if (!m_hasTray()) {
        m_window.showMinimized();
        return;
    }
    // Without a window in sight, closing a dialog would otherwise end the program.
    QGuiApplication::setQuitOnLastWindowClosed(false);
    m_window.hide();
}

void WindowPresence::bringBack()
{
    QGuiApplication::setQuitOnLastWindowClosed(true);
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

void WindowPresence::trayChanged()
{
    if (m_window.isVisible() || m_hasTray())
        return;
    QGuiApplication::setQuitOnLastWindowClosed(true);
    m_window.showMinimized();
}

void WindowPresence::quit()
{
    m_quitting = true;
    QGuiApplication::setQuitOnLastWindowClosed(true);
    m_window.close();
    // A hidden window is not the last one to close.
    QCoreApplication::quit();
}

} // namespace Tokenglass
