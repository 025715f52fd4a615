// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/stallwatchdog.h"
#include "tests/ui/mainwindowtest.h"
#include "ui/alerttoasts.h"
#include "ui/dialogs/export/exportdialog.h"
#include "ui/pages/budgetspage.h"
#include "ui/pages/dashboardpage.h"
#include "ui/pages/failurepage.h"
#include "ui/pages/welcomepage.h"
#include "ui/topbar.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/navigationrail.h"
#include "ui/widgets/railbutton.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/toaststack.h"
#include "ui/windowbudgets.h"
#include "ui/windowpages.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

namespace Tokenglass {

using namespace Qt::StringLiterals;

/// What the window shows and remembers while sources come, go and are slow.
class TestMainWindow : public MainWindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void welcomesWhileThereIsNothing();
    void sumsAreShown();
    void emptySourceIsNamed();
    void freshnessTellsOfSilence();
    void pagesAreMadeWhenTheWindowIsThere();
    void periodsAndFiltersChangeTheQuestion();
    void filesAreOfferedBesideThePeriod();
    void remembersWhereItWas();
    void removedSourceComesBack();
    void hiddenWindowDoesNotAsk();
    void neverWaitsForTheSource();
    void undoTakesTheLastDeedBack();
    void tellsOfAlerts();
};

void TestMainWindow::welcomesWhileThereIsNothing()
{
    showWindow();
    QVERIFY(m_window->pages().welcome()->isVisible());
    m_fake->status.phase = SourcePhase::Ready;
    m_controller->open(u"ledger"_s);
    QTRY_COMPARE(m_fake->questions.size(), std::size_t(1));
    DashboardSnapshot empty;
    empty.query = m_fake->questions[0].query;
    m_fake->reply(0, empty);
    QTRY_VERIFY(m_session->isSourceEmpty());
    QVERIFY(m_window->pages().welcome()->isVisible());
    openTable();
    QTRY_VERIFY(m_window->pages().dashboard()->isVisible());
}

void TestMainWindow::sumsAreShown()
{
    showWindow();
    m_fake->status.phase = SourcePhase::Ready;
    m_fake->status.answersFilters = false;
    m_controller->open(u"1"_s);
    QTRY_COMPARE(m_fake->questions.size(), std::size_t(1));
    DashboardSnapshot sums;
    sums.query = m_fake->questions[0].query;
    sums.totals.requests = 3;
    m_fake->reply(0, sums);
    QTRY_COMPARE(m_session->state(), SourceSession::State::Ready);
    QTRY_VERIFY(m_window->pages().dashboard()->isVisible());
    QVERIFY(m_window->findChild<TopBar *>()->isVisible());
    QVERIFY(!m_window->pages().dashboard()->findChild<FailurePage *>()->isVisible());
}

void TestMainWindow::emptySourceIsNamed()
{
    showWindow();
    m_fake->status.phase = SourcePhase::Ready;
    m_controller->open(u"1"_s);
    QTRY_COMPARE(m_fake->questions.size(), std::size_t(1));
    DashboardSnapshot empty;
    empty.query = m_fake->questions[0].query;
    m_fake->reply(0, empty);
    QTRY_VERIFY(m_session->isSourceEmpty());
    QTRY_VERIFY(m_window->pages().dashboard()->isVisible());
    QVERIFY(m_window->findChild<TopBar *>()->isVisible());
    auto *page = m_window->pages().dashboard()->findChild<FailurePage *>();
    QTRY_VERIFY(page->isVisible());
    const QList<QLabel *> labels = page->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
                        [](const QLabel *label) { return label->text() == u"usage.db has no requests yet"; }));
    for (const QLabel *label : labels)
        QVERIFY2(!label->isVisible() || label->height() >= label->heightForWidth(label->width()),
                 qPrintable(label->text()));
    const int asked = m_fake->refreshed;
    page->remedy()->click();
    QCOMPARE(m_fake->refreshed, asked + 1);
}

void TestMainWindow::freshnessTellsOfSilence()
{
    showWindow();
    openTable();
    auto *bar = m_window->findChild<TopBar *>();
    const auto says = [bar](const QString &text) {
        const QList<QLabel *> labels = bar->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [&](const QLabel *label) { return label->text().contains(text); });
    };
    m_fake->status.fetchedAt = m_clock->instant;
    m_fake->status.phase = SourcePhase::Refreshing;
    m_fake->report();
    QTRY_COMPARE(m_session->status().phase, SourcePhase::Refreshing);
    QVERIFY(!says(u"Asking"_s));
    m_clock->instant = m_clock->instant.addSecs(7);
    m_fake->report();
    QTRY_VERIFY(says(u"Asking for 7\u00A0s"_s));
    m_fake->status.phase = SourcePhase::Ready;
    m_fake->status.error = Error{Error::Kind::Timeout, {}};
    m_fake->report();
    QTRY_VERIFY(says(u"no answer"_s));
    QVERIFY(says(u"Updated 7\u00A0s ago"_s));
    // One that could never be read has no figures that could be fresh.
    m_fake->status.phase = SourcePhase::Failed;
    m_fake->status.rowsLoaded = 0;
    m_fake->answer = [](const DashboardQuery &) { return Error{Error::Kind::Timeout, {}}; };
    m_session->retry();
    QTRY_COMPARE(m_session->state(), SourceSession::State::Failed);
    QTRY_VERIFY(!says(u"Updated"_s));
}

void TestMainWindow::pagesAreMadeWhenTheWindowIsThere()
{
    Settings settings;
    settings.topEntities = 25;
    showWindow(settings);
    const WindowPages &pages = m_window->pages();
    QVERIFY(!pages.lateConsole().made());
    m_window->showPage(u"console"_s);
    QVERIFY(pages.lateConsole().made());
    QCOMPARE(pages.currentId(), u"console"_s);
    QTRY_VERIFY(pages.lateSources().made());
    QVERIFY(pages.lateDashboard().made());
    QCOMPARE(pages.dashboard()->topEntities(), 25);
    m_window->showPage(u"dashboard"_s);
    openTable();
    QTRY_VERIFY(pages.dashboard()->isVisible());
}

void TestMainWindow::periodsAndFiltersChangeTheQuestion()
{
    showWindow();
    openTable();
    auto *bar = m_window->findChild<TopBar *>();
    Q_EMIT bar->periods()->activated(2);
    QTRY_COMPARE(m_fake->questions.back().query.range.seconds(), qint64(30 * 86400));
    FilterChip *chip = bar->chip(FilterDimension::Model);
    Q_EMIT chip->aboutToOpen();
    chip->setCheckedKeys({QVariant::fromValue(FilterTerm::ofText(FilterDimension::Model, u"kimi"_s))});
    Q_EMIT chip->checkedKeysChanged();
    QCOMPARE(m_session->filter().models, QStringList{u"kimi"_s});
    QVERIFY(!bar->chip(FilterDimension::User)->isVisible());
    m_session->toggle(FilterTerm::ofEntity(FilterDimension::User, EntityId(1)));
    QVERIFY(bar->chip(FilterDimension::User)->isVisible());
    QCOMPARE(bar->chip(FilterDimension::User)->checkedKeys().size(), 1);
}

void TestMainWindow::filesAreOfferedBesideThePeriod()
{
    showWindow();
    const auto *bar = m_window->findChild<TopBar *>();
    const QList<QToolButton *> buttons = bar->findChildren<QToolButton *>();
    const auto found = std::find_if(buttons.cbegin(), buttons.cend(),
                                    [](const QToolButton *button) { return button->text() == u"Export"; });
    QVERIFY(found != buttons.cend());
    QVERIFY(!(*found)->isEnabled());
    openTable();
    QVERIFY((*found)->isEnabled());
    const QList<QAction *> actions = (*found)->menu()->actions();
    QCOMPARE(actions.size(), 2);
    actions.at(1)->trigger();
    QTRY_VERIFY(m_window->findChild<ExportDialog *>() != nullptr);
}

void TestMainWindow::remembersWhereItWas()
{
    showWindow();
    QSignalSpy saved(m_window.get(), &MainWindow::settingsChanged);
    openTable();
    m_session->setPeriod(Period(Period::Kind::Last90Days));
    m_window->showPage(u"sources"_s);
    QTRY_COMPARE(saved.count(), 1);
    const auto settings = saved[0][0].value<Settings>();
    QCOMPARE(settings.page, u"sources"_s);
    QCOMPARE(settings.sourceId, u"1"_s);
    QCOMPARE(settings.period, u"90d"_s);
    QVERIFY(!settings.windowGeometry.isEmpty());
}

void TestMainWindow::removedSourceComesBack()
{
    showWindow();
    m_controller->remove(u"1"_s);
    QCOMPARE(m_controller->sources()->rowCount(), 1);
    const QList<MessageBar *> bars = m_window->findChildren<MessageBar *>();
    const auto shown = std::find_if(bars.cbegin(), bars.cend(), [](const MessageBar *bar) { return bar->isVisible(); });
    QVERIFY(shown != bars.cend());
    Q_EMIT(*shown)->actionTriggered();
    QTRY_COMPARE(m_controller->sources()->rowCount(), 2);
}

void TestMainWindow::hiddenWindowDoesNotAsk()
{
    showWindow();
    openTable();
    m_window->hide();
    const std::size_t asked = m_fake->questions.size();
    m_fake->status.revision = 9;
    m_fake->report();
    QTest::qWait(20);
    QCOMPARE(m_fake->questions.size(), asked);
    m_window->show();
    QTRY_COMPARE(m_fake->questions.size(), asked + 1);
}

void TestMainWindow::neverWaitsForTheSource()
{
    static constexpr int AnswerMs = 1500;
    showWindow();
    m_fake->status.phase = SourcePhase::Ready;
    m_controller->open(u"1"_s);
    QTRY_COMPARE(m_fake->questions.size(), std::size_t(1));
    StallWatchdog watchdog;
    std::thread worker([this] {
        std::this_thread::sleep_for(std::chrono::milliseconds(AnswerMs));
        m_fake->reply(0, DashboardSnapshot{});
    });
    m_session->cancel();
    QTRY_VERIFY_WITH_TIMEOUT(m_session->snapshot(), 3 * AnswerMs);
    worker.join();
    watchdog.stop();
    QVERIFY2(watchdog.longestMs() < AnswerMs / 2, qPrintable(QString::number(watchdog.longestMs())));
}

/// Which is not what goes back.
void TestMainWindow::undoTakesTheLastDeedBack()
{
    showWindow();
    openTable();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_session->setPeriod(Period(Period::Kind::Last30Days));
    m_prices->saved.user = {FakePrices::price(u"mine"_s, 3, 3)};
    m_prices->controller->load();
    QTRY_VERIFY(m_prices->controller->book()->knows(u"mine"_s));
    m_prices->controller->removePrice(m_prices->controller->saved().user.constFirst());
    QTRY_VERIFY(!m_prices->controller->book()->knows(u"mine"_s));
    m_window->showPage(u"sources"_s);
    QTest::keySequence(m_window.get(), QKeySequence(QKeySequence::Undo));
    QTRY_VERIFY(m_prices->controller->book()->knows(u"mine"_s));
    QCOMPARE(m_session->period().kind(), Period::Kind::Last30Days);
    QTest::keySequence(m_window.get(), QKeySequence(Qt::ALT | Qt::Key_Left));
    QTRY_COMPARE(m_session->period().kind(), Period::Kind::Last7Days);
}

void TestMainWindow::tellsOfAlerts()
{
    showWindow();
    Alert passed;
    passed.id = 4;
    passed.budgetId = u"gone"_s;
    passed.budgetName = u"Everyone"_s;
    passed.state = Alert::State::Shown;
    m_budgets.book.shelf.alerts = {passed};
    m_budgets.monitor->start();
    // Who is told where is the alert desk's to decide; it has no part in this test.
    QTRY_COMPARE(m_budgets.monitor->alerts().size(), 1);
    m_window->budgets()->toasts()->showMessage({m_budgets.monitor->alerts().constFirst(), u"Test"_s, u"Body"_s});
    auto *stack = m_window->findChild<ToastStack *>();
    QTRY_COMPARE(stack->shown().size(), 1);
    QVERIFY(stack->shown().constFirst()->isVisible());
    const auto badge = [this] {
        const QList<RailButton *> buttons = m_window->findChildren<RailButton *>();
        const auto budgets = std::find_if(buttons.cbegin(), buttons.cend(),
                                          [](const RailButton *button) { return button->id() == u"budgets"; });
        return budgets == buttons.cend() ? -1 : (*budgets)->badge();
    };
    QTRY_COMPARE(badge(), 1);
    m_window->showPage(u"budgets"_s);
    QVERIFY(m_window->pages().budgets()->isVisible());
    QVERIFY(stack->shown().constFirst()->isVisible()); // over every page
    m_budgets.monitor->acknowledgeAll();
    QTRY_COMPARE(badge(), 0);
    QVERIFY(stack->shown().isEmpty());
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestMainWindow)
#include "tst_mainwindow.moc"
