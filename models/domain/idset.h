// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <vector>

namespace Tokenglass {

/// A set of row ids, made once: bits where the ids are dense, else sorted numbers behind a filter of bits.
class IdSet
{
public:
    IdSet(qint64 smallest, qint64 largest, std::size_t count);

    void add(qint64 id);
    /// Call after the last add(): the ids that were added more than once, ascending.
    [[nodiscard]] const std::vector<qint64> &finish();

    [[nodiscard]] bool contains(qint64 id) const;
    /// Whether any of first … last is in the set.
    [[nodiscard]] bool intersects(qint64 first, qint64 last) const;

private:
    [[nodiscard]] quint64 offset(qint64 id) const
    {
        return static_cast<quint64>(id) - static_cast<quint64>(m_smallest);
    }
    [[nodiscard]] quint64 filterBit(qint64 id) const;
    [[nodiscard]] bool bit(quint64 index) const { return (m_bits[index / 64] >> (index % 64) & 1) != 0; }

    qint64 m_smallest;
    qint64 m_largest;
    bool m_dense;
    std::vector<quint64> m_bits;
    std::vector<qint64> m_ids; ///< when not dense
    std::vector<qint64> m_repeated;
};

} // namespace Tokenglass
