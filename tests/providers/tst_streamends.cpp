// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/clock.h"
#include "models/providers/httpcompletionclient.h"
#include "tests/providers/clientrun.h"
#include "tests/support/replayserver.h"

using namespace Tokenglass;

/// The ways a request can end other than by its answer.
class TestStreamEnds : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void cancelClosesTheConnection();
    void destroyingTheStreamIsSilent();
    void destroyingTheStreamInTheHandler();
    void silenceTimesOut_data();
    void silenceTimesOut();
    void usageAfterTheFinishIsNotAwaitedForever();
    void streamsDoNotShareAFate();
    void unreachable();

private:
    SystemClock m_clock;
    HttpCompletionClient m_client{m_clock};
};

void TestStreamEnds::cancelClosesTheConnection()
{
    ReplayServer server([](const ReplayRequest &) {
        ReplayAnswer answer = ReplayAnswer::events("data: {\"choices\":[{\"delta\":{\"content\":\"Half\"}}]}\n\n");
        answer.ending = ReplayAnswer::Ending::Hang;
        return answer;
    });
    Run run(m_client, endpoint(WireFormat::OpenAiChat, server.url()), ask());
    QTRY_COMPARE_WITH_TIMEOUT(run.count(ChatEvent::Kind::Text), 1, Patience);
    run.stream->cancel();
    QVERIFY(!run.outcome);
    QVERIFY(QTest::qWaitFor([&server] { return server.closedByPeer() == 1; }, 200));
    QVERIFY(run.finish());
    QCOMPARE(run.outcome->failure->error.kind, Error::Kind::Cancelled);
    QCOMPARE(run.outcome->text, u"Half"_s);
    run.stream->cancel();
    QCOMPARE(run.count(ChatEvent::Kind::End), 1);
}

void TestStreamEnds::destroyingTheStreamIsSilent()
{
    ReplayServer server([](const ReplayRequest &) {
        ReplayAnswer answer = ReplayAnswer::events("data: {\"choices\":[]}\n\n");
        answer.ending = ReplayAnswer::Ending::Hang;
        return answer;
    });
    Run run(m_client, endpoint(WireFormat::OpenAiChat, server.url()), ask());
    QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 1, Patience);
    const qsizetype before = run.events.size();
    run.stream.reset();
    QTRY_COMPARE_WITH_TIMEOUT(server.closedByPeer(), 1, Patience);
    QCOMPARE(run.events.size(), before);
}

void TestStreamEnds::destroyingTheStreamInTheHandler()
{
    ReplayServer server([](const ReplayRequest &) { return ReplayAnswer::events(GoodAnswer); });
    std::unique_ptr<CompletionStream> stream;
    int calls = 0;
    stream = m_client.start(endpoint(WireFormat::OpenAiChat, server.url()), ask(), [&](const ChatEvent &event) {
        ++calls;
        if (event.kind == ChatEvent::Kind::Text)
            stream.reset();
    });
    QTRY_COMPARE_WITH_TIMEOUT(server.closedByPeer(), 1, Patience);
    QCOMPARE(calls, 2); // sent, text
}

void TestStreamEnds::silenceTimesOut_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("before the first byte") << QByteArray();
    QTest::newRow("in the middle") << QByteArray("data: {\"choices\":[{\"delta\":{\"content\":\"Half\"}}]}\n\n");
}

void TestStreamEnds::silenceTimesOut()
{
    QFETCH(QByteArray, body);
    HttpTimeouts timeouts;
    timeouts.firstByte = timeouts.idle = std::chrono::milliseconds(150);
    HttpCompletionClient impatient(m_clock, timeouts);
    ReplayServer server([body](const ReplayRequest &) {
        ReplayAnswer answer = ReplayAnswer::events(body);
        answer.ending = ReplayAnswer::Ending::Hang;
        answer.firstDelayMs = body.isEmpty() ? Patience : 0;
        return answer;
    });
    Run run(impatient, endpoint(WireFormat::OpenAiChat, server.url()), ask());
    QVERIFY(run.finish());
    QCOMPARE(run.outcome->failure->error.kind, Error::Kind::Timeout);
    QCOMPARE(run.outcome->text.isEmpty(), body.isEmpty());
}

void TestStreamEnds::usageAfterTheFinishIsNotAwaitedForever()
{
    HttpTimeouts timeouts;
    timeouts.linger = std::chrono::milliseconds(100);
    HttpCompletionClient client(m_clock, timeouts);
    ReplayServer server([](const ReplayRequest &) {
        ReplayAnswer answer = ReplayAnswer::events(QByteArray(GoodAnswer).replace("data: [DONE]\n\n", ""));
        answer.ending = ReplayAnswer::Ending::Hang;
        return answer;
    });
    Run run(client, endpoint(WireFormat::OpenAiChat, server.url()), ask());
    QVERIFY(run.finish());
    QVERIFY(!run.outcome->failure);
    QCOMPARE(run.outcome->warnings, QStringList{u"no_done"_s});
}

void TestStreamEnds::streamsDoNotShareAFate()
{
    // More than one manager's six connections a host, and every other one is reset.
    ReplayServer server([](const ReplayRequest &request) {
        ReplayAnswer answer = ReplayAnswer::events(GoodAnswer);
        answer.firstDelayMs = 50;
        if (request.body.contains("reset")) {
            answer.segments = {"data: {\"choices\""};
            answer.ending = ReplayAnswer::Ending::Reset;
        }
        return answer;
    });
    std::vector<std::unique_ptr<Run>> runs;
    for (int i = 0; i < 10; ++i)
        runs.push_back(std::make_unique<Run>(m_client, endpoint(WireFormat::OpenAiChat, server.url()),
                                             ask(i % 2 ? u"reset"_s : u"good"_s)));
    for (std::size_t i = 0; i < runs.size(); ++i) {
        QVERIFY(runs[i]->finish());
        QCOMPARE(runs[i]->outcome->failure.has_value(), i % 2 == 1);
    }
}

void TestStreamEnds::unreachable()
{
    QString url;
    {
        const ReplayServer gone;
        url = gone.url();
    }
    Run run(m_client, endpoint(WireFormat::OpenAiChat, url), ask());
    QVERIFY(run.finish());
    QCOMPARE(run.outcome->failure->error.kind, Error::Kind::Offline);
    QCOMPARE(run.outcome->httpStatus, 0);
}

QTEST_GUILESS_MAIN(TestStreamEnds)
#include "tst_streamends.moc"
