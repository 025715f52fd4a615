// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/factsums.h"
#include "models/domain/timerange.h"

#include <unordered_map>

namespace Tokenglass {

/// The common measures of a row in as few bytes as usual ones need, for all rows are in memory in this form at once
/// while a table is being built; or where to find all measures.
class ShortMeasures
{
public:
    /// What fits in stays here, else `wideRows` gets the measures.
    void set(const WideRow &measures, std::vector<WideRow> &wideRows);
    void setWide(std::size_t index)
    {
        m_isWide = 1;
        m_costOrIndex = index & MostCost;
    }
    [[nodiscard]] bool isWide() const { return m_isWide != 0; }
    [[nodiscard]] std::size_t wideIndex() const { return m_costOrIndex; }
    [[nodiscard]] WideRow wide(const std::vector<WideRow> &wideRows) const;

    // Of those that are not wide.
    [[nodiscard]] qint64 input() const { return static_cast<qint64>(m_input); }
    [[nodiscard]] qint64 output() const { return static_cast<qint64>(m_output); }
    [[nodiscard]] qint64 cost() const { return static_cast<qint64>(m_costOrIndex); }
    [[nodiscard]] qint64 latency() const { return static_cast<qint64>(m_latency); }

private:
    static constexpr int CostBits = 43; ///< 8,796 in money
    static constexpr int TokenBits = 21;
    static constexpr int LatencyBits = 30; ///< 17 minutes
    static constexpr quint64 MostCost = (quint64(1) << CostBits) - 1;
    static constexpr quint64 MostTokens = (quint64(1) << TokenBits) - 1;
    static constexpr quint64 MostLatency = (quint64(1) << LatencyBits) - 1;

    quint64 m_costOrIndex : CostBits;
    quint64 m_input : TokenBits;
    quint64 m_output : TokenBits;
    quint64 m_latency : LatencyBits;
    quint64 m_isWide : 1;
};

/// A row while a table is being built, with codes of the dictionary of whoever holds it.
struct PartitionRow
{
    static constexpr quint32 Dead = std::numeric_limits<quint32>::max(); ///< as key: replaced by a later row

    qint64 id;
    ShortMeasures measures;
    qint32 second; ///< since the start of the day
    quint32 user;
    quint32 organisation;
    quint32 key; ///< of RowPartition::keyFor()
};
static_assert(sizeof(PartitionRow) == 40);

/// The raw rows of one day, in slabs that grow with the day so that sparse days stay small.
class DayRows
{
public:
    explicit DayRows(qint64 start) : m_start(start) { }

    [[nodiscard]] qint64 start() const { return m_start; }
    /// Rows that count.
    [[nodiscard]] std::size_t size() const { return m_size; }
    /// Of a row that is here and was not buried before.
    void bury(PartitionRow &row)
    {
        row.key = PartitionRow::Dead;
        --m_size;
    }
    PartitionRow &append()
    {
        if (m_slabs.empty() || m_slabs.back().used == m_slabs.back().capacity)
            grow();
        ++m_size;
        Slab &slab = m_slabs.back();
        return slab.rows[slab.used++];
    }
    template <class Function>
    void forEach(Function &&function)
    {
        for (Slab &slab : m_slabs)
            for (std::size_t i = 0; i < slab.used; ++i)
                function(slab.rows[i]);
    }
    void clear()
    {
        m_slabs.clear();
        m_size = 0;
    }

private:
    struct Slab
    {
        std::unique_ptr<PartitionRow[]> rows;
        std::size_t used = 0;
        std::size_t capacity = 0;
    };
    void grow();

    qint64 m_start;
    std::size_t m_size = 0;
    std::vector<Slab> m_slabs;
};

/// Raw rows on their way into day chunks, sorted by day as they arrive: there is no partition step afterwards.
class RowPartition
{
public:
    /// The day of rows without a time.
    static constexpr qint64 Undated = std::numeric_limits<qint64>::min();

    explicit RowPartition(const ReportingZone &zone) : m_zone(zone), m_slots(SlotCount) { }

    /// A new row of the day that holds the second, with its `second` set.
    PartitionRow &append(qint64 second);
    PartitionRow &appendUndated();

    [[nodiscard]] const ReportingZone &zone() const { return m_zone; }
    [[nodiscard]] std::unordered_map<qint64, DayRows> &days() { return m_days; }
    [[nodiscard]] std::vector<WideRow> &wideRows() { return m_wideRows; }
    [[nodiscard]] const std::vector<WideRow> &wideRows() const { return m_wideRows; }

    /// A key and what asked, as one code: rows without a caller, which are all rows of most sources, keep their key, so
    /// that nothing is paid for what is not there.
    struct KeyAndCaller
    {
        quint32 key = 0;
        quint32 caller = 0;
    };
    [[nodiscard]] quint32 keyFor(quint32 key, quint32 caller) { return caller == 0 ? key : pairFor({key, caller}); }
    [[nodiscard]] KeyAndCaller parts(quint32 code) const
    {
        return (code & PairBit) == 0 ? KeyAndCaller{code, 0} : m_pairs[code & ~PairBit];
    }
    /// The rows of another partition will be put here with their codes.
    void takeOver(RowPartition &other);

private:
    static constexpr quint32 PairBit = quint32(1) << 31;
    [[nodiscard]] quint32 pairFor(const KeyAndCaller &pair);
    void growPairs();

    /// Rows come roughly by time, so the zone is asked once a day and not once a row.
    struct Slot
    {
        TimeRange range;
        DayRows *rows = nullptr;
    };
    static constexpr std::size_t SlotCount = 512;

    DayRows &rowsOf(qint64 second, Slot &slot);

    ReportingZone m_zone;
    std::unordered_map<qint64, DayRows> m_days;
    std::vector<WideRow> m_wideRows;
    std::vector<KeyAndCaller> m_pairs;
    /// Codes at the place of their pair's hash, or at the next free one. In one piece: many small pieces between those
    /// of the rows would keep the memory of the rows from being used again.
    std::vector<quint32> m_pairSlots;
    std::vector<Slot> m_slots;
    qint64 m_phase = 0; ///< of the last day's start, so that slots change where days do
};

} // namespace Tokenglass
