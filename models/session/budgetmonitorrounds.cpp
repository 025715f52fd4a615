// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/budgetjson.h"
#include "models/domain/clock.h"
#include "models/session/budgetmonitor.h"
#include "models/session/budgetround.h"
#include "models/session/budgetsources.h"
#include "models/session/whenfinished.h"

#include <algorithm>

namespace Tokenglass {

namespace {

constexpr qint64 KeepEverySeconds = 3'600; ///< "last known" is no older than that because nothing was spent

} // namespace

QList<Alert> BudgetMonitor::alertsOf(const Budget &budget, const BudgetAssessment &assessment,
                                     const QList<Alert> &known) const
{
    AlertContext context;
    context.known = known;
    if (m_checks.contains(budget.id))
        context.lastCheck = m_checks.value(budget.id);
    // Of a source's own budgets only those that were told of are remembered one by one.
    const bool isFirstLook = !m_lookedSources.contains(budget.sourceId) && wasWatchedBefore(budget.sourceId);
    context.afterAbsence = budget.origin == Budget::Origin::Source ? isFirstLook : m_notLookedAt.contains(budget.id);
    context.zone = zoneOf(budget, m_sources.zone());
    context.scope = scopeKey(budget, m_sources.idOf(budget.sourceId));
    context.sourceId = m_sources.idOf(budget.sourceId);
    QList<Alert> alerts = thresholdAlerts(budget, assessment.state, context);
    if (const auto odd = anomalyAlert(budget, assessment, m_anomalyRule, m_sources.rate(), context))
        alerts.append(*odd);
    return alerts;
}

/// Whether an earlier run has looked at the budgets that this source keeps itself.
bool BudgetMonitor::wasWatchedBefore(const QString &sourceId) const
{
    return std::any_of(m_sourceBudgets.cbegin(), m_sourceBudgets.cend(), [&](const Budget &budget) {
        return budget.sourceId == sourceId && m_checkedBefore.contains(budget.id);
    });
}

/// A source that is out of reach does not take the figures away that are known.
BudgetState BudgetMonitor::orLastKnown(const Budget &budget, const BudgetState &state, const BudgetState &before) const
{
    using Problem = BudgetState::Problem;
    const bool isOutOfReach =
        state.problem == Problem::SourceClosed || state.problem == Problem::Failed || state.problem == Problem::Loading;
    if (state.isKnown() || !isOutOfReach)
        return state;
    BudgetState kept = withLastKnown(budget, state, before);
    if (!kept.isKnown() && m_checks.contains(budget.id))
        kept = withLastKnown(budget, state, m_checks.value(budget.id));
    return kept;
}

std::optional<BudgetCheck> BudgetMonitor::checkToKeep(const Budget &budget, const BudgetState &state) const
{
    // A source may keep thousands of budgets; only those that were told of have something to remember.
    if (budget.origin == Budget::Origin::Source && !state.passed)
        return std::nullopt;
    const BudgetCheck check{budget.id,
                            state.span.range.start,
                            state.limit,
                            state.spent,
                            state.lastKnownAt.value_or(state.checkedAt),
                            state.isLowerBound()};
    const BudgetCheck last = m_checks.value(budget.id);
    const bool isNews = last.spent != check.spent || last.limit != check.limit || last.periodStart != check.periodStart
        || check.checkedAt - last.checkedAt >= KeepEverySeconds;
    return isNews ? std::optional(check) : std::nullopt;
}

void BudgetMonitor::finishRound(const BudgetRound &round)
{
    QList<BudgetCheck> checks;
    QList<Alert> alerts;
    const QHash<QString, BudgetState> before = std::exchange(m_states, {});
    QHash<QString, QList<Alert>> known;
    QList<Alert> oddDays;
    QSet<QString> seenSources;
    for (const Alert &alert : std::as_const(m_alerts)) {
        if (alert.kind == Alert::Kind::Anomaly)
            oddDays.append(alert);
        else
            known[alert.budgetId].append(alert);
    }
    for (const Budget &budget : round.budgets()) {
        const BudgetAssessment assessment = round.assessments().value(budget.id);
        m_states.insert(budget.id, orLastKnown(budget, assessment.state, before.value(budget.id)));
        if (!assessment.state.isKnown())
            continue;
        const QList<Alert> its = alertsOf(budget, assessment, known.value(budget.id) + oddDays);
        alerts += its;
        std::copy_if(its.begin(), its.end(), std::back_inserter(oddDays),
                     [](const Alert &alert) { return alert.kind == Alert::Kind::Anomaly; });
        if (const auto check = checkToKeep(budget, assessment.state))
            checks.append(*check);
        if (assessment.state.lastKnownAt)
            continue;
        if (budget.enabled)
            m_notLookedAt.remove(budget.id);
        if (budget.origin == Budget::Origin::Source)
            seenSources.insert(budget.sourceId);
    }
    m_lookedSources.unite(seenSources);
    m_checkedAt = round.now();
    m_round->deleteLater();
    m_round = nullptr;
    if (!checks.isEmpty() || !alerts.isEmpty())
        record(checks, alerts);
    else
        announce({});
    Q_EMIT statesChanged();
    wakeSnoozed();
    if (m_again)
        checkSoon();
}

void BudgetMonitor::record(const QList<BudgetCheck> &checks, const QList<Alert> &alerts)
{
    whenFinished(m_book.record(checks, alerts), this, [this, checks](const Result<QList<Alert>> &stored) {
        if (!stored) {
            // Not shown either: it could not be remembered that it was. The next check tries again.
            m_storageError = stored.error();
            Q_EMIT failed(tr("A budget alert could not be stored."), stored.error());
            return;
        }
        for (const BudgetCheck &check : checks)
            m_checks.insert(check.budgetId, check);
        for (const Alert &alert : *stored)
            m_alerts.prepend(alert);
        if (!stored->isEmpty())
            Q_EMIT alertsChanged();
        announce(*stored);
    });
}

void BudgetMonitor::announce(const QList<Alert> &alerts)
{
    for (const Alert &alert : alerts) {
        if (alert.state != Alert::State::Pending)
            continue;
        if (alert.missed)
            m_missed.append(alert.id);
        else
            Q_EMIT alertRaised(alert);
    }
    if (m_missed.isEmpty())
        return;
    if (!isCatchingUp())
        tellMissed();
    else if (!m_missedTimer.isActive())
        m_missedTimer.start();
}

/// Some budgets have not been looked at since the start, and their sources may still answer.
bool BudgetMonitor::isCatchingUp() const
{
    using Problem = BudgetState::Problem;
    return std::any_of(m_budgets.cbegin(), m_budgets.cend(), [this](const Budget &budget) {
        const Problem problem = m_states.value(budget.id).problem;
        return budget.enabled && m_notLookedAt.contains(budget.id)
            && (problem == Problem::Loading || problem == Problem::SourceClosed);
    });
}

void BudgetMonitor::tellMissed()
{
    m_missedTimer.stop();
    QList<Alert> alerts;
    const QList<qint64> ids = std::exchange(m_missed, {});
    for (const qint64 id : ids) {
        const Alert *alert = findAlert(id);
        if (alert && alert->state == Alert::State::Pending)
            alerts.append(*alert);
    }
    if (alerts.size() == 1)
        Q_EMIT alertRaised(alerts.constFirst());
    else if (!alerts.isEmpty())
        Q_EMIT alertsMissed(alerts);
}

} // namespace Tokenglass
