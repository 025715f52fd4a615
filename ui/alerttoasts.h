// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/alertchannel.h"

#include <QObject>
#include <QSet>

class QWidget;

namespace Tokenglass {

class BudgetMonitor;
class ToastStack;

/// Alerts over the corner of the window, for as long as nobody has dealt with them. A window that is not shown keeps
/// them until it is.
class AlertToasts : public QObject
{
    Q_OBJECT

public:
    /// The monitor must outlive this; the host becomes the parent.
    AlertToasts(BudgetMonitor &monitor, QWidget *host);

    void showAlert(const Alert &alert);
    void showMessage(const AlertMessage &message);
    [[nodiscard]] ToastStack *stack() const { return m_stack; }

Q_SIGNALS:
    void showRequested(qint64 alertId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void dropDealtWith();
    void markShown();

    BudgetMonitor &m_monitor;
    QWidget *m_host;
    ToastStack *m_stack;
    QSet<qint64> m_unseen; ///< in the stack of a hidden window
};

} // namespace Tokenglass
