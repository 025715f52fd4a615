// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/daychunk.h"
#include "models/domain/latencyhistogram.h"

namespace Tokenglass {

/// The sums of 28 days, and how their response times are spread by key; without late chunks. A block is optional: where
/// one is missing, questions are answered from the days.
struct FactBlock
{
    static constexpr qint64 Days = 28;

    qint64 index = 0; ///< Julian day / 28
    CellSet cells;
    PackedColumn latencyKey; ///< keys with response times
    PackedColumn latencyBegin; ///< first entry of each, and the end
    PackedColumn latencyCode;
    PackedColumn latencyRows;
    ColumnBytes bytes;

    [[nodiscard]] static qint64 indexOf(qint64 day) { return day / Days - (day % Days < 0 ? 1 : 0); }

    template <class Visitor>
    void visitColumns(Visitor &&visit)
    {
        for (PackedColumn *column : {&latencyKey, &latencyBegin, &latencyCode, &latencyRows})
            visit(*column);
        cells.visitColumns(visit);
    }
    /// `chunks`: the block's day chunks, at least one; those of late rows are left out.
    [[nodiscard]] static std::shared_ptr<const FactBlock> build(std::span<const DayChunkPointer> chunks,
                                                                const FactDictionary &dictionary);
};

using FactBlockPointer = std::shared_ptr<const FactBlock>;

} // namespace Tokenglass
