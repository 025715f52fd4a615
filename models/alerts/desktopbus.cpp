// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/alerts/desktopbus.h"

#include <QDBusError>
#include <QFileInfo>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

// Without a running bus libdbus may start one, which waits; so look for it first.
bool hasDesktopBus()
{
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo::exists(runtime + u"/bus"_s);
}

} // namespace

QDBusConnection desktopBus()
{
    return hasDesktopBus() ? QDBusConnection::sessionBus() : QDBusConnection(QString());
}

QDBusConnection machineBus()
{
    const bool exists = qEnvironmentVariableIsSet("DBUS_SYSTEM_BUS_ADDRESS")
        || QFileInfo::exists(u"/run/dbus/system_bus_socket"_s)
        || QFileInfo::exists(u"/var/run/dbus/system_bus_socket"_s);
    return exists ? QDBusConnection::systemBus() : QDBusConnection(QString());
}

Error busError(const QDBusError &error)
{
    Error::Kind kind = Error::Kind::Protocol;
    switch (error.type()) {
    case QDBusError::ServiceUnknown:
    case QDBusError::Disconnected:
    case QDBusError::NoServer:
        kind = Error::Kind::Offline;
        break;
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut:
        kind = Error::Kind::Timeout;
        break;
    case QDBusError::AccessDenied:
        kind = Error::Kind::Forbidden;
        break;
    default:
        // A service that cannot be started answers with org.freedesktop.DBus.Error.Spawn.…
        if (error.name().contains(u".Spawn."_s))
            kind = Error::Kind::Offline;
        break;
    }
    return {kind, error.message().isEmpty() ? error.name() : error.message()};
}

} // namespace Tokenglass
