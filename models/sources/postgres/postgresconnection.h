// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/connection.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QList>

#include <chrono>
#include <functional>
#include <memory>
#include <string_view>

using PGconn = struct pg_conn;
using PGresult = struct pg_result;

namespace Tokenglass {

class CancelSignal;

struct PostgresResultDeleter
{
    void operator()(PGresult *result) const;
};
using PostgresResult = std::unique_ptr<PGresult, PostgresResultDeleter>;

/// A text value of a result; empty for NULL.
[[nodiscard]] QByteArray postgresValue(const PostgresResult &result, int row, int column);

/// One libpq connection whose waits end early on a cancel signal or a time-out, which then reach the server as well.
/// Used by one thread at a time.
class PostgresConnection
{
public:
    explicit PostgresConnection(const CancelSignal &cancel);
    ~PostgresConnection();

    /// Logs in and makes the session read-only, with time-outs kept by the server.
    [[nodiscard]] Result<void> open(const ConnectionSettings &settings, const QString &password);
    void close();
    [[nodiscard]] bool isOpen() const;

    /// Runs one or more statements without parameters; the result of the last one, in text form.
    [[nodiscard]] Result<PostgresResult> execute(const QByteArray &sql);
    /// Until the next call with 0: how long a statement may take that a server which is well answers at once.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }
    /// Runs one statement with text parameters.
    [[nodiscard]] Result<PostgresResult> execute(const QByteArray &sql, const QList<QByteArray> &parameters);
    /// Leaves a transaction, whatever its state and even while a cancel is under way. False: the connection is
    /// unusable.
    [[nodiscard]] bool endTransaction();
    /// The type oid of each column the statement would return.
    [[nodiscard]] Result<QList<unsigned int>> describe(const QByteArray &sql);
    /// Runs a COPY … TO STDOUT and hands over each message; `take` returns false for one that makes no sense.
    [[nodiscard]] Result<void> copyOut(const QByteArray &sql, const std::function<bool(std::string_view)> &take);

private:
    using Deadline = std::chrono::steady_clock::time_point;
    enum class Stop { None, Cancelled, Timeout };

    [[nodiscard]] Result<void> login(Deadline deadline);
    [[nodiscard]] Result<void> startSession();
    void startStatement();
    /// Waits for more from the server; an error means that the connection is lost.
    [[nodiscard]] Result<void> waitForInput();
    [[nodiscard]] bool waitUntilReadable();
    void askServerToStop(Stop reason);
    [[nodiscard]] Result<PostgresResult> collect();
    [[nodiscard]] Error lost();
    [[nodiscard]] Error failure(const PGresult *result) const;

    const CancelSignal &m_cancel;
    PGconn *m_connection = nullptr;
    std::chrono::milliseconds m_statementTimeout{0};
    std::chrono::milliseconds m_patience{0}; ///< 0: as long as a statement may take
    Deadline m_deadline;
    Stop m_stop = Stop::None;
    bool m_heedsCancel = true;
    bool m_hangs = false; ///< the server does not even take a request to stop
};

} // namespace Tokenglass
