// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/factselection.h"

namespace Tokenglass {

/// Everything that DayChunk keeps of a row outside its columns.
struct RowCodes
{
    quint32 organisation = 0;
    quint32 user = 0;
    quint32 key = 0;
};
/// The caller stands in a column.
[[nodiscard]] RowCodes codesOf(const DayChunk &chunk, std::size_t row);

/// The rows that a range and a filter leave, day by day. A day with late rows stands here twice, one after the other.
class RequestSelection
{
public:
    RequestSelection(const FactTableData &table, const TimeRange &range, const UsageFilter &filter);

    [[nodiscard]] std::size_t dayCount() const { return m_days.size(); }
    [[nodiscard]] const DayChunk &day(std::size_t day) const { return *m_days[day]; }
    /// Chosen rows of the days before; of dayCount(): of all.
    [[nodiscard]] qint64 rowsBefore(std::size_t day) const { return m_rowsBefore[day]; }
    [[nodiscard]] qint64 total() const { return m_rowsBefore.back(); }

    /// What a position counts from in this day.
    [[nodiscard]] quint32 firstPosition(std::size_t day) const { return m_firstPosition[day]; }
    /// The end of the positions.
    [[nodiscard]] quint64 positions() const { return m_positions; }
    [[nodiscard]] std::size_t dayOfPosition(quint32 position) const;
    /// The first one that is of another date.
    [[nodiscard]] std::size_t nextDate(std::size_t day) const;

    /// Whether every row of the day is chosen.
    [[nodiscard]] bool isWhole(std::size_t day) const;
    /// Calls function(key, first row, end) for runs of chosen rows of the day.
    template <class Function>
    void forEachRun(std::size_t day, Function &&function) const
    {
        const DayChunk &chunk = *m_days[day];
        if (m_selection.hasNoCallerOf(chunk))
            return;
        const CellSet &cells = chunk.cells;
        const PackedColumn::Reader groupRow = chunk.groupRow.reader();
        const PackedColumn::Reader groupCell = cells.groupKeyCell.reader();
        const PackedColumn::Reader keys = cells.byKey.code.reader();
        const PackedColumn::Reader rows = cells.byKey.rows.reader();
        const PackedColumn::Reader second = chunk.second.reader();
        const TimeRange seconds{m_range.start - chunk.extent.start, m_range.end - chunk.extent.start};
        const PackedColumn::Reader caller = chunk.caller.reader();
        const bool allCallers = m_selection.hasAllCallersOf(chunk);
        const bool inside = chunk.isInside(m_range) && allCallers;
        m_selection.forEachGroup(cells, [&](quint32, quint32, std::size_t group) {
            std::size_t end = groupRow.code(group);
            const std::size_t endCell = groupCell.code(group + 1);
            for (std::size_t cell = groupCell.code(group); cell < endCell; ++cell) {
                std::size_t row = end;
                end += rows.code(cell);
                const quint32 key = keys.code(cell);
                if (!m_selection.hasKey(key))
                    continue;
                if (inside)
                    function(key, row, end);
                for (; !inside && row < end; ++row)
                    if (seconds.contains(second[row]) && (allCallers || m_selection.hasCaller(caller.code(row))))
                        function(key, row, row + 1);
            }
        });
    }

private:
    [[nodiscard]] qint64 count(std::size_t day) const;

    TimeRange m_range;
    FactSelection m_selection;
    std::span<const DayChunkPointer> m_days;
    std::vector<qint64> m_rowsBefore;
    std::vector<quint32> m_firstPosition;
    quint64 m_positions = 0;
};

} // namespace Tokenglass
