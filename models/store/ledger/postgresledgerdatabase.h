// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/servers/postgresparameters.h"
#include "models/store/ledger/ledgerdatabase.h"

#include <chrono>
#include <memory>

using PGconn = struct pg_conn;

namespace Tokenglass {

/// A ledger on a PostgreSQL server. Every wait ends: the server has time-outs, and a silent server is given up.
class PostgresLedgerDatabase final : public LedgerDatabase
{
public:
    [[nodiscard]] static Result<std::unique_ptr<LedgerDatabase>> open(const ConnectionSettings &settings,
                                                                      const QString &password);

    Result<int> migrate() override;
    Result<void> reconnect() override;
    Result<Answer> execute(const QByteArray &sql, const QList<Value> &values) override;
    Result<qint64> insert(const QByteArray &sql, const QList<Value> &values) override;

private:
    using Deadline = std::chrono::steady_clock::time_point;
    struct Close
    {
        void operator()(PGconn *connection) const;
    };

    explicit PostgresLedgerDatabase(PostgresParameters parameters) : m_parameters(std::move(parameters)) { }
    [[nodiscard]] Result<void> login(Deadline deadline);
    /// Waits until a result can be taken without blocking.
    [[nodiscard]] bool waitForResult(Deadline deadline);
    [[nodiscard]] Error lost();
    [[nodiscard]] Result<Answer> collect(Deadline deadline);

    PostgresParameters m_parameters;
    std::unique_ptr<PGconn, Close> m_connection;
};

} // namespace Tokenglass
