// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/domain/pricesamples.h"
#include "tests/support/testmain.h"

using namespace Tokenglass;
using namespace Tokenglass::PriceSamples;
using namespace Qt::StringLiterals;

namespace {

const QString AsOf = u"2026-11-24"_s;

PriceImport imported(const QByteArray &bytes)
{
    const Result<PriceImport> result = importPrices(bytes, AsOf);
    if (!result)
        qWarning("%s", qPrintable(result.error().detail));
    return result ? *result : PriceImport();
}

QList<Price> rowsOf(const PriceImport &result, const QString &model)
{
    QList<Price> rows;
    for (const Price &price : result.table.prices) {
        if (price.model == model)
            rows.append(price);
    }
    return rows;
}

const QByteArray LiteLlm = R"({
  "sample_spec": {"litellm_provider": "one of", "input_cost_per_token": 0.0, "output_cost_per_token": 0.0},
  "claude-sonnet-4-5": {"litellm_provider": "anthropic", "mode": "chat", "input_cost_per_token": 3e-06,
    "output_cost_per_token": 1.5e-05, "cache_read_input_token_cost": 3e-07,
    "cache_creation_input_token_cost": 3.75e-06, "cache_creation_input_token_cost_above_1hr": 6e-06,
    "input_cost_per_token_above_200k_tokens": 6e-06, "output_cost_per_token_above_200k_tokens": 2.25e-05,
    "cache_read_input_token_cost_above_200k_tokens": 6e-07,
    "cache_creation_input_token_cost_above_1hr_above_200k_tokens": 1.2e-05},
  "gemini/gemini-2.5-flash": {"litellm_provider": "gemini", "mode": "chat", "input_cost_per_token": 3e-07,
    "output_cost_per_token": 2.5e-06, "output_cost_per_reasoning_token": 2.5e-06},
  "azure/gpt-4o": {"litellm_provider": "azure", "mode": "chat", "input_cost_per_token": 2.5e-06,
    "output_cost_per_token": 1e-05, "input_cost_per_token_above_128k_tokens": null},
  "dashscope/qwen-flash": {"litellm_provider": "dashscope", "mode": "chat", "tiered_pricing": [
    {"range": [0, 256000.0], "input_cost_per_token": 5e-08, "output_cost_per_token": 4e-07},
    {"range": [256000.0, 1000000.0], "input_cost_per_token": 2.5e-07, "output_cost_per_token": 2e-06}]},
  "text-embedding-3-small": {"litellm_provider": "openai", "mode": "embedding", "input_cost_per_token": 2e-08},
  "dall-e-2": {"litellm_provider": "openai", "mode": "image_generation", "input_cost_per_pixel": 1.9e-08},
  "free-one": {"litellm_provider": "x", "mode": "chat", "input_cost_per_token": 0, "output_cost_per_token": 0}
})";

const QByteArray OpenRouter = R"({"data": [
  {"id": "anthropic/claude-sonnet-4.5", "pricing": {"prompt": "0.000003", "completion": "0.000015",
    "input_cache_read": "0.0000003", "input_cache_write": "0.00000375", "internal_reasoning": "0",
    "overrides": [{"min_prompt_tokens": 200000, "prompt": "0.000006"}]}},
  {"id": "deepseek/deepseek-v4-pro", "pricing": {"prompt": "0.00000066", "completion": "0.00000198", "overrides": [
    {"utc_days": ["monday", "tuesday"], "utc_start": 100, "utc_end": 430, "prompt": "0.00000132",
     "completion": "0.00000396"},
    {"utc_days": ["monday", "tuesday"], "utc_start": 600, "utc_end": 0, "prompt": "0.00000132",
     "completion": "0.00000396"}]}},
  {"id": "openrouter/auto", "pricing": {"prompt": "-1", "completion": "-1"}},
  {"id": "a/b:free", "pricing": {"prompt": "0", "completion": "0"}},
  {"id": "numeric", "pricing": {"prompt": 0.000001, "completion": 0.000002}}]})";

const QByteArray Genai = R"([{"id": "anthropic", "models": [
  {"id": "claude-opus-4-6", "match": {"or": [{"starts_with": "claude-opus-4-6"}, {"equals": "claude-opus-4.6"}]},
   "prices_checked": "2026-05-12", "prices": [
    {"prices": {"input_mtok": {"base": 5, "tiers": [{"start": 200000, "price": 10}]}, "output_mtok": 25}},
    {"constraint": {"start_date": "2026-03-13"}, "prices": {"input_mtok": 5, "output_mtok": 25}}]}]},
 {"id": "deepseek", "models": [{"id": "deepseek-chat", "match": {"equals": "deepseek-chat"}, "prices": [
   {"prices": {"input_mtok": 0.135, "cache_read_mtok": 0.035, "output_mtok": 0.55}},
   {"constraint": {"start_time": "00:30:00Z", "end_time": "16:30:00Z"},
    "prices": {"input_mtok": 0.27, "cache_read_mtok": 0.07, "output_mtok": 1.1}},
   {"constraint": {"moon": "full"}, "prices": {"input_mtok": 9, "output_mtok": 9}}]}]},
 {"id": "avian", "models": [{"id": "deepseek-chat", "match": {"equals": "deepseek-chat"},
   "prices": {"input_mtok": 1, "output_mtok": 1}}]}])";

const QByteArray ModelsDev = R"({"unorouter": {"id": "unorouter", "models": {"gpt-5.5": {"id": "gpt-5.5",
    "cost": {"input": 0.1875, "output": 1.125}}}},
  "openai": {"id": "openai", "models": {"gpt-5.5": {"id": "gpt-5.5", "cost": {"input": 5, "output": 30,
    "cache_read": 0.5, "tiers": [{"input": 10, "output": 45, "cache_read": 1,
    "tier": {"type": "context", "size": 272000}}], "context_over_200k": {"input": 999, "output": 999}}},
    "nocost": {"id": "nocost"}}},
  "xai": {"id": "xai", "models": {"grok-4.6": {"id": "grok-4.6", "cost": {"input": 2, "output": 6,
    "context_over_200k": {"input": 4, "output": 12}}}}}})";

} // namespace

class PriceImportTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void liteLlm();
    void liteLlmTiersInheritCachePrices();
    void liteLlmOffPeak_data();
    void liteLlmOffPeak();
    void sellersStayApart();
    void openRouter();
    void feesAreTold();
    void genaiPrices();
    void modelsDev();
    void csvThereAndBack();
    void csvOfOthers();
    void csvOfSpreadsheets();
    void csvNamesBadLines();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void importFollowsAliases();
};

void PriceImportTest::liteLlm()
{
    const PriceImport result = imported(LiteLlm);
    QCOMPARE(result.format, u"LiteLLM"_s);
    QCOMPARE(result.skipped, 1); // the picture; the sample is no model
    const QList<Price> sonnet = rowsOf(result, u"claude-sonnet-4-5"_s);
    QCOMPARE(sonnet.size(), 2);
    QCOMPARE(text(sonnet.at(0)), u"3/0.3/15"_s);
    QCOMPARE(text(sonnet.at(0), TokenBucket::CacheWrite1h), u"6"_s);
    QCOMPARE(sonnet.at(1).thresholdTokens, 200'000);
    QCOMPARE(text(sonnet.at(1)), u"6/0.6/22.5"_s);
    QCOMPARE(text(sonnet.at(1), TokenBucket::CacheWrite1h), u"12"_s);
    QCOMPARE(sonnet.at(0).currency, Currency::usd());
    QCOMPARE(sonnet.at(0).asOf, AsOf);
    QCOMPARE(text(rowsOf(result, u"gemini-2.5-flash"_s).value(0), TokenBucket::Reasoning), u"2.5"_s);
    QCOMPARE(result.table.aliases.value(0).name, u"gemini/gemini-2.5-flash"_s);
    QCOMPARE(rowsOf(result, u"azure/gpt-4o"_s).size(), 1);
    const QList<Price> tiers = rowsOf(result, u"dashscope/qwen-flash"_s);
    QCOMPARE(tiers.size(), 2);
    QCOMPARE(text(tiers.at(0)), u"0.05/-/0.4"_s);
    QCOMPARE(tiers.at(1).thresholdTokens, 256'000);
    QCOMPARE(text(rowsOf(result, u"text-embedding-3-small"_s).value(0)), u"0.02/-/0"_s);
    QVERIFY(rowsOf(result, u"free-one"_s).value(0).isFree());
}

void PriceImportTest::liteLlmTiersInheritCachePrices()
{
    const PriceImport result = imported(R"({"x": {"litellm_provider": "anthropic", "input_cost_per_token": 3e-06,
        "output_cost_per_token": 1.5e-05, "cache_read_input_token_cost": 3e-07,
        "cache_creation_input_token_cost": 3.75e-06, "cache_creation_input_token_cost_above_1hr": 6e-06,
        "input_cost_per_token_above_200k_tokens": 6e-06, "output_cost_per_token_above_200k_tokens": 2.25e-05},
      "y": {"litellm_provider": "anthropic", "input_cost_per_token": 3e-06, "output_cost_per_token": 1.5e-05,
        "cache_creation_input_token_cost": 3.75e-06, "cache_creation_input_token_cost_above_1hr": 6e-06,
        "input_cost_per_token_above_200k_tokens": 6e-06, "cache_creation_input_token_cost_above_200k_tokens": 7.5e-06}})");
    const Price tier = rowsOf(result, u"x"_s).value(1);
    QCOMPARE(tier.thresholdTokens, 200'000);
    QCOMPARE(text(tier), u"6/0.3/22.5"_s);
    QCOMPARE(text(tier, TokenBucket::CacheWrite5m), u"3.75"_s);
    QCOMPARE(text(tier, TokenBucket::CacheWrite1h), u"6"_s);
    const Price other = rowsOf(result, u"y"_s).value(1);
    QCOMPARE(text(other), u"6/-/15"_s); // the base has none either: as input, of the tier
    QCOMPARE(other.of(TokenBucket::CacheWrite1h), nanosFromText(u"7.5"_s)); // never below that of 5 minutes
}

void PriceImportTest::liteLlmOffPeak_data()
{
    QTest::addColumn<QByteArray>("hours");
    QTest::addColumn<QString>("windows"); // null: cannot be said
    QTest::newRow("over midnight") << QByteArray(R"("hours_utc": "16:30-00:30")") << u"16:30-00:30"_s;
    QTest::newRow("several") << QByteArray(R"("hours_utc": ["04:00-06:00", "10:00-01:00"])")
                             << u"04:00-06:00, 10:00-01:00"_s;
    QTest::newRow("all day at the weekend")
        << QByteArray(R"("windows": [{"hours_utc": "00:00-00:00", "weekdays": [6, "Sunday"]}])")
        << u"00:00-24:00 sat-sun"_s;
    QTest::newRow("over midnight on a day, which is that of the instant")
        << QByteArray(R"("windows": [{"hours_utc": "22:00-02:00", "weekdays": [5]}])")
        << u"22:00-24:00 fri, 00:00-02:00 fri"_s;
    QTest::newRow("days of Shanghai") << QByteArray(
        R"("weekday_timezone": "Asia/Shanghai", "windows": [{"hours_utc": "14:00-18:00", "weekdays": [6]}])")
                                      << u"14:00-16:00 sat, 16:00-18:00 fri"_s;
    QTest::newRow("days of a zone with summer time") << QByteArray(
        R"("weekday_timezone": "America/New_York", "windows": [{"hours_utc": "14:00-18:00", "weekdays": [6]}])")
                                                     << QString();
    QTest::newRow("no hours") << QByteArray(R"("hours_utc": "25:00-26:00")") << QString();
}

void PriceImportTest::liteLlmOffPeak()
{
    QFETCH(QByteArray, hours);
    QFETCH(QString, windows);
    const PriceImport result = imported(R"({"m": {"litellm_provider": "deepseek", "input_cost_per_token": 2e-06,
        "output_cost_per_token": 4e-06, "input_cost_per_token_above_200k_tokens": 3e-06, "off_peak_pricing": {
        "input_cost_per_token": 1e-06, )"
                                        + hours + "}}}");
    const QList<Price> rows = rowsOf(result, u"m"_s);
    QCOMPARE(rows.size(), windows.isNull() ? 2 : 4); // each size
    QCOMPARE(result.warnings.size(), windows.isNull() ? 1 : 0);
    if (windows.isNull())
        return;
    QCOMPARE(windowsText(rows.at(2).windows), windows);
    QCOMPARE(text(rows.at(2)), u"1/-/4"_s);
    QCOMPARE(rows.at(3).thresholdTokens, 200'000);
    QCOMPARE(text(rows.at(3)), u"1/-/4"_s);
}

void PriceImportTest::sellersStayApart()
{
    Price own = price(u"gemini-2.5-pro"_s, u"1.25"_s, u"10"_s);
    own.provider = u"gemini"_s;
    const PriceTable shipped{{own}, {{u"gemini/gemini-2.5-pro"_s, u"gemini-2.5-pro"_s, PriceOrigin::Shipped}}};
    const PriceBook book = makePriceBook(shipped, {});
    const QDateTime now = QDateTime::fromString(u"2026-11-25T00:00:00Z"_s, Qt::ISODate);
    const QByteArray vertex = R"("gemini-2.5-pro": {"litellm_provider": "vertex_ai-language-models",
        "input_cost_per_token": 9e-06, "output_cost_per_token": 9e-05})";
    const auto gemini = [](const char *input) -> QByteArray {
        return R"("gemini/gemini-2.5-pro": {"litellm_provider": "gemini", "input_cost_per_token": )" + QByteArray(input)
            + R"(, "output_cost_per_token": 1e-05})";
    };
    for (const bool isChanged : {false, true}) {
        const PriceImport list = imported("{" + vertex + ", " + gemini(isChanged ? "1.5e-06" : "1.25e-06") + "}");
        const QList<PriceChange> changes = diffPrices(book, list.table, QDate(2026, 11, 24));
        QCOMPARE(changes.size(), 2);
        QCOMPARE(changes.at(0).model, u"gemini-2.5-pro"_s);
        QCOMPARE(changes.at(0).kind, isChanged ? PriceChange::Kind::Changed : PriceChange::Kind::Unchanged);
        QCOMPARE(changes.at(1).model, u"vertex_ai/gemini-2.5-pro"_s);
        QCOMPARE(changes.at(1).kind, PriceChange::Kind::Added);
        QCOMPARE(changes.at(1).provider(), u"vertex_ai-language-models"_s);
        const PriceBook next = makePriceBook(shipped, withChanges({}, book, changes, list.table.aliases));
        const QString ours = isChanged ? u"1.5/-/10"_s : u"1.25/-/10"_s;
        QCOMPARE(text(*next.priceAt(next.pricedName(u"gemini"_s, own.model, {}), 0, now)), ours);
        QCOMPARE(text(*next.priceAt(u"gemini/gemini-2.5-pro"_s, 0, now)), ours);
        QCOMPARE(text(*next.priceAt(next.pricedName(u"vertex_ai"_s, own.model, {}), 0, now)), u"9/-/90"_s);
    }
    // A list that has the other seller's alone.
    const QList<PriceChange> alone = diffPrices(book, imported("{" + vertex + "}").table, QDate(2026, 11, 24));
    QCOMPARE(alone.size(), 1);
    QCOMPARE(alone.constFirst().model, u"vertex_ai/gemini-2.5-pro"_s);
}

void PriceImportTest::feesAreTold()
{
    const PriceImport result = imported(R"({"data": [
        {"id": "a/b", "pricing": {"prompt": "0.000001", "completion": "0.000002", "request": "0.005", "image": "0"}},
        {"id": "c/d", "pricing": {"prompt": "0.000001", "completion": "0.000002", "request": "0.008"}}]})");
    QCOMPARE(result.table.prices.size(), 2);
    QCOMPARE(result.warnings, QStringList{u"A fee per request is not taken over; models: 2 (a/b, c/d)"_s});
}

void PriceImportTest::openRouter()
{
    const PriceImport result = imported(OpenRouter);
    QCOMPARE(result.format, u"OpenRouter"_s);
    QCOMPARE(result.skipped, 1); // "-1" depends on the model chosen
    const QList<Price> sonnet = rowsOf(result, u"anthropic/claude-sonnet-4.5"_s);
    QCOMPARE(sonnet.size(), 2);
    QCOMPARE(text(sonnet.at(0)), u"3/0.3/15"_s);
    QCOMPARE(text(sonnet.at(0), TokenBucket::Reasoning), u"-"_s);
    QCOMPARE(sonnet.at(1).thresholdTokens, 200'000);
    QCOMPARE(text(sonnet.at(1)), u"6/0.3/15"_s);
    const QList<Price> pro = rowsOf(result, u"deepseek/deepseek-v4-pro"_s);
    QCOMPARE(pro.size(), 2);
    QCOMPARE(windowsText(pro.at(1).windows), u"01:00-04:30 mon-tue, 06:00-24:00 mon-tue"_s);
    QCOMPARE(text(pro.at(1)), u"1.32/-/3.96"_s);
    QVERIFY(rowsOf(result, u"a/b:free"_s).value(0).isFree());
    QCOMPARE(text(rowsOf(result, u"numeric"_s).value(0)), u"1/-/2"_s);
}

void PriceImportTest::genaiPrices()
{
    const PriceImport result = imported(Genai);
    QCOMPARE(result.format, u"genai-prices"_s);
    const QList<Price> opus = rowsOf(result, u"claude-opus-4-6"_s);
    QCOMPARE(opus.size(), 3);
    QCOMPARE(opus.at(1).thresholdTokens, 200'000);
    QCOMPARE(text(opus.at(1)), u"10/-/25"_s);
    QCOMPARE(opus.at(2).validFrom.toString(Qt::ISODate), u"2026-03-13T00:00:00Z"_s);
    QCOMPARE(opus.at(0).asOf, u"2026-05-12"_s);
    const QList<Price> chat = rowsOf(result, u"deepseek-chat"_s);
    QCOMPARE(chat.size(), 2);
    QCOMPARE(windowsText(chat.at(1).windows), u"00:30-16:30"_s);
    QCOMPARE(rowsOf(result, u"avian/deepseek-chat"_s).size(), 1); // a reseller's price is not the maker's
    QCOMPARE(result.warnings.size(), 1);
    const PriceBook book({result.table});
    QCOMPARE(book.canonicalModel(u"claude-opus-4-6-20260205"_s), u"claude-opus-4-6"_s);
    QCOMPARE(book.canonicalModel(u"claude-opus-4.6"_s), u"claude-opus-4-6"_s);
}

void PriceImportTest::modelsDev()
{
    const PriceImport result = imported(ModelsDev);
    QCOMPARE(result.format, u"models.dev"_s);
    QCOMPARE(result.skipped, 1);
    const QList<Price> gpt = rowsOf(result, u"gpt-5.5"_s);
    QCOMPARE(gpt.size(), 2);
    QCOMPARE(text(gpt.at(0)), u"5/0.5/30"_s);
    QCOMPARE(gpt.at(1).thresholdTokens, 272'000);
    QCOMPARE(text(gpt.at(1)), u"10/1/45"_s);
    QCOMPARE(text(rowsOf(result, u"unorouter/gpt-5.5"_s).value(0)), u"0.1875/-/1.125"_s);
    QCOMPARE(rowsOf(result, u"grok-4.6"_s).value(1).thresholdTokens, 200'000);
}

void PriceImportTest::csvThereAndBack()
{
    Price full = price(u"m,\"1\""_s, u"0.000000001"_s, u"5"_s, PriceOrigin::Imported);
    full.nanosPerMillion[static_cast<std::size_t>(TokenBucket::CacheWrite1h)] = nanosFromText(u"2.5"_s);
    Price tier = full;
    tier.thresholdTokens = 200'000;
    Price later = full;
    later.validFrom = QDateTime::fromString(u"2026-08-16T16:00:00Z"_s, Qt::ISODate);
    Price peak = full;
    peak.windows = *windowsFromText(u"01:00-04:00 mon-fri"_s);
    const QList<Price> prices{full, tier, peak, later};
    const PriceImport result = imported(pricesToCsv(prices));
    QCOMPARE(result.format, u"CSV"_s);
    QCOMPARE(result.table.prices, prices);
    QVERIFY(result.warnings.isEmpty());
}

void PriceImportTest::csvOfOthers()
{
    const PriceImport result = imported("model,currency,tier_or_threshold,input_per_mtok,output_per_mtok,provider\n"
                                        "a,cny,\"(0,32K]\",1,2,x\na,cny,\"(32K,128K]\",3,4,x\nb,USD,272k,1,1,x\n"
                                        "b,USD,,1,1,x\n");
    QCOMPARE(rowsOf(result, u"a"_s).size(), 2);
    QCOMPARE(rowsOf(result, u"a"_s).at(1).thresholdTokens, 32'000);
    QCOMPARE(rowsOf(result, u"b"_s).at(0).thresholdTokens, 272'000);
}

void PriceImportTest::csvOfSpreadsheets()
{
    const PriceImport result = imported("\xEF\xBB\xBFmodel;currency;input_per_mtok;output_per_mtok\r\n"
                                        "a;USD;0,5;1,25\r\nb;USD;1e-3;\"2,5E+0\"\r\nc;USD;1e-12;1\r\nd;USD;0.5;1\r\n");
    QCOMPARE(text(rowsOf(result, u"a"_s).value(0)), u"0.5/-/1.25"_s);
    QCOMPARE(text(rowsOf(result, u"b"_s).value(0)), u"0.001/-/2.5"_s);
    QVERIFY(rowsOf(result, u"c"_s).isEmpty()); // too small is not free
    QCOMPARE(text(rowsOf(result, u"d"_s).value(0)), u"0.5/-/1"_s);
}

void PriceImportTest::csvNamesBadLines()
{
    const PriceImport result = imported("model,currency,input_per_mtok,output_per_mtok\na,USD,1,2\nb,USD,one,2\n"
                                        "c,,1,1\nd,USD,1,\n");
    QCOMPARE(result.table.prices.size(), 1);
    QCOMPARE(result.warnings.size(), 3);
    QVERIFY(result.warnings.at(0).contains(u"line 3"_s));
    QVERIFY(result.warnings.at(0).contains(u"one"_s));
}

void PriceImportTest::refusesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("broken json") << QByteArray("{\"a\": ");
    QTest::newRow("other json") << QByteArray("{\"a\": {\"b\": 1}}");
    QTest::newRow("empty list") << QByteArray("[]");
    QTest::newRow("a page") << QByteArray("<html><body>404</body></html>");
    QTest::newRow("csv without prices") << QByteArray("model,currency,input_per_mtok,output_per_mtok\n");
}

void PriceImportTest::refusesOtherFiles()
{
    QFETCH(QByteArray, bytes);
    const Result<PriceImport> result = importPrices(bytes, AsOf);
    QVERIFY(!result.ok());
    QVERIFY(!result.error().detail.isEmpty());
}

void PriceImportTest::importFollowsAliases()
{
    Price own = price(u"gemini-2.5-flash"_s, u"1"_s, u"2"_s);
    own.provider = u"google"_s; // as other lists call the same seller
    const PriceTable shipped{{own}, {{u"gemini/gemini-2.5-flash"_s, u"gemini-2.5-flash"_s, PriceOrigin::Shipped}}};
    const PriceBook book = makePriceBook(shipped, {});
    const PriceImport list = imported(LiteLlm);
    const QList<PriceChange> changes = diffPrices(book, list.table, QDate(2026, 11, 24));
    const SavedPrices after = withChanges({}, book, changes, list.table.aliases);
    const PriceBook next = makePriceBook(shipped, after);
    const QDateTime now = QDateTime::fromString(u"2026-11-25T00:00:00Z"_s, Qt::ISODate);
    for (const QString &name : {u"gemini-2.5-flash"_s, u"gemini/gemini-2.5-flash"_s})
        QCOMPARE(text(*next.priceAt(name, 0, now)), u"0.3/-/2.5"_s);
}

QTEST_GUILESS_MAIN(PriceImportTest)
#include "tst_priceimport.moc"
