// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/chatpreview.h"
#include "models/domain/chatrecord.h"
#include "models/domain/pricebook.h"
#include "resources/builtinprices.h"
#include "tests/support/testmain.h"

#include <QDateTime>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace Tokenglass;

namespace {

ReportedUsage usage(qint64 input, qint64 output, bool final = true)
{
    ReportedUsage result;
    result.inputTotal = input;
    result.outputTotal = output;
    result.final = final;
    return result;
}

ProviderFailure failure(Error::Kind kind)
{
    ProviderFailure result;
    result.error = {kind, u"why"_s};
    result.requestId = u"r-9"_s;
    return result;
}

} // namespace

class TestChatRecord : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void costs_data();
    void costs();
    void datedNamesArePricedToo();
    void ownProviderFirst();
    void bucketsAreDisjoint();
    void overlappingBucketsStayUnknown();
    void pendingThenComplete();
    void stoppedAndFailed();
    void sessionIds();
    void previews();

private:
    PriceBook m_prices;
    const QDateTime m_at = QDateTime(QDate(2026, 11, 22), QTime(1, 0), Qt::UTC);
};

void TestChatRecord::initTestCase()
{
    TestCase::initTestCase();
    auto prices = builtinPriceBook();
    QVERIFY(prices.ok());
    m_prices = *std::move(prices);
}

void TestChatRecord::costs_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<ChatOutcome>("outcome");
    QTest::addColumn<QString>("text");
    QTest::addColumn<CostBasis>("basis");
    const auto row = [](const char *name, const QString &model, const ChatOutcome &outcome, const QString &text,
                        CostBasis basis) { QTest::newRow(name) << model << outcome << text << basis; };
    ChatOutcome counted;
    counted.usage = usage(200, 500);
    row("calculated", u"qwen-plus"_s, counted, u"0.00068"_s, CostBasis::Calculated);
    row("by alias", u"hunyuan"_s, counted, u"0.0051"_s, CostBasis::Calculated);
    row("unknown model", u"gpt-99"_s, counted, QString(), CostBasis::Unknown);
    ChatOutcome reported = counted;
    reported.usage->cost = Money{12'550, Currency::usd()};
    reported.usage->costText = u"0.00001255"_s;
    row("reported beats the book", u"qwen-plus"_s, reported, u"0.00001255"_s, CostBasis::Reported);
    reported.failure = failure(Error::Kind::Protocol);
    row("reported though it failed", u"qwen-plus"_s, reported, u"0.00001255"_s, CostBasis::Reported);
    ChatOutcome failed;
    failed.usage = usage(200, 500, false);
    failed.failure = failure(Error::Kind::Truncated);
    row("failed", u"qwen-plus"_s, failed, QString(), CostBasis::Unknown);
    ChatOutcome stopped = failed;
    stopped.failure = failure(Error::Kind::Cancelled);
    row("stopped", u"qwen-plus"_s, stopped, u"0.00068"_s, CostBasis::Estimated);
    ChatOutcome image = counted;
    image.usage->imageOutput = 100;
    row("images have a price of their own", u"qwen-plus"_s, image, QString(), CostBasis::Unknown);
    ChatOutcome silent;
    silent.text = u"abcd"_s;
    row("an answer without usage", u"qwen-plus"_s, silent, u"0.0000032"_s, CostBasis::Estimated); // 5 in, 1 out
    ChatOutcome begun = stopped;
    begun.usage = usage(200, 1, false);
    begun.text = QString(4000, u'a');
    row("stopped when only the first count had come", u"qwen-plus"_s, begun, u"0.00128"_s, CostBasis::Estimated);
    begun.reasoning = QString(400, u'a');
    row("with its thoughts", u"qwen-plus"_s, begun, u"0.0014"_s, CostBasis::Estimated);
    begun.usage->outputTotal = 1200; // as reported where that is more: nothing is counted twice
    row("stopped when more was counted than came", u"qwen-plus"_s, begun, u"0.00152"_s, CostBasis::Estimated);
    ChatOutcome partly = silent;
    partly.usage = ReportedUsage{};
    partly.usage->final = true;
    partly.usage->outputTotal = 30;
    row("only the output is reported", u"qwen-plus"_s, partly, u"0.000038"_s, CostBasis::Estimated);
    std::swap(partly.usage->outputTotal, partly.usage->inputTotal);
    partly.usage->inputTotal = 100;
    row("only the input is reported", u"qwen-plus"_s, partly, u"0.0000412"_s, CostBasis::Estimated);
    partly.usage->totalReported = 120;
    row("the total tells the output", u"qwen-plus"_s, partly, u"0.000064"_s, CostBasis::Estimated);
    row("neither answer nor usage", u"qwen-plus"_s, ChatOutcome(), QString(), CostBasis::Unknown);
}

void TestChatRecord::costs()
{
    QFETCH(QString, model);
    QFETCH(ChatOutcome, outcome);
    QFETCH(QString, text);
    QFETCH(CostBasis, basis);
    ChatRequest request;
    request.model = model;
    request.prompt = u"abcd"_s;
    const ChatCost cost = costOf({}, request, outcome, m_prices, m_at);
    QCOMPARE(cost.text, text);
    QCOMPARE(cost.amount.has_value(), !text.isNull());
    QCOMPARE(cost.basis, basis);
}

void TestChatRecord::datedNamesArePricedToo()
{
    ChatRequest request;
    request.model = u"my-deployment"_s;
    ChatOutcome outcome;
    outcome.usage = usage(200, 500);
    outcome.reportedModel = u"qwen-plus-latest"_s;
    QCOMPARE(costOf({}, request, outcome, m_prices, m_at).text, u"0.00068"_s);
}

void TestChatRecord::ownProviderFirst()
{
    const Result<PriceTable> all = shippedPrices();
    QVERIFY(all.ok());
    const PriceBook prices({*all});
    ChatRequest request;
    request.model = u"qwen-plus"_s;
    ChatOutcome outcome;
    outcome.usage = usage(200, 500);
    const ChatCost abroad = costOf(u"qwen-intl"_s, request, outcome, prices, m_at);
    QCOMPARE(abroad.amount, std::optional(Money{680'000, Currency::usd()}));
    QCOMPARE(costOf(u"dashscope"_s, request, outcome, prices, m_at).amount->currency, Currency::cny());
    request.model = u"qwen-flash"_s;
    QVERIFY(costOf(u"qwen-intl"_s, request, outcome, prices, m_at).amount);
    request.model = u"kimi-k3"_s; // no price of its own there: that of the bare name
    QVERIFY(costOf(u"kimi-intl"_s, request, outcome, prices, m_at).amount);
    request.model = u"qwen-plus"_s;
    request.maxOutput = 500;
    PreviewFacts facts;
    facts.provider = u"qwen-intl"_s;
    facts.countedInput = 200;
    QCOMPARE(previewOf(request, facts, prices, m_at).mostCost, std::optional(Money{680'000, Currency::usd()}));
}

void TestChatRecord::bucketsAreDisjoint()
{
    ReportedUsage all = usage(6804, 164);
    all.cacheRead = 5000;
    all.cacheWrite = 1800;
    all.cacheWrite5m = 300;
    all.cacheWrite1h = 1500;
    all.reasoning = 130;
    const TokenCounts counts = all.counts();
    const std::array<std::optional<qint64>, TokenBucketCount> expected{4, 5000, 300, 1500, 34, 130};
    QCOMPARE(counts.buckets, expected);
    ReportedUsage bare = usage(19, 5);
    const std::array<std::optional<qint64>, TokenBucketCount> unknownParts{19, std::nullopt, std::nullopt, std::nullopt,
                                                                           5,  std::nullopt};
    QCOMPARE(bare.counts().buckets, unknownParts);
}

void TestChatRecord::overlappingBucketsStayUnknown()
{
    ReportedUsage wrong = usage(10, 5);
    wrong.cacheRead = 20;
    wrong.reasoning = 6;
    QVERIFY(!wrong.counts()[TokenBucket::FreshInput]);
    QVERIFY(!wrong.counts()[TokenBucket::Output]);
}

void TestChatRecord::pendingThenComplete()
{
    ProviderPreset preset;
    preset.id = u"qwen"_s;
    preset.usageProvider = u"dashscope"_s;
    ChatRequest request;
    request.model = u"qwen-plus"_s;
    request.prompt = u"abcd"_s;
    const UsageRecord pending = pendingRecord(
        preset, request,
        {.sessionId = u"s"_s, .agent = u"console"_s, .requestType = u"chat"_s, .userId = 7, .organisationId = {}},
        m_at);
    QCOMPARE(pending.state, UsageRecord::State::Pending);
    QCOMPARE(pending.provider, u"dashscope"_s);
    QCOMPARE(pending.createdMicros, m_at.toMSecsSinceEpoch() * 1000);
    QCOMPARE(pending.tokens, TokenCounts());
    ChatOutcome outcome;
    outcome.usage = usage(200, 500);
    outcome.total = std::chrono::milliseconds(1500);
    outcome.firstToken = std::chrono::milliseconds(200);
    outcome.requestId = u"r-1"_s;
    const UsageRecord done = completedRecord(pending, outcome, costOf({}, request, outcome, m_prices, m_at));
    QCOMPARE(done.state, UsageRecord::State::Complete);
    QCOMPARE(done.totalCost, std::optional(Money{680'000, Currency::cny()}));
    QCOMPARE(done.responseMicros, std::optional<qint64>(1'500'000));
    QCOMPARE(done.firstTokenMicros, std::optional<qint64>(200'000));
    QCOMPARE(done.requestId, u"r-1"_s);
    QCOMPARE(done.usageFinal, std::optional(true));
    QVERIFY(done.errorKind.isNull());
    QCOMPARE(done.sessionId, pending.sessionId);
}

void TestChatRecord::stoppedAndFailed()
{
    ChatOutcome outcome;
    outcome.failure = failure(Error::Kind::Cancelled);
    QCOMPARE(completedRecord({}, outcome, {}).state, UsageRecord::State::Stopped);
    outcome.failure = failure(Error::Kind::RateLimited);
    const UsageRecord failed = completedRecord({}, outcome, {});
    QCOMPARE(failed.state, UsageRecord::State::Failed);
    QCOMPARE(failed.errorKind, u"rate_limited"_s);
    QCOMPARE(failed.errorMessage, u"why"_s);
    QCOMPARE(failed.requestId, u"r-9"_s);
    QCOMPARE(failed.tokens, TokenCounts());
    QVERIFY(!failed.usageFinal);
}

void TestChatRecord::sessionIds()
{
    const QRegularExpression shape(u"^session_[0-9a-f]{16}$"_s);
    QVERIFY(shape.match(newSessionId()).hasMatch());
    QVERIFY(newSessionId() != newSessionId());
}

void TestChatRecord::previews()
{
    ChatRequest request;
    request.model = u"qwen-plus"_s;
    request.prompt = u"abcd"_s;
    PreviewFacts facts;
    ChatPreview preview = previewOf(request, facts, m_prices, m_at);
    QVERIFY(!preview.isCounted);
    QCOMPARE(preview.inputTokens, 5);
    QCOMPARE(preview.inputCost, std::optional(Money{2'000, Currency::cny()}));
    QVERIFY(!preview.expectedCost && !preview.mostCost);
    facts.countedInput = 200;
    facts.usualOutput = 500;
    request.maxOutput = 400;
    preview = previewOf(request, facts, m_prices, m_at);
    QVERIFY(preview.isCounted);
    QCOMPARE(preview.expectedOutput, std::optional<qint64>(400)); // never more than the limit
    QCOMPARE(preview.mostCost, std::optional(Money{560'000, Currency::cny()}));
    request.model = u"nobody's"_s;
    QVERIFY(!previewOf(request, facts, m_prices, m_at).inputCost);
}

QTEST_GUILESS_MAIN(TestChatRecord)
#include "tst_chatrecord.moc"
