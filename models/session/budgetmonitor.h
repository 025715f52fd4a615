// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/budgetbook.h"
#include "models/domain/budgetstate.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>

namespace Tokenglass {

class BudgetSources;
class Clock;

/// The budgets, how each stands, and the alerts. Checks whenever the usage, the clock or a budget changes; what has to
/// be told is stored first and then announced once by alertRaised().
class BudgetMonitor : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the monitor.
    BudgetMonitor(BudgetBook &book, BudgetSources &sources, const Clock &clock, QObject *parent = nullptr);
    ~BudgetMonitor() override;

    /// Reads what is kept, then begins to check. Alerts nobody has seen are announced as missed.
    void start();

    [[nodiscard]] const QList<Budget> &budgets() const { return m_budgets; } ///< own ones by name, then the source's
    [[nodiscard]] const Budget *find(const QString &id) const;
    [[nodiscard]] BudgetState state(const QString &id) const; ///< Level::Unknown before the first check
    [[nodiscard]] const QList<Alert> &alerts() const { return m_alerts; } ///< newest first
    [[nodiscard]] const Alert *findAlert(qint64 id) const;
    /// Alerts nobody has acknowledged (silent and snoozed ones aside).
    [[nodiscard]] int unseenAlerts() const;
    /// Seconds since the epoch of the last complete check; empty: none yet.
    [[nodiscard]] std::optional<qint64> checkedAt() const { return m_checkedAt; }
    /// Why budgets or alerts could not be read or written.
    [[nodiscard]] const std::optional<Error> &storageError() const { return m_storageError; }

    /// The figures of periods gone by, newest first, at most `most`.
    [[nodiscard]] QFuture<Result<QList<PastPeriod>>> pastPeriods(const QString &id, int most = 12);

    /// A budget without an id gets one. Refused with Kind::Input by checkBudget(); changed(): done.
    void put(Budget budget);
    void remove(const QString &id);
    void undoRemove();
    void setEnabled(const QString &id, bool enabled);
    /// Those with the id of a known budget take its place.
    void importBudgets(const QList<Budget> &budgets);

    void acknowledge(qint64 alertId);
    void acknowledgeAll();
    void snoozeUntilTomorrow(qint64 alertId);
    void sendTestAlert();
    void markShown(qint64 alertId);

    /// Spend anomalies: off unless set.
    struct AnomalyRule
    {
        bool enabled = false;
        double factor = 3; ///< times the median of the same weekday
        Money least{Money::NanosPerUnit, Currency::cny()}; ///< days below it are never odd
        friend bool operator==(const AnomalyRule &, const AnomalyRule &) = default;
    };
    void setAnomalyRule(const AnomalyRule &rule);
    void checkNow();

Q_SIGNALS:
    void budgetsChanged(); ///< added, changed, removed
    void statesChanged(); ///< also after every check
    void alertsChanged();
    void alertRaised(const Tokenglass::Alert &alert); ///< to be shown, once; see markShown()
    void removed(const QString &name); ///< undoRemove() brings it back
    void failed(const QString &what, const Tokenglass::Error &error);

private:
    BudgetBook &m_book;
    BudgetSources &m_sources;
    const Clock &m_clock;
    QList<Budget> m_budgets;
    QHash<QString, BudgetState> m_states;
    QList<Alert> m_alerts;
    std::optional<qint64> m_checkedAt;
    std::optional<Error> m_storageError;
};

} // namespace Tokenglass
