// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/basetable.h"
#include "models/sources/idranges.h"
#include "tests/support/testmain.h"

#include <limits>
#include <vector>

using namespace Qt::StringLiterals;

namespace Tokenglass {

constexpr qint64 Lowest = std::numeric_limits<qint64>::min();
constexpr qint64 Highest = std::numeric_limits<qint64>::max();

/// The pieces of a range of ids join without gap or overlap, whatever the bounds.
class TestIdRanges : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void piecesJoin_data();
    void piecesJoin();
    void nothingWanted();
    void baseTables_data();
    void baseTables();
};

void TestIdRanges::piecesJoin_data()
{
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("last");
    QTest::addColumn<qint64>("knownFirst");
    QTest::addColumn<qint64>("knownLast");
    QTest::addColumn<qint64>("rows");
    QTest::addColumn<quint64>("pieces");
    const auto add = [](const char *name, qint64 first, qint64 last, qint64 knownFirst, qint64 knownLast, qint64 rows,
                        quint64 pieces) {
        QTest::newRow(name) << first << last << knownFirst << knownLast << rows << pieces;
    };
    add("all, dense", 1, 1000, 1, 1000, 1000, 11);
    add("a part", 1, 500, 1, 1000, 1000, 6);
    add("few rows", 1, 50, 1, 50, 50, 1);
    add("newer rows than known", 1, 5000, 1, 1000, 1000, 11);
    add("older rows than known", -500, 1000, 1, 1000, 1000, 11);
    add("wholly new", 2000, 3000, 1, 1000, 1000, 1);
    add("sparse ids", 1, 4'000'000'000'000'000'000, 1, 4'000'000'000'000'000'000, 1000, 11);
    add("the widest", Lowest, Highest, Lowest, Highest, 1000, 11);
    add("beyond the known, widest", Lowest, Highest, 1, 1000, 1000, 11);
    add("one id", 7, 7, 7, 7, 1, 1);
    add("empty table", 1, 100, 0, -1, 0, 1);
    add("huge table", 1, 10'000'000, 1, 10'000'000, 10'000'000, IdRanges::MostPieces);
}

void TestIdRanges::piecesJoin()
{
    QFETCH(const qint64, first);
    QFETCH(const qint64, last);
    QFETCH(const qint64, knownFirst);
    QFETCH(const qint64, knownLast);
    QFETCH(const qint64, rows);
    QFETCH(const quint64, pieces);
    IdRanges ranges({first, last}, {knownFirst, knownLast, rows}, 100);
    std::vector<IdRange> taken;
    while (const auto range = ranges.take())
        taken.push_back(*range);
    QCOMPARE(taken.size(), ranges.count());
    QVERIFY(taken.size() <= pieces);
    QVERIFY(taken.size() * 2 >= pieces);
    QCOMPARE(taken.front().first, first);
    QCOMPARE(taken.back().last, last);
    for (std::size_t i = 0; i < taken.size(); ++i) {
        QVERIFY(taken[i].first <= taken[i].last);
        if (i > 0)
            QCOMPARE(taken[i].first, taken[i - 1].last + 1);
    }
}

void TestIdRanges::nothingWanted()
{
    IdRanges ranges({5, 4}, {1, 10, 10});
    QVERIFY(!ranges.take());
    QCOMPARE(ranges.rowsAbout(), 0);
}

void TestIdRanges::baseTables_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("table");
    QTest::newRow("plain") << u"\"token_usage\""_s << u"\"token_usage\""_s;
    QTest::newRow("joined") << u"\"a b\".\"c\" LEFT JOIN \"d\" ON true"_s << u"\"a b\".\"c\""_s;
    QTest::newRow("quote inside") << u"`a`` b` JOIN c"_s << u"`a`` b`"_s;
}

void TestIdRanges::baseTables()
{
    QFETCH(const QString, from);
    QFETCH(const QString, table);
    QCOMPARE(baseTable(from), table);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestIdRanges)
#include "tst_idranges.moc"
