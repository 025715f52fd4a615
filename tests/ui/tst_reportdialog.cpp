// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/sourcecontroller.h"
#include "models/store/memorysecretstore.h"
#include "tests/support/accessibility.h"
#include "tests/support/fakebudgets.h"
#include "tests/support/fakeconsole.h"
#include "tests/support/fakeprices.h"
#include "tests/support/fakeviews.h"
#include "tests/support/poppler.h"
#include "tests/support/tablesource.h"
#include "tests/support/testmain.h"
#include "ui/dialogs/reports/reportdialog.h"
#include "ui/dialogs/reports/reportprinting.h"
#include "ui/dialogs/reports/reportview.h"
#include "ui/dialogs/reports/scheduledialog.h"
#include "ui/mainwindow.h"
#include "ui/report/reportdocument.h"
#include "ui/theme.h"
#include "ui/widgets/messagebar.h"
#include "ui/windowreports.h"

#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtConcurrent>

namespace Tokenglass {

using namespace Qt::StringLiterals;

class TestReportDialog : public TestCase
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
    Theme m_theme;
    FakeViews m_viewFile;
    std::unique_ptr<SavedViews> m_views;
    QTemporaryDir m_folder;

    [[nodiscard]] WindowContext context()
    {
        BudgetServices files;
        files.writeFile = [](const QString &path, const std::function<QByteArray()> &content) {
            return QtConcurrent::run([path, content]() -> Result<void> {
                QFile file(path);
                if (!file.open(QIODevice::WriteOnly))
                    return Error{Error::Kind::Storage, file.errorString()};
                file.write(content());
                return {};
            });
        };
        return {*m_session, *m_controller, *m_console.session, *m_budgets.monitor, *m_prices->controller, m_theme,
                *m_views,   files};
    }
    void openTable()
    {
        TableSource(ManualClock().instant, 30).serve(*m_fake);
        ConnectionSettings connection;
        connection.id = u"1"_s;
        connection.name = u"production"_s;
        m_session->open(connection, {});
        QTRY_COMPARE(m_session->state(), SourceSession::State::Ready);
    }
    static bool wait(const ReportDialog &dialog)
    {
        return QTest::qWaitFor([&dialog] { return dialog.view()->document() != nullptr; });
    }

private Q_SLOTS:
    void init();
    void showsWhatTheWindowShows();
    void fieldsChangeTheReport();
    void lateAnswersAreDropped();
    void saves();
    void leadsWithTheMainCurrency();
    void failedSaveIsSaid();
    void printsToAnyPaper();
    void scrollsThroughManyPages();
    void neverWaits();
    void needsASource();
    void failureIsShown();
    void schedulesAreEdited();
    void windowRemembersThem();
    void controlsHaveNames();
};

void TestReportDialog::init()
{
    TestCase::init();
    m_fake = std::make_shared<FakeState>();
    m_session =
        std::make_unique<SourceSession>([this](const ConnectionSettings &, const QString &,
                                               const ReportingZone &) { return std::make_unique<FakeSource>(m_fake); },
                                        std::make_shared<ManualClock>());
    m_session->setZone(ReportingZone(QTimeZone::utc()));
    m_controller = std::make_unique<SourceController>(*m_session, m_secrets, SourceServices());
    m_prices = std::make_unique<FakePrices>(*m_session);
    m_views = std::make_unique<SavedViews>(*m_controller, *m_session, m_viewFile.services());
}

void TestReportDialog::showsWhatTheWindowShows()
{
    openTable();
    UsageFilter filter;
    filter.models = {u"kimi"_s};
    m_session->setFilter(filter);
    QTRY_COMPARE(m_session->snapshot()->query.filter, filter);
    ReportDialog dialog(context(), ReportPaper::A4);
    dialog.show();
    QVERIFY(wait(dialog));
    const DashboardSnapshot &shown = *m_session->snapshot();
    const DashboardSnapshot &reported = *dialog.view()->document()->data().snapshot;
    QCOMPARE(reported.totals, shown.totals);
    QCOMPARE(reported.previous, shown.previous);
    QCOMPARE(reported.query.range, shown.query.range);
    QTRY_VERIFY(dialog.view()->isPainted());
    QVERIFY(dialog.view()->accessibleName().contains(u"page 1 of"_s));
}

void TestReportDialog::fieldsChangeTheReport()
{
    openTable();
    ReportDialog dialog(context(), ReportPaper::Letter);
    dialog.show();
    QVERIFY(wait(dialog));
    QCOMPARE(dialog.view()->document()->paper(), QSizeF(612, 792));
    for (const ReportKind kind : ReportKinds) {
        dialog.setKind(kind);
        QVERIFY(wait(dialog));
        QCOMPARE(dialog.view()->document()->data().order.kind, kind);
    }
    const QList<QComboBox *> boxes = dialog.findChildren<QComboBox *>();
    auto *period = *std::find_if(boxes.cbegin(), boxes.cend(),
                                 [](const QComboBox *box) { return box->findData(u"last-month"_s) >= 0; });
    period->setCurrentIndex(period->findData(u"last-month"_s));
    QVERIFY(wait(dialog));
    QVERIFY(monthOf(dialog.view()->document()->data().order.range, m_session->zone()).has_value());
}

void TestReportDialog::lateAnswersAreDropped()
{
    openTable();
    const auto answer = m_fake->answer;
    m_fake->answer = nullptr;
    ReportDialog dialog(context(), ReportPaper::A4);
    dialog.show();
    const std::size_t first = m_fake->questions.size() - 1;
    dialog.setKind(ReportKind::Users);
    const std::size_t second = m_fake->questions.size() - 1;
    QVERIFY(second > first);
    m_fake->reply(second, answer(m_fake->questions.at(second).query));
    QVERIFY(wait(dialog));
    m_fake->reply(first, Error{Error::Kind::Offline, {}});
    QCoreApplication::processEvents();
    QCOMPARE(dialog.view()->document()->data().order.kind, ReportKind::Users);
}

void TestReportDialog::saves()
{
    openTable();
    ReportDialog dialog(context(), ReportPaper::A4);
    dialog.show();
    QVERIFY(wait(dialog));
    const QString path = m_folder.filePath(u"saved.pdf"_s);
    dialog.saveTo(path);
    const auto *message = dialog.findChild<MessageBar *>();
    QTRY_COMPARE(message->kind(), MessageKind::Success);
    QVERIFY(message->text().contains(u"saved.pdf"_s));
    QCOMPARE(Poppler::info(path, u"Pages"_s).toInt(), dialog.view()->document()->pageCount());
}

void TestReportDialog::leadsWithTheMainCurrency()
{
    openTable();
    m_session->setMainCurrency(Currency::usd());
    ReportDialog dialog(context(), ReportPaper::A4);
    dialog.show();
    QVERIFY(wait(dialog));
    const QString path = m_folder.filePath(u"dollars.pdf"_s);
    dialog.saveTo(path);
    QTRY_COMPARE(dialog.findChild<MessageBar *>()->kind(), MessageKind::Success);
    const QString text = Poppler::text(path);
    QVERIFY(text.contains(u"USD, stacked by model"_s));
    QVERIFY(!text.contains(u"CNY, stacked by model"_s));
    // On the cards and in every table.
    qsizetype pairs = 0;
    for (qsizetype at = text.indexOf(u"Cost ("_s); at >= 0; at = text.indexOf(u"Cost ("_s, at + 1), ++pairs)
        QCOMPARE(text.mid(at, 10), pairs % 2 == 0 ? u"Cost (USD)"_s : u"Cost (CNY)"_s);
    QVERIFY(pairs >= 4);
}

void TestReportDialog::failedSaveIsSaid()
{
    openTable();
    ReportDialog dialog(context(), ReportPaper::A4);
    dialog.show();
    QVERIFY(wait(dialog));
    dialog.saveTo(m_folder.filePath(u"none/here.pdf"_s));
    const auto *message = dialog.findChild<MessageBar *>();
    QTRY_COMPARE(message->kind(), MessageKind::Error);
    QVERIFY(message->isVisible());
}

void TestReportDialog::printsToAnyPaper()
{
    openTable();
    ReportDialog dialog(context(), ReportPaper::A4);
    dialog.show();
    QVERIFY(wait(dialog));
    const auto printer = makeReportPrinter(*dialog.view()->document());
    const QString path = m_folder.filePath(u"printed.pdf"_s);
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(path);
    printer->setPageSize(QPageSize(QPageSize::Letter));
    QVERIFY(printReport(*dialog.view()->document(), *printer).ok());
    QVERIFY(Poppler::info(path, u"Page size"_s).contains(u"letter"_s));
    const QStringList pages = Poppler::pages(path);
    QCOMPARE(pages.size(), dialog.view()->document()->pageCount());
    // The foot of the longer paper is still on the page.
    QVERIFY(pages.constFirst().contains(u"Page 1 of"_s));
}

void TestReportDialog::scrollsThroughManyPages()
{
    openTable();
    const auto answer = m_fake->answer;
    m_fake->answer = [answer](const DashboardQuery &query) {
        Result<DashboardSnapshot> snapshot = answer(query);
        const Measures measures = snapshot->totals;
        for (int i = 0; i < 2000; ++i)
            snapshot->users.append({EntityId(i + 1000), u"person%1"_s.arg(i), EntityState::Named, measures});
        return snapshot;
    };
    ReportDialog dialog(context(), ReportPaper::A4);
    dialog.setKind(ReportKind::Users);
    dialog.show();
    QVERIFY(wait(dialog));
    ReportView *view = dialog.view();
    const int pages = view->document()->pageCount();
    QVERIFY(pages > 40);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_End);
    QCOMPARE(view->currentPage(), pages - 1);
    QTRY_VERIFY(view->isPainted());
    QTest::keyClick(view, Qt::Key_PageUp);
    QCOMPARE(view->currentPage(), pages - 2);
    QVERIFY(view->accessibleName().contains(u"page %1 of %2"_s.arg(pages - 1).arg(pages)));
    QTest::keyClick(view, Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(view->zoom() > 1);
    QCOMPARE(view->currentPage(), pages - 2);
    QTest::keyClick(view, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(view->zoom(), 1.0);
    QTest::keyClick(view, Qt::Key_Home);
    QCOMPARE(view->currentPage(), 0);
}

void TestReportDialog::neverWaits()
{
    openTable();
    ReportDialog dialog(context(), ReportPaper::A4);
    dialog.show();
    // What it takes is done elsewhere, and Escape closes it meanwhile.
    QVERIFY(dialog.view()->document() == nullptr);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
    QVERIFY(wait(dialog));
    // Every window it opens is opened without an event loop of its own.
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text().contains(u"Save as PDF"_s) || button->text().contains(u"Print"_s))
            button->click();
    }
    QCOMPARE(dialog.findChildren<QFileDialog *>().size(), 1);
    QCOMPARE(dialog.findChildren<QPrintDialog *>().size(), 1);
}

void TestReportDialog::needsASource()
{
    ReportDialog dialog(context(), ReportPaper::A4);
    dialog.show();
    QVERIFY(dialog.view()->document() == nullptr);
    QVERIFY(dialog.view()->accessibleName().contains(u"Open a database first"_s));
}

void TestReportDialog::failureIsShown()
{
    openTable();
    m_fake->answer = [](const DashboardQuery &) -> Result<DashboardSnapshot> {
        return Error{Error::Kind::Offline, {}};
    };
    ReportDialog dialog(context(), ReportPaper::A4);
    dialog.show();
    QTRY_VERIFY(!dialog.view()->accessibleName().contains(u"being made"_s));
    QVERIFY(dialog.view()->document() == nullptr);
    for (const QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text().contains(u"Save as PDF"_s))
            QVERIFY(!button->isEnabled());
    }
}

void TestReportDialog::schedulesAreEdited()
{
    ReportSchedule suggested;
    suggested.name = u"Monthly"_s;
    suggested.source = u"production"_s;
    suggested.folder = u"/srv/reports"_s;
    ScheduleDialog dialog({}, suggested, u"/usr/bin/tokenglass"_s);
    dialog.show();
    QVERIFY(dialog.command().isEmpty());
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text() == u"&Add")
            button->click();
    }
    QCOMPARE(dialog.schedules(), QList<ReportSchedule>{suggested});
    QCOMPARE(dialog.command(), reportCronLine(suggested, u"/usr/bin/tokenglass"_s));
    for (QComboBox *box : dialog.findChildren<QComboBox *>()) {
        if (const int users = box->findData(static_cast<int>(ReportKind::Budgets)); box->count() == 4 && users == 3)
            box->setCurrentIndex(users);
        if (box->itemText(1).contains(u"systemd"_s))
            box->setCurrentIndex(1);
    }
    QCOMPARE(dialog.schedules().constFirst().kind, ReportKind::Budgets);
    QVERIFY(dialog.command().contains(u"OnCalendar="_s));
    QVERIFY(dialog.command().contains(u"--report budgets"_s));
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text() == u"&Remove")
            button->click();
    }
    QVERIFY(dialog.schedules().isEmpty());
    QVERIFY(dialog.command().isEmpty());
}

void TestReportDialog::windowRemembersThem()
{
    openTable();
    MainWindow window(context(), {});
    WindowReports reports(context(), window);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const QSignalSpy changed(&window, &MainWindow::settingsChanged);
    QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier);
    auto *dialog = window.findChild<ReportDialog *>();
    QVERIFY(dialog != nullptr);
    QVERIFY(wait(*dialog));
    Q_EMIT dialog->schedulesRequested();
    auto *schedules = dialog->findChild<ScheduleDialog *>();
    QVERIFY(schedules != nullptr);
    for (QPushButton *button : schedules->findChildren<QPushButton *>()) {
        if (button->text() == u"&Add")
            button->click();
    }
    schedules->accept();
    QCOMPARE(window.settings().reportSchedules.size(), 1);
    QCOMPARE(window.settings().reportSchedules.constFirst().source, u"production"_s);
    QCOMPARE(window.settings().reportSchedules.constFirst().zone, u"UTC"_s);
    QTRY_VERIFY(!changed.isEmpty());
    dialog->close();
}

void TestReportDialog::controlsHaveNames()
{
    openTable();
    ReportDialog dialog(context(), ReportPaper::A4);
    dialog.show();
    QVERIFY(wait(dialog));
    QCOMPARE(unnamedControls(&dialog), QStringList());
    ScheduleDialog schedules({ReportSchedule()}, {}, u"tokenglass"_s);
    schedules.show();
    QCOMPARE(unnamedControls(&schedules), QStringList());
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestReportDialog)
#include "tst_reportdialog.moc"
