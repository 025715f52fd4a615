// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/trayicon.h"
#include "ui/windowpresence.h"

#include <QObject>

namespace Tokenglass {

class AlertParts;
class MainWindow;
struct Settings;

/// The window, the tray icon that stands for it, and the alerts that lead to both.
class TrayParts : public QObject
{
    Q_OBJECT

public:
    /// The window and the alerts must outlive the parts.
    TrayParts(MainWindow &window, AlertParts &alerts, const Settings &settings);
    ~TrayParts() override;

    /// Looks for a tray. `hidden`: the window has not been shown, and is put into the tray or, without one, minimised.
    void start(bool hidden);

    void bringWindowBack();
    [[nodiscard]] TrayIcon &icon() { return m_icon; }

private:
    void connectTray();
    void connectAlerts();
    void tellTroubles();

    MainWindow &m_window;
    AlertParts &m_alerts;
    TrayIcon m_icon;
    WindowPresence m_presence;
    QString m_saidTroubles;
};

} // namespace Tokenglass
