// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/ledger/postgresledgerdatabase.h"

#include "models/servers/postgreserror.h"
#include "models/store/ledger/servermigrations.h"

#include <libpq-fe.h>

#include <poll.h>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using PostgresResult = std::unique_ptr<PGresult, decltype(&PQclear)>;

constexpr auto StatementTimeout = 10s;
constexpr auto Patience = StatementTimeout + 5s; ///< the server's own time-out comes first

/// False: nothing happened in time.
bool waitFor(PGconn *connection, short events, std::chrono::steady_clock::time_point deadline)
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    pollfd wait{PQsocket(connection), events, 0};
    return ::poll(&wait, 1, static_cast<int>(std::max<qint64>(0, left.count()))) > 0;
}

QByteArray text(const LedgerDatabase::Value &value)
{
    struct
    {
        QByteArray operator()(const QString &text) const { return text.isNull() ? QByteArray() : text.toUtf8(); }
        QByteArray operator()(const std::optional<qint64> &number) const
        {
            return number ? QByteArray::number(*number) : QByteArray();
        }
        QByteArray operator()(const std::optional<double> &number) const
        {
            return number ? QByteArray::number(*number, 'g', 17) : QByteArray();
        }
    } const asText;
    return std::visit(asText, value);
}

/// "?" as libpq wants it: $1, $2, …
QByteArray numbered(const QByteArray &sql)
{
    QByteArray result;
    int count = 0;
    for (const char c : sql)
        result += c == '?' ? '$' + QByteArray::number(++count) : QByteArray(1, c);
    return result;
}

} // namespace

void PostgresLedgerDatabase::Close::operator()(PGconn *connection) const
{
    PQfinish(connection);
}

Result<std::unique_ptr<LedgerDatabase>> PostgresLedgerDatabase::open(const ConnectionSettings &settings,
                                                                     const QString &password)
{
    Result<PostgresParameters> parameters = PostgresParameters::from(settings, password);
    if (!parameters)
        return parameters.error();
    std::unique_ptr<PostgresLedgerDatabase> database(new PostgresLedgerDatabase(*std::move(parameters)));
    if (const Result<void> connected = database->reconnect(); !connected)
        return connected.error();
    return std::unique_ptr<LedgerDatabase>(std::move(database));
}

Result<void> PostgresLedgerDatabase::reconnect()
{
    m_connection.reset(m_parameters.start());
    if (!m_connection)
        return Error{Error::Kind::Storage, u"out of memory"_s};
    PQsetNoticeProcessor(
        m_connection.get(), [](void *, const char *) {}, nullptr);
    // Verbose: the message of a refused login then holds the SQLSTATE, which does not depend on the server's language.
    PQsetErrorVerbosity(m_connection.get(), PQERRORS_VERBOSE);
    if (Result<void> loggedIn = login(std::chrono::steady_clock::now() + m_parameters.connectTimeout); !loggedIn) {
        m_connection.reset();
        return loggedIn;
    }
    PQsetErrorVerbosity(m_connection.get(), PQERRORS_DEFAULT);
    const QByteArray timeout = QByteArray::number(qint64{std::chrono::milliseconds(StatementTimeout).count()});
    // Set after the login and not by start-up options, which connection poolers refuse.
    for (const QByteArray name : {"statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"}) {
        if (const Result<Answer> set = execute("SET " + name + " = " + timeout, {}); !set)
            return set.error();
    }
    const Result<Answer> set = execute("SET DateStyle = ISO", {});
    return set ? Result<void>() : Result<void>(set.error());
}

Result<void> PostgresLedgerDatabase::login(Deadline deadline)
{
    PGconn *connection = m_connection.get();
    auto state = PQstatus(connection) == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING;
    while (state != PGRES_POLLING_OK) {
        if (state == PGRES_POLLING_FAILED)
            return postgresLoginError(PQerrorMessage(connection), PQconnectionNeedsPassword(connection) != 0);
        if (!waitFor(connection, state == PGRES_POLLING_READING ? POLLIN : POLLOUT, deadline))
            return Error{Error::Kind::Timeout, u"the server did not answer in time"_s};
        state = PQconnectPoll(connection);
    }
    return {};
}

Result<int> PostgresLedgerDatabase::migrate()
{
    return migrateServer(*this, ServerDialect::PostgreSql);
}

bool PostgresLedgerDatabase::waitForResult(Deadline deadline)
{
    while (PQisBusy(m_connection.get()) != 0) {
        if (!waitFor(m_connection.get(), POLLIN, deadline) || PQconsumeInput(m_connection.get()) == 0)
            return false;
    }
    return true;
}

Error PostgresLedgerDatabase::lost()
{
    Error error = m_connection ? postgresError({}, PQerrorMessage(m_connection.get())) : Error();
    error.kind = Error::Kind::Offline;
    if (error.detail.isEmpty())
        error.detail = u"the connection to the ledger's server is lost"_s;
    m_connection.reset();
    return error;
}

Result<LedgerDatabase::Answer> PostgresLedgerDatabase::execute(const QByteArray &sql, const QList<Value> &values)
{
    if (!m_connection)
        return lost();
    QByteArrayList texts;
    for (const Value &value : values)
        texts.append(text(value));
    std::vector<const char *> pointers;
    for (const QByteArray &value : std::as_const(texts))
        pointers.push_back(value.isNull() ? nullptr : value.constData());
    const QByteArray statement = numbered(sql);
    if (PQsendQueryParams(m_connection.get(), statement.constData(), static_cast<int>(pointers.size()), nullptr,
                          pointers.data(), nullptr, nullptr, 0)
        == 0)
        return lost();
    return collect(std::chrono::steady_clock::now() + Patience);
}

Result<LedgerDatabase::Answer> PostgresLedgerDatabase::collect(Deadline deadline)
{
    Answer answer;
    std::optional<Error> failed;
    for (;;) {
        if (!waitForResult(deadline))
            return lost();
        const PostgresResult result(PQgetResult(m_connection.get()), &PQclear);
        if (!result)
            break;
        const ExecStatusType status = PQresultStatus(result.get());
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
            const char *primary = PQresultErrorField(result.get(), PG_DIAG_MESSAGE_PRIMARY);
            failed = postgresError(PQresultErrorField(result.get(), PG_DIAG_SQLSTATE),
                                   primary ? primary : PQresultErrorMessage(result.get()));
        }
        for (int row = 0; row < PQntuples(result.get()); ++row) {
            QByteArrayList &columns = answer.rows.emplaceBack();
            for (int column = 0; column < PQnfields(result.get()); ++column)
                columns.append(
                    PQgetisnull(result.get(), row, column) != 0
                        ? QByteArray()
                        : QByteArray(PQgetvalue(result.get(), row, column), PQgetlength(result.get(), row, column)));
        }
        answer.changed = QByteArray(PQcmdTuples(result.get())).toLongLong();
    }
    if (PQstatus(m_connection.get()) == CONNECTION_BAD)
        m_connection.reset();
    return failed ? Result<Answer>(*failed) : Result<Answer>(answer);
}

Result<qint64> PostgresLedgerDatabase::insert(const QByteArray &sql, const QList<Value> &values)
{
    const Result<Answer> inserted = execute(sql + " RETURNING id", values);
    return inserted ? Result<qint64>(inserted->rows.value(0).value(0).toLongLong()) : Result<qint64>(inserted.error());
}

} // namespace Tokenglass
