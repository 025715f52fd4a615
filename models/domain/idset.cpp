// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/idset.h"

#include <algorithm>
#include <bit>

namespace Tokenglass {

IdSet::IdSet(qint64 smallest, qint64 largest, std::size_t count) : m_smallest(smallest), m_largest(largest)
{
    constexpr quint64 AlwaysDense = quint64(1) << 26;
    const quint64 span = offset(largest);
    m_dense = span < std::max<quint64>(AlwaysDense, count * 64);
    m_bits.resize(m_dense ? span / 64 + 1 : std::bit_ceil(count * 16 + 64) / 64);
    if (!m_dense)
        m_ids.reserve(count);
}

quint64 IdSet::filterBit(qint64 id) const
{
    return (static_cast<quint64>(id) * 0x9E3779B97F4A7C15U >> 20) & (m_bits.size() * 64 - 1);
}

void IdSet::add(qint64 id)
{
    const quint64 index = m_dense ? offset(id) : filterBit(id);
    if (m_dense && bit(index))
        m_repeated.push_back(id);
    m_bits[index / 64] |= quint64(1) << (index % 64);
    if (!m_dense)
        m_ids.push_back(id);
}

const std::vector<qint64> &IdSet::finish()
{
    std::sort(m_ids.begin(), m_ids.end());
    for (std::size_t i = 1; i < m_ids.size(); ++i)
        if (m_ids[i] == m_ids[i - 1])
            m_repeated.push_back(m_ids[i]);
    std::sort(m_repeated.begin(), m_repeated.end());
    m_repeated.erase(std::unique(m_repeated.begin(), m_repeated.end()), m_repeated.end());
    return m_repeated;
}

bool IdSet::contains(qint64 id) const
{
    if (id < m_smallest || id > m_largest)
        return false;
    if (m_dense)
        return bit(offset(id));
    return bit(filterBit(id)) && std::binary_search(m_ids.begin(), m_ids.end(), id);
}

bool IdSet::intersects(qint64 first, qint64 last) const
{
    first = std::max(first, m_smallest);
    last = std::min(last, m_largest);
    if (first > last)
        return false;
    if (!m_dense) {
        const auto next = std::lower_bound(m_ids.begin(), m_ids.end(), first);
        return next != m_ids.end() && *next <= last;
    }
    const quint64 end = offset(last);
    for (quint64 index = offset(first); index <= end;) {
        if (index % 64 == 0 && m_bits[index / 64] == 0) {
            index += 64;
            continue;
        }
        if (bit(index))
            return true;
        ++index;
    }
    return false;
}

} // namespace Tokenglass
