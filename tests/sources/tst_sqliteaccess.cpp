// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sources/sqlitereading.h"
#include "tests/support/testmain.h"

#include <QFile>

#include <atomic>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Tokenglass;

/// Files that cannot be read, and owners that must not be disturbed.
class SqliteAccessTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void badFilesAreExplained_data();
    void badFilesAreExplained();
    void missingPermissionIsExplained();
    void lockedFilesAreExplained();
    void cancelEndsAWaitForALock();
    void cancelEndsARead();
    void ownerKeepsWriting_data();
    void ownerKeepsWriting();
    void cannotWrite();
};

namespace {

constexpr qint64 End = 1'787'108'400; // 2026-08-19 03:00:00 UTC

/// Counts only, and can hold up the read or do something at the first row.
class HookSink final : public RowSink
{
public:
    void row(int, const RawRow &) override
    {
        if (m_rows.fetch_add(1) == 0 && onFirst)
            onFirst();
    }
    qint64 rows() const { return m_rows; }
    std::function<void()> onFirst;

private:
    std::atomic<qint64> m_rows = 0;
};

} // namespace

void SqliteAccessTest::badFilesAreExplained_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("not a database") << QByteArray("this is a letter, not a database\n").repeated(99)
                                    << int(Error::Kind::Schema) << u"is not an SQLite database"_s;
    QTest::newRow("empty file") << QByteArray("") << int(Error::Kind::Schema) << u"is empty: it holds no tables"_s;
    QTest::newRow("cut off") << QByteArray("SQLite format 3\0", 16) << int(Error::Kind::Schema)
                             << u"is not an SQLite database"_s;
    QTest::newRow("missing") << QByteArray() << int(Error::Kind::Storage) << u"there is no file"_s;
    QTest::newRow("folder") << QByteArray("/") << int(Error::Kind::Storage) << u"is a folder"_s;
}

void SqliteAccessTest::badFilesAreExplained()
{
    QFETCH(QByteArray, content);
    QFETCH(int, kind);
    QFETCH(QString, words);
    SqliteFixture fixture;
    ConnectionSettings settings = fixture.settings();
    QFile file(settings.path);
    if (content == "/")
        settings.path = fixture.folder();
    else if (!content.isNull())
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    SqliteRowReader reader;
    const auto report = reader.connect(settings, {});
    QVERIFY(!report.ok());
    QCOMPARE(int(report.error().kind), kind);
    QVERIFY2(report.error().detail.contains(words), qPrintable(report.error().detail));
    QVERIFY(report.error().detail.contains(settings.path));
}

void SqliteAccessTest::missingPermissionIsExplained()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(1, End));
    QVERIFY(QFile::setPermissions(file.path(), QFile::Permissions()));
    // Permissions do not bind root: read as nobody then.
    const bool root = geteuid() == 0;
    if (root)
        QVERIFY(QFile::setPermissions(file.folder(),
                                      QFile::ReadOther | QFile::ExeOther | QFile::ReadOwner | QFile::ExeOwner)
                && seteuid(65'534) == 0);
    SqliteRowReader reader;
    const auto report = reader.connect(file.settings(), {});
    if (root)
        QCOMPARE(seteuid(0), 0);
    QVERIFY(QFile::setPermissions(file.folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(!report.ok());
    QCOMPARE(report.error().kind, Error::Kind::Forbidden);
    QVERIFY2(report.error().detail.contains(u"no permission"_s), qPrintable(report.error().detail));
}

void SqliteAccessTest::lockedFilesAreExplained()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(10, End) && file.run("BEGIN EXCLUSIVE"));
    ConnectionSettings settings = file.settings();
    settings.options.insert(u"busy_timeout"_s, u"50"_s);
    SqliteRowReader reader;
    const auto report = reader.connect(settings, {});
    QVERIFY(!report.ok());
    QCOMPARE(report.error().kind, Error::Kind::Timeout);
    QVERIFY(report.error().detail.contains(u"is locked by another program"_s));
    QVERIFY(file.run("COMMIT"));
    VERIFY_OK(reader.connect(settings, {}));
}

void SqliteAccessTest::cancelEndsAWaitForALock()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(10, End));
    ConnectionSettings settings = file.settings();
    settings.options.insert(u"busy_timeout"_s, u"600000"_s);
    SqliteRowReader reader;
    VERIFY_OK(reader.connect(settings, {}));
    QVERIFY(file.run("BEGIN EXCLUSIVE"));
    std::atomic<bool> ended = false;
    std::thread canceller([&] {
        while (!ended) {
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
            reader.cancel();
        }
    });
    const auto probe = reader.probe({u"token_usage"_s});
    ended = true;
    canceller.join();
    QVERIFY(!probe.ok());
    QCOMPARE(probe.error().kind, Error::Kind::Cancelled);
}

void SqliteAccessTest::cancelEndsARead()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(400'000, End));
    SqliteRowReader reader;
    VERIFY_OK(prepared(reader, file));
    HookSink sink;
    sink.onFirst = [&] { reader.cancel(); };
    const auto read = reader.readIds(1, 400'000, sink);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().kind, Error::Kind::Cancelled);
    QVERIFY(sink.rows() < 400'000);
    HookSink again;
    VERIFY_OK(reader.readIds(1, 400'000, again));
    QCOMPARE(again.rows(), 400'000);
}

void SqliteAccessTest::ownerKeepsWriting_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::newRow("rollback journal") << QByteArray("DELETE");
    QTest::newRow("WAL") << QByteArray("WAL");
}

void SqliteAccessTest::ownerKeepsWriting()
{
    QFETCH(QByteArray, mode);
    SqliteFixture file;
    QVERIFY(file.run("PRAGMA journal_mode=" + mode) && file.makePlan(300'000, End));
    QVERIFY(file.run("PRAGMA busy_timeout=2000; PRAGMA synchronous=OFF"));
    SqliteRowReader reader;
    VERIFY_OK(prepared(reader, file));

    std::atomic<bool> done = false;
    int written = 0;
    std::thread owner([&] {
        while (!done && written < 2'000) {
            if (!file.run("INSERT INTO token_usage (model_name, created_at) VALUES ('m', '2026-08-19 03:00:00')"))
                break;
            ++written;
        }
        done = true;
    });
    Result<void> read;
    qint64 rows = 0;
    do {
        HookSink sink;
        read = reader.readIds(1, 300'000, sink);
        rows = sink.rows();
    } while (read.ok() && rows == 300'000 && written < 20 && !done);
    done = true;
    owner.join();
    VERIFY_OK(read);
    QCOMPARE(rows, 300'000);
    QVERIFY2(written >= 20, file.error().constData());
}

void SqliteAccessTest::cannotWrite()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(1, End));
    const std::atomic<bool> cancelled = false;
    const auto database = SqliteDatabase::open(file.path(), cancelled, 100);
    VERIFY_OK(database);
    for (const QString &sql : {u"DELETE FROM token_usage"_s, u"CREATE TABLE t (x)"_s, u"PRAGMA user_version=7"_s})
        QVERIFY2(!(*database)->execute(sql).ok(), qPrintable(sql));
}

QTEST_GUILESS_MAIN(SqliteAccessTest)
#include "tst_sqliteaccess.moc"
