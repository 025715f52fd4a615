// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/cost.h"
#include "models/domain/dashboard.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

Money cny(qint64 nanos)
{
    return {nanos, Currency::cny()};
}

Money usd(qint64 nanos)
{
    return {nanos, Currency::usd()};
}

} // namespace

class CostTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void addsByCurrencyAndBasis();
    void unpricedAddsNoMoney();
    void partsAddUpToTheTotal();
    void oneCurrency();
    void secondViewIsNotConvertedAgain();
    void secondViewAddsUp();
    void unknownInOneCurrency();
    void convertsEachCurrencyOnce();
    void doesNotFit();
    void tokensAddWithTheirRows();
    void measuresDropPercentiles();
    void averageOfNothingIsUnknown();
};

void CostTest::addsByCurrencyAndBasis()
{
    CostTotal total;
    total.add(usd(5), CostBasis::Stored);
    total.add(cny(7), CostBasis::Reported, 3);
    total.add(usd(6), CostBasis::Calculated, 2);
    QCOMPARE(total.amounts, (QList<Money>{cny(7), usd(11)}));
    QCOMPARE(total.rows, (std::array<qint64, CostBasisCount>{3, 1, 2, 0, 0}));
    QCOMPARE(total.pricedRows(), 6);
    QCOMPARE(total.unpricedRows(), 0);
}

void CostTest::unpricedAddsNoMoney()
{
    CostTotal total;
    total.add(cny(123), CostBasis::Unknown, 4);
    QVERIFY(total.amounts.isEmpty());
    QCOMPARE(total.unpricedRows(), 4);
    QCOMPARE(total.pricedRows(), 0);
}

void CostTest::partsAddUpToTheTotal()
{
    QRandomGenerator random(4);
    CostTotal whole;
    std::array<CostTotal, 7> parts;
    const std::array<Currency, 3> currencies{Currency::cny(), Currency::usd(), *Currency::fromCode(u"EUR")};
    for (int i = 0; i < 5'000; ++i) {
        const Money money{static_cast<qint64>(random.bounded(quint64(1) << 40)) - (qint64(1) << 39),
                          currencies[random.bounded(quint32(3))]};
        const auto basis = static_cast<CostBasis>(random.bounded(static_cast<int>(CostBasisCount)));
        whole.add(money, basis);
        parts[random.bounded(quint32(7))].add(money, basis);
    }
    CostTotal sum;
    for (const CostTotal &part : parts)
        sum += part;
    QCOMPARE(sum, whole);
    QVERIFY(std::is_sorted(sum.amounts.begin(), sum.amounts.end(),
                           [](const Money &a, const Money &b) { return a.currency < b.currency; }));
}

void CostTest::oneCurrency()
{
    CostTotal total;
    QCOMPARE(total.in(Currency::cny(), ExchangeRate::defaultUsdCny()), std::optional(cny(0)));
    total.add(cny(10'260'000), CostBasis::Stored, 4);
    QCOMPARE(total.in(Currency::cny(), ExchangeRate::defaultUsdCny()), std::optional(cny(10'260'000)));
    QCOMPARE(total.in(Currency::usd(), ExchangeRate::defaultUsdCny()), std::optional(usd(1'405'479)));
}

void CostTest::secondViewIsNotConvertedAgain()
{
    const ExchangeRate today{Currency::usd(), Currency::cny(), 7 * Money::NanosPerUnit, {}, {}};
    CostTotal total;
    total.add(cny(6), usd(1), CostBasis::Reported, 1); // at 6
    total.add(cny(16), usd(2), CostBasis::Stored, 1); // at 8
    QCOMPARE(total.in(Currency::cny(), today), std::optional(cny(22)));
    QCOMPARE(total.in(Currency::usd(), today), std::optional(usd(3)));
    QCOMPARE(total.pricedRows(), 2);
    // What has no rate of its day is converted at today's.
    total.add(cny(70), CostBasis::Stored);
    QCOMPARE(total.in(Currency::cny(), today), std::optional(cny(92)));
    QCOMPARE(total.in(Currency::usd(), today), std::optional(usd(13)));
    CostTotal late;
    late.add(cny(70), CostBasis::Stored);
    late.add(cny(22), usd(3), CostBasis::Stored, 1);
    QCOMPARE(late.in(Currency::usd(), today), std::optional(usd(13)));
}

void CostTest::secondViewAddsUp()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 200; ++round) {
        CostTotal whole;
        std::array<CostTotal, 3> parts;
        for (int i = 0; i < 30; ++i) {
            CostTotal &part = parts[random.bounded(3U)];
            const Money money = random.bounded(4) == 0 ? usd(random.bounded(90)) : cny(random.bounded(900) - 50);
            if (random.bounded(3) == 0) {
                whole.add(money, CostBasis::Stored);
                part.add(money, CostBasis::Stored);
                continue;
            }
            const Money second = usd(random.bounded(80));
            whole.add(money, second, CostBasis::Reported, 2);
            part.add(money, second, CostBasis::Reported, 2);
        }
        CostTotal sum = parts[0];
        sum += parts[1];
        sum += parts[2];
        QCOMPARE(sum, whole);
    }
}

void CostTest::unknownInOneCurrency()
{
    CostTotal nothingPriced;
    nothingPriced.add({}, CostBasis::Unknown);
    QVERIFY(!nothingPriced.in(Currency::cny(), ExchangeRate::defaultUsdCny()).has_value());

    CostTotal foreign;
    foreign.add(cny(1), CostBasis::Stored);
    foreign.add({1, *Currency::fromCode(u"EUR")}, CostBasis::Stored);
    QVERIFY(!foreign.in(Currency::cny(), ExchangeRate::defaultUsdCny()).has_value());

    CostTotal mixed;
    mixed.add(cny(3), CostBasis::Stored);
    mixed.add({}, CostBasis::Unknown);
    QCOMPARE(mixed.in(Currency::cny(), ExchangeRate::defaultUsdCny()), std::optional(cny(3)));
}

void CostTest::convertsEachCurrencyOnce()
{
    // Converted row by row, a thousand nano-units of 1/7.3 would all be lost.
    CostTotal total;
    for (int i = 0; i < 1'000; ++i)
        total.add(cny(1), CostBasis::Stored);
    total.add(usd(100), CostBasis::Stored);
    QCOMPARE(total.in(Currency::usd(), ExchangeRate::defaultUsdCny()), std::optional(usd(237)));
}

void CostTest::doesNotFit()
{
    constexpr qint64 Largest = std::numeric_limits<qint64>::max();
    CostTotal total;
    total.add(cny(Largest), CostBasis::Stored);
    total.add(usd(1'000'000'000), CostBasis::Stored);
    QVERIFY(!total.in(Currency::cny(), ExchangeRate::defaultUsdCny()).has_value());
}

void CostTest::tokensAddWithTheirRows()
{
    TokenTotals a{10, 20, 30, 4, 5, 6, 1, 2, 3, 4, 5, 6};
    const TokenTotals b{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    a += b;
    QCOMPARE(a, (TokenTotals{11, 22, 33, 8, 10, 12, 8, 10, 12, 14, 16, 18}));
}

void CostTest::measuresDropPercentiles()
{
    Measures a;
    a.requests = 2;
    a.failures = 1;
    a.latency = {2, 3'000'000, 1, 2, 3};
    Measures b = a;
    b.cost.add(cny(5), CostBasis::Stored);
    a += b;
    QCOMPARE(a.requests, 4);
    QCOMPARE(a.failures, 2);
    QCOMPARE(a.cost.amounts, QList<Money>{cny(5)});
    QCOMPARE(a.latency, (LatencySummary{4, 6'000'000, {}, {}, {}}));
    QCOMPARE(a.latency.averageSeconds(), std::optional(1.5));
}

void CostTest::averageOfNothingIsUnknown()
{
    QVERIFY(!LatencySummary{}.averageSeconds().has_value());
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::CostTest)
#include "tst_cost.moc"
