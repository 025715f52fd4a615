// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/facttable.h"

#include "models/domain/factquery.h"
#include "models/domain/facttabledata.h"

#include <deque>
#include <functional>
#include <numeric>

namespace Tokenglass {

namespace {

CodeMap identityMap(const FactDictionary &dictionary)
{
    CodeMap map;
    map.keys.resize(dictionary.keys.size());
    map.users.resize(dictionary.users.size());
    map.organisations.resize(dictionary.organisations.size());
    map.callers.resize(dictionary.callers.size());
    for (std::vector<quint32> *codes : {&map.keys, &map.users, &map.organisations, &map.callers})
        std::iota(codes->begin(), codes->end(), 0U);
    return map;
}

void unpack(const DayChunk &chunk, RowPartition &partition)
{
    const bool dated = chunk.extent.day != RowPartition::Undated;
    chunk.forEachRow([&](const RowCodes &codes, std::size_t at) {
        PartitionRow &row = dated ? partition.append(chunk.extent.start + chunk.second[at]) : partition.appendUndated();
        row.id = chunk.id[at];
        row.user = codes.user;
        row.organisation = codes.organisation;
        row.key = partition.keyFor(codes.key, codes.caller);
        row.measures.set(chunk.measuresOf(at), partition.wideRows());
    });
}

std::vector<FactBatchData *> pointers(const std::vector<std::unique_ptr<FactBatchData>> &batches)
{
    std::vector<FactBatchData *> result;
    result.reserve(batches.size());
    for (const auto &batch : batches)
        result.push_back(batch.get());
    return result;
}

Catalog::Entry entryOf(const EntityId &id, const QHash<EntityId, QString> &names, bool complete)
{
    return {id, names.value(id), entityState(id, names, complete)};
}

bool displaysBefore(const Catalog::Entry &a, const Catalog::Entry &b)
{
    if (a.name.isEmpty() != b.name.isEmpty())
        return b.name.isEmpty();
    const int byName = a.name.compare(b.name, Qt::CaseInsensitive);
    if (byName != 0)
        return byName < 0;
    return a.id.isNumber() && b.id.isNumber() ? a.id.number() < b.id.number() : a.id.text() < b.id.text();
}

/// Which codes have rows: dictionaries only grow, so some may have none left.
struct UsedCodes
{
    explicit UsedCodes(const FactDictionary &dictionary)
        : keys(dictionary.keys.size()), users(dictionary.users.size()), organisations(dictionary.organisations.size()),
          callers(dictionary.callers.size())
    { }
    explicit UsedCodes(const FactTableData &table) : UsedCodes(table.dictionary)
    {
        for (const DayChunkPointer &chunk : table.days)
            add(*chunk, 1);
    }
    void add(const DayChunk &chunk, uchar value)
    {
        mark(chunk.cells.total.code, keys, value);
        mark(chunk.cells.groupUser, users, value);
        mark(chunk.cells.organisation, organisations, value);
        mark(chunk.callers, callers, value);
    }
    static void mark(const PackedColumn &codes, std::vector<uchar> &used, uchar value)
    {
        const PackedColumn::Reader reader = codes.reader();
        for (std::size_t i = 0; i < codes.size(); ++i)
            used[reader.code(i)] = value;
    }
    /// Keeps what only one of both has.
    void keepDifference(const UsedCodes &other)
    {
        const auto keep = [](std::vector<uchar> &mine, const std::vector<uchar> &others) {
            std::transform(mine.begin(), mine.end(), others.begin(), mine.begin(), std::bit_xor());
        };
        keep(keys, other.keys);
        keep(users, other.users);
        keep(organisations, other.organisations);
        keep(callers, other.callers);
    }
    [[nodiscard]] bool isEmpty() const
    {
        const auto isZero = [](const std::vector<uchar> &used) {
            return std::all_of(used.begin(), used.end(), [](uchar value) { return value == 0; });
        };
        return isZero(keys) && isZero(users) && isZero(organisations) && isZero(callers);
    }

    std::vector<uchar> keys;
    std::vector<uchar> users;
    std::vector<uchar> organisations;
    std::vector<uchar> callers;
};

/// Whether the same codes have rows in both, which have the same dictionary. Tables that follow each other share most
/// days, so only the others are looked at, and of the shared ones as few as tell.
bool useSameCodes(const FactTableData &a, const FactTableData &b)
{
    std::vector<DayChunkPointer> daysOfA = a.days;
    std::vector<DayChunkPointer> daysOfB = b.days;
    std::sort(daysOfA.begin(), daysOfA.end());
    std::sort(daysOfB.begin(), daysOfB.end());
    std::vector<DayChunkPointer> shared;
    UsedCodes differing(a.dictionary);
    UsedCodes others(a.dictionary);
    for (const DayChunkPointer &chunk : daysOfA) {
        if (std::binary_search(daysOfB.begin(), daysOfB.end(), chunk))
            shared.push_back(chunk);
        else
            differing.add(*chunk, 1);
    }
    for (const DayChunkPointer &chunk : daysOfB)
        if (!std::binary_search(daysOfA.begin(), daysOfA.end(), chunk))
            others.add(*chunk, 1);
    differing.keepDifference(others);
    for (const DayChunkPointer &chunk : shared) {
        if (differing.isEmpty())
            break;
        differing.add(*chunk, 0);
    }
    return differing.isEmpty();
}

QList<Catalog::Entry> entries(const std::vector<uchar> &used, const CodeTable<EntityId> &codes,
                              const QHash<EntityId, QString> &names, bool complete)
{
    QList<Catalog::Entry> result;
    for (quint32 code = 0; code < codes.size(); ++code)
        if (used[code] != 0)
            result.append(entryOf(codes[code], names, complete));
    std::sort(result.begin(), result.end(), displaysBefore);
    return result;
}

} // namespace

FactTable::FactTable(const ReportingZone &zone) : m_data(std::make_shared<FactTableData>(zone)) { }
FactTable::FactTable(std::shared_ptr<const FactTableData> data) : m_data(std::move(data)) { }

FactTable FactTable::merged(std::vector<FactBatch> batches, Lifetime lifetime) const
{
    std::vector<std::unique_ptr<FactBatchData>> data;
    data.reserve(batches.size());
    for (FactBatch &batch : batches)
        data.push_back(std::move(batch.m_data));
    return FactTable(mergeBatches(*m_data, std::nullopt, pointers(data), lifetime));
}

FactTable FactTable::replaced(qint64 firstId, qint64 lastId, std::vector<FactBatch> batches) const
{
    std::vector<std::unique_ptr<FactBatchData>> data;
    data.reserve(batches.size());
    for (FactBatch &batch : batches)
        data.push_back(std::move(batch.m_data));
    return FactTable(mergeBatches(*m_data, std::pair(firstId, lastId), pointers(data), Lifetime::Long));
}

FactTable FactTable::inZone(const ReportingZone &zone) const
{
    if (zone == m_data->zone)
        return *this;
    const auto table = std::make_shared<FactTableData>(zone);
    table->dictionary = m_data->dictionary;
    table->budget = m_data->budget;
    const bool large = m_data->rows >= 50'000;
    std::deque<RowPartition> partitions;
    for (int i = 0; i < (large ? 2 : 1); ++i)
        partitions.emplace_back(zone);
    const std::size_t share = m_data->days.size() / partitions.size() + 1;
    runTasks(partitions.size(), large, [&](std::size_t i) {
        const std::size_t end = std::min(m_data->days.size(), (i + 1) * share);
        for (std::size_t day = i * share; day < end; ++day)
            unpack(*m_data->days[day], partitions[i]);
    });
    if (m_data->undated)
        unpack(*m_data->undated, partitions.front());
    std::vector<MergeInput> inputs;
    inputs.reserve(partitions.size());
    for (RowPartition &partition : partitions)
        inputs.push_back({&partition, identityMap(table->dictionary)});
    mergeIntoDays(*table, inputs, {}, Lifetime::Long);
    return FactTable(std::shared_ptr<const FactTableData>(table));
}

const ReportingZone &FactTable::zone() const
{
    return m_data->zone;
}

qint64 FactTable::rowCount() const
{
    return m_data->rows;
}

qint64 FactTable::maxSourceId() const
{
    return m_data->maxId;
}

qint64 FactTable::minSourceId() const
{
    return m_data->minId;
}

qint64 FactTable::newestSecond() const
{
    return m_data->newestSecond;
}

qint64 FactTable::undatedRows() const
{
    return m_data->undated ? static_cast<qint64>(m_data->undated->rowCount()) : 0;
}

qint64 FactTable::memoryBytes() const
{
    return m_data->memoryBytes();
}

DashboardSnapshot FactTable::dashboard(const DashboardQuery &query, const NameDirectory &names) const
{
    return answer(*m_data, query, names);
}

RequestPage FactTable::requests(const RequestQuery &query, const NameDirectory &names) const
{
    return answer(*m_data, query, names);
}

std::unique_ptr<RequestReader> FactTable::readRequests(const RequestQuery &query,
                                                       std::shared_ptr<const NameDirectory> names) const
{
    return readInOrder(m_data, query, std::move(names));
}

bool FactTable::hasRowsOf(const FactTable &other) const
{
    return m_data->days == other.m_data->days && m_data->undated == other.m_data->undated;
}

bool FactTable::hasCatalogOf(const FactTable &other) const
{
    const FactDictionary &mine = m_data->dictionary;
    const FactDictionary &theirs = other.m_data->dictionary;
    return mine.keys.values() == theirs.keys.values() && mine.models.values() == theirs.models.values()
        && mine.types.values() == theirs.types.values() && mine.users.values() == theirs.users.values()
        && mine.organisations.values() == theirs.organisations.values()
        && mine.callers.values() == theirs.callers.values() && useSameCodes(*m_data, *other.m_data);
}

Catalog FactTable::catalog(const NameDirectory &names) const
{
    const FactDictionary &dictionary = m_data->dictionary;
    const UsedCodes used(*m_data);
    Catalog catalog;
    for (quint32 code = 0; code < dictionary.keys.size(); ++code) {
        if (used.keys[code] == 0)
            continue;
        const FactKey &key = dictionary.keys[code];
        const ModelIdentity &model = dictionary.models[key.model];
        if (!catalog.models.contains(model))
            catalog.models.append(model);
        if (!catalog.providers.contains(model.provider))
            catalog.providers.append(model.provider);
        if (!catalog.requestTypes.contains(dictionary.types[key.type]))
            catalog.requestTypes.append(dictionary.types[key.type]);
    }
    std::sort(catalog.models.begin(), catalog.models.end(), [](const ModelIdentity &a, const ModelIdentity &b) {
        return std::tuple(a.label(), a.name, a.provider) < std::tuple(b.label(), b.name, b.provider);
    });
    catalog.providers.sort(Qt::CaseInsensitive);
    catalog.requestTypes.sort(Qt::CaseInsensitive);
    catalog.organisations =
        entries(used.organisations, dictionary.organisations, names.organisations, names.organisationsComplete);
    catalog.users = entries(used.users, dictionary.users, names.users, names.usersComplete);
    catalog.callers = entries(used.callers, dictionary.callers, names.callers, names.callersComplete);
    catalog.hasCallers = catalog.callers.size() > 1 || (catalog.callers.size() == 1 && !catalog.callers[0].id.isNone());
    return catalog;
}

} // namespace Tokenglass
