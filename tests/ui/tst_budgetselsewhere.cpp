// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/budgettext.h"
#include "models/session/numberformat.h"
#include "tests/support/budgetbench.h"
#include "tests/support/testmain.h"
#include "ui/alerttoasts.h"
#include "ui/pages/budgets/budgetcard.h"
#include "ui/pages/dashboardpage.h"
#include "ui/theme.h"
#include "ui/widgets/budgetgauge.h"
#include "ui/widgets/toaststack.h"

#include <QSignalSpy>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using namespace BudgetStates;

/// What other pages show of budgets: gauges on the dashboard, toasts over everything.
class TestBudgetsElsewhere : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void cardShowsTheTightest();
    void cardHasItsPlaceOnTheDashboard();
    void toastsComeAndGo();
    void hiddenWindowsWait();
    void oneToastForSeveral();

private:
    void start(const QList<Budget> &budgets);
    static QList<Budget> three();
    void connectTo(AlertToasts &toasts) const;

    std::unique_ptr<BudgetBench> m_budgets;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QWidget> m_page;
};

void TestBudgetsElsewhere::init()
{
    TestCase::init();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme = std::make_unique<Theme>();
    m_theme->install();
    m_budgets = std::make_unique<BudgetBench>();
}

void TestBudgetsElsewhere::cleanup()
{
    m_page.reset();
    m_budgets.reset();
    m_theme.reset();
}

/// The two weeks of usage cost ¥33.60; kimi's part is half of it.
QList<Budget> TestBudgetsElsewhere::three()
{
    Budget kimi = budget(u"kimi"_s, u"kimi trials"_s, 20);
    kimi.scope.models = {u"kimi"_s};
    return {budget(u"all"_s, u"All usage"_s, 100), kimi, budget(u"tight"_s, u"tight"_s, 30)};
}

void TestBudgetsElsewhere::start(const QList<Budget> &budgets)
{
    m_budgets->start(budgets);
    m_page = std::make_unique<QWidget>();
    m_page->resize(900, 600);
    m_page->show();
    QTRY_VERIFY(m_budgets->monitor.budgets().size() == budgets.size() && m_budgets->isChecked());
}

void TestBudgetsElsewhere::connectTo(AlertToasts &toasts) const
{
    connect(&m_budgets->monitor, &BudgetMonitor::alertRaised, &toasts,
            [&toasts](const Alert &alert) { toasts.showMessage(alertMessage(alert, {}, NumberFormat())); });
}

void TestBudgetsElsewhere::oneToastForSeveral()
{
    QList<Alert> alerts;
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s}) {
        Alert one = alert(alerts.size() + 1, budget(id, id, 100), 8'000, 90);
        one.state = Alert::State::Pending;
        alerts.prepend(one);
    }
    m_budgets->book.shelf.alerts = alerts;
    start({budget(u"wide"_s, u"wide"_s, 10'000)});
    AlertToasts toasts(m_budgets->monitor, m_page.get());
    QSignalSpy all(&toasts, &AlertToasts::showAllRequested);
    toasts.showMessage(alertSummary(alerts, NumberFormat()));
    QTRY_COMPARE(toasts.stack()->shown().size(), 1);
    QCOMPARE(m_budgets->monitor.findAlert(2)->state, Alert::State::Shown);
    const qint64 id = toasts.stack()->shown().constFirst()->id();
    m_budgets->monitor.acknowledge(1);
    QCOMPARE(toasts.stack()->shown().size(), 1);
    Q_EMIT toasts.stack()->acknowledgeRequested(id);
    QTRY_VERIFY(toasts.stack()->shown().isEmpty());
    QCOMPARE(m_budgets->monitor.unseenAlerts(), 0);
    toasts.showMessage(alertSummary(alerts, NumberFormat()));
    Q_EMIT toasts.stack()->showRequested(id);
    QCOMPARE(all.count(), 1);
    QVERIFY(toasts.stack()->shown().isEmpty()); // their list tells the rest
}

void TestBudgetsElsewhere::cardShowsTheTightest()
{
    QList<Budget> budgets = three();
    budgets.append(budget(u"wide"_s, u"wide"_s, 10'000));
    start(budgets);
    BudgetCard card(m_budgets->monitor);
    QVERIFY(card.isNeeded());
    QStringList names;
    for (const BudgetGauge *gauge : card.gauges())
        names.append(gauge->accessibleName());
    QCOMPARE(names, (QStringList{u"tight"_s, u"kimi trials"_s, u"All usage"_s}));
    QCOMPARE(card.gauges().constFirst()->figure().level, GaugeFigure::Level::Over);
    QCOMPARE(card.gauges().constLast()->figures(), u"¥33.60 / ¥100"_s);
    QSignalSpy chosen(&card, &BudgetCard::budgetChosen);
    card.gauges().at(1)->click();
    QCOMPARE(chosen.at(0).at(0).toString(), u"kimi"_s);
    QSignalSpy needed(&card, &BudgetCard::neededChanged);
    for (const Budget &one : std::as_const(budgets))
        m_budgets->monitor.remove(one.id);
    QTRY_VERIFY(!card.isNeeded());
    QCOMPARE(needed.count(), 1);
}

void TestBudgetsElsewhere::cardHasItsPlaceOnTheDashboard()
{
    start({});
    DashboardPage dashboard(m_budgets->session, *m_theme);
    auto *card = new BudgetCard(m_budgets->monitor);
    dashboard.setBudgets(card);
    dashboard.show();
    QVERIFY(!card->isVisible());
    m_budgets->monitor.put(budget(u"all"_s, u"All usage"_s, 100));
    for (const QSize &size : {QSize(1440, 900), QSize(1150, 800), QSize(860, 640)}) {
        dashboard.resize(size);
        QTRY_VERIFY(card->isVisible() && card->width() > 200);
        const QList<Card *> cards = card->parentWidget()->findChildren<Card *>(Qt::FindDirectChildrenOnly);
        QVERIFY(cards.size() > 6);
        for (const Card *other : cards)
            QVERIFY(other == card || !other->geometry().intersects(card->geometry()));
    }
    m_budgets->monitor.remove(u"all"_s);
    QTRY_VERIFY(!card->isVisible());
}

void TestBudgetsElsewhere::toastsComeAndGo()
{
    start({budget(u"wide"_s, u"wide"_s, 10'000)}); // passes no threshold
    AlertToasts toasts(m_budgets->monitor, m_page.get());
    connectTo(toasts);
    m_budgets->monitor.sendTestAlert();
    QTRY_COMPARE(toasts.stack()->shown().size(), 1);
    const qint64 id = toasts.stack()->shown().constFirst()->id();
    QTRY_COMPARE(m_budgets->monitor.findAlert(id)->state, Alert::State::Shown);
    Q_EMIT toasts.stack()->acknowledgeRequested(id);
    QTRY_VERIFY(toasts.stack()->shown().isEmpty());
    QCOMPARE(m_budgets->monitor.findAlert(id)->state, Alert::State::Acknowledged);
}

void TestBudgetsElsewhere::hiddenWindowsWait()
{
    start({budget(u"wide"_s, u"wide"_s, 10'000)}); // passes no threshold
    m_page->hide();
    AlertToasts toasts(m_budgets->monitor, m_page.get());
    connectTo(toasts);
    m_budgets->monitor.sendTestAlert();
    QTRY_COMPARE(toasts.stack()->shown().size(), 1);
    const qint64 id = toasts.stack()->shown().constFirst()->id();
    QCOMPARE(m_budgets->monitor.findAlert(id)->state, Alert::State::Pending);
    m_page->show();
    QTRY_COMPARE(m_budgets->monitor.findAlert(id)->state, Alert::State::Shown);
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestBudgetsElsewhere)
#include "tst_budgetselsewhere.moc"
