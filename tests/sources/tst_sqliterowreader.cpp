// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/schemaprofile.h"
#include "models/sources/sqlite/slicecursor.h"
#include "models/sources/sqlite/sqliterowreader.h"
#include "tests/sources/sqlitefixture.h"
#include "tests/support/testmain.h"

#include <QDateTime>
#include <QFile>

#include <atomic>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Tokenglass;

class SqliteRowReaderTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void slicesCoverTheRangeOnce_data();
    void slicesCoverTheRangeOnce();
    void readsEveryRowOnce();
    void readsSparseIds();
    void readsTablesWithoutIntegerIds_data();
    void readsTablesWithoutIntegerIds();
    void deliversValuesAsStored();
    void readsTimeRanges_data();
    void readsTimeRanges();
    void refusesTimesWithoutAnIndex();
    void readsNames();
    void countsIds();
    void badFilesAreExplained_data();
    void badFilesAreExplained();
    void missingPermissionIsExplained();
    void lockedFilesAreExplained();
    void cancelEndsAWaitForALock();
    void cancelEndsARead();
    void ownerKeepsWriting_data();
    void ownerKeepsWriting();
    void cannotWrite();
    void changeMarkMoves_data();
    void changeMarkMoves();
    void utf16DatabasesAreRead();
};

namespace {

constexpr qint64 End = 1'787'108'400; // 2026-08-19 03:00:00 UTC

Result<void> prepared(SqliteRowReader &reader, const SqliteFixture &file)
{
    if (const auto report = reader.connect(file.settings(), {}); !report)
        return report.error();
    const auto probe = reader.probe({u"token_usage"_s, u"users"_s, u"organizations"_s});
    if (!probe)
        return probe.error();
    const auto resolved = recognise(builtInProfiles(), *probe, ConnectionSettings::Driver::Sqlite, {});
    if (!resolved)
        return resolved.error();
    return reader.prepare(resolved->plan);
}

std::vector<qint64> sequence(qint64 first, qint64 last)
{
    std::vector<qint64> ids;
    for (qint64 id = first; id <= last; ++id)
        ids.push_back(id);
    return ids;
}

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

/// Why a result failed; empty if it did not.
template <typename T>
static QByteArray problem(const Result<T> &result)
{
    return result.ok() ? QByteArray() : QByteArray("failed: ") + result.error().detail.toUtf8();
}

#define VERIFY_OK(result)                                                                                              \
    do {                                                                                                               \
        const QByteArray why = problem(result);                                                                        \
        QVERIFY2(why.isEmpty(), why.constData());                                                                      \
    } while (false)

void SqliteRowReaderTest::slicesCoverTheRangeOnce_data()
{
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("last");
    QTest::newRow("small") << qint64(5) << qint64(7);
    QTest::newRow("one") << qint64(5) << qint64(5);
    QTest::newRow("none") << qint64(5) << qint64(4);
    QTest::newRow("whole type") << std::numeric_limits<qint64>::min() << std::numeric_limits<qint64>::max();
}

void SqliteRowReaderTest::slicesCoverTheRangeOnce()
{
    QFETCH(qint64, first);
    QFETCH(qint64, last);
    SliceCursor cursor(first, last, 2, 10);
    std::optional<qint64> previous;
    int slices = 0;
    while (const auto slice = cursor.take()) {
        QCOMPARE(slice->first, previous ? *previous + 1 : first);
        QVERIFY(slice->last >= slice->first);
        previous = slice->last;
        cursor.report(0);
        QVERIFY(++slices < 200);
    }
    QCOMPARE(previous.value_or(first - 1), last);
}

void SqliteRowReaderTest::readsEveryRowOnce()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(150'000, End));
    SqliteRowReader reader;
    VERIFY_OK(prepared(reader, file));
    const auto bounds = reader.bounds();
    VERIFY_OK(bounds);
    QCOMPARE(bounds->firstId, 1);
    QCOMPARE(bounds->lastId, 150'000);
    CollectingSink sink;
    VERIFY_OK(reader.readIds(bounds->firstId, bounds->lastId, sink));
    QCOMPARE(sink.ids(), sequence(1, 150'000));
    CollectingSink part;
    VERIFY_OK(reader.readIds(149'990, 200'000, part));
    QCOMPARE(part.ids(), sequence(149'990, 150'000));
}

void SqliteRowReaderTest::readsSparseIds()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(1'000, End));
    QVERIFY(file.run("UPDATE token_usage SET id = id * 4194304000000 - 2000000000000000000 WHERE id > 500"));
    SqliteRowReader reader;
    VERIFY_OK(prepared(reader, file));
    const auto bounds = reader.bounds();
    VERIFY_OK(bounds);
    CollectingSink sink;
    VERIFY_OK(reader.readIds(bounds->firstId, bounds->lastId, sink));
    QCOMPARE(sink.rows.size(), std::size_t(1'000));
    QVERIFY(bounds->rowsAbout < 1'000'000);
}

void SqliteRowReaderTest::readsTablesWithoutIntegerIds_data()
{
    QTest::addColumn<QByteArray>("create");
    QTest::newRow("text ids") << QByteArray("CREATE TABLE token_usage (id TEXT PRIMARY KEY, model_name, created_at)");
    QTest::newRow("repeated ids") << QByteArray("CREATE TABLE token_usage (id INTEGER, model_name, created_at)");
    QTest::newRow("no id") << QByteArray("CREATE TABLE token_usage (model_name, created_at, id2)");
}

void SqliteRowReaderTest::readsTablesWithoutIntegerIds()
{
    QFETCH(QByteArray, create);
    SqliteFixture file;
    QVERIFY(file.run(create));
    const QByteArray id = create.contains("id2") ? "id2" : "id";
    QVERIFY(file.run("INSERT INTO token_usage (" + id
                     + ", model_name, created_at) VALUES ('a', 'm', '2026-08-19 00:00:00'), "
                     + (create.contains("TEXT") ? "('b'" : "('a'") + ", 'm', '2026-08-19 00:00:00')"));
    SqliteRowReader reader;
    VERIFY_OK(prepared(reader, file));
    CollectingSink sink;
    const auto bounds = reader.bounds();
    VERIFY_OK(bounds);
    VERIFY_OK(reader.readIds(bounds->firstId, bounds->lastId, sink));
    QCOMPARE(sink.ids(), sequence(1, 2));
}

void SqliteRowReaderTest::deliversValuesAsStored()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(0, End));
    QVERIFY(file.run(
        "INSERT INTO token_usage (id, user_id, model_name, model_alias, input_tokens, output_tokens, total_cost, "
        "response_time, created_at) VALUES (9, NULL, '', CAST(x'677074FF' AS TEXT), 9007199254740993, -3, 0.1, "
        "9e999, '2026-08-19 00:00:00')"));
    SqliteRowReader reader;
    VERIFY_OK(prepared(reader, file));
    CollectingSink sink;
    VERIFY_OK(reader.readIds(9, 9, sink));
    QCOMPARE(sink.rows.size(), std::size_t(1));
    const auto &row = sink.rows.front();
    using Type = RawValue::Type;
    QCOMPARE(row.value(UsageColumn::UserId).type, Type::Null);
    QCOMPARE(row.value(UsageColumn::ModelName).type, Type::Text);
    QCOMPARE(row.text(UsageColumn::ModelName), QByteArray(""));
    QCOMPARE(row.text(UsageColumn::ModelAlias), QByteArray("gpt\xff"));
    QCOMPARE(row.value(UsageColumn::InputTokens).integer, (qint64(1) << 53) + 1);
    QCOMPARE(row.value(UsageColumn::OutputTokens).integer, -3);
    QCOMPARE(row.value(UsageColumn::TotalCost).real, 0.1);
    QVERIFY(std::isinf(row.value(UsageColumn::ResponseTime).real));
    QCOMPARE(row.value(UsageColumn::CacheReadTokens).type, Type::Null);
}

void SqliteRowReaderTest::readsTimeRanges_data()
{
    QTest::addColumn<QString>("expression"); // of n.i, minutes before the end
    const auto text = u"strftime('%1', %2 - i * 60, 'unixepoch')"_s;
    QTest::newRow("SQLAlchemy") << QString(text.arg("%Y-%m-%d %H:%M:%S"_L1).arg(End) + u" || '.000000'"_s);
    QTest::newRow("ISO") << text.arg("%Y-%m-%dT%H:%M:%SZ"_L1).arg(End);
    QTest::newRow("with offset") << QString(text.arg("%Y-%m-%d %H:%M:%S"_L1).arg(End + 28'800) + u" || '+08:00'"_s);
    QTest::newRow("epoch") << u"%1 - i * 60"_s.arg(End);
    QTest::newRow("epoch millis") << u"(%1 - i * 60) * 1000"_s.arg(End);
}

void SqliteRowReaderTest::readsTimeRanges()
{
    QFETCH(QString, expression);
    SqliteFixture file;
    QVERIFY(file.makePlan(0, End));
    // Row i is i minutes before the end, over five days.
    QVERIFY(file.run("WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 7199) "
                     "INSERT INTO token_usage (id, created_at) SELECT i, "
                     + expression.toUtf8() + " FROM n"));
    SqliteRowReader reader;
    VERIFY_OK(prepared(reader, file));
    for (const auto &[newest, oldest] : {std::pair(0, 100), std::pair(100, 2'000), std::pair(3'000, 3'001)}) {
        CollectingSink sink;
        VERIFY_OK(reader.readTimes({End - oldest * 60, End - newest * 60}, sink));
        QCOMPARE(sink.ids(), sequence(newest + 1, oldest));
    }
    CollectingSink open;
    VERIFY_OK(reader.readTimes({End - 600, qint64(4'000'000'000)}, open));
    QCOMPARE(open.ids(), sequence(0, 10));
}

void SqliteRowReaderTest::refusesTimesWithoutAnIndex()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(10, End) && file.run("DROP INDEX ix_token_usage_created_at"));
    SqliteRowReader reader;
    VERIFY_OK(prepared(reader, file));
    CollectingSink sink;
    QVERIFY(!reader.readTimes({0, End}, sink).ok());
    QVERIFY(sink.rows.empty());

    SqliteFixture mixed;
    QVERIFY(mixed.makePlan(10, End) && mixed.run("INSERT INTO token_usage (id, created_at) VALUES (99, 1787108000)"));
    SqliteRowReader other;
    VERIFY_OK(prepared(other, mixed));
    QVERIFY(!other.readTimes({0, End}, sink).ok());
}

void SqliteRowReaderTest::readsNames()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(1, End));
    QVERIFY(file.run("INSERT INTO users VALUES (9, CAST(zeroblob(0) AS TEXT)), (10, printf('%.*c', 200000, 'x'))"));
    SqliteRowReader reader;
    VERIFY_OK(prepared(reader, file));
    const auto names = reader.names();
    VERIFY_OK(names);
    QVERIFY(names->usersComplete && names->organisationsComplete);
    QCOMPARE(names->users.value(EntityId(1)), u"Wang"_s);
    QVERIFY(names->users.contains(EntityId(3)) && names->users.value(EntityId(3)).isNull());
    QVERIFY(names->users.value(EntityId(10)).size() < 600);
    QCOMPARE(names->organisations.value(EntityId(1)), u"North School"_s);
}

void SqliteRowReaderTest::countsIds()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(1'000, End));
    SqliteRowReader reader;
    VERIFY_OK(prepared(reader, file));
    QCOMPARE(reader.countIds(1, 1'000)->value(), 1'000);
    QVERIFY(file.run("DELETE FROM token_usage WHERE id IN (5, 6, 990)"));
    QCOMPARE(reader.countIds(1, 1'000)->value(), 997);
    QCOMPARE(reader.countIds(6, 500)->value(), 494);
}

void SqliteRowReaderTest::badFilesAreExplained_data()
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

void SqliteRowReaderTest::badFilesAreExplained()
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

void SqliteRowReaderTest::missingPermissionIsExplained()
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

void SqliteRowReaderTest::lockedFilesAreExplained()
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

void SqliteRowReaderTest::cancelEndsAWaitForALock()
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

void SqliteRowReaderTest::cancelEndsARead()
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

void SqliteRowReaderTest::ownerKeepsWriting_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::newRow("rollback journal") << QByteArray("DELETE");
    QTest::newRow("WAL") << QByteArray("WAL");
}

void SqliteRowReaderTest::ownerKeepsWriting()
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

void SqliteRowReaderTest::cannotWrite()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(1, End));
    const std::atomic<bool> cancelled = false;
    const auto database = SqliteDatabase::open(file.path(), cancelled, 100);
    VERIFY_OK(database);
    for (const QString &sql : {u"DELETE FROM token_usage"_s, u"CREATE TABLE t (x)"_s, u"PRAGMA user_version=7"_s})
        QVERIFY2(!(*database)->execute(sql).ok(), qPrintable(sql));
}

void SqliteRowReaderTest::changeMarkMoves_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<QByteArray>("change");
    for (const QByteArray mode : {"DELETE", "WAL"}) {
        QTest::addRow("%s insert", mode.constData())
            << mode << QByteArray("INSERT INTO token_usage (created_at) VALUES ('x')");
        QTest::addRow("%s update", mode.constData())
            << mode << QByteArray("UPDATE token_usage SET success = 0 WHERE id = 3");
        QTest::addRow("%s delete", mode.constData()) << mode << QByteArray("DELETE FROM token_usage WHERE id = 3");
    }
}

void SqliteRowReaderTest::changeMarkMoves()
{
    QFETCH(QByteArray, mode);
    QFETCH(QByteArray, change);
    SqliteFixture file;
    QVERIFY(file.run("PRAGMA journal_mode=" + mode) && file.makePlan(10, End));
    SqliteRowReader reader;
    VERIFY_OK(prepared(reader, file));
    const auto before = reader.changeMark();
    VERIFY_OK(before);
    QCOMPARE(before->lastId, 10);
    QVERIFY(*reader.changeMark() == *before);
    QVERIFY(file.run(change));
    const auto after = reader.changeMark();
    VERIFY_OK(after);
    QVERIFY(!(*after == *before));
}

void SqliteRowReaderTest::utf16DatabasesAreRead()
{
    SqliteFixture file;
    QVERIFY(file.run("PRAGMA encoding='UTF-16le'") && file.makePlan(3, End));
    QVERIFY(file.run("UPDATE token_usage SET model_name = '\xe9\x80\x9a\xe4\xb9\x89'"));
    SqliteRowReader reader;
    VERIFY_OK(prepared(reader, file));
    CollectingSink sink;
    VERIFY_OK(reader.readIds(1, 3, sink));
    QCOMPARE(sink.rows.size(), std::size_t(3));
    QCOMPARE(QString::fromUtf8(sink.rows.front().text(UsageColumn::ModelName)), u"通义"_s);
}

QTEST_GUILESS_MAIN(SqliteRowReaderTest)
#include "tst_sqliterowreader.moc"
