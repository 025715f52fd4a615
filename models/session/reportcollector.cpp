// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/reportcollector.h"

#include "models/domain/budgetassessment.h"
#include "models/session/entitymodel.h"
#include "models/session/whenfinished.h"

#include <algorithm>

namespace Tokenglass {

namespace {

bool wantsBudgets(ReportKind kind)
{
    return kind == ReportKind::Overview || kind == ReportKind::Budgets;
}

} // namespace

ReportCollector::ReportCollector(ReportData data, const QList<Budget> &budgets, Ask ask, QObject *parent)
    : QObject(parent), m_data(std::move(data)), m_budgets(budgets), m_ask(std::move(ask))
{
    m_data.budgetsAt = instantOf(m_data.order, m_data.madeAt.toSecsSinceEpoch());
}

qint64 ReportCollector::instantOf(const ReportOrder &order, qint64 now)
{
    return std::min(now, std::max(order.range.start, order.range.end - 1));
}

qint64 ReportCollector::earliest(const ReportOrder &order, const QList<Budget> &budgets, qint64 now)
{
    qint64 earliest = order.range.previous().start;
    if (!wantsBudgets(order.kind))
        return earliest;
    const qint64 at = instantOf(order, now);
    for (const Budget &budget : budgets) {
        if (const auto asked = budgetQuestions(budget, at, zoneOf(budget, order.zone), order.zone.name()))
            earliest = std::min({earliest, asked->period.range.start, asked->days.constFirst().range.start});
    }
    // Budgets that the source keeps itself are of calendar months.
    const Budget month;
    if (const auto span = spanAt(month, at, order.zone))
        earliest = std::min(earliest, span->range.start);
    return earliest;
}

void ReportCollector::start(Finished finished)
{
    m_finished = std::move(finished);
    DashboardQuery query;
    query.range = m_data.order.range;
    query.filter = m_data.order.filter;
    query.withPrevious = true;
    push(query, [this](const DashboardSnapshot &snapshot) { acceptMain(snapshot); });
    next();
}

void ReportCollector::push(const DashboardQuery &query, Accept accept)
{
    m_questions.push_back({query, std::move(accept)});
}

void ReportCollector::next()
{
    if (m_questions.empty()) {
        // The handler may delete this.
        const Finished finished = std::move(m_finished);
        finished(std::move(m_data));
        return;
    }
    const Question question = std::move(m_questions.front());
    m_questions.pop_front();
    whenFinished(m_ask(question.query), this, [this, question](const Result<DashboardSnapshot> &answer) {
        if (!answer) {
            fail(answer.error());
            return;
        }
        question.accept(*answer);
        ++m_done;
        Q_EMIT progress(m_done, m_done + static_cast<int>(m_questions.size()));
        next();
    });
}

void ReportCollector::fail(const Error &error)
{
    m_questions.clear();
    const Finished finished = std::move(m_finished);
    finished(error);
}

void ReportCollector::acceptMain(const DashboardSnapshot &snapshot)
{
    m_data.snapshot = std::make_shared<const DashboardSnapshot>(snapshot);
    if (m_data.order.kind == ReportKind::Organisations) {
        for (const EntityUsage &organisation : snapshot.organisations)
            pushOrganisation(organisation);
    }
    if (wantsBudgets(m_data.order.kind))
        pushBudgets();
}

void ReportCollector::pushOrganisation(const EntityUsage &organisation)
{
    DashboardQuery query;
    query.range = m_data.order.range;
    query.filter = m_data.order.filter;
    query.filter.organisations = {organisation.id};
    query.withPrevious = true;
    const QString name =
        entityLabel(EntityModel::Of::Organisations, organisation.id, organisation.name, organisation.state);
    push(query, [this, id = organisation.id, name](const DashboardSnapshot &snapshot) {
        m_data.organisations.append({id, name, std::make_shared<const DashboardSnapshot>(snapshot)});
    });
}

void ReportCollector::pushBudgets()
{
    for (const Budget &budget : std::as_const(m_budgets))
        pushBudget(budget);
    if (m_data.catalog && !m_data.catalog->userBudgets.isEmpty())
        pushUserBudgets();
}

void ReportCollector::pushBudget(const Budget &budget)
{
    const qint64 at = m_data.budgetsAt;
    const ReportingZone zone = zoneOf(budget, m_data.order.zone);
    auto questions = budgetQuestions(budget, at, zone, m_data.order.zone.name(), m_data.conversion);
    if (!questions) {
        m_data.budgets.append({budget, unknownState(budget, BudgetState::Problem::NotBegun, at, zone)});
        return;
    }
    cutAtInstant(questions->period);
    pushAll(questions->all(), [this, questions, budget, zone, at](const QList<DashboardSnapshot> &answers) {
        if (answers.constFirst().partial) {
            m_data.budgets.append({budget, unknownState(budget, BudgetState::Problem::Loading, at, zone)});
            return;
        }
        const BudgetAnswers all = budgetAnswers(*questions, answers, zone);
        m_data.budgets.append({budget, assess(budget, *questions, all, m_data.order.rate, at, zone).state});
    });
}

void ReportCollector::pushUserBudgets()
{
    QList<Budget> budgets;
    for (const UserBudget &budget : m_data.catalog->userBudgets)
        budgets.append(toBudget(budget, {}));
    const qint64 at = m_data.budgetsAt;
    UserQuestions questions = userQuestions(budgets, at, m_data.order.zone, m_data.conversion);
    for (DashboardQuery &query : questions.queries)
        cutAtInstant(query);
    pushAll(questions.queries, [this, budgets, questions, at](const QList<DashboardSnapshot> &answers) {
        const auto partial = [](const DashboardSnapshot &answer) { return answer.partial; };
        if (std::any_of(answers.cbegin(), answers.cend(), partial))
            return;
        const auto states = assessUsers(budgets, questions, answers, m_data.order.rate, at, m_data.order.zone);
        for (const Budget &budget : budgets)
            m_data.budgets.append({budget, states.value(budget.id)});
    });
}

void ReportCollector::pushAll(const QList<DashboardQuery> &queries, const AcceptAll &accept)
{
    const auto answers = std::make_shared<QList<DashboardSnapshot>>();
    for (const DashboardQuery &query : queries) {
        push(query, [answers, accept, count = queries.size()](const DashboardSnapshot &snapshot) {
            answers->append(snapshot);
            if (answers->size() == count)
                accept(*answers);
        });
    }
}

void ReportCollector::cutAtInstant(DashboardQuery &query) const
{
    // A quarter that goes on is looked at as it stood when the report's month ended.
    if (m_data.budgetsAt < m_data.madeAt.toSecsSinceEpoch())
        query.range.end = std::max(query.range.start, std::min(query.range.end, m_data.budgetsAt + 1));
}

QList<Budget> budgetsWatching(const QList<Budget> &budgets, const QString &sourceId)
{
    QList<Budget> watching;
    for (const Budget &budget : budgets) {
        if (budget.enabled && (budget.sourceId.isEmpty() || (!sourceId.isEmpty() && budget.sourceId == sourceId)))
            watching.append(budget);
    }
    return watching;
}

} // namespace Tokenglass
