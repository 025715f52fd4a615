// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/sqlite/sqliteindextree.h"
#include "models/sources/sqlite/sqlitepagefile.h"
#include "tests/sources/sqlitereading.h"
#include "tests/support/testmain.h"

#include <random>

using namespace Qt::StringLiterals;
using namespace Tokenglass;

/// Entries taken from the pages of an index against the same question to the database engine.
class SqliteIndexTreeTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void sameAsTheEngine_data();
    void sameAsTheEngine();
    void onlyWantedEntries();
    void longEntriesAreLeftToTheEngine();
    void numbersWithFractionsAreLeftToTheEngine();
    void damagedPages();
};

namespace {

using Ids = std::optional<std::vector<qint64>>;

/// `value` is an expression of i, which counts rows.
bool fill(SqliteFixture &file, const QByteArray &value, const QByteArray &index, int rows = 20'000)
{
    return file.run("PRAGMA page_size=1024")
        && file.run("CREATE TABLE t (id INTEGER PRIMARY KEY, a, b, c COLLATE NOCASE)")
        && file.run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                    + QByteArray::number(rows) + ") INSERT INTO t SELECT (i * 7919 % 100003) * 40000000007, " + value
                    + ", i, 'x' FROM n")
        && file.run(index);
}

constexpr auto Index = "CREATE INDEX t_a ON t (a)";

bool all(const SqliteStoredValue &)
{
    return true;
}

/// By pages.
Ids ids(const SqliteFixture &file, const SqliteIndexTree::Key &from, const SqliteIndexTree::Key &to,
        const SliceCursor::Slice &without, const SqliteIndexTree::Wanted &isWanted = all)
{
    const std::atomic<bool> cancelled = false;
    const auto database = SqliteDatabase::open(file.path(), cancelled, 50);
    if (!database)
        return std::nullopt;
    const auto definition = (*database)->text(u"SELECT sql FROM sqlite_schema WHERE name = 't_a'"_s);
    const SqliteTreeName tree{u"t_a"_s, definition->value_or(QByteArray())};
    SqlitePageFile pages(**database, tree);
    const auto usable = pages.begin();
    Ids found;
    if (usable && *usable)
        found = SqliteIndexTree(pages).idsWithout(pages.root(), from, to, without, isWanted);
    if (found)
        std::sort(found->begin(), found->end());
    return pages.end().ok() ? found : std::nullopt;
}

std::vector<qint64> byEngine(const SqliteFixture &file, const QString &from, const QString &to,
                             const SliceCursor::Slice &without)
{
    const std::atomic<bool> cancelled = false;
    const auto database = SqliteDatabase::open(file.path(), cancelled, 50);
    auto statement = (*database)->prepare(
        u"SELECT id FROM t WHERE a >= %1 AND a < %2 AND id NOT BETWEEN %3 AND %4 ORDER BY id"_s.arg(from, to)
            .arg(without.first)
            .arg(without.last));
    std::vector<qint64> found;
    while (statement && *(*database)->step(*statement))
        found.push_back(statement->integer(0));
    return found;
}

} // namespace

void SqliteIndexTreeTest::sameAsTheEngine_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("index");
    QTest::addColumn<bool>("text");
    const QByteArray times = "strftime('%Y-%m-%d %H:%M:%S', 1700000000 + i * 37 % 90000, 'unixepoch')";
    QTest::newRow("text") << times << QByteArray(Index) << true;
    QTest::newRow("text and more") << times << QByteArray("CREATE INDEX t_a ON t (a, b, c)") << true;
    QTest::newRow("few texts many times")
        << QByteArray("strftime('%Y-%m-%d', 1700000000 + i * 37 % 300000, 'unixepoch')") << QByteArray(Index) << true;
    QTest::newRow("of one day") << QByteArray("'2023-11-15'") << QByteArray(Index) << true;
    QTest::newRow("everything") << QByteArray("CASE i % 5 WHEN 0 THEN NULL WHEN 1 THEN i WHEN 2 THEN i / 3.0 WHEN 3 "
                                              "THEN CAST(i AS BLOB) ELSE "
                                              + times + " END")
                                << QByteArray(Index) << true;
    QTest::newRow("seconds") << QByteArray("1700000000 + i * 37 % 90000") << QByteArray(Index) << false;
    QTest::newRow("any numbers, text and NULL")
        << QByteArray("CASE i % 4 WHEN 0 THEN NULL WHEN 1 THEN 'x' || i WHEN 2 THEN 1700000000 + i ELSE (i - 9000) * i "
                      "* i * 1000 END")
        << QByteArray(Index) << false;
}

void SqliteIndexTreeTest::sameAsTheEngine()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, index);
    QFETCH(bool, text);
    SqliteFixture file;
    QVERIFY2(fill(file, value, index), file.error().constData());
    std::mt19937 random(7);
    qsizetype count = 0;
    for (int round = 0; round < 60; ++round) {
        const qint64 from = 1'699'900'000 + qint64(random() % 300'000);
        const qint64 to = from + qint64(random() % (round % 2 == 0 ? 1'000 : 40'000));
        const qint64 first = qint64(random() % 100'003) * 40'000'000'007;
        const SliceCursor::Slice without{first, first + qint64(random() % 100'003) * 40'000'000'007};
        const auto timestamp = [](qint64 second) {
            return QDateTime::fromSecsSinceEpoch(second, Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss"_s);
        };
        const auto key = [&](qint64 second) -> SqliteIndexTree::Key {
            return text ? SqliteIndexTree::Key(timestamp(second).toLatin1()) : SqliteIndexTree::Key(second);
        };
        const auto literal = [&](qint64 second) -> QString {
            return text ? u'\'' + timestamp(second) + u'\'' : QString::number(second);
        };
        const std::vector<qint64> expected = byEngine(file, literal(from), literal(to), without);
        const Ids found = ids(file, key(from), key(to), without);
        QCOMPARE(found.has_value(), expected.size() <= 10'000);
        if (found)
            QCOMPARE(*found, expected);
        count += qsizetype(expected.size());
    }
    QVERIFY(count > 1'000);
}

void SqliteIndexTreeTest::onlyWantedEntries()
{
    SqliteFixture file;
    QVERIFY(fill(file, "CASE i % 1000 WHEN 0 THEN '2023-11-15T' ELSE '2023-11-15 ' END || i", Index));
    const auto hasT = [](const SqliteStoredValue &key) { return key.text().find('T') != std::string_view::npos; };
    const auto found = ids(file, "2023-11-15", "2023-11-16", {-5, -1}, hasT);
    QVERIFY(found);
    QCOMPARE(found->size(), std::size_t(20));
    QVERIFY(!ids(file, "2023-11-15", "2023-11-16", {-5, -1})); // more than a few
}

void SqliteIndexTreeTest::longEntriesAreLeftToTheEngine()
{
    SqliteFixture file;
    QVERIFY(fill(file, "CASE i WHEN 700 THEN printf('2023-11-15 %.*c', 2000, 'x') ELSE '2023-11-15' END", Index));
    QVERIFY(!ids(file, "2023-11-14", "2023-11-16", {0, std::numeric_limits<qint64>::max()}));
}

void SqliteIndexTreeTest::numbersWithFractionsAreLeftToTheEngine()
{
    SqliteFixture file;
    QVERIFY(fill(file, "i + 0.5", Index));
    QVERIFY(!ids(file, qint64(5), qint64(1'000), {0, 10}));
}

void SqliteIndexTreeTest::damagedPages()
{
    SqliteFixture file;
    QVERIFY(fill(file, "strftime('%Y-%m-%d', 1700000000 + i * 37 % 90000, 'unixepoch')", Index, 5'000));
    file.close();
    QFile raw(file.path());
    QVERIFY(raw.open(QIODevice::ReadWrite));
    const QByteArray sound = raw.readAll();
    std::mt19937 random(1);
    for (int round = 0; round < 200; ++round) {
        QByteArray damaged = sound;
        for (int i = 0; i < 60; ++i)
            damaged[1'024 + qsizetype(random() % quint32(damaged.size() - 1'024))] = char(random());
        QVERIFY(raw.seek(0) && raw.write(damaged) == damaged.size() && raw.flush());
        // Some ids or none; what matters is that nothing is read from elsewhere, and that it ends.
        const Ids found = ids(file, "2023-11-14", "2023-11-16", {0, 40'000'000'007});
        QVERIFY(!found || found->size() <= 10'000);
    }
}

QTEST_GUILESS_MAIN(SqliteIndexTreeTest)
#include "tst_sqliteindextree.moc"
