// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/demo/demodatabase.h"
#include "resources/builtinprices.h"
#include "tests/sources/sqlitepaging.h"
#include "tests/support/testmain.h"

#include <QFileInfo>

#include <random>
#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace Tokenglass;

/// Rows taken from pages against the same rows from the database engine.
class SqlitePagesTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfValue_data();
    void everyKindOfValue();
    void reservedBytes();
    void theDemo();
    void longRowsAreLeftToTheEngine_data();
    void longRowsAreLeftToTheEngine();
    void olderRowsLackColumns();
    void partsOfTheTable();
    void notOrdinaryTables_data();
    void notOrdinaryTables();
    void otherExpressions_data();
    void otherExpressions();
    void damagedPages();
    void damagedOrderOfIds();
    void shortenedFile();
};

namespace {

constexpr auto Table = "CREATE TABLE token_usage (id INTEGER PRIMARY KEY, user_id INTEGER, model_name VARCHAR(100), "
                       "unused, model_alias, input_tokens INTEGER, output_tokens NUMERIC, total_cost FLOAT, "
                       "success BOOLEAN, response_time DOUBLE PRECISION, created_at DATETIME)";

/// One of many values of every kind and size, other for each row and `salt`.
QByteArray anyValue(int salt)
{
    QByteArray value = "CASE abs(random()) % 16 WHEN 0 THEN NULL WHEN 1 THEN 0 WHEN 2 THEN 1 WHEN 3 THEN i % 256 - 128 "
                       "WHEN 4 THEN i * 31 % 65536 - 32768 WHEN 5 THEN i * 7919 % 16777216 - 8388608 "
                       "WHEN 6 THEN random() % 2147483648 WHEN 7 THEN random() % 140737488355328 WHEN 8 THEN random() "
                       "WHEN 9 THEN random() / 1e9 WHEN 10 THEN 9e999 WHEN 11 THEN i * 1.0 WHEN 12 THEN '' "
                       "WHEN 13 THEN printf('text %d \xe9\x80\x9a', i) WHEN 14 THEN randomblob(i % 90) "
                       "ELSE strftime('%Y-%m-%d %H:%M:%S', i * 977, 'unixepoch') END";
    return value.replace("i *", QByteArray(QByteArray::number(salt) + " + i *"));
}

bool fillWithAnything(SqliteFixture &file, int rows)
{
    // The same values in each run: what fails once fails again.
    sqlite3_test_control(SQLITE_TESTCTRL_PRNG_SEED, 1, nullptr);
    QByteArray values = "(i * 977 % 100003 - 5000) * 40000000007";
    for (int salt = 0; salt < 10; ++salt)
        values += ", " + anyValue(salt);
    return file.run(Table)
        && file.run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                    + QByteArray::number(rows) + ") INSERT INTO token_usage SELECT " + values + " FROM n");
}

#define VERIFY_SAME(table)                                                                                             \
    do {                                                                                                               \
        const auto pages = (table).byPages();                                                                          \
        const auto engine = (table).byEngine();                                                                        \
        VERIFY_OK(pages);                                                                                              \
        VERIFY_OK(engine);                                                                                             \
        const QByteArray where = difference(*pages, *engine);                                                          \
        QVERIFY2(where.isEmpty(), where.constData());                                                                  \
    } while (false)

} // namespace

void SqlitePagesTest::everyKindOfValue_data()
{
    QTest::addColumn<QByteArray>("setup");
    for (int size = 512; size <= 65'536; size *= 2)
        QTest::addRow("pages of %d bytes", size) << "PRAGMA page_size=" + QByteArray::number(size);
    QTest::newRow("auto-vacuum") << QByteArray("PRAGMA auto_vacuum=FULL");
}

void SqlitePagesTest::everyKindOfValue()
{
    QFETCH(QByteArray, setup);
    SqliteFixture file;
    QVERIFY2(file.run(setup) && fillWithAnything(file, 5'000), file.error().constData());
    QVERIFY(file.run("DELETE FROM token_usage WHERE random() % 3 = 0; UPDATE token_usage SET user_id = random() WHERE "
                     "random() % 5 = 0"));
    TableReading table(file);
    QCOMPARE(table.problem(), QByteArray());
    QVERIFY(table.layout());
    VERIFY_SAME(table);
    const auto rows = static_cast<qint64>(table.byEngine()->size());
    QVERIFY(rows > 2'000);
    // In the smallest pages there may be no room for the longest of these rows.
    if (setup == "PRAGMA page_size=512")
        QVERIFY(table.rowsInPages() > rows * 9 / 10);
    else
        QCOMPARE(table.rowsInPages(), rows);
}

void SqlitePagesTest::reservedBytes()
{
    SqliteFixture file;
    sqlite3 *owner = nullptr;
    QCOMPARE(sqlite3_open(file.path().toUtf8().constData(), &owner), SQLITE_OK);
    int reserved = 24;
    QCOMPARE(sqlite3_file_control(owner, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserved), SQLITE_OK);
    QCOMPARE(sqlite3_exec(owner, Table, nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(owner);
    QFile raw(file.path());
    QVERIFY(raw.open(QIODevice::ReadOnly));
    QCOMPARE(raw.read(100).at(20), char(24));
    QVERIFY(file.run("DROP TABLE token_usage") && fillWithAnything(file, 3'000));
    TableReading table(file);
    VERIFY_SAME(table);
    QCOMPARE(table.rowsInPages(), 3'000);
}

void SqlitePagesTest::theDemo()
{
    SqliteFixture file;
    DemoSettings settings;
    settings.rows = 20'000;
    settings.days = 30;
    settings.users = 200;
    settings.until = 1'787'108'400;
    const auto prices = builtinPriceBook();
    VERIFY_OK(prices);
    VERIFY_OK(writeDemoDatabase(file.path(), settings, *prices, DemoOverwrite::Refuse));
    TableReading table(file);
    VERIFY_SAME(table);
    QCOMPARE(table.rowsInPages(), settings.rows);
}

void SqlitePagesTest::longRowsAreLeftToTheEngine_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::newRow("wanted text") << QByteArray("model_alias = printf('%.*c', 10000, 'x')");
    QTest::newRow("unwanted text") << QByteArray("unused = printf('%.*c', 10000, 'x')");
    QTest::newRow("just too long") << QByteArray("unused = zeroblob(4096 - 35)");
}

void SqlitePagesTest::longRowsAreLeftToTheEngine()
{
    QFETCH(QByteArray, change);
    SqliteFixture file;
    QVERIFY(fillWithAnything(file, 2'000));
    QVERIFY(file.run("UPDATE token_usage SET " + change + " WHERE rowid % 97 = 5"));
    TableReading table(file);
    VERIFY_SAME(table);
    QVERIFY(table.rowsInPages() > 1'000 && table.rowsInPages() < 2'000);

    QVERIFY(file.run("UPDATE token_usage SET " + change));
    VERIFY_SAME(table);
    QCOMPARE(table.rowsInPages(), 0);
}

void SqlitePagesTest::olderRowsLackColumns()
{
    SqliteFixture file;
    QVERIFY(file.run("CREATE TABLE token_usage (id INTEGER PRIMARY KEY, created_at, model_name)"));
    QVERIFY(file.run("INSERT INTO token_usage VALUES (1, 1787108001, 'm'), (2, 1787108002, 'm');"
                     "ALTER TABLE token_usage ADD COLUMN success DEFAULT 7;"
                     "INSERT INTO token_usage (id, created_at) VALUES (9, 1787108009)"));
    TableReading table(file);
    VERIFY_SAME(table);
    QCOMPARE(table.byPages()->front().value(UsageColumn::Success).integer, 7);
}

void SqlitePagesTest::partsOfTheTable()
{
    SqliteFixture file;
    QVERIFY(file.run("PRAGMA page_size=512") && fillWithAnything(file, 3'000));
    TableReading table(file);
    const auto all = table.byEngine();
    VERIFY_OK(all);
    for (const auto &[from, to] :
         {std::pair(0, 2'999), std::pair(1, 1), std::pair(7, 1'500), std::pair(2'998, 2'999), std::pair(400, 402)}) {
        const qint64 first = (*all)[std::size_t(from)].id;
        const qint64 last = (*all)[std::size_t(to)].id;
        for (const auto &[before, after] : {std::pair(0, 0), std::pair(1, 0), std::pair(0, 1), std::pair(-1, -1)}) {
            const auto pages = table.byPages(first - before, last + after);
            const auto engine = table.byEngine(first - before, last + after);
            VERIFY_OK(pages);
            QCOMPARE(difference(*pages, *engine), QByteArray());
        }
    }
    VERIFY_OK(table.byPages(5, 4));
    QVERIFY(table.byPages(5, 4)->empty());
}

void SqlitePagesTest::notOrdinaryTables_data()
{
    QTest::addColumn<QByteArray>("create");
    QTest::newRow("without rowid") << QByteArray(
        "CREATE TABLE token_usage (rowid INTEGER PRIMARY KEY, created_at, model_name) WITHOUT ROWID");
    QTest::newRow("column named rowid") << QByteArray("CREATE TABLE token_usage (created_at, model_name, RowId)");
    QTest::newRow("view") << QByteArray("CREATE TABLE t (created_at, model_name);"
                                        "CREATE VIEW token_usage AS SELECT rowid, created_at, model_name FROM t");
    QTest::newRow("computed column") << QByteArray("CREATE TABLE token_usage (t, created_at AS (t + 1), model_name)");
    QTest::newRow("stored computed column")
        << QByteArray("CREATE TABLE token_usage (t, created_at AS (t + 1) STORED, model_name)");
    QTest::newRow("time as the id") << QByteArray(
        "CREATE TABLE token_usage (created_at INTEGER PRIMARY KEY, model_name)");
    QTest::newRow("full text") << QByteArray("CREATE VIRTUAL TABLE token_usage USING fts5(created_at, model_name)");
    QTest::newRow("UTF-16") << QByteArray(
        "PRAGMA encoding='UTF-16le'; CREATE TABLE token_usage (created_at, model_name)");
}

void SqlitePagesTest::notOrdinaryTables()
{
    QFETCH(QByteArray, create);
    SqliteFixture file;
    QVERIFY2(file.run(create), file.error().constData());
    TableReading table(file);
    QCOMPARE(table.problem(), QByteArray());
    QVERIFY(!table.layout());
}

void SqlitePagesTest::otherExpressions_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("readable");
    const QString table = u"\"token_usage\""_s;
    const QString time = u"\"created_at\""_s;
    const QString id = u"rowid"_s;
    QTest::newRow("plain") << table << time << QString() << id << true;
    QTest::newRow("other case") << u"\"TOKEN_usage\""_s << u"\"Created_AT\""_s << QString() << id << true;
    QTest::newRow("computed") << table << u"\"created_at\" + \"unused\""_s << QString() << id << false;
    QTest::newRow("filtered") << table << time << u"success"_s << id << false;
    QTest::newRow("joined") << u"\"token_usage\" JOIN \"users\""_s << time << QString() << id << false;
    QTest::newRow("other id") << table << time << QString() << u"\"user_id\""_s << false;
    QTest::newRow("unknown column") << table << u"\"no\""_s << QString() << id << false;
    QTest::newRow("column wanted twice") << table << u"\"model_name\""_s << QString() << id << false;
}

void SqlitePagesTest::otherExpressions()
{
    QFETCH(QString, table);
    QFETCH(QString, time);
    QFETCH(QString, filter);
    QFETCH(QString, id);
    QFETCH(bool, readable);
    SqliteFixture file;
    QVERIFY(file.run(Table));
    TableReading reading(file);
    ReadPlan plan = TableReading::planOf(reading.database());
    plan.table = table;
    plan.rowFilter = filter;
    plan.expressions[static_cast<std::size_t>(UsageColumn::CreatedAt)] = time;
    plan.expressions[static_cast<std::size_t>(UsageColumn::Id)] = id;
    const auto layout = SqliteLayout::find(reading.database(), plan);
    VERIFY_OK(layout);
    QCOMPARE(layout->has_value(), readable);
}

void SqlitePagesTest::damagedPages()
{
    SqliteFixture file;
    QVERIFY(file.run("PRAGMA page_size=1024") && fillWithAnything(file, 2'000));
    file.close();
    QFile raw(file.path());
    QVERIFY(raw.open(QIODevice::ReadWrite));
    const QByteArray sound = raw.readAll();
    std::mt19937 random(1);
    for (int round = 0; round < 60; ++round) {
        QByteArray damaged = sound;
        for (int i = 0; i < 40; ++i)
            damaged[1'024 + qsizetype(random() % quint32(damaged.size() - 1'024))] = char(random());
        QVERIFY(raw.seek(0) && raw.write(damaged) == damaged.size() && raw.flush());
        TableReading table(file);
        if (!table.layout())
            continue;
        // Some rows, or an error; what matters is that nothing is read from elsewhere, and that it ends: a page that
        // were read in a circle would give more cells than the file has room for.
        constexpr qsizetype SmallestCell = 4;
        const auto read = table.byPages();
        QVERIFY(!read || qsizetype(read->size()) <= damaged.size() / SmallestCell);
    }
}

void SqlitePagesTest::damagedOrderOfIds()
{
    SqliteFixture file;
    QVERIFY(file.run(Table)
            && file.run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 12) INSERT INTO "
                        "token_usage (id, model_name) SELECT i * 40000000007, printf('%.*c', 200, 'x') FROM n"));
    file.close();
    QFile raw(file.path());
    QVERIFY(raw.open(QIODevice::ReadWrite));
    QByteArray bytes = raw.readAll();
    constexpr qsizetype Root = 4'096; // the only page of the table, and a leaf
    QCOMPARE(bytes[Root], '\x0d');
    const auto cellAt = [&](int index) {
        const auto *entry = reinterpret_cast<const uchar *>(bytes.constData()) + Root + 8 + index * 2;
        return Root + (entry[0] << 8 | entry[1]);
    };
    // One row claims more than its page holds, and the id of the last is that of the first.
    const qsizetype claimed = cellAt(5);
    bytes.replace(claimed, 2, "\xff\x7f");
    bytes.replace(Root + 8 + 11 * 2, 2, bytes.mid(Root + 8, 2));
    QVERIFY(raw.seek(0) && raw.write(bytes) == bytes.size() && raw.flush());
    TableReading table(file);
    QVERIFY(table.layout());
    (void)table.byPages(); // it ends
    QCOMPARE(table.rowsInPages(), 5);
}

void SqlitePagesTest::shortenedFile()
{
    SqliteFixture file;
    QVERIFY(fillWithAnything(file, 20'000));
    TableReading table(file);
    QVERIFY(table.layout());
    SqlitePageFile pages(table.database(), table.layout()->table);
    QVERIFY(*pages.begin());
    QVERIFY(QFile::resize(file.path(), QFileInfo(file.path()).size() / 2));
    const SqliteRecordReader records(table.layout()->columns);
    CollectingTreeSink sink;
    SqliteTreeReader tree(pages, records, sink);
    const auto odd = tree.read(pages.root(), std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max());
    QVERIFY(odd);
    QVERIFY(sink.rows.rows.size() < 20'000);
    VERIFY_OK(pages.end());
    const auto read = table.byPages();
    QVERIFY(!read.ok());
    QCOMPARE(read.error().kind, Error::Kind::Storage);
}

QTEST_GUILESS_MAIN(SqlitePagesTest)
#include "tst_sqlitepages.moc"
