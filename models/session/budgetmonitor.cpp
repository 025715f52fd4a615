// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/budgetmonitor.h"

#include "models/domain/clock.h"
#include "models/session/budgetround.h"
#include "models/session/budgetsources.h"
#include "models/session/whenfinished.h"

#include <algorithm>

namespace Tokenglass {

namespace {

constexpr int CheckDelayMs = 250; ///< a burst of changes is one check
constexpr int TickMs = 30'000; ///< a new period, a changed clock or a computer that slept is noticed within it
constexpr qint64 CheckEverySeconds = 3'600; ///< forecasts move on although nothing is spent

BudgetCheck checkOf(const QString &id, const BudgetState &state)
{
    return {id, state.span.range.start, state.limit, state.spent, state.checkedAt};
}

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
        m_ranBefore = !shelf.checks.isEmpty();
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
    for (const qint64 id : shelf.adopted) {
        if (const Alert *alert = findAlert(id))
            Q_EMIT alertRaised(Alert(*alert));
    }
    QSet<QString> wanted;
    for (const Budget &budget : std::as_const(m_budgets)) {
        if (budget.enabled && !budget.sourceId.isEmpty())
            wanted.insert(budget.sourceId);
    }
    m_sources.watch(wanted);
    wakeSnoozed();
}

QList<Alert> BudgetMonitor::alertsOf(const Budget &budget, const BudgetAssessment &assessment,
                                     const QList<Alert> &known) const
{
    AlertContext context;
    context.known = known;
    if (m_checks.contains(budget.id))
        context.lastCheck = m_checks.value(budget.id);
    // Of a source's own budgets only those that were told of are remembered one by one.
    const bool isFirstLook = m_ranBefore && !m_lookedSources.contains(budget.sourceId);
    context.afterAbsence = budget.origin == Budget::Origin::Source ? isFirstLook : m_notLookedAt.contains(budget.id);
    context.zone = zoneOf(budget, m_sources.zone());
    QList<Alert> alerts = thresholdAlerts(budget, assessment.state, context);
    if (const auto odd = anomalyAlert(budget, assessment, m_anomalyRule, m_sources.rate(), context))
        alerts.append(*odd);
    return alerts;
}

void BudgetMonitor::finishRound(const BudgetRound &round)
{
    QList<BudgetCheck> checks;
    QList<Alert> alerts;
    m_states.clear();
    QHash<QString, QList<Alert>> known;
    for (const Alert &alert : std::as_const(m_alerts))
        known[alert.budgetId].append(alert);
    for (const Budget &budget : round.budgets()) {
        const BudgetAssessment assessment = round.assessments().value(budget.id);
        m_states.insert(budget.id, assessment.state);
        if (!assessment.state.isKnown())
            continue;
        alerts += alertsOf(budget, assessment, known.value(budget.id));
        if (budget.enabled)
            m_notLookedAt.remove(budget.id);
        // A source may keep thousands of budgets; only those that were told of have something to remember.
        if (budget.origin == Budget::Origin::Source && !assessment.state.passed)
            continue;
        const BudgetCheck check = checkOf(budget.id, assessment.state);
        const BudgetCheck last = m_checks.value(budget.id);
        if (last.spent != check.spent || last.limit != check.limit || last.periodStart != check.periodStart)
            checks.append(check);
    }
    for (const Budget &budget : round.budgets()) {
        if (budget.origin == Budget::Origin::Source && m_states.value(budget.id).isKnown())
            m_lookedSources.insert(budget.sourceId);
    }
    m_checkedAt = round.now();
    m_round->deleteLater();
    m_round = nullptr;
    if (!checks.isEmpty() || !alerts.isEmpty())
        record(checks, alerts);
    Q_EMIT statesChanged();
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
        if (stored->isEmpty())
            return;
        for (const Alert &alert : *stored)
            m_alerts.prepend(alert);
        Q_EMIT alertsChanged();
        for (const Alert &alert : *stored) {
            if (alert.state == Alert::State::Pending)
                Q_EMIT alertRaised(alert);
        }
    });
}

void BudgetMonitor::wakeSnoozed()
{
    const QDateTime now = m_clock.now();
    QList<qint64> due;
    for (const Alert &alert : std::as_const(m_alerts)) {
        if (alert.state == Alert::State::Snoozed && alert.snoozedUntil <= now)
            due.append(alert.id);
    }
    for (const qint64 id : due) {
        changeAlert(id, [](Alert &alert) { alert.state = Alert::State::Pending; });
        if (const Alert *alert = findAlert(id))
            Q_EMIT alertRaised(Alert(*alert));
    }
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

const ExchangeRate &BudgetMonitor::rate() const
{
    return m_sources.rate();
}

int BudgetMonitor::unseenAlerts() const
{
    return static_cast<int>(std::count_if(m_alerts.cbegin(), m_alerts.cend(), [](const Alert &alert) {
        return alert.state == Alert::State::Pending || alert.state == Alert::State::Shown;
    }));
}

QFuture<Result<QList<PastPeriod>>> BudgetMonitor::pastPeriods(const QString &id, int most)
{
    const Budget *found = find(id);
    if (!found)
        return QtFuture::makeReadyFuture(Result<QList<PastPeriod>>(QList<PastPeriod>()));
    const Budget budget = *found;
    const ReportingZone zone = zoneOf(budget, m_sources.zone());
    QList<BudgetQuestions> questions;
    auto span = spanAt(budget, m_clock.now().toSecsSinceEpoch(), zone);
    while (span && questions.size() < most) {
        span = spanBefore(budget, *span, zone);
        if (!span)
            break;
        // Asked as of its last second, so that all its days are in it.
        if (const auto asked = budgetQuestions(budget, span->range.end - 1, zone, m_sources.zone().name()))
            questions.append(*asked);
    }
    QList<DashboardQuery> queries;
    for (const BudgetQuestions &asked : std::as_const(questions))
        queries += QList<DashboardQuery>{asked.period} + asked.days;
    return askAll(m_sources, budget.sourceId, queries)
        .then([budget, zone, questions,
               rate = m_sources.rate()](const Result<QList<DashboardSnapshot>> &answered) -> Result<QList<PastPeriod>> {
            if (!answered)
                return answered.error();
            QList<PastPeriod> periods;
            qsizetype at = 0;
            for (const BudgetQuestions &asked : questions) {
                const BudgetAnswers answers{answered->at(at), dayCosts(answered->mid(at + 1, asked.days.size()))};
                at += 1 + asked.days.size();
                const BudgetState state = assess(budget, asked, answers, rate, asked.span.range.end - 1, zone).state;
                periods.append({asked.span, state.limit, state.spent, state.unpriced, state.passedOn});
            }
            return periods;
        });
}

void BudgetMonitor::setAnomalyRule(const AnomalyRule &rule)
{
    if (rule == m_anomalyRule)
        return;
    m_anomalyRule = rule;
    checkSoon();
}

} // namespace Tokenglass
