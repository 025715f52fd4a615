// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/numberingsink.h"
#include "tests/sources/readertest.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace Tokenglass {

/// What the PostgreSQL reader reads from a real server: every type, every row once, names and changes.
class TestPostgresReader : public ReaderTest
{
    Q_OBJECT

public:
    TestPostgresReader() : ReaderTest(ConnectionSettings::Driver::PostgreSql) { }

private Q_SLOTS:
    void deliversEveryType();
    void nullsAndUnicode();
    void numericStaysExact();
    void readsEachRowOnce();
    void readsByBlocks();
    void readsInheritedTables();
    void readsTimeRanges_data();
    void readsTimeRanges();
    void readsAView();
    void rowFilterApplies();
    void readsATableWithoutAKey();
    void marksChanges();
    void readsNames();
};

void TestPostgresReader::deliversEveryType()
{
    QVERIFY(database().execute(QByteArrayList{
        "CREATE TABLE kinds (id bigint PRIMARY KEY, t timestamptz, u uuid, o smallint, p text, n char(4), m json,"
        " r date, i bigint, c real, b boolean, d double precision)",
        "INSERT INTO kinds VALUES (9223372036854775807, '2026-03-29 01:30:00.123456+02',"
        " '00000000-0000-0000-0000-00000000002a', -7, 'text', 'ab', '{\"a\": 1}', '1999-12-31', 9007199254740993,"
        " 0.1, false, 'NaN'), (1, 'infinity', NULL, NULL, NULL, NULL, NULL, '-infinity', NULL, 'Infinity', NULL, 0)"}));
    QVERIFY(open(planFor(u"kinds"_s,
                         {{UsageColumn::Id, u"id"_s},
                          {UsageColumn::CreatedAt, u"t"_s},
                          {UsageColumn::UserId, u"u"_s},
                          {UsageColumn::OrganisationId, u"o"_s},
                          {UsageColumn::Provider, u"p"_s},
                          {UsageColumn::ModelName, u"n"_s},
                          {UsageColumn::ModelAlias, u"m"_s},
                          {UsageColumn::RequestType, u"r"_s},
                          {UsageColumn::InputTokens, u"i"_s},
                          {UsageColumn::TotalCost, u"c"_s},
                          {UsageColumn::Success, u"b"_s},
                          {UsageColumn::ResponseTime, u"d"_s}})));
    RowCollector rows;
    QVERIFY(reader().readIds(1, std::numeric_limits<qint64>::max(), rows));
    QCOMPARE(rows.rows, 2);
    constexpr qint64 Id = std::numeric_limits<qint64>::max();
    const KeptValue &time = rows.value(Id, UsageColumn::CreatedAt);
    QCOMPARE(time.type, RawValue::Type::Time);
    QCOMPARE(time.integer, Q_INT64_C(1774740600123456)); // 2026-03-28T23:30:00.123456Z
    QCOMPARE(rows.value(Id, UsageColumn::UserId).text, "00000000-0000-0000-0000-00000000002a");
    QCOMPARE(rows.value(Id, UsageColumn::OrganisationId).integer, -7);
    QCOMPARE(rows.value(Id, UsageColumn::Provider).text, "text");
    QCOMPARE(rows.value(Id, UsageColumn::ModelName).text, "ab  ");
    QCOMPARE(rows.value(Id, UsageColumn::ModelAlias).text, "{\"a\": 1}");
    QCOMPARE(rows.value(Id, UsageColumn::RequestType).integer, Q_INT64_C(946598400000000));
    QCOMPARE(rows.value(Id, UsageColumn::InputTokens).integer, Q_INT64_C(9007199254740993)); // 2^53 + 1
    QCOMPARE(rows.value(Id, UsageColumn::TotalCost).real, static_cast<double>(0.1f));
    QCOMPARE(rows.value(Id, UsageColumn::Success).type, RawValue::Type::Integer);
    QCOMPARE(rows.value(Id, UsageColumn::Success).integer, 0);
    QVERIFY(std::isnan(rows.value(Id, UsageColumn::ResponseTime).real));
    QVERIFY(rows.value(1, UsageColumn::CreatedAt).isNull()); // infinity is no time
    QVERIFY(rows.value(1, UsageColumn::RequestType).isNull());
    QVERIFY(std::isinf(rows.value(1, UsageColumn::TotalCost).real));
}

void TestPostgresReader::nullsAndUnicode()
{
    QVERIFY(database().execute("INSERT INTO token_usage (id, model_name, model_alias) VALUES"
                               " (1, NULL, ''), (2, '通义千问 🚀', E'a\\tb')"));
    QVERIFY(open(plan()));
    RowCollector rows;
    QVERIFY(reader().readIds(1, 2, rows));
    for (std::size_t column = 1; column < UsageColumnCount; ++column) {
        if (column != static_cast<std::size_t>(UsageColumn::ModelAlias))
            QVERIFY(rows.byId.at(1).at(column).isNull());
    }
    QCOMPARE(rows.value(1, UsageColumn::ModelAlias).type, RawValue::Type::Text);
    QCOMPARE(rows.value(1, UsageColumn::ModelAlias).text, "");
    QCOMPARE(rows.value(2, UsageColumn::ModelName).text, "通义千问 🚀");
    QCOMPARE(rows.value(2, UsageColumn::ModelAlias).text, "a\tb");
}

void TestPostgresReader::numericStaysExact()
{
    const QByteArrayList numbers{"0",          "0.000000001",      "-12345.670000", "99999999.999999999", "10000",
                                 "0.00001000", "1234567890123456", "-0.5",          "10000000000.00",     "0.0001"};
    QByteArrayList values;
    for (qsizetype i = 0; i < numbers.size(); ++i)
        values.append(QByteArray('(' + QByteArray::number(i + 1) + ", " + numbers[i] + ')'));
    QVERIFY(database().execute(QByteArrayList{"CREATE TABLE costs (id integer PRIMARY KEY, cost numeric)",
                                              "INSERT INTO costs VALUES " + values.join(", ") + ", (99, 'NaN')"}));
    QVERIFY(open(planFor(u"costs"_s, {{UsageColumn::Id, u"id"_s}, {UsageColumn::TotalCost, u"cost"_s}})));
    RowCollector rows;
    QVERIFY(reader().readIds(1, 99, rows));
    for (qsizetype i = 0; i < numbers.size(); ++i)
        QCOMPARE(rows.value(i + 1, UsageColumn::TotalCost).text, numbers[i]);
    QCOMPARE(rows.value(99, UsageColumn::TotalCost).text, "NaN");
}

void TestPostgresReader::readsEachRowOnce()
{
    constexpr int Count = 120'000;
    QVERIFY(insertRows(Count));
    QVERIFY(database().execute("DELETE FROM token_usage WHERE id % 10 = 3"));
    QVERIFY(database().execute("INSERT INTO token_usage (id, input_tokens) VALUES (-5, 1), (2000000000, 2)"));
    QVERIFY(open(plan()));
    const auto bounds = reader().bounds();
    QVERIFY(bounds);
    QCOMPARE(bounds->firstId, -5);
    QCOMPARE(bounds->lastId, 2'000'000'000);
    QCOMPARE(reader().lanes(), 2);
    RowCollector rows;
    QVERIFY(reader().readIds(bounds->firstId, bounds->lastId, rows));
    QCOMPARE(rows.rows, Count - Count / 10 + 2);
    QCOMPARE(rows.duplicates, 0);
    QCOMPARE(rows.lanesUsed & ~3u, 0u);
    qint64 sum = 0;
    for (const auto &[id, row] : rows.byId)
        sum += row.at(static_cast<std::size_t>(UsageColumn::InputTokens)).integer;
    QCOMPARE(QByteArray::number(sum), database().value("SELECT sum(input_tokens) FROM token_usage"));

    RowCollector some;
    QVERIFY(reader().readIds(100, 119, some));
    QCOMPARE(some.rows, 18);
}

void TestPostgresReader::readsByBlocks()
{
    constexpr int Count = 120'000;
    QVERIFY(insertRows(Count));
    // Without a usable index, and with rows that do not lie in the order of their ids.
    QVERIFY(database().execute(QByteArrayList{"ALTER TABLE token_usage DROP CONSTRAINT token_usage_pkey",
                                              "UPDATE token_usage SET model_alias = 'late' WHERE id % 1000 = 7",
                                              "DELETE FROM token_usage WHERE id BETWEEN 40001 AND 50000"}));
    QVERIFY(open(plan()));
    QCOMPARE(reader().lanes(), 2);
    const auto bounds = reader().bounds();
    QVERIFY(bounds);
    // Came after the bounds were known: inside the last block, but not wanted.
    QVERIFY(database().execute("INSERT INTO token_usage (id, input_tokens) VALUES (0, 1), (200000, 2)"));
    RowCollector rows;
    QVERIFY(reader().readIds(bounds->firstId, bounds->lastId, rows));
    QCOMPARE(rows.rows, Count - 10'000);
    QCOMPARE(rows.duplicates, 0);
    QCOMPARE(rows.value(119'007, UsageColumn::ModelAlias).text, "late");
    QVERIFY(!rows.byId.contains(0) && !rows.byId.contains(200'000));
    RowCollector all;
    QVERIFY(reader().readIds(std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max(), all));
    QCOMPARE(all.rows, Count - 10'000 + 2);
    QCOMPARE(all.duplicates, 0);
}

void TestPostgresReader::readsInheritedTables()
{
    // Their rows lie in several files, each with blocks of its own.
    QVERIFY(database().execute(QByteArrayList{
        "CREATE TABLE parts (id integer, input_tokens integer) PARTITION BY RANGE (id)",
        "CREATE TABLE parts_old PARTITION OF parts FOR VALUES FROM (0) TO (100)",
        "CREATE TABLE parts_new PARTITION OF parts FOR VALUES FROM (100) TO (1000)",
        "INSERT INTO parts SELECT i, i FROM generate_series(0, 149) i",
        "CREATE TABLE parent (id integer, input_tokens integer)", "CREATE TABLE child () INHERITS (parent)",
        "INSERT INTO parent SELECT i, i FROM generate_series(0, 99) i",
        "INSERT INTO child SELECT i, i FROM generate_series(100, 149) i", "ANALYZE"}));
    for (const QString &table : {u"parts"_s, u"parent"_s}) {
        QVERIFY(open(planFor(table, {{UsageColumn::Id, u"id"_s}, {UsageColumn::InputTokens, u"input_tokens"_s}})));
        QCOMPARE(reader().lanes(), 1);
        RowCollector rows;
        QVERIFY(reader().readIds(0, 149, rows));
        QCOMPARE(rows.rows, 150);
        QCOMPARE(rows.duplicates, 0);
    }
}

void TestPostgresReader::readsTimeRanges_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("value");
    QTest::addColumn<ReadPlan::TimeEncoding>("encoding");
    using Encoding = ReadPlan::TimeEncoding;
    QTest::newRow("timestamp") << u"timestamp"_s << u"timestamp '2026-01-01' + i * interval '1 hour'"_s
                               << Encoding::Timestamp;
    QTest::newRow("timestamptz") << u"timestamptz"_s << u"timestamptz '2026-01-01 00:00+00' + i * interval '1 hour'"_s
                                 << Encoding::Timestamp;
    QTest::newRow("seconds") << u"bigint"_s << u"1767225600 + i * 3600"_s << Encoding::UnixSeconds;
    QTest::newRow("milliseconds") << u"bigint"_s << u"(1767225600 + i::bigint * 3600) * 1000"_s << Encoding::UnixMillis;
    QTest::newRow("text") << u"text"_s
                          << u"to_char(timestamp '2026-01-01' + i * interval '1 hour', 'YYYY-MM-DD HH24:MI:SS')"_s
                          << Encoding::TextUtc;
}

void TestPostgresReader::readsTimeRanges()
{
    QFETCH(const QString, type);
    QFETCH(const QString, value);
    QFETCH(const ReadPlan::TimeEncoding, encoding);
    QVERIFY(database().execute(
        QByteArrayList{u"CREATE TABLE times (id integer PRIMARY KEY, at %1)"_s.arg(type).toUtf8(),
                       u"INSERT INTO times SELECT i, %1 FROM generate_series(0, 24 * 10) i"_s.arg(value).toUtf8()}));
    ReadPlan times = planFor(u"times"_s, {{UsageColumn::Id, u"id"_s}, {UsageColumn::CreatedAt, u"at"_s}});
    times.timeEncoding = encoding;
    QVERIFY(open(times));
    constexpr qint64 Start = 1'767'225'600; // 2026-01-01T00:00:00Z
    constexpr qint64 Hour = 3'600;
    RowCollector hours;
    QVERIFY(reader().readTimes({Start + 5 * Hour, Start + 8 * Hour}, hours));
    QCOMPARE(hours.rows, 3);
    QVERIFY(hours.byId.contains(5) && hours.byId.contains(7));
    RowCollector days; // long enough for both connections
    QVERIFY(reader().readTimes({Start, Start + 72 * Hour}, days));
    QCOMPARE(days.rows, 72);
    QCOMPARE(days.duplicates, 0);
}

void TestPostgresReader::readsAView()
{
    QVERIFY(insertRows(100));
    QVERIFY(database().execute("CREATE VIEW usage_view AS SELECT id + 1000 AS id, created_at FROM token_usage"));
    QVERIFY(open(planFor(u"usage_view"_s, {{UsageColumn::Id, u"id"_s}, {UsageColumn::CreatedAt, u"created_at"_s}})));
    QCOMPARE(reader().lanes(), 1);
    const auto bounds = reader().bounds();
    QVERIFY(bounds);
    QCOMPARE(bounds->rowsAbout, 100);
    RowCollector rows;
    QVERIFY(reader().readIds(bounds->firstId, bounds->lastId, rows));
    QCOMPARE(rows.rows, 100);
    QVERIFY(reader().changeMark());
}

void TestPostgresReader::rowFilterApplies()
{
    QVERIFY(insertRows(100));
    ReadPlan filtered = plan();
    filtered.rowFilter = u"user_id = 3 OR user_id = 4"_s;
    QVERIFY(open(filtered));
    RowCollector rows;
    QVERIFY(reader().readIds(1, 14, rows));
    QCOMPARE(rows.rows, 4);
}

void TestPostgresReader::readsATableWithoutAKey()
{
    QVERIFY(database().execute(QByteArrayList{"CREATE TABLE bare (created_at timestamp, input_tokens integer)",
                                              "INSERT INTO bare VALUES ('2026-01-01', 1), ('2026-01-01', 1),"
                                              " ('2026-01-02', 5)",
                                              "CREATE VIEW bare_view AS SELECT * FROM bare"}));
    for (const QString &table : {u"bare"_s, u"bare_view"_s}) {
        QVERIFY(open(planFor(
            table, {{UsageColumn::CreatedAt, u"created_at"_s}, {UsageColumn::InputTokens, u"input_tokens"_s}})));
        const auto bounds = reader().bounds();
        QVERIFY(bounds);
        QCOMPARE(bounds->rowsAbout, 3);
        QCOMPARE(reader().lanes(), 1);
        RowCollector collector;
        NumberingSink numbering(collector);
        QVERIFY(reader().readIds(bounds->firstId, bounds->lastId, numbering));
        QCOMPARE(collector.rows, 3);
        QCOMPARE(collector.duplicates, 0);
        QVERIFY(collector.byId.contains(1) && collector.byId.contains(3));
    }
    const auto before = reader().changeMark();
    QVERIFY(before);
    QVERIFY(database().execute("INSERT INTO bare VALUES ('2026-01-03', 7)"));
    const auto after = reader().changeMark(); // of the view, which has no counters
    QVERIFY(after);
    QVERIFY(!(*after == *before));
}

void TestPostgresReader::marksChanges()
{
    QVERIFY(open(plan()));
    const auto empty = reader().changeMark();
    QVERIFY(empty);
    QCOMPARE(empty->lastId, -1);
    QCOMPARE(reader().bounds()->lastId, -1);
    QVERIFY(insertRows(10));
    const auto inserted = reader().changeMark();
    QVERIFY(inserted);
    QCOMPARE(inserted->lastId, 10);
    QVERIFY(database().execute("UPDATE token_usage SET input_tokens = 7 WHERE id = 2"));
    // The server's counters may lag.
    QTRY_COMPARE(reader().changeMark()->changedOrDeleted, 1);
    QVERIFY(reader().changeMark()->version > empty->version);
    QCOMPARE(*reader().changeMark(), *reader().changeMark());
    QCOMPARE(reader().changeMark()->identity, empty->identity);
    // Emptied as a whole and filled with the same ids.
    QVERIFY(database().execute("TRUNCATE token_usage") && insertRows(10));
    QVERIFY(reader().changeMark()->identity != empty->identity);
}

void TestPostgresReader::readsNames()
{
    QVERIFY(database().execute("INSERT INTO users VALUES (1, '李雷', 'x'), (2, NULL, 'x')"));
    QVERIFY(database().execute("GRANT SELECT (id, name) ON users TO reader"));
    QVERIFY(database().grantReader("token_usage"));
    QVERIFY(open(plan(), TestDatabase::Login::Reader));
    const auto names = reader().names();
    QVERIFY(names);
    QVERIFY(names->usersComplete);
    QCOMPARE(names->users.size(), 2);
    QCOMPARE(names->users.value(EntityId(Q_INT64_C(1))), u"李雷"_s);
    QVERIFY(names->users.value(EntityId(Q_INT64_C(2))).isEmpty());
    QVERIFY(!names->organisationsComplete); // not granted: no error, only no names
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestPostgresReader)
#include "tst_postgresreader.moc"
