// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/providerjson.h"
#include "models/providers/tc3signature.h"
#include "models/providers/wirerequest.h"
#include "resources/builtinproviders.h"
#include "tests/support/testmain.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace Tokenglass;

namespace {

ProviderPreset preset(WireFormat wire, const QString &baseUrl)
{
    ProviderPreset result;
    result.id = u"test"_s;
    result.wire = wire;
    result.baseUrl = baseUrl;
    return result;
}

ChatRequest fullRequest()
{
    ChatRequest request;
    request.model = u"m"_s;
    request.system = u"Be brief."_s;
    request.prompt = u"Hi"_s;
    request.temperature = 0.5;
    request.maxOutput = 10;
    request.stop = QStringList{u"END"_s};
    request.seed = 7;
    return request;
}

QJsonObject parsed(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class TestWireRequest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void urls_data();
    void urls();
    void bodies_data();
    void bodies();
    void usageIsAskedForWhereItMay();
    void tc3KnownSignature();
    void hunyuanIsSigned();
    void builtinProvidersAreSound();
    void presetsSurviveJson();
    void countingFollowsTheWire();
    void badPresets_data();
    void badPresets();
};

void TestWireRequest::urls_data()
{
    QTest::addColumn<WireFormat>("wire");
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("url");
    const auto row = [](WireFormat wire, const QString &base, const QString &url, const QString &model = u"m"_s) {
        QTest::newRow(qPrintable(base + u' ' + wireName(wire))) << wire << base << model << url;
    };
    using enum WireFormat;
    row(OpenAiChat, u"https://api.openai.com/v1"_s, u"https://api.openai.com/v1/chat/completions"_s);
    row(OpenAiChat, u"https://api.deepseek.com/"_s, u"https://api.deepseek.com/chat/completions"_s);
    row(OpenAiChat, u"https://h/v1/chat/completions"_s, u"https://h/v1/chat/completions"_s);
    row(OpenAiChat, u"https://h/openai/deployments/D?api-version=1"_s,
        u"https://h/openai/deployments/D/chat/completions?api-version=1"_s);
    row(OpenAiResponses, u"https://api.openai.com/v1"_s, u"https://api.openai.com/v1/responses"_s);
    row(Anthropic, u"https://api.anthropic.com"_s, u"https://api.anthropic.com/v1/messages"_s);
    row(Anthropic, u"https://api.anthropic.com/v1"_s, u"https://api.anthropic.com/v1/messages"_s);
    row(Anthropic, u"https://h/proxy/v1/messages"_s, u"https://h/proxy/v1/messages"_s);
    row(Gemini, u"https://g"_s, u"https://g/v1beta/models/m:streamGenerateContent?alt=sse"_s);
    row(Gemini, u"https://g/v1beta"_s, u"https://g/v1beta/models/m:streamGenerateContent?alt=sse"_s);
    row(Gemini, u"https://g/v1"_s, u"https://g/v1/models/m:streamGenerateContent?alt=sse"_s);
    row(Gemini, u"https://g/v1beta/models"_s, u"https://g/v1beta/models/m:streamGenerateContent?alt=sse"_s);
    row(Gemini, u"https://g/x?key=1"_s, u"https://g/x/v1beta/tunedModels/t:streamGenerateContent?key=1&alt=sse"_s,
        u"tunedModels/t"_s);
    row(DashScope, u"https://d"_s, u"https://d/api/v1/services/aigc/text-generation/generation"_s);
    row(DashScope, u"https://d/api/v1"_s, u"https://d/api/v1/services/aigc/text-generation/generation"_s);
    row(DashScope, u"https://d/compatible-mode/v1"_s, u"https://d/api/v1/services/aigc/text-generation/generation"_s);
    row(Hunyuan, u"https://t"_s, u"https://t/"_s);
    row(Ollama, u"http://o:11434"_s, u"http://o:11434/api/chat"_s);
    row(Ollama, u"http://o:11434/api"_s, u"http://o:11434/api/chat"_s);
}

void TestWireRequest::urls()
{
    QFETCH(WireFormat, wire);
    QFETCH(QString, base);
    QFETCH(QString, model);
    QFETCH(QString, url);
    const auto got = endpointUrl(preset(wire, base), Purpose::Complete, model, true);
    QVERIFY2(got.ok(), got.ok() ? "" : qPrintable(got.error().detail));
    QCOMPARE(got->toString(), url);
}

void TestWireRequest::bodies_data()
{
    QTest::addColumn<WireFormat>("wire");
    QTest::addColumn<QJsonObject>("body");
    const auto row = [](WireFormat wire, const char *body) {
        QTest::newRow(qPrintable(wireName(wire))) << wire << parsed(body);
    };
    using enum WireFormat;
    row(OpenAiChat,
        R"({"model":"m","stream":true,"stream_options":{"include_usage":true},"temperature":0.5,"max_tokens":10,"stop":["END"],"seed":7,)"
        R"("messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"Hi"}]})");
    row(OpenAiResponses,
        R"({"model":"m","stream":true,"store":false,"temperature":0.5,"max_output_tokens":10,"instructions":"Be brief.","input":"Hi"})");
    row(Anthropic,
        R"({"model":"m","stream":true,"temperature":0.5,"max_tokens":10,"stop_sequences":["END"],"system":"Be brief.",)"
        R"("messages":[{"role":"user","content":"Hi"}]})");
    row(Gemini,
        R"({"contents":[{"role":"user","parts":[{"text":"Hi"}]}],"systemInstruction":{"parts":[{"text":"Be brief."}]},)"
        R"("generationConfig":{"temperature":0.5,"maxOutputTokens":10,"stopSequences":["END"],"seed":7}})");
    row(DashScope,
        R"({"model":"m","input":{"messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"Hi"}]},)"
        R"("parameters":{"result_format":"message","incremental_output":true,"temperature":0.5,"max_tokens":10,"stop":["END"],"seed":7}})");
    row(Hunyuan,
        R"({"Model":"m","Stream":true,"Temperature":0.5,"Stop":["END"],"Seed":7,)"
        R"("Messages":[{"Role":"system","Content":"Be brief."},{"Role":"user","Content":"Hi"}]})");
    row(Ollama,
        R"({"model":"m","stream":true,"messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"Hi"}],)"
        R"("options":{"temperature":0.5,"num_predict":10,"stop":["END"],"seed":7}})");
}

void TestWireRequest::bodies()
{
    QFETCH(WireFormat, wire);
    QFETCH(QJsonObject, body);
    QCOMPARE(completionBody(preset(wire, {}), fullRequest(), true), body);
}

void TestWireRequest::usageIsAskedForWhereItMay()
{
    ProviderEndpoint endpoint{preset(WireFormat::OpenAiChat, u"https://h"_s), {}};
    const auto asks = [&endpoint](const ChatRequest &request) {
        return completionCall(endpoint, request, {true, QDateTime::currentDateTimeUtc()})
            ->body.contains("stream_options");
    };
    ChatRequest request = fullRequest();
    QVERIFY(asks(request));
    request.stream = false;
    QVERIFY(!asks(request));
    request.stream = true;
    endpoint.preset.asksForUsage = false; // Mistral
    QVERIFY(!asks(request));
    endpoint.preset.maxOutputField = u"max_completion_tokens"_s;
    QVERIFY(completionBody(endpoint.preset, request, false).contains("max_completion_tokens"_L1));
}

void TestWireRequest::tc3KnownSignature()
{
    // Tencent Cloud's own worked example.
    Tc3Request request;
    request.host = "cvm.tencentcloudapi.com";
    request.service = "cvm";
    request.body = R"({"Limit": 1, "Filters": [{"Values": ["\u672a\u547d\u540d"], "Name": "instance-name"}]})";
    request.at = QDateTime::fromSecsSinceEpoch(1551113065, Qt::UTC);
    QCOMPARE(tc3Authorization(request, "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE", "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE"),
             QByteArray("TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, "
                        "SignedHeaders=content-type;host, "
                        "Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168"));
}

void TestWireRequest::hunyuanIsSigned()
{
    const ProviderEndpoint endpoint{preset(WireFormat::Hunyuan, u"https://hunyuan.tencentcloudapi.com"_s),
                                    u"AKID:SECRET"_s};
    const auto call =
        completionCall(endpoint, fullRequest(), {true, QDateTime::fromSecsSinceEpoch(1551113065, Qt::UTC)});
    QVERIFY(call.ok());
    QHash<QByteArray, QByteArray> headers;
    for (const auto &[name, value] : call->headers)
        headers.insert(name, value);
    QCOMPARE(headers.value("Host"), QByteArray("hunyuan.tencentcloudapi.com"));
    QCOMPARE(headers.value("X-TC-Action"), QByteArray("ChatCompletions"));
    QCOMPARE(headers.value("X-TC-Version"), QByteArray("2023-09-01"));
    QCOMPARE(headers.value("X-TC-Timestamp"), QByteArray("1551113065"));
    QVERIFY(
        headers.value("Authorization").startsWith("TC3-HMAC-SHA256 Credential=AKID/2019-02-25/hunyuan/tc3_request, "));
    QVERIFY(!headers.value("Authorization").contains("SECRET"));
}

void TestWireRequest::builtinProvidersAreSound()
{
    const auto presets = builtinProviders();
    QVERIFY2(presets.ok(), presets.ok() ? "" : qPrintable(presets.error().detail));
    QVERIFY(presets->size() >= 20);
    const QStringList first{u"qwen"_s, u"deepseek"_s, u"kimi"_s, u"hunyuan"_s};
    QSet<QString> ids;
    for (qsizetype i = 0; i < presets->size(); ++i) {
        const ProviderPreset &each = presets->at(i);
        QVERIFY2(!ids.contains(each.id), qPrintable(each.id));
        ids.insert(each.id);
        if (i < first.size())
            QCOMPARE(each.id, first.at(i));
        QVERIFY2(endpointUrl(each, Purpose::Complete, u"m"_s, true).ok(), qPrintable(each.id));
        QVERIFY2(endpointUrl(each, Purpose::ListModels, {}, false).ok(), qPrintable(each.id));
        QVERIFY2(!each.keyVariables.isEmpty(), qPrintable(each.id));
    }
}

void TestWireRequest::presetsSurviveJson()
{
    const auto presets = builtinProviders();
    for (const ProviderPreset &each : *presets) {
        const auto again = providerFromJson(toJson(each));
        QVERIFY(again.ok());
        QCOMPARE(*again, each);
    }
}

void TestWireRequest::countingFollowsTheWire()
{
    QCOMPARE(providerFromJson(R"({"id":"x","wire":"anthropic"})")->counting, CountMethod::Anthropic);
    QCOMPARE(providerFromJson(R"({"id":"x","wire":"openai-chat"})")->counting, CountMethod::None);
    QCOMPARE(defaultCounting(WireFormat::OpenAiResponses), CountMethod::OpenAiResponses);
    QCOMPARE(defaultCounting(WireFormat::Gemini), CountMethod::Gemini);
    QCOMPARE(defaultCounting(WireFormat::DashScope), CountMethod::DashScope);
    // Who has said that a provider does not count is believed.
    auto silent = providerFromJson(R"({"id":"x","wire":"anthropic","counting":"none"})");
    QCOMPARE(silent->counting, CountMethod::None);
    QCOMPARE(providerFromJson(toJson(*silent))->counting, CountMethod::None);
    silent->counting = CountMethod::Anthropic;
    QCOMPARE(providerFromJson(toJson(*silent))->counting, CountMethod::Anthropic);
}

void TestWireRequest::badPresets_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("no id") << QByteArray(R"({"wire":"gemini"})");
    QTest::newRow("no wire") << QByteArray(R"({"id":"x"})");
    QTest::newRow("unknown wire") << QByteArray(R"({"id":"x","wire":"telex"})");
    QTest::newRow("unknown counting") << QByteArray(R"({"id":"x","wire":"gemini","counting":"abacus"})");
    QTest::newRow("bad address") << QByteArray(R"({"id":"x","wire":"gemini","base_url":"http://[::"})");
}

void TestWireRequest::badPresets()
{
    QFETCH(QByteArray, json);
    const auto preset = providerFromJson(json);
    QVERIFY(!preset.ok());
    QCOMPARE(preset.error().kind, Error::Kind::Input);
}

QTEST_GUILESS_MAIN(TestWireRequest)
#include "tst_wirerequest.moc"
