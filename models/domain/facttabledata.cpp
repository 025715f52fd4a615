// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/facttabledata.h"

#include <atomic>
#include <map>
#include <thread>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace Tokenglass {

namespace {

constexpr std::size_t LargeMerge = 50'000;
constexpr std::size_t MostThreads = 8;
/// Blocks a small merge may leave without cells: the open one and two with late rows.
constexpr std::size_t MissingBlocks = 3;
/// The newest days still grow, so no block has them.
constexpr qint64 OpenDays = 2;
/// Days that have ended and a small merge may leave outside their block.
constexpr std::size_t DaysOutside = 14;

/// A chunk of fewer rows is made anew whenever one comes.
constexpr std::size_t SmallDay = 2'000;
/// Late rows stay apart until they are this part of their day.
constexpr std::size_t LateShare = 8;

struct DayTask
{
    qint64 start = 0;
    std::vector<DayChunkPointer> old; ///< what is made anew
    std::vector<std::pair<DayRows *, MergeInput *>> rows;
    bool late = false; ///< the day's other rows stay as they are
    DayChunkPointer built;

    [[nodiscard]] std::size_t newRows() const
    {
        std::size_t count = 0;
        for (const auto &[dayRows, input] : rows)
            count += dayRows->size();
        return count;
    }
};

bool staysLate(const DayChunk &main, std::size_t lateRows)
{
    return main.rowCount() >= SmallDay && lateRows * LateShare <= main.rowCount();
}

/// Which of a day's chunks are to be made anew with the task's rows. `chunks`: all others first, late ones last.
void takeOld(DayTask &task, std::span<DayChunkPointer> chunks, const DroppedRows &dropped)
{
    const DayChunkPointer &main = chunks.front();
    std::size_t lateRows = task.newRows();
    for (const DayChunkPointer &chunk : chunks.subspan(1))
        lateRows += chunk->rowCount();
    task.start = main->extent.start;
    task.late =
        main->extent.day != RowPartition::Undated && !dropped.contains(main.get()) && staysLate(*main, lateRows);
    for (DayChunkPointer &chunk : chunks.subspan(task.late ? 1 : 0))
        task.old.push_back(std::exchange(chunk, nullptr));
}

/// Takes what is made anew out of the table.
std::map<qint64, DayTask> collectTasks(FactTableData &table, std::vector<MergeInput> &inputs,
                                       const DroppedRows &dropped)
{
    std::map<qint64, DayTask> tasks;
    for (MergeInput &input : inputs) {
        for (auto &[day, rows] : input.partition->days()) {
            if (rows.size() == 0)
                continue;
            DayTask &task = tasks[day];
            task.start = rows.start();
            task.rows.emplace_back(&rows, &input);
        }
    }
    const auto look = [&](std::span<DayChunkPointer> chunks) {
        const qint64 day = chunks.front()->extent.day;
        const bool loses = std::any_of(chunks.begin(), chunks.end(),
                                       [&](const DayChunkPointer &chunk) { return dropped.contains(chunk.get()); });
        if (loses || tasks.contains(day))
            takeOld(tasks[day], chunks, dropped);
    };
    for (std::size_t begin = 0, end = 0; begin < table.days.size(); begin = end) {
        const qint64 day = table.days[begin]->extent.day;
        while (end < table.days.size() && table.days[end]->extent.day == day)
            ++end;
        look(std::span(table.days).subspan(begin, end - begin));
    }
    std::erase(table.days, nullptr);
    if (table.undated)
        look(std::span(&table.undated, 1));
    return tasks;
}

void buildDay(DayChunkBuilder &builder, qint64 day, DayTask &task, const DroppedRows &dropped)
{
    builder.begin(day, task.start, task.late);
    for (const DayChunkPointer &old : task.old) {
        const auto found = dropped.find(old.get());
        builder.add(*old, found == dropped.end() ? std::vector<bool>() : found->second);
    }
    for (const auto &[rows, input] : task.rows)
        builder.take(*rows, *input->partition, input->codes);
    task.built = builder.build();
}

/// Returns how many rows are new.
std::size_t buildDays(FactTableData &table, std::map<qint64, DayTask> &tasks, const DroppedRows &dropped)
{
    std::vector<std::pair<const qint64, DayTask> *> order;
    std::size_t newRows = 0;
    std::size_t oldRows = 0;
    for (auto &entry : tasks) {
        order.push_back(&entry);
        newRows += entry.second.newRows();
        for (const DayChunkPointer &old : entry.second.old)
            oldRows += old->rowCount();
    }
    // One builder for many days, for new memory is slow.
    std::atomic<std::size_t> next = 0;
    runTasks(std::min(order.size(), MostThreads), newRows + oldRows >= LargeMerge, [&](std::size_t) {
        DayChunkBuilder builder(table.dictionary);
        for (std::size_t i = next++; i < order.size(); i = next++)
            buildDay(builder, order[i]->first, order[i]->second, dropped);
    });
    return newRows;
}

/// The last day that the block can have.
qint64 lastClosedDay(const FactTableData &table, qint64 index)
{
    return std::min(FactBlock::lastDayOf(index), table.days.back()->extent.day - OpenDays);
}

/// How many days that have ended the block does not have.
std::size_t daysOutside(const FactTableData &table, const FactBlock &block)
{
    return table.daysBetween(block.lastDay + 1, lastClosedDay(table, block.index)).size();
}

void buildBlocks(FactTableData &table, const std::vector<qint64> &indices)
{
    std::erase_if(table.blocks, [&](const FactBlockPointer &block) {
        return std::find(indices.begin(), indices.end(), block->index) != indices.end();
    });
    std::vector<FactBlockPointer> built(indices.size());
    runTasks(indices.size(), indices.size() > 1, [&](std::size_t i) {
        const qint64 last = lastClosedDay(table, indices[i]);
        const auto days = table.daysBetween(FactBlock::firstDayOf(indices[i]), last);
        if (!days.empty())
            built[i] = FactBlock::build(days, last, table.dictionary);
    });
    std::copy_if(built.begin(), built.end(), std::back_inserter(table.blocks),
                 [](const FactBlockPointer &block) { return block != nullptr; });
    std::sort(table.blocks.begin(), table.blocks.end(),
              [](const FactBlockPointer &a, const FactBlockPointer &b) { return a->index < b->index; });
}

void buildMissingBlocks(FactTableData &table, bool large)
{
    std::vector<qint64> missing;
    std::vector<qint64> outdated;
    std::optional<qint64> last;
    for (const DayChunkPointer &chunk : table.days) {
        const qint64 index = FactBlock::indexOf(chunk->extent.day);
        if (std::exchange(last, index) == index)
            continue;
        const FactBlock *block = table.block(index);
        if (block == nullptr)
            missing.push_back(index);
        else if (daysOutside(table, *block) > (large ? 0 : DaysOutside))
            outdated.push_back(index);
    }
    if (!large)
        missing.resize(missing.size() - std::min(missing.size(), MissingBlocks));
    missing.insert(missing.end(), outdated.begin(), outdated.end());
    if (!missing.empty())
        buildBlocks(table, missing);
}

void returnFreeMemory()
{
#ifdef __GLIBC__
    // The raw rows are gone, but the C library would keep their pages for later.
    malloc_trim(0);
#endif
}

} // namespace

void runTasks(std::size_t count, bool large, const std::function<void(std::size_t)> &task)
{
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            task(i);
    };
    const std::size_t cores = large ? std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, MostThreads) : 1;
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < std::min(cores, count); ++i)
        helpers.emplace_back(work);
    work();
}

void mergeIntoDays(FactTableData &table, std::vector<MergeInput> &inputs, const DroppedRows &dropped,
                   FactTable::Lifetime lifetime)
{
    std::map<qint64, DayTask> tasks = collectTasks(table, inputs, dropped);
    const bool large = buildDays(table, tasks, dropped) >= LargeMerge;
    std::erase_if(table.blocks, [&](const FactBlockPointer &block) {
        const auto first = tasks.lower_bound(block->firstDay());
        const auto end = tasks.upper_bound(block->lastDay);
        return std::any_of(first, end, [](const auto &entry) { return !entry.second.late; });
    });
    for (const auto &[day, task] : tasks) {
        if (day == RowPartition::Undated)
            table.undated = task.built;
        else if (task.built)
            table.days.push_back(task.built);
    }
    std::stable_sort(table.days.begin(), table.days.end(),
                     [](const DayChunkPointer &a, const DayChunkPointer &b) { return a->extent.day < b->extent.day; });
    if (lifetime == FactTable::Lifetime::Long)
        buildMissingBlocks(table, large);
    table.summarise();
    if (large && lifetime == FactTable::Lifetime::Long)
        returnFreeMemory();
}

std::span<const DayChunkPointer> FactTableData::daysBetween(qint64 first, qint64 last) const
{
    const auto begin = std::lower_bound(days.begin(), days.end(), first, [](const DayChunkPointer &chunk, qint64 day) {
        return chunk->extent.day < day;
    });
    const auto end = std::upper_bound(begin, days.end(), last,
                                      [](qint64 day, const DayChunkPointer &chunk) { return day < chunk->extent.day; });
    return {begin, end};
}

const FactBlock *FactTableData::block(qint64 index) const
{
    const auto found =
        std::lower_bound(blocks.begin(), blocks.end(), index,
                         [](const FactBlockPointer &block, qint64 value) { return block->index < value; });
    return found != blocks.end() && (*found)->index == index ? found->get() : nullptr;
}

void FactTableData::summarise()
{
    rows = droppedTokens = droppedCosts = droppedLatencies = 0;
    minId = std::numeric_limits<qint64>::max();
    maxId = newestSecond = std::numeric_limits<qint64>::min();
    const auto count = [this](const DayChunk &chunk) {
        rows += static_cast<qint64>(chunk.rowCount());
        minId = std::min(minId, chunk.extent.minId);
        maxId = std::max(maxId, chunk.extent.maxId);
        const CellLevel &total = chunk.cells.total;
        for (std::size_t cell = 0; cell < total.code.size(); ++cell) {
            const quint16 flags = dictionary.classOf(total.code.code(cell)).flags;
            droppedTokens += (flags & DroppedTokens) != 0 ? total.rows[cell] : 0;
            droppedCosts += (flags & DroppedCost) != 0 ? total.rows[cell] : 0;
            droppedLatencies += (flags & DroppedLatency) != 0 ? total.rows[cell] : 0;
        }
    };
    for (const DayChunkPointer &chunk : days) {
        count(*chunk);
        newestSecond = std::max(newestSecond, chunk->extent.maxSecond);
    }
    if (undated)
        count(*undated);
}

qint64 FactTableData::memoryBytes() const
{
    std::size_t bytes = sizeof *this;
    for (const DayChunkPointer &chunk : days)
        bytes += sizeof *chunk + chunk->bytes.size;
    if (undated)
        bytes += sizeof *undated + undated->bytes.size;
    for (const FactBlockPointer &block : blocks)
        bytes += sizeof *block + block->bytes.size;
    bytes +=
        (dictionary.users.size() + dictionary.organisations.size() + dictionary.callers.size()) * 3 * sizeof(EntityId);
    return static_cast<qint64>(bytes);
}

} // namespace Tokenglass
