// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/alertchannel.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>

class QWidget;

namespace Tokenglass {

class BudgetMonitor;
class ToastStack;

/// Alerts over the corner of the window, for as long as nobody has dealt with them. A window that is not shown keeps
/// them until it is. One message may speak for several alerts.
class AlertToasts : public QObject
{
    Q_OBJECT

public:
    /// The monitor must outlive this; the host becomes the parent.
    AlertToasts(BudgetMonitor &monitor, QWidget *host);

    void showMessage(const AlertMessage &message);
    [[nodiscard]] ToastStack *stack() const { return m_stack; }

Q_SIGNALS:
    void showRequested(qint64 alertId);
    void showAllRequested(); ///< of a message that speaks for several

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void dropDealtWith();
    void markShown();
    void forEach(qint64 messageId, const std::function<void(qint64 alertId)> &act) const;

    BudgetMonitor &m_monitor;
    QWidget *m_host;
    ToastStack *m_stack;
    QHash<qint64, QList<qint64>> m_alerts; ///< by message, those it speaks for
    QSet<qint64> m_unseen; ///< messages in the stack of a hidden window
};

} // namespace Tokenglass
