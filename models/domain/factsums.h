// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/factrow.h"

#include <algorithm>

namespace Tokenglass {

/// The additive measures of a row or of many. Unknown ones are 0 here; which are known is in the row's FactClass.
enum FactMeasure : quint8 {
    MeasureInput,
    MeasureOutput,
    MeasureCost,
    MeasureLatency,
    MeasureUnsplit,
    MeasureCacheRead,
    MeasureCacheWrite,
    MeasureReasoning,
    MeasureSecondCost ///< the cost in FactClass::second
};
constexpr std::size_t FactMeasureCount = 9;
/// The measures that nearly every row has come first; the others are looked at only where a chunk has them.
constexpr std::size_t FactMeasureCommonCount = 4;

struct FactSums
{
    qint64 rows = 0;
    std::array<qint64, FactMeasureCount> measures{};

    FactSums &operator+=(const FactSums &other)
    {
        rows += other.rows;
        for (std::size_t i = 0; i < FactMeasureCount; ++i)
            measures[i] += other.measures[i];
        return *this;
    }
    [[nodiscard]] qint64 operator[](FactMeasure measure) const { return measures[measure]; }
};

/// Which measures of a row are known, and which were dropped because they could not be added exactly.
enum FactFlag : quint16 {
    KnowsInput = 1 << 0,
    KnowsOutput = 1 << 1,
    KnowsTotal = 1 << 2,
    KnowsCacheRead = 1 << 3,
    KnowsCacheWrite = 1 << 4,
    KnowsReasoning = 1 << 5,
    KnowsLatency = 1 << 6,
    KnowsTokens = KnowsInput | KnowsOutput | KnowsTotal | KnowsCacheRead | KnowsCacheWrite | KnowsReasoning,
    DroppedTokens = 1 << 7,
    DroppedCost = 1 << 8,
    DroppedLatency = 1 << 9,
};

/// The measures of one row.
using WideRow = std::array<qint64, FactMeasureCount>;

/// Adding up token counts that may be absurd: stays at the largest number instead of wrapping round.
inline quint64 saturatingSum(quint64 a, quint64 b)
{
    const quint64 sum = a + b;
    return sum < a ? std::numeric_limits<quint64>::max() : sum;
}

inline quint64 magnitude(qint64 value)
{
    return value < 0 ? ~static_cast<quint64>(value) + 1 : static_cast<quint64>(value);
}

/// At least what the row adds to any sum of tokens. Counts beyond 2^63 stand here as negative numbers, and come out
/// huge.
inline quint64 tokenBound(const WideRow &measures, quint16 flags)
{
    const auto value = [&](FactMeasure measure) { return static_cast<quint64>(measures[measure]); };
    quint64 bound = saturatingSum(saturatingSum(value(MeasureInput), value(MeasureOutput)), value(MeasureUnsplit));
    if ((flags & KnowsInput) == 0)
        bound = saturatingSum(bound, saturatingSum(value(MeasureCacheRead), value(MeasureCacheWrite)));
    return (flags & KnowsOutput) == 0 ? saturatingSum(bound, value(MeasureReasoning)) : bound;
}

/// At least what the row adds to any sum of costs.
inline quint64 costBound(const WideRow &measures)
{
    return std::max(magnitude(measures[MeasureCost]), magnitude(measures[MeasureSecondCost]));
}

/// Keeps every possible sum of the admitted rows below 2^63: ordinary values and giants have half the room each, so
/// that one absurd row cannot use up the room of the others.
class SumBudget
{
public:
    [[nodiscard]] bool admitTokens(quint64 sum) { return admit(sum, quint64(1) << 40, m_tokens, m_giantTokens); }
    [[nodiscard]] bool admitCost(quint64 size) { return admit(size, quint64(1) << 50, m_cost, m_giantCost); }
    [[nodiscard]] bool admitLatency(quint64 micros)
    {
        return admit(micros, quint64(1) << 50, m_latency, m_giantLatency);
    }

    /// Counts a row that was admitted before.
    void addRow(const WideRow &measures, quint16 flags)
    {
        (void)admitTokens(tokenBound(measures, flags));
        (void)admitCost(costBound(measures));
        (void)admitLatency(static_cast<quint64>(measures[MeasureLatency]));
    }
    /// Adds without asking; false: a limit is exceeded.
    [[nodiscard]] bool add(const SumBudget &other)
    {
        const bool tokens = addTo(m_tokens, other.m_tokens) & addTo(m_giantTokens, other.m_giantTokens);
        const bool cost = addTo(m_cost, other.m_cost) & addTo(m_giantCost, other.m_giantCost);
        const bool latency = addTo(m_latency, other.m_latency) & addTo(m_giantLatency, other.m_giantLatency);
        return tokens & cost & latency;
    }

    template <class Visitor>
    void visit(Visitor &&visitor)
    {
        for (quint64 *sum : {&m_tokens, &m_giantTokens, &m_cost, &m_giantCost, &m_latency, &m_giantLatency})
            visitor(*sum);
    }

private:
    static constexpr quint64 Limit = quint64(1) << 62;

    static bool admit(quint64 value, quint64 giant, quint64 &ordinarySum, quint64 &giantSum)
    {
        quint64 &sum = value > giant ? giantSum : ordinarySum;
        const quint64 limit = value > giant ? Limit : Limit - 1;
        if (value > limit - sum)
            return false;
        sum += value;
        return true;
    }
    static bool addTo(quint64 &sum, quint64 other)
    {
        const bool fits = other <= Limit - 1 - std::min(sum, Limit - 1);
        sum = std::min(sum + other, Limit);
        return fits;
    }

    quint64 m_tokens = 0;
    quint64 m_giantTokens = 0;
    quint64 m_cost = 0;
    quint64 m_giantCost = 0;
    quint64 m_latency = 0;
    quint64 m_giantLatency = 0;
};

} // namespace Tokenglass
