// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/factquery.h"
#include "models/domain/facttabledata.h"
#include "tests/domain/factdifference.h"
#include "tests/domain/factsamples.h"
#include "tests/support/testmain.h"

#include <algorithm>
#include <map>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

namespace {

using Table = std::shared_ptr<const FactTableData>;
using Ids = std::optional<std::pair<qint64, qint64>>;

constexpr int Days = 34;

Table merge(const FactTableData &base, const std::vector<PlainRow> &rows, const Ids &replaced = {})
{
    FactBatchData batch(base.zone);
    std::array<std::string, 3> texts;
    for (const PlainRow &row : rows)
        batch.add(factRow(row, texts));
    return mergeBatches(base, replaced, {&batch});
}

std::size_t lateChunks(const FactTableData &table)
{
    return static_cast<std::size_t>(
        std::count_if(table.days.begin(), table.days.end(), [](const DayChunkPointer &chunk) { return chunk->late; }));
}

/// How many chunks of one table are still in another.
template <class Chunks>
std::size_t shared(const Chunks &before, const Chunks &after)
{
    return static_cast<std::size_t>(std::count_if(before.begin(), before.end(), [&](const auto &chunk) {
        return std::find(after.begin(), after.end(), chunk) != after.end();
    }));
}

} // namespace

/// Rows that come late stand beside the others of their day, and rows that did not change stay where they are: nothing
/// is made anew, and every answer is that of a table of all rows.
class LateRowsTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void leaveTheirDaysAlone();
    void joinTheirDayWhenMany();
    void areReplacedAndLost();
    void unchangedRowsStay();
    void changedRowsDoNotStay();
    void staysInTheImage();
    void openBlockHasClosedDays();
    void sameCatalogues();

private:
    void compare(const FactTableData &table);
    void compareLog(const FactTableData &table);
    [[nodiscard]] std::vector<PlainRow> all() const;
    [[nodiscard]] std::vector<PlainRow> lateRows(int count, quint32 seed);

    ReportingZone m_zone = zoneNamed("UTC"); ///< as the samples' days are cut: every day has as many rows
    std::vector<PlainRow> m_first;
    Table m_base;
    std::map<qint64, PlainRow> m_rows; ///< what the table at hand should hold
};

void LateRowsTest::initTestCase()
{
    m_first = sampleRows(51, 75'000, Days);
    m_base = merge(FactTableData(m_zone), m_first);
    QCOMPARE(lateChunks(*m_base), 0U);
    QVERIFY(m_base->blocks.size() >= 2);
}

std::vector<PlainRow> LateRowsTest::all() const
{
    std::vector<PlainRow> list;
    for (const auto &[id, row] : m_rows)
        list.push_back(row);
    return list;
}

/// New rows of any day, which from now on belong to what the table should hold.
std::vector<PlainRow> LateRowsTest::lateRows(int count, quint32 seed)
{
    if (m_rows.empty())
        for (const PlainRow &row : m_first)
            m_rows[row.id] = row;
    const std::vector<PlainRow> rows = sampleRows(seed, count, Days, m_rows.rbegin()->first + 1);
    for (const PlainRow &row : rows)
        m_rows[row.id] = row;
    return rows;
}

void LateRowsTest::compare(const FactTableData &table)
{
    const std::vector<PlainRow> rows = all();
    QCOMPARE(table.rows, static_cast<qint64>(rows.size()));
    QRandomGenerator random(52);
    for (int i = 0; i < 3; ++i) {
        DashboardQuery query = i == 0 ? everything() : sampleQuery(random, Days);
        query.withPrevious = true;
        QCOMPARE(difference(answer(table, query, {}), referenceAnswer(rows, m_zone, query, {})), QString());
    }
    DashboardQuery day = everything();
    day.range = m_zone.day(table.days[table.days.size() / 2]->extent.day);
    QCOMPARE(difference(answer(table, day, {}), referenceAnswer(rows, m_zone, day, {})), QString());
    compareLog(table);
}

/// Every row once, by time and then by id.
void LateRowsTest::compareLog(const FactTableData &table)
{
    std::vector<PlainRow> rows = all();
    std::erase_if(rows, [](const PlainRow &row) { return row.timeMicros == FactRow::Unknown; });
    std::sort(rows.begin(), rows.end(), [](const PlainRow &a, const PlainRow &b) {
        return std::pair(a.timeMicros / 1'000'000, a.id) < std::pair(b.timeMicros / 1'000'000, b.id);
    });
    RequestQuery query;
    query.range = everything().range;
    query.sort = RequestColumn::Time;
    query.order = Qt::AscendingOrder;
    query.count = static_cast<int>(rows.size());
    const RequestPage page = answer(table, query, {});
    QCOMPARE(page.rows.size(), static_cast<qsizetype>(rows.size()));
    for (std::size_t i = 0; i < rows.size(); ++i)
        QCOMPARE(page.rows[static_cast<qsizetype>(i)].sourceId, rows[i].id);
}

void LateRowsTest::leaveTheirDaysAlone()
{
    m_rows.clear();
    Table table = merge(*m_base, lateRows(600, 53));
    QCOMPARE(shared(m_base->days, table->days), m_base->days.size());
    QCOMPARE(shared(m_base->blocks, table->blocks), m_base->blocks.size());
    QVERIFY(lateChunks(*table) > Days / 2);
    compare(*table);
    // And more of them: only what stands beside the days is made anew.
    table = merge(*table, lateRows(600, 54));
    QCOMPARE(shared(m_base->days, table->days), m_base->days.size());
    compare(*table);
}

void LateRowsTest::joinTheirDayWhenMany()
{
    m_rows.clear();
    Table table = merge(*m_base, lateRows(600, 55));
    std::vector<PlainRow> many = lateRows(900, 56);
    for (PlainRow &row : many)
        m_rows[row.id].timeMicros = row.timeMicros = many.front().timeMicros;
    const std::size_t before = lateChunks(*table);
    table = merge(*table, many);
    QCOMPARE(lateChunks(*table), before - 1);
    QCOMPARE(shared(m_base->days, table->days), m_base->days.size() - 1);
    compare(*table);
}

void LateRowsTest::areReplacedAndLost()
{
    m_rows.clear();
    const std::vector<PlainRow> late = lateRows(700, 57);
    const Table before = merge(*m_base, late);
    // Read again: the first hundred are gone, some of the others have changed, and so has an old row.
    std::vector<PlainRow> again(late.begin() + 100, late.end());
    for (std::size_t i = 0; i < again.size(); i += 5)
        again[i].costNanos += 1'000;
    again.push_back(m_first[7]);
    again.back().type = "other";
    for (int i = 0; i < 100; ++i)
        m_rows.erase(late[static_cast<std::size_t>(i)].id);
    for (const PlainRow &row : again)
        m_rows[row.id] = row;
    const Table table = merge(*before, again, std::pair(late.front().id, std::numeric_limits<qint64>::max()));
    QCOMPARE(shared(m_base->days, table->days), m_base->days.size() - 1);
    compare(*table);
}

void LateRowsTest::unchangedRowsStay()
{
    const std::vector<PlainRow> again(m_first.end() - 10'000, m_first.end());
    const Table table = merge(*m_base, again, std::pair(again.front().id, std::numeric_limits<qint64>::max()));
    QVERIFY(table->days == m_base->days);
    QVERIFY(table->blocks == m_base->blocks);
    QCOMPARE(table->rows, m_base->rows);
    // Without a range that is read again as well.
    QVERIFY(merge(*m_base, again)->days == m_base->days);
}

/// Every single figure of a row counts.
void LateRowsTest::changedRowsDoNotStay()
{
    const auto change = [](PlainRow &row, int what) {
        switch (what) {
        case 0:
            row.timeMicros += 1'000'000;
            break;
        case 1:
            row.user = EntityId(qint64(12'345));
            break;
        case 2:
            row.organisation = EntityId(qint64(12'345));
            break;
        case 3:
            row.caller = EntityId(qint64(12'345));
            break;
        case 4:
            row.modelName = "another";
            break;
        case 5:
            row.type = "another";
            break;
        case 6:
            row.costNanos += 1;
            row.basis = CostBasis::Stored;
            break;
        case 7:
            row.latencyMicros = row.latencyMicros == FactRow::Unknown ? 1 : row.latencyMicros + 1;
            break;
        case 8:
            row.tokens[0] = row.tokens[0] == FactRow::Unknown ? 1 : row.tokens[0] + 1;
            break;
        case 9:
            row.tokens[static_cast<std::size_t>(TokenBucket::Reasoning)] = 777;
            break;
        default:
            row.success = row.success == TriState::Yes ? TriState::No : TriState::Yes;
        }
    };
    for (int what = 0; what <= 10; ++what) {
        m_rows.clear();
        for (const PlainRow &row : m_first)
            m_rows[row.id] = row;
        std::vector<PlainRow> again(m_first.end() - 50, m_first.end());
        change(again[20], what);
        m_rows[again[20].id] = again[20];
        const Table table = merge(*m_base, again, std::pair(again.front().id, std::numeric_limits<qint64>::max()));
        QVERIFY2(shared(m_base->days, table->days) < m_base->days.size(), qPrintable(QString::number(what)));
        DashboardQuery query = everything();
        const qint64 second = again[20].timeMicros / 1'000'000;
        query.range = {second - 40'000, second + 40'000};
        QCOMPARE(difference(answer(*table, query, {}), referenceAnswer(all(), m_zone, query, {})), QString());
    }
}

void LateRowsTest::staysInTheImage()
{
    m_rows.clear();
    std::vector<FactBatch> batches;
    batches.push_back(batchOf(m_first, m_zone));
    std::vector<FactBatch> late;
    late.push_back(batchOf(lateRows(500, 59), m_zone));
    const FactTable table = FactTable(m_zone).merged(std::move(batches)).merged(std::move(late));
    QTemporaryDir folder;
    QFile file(folder.filePath(u"image"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && table.save(file));
    file.close();
    const auto loaded = FactTable::load(file.fileName(), m_zone);
    QVERIFY(loaded);
    QCOMPARE(difference(loaded->dashboard(everything(), {}), referenceAnswer(all(), m_zone, everything(), {})),
             QString());
    const ReportingZone other = zoneNamed("Asia/Kolkata");
    QCOMPARE(
        difference(loaded->inZone(other).dashboard(everything(), {}), referenceAnswer(all(), other, everything(), {})),
        QString());
}

/// The newest block has the days that have ended; it stays while the last ones grow.
void LateRowsTest::openBlockHasClosedDays()
{
    const qint64 newest = m_base->days.back()->extent.day;
    QCOMPARE(m_base->blocks.back()->lastDay, std::min(newest - 2, FactBlock::lastDayOf(m_base->blocks.back()->index)));
    m_rows.clear();
    std::vector<PlainRow> today = lateRows(3'000, 60);
    for (PlainRow &row : today)
        m_rows[row.id].timeMicros = row.timeMicros = m_zone.dayStart(newest) * 1'000'000 + row.timeMicros % 1'000'000;
    const Table table = merge(*m_base, today);
    QCOMPARE(shared(m_base->blocks, table->blocks), m_base->blocks.size());
    compare(*table);
}

void LateRowsTest::sameCatalogues()
{
    const auto tableWith = [this](const FactTable &base, const std::vector<PlainRow> &rows) {
        std::vector<FactBatch> batches;
        batches.push_back(batchOf(rows, m_zone));
        return base.merged(std::move(batches));
    };
    std::vector<PlainRow> rows = sampleRows(61, 5'000, Days);
    for (PlainRow &row : rows)
        row.caller = EntityId();
    rows[9].user = EntityId(u"only once"_s);
    const FactTable base = tableWith(FactTable(m_zone), rows);
    // Known users only.
    std::vector<PlainRow> fresh(rows.begin() + 100, rows.begin() + 200);
    for (PlainRow &row : fresh)
        row.id += 1'000'000;
    const FactTable more = tableWith(base, fresh);
    QVERIFY(more.hasCatalogOf(base));
    QVERIFY(more.catalog({}).users.size() == base.catalog({}).users.size());
    // Somebody new.
    fresh[3].user = EntityId(u"newcomer"_s);
    QVERIFY(!tableWith(base, fresh).hasCatalogOf(base));
    // The only row of a user goes, and comes back.
    PlainRow other = rows[9];
    other.user = rows[10].user;
    const FactTable without = tableWith(base, {other});
    QVERIFY(!without.hasCatalogOf(base));
    QCOMPARE(without.catalog({}).users.size(), base.catalog({}).users.size() - 1);
    QVERIFY(tableWith(without, {rows[9]}).hasCatalogOf(base));
}

QTEST_GUILESS_MAIN(LateRowsTest)
#include "tst_laterows.moc"
