// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"
#include "models/servers/mariadbparameters.h"
#include "models/sources/readplan.h"

#include <QByteArrayList>

#include <functional>
#include <optional>
#include <vector>

using MYSQL_STMT = struct st_mysql_stmt;

namespace Tokenglass {

class MariaDbCanceller;

/// A small result, all text. A null QByteArray is NULL.
struct MariaDbTable
{
    std::vector<QByteArrayList> rows;
    bool firstIsInteger = false;

    [[nodiscard]] QByteArray value() const { return rows.empty() ? QByteArray() : rows.front().value(0); }
};

/// One connection of the MariaDB client library, made read-only with time-outs kept by the server. Used by one thread
/// at a time; the canceller ends its waits.
class MariaDbConnection
{
public:
    explicit MariaDbConnection(MariaDbCanceller &canceller);
    ~MariaDbConnection();
    MariaDbConnection(const MariaDbConnection &) = delete;
    MariaDbConnection &operator=(const MariaDbConnection &) = delete;

    [[nodiscard]] Result<void> open(const MariaDbParameters &parameters);
    void close();
    [[nodiscard]] bool isOpen() const { return m_connection != nullptr; }
    /// Whether the server answers within this time; else Kind::Timeout, and the connection is closed.
    [[nodiscard]] Result<void> ping(std::chrono::milliseconds patience);
    [[nodiscard]] bool isMariaDb() const { return m_isMariaDb; }
    [[nodiscard]] QString serverVersion() const;

    /// Runs one statement and keeps what it returns.
    [[nodiscard]] Result<MariaDbTable> execute(const QByteArray &sql);
    /// Runs a statement whose columns are for `targets` and delivers its rows as they come, in the binary protocol,
    /// which costs the server less than half of the text protocol.
    [[nodiscard]] Result<void> stream(const QByteArray &sql, const std::vector<UsageColumn> &targets,
                                      const std::function<void(const RawRow &)> &take);
    /// Leaves a transaction, even while a cancel is under way; closes the connection if that does not work.
    void endTransaction();
    [[nodiscard]] QByteArray quoted(const QString &text) const; ///< as a literal

private:
    [[nodiscard]] Result<void> startSession(const MariaDbParameters &parameters);
    [[nodiscard]] Result<void> fetchAll(MYSQL_STMT *statement, const QByteArray &sql,
                                        const std::vector<UsageColumn> &targets,
                                        const std::function<void(const RawRow &)> &take);
    [[nodiscard]] std::optional<Error> unusable() const;
    [[nodiscard]] Error failure(unsigned int number, const char *message);

    MariaDbCanceller &m_canceller;
    MYSQL *m_connection = nullptr;
    bool m_isMariaDb = true;
};

} // namespace Tokenglass
