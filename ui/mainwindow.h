// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/domain/settings.h"

#include <QMainWindow>
#include <QTimer>

class QStackedWidget;

namespace Tokenglass {

class ConsolePage;
class ConsoleSession;
class DashboardPage;
class MessageBar;
class NavigationRail;
class RequestsPage;
class SourceController;
class SourceSession;
class SourcesPage;
class StatusLine;
class Theme;
class TopBar;
class WelcomePage;
class WindowDialogs;

/// The window: pages, navigation, menus and what it remembers. What it shows is the session's.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// All but `settings` must outlive the window.
    MainWindow(SourceSession &session, SourceController &sources, ConsoleSession &console, Theme &theme,
               const Settings &settings, QWidget *parent = nullptr);

    [[nodiscard]] WelcomePage *welcomePage() const { return m_welcome; }
    [[nodiscard]] DashboardPage *dashboardPage() const { return m_dashboard; }
    [[nodiscard]] RequestsPage *requestsPage() const { return m_requests; }
    [[nodiscard]] ConsolePage *consolePage() const { return m_consolePage; }
    [[nodiscard]] const Settings &settings() const { return m_settings; }
    void showPage(const QString &id);
    void showMessage(const QString &text, const Error &error);

Q_SIGNALS:
    /// Debounced.
    void settingsChanged(const Tokenglass::Settings &settings);
    void exploreRequested();

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildPages();
    void connectSession();
    void connectPages();
    void connectSources();
    void connectConsole();
    void choosePage();
    void rememberSoon();
    void remember();
    void showSettings(int field);
    void applySettings(const Settings &settings);
    void updateHidden();

    SourceSession &m_session;
    SourceController &m_sources;
    ConsoleSession &m_console;
    Theme &m_theme;
    Settings m_settings;
    QTimer m_rememberTimer;
    WindowDialogs *m_dialogs = nullptr;
    NavigationRail *m_rail = nullptr;
    TopBar *m_topBar = nullptr;
    MessageBar *m_message = nullptr;
    QStackedWidget *m_pages = nullptr;
    WelcomePage *m_welcome = nullptr;
    DashboardPage *m_dashboard = nullptr;
    RequestsPage *m_requests = nullptr;
    ConsolePage *m_consolePage = nullptr;
    SourcesPage *m_sourcesPage = nullptr;
    StatusLine *m_statusLine = nullptr;
    bool m_messageUndoes = false; ///< the message bar's button brings a removed source back
};

} // namespace Tokenglass
