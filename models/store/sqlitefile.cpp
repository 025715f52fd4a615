// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/sqlitefile.h"

#include <QByteArray>

#include <sqlite3.h>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

const QString FullDisk = u"the disk is full"_s;
const QString DiskRefuses = u"the disk does not take or give its data"_s;

QString reason(int code)
{
    switch (code & 0xff) {
    case SQLITE_NOTADB:
        return u"it is not an SQLite database"_s;
    case SQLITE_CORRUPT:
        return u"it is damaged"_s;
    case SQLITE_FULL:
        return FullDisk;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return u"it is not writable"_s;
    case SQLITE_CANTOPEN:
        return u"it cannot be opened"_s;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return u"another program is writing to it"_s;
    case SQLITE_IOERR:
        return DiskRefuses;
    default:
        return QString();
    }
}

Error storageError(const QString &path, int code, const char *message)
{
    const QString why = reason(code);
    const QString technical = u"%1, code %2"_s.arg(QString::fromUtf8(message)).arg(code);
    return Error{Error::Kind::Storage,
                 why.isEmpty() ? u"Error in %1: %2"_s.arg(path, technical)
                               : u"Error in %1: %2 (%3)"_s.arg(path, why, technical)};
}

} // namespace

void SqliteFile::Close::operator()(sqlite3 *handle) const
{
    sqlite3_close_v2(handle);
}

SqliteFile::SqliteFile(sqlite3 *handle, QString path) : m_handle(handle), m_path(std::move(path)) { }

Result<SqliteFile> SqliteFile::open(const QString &path, std::chrono::milliseconds busyTimeout)
{
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &handle,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    SqliteFile file(handle, path);
    if (code != SQLITE_OK)
        return storageError(path, code, sqlite3_errstr(code));
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, static_cast<int>(busyTimeout.count()));
    return file;
}

bool SqliteFile::isDiskFailure(const Error &error)
{
    return error.kind == Error::Kind::Storage
        && (error.detail.contains(FullDisk) || error.detail.contains(DiskRefuses));
}

Result<void> SqliteFile::run(const QByteArray &script)
{
    if (sqlite3_exec(m_handle.get(), script.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return error();
    return {};
}

Result<qint64> SqliteFile::pragma(const QByteArray &name)
{
    SqliteStatement statement(*this, "PRAGMA " + name);
    const Result<bool> row = statement.step();
    if (!row)
        return row.error();
    return *row ? statement.integer(0) : 0;
}

qint64 SqliteFile::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle.get());
}

qint64 SqliteFile::changes() const
{
    return sqlite3_changes64(m_handle.get());
}

Error SqliteFile::error() const
{
    return storageError(m_path, sqlite3_extended_errcode(m_handle.get()), sqlite3_errmsg(m_handle.get()));
}

SqliteTransaction::~SqliteTransaction()
{
    // It fails only where SQLite has rolled back by itself, as after a full disk.
    if (m_open)
        (void)m_file.run("ROLLBACK");
}

Result<void> SqliteTransaction::begin()
{
    // IMMEDIATE takes the write lock now: a later upgrade would fail at once, without waiting for the other writer.
    Result<void> begun = m_file.run("BEGIN IMMEDIATE");
    m_open = begun.ok();
    return begun;
}

Result<void> SqliteTransaction::commit()
{
    Result<void> committed = m_file.run("COMMIT");
    m_open = !committed.ok();
    return committed;
}

void SqliteStatement::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

SqliteStatement::SqliteStatement(SqliteFile &file, const QByteArray &sql) : m_file(file)
{
    sqlite3_stmt *statement = nullptr;
    const int size = static_cast<int>(sql.size());
    if (sqlite3_prepare_v2(file.m_handle.get(), sql.constData(), size, &statement, nullptr) != SQLITE_OK)
        m_error = file.error();
    m_statement.reset(statement);
}

void SqliteStatement::bind(int index, const std::optional<qint64> &value)
{
    if (value)
        sqlite3_bind_int64(m_statement.get(), index + 1, *value);
}

void SqliteStatement::bind(int index, const std::optional<double> &value)
{
    if (value)
        sqlite3_bind_double(m_statement.get(), index + 1, *value);
}

void SqliteStatement::bind(int index, const QString &value)
{
    if (value.isNull())
        return;
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text(m_statement.get(), index + 1, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT);
}

void SqliteStatement::bind(int index, const QByteArray &blob)
{
    sqlite3_bind_blob64(m_statement.get(), index + 1, blob.constData(), static_cast<sqlite3_uint64>(blob.size()),
                        SQLITE_TRANSIENT);
}

Result<bool> SqliteStatement::step()
{
    if (m_error)
        return *m_error;
    switch (sqlite3_step(m_statement.get())) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default:
        return m_file.error();
    }
}

qint64 SqliteStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

QByteArrayList SqliteStatement::row() const
{
    QByteArrayList values;
    for (int column = 0; column < sqlite3_column_count(m_statement.get()); ++column) {
        const int type = sqlite3_column_type(m_statement.get(), column);
        if (type == SQLITE_NULL)
            values.append(QByteArray());
        else if (type == SQLITE_FLOAT) // SQLite itself would write fifteen digits
            values.append(QByteArray::number(sqlite3_column_double(m_statement.get(), column), 'g', 17));
        else if (const char *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column)))
            values.append(QByteArray(bytes, sqlite3_column_bytes(m_statement.get(), column)));
    }
    return values;
}

QByteArray SqliteStatement::text(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column));
    return QByteArray(bytes, sqlite3_column_bytes(m_statement.get(), column));
}

} // namespace Tokenglass
