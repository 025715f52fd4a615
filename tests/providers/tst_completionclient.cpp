// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/clock.h"
#include "models/providers/httpcompletionclient.h"
#include "tests/providers/clientrun.h"
#include "tests/providers/expectation.h"
#include "tests/support/replayserver.h"
#include "tests/support/testmain.h"

using namespace Qt::StringLiterals;
using namespace Tokenglass;

class TestCompletionClient : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void transcripts_data();
    void transcripts();
    void keyGoesWhereTheProviderWantsIt_data();
    void keyGoesWhereTheProviderWantsIt();
    void echoedKeysAreMasked();
    void redirectsAreNotFollowed();
    void usageFieldIsDroppedOnce();
    void nothingElseIsRetried();
    void firstTokenIsNotTheFirstByte();
    void badInput_data();
    void badInput();
    void retryAfterAsDate();
    void costInTheHeader();
    void compressedAnswersAreNamed();

private:
    SystemClock m_clock;
    HttpCompletionClient m_client{m_clock};
};

void TestCompletionClient::transcripts_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : Transcript::names())
        QTest::newRow(qPrintable(name)) << name;
}

void TestCompletionClient::transcripts()
{
    QFETCH(QString, name);
    const Expectation expectation(Transcript::load(name)->description);
    ReplayServer server;
    ChatRequest request = ask(u"case:"_s + name);
    request.stream = expectation.streams();
    Run run(m_client, endpoint(expectation.wire(), server.url()), request);
    QVERIFY(run.finish());
    QCOMPARE(expectation.differences(*run.outcome), QString());
    QCOMPARE(run.count(ChatEvent::Kind::End), 1);
    QCOMPARE(run.count(ChatEvent::Kind::Sent), 1);
    QCOMPARE(run.outcome->attempts, 1);
    QCOMPARE(run.outcome->httpStatus, expectation.status());
    const bool hasToken =
        run.count(ChatEvent::Kind::Text) + run.count(ChatEvent::Kind::Reasoning) + run.count(ChatEvent::Kind::ToolCall)
        > 0;
    QCOMPARE(run.outcome->firstToken.has_value(), hasToken && request.stream);
}

void TestCompletionClient::keyGoesWhereTheProviderWantsIt_data()
{
    QTest::addColumn<WireFormat>("wire");
    QTest::addColumn<QString>("keyHeader");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("openai") << WireFormat::OpenAiChat << QString() << QByteArray("authorization")
                            << QByteArray("Bearer k-123456");
    QTest::newRow("azure") << WireFormat::OpenAiChat << u"api-key"_s << QByteArray("api-key") << QByteArray("k-123456");
    QTest::newRow("anthropic") << WireFormat::Anthropic << QString() << QByteArray("x-api-key")
                               << QByteArray("k-123456");
    QTest::newRow("gemini") << WireFormat::Gemini << QString() << QByteArray("x-goog-api-key")
                            << QByteArray("k-123456");
    QTest::newRow("dashscope") << WireFormat::DashScope << QString() << QByteArray("x-dashscope-sse")
                               << QByteArray("enable");
    QTest::newRow("version") << WireFormat::Anthropic << QString() << QByteArray("anthropic-version")
                             << QByteArray("2023-06-01");
    QTest::newRow("no compression") << WireFormat::OpenAiChat << QString() << QByteArray("accept-encoding")
                                    << QByteArray("identity");
    QTest::newRow("who asks") << WireFormat::OpenAiChat << QString() << QByteArray("user-agent")
                              << QByteArray("Tokenglass/" TOKENGLASS_VERSION);
}

void TestCompletionClient::keyGoesWhereTheProviderWantsIt()
{
    QFETCH(WireFormat, wire);
    QFETCH(QString, keyHeader);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    ReplayServer server([](const ReplayRequest &) { return ReplayAnswer::json(400, "{}"); });
    ProviderEndpoint target = endpoint(wire, server.url(), u"k-123456"_s);
    target.preset.keyHeader = keyHeader;
    Run run(m_client, target, ask());
    QVERIFY(run.finish());
    QCOMPARE(server.requests().first().header(header), value);
    QVERIFY(!run.outcome->rawRequest.contains("k-123456"));
}

void TestCompletionClient::echoedKeysAreMasked()
{
    const QString key = u"sk-proj-SECRETsecret0123456789"_s;
    ReplayServer server([](const ReplayRequest &request) {
        const QByteArray echoed = request.header("authorization").sliced(7);
        return ReplayAnswer::json(401,
                                  R"({"error":{"message":"Incorrect API key )" + echoed + " or " + echoed.right(12)
                                      + R"( provided","code":"invalid_api_key"}})");
    });
    Run run(m_client, endpoint(WireFormat::OpenAiChat, server.url(), key), ask());
    QVERIFY(run.finish());
    QCOMPARE(run.outcome->failure->error.kind, Error::Kind::Auth);
    QCOMPARE(run.outcome->failure->error.detail, u"Incorrect API key •••• or •••• provided"_s);
    QVERIFY(!run.outcome->rawResponse.contains("0123456789"));
    QVERIFY(run.outcome->rawRequest.contains("Authorization: ••••"));
}

void TestCompletionClient::redirectsAreNotFollowed()
{
    ReplayServer elsewhere;
    ReplayServer server([&elsewhere](const ReplayRequest &) {
        ReplayAnswer answer = ReplayAnswer::json(307, {});
        answer.headers.append(
            QPair<QByteArray, QByteArray>("Location", elsewhere.url(u"/v1/chat/completions"_s).toLatin1()));
        return answer;
    });
    Run run(m_client, endpoint(WireFormat::OpenAiChat, server.url()), ask());
    QVERIFY(run.finish());
    QCOMPARE(run.outcome->failure->error.kind, Error::Kind::Protocol);
    QCOMPARE(run.outcome->failure->status, std::optional(307));
    QVERIFY(run.outcome->failure->error.detail.contains(u"redirects to http://127.0.0.1"_s));
    QVERIFY(elsewhere.requests().isEmpty());
}

void TestCompletionClient::usageFieldIsDroppedOnce()
{
    ReplayServer server([](const ReplayRequest &request) {
        return request.body.contains("stream_options") ? ReplayAnswer::json(
                   422, R"({"detail":[{"loc":["body","stream_options"],"msg":"Extra inputs are not permitted"}]})")
                                                       : ReplayAnswer::events(GoodAnswer);
    });
    Run run(m_client, endpoint(WireFormat::OpenAiChat, server.url()), ask());
    QVERIFY(run.finish());
    QVERIFY(!run.outcome->failure);
    QCOMPARE(run.outcome->text, u"Hi"_s);
    QCOMPARE(run.outcome->attempts, 2);
    QCOMPARE(run.outcome->warnings, QStringList{u"usage_refused"_s});
    QCOMPARE(server.requests().size(), 2);
}

void TestCompletionClient::nothingElseIsRetried()
{
    ReplayServer server([](const ReplayRequest &) {
        return ReplayAnswer::json(
            400, R"({"error":{"message":"stream_options are not what is wrong, include_usage neither"}})");
    });
    Run run(m_client, endpoint(WireFormat::OpenAiChat, server.url()), ask());
    QVERIFY(run.finish());
    QCOMPARE(server.requests().size(), 2); // the one retry without the field it names, and no more
    ReplayServer busy([](const ReplayRequest &) { return ReplayAnswer::json(503, "busy"); });
    Run second(m_client, endpoint(WireFormat::OpenAiChat, busy.url()), ask());
    QVERIFY(second.finish());
    QCOMPARE(busy.requests().size(), 1);
    QCOMPARE(second.outcome->failure->error.detail, u"busy"_s);
}

void TestCompletionClient::firstTokenIsNotTheFirstByte()
{
    constexpr int Delay = 60;
    ReplayServer server([](const ReplayRequest &) {
        ReplayAnswer answer = ReplayAnswer::events(
            ": keep-alive\n\ndata: {\"choices\":[{\"delta\":{\"role\":\"assistant\",\"content\":\"\"}}]}\n\n"
            "data: {\"choices\":[{\"delta\":{\"reasoning_content\":\"hm\"}}]}\n\n"
            + GoodAnswer);
        answer.delayMs = Delay;
        return answer;
    });
    Run run(m_client, endpoint(WireFormat::OpenAiChat, server.url()), ask());
    QVERIFY(run.finish());
    // Never earlier than the server waited; how much later is the machine's business.
    QVERIFY(*run.outcome->firstToken >= std::chrono::milliseconds(2 * Delay - 5));
    QCOMPARE(run.outcome->firstReasoning, run.outcome->firstToken);
    QVERIFY(*run.outcome->firstText > *run.outcome->firstReasoning);
    QVERIFY(run.outcome->total >= *run.outcome->firstText);
}

void TestCompletionClient::badInput_data()
{
    QTest::addColumn<ProviderEndpoint>("target");
    QTest::addColumn<QString>("model");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("no address") << endpoint(WireFormat::OpenAiChat, {}) << u"m"_s << Error::Kind::Input;
    QTest::newRow("no web address") << endpoint(WireFormat::OpenAiChat, u"ftp://x"_s) << u"m"_s << Error::Kind::Input;
    QTest::newRow("key in the address") << endpoint(WireFormat::OpenAiChat, u"https://k@x"_s) << u"m"_s
                                        << Error::Kind::Input;
    QTest::newRow("no model") << endpoint(WireFormat::OpenAiChat, u"http://127.0.0.1:1"_s) << QString()
                              << Error::Kind::Input;
    QTest::newRow("two headers") << endpoint(WireFormat::OpenAiChat, u"http://127.0.0.1:1"_s, u"a\r\nX: b"_s) << u"m"_s
                                 << Error::Kind::Auth;
    ProviderEndpoint half = endpoint(WireFormat::Hunyuan, u"http://127.0.0.1:1"_s);
    half.key = u"only-an-id"_s;
    QTest::newRow("half a key") << half << u"m"_s << Error::Kind::Auth;
}

void TestCompletionClient::badInput()
{
    QFETCH(ProviderEndpoint, target);
    QFETCH(QString, model);
    QFETCH(Error::Kind, kind);
    Run run(m_client, target, ask(model));
    QVERIFY(!run.outcome);
    QVERIFY(run.finish());
    QCOMPARE(run.outcome->failure->error.kind, kind);
    QCOMPARE(run.count(ChatEvent::Kind::Sent), 0);
}

void TestCompletionClient::retryAfterAsDate()
{
    const QDateTime later = QDateTime::currentDateTimeUtc().addSecs(90);
    ReplayServer server([later](const ReplayRequest &) {
        ReplayAnswer answer = ReplayAnswer::json(429, R"({"error":{"message":"slow down"}})");
        answer.headers.append(QPair<QByteArray, QByteArray>(
            "Retry-After", QLocale::c().toString(later, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1()));
        return answer;
    });
    Run run(m_client, endpoint(WireFormat::OpenAiChat, server.url()), ask());
    QVERIFY(run.finish());
    QCOMPARE(run.outcome->failure->error.kind, Error::Kind::RateLimited);
    QVERIFY(run.outcome->failure->error.retryAfter);
    const qint64 wait = run.outcome->failure->error.retryAfter->count();
    QVERIFY2(wait > 60 && wait <= 90, qPrintable(QString::number(wait)));
}

void TestCompletionClient::costInTheHeader()
{
    ReplayServer server([](const ReplayRequest &) {
        ReplayAnswer answer = ReplayAnswer::json(
            200,
            R"({"choices":[{"message":{"content":"Hi"},"finish_reason":"stop"}],"usage":{"prompt_tokens":1,"completion_tokens":1}})");
        answer.headers.append(QPair<QByteArray, QByteArray>("x-litellm-response-cost", "2.55e-05"));
        return answer;
    });
    ChatRequest request = ask();
    request.stream = false;
    Run run(m_client, endpoint(WireFormat::OpenAiChat, server.url()), request);
    QVERIFY(run.finish());
    QCOMPARE(run.outcome->usage->costText, u"0.0000255"_s);
    QCOMPARE(run.outcome->usage->cost, std::optional(Money{25500, Currency::usd()}));
    QVERIFY(!run.outcome->firstToken);
    // Of a stream the header is sent before there is anything to bill.
    Run streamed(m_client, endpoint(WireFormat::OpenAiChat, server.url()), ask());
    QVERIFY(streamed.finish());
    QVERIFY(!streamed.outcome->usage->cost);
}

void TestCompletionClient::compressedAnswersAreNamed()
{
    ReplayServer server([](const ReplayRequest &) {
        ReplayAnswer answer = ReplayAnswer::json(200, "\x1f\x8b\x08 not readable");
        answer.headers.append(QPair<QByteArray, QByteArray>("Content-Encoding", "gzip"));
        return answer;
    });
    Run run(m_client, endpoint(WireFormat::OpenAiChat, server.url()), ask());
    QVERIFY(run.finish());
    QVERIFY(run.outcome->failure);
    QCOMPARE(run.outcome->failure->error.kind, Error::Kind::Protocol);
    QVERIFY2(run.outcome->failure->error.detail.contains(u"gzip"_s), qPrintable(run.outcome->failure->error.detail));
}

QTEST_GUILESS_MAIN(TestCompletionClient)
#include "tst_completionclient.moc"
