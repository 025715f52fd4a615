// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QByteArrayList>
#include <QList>

#include <limits>
#include <optional>
#include <variant>

namespace Tokenglass {

/// The database a ledger lives in: how statements reach it, and the few words in which dialects differ. Blocks; one
/// thread at a time. A lost connection is Kind::Offline, as is a transaction that the server gave up for another one.
class LedgerDatabase
{
public:
    /// Null texts and empty optionals are NULL.
    using Value = std::variant<std::optional<qint64>, std::optional<double>, QString>;

    struct Answer
    {
        QList<QByteArrayList> rows; ///< as text, numbers exact; a null array is NULL
        qint64 changed = 0; ///< rows
    };

    LedgerDatabase() = default;
    virtual ~LedgerDatabase() = default;
    Q_DISABLE_COPY_MOVE(LedgerDatabase)

    /// Creates what is missing and returns the schema's version. A database that is not a ledger, or one of a newer
    /// version, is left as it is: Kind::Storage.
    [[nodiscard]] virtual Result<int> migrate() = 0;
    /// Makes a lost connection anew.
    [[nodiscard]] virtual Result<void> reconnect() = 0;
    /// One statement; each "?" takes a value.
    [[nodiscard]] virtual Result<Answer> execute(const QByteArray &sql, const QList<Value> &values = {}) = 0;
    /// An INSERT of one row; its id.
    [[nodiscard]] virtual Result<qint64> insert(const QByteArray &sql, const QList<Value> &values) = 0;

    [[nodiscard]] virtual QByteArray beginStatement() const { return "BEGIN"; }
    /// Behind an INSERT into daily_cost_summary: if the row is there already, nothing happens.
    [[nodiscard]] virtual QByteArray unlessThere() const { return " ON CONFLICT DO NOTHING"; }
    /// Behind a SELECT: nobody else changes the rows before this transaction is over.
    [[nodiscard]] virtual QByteArray forUpdate() const { return " FOR UPDATE"; }
    /// The organisation of a daily summary, -1 for all, as an index has it.
    [[nodiscard]] virtual QByteArray organisationKey() const { return "coalesce(organization_id, -1)"; }
    /// The most characters a name may have.
    [[nodiscard]] virtual qsizetype longestName() const { return std::numeric_limits<qsizetype>::max(); }
};

/// Rolls back on destruction unless commit() succeeded.
class LedgerTransaction
{
public:
    explicit LedgerTransaction(LedgerDatabase &database) : m_database(database) { }
    ~LedgerTransaction()
    {
        // It fails only where there is nothing to roll back: after a full disk or a lost connection.
        if (m_open)
            (void)m_database.execute("ROLLBACK");
    }
    Q_DISABLE_COPY_MOVE(LedgerTransaction)

    [[nodiscard]] Result<void> begin() { return run(m_database.beginStatement(), true); }
    [[nodiscard]] Result<void> commit() { return run("COMMIT", false); }

private:
    [[nodiscard]] Result<void> run(const QByteArray &sql, bool open)
    {
        const Result<LedgerDatabase::Answer> done = m_database.execute(sql);
        if (!done)
            return done.error();
        m_open = open;
        return {};
    }

    LedgerDatabase &m_database;
    bool m_open = false;
};

} // namespace Tokenglass
