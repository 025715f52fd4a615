// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/budgetnavigator.h"

#include "models/session/budgetmonitor.h"
#include "models/session/sourcecontroller.h"
#include "models/session/sourcesession.h"

namespace Tokenglass {

BudgetNavigator::BudgetNavigator(BudgetMonitor &monitor, SourceController &sources, SourceSession &session,
                                 QObject *parent)
    : QObject(parent), m_monitor(monitor), m_session(session), m_arrival(sources, session)
{ }

ReportingZone BudgetNavigator::zoneFor(const Budget &budget) const
{
    return zoneOf(budget, m_session.zone());
}

void BudgetNavigator::showBudget(const QString &budgetId, const QDate &day)
{
    const Budget *budget = m_monitor.find(budgetId);
    if (budget == nullptr)
        return;
    const ReportingZone zone = zoneFor(*budget);
    TimeRange period = m_monitor.state(budgetId).span.range;
    if (period.isEmpty()) {
        const auto span = spanAt(*budget, m_session.clock().now().toSecsSinceEpoch(), zone);
        period = span ? span->range : TimeRange();
    }
    go({budget->sourceId, budget->scope, period, day.isValid() ? zone.day(day.toJulianDay()) : TimeRange()});
}

void BudgetNavigator::showAlert(qint64 alertId)
{
    const Alert *alert = m_monitor.findAlert(alertId);
    if (alert == nullptr || alert->kind == Alert::Kind::Test)
        return;
    const Budget *budget = m_monitor.find(alert->budgetId);
    const ReportingZone zone = budget != nullptr ? zoneFor(*budget) : m_session.zone();
    const Target target{alert->sourceId, budget != nullptr ? budget->scope : UsageFilter(), alert->span.range,
                        alert->day.isValid() ? zone.day(alert->day.toJulianDay()) : TimeRange()};
    m_monitor.acknowledge(alertId);
    go(target);
}

void BudgetNavigator::go(const Target &target)
{
    m_arrival.go(target.sourceId, [this, target] { apply(target); });
}

void BudgetNavigator::apply(const Target &target)
{
    if (!target.period.isEmpty())
        m_session.visitPeriod(Period(target.period));
    m_session.setFilter(target.filter);
    if (!target.day.isEmpty())
        m_session.enterDay(target.day);
    Q_EMIT arrived();
}

} // namespace Tokenglass
