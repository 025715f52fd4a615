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
    void storageFailureRaisesNothingAndIsTriedAgain();
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
