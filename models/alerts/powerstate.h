// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QVariantMap>

class QDBusMessage;

namespace Tokenglass {

/// Whether the machine runs on its battery (UPower) and whether its network costs by the byte (NetworkManager).
/// Where nobody says so, neither is assumed.
class PowerState final : public QObject
{
    Q_OBJECT

public:
    explicit PowerState(QObject *parent = nullptr);

    /// Asks, without waiting, and follows the changes from then on.
    void start();
    [[nodiscard]] bool isOnBattery() const { return m_onBattery; }
    [[nodiscard]] bool isMetered() const { return m_metered; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onPropertiesChanged(const QString &interface, const QVariantMap &values, const QStringList &dropped);

private:
    void follow(const QString &service, const QString &path, const QString &property);
    void ask(const QString &service, const QString &path, const QString &property);
    void take(const QString &property, const QVariant &value);

    QDBusConnection m_bus;
    bool m_started = false;
    bool m_onBattery = false;
    bool m_metered = false;
};

} // namespace Tokenglass
