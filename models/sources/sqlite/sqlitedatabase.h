// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QElapsedTimer>

#include <atomic>
#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace Tokenglass {

/// A prepared statement; lives no longer than its SqliteDatabase.
class SqliteQuery
{
public:
    explicit SqliteQuery(sqlite3_stmt *statement) : m_statement(statement) { }

    [[nodiscard]] sqlite3_stmt *handle() const { return m_statement.get(); }
    void bind(int parameter, qint64 value);
    void bind(int parameter, const QByteArray &text);
    /// Ends the run, and with it the read transaction and its lock.
    void reset();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] std::string_view text(int column) const;

private:
    struct Finalizer
    {
        void operator()(sqlite3_stmt *statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
};

/// One read-only connection to a database file that belongs to somebody else: it takes no lock longer than a statement
/// runs, never checkpoints, and waits for a writer only so long. Used on one thread, but for interrupt().
class SqliteDatabase
{
public:
    /// `cancelled` ends waiting for locks; it outlives the database.
    static Result<std::unique_ptr<SqliteDatabase>> open(const QString &path, const std::atomic<bool> &cancelled,
                                                        int busyMillis);
    ~SqliteDatabase();
    SqliteDatabase(const SqliteDatabase &) = delete;
    SqliteDatabase &operator=(const SqliteDatabase &) = delete;

    [[nodiscard]] Result<SqliteQuery> prepare(const QString &sql);
    [[nodiscard]] Result<void> execute(const QString &sql);
    /// True: a row is there; false: the statement has ended.
    [[nodiscard]] Result<bool> step(SqliteQuery &statement);
    /// The first column of the first row; empty for NULL or no row.
    [[nodiscard]] Result<std::optional<qint64>> integer(const QString &sql);
    [[nodiscard]] Result<std::optional<QByteArray>> text(const QString &sql);

    [[nodiscard]] sqlite3 *handle() const { return m_handle; }
    [[nodiscard]] bool isUtf8() const { return m_isUtf8; }
    [[nodiscard]] bool isCancelled() const { return m_cancelled; }
    /// From any thread.
    void interrupt();

private:
    SqliteDatabase(const QString &path, const std::atomic<bool> &cancelled, int busyMillis);

    [[nodiscard]] Error lastError() const;
    [[nodiscard]] Error cannotOpen() const;
    static int waitForLock(void *self, int attempt);

    QString m_path;
    const std::atomic<bool> &m_cancelled;
    int m_busyMillis;
    QElapsedTimer m_waiting;
    sqlite3 *m_handle = nullptr;
    bool m_isUtf8 = true;
};

} // namespace Tokenglass
