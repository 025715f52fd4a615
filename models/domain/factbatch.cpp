// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/factbatchdata.h"
#include "models/domain/facttable.h"

namespace Tokenglass {

namespace {

constexpr qint64 MicrosPerSecond = 1'000'000;

qint64 floorToSecond(qint64 micros)
{
    return micros / MicrosPerSecond - (micros % MicrosPerSecond < 0 ? 1 : 0);
}

/// Adds a bucket to a measure if it is known; sources clean their counts, so a negative one can only mean unknown.
bool addBucket(const FactRow &row, TokenBucket bucket, quint64 &sum)
{
    const qint64 tokens = row.tokens[static_cast<std::size_t>(bucket)];
    if (tokens < 0)
        return false;
    sum = saturatingSum(sum, static_cast<quint64>(tokens));
    return true;
}

/// The token measures of a row and which of them are known.
void takeTokens(const FactRow &row, WideRow &measures, quint16 &flags)
{
    quint64 cacheRead = 0;
    quint64 cacheWrite = 0;
    quint64 reasoning = 0;
    quint64 input = 0;
    quint64 output = 0;
    if (addBucket(row, TokenBucket::CacheRead, cacheRead))
        flags |= KnowsCacheRead;
    const bool knowsShort = addBucket(row, TokenBucket::CacheWrite5m, cacheWrite);
    if (addBucket(row, TokenBucket::CacheWrite1h, cacheWrite) || knowsShort)
        flags |= KnowsCacheWrite;
    if (addBucket(row, TokenBucket::Reasoning, reasoning))
        flags |= KnowsReasoning;
    if (addBucket(row, TokenBucket::FreshInput, input)) {
        input = saturatingSum(input, saturatingSum(cacheRead, cacheWrite));
        flags |= KnowsInput;
    }
    if (addBucket(row, TokenBucket::Output, output)) {
        output = saturatingSum(output, reasoning);
        flags |= KnowsOutput;
    }
    const quint64 unsplit = row.unsplitTokens > 0 ? static_cast<quint64>(row.unsplitTokens) : 0;
    // One part alone is only the least that the total can be.
    constexpr quint16 Both = KnowsInput | KnowsOutput;
    if ((flags & Both) == Both || row.unsplitTokens >= 0)
        flags |= KnowsTotal;
    measures[MeasureInput] = static_cast<qint64>(input);
    measures[MeasureOutput] = static_cast<qint64>(output);
    measures[MeasureUnsplit] = static_cast<qint64>(unsplit);
    measures[MeasureCacheRead] = static_cast<qint64>(cacheRead);
    measures[MeasureCacheWrite] = static_cast<qint64>(cacheWrite);
    measures[MeasureReasoning] = static_cast<qint64>(reasoning);
}

void dropTokens(WideRow &measures, quint16 &flags)
{
    for (const FactMeasure measure :
         {MeasureInput, MeasureOutput, MeasureUnsplit, MeasureCacheRead, MeasureCacheWrite, MeasureReasoning})
        measures[measure] = 0;
    flags = static_cast<quint16>((flags & ~KnowsTokens) | DroppedTokens);
}

void dropCost(WideRow &measures, FactClass &factClass)
{
    measures[MeasureCost] = 0;
    measures[MeasureSecondCost] = 0;
    factClass.basis = CostBasis::Unknown;
    factClass.currency = Currency();
    factClass.second = Currency();
    factClass.flags |= DroppedCost;
}

void dropLatency(WideRow &measures, quint16 &flags)
{
    measures[MeasureLatency] = 0;
    flags = static_cast<quint16>((flags & ~KnowsLatency) | DroppedLatency);
}

} // namespace

void FactBatchData::add(const FactRow &row)
{
    WideRow measures{};
    FactClass factClass;
    factClass.success = row.success;
    takeTokens(row, measures, factClass.flags);
    if (!m_budget.admitTokens(tokenBound(measures, factClass.flags)))
        dropTokens(measures, factClass.flags);
    if (row.basis != CostBasis::Unknown) {
        factClass.basis = row.basis;
        factClass.currency = row.currency;
        measures[MeasureCost] = row.costNanos;
        factClass.second = row.second;
        measures[MeasureSecondCost] = row.second.isValid() ? row.secondNanos : 0;
        if (!m_budget.admitCost(costBound(measures)))
            dropCost(measures, factClass);
    }
    if (row.latencyMicros >= 0) {
        measures[MeasureLatency] = row.latencyMicros;
        factClass.flags |= KnowsLatency;
        if (!m_budget.admitLatency(static_cast<quint64>(row.latencyMicros)))
            dropLatency(measures, factClass.flags);
    }
    PartitionRow &raw = row.timeMicros == FactRow::Unknown ? m_partition.appendUndated()
                                                           : m_partition.append(floorToSecond(row.timeMicros));
    raw.id = row.sourceId;
    raw.user = m_users.code(row.user, m_dictionary.users);
    raw.organisation = m_organisations.code(row.organisation, m_dictionary.organisations);
    const quint32 caller = m_callers.code(row.caller, m_dictionary.callers);
    m_dictionary.callerUsers.add(caller, raw.user);
    raw.key = m_partition.keyFor(m_keys.code(row, factClass, m_dictionary), caller);
    raw.measures.set(measures, m_partition.wideRows());
    ++m_rows;
    m_ascending = m_ascending && (m_rows == 1 || row.sourceId > m_maxId);
    m_minId = std::min(m_minId, row.sourceId);
    m_maxId = std::max(m_maxId, row.sourceId);
}

void FactBatchData::moveToZone(const ReportingZone &zone)
{
    if (m_partition.zone() == zone)
        return;
    RowPartition moved(zone);
    for (auto &[day, rows] : m_partition.days()) {
        rows.forEach([&, start = rows.start(), dated = day != RowPartition::Undated](PartitionRow &row) {
            PartitionRow &to = dated ? moved.append(start + row.second) : moved.appendUndated();
            const qint32 second = to.second;
            to = row;
            to.second = second;
        });
        rows.clear();
    }
    moved.takeOver(m_partition);
    m_partition = std::move(moved);
}

void FactBatchData::restrictTo(SumBudget &budget)
{
    for (auto &[day, rows] : m_partition.days()) {
        rows.forEach([&](PartitionRow &row) {
            if (row.key == PartitionRow::Dead)
                return;
            WideRow measures = row.measures.wide(m_partition.wideRows());
            const auto [code, caller] = m_partition.parts(row.key);
            FactKey key = m_dictionary.keys[code];
            const FactClass before = m_dictionary.classes[key.factClass];
            FactClass after = before;
            if (!budget.admitTokens(tokenBound(measures, after.flags)))
                dropTokens(measures, after.flags);
            if (!budget.admitCost(costBound(measures)))
                dropCost(measures, after);
            if (!budget.admitLatency(static_cast<quint64>(measures[MeasureLatency])))
                dropLatency(measures, after.flags);
            if (after == before)
                return;
            key.factClass = m_dictionary.classes.code(after);
            row.key = m_partition.keyFor(m_dictionary.keys.code(key), caller);
            row.measures.set(measures, m_partition.wideRows());
        });
    }
}

FactBatch::FactBatch(const ReportingZone &zone) : m_data(std::make_unique<FactBatchData>(zone)) { }
FactBatch::FactBatch(FactBatch &&) noexcept = default;
FactBatch &FactBatch::operator=(FactBatch &&) noexcept = default;
FactBatch::~FactBatch() = default;

void FactBatch::add(const FactRow &row)
{
    m_data->add(row);
}

qint64 FactBatch::rowCount() const
{
    return m_data->rowCount();
}

} // namespace Tokenglass
