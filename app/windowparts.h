// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/diagnosticservices.h"
#include "ui/languages.h"
#include "ui/windowcontext.h"

#include <QObject>

#include <memory>

namespace Tokenglass {

class AlertParts;
class MainWindow;
class SettingsParts;
class TrayParts;

/// The window and what stands for it in the tray. In another language both are made anew, while everything they show
/// goes on behind them.
class WindowParts : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the parts.
    WindowParts(const WindowContext &context, AlertParts &alerts, SettingsParts &settings, Languages &languages,
                DiagnosticServices diagnostics = {});
    ~WindowParts() override;

    void make(const Settings &settings); ///< does not show it yet
    /// Looks for a tray. `hidden`: begins in it, or minimised where there is none.
    void start(bool hidden);
    void bringBack(); ///< from the tray, or from behind other windows
    [[nodiscard]] MainWindow *window() const { return m_window.get(); }

Q_SIGNALS:
    void exploreRequested();
    void settingsChanged(const Tokenglass::Settings &settings);
    void languageChanged(); ///< before the window is made anew

private:
    void applySettings(const Settings &settings);
    void makeAnew();

    WindowContext m_context;
    AlertParts &m_alerts;
    SettingsParts &m_settings;
    Languages &m_languages;
    DiagnosticServices m_diagnostics;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<TrayParts> m_tray;
    bool m_isAnewComing = false;
};

} // namespace Tokenglass
