// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sources/sqlite/sqlitedatabase.h"
#include "models/sources/sqlite/sqlitelayout.h"
#include "models/sources/sqlite/sqlitetree.h"

struct sqlite3_file;

namespace Tokenglass {

/// The pages of a database file while a read transaction of its connection keeps everybody from changing them: either
/// the file has a rollback journal, and the connection's shared lock bars all writing into the file; or it has an empty
/// write-ahead log, so that the connection reads the file alone and holds the lock that a checkpoint would have to
/// take. Read through the connection's own file handle, for closing another handle would end the connection's locks.
class SqlitePageFile final : public SqlitePageSource
{
public:
    /// `tree` must outlive this.
    SqlitePageFile(SqliteDatabase &database, const SqliteTreeName &tree) : m_database(database), m_tree(tree) { }

    /// Begins the transaction; true: the pages are what the connection would see, and the tree is still the one meant.
    [[nodiscard]] Result<bool> begin();
    [[nodiscard]] Result<void> end();
    [[nodiscard]] quint32 root() const { return m_root; }

    [[nodiscard]] SqlitePageFormat format() const override { return m_format; }
    [[nodiscard]] bool read(quint32 first, quint32 count, uchar *to) override;

private:
    [[nodiscard]] Result<bool> findTree();
    [[nodiscard]] bool hasEmptyLog() const;
    [[nodiscard]] bool readHead();

    SqliteDatabase &m_database;
    const SqliteTreeName &m_tree;
    sqlite3_file *m_file = nullptr;
    std::optional<SqliteQuery> m_findTree;
    quint32 m_root = 0;
    SqlitePageFormat m_format;
};

} // namespace Tokenglass
