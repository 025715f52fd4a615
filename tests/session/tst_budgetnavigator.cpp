// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/budgetnavigator.h"
#include "tests/support/budgetbench.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using namespace BudgetStates;

/// From a budget or an alert to the question that shows it.
class TestBudgetNavigator : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsThePeriod();
    void showsOneDay();
    void alertLeadsToItsDay();
    void whatIsVisitedIsNotTheUsual();
    void opensTheBudgetsSource();
    void anotherSourceWins();
    void testAlertsLeadNowhere();

private:
    static Budget kimi(const QString &sourceId = {})
    {
        Budget one = budget(u"kimi"_s, u"kimi trials"_s, 300);
        one.scope.models = {u"kimi"_s};
        one.sourceId = sourceId;
        return one;
    }
    [[nodiscard]] QDate dayOf(qint64 second) const { return QDateTime::fromSecsSinceEpoch(second, Qt::UTC).date(); }

    std::unique_ptr<BudgetBench> m_budgets;
    std::unique_ptr<BudgetNavigator> m_navigator;
};

void TestBudgetNavigator::init()
{
    TestCase::init();
    m_budgets = std::make_unique<BudgetBench>();
    m_navigator = std::make_unique<BudgetNavigator>(m_budgets->monitor, m_budgets->controller, m_budgets->session);
}

void TestBudgetNavigator::cleanup()
{
    m_navigator.reset();
    m_budgets.reset();
}

void TestBudgetNavigator::showsThePeriod()
{
    m_budgets->start({kimi()});
    QTRY_VERIFY(m_budgets->isChecked());
    QSignalSpy arrived(m_navigator.get(), &BudgetNavigator::arrived);
    m_navigator->showBudget(u"kimi"_s);
    QCOMPARE(arrived.count(), 1);
    const SourceSession &session = m_budgets->session;
    QCOMPARE(session.filter().models, QStringList{u"kimi"_s});
    const TimeRange range = session.period().resolve(0);
    QCOMPARE(dayOf(range.start), QDate(2026, 3, 1));
    QCOMPARE(dayOf(range.end), QDate(2026, 4, 1));
    QVERIFY(!session.day());
    // What the dashboard shows is what the budget says.
    QTRY_COMPARE(session.state(), SourceSession::State::Ready);
    QCOMPARE(session.snapshot()->totals.cost.in(Currency::cny(), session.rate()),
             m_budgets->monitor.state(u"kimi"_s).spent);
}

void TestBudgetNavigator::showsOneDay()
{
    m_budgets->start({kimi()});
    QTRY_VERIFY(m_budgets->isChecked());
    m_navigator->showBudget(u"kimi"_s, QDate(2026, 3, 10));
    QCOMPARE(dayOf(m_budgets->session.day()->start), QDate(2026, 3, 10));
    m_budgets->session.leaveDay();
    QCOMPARE(dayOf(m_budgets->session.period().resolve(0).start), QDate(2026, 3, 1));
}

void TestBudgetNavigator::alertLeadsToItsDay()
{
    m_budgets->book.shelf.alerts = {alert(4, kimi(), 8000, 250)};
    m_budgets->start({kimi()});
    QTRY_VERIFY(m_budgets->isChecked());
    m_navigator->showAlert(4);
    const SourceSession &session = m_budgets->session;
    QCOMPARE(session.filter().models, QStringList{u"kimi"_s});
    QCOMPARE(dayOf(session.day()->start), QDate(2026, 11, 9));
    QCOMPARE(m_budgets->monitor.findAlert(4)->state, Alert::State::Acknowledged);
    m_budgets->session.leaveDay();
    QCOMPARE(session.period().resolve(0), november().range);
}

void TestBudgetNavigator::whatIsVisitedIsNotTheUsual()
{
    m_budgets->book.shelf.alerts = {alert(4, kimi(), 8000, 250)};
    m_budgets->start({kimi()});
    QTRY_VERIFY(m_budgets->isChecked());
    SourceSession &session = m_budgets->session;
    const Period chosen(Period::Kind::Last30Days);
    session.setPeriod(chosen);
    m_navigator->showAlert(4);
    QVERIFY(session.period() != chosen);
    QCOMPARE(session.usualPeriod(), chosen);
    session.leaveDay();
    session.clearFilter();
    m_navigator->showBudget(u"kimi"_s);
    QCOMPARE(session.usualPeriod(), chosen);
    // A choice of the user's own counts again, and so does another source.
    session.setPeriod(Period(Period::Kind::Last90Days));
    QCOMPARE(session.usualPeriod(), Period(Period::Kind::Last90Days));
    m_navigator->showBudget(u"kimi"_s);
    session.open(session.connection(), {});
    QCOMPARE(session.period(), Period(Period::Kind::Last90Days));
    session.enterDay({0, 86400});
    QCOMPARE(session.usualPeriod(), Period(Period::Kind::Last90Days));
}

void TestBudgetNavigator::opensTheBudgetsSource()
{
    m_budgets->start({kimi(u"1"_s)});
    m_budgets->controller.open(u"ledger"_s);
    QTRY_VERIFY(m_budgets->monitor.find(u"kimi"_s) != nullptr);
    QSignalSpy arrived(m_navigator.get(), &BudgetNavigator::arrived);
    m_navigator->showBudget(u"kimi"_s);
    QTRY_COMPARE(arrived.count(), 1);
    QCOMPARE(m_budgets->session.connection().id, u"1"_s);
    QCOMPARE(m_budgets->session.filter().models, QStringList{u"kimi"_s});
}

void TestBudgetNavigator::anotherSourceWins()
{
    m_budgets->start({kimi(u"gone"_s)});
    QTRY_VERIFY(m_budgets->monitor.find(u"kimi"_s) != nullptr);
    QSignalSpy arrived(m_navigator.get(), &BudgetNavigator::arrived);
    m_navigator->showBudget(u"kimi"_s); // its source is not in the list
    m_budgets->controller.open(u"ledger"_s);
    QCOMPARE(m_budgets->session.connection().id, u"ledger"_s);
    QCOMPARE(arrived.count(), 0);
    QVERIFY(m_budgets->session.filter().isEmpty());
}

void TestBudgetNavigator::testAlertsLeadNowhere()
{
    Alert test = alert(9, kimi(), 0, 0);
    test.kind = Alert::Kind::Test;
    m_budgets->book.shelf.alerts = {test};
    m_budgets->start({kimi()});
    QTRY_VERIFY(m_budgets->monitor.findAlert(9) != nullptr);
    QSignalSpy arrived(m_navigator.get(), &BudgetNavigator::arrived);
    m_navigator->showAlert(9);
    m_navigator->showAlert(12345);
    m_navigator->showBudget(u"nobody"_s);
    QCOMPARE(arrived.count(), 0);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestBudgetNavigator)
#include "tst_budgetnavigator.moc"
