// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/facttabledata.h"
#include "models/domain/idset.h"
#include "models/domain/requestselection.h"

namespace Tokenglass {

namespace {

using Batches = std::vector<FactBatchData *>;

bool rangesOverlap(qint64 firstA, qint64 lastA, qint64 firstB, qint64 lastB)
{
    return firstA <= lastB && firstB <= lastA;
}

/// Whether an id can be in the batches twice, by what is cheap to know.
bool mayRepeat(const Batches &batches)
{
    for (std::size_t i = 0; i < batches.size(); ++i) {
        if (!batches[i]->isAscending())
            return true;
        for (std::size_t j = 0; j < i; ++j)
            if (rangesOverlap(batches[i]->minId(), batches[i]->maxId(), batches[j]->minId(), batches[j]->maxId()))
                return true;
    }
    return false;
}

/// Leaves one row of each repeated id: of the last batch that has it, and there the latest.
void keepLast(const Batches &batches, const std::vector<qint64> &repeated)
{
    struct Found
    {
        qint64 second = std::numeric_limits<qint64>::min();
        std::size_t batch = 0;
        DayRows *rows = nullptr;
        PartitionRow *row = nullptr;
    };
    QHash<qint64, Found> found;
    for (std::size_t batch = 0; batch < batches.size(); ++batch) {
        for (auto &[day, rows] : batches[batch]->partition().days()) {
            const qint64 start = rows.start();
            rows.forEach([&, &rows = rows, dated = day != RowPartition::Undated](PartitionRow &row) {
                if (!std::binary_search(repeated.begin(), repeated.end(), row.id))
                    return;
                const Found candidate{dated ? start + row.second : std::numeric_limits<qint64>::min(), batch, &rows,
                                      &row};
                Found &best = found[row.id];
                const bool wins =
                    best.row == nullptr || candidate.batch > best.batch || candidate.second >= best.second;
                if (best.row != nullptr)
                    wins ? best.rows->bury(*best.row) : rows.bury(row);
                if (wins)
                    best = candidate;
            });
        }
    }
}

IdSet idsOf(const Batches &batches, std::size_t count)
{
    qint64 smallest = std::numeric_limits<qint64>::max();
    qint64 largest = std::numeric_limits<qint64>::min();
    for (const FactBatchData *batch : batches) {
        smallest = std::min(smallest, batch->minId());
        largest = std::max(largest, batch->maxId());
    }
    IdSet ids(smallest, largest, count);
    for (FactBatchData *batch : batches)
        for (auto &[day, rows] : batch->partition().days())
            rows.forEach([&](PartitionRow &row) { ids.add(row.id); });
    keepLast(batches, ids.finish());
    return ids;
}

/// Marks the rows to drop in every chunk that can hold such a row.
template <class MayHold, class IsDropped>
void markDropped(const FactTableData &base, DroppedRows &dropped, MayHold &&mayHold, IsDropped &&isDropped)
{
    const auto mark = [&](const DayChunk &chunk) {
        if (!mayHold(chunk.extent.minId, chunk.extent.maxId))
            return;
        std::vector<bool> *rows = nullptr;
        const PackedColumn::Reader ids = chunk.id.reader();
        for (std::size_t row = 0; row < chunk.rowCount(); ++row) {
            if (!isDropped(ids[row]))
                continue;
            if (rows == nullptr) {
                rows = &dropped[&chunk];
                rows->resize(chunk.rowCount());
            }
            (*rows)[row] = true;
        }
    };
    for (const DayChunkPointer &chunk : base.days)
        mark(*chunk);
    if (base.undated)
        mark(*base.undated);
}

bool anyChunkOverlaps(const FactTableData &base, const Batches &batches)
{
    const auto overlaps = [&](const DayChunkPointer &chunk) {
        return std::any_of(batches.begin(), batches.end(), [&](const FactBatchData *batch) {
            return rangesOverlap(chunk->extent.minId, chunk->extent.maxId, batch->minId(), batch->maxId());
        });
    };
    return std::any_of(base.days.begin(), base.days.end(), overlaps) || (base.undated && overlaps(base.undated));
}

/// Makes sure that everything can be added exactly: nearly always by adding a few upper bounds, else row by row.
void admit(FactTableData &table, const Batches &batches, const DroppedRows &dropped)
{
    SumBudget budget = table.budget;
    bool fits = true;
    for (const FactBatchData *batch : batches)
        fits = budget.add(batch->budget()) && fits;
    if (!fits) {
        budget = SumBudget();
        const auto count = [&](const DayChunk &chunk) {
            const auto found = dropped.find(&chunk);
            chunk.addTo(budget, table.dictionary, found == dropped.end() ? std::vector<bool>() : found->second);
        };
        for (const DayChunkPointer &chunk : table.days)
            count(*chunk);
        if (table.undated)
            count(*table.undated);
        for (FactBatchData *batch : batches)
            batch->restrictTo(budget);
    }
    table.budget = budget;
}

/// Rows that were read again and are as they were: they stay where they are, so that their days need not be made anew.
class UnchangedRows
{
public:
    explicit UnchangedRows(std::vector<MergeInput> &inputs)
    {
        for (MergeInput &input : inputs)
            for (auto &[day, rows] : input.partition->days())
                rows.forEach([&, day = day, &rows = rows](PartitionRow &row) {
                    if (row.key != PartitionRow::Dead)
                        m_read.insert(row.id, {day, &input, &rows, &row});
                });
    }

    void leave(DroppedRows &dropped)
    {
        for (auto it = dropped.begin(); it != dropped.end();)
            it = leave(*it->first, it->second) ? std::next(it) : dropped.erase(it);
    }

private:
    struct Read
    {
        qint64 day = 0;
        MergeInput *input = nullptr;
        DayRows *rows = nullptr;
        PartitionRow *row = nullptr;
    };

    /// False: none of the chunk's rows is dropped any more.
    bool leave(const DayChunk &chunk, std::vector<bool> &dropped)
    {
        bool any = false;
        chunk.forEachRow([&](const RowCodes &codes, std::size_t at) {
            if (!dropped[at])
                return;
            const auto read = m_read.constFind(chunk.id[at]);
            dropped[at] = read == m_read.constEnd() || !isSame(*read, chunk, codes, at);
            if (!dropped[at])
                read->rows->bury(*read->row);
            any = any || dropped[at];
        });
        return any;
    }
    static bool isSame(const Read &read, const DayChunk &chunk, const RowCodes &codes, std::size_t at)
    {
        const PartitionRow &row = *read.row;
        const CodeMap &map = read.input->codes;
        if (read.day != chunk.extent.day || read.rows->start() + row.second != chunk.extent.start + chunk.second[at]
            || map.users[row.user] != codes.user || map.organisations[row.organisation] != codes.organisation)
            return false;
        const auto [key, caller] = read.input->partition->parts(row.key);
        return map.keys[key] == codes.key && map.callers[caller] == codes.caller
            && row.measures.wide(read.input->partition->wideRows()) == chunk.measuresOf(at);
    }

    QHash<qint64, Read> m_read;
};

/// More rows than are read again to see what is new; beyond, looking at each costs more than it saves.
constexpr std::size_t MostReadAgain = 50'000;

} // namespace

std::shared_ptr<const FactTableData> mergeBatches(const FactTableData &base,
                                                  std::optional<std::pair<qint64, qint64>> replacedIds,
                                                  const std::vector<FactBatchData *> &batches,
                                                  FactTable::Lifetime lifetime)
{
    const auto table = std::make_shared<FactTableData>(base);
    DroppedRows dropped;
    if (replacedIds) {
        const qint64 first = replacedIds->first;
        const qint64 last = replacedIds->second;
        markDropped(
            base, dropped, [&](qint64 low, qint64 high) { return rangesOverlap(low, high, first, last); },
            [&](qint64 id) { return id >= first && id <= last; });
    }
    std::size_t count = 0;
    for (FactBatchData *batch : batches) {
        batch->moveToZone(base.zone);
        count += static_cast<std::size_t>(batch->rowCount());
    }
    if (count > 0 && (mayRepeat(batches) || anyChunkOverlaps(base, batches))) {
        const IdSet ids = idsOf(batches, count);
        markDropped(
            base, dropped, [&](qint64 low, qint64 high) { return ids.intersects(low, high); },
            [&](qint64 id) { return ids.contains(id); });
    }
    admit(*table, batches, dropped);
    std::vector<MergeInput> inputs;
    inputs.reserve(batches.size());
    for (FactBatchData *batch : batches)
        inputs.push_back({&batch->partition(), CodeMap::merge(batch->dictionary(), table->dictionary)});
    if (!dropped.empty() && count <= MostReadAgain)
        UnchangedRows(inputs).leave(dropped);
    mergeIntoDays(*table, inputs, dropped, lifetime);
    return table;
}

} // namespace Tokenglass
