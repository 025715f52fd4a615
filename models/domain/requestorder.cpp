// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/requestorder.h"

#include "models/domain/factquery.h"
#include "models/domain/requestfeworder.h"
#include "models/domain/requestselection.h"
#include "models/domain/requesttimeorder.h"
#include "models/domain/requestvalueorder.h"

namespace Tokenglass {

namespace {

/// The same rows in the same order; which of them are asked for does not matter.
bool isSameOrder(const RequestQuery &a, const RequestQuery &b)
{
    const bool sameRate = a.sort != RequestColumn::Cost || a.rate == b.rate;
    return sameRate && a.range == b.range && a.filter == b.filter && a.sort == b.sort && a.order == b.order;
}

/// Makes the rows of a page from the columns.
class RowReader
{
public:
    RowReader(const FactTableData &table, const NameDirectory &names) : m_dictionary(table.dictionary), m_names(names)
    { }

    [[nodiscard]] RequestRow row(const DayChunk &chunk, std::size_t at) const
    {
        const RowCodes codes = codesOf(chunk, at);
        const FactKey &key = m_dictionary.keys[codes.key];
        const FactClass &factClass = m_dictionary.classes[key.factClass];
        RequestRow row;
        row.sourceId = chunk.id[at];
        row.second = chunk.extent.start + chunk.second[at];
        row.user = entity(m_dictionary.users[codes.user], m_names.users, m_names.usersComplete);
        row.organisation = entity(m_dictionary.organisations[codes.organisation], m_names.organisations,
                                  m_names.organisationsComplete);
        row.caller = entity(m_dictionary.callers[codes.caller], m_names.callers, m_names.callersComplete);
        row.model = m_dictionary.models[key.model];
        row.type = m_dictionary.types[key.type];
        row.success = factClass.success;
        row.tokens = tokens(chunk, at, factClass.flags);
        row.basis = factClass.basis;
        if (factClass.basis != CostBasis::Unknown)
            row.cost = Money{chunk.measures[MeasureCost][at], factClass.currency};
        if (row.cost && factClass.second.isValid())
            row.secondCost = Money{chunk.measures[MeasureSecondCost][at], factClass.second};
        if ((factClass.flags & KnowsLatency) != 0)
            row.latencyMicros = chunk.measuresOf(at)[MeasureLatency];
        return row;
    }

private:
    static RequestEntity entity(const EntityId &id, const QHash<EntityId, QString> &names, bool complete)
    {
        const EntityState state = entityState(id, names, complete);
        return {id, state == EntityState::Named ? names.value(id) : QString(), state};
    }
    static RequestTokens tokens(const DayChunk &chunk, std::size_t at, quint16 flags)
    {
        const auto known = [&](FactFlag flag, FactMeasure measure) {
            return (flags & flag) != 0 ? std::optional(chunk.measures[measure][at]) : std::nullopt;
        };
        RequestTokens tokens;
        tokens.input = known(KnowsInput, MeasureInput);
        tokens.output = known(KnowsOutput, MeasureOutput);
        tokens.cacheRead = known(KnowsCacheRead, MeasureCacheRead);
        tokens.cacheWrite = known(KnowsCacheWrite, MeasureCacheWrite);
        tokens.reasoning = known(KnowsReasoning, MeasureReasoning);
        if ((flags & KnowsTotal) != 0)
            tokens.total = chunk.measures[MeasureInput][at] + chunk.measures[MeasureOutput][at]
                + chunk.measures[MeasureUnsplit][at];
        return tokens;
    }

    const FactDictionary &m_dictionary;
    const NameDirectory &m_names;
};

/// Keeps the table and the names it reads from.
class OrderReader final : public RequestReader
{
public:
    OrderReader(std::shared_ptr<const FactTableData> table, const RequestQuery &query,
                std::shared_ptr<const NameDirectory> names)
        : m_table(std::move(table)), m_names(std::move(names)), m_order(RequestOrder::make(*m_table, query)),
          m_reader(*m_table, *m_names)
    { }

    [[nodiscard]] qint64 total() const override { return m_order->total(); }
    [[nodiscard]] QList<RequestRow> next(int most) override
    {
        const qint64 end = m_next + std::clamp<qint64>(most, 0, total() - m_next);
        QList<RequestRow> rows;
        rows.reserve(end - m_next);
        for (const RequestOrder::Place &place : m_order->places(m_next, end))
            rows.append(m_reader.row(*place.chunk, place.row));
        m_next = end;
        return rows;
    }

private:
    std::shared_ptr<const FactTableData> m_table;
    std::shared_ptr<const NameDirectory> m_names;
    std::unique_ptr<RequestOrder> m_order;
    RowReader m_reader;
    qint64 m_next = 0;
};

} // namespace

std::unique_ptr<RequestOrder> RequestOrder::make(const FactTableData &table, const RequestQuery &query)
{
    if (query.sort == RequestColumn::Time)
        return std::make_unique<RequestTimeOrder>(table, query);
    RequestSelection selection(table, query.range, query.filter);
    if (selection.total() <= RequestFewOrder::mostRows(table.rows))
        return std::make_unique<RequestFewOrder>(table, query, std::move(selection));
    return std::make_unique<RequestValueOrder>(table, query, std::move(selection));
}

std::shared_ptr<RequestOrder> RequestOrderCache::order(const FactTableData &table, const RequestQuery &query)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_order || !isSameOrder(m_query, query)) {
        m_order.reset();
        m_order = RequestOrder::make(table, query);
        m_query = query;
    }
    return m_order;
}

std::unique_ptr<RequestReader> readInOrder(std::shared_ptr<const FactTableData> table, const RequestQuery &query,
                                           std::shared_ptr<const NameDirectory> names)
{
    return std::make_unique<OrderReader>(std::move(table), query, std::move(names));
}

RequestPage answer(const FactTableData &table, const RequestQuery &query, const NameDirectory &names)
{
    const std::shared_ptr<RequestOrder> order = table.requestOrders.order(table, query);
    const RowReader reader(table, names);
    RequestPage page;
    page.total = order->total();
    const qint64 first = std::clamp<qint64>(query.offset, 0, page.total);
    const qint64 end = first + std::clamp<qint64>(query.count, 0, page.total - first);
    for (const RequestOrder::Place &place : order->places(first, end))
        page.rows.append(reader.row(*place.chunk, place.row));
    return page;
}

} // namespace Tokenglass
