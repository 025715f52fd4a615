// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/alert.h"
#include "models/domain/result.h"

#include <QFuture>
#include <QObject>

namespace Tokenglass {

/// An alert in the user's words.
struct AlertMessage
{
    Alert alert;
    QString title; ///< "Org A passed 80 % of ¥500"
    QString body; ///< what is spent, what is foreseen, the largest part of it
};

enum class AlertAction { Show, SnoozeUntilTomorrow, Acknowledge };

/// A way by which an alert reaches somebody outside the window.
class AlertChannel : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// For the log and complaints: "notification", "webhook".
    [[nodiscard]] virtual QString name() const = 0;
    /// Done: whoever is at the other end has taken it. Never blocks.
    [[nodiscard]] virtual QFuture<Result<void>> deliver(const AlertMessage &message) = 0;
    /// It was dealt with elsewhere.
    virtual void withdraw(qint64 alertId) { Q_UNUSED(alertId) }

Q_SIGNALS:
    void actionTriggered(qint64 alertId, Tokenglass::AlertAction action);
};

} // namespace Tokenglass
