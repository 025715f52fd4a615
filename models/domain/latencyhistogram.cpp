// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/latencyhistogram.h"

#include <numeric>
#include <utility>

namespace Tokenglass {

qint64 LatencyCode::value(quint32 code)
{
    const int shift = std::max(static_cast<int>(code >> MantissaBits) - 1, 0);
    const quint64 low = static_cast<quint64>(code - (static_cast<quint32>(shift) << MantissaBits)) << shift;
    const quint64 high = low + ((quint64(1) << shift) - 1);
    for (quint64 step = 1'000'000'000'000'000'000U; step > 1; step /= 10) {
        const quint64 candidate = (low + step - 1) / step * step;
        if (candidate >= low && candidate <= high)
            return static_cast<qint64>(candidate);
    }
    return static_cast<qint64>(low);
}

void LatencyHistogram::addRare(quint32 code, quint32 count)
{
    constexpr std::size_t LongestList = 1'024;
    if (m_counts.empty() && m_entries.size() < LongestList) {
        m_entries.push_back({code, count});
        return;
    }
    grow(code);
    m_counts[code] += count;
    for (const Entry &entry : m_entries)
        add(entry.code, entry.count);
    m_entries.clear();
}

void LatencyHistogram::grow(quint32 code)
{
    constexpr std::size_t Octave = 1'024;
    for (const Entry &entry : m_entries)
        code = std::max(code, entry.code);
    if (code >= m_counts.size())
        m_counts.resize((code / Octave + 1) * Octave);
}

LatencyHistogram &LatencyHistogram::operator+=(const LatencyHistogram &other)
{
    for (const Entry &entry : other.m_entries)
        add(entry.code, entry.count);
    if (other.m_counts.empty())
        return *this;
    grow(static_cast<quint32>(other.m_counts.size() - 1));
    for (std::size_t i = 0; i < other.m_counts.size(); ++i)
        m_counts[i] += other.m_counts[i];
    for (const Entry &entry : std::exchange(m_entries, {}))
        add(entry.code, entry.count);
    return *this;
}

Percentiles LatencyHistogram::percentiles() const
{
    if (!m_entries.empty()) {
        LatencyHistogram dense;
        dense.grow(0);
        dense += *this;
        return dense.percentiles();
    }
    const qint64 total = std::accumulate(m_counts.begin(), m_counts.end(), qint64(0));
    Percentiles result;
    if (total == 0)
        return result;
    struct Wanted
    {
        qint64 rank;
        std::optional<qint64> *value;
    };
    const auto rank = [total](qint64 percent) { return (total * percent + 99) / 100; };
    const std::array wanted{Wanted{rank(50), &result.p50}, Wanted{rank(95), &result.p95},
                            Wanted{rank(99), &result.p99}};
    std::size_t next = 0;
    qint64 below = 0;
    for (std::size_t code = 0; code < m_counts.size() && next < wanted.size(); ++code) {
        below += m_counts[code];
        while (next < wanted.size() && below >= wanted[next].rank)
            *wanted[next++].value = LatencyCode::value(static_cast<quint32>(code));
    }
    return result;
}

} // namespace Tokenglass
