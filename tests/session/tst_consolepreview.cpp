// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/consolepreview.h"
#include "tests/support/fakeconsole.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using Counting = PreviewRow::Counting;

class TestConsolePreview : public TestCase
{
    Q_OBJECT

private:
    std::unique_ptr<FakeConsole> m_fake;

    ConsolePreview &preview() { return m_fake->session->preview(); }
    void ask(const QString &prompt)
    {
        ChatRequest request = m_fake->session->request();
        request.prompt = prompt;
        request.maxOutput = 1000;
        m_fake->session->setRequest(request);
    }
    const PreviewRow &row(int index) { return preview().rows().at(index); }

private Q_SLOTS:
    void init();
    void estimatesAtOnceAndCountsWhenTheKeyboardRests();
    void anEditWithdrawsTheQuestion();
    void aFailedCountLeavesTheEstimate();
    void aServerThatCannotCountIsLeftAlone();
    void nobodyIsAskedWithoutAKey();
    void historyCorrectsAndPredicts();
    void totalsNameWhatIsMissing();
    void runsTeach();
};

void TestConsolePreview::init()
{
    TestCase::init();
    m_fake = std::make_unique<FakeConsole>();
    m_fake->session->setTargets({{u"alpha"_s, u"alpha-large"_s}, {u"beta"_s, u"beta-large"_s}});
}

void TestConsolePreview::estimatesAtOnceAndCountsWhenTheKeyboardRests()
{
    ask(u"Hello there, how are you?"_s);
    QTRY_VERIFY(row(0).preview.inputTokens > 0);
    QVERIFY(!row(0).preview.isCounted);
    QVERIFY(m_fake->client.counts.empty());
    QTRY_COMPARE(m_fake->client.counts.size(), 1U); // beta cannot count
    QCOMPARE(row(0).counting, Counting::Asking);
    m_fake->client.answer(0, 24);
    QTRY_VERIFY(row(0).preview.isCounted);
    QCOMPARE(row(0).preview.inputTokens, 24);
    QCOMPARE(row(0).counting, Counting::Counted);
    QVERIFY(!row(1).preview.isCounted);
    // 24 x 1 + 1000 x 2 CNY per million.
    QCOMPARE(row(0).preview.mostCost->nanos, 2'024'000);
}

void TestConsolePreview::anEditWithdrawsTheQuestion()
{
    ask(u"Hello"_s);
    QTRY_COMPARE(m_fake->client.counts.size(), 1U);
    ask(u"Hello world"_s);
    QVERIFY(m_fake->client.counts[0].promise->isCanceled());
    QTRY_COMPARE(m_fake->client.counts.size(), 2U);
    QCOMPARE(m_fake->client.counts[1].request.prompt, u"Hello world"_s);
    m_fake->client.answer(0, 999);
    m_fake->client.answer(1, 11);
    QTRY_COMPARE(row(0).preview.inputTokens, 11);
    // What is known is not asked again when only the models change.
    m_fake->session->addTarget({u"alpha"_s, u"alpha-small"_s});
    QTRY_COMPARE(m_fake->client.counts.size(), 3U);
    QCOMPARE(m_fake->client.counts[2].request.model, u"alpha-small"_s);
    QCOMPARE(row(0).preview.inputTokens, 11);
}

void TestConsolePreview::aFailedCountLeavesTheEstimate()
{
    ask(u"Hello"_s);
    QTRY_COMPARE(m_fake->client.counts.size(), 1U);
    const qint64 estimate = row(0).preview.inputTokens;
    m_fake->client.answer(0, Error{Error::Kind::RateLimited, u"slow down"_s});
    QTRY_COMPARE(row(0).counting, Counting::Failed);
    QCOMPARE(row(0).preview.inputTokens, estimate);
    QVERIFY(!row(0).preview.isCounted);
    QCOMPARE(row(0).countError->kind, Error::Kind::RateLimited);
}

void TestConsolePreview::aServerThatCannotCountIsLeftAlone()
{
    ask(u"Hello"_s);
    QTRY_COMPARE(m_fake->client.counts.size(), 1U);
    m_fake->client.answer(0, Error{Error::Kind::Schema, u"Not Found"_s});
    QTRY_COMPARE(row(0).counting, Counting::None);
    QVERIFY(!row(0).countError);
    // Only the other model is asked about the next prompt.
    m_fake->session->setTargets({{u"alpha"_s, u"alpha-large"_s}, {u"alpha"_s, u"alpha-small"_s}});
    ask(u"Hello again"_s);
    QTRY_COMPARE(m_fake->client.counts.size(), 2U);
    QCOMPARE(m_fake->client.counts[1].request.model, u"alpha-small"_s);
    preview().countAgain();
    QTRY_COMPARE(m_fake->client.counts.size(), 4U);
}

void TestConsolePreview::nobodyIsAskedWithoutAKey()
{
    const QFuture<Result<void>> forgotten = m_fake->providers->forgetKey(u"alpha"_s);
    QTRY_VERIFY(forgotten.isFinished());
    QSignalSpy changed(&preview(), &ConsolePreview::changed);
    ask(u"Hello"_s);
    QTRY_VERIFY(!changed.isEmpty());
    QTest::qWait(static_cast<int>(ConsolePreview::CountDelay.count()) + 100);
    QVERIFY(m_fake->client.counts.empty());
    // A key that comes later is used.
    m_fake->providers->useKeyForSession(u"alpha"_s, u"sk-new"_s);
    QTRY_COMPARE(m_fake->client.counts.size(), 1U);
    QCOMPARE(m_fake->client.counts[0].endpoint.key, u"sk-new"_s);
}

void TestConsolePreview::historyCorrectsAndPredicts()
{
    ModelHistory history;
    history.input.observe(100, 200); // estimates were half of what was reported
    history.usualOutput = 500;
    m_fake->journal.histories.insert(u"beta-large"_s, history);
    ask(QString(400, u'x'));
    QTRY_VERIFY(row(1).preview.expectedOutput);
    QCOMPARE(*row(1).preview.expectedOutput, 500);
    QCOMPARE(row(1).preview.inputTokens, 2 * row(0).preview.inputTokens);
    QVERIFY(!row(0).preview.expectedOutput);
}

void TestConsolePreview::totalsNameWhatIsMissing()
{
    ModelHistory history;
    history.usualOutput = 500;
    m_fake->journal.histories.insert(u"alpha-large"_s, history);
    m_fake->session->addTarget({u"open"_s, u"open-large"_s}); // has no price
    ask(u"Hello"_s);
    QTRY_COMPARE(preview().mostTotal().pricedRows(), 2);
    QCOMPARE(preview().mostTotal().unpricedRows(), 1);
    QTRY_COMPARE(preview().expectedTotal().pricedRows(), 1); // beta has no history
    const CostTotal most = preview().mostTotal();
    QCOMPARE(most.amounts.size(), 1);
    QCOMPARE(most.amounts[0].nanos, row(0).preview.mostCost->nanos + row(1).preview.mostCost->nanos);
}

void TestConsolePreview::runsTeach()
{
    ask(u"Hello"_s);
    QTRY_VERIFY(row(0).preview.inputTokens > 0);
    QVERIFY(!row(0).preview.expectedOutput);
    m_fake->session->send();
    QTRY_COMPARE(m_fake->client.sent.size(), 2U);
    QCOMPARE(m_fake->session->run().column(0).answer().preview->inputTokens, row(0).preview.inputTokens);
    ModelHistory history;
    history.usualOutput = 7;
    m_fake->journal.histories.insert(u"alpha-large"_s, history);
    m_fake->client.end(0, FakeConsole::whole(u"x"_s, 5, 7));
    m_fake->client.end(1, FakeConsole::whole(u"y"_s, 5, 9));
    QTRY_COMPARE(row(0).preview.expectedOutput, std::optional<qint64>(7));
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestConsolePreview)
#include "tst_consolepreview.moc"
