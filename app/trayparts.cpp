// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/trayparts.h"

#include "app/alertparts.h"
#include "models/session/alerttext.h"
#include "models/session/budgetmonitor.h"
#include "ui/alerttoasts.h"
#include "ui/mainwindow.h"
#include "ui/windowbudgets.h"
#include "ui/windowdialogs.h"

namespace Tokenglass {

TrayParts::TrayParts(MainWindow &window, AlertParts &alerts, const Settings &settings)
    : m_window(window), m_alerts(alerts), m_presence(window, [this] { return m_icon.isAvailable(); })
{
    m_presence.setClosing(settings.background.closing);
    m_icon.setWanted(settings.background.tray);
    m_window.dialogs()->setAlerts(m_alerts.desk(), m_alerts.secret());
    m_alerts.desk().addPopUp(m_icon.balloon());
    connectTray();
    connectAlerts();
}

TrayParts::~TrayParts()
{
    m_alerts.desk().removePopUp(m_icon.balloon());
}

void TrayParts::start(bool hidden)
{
    if (hidden)
        connect(&m_icon, &TrayIcon::settled, &m_presence, &WindowPresence::hide, Qt::SingleShotConnection);
    m_icon.start();
}

void TrayParts::bringWindowBack()
{
    m_presence.bringBack();
}

void TrayParts::connectTray()
{
    connect(&m_icon, &TrayIcon::availableChanged, &m_presence, &WindowPresence::trayChanged);
    connect(&m_icon, &TrayIcon::showRequested, &m_presence, &WindowPresence::bringBack);
    connect(&m_icon, &TrayIcon::quitRequested, &m_presence, &WindowPresence::quit);
    connect(&m_icon, &TrayIcon::pageRequested, this, [this](const QString &id) {
        m_presence.bringBack();
        m_window.showPage(id);
    });
    connect(&m_window, &MainWindow::quitRequested, &m_presence, &WindowPresence::quit);
    connect(&m_window, &MainWindow::settingsChanged, &m_presence, [this](const Settings &settings) {
        m_presence.setClosing(settings.background.closing);
        m_icon.setWanted(settings.background.tray);
    });
    connect(&m_presence, &WindowPresence::closingChosen, &m_window, [this](BackgroundSettings::Closing closing) {
        BackgroundSettings background = m_window.settings().background;
        background.closing = closing;
        m_window.setBackground(background);
    });
}

void TrayParts::connectAlerts()
{
    connect(&m_window, &MainWindow::settingsChanged, &m_alerts, &AlertParts::apply);
    connect(&m_presence, &WindowPresence::seenChanged, &m_alerts.desk(), &AlertDesk::setWindowVisible);
    connect(&m_presence, &WindowPresence::activeChanged, &m_alerts.desk(), &AlertDesk::setWindowActive);
    connect(&m_alerts.desk(), &AlertDesk::toastRequested, m_window.budgets()->toasts(), &AlertToasts::showMessage);
    connect(&m_alerts.desk(), &AlertDesk::showAllRequested, this, [this] {
        m_presence.bringBack();
        m_window.budgets()->showAllAlerts();
    });
    connect(&m_alerts.desk(), &AlertDesk::showRequested, this, [this](const Alert &alert) {
        m_presence.bringBack();
        m_window.budgets()->showAlert(alert.id);
    });
    BudgetMonitor &budgets = m_alerts.budgets();
    connect(&m_icon, &TrayIcon::checkRequested, &budgets, &BudgetMonitor::checkNow);
    connect(&budgets, &BudgetMonitor::alertsChanged, &m_icon,
            [this, &budgets] { m_icon.setUnseen(budgets.unseenAlerts()); });
    connect(&m_alerts.watch(), &BackgroundWatch::intervalChanged, this, &TrayParts::tellTroubles);
    connect(&m_alerts.desk(), &AlertDesk::troublesChanged, this, &TrayParts::tellTroubles);
    connect(&m_alerts.watch(), &BackgroundWatch::pauseChanged, this, [this] {
        m_icon.setNote(pauseText(m_alerts.watch().pause()));
        tellTroubles();
    });
    connect(&m_alerts, &AlertParts::notificationsChanged, &m_icon, &TrayIcon::setBalloonOn);
    connect(&m_alerts, &AlertParts::autostartFound, &m_window, [this](bool on) {
        BackgroundSettings background = m_window.settings().background;
        background.autostart = on;
        m_window.setBackground(background);
    });
    connect(&m_alerts, &AlertParts::webhookKept, &m_window, &MainWindow::setWebhook);
    connect(&m_alerts, &AlertParts::webhookNotKept, &m_window, [this](const Error &error) {
        m_window.showMessage(tr("The keychain could not be used for the webhook's address."), error);
    });
    connect(&m_alerts, &AlertParts::autostartFailed, &m_window, [this](const Error &error) {
        m_window.showMessage(tr("The start with the desktop could not be changed."), error);
    });
}

void TrayParts::tellTroubles()
{
    // Whoever has no budgets misses no alerts.
    const bool matters = m_alerts.watch().isWatching() || m_alerts.watch().pause() != BackgroundWatch::Pause::None;
    const QString text = matters ? m_alerts.desk().troubles().join(u' ') : QString();
    if (std::exchange(m_saidTroubles, text) != text && !text.isEmpty())
        m_window.showWarning(text);
}

} // namespace Tokenglass
