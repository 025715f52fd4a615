// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/budgetround.h"

#include "models/session/budgetsources.h"
#include "models/session/whenfinished.h"

#include <algorithm>

namespace Tokenglass {

namespace { }

QFuture<Result<QList<DashboardSnapshot>>> askAll(const BudgetSources &sources, const QString &sourceId,
                                                 const QList<DashboardQuery> &queries)
{
    return askAll([&](const DashboardQuery &query) { return sources.ask(sourceId, query); }, queries);
}

QFuture<Result<QList<DashboardSnapshot>>>
askAll(const std::function<QFuture<Result<DashboardSnapshot>>(const DashboardQuery &)> &ask,
       const QList<DashboardQuery> &queries)
{
    using Answer = QFuture<Result<DashboardSnapshot>>;
    QList<Answer> asked;
    for (const DashboardQuery &query : queries)
        asked.append(ask(query));
    return QtFuture::whenAll(asked.begin(), asked.end())
        .then([](const QList<Answer> &answers) -> Result<QList<DashboardSnapshot>> {
            QList<DashboardSnapshot> snapshots;
            for (const Answer &answer : answers) {
                if (answer.resultCount() == 0)
                    return Error{Error::Kind::Cancelled, {}};
                const Result<DashboardSnapshot> snapshot = answer.result();
                if (!snapshot)
                    return snapshot.error();
                snapshots.append(*snapshot);
            }
            return snapshots;
        });
}

BudgetRound::BudgetRound(const QList<Budget> &budgets, const BudgetSources &sources, qint64 now, QObject *parent)
    : QObject(parent), m_budgets(budgets), m_sources(sources), m_now(now)
{ }

void BudgetRound::start()
{
    QHash<QString, QList<Budget>> bySource;
    for (const Budget &budget : std::as_const(m_budgets)) {
        if (budget.origin == Budget::Origin::Own)
            m_queue.append(budget);
        else
            bySource[budget.sourceId].append(budget);
    }
    m_ofSources = bySource.values();
    next();
}

void BudgetRound::next()
{
    if (!m_ofSources.isEmpty()) {
        const QList<Budget> budgets = m_ofSources.takeFirst();
        askForUsers(budgets.constFirst().sourceId, budgets);
    } else if (!m_queue.isEmpty()) {
        assessNow(m_queue.takeFirst());
    } else {
        Q_EMIT finished();
    }
}

void BudgetRound::askForUsers(const QString &sourceId, const QList<Budget> &budgets)
{
    const UserQuestions questions = userQuestions(budgets, m_now, m_sources.zone(), m_sources.conversion());
    const auto status = m_sources.status(sourceId);
    if (!status || !status->holdsFrom(questions.span.range.start)) {
        const bool failed = status && status->phase == SourcePhase::Failed;
        settleUsers(budgets, failed ? BudgetState::Problem::Failed : BudgetState::Problem::Loading,
                    failed ? status->error : std::nullopt);
        return;
    }
    whenFinished(askAll(m_sources, sourceId, questions.queries), this,
                 [this, budgets, questions](const Result<QList<DashboardSnapshot>> &answers) {
                     if (!answers) {
                         settleUsers(budgets, BudgetState::Problem::Failed, answers.error());
                         return;
                     }
                     acceptUsers(budgets, questions, *answers);
                     next();
                 });
}

void BudgetRound::settleUsers(const QList<Budget> &budgets, BudgetState::Problem problem,
                              const std::optional<Error> &error)
{
    for (const Budget &budget : budgets) {
        BudgetState state = unknownState(budget, problem, m_now, m_sources.zone());
        state.error = error;
        m_assessments.insert(budget.id, {state, {}});
    }
    QMetaObject::invokeMethod(this, &BudgetRound::next, Qt::QueuedConnection);
}

void BudgetRound::acceptUsers(const QList<Budget> &budgets, const UserQuestions &questions,
                              const QList<DashboardSnapshot> &answers)
{
    const auto states = assessUsers(budgets, questions, answers, m_sources.rate(), m_now, m_sources.zone());
    for (const Budget &budget : budgets) {
        BudgetState state = states.value(budget.id);
        markUnreachable(budget.sourceId, state);
        m_assessments.insert(budget.id, {state, {}});
    }
    m_queue += tightest(budgets, states);
}

std::optional<BudgetState::Problem> BudgetRound::problemOf(const Budget &budget, const BudgetQuestions &questions) const
{
    const std::optional<SourceStatus> status = m_sources.status(budget.sourceId);
    if (!status)
        return BudgetState::Problem::SourceClosed;
    if (!status->answersFilters && !budget.scope.isEmpty())
        return BudgetState::Problem::Failed;
    const qint64 from = std::min(questions.period.range.start, questions.days.constFirst().range.start);
    if (status->holdsFrom(from))
        return std::nullopt;
    return status->phase == SourcePhase::Failed ? BudgetState::Problem::Failed : BudgetState::Problem::Loading;
}

void BudgetRound::assessNow(const Budget &budget)
{
    const ReportingZone zone = zoneOf(budget, m_sources.zone());
    const auto questions = budgetQuestions(budget, m_now, zone, m_sources.zone().name(), m_sources.conversion());
    if (!questions) {
        settle(budget, {unknownState(budget, BudgetState::Problem::NotBegun, m_now, zone), {}});
        return;
    }
    if (const auto problem = problemOf(budget, *questions)) {
        BudgetState state = unknownState(budget, *problem, m_now, zone);
        if (const auto status = m_sources.status(budget.sourceId))
            state.error = status->error;
        settle(budget, {state, {}});
        return;
    }
    whenFinished(askAll(m_sources, budget.sourceId, questions->all()), this,
                 [this, budget, zone, questions](const Result<QList<DashboardSnapshot>> &answered) {
                     if (answered) {
                         accept(budget, *questions, *answered);
                         return;
                     }
                     BudgetState state = unknownState(budget, BudgetState::Problem::Failed, m_now, zone);
                     state.error = answered.error();
                     settle(budget, {state, {}});
                 });
}

void BudgetRound::accept(const Budget &budget, const BudgetQuestions &questions,
                         const QList<DashboardSnapshot> &answers)
{
    const ReportingZone zone = zoneOf(budget, m_sources.zone());
    // The zone was changed meanwhile, or rows are being read again: another round follows.
    const bool isRecut = questions.days.size() == 1 && answers.at(1).zone != zone.name();
    if (isRecut || answers.constFirst().partial) {
        settle(budget, {unknownState(budget, BudgetState::Problem::Loading, m_now, zone), {}});
        return;
    }
    BudgetAssessment assessment =
        assess(budget, questions, budgetAnswers(questions, answers, zone), m_sources.rate(), m_now, zone);
    markUnreachable(budget.sourceId, assessment.state);
    settle(budget, assessment);
}

/// A source that does not answer any more still has the rows it had read before.
void BudgetRound::markUnreachable(const QString &sourceId, BudgetState &state) const
{
    const std::optional<SourceStatus> status = m_sources.status(sourceId);
    if (!status || !status->error || !state.isKnown())
        return;
    state.problem = BudgetState::Problem::Failed;
    state.error = status->error;
    state.lastKnownAt = status->fetchedAt.isValid() ? status->fetchedAt.toSecsSinceEpoch() : m_now;
}

void BudgetRound::settle(const Budget &budget, BudgetAssessment assessment)
{
    if (!budget.enabled)
        assessment.state.problem = BudgetState::Problem::Off;
    m_assessments.insert(budget.id, assessment);
    // Through the event loop: hundreds of budgets without a source must not pile up on the stack.
    QMetaObject::invokeMethod(this, &BudgetRound::next, Qt::QueuedConnection);
}

} // namespace Tokenglass
