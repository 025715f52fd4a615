// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/factselection.h"

namespace Tokenglass {

[[nodiscard]] RowCodes codesOf(const DayChunk &chunk, std::size_t row);

/// A cell by key and its first row.
struct RowCell
{
    std::size_t cell = 0;
    std::size_t firstRow = 0;
};
[[nodiscard]] RowCell cellOf(const DayChunk &chunk, std::size_t row);

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

    /// Where each of some runs of days begins that have about as many rows each, and the end.
    [[nodiscard]] std::vector<std::size_t> split(std::size_t parts) const;

    /// Whether every row of the day is chosen.
    [[nodiscard]] bool isWhole(std::size_t day) const;
    /// Whether what a row has besides its key does not decide about it.
    [[nodiscard]] bool onlyKeysMatter(std::size_t day) const
    {
        const DayChunk &chunk = *m_days[day];
        return m_selection.allUsers && m_selection.allOrganisations && chunk.isInside(m_range)
            && m_selection.hasAllCallersOf(chunk);
    }
    /// As forEachRun(), of the rows from `first` on that are before `last`; on days where only keys matter.
    template <class Function>
    void forEachRunBetween(std::size_t day, std::size_t first, std::size_t last, Function &&function) const
    {
        const DayChunk &chunk = *m_days[day];
        const PackedColumn::Reader keys = chunk.cells.byKey.code.reader();
        const PackedColumn::Reader rows = chunk.cells.byKey.rows.reader();
        const auto begin = cellOf(chunk, first);
        std::size_t cell = begin.cell;
        std::size_t row = begin.firstRow;
        while (row < last) {
            const std::size_t end = row + rows.code(cell);
            const quint32 key = keys.code(cell++);
            if (m_selection.hasKey(key))
                function(key, std::max(row, first), std::min(end, last));
            row = end;
        }
    }
    /// Calls function(key, first row, end) for runs of chosen rows of the day.
    template <class Function>
    void forEachRun(std::size_t day, Function &&function) const
    {
        const DayChunk &chunk = *m_days[day];
        if (m_selection.hasNoCallerOf(chunk))
            return;
        if (!chunk.isInside(m_range) || !m_selection.groupsTell(chunk))
            forEachChecked(chunk, function);
        else if (onlyKeysMatter(day))
            forEachOfKeys(chunk, function);
        else
            forEachCell(chunk, function);
    }

private:
    /// Runs of the chosen groups and keys.
    template <class Function>
    void forEachCell(const DayChunk &chunk, Function &&function) const
    {
        const CellSet &cells = chunk.cells;
        const PackedColumn::Reader groupRow = chunk.groupRow.reader();
        const PackedColumn::Reader groupCaller = chunk.groupCaller.reader();
        const bool byCaller = chunk.groupsTellCallers();
        const PackedColumn::Reader groupCell = cells.groupKeyCell.reader();
        const PackedColumn::Reader keys = cells.byKey.code.reader();
        const PackedColumn::Reader rows = cells.byKey.rows.reader();
        m_selection.forEachGroup(cells, [&](quint32, quint32, std::size_t group) {
            if (byCaller && !m_selection.hasCaller(groupCaller.code(group)))
                return;
            std::size_t end = groupRow.code(group);
            const std::size_t endCell = groupCell.code(group + 1);
            for (std::size_t cell = groupCell.code(group); cell < endCell; ++cell) {
                const std::size_t begin = end;
                end += rows.code(cell);
                const quint32 key = keys.code(cell);
                if (m_selection.hasKey(key))
                    function(key, begin, end);
            }
        });
    }
    /// The same where all groups are chosen: all cells, some at a time, so that picking those of chosen keys out needs
    /// no branch that nobody could foresee.
    template <class Function>
    void forEachOfKeys(const DayChunk &chunk, Function &&function) const
    {
        struct Run
        {
            quint32 key;
            quint32 begin;
            quint32 end;
        };
        std::array<Run, 256> runs;
        const PackedColumn::Reader keys = chunk.cells.byKey.code.reader();
        const PackedColumn::Reader rows = chunk.cells.byKey.rows.reader();
        const std::size_t cells = chunk.cells.byKey.code.size();
        quint32 row = 0;
        for (std::size_t begin = 0; begin < cells; begin += runs.size()) {
            const std::size_t end = std::min(cells, begin + runs.size());
            std::size_t count = 0;
            for (std::size_t cell = begin; cell < end; ++cell) {
                const quint32 key = keys.code(cell);
                const quint32 next = row + rows.code(cell);
                runs[count] = {key, row, next};
                count += m_selection.hasKey(key) ? std::size_t(1) : 0;
                row = next;
            }
            for (std::size_t i = 0; i < count; ++i)
                function(runs[i].key, std::size_t(runs[i].begin), std::size_t(runs[i].end));
        }
    }
    /// The same where each row has to be looked at, for its time or its caller.
    template <class Function>
    void forEachChecked(const DayChunk &chunk, Function &&function) const
    {
        const PackedColumn::Reader second = chunk.second.reader();
        const TimeRange seconds{m_range.start - chunk.extent.start, m_range.end - chunk.extent.start};
        const PackedColumn::Reader caller = chunk.rowCaller.reader();
        const bool byGroup = m_selection.groupsTell(chunk);
        forEachCell(chunk, [&](quint32 key, std::size_t begin, std::size_t end) {
            for (std::size_t row = begin; row < end; ++row)
                if (seconds.contains(second[row]) && (byGroup || m_selection.hasCaller(caller.code(row))))
                    function(key, row, row + 1);
        });
    }
    [[nodiscard]] qint64 count(std::size_t day) const;

    TimeRange m_range;
    FactSelection m_selection;
    std::span<const DayChunkPointer> m_days;
    std::vector<qint64> m_rowsBefore;
    std::vector<quint32> m_firstPosition;
    quint64 m_positions = 0;
};

} // namespace Tokenglass
