// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windowparts.h"

#include "app/alertparts.h"
#include "app/settingsparts.h"
#include "app/trayparts.h"
#include "models/session/sourcesession.h"
#include "ui/mainwindow.h"
#include "ui/windowdialogs.h"
#include "ui/windowexport.h"
#include "ui/windowhelp.h"
#include "ui/windowpages.h"
#include "ui/windowreports.h"

#include <QApplication>

namespace Tokenglass {

namespace {

template <typename Part>
void takeOver(const MainWindow &from, const MainWindow &to)
{
    auto *old = from.findChild<Part *>();
    auto *next = to.findChild<Part *>();
    if (old != nullptr && next != nullptr)
        next->takeOver(*old);
}

} // namespace

WindowParts::WindowParts(const WindowContext &context, AlertParts &alerts, SettingsParts &settings,
                         Languages &languages, DiagnosticServices diagnostics)
    : m_context(context), m_alerts(alerts), m_settings(settings), m_languages(languages),
      m_diagnostics(std::move(diagnostics))
{
    connect(&m_settings, &SettingsParts::failed, this,
            [this](const QString &what, const Error &error) { m_window->showMessage(what, error); });
}

WindowParts::~WindowParts()
{
    m_tray.reset();
    m_window.reset();
}

void WindowParts::make(const Settings &settings)
{
    m_window = std::make_unique<MainWindow>(m_context, settings);
    m_window->dialogs()->setServices(m_settings.services());
    m_window->dialogs()->setDiagnostics(m_diagnostics);
    new WindowReports(m_context, *m_window);
    connect(m_window.get(), &MainWindow::exploreRequested, this, &WindowParts::exploreRequested);
    connect(m_window.get(), &MainWindow::settingsChanged, this, &WindowParts::settingsChanged);
    connect(m_window.get(), &MainWindow::settingsChanged, this, &WindowParts::applySettings);
    m_tray = std::make_unique<TrayParts>(*m_window, m_alerts, settings);
}

void WindowParts::start(bool hidden)
{
    m_tray->start(hidden);
}

void WindowParts::bringBack()
{
    m_tray->bringWindowBack();
}

void WindowParts::applySettings(const Settings &settings)
{
    m_settings.apply(settings);
    if (!m_languages.differs(settings.language, settings.numbers) || std::exchange(m_isAnewComing, true))
        return;
    // Not now: it is the window that tells of this.
    QMetaObject::invokeMethod(this, &WindowParts::makeAnew, Qt::QueuedConnection);
}

void WindowParts::makeAnew()
{
    m_isAnewComing = false;
    // For a moment there is no window, which must not be the end.
    const bool wasEnding = QGuiApplication::quitOnLastWindowClosed();
    QGuiApplication::setQuitOnLastWindowClosed(false);
    std::unique_ptr<MainWindow> old = std::move(m_window);
    const Settings settings = old->settings();
    m_tray.reset();
    m_languages.use(settings.language, settings.numbers);
    m_alerts.retranslate();
    Q_EMIT languageChanged();
    make(settings);
    m_window->pages().takePlacesOf(old->pages());
    m_window->restoreGeometry(old->saveGeometry());
    // The old one leaves only when the new one is there: the desktop does not flicker, and the focus stays.
    if (old->isVisible()) {
        m_window->setWindowState(old->windowState());
        m_window->show();
    }
    takeOver<WindowHelp>(*old, *m_window);
    takeOver<WindowExport>(*old, *m_window);
    takeOver<WindowReports>(*old, *m_window);
    old.reset();
    m_context.session.setHidden(!m_window->isVisible() || m_window->isMinimized());
    m_tray->start(false);
    QGuiApplication::setQuitOnLastWindowClosed(wasEnding);
}

} // namespace Tokenglass
