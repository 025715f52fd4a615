// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/cellset.h"
#include "models/domain/rowpartition.h"

namespace Tokenglass {

/// What requests are sorted by.
enum Figure : quint8 { FigureInput, FigureOutput, FigureTokens, FigureCost, FigureLatency };
constexpr std::size_t FigureCount = 5;

/// The least and the most of a figure in each stretch of some rows: whoever looks for the largest can pass by most.
struct FigureLimits
{
    static constexpr std::size_t Rows = 256;
    PackedColumn least;
    PackedColumn most;
};

/// What DayChunk keeps of a row outside its columns.
struct RowCodes
{
    quint32 organisation = 0;
    quint32 user = 0;
    quint32 caller = 0;
    quint32 key = 0;
};

/// All rows of one day of the reporting zone, with their sums; or a few that came late, beside the chunk of all others,
/// which then need not be made anew. Rows are sorted by organisation, user, caller and key, so that these need no
/// columns: every cell of `cells.byKey` is a run of rows.
struct DayChunk
{
    struct Extent
    {
        qint64 day = 0; ///< Julian day, or RowPartition::Undated
        qint64 start = 0; ///< what the `second` column counts from
        qint64 minSecond = 0; ///< since the epoch
        qint64 maxSecond = 0;
        qint64 minId = 0;
        qint64 maxId = 0;
    };
    Extent extent;
    bool late = false; ///< beside another chunk of the day, and not in the day's block
    PackedColumn second;
    PackedColumn id;
    std::array<PackedColumn, FactMeasureCount> measures; ///< response times: what they exceed their code's value by
    PackedColumn latency; ///< codes of the response times
    PackedColumn groupRow; ///< first row of each group
    /// Codes of what asked, one a group, so that questions about callers are answered by cells; of no bytes where
    /// nothing says so. Where that would take many more cells it is empty, and there is one a row.
    PackedColumn groupCaller;
    PackedColumn rowCaller;
    PackedColumn callers; ///< each code of what asked once, ascending
    /// Codes of the response times once more, those of one key together: what questions about models and types count.
    PackedColumn keyLatency;
    PackedColumn keyLatencyBegin; ///< first code of each cell of cells.total, and the end
    std::array<FigureLimits, FigureCount> limits;
    CellSet cells;
    ColumnBytes bytes;

    [[nodiscard]] std::size_t rowCount() const { return id.size(); }
    [[nodiscard]] bool isInside(const TimeRange &range) const
    {
        return extent.minSecond >= range.start && extent.maxSecond < range.end;
    }
    [[nodiscard]] bool groupsTellCallers() const { return groupCaller.size() > 0; }
    [[nodiscard]] quint32 callerOf(std::size_t group, std::size_t row) const
    {
        return groupsTellCallers() ? groupCaller.code(group) : rowCaller.code(row);
    }
    [[nodiscard]] WideRow measuresOf(std::size_t row) const;
    /// Counts what sums of these rows need at most, without those marked in `dropped` (if it is not empty).
    void addTo(SumBudget &budget, const FactDictionary &dictionary, const std::vector<bool> &dropped) const;

    /// Calls function(codes, row) for every row, in order.
    template <class Function>
    void forEachRow(Function &&function) const
    {
        std::size_t row = 0;
        for (std::size_t at = 0; at < cells.organisation.size(); ++at) {
            RowCodes codes;
            codes.organisation = cells.organisation.code(at);
            for (std::size_t group = cells.organisationGroup.code(at); group < cells.organisationGroup.code(at + 1);
                 ++group) {
                codes.user = cells.groupUser.code(group);
                for (std::size_t cell = cells.groupKeyCell.code(group); cell < cells.groupKeyCell.code(group + 1);
                     ++cell) {
                    codes.key = cells.byKey.code.code(cell);
                    for (const std::size_t end = row + cells.byKey.rows.code(cell); row < end; ++row) {
                        codes.caller = callerOf(group, row);
                        function(codes, row);
                    }
                }
            }
        }
    }
    template <class Visitor>
    void visitColumns(Visitor &&visit)
    {
        visit(second);
        visit(id);
        for (PackedColumn &column : measures)
            visit(column);
        for (PackedColumn *column :
             {&groupRow, &groupCaller, &rowCaller, &callers, &latency, &keyLatency, &keyLatencyBegin})
            visit(*column);
        for (FigureLimits &limit : limits) {
            visit(limit.least);
            visit(limit.most);
        }
        cells.visitColumns(visit);
    }
};

using DayChunkPointer = std::shared_ptr<const DayChunk>;

/// Makes day chunks, one after the other; one builder a thread.
class DayChunkBuilder
{
public:
    explicit DayChunkBuilder(const FactDictionary &dictionary) : m_dictionary(dictionary) { }

    void begin(qint64 day, qint64 start, bool late);
    /// Rows of a batch; they are taken out of it.
    void take(DayRows &rows, const RowPartition &partition, const CodeMap &codes);
    /// Rows of an older chunk of the same day, but for those marked in `dropped` (if it is not empty).
    void add(const DayChunk &chunk, const std::vector<bool> &dropped);
    /// Null: no row.
    [[nodiscard]] DayChunkPointer build();

private:
    struct Row : PartitionRow
    {
        quint32 caller;
    };
    void sort();
    void sort(bool byCaller);
    [[nodiscard]] bool manyMoreCells() const;
    void writeRows(DayChunk &chunk);
    void collectCells();
    void writeCallers(DayChunk &chunk);
    void writeLatencies(DayChunk &chunk);
    void writeLimits(DayChunk &chunk);
    [[nodiscard]] std::array<bool, FigureCount> knownFigures(quint32 key) const;
    [[nodiscard]] std::array<qint64, FigureCount> figuresOf(const Row &row) const;
    [[nodiscard]] qint64 latencyOf(const PartitionRow &row) const
    {
        const ShortMeasures &measures = row.measures;
        return measures.isWide() ? m_wideRows[measures.wideIndex()][MeasureLatency] : measures.latency();
    }

    const FactDictionary &m_dictionary;
    qint64 m_day = 0;
    qint64 m_start = 0;
    bool m_late = false;
    bool m_byCaller = true; ///< groups tell callers
    std::vector<Row> m_rows;
    std::vector<WideRow> m_wideRows;
    std::vector<Row> m_sorted;
    std::vector<CellRecord> m_cells;
    std::vector<qint64> m_groupRows;
    std::vector<qint64> m_groupCallers;
    std::vector<qint64> m_values;
    ColumnWriter m_writer;
};

} // namespace Tokenglass
