// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/pastperiods.h"

#include "models/session/budgetround.h"
#include "models/session/budgetsources.h"

#include <algorithm>

namespace Tokenglass {

PastPeriods::PastPeriods(const Budget &budget, const QList<BudgetVersion> &history, const ReportingZone &zone,
                         qint64 now)
    : m_budget(budget), m_history(history), m_zone(zone), m_now(now)
{ }

/// The budget with the limit and the exceptions it had at the end of the period.
Budget PastPeriods::inForce(const BudgetSpan &span) const
{
    Budget budget = m_budget;
    for (const BudgetVersion &version : m_history) {
        if (version.replacedAt.toSecsSinceEpoch() < span.range.end)
            break;
        budget.limit = version.budget.limit;
        budget.exceptions = version.budget.exceptions;
    }
    return budget;
}

/// Everything since the oldest of the periods, whatever the budget counts: where a source begins.
DashboardQuery PastPeriods::dataQuery() const
{
    DashboardQuery query;
    query.range = {m_asked.constLast().questions.span.range.start, m_zone.day(m_zone.dayOf(m_now)).end};
    query.topEntities = 0;
    return query;
}

QFuture<Result<QList<PastPeriod>>> PastPeriods::ask(const BudgetSources &sources, int most)
{
    m_asked.clear();
    auto span = spanAt(m_budget, m_now, m_zone);
    while (span && m_asked.size() < most) {
        span = spanBefore(m_budget, *span, m_zone);
        if (!span)
            break;
        const Budget budget = inForce(*span);
        if (const auto questions =
                budgetQuestions(budget, span->range.end - 1, m_zone, sources.zone().name(), sources.conversion()))
            m_asked.append({budget, *questions});
    }
    if (m_asked.isEmpty())
        return QtFuture::makeReadyFuture(Result<QList<PastPeriod>>(QList<PastPeriod>()));
    QList<DashboardQuery> queries{dataQuery()};
    for (const Asked &asked : std::as_const(m_asked))
        queries += asked.questions.all();
    const auto status = sources.status(m_budget.sourceId);
    return askAll(sources, m_budget.sourceId, queries)
        .then([self = *this, rate = sources.rate(), completeFrom = status ? status->completeFrom : std::nullopt](
                  const Result<QList<DashboardSnapshot>> &answered) -> Result<QList<PastPeriod>> {
            return answered ? Result<QList<PastPeriod>>(self.periods(*answered, rate, completeFrom))
                            : Result<QList<PastPeriod>>(answered.error());
        });
}

std::optional<QDate> PastPeriods::firstDayKept(const DashboardSnapshot &all) const
{
    // There is more than the asked time has: nothing is missing from it.
    if (all.totals.requests < all.rowsInSource)
        return std::nullopt;
    const auto first =
        std::find_if(all.days.begin(), all.days.end(), [](const DayUsage &day) { return day.measures.requests > 0; });
    return first == all.days.end() ? std::nullopt
                                   : std::optional(QDate::fromJulianDay(m_zone.dayOf(first->range.start)));
}

QList<PastPeriod> PastPeriods::periods(const QList<DashboardSnapshot> &answers, const ExchangeRate &rate,
                                       std::optional<qint64> completeFrom) const
{
    const std::optional<QDate> kept = firstDayKept(answers.constFirst());
    QList<PastPeriod> periods;
    qsizetype at = 1;
    for (const auto &[budget, questions] : m_asked) {
        const qsizetype count = questions.all().size();
        const BudgetAnswers its = budgetAnswers(questions, answers.mid(at, count), m_zone);
        at += count;
        const BudgetSpan &span = questions.span;
        const BudgetState state = assess(budget, questions, its, rate, span.range.end - 1, m_zone).state;
        PastPeriod period{span, state.limit, state.spent, state.unpriced, state.passedOn, std::nullopt, false};
        if (!completeFrom || *completeFrom > span.range.start) {
            period.isLoading = true;
            if (completeFrom && span.range.contains(*completeFrom))
                period.dataFrom = QDate::fromJulianDay(m_zone.dayOf(*completeFrom - 1) + 1);
        } else if (kept && *kept > span.firstDay && *kept <= span.lastDay) {
            period.dataFrom = kept;
        }
        periods.append(period);
    }
    return periods;
}

} // namespace Tokenglass
