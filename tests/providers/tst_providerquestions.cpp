// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/clock.h"
#include "models/providers/httpcompletionclient.h"
#include "tests/providers/clientrun.h"
#include "tests/support/replayserver.h"

using namespace Qt::StringLiterals;
using namespace Tokenglass;

namespace {

template <typename T>
Result<T> answer(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, Patience))
        return Error{Error::Kind::Timeout, u"no answer in the test"_s};
    return future.result();
}

} // namespace

/// The short questions: which models there are, and how many tokens a prompt has.
class TestProviderQuestions : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void models_data();
    void models();
    void counts_data();
    void counts();
    void missingCount_data();
    void missingCount();
    void cancelledCount();

private:
    SystemClock m_clock;
    HttpCompletionClient m_client{m_clock};
};

void TestProviderQuestions::models_data()
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

void TestProviderQuestions::models()
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

void TestProviderQuestions::counts_data()
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

void TestProviderQuestions::counts()
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

void TestProviderQuestions::missingCount_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isMissing");
    QTest::newRow("not found") << 404 << true;
    QTest::newRow("not allowed") << 405 << true;
    QTest::newRow("not accepted") << 400 << false;
}

void TestProviderQuestions::missingCount()
{
    QFETCH(int, status);
    QFETCH(bool, isMissing);
    ReplayServer server([status](const ReplayRequest &) { return ReplayAnswer::json(status, "{}"); });
    ProviderEndpoint target = endpoint(WireFormat::Anthropic, server.url());
    target.preset.counting = defaultCounting(WireFormat::Anthropic);
    const auto count = answer(m_client.countTokens(target, ask()));
    QVERIFY(!count);
    QCOMPARE(count.error().kind == Error::Kind::Schema, isMissing);
    // A list of models is another matter: every server has one.
    QVERIFY(answer(m_client.listModels(target)).error().kind != Error::Kind::Schema);
}

void TestProviderQuestions::cancelledCount()
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

QTEST_GUILESS_MAIN(TestProviderQuestions)
#include "tst_providerquestions.moc"
