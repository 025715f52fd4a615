// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sources/rawrows.h"
#include "tests/support/testmain.h"

#include <cmath>
#include <limits>

using namespace Tokenglass;
using namespace Tokenglass::RawRows;
using namespace Qt::StringLiterals;

class CostAssemblerTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void convertsUnits_data();
    void convertsUnits();
    void pricesAnew_data();
    void pricesAnew();
    void convertsAtTheDaysRate();
    void keepsASecondCurrency();
};

void CostAssemblerTest::judges_data()
{
    QTest::addColumn<RawValue>("cost");
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<RawValue>("tokens");
    QTest::addColumn<int>("basis");
    QTest::addColumn<qint64>("nanos");
    QTest::addColumn<int>("note");
    constexpr int Stored = int(CostBasis::Stored);
    constexpr int Calculated = int(CostBasis::Calculated);
    constexpr int Unpriced = int(CostBasis::Unknown);
    constexpr int None = -1;
    constexpr int Implausible = int(DataNote::Kind::ImplausibleCost);
    constexpr int Negative = int(DataNote::Kind::NegativeCost);
    constexpr int Zero = int(DataNote::Kind::ZeroCostUnpriced);
    const RawValue thousand = integer(1000);
    QTest::newRow("stored") << real(0.00042) << QByteArray("qwen-plus") << thousand << Stored << qint64(420'000)
                            << None;
    QTest::newRow("stored, unknown model")
        << real(0.00001) << QByteArray("my-model") << thousand << Stored << qint64(10'000) << None;
    QTest::newRow("decimal text") << text("0.000123456") << QByteArray("qwen-plus") << thousand << Stored
                                  << qint64(123'456) << None;
    QTest::newRow("negative correction") << real(-0.5) << QByteArray("qwen-plus") << thousand << Stored
                                         << qint64(-500'000'000) << Negative;
    QTest::newRow("NULL, known") << null() << QByteArray("qwen-plus") << thousand << Calculated << qint64(1'600'000)
                                 << None;
    QTest::newRow("NULL, unknown model") << null() << QByteArray("my-model") << thousand << Unpriced << qint64(0)
                                         << None;
    QTest::newRow("NULL, unknown tokens")
        << null() << QByteArray("qwen-plus") << null() << Unpriced << qint64(0) << None;
    QTest::newRow("0, known") << real(0) << QByteArray("qwen-plus") << thousand << Stored << qint64(0) << None;
    QTest::newRow("0, unknown model") << real(0) << QByteArray("my-model") << thousand << Unpriced << qint64(0) << Zero;
    QTest::newRow("0, no tokens") << real(0) << QByteArray("my-model") << integer(0) << Stored << qint64(0) << None;
    QTest::newRow("NaN") << real(std::nan("")) << QByteArray("qwen-plus") << thousand << Unpriced << qint64(0)
                         << Implausible;
    QTest::newRow("infinite") << real(std::numeric_limits<double>::infinity()) << QByteArray("qwen-plus") << thousand
                              << Unpriced << qint64(0) << Implausible;
    QTest::newRow("too large") << real(1e12) << QByteArray("qwen-plus") << thousand << Unpriced << qint64(0)
                               << Implausible;
    QTest::newRow("words") << text("free") << QByteArray("qwen-plus") << thousand << Unpriced << qint64(0)
                           << Implausible;
}

void CostAssemblerTest::judges()
{
    QFETCH(RawValue, cost);
    QFETCH(QByteArray, model);
    QFETCH(RawValue, tokens);
    QFETCH(int, basis);
    QFETCH(qint64, nanos);
    QFETCH(int, note);
    QVERIFY(prices());
    RowAssembler assembler(plan(), prices(), Now);
    const FactRow &row =
        assembler.assemble(RawRowBuilder()
                               .set(UsageColumn::ModelName,
                                    text(std::string_view(model.constData(), static_cast<std::size_t>(model.size()))))
                               .set(UsageColumn::ModelAlias, null())
                               .set(UsageColumn::InputTokens, tokens)
                               .set(UsageColumn::OutputTokens, tokens)
                               .set(UsageColumn::TotalCost, cost)
                               .row);
    QCOMPARE(int(row.basis), basis);
    if (row.basis != CostBasis::Unknown) {
        QCOMPARE(row.costNanos, nanos);
        QCOMPARE(row.currency, Currency::cny());
    }
    QCOMPARE(assembler.notes().notes().size(), note < 0 ? 0 : 1);
    if (note >= 0)
        QCOMPARE(noted(assembler, static_cast<DataNote::Kind>(note)), 1);
}

void CostAssemblerTest::convertsUnits_data()
{
    QTest::addColumn<qint64>("nanosPerUnit");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<RawValue>("cost");
    QTest::addColumn<qint64>("nanos");
    QTest::newRow("micros") << qint64(1'000) << 9 << integer(22'625) << qint64(22'625'000);
    QTest::newRow("nanos") << qint64(1) << 9 << integer(512'500'000) << qint64(512'500'000);
    QTest::newRow("quota units") << qint64(2'000) << 9 << integer(352'300) << qint64(704'600'000);
    QTest::newRow("cents as text") << qint64(10'000'000) << 9 << text("123.78912") << qint64(1'237'891'200);
    QTest::newRow("single precision") << Money::NanosPerUnit << 6 << real(double(0.00042F)) << qint64(420'000);
    QTest::newRow("single precision, large")
        << Money::NanosPerUnit << 6 << real(double(1.234567F)) << qint64(1'234'567'000);
}

void CostAssemblerTest::convertsUnits()
{
    QFETCH(qint64, nanosPerUnit);
    QFETCH(int, decimals);
    QFETCH(RawValue, cost);
    QFETCH(qint64, nanos);
    ReadPlan read = plan();
    read.nanosPerCostUnit = nanosPerUnit;
    read.costDecimals = decimals;
    RowAssembler assembler(read, prices(), Now);
    const FactRow &row = assembler.assemble(RawRowBuilder().set(UsageColumn::TotalCost, cost).row);
    QCOMPARE(row.basis, CostBasis::Stored);
    QCOMPARE(row.costNanos, nanos);
}

void CostAssemblerTest::pricesAnew_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<RawValue>("cost");
    QTest::addColumn<RawValue>("costBasis");
    QTest::addColumn<int>("success");
    QTest::addColumn<int>("basis");
    QTest::addColumn<qint64>("nanos");
    constexpr int Unpriced = int(RepriceRule::Rows::Unpriced);
    constexpr int Calculated = int(RepriceRule::Rows::Calculated);
    constexpr int All = int(RepriceRule::Rows::All);
    const int calculated = int(CostBasis::Calculated);
    const int stored = int(CostBasis::Stored);
    const qint64 anew = 1'600'000;
    QTest::newRow("a stored 0") << Unpriced << real(0) << null() << 1 << calculated << anew;
    QTest::newRow("a stored cost stays") << Unpriced << real(0.5) << null() << 1 << stored << qint64(500'000'000);
    QTest::newRow("a ledger's unknown") << Unpriced << null() << text("unknown") << 1 << calculated << anew;
    QTest::newRow("a failure was billed to nobody")
        << Unpriced << null() << text("unknown") << 0 << int(CostBasis::Unknown) << qint64(0);
    QTest::newRow("a ledger's calculated stays")
        << Unpriced << real(0.5) << text("calculated") << 1 << calculated << qint64(500'000'000);
    QTest::newRow("a ledger's calculated") << Calculated << real(0.5) << text("calculated") << 1 << calculated << anew;
    QTest::newRow("a ledger's estimate") << Calculated << real(0.5) << text("estimated") << 1 << calculated << anew;
    QTest::newRow("a reported one stays")
        << Calculated << real(0.5) << text("reported") << 1 << int(CostBasis::Reported) << qint64(500'000'000);
    QTest::newRow("a reported one") << All << real(0.5) << text("reported") << 1 << calculated << anew;
    QTest::newRow("a stored one") << All << real(0.5) << null() << 1 << calculated << anew;
}

void CostAssemblerTest::pricesAnew()
{
    QFETCH(int, rows);
    QFETCH(RawValue, cost);
    QFETCH(RawValue, costBasis);
    QFETCH(int, success);
    QFETCH(int, basis);
    QFETCH(qint64, nanos);
    CostRules rules(prices());
    rules.repricing = {{u"1"_s, u"here"_s, u"qw*"_s, {}, {}, static_cast<RepriceRule::Rows>(rows), {}}};
    const RawRow raw = RawRowBuilder()
                           .set(UsageColumn::InputTokens, integer(1000))
                           .set(UsageColumn::OutputTokens, integer(1000))
                           .set(UsageColumn::Success, integer(success))
                           .set(UsageColumn::TotalCost, cost)
                           .set(UsageColumn::CostBasis, costBasis)
                           .row;
    RowAssembler assembler(plan(), rules, Now);
    const FactRow &row = assembler.assemble(raw);
    QCOMPARE(int(row.basis), basis);
    if (row.basis != CostBasis::Unknown)
        QCOMPARE(row.costNanos, nanos);
    QVERIFY(assembler.notes().notes().isEmpty());
    // Another model, or another time, is left alone.
    rules.repricing[0].model = u"other"_s;
    RowAssembler other(plan(), rules, Now);
    const FactRow untouched = other.assemble(raw);
    RowAssembler without(plan(), prices(), Now);
    QCOMPARE(untouched.costNanos, without.assemble(raw).costNanos);
    rules.repricing[0].model.clear();
    rules.repricing[0].toSecond = QDateTime::fromString(u"2026-08-19T03:00:00Z"_s, Qt::ISODate).toSecsSinceEpoch();
    RowAssembler earlier(plan(), rules, Now);
    QCOMPARE(earlier.assemble(raw).costNanos, untouched.costNanos);
}

void CostAssemblerTest::convertsAtTheDaysRate()
{
    CostRules rules(prices());
    rules.conversion =
        DayConversion{Currency::usd(),
                      RateTable({{Currency::usd(), Currency::cny(), 8 * Money::NanosPerUnit, u"2026-08-19"_s, {}},
                                 {Currency::usd(), Currency::cny(), 4 * Money::NanosPerUnit, u"2026-08-20"_s, {}}})};
    RowAssembler assembler(plan(), rules, Now);
    const auto costAt = [&assembler](std::string_view time) {
        const FactRow &row = assembler.assemble(
            RawRowBuilder().set(UsageColumn::CreatedAt, text(time)).set(UsageColumn::TotalCost, real(8)).row);
        return std::pair(row.costNanos, row.currency);
    };
    QCOMPARE(costAt("2026-08-19 23:59:59"), std::pair(Money::NanosPerUnit, Currency::usd()));
    QCOMPARE(costAt("2026-08-20 00:00:00"), std::pair(2 * Money::NanosPerUnit, Currency::usd()));
    QCOMPARE(costAt("2026-08-19 00:00:00"), std::pair(Money::NanosPerUnit, Currency::usd()));
    // Before the first rate an amount keeps its currency.
    QCOMPARE(costAt("2026-08-18 23:59:59"), std::pair(8 * Money::NanosPerUnit, Currency::cny()));
}

void CostAssemblerTest::keepsASecondCurrency()
{
    constexpr qint64 Unit = Money::NanosPerUnit;
    CostRules rules(prices());
    rules.conversion = DayConversion{Currency::cny(),
                                     RateTable({{Currency::usd(), Currency::cny(), 8 * Unit, u"2026-08-19"_s, {}},
                                                {Currency::usd(), Currency::cny(), 4 * Unit, u"2026-08-20"_s, {}}}),
                                     Currency::usd()};
    RowAssembler assembler(plan(), rules, Now);
    const auto costs = [&assembler](std::string_view time, std::string_view currency) {
        const FactRow &row = assembler.assemble(RawRowBuilder()
                                                    .set(UsageColumn::CreatedAt, text(time))
                                                    .set(UsageColumn::TotalCost, real(8))
                                                    .set(UsageColumn::CostCurrency, text(currency))
                                                    .row);
        return QList<Money>{{row.costNanos, row.currency}, {row.second.isValid() ? row.secondNanos : 0, row.second}};
    };
    const auto yuan = [](qint64 units) { return Money{units * Unit, Currency::cny()}; };
    const auto dollars = [](qint64 units) { return Money{units * Unit, Currency::usd()}; };
    QCOMPARE(costs("2026-08-19 12:00:00", "CNY"), (QList{yuan(8), dollars(1)}));
    QCOMPARE(costs("2026-08-20 12:00:00", "CNY"), (QList{yuan(8), dollars(2)}));
    // What arose in the second currency is there as it was.
    QCOMPARE(costs("2026-08-19 12:00:00", "USD"), (QList{yuan(64), dollars(8)}));
    QCOMPARE(costs("2026-08-20 12:00:00", "USD"), (QList{yuan(32), dollars(8)}));
    // Without a rate of its day a cost is known in its own currency only.
    QCOMPARE(costs("2026-08-18 12:00:00", "CNY"), (QList{yuan(8), Money()}));
    QCOMPARE(costs("2026-08-18 12:00:00", "USD"), (QList{dollars(8), Money()}));
    QCOMPARE(costs("2026-08-20 12:00:00", "EUR").constLast(), Money());
}

QTEST_GUILESS_MAIN(CostAssemblerTest)
#include "tst_costassembler.moc"
