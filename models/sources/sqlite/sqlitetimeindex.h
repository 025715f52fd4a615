// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/timerange.h"
#include "models/sources/sqlite/sqliteindextree.h"
#include "models/sources/sqlite/sqlitelanes.h"
#include "models/sources/sqlite/sqlitelayout.h"

namespace Tokenglass {

/// The index on the time of a table: how it counts time, and what it tells of where rows are.
class SqliteTimeIndex
{
public:
    /// Empty: there is none that sorts all rows by time.
    [[nodiscard]] static std::optional<SqliteTimeIndex> find(SqliteDatabase &database, const ReadPlan &plan);

    /// All rows of the range by the index, but for those whose ids lie in `without`.
    [[nodiscard]] SqliteLanes::Scan scan(const ReadPlan &plan, const TimeRange &range,
                                         const std::optional<SliceCursor::Slice> &without) const;
    /// The seconds that scan() has to go through.
    [[nodiscard]] TimeRange seconds(const TimeRange &range) const;
    /// Of whole numbers, in a second.
    [[nodiscard]] qint64 unit() const { return m_kind == Kind::Millis ? 1'000 : 1; }

    /// Between which ids nearly all rows of the range are, if few others are there: as rows are written when they
    /// happen, or a little later, ids and times mostly go together.
    [[nodiscard]] std::optional<SliceCursor::Slice> idsAbout(SqliteDatabase &database, const ReadPlan &plan,
                                                             const TimeRange &range) const;
    /// Reads the few rows that scan() would, by the pages of the index, which takes a fraction of its time. `byId`
    /// reads by ids. False: it has to be scan().
    [[nodiscard]] Result<bool> readOthers(SqliteDatabase &database, SqliteScan &byId, const TimeRange &range,
                                          const SliceCursor::Slice &without) const;

private:
    enum class Kind : quint8 { Text, Seconds, Millis };
    explicit SqliteTimeIndex(Kind kind) : m_kind(kind) { }

    [[nodiscard]] static std::optional<SqliteTreeName> findTree(SqliteDatabase &database, const ReadPlan &plan,
                                                                const QString &explanation);
    [[nodiscard]] QString bound(qint64 second) const;
    [[nodiscard]] SqliteIndexTree::Key key(qint64 second) const;

    Kind m_kind;
    std::optional<SqliteTreeName> m_tree; ///< where it is sorted in a way that is known here
};

} // namespace Tokenglass
