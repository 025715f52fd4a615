// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/rowpartition.h"

namespace Tokenglass {

namespace {

constexpr qint64 SecondsPerDay = 86'400;
constexpr std::size_t FirstSlabRows = 32;
/// 80 KiB: below the size from which the C library maps memory page by page.
constexpr std::size_t LargestSlabRows = 2'048;

/// A power of two.
constexpr std::size_t FirstPairSlots = 1'024;

std::size_t hashOf(const RowPartition::KeyAndCaller &pair)
{
    const quint64 number = ((quint64(pair.key) << 32) | pair.caller) * 0x9E3779B97F4A7C15U;
    return static_cast<std::size_t>(number ^ (number >> 32));
}

qint64 floorDivide(qint64 value, qint64 divisor)
{
    return value / divisor - (value % divisor < 0 ? 1 : 0);
}

} // namespace

void ShortMeasures::set(const WideRow &measures, std::vector<WideRow> &wideRows)
{
    m_isWide = 0;
    m_costOrIndex = static_cast<quint64>(measures[MeasureCost]) & MostCost;
    m_input = static_cast<quint64>(measures[MeasureInput]) & MostTokens;
    m_output = static_cast<quint64>(measures[MeasureOutput]) & MostTokens;
    m_latency = static_cast<quint64>(measures[MeasureLatency]) & MostLatency;
    const qint64 others = measures[MeasureUnsplit] | measures[MeasureCacheRead] | measures[MeasureCacheWrite]
        | measures[MeasureReasoning] | measures[MeasureSecondCost];
    if (others == 0 && cost() == measures[MeasureCost] && input() == measures[MeasureInput]
        && output() == measures[MeasureOutput] && latency() == measures[MeasureLatency])
        return;
    wideRows.push_back(measures);
    setWide(wideRows.size() - 1);
}

WideRow ShortMeasures::wide(const std::vector<WideRow> &wideRows) const
{
    if (isWide())
        return wideRows[wideIndex()];
    WideRow measures{};
    measures[MeasureInput] = input();
    measures[MeasureOutput] = output();
    measures[MeasureCost] = cost();
    measures[MeasureLatency] = latency();
    return measures;
}

void DayRows::grow()
{
    Slab slab;
    slab.capacity = m_slabs.empty() ? FirstSlabRows : std::min(m_slabs.back().capacity * 4, LargestSlabRows);
    slab.rows = std::make_unique_for_overwrite<PartitionRow[]>(slab.capacity);
    m_slabs.push_back(std::move(slab));
}

PartitionRow &RowPartition::append(qint64 second)
{
    const auto number = static_cast<std::size_t>(floorDivide(second - m_phase, SecondsPerDay));
    Slot &slot = m_slots[number % SlotCount];
    DayRows &rows = slot.range.contains(second) ? *slot.rows : rowsOf(second, slot);
    PartitionRow &row = rows.append();
    row.second = static_cast<qint32>(second - rows.start());
    return row;
}

DayRows &RowPartition::rowsOf(qint64 second, Slot &slot)
{
    const qint64 day = m_zone.dayOf(second);
    const TimeRange range = m_zone.day(day);
    DayRows &rows = m_days.try_emplace(day, range.start).first->second;
    // Where a zone's rules end the two functions may disagree by an hour or so; such a day is looked up row by row.
    if (range.contains(second)) {
        slot = {range, &rows};
        m_phase = range.start - floorDivide(range.start, SecondsPerDay) * SecondsPerDay;
    }
    return rows;
}

quint32 RowPartition::pairFor(const KeyAndCaller &pair)
{
    if (m_pairs.size() * 2 >= m_pairSlots.size())
        growPairs();
    for (std::size_t slot = hashOf(pair);; ++slot) {
        quint32 &code = m_pairSlots[slot & (m_pairSlots.size() - 1)];
        if (code == PartitionRow::Dead) {
            code = PairBit | static_cast<quint32>(m_pairs.size());
            m_pairs.push_back(pair);
            return code;
        }
        const KeyAndCaller &known = m_pairs[code & ~PairBit];
        if (known.key == pair.key && known.caller == pair.caller)
            return code;
    }
}

void RowPartition::growPairs()
{
    m_pairSlots.assign(std::max(FirstPairSlots, m_pairSlots.size() * 2), PartitionRow::Dead);
    for (std::size_t i = 0; i < m_pairs.size(); ++i) {
        std::size_t slot = hashOf(m_pairs[i]);
        while (m_pairSlots[slot & (m_pairSlots.size() - 1)] != PartitionRow::Dead)
            ++slot;
        m_pairSlots[slot & (m_pairSlots.size() - 1)] = PairBit | static_cast<quint32>(i);
    }
}

void RowPartition::takeOver(RowPartition &other)
{
    m_wideRows = std::move(other.m_wideRows);
    m_pairs = std::move(other.m_pairs);
    m_pairSlots = std::move(other.m_pairSlots);
}

PartitionRow &RowPartition::appendUndated()
{
    PartitionRow &row = m_days.try_emplace(Undated, 0).first->second.append();
    row.second = 0;
    return row;
}

} // namespace Tokenglass
