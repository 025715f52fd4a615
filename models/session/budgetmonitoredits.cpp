// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the user does to budgets and alerts. Each change is seen at once and written behind it.

#include "models/domain/clock.h"
#include "models/session/budgetmonitor.h"
#include "models/session/budgetsources.h"
#include "models/session/whenfinished.h"

#include <QUuid>

#include <algorithm>

namespace Tokenglass {

namespace {

constexpr int SnoozeHour = 8; ///< "until tomorrow" is tomorrow morning

}

void BudgetMonitor::write(const QFuture<Result<void>> &written, const QString &complaint)
{
    ++m_edits;
    whenFinished(written, this, [this, complaint](const Result<void> &result) {
        if (!result)
            Q_EMIT failed(complaint, result.error());
        checkSoon();
    });
}

void BudgetMonitor::replaceBudget(const Budget &budget)
{
    const auto found = std::find_if(m_budgets.begin(), m_budgets.end(),
                                    [&budget](const Budget &known) { return known.id == budget.id; });
    if (found == m_budgets.end()) {
        m_budgets.append(budget);
        return;
    }
    if (!isSameQuestion(*found, budget)) {
        m_states.remove(budget.id);
        m_checks.remove(budget.id);
    }
    *found = budget;
}

void BudgetMonitor::put(Budget budget)
{
    if (const Result<void> sound = checkBudget(budget); !sound) {
        Q_EMIT failed(tr("The budget was not saved."), sound.error());
        return;
    }
    if (budget.id.isEmpty())
        budget.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    budget.origin = Budget::Origin::Own;
    replaceBudget(budget);
    write(m_book.put(budget), tr("The budget could not be saved."));
    Q_EMIT budgetsChanged();
}

void BudgetMonitor::remove(const QString &id)
{
    const Budget *found = find(id);
    if (!found || found->origin != Budget::Origin::Own)
        return;
    m_removed = *found;
    m_budgets.removeIf([&id](const Budget &budget) { return budget.id == id; });
    m_states.remove(id);
    write(m_book.remove(id), tr("The budget could not be removed."));
    Q_EMIT budgetsChanged();
    Q_EMIT removed(m_removed->name);
}

void BudgetMonitor::undoRemove()
{
    if (!m_removed)
        return;
    put(*std::exchange(m_removed, std::nullopt));
    Q_EMIT undone();
}

void BudgetMonitor::setEnabled(const QString &id, bool enabled)
{
    const Budget *found = find(id);
    if (!found || found->enabled == enabled)
        return;
    Budget budget = *found;
    budget.enabled = enabled;
    put(budget);
}

void BudgetMonitor::importBudgets(const QList<Budget> &budgets)
{
    for (const Budget &budget : budgets)
        put(budget);
}

void BudgetMonitor::changeAlert(qint64 id, const std::function<void(Alert &)> &change)
{
    const auto found =
        std::find_if(m_alerts.begin(), m_alerts.end(), [id](const Alert &alert) { return alert.id == id; });
    if (found == m_alerts.end())
        return;
    Alert changed = *found;
    change(changed);
    if (changed == *found)
        return;
    *found = changed;
    write(m_book.update(changed), tr("It could not be remembered what happened to an alert."));
    Q_EMIT alertsChanged();
}

void BudgetMonitor::acknowledge(qint64 alertId)
{
    changeAlert(alertId, [](Alert &alert) { alert.state = Alert::State::Acknowledged; });
}

void BudgetMonitor::acknowledgeAll()
{
    const QList<Alert> alerts = m_alerts;
    for (const Alert &alert : alerts) {
        if (alert.state == Alert::State::Pending || alert.state == Alert::State::Shown)
            acknowledge(alert.id);
    }
}

void BudgetMonitor::snoozeUntilTomorrow(qint64 alertId)
{
    const ReportingZone &zone = m_sources.zone();
    const qint64 today = zone.dayOf(m_clock.now().toSecsSinceEpoch());
    const QDateTime morning(QDate::fromJulianDay(today + 1), QTime(SnoozeHour, 0), zone.timeZone());
    changeAlert(alertId, [&morning](Alert &alert) {
        alert.state = Alert::State::Snoozed;
        alert.snoozedUntil = morning.toUTC();
    });
}

void BudgetMonitor::markShown(qint64 alertId)
{
    changeAlert(alertId, [](Alert &alert) {
        if (alert.state == Alert::State::Pending)
            alert.state = Alert::State::Shown;
    });
}

void BudgetMonitor::sendTestAlert()
{
    Alert alert;
    alert.kind = Alert::Kind::Test;
    alert.raisedAt = m_clock.now();
    alert.day = QDate::fromJulianDay(m_sources.zone().dayOf(alert.raisedAt.toSecsSinceEpoch()));
    record({}, {alert});
}

} // namespace Tokenglass
