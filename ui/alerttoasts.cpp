// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alerttoasts.h"

#include "models/session/alertlistmodel.h"
#include "models/session/budgetmonitor.h"
#include "ui/widgets/toaststack.h"

#include <QEvent>
#include <QWidget>

#include <algorithm>

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
    connect(m_stack, &ToastStack::showRequested, this, [this](qint64 id) {
        if (m_alerts.value(id).size() > 1) {
            m_stack->remove(id); // their list is where they are dealt with
            Q_EMIT showAllRequested();
            return;
        }
        forEach(id, [this](qint64 alertId) { Q_EMIT showRequested(alertId); });
    });
    connect(m_stack, &ToastStack::snoozeRequested, this,
            [this](qint64 id) { forEach(id, [this](qint64 alertId) { m_monitor.snoozeUntilTomorrow(alertId); }); });
    connect(m_stack, &ToastStack::acknowledgeRequested, this,
            [this](qint64 id) { forEach(id, [this](qint64 alertId) { m_monitor.acknowledge(alertId); }); });
}

void AlertToasts::forEach(qint64 messageId, const std::function<void(qint64 alertId)> &act) const
{
    const QList<qint64> ids = m_alerts.value(messageId); // a copy: dealing with one may take the message away
    for (const qint64 id : ids)
        act(id);
}

void AlertToasts::showMessage(const AlertMessage &message)
{
    const Alert &alert = message.alert;
    m_alerts.insert(alert.id, message.alertIds());
    m_unseen.insert(alert.id);
    m_stack->add({alert.id, toneOf(alert), message.title, message.body, alert.kind != Alert::Kind::Test});
    if (m_host->isVisible() && !m_host->window()->isMinimized())
        markShown();
}

void AlertToasts::markShown()
{
    const QSet<qint64> seen = std::exchange(m_unseen, {});
    for (const qint64 messageId : seen)
        forEach(messageId, [this](qint64 id) { m_monitor.markShown(id); });
}

void AlertToasts::dropDealtWith()
{
    const QList<qint64> messages = m_stack->ids();
    for (const qint64 messageId : messages) {
        const QList<qint64> ids = m_alerts.value(messageId);
        const bool isOver = std::none_of(ids.begin(), ids.end(), [this](qint64 id) {
            const Alert *alert = m_monitor.findAlert(id);
            return alert != nullptr && isOpen(*alert);
        });
        if (!isOver)
            continue;
        m_alerts.remove(messageId);
        m_unseen.remove(messageId);
        m_stack->remove(messageId);
    }
}

bool AlertToasts::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_host && event->type() == QEvent::Show)
        markShown();
    return QObject::eventFilter(watched, event);
}

} // namespace Tokenglass
