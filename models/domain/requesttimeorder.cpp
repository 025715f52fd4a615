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
    for (std::size_t day = 0; day < m_selection.dayCount() && m_selection.rowsBefore(day) < to; ++day) {
        const qint64 before = m_selection.rowsBefore(day);
        const qint64 stop = std::min(to, m_selection.rowsBefore(day + 1));
        if (stop <= std::max(from, before))
            continue;
        const Rows rows = rowsOf(day);
        for (qint64 i = std::max(from, before); i < stop; ++i)
            places.push_back({&m_selection.day(day), (*rows)[static_cast<std::size_t>(i - before)]});
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

std::vector<quint32> RequestTimeOrder::sortedRows(std::size_t day) const
{
    const DayChunk &chunk = m_selection.day(day);
    std::vector<quint32> chosen;
    CellSorter sorter(0, 0, static_cast<quint32>(chunk.extent.maxSecond - chunk.extent.start));
    m_selection.forEachRun(day, [&](quint32, std::size_t begin, std::size_t end) {
        for (std::size_t row = begin; row < end; ++row) {
            chosen.push_back(static_cast<quint32>(row));
            sorter.add(0, 0, chunk.second.code(row));
        }
    });
    const std::vector<SortEntry> &entries = sorter.sorted();
    std::vector<quint32> rows;
    rows.reserve(entries.size());
    for (const SortEntry &entry : entries)
        rows.push_back(chosen[entry.index]);
    for (auto begin = rows.begin(); begin != rows.end();) {
        const qint64 second = chunk.second[*begin];
        const auto end = std::find_if(begin, rows.end(), [&](quint32 row) { return chunk.second[row] != second; });
        std::sort(begin, end, [&](quint32 a, quint32 b) { return chunk.id[a] < chunk.id[b]; });
        begin = end;
    }
    return rows;
}

} // namespace Tokenglass
