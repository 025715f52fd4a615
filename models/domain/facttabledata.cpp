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
/// Blocks a small merge may leave without cells: the open one and two with late rows.
constexpr std::size_t MissingBlocks = 3;

struct DayTask
{
    qint64 start = 0;
    DayChunkPointer old;
    std::vector<std::pair<DayRows *, MergeInput *>> rows;
    DayChunkPointer built;
};

std::map<qint64, DayTask> collectTasks(FactTableData &table, std::vector<MergeInput> &inputs,
                                       const DroppedRows &dropped)
{
    std::map<qint64, DayTask> tasks;
    for (MergeInput &input : inputs) {
        for (auto &[day, rows] : input.partition->days()) {
            DayTask &task = tasks[day];
            task.start = rows.start();
            task.rows.emplace_back(&rows, &input);
        }
    }
    const auto takeOld = [&](const DayChunkPointer &chunk) {
        const qint64 day = chunk->extent.day;
        if (!tasks.contains(day) && !dropped.contains(chunk.get()))
            return false;
        DayTask &task = tasks[day];
        task.old = chunk;
        task.start = chunk->extent.start;
        return true;
    };
    std::erase_if(table.days, takeOld);
    if (table.undated && takeOld(table.undated))
        table.undated.reset();
    return tasks;
}

void buildMissingBlocks(FactTableData &table, bool large)
{
    std::vector<qint64> missing;
    for (const DayChunkPointer &chunk : table.days) {
        const qint64 index = FactBlock::indexOf(chunk->extent.day);
        if ((missing.empty() || missing.back() != index) && table.block(index) == nullptr)
            missing.push_back(index);
    }
    const bool newestIsMissing =
        !missing.empty() && missing.back() == FactBlock::indexOf(table.days.back()->extent.day);
    const std::size_t keep = large ? (newestIsMissing ? 1 : 0) : MissingBlocks;
    if (missing.size() <= keep)
        return;
    missing.resize(missing.size() - keep);
    std::vector<FactBlockPointer> built(missing.size());
    runTasks(missing.size(), missing.size() > 1, [&](std::size_t i) {
        const qint64 first = missing[i] * FactBlock::Days;
        built[i] = FactBlock::build(table.daysBetween(first, first + FactBlock::Days - 1), table.dictionary);
    });
    table.blocks.insert(table.blocks.end(), built.begin(), built.end());
    std::sort(table.blocks.begin(), table.blocks.end(),
              [](const FactBlockPointer &a, const FactBlockPointer &b) { return a->index < b->index; });
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
    const std::size_t cores = large ? std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 8) : 1;
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < std::min(cores, count); ++i)
        helpers.emplace_back(work);
    work();
}

void mergeIntoDays(FactTableData &table, std::vector<MergeInput> &inputs, const DroppedRows &dropped)
{
    std::map<qint64, DayTask> tasks = collectTasks(table, inputs, dropped);
    std::vector<std::pair<const qint64, DayTask> *> order;
    std::size_t newRows = 0;
    std::size_t oldRows = 0;
    for (auto &entry : tasks) {
        order.push_back(&entry);
        oldRows += entry.second.old ? entry.second.old->rowCount() : 0;
        for (const auto &[rows, input] : entry.second.rows)
            newRows += rows->size();
    }
    const bool large = newRows >= LargeMerge;
    runTasks(order.size(), newRows + oldRows >= LargeMerge, [&](std::size_t i) {
        auto &[day, task] = *order[i];
        DayChunkBuilder builder(table.dictionary);
        builder.begin(day, task.start);
        if (task.old) {
            const auto found = dropped.find(task.old.get());
            builder.add(*task.old, found == dropped.end() ? std::vector<bool>() : found->second);
        }
        for (const auto &[rows, input] : task.rows)
            builder.take(*rows, *input->partition, input->codes);
        task.built = builder.build();
    });
    std::erase_if(table.blocks, [&](const FactBlockPointer &block) {
        const auto touched = tasks.lower_bound(block->index * FactBlock::Days);
        return touched != tasks.end() && FactBlock::indexOf(touched->first) == block->index;
    });
    for (const auto &[day, task] : tasks) {
        if (day == RowPartition::Undated)
            table.undated = task.built;
        else if (task.built)
            table.days.push_back(task.built);
    }
    std::sort(table.days.begin(), table.days.end(),
              [](const DayChunkPointer &a, const DayChunkPointer &b) { return a->extent.day < b->extent.day; });
    buildMissingBlocks(table, large);
    table.summarise();
    if (large)
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
