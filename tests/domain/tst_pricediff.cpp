// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/domain/pricesamples.h"
#include "tests/support/testmain.h"

using namespace Tokenglass;
using namespace Tokenglass::PriceSamples;
using namespace Qt::StringLiterals;

/// What an import would change, and what is asked before.
class PriceDiffTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void doubtsAThousandfold_data();
    void doubtsAThousandfold();
    void diff();
    void everyBucketIsCompared();
    void anotherCurrencyIsAskedAbout();
    void changedPricesBeginToday();
};

void PriceDiffTest::doubtsAThousandfold_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<bool>("doubted");
    QTest::addColumn<qint64>("unit");
    QTest::newRow("as the others") << u"2.5"_s << false << qint64(1);
    QTest::newRow("ten times") << u"30"_s << false << qint64(1);
    QTest::newRow("a cheap one") << u"0.05"_s << false << qint64(1);
    QTest::newRow("free") << u"0"_s << false << qint64(1);
    QTest::newRow("per token") << u"0.0000025"_s << true << qint64(1'000'000);
    QTest::newRow("per thousand") << u"0.0025"_s << true << qint64(1'000);
    QTest::newRow("per thousand million") << u"2500"_s << true << qint64(1);
}

void PriceDiffTest::doubtsAThousandfold()
{
    QFETCH(QString, input);
    QFETCH(bool, doubted);
    QFETCH(qint64, unit);
    const PriceBook book(
        {{{price(u"a"_s, u"1"_s, u"8"_s), price(u"b"_s, u"2.5"_s, u"10"_s), price(u"c"_s, u"5"_s, u"30"_s)}, {}}});
    const auto doubt = doubtAbout(price(u"new"_s, input, u"10"_s), book);
    QCOMPARE(doubt.has_value(), doubted);
    if (doubt) {
        QCOMPARE(doubt->bucket, TokenBucket::FreshInput);
        QCOMPARE(doubt->likelyUnit(), unit);
        QVERIFY(!doubt->ofModel);
    }
    QVERIFY(!doubtAbout(price(u"new"_s, input, u"10"_s), PriceBook())); // nothing to compare with
    if (doubted)
        QVERIFY(doubtAbout(price(u"b"_s, input, u"10"_s), book)->ofModel);
}

void PriceDiffTest::diff()
{
    SavedPrices saved;
    saved.user = {price(u"mine"_s, u"1"_s, u"1"_s)};
    const PriceTable shipped{
        {price(u"same"_s, u"1"_s, u"2"_s), price(u"changed"_s, u"1"_s, u"2"_s), price(u"odd"_s, u"1"_s, u"2"_s)}, {}};
    const PriceBook book = makePriceBook(shipped, saved);
    PriceTable incoming;
    for (const QString &model : {u"same"_s, u"new"_s, u"mine"_s})
        incoming.prices.append(price(model, u"1"_s, u"2"_s));
    incoming.prices.append(price(u"changed"_s, u"1.5"_s, u"2"_s));
    incoming.prices.append(price(u"odd"_s, u"0.001"_s, u"0.002"_s));
    const QList<PriceChange> changes = diffPrices(book, incoming, QDate(2026, 11, 24));
    QHash<QString, PriceChange> byModel;
    for (const PriceChange &change : changes)
        byModel.insert(change.model, change);
    QCOMPARE(byModel.size(), 5);
    QCOMPARE(byModel[u"same"_s].kind, PriceChange::Kind::Unchanged);
    QCOMPARE(byModel[u"new"_s].kind, PriceChange::Kind::Added);
    QCOMPARE(byModel[u"mine"_s].kind, PriceChange::Kind::Kept);
    QCOMPARE(byModel[u"changed"_s].kind, PriceChange::Kind::Changed);
    QCOMPARE(text(byModel[u"changed"_s].before.value(0)), u"1/-/2"_s);
    QVERIFY(byModel[u"changed"_s].doubts.isEmpty());
    QCOMPARE(byModel[u"odd"_s].doubts.size(), 2); // input and output

    const SavedPrices after = withChanges(saved, book, changes, {});
    QCOMPARE(after.user, saved.user);
    QCOMPARE(after.imported.size(), 4); // all but the unchanged one
    const PriceBook next = makePriceBook(shipped, after);
    QCOMPARE(next.priceAt(u"mine"_s, 0, QDateTime::currentDateTimeUtc())->origin, PriceOrigin::User);
    // Once more: nothing is new, and nothing is there twice.
    const QList<PriceChange> again = diffPrices(next, incoming, QDate(2026, 11, 25));
    for (const PriceChange &change : again)
        QVERIFY(change.kind == PriceChange::Kind::Unchanged || change.kind == PriceChange::Kind::Kept);
    QCOMPARE(withChanges(after, next, again, {}).imported.size(), 4);
}

void PriceDiffTest::everyBucketIsCompared()
{
    Price old = price(u"m"_s, u"1"_s, u"2"_s);
    setNanos(old, TokenBucket::CacheRead, 100'000'000);
    Price large = price(u"m"_s, u"3"_s, u"4"_s);
    large.thresholdTokens = 200'000;
    const PriceBook book = makePriceBook({{old, large}, {}}, {});
    for (std::size_t i = 0; i < TokenBucketCount; ++i) {
        Price fresh = old;
        fresh.nanosPerMillion[i] = fresh.nanosPerMillion[i].value_or(0) + 1'000;
        const QList<PriceChange> changes = diffPrices(book, {{fresh, large}, {}}, QDate(2026, 11, 24));
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.constFirst().kind, PriceChange::Kind::Changed);
        QList<BucketChange> differing = bucketChanges(changes.constFirst());
        differing.removeIf([](const BucketChange &each) { return !each.differs(); });
        QCOMPARE(differing.size(), 1);
        QCOMPARE(differing.constFirst().bucket, static_cast<TokenBucket>(i));
        QCOMPARE(differing.constFirst().row.thresholdTokens, 0);
    }
    // A size that the list has no more is a change, too.
    const QList<PriceChange> changes = diffPrices(book, {{old}, {}}, QDate(2026, 11, 24));
    QCOMPARE(changes.constFirst().kind, PriceChange::Kind::Changed);
    const QList<BucketChange> all = bucketChanges(changes.constFirst());
    QCOMPARE(all.size(), 5);
    QCOMPARE(all.constLast().row.thresholdTokens, 200'000);
    QVERIFY(all.constLast().before && !all.constLast().after);
}

void PriceDiffTest::anotherCurrencyIsAskedAbout()
{
    const PriceBook book = makePriceBook({{price(u"m"_s, u"1"_s, u"2"_s), price(u"n"_s, u"1"_s, u"2"_s)}, {}}, {});
    Price other = price(u"m"_s, u"1"_s, u"2"_s);
    const Currency before = other.currency;
    other.currency = before == Currency::cny() ? Currency::usd() : Currency::cny();
    Price cache = price(u"n"_s, u"1"_s, u"2"_s);
    setNanos(cache, TokenBucket::CacheRead, 1'000); // a millionth of what input costs
    const QList<PriceChange> changes = diffPrices(book, {{other, cache}, {}}, QDate(2026, 11, 24));
    QCOMPARE(changes.at(0).kind, PriceChange::Kind::Changed);
    QCOMPARE(changes.at(0).doubts.size(), 1);
    QCOMPARE(changes.at(0).doubts.constFirst().kind, PriceDoubt::Kind::Currency);
    QCOMPARE(changes.at(0).doubts.constFirst().usualCurrency, before);
    QCOMPARE(changes.at(1).doubts.size(), 1);
    QCOMPARE(changes.at(1).doubts.constFirst().bucket, TokenBucket::CacheRead);
}

void PriceDiffTest::changedPricesBeginToday()
{
    const PriceTable shipped{{price(u"m"_s, u"1"_s, u"2"_s)}, {}};
    const PriceBook book = makePriceBook(shipped, {});
    const PriceTable incoming{{price(u"m"_s, u"3"_s, u"2"_s), price(u"n"_s, u"4"_s, u"2"_s)}, {}};
    const SavedPrices after = withChanges({}, book, diffPrices(book, incoming, QDate(2026, 11, 24)), {});
    const PriceBook next = makePriceBook(shipped, after);
    const auto inputOn = [&next](const QString &model, const QString &when) {
        return text(*next.priceAt(model, 0, QDateTime::fromString(when, Qt::ISODate)), TokenBucket::FreshInput);
    };
    QCOMPARE(inputOn(u"m"_s, u"2026-11-23T23:59:59Z"_s), u"1"_s);
    // So it is where the list writes the provider before the name: what was priced stays.
    const PriceTable spelt{{price(u"openai/m"_s, u"3"_s, u"2"_s), price(u"cloud/m"_s, u"4"_s, u"2"_s)}, {}};
    const QList<PriceChange> changes = diffPrices(book, spelt, QDate(2026, 11, 24));
    QCOMPARE(changes.at(0).model, u"cloud/m"_s); // another seller's
    QCOMPARE(changes.at(0).kind, PriceChange::Kind::Added);
    QCOMPARE(changes.at(1).kind, PriceChange::Kind::Changed);
    const PriceBook both = makePriceBook(shipped, withChanges({}, book, changes, {}));
    const auto speltOn = [&both](const QString &when) {
        const QString name = both.pricedName(u"openai"_s, u"m"_s, {});
        return text(*both.priceAt(name, 0, QDateTime::fromString(when, Qt::ISODate)), TokenBucket::FreshInput);
    };
    QCOMPARE(speltOn(u"2026-11-23T23:59:59Z"_s), u"1"_s);
    QCOMPARE(speltOn(u"2026-11-24T00:00:00Z"_s), u"3"_s);
    QCOMPARE(inputOn(u"m"_s, u"2026-11-24T00:00:00Z"_s), u"3"_s);
    QCOMPARE(inputOn(u"n"_s, u"2020-01-01T00:00:00Z"_s), u"4"_s); // had no price before
}

QTEST_GUILESS_MAIN(PriceDiffTest)
#include "tst_pricediff.moc"
