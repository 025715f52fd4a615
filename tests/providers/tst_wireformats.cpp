// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/jsontext.h"
#include "models/providers/streamdecoder.h"
#include "tests/providers/expectation.h"
#include "tests/support/replayserver.h"
#include "tests/support/testmain.h"

using namespace Qt::StringLiterals;
using namespace Tokenglass;

namespace {

/// The outcome and the text as the events told it.
struct Decoded
{
    ChatOutcome outcome;
    QString shown;
};

Decoded decode(WireFormat wire, const QList<QByteArray> &pieces, bool reset = false)
{
    Decoded result;
    StreamDecoder decoder(wire, [&result](const ChatEvent &event) {
        if (event.kind != ChatEvent::Kind::Text || event.choice != 0)
            return;
        result.shown = event.replaces ? event.text : QString(result.shown + event.text);
    });
    for (const QByteArray &piece : pieces)
        decoder.feed(piece);
    result.outcome = decoder.finish(reset ? u"reset"_s : QString());
    return result;
}

QByteArray sse(std::initializer_list<QByteArray> datas)
{
    QByteArray body;
    for (const QByteArray &data : datas)
        body += "data: " + data + "\n\n";
    return body;
}

} // namespace

class TestWireFormats : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void transcripts_data();
    void transcripts();
    void anySplitIsTheSame_data() { transcripts_data(); }
    void anySplitIsTheSame();
    void openAiUsage_data();
    void openAiUsage();
    void lastCompleteUsageWins();
    void reasoningBesideCompletion();
    void partsOfContent();
    void errorAndUsageAreBothKept();
    void bareJsonErrorBetweenEvents();
    void geminiArray();
    void geminiArrayCutOff();
    void dashScopeGuess_data();
    void dashScopeGuess();
    void hunyuanWhole();
    void hunyuanStreamError();
    void anthropicStaleSplit();
    void responsesIncomplete();
    void foreignBodies_data();
    void foreignBodies();
    void invalidUtf8();
    void costOfTicks();
};

void TestWireFormats::transcripts_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : Transcript::names()) {
        const auto transcript = Transcript::load(name);
        if (Expectation(transcript->description).status() == 200)
            QTest::newRow(qPrintable(name)) << name;
    }
}

void TestWireFormats::transcripts()
{
    QFETCH(QString, name);
    const auto transcript = Transcript::load(name);
    const Expectation expectation(transcript->description);
    const Decoded decoded = decode(expectation.wire(), {transcript->body}, expectation.endsInReset());
    QCOMPARE(expectation.differences(decoded.outcome), QString());
    QCOMPARE(decoded.shown, decoded.outcome.text + u""_s);
}

void TestWireFormats::anySplitIsTheSame()
{
    QFETCH(QString, name);
    const auto transcript = Transcript::load(name);
    const Expectation expectation(transcript->description);
    const QByteArray body = transcript->body;
    QList<QByteArray> bytes;
    for (const char byte : body)
        bytes.append(QByteArray(1, byte));
    QCOMPARE(expectation.differences(decode(expectation.wire(), bytes, expectation.endsInReset()).outcome), QString());
    for (qsizetype at = 1; at < body.size(); ++at) {
        const auto decoded =
            decode(expectation.wire(), {body.first(at), body.sliced(at)}, expectation.endsInReset()).outcome;
        QVERIFY2(expectation.differences(decoded).isEmpty(),
                 qPrintable(u"cut at %1: %2"_s.arg(at).arg(expectation.differences(decoded))));
    }
}

void TestWireFormats::openAiUsage_data()
{
    QTest::addColumn<QByteArray>("usage");
    QTest::addColumn<QList<qint64>>("expected"); // input, read, write, 5m, 1h, output, reasoning; -1 = unknown
    const auto row = [](const char *name, const char *usage, const QList<qint64> &expected) {
        QTest::newRow(name) << QByteArray(usage) << expected;
    };
    row("qwen explicit cache",
        R"({"prompt_tokens":2000,"completion_tokens":5,"prompt_tokens_details":{"cached_tokens":0,"cache_creation_input_tokens":1500,"cache_type":"ephemeral","cache_creation":{"ephemeral_5m_input_tokens":1500}}})",
        {2000, 0, 1500, 1500, -1, 5, -1});
    row("litellm split",
        R"({"prompt_tokens":100,"completion_tokens":5,"prompt_tokens_details":{"cached_tokens":10,"cache_creation_tokens":60,"cache_creation_token_details":{"ephemeral_5m_input_tokens":20,"ephemeral_1h_input_tokens":40}}})",
        {100, 10, 60, 20, 40, 5, -1});
    row("mistral's other spelling",
        R"({"prompt_tokens":9,"completion_tokens":1,"prompt_token_details":{"cached_tokens":8}})",
        {9, 8, -1, -1, -1, 1, -1});
    row("azure deepseek",
        R"({"prompt_tokens":9,"completion_tokens":7,"prompt_tokens_details":null,"reasoning_tokens":3})",
        {9, -1, -1, -1, -1, 7, 3});
    row("deepseek hits",
        R"({"prompt_tokens":9,"completion_tokens":7,"prompt_cache_hit_tokens":4,"prompt_cache_miss_tokens":5})",
        {9, 4, -1, -1, -1, 7, -1});
    row("texts and halves", R"({"prompt_tokens":"9","completion_tokens":7.0,"reasoning_tokens":1.5})",
        {9, -1, -1, -1, -1, 7, -1});
    row("negative is unknown", R"({"prompt_tokens":-1,"completion_tokens":7})", {-1, -1, -1, -1, -1, 7, -1});
    row("beyond 2^53", R"({"prompt_tokens":9007199254740993,"completion_tokens":0})",
        {9007199254740993, -1, -1, -1, -1, 0, -1});
}

void TestWireFormats::openAiUsage()
{
    QFETCH(QByteArray, usage);
    QFETCH(QList<qint64>, expected);
    const auto outcome =
        decode(WireFormat::OpenAiChat, {sse({R"({"choices":[],"usage":)" + usage + "}", "[DONE]"})}).outcome;
    QVERIFY(outcome.usage);
    const ReportedUsage &got = *outcome.usage;
    QList<qint64> counts;
    for (const auto &count : {got.inputTotal, got.cacheRead, got.cacheWrite, got.cacheWrite5m, got.cacheWrite1h,
                              got.outputTotal, got.reasoning})
        counts.append(count.value_or(-1));
    QCOMPARE(counts, expected);
}

void TestWireFormats::lastCompleteUsageWins()
{
    const auto outcome =
        decode(
            WireFormat::OpenAiChat,
            {sse(
                {R"({"choices":[{"delta":{"content":"a"}}],"usage":{"prompt_tokens":5,"completion_tokens":1}})",
                 R"({"choices":[],"usage":{"prompt_tokens":5,"completion_tokens":9,"prompt_tokens_details":{"cached_tokens":2}}})",
                 R"({"choices":[],"usage":{"prompt_tokens":5,"completion_tokens":9}})",
                 R"({"choices":[],"usage":{"total_tokens":1}})", R"({"choices":[],"usage":{}})", "[DONE]",
                 R"({"choices":[],"usage":{"prompt_tokens":99,"completion_tokens":99}})"})})
            .outcome;
    QVERIFY(outcome.usage);
    QCOMPARE(outcome.usage->outputTotal, std::optional<qint64>(9));
    QCOMPARE(outcome.usage->cacheRead, std::optional<qint64>(2)); // the repetition without details kept them
    QVERIFY(outcome.usage->final);
}

void TestWireFormats::reasoningBesideCompletion()
{
    // xAI: 10 + 3 + 100 = 113, so the completion leaves the reasoning out.
    const auto outcome =
        decode(WireFormat::OpenAiChat,
               {sse({R"({"choices":[],"usage":{"prompt_tokens":10,"completion_tokens":3,"total_tokens":113,)"
                     R"("completion_tokens_details":{"reasoning_tokens":100}}})",
                     "[DONE]"})})
            .outcome;
    QCOMPARE(outcome.usage->outputTotal, std::optional<qint64>(103));
    const TokenCounts counts = outcome.usage->counts();
    QCOMPARE(counts[TokenBucket::Output], std::optional<qint64>(3));
    QCOMPARE(counts[TokenBucket::Reasoning], std::optional<qint64>(100));
}

void TestWireFormats::partsOfContent()
{
    const auto outcome =
        decode(
            WireFormat::OpenAiChat,
            {sse(
                {R"({"choices":[{"delta":{"content":[{"type":"thinking","thinking":[{"type":"text","text":"hm"}]}]}}]})",
                 R"({"choices":[{"delta":{"content":[{"type":"text","text":"Hi"},{"type":"reference","reference_ids":[1]}]}}]})",
                 "[DONE]"})})
            .outcome;
    QCOMPARE(outcome.text, u"Hi"_s);
    QCOMPARE(outcome.reasoning, u"hm"_s);
}

void TestWireFormats::errorAndUsageAreBothKept()
{
    const auto outcome =
        decode(
            WireFormat::OpenAiChat,
            {sse(
                {R"({"error":{"code":400,"message":"Token limit reached"},"choices":[{"delta":{"content":""},"finish_reason":"length"}],)"
                 R"("usage":{"prompt_tokens":5,"completion_tokens":10}})",
                 "[DONE]"})})
            .outcome;
    QVERIFY(outcome.failure);
    QCOMPARE(outcome.failure->error.detail, u"Token limit reached"_s);
    QCOMPARE(outcome.failure->error.kind, Error::Kind::Input);
    QVERIFY(outcome.terminated);
    QVERIFY(outcome.usage);
    QCOMPARE(outcome.usage->outputTotal, std::optional<qint64>(10));
    QVERIFY(outcome.usage->final);
}

void TestWireFormats::bareJsonErrorBetweenEvents()
{
    const QByteArray body =
        "data: {\"candidates\": [{\"content\": {\"parts\": [{\"text\": \"Half\"}]}}]}\r\n\r\n"
        "{\r\n  \"error\": {\r\n    \"code\": 503,\r\n    \"message\": \"The model is overloaded.\",\r\n"
        "    \"status\": \"UNAVAILABLE\"\r\n  }\r\n}\r\n";
    const auto outcome = decode(WireFormat::Gemini, {body}).outcome;
    QCOMPARE(outcome.text, u"Half"_s);
    QVERIFY(outcome.failure);
    QCOMPARE(outcome.failure->code, u"UNAVAILABLE"_s);
    QCOMPARE(outcome.failure->status, std::optional(503));
    QVERIFY(outcome.failure->retryable);
}

void TestWireFormats::geminiArray()
{
    const QByteArray body =
        R"([{"candidates":[{"content":{"parts":[{"text":"a \"}]["}]}}]})"
        "\n,\r\n"
        R"({"candidates":[{"content":{"parts":[{"text":"b"}]},"finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":1,"candidatesTokenCount":2}}])";
    for (qsizetype at = 0; at < body.size(); ++at) {
        const auto outcome = decode(WireFormat::Gemini, {body.first(at), body.sliced(at)}).outcome;
        QCOMPARE(outcome.text, u"a \"}][b"_s);
        QVERIFY(outcome.terminated && !outcome.failure);
        QCOMPARE(outcome.usage->outputTotal, std::optional<qint64>(2));
    }
}

void TestWireFormats::geminiArrayCutOff()
{
    const auto outcome =
        decode(
            WireFormat::Gemini,
            {R"([{"candidates":[{"content":{"parts":[{"text":"a"}]}}],"usageMetadata":{"promptTokenCount":1,"candidatesTokenCount":1}},{"cand)"})
            .outcome;
    QCOMPARE(outcome.failure->error.kind, Error::Kind::Truncated);
    QCOMPARE(outcome.text, u"a"_s);
    QVERIFY(!outcome.usage->final);
}

void TestWireFormats::dashScopeGuess_data()
{
    QTest::addColumn<QStringList>("chunks");
    QTest::addColumn<QList<int>>("tokens");
    QTest::addColumn<QString>("text");
    QTest::newRow("adds") << QStringList{u"A"_s, u" b"_s, u""_s} << QList<int>{1, 2, 2} << u"A b"_s;
    QTest::newRow("repeats") << QStringList{u"A"_s, u"A b"_s, u"A b"_s} << QList<int>{1, 2, 2} << u"A b"_s;
    QTest::newRow("stutters") << QStringList{u"ha"_s, u"ha"_s, u"!"_s} << QList<int>{1, 2, 3} << u"haha!"_s;
    QTest::newRow("one word, repeated") << QStringList{u"Yes"_s, u"Yes"_s} << QList<int>{1, 1} << u"Yes"_s;
    QTest::newRow("adds, but looks like a repetition")
        << QStringList{u"*"_s, u"**"_s, u"bold"_s} << QList<int>{1, 2, 3} << u"***bold"_s;
}

void TestWireFormats::dashScopeGuess()
{
    QFETCH(QStringList, chunks);
    QFETCH(QList<int>, tokens);
    QFETCH(QString, text);
    QByteArray body;
    for (qsizetype i = 0; i < chunks.size(); ++i) {
        const QString reason = i + 1 == chunks.size() ? u"stop"_s : u"null"_s;
        body += u"data:{\"output\":{\"choices\":[{\"message\":{\"content\":\"%1\"},\"finish_reason\":\"%2\"}]},"
                "\"usage\":{\"input_tokens\":3,\"output_tokens\":%3}}\n\n"_s.arg(chunks[i], reason)
                    .arg(tokens[i])
                    .toUtf8();
    }
    const Decoded decoded = decode(WireFormat::DashScope, {body});
    QCOMPARE(decoded.outcome.text, text);
    QCOMPARE(decoded.shown, text);
    QVERIFY(decoded.outcome.terminated);
}

void TestWireFormats::hunyuanWhole()
{
    const auto outcome =
        decode(
            WireFormat::Hunyuan,
            {R"({"Response":{"RequestId":"r-1","Choices":[{"FinishReason":"stop","Message":{"Role":"assistant","Content":"你好"}}],"Usage":{"PromptTokens":3,"CompletionTokens":1,"TotalTokens":4}}})"})
            .outcome;
    QCOMPARE(outcome.text, u"你好"_s);
    QCOMPARE(outcome.requestId, u"r-1"_s);
    QVERIFY(outcome.terminated && !outcome.failure);
    QCOMPARE(outcome.usage->totalReported, std::optional<qint64>(4));
}

void TestWireFormats::hunyuanStreamError()
{
    const auto outcome =
        decode(
            WireFormat::Hunyuan,
            {sse(
                {R"({"Choices":[{"Delta":{"Content":"a"},"FinishReason":""}],"Usage":{"PromptTokens":3,"CompletionTokens":1}})",
                 R"({"ErrorMsg":{"Msg":"service busy","Code":4001}})"})})
            .outcome;
    QCOMPARE(outcome.failure->error.detail, u"service busy"_s);
    QCOMPARE(outcome.failure->code, u"4001"_s);
    QVERIFY(!outcome.usage->final);
}

void TestWireFormats::anthropicStaleSplit()
{
    const auto outcome =
        decode(
            WireFormat::Anthropic,
            {sse(
                {R"({"type":"message_start","message":{"usage":{"input_tokens":4,"cache_creation_input_tokens":10,"cache_read_input_tokens":0,"cache_creation":{"ephemeral_5m_input_tokens":10,"ephemeral_1h_input_tokens":0},"output_tokens":1}}})",
                 R"({"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"input_tokens":9,"cache_creation_input_tokens":30,"output_tokens":5}})",
                 R"({"type":"message_stop"})"})})
            .outcome;
    QCOMPARE(outcome.usage->inputTotal, std::optional<qint64>(39));
    QCOMPARE(outcome.usage->cacheWrite, std::optional<qint64>(30));
    QVERIFY(!outcome.usage->cacheWrite5m);
}

void TestWireFormats::responsesIncomplete()
{
    const auto outcome =
        decode(
            WireFormat::OpenAiResponses,
            {sse(
                {R"({"type":"response.output_text.delta","delta":"Hal"})",
                 R"({"type":"response.incomplete","response":{"status":"incomplete","incomplete_details":{"reason":"max_output_tokens"},"error":null,"usage":{"input_tokens":3,"output_tokens":16,"total_tokens":19}}})"})})
            .outcome;
    QVERIFY(outcome.terminated && !outcome.failure);
    QCOMPARE(outcome.finishReason, u"incomplete"_s);
    QCOMPARE(outcome.usage->totalReported, std::optional<qint64>(19));
}

void TestWireFormats::foreignBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("nothing") << QByteArray() << Error::Kind::Truncated;
    QTest::newRow("blank lines") << QByteArray("\n\n \r\n") << Error::Kind::Truncated;
    QTest::newRow("plain text") << QByteArray("upstream connect error") << Error::Kind::Protocol;
    QTest::newRow("another JSON") << QByteArray(R"({"hello":"world"})") << Error::Kind::Protocol;
    QTest::newRow("a JSON list") << QByteArray("[1,2]") << Error::Kind::Protocol;
    QTest::newRow("half a JSON") << QByteArray(R"({"choices":[)") << Error::Kind::Truncated;
    QTest::newRow("comments only") << QByteArray(": keep-alive\n\n") << Error::Kind::Truncated;
}

void TestWireFormats::foreignBodies()
{
    QFETCH(QByteArray, body);
    QFETCH(Error::Kind, kind);
    const auto outcome = decode(WireFormat::OpenAiChat, {body}).outcome;
    QVERIFY(outcome.failure);
    QCOMPARE(outcome.failure->error.kind, kind);
    QVERIFY(!outcome.usage);
}

void TestWireFormats::invalidUtf8()
{
    const auto outcome =
        decode(WireFormat::OpenAiChat, {sse({"{\"choices\":[{\"delta\":{\"content\":\"a\xff\"}}]}", "[DONE]"})})
            .outcome;
    QCOMPARE(outcome.text, u"a\uFFFD"_s);
    QVERIFY(outcome.warnings.isEmpty());
}

void TestWireFormats::costOfTicks()
{
    const auto outcome =
        decode(WireFormat::OpenAiChat,
               {sse({R"({"choices":[],"usage":{"prompt_tokens":1,"completion_tokens":1,"cost_in_usd_ticks":1721250}})",
                     "[DONE]"})})
            .outcome;
    QCOMPARE(outcome.usage->costText, u"0.000172125"_s);
    QCOMPARE(outcome.usage->cost, std::optional(Money{172125, Currency::usd()}));
    QCOMPARE(decimalText(QJsonValue(1e-11)), u"0.00000000001"_s);
    QCOMPARE(decimalText(QJsonValue(u"3e2"_s)), u"300"_s);
    QCOMPARE(decimalText(QJsonValue(u"0012.50"_s)), u"12.5"_s);
    QVERIFY(decimalText(QJsonValue(u"nan"_s)).isNull());
}

QTEST_GUILESS_MAIN(TestWireFormats)
#include "tst_wireformats.moc"
