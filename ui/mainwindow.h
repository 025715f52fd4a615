// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/domain/settings.h"
#include "ui/widgets/messagebar.h"
#include "ui/windowcontext.h"

#include <QMainWindow>
#include <QTimer>

#include <functional>

namespace Tokenglass {

class DialogPlaces;
class NavigationRail;
class StatusLine;
class TopBar;
class WindowBudgets;
class WindowDialogs;
class WindowPages;

/// The window: pages, navigation, menus and what it remembers. What it shows is the session's.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(const WindowContext &context, const Settings &settings, QWidget *parent = nullptr);

    [[nodiscard]] const WindowPages &pages() const { return *m_pages; }
    [[nodiscard]] const Settings &settings() const { return m_settings; }
    [[nodiscard]] WindowDialogs *dialogs() const { return m_dialogs; }
    void showPage(const QString &id);
    [[nodiscard]] WindowBudgets *budgets() const { return m_budgets; }
    void showMessage(const QString &text, const Error &error);
    void showWarning(const QString &text);
    void setBackground(const BackgroundSettings &background)
    {
        m_settings.background = background;
        rememberSoon();
    }
    void setWebhook(const QString &place)
    {
        m_settings.alerts.webhook = place;
        m_settings.alerts.webhookAddress.clear();
        rememberSoon();
    }
    /// For what other parts of the window have to remember.
    void changeSettings(const std::function<void(Settings &)> &change)
    {
        change(m_settings);
        rememberSoon();
    }

Q_SIGNALS:
    /// Debounced.
    void settingsChanged(const Tokenglass::Settings &settings);
    void exploreRequested();
    void quitRequested();

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void buildPages();
    void connectSession();
    void connectPages();
    void connectSources();
    void connectConsole();
    void connectBudgets(QWidget *centre);
    void serveViews(QMenu &menu);
    void choosePage();
    void rememberSoon() { m_rememberTimer.start(); }
    template <typename T>
    void keep(T &setting, const T &value)
    {
        setting = value;
        rememberSoon();
    }
    void remember();
    void showSettings(int field);
    void applySettings(const Settings &settings);

    WindowContext m_context;
    SourceSession &m_session;
    SourceController &m_sources;
    Settings m_settings;
    QTimer m_rememberTimer;
    WindowDialogs *m_dialogs = nullptr;
    DialogPlaces *m_places = nullptr;
    NavigationRail *m_rail = nullptr;
    TopBar *m_topBar = nullptr;
    MessageBar *m_message = nullptr;
    WindowPages *m_pages = nullptr;
    StatusLine *m_statusLine = nullptr;
    WindowBudgets *m_budgets = nullptr;
};

} // namespace Tokenglass
