// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/reportcollector.h"
#include "models/session/reporttext.h"
#include "tests/support/budgetstates.h"
#include "tests/support/tablesource.h"
#include "tests/support/testmain.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

class TestReportCollector : public TestCase
{
    Q_OBJECT

private:
    static ReportData order(ReportKind kind, Period period = Period(Period::Kind::Last7Days))
    {
        const ManualClock clock;
        ReportData data;
        data.order.kind = kind;
        data.order.period = period;
        data.order.zone = ReportingZone(QTimeZone::utc());
        data.order.range = period.resolve(clock.now());
        data.madeAt = clock.now();
        data.catalog = std::make_shared<const Catalog>();
        return data;
    }
    Result<ReportData> collect(const ReportData &data, const QList<Budget> &budgets = {})
    {
        std::optional<Result<ReportData>> result;
        ReportCollector collector(data, budgets,
                                  [this](const DashboardQuery &query) { return m_source->dashboard(query); });
        collector.start([&result](Result<ReportData> collected) { result = std::move(collected); });
        if (!QTest::qWaitFor([&result] { return result.has_value(); }))
            return Error{Error::Kind::Timeout, {}};
        return *result;
    }

    std::shared_ptr<FakeState> m_state;
    std::unique_ptr<FakeSource> m_source;

private Q_SLOTS:
    void init();
    void overviewAsksOnce();
    void statementsAddUp();
    void filterHoldsInStatements();
    void budgetsAtTheEndOfThePeriod();
    void errorsEndIt();
    void deletedInBetween();
    void watchingBudgets();
    void rowsNeeded();
    void exactCostIsWrittenAsTheReaderDoes();
    void textsOfBasis_data();
    void textsOfBasis();
};

void TestReportCollector::init()
{
    TestCase::init();
    m_state = std::make_shared<FakeState>();
    TableSource(ManualClock().now(), 30).serve(*m_state);
    m_source = std::make_unique<FakeSource>(m_state);
}

void TestReportCollector::overviewAsksOnce()
{
    const Result<ReportData> collected = collect(order(ReportKind::Overview));
    QVERIFY(collected.ok());
    QCOMPARE(m_state->questions.size(), 1);
    QVERIFY(m_state->questions.front().query.withPrevious);
    QVERIFY(m_state->questions.front().query.topEntities < 0);
    QCOMPARE(collected->snapshot->totals.requests, 7 * 24);
    QVERIFY(collected->budgets.isEmpty());
}

void TestReportCollector::statementsAddUp()
{
    const Result<ReportData> collected = collect(order(ReportKind::Organisations));
    QVERIFY(collected.ok());
    QCOMPARE(collected->organisations.size(), collected->snapshot->organisations.size());
    Measures sum;
    for (const OrganisationStatement &statement : collected->organisations)
        sum += statement.snapshot->totals;
    QCOMPARE(sum.requests, collected->snapshot->totals.requests);
    QCOMPARE(sum.cost, collected->snapshot->totals.cost);
    QCOMPARE(collected->organisations.at(0).snapshot->totals.cost,
             collected->snapshot->organisations.at(0).measures.cost);
    QVERIFY(!collected->organisations.at(0).name.isEmpty());
}

void TestReportCollector::filterHoldsInStatements()
{
    ReportData data = order(ReportKind::Organisations);
    data.order.filter.models = {u"kimi"_s};
    const Result<ReportData> collected = collect(data);
    QVERIFY(collected.ok());
    for (const OrganisationStatement &statement : collected->organisations) {
        QCOMPARE(statement.snapshot->query.filter.models, QStringList{u"kimi"_s});
        QCOMPARE(statement.snapshot->models.size(), 1);
    }
}

void TestReportCollector::budgetsAtTheEndOfThePeriod()
{
    // The first week of March, looked at on the 18th: a monthly budget as it stood at the week's end.
    const auto at = [](int day) { return QDateTime(QDate(2026, 3, day), QTime(0, 0), Qt::UTC).toSecsSinceEpoch(); };
    const ReportData data = order(ReportKind::Budgets, Period(TimeRange{at(1), at(8)}));
    const Budget budget = BudgetStates::budget(u"a"_s, u"All"_s, 100);
    const Result<ReportData> collected = collect(data, {budget});
    QVERIFY(collected.ok());
    QCOMPARE(collected->budgets.size(), 1);
    const BudgetState &state = collected->budgets.constFirst().state;
    QVERIFY(state.isKnown());
    QCOMPARE(state.spent, collected->snapshot->totals.cost.in(Currency::cny(), data.order.rate).value());
    QCOMPARE(state.span.lastDay, QDate(2026, 3, 31));
    QCOMPARE(state.dailyNanos.size(), 7);
    // A period that has not ended: as it stands now.
    QCOMPARE(ReportCollector::instantOf(order(ReportKind::Budgets, Period(TimeRange{at(1), at(31)})).order, at(18)),
             at(18));
}

void TestReportCollector::errorsEndIt()
{
    m_state->answer = [](const DashboardQuery &) -> Result<DashboardSnapshot> {
        return Error{Error::Kind::Offline, {}};
    };
    const Result<ReportData> collected = collect(order(ReportKind::Organisations));
    QVERIFY(!collected.ok());
    QCOMPARE(collected.error().kind, Error::Kind::Offline);
}

void TestReportCollector::deletedInBetween()
{
    m_state->answer = nullptr;
    bool called = false;
    {
        ReportCollector collector(order(ReportKind::Overview), {},
                                  [this](const DashboardQuery &query) { return m_source->dashboard(query); });
        collector.start([&called](const Result<ReportData> &) { called = true; });
    }
    m_state->reply(0, DashboardSnapshot());
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void TestReportCollector::watchingBudgets()
{
    Budget any = BudgetStates::budget(u"a"_s, u"any"_s, 1);
    Budget ours = BudgetStates::budget(u"b"_s, u"ours"_s, 1);
    ours.sourceId = u"x"_s;
    Budget other = BudgetStates::budget(u"c"_s, u"other"_s, 1);
    other.sourceId = u"y"_s;
    Budget off = BudgetStates::budget(u"d"_s, u"off"_s, 1);
    off.enabled = false;
    QCOMPARE(budgetsWatching({any, ours, other, off}, u"x"_s), (QList<Budget>{any, ours}));
    QCOMPARE(budgetsWatching({any, ours, other, off}, QString()), QList<Budget>{any});
}

void TestReportCollector::rowsNeeded()
{
    const ReportData data = order(ReportKind::Users);
    const qint64 now = data.madeAt.toSecsSinceEpoch();
    QCOMPARE(ReportCollector::earliest(data.order, {}, now), data.order.range.start - 7 * 86400);
    ReportData budgets = order(ReportKind::Budgets);
    // 56 days of history for the forecast.
    QVERIFY(ReportCollector::earliest(budgets.order, {BudgetStates::budget(u"a"_s, u"A"_s, 1)}, now)
            <= now - 56 * 86400);
}

void TestReportCollector::exactCostIsWrittenAsTheReaderDoes()
{
    ReportData data = order(ReportKind::Overview);
    DashboardSnapshot snapshot;
    snapshot.totals.requests = 1;
    snapshot.totals.cost.add({30'352'683'000, Currency::cny()}, CostBasis::Stored);
    data.snapshot = std::make_shared<const DashboardSnapshot>(snapshot);
    const auto notes = [&data](const QLocale &locale) { return reportNotes(data, NumberFormat(locale)).join(u'\n'); };
    QVERIFY(notes(QLocale(QLocale::English, QLocale::UnitedKingdom)).contains(u"CNY\u00A030.352683"_s));
    QVERIFY(notes(QLocale(QLocale::German, QLocale::Germany)).contains(u"CNY\u00A030,352683"_s));
}

void TestReportCollector::textsOfBasis_data()
{
    QTest::addColumn<QList<int>>("rows");
    QTest::addColumn<QString>("text");
    QTest::newRow("stored") << QList<int>{0, 9, 0, 0, 0} << u"Cost as stored by the source"_s;
    QTest::newRow("mixed") << QList<int>{1, 1200, 3, 0, 0}
                           << u"Cost of requests: 1 reported, 1,200 stored, 3 calculated"_s;
    QTest::newRow("none") << QList<int>{0, 0, 0, 0, 0} << QString();
}

void TestReportCollector::textsOfBasis()
{
    QFETCH(QList<int>, rows);
    CostTotal cost;
    for (qsizetype i = 0; i < rows.size(); ++i)
        cost.rows[static_cast<std::size_t>(i)] = rows.at(i);
    QTEST(reportBasisText(cost, NumberFormat(QLocale(QLocale::English, QLocale::UnitedKingdom))), "text");
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestReportCollector)
#include "tst_reportcollector.moc"
