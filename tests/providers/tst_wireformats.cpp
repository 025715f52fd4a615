// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/providers/decoding.h"
#include "tests/providers/expectation.h"
#include "tests/support/replayserver.h"
#include "tests/support/testmain.h"

using namespace Qt::StringLiterals;
using namespace Tokenglass;

/// Recorded answers of every wire format, in any pieces, and what is odd about each format.
class TestWireFormats : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void transcripts_data();
    void transcripts();
    void anySplitIsTheSame_data() { transcripts_data(); }
    void anySplitIsTheSame();
    void bareJsonErrorBetweenEvents();
    void geminiArray();
    void geminiArrayCutOff();
    void dashScopeGuess_data();
    void dashScopeGuess();
    void emptyAnswersAreNoted();
    void hunyuanWhole();
    void hunyuanStreamError();
    void anthropicStaleSplit();
    void responsesIncomplete();
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
    QTest::newRow("adds a number") << QStringList{u"1"_s, u"12"_s} << QList<int>{1, 2} << u"112"_s;
    QTest::newRow("repeats a short one") << QStringList{u"1"_s, u"12"_s, u"12"_s} << QList<int>{1, 2, 2} << u"12"_s;
    QTest::newRow("repeats twice") << QStringList{u"1"_s, u"12"_s, u"123"_s} << QList<int>{1, 2, 3} << u"123"_s;
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

void TestWireFormats::emptyAnswersAreNoted()
{
    const auto outcome = decode(WireFormat::OpenAiChat, {sse({"[DONE]"})}).outcome;
    QVERIFY(outcome.terminated && !outcome.failure);
    QCOMPARE(outcome.warnings, QStringList{u"empty_answer"_s});
    const auto silent =
        decode(WireFormat::OpenAiChat, {sse({R"({"choices":[{"delta":{},"finish_reason":"stop"}]})", "[DONE]"})})
            .outcome;
    QVERIFY(silent.warnings.isEmpty()); // it has said why
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
    const auto unexplained =
        decode(
            WireFormat::OpenAiResponses,
            {sse({R"({"type":"response.incomplete","response":{"status":"incomplete","incomplete_details":null}})"})})
            .outcome;
    QCOMPARE(unexplained.finishReason, u"incomplete"_s);
    const auto outcome =
        decode(
            WireFormat::OpenAiResponses,
            {sse(
                {R"({"type":"response.output_text.delta","delta":"Hal"})",
                 R"({"type":"response.incomplete","response":{"status":"incomplete","incomplete_details":{"reason":"max_output_tokens"},"error":null,"usage":{"input_tokens":3,"output_tokens":16,"total_tokens":19}}})"})})
            .outcome;
    QVERIFY(outcome.terminated && !outcome.failure);
    QCOMPARE(outcome.finishReason, u"max_output_tokens"_s);
    QCOMPARE(outcome.usage->totalReported, std::optional<qint64>(19));
}

QTEST_GUILESS_MAIN(TestWireFormats)
#include "tst_wireformats.moc"
