// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/requestvalueorder.h"

#include "models/domain/requesttop.h"

namespace Tokenglass {

namespace {

constexpr std::size_t TopRows = 1'000;
/// Of rows to go through; below this, a second thread costs more than it saves.
constexpr quint64 ManyRows = 100'000;

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

} // namespace

RequestValueOrder::RequestValueOrder(const FactTableData &table, const RequestQuery &query, RequestSelection selection)
    : m_selection(std::move(selection)), m_values(table.dictionary, query),
      m_descending(query.order == Qt::DescendingOrder), m_order(query.order), m_before(query.order),
      m_laneDay(m_selection.split(Lanes))
{ }

RequestOrder::Place RequestValueOrder::placeOf(quint32 position) const
{
    const std::size_t day = m_selection.dayOfPosition(position);
    return {&m_selection.day(day), position - m_selection.firstPosition(day)};
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
    if (end <= qint64(TopRows)) {
        const std::scoped_lock lock(m_topMutex);
        if (m_top.empty())
            m_top = RequestTop(m_selection, m_values, m_order, TopRows).pick();
        take(m_top);
        // Whoever goes on from the first page will go on beyond the top.
        if (first > 0 && total() > qint64(TopRows) && !m_ahead.joinable())
            m_ahead = std::jthread([this](const std::stop_token &stop) {
                const std::scoped_lock deal(m_dealMutex);
                dealOnce(stop);
            });
        return places;
    }
    const std::scoped_lock lock(m_dealMutex);
    dealOnce({});
    sortBuckets(static_cast<quint32>(first), static_cast<quint32>(end));
    take(m_all);
    return places;
}

void RequestValueOrder::forEachLane(const std::function<void(std::size_t)> &task) const
{
    runTasks(Lanes, m_selection.positions() >= ManyRows, task);
}

std::size_t RequestValueOrder::bucketOf(quint32 rank, qint64 value) const
{
    if (rank == m_values.unknownRank())
        return rank * BucketsPerRank;
    const std::size_t code = signedCodeOf(value);
    return rank * BucketsPerRank + (m_descending ? BucketsPerRank - 1 - code : code);
}

void RequestValueOrder::dealOnce(const std::stop_token &stop)
{
    if (!m_all.empty())
        return;
    const std::size_t buckets = m_values.unknownRank() * BucketsPerRank + 1;
    const auto forEachRow = [this, &stop](std::size_t lane, auto &&function) {
        for (std::size_t day = m_laneDay[lane]; day < m_laneDay[lane + 1] && !stop.stop_requested(); ++day) {
            const quint32 first = m_selection.firstPosition(day);
            m_values.forEach(m_selection, day, [&](std::size_t row, quint32 rank, qint64 value) {
                function(bucketOf(rank, value), first + static_cast<quint32>(row));
            });
        }
    };
    // How many rows of a lane are in a bucket, and then where the next of them goes.
    std::array<std::vector<quint32>, Lanes> next;
    forEachLane([&](std::size_t lane) {
        next[lane].resize(buckets);
        forEachRow(lane, [&](std::size_t bucket, quint32) { ++next[lane][bucket]; });
    });
    std::vector<quint32> begins;
    begins.reserve(buckets + 1);
    quint32 count = 0;
    for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
        begins.push_back(count);
        for (std::vector<quint32> &ofLane : next)
            count += std::exchange(ofLane[bucket], count);
    }
    begins.push_back(count);
    std::vector<quint32> all(count);
    forEachLane([&](std::size_t lane) {
        forEachRow(lane, [&](std::size_t bucket, quint32 position) { all[next[lane][bucket]++] = position; });
    });
    if (stop.stop_requested())
        return;
    m_begins = std::move(begins);
    m_sorted.assign(buckets, false);
    m_all = std::move(all);
}

void RequestValueOrder::sortBuckets(quint32 first, quint32 end)
{
    const auto found = std::upper_bound(m_begins.begin(), m_begins.end(), first);
    for (auto bucket = static_cast<std::size_t>(found - m_begins.begin()) - 1;
         bucket < m_sorted.size() && m_begins[bucket] < end; ++bucket)
        if (!m_sorted[bucket])
            sortBucket(bucket);
}

void RequestValueOrder::sortBucket(std::size_t bucket)
{
    const auto rank = static_cast<quint32>(bucket / BucketsPerRank);
    std::vector<RequestEntry> entries;
    entries.reserve(m_begins[bucket + 1] - m_begins[bucket]);
    // Dealt in the order of the days.
    std::size_t day = 0;
    for (quint32 i = m_begins[bucket]; i < m_begins[bucket + 1]; ++i) {
        const quint32 position = m_all[i];
        while (day + 1 < m_selection.dayCount() && m_selection.firstPosition(day + 1) <= position)
            ++day;
        const DayChunk &chunk = m_selection.day(day);
        const std::size_t row = position - m_selection.firstPosition(day);
        entries.push_back({rank, position, m_values.valueOf(chunk, row, rank), chunk.id[row]});
    }
    std::sort(entries.begin(), entries.end(), m_before);
    std::transform(entries.begin(), entries.end(), m_all.begin() + m_begins[bucket],
                   [](const RequestEntry &entry) { return entry.position; });
    m_sorted[bucket] = true;
}

} // namespace Tokenglass
