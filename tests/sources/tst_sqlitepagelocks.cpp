// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sources/sqlitepaging.h"
#include "tests/support/testmain.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace Tokenglass;

/// That nobody changes the file's pages while they are read, and that they are read only when they are the table.
class SqlitePageLocksTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void writersWaitForTheTransaction();
    void checkpointsWaitForTheTransaction_data();
    void checkpointsWaitForTheTransaction();
    void logWithRowsIsLeftToTheEngine();
    void linkToAFileWithALog();
    void changedTables_data();
    void changedTables();
    void lockedFile();
};

namespace {

constexpr qint64 End = 1'787'108'400; // 2026-08-19 03:00:00 UTC
constexpr auto Insert = "INSERT INTO token_usage (model_name, created_at) VALUES ('new', '2026-08-19 03:00:00')";

QByteArray contentOf(const SqliteFixture &file)
{
    QFile raw(file.path());
    return raw.open(QIODevice::ReadOnly) ? raw.readAll() : QByteArray();
}

} // namespace

void SqlitePageLocksTest::writersWaitForTheTransaction()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(1'000, End));
    TableReading table(file);
    QVERIFY(table.layout());
    SqlitePageFile pages(table.database(), table.layout()->table);
    QVERIFY(*pages.begin());
    const QByteArray before = contentOf(file);
    QVERIFY(!file.run(Insert));
    QVERIFY2(file.error().contains("locked"), file.error().constData());
    // A transaction too large for the cache spills into the file, which it may not either.
    QVERIFY(!file.run("PRAGMA cache_size=5; BEGIN; UPDATE token_usage SET model_name = model_alias || id; COMMIT"));
    QCOMPARE(contentOf(file), before);
    VERIFY_OK(pages.end());
    QVERIFY(file.run("ROLLBACK") && file.run(Insert));
}

void SqlitePageLocksTest::checkpointsWaitForTheTransaction_data()
{
    QTest::addColumn<QByteArray>("kind");
    for (const QByteArray kind : {"PASSIVE", "FULL", "RESTART", "TRUNCATE"})
        QTest::newRow(kind.constData()) << kind;
}

void SqlitePageLocksTest::checkpointsWaitForTheTransaction()
{
    QFETCH(QByteArray, kind);
    SqliteFixture file;
    QVERIFY(file.run("PRAGMA journal_mode=WAL") && file.makePlan(1'000, End)
            && file.run("PRAGMA wal_checkpoint(TRUNCATE)"));
    TableReading table(file);
    QVERIFY(table.layout());
    SqlitePageFile pages(table.database(), table.layout()->table);
    QVERIFY(*pages.begin());
    const QByteArray before = contentOf(file);
    QVERIFY(file.run("PRAGMA busy_timeout=20") && file.run(Insert));
    (void)file.run("PRAGMA wal_checkpoint(" + kind + ")");
    QCOMPARE(contentOf(file), before);
    VERIFY_OK(pages.end());
    // The new row is in the log only: no longer a matter of pages.
    QVERIFY(!*pages.begin());
    VERIFY_OK(pages.end());
    QVERIFY(file.run("PRAGMA wal_checkpoint(TRUNCATE)"));
    QVERIFY(contentOf(file) != before);
    QCOMPARE(table.rowsInPages(), 1'001);
}

void SqlitePageLocksTest::logWithRowsIsLeftToTheEngine()
{
    SqliteFixture file;
    QVERIFY(file.run("PRAGMA journal_mode=WAL") && file.makePlan(1'000, End));
    TableReading table(file);
    QVERIFY(table.layout());
    QCOMPARE(table.rowsInPages(), -1);
    QCOMPARE(table.byPages()->size(), std::size_t(1'000));
    QVERIFY(file.run("PRAGMA wal_checkpoint(PASSIVE)"));
    QCOMPARE(table.rowsInPages(), -1);
    QVERIFY(file.run("DELETE FROM token_usage WHERE id <= 10"));
    QCOMPARE(table.byPages()->size(), std::size_t(990));
}

void SqlitePageLocksTest::linkToAFileWithALog()
{
    SqliteFixture file;
    QVERIFY(file.run("PRAGMA journal_mode=WAL") && file.makePlan(10, End));
    SqliteFixture link;
    QVERIFY(QFile::link(file.path(), link.path()));
    TableReading table(link);
    QVERIFY(table.layout());
    QCOMPARE(table.rowsInPages(), -1);
    QCOMPARE(table.byPages()->size(), std::size_t(10));
}

void SqlitePageLocksTest::changedTables_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<bool>("usable");
    QTest::newRow("moved") << QByteArray(
        "CREATE TABLE z (x); INSERT INTO z VALUES (zeroblob(99999)); DROP TABLE z; VACUUM")
                           << true;
    QTest::newRow("another column") << QByteArray("ALTER TABLE token_usage ADD COLUMN more") << false;
    QTest::newRow("one column less") << QByteArray("ALTER TABLE token_usage DROP COLUMN session_id") << false;
    QTest::newRow("a view instead") << QByteArray("ALTER TABLE token_usage RENAME TO old;"
                                                  "CREATE VIEW token_usage AS SELECT rowid AS rowid, * FROM old")
                                    << false;
}

void SqlitePageLocksTest::changedTables()
{
    QFETCH(QByteArray, change);
    QFETCH(bool, usable);
    SqliteFixture file;
    QVERIFY(file.run("CREATE TABLE before (x); INSERT INTO before VALUES (zeroblob(99999))")
            && file.makePlan(500, End));
    TableReading table(file);
    QVERIFY(table.layout());
    QCOMPARE(table.rowsInPages(), 500);
    QVERIFY(file.run("DROP TABLE before"));
    QVERIFY2(file.run(change), file.error().constData());
    QCOMPARE(table.rowsInPages(), usable ? 500 : -1);
    const auto pages = table.byPages();
    VERIFY_OK(pages);
    QCOMPARE(difference(*pages, *table.byEngine()), QByteArray());
    QCOMPARE(pages->size(), std::size_t(500));
}

void SqlitePageLocksTest::lockedFile()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(10, End));
    TableReading table(file);
    QVERIFY(table.layout());
    QVERIFY(file.run("BEGIN EXCLUSIVE"));
    const auto read = table.byPages();
    QVERIFY(!read.ok());
    QCOMPARE(read.error().kind, Error::Kind::Timeout);
    // And no transaction stays open.
    QVERIFY(file.run("COMMIT"));
    QCOMPARE(table.byPages()->size(), std::size_t(10));
    QVERIFY2(file.run(Insert), file.error().constData());
}

QTEST_GUILESS_MAIN(SqlitePageLocksTest)
#include "tst_sqlitepagelocks.moc"
