// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/daychunk.h"
#include "models/domain/latencyhistogram.h"

namespace Tokenglass {

/// The sums of 28 days, or of those of them that were over when it was made, and how their response times are spread by
/// key; without late chunks. A block is optional: where one is missing, questions are answered from the days.
struct FactBlock
{
    static constexpr qint64 Days = 28;

    qint64 index = 0; ///< Julian day / 28
    qint64 lastDay = 0; ///< later days of the 28 are not in it
    CellSet cells;
    PackedColumn latencyKey; ///< keys with response times
    PackedColumn latencyBegin; ///< first entry of each, and the end
    PackedColumn latencyCode;
    PackedColumn latencyRows;
    ColumnBytes bytes;

    [[nodiscard]] static qint64 indexOf(qint64 day) { return day / Days - (day % Days < 0 ? 1 : 0); }
    [[nodiscard]] static qint64 firstDayOf(qint64 index) { return index * Days; }
    [[nodiscard]] static qint64 lastDayOf(qint64 index) { return (index + 1) * Days - 1; }
    [[nodiscard]] qint64 firstDay() const { return firstDayOf(index); }
    [[nodiscard]] bool holds(const DayChunk &chunk) const
    {
        return !chunk.late && chunk.extent.day >= firstDay() && chunk.extent.day <= lastDay;
    }

    template <class Visitor>
    void visitColumns(Visitor &&visit)
    {
        for (PackedColumn *column : {&latencyKey, &latencyBegin, &latencyCode, &latencyRows})
            visit(*column);
        cells.visitColumns(visit);
    }
    /// `chunks`: at least one of the block's days; those of late rows are left out.
    [[nodiscard]] static std::shared_ptr<const FactBlock> build(std::span<const DayChunkPointer> chunks, qint64 lastDay,
                                                                const FactDictionary &dictionary);
};

using FactBlockPointer = std::shared_ptr<const FactBlock>;

} // namespace Tokenglass
