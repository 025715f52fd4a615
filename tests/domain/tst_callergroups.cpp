// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/factquery.h"
#include "models/domain/facttabledata.h"
#include "tests/domain/factdifference.h"
#include "tests/domain/factsamples.h"
#include "tests/support/testmain.h"

using namespace Tokenglass;
using namespace Qt::StringLiterals;

namespace {

constexpr int Rows = 12'000;
constexpr int Days = 24;

/// How many users ask with one key.
enum Sharing { OwnKeys, SomeShared, Everybody };

std::vector<PlainRow> rowsWithKeys(Sharing sharing)
{
    std::vector<PlainRow> rows = sampleRows(51, Rows, Days);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto user = qint64(qHash(rows[i].user, 0) % 1'000);
        const bool shared = sharing == Everybody || (sharing == SomeShared && user % 2 == 0);
        rows[i].caller = EntityId(shared ? qint64(i % 50) : user * 10 + qint64(i % 3));
        if (sharing != Everybody && i % 40 == 0)
            rows[i].caller = EntityId();
    }
    return rows;
}

std::shared_ptr<const FactTableData> dataOf(const std::vector<PlainRow> &rows, const ReportingZone &zone)
{
    FactBatchData batch(zone);
    std::array<std::string, 3> texts;
    for (const PlainRow &row : rows)
        batch.add(factRow(row, texts));
    return mergeBatches(FactTableData(zone), {}, {&batch});
}

} // namespace

/// Questions about keys are answered by cells where keys have users of their own, else row by row; the answers are the
/// same.
class CallerGroupsTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void log_data() { answers_data(); }
    void log();
    void codesTooLongToSortBy();
};

void CallerGroupsTest::answers_data()
{
    QTest::addColumn<int>("sharing");
    QTest::newRow("keys of their own") << int(OwnKeys);
    QTest::newRow("some are shared") << int(SomeShared);
    QTest::newRow("everybody uses all") << int(Everybody);
}

void CallerGroupsTest::answers()
{
    QFETCH(int, sharing);
    const ReportingZone zone = zoneNamed("Asia/Kolkata");
    const std::vector<PlainRow> rows = rowsWithKeys(Sharing(sharing));
    const auto table = dataOf(rows, zone);
    const auto byGroup = std::count_if(table->days.begin(), table->days.end(),
                                       [](const DayChunkPointer &day) { return day->groupsTellCallers(); });
    if (sharing != SomeShared)
        QCOMPARE(byGroup > 0, sharing == OwnKeys);
    QRandomGenerator random(52);
    qint64 requests = 0;
    for (int i = 0; i < 60; ++i) {
        DashboardQuery query = sampleQuery(random, Days);
        query.filter.callers.clear();
        for (int count = 1 + i % 5 * 7; count > 0; --count)
            query.filter.callers.append(rows[random.bounded(quint32(rows.size()))].caller);
        if (i % 4 == 0)
            query.filter.users.clear();
        const DashboardSnapshot answered = answer(*table, query, sampleNames());
        const QString where = difference(answered, referenceAnswer(rows, zone, query, sampleNames()));
        QVERIFY2(where.isEmpty(), qPrintable(u"%1: %2"_s.arg(i).arg(where)));
        requests += answered.totals.requests;
    }
    QVERIFY(requests > 1'000);
}

void CallerGroupsTest::log()
{
    QFETCH(int, sharing);
    const std::vector<PlainRow> rows = rowsWithKeys(Sharing(sharing));
    const auto table = dataOf(rows, zoneNamed("UTC"));
    QRandomGenerator random(53);
    for (int i = 0; i < 20; ++i) {
        RequestQuery query;
        query.range = sampleQuery(random, Days).range;
        query.count = Rows;
        query.filter.callers = {rows[std::size_t(i)].caller, rows[std::size_t(i) * 31].caller};
        const RequestPage page = answer(*table, query, {});
        const auto expected = std::count_if(rows.begin(), rows.end(), [&](const PlainRow &row) {
            return query.range.contains(row.timeMicros / 1'000'000) && passes(row, query.filter);
        });
        QCOMPARE(page.total, qint64(expected));
        QCOMPARE(page.rows.size(), qsizetype(expected));
        for (const RequestRow &row : page.rows)
            QCOMPARE(row.caller.id, rows[std::size_t(row.sourceId - rows.front().id)].caller);
    }
}

void CallerGroupsTest::codesTooLongToSortBy()
{
    // 20 + 20 + 30 + 6 bits: without callers, and still by what is left.
    CellSorter sorter((1U << 20) - 1, (1U << 20) - 1, (1U << 30) - 1, 63);
    sorter.add(1'000'000, 7, (1U << 30) - 1, 63);
    sorter.add(1'000'000, 7, 3, 5);
    sorter.add(2, 1'000'000, 1, 1);
    std::vector<quint32> order;
    for (const SortEntry &entry : sorter.sorted())
        order.push_back(entry.index);
    QCOMPARE(order, std::vector<quint32>({2, 1, 0}));
}

QTEST_GUILESS_MAIN(CallerGroupsTest)
#include "tst_callergroups.moc"
