// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"
#include "models/sources/sqlite/sqliterecord.h"

#include <QByteArray>

#include <optional>

namespace Tokenglass {

class SqliteDatabase;

/// A table or an index, which share their names.
struct SqliteTreeName
{
    QString name;
    QByteArray definition; ///< its SQL; with another one it is another
};

/// Where the columns of a plan are in the records of an ordinary table.
struct SqliteLayout
{
    SqliteTreeName table;
    std::vector<SqliteRecordReader::Column> columns;

    /// Empty: the plan asks for more than stored columns, or the table is not an ordinary one, so that only the
    /// database engine can read it.
    [[nodiscard]] static Result<std::optional<SqliteLayout>> find(SqliteDatabase &database, const ReadPlan &plan);
};

/// A name as it stands in SQL, without its quotes; empty if it is anything else than one quoted name.
[[nodiscard]] std::optional<QString> unquotedSqliteName(const QString &sql);

/// A text as it stands in SQL.
[[nodiscard]] QString sqliteLiteral(const QString &text);

} // namespace Tokenglass
