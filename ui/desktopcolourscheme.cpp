// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desktopcolourscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPalette>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView service("org.freedesktop.portal.Desktop");
constexpr QLatin1StringView path("/org/freedesktop/portal/desktop");
constexpr QLatin1StringView interface("org.freedesktop.portal.Settings");
constexpr QLatin1StringView appearance("org.freedesktop.appearance");
constexpr QLatin1StringView colourScheme("color-scheme");
constexpr uint preferDark = 1;
constexpr uint preferLight = 2;
constexpr QLatin1StringView contrast("contrast");
constexpr uint moreContrast = 1;

// Without a running bus libdbus may start one, which waits; so look for it first.
bool hasSessionBus()
{
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo::exists(runtime + u"/bus"_s);
}

// Old portals wrap the answer in one variant more.
uint unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>() && value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

} // namespace

DesktopColourScheme::DesktopColourScheme(QObject *parent)
    : QObject(parent), m_paletteDark(QGuiApplication::palette().color(QPalette::Window).lightness() < 128),
      m_dark(m_paletteDark)
{ }

void DesktopColourScheme::start()
{
    if (!hasSessionBus())
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, interface, u"SettingChanged"_s, this,
                SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    ask(QString(colourScheme));
    ask(QString(contrast));
}

void DesktopColourScheme::ask(const QString &key)
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    message << QString(appearance) << key;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError())
            setPortalValue(key, unwrapped(reply.value().variant()));
        watcher->deleteLater();
    });
}

void DesktopColourScheme::onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearance)
        setPortalValue(key, unwrapped(value.variant()));
}

void DesktopColourScheme::setPortalValue(const QString &key, uint value)
{
    const bool wasDark = m_dark;
    const bool wasHigh = m_highContrast;
    if (key == colourScheme)
        m_dark = value == preferDark || (value != preferLight && m_paletteDark);
    else if (key == contrast)
        m_highContrast = value == moreContrast;
    if (m_dark != wasDark || m_highContrast != wasHigh)
        Q_EMIT changed();
}

} // namespace Tokenglass
