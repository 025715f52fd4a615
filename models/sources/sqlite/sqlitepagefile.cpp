// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/sqlite/sqlitepagefile.h"

#include <QFileInfo>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace Tokenglass {

Result<bool> SqlitePageFile::begin()
{
    if (const auto begun = m_database.execute(u"BEGIN"_s); !begun)
        return begun.error();
    // The first look at the file takes the lock; only then do its state and its pages stand still.
    const auto found = findTree();
    if (!found) {
        (void)end();
        return found.error();
    }
    return *found && hasEmptyLog() && readHead();
}

Result<void> SqlitePageFile::end()
{
    return m_database.execute(u"COMMIT"_s);
}

Result<bool> SqlitePageFile::findTree()
{
    if (!m_findTree) {
        auto statement =
            m_database.prepare(u"SELECT rootpage, sql FROM sqlite_schema WHERE type IN ('table', 'index') AND name = "
                               "%1 COLLATE NOCASE"_s.arg(sqliteLiteral(m_tree.name)));
        if (!statement)
            return statement.error();
        m_findTree.emplace(std::move(*statement));
    }
    const auto row = m_database.step(*m_findTree);
    if (!row)
        return row.error();
    const bool same = *row
        && m_findTree->text(1)
            == std::string_view(m_tree.definition.constData(), static_cast<std::size_t>(m_tree.definition.size()));
    m_root = same ? static_cast<quint32>(m_findTree->integer(0)) : 0;
    m_findTree->reset();
    return same;
}

bool SqlitePageFile::hasEmptyLog() const
{
    // SQLite's own name for it: the path may be a link to the file.
    const char *path = sqlite3_filename_wal(sqlite3_db_filename(m_database.handle(), "main"));
    return path != nullptr && *path != '\0' && QFileInfo(QString::fromUtf8(path)).size() == 0;
}

bool SqlitePageFile::readHead()
{
    sqlite3_file_control(m_database.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &m_file);
    sqlite3_int64 size = 0;
    std::array<uchar, SqlitePageFormat::HeadSize> head{};
    if (m_file == nullptr || m_file->pMethods == nullptr || m_file->pMethods->xFileSize(m_file, &size) != SQLITE_OK
        || m_file->pMethods->xRead(m_file, head.data(), static_cast<int>(head.size()), 0) != SQLITE_OK)
        return false;
    const auto format = SqlitePageFormat::fromHead(head, static_cast<quint64>(std::max<sqlite3_int64>(size, 0)));
    m_format = format.value_or(SqlitePageFormat());
    return format.has_value();
}

bool SqlitePageFile::read(quint32 first, quint32 count, uchar *to)
{
    if (m_database.isCancelled())
        return false;
    const auto offset = sqlite3_int64(first - 1) * m_format.pageSize;
    // What a file cut short lacks is an error here, not a signal.
    return m_file->pMethods->xRead(m_file, to, static_cast<int>(count * m_format.pageSize), offset) == SQLITE_OK;
}

} // namespace Tokenglass
