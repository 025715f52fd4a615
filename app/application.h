// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/options.h"
#include "app/runsettings.h"
#include "models/session/diagnosticservices.h"
#include "models/session/sourcecontroller.h"
#include "models/store/connectionstore.h"
#include "models/store/settingsstore.h"
#include "ui/languages.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

namespace Tokenglass {

class ActivityLog;
class AlertParts;
class BudgetParts;
class Clock;
class ConsoleParts;
class LogFile;
class MainWindow;
class PriceController;
class SampleData;
class SavedViews;
class SettingsParts;
class SourceSession;
class Theme;
class WindowParts;

/// Where everything is made and wired: stores, secrets, session, window. The members are in the order of their making;
/// they go in the opposite one.
class Application : public QObject
{
    Q_OBJECT

public:
    explicit Application(const Options &options);
    ~Application() override;

    /// Names that decide where settings and data are kept. Before the first Application or store.
    static void setNames();
    /// Shows the window, then opens what was asked for. False: an option cannot be followed; said on stderr.
    [[nodiscard]] bool start();
    [[nodiscard]] MainWindow *window() const;
    /// A later start has been called with these: the window comes forward and does what they ask for.
    void follow(const Options &options, const QString &activationToken);

private:
    bool applySettings(const Settings &settings);
    void showWindow();
    void showRecorded();
    void saveSettings(const Settings &changed);
    void tellOfSettings(const Result<SettingsStore::Loaded> &loaded);
    void openFirstSource();
    void openTeamLedger();
    void exploreSampleData();
    void connectSampleData();
    void openAskedFor(const Options &options);
    void takeScreenshot();
    void endWith(const QString &sentence);
    [[nodiscard]] bool forPicture() const { return !m_options.screenshot.isEmpty(); }
    [[nodiscard]] SourceServices services();
    [[nodiscard]] DiagnosticServices diagnostics();

    Options m_options;
    Languages m_languages;
    std::unique_ptr<LogFile> m_log;
    QThreadPool m_disk; ///< one thread: files are read and written in the order they were asked for
    std::shared_ptr<const Clock> m_clock;
    SettingsStore m_settingsStore;
    RunSettings m_settings;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<ConnectionStore> m_connections;
    std::unique_ptr<SourceSession> m_session;
    std::unique_ptr<SourceController> m_sources;
    std::unique_ptr<PriceController> m_prices;
    std::unique_ptr<ConsoleParts> m_console;
    std::unique_ptr<BudgetParts> m_budgets;
    std::unique_ptr<AlertParts> m_alerts;
    std::unique_ptr<SettingsParts> m_settingsParts;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<WindowParts> m_window;
    std::unique_ptr<SampleData> m_sample;
    std::unique_ptr<SavedViews> m_views;
    std::unique_ptr<ActivityLog> m_activity;
    bool m_saveFailureSaid = false;
};

} // namespace Tokenglass
