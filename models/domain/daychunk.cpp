// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/daychunk.h"

#include "models/domain/latencyhistogram.h"

#include <numeric>

namespace Tokenglass {

WideRow DayChunk::measuresOf(std::size_t row) const
{
    WideRow values{};
    for (std::size_t i = 0; i < FactMeasureCount; ++i)
        values[i] = measures[i][row];
    values[MeasureLatency] += LatencyCode::low(latency.code(row));
    return values;
}

void DayChunk::addTo(SumBudget &budget, const FactDictionary &dictionary, const std::vector<bool> &dropped) const
{
    forEachRow([&](const RowCodes &codes, std::size_t row) {
        if (!dropped.empty() && dropped[row])
            return;
        budget.addRow(measuresOf(row), dictionary.classOf(codes.key).flags);
    });
}

void DayChunkBuilder::begin(qint64 day, qint64 start, bool late)
{
    m_day = day;
    m_start = start;
    m_late = late;
    m_rows.clear();
    m_wideRows.clear();
}

void DayChunkBuilder::take(DayRows &rows, const RowPartition &partition, const CodeMap &codes)
{
    const std::vector<WideRow> &wideRows = partition.wideRows();
    m_rows.reserve(m_rows.size() + rows.size());
    rows.forEach([&](const PartitionRow &from) {
        if (from.key == PartitionRow::Dead)
            return;
        const auto [key, caller] = partition.parts(from.key);
        Row row{from, codes.callers[caller]};
        row.key = codes.keys[key];
        row.user = codes.users[from.user];
        row.organisation = codes.organisations[from.organisation];
        if (from.measures.isWide()) {
            row.measures.setWide(m_wideRows.size());
            m_wideRows.push_back(wideRows[from.measures.wideIndex()]);
        }
        m_rows.push_back(row);
    });
    rows.clear();
}

void DayChunkBuilder::add(const DayChunk &chunk, const std::vector<bool> &dropped)
{
    m_rows.reserve(m_rows.size() + chunk.rowCount());
    const qint64 shift = chunk.extent.start - m_start;
    chunk.forEachRow([&](const RowCodes &codes, std::size_t at) {
        if (!dropped.empty() && dropped[at])
            return;
        Row row{};
        row.id = chunk.id[at];
        row.second = static_cast<qint32>(chunk.second[at] + shift);
        row.user = codes.user;
        row.organisation = codes.organisation;
        row.key = codes.key;
        row.caller = codes.caller;
        row.measures.set(chunk.measuresOf(at), m_wideRows);
        m_rows.push_back(row);
    });
}

DayChunkPointer DayChunkBuilder::build()
{
    if (m_rows.empty())
        return nullptr;
    sort();
    collectCells();
    const auto chunk = std::make_shared<DayChunk>();
    chunk->late = m_late;
    writeRows(*chunk);
    writeLatencies(*chunk);
    writeLimits(*chunk);
    chunk->cells.build(m_cells, m_dictionary, CellSet::Detail::Day, m_writer);
    chunk->bytes = m_writer.take();
    chunk->visitColumns([&](PackedColumn &column) { column.bind(chunk->bytes.data.get()); });
    return chunk;
}

void DayChunkBuilder::sort()
{
    const bool anyCaller = std::any_of(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.caller != 0; });
    m_byCaller = true;
    sort(true);
    if (anyCaller && manyMoreCells()) {
        m_byCaller = false;
        sort(false);
    }
}

/// Whether it costs too much memory that groups tell callers: where callers have users of their own, as keys mostly do,
/// it costs little, but each of many agents may be used by everybody.
bool DayChunkBuilder::manyMoreCells() const
{
    constexpr std::size_t BytesPerGroup = 27;
    constexpr std::size_t BytesPerCell = 14;
    constexpr std::size_t MostBytesPerRow = 5;
    std::size_t bytes = 0;
    std::size_t user = 0; ///< counts users of organisations
    std::vector<std::size_t> userOfKey(m_dictionary.keys.size()); ///< the last one that has the key
    for (std::size_t i = 0; i < m_sorted.size(); ++i) {
        const Row &row = m_sorted[i];
        const Row *before = i > 0 ? &m_sorted[i - 1] : nullptr;
        const bool sameUser = before != nullptr && row.user == before->user && row.organisation == before->organisation;
        user += sameUser ? 0 : 1;
        const bool sameGroup = sameUser && row.caller == before->caller;
        const bool sameCell = sameGroup && row.key == before->key;
        if (sameUser && !sameGroup)
            bytes += BytesPerGroup;
        if (!sameCell && std::exchange(userOfKey[row.key], user) == user)
            bytes += BytesPerCell;
    }
    return bytes > MostBytesPerRow * m_sorted.size();
}

void DayChunkBuilder::sort(bool byCaller)
{
    quint32 organisation = 0;
    quint32 user = 0;
    quint32 caller = 0;
    quint32 key = 0;
    for (const Row &row : m_rows) {
        organisation = std::max(organisation, row.organisation);
        user = std::max(user, row.user);
        caller = byCaller ? std::max(caller, row.caller) : 0;
        key = std::max(key, row.key);
    }
    CellSorter sorter(organisation, user, caller, key);
    sorter.reserve(m_rows.size());
    for (const Row &row : m_rows)
        sorter.add(row.organisation, row.user, byCaller ? row.caller : 0, row.key);
    m_sorted.clear();
    m_sorted.reserve(m_rows.size());
    for (const SortEntry &entry : sorter.sorted())
        m_sorted.push_back(m_rows[entry.index]);
}

void DayChunkBuilder::collectCells()
{
    m_cells.clear();
    m_groupRows.clear();
    m_groupCallers.clear();
    for (std::size_t i = 0; i < m_sorted.size(); ++i) {
        const Row &row = m_sorted[i];
        const quint32 caller = m_byCaller ? row.caller : 0;
        const bool sameGroup = i > 0 && row.user == m_cells.back().user
            && row.organisation == m_cells.back().organisation && caller == m_cells.back().caller;
        if (!sameGroup) {
            m_groupRows.push_back(static_cast<qint64>(i));
            m_groupCallers.push_back(caller);
        }
        if (!sameGroup || row.key != m_cells.back().key)
            m_cells.push_back({row.organisation, row.user, caller, row.key, {}});
        FactSums &sums = m_cells.back().sums;
        ++sums.rows;
        if (!row.measures.isWide()) {
            sums.measures[MeasureInput] += row.measures.input();
            sums.measures[MeasureOutput] += row.measures.output();
            sums.measures[MeasureCost] += row.measures.cost();
            sums.measures[MeasureLatency] += row.measures.latency();
            continue;
        }
        const WideRow &values = m_wideRows[row.measures.wideIndex()];
        for (std::size_t measure = 0; measure < FactMeasureCount; ++measure)
            sums.measures[measure] += values[measure];
    }
}

void DayChunkBuilder::writeRows(DayChunk &chunk)
{
    const auto write = [&](PackedColumn &column, auto &&valueOf) {
        m_values.resize(m_sorted.size());
        std::transform(m_sorted.begin(), m_sorted.end(), m_values.begin(), valueOf);
        m_writer.write(column, m_values);
    };
    write(chunk.second, [](const Row &row) -> qint64 { return row.second; });
    const auto [minSecond, maxSecond] = std::minmax_element(m_values.begin(), m_values.end());
    chunk.extent = {m_day, m_start, m_start + *minSecond, m_start + *maxSecond, 0, 0};
    write(chunk.id, [](const Row &row) { return row.id; });
    const auto [minId, maxId] = std::minmax_element(m_values.begin(), m_values.end());
    chunk.extent.minId = *minId;
    chunk.extent.maxId = *maxId;
    writeCallers(chunk);
    // A column of no bytes is zero wherever it is read.
    const auto common = [&](FactMeasure measure, auto &&value) {
        write(chunk.measures[measure], [&, measure](const Row &row) {
            return row.measures.isWide() ? m_wideRows[row.measures.wideIndex()][measure] : value(row.measures);
        });
    };
    common(MeasureInput, [](const ShortMeasures &measures) { return measures.input(); });
    common(MeasureOutput, [](const ShortMeasures &measures) { return measures.output(); });
    common(MeasureCost, [](const ShortMeasures &measures) { return measures.cost(); });
    const auto codeOf = [this](const Row &row) { return LatencyCode::of(latencyOf(row)); };
    write(chunk.latency, codeOf);
    write(chunk.measures[MeasureLatency],
          [&](const Row &row) { return latencyOf(row) - LatencyCode::low(codeOf(row)); });
    for (std::size_t measure = FactMeasureCommonCount; measure < FactMeasureCount; ++measure) {
        if (std::any_of(m_wideRows.begin(), m_wideRows.end(), [&](const WideRow &row) { return row[measure] != 0; }))
            write(chunk.measures[measure], [&](const Row &row) {
                return row.measures.isWide() ? m_wideRows[row.measures.wideIndex()][measure] : 0;
            });
    }
    m_writer.write(chunk.groupRow, m_groupRows);
}

void DayChunkBuilder::writeCallers(DayChunk &chunk)
{
    if (m_byCaller) {
        m_values = m_groupCallers;
        m_writer.write(chunk.groupCaller, m_values);
    } else {
        m_values.resize(m_sorted.size());
        std::transform(m_sorted.begin(), m_sorted.end(), m_values.begin(),
                       [](const Row &row) -> qint64 { return row.caller; });
        m_writer.write(chunk.rowCaller, m_values);
    }
    std::vector<uchar> used(m_dictionary.callers.size());
    for (const qint64 caller : m_values)
        used[static_cast<std::size_t>(caller)] = 1;
    m_values.clear();
    for (std::size_t caller = 0; caller < used.size(); ++caller)
        if (used[caller] != 0)
            m_values.push_back(static_cast<qint64>(caller));
    m_writer.write(chunk.callers, m_values);
}

void DayChunkBuilder::writeLatencies(DayChunk &chunk)
{
    // Keys in order of first appearance, as CellSet::total has them.
    constexpr std::size_t Unseen = std::numeric_limits<std::size_t>::max();
    std::vector<std::size_t> position(m_dictionary.keys.size(), Unseen);
    std::vector<qint64> begins{0};
    for (const CellRecord &cell : m_cells) {
        std::size_t &at = position[cell.key];
        if (at == Unseen) {
            at = begins.size() - 1;
            begins.push_back(0);
        }
        if ((m_dictionary.classOf(cell.key).flags & KnowsLatency) != 0)
            begins[at + 1] += cell.sums.rows;
    }
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    m_values.resize(static_cast<std::size_t>(begins.back()));
    std::vector<qint64> next = begins;
    std::size_t row = 0;
    for (const CellRecord &cell : m_cells) {
        const std::size_t end = row + static_cast<std::size_t>(cell.sums.rows);
        qint64 &to = next[position[cell.key]];
        const bool known = (m_dictionary.classOf(cell.key).flags & KnowsLatency) != 0;
        for (; row < end; ++row)
            if (known)
                m_values[static_cast<std::size_t>(to++)] = LatencyCode::of(latencyOf(m_sorted[row]));
    }
    m_writer.write(chunk.keyLatency, m_values);
    m_writer.write(chunk.keyLatencyBegin, begins);
}

std::array<qint64, FigureCount> DayChunkBuilder::figuresOf(const Row &row) const
{
    const ShortMeasures &measures = row.measures;
    if (!measures.isWide())
        return {measures.input(), measures.output(), measures.input() + measures.output(), measures.cost(),
                measures.latency()};
    const WideRow &values = m_wideRows[measures.wideIndex()];
    const qint64 tokens = values[MeasureInput] + values[MeasureOutput] + values[MeasureUnsplit];
    return {values[MeasureInput], values[MeasureOutput], tokens, values[MeasureCost], values[MeasureLatency]};
}

/// Which figures of a row are known: the others stand at 0 in its columns, and would hide what is least.
std::array<bool, FigureCount> DayChunkBuilder::knownFigures(quint32 key) const
{
    const FactClass &factClass = m_dictionary.classOf(key);
    const auto knows = [&](FactFlag flag) { return (factClass.flags & flag) != 0; };
    return {knows(KnowsInput), knows(KnowsOutput), knows(KnowsTotal), factClass.basis != CostBasis::Unknown,
            knows(KnowsLatency)};
}

void DayChunkBuilder::writeLimits(DayChunk &chunk)
{
    std::vector<std::array<bool, FigureCount>> known(m_dictionary.keys.size());
    for (const CellRecord &cell : m_cells)
        known[cell.key] = knownFigures(cell.key);
    std::array<std::vector<qint64>, FigureCount> least;
    std::array<std::vector<qint64>, FigureCount> most;
    for (std::size_t begin = 0; begin < m_sorted.size(); begin += FigureLimits::Rows) {
        std::array<qint64, FigureCount> low{};
        std::array<qint64, FigureCount> high{};
        low.fill(std::numeric_limits<qint64>::max());
        high.fill(std::numeric_limits<qint64>::min());
        const std::size_t end = std::min(m_sorted.size(), begin + FigureLimits::Rows);
        for (std::size_t row = begin; row < end; ++row) {
            const std::array<qint64, FigureCount> values = figuresOf(m_sorted[row]);
            const std::array<bool, FigureCount> &counts = known[m_sorted[row].key];
            for (std::size_t i = 0; i < FigureCount; ++i) {
                low[i] = counts[i] ? std::min(low[i], values[i]) : low[i];
                high[i] = counts[i] ? std::max(high[i], values[i]) : high[i];
            }
        }
        for (std::size_t i = 0; i < FigureCount; ++i) {
            least[i].push_back(low[i] <= high[i] ? low[i] : 0);
            most[i].push_back(low[i] <= high[i] ? high[i] : 0);
        }
    }
    for (std::size_t i = 0; i < FigureCount; ++i) {
        m_writer.write(chunk.limits[i].least, least[i]);
        m_writer.write(chunk.limits[i].most, most[i]);
    }
}

} // namespace Tokenglass
