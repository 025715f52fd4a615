// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/facttabledata.h"
#include "models/domain/requestfeworder.h"
#include "models/domain/requestvalueorder.h"
#include "tests/domain/factsamples.h"
#include "tests/support/testmain.h"

using namespace Tokenglass;
using namespace Qt::StringLiterals;

namespace {

using Places = std::vector<RequestOrder::Place>;

std::shared_ptr<const FactTableData> tableWith(const std::vector<PlainRow> &rows)
{
    const FactTableData base(zoneNamed("Asia/Kolkata"));
    FactBatchData batch(base.zone);
    std::array<std::string, 3> texts;
    for (const PlainRow &row : rows)
        batch.add(factRow(row, texts));
    return mergeBatches(base, {}, {&batch});
}

/// Days of thousands of rows. Many have the same response time or no output, and some figures are not known.
std::vector<PlainRow> rowsOfFullDays()
{
    std::vector<PlainRow> rows = sampleRows(71, 40'000, 6);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % 3 == 0)
            rows[i].latencyMicros = 60'000'000;
        if (i % 4 == 0)
            rows[i].tokens[static_cast<std::size_t>(TokenBucket::Output)] = 0;
    }
    return rows;
}

std::vector<UsageFilter> filters()
{
    std::vector<UsageFilter> list(6);
    list[1].requestTypes = {u"refine"_s, u"import"_s};
    list[2].models = {u"kimi"_s};
    list[2].success = true;
    list[3].organisations = {EntityId(qint64(2))};
    list[4].users = {EntityId(qint64(3))};
    list[5].callers = {EntityId(qint64(3)), EntityId()};
    return list;
}

void compare(const Places &some, const Places &all, qint64 first)
{
    for (std::size_t i = 0; i < some.size(); ++i) {
        const RequestOrder::Place &expected = all[static_cast<std::size_t>(first) + i];
        QCOMPARE(some[i].chunk->id[some[i].row], expected.chunk->id[expected.row]);
    }
}

} // namespace

/// Each way to find a page gives the page that sorting everything gives.
class RequestOrdersTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void agree_data();
    void agree();
};

void RequestOrdersTest::agree_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<bool>("ascending");
    QTest::addColumn<bool>("converts");
    const QList<std::pair<QByteArray, RequestColumn>> columns{{"cost", RequestColumn::Cost},
                                                              {"tokens", RequestColumn::Tokens},
                                                              {"input", RequestColumn::Input},
                                                              {"output", RequestColumn::Output},
                                                              {"response time", RequestColumn::ResponseTime}};
    for (const auto &[name, column] : columns)
        for (const bool ascending : {false, true})
            for (const bool converts : {false, true})
                if (!converts || column == RequestColumn::Cost)
                    QTest::addRow("%s%s%s", name.constData(), ascending ? ", ascending" : "",
                                  converts ? ", converted" : "")
                        << int(column) << ascending << converts;
}

void RequestOrdersTest::agree()
{
    QFETCH(int, column);
    QFETCH(bool, ascending);
    QFETCH(bool, converts);
    static const std::shared_ptr<const FactTableData> table = tableWith(rowsOfFullDays());
    QRandomGenerator random(72);
    for (const UsageFilter &filter : filters()) {
        RequestQuery query;
        query.range = everything().range;
        if (random.bounded(2) == 0)
            query.range = {table->days[1]->extent.start + 5'000, table->days[4]->extent.start + 70'000};
        query.filter = filter;
        query.sort = static_cast<RequestColumn>(column);
        query.order = ascending ? Qt::AscendingOrder : Qt::DescendingOrder;
        if (converts)
            query.rate = ExchangeRate::defaultUsdCny();
        const RequestSelection selection(*table, query.range, query.filter);
        const qint64 total = selection.total();
        QVERIFY(total > 200);
        // All of it at once is nothing but a sort.
        const Places all = RequestFewOrder(*table, query, selection).places(0, total);
        QCOMPARE(all.size(), static_cast<std::size_t>(total));
        RequestFewOrder few(*table, query, selection);
        RequestValueOrder many(*table, query, selection);
        compare(many.places(0, std::min<qint64>(total, 1'000)), all, 0);
        for (int page = 0; page < 12; ++page) {
            const qint64 first = page == 0 ? 0 : random.bounded(static_cast<quint32>(total - 150));
            compare(few.places(first, first + 150), all, first);
            compare(many.places(first, first + 150), all, first);
        }
        compare(few.places(total - 7, total), all, total - 7);
    }
}

QTEST_GUILESS_MAIN(RequestOrdersTest)
#include "tst_requestorders.moc"
