// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/alertdesk.h"
#include "models/session/backgroundwatch.h"
#include "models/session/keptsecret.h"

#include <QObject>

#include <memory>
#include <optional>

class QThreadPool;

namespace Tokenglass {

class BudgetMonitor;
class BudgetSources;
class CommandChannel;
class DesktopNotifier;
class PowerState;
class SecretStore;
struct Settings;
class WebhookChannel;

/// Everything by which alerts leave the window and budgets are watched behind it, wired together. The members are in
/// the order of their making.
class AlertParts : public QObject
{
    Q_OBJECT

public:
    /// What alerts are about; all of it outlives the parts.
    struct Context
    {
        BudgetMonitor &budgets;
        BudgetSources &sources;
        SourceSession &session;
        SecretStore &secrets;
        const Clock &clock;
        QThreadPool &disk; ///< with one thread
    };

    explicit AlertParts(const Context &context);
    ~AlertParts() override;

    [[nodiscard]] AlertDesk &desk() { return *m_desk; }
    [[nodiscard]] KeptSecret &secret() { return *m_secret; }
    [[nodiscard]] BackgroundWatch &watch() { return *m_watch; }
    [[nodiscard]] BudgetMonitor &budgets() { return m_context.budgets; }

    /// Takes alerts from now on, and looks for the services of the desktop.
    void start(const Settings &settings);
    void apply(const Settings &settings);
    /// The language has changed.
    void retranslate();

Q_SIGNALS:
    void notificationsChanged(bool on);
    /// The user has switched the start with the desktop on or off elsewhere.
    void autostartFound(bool on);
    void autostartFailed(const Tokenglass::Error &error);
    /// The keychain has the webhook's address now; settings need its place only.
    void webhookKept(const QString &place);
    void webhookNotKept(const Tokenglass::Error &error);

private:
    [[nodiscard]] AlertDeskServices services();
    void connectBudgets();
    void configure(const AlertSettings &settings);
    void keepWebhook(const AlertSettings &settings);
    void forgetWebhook();
    void readAutostart(bool expected);
    void writeAutostart(bool on);

    Context m_context;
    std::unique_ptr<DesktopNotifier> m_notifier;
    std::unique_ptr<WebhookChannel> m_webhook;
    std::unique_ptr<CommandChannel> m_command;
    std::unique_ptr<PowerState> m_power;
    std::unique_ptr<AlertDesk> m_desk;
    std::unique_ptr<KeptSecret> m_secret;
    std::unique_ptr<BackgroundWatch> m_watch;
    std::optional<AlertSettings> m_applied;
    QString m_keptWebhook; ///< the address that was given to the keychain last
    bool m_autostart = false; ///< as it was written or found last
};

} // namespace Tokenglass
