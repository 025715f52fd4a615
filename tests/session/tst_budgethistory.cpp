// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/session/watchedbudgetstest.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

/// Figures that are not of now: the last known ones and those of past periods.
class BudgetHistoryTest : public WatchedBudgetsTest
{
    Q_OBJECT

private Q_SLOTS:
    void unreachableSourceKeepsTheLastFigure();
    void lastFigureOutlivesTheProgram();
    void pastPeriodsAddUp();
    void pastPeriodsHaveTheLimitsOfThen();
};

void BudgetHistoryTest::unreachableSourceKeepsTheLastFigure()
{
    m_fake->book.shelf.budgets = {watched(100, u"2"_s)};
    m_fake->spend(u"2"_s, SampleToday, units(60));
    m_fake->openSource();
    start();
    waitForSpent(60);
    QVERIFY(!monitor().state(u"b1"_s).lastKnownAt);
    FakeState &source = *m_fake->states[u"2"_s];
    const auto report = [&source](SourcePhase phase, const std::optional<Error> &error) {
        source.status.phase = phase;
        source.status.error = error;
        source.report();
    };
    // Its rows are there, but are no longer those of now.
    source.status.fetchedAt = m_fake->clock->instant.addSecs(-600);
    report(SourcePhase::Ready, Error{Error::Kind::Offline, u"gone"_s});
    QTRY_COMPARE(monitor().state(u"b1"_s).lastKnownAt, std::optional(SampleNow - 600));
    QCOMPARE(monitor().state(u"b1"_s).problem, BudgetState::Problem::Failed);
    QCOMPARE(monitor().state(u"b1"_s).spent.nanos, units(60));
    // Nor can it be asked any more.
    source.status.completeFrom.reset();
    m_fake->clock->instant = m_fake->clock->instant.addSecs(3'600);
    report(SourcePhase::Failed, Error{Error::Kind::Offline, u"gone"_s});
    QTest::qWait(400);
    QCOMPARE(monitor().state(u"b1"_s).spent.nanos, units(60));
    QCOMPARE(monitor().state(u"b1"_s).lastKnownAt, std::optional(SampleNow - 600));
    QCOMPARE(m_raised.size(), 1);
    // Of another period nothing is known.
    m_fake->clock->instant = m_fake->clock->instant.addDays(10);
    report(SourcePhase::Failed, Error{Error::Kind::Offline, u"gone again"_s});
    QTRY_VERIFY(!monitor().state(u"b1"_s).isKnown());
    m_fake->clock->instant = m_fake->clock->instant.addDays(-10);
    source.status.completeFrom = std::numeric_limits<qint64>::min();
    report(SourcePhase::Ready, std::nullopt);
    waitForSpent(60);
    QTRY_VERIFY(!monitor().state(u"b1"_s).lastKnownAt);
}

void BudgetHistoryTest::lastFigureOutlivesTheProgram()
{
    const qint64 november =
        QDateTime(QDate(2026, 11, 1), QTime(0, 0), FakeBudgets::zone().timeZone()).toSecsSinceEpoch();
    const BudgetCheck check{u"b1"_s,           november, {units(100), Currency::cny()}, {units(60), Currency::cny()},
                            SampleNow - 7'200, true};
    m_fake->book.shelf.checks = {check};
    m_fake->book.shelf.budgets = {watched(100, u"unknown"_s)};
    m_fake->openSource();
    start();
    QTRY_VERIFY(monitor().checkedAt());
    const BudgetState state = monitor().state(u"b1"_s);
    QCOMPARE(state.spent.nanos, units(60));
    QVERIFY(state.isLowerBound());
    QCOMPARE(state.level, BudgetState::Level::Threshold);
    QCOMPARE(state.lastKnownAt, std::optional(SampleNow - 7'200));
    QVERIFY(m_raised.isEmpty()); // that was said then
    QCOMPARE(m_fake->book.shelf.checks, QList<BudgetCheck>{check});
    // A budget that counts something else has no last figure.
    Budget other = watched(100, u"unknown"_s);
    other.scope.models = {u"kimi"_s};
    monitor().put(other);
    QTRY_VERIFY(!monitor().state(u"b1"_s).isKnown());
}

void BudgetHistoryTest::pastPeriodsAddUp()
{
    Budget budget = watched(100);
    budget.startDate = QDate(2026, 9, 15);
    m_fake->book.shelf.budgets = {budget};
    m_fake->spend(u"1"_s, QDate(2026, 9, 14), units(7)); // before it began
    m_fake->spend(u"1"_s, QDate(2026, 9, 20), units(30));
    m_fake->spend(u"1"_s, QDate(2026, 10, 5), units(90));
    m_fake->spend(u"1"_s, QDate(2026, 10, 31), units(20));
    m_fake->openSource();
    start();
    QTRY_VERIFY(monitor().state(u"b1"_s).isKnown());
    const QFuture<Result<QList<PastPeriod>>> asked = monitor().pastPeriods(u"b1"_s);
    QTRY_VERIFY(asked.isFinished());
    const QList<PastPeriod> periods = *asked.result();
    QCOMPARE(periods.size(), 2);
    QCOMPARE(periods.at(0).spent.nanos, units(110));
    QCOMPARE(periods.at(0).passedOn, std::optional(QDate(2026, 10, 31)));
    QCOMPARE(periods.at(1).spent.nanos, units(30));
    QCOMPARE(periods.at(1).span.firstDay, QDate(2026, 9, 15));
    QVERIFY(!periods.at(1).passedOn);
    // Rows go back to the day before it began: nothing is missing.
    QVERIFY(!periods.at(0).dataFrom && !periods.at(1).dataFrom);
}

void BudgetHistoryTest::pastPeriodsHaveTheLimitsOfThen()
{
    Budget budget = watched(300);
    m_fake->book.shelf.budgets = {budget};
    const auto version = [&budget](qint64 limit, const QDate &replaced) {
        BudgetVersion old{budget, QDateTime(replaced, QTime(12, 0), Qt::UTC), false};
        old.budget.limit.nanos = units(limit);
        return old;
    };
    BudgetVersion raised = version(200, QDate(2026, 11, 3));
    raised.budget.exceptions = {{QDate(2026, 10, 1), {units(250), Currency::cny()}, {}}};
    m_fake->book.versions = {raised, version(100, QDate(2026, 9, 10))};
    m_fake->spend(u"1"_s, QDate(2026, 8, 12), units(150)); // where the source begins
    m_fake->spend(u"1"_s, QDate(2026, 9, 20), units(150));
    m_fake->spend(u"1"_s, QDate(2026, 10, 20), units(240));
    m_fake->openSource();
    start();
    QTRY_VERIFY(monitor().state(u"b1"_s).isKnown());
    const QFuture<Result<QList<PastPeriod>>> asked = monitor().pastPeriods(u"b1"_s, 3);
    QTRY_VERIFY(asked.isFinished());
    const QList<PastPeriod> periods = *asked.result();
    QCOMPARE(periods.size(), 3);
    QCOMPARE(periods.at(0).limit.nanos, units(250)); // October, by its exception
    QCOMPARE(periods.at(1).limit.nanos, units(200)); // September, raised on the 10th
    QCOMPARE(periods.at(2).limit.nanos, units(100)); // August
    QCOMPARE(periods.at(2).passedOn, std::optional(QDate(2026, 8, 12)));
    QVERIFY(!periods.at(0).dataFrom && !periods.at(1).dataFrom);
    QCOMPARE(periods.at(2).dataFrom, std::optional(QDate(2026, 8, 12)));
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::BudgetHistoryTest)
#include "tst_budgethistory.moc"
