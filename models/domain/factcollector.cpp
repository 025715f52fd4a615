// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/factcollector.h"

namespace Tokenglass {

namespace {

/// The rows of one chunk, ready for a loop over many of them.
class RowReader
{
public:
    RowReader(const DayChunk &chunk, const FactSelection &selection, const TimeRange &seconds)
        : latency(chunk.latency), second(chunk.second), m_caller(chunk.rowCaller),
          m_latencyRest(chunk.measures[MeasureLatency]), m_input(chunk.measures[MeasureInput]),
          m_output(chunk.measures[MeasureOutput]), m_cost(chunk.measures[MeasureCost]), m_chunk(chunk),
          m_selection(selection), m_seconds(seconds), m_commonOnly(chunk.cells.byKey.commonOnly),
          m_groupsTell(selection.groupsTell(chunk)),
          m_wholeDay(chunk.extent.minSecond - chunk.extent.start >= seconds.start
                     && chunk.extent.maxSecond - chunk.extent.start < seconds.end)
    { }

    /// Within the range, and of a chosen caller if the group is.
    [[nodiscard]] bool isInside(std::size_t row) const
    {
        return (m_wholeDay || m_seconds.contains(second[row]))
            && (m_groupsTell || m_selection.hasCaller(m_caller.code(row)));
    }
    void addTo(FactSums &sums, std::size_t row) const
    {
        ++sums.rows;
        sums.measures[MeasureInput] += m_input[row];
        sums.measures[MeasureOutput] += m_output[row];
        sums.measures[MeasureCost] += m_cost[row];
        sums.measures[MeasureLatency] += LatencyCode::low(latency.code(row)) + m_latencyRest[row];
        for (std::size_t i = FactMeasureCommonCount; !m_commonOnly && i < FactMeasureCount; ++i)
            sums.measures[i] += m_chunk.measures[i][row];
    }
    PackedColumn::Reader latency; ///< codes
    PackedColumn::Reader second;

private:
    PackedColumn::Reader m_caller;
    PackedColumn::Reader m_latencyRest;
    PackedColumn::Reader m_input;
    PackedColumn::Reader m_output;
    PackedColumn::Reader m_cost;
    const DayChunk &m_chunk;
    const FactSelection &m_selection;
    TimeRange m_seconds;
    bool m_commonOnly;
    bool m_groupsTell;
    bool m_wholeDay;
};

} // namespace

FactCollector::FactCollector(const FactTableData &table, const FactSelection &selection, const TimeRange &range)
    : m_table(table), m_selection(selection), m_range(range), m_latencyOfKey(table.dictionary.keys.size()),
      m_modelKeys(table.dictionary.firstKeys(&FactKey::model)), m_keySums(table.dictionary.keys.size()),
      m_modelSums(table.dictionary.keys.size()), m_total(table.dictionary.keys.size()),
      m_users(table.dictionary.users.size(), table.dictionary.classes.size()),
      m_organisations(table.dictionary.organisations.size(), table.dictionary.classes.size())
{
    if (!range.isEmpty())
        m_chunks = table.daysBetween(table.zone.dayOf(range.start), table.zone.dayOf(range.end - 1));
    for (const FactKey &key : table.dictionary.keys.values())
        m_classOfKey.push_back(key.factClass);
    findCovered();
}

/// The blocks whose days all are among the days; and what is in none of these, but for days that are not covered.
void FactCollector::findCovered()
{
    for (std::size_t begin = 0, end = 0; begin < m_chunks.size(); begin = end) {
        const qint64 index = FactBlock::indexOf(m_chunks[begin]->extent.day);
        while (end < m_chunks.size() && FactBlock::indexOf(m_chunks[end]->extent.day) == index)
            ++end;
        const std::span<const DayChunkPointer> chunks = m_chunks.subspan(begin, end - begin);
        const FactBlock *block = m_table.block(index);
        if (block != nullptr && !covers(chunks, *block))
            block = nullptr;
        if (block != nullptr)
            m_covered.push_back({block, nullptr});
        for (const DayChunkPointer &chunk : chunks)
            if ((block == nullptr || !block->holds(*chunk)) && isCovered(*chunk))
                m_covered.push_back({nullptr, chunk.get()});
    }
}

bool FactCollector::covers(std::span<const DayChunkPointer> chunks, const FactBlock &block) const
{
    const auto ofBlock = [&](const DayChunkPointer &chunk) { return block.holds(*chunk); };
    const auto all = m_table.daysBetween(block.firstDay(), block.lastDay);
    return std::count_if(chunks.begin(), chunks.end(), ofBlock) == std::count_if(all.begin(), all.end(), ofBlock)
        && std::all_of(chunks.begin(), chunks.end(),
                       [&](const DayChunkPointer &chunk) { return !ofBlock(chunk) || isCovered(*chunk); });
}

/// Calls function(organisation, user, key, firstRow, endRow, cell) for the chosen runs of rows of one key.
template <class Function>
void FactCollector::forEachRun(const DayChunk &chunk, Function &&function) const
{
    const CellSet &cells = chunk.cells;
    const PackedColumn::Reader keys = cells.byKey.code.reader();
    const PackedColumn::Reader counts = cells.byKey.rows.reader();
    const PackedColumn::Reader callers = chunk.groupCaller.reader();
    const bool byCaller = chunk.groupsTellCallers();
    m_selection.forEachGroup(cells, [&](quint32 organisation, quint32 user, std::size_t group) {
        if (byCaller && !m_selection.hasCaller(callers.code(group)))
            return;
        std::size_t row = chunk.groupRow.code(group);
        const std::size_t end = cells.groupKeyCell.code(group + 1);
        for (std::size_t cell = cells.groupKeyCell.code(group); cell < end; ++cell) {
            const quint32 key = keys.code(cell);
            const std::size_t begin = row;
            row += counts.code(cell);
            if (m_selection.hasKey(key))
                function(organisation, user, key, begin, row, cell);
        }
    });
}

void FactCollector::collectDays(bool withEntities, bool latenciesByModel)
{
    m_withEntities = withEntities;
    const FactDictionary &dictionary = m_table.dictionary;
    m_latencies.resize(latenciesByModel ? dictionary.models.size() : 1);
    for (quint32 key = 0; key < m_latencyOfKey.size(); ++key)
        if (m_selection.hasKey(key) && (dictionary.classOf(key).flags & KnowsLatency) != 0)
            m_latencyOfKey[key] = &m_latencies[latenciesByModel ? dictionary.keys[key].model : 0];
    for (std::size_t i = 0; i < m_chunks.size(); ++i) {
        const DayChunk &chunk = *m_chunks[i];
        if (!chunk.isInside(m_range) || !m_selection.groupsTell(chunk))
            addPartialDay(chunk);
        else if (!isCovered(chunk))
            addChosenCallers(chunk);
        else if (m_selection.allUsers)
            addCoveredDay(chunk);
        else
            addChosenUsers(chunk);
        if (i + 1 == m_chunks.size() || m_chunks[i + 1]->extent.day != chunk.extent.day)
            takeDay(chunk.extent.day);
    }
    if (m_withEntities && m_selection.allUsers)
        for (const Stretch &stretch : m_covered)
            addOrganisations(stretch.cells());
}

/// Days are kept by model and class; types are only wanted of the whole range.
void FactCollector::takeDay(qint64 day)
{
    m_days.begins.emplace_back(day, m_days.entries.size());
    m_keySums.takeAll([this](quint32 key, const FactSums &sums) {
        m_total[key] += sums;
        m_modelSums[m_modelKeys[key]] += sums;
    });
    m_modelSums.takeAll([this](quint32 key, const FactSums &sums) { m_days.entries.push_back({key, sums}); });
}

void FactCollector::addCoveredDay(const DayChunk &chunk)
{
    const CellSet &cells = chunk.cells;
    const auto add = [&](const CellLevel &level, std::size_t begin, std::size_t end) {
        const CellLevel::Reader reader = level.reader();
        for (std::size_t cell = begin; cell < end; ++cell) {
            const quint32 key = reader.code.code(cell);
            if (m_selection.hasKey(key))
                reader.addTo(m_keySums[key], cell);
        }
    };
    if (m_selection.allOrganisations) {
        add(cells.total, 0, cells.total.code.size());
        return;
    }
    m_selection.forEachOrganisation(cells, [&](std::size_t at, quint32) {
        add(cells.byOrganisationKey, cells.organisationCell.code(at), cells.organisationCell.code(at + 1));
    });
}

void FactCollector::addChosenUsers(const DayChunk &chunk)
{
    const CellLevel::Reader reader = chunk.cells.byKey.reader();
    forEachRun(chunk, [&](quint32 organisation, quint32 user, quint32 key, std::size_t, std::size_t, std::size_t cell) {
        FactSums sums;
        reader.addTo(sums, cell);
        m_keySums[key] += sums;
        if (m_withEntities) {
            m_organisations.at(organisation, classOf(key)) += sums;
            m_users.at(user, classOf(key)) += sums;
        }
    });
}

void FactCollector::addChosenCallers(const DayChunk &chunk)
{
    if (m_selection.hasNoCallerOf(chunk))
        return;
    const CellSet &cells = chunk.cells;
    const CellLevel::Reader byKey = cells.byKey.reader();
    const PackedColumn::Reader counts = cells.byKey.rows.reader();
    const PackedColumn::Reader codes = chunk.latency.reader();
    const PackedColumn::Reader callers = chunk.groupCaller.reader();
    const auto [level, begins, codesAreClasses] = m_selection.groupCells(cells);
    const CellLevel::Reader ofUser = level.reader();
    m_selection.forEachGroup(
        cells, [&, &begins = begins, classes = codesAreClasses](quint32 organisation, quint32 user, std::size_t group) {
            if (!m_selection.hasCaller(callers.code(group)))
                return;
            std::size_t row = chunk.groupRow.code(group);
            const std::size_t end = cells.groupKeyCell.code(group + 1);
            for (std::size_t cell = cells.groupKeyCell.code(group); cell < end; ++cell) {
                const quint32 key = byKey.code.code(cell);
                const std::size_t begin = row;
                row += counts.code(cell);
                if (!m_selection.hasKey(key))
                    continue;
                byKey.addTo(m_keySums[key], cell);
                if (LatencyHistogram *latency = latencyOf(key))
                    latency->addCodes(codes, begin, row);
            }
            const std::size_t last = m_withEntities ? begins.code(group + 1) : 0;
            for (std::size_t cell = begins.code(group); cell < last; ++cell) {
                const quint32 code = ofUser.code.code(cell);
                if (!(classes ? m_selection.hasClass(code) : m_selection.hasKey(code)))
                    continue;
                FactSums sums;
                ofUser.addTo(sums, cell);
                m_users.at(user, classes ? code : classOf(code)) += sums;
                m_organisations.at(organisation, classes ? code : classOf(code)) += sums;
            }
        });
}

void FactCollector::addPartialDay(const DayChunk &chunk)
{
    if (m_selection.hasNoCallerOf(chunk))
        return;
    const RowReader reader(chunk, m_selection, secondsOf(chunk));
    forEachRun(chunk,
               [&](quint32 organisation, quint32 user, quint32 key, std::size_t begin, std::size_t end, std::size_t) {
                   FactSums sums;
                   LatencyHistogram *latency = latencyOf(key);
                   for (std::size_t row = begin; row < end; ++row) {
                       if (!reader.isInside(row))
                           continue;
                       reader.addTo(sums, row);
                       if (latency != nullptr)
                           latency->add(reader.latency.code(row), 1);
                   }
                   if (sums.rows == 0)
                       return;
                   m_keySums[key] += sums;
                   if (m_withEntities) {
                       m_organisations.at(organisation, classOf(key)) += sums;
                       m_users.at(user, classOf(key)) += sums;
                   }
               });
}

void FactCollector::addOrganisations(const CellSet &cells)
{
    const CellLevel::Reader reader = cells.byOrganisationKey.reader();
    m_selection.forEachOrganisation(cells, [&](std::size_t at, quint32 organisation) {
        const std::size_t end = cells.organisationCell.code(at + 1);
        for (std::size_t cell = cells.organisationCell.code(at); cell < end; ++cell) {
            const quint32 key = reader.code.code(cell);
            if (m_selection.hasKey(key))
                reader.addTo(m_organisations.at(organisation, classOf(key)), cell);
        }
    });
}

template <class Chosen>
void FactCollector::addUsers(const CellSet &cells, Chosen &&chosen)
{
    const auto [level, begins, codesAreClasses] = m_selection.groupCells(cells);
    const CellLevel::Reader reader = level.reader();
    m_selection.forEachGroup(
        cells, [&, &begins = begins, classes = codesAreClasses](quint32, quint32 user, std::size_t group) {
            if (!chosen(user))
                return;
            const std::size_t end = begins.code(group + 1);
            for (std::size_t cell = begins.code(group); cell < end; ++cell) {
                const quint32 code = reader.code.code(cell);
                if (classes ? m_selection.hasClass(code) : m_selection.hasKey(code))
                    reader.addTo(m_users.at(user, classes ? code : classOf(code)), cell);
            }
        });
}

void FactCollector::collectUsers()
{
    // Chosen users came with their days.
    if (!m_selection.allUsers)
        return;
    for (const Stretch &stretch : m_covered)
        addUsers(stretch.cells(), [](quint32) { return true; });
}

void FactCollector::collectUsers(const std::vector<uchar> &marked)
{
    for (const Stretch &stretch : m_covered)
        addUsers(stretch.cells(), [&](quint32 user) { return marked[user] != 0; });
}

void FactCollector::collectLatencies()
{
    if (m_selection.allUsers && m_selection.allOrganisations) {
        for (const Stretch &stretch : m_covered) {
            if (stretch.block != nullptr)
                addBlockLatencies(*stretch.block);
            else
                addDayLatencies(*stretch.day);
        }
        return;
    }
    for (const DayChunkPointer &chunk : m_chunks)
        if (isCovered(*chunk))
            addDayLatencies(*chunk);
}

void FactCollector::addBlockLatencies(const FactBlock &block)
{
    for (std::size_t at = 0; at < block.latencyKey.size(); ++at)
        if (LatencyHistogram *latency = latencyOf(block.latencyKey.code(at)))
            latency->addCounts(block.latencyCode.reader(), block.latencyRows.reader(), block.latencyBegin.code(at),
                               block.latencyBegin.code(at + 1));
}

void FactCollector::addDayLatencies(const DayChunk &chunk)
{
    if (m_selection.allUsers && m_selection.allOrganisations) {
        const PackedColumn &keys = chunk.cells.total.code;
        for (std::size_t at = 0; at < keys.size(); ++at)
            if (LatencyHistogram *latency = latencyOf(keys.code(at)))
                latency->addCodes(chunk.keyLatency.reader(), chunk.keyLatencyBegin.code(at),
                                  chunk.keyLatencyBegin.code(at + 1));
        return;
    }
    const PackedColumn::Reader codes = chunk.latency.reader();
    LatencyHistogram *const *latencies = m_latencyOfKey.data();
    if (m_selection.allUsers) {
        addOrganisationLatencies(chunk, codes);
        return;
    }
    forEachRun(chunk,
               [codes, latencies](quint32, quint32, quint32 key, std::size_t begin, std::size_t end, std::size_t) {
                   if (LatencyHistogram *latency = latencies[key])
                       latency->addCodes(codes, begin, end);
               });
}

/// The cells of all users of an organisation are one run.
void FactCollector::addOrganisationLatencies(const DayChunk &chunk, const PackedColumn::Reader &codes)
{
    const CellSet &cells = chunk.cells;
    const PackedColumn::Reader keys = cells.byKey.code.reader();
    const PackedColumn::Reader counts = cells.byKey.rows.reader();
    LatencyHistogram *const *latencies = m_latencyOfKey.data();
    m_selection.forEachOrganisation(cells, [&](std::size_t at, quint32) {
        const std::size_t group = cells.organisationGroup.code(at);
        const std::size_t end = cells.groupKeyCell.code(cells.organisationGroup.code(at + 1));
        std::size_t row = chunk.groupRow.code(group);
        for (std::size_t cell = cells.groupKeyCell.code(group); cell < end; ++cell) {
            const std::size_t begin = row;
            row += counts.code(cell);
            if (LatencyHistogram *latency = latencies[keys.code(cell)])
                latency->addCodes(codes, begin, row);
        }
    });
}

StretchSums FactCollector::hours(const std::vector<qint64> &starts)
{
    std::vector<KeySums> sums(starts.size(), KeySums(m_table.dictionary.keys.size()));
    for (const DayChunkPointer &chunk : m_chunks) {
        const RowReader reader(*chunk, m_selection, secondsOf(*chunk));
        // Within a day hours are of equal length, so their number is a division away.
        const auto first = std::upper_bound(starts.begin(), starts.end(), chunk->extent.minSecond);
        const auto firstIndex = static_cast<std::size_t>(std::max<std::ptrdiff_t>(first - starts.begin() - 1, 0));
        const qint64 firstSecond = starts[firstIndex] - chunk->extent.start;
        forEachRun(*chunk, [&](quint32, quint32, quint32 key, std::size_t begin, std::size_t end, std::size_t) {
            for (std::size_t row = begin; row < end; ++row)
                if (reader.isInside(row))
                    reader.addTo(
                        sums[firstIndex + static_cast<std::size_t>((reader.second[row] - firstSecond) / 3'600)][key],
                        row);
        });
    }
    StretchSums result;
    for (std::size_t hour = 0; hour < starts.size(); ++hour)
        result.take(starts[hour], sums[hour]);
    return result;
}

} // namespace Tokenglass
