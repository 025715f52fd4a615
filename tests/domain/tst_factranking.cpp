// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/domain/factdifference.h"
#include "tests/domain/factsamples.h"
#include "tests/support/testmain.h"

#include <cmath>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

namespace {

enum class Spread : quint8 { Steep, Even };

/// Rows of so many users that most of them cannot be on a short list.
std::vector<PlainRow> rowsOfManyUsers(Spread spread, bool negative)
{
    std::vector<PlainRow> rows = sampleRows(41, 30'000, 130);
    QRandomGenerator random(42);
    for (PlainRow &row : rows) {
        const double place = random.generateDouble();
        const auto user = static_cast<qint64>(spread == Spread::Even ? place * 900 : std::pow(900, place));
        row.user = random.bounded(30) == 0 ? EntityId() : EntityId(user);
        if (!negative)
            row.costNanos = std::abs(row.costNanos) % 50'000'000;
    }
    return rows;
}

} // namespace

/// Short lists of users are made from what a user's cells can add up to at most: they must be what a full list begins
/// with.
class FactRankingTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void listsBeginAsAllDo_data();
    void listsBeginAsAllDo();
    void breaksTies();
};

void FactRankingTest::listsBeginAsAllDo_data()
{
    QTest::addColumn<bool>("even");
    QTest::addColumn<bool>("negative");
    QTest::addRow("few spend most") << false << false;
    QTest::addRow("all spend alike") << true << false;
    QTest::addRow("refunds") << false << true;
}

void FactRankingTest::listsBeginAsAllDo()
{
    QFETCH(bool, even);
    QFETCH(bool, negative);
    const ReportingZone zone = zoneNamed("Asia/Kolkata");
    const std::vector<PlainRow> rows = rowsOfManyUsers(even ? Spread::Even : Spread::Steep, negative);
    const FactTable table = tableOf(rows, zone);
    QRandomGenerator random(43);
    int narrow = 0;
    for (int i = 0; i < 60; ++i) {
        DashboardQuery query = i % 3 == 0 ? everything() : sampleQuery(random, 130);
        query.filter.users.clear();
        query.filter.callers.clear();
        if (i % 2 == 0)
            query.filter.models = {i % 4 == 0 ? u"qwen"_s : u"deepseek"_s, u"kimi"_s};
        if (i % 5 < 3)
            query.filter.requestTypes = {u"refine"_s};
        query.topEntities = -1;
        const DashboardSnapshot all = table.dashboard(query, {});
        narrow += all.users.size() > 200 ? 1 : 0;
        for (const int top : {0, 1, 10, 100, 1'000}) {
            query.topEntities = top;
            const DashboardSnapshot few = table.dashboard(query, {});
            QCOMPARE(few.userCount, all.userCount);
            QCOMPARE(few.users.size(), std::min<qsizetype>(top, all.users.size()));
            for (qsizetype at = 0; at < few.users.size(); ++at) {
                QCOMPARE(few.users[at].id, all.users[at].id);
                QCOMPARE(few.users[at].measures, all.users[at].measures);
            }
        }
        if (i % 10 == 0) {
            query.topEntities = 10;
            QCOMPARE(difference(table.dashboard(query, {}), referenceAnswer(rows, zone, query, {})), QString());
        }
    }
    QVERIFY(narrow > 10);
}

/// Users who can cost as much as the last one on the list are looked at as well: requests and ids decide.
void FactRankingTest::breaksTies()
{
    const ReportingZone zone = zoneNamed("UTC");
    std::vector<PlainRow> rows = rowsOfManyUsers(Spread::Even, false);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].user = EntityId(qint64(i % 900));
        rows[i].costNanos = i < 900 ? 5'000 : 0;
        rows[i].basis = CostBasis::Stored;
        rows[i].currency = Currency::cny();
        rows[i].modelAlias = i % 900 == 77 ? "kimi" : "qwen";
        rows[i].type = "refine";
    }
    const FactTable table = tableOf(rows, zone);
    DashboardQuery query = everything();
    query.filter.models = {u"qwen"_s};
    for (const int top : {1, 10, 100, 899, 900}) {
        query.topEntities = top;
        QCOMPARE(difference(table.dashboard(query, {}), referenceAnswer(rows, zone, query, {})), QString());
    }
    QCOMPARE(table.dashboard(query, {}).userCount, 899);
}

QTEST_GUILESS_MAIN(FactRankingTest)
#include "tst_factranking.moc"
