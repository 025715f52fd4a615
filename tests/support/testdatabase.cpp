// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testdatabase.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <libpq-fe.h>
#include <mysql.h>

#include <optional>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

using Driver = ConnectionSettings::Driver;

/// One connection for fixtures, by the C library of the server.
class FixtureConnection
{
public:
    FixtureConnection(const ConnectionSettings &settings, const QString &password)
    {
        if (settings.driver == Driver::PostgreSql)
            openPostgres(settings, password);
        else
            openMariaDb(settings, password);
    }
    ~FixtureConnection()
    {
        PQfinish(m_postgres);
        if (m_mariaDb)
            mysql_close(m_mariaDb);
    }
    FixtureConnection(const FixtureConnection &) = delete;
    FixtureConnection &operator=(const FixtureConnection &) = delete;

    /// The first value of the result, empty if there is none; nothing on failure.
    std::optional<QByteArray> run(const QByteArray &sql) { return m_postgres ? runPostgres(sql) : runMariaDb(sql); }

private:
    void openPostgres(const ConnectionSettings &settings, const QString &password)
    {
        const QByteArray address = settings.toUri().toUtf8();
        const QByteArray secret = password.toUtf8();
        const char *keywords[] = {"dbname", "password", nullptr};
        const char *values[] = {address.constData(), secret.constData(), nullptr};
        m_postgres = PQconnectdbParams(keywords, values, 1);
        PQsetNoticeProcessor(
            m_postgres, [](void *, const char *) {}, nullptr);
    }

    void openMariaDb(const ConnectionSettings &settings, const QString &password)
    {
        m_mariaDb = mysql_init(nullptr);
        mysql_options(m_mariaDb, MYSQL_SET_CHARSET_NAME, "utf8mb4");
        if (!mysql_real_connect(m_mariaDb, settings.host.toUtf8().constData(), settings.user.toUtf8().constData(),
                                password.toUtf8().constData(), settings.database.toUtf8().constData(),
                                static_cast<unsigned int>(settings.port), nullptr, 0))
            qWarning("fixture: %s", mysql_error(m_mariaDb));
    }

    std::optional<QByteArray> runPostgres(const QByteArray &sql)
    {
        PGresult *result = PQexec(m_postgres, sql.constData());
        const ExecStatusType status = PQresultStatus(result);
        std::optional<QByteArray> value;
        if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK)
            value = PQntuples(result) > 0 ? QByteArray(PQgetvalue(result, 0, 0)) : QByteArray();
        else
            qWarning("fixture: %s", PQerrorMessage(m_postgres));
        PQclear(result);
        return value;
    }

    std::optional<QByteArray> runMariaDb(const QByteArray &sql)
    {
        if (mysql_real_query(m_mariaDb, sql.constData(), static_cast<unsigned long>(sql.size())) != 0) {
            qWarning("fixture: %s", mysql_error(m_mariaDb));
            return std::nullopt;
        }
        QByteArray value;
        if (MYSQL_RES *result = mysql_store_result(m_mariaDb)) {
            if (const MYSQL_ROW row = mysql_fetch_row(result))
                value = row[0];
            mysql_free_result(result);
        }
        return value;
    }

    PGconn *m_postgres = nullptr;
    MYSQL *m_mariaDb = nullptr;
};

constexpr auto UsageColumns = "user_id INTEGER, organization_id INTEGER, session_id VARCHAR(100),"
                              " model_provider VARCHAR(50), model_name VARCHAR(100), model_alias VARCHAR(50),"
                              " input_tokens INTEGER, output_tokens INTEGER, total_tokens INTEGER,"
                              " input_cost FLOAT, output_cost FLOAT, total_cost FLOAT,"
                              " request_type VARCHAR(50), diagram_type VARCHAR(50), success BOOLEAN,"
                              " response_time FLOAT, created_at ";

} // namespace

/// Servers started by packaging/servers.sh for one test; they also end when this process dies.
class ServerProcess
{
public:
    explicit ServerProcess(const QString &only)
    {
        run({u"start"_s, m_folder.path(), u"--only"_s, only, u"--while"_s,
             QString::number(QCoreApplication::applicationPid())});
    }
    ~ServerProcess() { run({u"stop"_s, m_folder.path()}); }
    ServerProcess(const ServerProcess &) = delete;
    ServerProcess &operator=(const ServerProcess &) = delete;

    /// Puts the addresses into our own environment.
    void exportAddresses() const
    {
        QFile file(m_folder.filePath(u"env"_s));
        if (!file.open(QIODevice::ReadOnly))
            return;
        while (!file.atEnd()) {
            const QByteArray line = file.readLine().trimmed().mid(QByteArrayView("export ").size());
            const qsizetype equals = line.indexOf('=');
            qputenv(line.left(equals).constData(), line.mid(equals + 1));
        }
    }

private:
    static void run(const QStringList &arguments)
    {
        QProcess process;
        // Files, not pipes: the servers inherit them and would keep a pipe open.
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(QStringLiteral(TOKENGLASS_SERVERS_SCRIPT), arguments);
        constexpr int Patience = 120'000;
        if (!process.waitForFinished(Patience) || process.exitCode() != 0)
            qWarning("servers.sh %ls failed", qUtf16Printable(arguments.join(u' ')));
    }

    QTemporaryDir m_folder;
};

TestDatabase::TestDatabase(Driver driver)
{
    const bool postgres = driver == Driver::PostgreSql;
    const QByteArray prefix = postgres ? "TOKENGLASS_TEST_POSTGRES" : "TOKENGLASS_TEST_MARIADB";
    if (!qEnvironmentVariableIsSet(prefix.constData())) {
        m_server = std::make_unique<ServerProcess>(postgres ? u"postgres"_s : u"mariadb"_s);
        m_server->exportAddresses();
    }
    const auto variable = [&prefix](const QByteArray &suffix) {
        return qEnvironmentVariable(QByteArray(prefix + suffix).constData());
    };
    m_password = variable("_PASSWORD");
    const auto parsed = ConnectionSettings::parse(variable({}));
    const auto reader = ConnectionSettings::parse(variable("_READER"));
    const auto admin = ConnectionSettings::parse(variable("_ADMIN"));
    if (!parsed || !reader || !admin) {
        m_problem = u"there is no test server"_s;
        return;
    }
    m_settings = parsed->settings;
    m_reader = reader->settings.user;
    m_admin = admin->settings.user;

    static int count = 0;
    const QString name = u"usage_%1_%2"_s.arg(QCoreApplication::applicationPid()).arg(++count);
    FixtureConnection connection(admin->settings, m_password);
    const QString create = postgres ? u"CREATE DATABASE %1 OWNER %2"_s.arg(name, m_settings.user)
                                    : u"CREATE DATABASE %1 CHARACTER SET utf8mb4"_s.arg(name);
    if (!connection.run(create.toUtf8()))
        m_problem = u"cannot create a database"_s;
    else
        m_settings.database = name;
}

TestDatabase::~TestDatabase()
{
    ConnectionSettings admin = settings(Login::Admin);
    const bool postgres = admin.driver == Driver::PostgreSql;
    admin.database = postgres ? u"postgres"_s : u"mysql"_s;
    const QString drop = postgres ? u"DROP DATABASE %1 WITH (FORCE)"_s : u"DROP DATABASE %1"_s;
    if (m_problem.isEmpty())
        FixtureConnection(admin, m_password).run(drop.arg(m_settings.database).toUtf8());
}

ConnectionSettings TestDatabase::settings(Login login) const
{
    ConnectionSettings settings = m_settings;
    if (login == Login::Reader)
        settings.user = m_reader;
    else if (login == Login::Admin)
        settings.user = m_admin;
    return settings;
}

bool TestDatabase::execute(const QByteArrayList &statements, Login login)
{
    FixtureConnection connection(settings(login), m_password);
    return std::all_of(statements.begin(), statements.end(),
                       [&connection](const QByteArray &sql) { return connection.run(sql).has_value(); });
}

QByteArray TestDatabase::value(const QByteArray &query)
{
    return FixtureConnection(settings(Login::Admin), m_password).run(query).value_or(QByteArray());
}

bool TestDatabase::grantReader(const QByteArray &table)
{
    const QByteArray to = " TO " + m_reader.toUtf8();
    if (m_settings.driver == Driver::PostgreSql)
        return execute("GRANT SELECT ON " + table + to);
    m_granted.append(m_settings.database.toUtf8() + '.' + table);
    return execute("GRANT SELECT ON " + m_granted.constLast() + to + "@'127.0.0.1'", Login::Admin);
}

bool TestDatabase::revokeReader()
{
    QByteArrayList statements;
    for (const QByteArray &table : std::as_const(m_granted))
        statements.append("REVOKE SELECT ON " + table + " FROM " + m_reader.toUtf8() + "@'127.0.0.1'");
    m_granted.clear();
    return execute(statements, Login::Admin);
}

bool TestDatabase::createUsageTables()
{
    const bool postgres = m_settings.driver == Driver::PostgreSql;
    const QByteArray time = postgres ? "TIMESTAMP" : "DATETIME(6)";
    const QByteArray key = postgres ? "id SERIAL PRIMARY KEY, " : "id INTEGER PRIMARY KEY AUTO_INCREMENT, ";
    return execute(QByteArrayList{
        "CREATE TABLE token_usage (" + key + UsageColumns + time + ')',
        "CREATE INDEX ix_token_usage_created_at ON token_usage (created_at)",
        "CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(100), password_hash VARCHAR(255))",
        "CREATE TABLE organizations (id INTEGER PRIMARY KEY, name VARCHAR(200))",
    });
}

bool TestDatabase::clear()
{
    const QByteArray owner = m_settings.user.toUtf8();
    if (m_settings.driver == Driver::PostgreSql) {
        return execute(QByteArrayList{"DROP SCHEMA public CASCADE", "CREATE SCHEMA public AUTHORIZATION " + owner,
                                      "GRANT USAGE ON SCHEMA public TO PUBLIC"},
                       Login::Admin);
    }
    const QByteArray name = m_settings.database.toUtf8();
    return revokeReader()
        && execute(QByteArrayList{"DROP DATABASE " + name, "CREATE DATABASE " + name + " CHARACTER SET utf8mb4"},
                   Login::Admin);
}

} // namespace Tokenglass
