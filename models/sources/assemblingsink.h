// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/facttable.h"
#include "models/sources/rowassembler.h"
#include "models/sources/rowreader.h"

#include <functional>

namespace Tokenglass {

/// Gathers the rows of one read into fact batches, one a lane, each lane on its own thread.
class AssemblingSink final : public RowSink
{
public:
    struct Context
    {
        ReadPlan plan;
        CostRules costs;
        qint64 nowMicros = 0;
        ReportingZone zone;
    };
    /// `progress` gets the rows since its last call, every few thousand rows, on the thread of the lane.
    AssemblingSink(const Context &context, int lanes, std::function<void(qint64 rows)> progress);

    void row(int lane, const RawRow &row) override;

    /// Call both after the read.
    [[nodiscard]] std::vector<FactBatch> takeBatches();
    [[nodiscard]] NoteTally notes() const;

private:
    static constexpr qint64 RowsPerReport = 8'192;

    struct alignas(64) Lane
    {
        Lane(const Context &context)
            : assembler(context.plan, context.costs, context.nowMicros), batch(context.zone) { }
        RowAssembler assembler;
        FactBatch batch;
        qint64 unreported = 0;
    };

    std::vector<std::unique_ptr<Lane>> m_lanes;
    std::function<void(qint64 rows)> m_progress;
};

} // namespace Tokenglass
