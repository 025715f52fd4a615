// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/requesttop.h"

#include "models/domain/facttabledata.h"

namespace Tokenglass {

namespace {

/// So many more than are wanted are kept, for putting the worst of them away takes a look at all.
constexpr std::size_t Spare = 256;
constexpr std::size_t Lanes = 4;
/// Of rows to go through; below this, a second thread costs more than it saves.
constexpr quint64 ManyRows = 100'000;

/// Some rows of a day, and the first value and id that one of them can have.
struct Stretch
{
    std::pair<qint64, qint64> limit;
    quint32 day;
    quint32 index;
};

} // namespace

/// The best of the requests that were taken so far.
class RequestTop::Best
{
public:
    Best(Qt::SortOrder order, std::size_t count)
        : m_before(order), m_descending(order == Qt::DescendingOrder), m_count(count)
    { }

    /// Nearly every row is behind the last of the best by this alone.
    [[nodiscard]] bool mayTake(quint32 rank, qint64 value) const
    {
        return !m_full || rank < m_last.rank || (rank == m_last.rank && !isBehind(value));
    }
    /// Whether nothing with this value and id belongs to the best, whatever its rank.
    [[nodiscard]] bool isDone(const std::pair<qint64, qint64> &limit) const
    {
        const std::pair last(m_last.value, m_last.id);
        return m_full && m_last.rank == 0 && (m_descending ? limit < last : last < limit);
    }
    void take(const RequestEntry &entry)
    {
        if (m_full && !m_before(entry, m_last))
            return;
        m_entries.push_back(entry);
        if (m_entries.size() >= m_count + (m_full ? Spare : 0))
            keepBest();
    }
    [[nodiscard]] std::vector<RequestEntry> sorted() &&
    {
        std::sort(m_entries.begin(), m_entries.end(), m_before);
        m_entries.resize(std::min(m_entries.size(), m_count));
        return std::move(m_entries);
    }

private:
    [[nodiscard]] bool isBehind(qint64 value) const
    {
        return m_descending ? value < m_last.value : value > m_last.value;
    }
    void keepBest()
    {
        const auto last = m_entries.begin() + static_cast<std::ptrdiff_t>(m_count) - 1;
        std::nth_element(m_entries.begin(), last, m_entries.end(), m_before);
        m_entries.resize(m_count);
        m_last = m_entries.back();
        m_full = true;
    }

    RequestEntryOrder m_before;
    bool m_descending;
    std::size_t m_count;
    bool m_full = false;
    RequestEntry m_last{};
    std::vector<RequestEntry> m_entries;
};

std::vector<quint32> RequestTop::pick() const
{
    Best best = bestOfOtherDays();
    pickFromStretches(best);
    std::vector<quint32> positions;
    for (const RequestEntry &entry : std::move(best).sorted())
        positions.push_back(entry.position);
    return positions;
}

/// Of the days that have no limits to go by.
RequestTop::Best RequestTop::bestOfOtherDays() const
{
    std::vector<Best> bests(Lanes, Best(m_order, m_count));
    const std::vector<std::size_t> lanes = m_selection.split(Lanes);
    quint64 rows = 0;
    for (std::size_t day = 0; day < m_selection.dayCount(); ++day)
        rows += m_values.hasLimits(m_selection, day) ? 0 : m_selection.day(day).rowCount();
    runTasks(Lanes, rows >= ManyRows, [&](std::size_t lane) {
        Best best(m_order, m_count);
        // The newest first: what is picked early keeps more of the rest out.
        for (std::size_t day = lanes[lane + 1]; day-- > lanes[lane];) {
            if (m_values.hasLimits(m_selection, day))
                continue;
            const PackedColumn::Reader ids = m_selection.day(day).id.reader();
            const quint32 first = m_selection.firstPosition(day);
            m_values.forEach(m_selection, day, [&](std::size_t row, quint32 rank, qint64 value) {
                if (best.mayTake(rank, value))
                    best.take({rank, first + static_cast<quint32>(row), value, ids[row]});
            });
        }
        bests[lane] = std::move(best);
    });
    Best all(m_order, m_count);
    for (Best &best : bests)
        for (const RequestEntry &entry : std::move(best).sorted())
            all.take(entry);
    return all;
}

/// Those that can have the best come first, until none can have anything better.
void RequestTop::pickFromStretches(Best &best) const
{
    std::vector<Stretch> heap;
    const bool descending = m_order == Qt::DescendingOrder;
    for (std::size_t day = 0; day < m_selection.dayCount(); ++day) {
        if (!m_values.hasLimits(m_selection, day))
            continue;
        const DayChunk &chunk = m_selection.day(day);
        const FigureLimits &limits = m_values.limits(chunk);
        const qint64 id = descending ? chunk.extent.maxId : chunk.extent.minId;
        const PackedColumn::Reader values = (descending ? limits.most : limits.least).reader();
        for (std::size_t index = 0; index < limits.most.size(); ++index)
            heap.push_back({{values[index], id}, static_cast<quint32>(day), static_cast<quint32>(index)});
    }
    const auto isWorse = [descending](const Stretch &a, const Stretch &b) {
        return descending ? a.limit < b.limit : a.limit > b.limit;
    };
    std::make_heap(heap.begin(), heap.end(), isWorse);
    while (!heap.empty() && !best.isDone(heap.front().limit)) {
        std::pop_heap(heap.begin(), heap.end(), isWorse);
        const Stretch stretch = heap.back();
        heap.pop_back();
        const PackedColumn::Reader ids = m_selection.day(stretch.day).id.reader();
        const quint32 first = m_selection.firstPosition(stretch.day);
        m_values.forEachIn(m_selection, stretch.day, stretch.index, [&](std::size_t row, quint32 rank, qint64 value) {
            if (best.mayTake(rank, value))
                best.take({rank, first + static_cast<quint32>(row), value, ids[row]});
        });
    }
}

} // namespace Tokenglass
