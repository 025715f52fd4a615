// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/keymask.h"
#include "models/providers/providerfailure.h"
#include "tests/support/testmain.h"

#include <QDateTime>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace Tokenglass;

class TestProviderFailure : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void kinds_data();
    void kinds();
    void messages_data();
    void messages();
    void whenToComeBack_data();
    void whenToComeBack();
    void toldWhetherToRetry();
    void goodAnswersAreNoErrors_data();
    void goodAnswersAreNoErrors();
    void masks_data();
    void masks();

private:
    const QDateTime m_now = QDateTime(QDate(2026, 11, 22), QTime(1, 0), Qt::UTC);
};

void TestProviderFailure::kinds_data()
{
    using Kind = Error::Kind;
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("retryable");
    const auto row = [](const char *name, int status, const char *body, Kind kind, bool retryable) {
        QTest::newRow(name) << status << QByteArray(body) << kind << retryable;
    };
    row("401", 401, R"({"error":{"message":"m"}})", Kind::Auth, false);
    row("402", 402, R"({"error":{"message":"m"}})", Kind::Quota, false);
    row("403", 403, R"({"error":{"message":"m"}})", Kind::Forbidden, false);
    row("404", 404, R"({"error":{"message":"m"}})", Kind::Input, false);
    row("408", 408, "", Kind::Timeout, true);
    row("409", 409, "", Kind::Input, true);
    row("422", 422, R"({"detail":[{"msg":"m"}]})", Kind::Input, false);
    row("429", 429, "", Kind::RateLimited, true);
    row("500", 500, "", Kind::Protocol, true);
    row("504", 504, "", Kind::Timeout, true);
    row("529", 529, R"({"type":"error","error":{"type":"overloaded_error","message":"m"}})", Kind::RateLimited, true);
    row("openai quota", 429, R"({"error":{"code":"insufficient_quota","message":"m"}})", Kind::Quota, false);
    row("kimi quota", 429, R"({"error":{"type":"exceeded_current_quota_error","message":"m"}})", Kind::Quota, false);
    row("glm quota", 429, R"({"error":{"code":"1113","message":"m"}})", Kind::Quota, false);
    row("anthropic credit", 400,
        R"({"error":{"type":"invalid_request_error","message":"Your credit balance is too low to access the API."}})",
        Kind::Quota, false);
    row("qwen arrears", 400, R"({"code":"Arrearage","message":"m"})", Kind::Quota, false);
    row("gemini key", 400, R"({"error":{"code":400,"message":"API key not valid.","status":"INVALID_ARGUMENT"}})",
        Kind::Auth, false);
    row("qwen throttling", 400, R"({"code":"Throttling.RateQuota","message":"m"})", Kind::RateLimited, true);
    row("tencent signature", 200, R"({"Response":{"Error":{"Code":"AuthFailure.SignatureExpire","Message":"m"}}})",
        Kind::Auth, false);
    row("tencent limit", 200, R"({"Response":{"Error":{"Code":"LimitExceeded","Message":"m"}}})", Kind::RateLimited,
        true);
    row("context length", 400, R"({"error":{"code":"context_length_exceeded","message":"m"}})", Kind::Input, false);
}

void TestProviderFailure::kinds()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(Error::Kind, kind);
    QFETCH(bool, retryable);
    const ProviderFailure failure = failureOfAnswer(status, {}, body, m_now);
    QCOMPARE(failure.error.kind, kind);
    QCOMPARE(failure.retryable, retryable);
    QCOMPARE(failure.status, std::optional(status));
}

void TestProviderFailure::messages_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("requestId");
    const auto row = [](const char *name, const char *body, const QString &message, const QString &code = {},
                        const QString &requestId = u"head"_s) {
        QTest::newRow(name) << QByteArray(body) << message << code << requestId;
    };
    row("number", R"({"error":{"message":"m","code":502}})", u"m"_s, u"502"_s);
    row("null code", R"({"error":{"message":"m","code":null}})", u"m"_s);
    row("string", R"({"error":"m"})", u"m"_s);
    row("string and message", R"({"error":"Unauthorized","message":"m"})", u"m"_s);
    row("array of one", R"([{"error":{"code":400,"message":"m","status":"INVALID"}}])", u"m"_s, u"INVALID"_s);
    row("flat", R"({"code":"C","message":"m","request_id":"r"})", u"m"_s, u"C"_s, u"r"_s);
    row("framed",
        "id:1\nevent:error\n:HTTP_STATUS/400\ndata:{\"code\":\"C\",\"message\":\"m\",\"request_id\":\"r\"}\n\n", u"m"_s,
        u"C"_s, u"r"_s);
    row("tencent", R"({"Response":{"Error":{"Code":"C","Message":"m"},"RequestId":"r"}})", u"m"_s, u"C"_s, u"r"_s);
    row("fastapi list", R"({"detail":[{"loc":["body"],"msg":"m"}]})", u"m"_s);
    row("fastapi text", R"({"detail":"m"})", u"m"_s);
    row("old vllm", R"({"object":"error","message":"m","type":"T","code":400})", u"m"_s, u"400"_s);
    row("gateway", R"({"message":"m"})", u"m"_s);
    row("plain text", " m\n", u"m"_s);
    row("web page", "<html><body>Bad gateway</body></html>", u"HTTP status 400"_s);
    row("nothing", "", u"HTTP status 400"_s);
    row("in a choice", R"({"choices":[{"error":{"code":502,"message":"m"},"finish_reason":"error"}]})", u"m"_s,
        u"502"_s);
    row("Groq's word", R"({"choices":[],"x_groq":{"error":"over_capacity"}})", u"over_capacity"_s, u"over_capacity"_s);
    row("no words", R"({"error":{"type":"T"}})", u"T"_s);
}

void TestProviderFailure::messages()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, message);
    QFETCH(QString, code);
    QFETCH(QString, requestId);
    const ProviderFailure failure = failureOfAnswer(400, {{"x-request-id", "head"}}, body, m_now);
    QCOMPARE(failure.error.detail, message);
    QCOMPARE(failure.code, code);
    QCOMPARE(failure.requestId, requestId);
}

void TestProviderFailure::whenToComeBack_data()
{
    QTest::addColumn<HttpHeaders>("headers");
    QTest::addColumn<qint64>("milliseconds"); // -1: not said
    const auto row = [](const char *name, const HttpHeaders &headers, qint64 milliseconds) {
        QTest::newRow(name) << headers << milliseconds;
    };
    row("seconds", {{"retry-after", "17"}}, 17'000);
    row("halves", {{"retry-after", "1.5"}}, 1'500);
    row("milliseconds first", {{"retry-after", "2"}, {"retry-after-ms", "1400"}}, 1'400);
    row("date", {{"retry-after", "Sun, 22 Nov 2026 01:01:30 GMT"}}, 90'000);
    row("date as of old", {{"retry-after", "Sunday, 22-Nov-26 01:01:30 GMT"}}, 90'000);
    row("past date", {{"retry-after", "Sun, 22 Nov 2026 00:00:00 GMT"}}, -1); // not "in 0 seconds"
    row("nonsense", {{"retry-after", "soon"}}, -1);
    row("infinity", {{"retry-after", "inf"}}, -1);
    row("none", {}, -1);
}

void TestProviderFailure::whenToComeBack()
{
    QFETCH(HttpHeaders, headers);
    QFETCH(qint64, milliseconds);
    const auto wait = retryAfterOf(headers, m_now);
    QCOMPARE(wait ? qint64(wait->count()) : qint64(-1), milliseconds);
    const ProviderFailure failure = failureOfAnswer(429, headers, {}, m_now);
    if (wait)
        QCOMPARE(failure.error.retryAfter->count(), (milliseconds + 999) / 1000);
}

void TestProviderFailure::toldWhetherToRetry()
{
    QVERIFY(!failureOfAnswer(503, {{"x-should-retry", "false"}}, {}, m_now).retryable);
    QVERIFY(failureOfAnswer(400, {{"x-should-retry", "true"}}, {}, m_now).retryable);
    QVERIFY(!failureOfAnswer(402, {{"x-should-retry", "true"}}, {}, m_now).retryable);
}

void TestProviderFailure::goodAnswersAreNoErrors_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("null error") << QByteArray(R"({"error":null,"choices":[]})");
    QTest::newRow("empty error") << QByteArray(R"({"error":{},"choices":[]})");
    QTest::newRow("empty code") << QByteArray(R"({"code":"","message":"","output":{}})");
    QTest::newRow("code zero") << QByteArray(R"({"code":0,"message":"ok","data":{}})");
    QTest::newRow("detail beside an answer") << QByteArray(R"({"detail":"x","choices":[]})");
    QTest::newRow("a message of a model") << QByteArray(R"({"message":{"role":"assistant","content":"error"}})");
}

void TestProviderFailure::goodAnswersAreNoErrors()
{
    QFETCH(QByteArray, json);
    QVERIFY(!failureIn(QJsonDocument::fromJson(json).object()));
}

void TestProviderFailure::masks_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");
    const auto row = [](const char *name, const QString &key, const QString &text, const QString &masked) {
        QTest::newRow(name) << key << text << masked;
    };
    const QString key = u"sk-proj-abcdefgh12345678"_s;
    row("whole", key, u"key sk-proj-abcdefgh12345678!"_s, u"key ••••!"_s);
    row("its end", key, u"key ending in gh12345678."_s, u"key ending in ••••."_s);
    row("its beginning is public", key, u"keys begin with sk-proj-"_s, u"keys begin with sk-proj-"_s);
    row("masked by the server already", key, u"sk-proj-****5678"_s, u"sk-proj-****••••"_s);
    row("shortened", u"sk-1234567890abcd567890"_s, u"Key sk-...567890 is wrong"_s, u"Key sk-...•••• is wrong"_s);
    row("shortened by an ellipsis", key, u"(sk-proj-abcde…45678)"_s, u"(sk-proj-••••…••••)"_s);
    row("stars about a few", key, u"sk-proj-abc**678"_s, u"sk-proj-abc**678"_s);
    row("other words after dots", key, u"wait...please, abcd"_s, u"wait...please, abcd"_s);
    row("somebody else's", key, u"sk-ABCDEFGHIJKLMNOPQRSTUVWX"_s, u"••••"_s);
    row("a bearer", key, u"Bearer ABCDEFGHIJKLMNOPQRSTUVWX"_s, u"Bearer ••••"_s);
    row("two in one", u"AKIDabcdefgh:SECRETsecret99"_s, u"AKIDabcdefgh and SECRETsecret99"_s, u"•••• and ••••"_s);
    row("a stand-in is a word", u"test"_s, u"this is a test"_s, u"this is a test"_s);
    row("no key", QString(), u"nothing"_s, u"nothing"_s);
}

void TestProviderFailure::masks()
{
    QFETCH(QString, key);
    QFETCH(QString, text);
    QFETCH(QString, masked);
    QCOMPARE(KeyMask(key).masked(text), masked);
    QCOMPARE(KeyMask(key).masked(text.toUtf8()), masked.toUtf8());
}

QTEST_GUILESS_MAIN(TestProviderFailure)
#include "tst_providerfailure.moc"
