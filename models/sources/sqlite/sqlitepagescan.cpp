// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/sqlite/sqlitepagescan.h"

#include "models/sources/sqlite/sqlitescan.h"

namespace Tokenglass {

SqlitePageScan::SqlitePageScan(SqliteDatabase &database, const SqliteLayout &layout, SqliteScan &engine,
                               SqliteRowGate &gate)
    : m_database(database), m_file(database, layout.table), m_records(layout.columns), m_engine(engine), m_gate(gate)
{ }

Result<void> SqlitePageScan::run(qint64 firstId, qint64 lastId)
{
    const auto usable = m_file.begin();
    if (!usable)
        return usable.error();
    auto done = *usable ? readPages(firstId, lastId) : m_engine.run(firstId, lastId);
    const auto ended = m_file.end();
    return done ? ended : done;
}

Result<void> SqlitePageScan::readPages(qint64 firstId, qint64 lastId)
{
    SqliteTreeReader tree(m_file, m_records, *this);
    for (qint64 next = firstId;;) {
        const auto odd = tree.read(m_file.root(), next, lastId);
        if (m_database.isCancelled())
            return Error{Error::Kind::Cancelled, {}};
        if (!odd)
            return {};
        auto read = m_engine.run(odd->first, odd->last);
        if (!read || odd->last == lastId)
            return read;
        next = odd->last + 1;
    }
}

} // namespace Tokenglass
