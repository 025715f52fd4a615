// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/alertchannel.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QHash>
#include <QObject>
#include <QPromise>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

class QDBusPendingCall;

namespace Tokenglass {

/// Pop-ups of the desktop, by org.freedesktop.Notifications. Notices the service coming and going; every call is
/// asynchronous.
class DesktopNotifier final : public QObject, public AlertChannel
{
    Q_OBJECT

public:
    /// What stands on the buttons.
    struct Labels
    {
        QString show;
        QString snooze;
        QString acknowledge;
    };

    explicit DesktopNotifier(QObject *parent = nullptr);
    ~DesktopNotifier() override;

    /// Looks for the service; before it the channel has nothing to say.
    void start();
    void setLabels(const Labels &labels) { m_labels = labels; }
    void setOn(bool on) { m_on = on; }

    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool isOn() const override { return m_on; }
    [[nodiscard]] std::optional<Error> trouble() const override { return m_trouble; }
    [[nodiscard]] QFuture<Result<void>> deliver(const AlertMessage &message) override;
    void withdraw(qint64 alertId) override;

    /// The service shows buttons; without them a pop-up can only be read.
    [[nodiscard]] bool hasActions() const;

private Q_SLOTS:
    void onActionInvoked(uint notification, const QString &key, const QDBusMessage &message);
    void onClosed(uint notification, uint reason, const QDBusMessage &message);

private:
    struct Delivery;

    void onOwnerChanged(const QString &owner);
    void askCapabilities();
    void takeCapabilities(const QDBusPendingCall &answer);
    void notify(const std::shared_ptr<Delivery> &delivery);
    void finishNotify(const std::shared_ptr<Delivery> &delivery, const QDBusPendingCall &answer);
    void setTrouble(const std::optional<Error> &trouble);
    [[nodiscard]] QString bodyText(const AlertMessage &message) const;
    [[nodiscard]] QStringList actions() const;

    Labels m_labels;
    QDBusConnection m_bus;
    bool m_on = true;
    bool m_started = false;
    bool m_asking = false; ///< for the capabilities
    QString m_owner; ///< the service's own name on the bus; empty: it is not there
    std::optional<QStringList> m_capabilities; ///< set while the service is there
    std::optional<Error> m_trouble;
    std::vector<std::shared_ptr<Delivery>> m_waiting; ///< for the capabilities
    QHash<uint, qint64> m_alerts; ///< notification -> alert, of those on the screen
};

} // namespace Tokenglass
