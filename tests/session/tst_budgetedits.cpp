// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/session/watchedbudgetstest.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace Tokenglass {

class BudgetEditsTest : public WatchedBudgetsTest
{
    Q_OBJECT

private Q_SLOTS:
    void editsAreSeenAtOnceAndKept();
    void refusesAnUnsoundBudget();
    void removedBudgetComesBack();
    void switchedOffIsSilent();
    void snoozedAlertComesBackInTheMorning();
    void acknowledgedStaysSo();
    void testAlert();
};

void BudgetEditsTest::editsAreSeenAtOnceAndKept()
{
    m_fake->openSource();
    start();
    QSignalSpy changed(&monitor(), &BudgetMonitor::budgetsChanged);
    Budget budget = watched(100);
    budget.id.clear();
    monitor().put(budget);
    QCOMPARE(monitor().budgets().size(), 1);
    QCOMPARE(changed.count(), 1);
    const QString id = monitor().budgets().constFirst().id;
    QVERIFY(!id.isEmpty());
    QTRY_VERIFY(monitor().state(id).isKnown());
    budget = monitor().budgets().constFirst();
    budget.limit.nanos = units(200);
    monitor().put(budget);
    QTRY_COMPARE(monitor().state(id).limit.nanos, units(200));
    QCOMPARE(m_fake->book.shelf.budgets.size(), 1);
}

void BudgetEditsTest::refusesAnUnsoundBudget()
{
    start();
    QSignalSpy failed(&monitor(), &BudgetMonitor::failed);
    monitor().put(watched(0));
    QCOMPARE(failed.count(), 1);
    QVERIFY(monitor().budgets().isEmpty());
}

void BudgetEditsTest::removedBudgetComesBack()
{
    m_fake->book.shelf.budgets = {watched(100)};
    start();
    QTRY_COMPARE(monitor().budgets().size(), 1);
    QSignalSpy removed(&monitor(), &BudgetMonitor::removed);
    monitor().remove(u"b1"_s);
    QCOMPARE(removed.count(), 1);
    QVERIFY(monitor().budgets().isEmpty());
    monitor().undoRemove();
    QCOMPARE(monitor().budgets().size(), 1);
    QCOMPARE(m_fake->book.shelf.budgets.size(), 1);
}

void BudgetEditsTest::switchedOffIsSilent()
{
    Budget budget = watched(100);
    budget.enabled = false;
    m_fake->book.shelf.budgets = {budget};
    m_fake->spend(u"1"_s, SampleToday, units(60));
    m_fake->openSource();
    start();
    waitForSpent(60);
    QCOMPARE(monitor().state(u"b1"_s).problem, BudgetState::Problem::Off);
    QVERIFY(m_raised.isEmpty());
    monitor().setEnabled(u"b1"_s, true);
    QTRY_COMPARE(m_raised.size(), 1);
}

void BudgetEditsTest::snoozedAlertComesBackInTheMorning()
{
    m_fake->book.shelf.budgets = {watched(100)};
    m_fake->spend(u"1"_s, SampleToday, units(60));
    m_fake->openSource();
    start();
    QTRY_COMPARE(m_raised.size(), 1);
    monitor().snoozeUntilTomorrow(m_raised.constFirst().id);
    QCOMPARE(monitor().unseenAlerts(), 0);
    const QDateTime morning(SampleToday.addDays(1), QTime(8, 0), FakeBudgets::zone().timeZone());
    QCOMPARE(monitor().alerts().constFirst().snoozedUntil, morning.toUTC());
    m_fake->clock->instant = morning.toUTC().addSecs(-1);
    m_fake->spend(u"1"_s, SampleToday.addDays(1), units(1));
    waitForSpent(61);
    QCOMPARE(m_raised.size(), 1);
    m_fake->clock->instant = morning.toUTC();
    m_fake->spend(u"1"_s, SampleToday.addDays(1), units(1));
    QTRY_COMPARE(m_raised.size(), 2);
    QCOMPARE(m_raised.at(1).id, m_raised.at(0).id);
    QCOMPARE(m_raised.at(1).spent.nanos, units(62)); // as it stands now, as the gauge says
}

void BudgetEditsTest::acknowledgedStaysSo()
{
    m_fake->book.shelf.budgets = {watched(100)};
    m_fake->spend(u"1"_s, SampleToday, units(60));
    m_fake->openSource();
    start();
    QTRY_COMPARE(m_raised.size(), 1);
    monitor().acknowledgeAll();
    QCOMPARE(monitor().unseenAlerts(), 0);
    monitor().markShown(m_raised.constFirst().id); // late
    QCOMPARE(monitor().alerts().constFirst().state, Alert::State::Acknowledged);
}

void BudgetEditsTest::testAlert()
{
    start();
    QTRY_VERIFY(monitor().checkedAt());
    monitor().sendTestAlert();
    monitor().sendTestAlert();
    QTRY_COMPARE(m_raised.size(), 2);
    QCOMPARE(m_raised.constFirst().kind, Alert::Kind::Test);
    QCOMPARE(monitor().unseenAlerts(), 0); // nothing has happened
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::BudgetEditsTest)
#include "tst_budgetedits.moc"
