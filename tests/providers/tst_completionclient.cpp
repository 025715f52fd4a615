// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/clock.h"
#include "models/providers/httpcompletionclient.h"
#include "tests/providers/expectation.h"
#include "tests/support/replayserver.h"
#include "tests/support/testmain.h"

#include <QFutureWatcher>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace Tokenglass;

namespace {

constexpr int Patience = 10'000;

/// Runs one request and keeps what came.
class Run
{
public:
    Run(CompletionClient &client, const ProviderEndpoint &endpoint, const ChatRequest &request)
    {
        stream = client.start(endpoint, request, [this](const ChatEvent &event) {
            events.append(event);
            if (event.outcome)
                outcome = event.outcome;
        });
    }
    [[nodiscard]] bool finish()
    {
        return QTest::qWaitFor([this] { return outcome.has_value(); }, Patience);
    }
    [[nodiscard]] qsizetype count(ChatEvent::Kind kind) const
    {
        return std::count_if(events.begin(), events.end(),
                             [kind](const ChatEvent &event) { return event.kind == kind; });
    }

    std::unique_ptr<CompletionStream> stream;
    QList<ChatEvent> events;
    std::optional<ChatOutcome> outcome;
};

ProviderEndpoint endpoint(WireFormat wire, const QString &url, const QString &key = u"sk-test-0123456789abcdef"_s)
{
    ProviderEndpoint result;
    result.preset.id = u"test"_s;
    result.preset.wire = wire;
    result.preset.baseUrl = url;
    result.key = wire == WireFormat::Hunyuan ? QString(u"AKIDtest:"_s + key) : key;
    return result;
}

ChatRequest ask(const QString &model = u"m"_s)
{
    ChatRequest request;
    request.model = model;
    request.prompt = u"Hello"_s;
    return request;
}

const QByteArray GoodAnswer = "data: {\"choices\":[{\"delta\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\"}],"
                              "\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":1}}\n\ndata: [DONE]\n\n";

template <typename T>
Result<T> answer(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, Patience))
        return Error{Error::Kind::Timeout, u"no answer in the test"_s};
    return future.result();
}

} // namespace

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
    void cancelClosesTheConnection();
    void destroyingTheStreamIsSilent();
    void destroyingTheStreamInTheHandler();
    void silenceTimesOut_data();
    void silenceTimesOut();
    void usageAfterTheFinishIsNotAwaitedForever();
    void firstTokenIsNotTheFirstByte();
    void streamsDoNotShareAFate();
    void unreachable();
    void badInput_data();
    void badInput();
    void retryAfterAsDate();
    void costInTheHeader();
    void models_data();
    void models();
    void counts_data();
    void counts();
    void cancelledCount();

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

void TestCompletionClient::cancelClosesTheConnection()
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

void TestCompletionClient::destroyingTheStreamIsSilent()
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

void TestCompletionClient::destroyingTheStreamInTheHandler()
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

void TestCompletionClient::silenceTimesOut_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("before the first byte") << QByteArray();
    QTest::newRow("in the middle") << QByteArray("data: {\"choices\":[{\"delta\":{\"content\":\"Half\"}}]}\n\n");
}

void TestCompletionClient::silenceTimesOut()
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

void TestCompletionClient::usageAfterTheFinishIsNotAwaitedForever()
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

void TestCompletionClient::streamsDoNotShareAFate()
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

void TestCompletionClient::unreachable()
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
}

void TestCompletionClient::models_data()
{
    QTest::addColumn<WireFormat>("wire");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("openai") << WireFormat::OpenAiChat << QByteArray("/models")
                            << QByteArray(R"({"object":"list","data":[{"id":"b"},{"id":"a"}]})");
    QTest::newRow("anthropic") << WireFormat::Anthropic << QByteArray("/v1/models")
                               << QByteArray(R"({"data":[{"type":"model","id":"b"},{"id":"a"}]})");
    QTest::newRow("gemini") << WireFormat::Gemini << QByteArray("/v1beta/models")
                            << QByteArray(R"({"models":[{"name":"models/b"},{"name":"models/a"}]})");
    QTest::newRow("ollama") << WireFormat::Ollama << QByteArray("/api/tags")
                            << QByteArray(R"({"models":[{"name":"b","model":"b"},{"name":"a"}]})");
    QTest::newRow("dashscope") << WireFormat::DashScope << QByteArray("/compatible-mode/v1/models")
                               << QByteArray(R"({"data":[{"id":"b"},{"id":"a"}]})");
    QTest::newRow("bare list") << WireFormat::OpenAiChat << QByteArray("/models") << QByteArray(R"(["b","a"])");
}

void TestCompletionClient::models()
{
    QFETCH(WireFormat, wire);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    ReplayServer server([body](const ReplayRequest &) { return ReplayAnswer::json(200, body); });
    const auto names = answer(m_client.listModels(endpoint(wire, server.url())));
    QVERIFY(names.ok());
    QCOMPARE(*names, (QStringList{u"b"_s, u"a"_s}));
    const QByteArray asked = server.requests().first().path();
    QCOMPARE(asked.split('?').first(), path);
    QVERIFY(server.requests().first().head.startsWith("GET "));

    ReplayServer refusing(
        [](const ReplayRequest &) { return ReplayAnswer::json(403, R"({"error":{"message":"not you"}})"); });
    const auto refused = answer(m_client.listModels(endpoint(wire, refusing.url())));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, Error::Kind::Forbidden);
    QCOMPARE(refused.error().detail, u"not you"_s);
}

void TestCompletionClient::counts_data()
{
    QTest::addColumn<WireFormat>("wire");
    QTest::addColumn<CountMethod>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, WireFormat wire, CountMethod method, const char *path, const char *body) {
        QTest::newRow(name) << wire << method << QByteArray(path) << QByteArray(body);
    };
    row("anthropic", WireFormat::Anthropic, CountMethod::Anthropic, "/v1/messages/count_tokens",
        R"({"input_tokens":16})");
    row("openai", WireFormat::OpenAiChat, CountMethod::OpenAiResponses, "/responses/input_tokens",
        R"({"object":"response.input_tokens","input_tokens":16})");
    row("gemini", WireFormat::Gemini, CountMethod::Gemini, "/v1beta/models/m:countTokens", R"({"totalTokens":16})");
    row("kimi", WireFormat::OpenAiChat, CountMethod::Moonshot, "/tokenizers/estimate-token-count",
        R"({"code":0,"data":{"total_tokens":16},"status":true})");
    row("glm", WireFormat::OpenAiChat, CountMethod::Zhipu, "/tokenizer", R"({"usage":{"prompt_tokens":16}})");
    row("qwen", WireFormat::OpenAiChat, CountMethod::DashScope, "/api/v1/tokenizer",
        R"({"usage":{"input_tokens":16},"output":{"token_ids":[]}})");
    row("llama-server", WireFormat::OpenAiChat, CountMethod::LlamaServer, "/chat/completions/input_tokens",
        R"({"input_tokens":16})");
    row("vllm", WireFormat::OpenAiChat, CountMethod::Vllm, "/tokenize", R"({"count":16,"tokens":[1]})");
    row("hunyuan", WireFormat::Hunyuan, CountMethod::None, "/", R"({"Response":{"TokenCount":16,"RequestId":"r"}})");
}

void TestCompletionClient::counts()
{
    QFETCH(WireFormat, wire);
    QFETCH(CountMethod, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    ReplayServer server([body](const ReplayRequest &) { return ReplayAnswer::json(200, body); });
    ProviderEndpoint target = endpoint(wire, server.url());
    target.preset.counting = method;
    ChatRequest request = ask();
    request.system = u"Be brief."_s;
    const auto count = answer(m_client.countTokens(target, request));
    QVERIFY2(count.ok(), count.ok() ? "" : qPrintable(count.error().detail));
    QCOMPARE(*count, 16);
    QCOMPARE(server.requests().first().path(), path);
    QVERIFY(server.requests().first().body.contains("Hello"));
    QVERIFY(server.requests().first().body.contains("Be brief."));
}

void TestCompletionClient::cancelledCount()
{
    ReplayServer server([](const ReplayRequest &) {
        ReplayAnswer answer = ReplayAnswer::json(200, "{}");
        answer.firstDelayMs = Patience;
        return answer;
    });
    ProviderEndpoint target = endpoint(WireFormat::Anthropic, server.url());
    target.preset.counting = CountMethod::Anthropic;
    QFuture<Result<qint64>> future = m_client.countTokens(target, ask());
    QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 1, Patience);
    future.cancel();
    QTRY_COMPARE_WITH_TIMEOUT(server.closedByPeer(), 1, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), Patience);
}

QTEST_GUILESS_MAIN(TestCompletionClient)
#include "tst_completionclient.moc"
