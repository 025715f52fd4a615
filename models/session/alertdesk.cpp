// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/alertdesk.h"

#include "models/domain/clock.h"
#include "models/session/alerttext.h"
#include "models/session/whenfinished.h"

#include <algorithm>

namespace Tokenglass {

using Outcome = AlertLogEntry::Outcome;

AlertDesk::AlertDesk(AlertDeskServices services, const Clock &clock, QObject *parent)
    : QObject(parent), m_services(std::move(services)), m_clock(clock)
{ }

AlertDesk::~AlertDesk()
{
    for (AlertChannel *channel : m_popUps)
        channel->setObserver({});
    for (const Relay &relay : m_relays)
        relay.channel->setObserver({});
}

void AlertDesk::addPopUp(AlertChannel &channel)
{
    m_popUps.push_back(&channel);
    observe(channel);
}

void AlertDesk::removePopUp(AlertChannel &channel)
{
    channel.setObserver({});
    std::erase(m_popUps, &channel);
}

void AlertDesk::addRelay(AlertChannel &channel)
{
    m_relays.push_back({&channel, std::nullopt});
    observe(channel);
}

void AlertDesk::observe(AlertChannel &channel)
{
    channel.setObserver(
        {[this](qint64 alertId, AlertAction action) { act(alertId, action); }, [this] { onTroubleChanged(); }});
}

void AlertDesk::configure(const AlertSettings &settings)
{
    m_services.configure(settings);
    // What failed with the settings of before says nothing about those of now.
    for (Relay &relay : m_relays)
        relay.failure.reset();
    Q_EMIT troublesChanged();
}

void AlertDesk::raise(const Alert &alert)
{
    const AlertMessage message = m_services.message(alert);
    present(message);
    relay(message);
}

void AlertDesk::raiseTogether(const QList<Alert> &alerts)
{
    present(m_services.summary(alerts));
    for (const Alert &alert : alerts)
        relay(m_services.message(alert));
}

void AlertDesk::present(const AlertMessage &message)
{
    m_raised.insert(message.alert.id, message);
    m_untold.insert(message.alert.id);
    // A test is for the ways out of the window.
    if (m_windowActive && message.alert.kind != Alert::Kind::Test)
        shownInWindow(message);
    else
        popUp(message, 0);
}

void AlertDesk::shownInWindow(const AlertMessage &message)
{
    note(message.alert, message.title, Outcome::InWindow);
    m_untold.remove(message.alert.id);
    m_waiting.remove(message.alert.id);
    Q_EMIT toastRequested(message);
}

void AlertDesk::popUp(const AlertMessage &message, std::size_t first)
{
    m_waiting.remove(message.alert.id);
    while (first < m_popUps.size() && !m_popUps[first]->isOn())
        ++first;
    if (first >= m_popUps.size()) {
        noPopUp(message);
        return;
    }
    AlertChannel *channel = m_popUps[first];
    whenFinished(channel->deliver(message), this, [this, channel, message, first](const Result<void> &shown) {
        note(message.alert, message.title, shown ? Outcome::Delivered : Outcome::Failed, channel->name(),
             shown ? std::nullopt : std::optional(shown.error()));
        if (!shown) {
            popUp(message, first + 1);
            return;
        }
        // It may have been dealt with while the pop-up was on its way.
        if (isDealtWith(message))
            channel->withdraw(message.alert.id);
        else
            told(message);
    });
}

void AlertDesk::noPopUp(const AlertMessage &message)
{
    const bool wanted = std::any_of(m_popUps.begin(), m_popUps.end(), [](const auto *each) { return each->isOn(); });
    if (!wanted)
        note(message.alert, message.title, Outcome::Off);
    if (!m_untold.contains(message.alert.id))
        return;
    if (m_windowVisible) {
        shownInWindow(message);
        return;
    }
    m_waiting.insert(message.alert.id);
    note(message.alert, message.title, Outcome::Waiting);
}

void AlertDesk::relay(const AlertMessage &message)
{
    for (std::size_t i = 0; i < m_relays.size(); ++i) {
        AlertChannel *channel = m_relays[i].channel;
        if (!channel->isOn())
            continue;
        whenFinished(channel->deliver(message), this, [this, i, channel, message](const Result<void> &taken) {
            m_relays[i].failure = taken ? std::nullopt : std::optional(taken.error());
            note(message.alert, message.title, taken ? Outcome::Delivered : Outcome::Failed, channel->name(),
                 m_relays[i].failure);
            if (taken)
                told(message);
            Q_EMIT troublesChanged();
        });
    }
}

void AlertDesk::told(const AlertMessage &message)
{
    m_untold.remove(message.alert.id);
    m_waiting.remove(message.alert.id);
    const QList<qint64> ids = message.alertIds();
    for (const qint64 id : ids)
        m_services.markShown(id);
}

void AlertDesk::onTroubleChanged()
{
    Q_EMIT troublesChanged();
    const bool canShow = std::any_of(m_popUps.begin(), m_popUps.end(),
                                     [](const auto *each) { return each->isOn() && !each->trouble(); });
    if (!canShow)
        return;
    const QSet<qint64> waiting = m_waiting;
    for (const qint64 alertId : waiting)
        popUp(m_raised.value(alertId), 0);
}

void AlertDesk::setWindowVisible(bool visible)
{
    m_windowVisible = visible;
    if (!visible)
        return;
    const QSet<qint64> waiting = m_waiting;
    for (const qint64 alertId : waiting)
        shownInWindow(m_raised.value(alertId));
}

void AlertDesk::setWindowActive(bool active)
{
    m_windowActive = active;
}

bool AlertDesk::isDealtWith(const AlertMessage &message) const
{
    const QList<qint64> ids = message.alertIds();
    return std::all_of(ids.begin(), ids.end(), [this](qint64 id) {
        const Alert *alert = m_services.find(id);
        return !alert || alert->state == Alert::State::Acknowledged || alert->state == Alert::State::Snoozed;
    });
}

void AlertDesk::followAlerts()
{
    const QList<AlertMessage> raised = m_raised.values();
    for (const AlertMessage &message : raised) {
        if (!isDealtWith(message))
            continue;
        const qint64 alertId = message.alert.id;
        m_raised.remove(alertId);
        m_untold.remove(alertId);
        m_waiting.remove(alertId);
        for (AlertChannel *channel : m_popUps)
            channel->withdraw(alertId);
        for (const Relay &relay : m_relays)
            relay.channel->withdraw(alertId);
    }
}

void AlertDesk::act(qint64 alertId, AlertAction action)
{
    const AlertMessage message = m_raised.value(alertId);
    const QList<qint64> ids = m_raised.contains(alertId) ? message.alertIds() : QList<qint64>{alertId};
    switch (action) {
    case AlertAction::Show:
        // Not all services close a pop-up that was clicked.
        for (AlertChannel *channel : m_popUps)
            channel->withdraw(alertId);
        if (!message.members.isEmpty())
            Q_EMIT showAllRequested();
        else if (const Alert *alert = m_services.find(alertId))
            Q_EMIT showRequested(*alert);
        break;
    case AlertAction::SnoozeUntilTomorrow:
        note(message.alert, message.title, Outcome::Snoozed);
        for (const qint64 id : ids)
            m_services.snoozeUntilTomorrow(id);
        break;
    case AlertAction::Acknowledge:
        note(message.alert, message.title, Outcome::Acknowledged);
        for (const qint64 id : ids)
            m_services.acknowledge(id);
        break;
    }
}

void AlertDesk::sendTest()
{
    m_services.sendTest();
}

QStringList AlertDesk::troubles() const
{
    QStringList sentences;
    std::optional<Error> popUpTrouble;
    bool canShow = false;
    for (const AlertChannel *channel : m_popUps) {
        if (!channel->isOn())
            continue;
        canShow = canShow || !channel->trouble();
        if (!popUpTrouble)
            popUpTrouble = channel->trouble();
    }
    if (!canShow && popUpTrouble)
        sentences.append(noPopUpText(*popUpTrouble));
    for (const Relay &relay : m_relays) {
        if (relay.channel->isOn() && relay.failure)
            sentences.append(relayFailureText(relay.channel->name(), *relay.failure));
    }
    return sentences;
}

void AlertDesk::note(const Alert &alert, const QString &title, Outcome outcome, const QString &channel,
                     const std::optional<Error> &error)
{
    m_log.prepend({m_clock.now(), alert.id, title, outcome, channel, error});
    if (m_log.size() > LongestLog)
        m_log.removeLast();
    Q_EMIT logChanged();
}

} // namespace Tokenglass
