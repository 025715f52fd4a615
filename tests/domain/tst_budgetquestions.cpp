// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/budgetsamples.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

struct Request
{
    qint64 second;
    Money cost;
    EntityId user;
};

ExchangeRate rateOf(const QDate &day, qint64 millis)
{
    return {Currency::usd(), Currency::cny(), millis * 1'000'000, day.toString(Qt::ISODate), u"test"_s};
}

/// The answer of a source that has converted each cost at the rate of its day.
DashboardSnapshot answer(const DashboardQuery &query, const QList<Request> &requests, const DayConversion &conversion)
{
    DashboardSnapshot snapshot;
    snapshot.query = query;
    for (const Request &request : requests) {
        if (!query.range.contains(request.second))
            continue;
        Measures measures;
        measures.requests = 1;
        const QDate day = QDateTime::fromSecsSinceEpoch(request.second, Qt::UTC).date();
        const Money cost = conversion.convert(request.cost, day);
        if (conversion.second.isValid())
            measures.cost.add(cost, DayConversion{conversion.second, conversion.rates}.convert(request.cost, day),
                              CostBasis::Stored, 1);
        else
            measures.cost.add(cost, CostBasis::Stored);
        snapshot.totals += measures;
        EntityUsage user;
        user.id = request.user;
        user.measures = measures;
        snapshot.users.append(user);
    }
    return snapshot;
}

} // namespace

/// A budget in another currency than the one the costs were brought into.
class BudgetQuestionsTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void doesNotMoveWithTheRateOfToday();
    void agreesWithTheCardInTheSecondCurrency();
    void asksAsBeforeInTheSameCurrency();
    void usersGoBackToo();
    void oldCostsKeepTheirCurrency();
    void aPassedLimitIsNotForecast();

private:
    [[nodiscard]] BudgetState stateAt(const Budget &budget, const DayConversion &conversion,
                                      const ExchangeRate &today) const;

    ReportingZone m_zone = *ReportingZone::fromName(u"Asia/Kolkata"_s);
    QList<Request> m_requests;
    DayConversion m_conversion;
};

void BudgetQuestionsTest::init()
{
    TestCase::init();
    m_requests.clear();
    QList<ExchangeRate> rates;
    QRandomGenerator random(7);
    for (int day = 0; day < 60; ++day) {
        const QDate date = SampleToday.addDays(-day);
        rates.append(rateOf(date, 6'900 + random.bounded(600)));
        for (int i = 0; i < 40; ++i)
            m_requests.append({m_zone.dayStart(date.toJulianDay()) + random.bounded(86'400),
                               {random.bounded(1, 2'000'000'000), Currency::cny()},
                               EntityId(i % 3)});
    }
    m_conversion = {Currency::usd(), RateTable(rates)};
}

BudgetState BudgetQuestionsTest::stateAt(const Budget &budget, const DayConversion &conversion,
                                         const ExchangeRate &today) const
{
    const auto questions = budgetQuestions(budget, SampleNow, m_zone, m_zone.name(), conversion);
    QList<DashboardSnapshot> answers;
    const QList<DashboardQuery> queries = questions->all();
    for (const DashboardQuery &query : queries)
        answers.append(answer(query, m_requests, conversion));
    return assess(budget, *questions, budgetAnswers(*questions, answers, m_zone), today, SampleNow, m_zone).state;
}

void BudgetQuestionsTest::doesNotMoveWithTheRateOfToday()
{
    const Budget budget = sampleBudget(1'000);
    qint64 spent = 0;
    qint64 requests = 0;
    const auto span = spanAt(budget, SampleNow, m_zone);
    for (const Request &request : std::as_const(m_requests)) {
        spent += span->range.contains(request.second) ? request.cost.nanos : 0;
        requests += span->range.contains(request.second) ? 1 : 0;
    }
    const BudgetState state = stateAt(budget, m_conversion, rateOf(SampleToday, 7'000));
    QVERIFY(state.isKnown());
    QCOMPARE(state.requests, requests);
    QCOMPARE(state.spent.currency, Currency::cny());
    // To what rounding each request to a billionth of the other currency leaves.
    QVERIFY2(std::abs(state.spent.nanos - spent) <= 4 * requests,
             qPrintable(QString::number(state.spent.nanos - spent)));
    // Another rate of today changes nothing; the days add up to the period.
    const BudgetState later = stateAt(budget, m_conversion, rateOf(SampleToday, 9'000));
    QCOMPARE(later.spent, state.spent);
    QCOMPARE(later.dailyNanos, state.dailyNanos);
    QCOMPARE(std::accumulate(state.dailyNanos.begin(), state.dailyNanos.end(), qint64(0)), state.spent.nanos);
}

void BudgetQuestionsTest::agreesWithTheCardInTheSecondCurrency()
{
    const Budget budget = sampleBudget(1'000);
    DayConversion conversion = m_conversion; // into dollars
    conversion.second = Currency::cny();
    const ExchangeRate today = rateOf(SampleToday, 9'000);
    const BudgetState state = stateAt(budget, conversion, today);
    DashboardQuery period;
    period.range = spanAt(budget, SampleNow, m_zone)->range;
    const Measures card = answer(period, m_requests, conversion).totals;
    QCOMPARE(card.cost.in(Currency::cny(), today), std::optional(state.spent));
    qint64 spent = 0;
    for (const Request &request : std::as_const(m_requests))
        spent += period.range.contains(request.second) ? request.cost.nanos : 0;
    QCOMPARE(state.spent.nanos, spent); // they arose in yuan, so nothing was rounded
}

void BudgetQuestionsTest::asksAsBeforeInTheSameCurrency()
{
    Budget budget = sampleBudget(1'000);
    const DayConversion toYuan{Currency::cny(), m_conversion.rates};
    const auto asked = budgetQuestions(budget, SampleNow, m_zone, m_zone.name(), toYuan);
    QVERIFY(!asked->back);
    QCOMPARE(asked->days.size(), 1);
    qint64 spent = 0;
    for (const Request &request : std::as_const(m_requests))
        spent += asked->span.range.contains(request.second) ? request.cost.nanos : 0;
    const BudgetAnswers answers{answer(asked->period, m_requests, toYuan), {}};
    QCOMPARE(answers.period.totals.cost.in(Currency::cny(), {})->nanos, spent);
    // Without a conversion nothing is cut finer either.
    QCOMPARE(budgetQuestions(budget, SampleNow, m_zone, m_zone.name())->days.size(), 1);
    budget.limit.currency = Currency::usd();
    QVERIFY(budgetQuestions(budget, SampleNow, m_zone, m_zone.name(), toYuan)->back);
}

void BudgetQuestionsTest::usersGoBackToo()
{
    QList<Budget> budgets;
    QHash<EntityId, qint64> spent;
    QHash<EntityId, qint64> requests;
    for (int user = 0; user < 3; ++user) {
        Budget budget = sampleBudget(1'000);
        budget.id = QString::number(user);
        budget.scope.users = {EntityId(user)};
        budgets.append(budget);
    }
    const UserQuestions questions = userQuestions(budgets, SampleNow, m_zone, m_conversion);
    QVERIFY(questions.back);
    QList<DashboardSnapshot> answers;
    for (const DashboardQuery &query : questions.queries)
        answers.append(answer(query, m_requests, m_conversion));
    for (const Request &request : std::as_const(m_requests)) {
        if (!questions.span.range.contains(request.second))
            continue;
        spent[request.user] += request.cost.nanos;
        ++requests[request.user];
    }
    const auto states = assessUsers(budgets, questions, answers, rateOf(SampleToday, 9'000), SampleNow, m_zone);
    for (const Budget &budget : std::as_const(budgets)) {
        const EntityId user = budget.scope.users.constFirst();
        const BudgetState state = states.value(budget.id);
        QCOMPARE(state.requests, requests.value(user));
        QVERIFY(std::abs(state.spent.nanos - spent.value(user)) <= 4 * state.requests);
    }
}

void BudgetQuestionsTest::oldCostsKeepTheirCurrency()
{
    // Before the first rate a source keeps the currency of a cost: there is nothing to bring back.
    const DayConversion young{Currency::usd(), RateTable({rateOf(SampleToday.addDays(-3), 7'000)})};
    const Budget budget = sampleBudget(1'000);
    const BudgetState state = stateAt(budget, young, rateOf(SampleToday, 9'000));
    const BudgetState all = stateAt(budget, m_conversion, rateOf(SampleToday, 9'000));
    QVERIFY(std::abs(state.spent.nanos - all.spent.nanos) <= 8 * state.requests);
}

void BudgetQuestionsTest::aPassedLimitIsNotForecast()
{
    SpentDays spent;
    for (QDate day(2026, 11, 1); day < SampleToday; day = day.addDays(1))
        spent.insert(day, units(10));
    const BudgetState ahead = assessSpent(sampleBudget(270), spent, SampleNow, m_zone).state;
    QVERIFY(!ahead.passedOn);
    QCOMPARE(ahead.forecast->passesOn, QDate(2026, 11, 28));
    const BudgetState passed = assessSpent(sampleBudget(195), spent, SampleNow, m_zone).state;
    QCOMPARE(passed.passedOn, QDate(2026, 11, 20));
    QVERIFY(passed.forecast && passed.forecast->endNanos > units(195));
    QCOMPARE(passed.forecast->passesOn, std::nullopt);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::BudgetQuestionsTest)
#include "tst_budgetquestions.moc"
