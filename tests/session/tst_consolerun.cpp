// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/consolerun.h"
#include "models/session/consoletext.h"
#include "models/session/failuretext.h"
#include "tests/support/fakeconsole.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using State = ConsoleColumn::State;

class TestConsoleRun : public TestCase
{
    Q_OBJECT

private:
    std::unique_ptr<FakeConsole> m_fake;

    ConsoleRun &run() { return m_fake->session->run(); }
    void send(const QStringList &targets, const QString &prompt = u"Hello"_s)
    {
        QList<ChatTarget> all;
        for (const QString &target : targets)
            all.append(*ChatTarget::fromText(target));
        m_fake->session->setTargets(all);
        ChatRequest request;
        request.prompt = prompt;
        request.maxOutput = 100;
        m_fake->session->setRequest(request);
        m_fake->session->send();
    }

private Q_SLOTS:
    void init();
    void rowsExistBeforeAnythingLeaves();
    void answersStreamAndEnd();
    void nothingIsSentThatIsNotWrittenDown();
    void missingKeyStopsOneModelOnly();
    void nothingIsWrittenDownThatCannotBeSent();
    void failuresKeepTheirWords();
    void stoppedTextStays();
    void stopBeforeItLeaves();
    void unrecordedAnswerIsRecordedAgain();
    void retryIsANewRow();
    void repeatedTextIsNotDoubled();
    void runsAreArchivedAndShownAgain();
    void runsAreNotKeptAgainstTheUsersWill();
};

void TestConsoleRun::init()
{
    TestCase::init();
    m_fake = std::make_unique<FakeConsole>();
}

void TestConsoleRun::runsAreNotKeptAgainstTheUsersWill()
{
    run().setKept(false);
    send({u"alpha/alpha-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 1U);
    m_fake->client.end(0, FakeConsole::whole(u"Yes."_s, 10, 20));
    QTRY_VERIFY(!run().isRunning());
    QVERIFY(m_fake->archive.runs.isEmpty());
    QCOMPARE(m_fake->journal.rows.size(), 1); // what was used is written down all the same
}

void TestConsoleRun::rowsExistBeforeAnythingLeaves()
{
    send({u"alpha/alpha-large"_s, u"beta/beta-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 2U);
    QCOMPARE(m_fake->journal.rows.size(), 2);
    const UsageRecord &row = m_fake->journal.rows.first();
    QCOMPARE(row.state, UsageRecord::State::Pending);
    QCOMPARE(row.modelName, u"alpha-large"_s);
    QCOMPARE(row.provider, u"alpha"_s);
    QCOMPARE(row.requestType, u"console"_s);
    QCOMPARE(row.agent, u"console"_s);
    static const QRegularExpression session(u"^session_[0-9a-f]{16}$"_s);
    QVERIFY(session.match(row.sessionId).hasMatch());
    QCOMPARE(m_fake->journal.rows.last().sessionId, row.sessionId);
    QCOMPARE(m_fake->client.sent[0]->endpoint.key, u"sk-alpha"_s);
    QCOMPARE(m_fake->client.sent[1]->request.model, u"beta-large"_s);
    QCOMPARE(m_fake->client.sent[1]->request.maxOutput, 100);
    QVERIFY(run().isRunning());
    QVERIFY(!m_fake->session->canSend());
}

void TestConsoleRun::answersStreamAndEnd()
{
    send({u"alpha/alpha-large"_s, u"beta/beta-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 2U);
    ConsoleColumn &first = run().column(0);
    QSignalSpy news(&first, &ConsoleColumn::newsArrived);
    m_fake->client.begin(0);
    QCOMPARE(first.state(), State::Sent);
    m_fake->client.think(0, u"Hm."_s);
    m_fake->client.say(0, u"Good "_s);
    m_fake->client.say(0, u"day"_s);
    QCOMPARE(first.state(), State::Streaming);
    QCOMPARE(news.size(), 1); // once, until it is asked
    const ConsoleColumn::News taken = first.takeNews();
    QCOMPARE(taken.text, u"Good day"_s);
    QCOMPARE(taken.reasoning, u"Hm."_s);
    m_fake->client.say(0, u"!"_s);
    QCOMPARE(news.size(), 2);

    QSignalSpy recorded(&run(), &ConsoleRun::recorded);
    m_fake->client.end(0, FakeConsole::whole(u"Good day!"_s, 200, 500));
    QTRY_COMPARE(first.state(), State::Done);
    QCOMPARE(recorded.size(), 1);
    QVERIFY(run().isRunning());
    // 200 x 1 + 500 x 2 CNY per million.
    QCOMPARE(first.answer().cost.text, u"0.0012"_s);
    QCOMPARE(first.answer().cost.basis, CostBasis::Calculated);
    const UsageRecord &row = m_fake->journal.rows.first();
    QCOMPARE(row.state, UsageRecord::State::Complete);
    QCOMPARE(row.totalCost->nanos, 1'200'000);
    QCOMPARE(row.firstTokenMicros, 400'000);
    m_fake->client.end(1, FakeConsole::whole(u"Hi"_s, 10, 5));
    QTRY_VERIFY(!run().isRunning());
    QVERIFY(m_fake->session->canSend());
}

void TestConsoleRun::nothingIsSentThatIsNotWrittenDown()
{
    m_fake->journal.beginError = Error{Error::Kind::Storage, u"disk full"_s};
    send({u"alpha/alpha-large"_s, u"beta/beta-large"_s});
    QTRY_VERIFY(!run().isRunning());
    QVERIFY(m_fake->client.sent.empty());
    for (int column : {0, 1}) {
        QCOMPARE(run().column(column).state(), State::Failed);
        QCOMPARE(run().column(column).answer().outcome.failure->type, u"not_recorded"_s);
        QCOMPARE(run().column(column).answer().ledgerId, 0);
    }
}

void TestConsoleRun::missingKeyStopsOneModelOnly()
{
    send({u"locked/locked-large"_s, u"open/open-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 1U);
    QCOMPARE(m_fake->client.sent[0]->request.model, u"open-large"_s);
    QCOMPARE(run().column(0).state(), State::Failed);
    QCOMPARE(run().column(0).answer().outcome.failure->type, u"no_key"_s);
    QCOMPARE(run().column(0).answer().outcome.failure->error.kind, Error::Kind::Auth);
    QCOMPARE(m_fake->journal.rows.size(), 1);
}

void TestConsoleRun::nothingIsWrittenDownThatCannotBeSent()
{
    ProviderPreset broken = FakeConsole::preset(u"alpha");
    broken.baseUrl = u"127.0.0.1:8979/c"_s; // as in a file that was written by hand
    ProviderServices services;
    services.load = [broken] {
        return QtFuture::makeReadyFuture(Result<QList<ProviderPreset>>(QList<ProviderPreset>{broken}));
    };
    services.environment = [](const QString &) { return u"sk-x"_s; };
    m_fake->session.reset();
    m_fake->providers = std::make_unique<ProviderCatalog>(QList<ProviderPreset>{FakeConsole::preset(u"alpha")},
                                                          m_fake->client, m_fake->secrets, services);
    m_fake->providers->load();
    m_fake->makeSession();
    QTRY_COMPARE(m_fake->providers->find(u"alpha"_s)->baseUrl, broken.baseUrl);
    send({u"alpha/alpha-large"_s});
    QTRY_COMPARE(run().column(0).state(), State::Failed);
    const ProviderFailure &failure = *run().column(0).answer().outcome.failure;
    QCOMPARE(failure.type, u"no_address"_s);
    QVERIFY2(failureText(failure).contains(u"as in http://127.0.0.1:8979/c"_s), qPrintable(failureText(failure)));
    QCOMPARE(m_fake->journal.rows.size(), 0);
    QVERIFY(m_fake->client.sent.empty());
}

void TestConsoleRun::failuresKeepTheirWords()
{
    send({u"alpha/alpha-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 1U);
    m_fake->client.begin(0);
    m_fake->client.end(0, FakeConsole::failed(Error::Kind::RateLimited, 429));
    QTRY_COMPARE(run().column(0).state(), State::Failed);
    const UsageRecord &row = m_fake->journal.rows.first();
    QCOMPARE(row.state, UsageRecord::State::Failed);
    QCOMPARE(row.errorKind, u"rate_limited"_s);
    QCOMPARE(row.errorMessage, u"said the provider"_s);
    QVERIFY(!row.totalCost);
    QCOMPARE(row.tokens, TokenCounts());
}

void TestConsoleRun::stoppedTextStays()
{
    send({u"alpha/alpha-large"_s, u"beta/beta-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 2U);
    m_fake->client.begin(0);
    m_fake->client.begin(1);
    m_fake->client.say(0, u"Half an ans"_s);
    run().stop(0);
    QVERIFY(m_fake->client.sent[0]->isCancelled);
    QVERIFY(!m_fake->client.sent[1]->isCancelled);
    QTRY_COMPARE(run().column(0).state(), State::Stopped);
    QCOMPARE(run().column(0).text(), u"Half an ans"_s);
    QCOMPARE(m_fake->journal.rows.first().state, UsageRecord::State::Stopped);
    run().stopAll();
    QTRY_VERIFY(!run().isRunning());
    QCOMPARE(run().column(1).state(), State::Stopped);
}

void TestConsoleRun::stopBeforeItLeaves()
{
    send({u"alpha/alpha-large"_s});
    run().stopAll();
    QTRY_VERIFY(!run().isRunning());
    QVERIFY(m_fake->client.sent.empty());
    QCOMPARE(run().column(0).state(), State::Stopped);
    QCOMPARE(run().column(0).answer().outcome.failure->type, u"not_sent"_s);
    for (const UsageRecord &row : std::as_const(m_fake->journal.rows))
        QCOMPARE(row.state, UsageRecord::State::Stopped);
}

void TestConsoleRun::unrecordedAnswerIsRecordedAgain()
{
    send({u"alpha/alpha-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 1U);
    m_fake->journal.completeError = Error{Error::Kind::Storage, u"disk full"_s};
    m_fake->client.begin(0);
    m_fake->client.end(0, FakeConsole::whole(u"Yes"_s, 3, 1));
    QTRY_VERIFY(!run().isRunning());
    QVERIFY(run().column(0).storageError());
    QCOMPARE(m_fake->journal.rows.first().state, UsageRecord::State::Pending);
    m_fake->journal.completeError.reset();
    run().recordAgain(0);
    QTRY_VERIFY(!run().isRunning());
    QVERIFY(!run().column(0).storageError());
    QCOMPARE(run().column(0).state(), State::Done);
    QCOMPARE(m_fake->journal.rows.first().state, UsageRecord::State::Complete);
}

void TestConsoleRun::retryIsANewRow()
{
    send({u"alpha/alpha-large"_s, u"beta/beta-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 2U);
    m_fake->client.end(0, FakeConsole::failed(Error::Kind::RateLimited, 429));
    m_fake->client.end(1, FakeConsole::whole(u"Hi"_s, 1, 1));
    QTRY_VERIFY(!run().isRunning());
    QSignalSpy replaced(&run(), &ConsoleRun::columnReplaced);
    run().retry(0);
    QCOMPARE(replaced.size(), 1);
    QTRY_COMPARE(m_fake->client.sent.size(), 3U);
    QCOMPARE(m_fake->journal.rows.size(), 3);
    QCOMPARE(m_fake->journal.rows.last().sessionId, m_fake->journal.rows.first().sessionId);
    m_fake->client.end(2, FakeConsole::whole(u"Now"_s, 4, 2));
    QTRY_COMPARE(run().column(0).state(), State::Done);
    QCOMPARE(run().column(1).state(), State::Done);
}

void TestConsoleRun::repeatedTextIsNotDoubled()
{
    send({u"alpha/alpha-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 1U);
    m_fake->client.begin(0);
    ConsoleColumn &column = run().column(0);
    const auto replace = [&](const QString &text) {
        ChatEvent event{ChatEvent::Kind::Text, text};
        event.replaces = true;
        m_fake->client.pass(0, event);
    };
    replace(u"It is"_s);
    replace(u"It is raining"_s);
    QCOMPARE(column.takeNews().text, u"It is raining"_s);
    replace(u"It is raining cats"_s);
    const ConsoleColumn::News more = column.takeNews();
    QVERIFY(!more.textReplaced);
    QCOMPARE(more.text, u" cats"_s);
    replace(u"It was"_s);
    m_fake->client.say(0, u" dry"_s);
    const ConsoleColumn::News other = column.takeNews();
    QVERIFY(other.textReplaced);
    QCOMPARE(other.text, u"It was dry"_s);
}

void TestConsoleRun::runsAreArchivedAndShownAgain()
{
    send({u"alpha/alpha-large"_s, u"locked/locked-large"_s}, u"Remember me"_s);
    QTRY_COMPARE(m_fake->client.sent.size(), 1U);
    QTRY_COMPARE(m_fake->archive.runs.size(), 1); // already before the answer is there
    m_fake->client.begin(0);
    m_fake->client.end(0, FakeConsole::whole(u"I do"_s, 5, 2));
    QTRY_VERIFY(!run().isRunning());
    QTRY_COMPARE(m_fake->archive.runs.constFirst().answers.constFirst().outcome.text, u"I do"_s);
    QCOMPARE(m_fake->archive.runs.size(), 1);

    ChatRun past = m_fake->archive.runs.constFirst();
    // As a program that was killed leaves it.
    past.answers[1].state = UsageRecord::State::Pending;
    past.answers[1].outcome = {};
    m_fake->makeSession();
    m_fake->session->openRun(past);
    QCOMPARE(m_fake->session->request().prompt, u"Remember me"_s);
    QCOMPARE(m_fake->session->targets().size(), 2);
    QCOMPARE(run().count(), 2);
    QCOMPARE(run().column(0).state(), State::Done);
    QCOMPARE(run().column(0).text(), u"I do"_s);
    QCOMPARE(run().column(1).state(), State::Failed);
    QCOMPARE(columnStateText(run().column(1)), u"Interrupted"_s);
    const std::optional<ProviderFailure> &failure = run().column(1).answer().outcome.failure;
    QVERIFY(failure);
    QCOMPARE(failureTitle(*failure), u"Interrupted"_s);
    QCOMPARE(failureSentence(*failure), u"The program ended before the answer did; the provider may still bill."_s);
    QVERIFY(!run().isRunning());
    QCOMPARE(m_fake->session->sessionId(), past.purpose.sessionId);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestConsoleRun)
#include "tst_consolerun.moc"
