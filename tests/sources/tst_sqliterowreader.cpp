// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/sqlite/slicecursor.h"
#include "tests/sources/sqlitereading.h"
#include "tests/support/testmain.h"

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
    void readsTimesOfRowsOutOfOrder_data();
    void readsTimesOfRowsOutOfOrder();
    void refusesTimesWithoutAnIndex();
    void readsNames();
    void countsIds();
    void changeMarkMoves_data();
    void changeMarkMoves();
    void utf16DatabasesAreRead();
};

namespace {

constexpr qint64 End = 1'787'108'400; // 2026-08-19 03:00:00 UTC

std::vector<qint64> sequence(qint64 first, qint64 last)
{
    std::vector<qint64> ids;
    for (qint64 id = first; id <= last; ++id)
        ids.push_back(id);
    return ids;
}

} // namespace

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

void SqliteRowReaderTest::readsTimesOfRowsOutOfOrder_data()
{
    QTest::addColumn<QByteArray>("change");
    // Rows of the range with ids far from their times, and the other way round.
    QTest::newRow("some") << QByteArray("UPDATE token_usage SET id = id + 100000 WHERE id % 97 = 5;"
                                        "UPDATE token_usage SET id = -id WHERE id % 89 = 7");
    QTest::newRow("neighbours") << QByteArray("UPDATE token_usage SET id = -id;"
                                              "UPDATE token_usage SET id = ((-id) / 500 + 1) * 500 - (-id) % 500");
    QTest::newRow("all") << QByteArray(
        "UPDATE token_usage SET id = -id; UPDATE token_usage SET id = -id * 7919 % 20011");
    QTest::newRow("backwards") << QByteArray("UPDATE token_usage SET id = -id");
}

void SqliteRowReaderTest::readsTimesOfRowsOutOfOrder()
{
    QFETCH(QByteArray, change);
    SqliteFixture file;
    QVERIFY(file.makePlan(20'000, End));
    QVERIFY2(file.run(change), file.error().constData());
    SqliteRowReader reader;
    VERIFY_OK(prepared(reader, file));
    CollectingSink all;
    const auto bounds = reader.bounds();
    VERIFY_OK(bounds);
    VERIFY_OK(reader.readIds(bounds->firstId, bounds->lastId, all));
    QCOMPARE(all.rows.size(), std::size_t(20'000));
    for (const auto &[newest, oldest] : {std::pair(0, 5'000), std::pair(3'000, 9'000)}) {
        const auto timestamp = [](int minutes) {
            return QDateTime::fromSecsSinceEpoch(End - minutes * 60, Qt::UTC)
                .toString(u"yyyy-MM-dd HH:mm:ss"_s)
                .toLatin1();
        };
        CollectingSink expected;
        expected.rows = all.rows;
        std::erase_if(expected.rows, [&](const CollectingSink::Row &row) {
            const QByteArray time = row.text(UsageColumn::CreatedAt);
            return time < timestamp(oldest) || time >= timestamp(newest);
        });
        CollectingSink sink;
        VERIFY_OK(reader.readTimes({End - oldest * 60, End - newest * 60}, sink));
        QCOMPARE(sink.ids(), expected.ids());
        QVERIFY(sink.ids().size() > 4'000);
    }
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
    QCOMPARE(reader.repairedNames(), 1);
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
