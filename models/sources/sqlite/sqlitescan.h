// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sources/sqlite/sqlitedatabase.h"
#include "models/sources/sqlite/sqliterowgate.h"

#include <vector>

struct sqlite3_context;
struct sqlite3_value;

namespace Tokenglass {

/// One lane's way through a table by the database engine: a statement over an aggregate function of our own, which gets
/// each row's values straight from the database engine. That is about twice as fast as stepping and asking for columns.
class SqliteScan
{
public:
    SqliteScan(SqliteDatabase &database, SqliteRowGate &gate);
    ~SqliteScan();
    SqliteScan(const SqliteScan &) = delete;
    SqliteScan &operator=(const SqliteScan &) = delete;

    /// `condition` has two parameters, the bounds of a slice.
    [[nodiscard]] Result<void> prepare(const ReadPlan &plan, const QString &condition);
    /// Runs the statement over one slice.
    template <typename Bound>
    [[nodiscard]] Result<void> run(const Bound &first, const Bound &last)
    {
        m_statement->bind(1, first);
        m_statement->bind(2, last);
        return run();
    }

private:
    [[nodiscard]] Result<void> run();
    void row(int count, sqlite3_value **values);
    static void step(sqlite3_context *context, int count, sqlite3_value **values);
    static void finish(sqlite3_context *context);

    SqliteDatabase &m_database;
    SqliteRowGate &m_gate;
    std::optional<SqliteQuery> m_statement;
    std::vector<std::size_t> m_columns; ///< which usage column each argument is
    RawRow m_row;
};

} // namespace Tokenglass
