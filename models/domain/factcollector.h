// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/factselection.h"

namespace Tokenglass {

/// Sums by entity and class. Memory is needed only for pairs that occur.
class EntitySums
{
public:
    EntitySums(std::size_t entities, std::size_t classes) : m_classes(classes), m_slots(entities * classes) { }

    FactSums &at(quint32 entity, quint32 factClass)
    {
        quint32 &slot = m_slots[entity * m_classes + factClass];
        if (slot == 0) {
            m_pairs.push_back({entity, factClass});
            m_sums.emplace_back();
            slot = static_cast<quint32>(m_sums.size());
        }
        return m_sums[slot - 1];
    }
    struct Pair
    {
        quint32 entity;
        quint32 factClass;
    };
    /// Parallel to sums().
    [[nodiscard]] const std::vector<Pair> &pairs() const { return m_pairs; }
    [[nodiscard]] const std::vector<FactSums> &sums() const { return m_sums; }

private:
    std::size_t m_classes;
    std::vector<quint32> m_slots;
    std::vector<Pair> m_pairs;
    std::vector<FactSums> m_sums;
};

/// Sums by key; takeAll() costs only what was touched.
class KeySums
{
public:
    explicit KeySums(std::size_t keys) : m_sums(keys) { }

    FactSums &operator[](quint32 key)
    {
        if (m_sums[key].rows == 0)
            m_touched.push_back(key);
        return m_sums[key];
    }
    template <class Function>
    void takeAll(Function &&function)
    {
        for (const quint32 key : m_touched) {
            function(key, m_sums[key]);
            m_sums[key] = FactSums();
        }
        m_touched.clear();
    }

private:
    std::vector<FactSums> m_sums;
    std::vector<quint32> m_touched;
};

/// Sums of stretches of time by key, one entry after the other.
struct StretchSums
{
    struct Entry
    {
        quint32 key;
        FactSums sums;
    };
    std::vector<std::pair<qint64, std::size_t>> begins; ///< day or hour, and its first entry
    std::vector<Entry> entries;

    void take(qint64 stretch, KeySums &sums)
    {
        begins.emplace_back(stretch, entries.size());
        sums.takeAll([this](quint32 key, const FactSums &value) { entries.push_back({key, value}); });
    }
};

/// What users are ranked by: enough to find the few that are listed, whose other sums are then looked up.
struct EntityRank
{
    qint64 nanos = 0; ///< in the main currency
    qint64 rows = 0;
    friend auto operator<=>(const EntityRank &, const EntityRank &) = default;
};

/// The users that can be among the first few, and how many there are in all.
struct UserRanks
{
    std::vector<EntityRank> ranks; ///< by user; of those in `ranked` exact
    std::vector<quint32> ranked;
    qint64 users = 0; ///< without nobody
};

/// Adds up one range under one selection, each day from the coarsest level that is exact for it.
class FactCollector
{
public:
    FactCollector(const FactTableData &table, const FactSelection &selection, const TimeRange &range);

    /// Days first. Response times of all models together unless `latenciesByModel`; of days that are answered row by
    /// row they come along.
    void collectDays(bool withEntities, bool latenciesByModel);
    void collectLatencies();
    /// All users, with all sums …
    void collectUsers();
    /// … or what to rank them by, and later all sums of those marked. Of all users only those are ranked that can be
    /// among the first `most`.
    [[nodiscard]] UserRanks rankUsers(const std::optional<Currency> &currency, int most) const;
    void collectUsers(const std::vector<uchar> &marked);
    /// The rows of each hour: `starts` are the hours' first seconds, ascending.
    [[nodiscard]] StretchSums hours(const std::vector<qint64> &starts);

    /// By key, of the whole range.
    [[nodiscard]] const std::vector<FactSums> &total() const { return m_total; }
    /// By day; each model and class under the first key that has both.
    [[nodiscard]] const StretchSums &days() const { return m_days; }
    [[nodiscard]] const EntitySums &users() const { return m_users; }
    [[nodiscard]] const EntitySums &organisations() const { return m_organisations; }
    /// By model code, or all in the first.
    [[nodiscard]] const std::vector<LatencyHistogram> &latencies() const { return m_latencies; }

private:
    /// What answers days as a whole: a block of them, else the day's own cells.
    struct Stretch
    {
        const FactBlock *block = nullptr;
        const DayChunk *day = nullptr;
        [[nodiscard]] const CellSet &cells() const { return block != nullptr ? block->cells : day->cells; }
    };
    void findCovered();
    /// Whether the days answer for all of the block.
    [[nodiscard]] bool covers(std::span<const DayChunkPointer> chunks, const FactBlock &block) const;
    template <class Function>
    void forEachRun(const DayChunk &chunk, Function &&function) const;
    /// The day is answered by its cells, of all callers; else by those of the chosen ones, or row by row.
    [[nodiscard]] bool isCovered(const DayChunk &chunk) const
    {
        return chunk.isInside(m_range) && m_selection.hasAllCallersOf(chunk);
    }
    void takeDay(qint64 day);
    void addCoveredDay(const DayChunk &chunk);
    void addChosenUsers(const DayChunk &chunk);
    void addChosenCallers(const DayChunk &chunk);
    void addPartialDay(const DayChunk &chunk);
    void addOrganisations(const CellSet &cells);
    template <class Chosen>
    void addUsers(const CellSet &cells, Chosen &&chosen);
    void addBlockLatencies(const FactBlock &block);
    void addDayLatencies(const DayChunk &chunk);
    void addOrganisationLatencies(const DayChunk &chunk, const PackedColumn::Reader &codes);
    [[nodiscard]] TimeRange secondsOf(const DayChunk &chunk) const
    {
        return {m_range.start - chunk.extent.start, m_range.end - chunk.extent.start};
    }
    /// Null: the response time of such rows is not wanted or not known.
    [[nodiscard]] LatencyHistogram *latencyOf(quint32 key) { return m_latencyOfKey[key]; }
    [[nodiscard]] quint32 classOf(quint32 key) const { return m_classOfKey[key]; }

    const FactTableData &m_table;
    const FactSelection &m_selection;
    TimeRange m_range;
    bool m_withEntities = false;
    std::span<const DayChunkPointer> m_chunks;
    std::vector<Stretch> m_covered;
    std::vector<quint32> m_classOfKey;
    std::vector<LatencyHistogram *> m_latencyOfKey;
    std::vector<quint32> m_modelKeys; ///< of each key the first with the same model and class
    KeySums m_keySums;
    KeySums m_modelSums;
    std::vector<FactSums> m_total;
    StretchSums m_days;
    EntitySums m_users;
    EntitySums m_organisations;
    std::vector<LatencyHistogram> m_latencies;
};

} // namespace Tokenglass
