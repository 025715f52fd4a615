// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/alerts/desktopnotifier.h"

#include "models/alerts/desktopbus.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView service("org.freedesktop.Notifications");
constexpr QLatin1StringView path("/org/freedesktop/Notifications");
constexpr QLatin1StringView interface("org.freedesktop.Notifications");
constexpr int answerTimeoutMs = 10'000;
constexpr int serversOwnExpiry = -1;

constexpr QLatin1StringView showKey("show");
constexpr QLatin1StringView snoozeKey("snooze");
constexpr QLatin1StringView acknowledgeKey("acknowledge");
constexpr QLatin1StringView bodyClickKey("default"); ///< a click beside the buttons; the specification's name

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(service, path, interface, method);
}

QVariant urgencyOf(const Alert &alert)
{
    // Critical pop-ups stay until they are dealt with.
    constexpr uchar normal = 1;
    constexpr uchar critical = 2;
    const bool isOver = alert.kind == Alert::Kind::Threshold && alert.threshold >= WholeLimit;
    return QVariant::fromValue(isOver ? critical : normal);
}

} // namespace

struct DesktopNotifier::Delivery
{
    AlertMessage message;
    QPromise<Result<void>> promise;

    void finish(const Result<void> &result)
    {
        promise.addResult(result);
        promise.finish();
    }
};

DesktopNotifier::DesktopNotifier(QObject *parent) : QObject(parent), m_bus(QString()) { }

DesktopNotifier::~DesktopNotifier() = default;

QString DesktopNotifier::name() const
{
    return u"notification"_s;
}

void DesktopNotifier::start()
{
    if (std::exchange(m_started, true))
        return;
    m_bus = desktopBus();
    if (!m_bus.isConnected()) {
        setTrouble(Error{Error::Kind::Offline, u"no session bus"_s});
        return;
    }
    // From any sender: naming the service would make the connection ask for its owner and wait. The slots check.
    m_bus.connect({}, path, interface, u"ActionInvoked"_s, this, SLOT(onActionInvoked(uint, QString, QDBusMessage)));
    m_bus.connect({}, path, interface, u"NotificationClosed"_s, this, SLOT(onClosed(uint, uint, QDBusMessage)));
    auto *watcher = new QDBusServiceWatcher(service, m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString &, const QString &, const QString &owner) { onOwnerChanged(owner); });
    askCapabilities();
}

void DesktopNotifier::onOwnerChanged(const QString &owner)
{
    // Pop-ups of a service that has ended are gone, and the next one numbers anew.
    if (owner != m_owner)
        m_alerts.clear();
    m_owner = owner;
    m_capabilities.reset();
    if (owner.isEmpty())
        setTrouble(Error{Error::Kind::Offline, u"the notification service has ended"_s});
    else
        askCapabilities();
}

void DesktopNotifier::askCapabilities()
{
    if (std::exchange(m_asking, true))
        return;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call(u"GetCapabilities"_s), answerTimeoutMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_asking = false;
        takeCapabilities(*watcher);
    });
}

void DesktopNotifier::takeCapabilities(const QDBusPendingCall &answer)
{
    const QDBusPendingReply<QStringList> reply = answer;
    const auto waiting = std::exchange(m_waiting, {});
    if (reply.isError()) {
        m_capabilities.reset();
        const Error error = busError(reply.error());
        setTrouble(error);
        for (const auto &delivery : waiting)
            delivery->finish(error);
        return;
    }
    m_owner = reply.reply().service();
    m_capabilities = reply.value();
    setTrouble(std::nullopt);
    for (const auto &delivery : waiting)
        notify(delivery);
}

QFuture<Result<void>> DesktopNotifier::deliver(const AlertMessage &message)
{
    start();
    auto delivery = std::make_shared<Delivery>();
    delivery->message = message;
    delivery->promise.start();
    QFuture<Result<void>> future = delivery->promise.future();
    if (!m_bus.isConnected()) {
        delivery->finish(*m_trouble);
    } else if (m_capabilities) {
        notify(delivery);
    } else {
        // Asking also starts a service that the bus can start.
        m_waiting.push_back(delivery);
        askCapabilities();
    }
    return future;
}

void DesktopNotifier::notify(const std::shared_ptr<Delivery> &delivery)
{
    const AlertMessage &message = delivery->message;
    const bool hasBody = m_capabilities->contains(u"body"_s);
    const QVariantMap hints{{u"urgency"_s, urgencyOf(message.alert)},
                            {u"desktop-entry"_s, u"io.github.tokenglass.Tokenglass"_s},
                            {u"category"_s, u"x-tokenglass.budget"_s}};
    QDBusMessage request = call(u"Notify"_s);
    request << u"Tokenglass"_s << m_alerts.key(message.alert.id, 0) << u"tokenglass"_s
            << (hasBody ? message.title : QString(message.title + u" \u00B7 " + message.body))
            << (hasBody ? bodyText(message) : QString()) << actions() << hints << serversOwnExpiry;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(request, answerTimeoutMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, delivery] {
        watcher->deleteLater();
        finishNotify(delivery, *watcher);
    });
}

void DesktopNotifier::finishNotify(const std::shared_ptr<Delivery> &delivery, const QDBusPendingCall &answer)
{
    const QDBusPendingReply<uint> reply = answer;
    if (reply.isError()) {
        const Error error = busError(reply.error());
        setTrouble(error);
        delivery->finish(error);
        return;
    }
    m_alerts.insert(reply.value(), delivery->message.alert.id);
    setTrouble(std::nullopt);
    delivery->finish({});
}

QString DesktopNotifier::bodyText(const AlertMessage &message) const
{
    return m_capabilities->contains(u"body-markup"_s) ? message.body.toHtmlEscaped() : message.body;
}

bool DesktopNotifier::hasActions() const
{
    return m_capabilities && m_capabilities->contains(u"actions"_s);
}

QStringList DesktopNotifier::actions() const
{
    if (!hasActions())
        return {};
    QStringList keysAndLabels;
    keysAndLabels << bodyClickKey << m_labels.show << showKey << m_labels.show << snoozeKey << m_labels.snooze
                  << acknowledgeKey << m_labels.acknowledge;
    return keysAndLabels;
}

void DesktopNotifier::withdraw(qint64 alertId)
{
    const QList<uint> notifications = m_alerts.keys(alertId);
    for (const uint notification : notifications) {
        m_alerts.remove(notification);
        QDBusMessage request = call(u"CloseNotification"_s);
        request << notification;
        m_bus.asyncCall(request, answerTimeoutMs);
    }
}

void DesktopNotifier::onActionInvoked(uint notification, const QString &key, const QDBusMessage &message)
{
    const auto found = m_alerts.constFind(notification);
    if (message.service() != m_owner || found == m_alerts.constEnd())
        return;
    const qint64 alertId = *found;
    if (key == showKey || key == bodyClickKey)
        tellAction(alertId, AlertAction::Show);
    else if (key == snoozeKey)
        tellAction(alertId, AlertAction::SnoozeUntilTomorrow);
    else if (key == acknowledgeKey)
        tellAction(alertId, AlertAction::Acknowledge);
}

void DesktopNotifier::onClosed(uint notification, uint, const QDBusMessage &message)
{
    if (message.service() == m_owner)
        m_alerts.remove(notification);
}

void DesktopNotifier::setTrouble(const std::optional<Error> &trouble)
{
    if (trouble == m_trouble)
        return;
    m_trouble = trouble;
    tellTrouble();
}

} // namespace Tokenglass
