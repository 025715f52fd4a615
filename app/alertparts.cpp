// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/alertparts.h"

#include "models/alerts/commandchannel.h"
#include "models/alerts/desktopnotifier.h"
#include "models/alerts/powerstate.h"
#include "models/alerts/webhookchannel.h"
#include "models/domain/secretstore.h"
#include "models/domain/settings.h"
#include "models/session/alerttext.h"
#include "models/session/budgetmonitor.h"
#include "models/session/budgetsources.h"
#include "models/session/budgettext.h"
#include "models/session/numberformat.h"
#include "models/session/whenfinished.h"
#include "models/store/autostartfile.h"

#include <QCoreApplication>
#include <QProcess>
#include <QtConcurrent>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

DesktopNotifier::Labels labels()
{
    return {alertActionText(AlertAction::Show), alertActionText(AlertAction::SnoozeUntilTomorrow),
            alertActionText(AlertAction::Acknowledge)};
}

// An AppImage runs from a folder that is gone after it.
QStringList ownCommand()
{
    const QString image = qEnvironmentVariable("APPIMAGE");
    return {image.isEmpty() ? QCoreApplication::applicationFilePath() : image, u"--background"_s};
}

} // namespace

AlertParts::AlertParts(const Context &context)
    : m_context(context), m_notifier(std::make_unique<DesktopNotifier>()),
      m_webhook(std::make_unique<WebhookChannel>(
          context.secrets, context.clock, WebhookKeys{KeptSecret::webhookKey(), KeptSecret::webhookAddressKey()})),
      m_command(std::make_unique<CommandChannel>()), m_power(std::make_unique<PowerState>()),
      m_desk(std::make_unique<AlertDesk>(services(), context.clock)),
      m_secret(std::make_unique<KeptSecret>(context.secrets, KeptSecret::webhookKey())),
      m_watch(std::make_unique<BackgroundWatch>(context.session))
{
    m_desk->addPopUp(*m_notifier);
    m_desk->addRelay(*m_webhook);
    m_desk->addRelay(*m_command);
    connect(m_power.get(), &PowerState::changed, m_watch.get(),
            [this] { m_watch->setPower(m_power->isOnBattery(), m_power->isMetered()); });
}

AlertDeskServices AlertParts::services()
{
    BudgetMonitor &budgets = m_context.budgets;
    AlertDeskServices services;
    services.message = [&budgets](const Alert &alert) {
        return alertMessage(alert, budgets.state(alert.budgetId), NumberFormat());
    };
    services.summary = [](const QList<Alert> &alerts) { return alertSummary(alerts, NumberFormat()); };
    services.find = [&budgets](qint64 id) { return budgets.findAlert(id); };
    services.markShown = [&budgets](qint64 id) { budgets.markShown(id); };
    services.acknowledge = [&budgets](qint64 id) { budgets.acknowledge(id); };
    services.snoozeUntilTomorrow = [&budgets](qint64 id) { budgets.snoozeUntilTomorrow(id); };
    services.sendTest = [&budgets] { budgets.sendTestAlert(); };
    services.configure = [this](const AlertSettings &settings) { configure(settings); };
    return services;
}

void AlertParts::connectBudgets()
{
    BudgetMonitor &budgets = m_context.budgets;
    connect(&budgets, &BudgetMonitor::alertRaised, m_desk.get(), &AlertDesk::raise);
    connect(&budgets, &BudgetMonitor::alertsMissed, m_desk.get(), &AlertDesk::raiseTogether);
    connect(&budgets, &BudgetMonitor::alertsChanged, m_desk.get(), &AlertDesk::followAlerts);
    connect(&budgets, &BudgetMonitor::budgetsChanged, m_watch.get(), [this, &budgets] {
        const QList<Budget> &all = budgets.budgets();
        m_watch->setNeeded(std::any_of(all.begin(), all.end(), [](const Budget &budget) { return budget.enabled; }));
    });
    connect(m_watch.get(), &BackgroundWatch::intervalChanged, &m_context.sources, &BudgetSources::setRefreshSeconds);
}

AlertParts::~AlertParts() = default;

void AlertParts::start(const Settings &settings)
{
    // Only now the texts are in the user's language.
    retranslate();
    connectBudgets();
    m_autostart = settings.background.autostart;
    apply(settings);
    readAutostart(m_autostart);
}

void AlertParts::retranslate()
{
    m_notifier->setLabels(labels());
}

void AlertParts::apply(const Settings &settings)
{
    // The window saves its settings whenever it moves; what the ways remember of failures outlives that.
    if (!m_applied || *m_applied != settings.alerts)
        m_desk->configure(settings.alerts);
    const bool hadWebhook = m_applied && !m_applied->webhook.isEmpty();
    m_applied = settings.alerts;
    if (settings.alerts.webhook.isEmpty() && hadWebhook)
        forgetWebhook();
    else
        keepWebhook(settings.alerts);
    m_context.budgets.setAnomalyRule(
        {settings.alerts.anomalies, settings.alerts.anomalyFactor, settings.alerts.anomalyLeast});
    m_watch->configure(settings.background);
    // Nobody is asked about the battery who need not know.
    if (settings.background.pauseOnBattery || settings.background.pauseOnMetered)
        m_power->start();
    if (std::exchange(m_autostart, settings.background.autostart) != settings.background.autostart)
        writeAutostart(m_autostart);
}

void AlertParts::configure(const AlertSettings &settings)
{
    m_notifier->setOn(settings.notifications);
    if (settings.notifications)
        m_notifier->start();
    Q_EMIT notificationsChanged(settings.notifications);
    m_command->setCommand(QProcess::splitCommand(settings.command));
    const QString known = knownWebhook(settings);
    if (known.isEmpty() && !settings.webhook.isEmpty()) {
        m_webhook->setKeptTarget(settings.webhookSigned);
        return;
    }
    const Result<QUrl> address = webhookAddress(known);
    m_webhook->setTarget(address ? *address : QUrl(), settings.webhookSigned);
}

/// An address that was just entered, or that older settings hold, goes to the keychain, once a run.
void AlertParts::keepWebhook(const AlertSettings &settings)
{
    const QString known = knownWebhook(settings);
    const Result<QUrl> address = webhookAddress(known);
    if (!address || std::exchange(m_keptWebhook, known) == known)
        return;
    whenFinished(m_context.secrets.write(KeptSecret::webhookAddressKey(), known), this,
                 [this, place = webhookPlace(*address)](const Result<void> &written) {
                     if (written)
                         Q_EMIT webhookKept(place);
                     else
                         Q_EMIT webhookNotKept(written.error());
                 });
}

void AlertParts::forgetWebhook()
{
    m_keptWebhook.clear();
    whenFinished(m_context.secrets.remove(KeptSecret::webhookAddressKey()), this, [this](const Result<void> &removed) {
        if (!removed)
            Q_EMIT webhookNotKept(removed.error());
    });
}

void AlertParts::readAutostart(bool expected)
{
    const auto read = []() -> Result<bool> { return AutostartFile().isOn(); };
    whenFinished(QtConcurrent::run(&m_context.disk, read), this, [this, expected](const Result<bool> &isOn) {
        if (!isOn || *isOn == expected)
            return;
        m_autostart = *isOn;
        Q_EMIT autostartFound(*isOn);
    });
}

void AlertParts::writeAutostart(bool on)
{
    const auto write = [on, command = ownCommand()] {
        return on ? AutostartFile().turnOn(command) : AutostartFile().turnOff();
    };
    whenFinished(QtConcurrent::run(&m_context.disk, write), this, [this](const Result<void> &written) {
        if (!written)
            Q_EMIT autostartFailed(written.error());
    });
}

} // namespace Tokenglass
