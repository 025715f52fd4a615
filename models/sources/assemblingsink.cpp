// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/assemblingsink.h"

namespace Tokenglass {

AssemblingSink::AssemblingSink(const Context &context, int lanes, std::function<void(qint64 rows)> progress)
    : m_progress(std::move(progress))
{
    for (int lane = 0; lane < lanes; ++lane)
        m_lanes.push_back(std::make_unique<Lane>(context));
}

void AssemblingSink::row(int lane, const RawRow &row)
{
    Lane &mine = *m_lanes[static_cast<std::size_t>(lane)];
    mine.batch.add(mine.assembler.assemble(row));
    if (++mine.unreported == RowsPerReport) {
        m_progress(mine.unreported);
        mine.unreported = 0;
    }
}

std::vector<FactBatch> AssemblingSink::takeBatches()
{
    std::vector<FactBatch> result;
    for (const auto &lane : m_lanes)
        result.push_back(std::move(lane->batch));
    return result;
}

NoteTally AssemblingSink::notes() const
{
    NoteTally result;
    for (const auto &lane : m_lanes)
        result.merge(lane->assembler.notes());
    return result;
}

} // namespace Tokenglass
