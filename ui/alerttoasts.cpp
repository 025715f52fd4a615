// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alerttoasts.h"

#include "models/session/alertlistmodel.h"
#include "models/session/budgetmonitor.h"
#include "models/session/budgettext.h"
#include "models/session/numberformat.h"
#include "ui/widgets/toaststack.h"

#include <QEvent>
#include <QWidget>

namespace Tokenglass {

namespace {

ToastTone toneOf(const Alert &alert)
{
    switch (severityOf(alert)) {
    case AlertListModel::Severity::Exceeded:
        return ToastTone::Bad;
    case AlertListModel::Severity::Warning:
        return ToastTone::Warning;
    case AlertListModel::Severity::Information:
        break;
    }
    return ToastTone::Information;
}

} // namespace

AlertToasts::AlertToasts(BudgetMonitor &monitor, QWidget *host)
    : QObject(host), m_monitor(monitor), m_host(host), m_stack(new ToastStack(host))
{
    m_host->installEventFilter(this);
    connect(&m_monitor, &BudgetMonitor::alertsChanged, this, &AlertToasts::dropDealtWith);
    connect(m_stack, &ToastStack::showRequested, this, &AlertToasts::showRequested);
    connect(m_stack, &ToastStack::snoozeRequested, &m_monitor, &BudgetMonitor::snoozeUntilTomorrow);
    connect(m_stack, &ToastStack::acknowledgeRequested, &m_monitor, &BudgetMonitor::acknowledge);
}

void AlertToasts::showAlert(const Alert &alert)
{
    showMessage(alertMessage(alert, m_monitor.state(alert.budgetId), NumberFormat(m_host->locale())));
}

void AlertToasts::showMessage(const AlertMessage &message)
{
    const Alert &alert = message.alert;
    m_unseen.insert(alert.id);
    m_stack->add({alert.id, toneOf(alert), message.title, message.body, alert.kind != Alert::Kind::Test});
    if (m_host->isVisible() && !m_host->window()->isMinimized())
        markShown();
}

void AlertToasts::markShown()
{
    const QSet<qint64> seen = std::exchange(m_unseen, {});
    for (const qint64 id : seen)
        m_monitor.markShown(id);
}

void AlertToasts::dropDealtWith()
{
    const QList<qint64> ids = m_stack->ids();
    for (const qint64 id : ids) {
        const Alert *alert = m_monitor.findAlert(id);
        if (alert == nullptr || !isOpen(*alert)) {
            m_unseen.remove(id);
            m_stack->remove(id);
        }
    }
}

bool AlertToasts::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_host && event->type() == QEvent::Show)
        markShown();
    return QObject::eventFilter(watched, event);
}

} // namespace Tokenglass
