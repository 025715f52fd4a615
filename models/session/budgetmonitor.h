// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/alertrules.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace Tokenglass {

class BudgetRound;
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

    [[nodiscard]] const QList<Budget> &budgets() const { return m_budgets; } ///< own ones, by name
    /// Those that sources keep themselves: checked and told of as own ones are, but not changed here.
    [[nodiscard]] const QList<Budget> &sourceBudgets() const { return m_sourceBudgets; }
    [[nodiscard]] const Budget *find(const QString &id) const;
    /// The source it counts: the window's if it names none; empty if none is open.
    [[nodiscard]] QString sourceOf(const Budget &budget) const;
    [[nodiscard]] BudgetState state(const QString &id) const; ///< Level::Unknown before the first check
    [[nodiscard]] const QList<Alert> &alerts() const { return m_alerts; } ///< newest first
    [[nodiscard]] const Alert *findAlert(qint64 id) const;
    /// Alerts nobody has acknowledged (silent and snoozed ones and tests aside).
    [[nodiscard]] int unseenAlerts() const;
    /// Seconds since the epoch of the last complete check; empty: none yet.
    [[nodiscard]] std::optional<qint64> checkedAt() const { return m_checkedAt; }
    /// By which amounts of other currencies are converted.
    [[nodiscard]] const ExchangeRate &rate() const;
    /// In which times are said.
    [[nodiscard]] const ReportingZone &zone() const;
    /// Why budgets or alerts could not be read or written.
    [[nodiscard]] const std::optional<Error> &storageError() const { return m_storageError; }

    /// The figures of periods gone by, newest first, at most `most`.
    [[nodiscard]] QFuture<Result<QList<PastPeriod>>> pastPeriods(const QString &id, int most = 12);

    /// A budget without an id gets one. Refused with Kind::Input by checkBudget(); changed(): done.
    void put(Budget budget);
    void remove(const QString &id);
    void undoRemove();
    [[nodiscard]] bool canUndo() const { return m_removed.has_value(); }
    void setEnabled(const QString &id, bool enabled);
    /// Those with the id of a known budget take its place.
    void importBudgets(const QList<Budget> &budgets);

    void acknowledge(qint64 alertId);
    void acknowledgeAll();
    void snoozeUntilTomorrow(qint64 alertId);
    void sendTestAlert();
    void markShown(qint64 alertId);

    void setAnomalyRule(const AnomalyRule &rule); ///< off unless set
    void checkNow();

Q_SIGNALS:
    void budgetsChanged(); ///< added, changed, removed
    void statesChanged(); ///< also after every check
    void alertsChanged();
    void alertRaised(const Tokenglass::Alert &alert); ///< to be shown, once; see markShown()
    /// The same for several that happened while nobody looked: they are told together.
    void alertsMissed(const QList<Tokenglass::Alert> &alerts);
    void removed(const QString &name); ///< undoRemove() brings it back
    void undone(); ///< it did
    void failed(const QString &what, const Tokenglass::Error &error);

private:
    void checkSoon();
    void tick();
    void beginRound();
    void acceptShelf(const BudgetShelf &shelf);
    void finishRound(const BudgetRound &round);
    void record(const QList<BudgetCheck> &checks, const QList<Alert> &alerts);
    void wakeSnoozed();
    void wake(Alert alert);
    void changeAlert(qint64 id, const std::function<void(Alert &)> &change);
    void replaceBudget(const Budget &budget);
    void write(const QFuture<Result<void>> &written, const QString &complaint);
    [[nodiscard]] bool wasWatchedBefore(const QString &sourceId) const;
    [[nodiscard]] QList<Alert> alertsOf(const Budget &budget, const BudgetAssessment &assessment,
                                        const QList<Alert> &known) const;
    [[nodiscard]] BudgetState orLastKnown(const Budget &budget, const BudgetState &state,
                                          const BudgetState &before) const;
    [[nodiscard]] std::optional<BudgetCheck> checkToKeep(const Budget &budget, const BudgetState &state) const;
    void announce(const QList<Alert> &alerts);
    void tellMissed();
    [[nodiscard]] bool isCatchingUp() const;

    BudgetBook &m_book;
    BudgetSources &m_sources;
    const Clock &m_clock;
    QList<Budget> m_budgets;
    QList<Budget> m_sourceBudgets;
    QHash<QString, BudgetState> m_states;
    QHash<QString, BudgetCheck> m_checks;
    QList<Alert> m_alerts;
    AnomalyRule m_anomalyRule;
    std::optional<qint64> m_checkedAt;
    std::optional<Error> m_storageError;
    std::optional<Budget> m_removed;
    QSet<QString> m_notLookedAt; ///< budgets no check of this run has seen; what passed is news from an absence
    QSet<QString> m_lookedSources; ///< whose own budgets a check of this run has seen
    QSet<QString> m_checkedBefore; ///< budgets an earlier run has looked at
    QList<qint64> m_missed; ///< not told yet: others may be found before everything was looked at
    BudgetRound *m_round = nullptr;
    bool m_started = false;
    bool m_reading = false; ///< the book is being read
    bool m_again = false; ///< something changed while a round was on its way
    quint64 m_edits = 0; ///< what was read before the last edit is out of date
    QTimer m_checkTimer;
    QTimer m_tickTimer;
    QTimer m_missedTimer; ///< a source that does not answer holds nothing back for long
};

} // namespace Tokenglass
