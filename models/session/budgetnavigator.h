// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/alert.h"
#include "models/session/sourcearrival.h"

#include <QObject>

namespace Tokenglass {

class BudgetMonitor;
class SourceController;
class SourceSession;

/// Leads the session to what a budget counts: its source, its filter, its period and, for an alert, the day it
/// happened.
class BudgetNavigator : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the navigator.
    BudgetNavigator(BudgetMonitor &monitor, SourceController &sources, SourceSession &session,
                    QObject *parent = nullptr);

    /// The current period, or only one day of it.
    void showBudget(const QString &budgetId, const QDate &day = {});
    /// What the alert was about, even if its budget is gone; it counts as acknowledged.
    void showAlert(qint64 alertId);

Q_SIGNALS:
    void arrived(); ///< the session asks the question; the dashboard may be shown

private:
    struct Target
    {
        QString sourceId;
        UsageFilter filter;
        TimeRange period;
        TimeRange day; ///< empty: the whole period
    };

    void go(const Target &target);
    void apply(const Target &target);
    [[nodiscard]] ReportingZone zoneFor(const Budget &budget) const;

    BudgetMonitor &m_monitor;
    SourceSession &m_session;
    SourceArrival m_arrival;
};

} // namespace Tokenglass
