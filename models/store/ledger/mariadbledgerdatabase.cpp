// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/ledger/mariadbledgerdatabase.h"

#include "models/servers/mariadberror.h"
#include "models/store/ledger/servermigrations.h"

#include <mysql.h>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

void MariaDbLedgerDatabase::Close::operator()(MYSQL *connection) const
{
    mysql_close(connection);
}

MariaDbLedgerDatabase::MariaDbLedgerDatabase(MariaDbParameters parameters) : m_parameters(std::move(parameters))
{
    m_parameters.statementTimeout = std::min<std::chrono::seconds>(m_parameters.statementTimeout, 10s);
    // Not thread-safe by itself, unlike the initialisation of a static.
    static const int initialised = mysql_library_init(0, nullptr, nullptr);
    Q_UNUSED(initialised)
}

Result<std::unique_ptr<LedgerDatabase>> MariaDbLedgerDatabase::open(const ConnectionSettings &settings,
                                                                    const QString &password)
{
    Result<MariaDbParameters> parameters = MariaDbParameters::from(settings, password);
    if (!parameters)
        return parameters.error();
    std::unique_ptr<MariaDbLedgerDatabase> database(new MariaDbLedgerDatabase(*std::move(parameters)));
    if (const Result<void> connected = database->reconnect(); !connected)
        return connected.error();
    return std::unique_ptr<LedgerDatabase>(std::move(database));
}

Result<void> MariaDbLedgerDatabase::reconnect()
{
    m_connection.reset(m_parameters.connect());
    if (const unsigned int number = mysql_errno(m_connection.get())) {
        Error error = mariaDbLoginError(number, mysql_error(m_connection.get()));
        m_connection.reset();
        return error;
    }
    // The library goes on in clear text when the server has no TLS.
    if (m_parameters.enforceTls.value_or(false) && !mysql_get_ssl_cipher(m_connection.get())) {
        m_connection.reset();
        return Error{Error::Kind::Protocol, u"the server does not support TLS, but the connection demands it"_s};
    }
    const QByteArray seconds = QByteArray::number(qint64{m_parameters.statementTimeout.count()});
    const bool isMariaDb = QByteArray(mysql_get_server_info(m_connection.get())).contains("MariaDB");
    for (const QByteArray &statement :
         {QByteArray("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED"),
          QByteArray("SET SESSION time_zone = '+00:00', sql_mode = 'TRADITIONAL', innodb_lock_wait_timeout = "
                     + seconds),
          isMariaDb ? QByteArray("SET SESSION max_statement_time = " + seconds) : QByteArray("DO 0")}) {
        if (const Result<Answer> set = execute(statement, {}); !set)
            return set.error();
    }
    return {};
}

Result<int> MariaDbLedgerDatabase::migrate()
{
    return migrateServer(*this, ServerDialect::MariaDb);
}

Error MariaDbLedgerDatabase::failure()
{
    Error error = mariaDbError(mysql_errno(m_connection.get()), mysql_error(m_connection.get()));
    constexpr unsigned int Deadlock = 1213; // the connection is well, only the transaction is over
    if (error.kind == Error::Kind::Offline && mysql_errno(m_connection.get()) != Deadlock)
        m_connection.reset();
    return error;
}

QByteArray MariaDbLedgerDatabase::literal(const Value &value) const
{
    if (const auto *number = std::get_if<std::optional<qint64>>(&value))
        return *number ? QByteArray::number(**number) : QByteArray("NULL");
    if (const auto *number = std::get_if<std::optional<double>>(&value))
        return *number ? QByteArray::number(**number, 'e', 16) : QByteArray("NULL");
    const auto &text = std::get<QString>(value);
    if (text.isNull())
        return "NULL";
    const QByteArray utf8 = text.toUtf8();
    QByteArray escaped(utf8.size() * 2 + 1, Qt::Uninitialized);
    escaped.truncate(static_cast<qsizetype>(mysql_real_escape_string(
        m_connection.get(), escaped.data(), utf8.constData(), static_cast<unsigned long>(utf8.size()))));
    return '\'' + escaped + '\'';
}

Result<LedgerDatabase::Answer> MariaDbLedgerDatabase::execute(const QByteArray &sql, const QList<Value> &values)
{
    if (!m_connection)
        return Error{Error::Kind::Offline, u"the connection to the ledger's server is lost"_s};
    QByteArray statement;
    qsizetype count = 0;
    for (const char c : sql)
        statement += c == '?' && count < values.size() ? literal(values.at(count++)) : QByteArray(1, c);
    if (mysql_real_query(m_connection.get(), statement.constData(), static_cast<unsigned long>(statement.size())) != 0)
        return failure();
    const std::unique_ptr<MYSQL_RES, decltype(&mysql_free_result)> result(mysql_store_result(m_connection.get()),
                                                                          &mysql_free_result);
    if (!result && mysql_errno(m_connection.get()) != 0)
        return failure();
    Answer answer;
    answer.changed = static_cast<qint64>(mysql_affected_rows(m_connection.get()));
    while (const MYSQL_ROW row = result ? mysql_fetch_row(result.get()) : nullptr) {
        const unsigned long *lengths = mysql_fetch_lengths(result.get());
        QByteArrayList &columns = answer.rows.emplaceBack();
        for (unsigned int column = 0; column < mysql_num_fields(result.get()); ++column)
            columns.append(row[column] ? QByteArray(row[column], static_cast<qsizetype>(lengths[column]))
                                       : QByteArray());
    }
    return answer;
}

Result<qint64> MariaDbLedgerDatabase::insert(const QByteArray &sql, const QList<Value> &values)
{
    const Result<Answer> inserted = execute(sql, values);
    return inserted ? Result<qint64>(static_cast<qint64>(mysql_insert_id(m_connection.get())))
                    : Result<qint64>(inserted.error());
}

} // namespace Tokenglass
