// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/postgres/postgresconnection.h"

#include "models/servers/postgreserror.h"
#include "models/servers/postgresparameters.h"
#include "models/sources/cancelsignal.h"

#include <QVarLengthArray>

#include <libpq-fe.h>

#include <poll.h>

#include <array>
#include <future>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Tokenglass {

namespace {

/// The server enforces its own time-out; ours comes later and is for a server that no longer answers.
constexpr auto Grace = 5s;
/// How long a server may take to end a statement it was told to stop.
constexpr auto StopPatience = 3s;

int millisecondsUntil(std::chrono::steady_clock::time_point deadline)
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    return static_cast<int>(std::clamp<qint64>(left.count(), 0, 1'000'000));
}

QByteArrayView stateOf(const PGresult *result)
{
    return PQresultErrorField(result, PG_DIAG_SQLSTATE);
}

} // namespace

void PostgresResultDeleter::operator()(PGresult *result) const
{
    PQclear(result);
}

QByteArray postgresValue(const PostgresResult &result, int row, int column)
{
    return {PQgetvalue(result.get(), row, column), PQgetlength(result.get(), row, column)};
}

PostgresConnection::PostgresConnection(const CancelSignal &cancel) : m_cancel(cancel) { }

PostgresConnection::~PostgresConnection()
{
    close();
}

void PostgresConnection::close()
{
    PQfinish(m_connection);
    m_connection = nullptr;
}

bool PostgresConnection::isOpen() const
{
    return m_connection && PQstatus(m_connection) == CONNECTION_OK;
}

Result<void> PostgresConnection::open(const ConnectionSettings &settings, const QString &password)
{
    close();
    const auto parameters = PostgresParameters::from(settings, password);
    if (!parameters)
        return parameters.error();
    m_statementTimeout = parameters->statementTimeout;
    m_connection = parameters->start();
    if (!m_connection)
        return Error{Error::Kind::Storage, u"out of memory"_s};
    PQsetNoticeProcessor(
        m_connection, [](void *, const char *) {}, nullptr);
    // Verbose: the message of a refused login then holds the SQLSTATE, which does not depend on the server's language.
    PQsetErrorVerbosity(m_connection, PQERRORS_VERBOSE);
    if (auto loggedIn = login(std::chrono::steady_clock::now() + parameters->connectTimeout); !loggedIn) {
        close();
        return loggedIn;
    }
    PQsetErrorVerbosity(m_connection, PQERRORS_DEFAULT);
    auto session = startSession();
    if (!session)
        close();
    return session;
}

Result<void> PostgresConnection::login(Deadline deadline)
{
    auto state = PQstatus(m_connection) == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING;
    while (state != PGRES_POLLING_OK) {
        if (state == PGRES_POLLING_FAILED)
            return postgresLoginError(PQerrorMessage(m_connection), PQconnectionNeedsPassword(m_connection) != 0);
        std::array<pollfd, 2> waits{
            {{PQsocket(m_connection), static_cast<short>(state == PGRES_POLLING_READING ? POLLIN : POLLOUT), 0},
             {m_cancel.descriptor(), POLLIN, 0}}};
        const int ready = ::poll(waits.data(), waits.size(), millisecondsUntil(deadline));
        if (m_cancel.isRaised())
            return Error{Error::Kind::Cancelled, {}};
        if (ready == 0)
            return Error{Error::Kind::Timeout, u"the server did not answer in time"_s};
        state = PQconnectPoll(m_connection);
    }
    return {};
}

Result<void> PostgresConnection::startSession()
{
    // Set after the login and not by start-up options, which connection poolers refuse.
    const QByteArray timeout = QByteArray::number(qint64{m_statementTimeout.count()});
    auto done = execute("SET default_transaction_read_only = on; SET statement_timeout = " + timeout
                        + "; SET idle_in_transaction_session_timeout = " + timeout
                        + "; SET lock_timeout = 10000; SET DateStyle = ISO; SET extra_float_digits = 3;"
                          // Two connections read side by side already; more workers would only take the server's cores.
                          " SET max_parallel_workers_per_gather = 0");
    if (!done)
        return done.error();
    return {};
}

void PostgresConnection::startStatement()
{
    m_stop = Stop::None;
    m_hangs = false;
    const bool brief = m_patience > 0ms && m_patience < m_statementTimeout;
    m_deadline = std::chrono::steady_clock::now() + (brief ? m_patience : m_statementTimeout + Grace);
}

bool PostgresConnection::waitUntilReadable()
{
    std::array<pollfd, 2> waits{{{PQsocket(m_connection), POLLIN, 0}, {m_cancel.descriptor(), POLLIN, 0}}};
    // Once the server was told to stop only its answer matters.
    const bool mayCancel = m_stop == Stop::None && m_heedsCancel;
    const int ready = ::poll(waits.data(), mayCancel ? 2 : 1, millisecondsUntil(m_deadline));
    if (mayCancel && m_cancel.isRaised()) {
        askServerToStop(Stop::Cancelled);
        return !m_hangs;
    }
    if (ready == 0) {
        if (m_stop != Stop::None)
            return false;
        askServerToStop(Stop::Timeout);
    }
    return !m_hangs;
}

void PostgresConnection::askServerToStop(Stop reason)
{
    m_stop = reason;
    m_deadline = std::chrono::steady_clock::now() + StopPatience;
    // PQcancel() waits for the server, and one that hangs would hold us for ever: it gets a thread of its own.
    std::promise<void> sent;
    const std::future<void> isSent = sent.get_future();
    std::thread([request = PQgetCancel(m_connection), sent = std::move(sent)]() mutable {
        std::array<char, 256> problem{};
        PQcancel(request, problem.data(), static_cast<int>(problem.size()));
        PQfreeCancel(request);
        sent.set_value();
    }).detach();
    // A cancel that is still under way could hit the next statement; the connection ends then, its deadline being past.
    if (isSent.wait_until(m_deadline) != std::future_status::ready)
        m_hangs = true;
}

Result<void> PostgresConnection::waitForInput()
{
    if (!waitUntilReadable() || PQconsumeInput(m_connection) == 0)
        return lost();
    return {};
}

Error PostgresConnection::lost()
{
    Error error = postgresError({}, PQerrorMessage(m_connection));
    if (m_stop == Stop::Cancelled)
        error.kind = Error::Kind::Cancelled;
    else if (m_stop == Stop::Timeout)
        error = {Error::Kind::Timeout, u"the server did not answer in time"_s};
    close();
    return error;
}

Error PostgresConnection::failure(const PGresult *result) const
{
    const QByteArrayView state = stateOf(result);
    const char *primary = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    Error error = postgresError(state, primary ? primary : PQresultErrorMessage(result));
    if (m_stop == Stop::Cancelled && (state == "57014" || state.isEmpty()))
        error.kind = Error::Kind::Cancelled;
    return error;
}

Result<PostgresResult> PostgresConnection::collect()
{
    std::optional<Error> failed;
    PostgresResult last;
    for (;;) {
        while (PQisBusy(m_connection) != 0) {
            if (auto more = waitForInput(); !more)
                return more.error();
        }
        PostgresResult result(PQgetResult(m_connection));
        if (!result)
            break;
        const ExecStatusType status = PQresultStatus(result.get());
        if (status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE) {
            if (!failed)
                failed = failure(result.get());
        } else if (status == PGRES_COPY_OUT) {
            return result; // the rows follow
        } else {
            last = std::move(result);
        }
    }
    if (PQstatus(m_connection) == CONNECTION_BAD)
        close();
    // A cancel that came too late for the statement still ends the call.
    if (!failed && m_stop == Stop::Cancelled)
        failed = Error{Error::Kind::Cancelled, {}};
    if (failed)
        return *failed;
    return last;
}

Result<PostgresResult> PostgresConnection::execute(const QByteArray &sql)
{
    if (!isOpen())
        return Error{Error::Kind::Offline, u"not connected"_s};
    startStatement();
    if (PQsendQuery(m_connection, sql.constData()) == 0)
        return lost();
    return collect();
}

Result<PostgresResult> PostgresConnection::execute(const QByteArray &sql, const QList<QByteArray> &parameters)
{
    if (!isOpen())
        return Error{Error::Kind::Offline, u"not connected"_s};
    QVarLengthArray<const char *, 8> values;
    for (const QByteArray &parameter : parameters)
        values.append(parameter.constData());
    startStatement();
    if (PQsendQueryParams(m_connection, sql.constData(), static_cast<int>(values.size()), nullptr, values.constData(),
                          nullptr, nullptr, 0)
        == 0)
        return lost();
    return collect();
}

bool PostgresConnection::endTransaction()
{
    if (PQtransactionStatus(m_connection) == PQTRANS_IDLE)
        return true;
    startStatement();
    m_deadline = std::chrono::steady_clock::now() + StopPatience;
    m_heedsCancel = false;
    const bool ended = PQsendQuery(m_connection, "ROLLBACK") != 0 && collect().ok();
    m_heedsCancel = true;
    return ended;
}

Result<QList<unsigned int>> PostgresConnection::describe(const QByteArray &sql)
{
    if (!isOpen())
        return Error{Error::Kind::Offline, u"not connected"_s};
    startStatement();
    if (PQsendPrepare(m_connection, "", sql.constData(), 0, nullptr) == 0)
        return lost();
    if (auto prepared = collect(); !prepared)
        return prepared.error();
    startStatement();
    if (PQsendDescribePrepared(m_connection, "") == 0)
        return lost();
    const auto description = collect();
    if (!description)
        return description.error();
    QList<unsigned int> types;
    for (int column = 0; column < PQnfields(description->get()); ++column)
        types.append(PQftype(description->get(), column));
    return types;
}

Result<void> PostgresConnection::copyOut(const QByteArray &sql, const std::function<bool(std::string_view)> &take)
{
    auto started = execute(sql);
    if (!started)
        return started.error();
    bool understood = true;
    for (;;) {
        char *buffer = nullptr;
        const int length = PQgetCopyData(m_connection, &buffer, 1);
        if (length > 0) {
            understood = understood && take({buffer, static_cast<std::size_t>(length)});
            PQfreemem(buffer);
            if (understood && (m_stop != Stop::None || !m_cancel.isRaised()))
                continue;
            if (m_stop == Stop::None)
                askServerToStop(understood ? Stop::Cancelled : Stop::Timeout);
        } else if (length == 0) {
            if (auto more = waitForInput(); !more)
                return more.error();
        } else if (length == -1) {
            break;
        } else {
            return lost();
        }
    }
    const auto ended = collect();
    if (!understood)
        return Error{Error::Kind::Protocol, u"the server sent rows in an unknown form"_s};
    if (!ended)
        return ended.error();
    return {};
}

} // namespace Tokenglass
