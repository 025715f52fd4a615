// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/requestvalueorder.h"

#include "models/domain/latencyhistogram.h"

#include <set>

namespace Tokenglass {

namespace {

constexpr qint64 TopRows = 1'000;

/// Codes of magnitudes: exact up to 2,047, then to one part in 1,024.
constexpr std::size_t CodeCount = 1 << 16;
constexpr std::size_t BucketsPerRank = 2 * CodeCount;

std::size_t codeOf(quint64 magnitude)
{
    const int shift = std::max(0, static_cast<int>(std::bit_width(magnitude)) - 11);
    return (static_cast<std::size_t>(shift) << 10) + static_cast<std::size_t>(magnitude >> shift);
}

/// Rises with the value.
std::size_t signedCodeOf(qint64 value)
{
    return value >= 0 ? CodeCount + codeOf(static_cast<quint64>(value))
                      : CodeCount - 1 - codeOf(~static_cast<quint64>(value));
}

std::pair<FactMeasure, FactFlag> measureOf(RequestColumn column)
{
    switch (column) {
    case RequestColumn::Input:
        return {MeasureInput, KnowsInput};
    case RequestColumn::Output:
        return {MeasureOutput, KnowsOutput};
    case RequestColumn::ResponseTime:
        return {MeasureLatency, KnowsLatency};
    case RequestColumn::Cost:
        return {MeasureCost, DroppedCost};
    case RequestColumn::Time:
    case RequestColumn::Tokens:
        break;
    }
    return {MeasureInput, KnowsTotal};
}

} // namespace

RequestValues::RequestValues(const FactDictionary &dictionary, const RequestQuery &query)
    : m_dictionary(dictionary), m_column(query.sort), m_rate(query.rate)
{
    if (m_column == RequestColumn::Cost) {
        setCostRanks();
        return;
    }
    const quint16 flag = measureOf(m_column).second;
    for (const FactClass &factClass : dictionary.classes.values())
        m_classes.push_back({(factClass.flags & flag) != 0 ? 0U : m_unknownRank, false});
}

void RequestValues::setCostRanks()
{
    const bool usable = m_rate && m_rate->nanosPerUnit > 0;
    const auto comparable = [&](const Currency &currency) {
        return usable && (currency == m_rate->base || currency == m_rate->quote);
    };
    std::set<QString> others;
    for (const FactClass &factClass : m_dictionary.classes.values())
        if (factClass.basis != CostBasis::Unknown && !comparable(factClass.currency))
            others.insert(factClass.currency.code());
    m_unknownRank = static_cast<quint32>(others.size()) + 1;
    for (const FactClass &factClass : m_dictionary.classes.values()) {
        Class entry{m_unknownRank, false};
        if (factClass.basis != CostBasis::Unknown && comparable(factClass.currency))
            entry = {0, factClass.currency != m_rate->quote};
        else if (factClass.basis != CostBasis::Unknown)
            entry.rank =
                static_cast<quint32>(std::distance(others.begin(), others.find(factClass.currency.code()))) + 1;
        m_classes.push_back(entry);
    }
}

qint64 RequestValues::valueOf(const DayChunk &chunk, std::size_t row, quint32 key) const
{
    if (m_column == RequestColumn::Tokens)
        return chunk.measures[MeasureInput][row] + chunk.measures[MeasureOutput][row]
            + chunk.measures[MeasureUnsplit][row];
    const qint64 value = chunk.measures[measureOf(m_column).first][row];
    if (m_column == RequestColumn::ResponseTime)
        return value + LatencyCode::low(chunk.latency.code(row));
    if (!m_classes[m_dictionary.keys[key].factClass].converts)
        return value;
    const FactClass &factClass = m_dictionary.classOf(key);
    const std::optional<Money> converted = m_rate->convert({value, factClass.currency}, m_rate->quote);
    if (converted)
        return converted->nanos;
    return value < 0 ? std::numeric_limits<qint64>::min() : std::numeric_limits<qint64>::max();
}

std::optional<qint64> RequestValues::boundOf(const DayChunk &chunk, std::size_t cell) const
{
    const auto &sums = chunk.cells.byKey.sums;
    if (m_column == RequestColumn::Tokens)
        return sums[MeasureInput][cell] + sums[MeasureOutput][cell] + sums[MeasureUnsplit][cell];
    const FactMeasure measure = measureOf(m_column).first;
    const quint32 key = chunk.cells.byKey.code.code(cell);
    // A column counts from its smallest value: with a negative one among them a sum says nothing.
    if (m_classes[m_dictionary.keys[key].factClass].converts || chunk.measures[measure].layout().base < 0)
        return std::nullopt;
    return sums[measure][cell];
}

RequestValueOrder::RequestValueOrder(const FactTableData &table, const RequestQuery &query)
    : m_selection(table, query.range, query.filter), m_values(table.dictionary, query),
      m_descending(query.order == Qt::DescendingOrder)
{ }

bool RequestValueOrder::goesBefore(const Entry &a, const Entry &b) const
{
    if (a.rank != b.rank)
        return a.rank < b.rank;
    const std::pair first(a.value, a.id);
    const std::pair second(b.value, b.id);
    return m_descending ? second < first : first < second;
}

RequestOrder::Place RequestValueOrder::placeOf(quint32 position) const
{
    const std::size_t day = m_selection.dayOfPosition(position);
    return {&m_selection.day(day), position - m_selection.firstPosition(day)};
}

RequestValueOrder::Entry RequestValueOrder::entryOf(quint32 position) const
{
    const auto [chunk, row] = placeOf(position);
    const quint32 key = codesOf(*chunk, row).key;
    const quint32 rank = m_values.rankOf(key);
    const qint64 value = rank == m_values.unknownRank() ? 0 : m_values.valueOf(*chunk, row, key);
    return {rank, position, value, chunk->id[row]};
}

std::vector<RequestOrder::Place> RequestValueOrder::places(qint64 first, qint64 end)
{
    std::vector<Place> places;
    const auto take = [&](const std::vector<quint32> &positions) {
        for (qint64 i = first; i < end; ++i)
            places.push_back(placeOf(positions[static_cast<std::size_t>(i)]));
    };
    if (first >= end)
        return places;
    if (end <= TopRows) {
        const std::scoped_lock lock(m_topMutex);
        if (m_top.empty())
            pickTop();
        take(m_top);
        return places;
    }
    const std::scoped_lock lock(m_dealMutex);
    if (m_all.empty())
        deal();
    sortBuckets(static_cast<quint32>(first), static_cast<quint32>(end));
    take(m_all);
    return places;
}

void RequestValueOrder::pickTop()
{
    std::vector<Entry> heap; // its front is the last of the best so far
    heap.reserve(TopRows);
    // The newest first: what is picked early keeps more of the rest out.
    for (std::size_t day = m_selection.dayCount(); day-- > 0;)
        pickTop(day, heap);
    std::sort_heap(heap.begin(), heap.end(), [this](const Entry &a, const Entry &b) { return goesBefore(a, b); });
    for (const Entry &entry : heap)
        m_top.push_back(entry.position);
}

void RequestValueOrder::pickTop(std::size_t day, std::vector<Entry> &heap) const
{
    const DayChunk &chunk = m_selection.day(day);
    const auto before = [this](const Entry &a, const Entry &b) { return goesBefore(a, b); };
    m_selection.forEachCell(day, [&](std::size_t cell, std::size_t begin, std::size_t end) {
        const quint32 key = chunk.cells.byKey.code.code(cell);
        const quint32 rank = m_values.rankOf(key);
        const bool full = heap.size() == std::size_t(TopRows);
        if (full && rank > heap.front().rank)
            return;
        if (full && m_descending && rank == heap.front().rank && rank != m_values.unknownRank()) {
            const std::optional<qint64> bound = m_values.boundOf(chunk, cell);
            if (bound && *bound < heap.front().value)
                return;
        }
        m_selection.forEachRow(day, begin, end, [&](std::size_t row) {
            const qint64 value = rank == m_values.unknownRank() ? 0 : m_values.valueOf(chunk, row, key);
            const Entry entry{rank, m_selection.firstPosition(day) + static_cast<quint32>(row), value, chunk.id[row]};
            if (heap.size() == std::size_t(TopRows)) {
                if (!before(entry, heap.front()))
                    return;
                std::pop_heap(heap.begin(), heap.end(), before);
                heap.pop_back();
            }
            heap.push_back(entry);
            std::push_heap(heap.begin(), heap.end(), before);
        });
    });
}

std::size_t RequestValueOrder::bucketOf(const DayChunk &chunk, std::size_t row, quint32 key) const
{
    const quint32 rank = m_values.rankOf(key);
    if (rank == m_values.unknownRank())
        return rank * BucketsPerRank;
    const std::size_t code = signedCodeOf(m_values.valueOf(chunk, row, key));
    return rank * BucketsPerRank + (m_descending ? BucketsPerRank - 1 - code : code);
}

void RequestValueOrder::deal()
{
    const std::size_t buckets = m_values.unknownRank() * BucketsPerRank + 1;
    const auto forEachRow = [this](auto &&function) {
        for (std::size_t day = 0; day < m_selection.dayCount(); ++day) {
            const DayChunk &chunk = m_selection.day(day);
            const quint32 first = m_selection.firstPosition(day);
            m_selection.forEachRow(day, [&](std::size_t row, quint32 key) {
                function(bucketOf(chunk, row, key), first + static_cast<quint32>(row));
            });
        }
    };
    // One more than the buckets, and shifted by one: while rows are dealt, the next entry moves to its bucket's end.
    std::vector<quint32> begins(buckets + 2);
    forEachRow([&](std::size_t bucket, quint32) { ++begins[bucket + 2]; });
    for (std::size_t i = 2; i < begins.size(); ++i)
        begins[i] += begins[i - 1];
    std::vector<quint32> all(static_cast<std::size_t>(total()));
    forEachRow([&](std::size_t bucket, quint32 position) { all[begins[bucket + 1]++] = position; });
    begins.pop_back();
    m_begins = std::move(begins);
    m_sorted.assign(buckets, false);
    m_all = std::move(all);
}

void RequestValueOrder::sortBuckets(quint32 first, quint32 end)
{
    const auto found = std::upper_bound(m_begins.begin(), m_begins.end(), first);
    std::vector<Entry> entries;
    for (auto bucket = static_cast<std::size_t>(found - m_begins.begin()) - 1;
         bucket < m_sorted.size() && m_begins[bucket] < end; ++bucket) {
        if (m_sorted[bucket])
            continue;
        entries.clear();
        for (quint32 i = m_begins[bucket]; i < m_begins[bucket + 1]; ++i)
            entries.push_back(entryOf(m_all[i]));
        std::sort(entries.begin(), entries.end(), [this](const Entry &a, const Entry &b) { return goesBefore(a, b); });
        std::transform(entries.begin(), entries.end(), m_all.begin() + m_begins[bucket],
                       [](const Entry &entry) { return entry.position; });
        m_sorted[bucket] = true;
    }
}

} // namespace Tokenglass
