// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/alertparts.h"
#include "app/settingsparts.h"
#include "app/windowparts.h"
#include "models/session/reporttext.h"
#include "models/session/sourcecontroller.h"
#include "models/session/sourcesession.h"
#include "tests/support/fakebudgets.h"
#include "tests/support/fakeconsole.h"
#include "tests/support/fakeprices.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/fakeviews.h"
#include "tests/support/tablesource.h"
#include "tests/support/testmain.h"
#include "ui/dialogs/export/exportdialog.h"
#include "ui/dialogs/reports/reportdialog.h"
#include "ui/dialogs/reports/reportview.h"
#include "ui/mainmenu.h"
#include "ui/mainwindow.h"
#include "ui/manualwindow.h"
#include "ui/pages/console/answerview.h"
#include "ui/pages/console/composer.h"
#include "ui/pages/consolepage.h"
#include "ui/pages/dashboardpage.h"
#include "ui/pages/sourcespage.h"
#include "ui/report/reportdocument.h"
#include "ui/theme.h"
#include "ui/windowdialogs.h"
#include "ui/windowexport.h"
#include "ui/windowpages.h"
#include "ui/windowreports.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QThreadPool>

namespace Tokenglass {

using namespace Qt::StringLiterals;

/// The window in one language and then in another, while everything behind it goes on.
class TestWindowParts : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void windowIsMadeAnewWhereItWas();
    void runningAnswerGoesOn();
    void selectionStays();
    void manualStays();
    void reportStays();
    void runningExportStays();
    void numbersChangeWithoutARestart();
    void nothingIsMadeAnewWithoutNeed();

private:
    void openTable();
    void change(const std::function<void(Settings &)> &edit);
    [[nodiscard]] MainWindow *window() const { return m_parts->window(); }
    [[nodiscard]] QString firstMenu() const { return window()->menuBar()->actions().constFirst()->text(); }

    std::shared_ptr<FakeState> m_fake;
    FakeSecretStore m_secrets;
    std::unique_ptr<SourceSession> m_session;
    std::unique_ptr<SourceController> m_controller;
    std::unique_ptr<FakePrices> m_prices;
    std::unique_ptr<FakeConsole> m_console;
    std::unique_ptr<FakeBudgets> m_budgets;
    QThreadPool m_disk;
    std::unique_ptr<Theme> m_theme;
    FakeViews m_viewFile;
    std::unique_ptr<SavedViews> m_views;
    std::unique_ptr<AlertParts> m_alerts;
    std::unique_ptr<SettingsParts> m_settings;
    std::unique_ptr<Languages> m_languages;
    std::unique_ptr<WindowParts> m_parts;
};

void TestWindowParts::init()
{
    TestCase::init();
    m_disk.setMaxThreadCount(1);
    m_fake = std::make_shared<FakeState>();
    m_theme = std::make_unique<Theme>();
    m_console = std::make_unique<FakeConsole>();
    m_budgets = std::make_unique<FakeBudgets>();
    m_session =
        std::make_unique<SourceSession>([this](const ConnectionSettings &, const QString &,
                                               const ReportingZone &) { return std::make_unique<FakeSource>(m_fake); },
                                        std::make_shared<ManualClock>());
    SourceServices services;
    services.environmentPassword = [](const ConnectionSettings &) { return std::optional<QString>(); };
    services.secretKey = [](const QString &id) { return id; };
    m_controller = std::make_unique<SourceController>(*m_session, m_secrets, services);
    m_prices = std::make_unique<FakePrices>(*m_session);
    m_views = std::make_unique<SavedViews>(*m_controller, *m_session, m_viewFile.services());
    m_alerts = std::make_unique<AlertParts>(AlertParts::Context{
        *m_budgets->monitor, *m_budgets->sources, *m_budgets->session, m_secrets, *m_budgets->clock, m_disk});
    m_settings = std::make_unique<SettingsParts>(m_secrets, *m_console->session, m_disk);
    m_languages = std::make_unique<Languages>();
    m_languages->use(u"en"_s, Settings::Numbers::Language);
    m_parts =
        std::make_unique<WindowParts>(WindowContext{*m_session, *m_controller, *m_console->session, *m_budgets->monitor,
                                                    *m_prices->controller, *m_theme, *m_views},
                                      *m_alerts, *m_settings, *m_languages);
    ConnectionSettings ledger;
    ledger.id = u"ledger"_s;
    ledger.name = u"Local ledger"_s;
    ConnectionSettings file;
    file.id = u"1"_s;
    file.name = u"usage.db"_s;
    file.path = u"/tmp/usage.db"_s;
    m_controller->setConnections(ledger, {file});
    Settings settings;
    settings.language = u"en"_s;
    m_parts->make(settings);
    window()->show();
    QVERIFY(QTest::qWaitForWindowExposed(window()));
}

void TestWindowParts::cleanup()
{
    m_parts.reset();
    m_settings.reset();
    m_alerts.reset();
    m_disk.waitForDone();
    m_languages.reset();
    m_prices.reset();
    m_views.reset();
    m_controller.reset();
    m_session.reset();
    m_console.reset();
    m_budgets.reset();
    m_theme.reset();
    QLocale::setDefault(QLocale::c());
}

void TestWindowParts::change(const std::function<void(Settings &)> &edit)
{
    Settings settings = window()->settings();
    edit(settings);
    // As the dialog of the settings does it.
    Q_EMIT window()->dialogs()->settingsAccepted(settings);
}

void TestWindowParts::windowIsMadeAnewWhereItWas()
{
    const QPointer<MainWindow> old = window();
    QSignalSpy ended(qApp, &QGuiApplication::lastWindowClosed);
    window()->setGeometry(40, 50, 1000, 640);
    window()->showPage(u"prices"_s);
    m_session->setPeriod(Period(Period::Kind::Last90Days));
    QCOMPARE(firstMenu(), u"&File"_s);
    change([](Settings &settings) { settings.language = u"zh_CN"_s; });
    QTRY_VERIFY(!old);
    QVERIFY(firstMenu().startsWith(u"文件"_s));
    QVERIFY(window()->isVisible());
    QCOMPARE(window()->size(), QSize(1000, 640));
    QCOMPARE(window()->settings().page, u"prices"_s);
    QCOMPARE(window()->settings().language, u"zh_CN"_s);
    QCOMPARE(m_session->period().kind(), Period::Kind::Last90Days);
    QCOMPARE(ended.count(), 0);
    // And back: the texts of the first language are gone without a trace.
    change([](Settings &settings) { settings.language = u"en"_s; });
    QTRY_COMPARE(firstMenu(), u"&File"_s);
}

void TestWindowParts::runningAnswerGoesOn()
{
    window()->showPage(u"console"_s);
    m_console->session->setTargets({{u"alpha"_s, u"alpha-large"_s}});
    window()->pages().console()->composer()->prompt()->setPlainText(u"Tell me"_s);
    m_console->session->send();
    QTRY_COMPARE(m_console->client.sent.size(), 1U);
    m_console->client.begin(0);
    m_console->client.say(0, u"half of "_s);
    const QPointer<MainWindow> old = window();
    change([](Settings &settings) { settings.language = u"zh_CN"_s; });
    QTRY_VERIFY(!old);
    QVERIFY(!m_console->client.sent[0]->isCancelled);
    QVERIFY(m_console->session->run().isRunning());
    QCOMPARE(window()->pages().console()->composer()->prompt()->toPlainText(), u"Tell me"_s);
    m_console->client.say(0, u"the answer"_s);
    m_console->client.end(0, FakeConsole::whole(u"half of the answer"_s, 10, 20));
    QTRY_VERIFY(!m_console->session->run().isRunning());
    const auto shown = [this] {
        for (const AnswerView *view : window()->findChildren<AnswerView *>()) {
            if (view->wholeText() == u"half of the answer")
                return true;
        }
        return false;
    };
    QTRY_VERIFY(shown());
}

void TestWindowParts::openTable()
{
    TableSource(ManualClock().instant).serve(*m_fake);
    m_controller->open(u"1"_s);
    QTRY_COMPARE(m_session->state(), SourceSession::State::Ready);
}

void TestWindowParts::manualStays()
{
    const auto ask = [this] {
        QTest::ignoreMessage(QtWarningMsg, "This plugin does not support raise()");
        Q_EMIT qobject_cast<MainMenu *>(window()->menuBar())->manualRequested();
    };
    ask();
    QPointer<ManualWindow> manual;
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *each : all)
        if (auto *found = qobject_cast<ManualWindow *>(each))
            manual = found;
    QVERIFY(manual);
    QTRY_VERIFY2(manual->findChild<QListWidget *>()->count() > 10,
                 qPrintable(manual->findChild<QTextBrowser *>()->toPlainText()));
    // Also where the screen is smaller than the manual would like.
    const QSize room = manual->screen()->availableSize();
    QVERIFY(manual->width() <= room.width() && manual->height() <= room.height());
    manual->showPage(u"numbers"_s);
    const QPointer<MainWindow> old = window();
    QSignalSpy loaded(manual, &ManualWindow::loaded);
    change([](Settings &settings) { settings.language = u"de"_s; });
    QVERIFY(loaded.wait());
    QVERIFY(!old && manual && manual->isVisible());
    QCOMPARE(manual->windowTitle(), u"Handbuch"_s);
    QCOMPARE(manual->findChild<QListWidget *>()->currentItem()->text(), u"Die Zahlen erklärt"_s);
    // It is the new window's now: F1 there goes on in it.
    ask();
    QCOMPARE(manual->findChild<QListWidget *>()->currentItem()->text(), u"Erste Schritte"_s);
}

void TestWindowParts::reportStays()
{
    openTable();
    const QPointer<ReportDialog> report = window()->findChild<WindowReports *>()->showReport();
    report->setKind(ReportKind::Users);
    const auto title = [&] {
        const auto &document = report->view()->document();
        return document ? reportTitle(document->data().order) : QString();
    };
    QTRY_COMPARE(title(), u"LLM usage by user"_s);
    report->resize(700, 500);
    const auto before = report->view()->document();
    const QPointer<MainWindow> old = window();
    change([](Settings &settings) { settings.language = u"zh_CN"_s; });
    QTRY_VERIFY(!old);
    QVERIFY(report && report->isVisible());
    QCOMPARE(report->parentWidget(), window());
    QCOMPARE(report->size(), QSize(700, 500));
    QCOMPARE(report->windowTitle(), u"报告"_s);
    QTRY_VERIFY(report->view()->document() && report->view()->document() != before);
    QCOMPARE(report->view()->document()->data().order.kind, ReportKind::Users);
    // What it asks for goes to the new window.
    Q_EMIT report->paperChanged(ReportPaper::Letter);
    QCOMPARE(window()->settings().reportPaper, ReportPaper::Letter);
    delete report;
}

namespace {

/// Whose figures are there when the test lets them.
class HeldUsage final : public FrozenUsage
{
public:
    mutable QSemaphore gate;

    [[nodiscard]] DashboardSnapshot dashboard(const DashboardQuery &query) const override
    {
        gate.acquire();
        DashboardSnapshot snapshot;
        snapshot.query = query;
        snapshot.models.append({{{}, u"qwen"_s, {}}, {}});
        return snapshot;
    }
    [[nodiscard]] std::unique_ptr<RequestReader> requests(const RequestQuery &) const override { return nullptr; }
};

} // namespace

void TestWindowParts::runningExportStays()
{
    const auto held = std::make_shared<HeldUsage>();
    m_fake->frozen = held;
    openTable();
    window()->findChild<WindowExport *>()->showTable(u"models"_s);
    const QPointer<ExportDialog> dialog = window()->findChild<ExportDialog *>();
    QVERIFY(dialog);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"models.csv"_s);
    dialog->exportTo(path);
    const QPointer<MainWindow> old = window();
    change([](Settings &settings) { settings.language = u"zh_CN"_s; });
    QTRY_VERIFY(!old);
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->parentWidget(), window());
    QCOMPARE(dialog->windowTitle(), u"导出"_s);
    QVERIFY(!QFileInfo::exists(path));
    held->gate.release();
    QTRY_VERIFY(dialog->statusLabel()->text().contains(path));
    QVERIFY(QFileInfo::exists(path));
    // Of what has been written it goes on speaking, and a further export runs as the first did.
    change([](Settings &settings) { settings.language = u"de"_s; });
    QTRY_COMPARE(dialog->windowTitle(), u"Exportieren"_s);
    QVERIFY(dialog->statusLabel()->text().contains(path));
    QCOMPARE(dialog->tableBox()->currentText(), u"Modelle"_s);
    held->gate.release();
    const QString again = folder.filePath(u"again.csv"_s);
    dialog->exportTo(again);
    QTRY_VERIFY(QFileInfo::exists(again));
    delete dialog;
}

void TestWindowParts::selectionStays()
{
    openTable();
    window()->showPage(u"sources"_s);
    window()->pages().sources()->findChild<QTableView *>()->selectRow(1);
    const QPointer<MainWindow> old = window();
    change([](Settings &settings) { settings.language = u"zh_CN"_s; });
    QTRY_VERIFY(!old);
    const auto *view = window()->pages().sources()->findChild<QTableView *>();
    QTRY_COMPARE(view->currentIndex().row(), 1);
    QVERIFY(view->selectionModel()->isRowSelected(1));
    QCOMPARE(m_session->connection().id, u"1"_s);
    QCOMPARE(window()->windowTitle(), u"usage.db"_s);
    window()->showPage(u"dashboard"_s);
    QVERIFY(window()->pages().dashboard()->isVisible());
}

void TestWindowParts::numbersChangeWithoutARestart()
{
    const QPointer<MainWindow> old = window();
    change([](Settings &settings) { settings.numbers = Settings::Numbers::Plain; });
    QTRY_VERIFY(!old);
    QCOMPARE(QLocale().numberOptions() & QLocale::OmitGroupSeparator, QLocale::OmitGroupSeparator);
    QCOMPARE(firstMenu(), u"&File"_s);
}

void TestWindowParts::nothingIsMadeAnewWithoutNeed()
{
    const QPointer<MainWindow> old = window();
    QSignalSpy changed(m_parts.get(), &WindowParts::settingsChanged);
    change([](Settings &settings) { settings.theme = Settings::Theme::Dark; });
    QTRY_COMPARE(changed.count(), 1);
    QTest::qWait(20);
    QCOMPARE(window(), old.data());
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestWindowParts)
#include "tst_windowparts.moc"
