// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/budgettext.h"
#include "models/session/numberformat.h"
#include "tests/session/watchedbudgetstest.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace Tokenglass {

class BudgetMonitorTest : public WatchedBudgetsTest
{
    Q_OBJECT

private Q_SLOTS:
    void alertIsStoredThenRaisedOnce();
    void jumpIsOneAlert();
    void whatHappenedWhileClosedIsMissed();
    void severalMissedAreToldTogether();
    void unshownAlertOfADeadRunIsRaised();
    void newPeriodArmsAnew();
    void waitsForTheWholePeriod();
    void watchesOtherSources();
    void sourceThatIsNotThereIsSaid();
    void unreachableSourceKeepsTheLastFigure();
    void lastFigureOutlivesTheProgram();
    void storageFailureRaisesNothingAndIsTriedAgain();
    void pastPeriodsAddUp();
    void pastPeriodsHaveTheLimitsOfThen();
    void otherZoneThanTheSource();
    void anomalyIsOffUnlessAsked();
    void anomalyOfOneScopeIsToldOnce();
    void sourceKeepsItsOwn();
};

void BudgetMonitorTest::alertIsStoredThenRaisedOnce()
{
    m_fake->book.shelf.budgets = {watched(100)};
    m_fake->spend(u"1"_s, SampleToday, units(70));
    m_fake->openSource();
    start();
    waitForSpent(70);
    QTRY_COMPARE(m_raised.size(), 1);
    QCOMPARE(m_raised.constFirst().threshold, 5'000);
    QCOMPARE(m_fake->book.shelf.alerts.size(), 1);
    QCOMPARE(monitor().unseenAlerts(), 1);
    for (int i = 0; i < 3; ++i) {
        m_fake->spend(u"1"_s, SampleToday, units(1));
        waitForSpent(71 + i);
    }
    m_fake->spend(u"1"_s, SampleToday, units(-50)); // a correction
    waitForSpent(23);
    m_fake->spend(u"1"_s, SampleToday, units(50));
    waitForSpent(73);
    QCOMPARE(m_raised.size(), 1);
    monitor().markShown(m_raised.constFirst().id);
    QCOMPARE(m_fake->book.shelf.alerts.constFirst().state, Alert::State::Shown);

    m_fake->restart();
    start();
    waitForSpent(73);
    m_fake->spend(u"1"_s, SampleToday, units(10));
    waitForSpent(83);
    QTRY_COMPARE(m_raised.size(), 1);
    QCOMPARE(m_raised.constFirst().threshold, 8'000);
    QVERIFY(!m_raised.constFirst().missed); // it happened before our eyes
}

void BudgetMonitorTest::jumpIsOneAlert()
{
    m_fake->book.shelf.budgets = {watched(100)};
    m_fake->openSource();
    start();
    waitForSpent(0);
    m_fake->spend(u"1"_s, SampleToday, units(150));
    waitForSpent(150);
    QTRY_COMPARE(m_raised.size(), 1);
    QCOMPARE(m_raised.constFirst().threshold, WholeLimit);
    QCOMPARE(monitor().alerts().size(), 3);
    QCOMPARE(monitor().unseenAlerts(), 1);
    QCOMPARE(monitor().state(u"b1"_s).level, BudgetState::Level::Exceeded);
}

void BudgetMonitorTest::whatHappenedWhileClosedIsMissed()
{
    m_fake->book.shelf.budgets = {watched(100)};
    m_fake->book.shelf.checks = {{u"b1"_s, 0, {units(100), Currency::cny()}, {0, Currency::cny()}, SampleNow - 86'400}};
    m_fake->spend(u"1"_s, SampleToday, units(70));
    start();
    m_fake->openSource();
    waitForSpent(70);
    QTRY_COMPARE(m_raised.size(), 1);
    QVERIFY(m_raised.constFirst().missed);
    // A budget made now is not an absence.
    Budget fresh = watched(100);
    fresh.id = u"b2"_s;
    monitor().put(fresh);
    QTRY_COMPARE(m_raised.size(), 2);
    QVERIFY(!m_raised.constLast().missed);
}

void BudgetMonitorTest::severalMissedAreToldTogether()
{
    for (int i = 1; i <= 3; ++i) {
        Budget budget = watched(100 * i, i == 3 ? u"2"_s : u"1"_s);
        budget.id = u"b%1"_s.arg(i);
        budget.name = budget.id;
        m_fake->book.shelf.budgets.append(budget);
        m_fake->book.shelf.checks.append({budget.id, 0, budget.limit, {0, Currency::cny()}, SampleNow - 86'400, false});
    }
    m_fake->spend(u"1"_s, SampleToday, units(170));
    m_fake->spend(u"2"_s, SampleToday, units(170));
    m_fake->openSource();
    // The other source takes its time: nothing is told before it has answered.
    m_fake->whenMade = [](FakeState &source) {
        source.status.completeFrom.reset();
        source.status.phase = SourcePhase::Loading;
    };
    start();
    QTRY_COMPARE(monitor().state(u"b2"_s).spent.nanos, units(170));
    QTRY_VERIFY(m_fake->states.count(u"2"_s) > 0);
    QTest::qWait(400);
    QVERIFY(m_raised.isEmpty() && m_missed.isEmpty());
    FakeState &source = *m_fake->states[u"2"_s];
    source.status.completeFrom = std::numeric_limits<qint64>::min();
    source.status.phase = SourcePhase::Ready;
    m_fake->spend(u"2"_s, SampleToday, 0);
    QTRY_COMPARE(m_missed.size(), 1);
    QVERIFY(m_raised.isEmpty());
    QCOMPARE(m_missed.constFirst().size(), 3);
    for (const Alert &alert : m_missed.constFirst())
        QVERIFY(alert.missed && alert.state == Alert::State::Pending && monitor().findAlert(alert.id));
    QCOMPARE(monitor().unseenAlerts(), 3);
}

void BudgetMonitorTest::unshownAlertOfADeadRunIsRaised()
{
    Alert alert;
    alert.budgetId = u"b1"_s;
    alert.missed = true;
    QVERIFY(m_fake->book.record({}, {alert}).result());
    m_fake->book.shelf.adopted = {1};
    start();
    QTRY_COMPARE(m_raised.size(), 1);
    monitor().checkNow();
    monitor().acknowledge(1);
    QTRY_COMPARE(m_fake->book.shelf.alerts.constFirst().state, Alert::State::Acknowledged);
    QCOMPARE(m_raised.size(), 1);
}

void BudgetMonitorTest::newPeriodArmsAnew()
{
    m_fake->book.shelf.budgets = {watched(100)};
    m_fake->spend(u"1"_s, SampleToday, units(60));
    m_fake->openSource();
    start();
    QTRY_COMPARE(m_raised.size(), 1);
    m_fake->clock->instant = m_fake->clock->instant.addDays(10);
    m_fake->spend(u"1"_s, SampleToday.addDays(10), units(55));
    waitForSpent(55);
    QTRY_COMPARE(m_raised.size(), 2);
    QVERIFY(m_raised.at(0).span.range.end == m_raised.at(1).span.range.start);
    // Somebody sets the clock back: the old period is known.
    m_fake->clock->instant = m_fake->clock->instant.addDays(-10);
    m_fake->spend(u"1"_s, SampleToday, units(1));
    waitForSpent(61);
    QCOMPARE(m_raised.size(), 2);
}

void BudgetMonitorTest::waitsForTheWholePeriod()
{
    m_fake->book.shelf.budgets = {watched(100)};
    m_fake->spend(u"1"_s, SampleToday, units(60));
    m_fake->openSource();
    FakeState &source = *m_fake->states[u"1"_s];
    source.status.completeFrom = SampleNow - 86'400;
    source.status.phase = SourcePhase::Loading;
    source.report();
    start();
    QTRY_VERIFY(monitor().checkedAt());
    QCOMPARE(monitor().state(u"b1"_s).problem, BudgetState::Problem::Loading);
    QVERIFY(m_raised.isEmpty());
    source.status.completeFrom = std::numeric_limits<qint64>::min();
    source.status.phase = SourcePhase::Ready;
    m_fake->spend(u"1"_s, SampleToday, 0);
    waitForSpent(60);
    QTRY_COMPARE(m_raised.size(), 1);
}

void BudgetMonitorTest::watchesOtherSources()
{
    m_fake->book.shelf.budgets = {watched(100, u"2"_s)};
    m_fake->spend(u"2"_s, SampleToday, units(60));
    m_fake->openSource();
    start();
    waitForSpent(60);
    QTRY_COMPARE(m_raised.size(), 1);
    QCOMPARE(m_fake->states[u"2"_s]->opened, 1);
    // Shown by the window now: the one beside it is closed.
    m_fake->openSource(u"2"_s);
    m_fake->spend(u"2"_s, SampleToday, units(1));
    waitForSpent(61);
    m_fake->openSource();
    m_fake->spend(u"2"_s, SampleToday, units(1));
    waitForSpent(62);
    monitor().remove(u"b1"_s);
    QTRY_VERIFY(!m_fake->sources->status(u"2"_s));
}

void BudgetMonitorTest::sourceThatIsNotThereIsSaid()
{
    m_fake->book.shelf.budgets = {watched(100, u"unknown"_s)};
    m_fake->openSource();
    start();
    QTRY_VERIFY(monitor().checkedAt());
    QCOMPARE(monitor().state(u"b1"_s).problem, BudgetState::Problem::SourceClosed);
    QVERIFY(!budgetProblemText(monitor().state(u"b1"_s)).isEmpty());
}

void BudgetMonitorTest::unreachableSourceKeepsTheLastFigure()
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

void BudgetMonitorTest::lastFigureOutlivesTheProgram()
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

void BudgetMonitorTest::storageFailureRaisesNothingAndIsTriedAgain()
{
    m_fake->book.shelf.budgets = {watched(100)};
    m_fake->openSource();
    start();
    waitForSpent(0);
    QSignalSpy failed(&monitor(), &BudgetMonitor::failed);
    m_fake->book.failure = Error{Error::Kind::Storage, u"disk full"_s};
    m_fake->spend(u"1"_s, SampleToday, units(60));
    QTRY_VERIFY(monitor().storageError());
    QVERIFY(m_raised.isEmpty());
    m_fake->book.failure.reset();
    m_fake->spend(u"1"_s, SampleToday, units(1));
    QTRY_COMPARE(m_raised.size(), 1);
    QVERIFY(!monitor().storageError());
}

void BudgetMonitorTest::pastPeriodsAddUp()
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

void BudgetMonitorTest::pastPeriodsHaveTheLimitsOfThen()
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

void BudgetMonitorTest::otherZoneThanTheSource()
{
    // Noon of the 26th in Kolkata is 01:30 in New York: its day has other edges, and is asked for by itself.
    Budget budget = watched(100);
    budget.zone = u"America/New_York"_s;
    m_fake->book.shelf.budgets = {budget};
    m_fake->openSource();
    start();
    QTRY_VERIFY(monitor().state(u"b1"_s).isKnown());
    const ReportingZone newYork = *ReportingZone::fromName(budget.zone);
    const auto span = spanAt(budget, SampleNow, newYork);
    const auto &questions = m_fake->states[u"1"_s]->questions;
    const auto asked = [&questions](const TimeRange &range) {
        return std::any_of(questions.begin(), questions.end(),
                           [&range](const FakeState::Question &question) { return question.query.range == range; });
    };
    QVERIFY(asked(span->range));
    QVERIFY(asked(newYork.day(QDate(2026, 11, 26).toJulianDay())));
    QVERIFY(asked(newYork.day(QDate(2026, 11, 1).toJulianDay())));
    QCOMPARE(newYork.day(QDate(2026, 11, 1).toJulianDay()).seconds(), 25 * 3'600);
}

void BudgetMonitorTest::anomalyIsOffUnlessAsked()
{
    m_fake->book.shelf.budgets = {watched(1'000'000)};
    for (int day = 1; day <= 40; ++day)
        m_fake->spend(u"1"_s, SampleToday.addDays(-day), units(10));
    m_fake->spend(u"1"_s, SampleToday, units(90));
    m_fake->openSource();
    start();
    waitForSpent(25 * 10 + 90);
    QVERIFY(m_raised.isEmpty());
    monitor().setAnomalyRule({true, 3, {units(1), Currency::cny()}});
    QTRY_COMPARE(m_raised.size(), 1);
    QCOMPARE(m_raised.constFirst().kind, Alert::Kind::Anomaly);
    const AlertMessage message = alertMessage(m_raised.constFirst(), {}, NumberFormat());
    QVERIFY(message.body.contains(NumberFormat().money({units(90), Currency::cny()})));
    QVERIFY(message.body.contains(NumberFormat().money({units(10), Currency::cny()})));
}

void BudgetMonitorTest::anomalyOfOneScopeIsToldOnce()
{
    Budget any = watched(2'000'000, QString());
    any.id = u"b2"_s; // of whichever source is open, which is the same
    m_fake->book.shelf.budgets = {watched(1'000'000), any};
    for (int day = 1; day <= 40; ++day)
        m_fake->spend(u"1"_s, SampleToday.addDays(-day), units(10));
    m_fake->spend(u"1"_s, SampleToday, units(90));
    m_fake->openSource();
    monitor().setAnomalyRule({true, 3, {units(1), Currency::cny()}});
    start();
    waitForSpent(25 * 10 + 90);
    waitForSpent(25 * 10 + 90, u"b2"_s);
    QTRY_COMPARE(m_raised.size(), 1);
    m_fake->spend(u"1"_s, SampleToday, units(10));
    waitForSpent(25 * 10 + 100);
    QCOMPARE(monitor().alerts().size(), 1);
}

void BudgetMonitorTest::sourceKeepsItsOwn()
{
    m_fake->spend(u"1"_s, SampleToday, units(90));
    m_fake->openSource();
    FakeState &source = *m_fake->states[u"1"_s];
    source.catalog->userBudgets = {{EntityId(1), SampleUser, {units(100), Currency::cny()}, 8'000},
                                   {EntityId(2), u"nobody"_s, {units(100), Currency::cny()}, 8'000}};
    start();
    QTRY_COMPARE(monitor().sourceBudgets().size(), 2);
    QTRY_COMPARE(m_raised.size(), 1);
    const Budget &kept = monitor().sourceBudgets().constFirst();
    QCOMPARE(m_raised.constFirst().budgetId, kept.id);
    QCOMPARE(m_raised.constFirst().day, SampleToday); // it was looked at day by day
    QCOMPARE(monitor().state(kept.id).spent.nanos, units(90));
    QCOMPARE(monitor().state(monitor().sourceBudgets().constLast().id).level, BudgetState::Level::Below);
    monitor().remove(kept.id); // is not ours to remove
    QCOMPARE(monitor().sourceBudgets().size(), 2);
    QVERIFY(monitor().budgets().isEmpty());
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::BudgetMonitorTest)
#include "tst_budgetmonitor.moc"
