// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/alerts/powerstate.h"

#include "models/alerts/desktopbus.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusVariant>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

const auto propertiesInterface = "org.freedesktop.DBus.Properties"_L1;
const auto powerService = "org.freedesktop.UPower"_L1;
const auto powerPath = "/org/freedesktop/UPower"_L1;
const auto onBattery = "OnBattery"_L1;
const auto networkService = "org.freedesktop.NetworkManager"_L1;
const auto networkPath = "/org/freedesktop/NetworkManager"_L1;
const auto metered = "Metered"_L1;

/// NetworkManager's NMMetered: what it knows or guesses.
constexpr uint meteredYes = 1;
constexpr uint meteredGuessYes = 3;

} // namespace

PowerState::PowerState(QObject *parent) : QObject(parent), m_bus(QString()) { }

void PowerState::start()
{
    if (std::exchange(m_started, true))
        return;
    m_bus = machineBus();
    if (!m_bus.isConnected())
        return;
    follow(powerService, powerPath, onBattery);
    follow(networkService, networkPath, metered);
}

void PowerState::follow(const QString &service, const QString &path, const QString &property)
{
    // Of any sender at this path: naming the service would make the connection ask for its owner and wait.
    m_bus.connect({}, path, propertiesInterface, u"PropertiesChanged"_s, this,
                  SLOT(onPropertiesChanged(QString, QVariantMap, QStringList)));
    auto *watcher = new QDBusServiceWatcher(service, m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this, path, property](const QString &name, const QString &, const QString &owner) {
                if (owner.isEmpty())
                    take(property, {});
                else
                    ask(name, path, property);
            });
    ask(service, path, property);
}

void PowerState::ask(const QString &service, const QString &path, const QString &property)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, propertiesInterface, u"Get"_s);
    call << service << property; // both name their interface as their service
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, property] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError())
            take(property, reply.value().variant());
    });
}

void PowerState::onPropertiesChanged(const QString &interface, const QVariantMap &values, const QStringList &dropped)
{
    const auto changedIn = [&](const QString &service, const QString &path, const QString &property) {
        if (interface != service)
            return;
        if (values.contains(property))
            take(property, values.value(property));
        else if (dropped.contains(property))
            ask(service, path, property);
    };
    changedIn(powerService, powerPath, onBattery);
    changedIn(networkService, networkPath, metered);
}

void PowerState::take(const QString &property, const QVariant &value)
{
    const bool isMetered = value.toUInt() == meteredYes || value.toUInt() == meteredGuessYes;
    const bool now = property == metered ? isMetered : value.toBool();
    bool &known = property == metered ? m_metered : m_onBattery;
    if (now == known)
        return;
    known = now;
    Q_EMIT changed();
}

} // namespace Tokenglass
