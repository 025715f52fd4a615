// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/packedcolumn.h"

#include <cstdlib>
#include <optional>

namespace Tokenglass {

/// A response time in 16 bits: exact below 2,048 microseconds, above with 1,024 steps an octave (0.098 %).
class LatencyCode
{
public:
    static constexpr std::size_t Count = 55'296; ///< of codes, for 63-bit values

    [[nodiscard]] static quint32 of(qint64 micros)
    {
        const auto value = static_cast<quint64>(micros);
        const int octave = std::max(63 - std::countl_zero(value | 1), MantissaBits);
        return (static_cast<quint32>(octave - MantissaBits) << MantissaBits)
            + static_cast<quint32>(value >> (octave - MantissaBits));
    }
    /// The least value of the code.
    [[nodiscard]] static qint64 low(quint32 code)
    {
        const int shift = std::max(static_cast<int>(code >> MantissaBits) - 1, 0);
        return static_cast<qint64>(quint64(code - (static_cast<quint32>(shift) << MantissaBits)) << shift);
    }
    /// The roundest number of the step, so that a time-out of 60 s reads as 60 s.
    [[nodiscard]] static qint64 value(quint32 code);

private:
    static constexpr int MantissaBits = 10;
};

/// Nearest-rank percentiles: always a value that occurs, up to the step of its code; nothing is interpolated over a
/// gap.
struct Percentiles
{
    std::optional<qint64> p50;
    std::optional<qint64> p95;
    std::optional<qint64> p99;
};

/// Counts of latency codes. A short list at first, so that thousands of rare models need little memory.
class LatencyHistogram
{
public:
    void add(quint32 code, quint32 count)
    {
        if (code < m_dense)
            m_counts[code] += count;
        else
            addRare(code, count);
    }
    /// A run of codes.
    void addCodes(const PackedColumn::Reader &codes, std::size_t begin, std::size_t end)
    {
        // Of one user and key there are mostly one or two a day: a call would cost more than they do.
        if (end - begin > ShortRun)
            addMany(codes, begin, end);
        else
            for (std::size_t i = begin; i < end; ++i)
                add(codes.code(i), 1);
    }
    /// A run of codes with a count each.
    void addCounts(const PackedColumn::Reader &codes, const PackedColumn::Reader &counts, std::size_t begin,
                   std::size_t end);
    LatencyHistogram &operator+=(const LatencyHistogram &other);

    [[nodiscard]] Percentiles percentiles() const;

private:
    struct Entry
    {
        quint32 code;
        quint32 count;
    };
    struct Free
    {
        void operator()(quint32 *counts) const { std::free(counts); }
    };
    static constexpr std::size_t ShortRun = 8;
    void addMany(const PackedColumn::Reader &codes, std::size_t begin, std::size_t end);
    void addRare(quint32 code, quint32 count);
    void makeDense();

    /// As the system hands out zeroed memory: pages no response time falls into are never written.
    std::unique_ptr<quint32[], Free> m_counts;
    quint32 m_dense = 0; ///< codes that have a count
    std::vector<Entry> m_entries; ///< all others
};

} // namespace Tokenglass
