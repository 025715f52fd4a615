// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/sourcesession.h"
#include "tests/support/accessibility.h"
#include "tests/support/fakeconsole.h"
#include "tests/support/stallwatchdog.h"
#include "tests/support/testmain.h"
#include "ui/pages/console/answerview.h"
#include "ui/pages/console/columnfailure.h"
#include "ui/pages/console/columnfigures.h"
#include "ui/pages/console/columnstrip.h"
#include "ui/pages/console/columnview.h"
#include "ui/pages/console/composer.h"
#include "ui/pages/console/modelpicker.h"
#include "ui/pages/console/parameterspopup.h"
#include "ui/pages/console/previewpanel.h"
#include "ui/pages/console/runhistorydialog.h"
#include "ui/pages/consolepage.h"
#include "ui/theme.h"
#include "ui/widgets/messagebar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QTextDocument>
#include <QToolButton>

namespace Tokenglass {

using namespace Qt::StringLiterals;

class TestConsolePage : public TestCase
{
    Q_OBJECT

private:
    std::unique_ptr<FakeConsole> m_fake;
    std::unique_ptr<SourceSession> m_source;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ConsolePage> m_page;

    Composer &composer() { return *m_page->composer(); }
    ColumnView &view(int column) { return *m_page->columns()->view(column); }
    void send(const QStringList &targets)
    {
        QList<ChatTarget> all;
        for (const QString &target : targets)
            all.append(*ChatTarget::fromText(target));
        m_fake->session->setTargets(all);
        composer().prompt()->setPlainText(u"Hello"_s);
        QTest::mouseClick(composer().sendButton(), Qt::LeftButton);
    }
    QString footer(int column) { return view(column).findChild<ColumnFigures *>()->text().replace(QChar(0xA0), u' '); }

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aPromptIsTypedAndSentByKeyboard();
    void modelsArePickedByTyping();
    void answersGrowAndEndWithFigures();
    void readerWhoScrolledUpStaysThere();
    void longParagraphsAreCopiedWhole();
    void longAnswersDoNotStallTheWindow();
    void stopAndEscape();
    void failuresOfferTheRemedy();
    void aWaitIsCountedDown();
    void noUsageIsAnEstimate();
    void reasoningIsFolded();
    void rawDataHasTabs();
    void parametersReachTheRequest();
    void historyBringsARunBack();
    void favouritesAreKept();
    void exportAndCurl();
    void controlsHaveNames();
};

void TestConsolePage::initTestCase()
{
    TestCase::initTestCase();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestConsolePage::init()
{
    TestCase::init();
    m_fake = std::make_unique<FakeConsole>();
    m_source = std::make_unique<SourceSession>(
        [](const ConnectionSettings &, const QString &, const ReportingZone &) { return nullptr; },
        std::make_shared<ManualClock>());
    m_theme = std::make_unique<Theme>();
    m_theme->install();
    m_page = std::make_unique<ConsolePage>(*m_fake->session, *m_source, *m_theme);
    m_page->resize(1200, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestConsolePage::cleanup()
{
    m_page.reset();
    m_source.reset();
    m_fake.reset();
    m_theme.reset();
}

void TestConsolePage::aPromptIsTypedAndSentByKeyboard()
{
    QVERIFY(!composer().sendButton()->isEnabled());
    m_fake->session->addTarget({u"alpha"_s, u"alpha-large"_s});
    composer().prompt()->setFocus();
    QTest::keyClicks(composer().prompt(), u"Good day"_s);
    QVERIFY(composer().sendButton()->isEnabled());
    QTRY_VERIFY(m_page->preview()->view()->model()->rowCount() > 0);
    QTest::keyClick(composer().prompt(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_fake->client.sent.size(), 1U);
    QCOMPARE(m_fake->client.sent[0]->request.prompt, u"Good day"_s);
    QCOMPARE(m_page->columns()->count(), 1);
    QVERIFY(!composer().sendButton()->isEnabled());
}

void TestConsolePage::modelsArePickedByTyping()
{
    // Not opened: the offscreen platform warns about popups. The real window's test opens it.
    ModelPicker *picker = composer().picker();
    picker->offer({});
    picker->search()->setText(u"beta small"_s);
    QCOMPARE(picker->list()->count(), 1);
    QTest::keyClick(picker->search(), Qt::Key_Return);
    QCOMPARE(m_fake->session->targets(), (QList<ChatTarget>{{u"beta"_s, u"beta-small"_s}}));
    // What is taken is not offered again.
    picker->offer(m_fake->session->targets());
    picker->search()->setText(u"beta small"_s);
    QCOMPARE(picker->list()->count(), 0);
    for (int i = 0; i < 9; ++i)
        m_fake->session->addTarget({u"open"_s, u"m%1"_s.arg(i)});
    QCOMPARE(m_fake->session->targets().size(), ConsoleSession::MostTargets);
    QVERIFY(!composer().addButton()->isEnabled());
}

void TestConsolePage::answersGrowAndEndWithFigures()
{
    send({u"alpha/alpha-large"_s, u"beta/beta-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 2U);
    m_fake->client.begin(0);
    m_fake->client.say(0, u"One\nTwo "_s);
    QTRY_COMPARE(view(0).answer()->wholeText(), u"One\nTwo "_s);
    m_fake->client.say(0, u"and a half"_s);
    ChatOutcome outcome = FakeConsole::whole(u"One\nTwo and a half"_s, 24, 487);
    outcome.usage->cacheRead = 0;
    m_fake->client.end(0, outcome);
    QTRY_COMPARE(view(0).answer()->wholeText(), u"One\nTwo and a half"_s);
    QTRY_VERIFY(footer(0).contains(u"Input / cached: 24 / 0"_s));
    QVERIFY(footer(0).contains(u"Output / reasoning: 487 / \u2013"_s));
    QVERIFY2(footer(0).contains(u"Cost: ¥0.000998"_s), qPrintable(footer(0)));
    QVERIFY(footer(0).contains(u"First token / total: 0.40 s / 2.40 s"_s));
    QVERIFY(footer(0).contains(u"Rate: 244 tok/s"_s));
    QVERIFY(!footer(1).contains(u"Cost"_s));
}

void TestConsolePage::readerWhoScrolledUpStaysThere()
{
    send({u"alpha/alpha-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 1U);
    m_fake->client.begin(0);
    m_fake->client.say(0, u"line\n"_s.repeated(200));
    AnswerView *answer = view(0).answer();
    QTRY_VERIFY(answer->verticalScrollBar()->maximum() > 100);
    QVERIFY(answer->isAtEnd());
    answer->verticalScrollBar()->setValue(20);
    m_fake->client.say(0, u"more\n"_s.repeated(50));
    QTRY_VERIFY(answer->wholeText().contains(u"more"_s));
    QCOMPARE(answer->verticalScrollBar()->value(), 20);
    answer->verticalScrollBar()->setValue(answer->verticalScrollBar()->maximum());
    m_fake->client.say(0, u"end\n"_s.repeated(50));
    QTRY_VERIFY(answer->wholeText().contains(u"end"_s));
    QVERIFY(answer->isAtEnd());
}

void TestConsolePage::longParagraphsAreCopiedWhole()
{
    AnswerView view;
    QString text = QString(u"\u4e2d\U0001F642abc "_s).repeated(3000) + u"\n\nlast"_s;
    for (qsizetype at = 0; at < text.size(); at += 777)
        view.append(text.mid(at, 777));
    QTRY_COMPARE(view.wholeText(), text);
    QVERIFY(view.document()->blockCount() > 5);
    view.selectAll();
    view.copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), text);
}

void TestConsolePage::longAnswersDoNotStallTheWindow()
{
    send({u"alpha/alpha-large"_s, u"alpha/alpha-small"_s, u"beta/beta-large"_s, u"beta/beta-small"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 4U);
    for (std::size_t stream = 0; stream < 4; ++stream)
        m_fake->client.begin(stream);
    StallWatchdog watchdog;
    // 200,000 characters in one piece, as of an answer that is not streamed, and more that follows.
    const QString piece = u"word "_s.repeated(40'000);
    for (std::size_t stream = 0; stream < 4; ++stream)
        m_fake->client.say(stream, piece);
    for (int round = 0; round < 20; ++round) {
        for (std::size_t stream = 0; stream < 4; ++stream)
            m_fake->client.say(stream, u"more "_s);
        QTest::qWait(20);
    }
    const QString whole = piece + u"more "_s.repeated(20);
    for (int column = 0; column < 4; ++column) {
        const QTextDocument &shown = *view(column).answer()->document();
        QTRY_COMPARE(shown.characterCount() - shown.blockCount(), whole.size()); // all is laid out
        QCOMPARE(view(column).answer()->wholeText(), whole);
    }
    watchdog.stop();
    // Far above what is measured in tests/bench, and far below laying out the answer at once: machines are busy.
    QVERIFY2(watchdog.longestMs() < 400, qPrintable(QString::number(watchdog.longestMs())));
}

void TestConsolePage::stopAndEscape()
{
    send({u"alpha/alpha-large"_s, u"beta/beta-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 2U);
    m_fake->client.begin(0);
    m_fake->client.begin(1);
    m_fake->client.say(0, u"half"_s);
    QTest::mouseClick(view(0).stopButton(), Qt::LeftButton);
    QTRY_VERIFY(view(0).failure()->text().contains(u"may still bill"_s));
    QVERIFY(!m_fake->client.sent[1]->isCancelled);
    QCOMPARE(view(0).answer()->wholeText(), u"half"_s);
    QTest::keyClick(composer().prompt(), Qt::Key_Escape);
    QTRY_VERIFY(!m_fake->session->run().isRunning());
    QVERIFY(m_fake->client.sent[1]->isCancelled);
}

void TestConsolePage::failuresOfferTheRemedy()
{
    send({u"locked/locked-large"_s, u"alpha/alpha-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 1U);
    QSignalSpy keys(m_page.get(), &ConsolePage::providersRequested);
    QVERIFY(view(0).failure()->text().contains(u"No key"_s));
    QTest::mouseClick(view(0).failure()->button(), Qt::LeftButton);
    QCOMPARE(keys.takeFirst().at(0).toString(), u"locked"_s);
    m_fake->client.end(0, FakeConsole::failed(Error::Kind::Offline, 0));
    QTRY_VERIFY(view(1).failure()->isVisible());
    QVERIFY(view(1).failure()->text().contains(u"said the provider"_s));
    QTest::mouseClick(view(1).failure()->button(), Qt::LeftButton);
    QTRY_COMPARE(m_fake->client.sent.size(), 2U);
    QVERIFY(!view(1).failure()->isVisible());
}

void TestConsolePage::aWaitIsCountedDown()
{
    send({u"alpha/alpha-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 1U);
    ChatOutcome outcome = FakeConsole::failed(Error::Kind::RateLimited, 429);
    outcome.failure->retryAfter = std::chrono::milliseconds(1200);
    m_fake->client.end(0, outcome);
    QTRY_VERIFY(view(0).failure()->isVisible());
    QVERIFY(view(0).failure()->text().startsWith(u"429 "_s));
    QPushButton *button = view(0).failure()->button();
    QVERIFY(!button->isEnabled());
    QVERIFY(button->text().contains(u"2"_s));
    QTRY_VERIFY(button->isEnabled());
}

void TestConsolePage::noUsageIsAnEstimate()
{
    send({u"alpha/alpha-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 1U);
    ChatOutcome outcome = FakeConsole::whole(u"Some words of an answer"_s, 0, 0);
    outcome.usage.reset();
    m_fake->client.end(0, outcome);
    QTRY_VERIFY(footer(0).contains(u"\u2248"_s));
    QVERIFY(footer(0).contains(u"Input / output: \u2248 "_s));
    QVERIFY(footer(0).contains(u"without usage"_s));
    QVERIFY(!m_fake->journal.rows.first().tokens[TokenBucket::Output]);
}

void TestConsolePage::reasoningIsFolded()
{
    send({u"alpha/alpha-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 1U);
    m_fake->client.begin(0);
    m_fake->client.think(0, u"First I think."_s);
    QTRY_VERIFY(view(0).reasoningToggle()->isVisible());
    AnswerView *reasoning = view(0).reasoning();
    QCOMPARE(reasoning->wholeText(), u"First I think."_s);
    QVERIFY(!reasoning->isVisible());
    QTest::mouseClick(view(0).reasoningToggle(), Qt::LeftButton);
    QVERIFY(reasoning->isVisible());
}

void TestConsolePage::rawDataHasTabs()
{
    send({u"alpha/alpha-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 1U);
    QTabBar *tabs = view(0).tabs();
    QVERIFY(!tabs->isTabEnabled(1));
    m_fake->client.end(0, FakeConsole::whole(u"x"_s, 1, 1));
    QTRY_VERIFY(tabs->isTabEnabled(1));
    const auto shown = [this] {
        for (AnswerView *each : view(0).findChildren<AnswerView *>()) {
            if (each->isVisible())
                return each->wholeText();
        }
        return QString();
    };
    tabs->setCurrentIndex(1);
    QVERIFY(shown().startsWith(u"POST /v1/chat/completions"_s));
    tabs->setCurrentIndex(2);
    QVERIFY(shown().startsWith(u"HTTP/1.1 200 OK"_s));
    tabs->setCurrentIndex(0);
    QCOMPARE(shown(), QString()); // a fake answer without text events
}

void TestConsolePage::parametersReachTheRequest()
{
    ParametersPopup *parameters = composer().parameters();
    auto spins = parameters->findChildren<QSpinBox *>();
    spins.at(0)->setValue(250); // the longest output
    spins.at(1)->setValue(42); // the seed
    parameters->findChild<QPlainTextEdit *>()->setPlainText(u"END\n###"_s);
    for (QLineEdit *field : parameters->findChildren<QLineEdit *>()) {
        if (field->placeholderText() == u"nobody"_s)
            field->setText(u"152 \u00B7 Alice"_s);
    }
    composer().system()->setPlainText(u"Be brief"_s);
    send({u"alpha/alpha-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 1U);
    const ChatRequest &request = m_fake->client.sent[0]->request;
    QCOMPARE(request.maxOutput, 250);
    QCOMPARE(request.seed, 42);
    QCOMPARE(request.stop, (QStringList{u"END"_s, u"###"_s}));
    QCOMPARE(request.system, u"Be brief"_s);
    QVERIFY(!request.temperature);
    QCOMPARE(m_fake->journal.rows.first().userId, 152);
}

void TestConsolePage::historyBringsARunBack()
{
    send({u"alpha/alpha-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 1U);
    m_fake->client.begin(0);
    m_fake->client.say(0, u"remembered"_s);
    m_fake->client.end(0, FakeConsole::whole(u"remembered"_s, 1, 1));
    QTRY_VERIFY(!m_fake->session->run().isRunning());
    send({u"beta/beta-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 2U);
    m_fake->client.end(1, FakeConsole::whole(u"other"_s, 1, 1));
    QTRY_VERIFY(!m_fake->session->run().isRunning());
    m_page->showHistory();
    auto *dialog = m_page->findChild<RunHistoryDialog *>();
    QVERIFY(dialog);
    QTRY_COMPARE(dialog->view()->model()->rowCount(), 2);
    QCOMPARE(unnamedControls(dialog), QStringList());
    dialog->view()->selectRow(1);
    QTest::mouseClick(dialog->openButton(), Qt::LeftButton);
    QTRY_COMPARE(view(0).answer()->wholeText(), u"remembered"_s);
    QCOMPARE(m_fake->session->targets(), (QList<ChatTarget>{{u"alpha"_s, u"alpha-large"_s}}));
    QTRY_VERIFY(!m_page->findChild<RunHistoryDialog *>());
}

void TestConsolePage::favouritesAreKept()
{
    composer().prompt()->setPlainText(u"Draw a mind map of Python"_s);
    const auto menuItem = [this](const QString &text) -> QAction * {
        for (QMenu *menu : composer().findChildren<QMenu *>()) {
            for (QAction *action : menu->actions()) {
                if (action->text().remove(u'&') == text && !action->menu())
                    return action;
            }
        }
        return nullptr;
    };
    menuItem(u"Save this prompt"_s)->trigger();
    QTRY_COMPARE(m_fake->archive.kept.size(), 1);
    composer().prompt()->clear();
    QTRY_VERIFY(menuItem(u"Draw a mind map of Python"_s));
    menuItem(u"Draw a mind map of Python"_s)->trigger();
    QCOMPARE(composer().prompt()->toPlainText(), u"Draw a mind map of Python"_s);
}

void TestConsolePage::exportAndCurl()
{
    send({u"alpha/alpha-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 1U);
    m_fake->client.end(0, FakeConsole::whole(u"x"_s, 24, 487));
    QTRY_VERIFY(!m_fake->session->run().isRunning());
    m_page->exportRun(ExportFormat::Csv, u"/run.csv"_s);
    QTRY_VERIFY(m_page->message()->text().contains(u"/run.csv"_s));
    QVERIFY(m_fake->files[u"/run.csv"_s].contains("0.000998"));
    Q_EMIT view(0).curlRequested();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"curl "_s));
}

void TestConsolePage::controlsHaveNames()
{
    send({u"alpha/alpha-large"_s, u"beta/beta-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 2U);
    m_fake->client.end(0, FakeConsole::failed(Error::Kind::Offline, 0));
    QCOMPARE(unnamedControls(m_page.get()), QStringList());
    QCOMPARE(unnamedControls(composer().parameters()), QStringList());
    QCOMPARE(unnamedControls(composer().picker()), QStringList());
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestConsolePage)
#include "tst_consolepage.moc"
