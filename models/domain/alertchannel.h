// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/alert.h"
#include "models/domain/result.h"

#include <QFuture>

#include <functional>
#include <optional>

namespace Tokenglass {

/// An alert in the user's words.
struct AlertMessage
{
    Alert alert;
    QString title; ///< "Org A passed 80 % of ¥500"
    QString body; ///< what is spent, what is foreseen, the largest part of it
    QList<qint64> members = {}; ///< of a summary, whose id is below 0: the alerts it speaks for

    [[nodiscard]] QList<qint64> alertIds() const { return members.isEmpty() ? QList<qint64>{alert.id} : members; }
};

enum class AlertAction { Show, SnoozeUntilTomorrow, Acknowledge };

/// A way by which an alert reaches somebody outside the window. On the window's thread; nothing blocks.
class AlertChannel
{
public:
    /// Both are called from the event loop or from within a call; either may be empty.
    struct Observer
    {
        std::function<void(qint64 alertId, AlertAction action)> actionTriggered;
        std::function<void()> troubleChanged;
    };

    virtual ~AlertChannel() = default;
    void setObserver(Observer observer) { m_observer = std::move(observer); }

    /// For the log and complaints: "notification", "webhook".
    [[nodiscard]] virtual QString name() const = 0;
    /// Wanted and set up; a channel that is off is given nothing.
    [[nodiscard]] virtual bool isOn() const { return true; }
    /// Why it could not deliver now, as far as is known without trying; empty: nothing is in the way.
    [[nodiscard]] virtual std::optional<Error> trouble() const { return std::nullopt; }
    /// Done: whoever is at the other end has taken it.
    [[nodiscard]] virtual QFuture<Result<void>> deliver(const AlertMessage &message) = 0;
    /// It was dealt with elsewhere.
    virtual void withdraw(qint64 alertId) { Q_UNUSED(alertId) }

protected:
    void tellAction(qint64 alertId, AlertAction action) const
    {
        if (m_observer.actionTriggered)
            m_observer.actionTriggered(alertId, action);
    }
    void tellTrouble() const
    {
        if (m_observer.troubleChanged)
            m_observer.troubleChanged();
    }

private:
    Observer m_observer;
};

} // namespace Tokenglass
