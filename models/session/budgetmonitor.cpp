// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/budgetmonitor.h"

#include "models/domain/clock.h"
#include "models/session/budgetround.h"
#include "models/session/budgetsources.h"
#include "models/session/pastperiods.h"
#include "models/session/whenfinished.h"

#include <algorithm>

namespace Tokenglass {

namespace {

constexpr int CheckDelayMs = 250; ///< a burst of changes is one check
constexpr int TickMs = 30'000; ///< a new period, a changed clock or a computer that slept is noticed within it
constexpr int MissedDelayMs = 15'000;
constexpr qint64 CheckEverySeconds = 3'600; ///< forecasts move on although nothing is spent

} // namespace

BudgetMonitor::BudgetMonitor(BudgetBook &book, BudgetSources &sources, const Clock &clock, QObject *parent)
    : QObject(parent), m_book(book), m_sources(sources), m_clock(clock)
{
    m_checkTimer.setSingleShot(true);
    m_checkTimer.setInterval(CheckDelayMs);
    connect(&m_checkTimer, &QTimer::timeout, this, &BudgetMonitor::beginRound);
    m_tickTimer.setInterval(TickMs);
    m_tickTimer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_tickTimer, &QTimer::timeout, this, &BudgetMonitor::tick);
    m_missedTimer.setSingleShot(true);
    m_missedTimer.setInterval(MissedDelayMs);
    connect(&m_missedTimer, &QTimer::timeout, this, &BudgetMonitor::tellMissed);
    connect(&m_sources, &BudgetSources::changed, this, &BudgetMonitor::checkSoon);
}

BudgetMonitor::~BudgetMonitor() = default;

void BudgetMonitor::start()
{
    m_tickTimer.start();
    beginRound();
}

void BudgetMonitor::checkSoon()
{
    // Not started anew by each change: a source that reports all the time is checked all the same.
    if (m_started && !m_checkTimer.isActive())
        m_checkTimer.start();
}

void BudgetMonitor::checkNow()
{
    m_sources.refresh();
    checkSoon();
}

void BudgetMonitor::tick()
{
    const qint64 now = m_clock.now().toSecsSinceEpoch();
    const auto isOver = [now](const BudgetState &state) { return !state.span.range.contains(now); };
    const bool wentBack = m_checkedAt && now < *m_checkedAt;
    if (!m_checkedAt || wentBack || now - *m_checkedAt >= CheckEverySeconds
        || std::any_of(m_states.cbegin(), m_states.cend(), isOver))
        checkSoon();
    wakeSnoozed();
}

void BudgetMonitor::beginRound()
{
    if (m_reading || m_round) {
        m_again = true;
        return;
    }
    m_again = false;
    m_reading = true;
    // Other windows change budgets and alerts too.
    whenFinished(m_book.load(), this, [this, edits = m_edits](const Result<BudgetShelf> &shelf) {
        m_reading = false;
        if (!shelf) {
            m_storageError = shelf.error();
            m_started = true; // tried again at the next change or tick
            Q_EMIT statesChanged();
            return;
        }
        if (edits != m_edits) {
            beginRound();
            return;
        }
        acceptShelf(*shelf);
        m_round = new BudgetRound(m_budgets + m_sourceBudgets, m_sources, m_clock.now().toSecsSinceEpoch(), this);
        connect(m_round, &BudgetRound::finished, this, [this] { finishRound(*m_round); });
        m_round->start();
    });
}

void BudgetMonitor::acceptShelf(const BudgetShelf &shelf)
{
    m_storageError.reset();
    if (!std::exchange(m_started, true)) {
        // Only what an earlier run has watched can have been missed.
        for (const BudgetCheck &check : shelf.checks)
            m_notLookedAt.insert(check.budgetId);
        m_checkedBefore = m_notLookedAt;
    }
    m_checks.clear();
    for (const BudgetCheck &check : shelf.checks)
        m_checks.insert(check.budgetId, check);
    const QList<Budget> ofSources = m_sources.sourceBudgets();
    if (m_budgets != shelf.budgets || m_sourceBudgets != ofSources) {
        m_budgets = shelf.budgets;
        m_sourceBudgets = ofSources;
        Q_EMIT budgetsChanged();
    }
    if (m_alerts != shelf.alerts) {
        m_alerts = shelf.alerts;
        Q_EMIT alertsChanged();
    }
    m_missed += shelf.adopted;
    QSet<QString> wanted;
    for (const Budget &budget : std::as_const(m_budgets)) {
        if (budget.enabled && !budget.sourceId.isEmpty())
            wanted.insert(budget.sourceId);
    }
    m_sources.watch(wanted);
}

void BudgetMonitor::wakeSnoozed()
{
    const QDateTime now = m_clock.now();
    QList<qint64> due;
    for (const Alert &alert : std::as_const(m_alerts)) {
        if (alert.state == Alert::State::Snoozed && alert.snoozedUntil <= now)
            due.append(alert.id);
    }
    for (const qint64 id : due)
        wake(*findAlert(id));
}

/// Tells how things stand now, not how they stood; so a source that is still read is waited for.
void BudgetMonitor::wake(Alert alert)
{
    const Budget *budget = find(alert.budgetId);
    const BudgetState now = state(alert.budgetId);
    if (budget && budget->sourceId.isEmpty() && !alert.sourceId.isEmpty() && m_sources.idOf({}) != alert.sourceId)
        return; // until that source is open again
    if (alert.kind == Alert::Kind::Threshold && budget && now.isKnown()) {
        QList<Alert> known;
        std::copy_if(m_alerts.cbegin(), m_alerts.cend(), std::back_inserter(known),
                     [&alert](const Alert &other) { return other.budgetId == alert.budgetId; });
        alert = awakened(alert, *budget, now, known);
    } else if (alert.kind == Alert::Kind::Threshold && budget && now.problem == BudgetState::Problem::Loading) {
        return;
    } else {
        const bool isWatched = alert.kind != Alert::Kind::Threshold || (budget && budget->enabled);
        alert.state = isWatched ? Alert::State::Pending : Alert::State::Acknowledged;
    }
    // The list keeps what was spent when it happened.
    changeAlert(alert.id, [&alert](Alert &kept) {
        kept.state = alert.state;
        kept.spokenBy = alert.spokenBy;
    });
    if (alert.state == Alert::State::Pending)
        Q_EMIT alertRaised(alert);
}

const Budget *BudgetMonitor::find(const QString &id) const
{
    for (const QList<Budget> *budgets : {&m_budgets, &m_sourceBudgets}) {
        const auto found =
            std::find_if(budgets->cbegin(), budgets->cend(), [&id](const Budget &budget) { return budget.id == id; });
        if (found != budgets->cend())
            return &*found;
    }
    return nullptr;
}

BudgetState BudgetMonitor::state(const QString &id) const
{
    const auto found = m_states.constFind(id);
    if (found != m_states.constEnd())
        return *found;
    const Budget *budget = find(id);
    const Budget nothing;
    return unknownState(budget ? *budget : nothing, BudgetState::Problem::Loading, m_clock.now().toSecsSinceEpoch(),
                        zoneOf(budget ? *budget : nothing, m_sources.zone()));
}

const Alert *BudgetMonitor::findAlert(qint64 id) const
{
    const auto found =
        std::find_if(m_alerts.cbegin(), m_alerts.cend(), [id](const Alert &alert) { return alert.id == id; });
    return found == m_alerts.cend() ? nullptr : &*found;
}

QString BudgetMonitor::sourceOf(const Budget &budget) const
{
    return m_sources.idOf(budget.sourceId);
}

const ExchangeRate &BudgetMonitor::rate() const
{
    return m_sources.rate();
}

const ReportingZone &BudgetMonitor::zone() const
{
    return m_sources.zone();
}

int BudgetMonitor::unseenAlerts() const
{
    return static_cast<int>(std::count_if(m_alerts.cbegin(), m_alerts.cend(), [](const Alert &alert) {
        return alert.kind != Alert::Kind::Test
            && (alert.state == Alert::State::Pending || alert.state == Alert::State::Shown);
    }));
}

QFuture<Result<QList<PastPeriod>>> BudgetMonitor::pastPeriods(const QString &id, int most)
{
    using Answer = Result<QList<PastPeriod>>;
    const Budget *found = find(id);
    if (!found)
        return QtFuture::makeReadyFuture(Answer(QList<PastPeriod>()));
    const auto ask = [this, most, budget = *found](const Result<QList<BudgetVersion>> &history) {
        if (!history)
            return QtFuture::makeReadyFuture(Answer(history.error()));
        return PastPeriods(budget, *history, zoneOf(budget, m_sources.zone()), m_clock.now().toSecsSinceEpoch())
            .ask(m_sources, most);
    };
    if (found->origin == Budget::Origin::Source)
        return ask(QList<BudgetVersion>());
    return m_book.history(id).then(this, ask).unwrap();
}

void BudgetMonitor::setAnomalyRule(const AnomalyRule &rule)
{
    if (rule == m_anomalyRule)
        return;
    m_anomalyRule = rule;
    checkSoon();
}

} // namespace Tokenglass
