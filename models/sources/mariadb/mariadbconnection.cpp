// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/mariadb/mariadbconnection.h"

#include "models/servers/mariadberror.h"
#include "models/sources/mariadb/mariadbcanceller.h"
#include "models/sources/mariadb/mariadbrowdecoder.h"

#include <QElapsedTimer>

#include <mysql.h>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

/// Notices a dead network within half a minute instead of hours. Of no effect on a socket that is not TCP.
void watchNetwork(int socket)
{
    const auto set = [socket](int level, int option, int value) {
        ::setsockopt(socket, level, option, &value, sizeof value);
    };
    set(SOL_SOCKET, SO_KEEPALIVE, 1);
    set(IPPROTO_TCP, TCP_KEEPIDLE, 10);
    set(IPPROTO_TCP, TCP_KEEPINTVL, 5);
    set(IPPROTO_TCP, TCP_KEEPCNT, 3);
    set(IPPROTO_TCP, TCP_USER_TIMEOUT, 20'000);
}

} // namespace

MariaDbConnection::MariaDbConnection(MariaDbCanceller &canceller) : m_canceller(canceller)
{
    // Not thread-safe by itself, unlike the initialisation of a static.
    static const int initialised = mysql_library_init(0, nullptr, nullptr);
    Q_UNUSED(initialised)
}

MariaDbConnection::~MariaDbConnection()
{
    close();
}

void MariaDbConnection::close()
{
    if (!m_connection)
        return;
    m_canceller.remove(m_connection);
    mysql_close(m_connection);
    m_connection = nullptr;
}

Result<void> MariaDbConnection::open(const MariaDbParameters &parameters)
{
    close();
    // The library does not tell a time-out from a lost line, and its own clock may ring a little early.
    QElapsedTimer elapsed;
    elapsed.start();
    m_connection = parameters.connect();
    if (const unsigned int number = mysql_errno(m_connection)) {
        Error error = mariaDbLoginError(number, mysql_error(m_connection));
        if (error.kind == Error::Kind::Offline
            && elapsed.hasExpired(std::chrono::milliseconds(parameters.connectTimeout).count() * 9 / 10))
            error.kind = Error::Kind::Timeout;
        mysql_close(m_connection);
        m_connection = nullptr;
        return m_canceller.isCancelled() ? Error{Error::Kind::Cancelled, {}} : error;
    }
    // The library goes on in clear text when the server has no TLS.
    if (parameters.enforceTls.value_or(false) && !mysql_get_ssl_cipher(m_connection)) {
        mysql_close(m_connection);
        m_connection = nullptr;
        return Error{Error::Kind::Protocol, u"the server does not support TLS, but the connection demands it"_s};
    }
    watchNetwork(mysql_get_socket(m_connection));
    m_canceller.add(m_connection, parameters);
    m_isMariaDb = serverVersion().contains("MariaDB"_L1);
    auto session = startSession(parameters);
    if (!session)
        close();
    return session;
}

Result<void> MariaDbConnection::startSession(const MariaDbParameters &parameters)
{
    const QByteArray seconds = QByteArray::number(qint64{parameters.statementTimeout.count()});
    const QByteArrayList statements{
        "SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY",
        m_isMariaDb ? QByteArray("SET SESSION max_statement_time = " + seconds)
                    : QByteArray("SET SESSION max_execution_time = " + seconds + "000"),
        // A server must not hang up while we are busy with rows it already sent.
        QByteArray("SET SESSION net_write_timeout = " + seconds),
        "SET SESSION time_zone = '+00:00'",
    };
    for (const QByteArray &statement : statements) {
        if (auto done = execute(statement); !done)
            return done.error();
    }
    // MySQL 8 otherwise answers questions about a table's size from yesterday; others do not know the variable.
    if (!m_isMariaDb)
        (void)execute("SET SESSION information_schema_stats_expiry = 0");
    return {};
}

QString MariaDbConnection::serverVersion() const
{
    return QString::fromUtf8(mysql_get_server_info(m_connection));
}

std::optional<Error> MariaDbConnection::unusable() const
{
    if (!m_connection)
        return Error{Error::Kind::Offline, u"not connected"_s};
    if (m_canceller.isCancelled())
        return Error{Error::Kind::Cancelled, {}};
    return std::nullopt;
}

Error MariaDbConnection::failure(unsigned int number, const char *message)
{
    Error error = mariaDbError(number, message);
    const bool lost = error.kind == Error::Kind::Offline;
    if (m_canceller.isCancelled() && (lost || error.kind == Error::Kind::Cancelled))
        error.kind = Error::Kind::Cancelled;
    if (lost)
        close();
    return error;
}

Result<void> MariaDbConnection::ping(std::chrono::milliseconds patience)
{
    if (const auto error = unusable())
        return *error;
    // The library keeps the time-out it connected with, so the wait for the answer is ours.
    const QByteArray nothing = "DO 0";
    if (mysql_send_query(m_connection, nothing.constData(), static_cast<unsigned long>(nothing.size())) != 0)
        return failure(mysql_errno(m_connection), mysql_error(m_connection));
    pollfd answer{mysql_get_socket(m_connection), POLLIN, 0};
    if (::poll(&answer, 1, static_cast<int>(patience.count())) == 0) {
        close();
        return Error{Error::Kind::Timeout, u"the server did not answer in time"_s};
    }
    if (mysql_read_query_result(m_connection) != 0)
        return failure(mysql_errno(m_connection), mysql_error(m_connection));
    return {};
}

Result<MariaDbTable> MariaDbConnection::execute(const QByteArray &sql)
{
    if (const auto error = unusable())
        return *error;
    if (mysql_real_query(m_connection, sql.constData(), static_cast<unsigned long>(sql.size())) != 0)
        return failure(mysql_errno(m_connection), mysql_error(m_connection));
    MariaDbTable table;
    const std::unique_ptr<MYSQL_RES, decltype(&mysql_free_result)> result(mysql_store_result(m_connection),
                                                                          &mysql_free_result);
    if (!result) {
        if (const unsigned int number = mysql_errno(m_connection))
            return failure(number, mysql_error(m_connection));
        return table;
    }
    const unsigned int columns = mysql_num_fields(result.get());
    table.firstIsInteger = columns > 0 && IS_NUM(mysql_fetch_field_direct(result.get(), 0)->type)
        && mysql_fetch_field_direct(result.get(), 0)->decimals == 0;
    while (const MYSQL_ROW row = mysql_fetch_row(result.get())) {
        const unsigned long *lengths = mysql_fetch_lengths(result.get());
        QByteArrayList &values = table.rows.emplace_back();
        for (unsigned int column = 0; column < columns; ++column)
            values.append(row[column] ? QByteArray(row[column], static_cast<qsizetype>(lengths[column]))
                                      : QByteArray());
    }
    return table;
}

Result<void> MariaDbConnection::stream(const QByteArray &sql, const std::vector<UsageColumn> &targets,
                                       const std::function<void(const RawRow &)> &take)
{
    if (const auto error = unusable())
        return *error;
    const std::unique_ptr<MYSQL_STMT, decltype(&mysql_stmt_close)> statement(mysql_stmt_init(m_connection),
                                                                             &mysql_stmt_close);
    return fetchAll(statement.get(), sql, targets, take);
}

Result<void> MariaDbConnection::fetchAll(MYSQL_STMT *statement, const QByteArray &sql,
                                         const std::vector<UsageColumn> &targets,
                                         const std::function<void(const RawRow &)> &take)
{
    // An error among the rows is left with the connection, not with the statement.
    const auto failed = [&] {
        return mysql_stmt_errno(statement) != 0 ? failure(mysql_stmt_errno(statement), mysql_stmt_error(statement))
                                                : failure(mysql_errno(m_connection), mysql_error(m_connection));
    };
    if (mysql_stmt_prepare(statement, sql.constData(), static_cast<unsigned long>(sql.size())) != 0)
        return failed();
    MariaDbRowDecoder decoder(statement, targets);
    if (mysql_stmt_execute(statement) != 0 || !decoder.bind())
        return failed();
    for (;;) {
        const int state = mysql_stmt_fetch(statement);
        if (state == MYSQL_NO_DATA)
            return {};
        if (state != 0 && state != MYSQL_DATA_TRUNCATED)
            return failed();
        take(decoder.decode(state == MYSQL_DATA_TRUNCATED));
    }
}

void MariaDbConnection::endTransaction()
{
    if (!m_connection || mysql_rollback(m_connection) == 0)
        return;
    // A late KILL QUERY may have hit the ROLLBACK itself.
    if (mysql_rollback(m_connection) != 0)
        close();
}

QByteArray MariaDbConnection::quoted(const QString &text) const
{
    if (!m_connection) // the statement it is for will say so
        return "''";
    const QByteArray utf8 = text.toUtf8();
    QByteArray escaped(utf8.size() * 2 + 1, Qt::Uninitialized);
    const unsigned long length = mysql_real_escape_string(m_connection, escaped.data(), utf8.constData(),
                                                          static_cast<unsigned long>(utf8.size()));
    escaped.truncate(static_cast<qsizetype>(length));
    return '\'' + escaped + '\'';
}

} // namespace Tokenglass
