// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/requestfeworder.h"

namespace Tokenglass {

namespace {

constexpr std::size_t Lanes = 4;
/// Of rows to go through; below this, a second thread costs more than it saves.
constexpr quint64 ManyRows = 500'000;

} // namespace

RequestFewOrder::RequestFewOrder(const FactTableData &table, const RequestQuery &query, RequestSelection selection)
    : m_selection(std::move(selection)), m_values(table.dictionary, query), m_before(query.order)
{ }

std::vector<RequestOrder::Place> RequestFewOrder::places(qint64 first, qint64 end)
{
    std::vector<Place> places;
    if (first >= end)
        return places;
    const std::scoped_lock lock(m_mutex);
    collectOnce();
    part(first);
    part(end);
    const auto page = m_entries.begin() + first;
    std::sort(page, m_entries.begin() + end, m_before);
    for (auto entry = page; entry != m_entries.begin() + end; ++entry) {
        const std::size_t day = m_selection.dayOfPosition(entry->position);
        places.push_back({&m_selection.day(day), entry->position - m_selection.firstPosition(day)});
    }
    return places;
}

void RequestFewOrder::collectOnce()
{
    if (!m_entries.empty())
        return;
    m_entries.resize(static_cast<std::size_t>(total()));
    const std::vector<std::size_t> lanes = m_selection.split(Lanes);
    runTasks(Lanes, m_selection.positions() >= ManyRows, [&](std::size_t lane) {
        for (std::size_t day = lanes[lane]; day < lanes[lane + 1]; ++day) {
            RequestEntry *entry = m_entries.data() + m_selection.rowsBefore(day);
            const quint32 first = m_selection.firstPosition(day);
            const PackedColumn::Reader ids = m_selection.day(day).id.reader();
            m_values.forEach(m_selection, day, [&](std::size_t row, quint32 rank, qint64 value) {
                *entry++ = {rank, first + static_cast<quint32>(row), value, ids[row]};
            });
        }
    });
    m_parted = {0, total()};
}

void RequestFewOrder::part(qint64 at)
{
    const auto after = m_parted.upper_bound(at);
    const qint64 begin = *std::prev(after);
    if (begin == at)
        return;
    const auto entry = [this](qint64 index) { return m_entries.begin() + index; };
    std::nth_element(entry(begin), entry(at), entry(*after), m_before);
    m_parted.insert(after, at);
}

} // namespace Tokenglass
