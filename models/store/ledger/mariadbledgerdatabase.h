// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/servers/mariadbparameters.h"
#include "models/store/ledger/ledgerdatabase.h"

#include <memory>

namespace Tokenglass {

/// A ledger on a MariaDB or MySQL server. Every wait ends: the server and the client library have time-outs.
class MariaDbLedgerDatabase final : public LedgerDatabase
{
public:
    [[nodiscard]] static Result<std::unique_ptr<LedgerDatabase>> open(const ConnectionSettings &settings,
                                                                      const QString &password);

    Result<int> migrate() override;
    Result<void> reconnect() override;
    Result<Answer> execute(const QByteArray &sql, const QList<Value> &values) override;
    Result<qint64> insert(const QByteArray &sql, const QList<Value> &values) override;

    QByteArray unlessThere() const override { return " ON DUPLICATE KEY UPDATE total_requests = total_requests"; }
    QByteArray organisationKey() const override { return "organization_key"; }
    qsizetype longestName() const override { return 255; }

private:
    struct Close
    {
        void operator()(MYSQL *connection) const;
    };

    explicit MariaDbLedgerDatabase(MariaDbParameters parameters);
    [[nodiscard]] Error failure();
    [[nodiscard]] QByteArray literal(const Value &value) const;

    MariaDbParameters m_parameters;
    std::unique_ptr<MYSQL, Close> m_connection;
};

} // namespace Tokenglass
