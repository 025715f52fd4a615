// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/ledger/ledgerdatabase.h"
#include "models/store/sqlitefile.h"

#include <memory>

namespace Tokenglass {

/// A ledger in a file.
class SqliteLedgerDatabase final : public LedgerDatabase
{
public:
    /// Makes the file and its folder if they are not there.
    [[nodiscard]] static Result<std::unique_ptr<LedgerDatabase>> open(const QString &path,
                                                                      std::chrono::milliseconds busyTimeout);
    explicit SqliteLedgerDatabase(SqliteFile file) : m_file(std::move(file)) { }

    Result<int> migrate() override;
    Result<void> reconnect() override { return {}; }
    Result<Answer> execute(const QByteArray &sql, const QList<Value> &values) override;
    Result<qint64> insert(const QByteArray &sql, const QList<Value> &values) override;

    // IMMEDIATE takes the write lock now: a later upgrade would fail at once, without waiting for the other writer.
    QByteArray beginStatement() const override { return "BEGIN IMMEDIATE"; }
    QByteArray forUpdate() const override { return {}; }
    QByteArray organisationKey() const override { return "ifnull(organization_id, -1)"; }

private:
    SqliteFile m_file;
};

} // namespace Tokenglass
