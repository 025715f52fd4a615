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
[[nodiscard]] RowCodes codesOf(const DayChunk &chunk, std::size_t row);

/// The rows that a range and a filter leave, day by day.
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
    [[nodiscard]] std::size_t dayOfPosition(quint32 position) const;

    /// Calls function(cell, first row, end) for every cell of the day that the filter leaves.
    template <class Function>
    void forEachCell(std::size_t day, Function &&function) const
    {
        const DayChunk &chunk = *m_days[day];
        const CellSet &cells = chunk.cells;
        m_selection.forEachGroup(cells, [&](quint32, quint32, std::size_t group) {
            std::size_t row = chunk.groupRow.code(group);
            const std::size_t end = cells.groupKeyCell.code(group + 1);
            for (std::size_t cell = cells.groupKeyCell.code(group); cell < end; ++cell) {
                const std::size_t begin = row;
                row += cells.byKey.rows.code(cell);
                if (m_selection.hasKey(cells.byKey.code.code(cell)))
                    function(cell, begin, row);
            }
        });
    }
    /// Calls function(row) for those of the rows that the range leaves.
    template <class Function>
    void forEachRow(std::size_t day, std::size_t begin, std::size_t end, Function &&function) const
    {
        const DayChunk &chunk = *m_days[day];
        const TimeRange seconds{m_range.start - chunk.extent.start, m_range.end - chunk.extent.start};
        const bool inside = chunk.isInside(m_range);
        for (std::size_t row = begin; row < end; ++row)
            if (inside || seconds.contains(chunk.second[row]))
                function(row);
    }
    /// Calls function(row, key) for every chosen row of the day.
    template <class Function>
    void forEachRow(std::size_t day, Function &&function) const
    {
        forEachCell(day, [&](std::size_t cell, std::size_t begin, std::size_t end) {
            const quint32 key = m_days[day]->cells.byKey.code.code(cell);
            forEachRow(day, begin, end, [&](std::size_t row) { function(row, key); });
        });
    }

private:
    [[nodiscard]] qint64 count(std::size_t day) const;

    TimeRange m_range;
    FactSelection m_selection;
    std::span<const DayChunkPointer> m_days;
    std::vector<qint64> m_rowsBefore;
    std::vector<quint32> m_firstPosition;
};

} // namespace Tokenglass
