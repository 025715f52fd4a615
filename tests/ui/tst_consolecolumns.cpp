// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/stallwatchdog.h"
#include "tests/ui/consolepagetest.h"
#include "ui/pages/console/answerview.h"
#include "ui/pages/console/columnfailure.h"
#include "ui/pages/console/columnfigures.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTextDocument>
#include <QToolButton>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

/// Counts how often a widget is painted.
class PaintCounter final : public QObject
{
public:
    PaintCounter(QWidget *widget, int &count) : m_count(count) { widget->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

private:
    int &m_count;
};

} // namespace

/// The columns of the test console: answers as they grow, their figures, failures and raw data.
class TestConsoleColumns : public ConsolePageTest
{
    Q_OBJECT

private:
    QString footer(int column) { return view(column).findChild<ColumnFigures *>()->text().replace(QChar(0xA0), u' '); }

private Q_SLOTS:
    void answersGrowAndEndWithFigures();
    void readerWhoScrolledUpStaysThere();
    void readerAtTheEndStaysThereWhenItEnds_data();
    void readerAtTheEndStaysThereWhenItEnds();
    void comparisonFollowsTheStates();
    void longParagraphsAreCopiedWhole();
    void longAnswersDoNotStallTheWindow();
    void stopAndEscape();
    void stoppedIsSaidOnce();
    void timeGoesOnWhileNothingComes();
    void longFailuresAreReadable();
    void longFiguresAreWhole();
    void failuresOfferTheRemedy();
    void aWaitIsCountedDown();
    void noUsageIsAnEstimate();
    void reasoningIsFolded();
    void rawDataHasTabs();
};

void TestConsoleColumns::answersGrowAndEndWithFigures()
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

void TestConsoleColumns::readerWhoScrolledUpStaysThere()
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

void TestConsoleColumns::readerAtTheEndStaysThereWhenItEnds_data()
{
    QTest::addColumn<bool>("stops");
    QTest::addColumn<bool>("fails");
    QTest::newRow("whole") << false << false;
    QTest::newRow("stopped") << true << false;
    QTest::newRow("broke off") << false << true;
}

void TestConsoleColumns::readerAtTheEndStaysThereWhenItEnds()
{
    QFETCH(const bool, stops);
    QFETCH(const bool, fails);
    send({u"alpha/alpha-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 1U);
    m_fake->client.begin(0);
    m_fake->client.say(0, u"line\n"_s.repeated(200));
    AnswerView *answer = view(0).answer();
    QTRY_VERIFY(answer->verticalScrollBar()->maximum() > 100);
    QVERIFY(answer->isAtEnd());
    const int height = answer->height();
    if (stops)
        QTest::keyClick(composer().prompt(), Qt::Key_Escape);
    else
        m_fake->client.end(0,
                           fails ? FakeConsole::failed(Error::Kind::Truncated, 200) : FakeConsole::whole({}, 24, 487));
    QTRY_VERIFY(!m_fake->session->run().isRunning());
    QTRY_VERIFY(answer->height() < height);
    QVERIFY(answer->isAtEnd());
}

void TestConsoleColumns::comparisonFollowsTheStates()
{
    send({u"alpha/alpha-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 1U);
    const auto state = [this] {
        return m_page->comparison()->view()->model()->index(0, ComparisonModel::State).data().toString();
    };
    m_fake->client.begin(0);
    QTRY_COMPARE(state(), u"Waiting\u2026"_s);
    m_fake->client.say(0, u"One"_s);
    QTRY_COMPARE(state(), u"Streaming\u2026"_s);
    m_fake->client.end(0, FakeConsole::failed(Error::Kind::Offline, 0));
    QTRY_COMPARE(state(), u"Failed"_s);
    m_fake->session->run().retry(0);
    QTRY_COMPARE(m_fake->client.sent.size(), 2U);
    m_fake->client.begin(1);
    m_fake->client.say(1, u"Two"_s);
    QTRY_COMPARE(state(), u"Streaming\u2026"_s);
}

void TestConsoleColumns::longParagraphsAreCopiedWhole()
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

void TestConsoleColumns::longAnswersDoNotStallTheWindow()
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

void TestConsoleColumns::stopAndEscape()
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

void TestConsoleColumns::stoppedIsSaidOnce()
{
    send({u"alpha/alpha-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 1U);
    m_fake->client.begin(0);
    QTest::mouseClick(view(0).stopButton(), Qt::LeftButton);
    QTRY_VERIFY(view(0).failure()->isVisible());
    qsizetype stopped = 0;
    qsizetype billed = 0;
    for (const QLabel *label : view(0).findChildren<QLabel *>()) {
        if (!label->isVisible())
            continue;
        stopped += label->text().count(u"stopped"_s, Qt::CaseInsensitive);
        billed += label->text().count(u"may still bill"_s);
    }
    QCOMPARE(stopped, 1);
    QCOMPARE(billed, 1);
    // What the client says of it is English, and no news.
    ChatOutcome outcome = FakeConsole::failed(Error::Kind::Cancelled, 200);
    send({u"beta/beta-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 2U);
    m_fake->client.end(1, outcome);
    QTRY_VERIFY(view(0).failure()->isVisible());
    QVERIFY2(!view(0).failure()->text().contains(u"said the provider"_s), qPrintable(view(0).failure()->text()));
}

void TestConsoleColumns::timeGoesOnWhileNothingComes()
{
    send({u"alpha/alpha-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 1U);
    m_fake->client.begin(0);
    m_fake->client.say(0, u"One"_s);
    QTRY_COMPARE(view(0).answer()->wholeText(), u"One"_s);
    QTRY_VERIFY(footer(0).contains(u"Usage arrives at the end"_s));
    // Once the answer's own turns are over only the clock moves it: from a second on.
    int painted = 0;
    const auto isLater = [this] { return footer(0).contains(u" s"_s) && !footer(0).contains(u" ms"_s); };
    QTRY_VERIFY(isLater());
    const QString first = footer(0);
    PaintCounter counter(view(0).answer()->viewport(), painted);
    QTRY_VERIFY(footer(0) != first);
    QCOMPARE(painted, 0); // the text stays as it is
}

void TestConsoleColumns::longFailuresAreReadable()
{
    m_page->resize(1024, 620);
    send({u"alpha/alpha-large"_s, u"alpha/alpha-small"_s, u"beta/beta-large"_s, u"beta/beta-small"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 4U);
    ChatOutcome outcome = FakeConsole::failed(Error::Kind::Input, 400);
    outcome.failure->error.detail = u"The parameter is not known to this model. "_s.repeated(11);
    outcome.failure->requestId = u"req_0123456789"_s;
    m_fake->client.end(0, outcome);
    QTRY_VERIFY(view(0).failure()->isVisible());
    auto *words = view(0).failure()->findChild<QScrollArea *>();
    for (QLabel *label : words->widget()->findChildren<QLabel *>())
        QTRY_VERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    // What does not fit is scrolled to, also by the keyboard.
    QTRY_VERIFY(words->verticalScrollBar()->maximum() > 0);
    QCOMPARE(words->focusPolicy(), Qt::TabFocus);
    QVERIFY(!view(0).answer()->isVisible());
}

void TestConsoleColumns::longFiguresAreWhole()
{
    m_page->resize(1024, 800);
    send({u"alpha/alpha-large"_s, u"alpha/alpha-small"_s, u"beta/beta-large"_s, u"beta/beta-small"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 4U);
    ChatOutcome outcome = FakeConsole::whole(u"x"_s, 1'234'567, 7'654'321);
    outcome.usage->cacheRead = 1'000'000;
    outcome.usage->reasoning = 6'543'210;
    m_fake->client.end(0, outcome);
    QTRY_VERIFY(footer(0).contains(u"7,654,321 / 6,543,210"_s));
    QCoreApplication::processEvents();
    for (const QLabel *label : view(0).findChild<ColumnFigures *>()->findChildren<QLabel *>()) {
        if (label->isVisible() && !label->wordWrap())
            QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
    }
}

void TestConsoleColumns::failuresOfferTheRemedy()
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

void TestConsoleColumns::aWaitIsCountedDown()
{
    send({u"alpha/alpha-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 1U);
    ChatOutcome outcome = FakeConsole::failed(Error::Kind::RateLimited, 429);
    outcome.failure->retryAfter = std::chrono::milliseconds(1200);
    outcome.failure->error.retryAfter = std::chrono::seconds(2);
    m_fake->client.end(0, outcome);
    QTRY_VERIFY(view(0).failure()->isVisible());
    QVERIFY(view(0).failure()->text().startsWith(u"429 "_s));
    QPushButton *button = view(0).failure()->button();
    QVERIFY(!button->isEnabled());
    QVERIFY(button->text().contains(u"2"_s));
    QVERIFY(view(0).failure()->text().contains(u"Try again in 2 "_s));
    QTRY_VERIFY(button->isEnabled());
    QVERIFY2(!view(0).failure()->text().contains(u"Try again in"_s), qPrintable(view(0).failure()->text()));
}

void TestConsoleColumns::noUsageIsAnEstimate()
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

void TestConsoleColumns::reasoningIsFolded()
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

void TestConsoleColumns::rawDataHasTabs()
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

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestConsoleColumns)
#include "tst_consolecolumns.moc"
