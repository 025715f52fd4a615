// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/pricetally.h"
#include "models/domain/savedprices.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

const QDateTime Change(QDate(2026, 3, 18), QTime(0, 0), Qt::UTC);

Price price(const QString &model)
{
    Price price;
    price.provider = u"p"_s;
    price.model = model;
    price.currency = Currency::usd();
    price.origin = PriceOrigin::User;
    price.nanosPerMillion = {Money::NanosPerUnit, {}, {}, {}, Money::NanosPerUnit, {}};
    return price;
}

ModelUsage usage(const QString &model, qint64 calculated, qint64 stored, qint64 unpriced)
{
    ModelUsage result;
    result.model.name = model;
    result.measures.requests = calculated + stored + unpriced;
    result.measures.cost.add({5, Currency::usd()}, CostBasis::Calculated, calculated);
    result.measures.cost.add({5, Currency::usd()}, CostBasis::Stored, stored);
    result.measures.cost.add({}, CostBasis::Unknown, unpriced);
    return result;
}

/// "zzz" in four ways: by size, hour and beginning; "yyy" agreed for one connection and for another.
SavedPrices saved()
{
    Price large = price(u"zzz"_s);
    large.thresholdTokens = 1'000;
    Price night = price(u"zzz"_s);
    night.windows = {DailyWindow{0, 6 * 60, DailyWindow::EveryDay}};
    Price newer = price(u"zzz"_s);
    newer.validFrom = Change;
    Price agreed = price(u"yyy"_s);
    agreed.connectionId = u"1"_s;
    Price elsewhere = agreed;
    elsewhere.connectionId = u"2"_s;
    SavedPrices saved;
    saved.user = {price(u"zzz"_s), large, night, newer, agreed, elsewhere, price(u"plain"_s)};
    return saved;
}

std::shared_ptr<const PriceBook> book()
{
    return std::make_shared<const PriceBook>(makePriceBook({}, saved(), u"1"_s));
}

} // namespace

class PriceTallyTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void requestsAreSharedAmongRows();
    void oneRowTakesTheWholeModel();
    void withoutRequestsItIsUnknown();
};

void PriceTallyTest::requestsAreSharedAmongRows()
{
    const auto prices = book();
    PriceTally tally(prices, {usage(u"zzz"_s, 400, 0, 0)});
    const std::optional<UsageFilter> filter = tally.singly({});
    QVERIFY(filter);
    QCOMPARE(filter->models, QStringList{u"zzz"_s});
    QRandomGenerator random(5);
    QHash<QString, PriceUse> expected;
    qint64 priced = 0;
    for (int i = 0; i < 400; ++i) {
        RequestRow row;
        row.model.name = i % 10 == 0 ? u"another"_s : u"zzz"_s; // whose label the filter let through
        row.second = Change.toSecsSinceEpoch() - 4 * 86'400 + random.bounded(8 * 86'400);
        row.tokens.input = 990 + random.bounded(20);
        row.basis = i % 7 == 0 ? CostBasis::Stored : i % 11 == 0 ? CostBasis::Unknown : CostBasis::Calculated;
        tally.add(row);
        const QDateTime at = QDateTime::fromSecsSinceEpoch(row.second, Qt::UTC);
        const Price *holds = prices->priceAt(row.model.name, *row.tokens.input, at);
        if (holds == nullptr)
            continue;
        PriceUse &use = expected[holds->rowKey()];
        use.priced += row.basis == CostBasis::Calculated ? 1 : 0;
        use.others += row.basis == CostBasis::Stored ? 1 : 0;
        priced += row.basis == CostBasis::Calculated ? 1 : 0;
    }
    QCOMPARE(expected.size(), 4);
    qint64 sum = 0;
    for (const Price &row : prices->prices()) {
        QCOMPARE(tally.use(row), expected.value(row.rowKey()));
        sum += tally.use(row)->priced;
    }
    QCOMPARE(sum, priced);
}

void PriceTallyTest::oneRowTakesTheWholeModel()
{
    const PriceTally tally(book(), {usage(u"plain"_s, 5, 2, 1), usage(u"yyy"_s, 7, 0, 0), usage(u"nobody"_s, 3, 0, 0)});
    QVERIFY(!tally.singly({}));
    for (const Price &row : saved().user) {
        const PriceUse use = *tally.use(row);
        if (row.model == u"plain"_s)
            QCOMPARE(use, (PriceUse{5, 2}));
        else
            QCOMPARE(use,
                     (PriceUse{row.connectionId == u"1"_s ? 7 : 0, 0})); // the other connection's pays nothing here
    }
}

/// Which is not zero.
void PriceTallyTest::withoutRequestsItIsUnknown()
{
    PriceTally tally(book(), {usage(u"zzz"_s, 4, 0, 0), usage(u"plain"_s, 5, 0, 0)});
    tally.giveUp();
    QVERIFY(!tally.singly({}));
    for (const Price &row : saved().user)
        QCOMPARE(tally.use(row).has_value(), row.model != u"zzz"_s);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::PriceTallyTest)
#include "tst_pricetally.moc"
