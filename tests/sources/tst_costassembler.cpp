// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sources/rawrows.h"
#include "tests/support/testmain.h"

#include <cmath>
#include <limits>

using namespace Tokenglass;
using namespace Tokenglass::RawRows;

class CostAssemblerTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void convertsUnits_data();
    void convertsUnits();
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

QTEST_GUILESS_MAIN(CostAssemblerTest)
#include "tst_costassembler.moc"
