// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/factcollector.h"

namespace Tokenglass {

namespace {

/// The whole blocks among the chunks, else their days.
template <class OnBlock, class OnDay>
void forEachCovered(const FactTableData &table, std::span<const DayChunkPointer> chunks, const TimeRange &range,
                    OnBlock &&onBlock, OnDay &&onDay)
{
    for (std::size_t begin = 0; begin < chunks.size();) {
        const qint64 index = FactBlock::indexOf(chunks[begin]->extent.day);
        std::size_t end = begin;
        bool covered = true;
        for (; end < chunks.size() && FactBlock::indexOf(chunks[end]->extent.day) == index; ++end)
            covered = covered && chunks[end]->isInside(range);
        const FactBlock *block = table.block(index);
        const auto days = table.daysBetween(index * FactBlock::Days, (index + 1) * FactBlock::Days - 1);
        if (block != nullptr && covered && days.size() == end - begin) {
            onBlock(*block);
        } else {
            for (std::size_t i = begin; i < end; ++i)
                if (chunks[i]->isInside(range))
                    onDay(*chunks[i]);
        }
        begin = end;
    }
}

} // namespace

FactCollector::FactCollector(const FactTableData &table, const FactSelection &selection, const TimeRange &range,
                             Wanted wanted)
    : m_table(table), m_selection(selection), m_range(range), m_wanted(wanted),
      m_latencyOfKey(table.dictionary.keys.size()), m_keySums(table.dictionary.keys.size()),
      m_users(table.dictionary.users.size(), wanted.entities ? table.dictionary.classes.size() : 0),
      m_organisations(table.dictionary.organisations.size(), wanted.entities ? table.dictionary.classes.size() : 0),
      m_latencies(wanted.latencyByModel ? table.dictionary.models.size() : 1)
{
    if (!range.isEmpty())
        m_chunks = table.daysBetween(table.zone.dayOf(range.start), table.zone.dayOf(range.end - 1));
    quint32 index = 0;
    for (const FactKey &key : table.dictionary.keys.values()) {
        m_classOfKey.push_back(key.factClass);
        if (selection.hasKey(index) && (table.dictionary.classes[key.factClass].flags & KnowsLatency) != 0)
            m_latencyOfKey[index] = &m_latencies[wanted.latencyByModel ? key.model : 0];
        ++index;
    }
}

void FactCollector::run()
{
    for (const DayChunkPointer &chunk : m_chunks) {
        if (chunk->isInside(m_range))
            addCoveredDay(*chunk);
        else
            addPartialDay(*chunk);
        m_days.take(chunk->extent.day, m_keySums);
    }
    if (m_wanted.entities && m_selection.allUsers)
        addEntities();
    addLatencies();
}

void FactCollector::addCoveredDay(const DayChunk &chunk)
{
    const CellSet &cells = chunk.cells;
    const auto add = [&](const CellLevel &level, std::size_t begin, std::size_t end) {
        for (std::size_t cell = begin; cell < end; ++cell) {
            const quint32 key = level.code.code(cell);
            if (m_selection.hasKey(key))
                level.addTo(m_keySums[key], cell);
        }
    };
    if (!m_selection.allUsers) {
        addGroupCells(chunk);
    } else if (m_selection.allOrganisations) {
        add(cells.total, 0, cells.total.code.size());
    } else {
        m_selection.forEachOrganisation(cells, [&](std::size_t at, quint32) {
            add(cells.byOrganisationKey, cells.organisationCell.code(at), cells.organisationCell.code(at + 1));
        });
    }
}

void FactCollector::addGroupCells(const DayChunk &chunk)
{
    const CellSet &cells = chunk.cells;
    m_selection.forEachGroup(cells, [&](quint32 organisation, quint32 user, std::size_t group) {
        const std::size_t end = cells.groupKeyCell.code(group + 1);
        for (std::size_t cell = cells.groupKeyCell.code(group); cell < end; ++cell) {
            const quint32 key = cells.byKey.code.code(cell);
            if (!m_selection.hasKey(key))
                continue;
            FactSums sums;
            cells.byKey.addTo(sums, cell);
            m_keySums[key] += sums;
            if (m_wanted.entities) {
                m_organisations.at(organisation, classOf(key)) += sums;
                m_users.at(user, classOf(key)) += sums;
            }
        }
    });
}

FactSums FactCollector::rowSums(const DayChunk &chunk, std::size_t begin, std::size_t end, const TimeRange &seconds,
                                LatencyHistogram *latency) const
{
    FactSums sums;
    const std::size_t count = chunk.cells.byKey.commonOnly ? FactMeasureCommonCount : FactMeasureCount;
    for (std::size_t row = begin; row < end; ++row) {
        if (!seconds.contains(chunk.second[row]))
            continue;
        ++sums.rows;
        for (std::size_t i = 0; i < count; ++i)
            sums.measures[i] += chunk.measures[i][row];
        if (latency != nullptr)
            latency->add(LatencyCode::of(chunk.measures[MeasureLatency][row]), 1);
    }
    return sums;
}

void FactCollector::addPartialDay(const DayChunk &chunk)
{
    const TimeRange seconds = secondsOf(chunk, m_range);
    const CellSet &cells = chunk.cells;
    m_selection.forEachGroup(cells, [&](quint32 organisation, quint32 user, std::size_t group) {
        std::size_t row = chunk.groupRow.code(group);
        const std::size_t end = cells.groupKeyCell.code(group + 1);
        for (std::size_t cell = cells.groupKeyCell.code(group); cell < end; ++cell) {
            const quint32 key = cells.byKey.code.code(cell);
            const std::size_t begin = row;
            row += cells.byKey.rows.code(cell);
            if (!m_selection.hasKey(key))
                continue;
            const FactSums sums = rowSums(chunk, begin, row, seconds, latencyOf(key));
            if (sums.rows == 0)
                continue;
            m_keySums[key] += sums;
            if (m_wanted.entities) {
                m_organisations.at(organisation, classOf(key)) += sums;
                m_users.at(user, classOf(key)) += sums;
            }
        }
    });
}

void FactCollector::addEntities()
{
    forEachCovered(
        m_table, m_chunks, m_range, [&](const FactBlock &block) { addEntities(block.cells); },
        [&](const DayChunk &chunk) { addEntities(chunk.cells); });
}

void FactCollector::addEntities(const CellSet &cells)
{
    m_selection.forEachOrganisation(cells, [&](std::size_t at, quint32 organisation) {
        const std::size_t end = cells.organisationCell.code(at + 1);
        for (std::size_t cell = cells.organisationCell.code(at); cell < end; ++cell) {
            const quint32 key = cells.byOrganisationKey.code.code(cell);
            if (m_selection.hasKey(key))
                cells.byOrganisationKey.addTo(m_organisations.at(organisation, classOf(key)), cell);
        }
    });
    const bool byClass = m_selection.classesSuffice;
    const CellLevel &level = byClass ? cells.byClass : cells.byKey;
    const PackedColumn &begins = byClass ? cells.groupClassCell : cells.groupKeyCell;
    m_selection.forEachGroup(cells, [&](quint32, quint32 user, std::size_t group) {
        const std::size_t end = begins.code(group + 1);
        for (std::size_t cell = begins.code(group); cell < end; ++cell) {
            const quint32 code = level.code.code(cell);
            if (byClass ? m_selection.hasClass(code) : m_selection.hasKey(code))
                level.addTo(m_users.at(user, byClass ? code : classOf(code)), cell);
        }
    });
}

void FactCollector::addLatencies()
{
    const auto addDay = [&](const DayChunk &chunk) { addDayLatencies(chunk); };
    if (m_selection.allUsers && m_selection.allOrganisations) {
        forEachCovered(
            m_table, m_chunks, m_range, [&](const FactBlock &block) { addBlockLatencies(block); }, addDay);
        return;
    }
    for (const DayChunkPointer &chunk : m_chunks)
        if (chunk->isInside(m_range))
            addDay(*chunk);
}

void FactCollector::addBlockLatencies(const FactBlock &block)
{
    for (std::size_t at = 0; at < block.latencyKey.size(); ++at) {
        LatencyHistogram *latency = latencyOf(block.latencyKey.code(at));
        if (latency == nullptr)
            continue;
        const std::size_t end = block.latencyBegin.code(at + 1);
        for (std::size_t entry = block.latencyBegin.code(at); entry < end; ++entry)
            latency->add(block.latencyCode.code(entry), block.latencyRows.code(entry));
    }
}

void FactCollector::addDayLatencies(const DayChunk &chunk)
{
    const CellSet &cells = chunk.cells;
    const PackedColumn &micros = chunk.measures[MeasureLatency];
    m_selection.forEachGroup(cells, [&](quint32, quint32, std::size_t group) {
        std::size_t row = chunk.groupRow.code(group);
        const std::size_t end = cells.groupKeyCell.code(group + 1);
        for (std::size_t cell = cells.groupKeyCell.code(group); cell < end; ++cell) {
            const std::size_t begin = row;
            row += cells.byKey.rows.code(cell);
            if (LatencyHistogram *latency = latencyOf(cells.byKey.code.code(cell)))
                latency->addRun(micros, begin, row);
        }
    });
}

StretchSums FactCollector::hours(const std::vector<qint64> &starts, qint64 end)
{
    std::vector<KeySums> sums(starts.size(), KeySums(m_table.dictionary.keys.size()));
    for (const DayChunkPointer &chunk : m_chunks) {
        m_selection.forEachGroup(chunk->cells, [&](quint32, quint32, std::size_t group) {
            std::size_t row = chunk->groupRow.code(group);
            const std::size_t last = chunk->cells.groupKeyCell.code(group + 1);
            for (std::size_t cell = chunk->cells.groupKeyCell.code(group); cell < last; ++cell) {
                const quint32 key = chunk->cells.byKey.code.code(cell);
                const std::size_t begin = row;
                row += chunk->cells.byKey.rows.code(cell);
                for (std::size_t i = begin; m_selection.hasKey(key) && i < row; ++i) {
                    const qint64 second = chunk->extent.start + chunk->second[i];
                    if (!m_range.contains(second) || second >= end)
                        continue;
                    const auto next = std::upper_bound(starts.begin(), starts.end(), second);
                    const auto hour = static_cast<std::size_t>(next - starts.begin());
                    if (hour > 0)
                        sums[hour - 1][key] += rowSums(*chunk, i, i + 1, secondsOf(*chunk, m_range), nullptr);
                }
            }
        });
    }
    StretchSums result;
    for (std::size_t hour = 0; hour < starts.size(); ++hour)
        result.take(starts[hour], sums[hour]);
    return result;
}

} // namespace Tokenglass
