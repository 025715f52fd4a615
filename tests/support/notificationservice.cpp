// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/notificationservice.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

static const QString connectionName = u"notification service"_s;
static const QString serviceName = u"org.freedesktop.Notifications"_s;
static const QString objectPath = u"/org/freedesktop/Notifications"_s;

// A connection of its own, so that the service is somebody else on the bus.
NotificationService::NotificationService() : m_bus(QString()) { }

NotificationService::~NotificationService()
{
    disappear();
}

bool NotificationService::appear()
{
    m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, connectionName);
    return m_bus.registerObject(objectPath, this, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals)
        && m_bus.registerService(serviceName);
}

void NotificationService::disappear()
{
    m_bus = QDBusConnection(QString());
    QDBusConnection::disconnectFromBus(connectionName);
}

uint NotificationService::Notify(const QString &application, uint replaces, const QString &, const QString &summary,
                                 const QString &body, const QStringList &actions, const QVariantMap &hints, int)
{
    const uint id = replaces > 0 ? replaces : ++m_lastId;
    shown.append({id, replaces, application, summary, body, actions, hints});
    return id;
}

void NotificationService::CloseNotification(uint id)
{
    closed.append(id);
    Q_EMIT NotificationClosed(id, 3);
}

} // namespace Tokenglass
