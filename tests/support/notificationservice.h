// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace Tokenglass {

/// What a pop-up was asked to show.
struct ShownNotification
{
    uint id = 0;
    uint replaces = 0;
    QString application;
    QString summary;
    QString body;
    QStringList actions;
    QVariantMap hints;
};

/// org.freedesktop.Notifications on the session's bus, for a test that looks and clicks. Wants a bus without another.
class NotificationService final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QStringList capabilities{QStringLiteral("body"), QStringLiteral("body-markup"), QStringLiteral("actions")};
    QList<ShownNotification> shown;
    QList<uint> closed;

    NotificationService();
    ~NotificationService() override;

    /// Comes to the bus; false: there is another one.
    [[nodiscard]] bool appear();
    void disappear();
    void click(uint id, const QString &action) { Q_EMIT ActionInvoked(id, action); }
    void expire(uint id) { Q_EMIT NotificationClosed(id, 1); }

public Q_SLOTS:
    // NOLINTBEGIN(readability-identifier-naming): the names are the specification's
    QStringList GetCapabilities() { return capabilities; }
    uint Notify(const QString &application, uint replaces, const QString &icon, const QString &summary,
                const QString &body, const QStringList &actions, const QVariantMap &hints, int timeout);
    void CloseNotification(uint id);

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);
    // NOLINTEND(readability-identifier-naming)

private:
    QDBusConnection m_bus;
    uint m_lastId = 0;
};

} // namespace Tokenglass
