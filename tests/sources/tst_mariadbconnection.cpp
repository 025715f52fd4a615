// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/mariadb/mariadbcanceller.h"
#include "models/sources/mariadb/mariadbcatalog.h"
#include "models/sources/mariadb/mariadbconnection.h"
#include "tests/sources/readertest.h"
#include "tests/support/freezingproxy.h"

#include <QTcpServer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Tokenglass {

using Kind = Error::Kind;
using Login = TestDatabase::Login;

/// The MariaDB reader's connection: reports, refusals, time-outs, cancelling and lost connections.
class TestMariaDbConnection : public ReaderTest
{
    Q_OBJECT

public:
    TestMariaDbConnection() : ReaderTest(ConnectionSettings::Driver::MySql) { }

private Q_SLOTS:
    void reportsTheServer();
    void grants_data();
    void grants();
    void sessionCannotWrite();
    void refusedConnections_data();
    void refusedConnections();
    void silentServerTimesOut();
    void probesVisibleColumns();
    void missingTableAndColumn();
    void forbiddenTable();
    void statementTimeOut();
    void cancelReachesTheServer();
    void cancelWhileRowsFlow();
    void idleCancelIsForgotten();
    void killedConnection();
    void hangingServerIsGivenUp();

private:
    [[nodiscard]] QByteArray ownConnections(const QByteArray &what);
};

QByteArray TestMariaDbConnection::ownConnections(const QByteArray &what)
{
    return "SELECT " + what + " FROM information_schema.processlist WHERE user = 'tester' AND db = '"
        + database().settings().database.toUtf8() + '\'';
}

void TestMariaDbConnection::reportsTheServer()
{
    const auto report = reader().connect(database().settings(), database().password());
    QVERIFY2(report, qPrintable(report ? QString() : report.error().detail));
    QVERIFY2(report->serverVersion.startsWith("MariaDB 1"_L1), qPrintable(report->serverVersion));
    QVERIFY(!report->serverZone.isEmpty());
    QCOMPARE(report->accountCanWrite, std::optional(true));
    QVERIFY(report->readOnlyEnforced);
    QVERIFY(report->notes.isEmpty());

    QVERIFY(database().grantReader("token_usage"));
    const auto limited = makeReader()->connect(database().settings(Login::Reader), database().password());
    QVERIFY(limited);
    QCOMPARE(limited->accountCanWrite, std::optional(false));
}

void TestMariaDbConnection::grants_data()
{
    QTest::addColumn<QString>("grant");
    QTest::addColumn<bool>("writes");
    QTest::newRow("usage") << u"GRANT USAGE ON *.* TO `a`@`b` IDENTIFIED BY PASSWORD '*1'"_s << false;
    QTest::newRow("everything") << u"GRANT ALL PRIVILEGES ON *.* TO `a`@`%` WITH GRANT OPTION"_s << true;
    QTest::newRow("read") << u"GRANT SELECT, SHOW VIEW ON `usage`.* TO `a`@`%`"_s << false;
    QTest::newRow("write") << u"GRANT SELECT, INSERT ON `usage`.* TO `a`@`%`"_s << true;
    QTest::newRow("one table") << u"GRANT SELECT, UPDATE (`x`) ON `usage`.`t` TO `a`@`%`"_s << true;
    QTest::newRow("another database") << u"GRANT ALL PRIVILEGES ON `other`.* TO `a`@`%`"_s << false;
    QTest::newRow("pattern") << u"GRANT DELETE ON `us%`.* TO `a`@`%`"_s << true;
    QTest::newRow("escaped") << u"GRANT DELETE ON `us\\_ge`.* TO `a`@`%`"_s << false;
    QTest::newRow("one character") << u"GRANT DELETE ON `us_ge`.* TO `a`@`%`"_s << true;
    QTest::newRow("role") << u"GRANT `INSERT` TO `a`@`%`"_s << false;
}

void TestMariaDbConnection::grants()
{
    QFETCH(const QString, grant);
    QTEST(MariaDbCatalog::grantAllowsWriting(grant, u"usage"_s), "writes");
}

void TestMariaDbConnection::sessionCannotWrite()
{
    for (const QString &statement : {u"INSERT INTO token_usage (input_tokens) VALUES (1)"_s, u"DROP TABLE users"_s}) {
        ReadPlan writing = plan();
        writing.sessionSetup = {statement};
        const auto prepared = open(writing);
        QVERIFY(!prepared);
        QCOMPARE(prepared.error().kind, Kind::Forbidden);
        QVERIFY2(prepared.error().detail.contains("1792"_L1), qPrintable(prepared.error().detail));
    }
    QCOMPARE(database().value("SELECT COUNT(*) FROM token_usage"), "0");
    QCOMPARE(database().value("SELECT COUNT(*) FROM users"), "0");
}

void TestMariaDbConnection::refusedConnections_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("wrong password") << u"password"_s << u"not-the-password"_s << Kind::Auth;
    QTest::newRow("no password") << u"password"_s << QString() << Kind::Auth;
    QTest::newRow("unknown user") << u"user"_s << u"nobody-here"_s << Kind::Auth;
    QTest::newRow("unknown database") << u"database"_s << u"usage_no_such_database"_s << Kind::Forbidden;
    QTest::newRow("somebody else's database") << u"database"_s << u"mysql"_s << Kind::Forbidden;
    QTest::newRow("no database") << u"database"_s << QString() << Kind::Input;
    QTest::newRow("unused port") << u"port"_s << QString() << Kind::Offline;
    QTest::newRow("unknown host") << u"host"_s << u"no-such-host.invalid"_s << Kind::Offline;
    QTest::newRow("TLS demanded") << u"ssl-mode"_s << u"REQUIRED"_s << Kind::Protocol;
    QTest::newRow("unknown option") << u"colour"_s << u"blue"_s << Kind::Input;
    QTest::newRow("unknown TLS mode") << u"ssl-mode"_s << u"SOMETIMES"_s << Kind::Input;
    QTest::newRow("senseless time-out") << u"statement_timeout"_s << u"0"_s << Kind::Input;
}

void TestMariaDbConnection::refusedConnections()
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
    QVERIFY2(report.error().kind == kind, qPrintable(report.error().detail));
    QVERIFY(!report.error().detail.isEmpty());
    QVERIFY(!report.error().detail.contains(database().password()));
    QVERIFY(!report.error().detail.contains("not-the-password"_L1));
}

void TestMariaDbConnection::silentServerTimesOut()
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

void TestMariaDbConnection::probesVisibleColumns()
{
    QVERIFY(database().execute("CREATE VIEW usage_view AS SELECT id, created_at FROM token_usage"));
    QVERIFY(reader().connect(database().settings(), database().password()));
    const auto probe = reader().probe({u"token_usage"_s, u"usage_view"_s, u"it's nothing"_s});
    QVERIFY(probe);
    QCOMPARE(probe->tables.keys(), QStringList({u"token_usage"_s, u"usage_view"_s}));
    QCOMPARE(probe->tables.value(u"token_usage"_s).size(), 18);
    QCOMPARE(probe->tables.value(u"token_usage"_s).last().name, u"created_at"_s);
    QCOMPARE(probe->tables.value(u"token_usage"_s).last().type, u"datetime"_s);
    QCOMPARE(probe->tables.value(u"usage_view"_s).first().type, u"int"_s);
    QVERIFY(probe->forbidden.isEmpty());
}

void TestMariaDbConnection::missingTableAndColumn()
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

void TestMariaDbConnection::forbiddenTable()
{
    QVERIFY(database().grantReader("users"));
    QVERIFY(reader().connect(database().settings(Login::Reader), database().password()));
    const auto probe = reader().probe({u"token_usage"_s, u"users"_s});
    QVERIFY(probe);
    QCOMPARE(probe->forbidden, QStringList(u"token_usage"_s));
    QCOMPARE(probe->tables.value(u"users"_s).size(), 3);
    const auto prepared = reader().prepare(plan());
    QVERIFY(!prepared);
    QCOMPARE(prepared.error().kind, Kind::Forbidden);
}

void TestMariaDbConnection::statementTimeOut()
{
    ConnectionSettings settings = database().settings();
    settings.options.insert(u"statement_timeout"_s, u"1"_s);
    QVERIFY(reader().connect(settings, database().password()));
    ReadPlan slow = plan();
    slow.usersQuery = u"SELECT 1, SLEEP(30)"_s;
    QVERIFY(reader().prepare(slow));
    const auto names = reader().names();
    QVERIFY(!names);
    QCOMPARE(names.error().kind, Kind::Timeout);
    QVERIFY(reader().changeMark()); // still usable
}

void TestMariaDbConnection::cancelReachesTheServer()
{
    QVERIFY(insertRows(10));
    ReadPlan slow = plan();
    slow.rowFilter = u"id < 0 OR SLEEP(60) = 0"_s;
    QVERIFY(open(slow));
    RowCollector rows;
    {
        const LaterCancel later(reader(), 200ms);
        const auto read = reader().readIds(1, 10, rows);
        QVERIFY(!read);
        QVERIFY2(read.error().kind == Kind::Cancelled, qPrintable(read.error().detail));
        QVERIFY2(later.millisecondsSince() < 5'000, "the server was not asked to stop");
    }
    QTRY_COMPARE(database().value(ownConnections("COUNT(*)") + " AND command <> 'Sleep'"), "0");
    QVERIFY(reader().prepare(plan()));
    QVERIFY(reader().readIds(1, 10, rows));
    QCOMPARE(rows.rows, 10);
}

void TestMariaDbConnection::cancelWhileRowsFlow()
{
    QVERIFY(insertRows(120'000));
    QVERIFY(open(plan()));
    FirstRowSink sink([this] { reader().cancel(); });
    const auto read = reader().readIds(1, 120'000, sink);
    QVERIFY(!read);
    QVERIFY2(read.error().kind == Kind::Cancelled, qPrintable(read.error().detail));
    RowCollector rows;
    QVERIFY(reader().readIds(1, 120'000, rows));
    QCOMPARE(rows.rows, 120'000);
}

void TestMariaDbConnection::idleCancelIsForgotten()
{
    QVERIFY(insertRows(10));
    QVERIFY(open(plan()));
    reader().cancel();
    RowCollector rows;
    QVERIFY(reader().readIds(1, 10, rows));
    QCOMPARE(rows.rows, 10);
}

void TestMariaDbConnection::killedConnection()
{
    QVERIFY(insertRows(120'000));
    QVERIFY(open(plan()));
    FirstRowSink sink([this] {
        const QByteArray ids = database().value(ownConnections("GROUP_CONCAT(id)"));
        for (const QByteArray &id : ids.split(','))
            database().execute("KILL CONNECTION " + id, Login::Admin);
    });
    const auto read = reader().readIds(1, 120'000, sink);
    QVERIFY(!read);
    QVERIFY2(read.error().kind == Kind::Offline, qPrintable(read.error().detail));
    QVERIFY(sink.rows < 120'000);
    QCOMPARE(reader().bounds().error().kind, Kind::Offline); // says so until connected again
    QVERIFY(open(plan()));
    RowCollector rows;
    QVERIFY(reader().readIds(1, 120'000, rows));
    QCOMPARE(rows.rows, 120'000);
}

void TestMariaDbConnection::hangingServerIsGivenUp()
{
    ConnectionSettings settings = database().settings();
    FreezingProxy proxy(settings.host, settings.port);
    settings.port = proxy.port();
    MariaDbCanceller canceller;
    const MariaDbCanceller::Call call(canceller);
    MariaDbConnection connection(canceller);
    QVERIFY(connection.open(MariaDbParameters::from(settings, database().password()).value()));
    QVERIFY(connection.ping(10s));
    proxy.freeze();
    const auto answer = connection.ping(100ms);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::Timeout);
    QVERIFY(!connection.isOpen());
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestMariaDbConnection)
#include "tst_mariadbconnection.moc"
