// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/cancelsignal.h"
#include "models/sources/postgres/postgresconnection.h"
#include "tests/sources/readertest.h"
#include "tests/support/freezingproxy.h"

#include <QTcpServer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Tokenglass {

using Kind = Error::Kind;
using Login = TestDatabase::Login;

/// The PostgreSQL reader's connection: reports, refusals, time-outs, cancelling and lost connections.
class TestPostgresConnection : public ReaderTest
{
    Q_OBJECT

public:
    TestPostgresConnection() : ReaderTest(ConnectionSettings::Driver::PostgreSql) { }

private Q_SLOTS:
    void reportsTheServer();
    void sessionCannotWrite();
    void refusedConnections_data();
    void refusedConnections();
    void silentServerTimesOut();
    void probesVisibleColumns();
    void missingTableAndColumn();
    void forbiddenTable();
    void rowSecurityIsReported();
    void statementTimeOut();
    void cancelReachesTheServer();
    void cancelWhileRowsFlow();
    void killedBackend();
    void hangingServerIsGivenUp();
    void cancelDoesNotWaitForAHangingServer();
};

void TestPostgresConnection::reportsTheServer()
{
    const auto report = reader().connect(database().settings(), database().password());
    QVERIFY2(report, qPrintable(report ? QString() : report.error().detail));
    QVERIFY(report->serverVersion.startsWith("PostgreSQL 1"_L1));
    QVERIFY(!report->serverZone.isEmpty());
    QCOMPARE(report->accountCanWrite, std::optional(true));
    QVERIFY(report->readOnlyEnforced);
    QCOMPARE(report->readOnlyHow, u"default_transaction_read_only=on"_s);
    QVERIFY(report->notes.isEmpty());

    QVERIFY(database().grantReader("token_usage"));
    const auto limited = makeReader()->connect(database().settings(Login::Reader), database().password());
    QVERIFY(limited);
    QCOMPARE(limited->accountCanWrite, std::optional(false));
}

void TestPostgresConnection::sessionCannotWrite()
{
    ReadPlan writing = plan();
    writing.sessionSetup = {u"INSERT INTO token_usage (input_tokens) VALUES (1)"_s};
    const auto prepared = open(writing);
    QVERIFY(!prepared);
    QCOMPARE(prepared.error().kind, Kind::Forbidden);
    QVERIFY2(prepared.error().detail.contains("25006"_L1), qPrintable(prepared.error().detail));
    QCOMPARE(database().value("SELECT count(*) FROM token_usage"), "0");
}

void TestPostgresConnection::refusedConnections_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("wrong password") << u"password"_s << u"not-the-password"_s << Kind::Auth;
    QTest::newRow("no password") << u"password"_s << QString() << Kind::Auth;
    QTest::newRow("unknown user") << u"user"_s << u"nobody-here"_s << Kind::Auth;
    QTest::newRow("unknown database") << u"database"_s << u"no_such_database"_s << Kind::Forbidden;
    QTest::newRow("unused port") << u"port"_s << QString() << Kind::Offline;
    QTest::newRow("unknown host") << u"host"_s << u"no-such-host.invalid"_s << Kind::Offline;
    QTest::newRow("TLS demanded") << u"sslmode"_s << u"require"_s << Kind::Protocol;
    QTest::newRow("unknown option") << u"colour"_s << u"blue"_s << Kind::Input;
    QTest::newRow("senseless time-out") << u"connect_timeout"_s << u"soon"_s << Kind::Input;
}

void TestPostgresConnection::refusedConnections()
{
    QFETCH(const QString, field);
    QFETCH(const QString, value);
    QFETCH(const Kind, kind);
    ConnectionSettings settings = database().settings();
    QString password = database().password();
    if (field == "password"_L1) {
        password = value;
    } else if (field == "user"_L1) {
        settings.user = value;
    } else if (field == "database"_L1) {
        settings.database = value;
    } else if (field == "host"_L1) {
        settings.host = value;
    } else if (field == "port"_L1) {
        QTcpServer unused;
        QVERIFY(unused.listen(QHostAddress::LocalHost));
        settings.port = unused.serverPort();
        unused.close();
    } else {
        settings.options.insert(field, value);
    }
    const auto report = reader().connect(settings, password);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, kind);
    QVERIFY(!report.error().detail.isEmpty());
    QVERIFY(!report.error().detail.contains(database().password()));
    QVERIFY(!report.error().detail.contains("not-the-password"_L1));
}

void TestPostgresConnection::silentServerTimesOut()
{
    QTcpServer silent; // accepts by its backlog and never speaks
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    ConnectionSettings settings = database().settings();
    settings.port = silent.serverPort();
    settings.options.insert(u"connect_timeout"_s, u"1"_s);
    const auto report = reader().connect(settings, database().password());
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Kind::Timeout);
}

void TestPostgresConnection::probesVisibleColumns()
{
    QVERIFY(database().execute("CREATE VIEW usage_view AS SELECT id, created_at FROM token_usage"));
    QVERIFY(reader().connect(database().settings(), database().password()));
    const auto probe = reader().probe({u"token_usage"_s, u"usage_view"_s, u"nothing"_s});
    QVERIFY(probe);
    QCOMPARE(probe->tables.keys(), QStringList({u"token_usage"_s, u"usage_view"_s}));
    QCOMPARE(probe->tables.value(u"token_usage"_s).size(), 18);
    QCOMPARE(probe->tables.value(u"token_usage"_s).last().name, u"created_at"_s);
    QCOMPARE(probe->tables.value(u"token_usage"_s).last().type, u"timestamp without time zone"_s);
    QCOMPARE(probe->tables.value(u"usage_view"_s).first().type, u"integer"_s);
    QVERIFY(probe->forbidden.isEmpty());
}

void TestPostgresConnection::missingTableAndColumn()
{
    const auto table = open(planFor(u"no_such_table"_s, {{UsageColumn::Id, u"id"_s}}));
    QVERIFY(!table);
    QCOMPARE(table.error().kind, Kind::Schema);
    const auto column = open(planFor(u"token_usage"_s, {{UsageColumn::Id, u"no_such_column"_s}}));
    QVERIFY(!column);
    QCOMPARE(column.error().kind, Kind::Schema);
    // The connection survives both.
    QVERIFY(open(plan()));
}

void TestPostgresConnection::forbiddenTable()
{
    QVERIFY(database().execute("GRANT SELECT (id, name) ON users TO reader"));
    QVERIFY(reader().connect(database().settings(Login::Reader), database().password()));
    const auto probe = reader().probe({u"token_usage"_s, u"users"_s});
    QVERIFY(probe);
    QCOMPARE(probe->forbidden, QStringList(u"token_usage"_s));
    QCOMPARE(probe->tables.value(u"users"_s).size(), 2);

    QVERIFY(database().grantReader("token_usage"));
    QVERIFY(database().execute("REVOKE SELECT ON token_usage FROM reader"));
    QVERIFY(reader().prepare(plan()));
    RowCollector rows;
    const auto read = reader().readIds(1, 100, rows);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Kind::Forbidden);
}

void TestPostgresConnection::rowSecurityIsReported()
{
    QVERIFY(insertRows(5));
    QVERIFY(database().grantReader("token_usage"));
    QVERIFY(database().execute(QByteArrayList{"ALTER TABLE token_usage ENABLE ROW LEVEL SECURITY",
                                              "CREATE POLICY nobody ON token_usage USING"
                                              " (current_setting('app.rls_mode', true) = 'dashboard')"}));
    const auto report = reader().connect(database().settings(Login::Reader), database().password());
    QVERIFY(report);
    QCOMPARE(report->rowSecurityTables, QStringList(u"token_usage"_s));
    QVERIFY(reader().prepare(plan()));
    RowCollector hidden;
    QVERIFY(reader().readIds(1, 5, hidden));
    QCOMPARE(hidden.rows, 0);

    ReadPlan unlocked = plan();
    unlocked.sessionSetup = {u"SET app.rls_mode = 'dashboard'"_s};
    QVERIFY(reader().prepare(unlocked));
    RowCollector seen;
    QVERIFY(reader().readIds(1, 5, seen));
    QCOMPARE(seen.rows, 5);
}

void TestPostgresConnection::statementTimeOut()
{
    ConnectionSettings settings = database().settings();
    settings.options.insert(u"statement_timeout"_s, u"1"_s);
    QVERIFY(reader().connect(settings, database().password()));
    ReadPlan slow = plan();
    slow.usersQuery = u"SELECT 1, pg_sleep(30)"_s;
    QVERIFY(reader().prepare(slow));
    const auto names = reader().names();
    QVERIFY(!names);
    QCOMPARE(names.error().kind, Kind::Timeout);
    QVERIFY(reader().changeMark()); // still usable
}

void TestPostgresConnection::cancelReachesTheServer()
{
    QVERIFY(insertRows(10));
    ReadPlan slow = plan();
    slow.rowFilter = u"pg_sleep(60) IS NOT NULL"_s;
    QVERIFY(open(slow));
    RowCollector rows;
    {
        const LaterCancel later(reader(), 200ms);
        const auto read = reader().readIds(1, 10, rows);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Kind::Cancelled);
        QVERIFY2(later.millisecondsSince() < 5'000, "the server was not asked to stop");
    }
    QTRY_COMPARE(database().value("SELECT count(*) FROM pg_stat_activity WHERE state <> 'idle' AND usename = 'tester'"
                                  " AND datname = current_database()"),
                 "0");
    QVERIFY(reader().prepare(plan()));
    QVERIFY(reader().readIds(1, 10, rows));
    QCOMPARE(rows.rows, 10);
}

void TestPostgresConnection::cancelWhileRowsFlow()
{
    QVERIFY(insertRows(120'000));
    QVERIFY(open(plan()));
    FirstRowSink sink([this] { reader().cancel(); });
    const auto read = reader().readIds(1, 120'000, sink);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Kind::Cancelled);
    RowCollector rows;
    QVERIFY(reader().readIds(1, 120'000, rows));
    QCOMPARE(rows.rows, 120'000);
}

void TestPostgresConnection::killedBackend()
{
    QVERIFY(insertRows(120'000));
    QVERIFY(open(plan()));
    FirstRowSink sink([this] {
        database().execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                           " WHERE usename = 'tester' AND datname = current_database()",
                           Login::Admin);
    });
    const auto read = reader().readIds(1, 120'000, sink);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Kind::Offline);
    QVERIFY(sink.rows < 120'000);
    QCOMPARE(reader().bounds().error().kind, Kind::Offline); // says so until connected again
    QVERIFY(open(plan()));
    RowCollector rows;
    QVERIFY(reader().readIds(1, 120'000, rows));
    QCOMPARE(rows.rows, 120'000);
}

void TestPostgresConnection::hangingServerIsGivenUp()
{
    ConnectionSettings settings = database().settings();
    FreezingProxy proxy(settings.host, settings.port);
    settings.port = proxy.port();
    const CancelSignal never;
    PostgresConnection connection(never);
    QVERIFY(connection.open(settings, database().password()));
    connection.setPatience(10s);
    QVERIFY(connection.execute("SELECT 1"));
    proxy.freeze();
    connection.setPatience(100ms);
    const auto answer = connection.execute("SELECT 1");
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::Timeout);
    QVERIFY(!connection.isOpen());
}

void TestPostgresConnection::cancelDoesNotWaitForAHangingServer()
{
    ConnectionSettings settings = database().settings();
    FreezingProxy proxy(settings.host, settings.port);
    settings.port = proxy.port();
    CancelSignal cancel;
    PostgresConnection connection(cancel);
    QVERIFY(connection.open(settings, database().password()));
    proxy.freeze();
    cancel.raise();
    const auto answer = connection.execute("SELECT 1");
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::Cancelled);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestPostgresConnection)
#include "tst_postgresconnection.moc"
