// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/domain/factdifference.h"
#include "tests/domain/factsamples.h"
#include "tests/support/testmain.h"

#include <algorithm>
#include <map>

using namespace Tokenglass;

namespace {

std::vector<PlainRow> byId(const std::map<qint64, PlainRow> &rows)
{
    std::vector<PlainRow> list;
    for (const auto &[id, row] : rows)
        list.push_back(row);
    return list;
}

} // namespace

/// Tables that grow, lose ranges and move to another zone: every row counts once, and older tables stay as they were.
class FactMergingTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void mergesAsIfRebuilt();
    void replacesRanges();
    void keepsSnapshots();
    void recutsInAnotherZone();
    void takesBatchesOfAnotherZone();
    void keepsUndatedRows();
    void repeatedIdsCountOnce();
};

void FactMergingTest::mergesAsIfRebuilt()
{
    const ReportingZone zone = zoneNamed("America/New_York");
    QRandomGenerator random(7);
    std::map<qint64, PlainRow> rows;
    FactTable table(zone);
    qint64 nextId = 1;
    for (int step = 0; step < 25; ++step) {
        // Every step brings new rows, changed ones and, in a second batch, some that the first has as well.
        std::vector<PlainRow> fresh = sampleRows(random.generate(), 20 + random.bounded(400), 200, nextId);
        const qint64 overlap = std::min<qint64>(nextId - 1, random.bounded(60));
        const std::vector<PlainRow> again =
            sampleRows(random.generate(), static_cast<int>(overlap) + 10, 200, nextId - overlap);
        nextId += static_cast<qint64>(fresh.size());
        if (step % 3 == 0)
            std::reverse(fresh.begin(), fresh.end());
        for (const PlainRow &row : fresh)
            rows[row.id] = row;
        for (const PlainRow &row : again)
            rows[row.id] = row;
        std::vector<FactBatch> batches;
        batches.push_back(batchOf(fresh, zone));
        batches.push_back(batchOf(again, zone));
        table = table.merged(std::move(batches));
        QCOMPARE(table.rowCount(), static_cast<qint64>(rows.size()));
        const DashboardQuery query = sampleQuery(random);
        QCOMPARE(difference(table.dashboard(query, {}), referenceAnswer(byId(rows), zone, query, {})), QString());
    }
    const std::vector<PlainRow> all = byId(rows);
    const FactTable rebuilt = tableOf(all, zone);
    QCOMPARE(table.maxSourceId(), rebuilt.maxSourceId());
    QCOMPARE(table.minSourceId(), 1);
    QCOMPARE(table.newestSecond(), rebuilt.newestSecond());
    QCOMPARE(difference(table.dashboard(everything(), {}), rebuilt.dashboard(everything(), {}), 0), QString());
    QCOMPARE(difference(table.dashboard(everything(), {}), referenceAnswer(all, zone, everything(), {})), QString());
}

void FactMergingTest::replacesRanges()
{
    const ReportingZone zone = zoneNamed("Asia/Kolkata");
    const std::vector<PlainRow> before = sampleRows(3, 3'000);
    const std::vector<PlainRow> read = sampleRows(4, 500, 200, 1'000);
    std::map<qint64, PlainRow> rows;
    for (const PlainRow &row : before)
        if (row.id < 1'000 || row.id > 2'000)
            rows[row.id] = row;
    for (const PlainRow &row : read)
        rows[row.id] = row;
    std::vector<FactBatch> batches;
    batches.push_back(batchOf(read, zone));
    const FactTable table = tableOf(before, zone).replaced(1'000, 2'000, std::move(batches));
    QCOMPARE(difference(table.dashboard(everything(), {}), referenceAnswer(byId(rows), zone, everything(), {})),
             QString());
    const FactTable nothing =
        table.replaced(std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max(), {});
    QCOMPARE(nothing.rowCount(), 0);
    QCOMPARE(nothing.catalog({}).users.size(), 0);
    QCOMPARE(nothing.dashboard(everything(), {}).totals, Measures());
}

void FactMergingTest::keepsSnapshots()
{
    const ReportingZone zone = zoneNamed("UTC");
    const std::vector<PlainRow> rows = sampleRows(5, 2'000);
    const FactTable before = tableOf(rows, zone);
    const DashboardSnapshot answer = before.dashboard(everything(), {});
    std::vector<FactBatch> batches;
    batches.push_back(batchOf(sampleRows(6, 500, 200, 1'500), zone));
    const FactTable after = before.merged(std::move(batches));
    QCOMPARE(after.rowCount(), 2'000);
    QCOMPARE(difference(before.dashboard(everything(), {}), answer, 0), QString());
    QVERIFY(!difference(after.dashboard(everything(), {}), answer, 0).isEmpty());
}

void FactMergingTest::recutsInAnotherZone()
{
    const std::vector<PlainRow> rows = sampleRows(10, 5'000);
    const FactTable table = tableOf(rows, zoneNamed("Asia/Shanghai"));
    for (const char *name : {"America/New_York", "Asia/Kolkata", "Pacific/Kiritimati"}) {
        const ReportingZone zone = zoneNamed(name);
        const FactTable moved = table.inZone(zone);
        QCOMPARE(moved.zone().name(), zone.name());
        QCOMPARE(difference(moved.dashboard(everything(), {}), tableOf(rows, zone).dashboard(everything(), {}), 0),
                 QString());
        QCOMPARE(difference(moved.dashboard(everything(), {}), referenceAnswer(rows, zone, everything(), {})),
                 QString());
    }
}

void FactMergingTest::takesBatchesOfAnotherZone()
{
    const std::vector<PlainRow> rows = sampleRows(11, 1'000);
    const ReportingZone zone = zoneNamed("America/New_York");
    std::vector<FactBatch> batches;
    batches.push_back(batchOf(rows, zoneNamed("Asia/Kolkata")));
    const FactTable table = FactTable(zone).merged(std::move(batches));
    QCOMPARE(difference(table.dashboard(everything(), {}), referenceAnswer(rows, zone, everything(), {})), QString());
}

void FactMergingTest::keepsUndatedRows()
{
    const ReportingZone zone = zoneNamed("Asia/Shanghai");
    std::vector<PlainRow> rows = sampleRows(13, 100);
    for (std::size_t i = 0; i < 10; ++i)
        rows[i * 7].timeMicros = FactRow::Unknown;
    const FactTable table = tableOf(rows, zone);
    QCOMPARE(table.rowCount(), 100);
    QCOMPARE(table.undatedRows(), 10);
    const DashboardSnapshot answer = table.dashboard(everything(), {});
    QCOMPARE(answer.totals.requests, 90);
    QCOMPARE(answer.notes, QList<DataNote>({{DataNote::Kind::UndatedRows, 10, {}}}));
    // Reading them again must not count them twice, and a row may get its time later.
    rows[7].timeMicros = rows[8].timeMicros;
    std::vector<FactBatch> batches;
    batches.push_back(batchOf({rows.begin(), rows.begin() + 30}, zone));
    const FactTable again = table.merged(std::move(batches));
    QCOMPARE(again.rowCount(), 100);
    QCOMPARE(again.undatedRows(), 9);
    QCOMPARE(again.inZone(zoneNamed("UTC")).undatedRows(), 9);
}

void FactMergingTest::repeatedIdsCountOnce()
{
    const ReportingZone zone = zoneNamed("UTC");
    std::vector<PlainRow> rows = sampleRows(15, 300);
    std::vector<PlainRow> unique = rows;
    // One batch with an id twice: the later time wins.
    PlainRow twin = rows[20];
    twin.timeMicros += qint64(86'400) * 1'000'000;
    rows.push_back(twin);
    unique[20] = twin;
    // Ids far apart do not fit into a bit set.
    for (std::vector<PlainRow> *list : {&rows, &unique})
        for (PlainRow &row : *list)
            row.id *= 1'000'000'007;
    const FactTable table = FactTable(zone).merged([&] {
        std::vector<FactBatch> batches;
        batches.push_back(batchOf(rows, zone));
        return batches;
    }());
    QCOMPARE(table.rowCount(), 300);
    QCOMPARE(difference(table.dashboard(everything(), {}), referenceAnswer(unique, zone, everything(), {})), QString());
    std::vector<FactBatch> again;
    again.push_back(batchOf({unique.begin() + 100, unique.end()}, zone));
    QCOMPARE(difference(table.merged(std::move(again)).dashboard(everything(), {}),
                        referenceAnswer(unique, zone, everything(), {})),
             QString());
}

QTEST_GUILESS_MAIN(FactMergingTest)
#include "tst_factmerging.moc"
