// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/idset.h"
#include "models/domain/latencyhistogram.h"
#include "models/domain/requestlog.h"
#include "tests/domain/factsamples.h"
#include "tests/support/testmain.h"

using namespace Tokenglass;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Largest = std::numeric_limits<qint64>::max();
constexpr qint64 Second = 1'762'000'000;

PlainRow rowWith(qint64 id, qint64 input, qint64 costNanos = 0, qint64 latency = 1'000)
{
    PlainRow row;
    row.id = id;
    row.timeMicros = (Second + id) * 1'000'000;
    row.tokens[static_cast<std::size_t>(TokenBucket::FreshInput)] = input;
    row.tokens[static_cast<std::size_t>(TokenBucket::Output)] = 0;
    row.basis = CostBasis::Stored;
    row.currency = Currency::cny();
    row.costNanos = costNanos;
    row.latencyMicros = latency;
    return row;
}

DashboardSnapshot allOf(const FactTable &table)
{
    DashboardQuery query;
    query.range = {Second - 1'000, Second + 1'000};
    return table.dashboard(query, {});
}

FactTable merged(const FactTable &table, const std::vector<PlainRow> &rows)
{
    std::vector<FactBatch> batches;
    batches.push_back(batchOf(rows, table.zone()));
    return table.merged(std::move(batches));
}

} // namespace

/// Absurd values: exact as long as they can be added, then unknown and said so, never wrapped round.
class FactLimitsTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void largeCountsAreExact();
    void valuesAroundTheShortForm();
    void giantsBeyondTheRoomAreUnknown();
    void giantsAcrossMergesAreUnknown();
    void readingAgainNeedsNoMoreRoom();
    void giantCostsAreUnpriced();
    void giantLatenciesAreUnknown();
    void bucketsThatOverflowAreUnknown();
    void totalsOfPartsAreLowerBounds_data();
    void totalsOfPartsAreLowerBounds();
    void latencyCodesAreClose_data();
    void latencyCodesAreClose();
    void percentilesAreNearestRank();
    void setsOfIds_data();
    void setsOfIds();
};

void FactLimitsTest::largeCountsAreExact()
{
    const qint64 large = (qint64(1) << 53) + 1;
    const FactTable table =
        merged(FactTable(zoneNamed("UTC")), {rowWith(1, large), rowWith(2, 7), rowWith(3, qint64(1) << 60)});
    const DashboardSnapshot answer = allOf(table);
    QCOMPARE(answer.totals.tokens.input, large + 7 + (qint64(1) << 60));
    QCOMPARE(answer.totals.tokens.totalRows, 3);
    QVERIFY(answer.notes.isEmpty());
}

/// Rows wait in fewer bits than their values may have; at each border both forms have to come out as they went in.
void FactLimitsTest::valuesAroundTheShortForm()
{
    std::vector<PlainRow> rows;
    qint64 tokens = 0;
    qint64 nanos = 0;
    qint64 latency = 0;
    for (const int bits : {0, 20, 21, 22, 29, 30, 31, 32, 33, 39})
        for (const qint64 value : {(qint64(1) << bits) - 1, qint64(1) << bits, (qint64(1) << bits) + 1}) {
            const qint64 cost = rows.size() % 4 == 3 ? -value : value << 11;
            rows.push_back(rowWith(qint64(rows.size()) + 1, value, cost, value));
            tokens += value;
            nanos += cost;
            latency += value;
        }
    for (const qint64 cost : {(qint64(1) << 43) - 1, qint64(1) << 43, -(qint64(1) << 43), qint64(-1)}) {
        rows.push_back(rowWith(qint64(rows.size()) + 1, 0, cost, 0));
        nanos += cost;
    }
    const FactTable table = merged(FactTable(zoneNamed("UTC")), rows);
    const DashboardSnapshot answer = allOf(table);
    QCOMPARE(answer.totals.requests, qint64(rows.size()));
    QCOMPARE(answer.totals.tokens.input, tokens);
    QCOMPARE(answer.totals.cost.amounts, QList<Money>({{nanos, Currency::cny()}}));
    QCOMPARE(answer.totals.latency.sumMicros, latency);
    RequestQuery log;
    log.range = {Second - 1'000, Second + 1'000};
    log.count = int(rows.size());
    const QList<RequestRow> requests = table.requests(log, {}).rows;
    QCOMPARE(requests.size(), qsizetype(rows.size()));
    for (const RequestRow &request : requests) {
        const PlainRow &row = rows[std::size_t(request.sourceId) - 1];
        QCOMPARE(request.cost->nanos, row.costNanos);
        QCOMPARE(*request.latencyMicros, row.latencyMicros);
    }
}

void FactLimitsTest::giantsBeyondTheRoomAreUnknown()
{
    const qint64 half = qint64(1) << 61;
    const FactTable table =
        merged(FactTable(zoneNamed("UTC")),
               {rowWith(1, half), rowWith(2, half), rowWith(3, half), rowWith(4, 5), rowWith(5, Largest)});
    const DashboardSnapshot answer = allOf(table);
    QCOMPARE(answer.totals.tokens.input, half + half + 5);
    QCOMPARE(answer.totals.tokens.inputRows, 3);
    QCOMPARE(answer.totals.requests, 5);
    QCOMPARE(answer.notes, QList<DataNote>({{DataNote::Kind::ImplausibleTokens, 2, {}}}));
}

void FactLimitsTest::giantsAcrossMergesAreUnknown()
{
    const qint64 most = (qint64(1) << 62) - 10;
    FactTable table = merged(FactTable(zoneNamed("UTC")), {rowWith(1, most)});
    table = merged(table, {rowWith(2, most), rowWith(3, 11)});
    DashboardSnapshot answer = allOf(table);
    QCOMPARE(answer.totals.tokens.input, most + 11);
    QCOMPARE(answer.notes, QList<DataNote>({{DataNote::Kind::ImplausibleTokens, 1, {}}}));
    // Once the giant is replaced there is room for another one.
    table = merged(table, {rowWith(1, 4), rowWith(2, most)});
    answer = allOf(table);
    QCOMPARE(answer.totals.tokens.input, most + 15);
    QVERIFY(answer.notes.isEmpty());
}

void FactLimitsTest::readingAgainNeedsNoMoreRoom()
{
    const qint64 most = qint64(3) << 60;
    FactTable table = merged(FactTable(zoneNamed("UTC")), {rowWith(1, most, most, most)});
    for (int i = 0; i < 5; ++i) {
        table = merged(table, {rowWith(1, most, most, most), rowWith(2, 1, 1, 1)});
        const DashboardSnapshot answer = allOf(table);
        QCOMPARE(answer.totals.tokens.input, most + 1);
        QCOMPARE(answer.totals.cost.amounts, QList<Money>({{most + 1, Currency::cny()}}));
        QCOMPARE(answer.totals.latency.sumMicros, most + 1);
        QVERIFY(answer.notes.isEmpty());
    }
}

void FactLimitsTest::giantCostsAreUnpriced()
{
    const FactTable table = merged(FactTable(zoneNamed("UTC")),
                                   {rowWith(1, 1, qint64(1) << 62), rowWith(2, 1, std::numeric_limits<qint64>::min()),
                                    rowWith(3, 1, Largest), rowWith(4, 1, -250)});
    const DashboardSnapshot answer = allOf(table);
    QCOMPARE(answer.totals.cost.amounts, QList<Money>({{(qint64(1) << 62) - 250, Currency::cny()}}));
    QCOMPARE(answer.totals.cost.unpricedRows(), 2);
    QCOMPARE(answer.notes, QList<DataNote>({{DataNote::Kind::ImplausibleCost, 2, {}}}));
}

void FactLimitsTest::giantLatenciesAreUnknown()
{
    const FactTable table = merged(FactTable(zoneNamed("UTC")), {rowWith(1, 1, 1, Largest), rowWith(2, 1, 1, 40)});
    const DashboardSnapshot answer = allOf(table);
    QCOMPARE(answer.totals.latency.rows, 1);
    QCOMPARE(answer.totals.latency.p99Micros, std::optional<qint64>(40));
    QCOMPARE(answer.notes.size(), 1);
    QCOMPARE(answer.notes.first().count, 1);
}

void FactLimitsTest::bucketsThatOverflowAreUnknown()
{
    PlainRow row = rowWith(1, Largest);
    row.tokens.fill(Largest);
    row.unsplit = Largest;
    const DashboardSnapshot answer = allOf(merged(FactTable(zoneNamed("UTC")), {row, rowWith(2, 3)}));
    QCOMPARE(answer.totals.tokens.total, 3);
    QCOMPARE(answer.totals.tokens.totalRows, 1);
    QCOMPARE(answer.totals.tokens.cacheReadRows, 0);
}

void FactLimitsTest::totalsOfPartsAreLowerBounds_data()
{
    constexpr qint64 None = FactRow::Unknown;
    QTest::addColumn<qint64>("input");
    QTest::addColumn<qint64>("output");
    QTest::addColumn<qint64>("unsplit");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<qint64>("knownRows");
    QTest::newRow("both parts") << qint64(200) << qint64(500) << None << qint64(700) << qint64(1);
    QTest::newRow("output alone") << None << qint64(500) << None << qint64(500) << qint64(0);
    QTest::newRow("input alone") << qint64(200) << None << None << qint64(200) << qint64(0);
    QTest::newRow("output and a total") << None << qint64(500) << qint64(200) << qint64(700) << qint64(1);
    QTest::newRow("output and an equal total") << None << qint64(500) << qint64(0) << qint64(500) << qint64(1);
    QTest::newRow("a total alone") << None << None << qint64(700) << qint64(700) << qint64(1);
    QTest::newRow("a total of 0") << None << None << qint64(0) << qint64(0) << qint64(1);
    QTest::newRow("nothing") << None << None << None << qint64(0) << qint64(0);
}

void FactLimitsTest::totalsOfPartsAreLowerBounds()
{
    QFETCH(qint64, input);
    QFETCH(qint64, output);
    QFETCH(qint64, unsplit);
    QFETCH(qint64, total);
    QFETCH(qint64, knownRows);
    PlainRow row = rowWith(1, input);
    row.tokens[static_cast<std::size_t>(TokenBucket::Output)] = output;
    row.unsplit = unsplit;
    const DashboardSnapshot answer = allOf(merged(FactTable(zoneNamed("UTC")), {row}));
    QCOMPARE(answer.totals.tokens.total, total);
    QCOMPARE(answer.totals.tokens.totalRows, knownRows);
}

void FactLimitsTest::latencyCodesAreClose_data()
{
    QTest::addColumn<qint64>("micros");
    for (const qint64 value : {qint64(0), qint64(1), qint64(2'047), qint64(2'048), qint64(2'049), qint64(1'234'567),
                               qint64(59'999'999), qint64(60'000'000), qint64(86'400'000'000), Largest})
        QTest::addRow("%lld", static_cast<long long>(value)) << value;
}

void FactLimitsTest::latencyCodesAreClose()
{
    QFETCH(qint64, micros);
    const quint32 code = LatencyCode::of(micros);
    QVERIFY(code < LatencyCode::Count);
    QVERIFY(micros == 0 || LatencyCode::of(micros - 1) <= code);
    QCOMPARE(LatencyCode::of(LatencyCode::value(code)), code);
    const double error = std::abs(static_cast<double>(LatencyCode::value(code)) - static_cast<double>(micros));
    QVERIFY(error <= static_cast<double>(micros) / 1'024);
    if (micros == 60'000'000)
        QCOMPARE(LatencyCode::value(code), micros);
}

void FactLimitsTest::percentilesAreNearestRank()
{
    LatencyHistogram histogram;
    QVERIFY(!histogram.percentiles().p50);
    histogram.add(LatencyCode::of(900), 1);
    QCOMPARE(histogram.percentiles().p99, std::optional<qint64>(900));
    histogram.add(LatencyCode::of(60'000'000), 1);
    // Half of the rows are at 900 µs: nothing between the two values is ever reported.
    QCOMPARE(histogram.percentiles().p50, std::optional<qint64>(900));
    QCOMPARE(histogram.percentiles().p95, std::optional<qint64>(60'000'000));
    LatencyHistogram many;
    for (qint64 value = 0; value < 2'000; ++value)
        many.add(LatencyCode::of(value), 1);
    QCOMPARE(many.percentiles().p50, std::optional<qint64>(999));
    many += histogram;
    QCOMPARE(many.percentiles().p99, std::optional<qint64>(1'980));
}

void FactLimitsTest::setsOfIds_data()
{
    QTest::addColumn<qint64>("factor");
    QTest::newRow("dense") << qint64(3);
    QTest::newRow("sparse") << (qint64(1) << 40);
    QTest::newRow("whole range") << (Largest / 500);
}

void FactLimitsTest::setsOfIds()
{
    QFETCH(qint64, factor);
    IdSet ids(-500 * factor, 499 * factor, 1'001);
    for (qint64 i = -500; i < 500; ++i)
        ids.add(i * factor);
    ids.add(7 * factor);
    QCOMPARE(ids.finish(), std::vector<qint64>({7 * factor}));
    for (qint64 i = -500; i < 500; ++i) {
        QVERIFY(ids.contains(i * factor));
        QVERIFY(!ids.contains(i * factor + 1));
    }
    QVERIFY(ids.intersects(factor, factor));
    QVERIFY(!ids.intersects(factor + 1, 2 * factor - 1));
    QVERIFY(ids.intersects(std::numeric_limits<qint64>::min(), Largest));
    QVERIFY(!ids.intersects(499 * factor + 1, Largest));
}

QTEST_GUILESS_MAIN(FactLimitsTest)
#include "tst_factlimits.moc"
