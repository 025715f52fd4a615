// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/ledger/mariadbledgerdatabase.h"
#include "models/store/ledger/postgresledgerdatabase.h"
#include "models/store/ledger/processmark.h"
#include "models/store/ledger/sqliteledgerdatabase.h"
#include "tests/store/ledgertest.h"
#include "tests/support/testdatabase.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Tokenglass::ConnectionSettings::Driver)

namespace Tokenglass {

using Driver = ConnectionSettings::Driver;
using Rows = QList<QByteArrayList>;

/// A team's ledger on real servers: the same rows as in a file, whoever else writes and whatever happens to the line.
class TestSharedLedger : public LedgerTest
{
    Q_OBJECT

private Q_SLOTS:
    void sameRowsEverywhere_data() { addServers(); }
    void sameRowsEverywhere();
    void takesLongNames_data() { addServers(); }
    void takesLongNames();
    void beginsAllOrNone_data() { addServers(); }
    void beginsAllOrNone();
    void twoWritersLoseNothing_data() { addServers(); }
    void twoWritersLoseNothing();
    void leavesForeignTablesAlone_data() { addServers(); }
    void leavesForeignTablesAlone();
    void leavesNewerLedgersAlone_data() { addServers(); }
    void leavesNewerLedgersAlone();
    void repeatsAnInterruptedStep();
    void outlivesALostConnection_data() { addServers(); }
    void outlivesALostConnection();
    void judgesOnlyThisComputersRows_data() { addServers(); }
    void judgesOnlyThisComputersRows();
    void saysWhyItCannotOpen_data() { addServers(); }
    void saysWhyItCannotOpen();
    void refusesAddressesOfServices();

private:
    static void addServers();
    [[nodiscard]] static TestDatabase &server();
    [[nodiscard]] Result<Ledger> openServer() const { return Ledger::open(server().settings(), server().password()); }
    [[nodiscard]] static Rows rows(const ConnectionSettings &settings, const QByteArray &sql);
    static void loseConnections();
    [[nodiscard]] static Result<qint64> fill(Ledger &ledger);
    static UsageRecord pending(const QString &session);
};

void TestSharedLedger::addServers()
{
    QTest::addColumn<Driver>("driver");
    QTest::newRow("PostgreSQL") << Driver::PostgreSql;
    QTest::newRow("MariaDB") << Driver::MySql;
}

/// The server of the current row, emptied for each test function.
TestDatabase &TestSharedLedger::server()
{
    static TestDatabase postgres(Driver::PostgreSql);
    static TestDatabase mariaDb(Driver::MySql);
    const auto *driver = static_cast<const Driver *>(QTest::qData("driver", qMetaTypeId<Driver>()));
    TestDatabase &database = *driver == Driver::PostgreSql ? postgres : mariaDb;
    static QByteArray emptiedFor;
    const QByteArray test = QByteArray(QTest::currentTestFunction()) + QTest::currentDataTag();
    if (std::exchange(emptiedFor, test) != test && !database.clear())
        qWarning("the database cannot be emptied");
    return database;
}

Rows TestSharedLedger::rows(const ConnectionSettings &settings, const QByteArray &sql)
{
    auto database = settings.driver == Driver::Sqlite ? SqliteLedgerDatabase::open(settings.path, 0ms)
        : settings.driver == Driver::PostgreSql       ? PostgresLedgerDatabase::open(settings, server().password())
                                                      : MariaDbLedgerDatabase::open(settings, server().password());
    if (!database)
        return {{database.error().detail.toUtf8()}};
    const auto answer = (*database)->execute(sql);
    return answer ? answer->rows : Rows{{answer.error().detail.toUtf8()}};
}

UsageRecord TestSharedLedger::pending(const QString &session)
{
    UsageRecord record;
    record.createdMicros = full().createdMicros;
    record.state = UsageRecord::State::Pending;
    record.sessionId = session;
    record.provider = u"dashscope"_s;
    record.modelName = u"qwen-plus"_s;
    record.estimatedInput = 100;
    return record;
}

/// One of every kind; the id of the first row.
Result<qint64> TestSharedLedger::fill(Ledger &ledger)
{
    const Result<QList<qint64>> ids = ledger.begin({pending(u"a"_s), pending(u"b"_s), pending(u"c"_s)});
    if (!ids)
        return ids.error();
    UsageRecord complete = full();
    complete.finishReason = u"stop"_s;
    complete.usageFinal = true;
    complete.estimatedInput = 100;
    UsageRecord failed = pending(u"b's \\ \"😀\" ?"_s);
    failed.state = UsageRecord::State::Failed;
    failed.errorKind = u"rate_limited"_s;
    failed.errorMessage = u"slow\ndown"_s;
    failed.organisationId = qint64(1) << 40;
    UsageRecord dollars = full();
    dollars.totalCost = Money{1, Currency::usd()};
    dollars.createdMicros += 86'400'000'000;
    dollars.usageFinal = false;
    for (const Result<void> &done : {ledger.complete(ids->at(0), complete), ledger.complete(ids->at(1), failed)}) {
        if (!done)
            return done.error();
    }
    const Result<qint64> inserted = ledger.insert(dollars);
    if (!inserted)
        return inserted.error();
    const Result<qint64> again = ledger.insert(full());
    return again ? Result<qint64>(ids->at(0)) : Result<qint64>(again.error());
}

void TestSharedLedger::sameRowsEverywhere()
{
    Result<Ledger> file = Ledger::open(m_path);
    QVERIFY(fill(*file));
    Result<Ledger> shared = openServer();
    QVERIFY2(shared, shared ? "" : qPrintable(shared.error().detail));
    const Result<qint64> first = fill(*shared);
    QVERIFY2(first, first ? "" : qPrintable(first.error().detail));

    const ConnectionSettings local = Ledger::connection(m_path);
    const ConnectionSettings remote = server().settings();
    const QByteArray usage =
        "SELECT id, user_id, organization_id, api_key_id, session_id, conversation_id, request_id, agent, "
        "model_provider, model_name, model_alias, input_tokens, output_tokens, total_tokens, input_fresh_tokens, "
        "cache_read_tokens, cache_write_5m_tokens, cache_write_1h_tokens, output_fresh_tokens, reasoning_tokens, "
        "cost_currency, cost_basis, request_type, diagram_type, endpoint_path, state, CASE WHEN success THEN 1 WHEN "
        "success IS NULL THEN NULL ELSE 0 END, created_at, finish_reason, error_kind, error_message, CASE WHEN "
        "usage_final THEN 1 WHEN usage_final IS NULL THEN NULL ELSE 0 END, estimated_input_tokens, writer "
        "FROM token_usage ORDER BY id";
    QCOMPARE(rows(local, usage).size(), 5);
    QCOMPARE(rows(remote, usage), rows(local, usage));
    const auto numbers = [](const Rows &texts) {
        QList<QList<double>> values;
        for (const QByteArrayList &row : texts) {
            QList<double> &list = values.emplaceBack();
            for (const QByteArray &text : row)
                list.append(text.isNull() ? -1 : text.toDouble());
        }
        return values;
    };
    const QByteArray costs = "SELECT input_cost, output_cost, total_cost, response_time, time_to_first_token FROM "
                             "token_usage ORDER BY id";
    QCOMPARE(numbers(rows(remote, costs)), numbers(rows(local, costs)));
    const QByteArray sums = "SELECT organization_id, total_requests, total_tokens, total_cost FROM daily_cost_summary "
                            "ORDER BY date, cost_currency, coalesce(organization_id, -1)";
    QCOMPARE(rows(local, sums).size(), 6);
    QCOMPARE(numbers(rows(remote, sums)), numbers(rows(local, sums)));
    const QByteArray texts = "SELECT substr(date, 1, 10), cost_currency, model_breakdown FROM daily_cost_summary "
                             "ORDER BY date, cost_currency, coalesce(organization_id, -1)";
    QCOMPARE(rows(remote, QByteArray(texts).replace("(date,", "(CAST(date AS CHAR(30)),")), rows(local, texts));

    const Result<ModelHistory> history = shared->history(u"dashscope"_s, u"qwen-plus"_s);
    QVERIFY2(history, history ? "" : qPrintable(history.error().detail));
    QCOMPARE(history->usualOutput, file->history(u"dashscope"_s, u"qwen-plus"_s)->usualOutput);
    QVERIFY(history->usualOutput.has_value());
    QCOMPARE(shared->complete(*first, full()).error().kind, Error::Kind::Storage); // only once
    QCOMPARE(numbers(rows(remote, sums)), numbers(rows(local, sums)));
}

void TestSharedLedger::takesLongNames()
{
    Result<Ledger> ledger = openServer();
    UsageRecord record = full();
    record.modelName = QString(5000, u'通');
    record.errorMessage = QString(5000, u'x');
    const Result<qint64> id = ledger->insert(record);
    QVERIFY2(id, id ? "" : qPrintable(id.error().detail));
    const QByteArrayList row = rows(server().settings(), "SELECT model_name, error_message FROM token_usage").value(0);
    QVERIFY(QString::fromUtf8(row.at(0)).startsWith(QString(200, u'通')));
    QCOMPARE(row.at(1).size(), 5000);
}

void TestSharedLedger::beginsAllOrNone()
{
    Result<Ledger> ledger = openServer();
    QVERIFY(ledger);
    // The second row breaks a rule of the table.
    QVERIFY(server().execute("ALTER TABLE token_usage ADD CONSTRAINT only_a CHECK (session_id = 'a')"));
    const Result<QList<qint64>> ids = ledger->begin({pending(u"a"_s), pending(u"b"_s)});
    QVERIFY(!ids);
    QCOMPARE(rows(server().settings(), "SELECT count(*) FROM token_usage"), Rows{{"0"}});
    QVERIFY(ledger->begin({pending(u"a"_s)}));
}

void TestSharedLedger::twoWritersLoseNothing()
{
    constexpr int Requests = 40;
    const ConnectionSettings settings = server().settings();
    const QString password = server().password();
    std::array<QString, 2> problems;
    const auto write = [&](QString &problem) {
        // Both find an empty database and make the tables at the same time.
        Result<Ledger> ledger = Ledger::open(settings, password);
        if (!ledger) {
            problem = ledger.error().detail;
            return;
        }
        for (int i = 0; i < Requests; ++i) {
            const Result<QList<qint64>> ids = ledger->begin({pending(u"x"_s)});
            const Result<void> done = ids ? ledger->complete(ids->constFirst(), full()) : Result<void>(ids.error());
            if (!done)
                problem = done.error().detail;
        }
    };
    std::thread other([&] { write(problems[1]); });
    write(problems[0]);
    other.join();
    QCOMPARE(problems[0], QString());
    QCOMPARE(problems[1], QString());
    QCOMPARE(rows(settings, "SELECT count(*) FROM token_usage WHERE state = 'complete'"), Rows{{"80"}});
    const Rows sums =
        rows(settings, "SELECT total_requests, total_tokens, total_cost, model_breakdown FROM daily_cost_summary");
    QCOMPARE(sums.size(), 2); // all, and the organisation
    for (const QByteArrayList &sum : sums) {
        QCOMPARE(sum.at(0), QByteArray("80"));
        QCOMPARE(sum.at(1).toLongLong(), 80 * 696);
        QCOMPARE(sum.at(2).toDouble(), 80 * 0.0006832);
        const QJsonObject model = QJsonDocument::fromJson(sum.at(3)).object().value(u"通义"_s).toObject();
        QCOMPARE(model.value(u"requests"_s).toInteger(), 80);
    }
}

void TestSharedLedger::leavesForeignTablesAlone()
{
    QVERIFY(server().createUsageTables());
    const Result<Ledger> ledger = openServer();
    QVERIFY(!ledger);
    QCOMPARE(ledger.error().kind, Error::Kind::Storage);
    QVERIFY2(ledger.error().detail.contains(u"another program"_s), qPrintable(ledger.error().detail));
    QCOMPARE(
        rows(server().settings(),
             "SELECT count(*) FROM information_schema.tables WHERE table_schema NOT IN ('pg_catalog', "
             "'information_schema', 'mysql', 'performance_schema', 'sys') AND table_name IN ('tokenglass_ledger', "
             "'daily_cost_summary')"
                 + QByteArray(server().settings().driver == Driver::MySql ? " AND table_schema = DATABASE()" : "")),
        Rows{{"0"}});
}

void TestSharedLedger::leavesNewerLedgersAlone()
{
    QVERIFY(openServer());
    QVERIFY(openServer()); // again: nothing to do
    QVERIFY(server().execute("UPDATE tokenglass_ledger SET version = 99"));
    const Result<Ledger> ledger = openServer();
    QVERIFY(!ledger);
    QCOMPARE(ledger.error().kind, Error::Kind::Storage);
    QVERIFY2(ledger.error().detail.contains(u"newer"_s), qPrintable(ledger.error().detail));
}

void TestSharedLedger::repeatsAnInterruptedStep()
{
    // MariaDB cannot undo a CREATE TABLE, so a step may be done in part or without its number.
    TestDatabase database(Driver::MySql);
    const auto open = [&database] { return Ledger::open(database.settings(), database.password()); };
    QVERIFY(database.execute(QByteArrayList{"CREATE TABLE tokenglass_ledger (version INTEGER NOT NULL)",
                                            "CREATE TABLE organizations (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY "
                                            "KEY, code VARCHAR(255), name VARCHAR(255) NOT NULL, created_at "
                                            "DATETIME(6), UNIQUE INDEX ix_organizations_code (code))"}));
    Result<Ledger> ledger = open();
    QVERIFY2(ledger, ledger ? "" : qPrintable(ledger.error().detail));
    QVERIFY(ledger->insert(full()));
    QVERIFY(database.execute("UPDATE tokenglass_ledger SET version = 1"));
    ledger = open();
    QVERIFY2(ledger, ledger ? "" : qPrintable(ledger.error().detail));
    QVERIFY(ledger->insert(full()));
    QCOMPARE(database.value("SELECT count(*) FROM " + database.settings().database.toUtf8() + ".token_usage"),
             QByteArray("2"));
}

void TestSharedLedger::loseConnections()
{
    TestDatabase &database = server();
    const QByteArray name = database.settings().database.toUtf8();
    if (database.settings().driver == Driver::PostgreSql) {
        (void)database.value("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = '" + name
                             + "' AND pid <> pg_backend_pid()");
        return;
    }
    const QByteArray ids =
        database.value("SELECT group_concat(id) FROM information_schema.processlist WHERE user = 'tester' AND db = '"
                       + name + "' AND id <> connection_id()");
    for (const QByteArray &id : ids.split(','))
        (void)database.execute("KILL " + id, TestDatabase::Login::Admin);
}

void TestSharedLedger::outlivesALostConnection()
{
    Result<Ledger> ledger = openServer();
    const Result<QList<qint64>> ids = ledger->begin({pending(u"a"_s)});
    QVERIFY(ids);
    loseConnections();
    const Result<void> completed = ledger->complete(ids->constFirst(), full());
    QVERIFY2(completed, completed ? "" : qPrintable(completed.error().detail));
    loseConnections();
    QVERIFY(ledger->begin({pending(u"b"_s)}));
    loseConnections();
    QVERIFY(ledger->history(u"dashscope"_s, u"qwen-plus"_s));
    QCOMPARE(rows(server().settings(), "SELECT state FROM token_usage ORDER BY id"), (Rows{{"complete"}, {"pending"}}));
    QCOMPARE(rows(server().settings(), "SELECT total_requests FROM daily_cost_summary"), (Rows{{"1"}, {"1"}}));
}

void TestSharedLedger::judgesOnlyThisComputersRows()
{
    {
        Result<Ledger> ledger = openServer();
        QVERIFY(ledger->begin({pending(u"dead"_s), pending(u"elsewhere"_s), pending(u"alive"_s)}));
    }
    QStringList mark = processMark().split(u' ');
    mark.last() = u"1"_s; // the same number, but a process that started at another time
    const QByteArray dead = mark.join(u' ').toUtf8();
    const QByteArray elsewhere = "else" + dead;
    QVERIFY(server().execute(
        QByteArrayList{"UPDATE token_usage SET writer = '" + dead + "' WHERE session_id = 'dead'",
                       "UPDATE token_usage SET writer = '" + elsewhere + "' WHERE session_id = 'elsewhere'"}));
    QVERIFY(openServer());
    QCOMPARE(rows(server().settings(), "SELECT session_id, state, error_kind FROM token_usage ORDER BY session_id"),
             (Rows{{"alive", "pending", QByteArray()},
                   {"dead", "failed", "interrupted"},
                   {"elsewhere", "pending", QByteArray()}}));
    QCOMPARE(rows(server().settings(), "SELECT total_requests FROM daily_cost_summary"), Rows{{"1"}});
}

void TestSharedLedger::saysWhyItCannotOpen()
{
    ConnectionSettings settings = server().settings();
    QCOMPARE(Ledger::open(settings, u"wrong"_s).error().kind, Error::Kind::Auth);
    settings.port = 1;
    QCOMPARE(Ledger::open(settings, server().password()).error().kind, Error::Kind::Offline);
    // A login that may only read gets no tables made.
    const Result<Ledger> reader = Ledger::open(server().settings(TestDatabase::Login::Reader), server().password());
    QVERIFY(!reader);
    QCOMPARE(reader.error().kind, Error::Kind::Forbidden);
}

void TestSharedLedger::refusesAddressesOfServices()
{
    const Result<ParsedConnection> parsed = ConnectionSettings::parse(u"https://example.org/api"_s);
    QCOMPARE(Ledger::open(parsed->settings, {}).error().kind, Error::Kind::Input);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestSharedLedger)
#include "tst_sharedledger.moc"
