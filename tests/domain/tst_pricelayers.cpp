// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/savedprices.h"
#include "resources/builtinprices.h"
#include "tests/support/testmain.h"

#include <QJsonArray>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Nanos = Money::NanosPerUnit;

Price price(const QString &model, qint64 input, qint64 output, const QString &from = {})
{
    Price result;
    result.provider = u"p"_s;
    result.model = model;
    result.currency = Currency::usd();
    result.nanosPerMillion[static_cast<std::size_t>(TokenBucket::FreshInput)] = input * Nanos;
    result.nanosPerMillion[static_cast<std::size_t>(TokenBucket::Output)] = output * Nanos;
    if (!from.isEmpty())
        result.validFrom = QDateTime::fromString(from, Qt::ISODate);
    result.source = u"a test"_s;
    result.asOf = u"2026-01-01"_s;
    return result;
}

TokenCounts million()
{
    TokenCounts tokens;
    tokens[TokenBucket::FreshInput] = 1'000'000;
    tokens[TokenBucket::Output] = 0;
    return tokens;
}

QDateTime at(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}

QString cost(const PriceBook &book, const QString &model, const QString &when = u"2026-06-01T12:00:00Z"_s)
{
    const auto money = book.costOf(model, million(), at(when));
    return money ? money->toDecimal(2) : u"none"_s;
}

PriceTable shipped()
{
    return {{price(u"m"_s, 1, 1), price(u"n"_s, 2, 2)}, {{u"alias"_s, u"m"_s, PriceOrigin::Shipped}}};
}

} // namespace

/// How the layers of a price book, its rules and its agreements come together.
class PriceLayersTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void shippedTablesAreSound();
    void usersPriceGoesFirstFromItsBeginning();
    void importsNeverGoBeforeTheUsers();
    void userAliasGoesBeforeShippedRows();
    void aliasesInACircleLeadNowhere();
    void patterns();
    void freeModels();
    void providersOwnPrice();
    void enteredPriceGoesBeforeAListWhateverItsSpelling();
    void dailyWindows_data();
    void dailyWindows();
    void windowTexts();
    void connectionFactor();
    void connectionsOwnPrice();
    void explainsWhatItCosts();
    void explainsWhyThereIsNoPrice();
    void fingerprintFollowsPrices();
    void savedPricesSurviveJson();
};

void PriceLayersTest::shippedTablesAreSound()
{
    const Result<PriceTable> table = shippedPrices();
    QVERIFY2(table.ok(), table ? "" : qPrintable(table.error().detail));
    const PriceBook book = makePriceBook(*table, {});
    QVERIFY(book.prices().size() > 80);
    // The requirement's six models keep their prices beside the snapshot.
    const Result<PriceBook> required = builtinPriceBook();
    QVERIFY(required.ok());
    for (const Price &row : required->prices()) {
        const Price *same = book.priceAt(row.model, 0, at(u"2026-11-22T00:00:00Z"_s));
        QVERIFY(same != nullptr);
        QCOMPARE(same->nanosPerMillion, row.nanosPerMillion);
        QCOMPARE(same->currency, row.currency);
    }
    for (auto alias = required->aliases().begin(); alias != required->aliases().end(); ++alias)
        QCOMPARE(book.canonicalModel(alias.key()), alias.value());
    for (const Price &row : book.prices()) {
        QVERIFY(!row.source.isEmpty());
        QVERIFY(QDate::fromString(row.asOf, Qt::ISODate).isValid());
    }
    QCOMPARE(book.canonicalModel(u"gemini/gemini-2.5-pro"_s), u"gemini-2.5-pro"_s);
    QCOMPARE(book.priceAt(u"claude-sonnet-4-5"_s, 200'001, {})->thresholdTokens, 200'000);
}

void PriceLayersTest::usersPriceGoesFirstFromItsBeginning()
{
    SavedPrices saved;
    saved.user.append(price(u"m"_s, 5, 5, u"2026-05-01T00:00:00Z"_s));
    const PriceBook book = makePriceBook(shipped(), saved);
    QCOMPARE(cost(book, u"m"_s, u"2026-04-30T23:59:59Z"_s), u"1.00"_s);
    QCOMPARE(cost(book, u"m"_s, u"2026-05-01T00:00:00Z"_s), u"5.00"_s);
    QCOMPARE(cost(book, u"alias"_s), u"5.00"_s);
    QCOMPARE(cost(book, u"n"_s), u"2.00"_s);
}

void PriceLayersTest::importsNeverGoBeforeTheUsers()
{
    SavedPrices saved;
    saved.user.append(price(u"m"_s, 5, 5));
    saved.imported.append(price(u"m"_s, 7, 7, u"2026-05-01T00:00:00Z"_s));
    saved.imported.append(price(u"n"_s, 8, 8, u"2026-05-01T00:00:00Z"_s));
    const PriceBook book = makePriceBook(shipped(), saved);
    QCOMPARE(cost(book, u"m"_s), u"5.00"_s);
    QCOMPARE(cost(book, u"n"_s), u"8.00"_s);
    QCOMPARE(cost(book, u"n"_s, u"2026-04-01T00:00:00Z"_s), u"2.00"_s);
    QCOMPARE(book.priceAt(u"n"_s, 0, at(u"2026-06-01T00:00:00Z"_s))->origin, PriceOrigin::Imported);
}

void PriceLayersTest::userAliasGoesBeforeShippedRows()
{
    SavedPrices saved;
    saved.aliases = {{u"m"_s, u"n"_s, PriceOrigin::User}, {u"unknown"_s, u"alias"_s, PriceOrigin::User}};
    PriceBook book = makePriceBook(shipped(), saved);
    QCOMPARE(cost(book, u"m"_s), u"2.00"_s);
    QCOMPARE(cost(book, u"unknown"_s), u"2.00"_s); // alias -> m -> n
    // A price of the user's own says more than the rule.
    saved.user.append(price(u"m"_s, 9, 9));
    book = makePriceBook(shipped(), saved);
    QCOMPARE(cost(book, u"m"_s), u"9.00"_s);
}

void PriceLayersTest::aliasesInACircleLeadNowhere()
{
    SavedPrices saved;
    saved.aliases = {{u"a"_s, u"b"_s, PriceOrigin::User}, {u"b"_s, u"a"_s, PriceOrigin::User}};
    const PriceBook book = makePriceBook(shipped(), saved);
    QVERIFY(!book.knows(u"a"_s));
    QCOMPARE(cost(book, u"a"_s), u"none"_s);
}

void PriceLayersTest::patterns()
{
    SavedPrices saved;
    saved.user = {price(u"gpt-*"_s, 3, 3), price(u"gpt-4?"_s, 4, 4)};
    saved.aliases = {{u"m-20*"_s, u"m"_s, PriceOrigin::User}};
    const PriceBook book = makePriceBook(shipped(), saved);
    QCOMPARE(cost(book, u"gpt-5"_s), u"3.00"_s);
    QCOMPARE(cost(book, u"gpt-4o"_s), u"4.00"_s); // the longer pattern
    QCOMPARE(cost(book, u"gpt-4o-mini"_s), u"3.00"_s);
    QCOMPARE(cost(book, u"m-2026"_s), u"1.00"_s);
    QCOMPARE(cost(book, u"xgpt-5"_s), u"none"_s);
    QCOMPARE(cost(book, {}), u"none"_s);
    QVERIFY(matchesName(u"*a*b*"_s, u"xxaxxbxx"_s));
    QVERIFY(!matchesName(u"*a*b"_s, u"xxaxxbxx"_s));
    QVERIFY(matchesName(u"a*a"_s, u"aa"_s));
    QVERIFY(!matchesName(u"a*a"_s, u"a"_s));
}

void PriceLayersTest::freeModels()
{
    const Result<PriceTable> table = shippedPrices();
    QVERIFY(table.ok());
    const PriceBook book = makePriceBook(*table, {});
    QVERIFY(book.knows(u"qwen/qwen3-coder:free"_s));
    QCOMPARE(cost(book, u"qwen/qwen3-coder:free"_s), u"0.00"_s);
    // Said to be free, but by nobody who sells it: unknown, not free.
    QVERIFY(!book.knows(u"hunyuan-lite"_s));
    for (const Price &row : book.prices())
        QVERIFY2(!row.isFree() || row.model == u"*:free"_s, qPrintable(row.model));
    QCOMPARE(cost(book, u"qwen/qwen3-coder"_s), u"none"_s);
}

void PriceLayersTest::providersOwnPrice()
{
    SavedPrices saved;
    saved.user = {price(u"cloud/m"_s, 6, 6)};
    const PriceBook book = makePriceBook(shipped(), saved);
    QCOMPARE(book.pricedName(u"cloud"_s, u"m"_s, {}), u"cloud/m"_s);
    QCOMPARE(book.pricedName(u"other"_s, u"m"_s, {}), u"m"_s);
    QCOMPARE(book.pricedName(u"cloud"_s, u"zzz"_s, u"alias"_s), u"alias"_s);
    QCOMPARE(book.pricedName(u"cloud"_s, u"zzz"_s, {}), QString());
}

void PriceLayersTest::enteredPriceGoesBeforeAListWhateverItsSpelling()
{
    SavedPrices saved;
    saved.imported = {price(u"cloud/m"_s, 6, 6), price(u"cloud/other"_s, 7, 7)};
    saved.imported[0].origin = saved.imported[1].origin = PriceOrigin::Imported;
    QCOMPARE(cost(makePriceBook(shipped(), saved), u"cloud/m"_s), u"6.00"_s);
    saved.user = {price(u"m"_s, 2, 2)};
    saved.user[0].provider = u"Cloud"_s;
    QCOMPARE(cost(makePriceBook(shipped(), saved), u"cloud/m"_s), u"2.00"_s);
    QCOMPARE(cost(makePriceBook(shipped(), saved), u"cloud/other"_s), u"7.00"_s);
    saved.user[0].provider = u"elsewhere"_s;
    QCOMPARE(cost(makePriceBook(shipped(), saved), u"cloud/m"_s), u"6.00"_s);
}

void PriceLayersTest::dailyWindows_data()
{
    QTest::addColumn<QString>("when");
    QTest::addColumn<QString>("expected");
    // 2026-10-26 is a Monday.
    QTest::newRow("before") << u"2026-10-26T00:59:59Z"_s << u"1.00"_s;
    QTest::newRow("begin") << u"2026-10-26T01:00:00Z"_s << u"2.00"_s;
    QTest::newRow("last minute") << u"2026-10-26T03:59:59Z"_s << u"2.00"_s;
    QTest::newRow("end is exclusive") << u"2026-10-26T04:00:00Z"_s << u"1.00"_s;
    QTest::newRow("another zone") << u"2026-10-26T09:30:00+08:00"_s << u"2.00"_s;
    QTest::newRow("weekend") << u"2026-10-25T02:00:00Z"_s << u"1.00"_s;
    QTest::newRow("evening over midnight") << u"2026-10-26T23:30:00Z"_s << u"2.00"_s;
    QTest::newRow("after midnight") << u"2026-10-27T00:10:00Z"_s << u"2.00"_s;
    QTest::newRow("after Sunday's midnight") << u"2026-10-26T00:10:00Z"_s << u"1.00"_s;
    QTest::newRow("Friday night") << u"2026-10-31T00:10:00Z"_s << u"2.00"_s;
}

void PriceLayersTest::dailyWindows()
{
    QFETCH(QString, when);
    QFETCH(QString, expected);
    Price peak = price(u"m"_s, 2, 2);
    const auto windows = windowsFromText(u"01:00-04:00 mon-fri, 23:00-00:30 mon-fri"_s);
    QVERIFY(windows.ok());
    peak.windows = *windows;
    const PriceBook book({{{price(u"m"_s, 1, 1), peak}, {}}});
    QCOMPARE(cost(book, u"m"_s, when), expected);
    QVERIFY(!book.costOf(u"m"_s, million(), QDateTime())); // depends on an hour nobody knows
}

void PriceLayersTest::windowTexts()
{
    for (const QString &text :
         {u"01:00-04:00"_s, u"16:30-00:30 mon-fri+sun"_s, u"00:00-24:00 sat-sun"_s, u"01:00-02:00, 03:00-04:00"_s}) {
        const auto windows = windowsFromText(text);
        QVERIFY2(windows.ok(), qPrintable(text));
        QCOMPARE(windowsText(*windows), text);
    }
    QCOMPARE(windowsText(*windowsFromText(u" 1-4 "_s)), u"01:00-04:00"_s);
    for (const QString &text : {u"25:00-26:00"_s, u"1:60-2:00"_s, u"01:00"_s, u"01:00-01:00"_s, u"1-2 someday"_s})
        QVERIFY2(!windowsFromText(text).ok(), qPrintable(text));
}

void PriceLayersTest::connectionFactor()
{
    SavedPrices saved;
    saved.factors = {{u"here"_s, u"*"_s, 850'000'000}, {u"here"_s, u"n"_s, 1'200'000'000}};
    saved.user = {price(u"own"_s, 10, 10)};
    const PriceBook there = makePriceBook(shipped(), saved, u"there"_s);
    const PriceBook here = makePriceBook(shipped(), saved, u"here"_s);
    QCOMPARE(cost(there, u"m"_s), u"1.00"_s);
    QCOMPARE(cost(here, u"m"_s), u"0.85"_s);
    QCOMPARE(cost(here, u"n"_s), u"2.40"_s);
    QCOMPARE(cost(here, u"own"_s), u"8.50"_s);
    QCOMPARE(here.explain(u"m"_s, million(), {}).price->factor, 850'000'000);
}

void PriceLayersTest::connectionsOwnPrice()
{
    SavedPrices saved;
    Price agreed = price(u"m"_s, 3, 3);
    agreed.connectionId = u"here"_s;
    saved.user = {price(u"m"_s, 5, 5), agreed};
    saved.factors = {{u"here"_s, u"*"_s, 500'000'000}};
    QCOMPARE(cost(makePriceBook(shipped(), saved), u"m"_s), u"5.00"_s);
    QCOMPARE(cost(makePriceBook(shipped(), saved, u"there"_s), u"m"_s), u"5.00"_s);
    QCOMPARE(cost(makePriceBook(shipped(), saved, u"here"_s), u"m"_s), u"3.00"_s); // what is agreed is not halved again
}

void PriceLayersTest::explainsWhatItCosts()
{
    Price own = price(u"m"_s, 3, 15, u"2026-01-01T00:00:00Z"_s);
    own.nanosPerMillion[static_cast<std::size_t>(TokenBucket::CacheRead)] = 300'000'000;
    const PriceBook book({{{own}, {{u"alias"_s, u"m"_s, PriceOrigin::User}}}});
    TokenCounts tokens;
    tokens[TokenBucket::FreshInput] = 1'001;
    tokens[TokenBucket::CacheRead] = 333;
    tokens[TokenBucket::Output] = 7;
    tokens[TokenBucket::Reasoning] = 11;
    const QDateTime when = at(u"2026-06-01T12:00:00Z"_s);
    const CostExplanation why = book.explain(u"alias"_s, tokens, when);
    QCOMPARE(why.outcome, CostExplanation::Outcome::Priced);
    QCOMPARE(why.pricedAs, u"m"_s);
    QCOMPARE(why.price->validFrom, own.validFrom);
    QCOMPARE(why.inputTokens, 1'334);
    QCOMPARE(why.cost, book.costOf(u"alias"_s, tokens, when));
    QCOMPARE(why.lines.size(), 4);
    QCOMPARE(why.lines.at(0).exactAmount(), u"0.003003"_s);
    QCOMPARE(why.lines.at(1).exactAmount(), u"0.0000999"_s);
    QCOMPARE(why.lines.at(3).bucket, TokenBucket::Reasoning);
    QVERIFY(why.lines.at(3).standsIn);
    QVERIFY(!why.lines.at(1).standsIn);
    QCOMPARE(why.cost->nanos, 3'003'000 + 99'900 + 105'000 + 165'000);
}

void PriceLayersTest::explainsWhyThereIsNoPrice()
{
    using Outcome = CostExplanation::Outcome;
    const PriceBook book({{{price(u"m"_s, 3, 15, u"2026-01-01T00:00:00Z"_s)}, {}}});
    const QDateTime when = at(u"2026-06-01T12:00:00Z"_s);
    QCOMPARE(book.explain(u"x"_s, million(), when).outcome, Outcome::UnknownModel);
    QCOMPARE(book.explain(u"m"_s, million(), at(u"2025-01-01T00:00:00Z"_s)).outcome, Outcome::NoPriceThen);
    QCOMPARE(book.explain(u"m"_s, million(), {}).outcome, Outcome::NoPriceThen);
    TokenCounts unknown;
    unknown[TokenBucket::Output] = 5;
    QCOMPARE(book.explain(u"m"_s, unknown, when).outcome, Outcome::UnknownTokens);
    TokenCounts huge = million();
    huge[TokenBucket::FreshInput] = std::numeric_limits<qint64>::max();
    QCOMPARE(book.explain(u"m"_s, huge, when).outcome, Outcome::TooLarge);
}

void PriceLayersTest::fingerprintFollowsPrices()
{
    SavedPrices saved;
    const QByteArray plain = makePriceBook(shipped(), saved).fingerprint();
    QCOMPARE(makePriceBook(shipped(), saved).fingerprint(), plain);
    const auto changes = [&](const SavedPrices &other) {
        return makeCostRules(shipped(), other, u"here"_s).fingerprint()
            != makeCostRules(shipped(), saved, u"here"_s).fingerprint();
    };
    SavedPrices other = saved;
    other.user = {price(u"m"_s, 1, 1)};
    QVERIFY(changes(other));
    other = saved;
    other.aliases = {{u"x"_s, u"m"_s, PriceOrigin::User}};
    QVERIFY(changes(other));
    other = saved;
    other.factors = {{u"here"_s, u"*"_s, 2 * Price::FactorOne}};
    QVERIFY(changes(other));
    other.factors = {{u"there"_s, u"*"_s, 2 * Price::FactorOne}};
    QVERIFY(!changes(other));
    other = saved;
    other.repricing = {{u"1"_s, u"here"_s, u"m"_s, {}, {}, RepriceRule::Rows::All, {}}};
    QVERIFY(changes(other));
    other.repricing[0].connectionId = u"there"_s;
    QVERIFY(!changes(other));
    other = saved;
    other.rates.put(ExchangeRate::defaultUsdCny());
    QVERIFY(!changes(other)); // not used
    other.ratesOfDay = true;
    QVERIFY(changes(other));
}

void PriceLayersTest::savedPricesSurviveJson()
{
    SavedPrices saved;
    Price full = price(u"m"_s, 5, 5, u"2026-05-01T00:00:00Z"_s);
    full.origin = PriceOrigin::User;
    full.thresholdTokens = 0;
    Price agreed = price(u"m"_s, 3, 3);
    agreed.connectionId = u"here"_s;
    agreed.origin = PriceOrigin::Connection;
    saved.user = {full, agreed};
    Price imported = price(u"n*"_s, 1, 1);
    imported.origin = PriceOrigin::Imported;
    imported.windows = *windowsFromText(u"01:00-04:00 mon-fri"_s);
    saved.imported = {imported};
    saved.aliases = {{u"x"_s, u"m"_s, PriceOrigin::User}};
    saved.importedAliases = {{u"y"_s, u"m"_s, PriceOrigin::Imported}};
    saved.factors = {{u"here"_s, u"*"_s, 850'000'000}};
    saved.rates.put({Currency::usd(), Currency::cny(), 7'250'000'001, u"2026-11-24"_s, u"a bank"_s});
    saved.ratesOfDay = true;
    saved.dayTarget = Currency::usd();
    saved.repricing = {{u"1"_s, u"here"_s, u"m"_s, 5, 9, RepriceRule::Rows::All, at(u"2026-11-24T10:00:00Z"_s)}};
    QString warning;
    QCOMPARE(savedPricesFromJson(toJson(saved), &warning), saved);
    QVERIFY(warning.isEmpty());

    QJsonObject damaged = toJson(saved);
    damaged.insert(u"aliases"_s, QJsonArray{QJsonObject{{u"name"_s, u"x"_s}}});
    const SavedPrices rest = savedPricesFromJson(damaged, &warning);
    QVERIFY(!warning.isEmpty());
    QVERIFY(rest.aliases.isEmpty());
    QCOMPARE(rest.user, saved.user);
}

QTEST_GUILESS_MAIN(PriceLayersTest)
#include "tst_pricelayers.moc"
