// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QByteArrayList>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace Tokenglass {

/// An SQLite file of ours, open for writing. One thread at a time.
class SqliteFile
{
public:
    [[nodiscard]] static Result<SqliteFile> open(const QString &path, std::chrono::milliseconds busyTimeout);
    /// Whether an error of a file says that its disk is full, or takes no more for another reason.
    [[nodiscard]] static bool isDiskFailure(const Error &error);

    /// Runs every statement of a script; stops at the first that fails.
    [[nodiscard]] Result<void> run(const QByteArray &script);
    /// What "PRAGMA name" says as a number.
    [[nodiscard]] Result<qint64> pragma(const QByteArray &name);
    [[nodiscard]] qint64 lastInsertId() const;
    [[nodiscard]] qint64 changes() const; ///< rows that the last INSERT, UPDATE or DELETE changed
    [[nodiscard]] QString path() const { return m_path; }

private:
    friend class SqliteStatement;
    struct Close
    {
        void operator()(sqlite3 *handle) const;
    };

    SqliteFile(sqlite3 *handle, QString path);
    [[nodiscard]] Error error() const;

    std::unique_ptr<sqlite3, Close> m_handle;
    QString m_path;
};

/// Rolls back on destruction unless commit() succeeded.
class SqliteTransaction
{
public:
    explicit SqliteTransaction(SqliteFile &file) : m_file(file) { }
    ~SqliteTransaction();
    Q_DISABLE_COPY_MOVE(SqliteTransaction)

    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> commit();

private:
    SqliteFile &m_file;
    bool m_open = false;
};

/// One prepared statement. bind() and the column functions count from 0.
class SqliteStatement
{
public:
    SqliteStatement(SqliteFile &file, const QByteArray &sql);

    void bind(int index, const std::optional<qint64> &value);
    void bind(int index, const std::optional<double> &value);
    void bind(int index, const QString &value); ///< null: NULL
    void bind(int index, const QByteArray &blob);
    /// True: there is a row.
    [[nodiscard]] Result<bool> step();

    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QByteArrayList row() const; ///< all columns as text, exact; a null array is NULL
    [[nodiscard]] QByteArray text(int column) const; ///< a text in UTF-8, or a blob

private:
    struct Finalize
    {
        void operator()(sqlite3_stmt *statement) const;
    };

    SqliteFile &m_file;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement; ///< null: it could not be prepared, which step() reports
    std::optional<Error> m_error;
};

} // namespace Tokenglass
