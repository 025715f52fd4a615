// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/sourcecontroller.h"
#include "models/session/sourcesession.h"
#include "models/store/memorysecretstore.h"
#include "tests/support/accessibility.h"
#include "tests/support/fakebudgets.h"
#include "tests/support/fakeconsole.h"
#include "tests/support/fakeprices.h"
#include "tests/support/fakeviews.h"
#include "tests/support/stallwatchdog.h"
#include "tests/support/tablesource.h"
#include "tests/support/testmain.h"
#include "ui/alerttoasts.h"
#include "ui/mainwindow.h"
#include "ui/pages/budgetspage.h"
#include "ui/pages/dashboardpage.h"
#include "ui/pages/welcomepage.h"
#include "ui/theme.h"
#include "ui/topbar.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/navigationrail.h"
#include "ui/widgets/railbutton.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/toaststack.h"
#include "ui/windowbudgets.h"
#include "ui/windowpages.h"

#include <QMenuBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTranslator>

namespace Tokenglass {

using namespace Qt::StringLiterals;

class TestMainWindow : public TestCase
{
    Q_OBJECT

private:
    std::shared_ptr<FakeState> m_fake;
    MemorySecretStore m_secrets;
    std::unique_ptr<SourceSession> m_session;
    std::unique_ptr<SourceController> m_controller;
    std::unique_ptr<FakePrices> m_prices;
    FakeConsole m_console;
    FakeBudgets m_budgets;
    std::unique_ptr<Theme> m_theme;
    FakeViews m_viewFile;
    std::unique_ptr<SavedViews> m_views;
    std::unique_ptr<MainWindow> m_window;

    static SourceServices services()
    {
        SourceServices services;
        services.add = [](ConnectionSettings connection) {
            connection.id = u"new"_s;
            return QtFuture::makeReadyFuture(Result<ConnectionSettings>(connection));
        };
        services.remove = [](const QString &) { return QtFuture::makeReadyFuture(Result<void>()); };
        services.environmentPassword = [](const ConnectionSettings &) { return std::optional<QString>(); };
        services.secretKey = [](const QString &id) { return id; };
        return services;
    }
    void showWindow(const Settings &settings = {})
    {
        m_window =
            std::make_unique<MainWindow>(WindowContext{*m_session, *m_controller, *m_console.session,
                                                       *m_budgets.monitor, *m_prices->controller, *m_theme, *m_views},
                                         settings);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void openTable()
    {
        TableSource(ManualClock().instant).serve(*m_fake);
        m_controller->open(u"1"_s);
        QTRY_COMPARE(m_session->state(), SourceSession::State::Ready);
    }

private Q_SLOTS:
    void init();
    void cleanup();
    void welcomesWhileThereIsNothing();
    void periodsAndFiltersChangeTheQuestion();
    void remembersWhereItWas();
    void removedSourceComesBack();
    void hiddenWindowDoesNotAsk();
    void neverWaitsForTheSource();
    void undoTakesTheLastDeedBack();
    void tellsOfAlerts();
    void speaks_data();
    void speaks();
    void mnemonicsAreUnique_data();
    void mnemonicsAreUnique();
    void controlsHaveNames();
    void focusIsSeen_data();
    void focusIsSeen();
    void smallWindowScrolls();
};

void TestMainWindow::init()
{
    TestCase::init();
    m_fake = std::make_shared<FakeState>();
    m_theme = std::make_unique<Theme>();
    m_session =
        std::make_unique<SourceSession>([this](const ConnectionSettings &, const QString &,
                                               const ReportingZone &) { return std::make_unique<FakeSource>(m_fake); },
                                        std::make_shared<ManualClock>());
    m_controller = std::make_unique<SourceController>(*m_session, m_secrets, services());
    m_prices = std::make_unique<FakePrices>(*m_session);
    m_views = std::make_unique<SavedViews>(*m_controller, *m_session, m_viewFile.services());
    ConnectionSettings ledger;
    ledger.id = u"ledger"_s;
    ledger.name = u"Local ledger"_s;
    ConnectionSettings file;
    file.id = u"1"_s;
    file.name = u"usage.db"_s;
    file.path = u"/tmp/usage.db"_s;
    m_controller->setConnections(ledger, {file});
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_prices.reset();
    m_views.reset();
    m_controller.reset();
    m_session.reset();
    m_theme.reset();
}

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

void TestMainWindow::speaks_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("German") << u":/i18n/tokenglass_de.qm"_s;
    QTest::newRow("Chinese") << u":/i18n/tokenglass_zh_CN.qm"_s;
}

void TestMainWindow::speaks()
{
    QFETCH(QString, file);
    const auto texts = [this] {
        QStringList found;
        for (const QAction *action : m_window->menuBar()->actions())
            found.append(action->text());
        for (const QPushButton *button : m_window->pages().welcome()->findChildren<QPushButton *>())
            found.append(button->text());
        return found;
    };
    showWindow();
    const QStringList english = texts();
    m_window.reset();
    QTranslator translator;
    QVERIFY(translator.load(file));
    QCoreApplication::installTranslator(&translator);
    showWindow();
    const QStringList translated = texts();
    QCoreApplication::removeTranslator(&translator);
    QVERIFY(translated.size() >= 8);
    QCOMPARE(translated.size(), english.size());
    for (const QString &text : translated)
        QVERIFY2(!english.contains(text), qPrintable(text));
}

void TestMainWindow::mnemonicsAreUnique_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("English") << u":/i18n/tokenglass_en.qm"_s;
    speaks_data();
}

void TestMainWindow::mnemonicsAreUnique()
{
    QFETCH(QString, file);
    QTranslator translator;
    QVERIFY(translator.load(file));
    QCoreApplication::installTranslator(&translator);
    showWindow();
    QCoreApplication::removeTranslator(&translator);
    QList<QList<QAction *>> lists{m_window->menuBar()->actions()};
    for (const QAction *action : m_window->menuBar()->actions())
        lists.append(action->menu()->actions());
    for (const QList<QAction *> &list : std::as_const(lists)) {
        QStringList taken;
        for (const QAction *action : list) {
            if (action->isSeparator() || !action->text().contains(u'&'))
                continue;
            const QString key = QKeySequence::mnemonic(action->text()).toString();
            QVERIFY2(!key.isEmpty() && !taken.contains(key), qPrintable(action->text()));
            taken.append(key);
        }
        QVERIFY(taken.size() > 0);
    }
}

void TestMainWindow::controlsHaveNames()
{
    showWindow();
    for (const QString &page : {u"dashboard"_s, u"sources"_s}) {
        m_window->showPage(page);
        QCOMPARE(unnamedControls(m_window.get()).join(u", "_s), QString());
    }
    openTable();
    m_window->showPage(u"dashboard"_s);
    QCOMPARE(unnamedControls(m_window.get()).join(u", "_s), QString());
}

void TestMainWindow::focusIsSeen_data()
{
    QTest::addColumn<QString>("page");
    for (const char *page : {"dashboard", "requests", "budgets", "console", "prices", "sources"})
        QTest::newRow(page) << QString::fromLatin1(page);
}

void TestMainWindow::focusIsSeen()
{
    QFETCH(const QString, page);
    m_theme->install();
    m_budgets.book.shelf.budgets = {sampleBudget(300)};
    m_budgets.monitor->start();
    showWindow();
    openTable();
    m_window->showPage(page);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::qWait(100); // figures and charts have come
    QStringList unseen;
    QWidget *rail = m_window->findChild<NavigationRail *>();
    const QList<QWidget *> widgets = m_window->centralWidget()->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        const bool takesTab = (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() && widget->isEnabled();
        if (!takesTab || !widget->isVisible() || widget->visibleRegion().isEmpty() || rail->isAncestorOf(widget))
            continue;
        const auto picture = [&] {
            const QRect place(widget->mapTo(m_window.get(), QPoint()), widget->size());
            return m_window->grab(place.adjusted(-3, -3, 3, 3)).toImage();
        };
        rail->findChild<RailButton *>()->setFocus();
        const QImage before = picture();
        widget->setFocus(Qt::TabFocusReason);
        if (!widget->hasFocus() || picture() == before)
            unseen.append(QLatin1String(widget->metaObject()->className()) + u' ' + widget->accessibleName());
    }
    QCOMPARE(unseen.join(u", "_s), QString());
}

void TestMainWindow::smallWindowScrolls()
{
    showWindow();
    openTable();
    for (const QString &page : {u"dashboard"_s, u"console"_s, u"budgets"_s, u"prices"_s, u"sources"_s}) {
        m_window->resize(1024, 700);
        m_window->showPage(page);
        QCoreApplication::processEvents();
        auto *area = qobject_cast<QScrollArea *>(m_window->centralWidget());
        QVERIFY(area);
        QVERIFY2(area->widget()->width() <= area->viewport()->width(), qPrintable(page)); // nothing scrolls sideways
        QTRY_VERIFY2(area->widget()->height() <= area->viewport()->height(), qPrintable(page));
        m_window->resize(512, 350); // a screen of 1024 x 700 at 200 %
        QCoreApplication::processEvents();
        QCOMPARE(m_window->size(), QSize(512, 350));
        const QSize least = area->widget()->minimumSizeHint();
        QVERIFY(area->widget()->width() >= least.width() && area->widget()->height() >= least.height());
    }
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestMainWindow)
#include "tst_mainwindow.moc"
