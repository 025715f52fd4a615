// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/sqlite/sqlitedatabase.h"

#include <QFileInfo>
#include <QThread>

#include <cerrno>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace Tokenglass {

void SqliteQuery::Finalizer::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

void SqliteQuery::bind(int parameter, qint64 value)
{
    sqlite3_bind_int64(handle(), parameter, value);
}

void SqliteQuery::bind(int parameter, const QByteArray &text)
{
    sqlite3_bind_text64(handle(), parameter, text.constData(), static_cast<sqlite3_uint64>(text.size()),
                        SQLITE_TRANSIENT, SQLITE_UTF8);
}

void SqliteQuery::reset()
{
    sqlite3_reset(handle());
}

bool SqliteQuery::isNull(int column) const
{
    return sqlite3_column_type(handle(), column) == SQLITE_NULL;
}

qint64 SqliteQuery::integer(int column) const
{
    return sqlite3_column_int64(handle(), column);
}

std::string_view SqliteQuery::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(handle(), column));
    const int size = sqlite3_column_bytes(handle(), column);
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(size)) : std::string_view();
}

SqliteDatabase::SqliteDatabase(const QString &path, const std::atomic<bool> &cancelled, int busyMillis)
    : m_path(path), m_cancelled(cancelled), m_busyMillis(busyMillis)
{ }

SqliteDatabase::~SqliteDatabase()
{
    sqlite3_close_v2(m_handle);
}

Result<std::unique_ptr<SqliteDatabase>> SqliteDatabase::open(const QString &path, const std::atomic<bool> &cancelled,
                                                             int busyMillis)
{
    if (QFileInfo(path).isDir())
        return Error{Error::Kind::Storage, u"%1 is a folder, not a database file"_s.arg(path)};

    std::unique_ptr<SqliteDatabase> database(new SqliteDatabase(path, cancelled, busyMillis));
    constexpr int Flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE;
    if (sqlite3_open_v2(path.toUtf8().constData(), &database->m_handle, Flags, nullptr) != SQLITE_OK)
        return database->cannotOpen();
    sqlite3_extended_result_codes(database->m_handle, 1);
    sqlite3_busy_handler(database->m_handle, &SqliteDatabase::waitForLock, database.get());
    sqlite3_db_config(database->m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    sqlite3_db_config(database->m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    for (const QString &pragma : {u"PRAGMA query_only=1"_s, u"PRAGMA trusted_schema=0"_s}) {
        if (const auto done = database->execute(pragma); !done)
            return done.error();
    }
    // The first access to the file: what is no database shows here.
    const auto encoding = database->text(u"PRAGMA encoding"_s);
    if (!encoding)
        return encoding.error();
    database->m_isUtf8 = encoding->value_or("UTF-8") == "UTF-8";
    const auto tables = database->integer(u"SELECT count(*) FROM sqlite_schema"_s);
    if (!tables)
        return tables.error();
    if (tables->value_or(0) == 0)
        return Error{Error::Kind::Schema, u"%1 is empty: it holds no tables"_s.arg(path)};
    return database;
}

int SqliteDatabase::waitForLock(void *self, int attempt)
{
    auto *database = static_cast<SqliteDatabase *>(self);
    if (attempt == 0)
        database->m_waiting.start();
    if (database->m_cancelled || database->m_waiting.elapsed() >= database->m_busyMillis)
        return 0;
    QThread::msleep(attempt < 5 ? 2 : 20);
    return 1;
}

Result<SqliteQuery> SqliteDatabase::prepare(const QString &sql)
{
    const QByteArray utf8 = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(m_handle, utf8.constData(), static_cast<int>(utf8.size()), 0, &statement, nullptr)
        != SQLITE_OK)
        return lastError();
    return SqliteQuery(statement);
}

Result<bool> SqliteDatabase::step(SqliteQuery &statement)
{
    switch (sqlite3_step(statement.handle())) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default:
        const Error error = lastError();
        statement.reset();
        return error;
    }
}

Result<void> SqliteDatabase::execute(const QString &sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return statement.error();
    const auto done = step(*statement);
    return done ? Result<void>() : Result<void>(done.error());
}

Result<std::optional<qint64>> SqliteDatabase::integer(const QString &sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return statement.error();
    const auto row = step(*statement);
    if (!row)
        return row.error();
    if (!*row || statement->isNull(0))
        return std::optional<qint64>();
    return std::optional(statement->integer(0));
}

Result<std::optional<QByteArray>> SqliteDatabase::text(const QString &sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return statement.error();
    const auto row = step(*statement);
    if (!row)
        return row.error();
    if (!*row || statement->isNull(0))
        return std::optional<QByteArray>();
    const std::string_view bytes = statement->text(0);
    return std::optional(QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
}

void SqliteDatabase::interrupt()
{
    sqlite3_interrupt(m_handle);
}

Error SqliteDatabase::cannotOpen() const
{
    switch (sqlite3_system_errno(m_handle)) {
    case EACCES:
    case EPERM:
        return {Error::Kind::Forbidden, u"no permission to read %1"_s.arg(m_path)};
    case ENOENT:
    case ENOTDIR:
        return {Error::Kind::Storage, u"there is no file %1"_s.arg(m_path)};
    default:
        return {Error::Kind::Storage,
                u"%1 cannot be opened: %2"_s.arg(m_path, QString::fromUtf8(sqlite3_errmsg(m_handle)))};
    }
}

Error SqliteDatabase::lastError() const
{
    const int extended = sqlite3_extended_errcode(m_handle);
    const QString words = QString::fromUtf8(sqlite3_errmsg(m_handle));
    switch (extended & 0xff) {
    case SQLITE_INTERRUPT:
        return {Error::Kind::Cancelled, {}};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        if (m_cancelled)
            return {Error::Kind::Cancelled, {}};
        return {Error::Kind::Timeout, u"%1 is locked by another program"_s.arg(m_path)};
    case SQLITE_NOTADB:
        return {Error::Kind::Schema, u"%1 is not an SQLite database, or it is encrypted"_s.arg(m_path)};
    case SQLITE_CORRUPT:
        return {Error::Kind::Storage, u"%1 is damaged: %2"_s.arg(m_path, words)};
    case SQLITE_CANTOPEN:
        // The file itself is open by now. A WAL database is shared through two files beside it.
        return {
            Error::Kind::Storage,
            u"%1 is in WAL mode: reading it needs its -wal and -shm files, or a folder to make them in"_s.arg(m_path)};
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {Error::Kind::Forbidden, u"%1: %2"_s.arg(m_path, words)};
    case SQLITE_READONLY:
        // Only the owner may undo what a writer that died left half done.
        return {Error::Kind::Storage,
                u"%1 was not closed properly by the program that writes it; open it there once"_s.arg(m_path)};
    case SQLITE_ERROR:
    case SQLITE_SCHEMA:
        return {Error::Kind::Schema, u"%1: %2"_s.arg(m_path, words)};
    default:
        return {Error::Kind::Storage, u"%1: %2"_s.arg(m_path, words)};
    }
}

} // namespace Tokenglass
