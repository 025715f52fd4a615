// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/pricebook.h"
#include "resources/builtinprices.h"
#include "tests/support/testmain.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

TokenCounts counts(std::optional<qint64> input, std::optional<qint64> output)
{
    TokenCounts tokens;
    tokens[TokenBucket::FreshInput] = input;
    tokens[TokenBucket::Output] = output;
    return tokens;
}

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toUTC();
}

/// A table of one model "m" with the given prices.
QByteArray table(const QByteArray &prices, const QByteArray &more = {})
{
    return R"({"format": 1, "source": "test", "as_of": "2026-01-01", "currency": "USD", "models": [)"
           R"({"provider": "p", "model": "m", "prices": [)"
        + prices + "]" + more + "}]}";
}

PriceBook book(const QByteArray &prices, const QByteArray &more = {})
{
    const Result<PriceBook> result = PriceBook::fromJson(table(prices, more));
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return *result;
}

constexpr auto TieredPrices = R"({"per_million": {"input": "1", "output": "10"}},
                                 {"above_input_tokens": 200000, "per_million": {"input": "2", "output": "15"}})";

} // namespace

class PriceBookTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void builtinPrices_data();
    void builtinPrices();
    void builtinAliases_data();
    void builtinAliases();
    void fourModelsTogether();
    void unknownModelHasNoPrice_data();
    void unknownModelHasNoPrice();
    void unknownCountsHaveNoPrice();
    void thresholdIsExclusive_data();
    void thresholdIsExclusive();
    void thresholdCountsEveryKindOfInput();
    void neverPricedFromSums();
    void effectiveDates_data();
    void effectiveDates();
    void timeOfNobodyKnows();
    void missingBucketsFallBack();
    void ownBucketPrices();
    void roundsOnceHalfToEven_data();
    void roundsOnceHalfToEven();
    void hugeCounts();
    void refusesUnclearTables_data();
    void refusesUnclearTables();
};

void PriceBookTest::builtinPrices_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("output");
    QTest::newRow("qwen-plus") << u"qwen-plus"_s << u"dashscope"_s << u"0.40"_s << u"1.20"_s;
    QTest::newRow("qwen-turbo") << u"qwen-turbo"_s << u"dashscope"_s << u"0.30"_s << u"0.60"_s;
    QTest::newRow("deepseek-v3.1") << u"deepseek-v3.1"_s << u"dashscope"_s << u"0.40"_s << u"2.00"_s;
    QTest::newRow("moonshot-v1-32k") << u"moonshot-v1-32k"_s << u"dashscope"_s << u"2.00"_s << u"6.00"_s;
    QTest::newRow("hunyuan-pro") << u"hunyuan-pro"_s << u"tencent"_s << u"3.00"_s << u"9.00"_s;
    QTest::newRow("hunyuan-standard") << u"hunyuan-standard"_s << u"tencent"_s << u"0.45"_s << u"0.50"_s;
}

void PriceBookTest::builtinPrices()
{
    QFETCH(QString, model);
    QFETCH(QString, provider);
    QFETCH(QString, input);
    QFETCH(QString, output);
    const Result<PriceBook> prices = builtinPriceBook();
    QVERIFY2(prices.ok(), prices ? "" : qPrintable(prices.error().detail));
    QCOMPARE(prices->prices().size(), 6);
    const QDateTime now = utc(u"2026-11-22T00:00:00Z"_s);
    QCOMPARE(prices->costOf(model, counts(1'000'000, 0), now)->toDecimal(2), input);
    QCOMPARE(prices->costOf(model, counts(0, 1'000'000), now)->toDecimal(2), output);
    const Price *price = prices->priceAt(model, 0, now);
    QVERIFY(price != nullptr);
    QCOMPARE(price->provider, provider);
    QCOMPARE(price->currency, Currency::cny());
    QVERIFY(!price->source.isEmpty());
    QVERIFY(QDate::fromString(price->asOf, Qt::ISODate).isValid());
}

void PriceBookTest::builtinAliases_data()
{
    QTest::addColumn<QString>("alias");
    QTest::addColumn<QString>("model");
    QTest::newRow("qwen") << u"qwen"_s << u"qwen-plus"_s;
    QTest::newRow("qwen-plus-latest") << u"qwen-plus-latest"_s << u"qwen-plus"_s;
    QTest::newRow("qwen-turbo") << u"qwen-turbo"_s << u"qwen-turbo"_s;
    QTest::newRow("qwen-turbo-latest") << u"qwen-turbo-latest"_s << u"qwen-turbo"_s;
    QTest::newRow("deepseek") << u"deepseek"_s << u"deepseek-v3.1"_s;
    QTest::newRow("kimi") << u"kimi"_s << u"moonshot-v1-32k"_s;
    QTest::newRow("hunyuan") << u"hunyuan"_s << u"hunyuan-pro"_s;
    QTest::newRow("hunyuan-standard") << u"hunyuan-standard"_s << u"hunyuan-standard"_s;
}

void PriceBookTest::builtinAliases()
{
    QFETCH(QString, alias);
    QFETCH(QString, model);
    const Result<PriceBook> prices = builtinPriceBook();
    QVERIFY(prices.ok());
    QVERIFY(prices->knows(alias));
    QCOMPARE(prices->canonicalModel(alias), model);
    QCOMPARE(prices->costOf(alias, counts(123, 456), {}), prices->costOf(model, counts(123, 456), {}));
}

void PriceBookTest::fourModelsTogether()
{
    const Result<PriceBook> prices = builtinPriceBook();
    QVERIFY(prices.ok());
    const std::array<std::pair<QString, qint64>, 4> expected{
        {{u"qwen"_s, 680'000}, {u"deepseek"_s, 1'080'000}, {u"kimi"_s, 3'400'000}, {u"hunyuan"_s, 5'100'000}}};
    qint64 sum = 0;
    for (const auto &[alias, nanos] : expected) {
        const auto cost = prices->costOf(alias, counts(200, 500), utc(u"2026-11-22T12:00:00Z"_s));
        QVERIFY(cost.has_value());
        QCOMPARE(*cost, (Money{nanos, Currency::cny()}));
        sum += cost->nanos;
    }
    QCOMPARE((Money{sum, Currency::cny()}.toDecimal(5)), u"0.01026"_s);
}

void PriceBookTest::unknownModelHasNoPrice_data()
{
    QTest::addColumn<QString>("model");
    QTest::newRow("another") << u"gpt-4o"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("case") << u"Qwen"_s;
    QTest::newRow("space") << u" qwen"_s;
    QTest::newRow("prefix") << u"qwen-plus-2025"_s;
}

void PriceBookTest::unknownModelHasNoPrice()
{
    QFETCH(QString, model);
    const Result<PriceBook> prices = builtinPriceBook();
    QVERIFY(prices.ok());
    QVERIFY(!prices->knows(model));
    QCOMPARE(prices->canonicalModel(model), model);
    QVERIFY(!prices->costOf(model, counts(200, 500), {}).has_value());
}

void PriceBookTest::unknownCountsHaveNoPrice()
{
    const PriceBook prices = book(TieredPrices);
    QVERIFY(!prices.costOf(u"m"_s, counts(std::nullopt, 5), {}));
    QVERIFY(!prices.costOf(u"m"_s, counts(5, std::nullopt), {}));
    QVERIFY(!prices.costOf(u"m"_s, counts(-1, 5), {}));
    QCOMPARE(prices.costOf(u"m"_s, counts(0, 0), {}), (Money{0, Currency::usd()}));
}

void PriceBookTest::thresholdIsExclusive_data()
{
    QTest::addColumn<qint64>("input");
    QTest::addColumn<QString>("cost");
    QTest::newRow("none") << qint64(0) << u"0.000010"_s;
    QTest::newRow("below") << qint64(199'999) << u"0.200009"_s;
    QTest::newRow("exactly 200,000 stays at base") << qint64(200'000) << u"0.200010"_s;
    QTest::newRow("above: the whole request") << qint64(200'001) << u"0.400017"_s;
}

void PriceBookTest::thresholdIsExclusive()
{
    QFETCH(qint64, input);
    QFETCH(QString, cost);
    QCOMPARE(book(TieredPrices).costOf(u"m"_s, counts(input, 1), {})->toDecimal(6), cost);
}

void PriceBookTest::thresholdCountsEveryKindOfInput()
{
    TokenCounts tokens = counts(100'000, 0);
    tokens[TokenBucket::CacheRead] = 50'000;
    tokens[TokenBucket::CacheWrite5m] = 25'000;
    tokens[TokenBucket::CacheWrite1h] = 25'000;
    tokens[TokenBucket::Reasoning] = 0;
    const PriceBook prices = book(TieredPrices);
    QCOMPARE(prices.costOf(u"m"_s, tokens, {})->toDecimal(6), u"0.200000"_s);
    tokens[TokenBucket::CacheWrite1h] = 25'001;
    QCOMPARE(prices.costOf(u"m"_s, tokens, {})->toDecimal(6), u"0.400002"_s);
}

void PriceBookTest::neverPricedFromSums()
{
    const PriceBook prices = book(TieredPrices);
    const auto one = prices.costOf(u"m"_s, counts(150'000, 100), {});
    const auto sum = prices.costOf(u"m"_s, counts(300'000, 200), {});
    QCOMPARE(one->nanos * 2, qint64(302'000'000));
    QCOMPARE(sum->nanos, qint64(603'000'000));
}

void PriceBookTest::effectiveDates_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<qint64>("input");
    QTest::addColumn<QString>("cost");
    QTest::newRow("long ago") << u"1999-01-01T00:00:00Z"_s << qint64(1'000'000) << u"8.0"_s;
    QTest::newRow("a second before") << u"2026-02-28T15:59:59Z"_s << qint64(1'000'000) << u"8.0"_s;
    QTest::newRow("from that instant") << u"2026-02-28T16:00:00Z"_s << qint64(1'000'000) << u"4.0"_s;
    QTest::newRow("the same, in another zone") << u"2026-03-01T00:00:00+08:00"_s << qint64(1'000'000) << u"4.0"_s;
    QTest::newRow("base of the third") << u"2026-06-01T00:00:00Z"_s << qint64(500'000) << u"1.0"_s;
    QTest::newRow("threshold of the third") << u"2026-06-01T00:00:00Z"_s << qint64(1'000'000) << u"6.0"_s;
    QTest::newRow("threshold before it exists") << u"2026-05-31T23:59:59Z"_s << qint64(1'000'000) << u"4.0"_s;
}

void PriceBookTest::effectiveDates()
{
    QFETCH(QString, at);
    QFETCH(qint64, input);
    QFETCH(QString, cost);
    // Written out of order on purpose: the time decides, not the place in the file.
    const PriceBook prices = book(R"(
        {"valid_from": "2026-06-01T00:00:00Z", "above_input_tokens": 500000, "per_million": {"input": "6", "output": "0"}},
        {"valid_from": "2026-03-01T00:00:00+08:00", "per_million": {"input": "4", "output": "0"}},
        {"valid_from": "2026-06-01T00:00:00Z", "per_million": {"input": "2", "output": "0"}},
        {"per_million": {"input": "8", "output": "0"}})");
    QCOMPARE(prices.costOf(u"m"_s, counts(input, 0), utc(at))->toDecimal(1), cost);
}

void PriceBookTest::timeOfNobodyKnows()
{
    const PriceBook dated =
        book(R"({"valid_from": "2026-03-01T00:00:00Z", "per_million": {"input": "4", "output": "0"}})");
    QVERIFY(!dated.costOf(u"m"_s, counts(1, 1), {}));
    QVERIFY(!dated.costOf(u"m"_s, counts(1, 1), utc(u"2026-02-28T23:59:59Z"_s)));
    QVERIFY(dated.costOf(u"m"_s, counts(1, 1), utc(u"2026-03-01T00:00:00Z"_s)));
}

void PriceBookTest::missingBucketsFallBack()
{
    const PriceBook prices = book(R"({"per_million": {"input": "1", "output": "10"}})");
    const auto costOfOnly = [&](TokenBucket bucket) {
        TokenCounts tokens = counts(0, 0);
        tokens[bucket] = 1'000'000;
        return prices.costOf(u"m"_s, tokens, {})->toDecimal(0);
    };
    QCOMPARE(costOfOnly(TokenBucket::CacheRead), u"1"_s);
    QCOMPARE(costOfOnly(TokenBucket::CacheWrite5m), u"1"_s);
    QCOMPARE(costOfOnly(TokenBucket::CacheWrite1h), u"1"_s);
    QCOMPARE(costOfOnly(TokenBucket::Reasoning), u"10"_s);
}

void PriceBookTest::ownBucketPrices()
{
    const PriceBook prices = book(R"({"per_million": {"input": "10", "cache_read": "1", "cache_write_5m": "12.5",
                                      "cache_write_1h": "20", "output": "50", "reasoning": "40"}})");
    TokenCounts tokens;
    for (std::optional<qint64> &bucket : tokens.buckets)
        bucket = 1'000'000;
    QCOMPARE(prices.costOf(u"m"_s, tokens, {})->toDecimal(1), u"133.5"_s);
    const PriceBook shorter = book(R"({"per_million": {"input": "10", "cache_write_5m": "12.5", "output": "50"}})");
    TokenCounts write = counts(0, 0);
    write[TokenBucket::CacheWrite1h] = 1'000'000;
    QCOMPARE(shorter.costOf(u"m"_s, write, {})->toDecimal(1), u"12.5"_s);
}

void PriceBookTest::roundsOnceHalfToEven_data()
{
    QTest::addColumn<qint64>("input");
    QTest::addColumn<qint64>("output");
    QTest::addColumn<qint64>("nanos");
    // 0.0005 a million is half a nano-unit a token.
    QTest::newRow("0.5 -> 0") << qint64(1) << qint64(0) << qint64(0);
    QTest::newRow("1.5 -> 2") << qint64(3) << qint64(0) << qint64(2);
    QTest::newRow("2.5 -> 2") << qint64(5) << qint64(0) << qint64(2);
    QTest::newRow("0.5 + 0.5 is added before it is rounded") << qint64(1) << qint64(1) << qint64(1);
}

void PriceBookTest::roundsOnceHalfToEven()
{
    QFETCH(qint64, input);
    QFETCH(qint64, output);
    QFETCH(qint64, nanos);
    const PriceBook prices = book(R"({"per_million": {"input": "0.0005", "output": "0.0005"}})");
    QCOMPARE(prices.costOf(u"m"_s, counts(input, output), {})->nanos, nanos);
}

void PriceBookTest::hugeCounts()
{
    const qint64 largest = std::numeric_limits<qint64>::max();
    const PriceBook cheap = book(R"({"per_million": {"input": "0.000001", "output": "0.000001"}})");
    QCOMPARE(cheap.costOf(u"m"_s, counts((qint64(1) << 53) + 1, 0), {})->nanos, qint64(9'007'199'254'741));
    QVERIFY(cheap.costOf(u"m"_s, counts(largest, largest), {}).has_value());
    const PriceBook dear = book(R"({"per_million": {"input": "1000", "output": "1000"}})");
    QVERIFY(!dear.costOf(u"m"_s, counts(largest, largest), {}).has_value());
    TokenCounts all;
    for (std::optional<qint64> &bucket : all.buckets)
        bucket = largest;
    QVERIFY(!dear.costOf(u"m"_s, all, {}).has_value());
}

void PriceBookTest::refusesUnclearTables_data()
{
    QTest::addColumn<QByteArray>("json");
    constexpr auto Good = R"({"per_million": {"input": "1", "output": "1"}})";
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("{");
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("another format") << table(Good).replace("\"format\": 1", "\"format\": 2");
    QTest::newRow("no currency") << table(Good).replace("USD", "usd");
    QTest::newRow("no source") << table(Good).replace("\"test\"", "\"\"");
    QTest::newRow("no date") << table(Good).replace("2026-01-01", "yesterday");
    QTest::newRow("no provider") << table(Good).replace("\"p\"", "\"\"");
    QTest::newRow("no model") << table(Good).replace("\"m\"", "\"\"");
    QTest::newRow("no price") << table("");
    QTest::newRow("a binary fraction") << table(R"({"per_million": {"input": 0.4, "output": "1"}})");
    QTest::newRow("negative") << table(R"({"per_million": {"input": "-1", "output": "1"}})");
    QTest::newRow("ten decimals") << table(R"({"per_million": {"input": "0.0000000001", "output": "1"}})");
    QTest::newRow("NaN") << table(R"({"per_million": {"input": "nan", "output": "1"}})");
    QTest::newRow("no output") << table(R"({"per_million": {"input": "1"}})");
    QTest::newRow("no input") << table(R"({"per_million": {"output": "1"}})");
    QTest::newRow("a bucket nobody knows") << table(R"({"per_million": {"input": "1", "output": "1", "image": "1"}})");
    QTest::newRow("a time without offset")
        << table(R"({"valid_from": "2026-01-01T00:00:00", "per_million": {"input": "1", "output": "1"}})");
    QTest::newRow("no time") << table(R"({"valid_from": "soon", "per_million": {"input": "1", "output": "1"}})");
    QTest::newRow("a broken threshold") << table(
        QByteArray(Good) + R"(,{"above_input_tokens": 1.5, "per_million": {"input": "1", "output": "1"}})");
    QTest::newRow("a negative threshold")
        << table(QByteArray(Good) + R"(,{"above_input_tokens": -5, "per_million": {"input": "1", "output": "1"}})");
    QTest::newRow("the same price twice") << table(QByteArray(Good) + ',' + Good);
    QTest::newRow("only above a threshold")
        << table(R"({"above_input_tokens": 5, "per_million": {"input": "1", "output": "1"}})");
    QTest::newRow("an alias that is the model") << table(Good, R"(, "aliases": ["m"])");
    QTest::newRow("an alias twice") << table(Good, R"(, "aliases": ["a", "a"])");
    QTest::newRow("an empty alias") << table(Good, R"(, "aliases": [""])");
    QByteArray twice = table(Good);
    const QByteArray model = twice.mid(twice.indexOf(R"({"provider")")).chopped(2);
    QTest::newRow("a model twice") << twice.chopped(2) + ',' + model + "]}";
}

void PriceBookTest::refusesUnclearTables()
{
    QFETCH(QByteArray, json);
    const Result<PriceBook> result = PriceBook::fromJson(json);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, Error::Kind::Input);
    QVERIFY(!result.error().detail.isEmpty());
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::PriceBookTest)
#include "tst_pricebook.moc"
