// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/factbatchdata.h"
#include "models/domain/factblock.h"
#include "models/domain/facttable.h"
#include "models/domain/requestorder.h"

#include <functional>

namespace Tokenglass {

/// What FactTable hides. Immutable once published; a successor shares every chunk and block it did not have to rebuild.
class FactTableData
{
public:
    explicit FactTableData(const ReportingZone &reportingZone) : zone(reportingZone) { }

    ReportingZone zone;
    FactDictionary dictionary;
    std::vector<DayChunkPointer> days; ///< by day; one of late rows may follow that of all others
    DayChunkPointer undated;
    std::vector<FactBlockPointer> blocks; ///< by index; the newest and recently touched ones are missing
    SumBudget budget; ///< an upper bound
    mutable RequestOrderCache requestOrders; ///< guards itself

    // Derived by summarise().
    qint64 rows = 0;
    qint64 minId = std::numeric_limits<qint64>::max();
    qint64 maxId = std::numeric_limits<qint64>::min();
    qint64 newestSecond = std::numeric_limits<qint64>::min();
    qint64 droppedTokens = 0; ///< rows with counts too large to add
    qint64 droppedCosts = 0;
    qint64 droppedLatencies = 0;

    void summarise();
    /// The days of a block, or of any range of days.
    [[nodiscard]] std::span<const DayChunkPointer> daysBetween(qint64 first, qint64 last) const;
    [[nodiscard]] const FactBlock *block(qint64 index) const;
    [[nodiscard]] qint64 memoryBytes() const;
};

/// Rows to be merged, and what their codes are in the table.
struct MergeInput
{
    RowPartition *partition = nullptr;
    CodeMap codes;
};

/// Runs task(0) … task(count - 1), on all cores if the work is large.
void runTasks(std::size_t count, bool large, const std::function<void(std::size_t)> &task);

/// Puts the rows into the table's days: `dropped` says per old chunk which of its rows go. Builds what blocks it
/// should.
using DroppedRows = std::unordered_map<const DayChunk *, std::vector<bool>>;
void mergeIntoDays(FactTableData &table, std::vector<MergeInput> &inputs, const DroppedRows &dropped,
                   FactTable::Lifetime lifetime);

/// The base table plus the batches; see FactTable::merged() and replaced().
[[nodiscard]] std::shared_ptr<const FactTableData>
mergeBatches(const FactTableData &base, std::optional<std::pair<qint64, qint64>> replacedIds,
             const std::vector<FactBatchData *> &batches, FactTable::Lifetime lifetime = FactTable::Lifetime::Long);

} // namespace Tokenglass
