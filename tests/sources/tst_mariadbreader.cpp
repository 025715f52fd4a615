// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/numberingsink.h"
#include "tests/sources/readertest.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace Tokenglass {

/// What the MariaDB reader reads from a real server: every type, every row once, names and changes.
class TestMariaDbReader : public ReaderTest
{
    Q_OBJECT

public:
    TestMariaDbReader() : ReaderTest(ConnectionSettings::Driver::MySql) { }

private Q_SLOTS:
    void deliversEveryType();
    void nullsAndUnicode();
    void longTexts();
    void floatsAreWhole();
    void readsEachRowOnce();
    void readsTimeRanges_data();
    void readsTimeRanges();
    void readsAView();
    void rowFilterApplies();
    void readsATableWithoutAKey();
    void marksChanges();
    void readsNames();
};

void TestMariaDbReader::deliversEveryType()
{
    QVERIFY(database().execute(QByteArrayList{
        "CREATE TABLE kinds (id bigint PRIMARY KEY, t datetime(6), u char(36), o smallint, p text, n char(4), m json,"
        " r date, i bigint, big bigint unsigned, c decimal(20, 9), b boolean, d double, bits bit(1), s timestamp NULL)",
        "SET time_zone = '+02:00'",
        "INSERT INTO kinds VALUES (9223372036854775807, '2026-03-28 23:30:00.123456',"
        " '00000000-0000-0000-0000-00000000002a', -7, 'text', 'ab', '{\"a\": 1}', '1999-12-31', 9007199254740993,"
        " 18446744073709551615, -12345.670000001, false, 0.1, b'1', '2026-03-29 01:30:00')",
        "SET sql_mode = ''",
        "INSERT INTO kinds (id, t, c, big) VALUES (1, '0000-00-00 00:00:00', 0.5, 9007199254740993)"}));
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
                          {UsageColumn::OutputTokens, u"big"_s},
                          {UsageColumn::CacheReadTokens, u"s"_s},
                          {UsageColumn::TotalCost, u"c"_s},
                          {UsageColumn::CostBasis, u"bits"_s},
                          {UsageColumn::Success, u"b"_s},
                          {UsageColumn::ResponseTime, u"d"_s},
                          {UsageColumn::Caller, u"big"_s}})));
    RowCollector rows;
    QVERIFY(reader().readIds(1, std::numeric_limits<qint64>::max(), rows));
    QCOMPARE(rows.rows, 2);
    constexpr qint64 Id = std::numeric_limits<qint64>::max();
    QCOMPARE(rows.value(Id, UsageColumn::CreatedAt).type, RawValue::Type::Time);
    QCOMPARE(rows.value(Id, UsageColumn::CreatedAt).integer, Q_INT64_C(1774740600123456));
    // A TIMESTAMP is an instant, whatever the zone of the session that wrote it.
    QCOMPARE(rows.value(Id, UsageColumn::CacheReadTokens).integer, Q_INT64_C(1774740600000000));
    QCOMPARE(rows.value(Id, UsageColumn::UserId).text, "00000000-0000-0000-0000-00000000002a");
    QCOMPARE(rows.value(Id, UsageColumn::OrganisationId).integer, -7);
    QCOMPARE(rows.value(Id, UsageColumn::Caller).text, "18446744073709551615"); // of an id all digits count
    QCOMPARE(rows.value(Id, UsageColumn::Provider).text, "text");
    QCOMPARE(rows.value(Id, UsageColumn::ModelName).text, "ab");
    QCOMPARE(rows.value(Id, UsageColumn::ModelAlias).text, "{\"a\": 1}");
    QCOMPARE(rows.value(Id, UsageColumn::RequestType).integer, Q_INT64_C(946598400000000));
    QCOMPARE(rows.value(Id, UsageColumn::InputTokens).integer, Q_INT64_C(9007199254740993)); // 2^53 + 1
    QCOMPARE(rows.value(Id, UsageColumn::OutputTokens).type, RawValue::Type::Real); // not a number we can add
    QCOMPARE(rows.value(1, UsageColumn::OutputTokens).integer, Q_INT64_C(9007199254740993));
    QCOMPARE(rows.value(Id, UsageColumn::TotalCost).text, "-12345.670000001");
    QCOMPARE(rows.value(Id, UsageColumn::Success).type, RawValue::Type::Integer);
    QCOMPARE(rows.value(Id, UsageColumn::Success).integer, 0);
    QCOMPARE(rows.value(Id, UsageColumn::CostBasis).integer, 1);
    QCOMPARE(rows.value(Id, UsageColumn::ResponseTime).real, 0.1);
    QVERIFY(rows.value(1, UsageColumn::CreatedAt).isNull()); // 0000-00-00 is no time
}

void TestMariaDbReader::nullsAndUnicode()
{
    QVERIFY(database().execute("INSERT INTO token_usage (id, model_name, model_alias) VALUES"
                               " (1, NULL, ''), (2, '通义千问 🚀', 'a\\tb')"));
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

void TestMariaDbReader::longTexts()
{
    QVERIFY(database().execute(QByteArrayList{"CREATE TABLE texts (id integer PRIMARY KEY, a longtext, b longtext)",
                                              "INSERT INTO texts VALUES (1, REPEAT('x', 200000), 'short'), (2, "
                                              "REPEAT('y', 600), REPEAT('z', 512)), (3, 'a', 'b')"}));
    QVERIFY(open(
        planFor(u"texts"_s,
                {{UsageColumn::Id, u"id"_s}, {UsageColumn::ModelName, u"a"_s}, {UsageColumn::ModelAlias, u"b"_s}})));
    RowCollector rows;
    QVERIFY(reader().readIds(1, 3, rows));
    QCOMPARE(rows.value(1, UsageColumn::ModelName).text, QByteArray(200'000, 'x'));
    QCOMPARE(rows.value(1, UsageColumn::ModelAlias).text, "short");
    QCOMPARE(rows.value(2, UsageColumn::ModelName).text, QByteArray(600, 'y'));
    QCOMPARE(rows.value(2, UsageColumn::ModelAlias).text, QByteArray(512, 'z'));
    QCOMPARE(rows.value(3, UsageColumn::ModelName).text, "a");
}

void TestMariaDbReader::floatsAreWhole()
{
    QVERIFY(database().execute("INSERT INTO token_usage (id, total_cost, response_time) VALUES (1, 12.345678, 0.1)"));
    ReadPlan widened = plan();
    widened.expressions[static_cast<std::size_t>(UsageColumn::TotalCost)] = u"CAST(`total_cost` AS DOUBLE)"_s;
    QVERIFY(open(widened));
    RowCollector rows;
    QVERIFY(reader().readIds(1, 1, rows));
    QCOMPARE(rows.value(1, UsageColumn::TotalCost).real, static_cast<double>(12.345678f));
    QCOMPARE(rows.value(1, UsageColumn::ResponseTime).real, static_cast<double>(0.1f));
}

void TestMariaDbReader::readsEachRowOnce()
{
    constexpr int Count = 120'000;
    QVERIFY(insertRows(Count));
    QVERIFY(database().execute(QByteArrayList{
        "DELETE FROM token_usage WHERE id % 10 = 3",
        "INSERT INTO token_usage (id, input_tokens) VALUES (-5, 1), (2000000000, 2)", "ANALYZE TABLE token_usage"}));
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
    QCOMPARE(QByteArray::number(sum), database().value("SELECT SUM(input_tokens) FROM token_usage"));

    RowCollector some;
    QVERIFY(reader().readIds(100, 119, some));
    QCOMPARE(some.rows, 18);
}

void TestMariaDbReader::readsTimeRanges_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("value");
    QTest::addColumn<ReadPlan::TimeEncoding>("encoding");
    using Encoding = ReadPlan::TimeEncoding;
    const QString hour = u"TIMESTAMP '2026-01-01 00:00:00' + INTERVAL seq HOUR"_s;
    QTest::newRow("datetime") << u"datetime"_s << hour << Encoding::Timestamp;
    QTest::newRow("timestamp") << u"timestamp"_s << hour << Encoding::Timestamp;
    QTest::newRow("seconds") << u"bigint"_s << u"1767225600 + seq * 3600"_s << Encoding::UnixSeconds;
    QTest::newRow("milliseconds") << u"bigint"_s << u"(1767225600 + seq * 3600) * 1000"_s << Encoding::UnixMillis;
    QTest::newRow("text") << u"varchar(30)"_s << u"CAST(%1 AS CHAR)"_s.arg(hour) << Encoding::TextUtc;
}

void TestMariaDbReader::readsTimeRanges()
{
    QFETCH(const QString, type);
    QFETCH(const QString, value);
    QFETCH(const ReadPlan::TimeEncoding, encoding);
    QVERIFY(database().execute(QByteArrayList{
        "SET time_zone = '+00:00'", u"CREATE TABLE times (id integer PRIMARY KEY, at %1)"_s.arg(type).toUtf8(),
        u"INSERT INTO times SELECT seq, %1 FROM seq_0_to_240"_s.arg(value).toUtf8()}));
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

void TestMariaDbReader::readsAView()
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

void TestMariaDbReader::rowFilterApplies()
{
    QVERIFY(insertRows(100));
    ReadPlan filtered = plan();
    filtered.rowFilter = u"user_id = 3 OR user_id = 4"_s;
    QVERIFY(open(filtered));
    RowCollector rows;
    QVERIFY(reader().readIds(1, 14, rows));
    QCOMPARE(rows.rows, 4);
}

void TestMariaDbReader::readsATableWithoutAKey()
{
    QVERIFY(database().execute(QByteArrayList{"CREATE TABLE bare (created_at datetime, input_tokens integer)",
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

void TestMariaDbReader::marksChanges()
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
    // Quiet after a while …
    const auto isQuiet = [this] { return *reader().changeMark() == *reader().changeMark(); };
    QTRY_VERIFY_WITH_TIMEOUT(isQuiet(), 10'000);
    const auto quiet = reader().changeMark();
    // … until something changes.
    QVERIFY(database().execute("UPDATE token_usage SET input_tokens = 7 WHERE id = 2"));
    QVERIFY(reader().changeMark()->version > quiet->version);
}

void TestMariaDbReader::readsNames()
{
    QVERIFY(database().execute("INSERT INTO users VALUES (1, '李雷', 'x'), (2, NULL, 'x')"));
    QVERIFY(database().grantReader("token_usage"));
    QVERIFY(database().grantReader("users"));
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

QTEST_GUILESS_MAIN(Tokenglass::TestMariaDbReader)
#include "tst_mariadbreader.moc"
