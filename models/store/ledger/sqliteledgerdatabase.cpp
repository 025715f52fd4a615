// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/ledger/sqliteledgerdatabase.h"

#include "models/store/sqliteschema.h"

#include <QDir>
#include <QFileInfo>

namespace Tokenglass {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<LedgerDatabase>> SqliteLedgerDatabase::open(const QString &path,
                                                                   std::chrono::milliseconds busyTimeout)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return Error{Error::Kind::Storage, u"The folder %1 cannot be created."_s.arg(folder)};
    Result<SqliteFile> file = SqliteFile::open(path, busyTimeout);
    if (!file)
        return file.error();
    return std::unique_ptr<LedgerDatabase>(std::make_unique<SqliteLedgerDatabase>(*std::move(file)));
}

Result<int> SqliteLedgerDatabase::migrate()
{
    // "TokG"
    Result<int> version = SqliteSchema{0x546f6b47, u":/ledger"_s, 5}.applyTo(m_file);
    if (!version)
        return version;
    // FULL, not NORMAL: with NORMAL a power cut may take the last rows, and one flush a request costs nothing here.
    if (const Result<void> set = m_file.run("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON"); !set)
        return set.error();
    return version;
}

Result<LedgerDatabase::Answer> SqliteLedgerDatabase::execute(const QByteArray &sql, const QList<Value> &values)
{
    SqliteStatement statement(m_file, sql);
    for (int i = 0; i < values.size(); ++i)
        std::visit([&statement, i](const auto &value) { statement.bind(i, value); }, values.at(i));
    Answer answer;
    for (;;) {
        const Result<bool> row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        answer.rows.append(statement.row());
    }
    answer.changed = m_file.changes();
    return answer;
}

Result<qint64> SqliteLedgerDatabase::insert(const QByteArray &sql, const QList<Value> &values)
{
    const Result<Answer> inserted = execute(sql, values);
    return inserted ? Result<qint64>(m_file.lastInsertId()) : Result<qint64>(inserted.error());
}

} // namespace Tokenglass
