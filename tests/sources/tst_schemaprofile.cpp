// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/schemaprofile.h"
#include "tests/support/testmain.h"

using namespace Qt::StringLiterals;
using namespace Tokenglass;
using Driver = ConnectionSettings::Driver;

class SchemaProfileTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void builtInProfilesAreRead();
    void recognisesTheProduct_data();
    void recognisesTheProduct();
    void missingColumnsDegrade();
    void missingTablesAreNamed();
    void unreadableTablesAreNotMissing();
    void aServersTableNeedsNoKey_data();
    void aServersTableNeedsNoKey();
    void userNamesMayBeCalledUsername();
    void singlePrecisionIsWidened_data();
    void singlePrecisionIsWidened();
    void wrongSchemasSayWhatIsMissing_data();
    void wrongSchemasSayWhatIsMissing();
    void kindInsists();
    void expressionsJoinsAndFiltersExpand();
    void forbiddenColumnsAreRefused_data();
    void forbiddenColumnsAreRefused();
};

namespace {

QList<SchemaProbe::Column> columns(const QString &names, const QString &type = u"integer"_s)
{
    QList<SchemaProbe::Column> result;
    for (const QString &name : names.split(u' '))
        result.append({name, type});
    return result;
}

const QString FirstColumns =
    u"id user_id organization_id session_id model_provider model_name model_alias input_tokens output_tokens "
    u"total_tokens "
    "input_cost output_cost total_cost request_type diagram_type success response_time created_at"_s;
const auto LedgerColumns = QString(
    FirstColumns
    + u" cost_currency cost_basis input_fresh_tokens cache_read_tokens cache_write_5m_tokens cache_write_1h_tokens "
      "output_fresh_tokens reasoning_tokens request_id agent endpoint_path time_to_first_token"_s);

SchemaProbe probeOf(const QString &usageColumns)
{
    SchemaProbe probe;
    probe.tables.insert(u"token_usage"_s, columns(usageColumns));
    return probe;
}

Result<ResolvedProfile> recogniseBuiltIn(const SchemaProbe &probe, Driver driver, const QString &kind = {})
{
    return recognise(builtInProfiles(), probe, driver, kind);
}

} // namespace

void SchemaProfileTest::builtInProfilesAreRead()
{
    QStringList ids;
    for (const SchemaProfile &profile : builtInProfiles())
        ids.append(profile.id);
    QCOMPARE(ids, (QStringList{u"ledger"_s, u"mindgraph"_s}));
    QCOMPARE(builtInProfiles()[1].tables(),
             (QStringList{u"token_usage"_s, u"users"_s, u"organizations"_s, u"api_keys"_s, u"user_budgets"_s}));
}

void SchemaProfileTest::recognisesTheProduct_data()
{
    QTest::addColumn<QString>("usageColumns");
    QTest::addColumn<Driver>("driver");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("version");
    QTest::newRow("first version") << FirstColumns << Driver::Sqlite << u"mindgraph"_s << QString();
    QTest::newRow("shipped 2025") << QString(FirstColumns + u" conversation_id endpoint_path"_s) << Driver::Sqlite
                                  << u"mindgraph"_s << u"2025-11"_s;
    QTest::newRow("shipped 2026") << QString(FirstColumns + u" conversation_id endpoint_path api_key_id"_s)
                                  << Driver::PostgreSql << u"mindgraph"_s << u"2026"_s;
    QTest::newRow("ledger") << LedgerColumns << Driver::Sqlite << u"ledger"_s << QString();
}

void SchemaProfileTest::recognisesTheProduct()
{
    QFETCH(QString, usageColumns);
    QFETCH(Driver, driver);
    QFETCH(QString, kind);
    QFETCH(QString, version);
    const auto resolved = recogniseBuiltIn(probeOf(usageColumns), driver);
    QVERIFY2(resolved.ok(), resolved.ok() ? "" : qPrintable(resolved.error().detail));
    QCOMPARE(resolved->plan.profileId, kind);
    QCOMPARE(resolved->version, version);
    QCOMPARE(resolved->plan.table, u"\"token_usage\""_s);
    QCOMPARE(resolved->plan.missingColumns, QStringList());
    QCOMPARE(resolved->plan.currency, Currency::cny());
    QCOMPARE(resolved->plan.costDecimals, 9);
    QCOMPARE(resolved->plan.sessionSetup.isEmpty(), driver != Driver::PostgreSql);
}

void SchemaProfileTest::missingColumnsDegrade()
{
    const auto resolved =
        recogniseBuiltIn(probeOf(u"ID created_at model_name input_cost output_cost"_s), Driver::MySql);
    QVERIFY(resolved.ok());
    const ReadPlan &plan = resolved->plan;
    QCOMPARE(plan.expression(UsageColumn::Id), u"`ID`"_s);
    QCOMPARE(plan.expression(UsageColumn::InputTokens), QString());
    QCOMPARE(plan.expression(UsageColumn::TotalCost), u"`input_cost` + `output_cost`"_s);
    QVERIFY(plan.missingColumns.contains(u"input_tokens"_s));
    QVERIFY(plan.missingColumns.contains(u"response_time"_s));
    QVERIFY(!plan.missingColumns.contains(u"total_cost"_s));
    QCOMPARE(plan.timeEncoding, ReadPlan::TimeEncoding::Timestamp);
}

void SchemaProfileTest::missingTablesAreNamed()
{
    const auto resolved = recogniseBuiltIn(probeOf(FirstColumns), Driver::Sqlite);
    QVERIFY(resolved.ok());
    QCOMPARE(resolved->missingTables, (QStringList{u"users"_s, u"organizations"_s}));
    QVERIFY(resolved->plan.usersQuery.isEmpty());
}

void SchemaProfileTest::unreadableTablesAreNotMissing()
{
    SchemaProbe probe = probeOf(FirstColumns);
    probe.forbidden = QStringList{u"users"_s};
    const auto resolved = recogniseBuiltIn(probe, Driver::PostgreSql);
    QVERIFY(resolved.ok());
    QCOMPARE(resolved->unreadableTables, QStringList{u"users"_s});
    QCOMPARE(resolved->missingTables, QStringList{u"organizations"_s});
    QVERIFY(resolved->usersTable.isEmpty());
}

void SchemaProfileTest::aServersTableNeedsNoKey_data()
{
    QTest::addColumn<Driver>("driver");
    QTest::addColumn<bool>("hasKey");
    QTest::newRow("SQLite numbers rows itself") << Driver::Sqlite << true;
    QTest::newRow("PostgreSQL") << Driver::PostgreSql << false;
    QTest::newRow("MySQL") << Driver::MySql << false;
}

void SchemaProfileTest::aServersTableNeedsNoKey()
{
    QFETCH(Driver, driver);
    QFETCH(bool, hasKey);
    const auto resolved = recogniseBuiltIn(probeOf(FirstColumns.section(u' ', 1)), driver);
    QVERIFY(resolved.ok());
    QCOMPARE(resolved->plan.hasRowKey(), hasKey);
    QCOMPARE(resolved->rowKey(), u"id"_s);
    QVERIFY(!resolved->plan.missingColumns.contains(u"id"_s));
}

void SchemaProfileTest::userNamesMayBeCalledUsername()
{
    SchemaProbe probe = probeOf(FirstColumns);
    probe.tables.insert(u"users"_s, columns(u"id username"_s));
    const auto resolved = recogniseBuiltIn(probe, Driver::Sqlite);
    QVERIFY(resolved.ok());
    QCOMPARE(resolved->plan.usersQuery, u"SELECT \"users\".\"id\", \"users\".\"username\" FROM \"users\""_s);
    QCOMPARE(resolved->missingTables, QStringList{u"organizations"_s});
}

void SchemaProfileTest::singlePrecisionIsWidened_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<Driver>("driver");
    QTest::addColumn<QString>("expression");
    QTest::addColumn<int>("decimals");
    QTest::newRow("MySQL float") << u"float"_s << Driver::MySql << u"CAST(`total_cost` AS DOUBLE)"_s << 6;
    QTest::newRow("MySQL double") << u"double"_s << Driver::MySql << u"`total_cost`"_s << 9;
    QTest::newRow("PostgreSQL real") << u"real"_s << Driver::PostgreSql << u"CAST(\"total_cost\" AS double precision)"_s
                                     << 6;
    QTest::newRow("PostgreSQL double") << u"double precision"_s << Driver::PostgreSql << u"\"total_cost\""_s << 9;
    QTest::newRow("SQLite float is a double") << u"float"_s << Driver::Sqlite << u"\"total_cost\""_s << 9;
}

void SchemaProfileTest::singlePrecisionIsWidened()
{
    QFETCH(QString, type);
    QFETCH(Driver, driver);
    QFETCH(QString, expression);
    QFETCH(int, decimals);
    SchemaProbe probe;
    probe.tables.insert(u"token_usage"_s,
                        columns(u"id created_at model_name"_s) + columns(u"total_cost response_time"_s, type));
    const auto resolved = recogniseBuiltIn(probe, driver);
    QVERIFY(resolved.ok());
    QCOMPARE(resolved->plan.expression(UsageColumn::TotalCost), expression);
    QCOMPARE(resolved->plan.costDecimals, decimals);
    QCOMPARE(resolved->plan.latencyDecimals, decimals == 6 ? 3 : 6);
}

void SchemaProfileTest::wrongSchemasSayWhatIsMissing_data()
{
    QTest::addColumn<SchemaProbe>("probe");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << SchemaProbe() << u"no table of a known usage schema: token_usage"_s;
    QTest::newRow("no time") << probeOf(u"id model_name"_s) << u"has no column created_at"_s;
    QTest::newRow("another product's table")
        << probeOf(u"id created_at amount"_s) << u"has none of the columns of a known usage schema: input_tokens"_s;
}

void SchemaProfileTest::wrongSchemasSayWhatIsMissing()
{
    QFETCH(SchemaProbe, probe);
    QFETCH(QString, words);
    const auto resolved = recogniseBuiltIn(probe, Driver::PostgreSql);
    QVERIFY(!resolved.ok());
    QCOMPARE(resolved.error().kind, Error::Kind::Schema);
    QVERIFY2(resolved.error().detail.contains(words), qPrintable(resolved.error().detail));
}

void SchemaProfileTest::kindInsists()
{
    const auto asked = recogniseBuiltIn(probeOf(LedgerColumns), Driver::Sqlite, u"mindgraph"_s);
    QVERIFY(asked.ok());
    QCOMPARE(asked->plan.profileId, u"mindgraph"_s);
    const auto unfit = recogniseBuiltIn(probeOf(FirstColumns), Driver::Sqlite, u"ledger"_s);
    QVERIFY(!unfit.ok());
    QCOMPARE(unfit.error().kind, Error::Kind::Schema);
    const auto unknown = recogniseBuiltIn(probeOf(FirstColumns), Driver::Sqlite, u"nonsense"_s);
    QVERIFY(!unknown.ok());
    QCOMPARE(unknown.error().kind, Error::Kind::Input);
}

void SchemaProfileTest::expressionsJoinsAndFiltersExpand()
{
    // The shapes other products need: units by version, JSON, a joined name, a row filter, epoch times.
    const auto profile = SchemaProfile::fromJson(R"json({
        "id": "gateway", "name": "Gateway", "table": "logs",
        "recognise": {"all": ["quota"]},
        "columns": {
            "id": ["id"],
            "created_at": [{"needs": ["created_at"], "encoding": "unix_seconds"}],
            "user_id": ["traces.user_id"],
            "cache_read_tokens": [{"needs": ["other"], "sql": {
                "sqlite": "json_extract({other}, '$.cache_tokens')",
                "postgresql": "({other}::json->>'cache_tokens')::bigint"}}],
            "total_cost": [{"needs": ["cost_micros"], "nanos_per_unit": 1000, "currency": "EUR"}, "quota"]
        },
        "joins": [{"needs": ["traces.id"], "sql": "LEFT JOIN {traces} ON {traces.id} = {logs.trace_id}"}],
        "row_filter": [{"needs": ["type"], "sql": "{type} IN (2, 5) AND '{{' <> ''"}],
        "units": {"currency": "USD", "nanos_per_cost_unit": 2000, "micros_per_latency_unit": 1000},
        "never": ["logs.prompt"]
    })json");
    QVERIFY2(profile.ok(), profile.ok() ? "" : qPrintable(profile.error().detail));
    SchemaProbe probe;
    probe.tables.insert(u"logs"_s, columns(u"id created_at quota cost_micros type other trace_id prompt"_s));
    probe.tables.insert(u"traces"_s, columns(u"id user_id"_s));
    const auto resolved = resolve(*profile, probe, Driver::Sqlite);
    QVERIFY(resolved.ok());
    const ReadPlan &plan = resolved->plan;
    QCOMPARE(plan.table, u"\"logs\" LEFT JOIN \"traces\" ON \"traces\".\"id\" = \"logs\".\"trace_id\""_s);
    QCOMPARE(plan.expression(UsageColumn::UserId), u"\"traces\".\"user_id\""_s);
    QCOMPARE(plan.expression(UsageColumn::CacheReadTokens), u"json_extract(\"logs\".\"other\", '$.cache_tokens')"_s);
    QCOMPARE(plan.rowFilter, u"\"logs\".\"type\" IN (2, 5) AND '{' <> ''"_s);
    QCOMPARE(plan.timeEncoding, ReadPlan::TimeEncoding::UnixSeconds);
    QCOMPARE(plan.currency.code(), u"EUR"_s);
    QCOMPARE(plan.nanosPerCostUnit, 1000);
    QCOMPARE(plan.microsPerLatencyUnit, 1000);

    probe.tables[u"logs"_s] = columns(u"id created_at quota"_s);
    const auto older = resolve(*profile, probe, Driver::Sqlite);
    QVERIFY(older.ok());
    QCOMPARE(older->plan.currency, Currency::usd());
    QCOMPARE(older->plan.nanosPerCostUnit, 2000);
    QCOMPARE(older->plan.rowFilter, QString());
}

void SchemaProfileTest::forbiddenColumnsAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    const QByteArray head =
        R"({"id": "x", "name": "X", "table": "t", "never": ["t.prompt", "u.hash"], "columns": {"id": ["id"])";
    QTest::newRow("of the usage table") << QByteArray(head + R"(, "created_at": ["prompt"]}})");
    QTest::newRow("outside braces") << QByteArray(
        head + R"json(, "created_at": [{"needs": ["id"], "sql": "substr(prompt, 1)"}]}})json");
    QTest::newRow("of another table") << QByteArray(
        head
        + R"(, "created_at": ["c"]}, "names": {"users": [{"needs": ["u.id"], "sql": "SELECT id, hash FROM u"}]}})");
    QTest::newRow("unknown column") << QByteArray(head + R"(, "created_at": ["c"], "colour": ["c"]}})");
    QTest::newRow("no time") << QByteArray(head + "}}");
    QTest::newRow("not JSON") << QByteArray("{");
    QVERIFY(SchemaProfile::fromJson(head + R"(, "created_at": ["c"]}})").ok());
}

void SchemaProfileTest::forbiddenColumnsAreRefused()
{
    QFETCH(QByteArray, json);
    QVERIFY(!SchemaProfile::fromJson(json).ok());
}

QTEST_GUILESS_MAIN(SchemaProfileTest)
#include "tst_schemaprofile.moc"
