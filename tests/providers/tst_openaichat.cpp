// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/jsontext.h"
#include "tests/providers/decoding.h"
#include "tests/support/testmain.h"

using namespace Qt::StringLiterals;
using namespace Tokenglass;

/// The wire format that most servers speak, each in its own way: usage, parts, errors, and what is no answer at all.
class TestOpenAiChat : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void openAiUsage_data();
    void openAiUsage();
    void lastCompleteUsageWins();
    void timingsAreUsageWithoutUsage();
    void reasoningBesideCompletion();
    void partsOfContent();
    void errorAndUsageAreBothKept();
    void foreignBodies_data();
    void foreignBodies();
    void invalidUtf8();
    void costOfTicks();
    void costWithOnesOwnKey_data();
    void costWithOnesOwnKey();
};

void TestOpenAiChat::openAiUsage_data()
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

void TestOpenAiChat::openAiUsage()
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

void TestOpenAiChat::lastCompleteUsageWins()
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

void TestOpenAiChat::timingsAreUsageWithoutUsage()
{
    const QByteArray finish =
        R"({"choices":[{"delta":{},"finish_reason":"stop"}],"timings":{"cache_n":12,"prompt_n":4,"prompt_ms":9.5,"predicted_n":30}})";
    const auto outcome = decode(WireFormat::OpenAiChat, {sse({finish, "[DONE]"})}).outcome;
    QVERIFY(outcome.usage && outcome.usage->final);
    QCOMPARE(outcome.usage->inputTotal, std::optional<qint64>(16));
    QCOMPARE(outcome.usage->cacheRead, std::optional<qint64>(12));
    QCOMPARE(outcome.usage->outputTotal, std::optional<qint64>(30));
    // The server's own usage counts, before and after.
    const QByteArray usage = R"({"choices":[],"usage":{"prompt_tokens":17,"completion_tokens":31}})";
    for (const QByteArray &body : {sse({finish, usage, "[DONE]"}), sse({usage, finish, "[DONE]"})}) {
        const auto both = decode(WireFormat::OpenAiChat, {body}).outcome;
        QCOMPARE(both.usage->inputTotal, std::optional<qint64>(17));
        QCOMPARE(both.usage->outputTotal, std::optional<qint64>(31));
    }
    // Without cache_n nobody knows how long the prompt was.
    const auto old =
        decode(WireFormat::OpenAiChat,
               {sse({R"({"choices":[{"delta":{},"finish_reason":"stop"}],"timings":{"prompt_n":4,"predicted_n":30}})",
                     "[DONE]"})})
            .outcome;
    QVERIFY(old.usage && !old.usage->inputTotal);
    QCOMPARE(old.usage->outputTotal, std::optional<qint64>(30));
}

void TestOpenAiChat::reasoningBesideCompletion()
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

void TestOpenAiChat::partsOfContent()
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

void TestOpenAiChat::errorAndUsageAreBothKept()
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

void TestOpenAiChat::foreignBodies_data()
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

void TestOpenAiChat::foreignBodies()
{
    QFETCH(QByteArray, body);
    QFETCH(Error::Kind, kind);
    const auto outcome = decode(WireFormat::OpenAiChat, {body}).outcome;
    QVERIFY(outcome.failure);
    QCOMPARE(outcome.failure->error.kind, kind);
    QVERIFY(!outcome.usage);
}

void TestOpenAiChat::invalidUtf8()
{
    const auto outcome =
        decode(WireFormat::OpenAiChat, {sse({"{\"choices\":[{\"delta\":{\"content\":\"a\xff\"}}]}", "[DONE]"})})
            .outcome;
    QCOMPARE(outcome.text, u"a\uFFFD"_s);
    QVERIFY(outcome.warnings.isEmpty());
}

void TestOpenAiChat::costWithOnesOwnKey_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("nanos");
    const auto row = [](const char *name, const char *members, const QString &text, qint64 nanos) {
        QTest::newRow(name) << QByteArray(members) << text << nanos;
    };
    row("no fee", R"("cost":0,"is_byok":true,"cost_details":{"upstream_inference_cost":0.0123})", u"0.0123"_s,
        12'300'000);
    row("a fee and the provider's bill",
        R"("cost":0.0005,"is_byok":true,"cost_details":{"upstream_inference_cost":0.01})", u"0.0105"_s, 10'500'000);
    row("the reseller's key", R"("cost":0.0005,"is_byok":false,"cost_details":{"upstream_inference_cost":0.0004})",
        u"0.0005"_s, 500'000);
    row("no bill told", R"("cost":0.0005,"is_byok":true,"cost_details":{"upstream_inference_cost":null})", u"0.0005"_s,
        500'000);
}

void TestOpenAiChat::costWithOnesOwnKey()
{
    QFETCH(QByteArray, members);
    QFETCH(QString, text);
    QFETCH(qint64, nanos);
    const auto outcome =
        decode(WireFormat::OpenAiChat,
               {sse({R"({"choices":[],"usage":{"prompt_tokens":1,"completion_tokens":1,)" + members + "}}", "[DONE]"})})
            .outcome;
    QCOMPARE(outcome.usage->costText, text);
    QCOMPARE(outcome.usage->cost, std::optional(Money{nanos, Currency::usd()}));
}

void TestOpenAiChat::costOfTicks()
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

QTEST_GUILESS_MAIN(TestOpenAiChat)
#include "tst_openaichat.moc"
