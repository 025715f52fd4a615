// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/packedcolumn.h"

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
        if (code >= m_counts.size()) {
            addRare(code, count);
            return;
        }
        m_counts[code] += count;
    }
    /// As add(), for a run of values of one column.
    void addRun(const PackedColumn &micros, std::size_t begin, std::size_t end)
    {
        for (std::size_t i = begin; i < end; ++i)
            add(LatencyCode::of(micros[i]), 1);
    }
    LatencyHistogram &operator+=(const LatencyHistogram &other);

    [[nodiscard]] Percentiles percentiles() const;

private:
    struct Entry
    {
        quint32 code;
        quint32 count;
    };
    void addRare(quint32 code, quint32 count);
    void grow(quint32 code);

    std::vector<quint32> m_counts;
    std::vector<Entry> m_entries;
};

} // namespace Tokenglass
