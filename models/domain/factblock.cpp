// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/factblock.h"

#include <numeric>

namespace Tokenglass {

namespace {

template <class Function>
void forEachCell(const CellSet &cells, Function &&function)
{
    for (std::size_t at = 0; at < cells.organisation.size(); ++at) {
        const quint32 organisation = cells.organisation.code(at);
        for (std::size_t group = cells.organisationGroup.code(at); group < cells.organisationGroup.code(at + 1);
             ++group) {
            const quint32 user = cells.groupUser.code(group);
            for (std::size_t cell = cells.groupKeyCell.code(group); cell < cells.groupKeyCell.code(group + 1); ++cell)
                function(organisation, user, cells.byKey.code.code(cell), cell);
        }
    }
}

/// The cells of all days, sorted, equal ones added up.
std::vector<CellRecord> mergedCells(std::span<const DayChunkPointer> days)
{
    std::vector<CellRecord> cells;
    CellRecord largest;
    std::size_t count = 0;
    for (const DayChunkPointer &day : days)
        count += day->cells.byKey.code.size();
    cells.reserve(count);
    for (const DayChunkPointer &day : days) {
        const CellLevel::Reader reader = day->cells.byKey.reader();
        forEachCell(day->cells, [&](quint32 organisation, quint32 user, quint32 key, std::size_t cell) {
            CellRecord record{organisation, user, 0, key, {}};
            reader.addTo(record.sums, cell);
            cells.push_back(record);
            largest.organisation = std::max(largest.organisation, organisation);
            largest.user = std::max(largest.user, user);
            largest.key = std::max(largest.key, key);
        });
    }
    CellSorter sorter(largest.organisation, largest.user, 0, largest.key);
    sorter.reserve(cells.size());
    for (const CellRecord &cell : cells)
        sorter.add(cell.organisation, cell.user, 0, cell.key);
    std::vector<CellRecord> merged;
    quint64 last = 0;
    for (const SortEntry &entry : sorter.sorted()) {
        if (!merged.empty() && entry.key == last)
            merged.back().sums += cells[entry.index].sums;
        else
            merged.push_back(cells[entry.index]);
        last = entry.key;
    }
    return merged;
}

/// Response times of the block as codes, those of one key together.
class LatencyCollector
{
public:
    LatencyCollector(std::span<const DayChunkPointer> days, const FactDictionary &dictionary)
        : m_begins(dictionary.keys.size() + 1)
    {
        const auto knows = [&](quint32 key) { return (dictionary.classOf(key).flags & KnowsLatency) != 0; };
        for (const DayChunkPointer &day : days) {
            const CellLevel &total = day->cells.total;
            for (std::size_t cell = 0; cell < total.code.size(); ++cell)
                if (knows(total.code.code(cell)))
                    m_begins[total.code.code(cell) + 1] += total.rows.code(cell);
        }
        std::partial_sum(m_begins.begin(), m_begins.end(), m_begins.begin());
        m_codes.resize(m_begins.back());
        std::vector<quint32> next = m_begins;
        for (const DayChunkPointer &day : days) {
            const PackedColumn::Reader codes = day->keyLatency.reader();
            for (std::size_t cell = 0; cell < day->cells.total.code.size(); ++cell) {
                quint32 &to = next[day->cells.total.code.code(cell)];
                const std::size_t end = day->keyLatencyBegin.code(cell + 1);
                for (std::size_t i = day->keyLatencyBegin.code(cell); i < end; ++i)
                    m_codes[to++] = static_cast<quint16>(codes[i]);
            }
        }
    }

    void write(FactBlock &block, ColumnWriter &writer)
    {
        std::vector<quint32> counts(LatencyCode::Count);
        std::vector<qint64> keys;
        std::vector<qint64> begins;
        std::vector<qint64> codes;
        std::vector<qint64> rows;
        for (std::size_t key = 0; key + 1 < m_begins.size(); ++key) {
            const auto values = std::span(m_codes).subspan(m_begins[key], m_begins[key + 1] - m_begins[key]);
            if (values.empty())
                continue;
            keys.push_back(static_cast<qint64>(key));
            begins.push_back(static_cast<qint64>(codes.size()));
            const auto [least, most] = std::minmax_element(values.begin(), values.end());
            const std::size_t last = *most;
            for (const quint16 value : values)
                ++counts[value];
            for (std::size_t code = *least; code <= last; ++code) {
                if (counts[code] == 0)
                    continue;
                codes.push_back(static_cast<qint64>(code));
                rows.push_back(counts[code]);
                counts[code] = 0;
            }
        }
        begins.push_back(static_cast<qint64>(codes.size()));
        writer.write(block.latencyKey, keys);
        writer.write(block.latencyBegin, begins);
        writer.write(block.latencyCode, codes);
        writer.write(block.latencyRows, rows);
    }

private:
    std::vector<quint32> m_begins;
    std::vector<quint16> m_codes;
};

} // namespace

FactBlockPointer FactBlock::build(std::span<const DayChunkPointer> chunks, qint64 lastDay,
                                  const FactDictionary &dictionary)
{
    const auto block = std::make_shared<FactBlock>();
    block->index = indexOf(chunks.front()->extent.day);
    block->lastDay = lastDay;
    std::vector<DayChunkPointer> days;
    std::copy_if(chunks.begin(), chunks.end(), std::back_inserter(days),
                 [&](const DayChunkPointer &chunk) { return block->holds(*chunk); });
    ColumnWriter writer;
    LatencyCollector(days, dictionary).write(*block, writer);
    block->cells.build(mergedCells(days), dictionary, CellSet::Detail::Block, writer);
    block->bytes = writer.take();
    block->visitColumns([&](PackedColumn &column) { column.bind(block->bytes.data.get()); });
    return block;
}

} // namespace Tokenglass
