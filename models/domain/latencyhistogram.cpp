// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/latencyhistogram.h"

#include <utility>

namespace Tokenglass {

namespace {

constexpr std::size_t LongestList = 512;
/// Up to 25 days; longer ones stay in the list.
constexpr quint32 DenseCodes = 32'768;

} // namespace

qint64 LatencyCode::value(quint32 code)
{
    const int shift = std::max(static_cast<int>(code >> MantissaBits) - 1, 0);
    const auto low = static_cast<quint64>(LatencyCode::low(code));
    const quint64 high = low + ((quint64(1) << shift) - 1);
    for (quint64 step = 1'000'000'000'000'000'000U; step > 1; step /= 10) {
        const quint64 candidate = (low + step - 1) / step * step;
        if (candidate >= low && candidate <= high)
            return static_cast<qint64>(candidate);
    }
    return static_cast<qint64>(low);
}

void LatencyHistogram::addMany(const PackedColumn::Reader &codes, std::size_t begin, std::size_t end)
{
    if (end - begin >= LongestList)
        makeDense();
    // In local variables, or every store would be taken to change them.
    const PackedColumn::Reader values = codes;
    quint32 *counts = m_counts.get();
    quint32 dense = m_dense;
    for (std::size_t i = begin; i < end; ++i) {
        const quint32 code = values.code(i);
        if (code < dense) {
            ++counts[code];
            continue;
        }
        addRare(code, 1);
        counts = m_counts.get();
        dense = m_dense;
    }
}

void LatencyHistogram::addCounts(const PackedColumn::Reader &codes, const PackedColumn::Reader &counts,
                                 std::size_t begin, std::size_t end)
{
    makeDense();
    const PackedColumn::Reader values = codes;
    const PackedColumn::Reader rows = counts;
    quint32 *sums = m_counts.get();
    for (std::size_t i = begin; i < end; ++i) {
        const quint32 code = values.code(i);
        if (code < DenseCodes)
            sums[code] += rows.code(i);
        else
            addRare(code, rows.code(i));
    }
}

void LatencyHistogram::addRare(quint32 code, quint32 count)
{
    m_entries.push_back({code, count});
    if (m_dense == 0 && m_entries.size() >= LongestList)
        makeDense();
}

void LatencyHistogram::makeDense()
{
    if (m_dense > 0)
        return;
    m_counts.reset(static_cast<quint32 *>(std::calloc(DenseCodes, sizeof(quint32))));
    if (!m_counts)
        qFatal("out of memory");
    m_dense = DenseCodes;
    for (const Entry &entry : std::exchange(m_entries, {}))
        add(entry.code, entry.count);
}

LatencyHistogram &LatencyHistogram::operator+=(const LatencyHistogram &other)
{
    for (const Entry &entry : other.m_entries)
        add(entry.code, entry.count);
    if (other.m_dense > 0) {
        makeDense();
        for (quint32 code = 0; code < DenseCodes; ++code)
            m_counts[code] += other.m_counts[code];
    }
    return *this;
}

Percentiles LatencyHistogram::percentiles() const
{
    std::vector<Entry> rare = m_entries;
    std::sort(rare.begin(), rare.end(), [](const Entry &a, const Entry &b) { return a.code < b.code; });
    qint64 total = 0;
    for (quint32 code = 0; code < m_dense; ++code)
        total += m_counts[code];
    for (const Entry &entry : rare)
        total += entry.count;
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
    const auto pass = [&](quint32 code, qint64 count) {
        below += count;
        while (next < wanted.size() && below >= wanted[next].rank)
            *wanted[next++].value = LatencyCode::value(code);
    };
    for (quint32 code = 0; code < m_dense && next < wanted.size(); ++code)
        pass(code, m_counts[code]);
    for (const Entry &entry : rare)
        pass(entry.code, entry.count);
    return result;
}

} // namespace Tokenglass
