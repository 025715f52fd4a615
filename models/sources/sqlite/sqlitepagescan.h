// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sources/sqlite/sqlitepagefile.h"
#include "models/sources/sqlite/sqliterowgate.h"

namespace Tokenglass {

class SqliteScan;

/// One lane's way through a table by its pages, which spares the database engine's work for each value. Where the
/// pages cannot be used or hold something special, the engine reads on in the same transaction.
class SqlitePageScan final : private SqliteTreeSink
{
public:
    /// `engine` reads by ids. All must outlive this.
    SqlitePageScan(SqliteDatabase &database, const SqliteLayout &layout, SqliteScan &engine, SqliteRowGate &gate);

    [[nodiscard]] Result<void> run(qint64 firstId, qint64 lastId);

private:
    [[nodiscard]] Result<void> readPages(qint64 firstId, qint64 lastId);
    void treeRow(const RawRow &row) override { m_gate.take(row); }

    SqliteDatabase &m_database;
    SqlitePageFile m_file;
    SqliteRecordReader m_records;
    SqliteScan &m_engine;
    SqliteRowGate &m_gate;
};

} // namespace Tokenglass
