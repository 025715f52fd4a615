// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/notetally.h"

namespace Tokenglass {

void NoteTally::add(DataNote::Kind kind, qint64 id)
{
    ++m_blocks[id >> m_shift][static_cast<std::size_t>(kind)];
    if (m_blocks.size() > MaxBlocks)
        widen(m_shift + 1);
}

void NoteTally::merge(const NoteTally &other)
{
    if (other.m_shift > m_shift)
        widen(other.m_shift);
    for (const auto &[block, counts] : other.m_blocks) {
        Counts &mine = m_blocks[block >> (m_shift - other.m_shift)];
        for (std::size_t kind = 0; kind < KindCount; ++kind)
            mine[kind] += counts[kind];
    }
    while (m_blocks.size() > MaxBlocks)
        widen(m_shift + 1);
}

qint64 NoteTally::blockStart(qint64 id) const
{
    return (id >> m_shift) * (qint64(1) << m_shift);
}

void NoteTally::dropFrom(qint64 firstId)
{
    m_blocks.erase(m_blocks.lower_bound(firstId >> m_shift), m_blocks.end());
}

QList<DataNote> NoteTally::notes() const
{
    Counts sums{};
    for (const auto &[block, counts] : m_blocks) {
        for (std::size_t kind = 0; kind < KindCount; ++kind)
            sums[kind] += counts[kind];
    }
    QList<DataNote> result;
    for (std::size_t kind = 0; kind < KindCount; ++kind) {
        if (sums[kind] > 0)
            result.append({static_cast<DataNote::Kind>(kind), sums[kind], {}});
    }
    return result;
}

void NoteTally::widen(int shift)
{
    std::map<qint64, Counts> wider;
    for (const auto &[block, counts] : m_blocks) {
        Counts &sum = wider[block >> (shift - m_shift)];
        for (std::size_t kind = 0; kind < KindCount; ++kind)
            sum[kind] += counts[kind];
    }
    m_blocks = std::move(wider);
    m_shift = shift;
}

} // namespace Tokenglass
