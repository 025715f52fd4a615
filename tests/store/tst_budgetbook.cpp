// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/budgets/sqlitebudgetbook.h"
#include "models/store/ledger/processmark.h"
#include "models/store/sqlitefile.h"
#include "tests/support/budgetsamples.h"
#include "tests/support/fakesource.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

Alert sampleAlert(BasisPoints threshold = 8'000)
{
    Alert alert;
    alert.state = Alert::State::Pending;
    alert.budgetId = u"b1"_s;
    alert.budgetName = u"Org: 实验中学"_s;
    alert.sourceId = u"s1"_s;
    alert.span = {{1'000, 2'000}, SampleToday.addDays(-25), SampleToday.addDays(4)};
    alert.threshold = threshold;
    alert.limit = {units(500), Currency::cny()};
    alert.spent = {9'007'199'254'740'993, Currency::cny()};
    alert.isLowerBound = true;
    alert.day = SampleToday;
    alert.raisedAt = QDateTime::fromSecsSinceEpoch(SampleNow, Qt::UTC);
    alert.topModel = u"deepseek"_s;
    alert.spokenBy = 10'000;
    alert.rollingDays = 30;
    alert.usual = {0, Currency::cny()};
    return alert;
}

} // namespace

class BudgetBookTest : public TestCase
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_path;
    int m_files = 0;
    ManualClock m_clock;
    std::unique_ptr<SqliteBudgetBook> m_book;

    BudgetShelf shelf() const
    {
        const Result<BudgetShelf> loaded = m_book->load().result();
        return loaded ? *loaded : BudgetShelf{};
    }
    void change(const QByteArray &sql) const
    {
        Result<SqliteFile> file = SqliteFile::open(m_path, std::chrono::seconds(5));
        QVERIFY(file && file->run(sql));
    }

private Q_SLOTS:
    void init();
    void keepsBudgetsWithTheirHistory();
    void removedBudgetComesBack();
    void refusesWhatIsNotOurs();
    void alertReadsBack();
    void storesAnAlertOnce();
    void oneOfTwoWindowsShowsIt();
    void remembersTheLastCheck();
    void forgetsTheCheckOfAnotherQuestion();
    void oddDayOfOneScopeIsStoredOnce();
    void olderLedgerIsBroughtUp();
    void adoptsWhatADeadProgramDidNotShow();
    void leavesWhatALivingProgramWillShow();
    void damagedBudgetIsSaid();
    void fullOrForeignFileLosesNothing();
};

void BudgetBookTest::init()
{
    TestCase::init();
    m_path = m_folder.filePath(u"ledger%1.sqlite"_s.arg(++m_files));
    m_book = std::make_unique<SqliteBudgetBook>(m_path, m_clock);
}

void BudgetBookTest::keepsBudgetsWithTheirHistory()
{
    Budget budget = sampleBudget(500);
    budget.scope.models = {u"qwen"_s};
    budget.exceptions = {{SampleToday, {units(900), Currency::cny()}, u"launch"_s}};
    QVERIFY(m_book->put(budget).result());
    Budget second = sampleBudget(20, BudgetPeriod::Kind::Day);
    second.id = u"b2"_s;
    second.name = u"a small one"_s;
    QVERIFY(m_book->put(second).result());
    QVERIFY(shelf().budgets == (QList<Budget>{second, budget})); // by name, whatever its case

    Budget changed = budget;
    changed.limit.nanos = units(700);
    m_clock.instant = m_clock.instant.addSecs(60);
    QVERIFY(m_book->put(changed).result());
    QVERIFY(shelf().budgets == (QList<Budget>{second, changed}));
    const Result<QList<BudgetVersion>> history = m_book->history(u"b1"_s).result();
    QCOMPARE(history->size(), 1);
    QVERIFY(history->constFirst().budget == budget);
    QVERIFY(!history->constFirst().removed);
    QCOMPARE(history->constFirst().replacedAt, m_clock.instant);

    m_book = std::make_unique<SqliteBudgetBook>(m_path, m_clock);
    QVERIFY(shelf().budgets == (QList<Budget>{second, changed}));
}

void BudgetBookTest::removedBudgetComesBack()
{
    const Budget budget = sampleBudget(500);
    QVERIFY(m_book->put(budget).result());
    QVERIFY(m_book->record({}, {sampleAlert()}).result());
    QVERIFY(m_book->remove(budget.id).result());
    QVERIFY(shelf().budgets.isEmpty());
    QCOMPARE(shelf().alerts.size(), 1); // what was told stays told
    const auto history = m_book->history(budget.id).result();
    QVERIFY(history->constFirst().removed);
    QVERIFY(m_book->put(history->constFirst().budget).result());
    QVERIFY(shelf().budgets == QList<Budget>{budget});
}

void BudgetBookTest::refusesWhatIsNotOurs()
{
    Budget budget = sampleBudget(500);
    budget.origin = Budget::Origin::Source;
    QVERIFY(!m_book->put(budget).result());
    budget = sampleBudget(500);
    budget.id.clear();
    QVERIFY(!m_book->put(budget).result());
}

void BudgetBookTest::alertReadsBack()
{
    Alert threshold = sampleAlert();
    threshold.snoozedUntil = QDateTime::fromSecsSinceEpoch(SampleNow + 60, Qt::UTC);
    threshold.state = Alert::State::Snoozed;
    threshold.topUser = u"王小明"_s;
    Alert odd = sampleAlert(0);
    odd.kind = Alert::Kind::Anomaly;
    odd.usual = {units(3), Currency::cny()};
    odd.factor = 2.5;
    odd.missed = true;
    const auto stored = m_book->record({}, {threshold, odd}).result();
    QCOMPARE(stored->size(), 2);
    threshold.id = stored->at(0).id;
    odd.id = stored->at(1).id;
    QVERIFY(shelf().alerts == (QList<Alert>{odd, threshold}));

    odd.state = Alert::State::Acknowledged;
    QVERIFY(m_book->update(odd).result());
    QVERIFY(shelf().alerts.constFirst() == odd);
}

void BudgetBookTest::storesAnAlertOnce()
{
    QCOMPARE(m_book->record({}, {sampleAlert(5'000), sampleAlert(8'000)}).result()->size(), 2);
    QCOMPARE(m_book->record({}, {sampleAlert(5'000), sampleAlert(8'000)}).result()->size(), 0);
    Alert other = sampleAlert();
    other.limit.nanos = units(600);
    QCOMPARE(m_book->record({}, {other}).result()->size(), 1); // the limit was changed
    other = sampleAlert();
    other.span.range.start = 2'000;
    QCOMPARE(m_book->record({}, {other}).result()->size(), 1); // the next period
    Alert odd = sampleAlert(0);
    odd.kind = Alert::Kind::Anomaly;
    QCOMPARE(m_book->record({}, {odd}).result()->size(), 1);
    odd.spent.nanos += 1;
    QCOMPARE(m_book->record({}, {odd}).result()->size(), 0); // once a day
    odd.day = odd.day.addDays(1);
    QCOMPARE(m_book->record({}, {odd}).result()->size(), 1);
    Alert test = sampleAlert();
    test.kind = Alert::Kind::Test;
    QCOMPARE(m_book->record({}, {test, test}).result()->size(), 2);
}

void BudgetBookTest::oneOfTwoWindowsShowsIt()
{
    SqliteBudgetBook other(m_path, m_clock);
    constexpr int Rounds = 20;
    QList<QFuture<Result<QList<Alert>>>> asked;
    for (int round = 0; round < Rounds; ++round) {
        Alert alert = sampleAlert();
        alert.span.range.start = round;
        asked.append(m_book->record({}, {alert}));
        asked.append(other.record({}, {alert}));
    }
    qsizetype shown = 0;
    for (const auto &answer : std::as_const(asked)) {
        QVERIFY(answer.result());
        shown += answer.result()->size();
    }
    QCOMPARE(shown, Rounds);
    QCOMPARE(shelf().alerts.size(), Rounds);
}

void BudgetBookTest::remembersTheLastCheck()
{
    const BudgetCheck first{u"b1"_s, 1'000, {units(500), Currency::cny()}, {17, Currency::cny()}, SampleNow};
    QVERIFY(m_book->record({first}, {}).result());
    BudgetCheck second = first;
    second.spent.nanos = 18;
    QVERIFY(m_book->record({second}, {}).result());
    second.isLowerBound = true;
    QVERIFY(m_book->record({second}, {}).result());
    QVERIFY(shelf().checks == QList<BudgetCheck>{second});
}

void BudgetBookTest::forgetsTheCheckOfAnotherQuestion()
{
    Budget budget = sampleBudget(500);
    QVERIFY(m_book->put(budget).result());
    const BudgetCheck check{u"b1"_s, 1'000, budget.limit, {17, Currency::cny()}, SampleNow};
    QVERIFY(m_book->record({check}, {}).result());
    budget.limit.nanos = units(900);
    budget.thresholds = {WholeLimit};
    budget.name = u"renamed"_s;
    QVERIFY(m_book->put(budget).result());
    QCOMPARE(shelf().checks.size(), 1);
    budget.scope.models = {u"qwen"_s};
    QVERIFY(m_book->put(budget).result());
    QVERIFY(shelf().checks.isEmpty());
}

void BudgetBookTest::oddDayOfOneScopeIsStoredOnce()
{
    Alert odd = sampleAlert(0);
    odd.kind = Alert::Kind::Anomaly;
    odd.scope = u"{}"_s;
    QCOMPARE(m_book->record({}, {odd}).result()->size(), 1);
    Alert twin = odd;
    twin.budgetId = u"b2"_s;
    SqliteBudgetBook other(m_path, m_clock);
    QVERIFY(other.record({}, {twin}).result()->isEmpty());
    twin.scope = u"{\"models\":[]}"_s;
    QCOMPARE(other.record({}, {twin}).result()->size(), 1);
}

void BudgetBookTest::olderLedgerIsBroughtUp()
{
    QVERIFY(m_book->record({}, {sampleAlert()}).result());
    m_book.reset();
    change("DROP INDEX idx_alerts_anomaly_scope; ALTER TABLE alerts DROP COLUMN spoken_by; "
           "ALTER TABLE alerts DROP COLUMN rolling_days; ALTER TABLE alerts DROP COLUMN scope; "
           "ALTER TABLE budget_checks DROP COLUMN lower_bound; PRAGMA user_version = 3");
    m_book = std::make_unique<SqliteBudgetBook>(m_path, m_clock);
    const BudgetShelf found = shelf();
    QCOMPARE(found.alerts.size(), 1);
    QCOMPARE(found.alerts.constFirst().spokenBy, 0);
    QCOMPARE(found.alerts.constFirst().rollingDays, 0);
    QVERIFY(found.alerts.constFirst().scope.isEmpty());
}

void BudgetBookTest::adoptsWhatADeadProgramDidNotShow()
{
    QVERIFY(m_book->record({}, {sampleAlert(5'000), sampleAlert(8'000)}).result());
    QVERIFY(shelf().adopted.isEmpty());
    QStringList mark = processMark().split(u' ');
    mark.last() = u"1"_s; // the same number, but a process that started at another time
    change("UPDATE alerts SET writer = '" + mark.join(u' ').toUtf8() + "' WHERE threshold = 8000");
    const BudgetShelf found = shelf();
    QCOMPARE(found.adopted.size(), 1);
    QCOMPARE(found.alerts.constFirst().id, found.adopted.constFirst());
    QVERIFY(found.alerts.constFirst().missed);
    QCOMPARE(found.alerts.constFirst().state, Alert::State::Pending);
    QVERIFY(shelf().adopted.isEmpty()); // by one window, once
}

void BudgetBookTest::leavesWhatALivingProgramWillShow()
{
    SqliteBudgetBook other(m_path, m_clock);
    QVERIFY(other.record({}, {sampleAlert()}).result());
    QVERIFY(shelf().adopted.isEmpty());
    QVERIFY(!shelf().alerts.constFirst().missed);
}

void BudgetBookTest::damagedBudgetIsSaid()
{
    QVERIFY(m_book->put(sampleBudget(500)).result());
    change("UPDATE budgets SET content = '{}'");
    const Result<BudgetShelf> loaded = m_book->load().result();
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, Error::Kind::Storage);
    QVERIFY(loaded.error().detail.contains(u"damaged"_s));
}

void BudgetBookTest::fullOrForeignFileLosesNothing()
{
    QVERIFY(m_book->put(sampleBudget(500)).result());
    change("CREATE TRIGGER full BEFORE INSERT ON alerts BEGIN SELECT RAISE(ABORT, 'disk full'); END");
    const BudgetCheck check{u"b1"_s, 1'000, {units(500), Currency::cny()}, {17, Currency::cny()}, SampleNow};
    const auto recorded = m_book->record({check}, {sampleAlert()}).result();
    QVERIFY(!recorded);
    QCOMPARE(recorded.error().kind, Error::Kind::Storage);
    QVERIFY(shelf().checks.isEmpty()); // together or not at all
    QVERIFY(shelf().alerts.isEmpty());

    QFile foreign(m_folder.filePath(u"foreign.sqlite"_s));
    QVERIFY(foreign.open(QIODevice::WriteOnly));
    foreign.write("not a ledger");
    foreign.close();
    SqliteBudgetBook other(foreign.fileName(), m_clock);
    QVERIFY(!other.load().result());
    QVERIFY(foreign.open(QIODevice::ReadOnly));
    QCOMPARE(foreign.readAll(), "not a ledger");
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::BudgetBookTest)
#include "tst_budgetbook.moc"
