// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/options.h"
#include "app/runsettings.h"
#include "models/session/sourcecontroller.h"
#include "models/store/connectionstore.h"
#include "models/store/settingsstore.h"

#include <QObject>
#include <QThreadPool>
#include <QTranslator>

#include <atomic>
#include <memory>

namespace Tokenglass {

class AlertParts;
class BudgetParts;
class Clock;
class ConsoleParts;
class MainWindow;
class PriceController;
class SourceSession;
class Theme;
class TrayParts;

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
    [[nodiscard]] MainWindow *window() const { return m_window.get(); }

private:
    bool applySettings(const Settings &settings);
    void showWindow();
    void showRecorded();
    void saveSettings(const Settings &changed);
    void installTranslations(const QString &language);
    void openFirstSource();
    void openTeamLedger();
    void exploreSampleData();
    void takeScreenshot();
    void endWith(const QString &sentence);
    [[nodiscard]] bool forPicture() const { return !m_options.screenshot.isEmpty(); }
    [[nodiscard]] SourceServices services();
    [[nodiscard]] static QString samplePath();

    Options m_options;
    QTranslator m_translator;
    QTranslator m_qtTranslator;
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
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<TrayParts> m_tray;
    std::shared_ptr<std::atomic_bool> m_stopSample = std::make_shared<std::atomic_bool>(false);
    bool m_makingSample = false;
    bool m_saveFailureSaid = false;
};

} // namespace Tokenglass
