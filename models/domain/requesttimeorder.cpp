// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/requesttimeorder.h"

namespace Tokenglass {

namespace {

/// What the ordered days may hold together; the newest stays even if it is larger.
constexpr std::size_t MaximumRows = 2'000'000;

} // namespace

RequestTimeOrder::RequestTimeOrder(const FactTableData &table, const RequestQuery &query)
    : m_selection(table, query.range, query.filter), m_descending(query.order == Qt::DescendingOrder)
{ }

std::vector<RequestOrder::Place> RequestTimeOrder::places(qint64 first, qint64 end)
{
    std::vector<Place> places;
    // The descending order is the ascending one read from its end.
    const qint64 from = m_descending ? total() - end : first;
    const qint64 to = m_descending ? total() - first : end;
    for (std::size_t day = 0, next = 0; day < m_selection.dayCount() && m_selection.rowsBefore(day) < to; day = next) {
        next = m_selection.nextDate(day);
        const qint64 before = m_selection.rowsBefore(day);
        const qint64 stop = std::min(to, m_selection.rowsBefore(next));
        if (stop <= std::max(from, before))
            continue;
        const Rows rows = rowsOf(day);
        for (qint64 i = std::max(from, before); i < stop; ++i)
            places.push_back(placeOf((*rows)[static_cast<std::size_t>(i - before)]));
    }
    if (m_descending)
        std::reverse(places.begin(), places.end());
    return places;
}

RequestTimeOrder::Rows RequestTimeOrder::rowsOf(std::size_t day)
{
    const std::scoped_lock lock(m_mutex);
    const auto found =
        std::find_if(m_recent.begin(), m_recent.end(), [day](const auto &entry) { return entry.first == day; });
    if (found != m_recent.end()) {
        std::rotate(m_recent.begin(), found, found + 1);
        return m_recent.front().second;
    }
    m_recent.emplace_front(day, std::make_shared<const std::vector<quint32>>(sortedRows(day)));
    m_recentRows += m_recent.front().second->size();
    while (m_recentRows > MaximumRows && m_recent.size() > 1) {
        m_recentRows -= m_recent.back().second->size();
        m_recent.pop_back();
    }
    return m_recent.front().second;
}

std::vector<quint32> RequestTimeOrder::sortedRows(std::size_t first) const
{
    struct Row
    {
        quint32 position;
        quint32 second;
        qint64 id;
    };
    const std::size_t end = m_selection.nextDate(first);
    const qint64 start = m_selection.day(first).extent.start;
    qint64 lastSecond = 0;
    for (std::size_t day = first; day < end; ++day)
        lastSecond = std::max(lastSecond, m_selection.day(day).extent.maxSecond - start);
    std::vector<Row> chosen;
    CellSorter sorter(0, 0, 0, static_cast<quint32>(lastSecond));
    for (std::size_t day = first; day < end; ++day) {
        const DayChunk &chunk = m_selection.day(day);
        const PackedColumn::Reader seconds = chunk.second.reader();
        const PackedColumn::Reader ids = chunk.id.reader();
        const qint64 shift = chunk.extent.start - start;
        const quint32 firstPosition = m_selection.firstPosition(day);
        m_selection.forEachRun(day, [&](quint32, std::size_t begin, std::size_t endRow) {
            for (std::size_t row = begin; row < endRow; ++row) {
                const auto second = static_cast<quint32>(seconds[row] + shift);
                chosen.push_back({firstPosition + static_cast<quint32>(row), second, ids[row]});
                sorter.add(0, 0, 0, second);
            }
        });
    }
    std::vector<Row> sorted;
    sorted.reserve(chosen.size());
    for (const SortEntry &entry : sorter.sorted())
        sorted.push_back(chosen[entry.index]);
    for (auto begin = sorted.begin(); begin != sorted.end();) {
        const auto stop =
            std::find_if(begin, sorted.end(), [&](const Row &row) { return row.second != begin->second; });
        std::sort(begin, stop, [](const Row &a, const Row &b) { return a.id < b.id; });
        begin = stop;
    }
    std::vector<quint32> positions(sorted.size());
    std::transform(sorted.begin(), sorted.end(), positions.begin(), [](const Row &row) { return row.position; });
    return positions;
}

RequestOrder::Place RequestTimeOrder::placeOf(quint32 position) const
{
    const std::size_t day = m_selection.dayOfPosition(position);
    return {&m_selection.day(day), position - m_selection.firstPosition(day)};
}

} // namespace Tokenglass
