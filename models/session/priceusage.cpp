// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/priceusage.h"

#include "models/session/sourcesession.h"
#include "models/session/whenfinished.h"

namespace Tokenglass {

namespace {

constexpr int RowsPerPage = 1'000; ///< a few milliseconds

}

PriceUsage::PriceUsage(PriceController &prices, QObject *parent) : QObject(parent), m_prices(prices) { }

void PriceUsage::count()
{
    const SourceSession &session = m_prices.session();
    const auto snapshot = session.snapshot();
    if (snapshot == m_snapshot && m_prices.book() == m_book)
        return;
    m_snapshot = snapshot;
    m_book = m_prices.book();
    const quint64 generation = ++m_generation;
    const bool same =
        session.period() == m_period && session.filter() == m_filter && session.connection().id == m_connection;
    if (!snapshot || !same)
        m_tally.reset();
    m_period = session.period();
    m_filter = session.filter();
    m_connection = session.connection().id;
    if (!snapshot) {
        Q_EMIT changed();
        return;
    }
    const auto tally = std::make_shared<PriceTally>(m_prices.rulesFor(m_connection).prices, snapshot->models);
    const std::optional<UsageFilter> filter = tally->singly(snapshot->query.filter);
    if (!filter) {
        finish(tally, generation);
        return;
    }
    RequestQuery query;
    query.range = snapshot->query.range;
    query.filter = *filter;
    query.order = Qt::AscendingOrder; // what comes in meanwhile is at the end
    query.count = RowsPerPage;
    askPage(tally, query, generation);
}

void PriceUsage::askPage(const std::shared_ptr<PriceTally> &tally, const RequestQuery &query, quint64 generation)
{
    whenFinished(m_prices.session().requests(query), this,
                 [this, tally, query, generation](const Result<RequestPage> &page) {
                     if (generation != m_generation)
                         return;
                     if (!page) {
                         tally->giveUp();
                         finish(tally, generation);
                         return;
                     }
                     for (const RequestRow &row : page->rows)
                         tally->add(row);
                     RequestQuery rest = query;
                     rest.offset += page->rows.size();
                     if (page->rows.isEmpty() || rest.offset >= page->total)
                         finish(tally, generation);
                     else
                         askPage(tally, rest, generation);
                 });
}

void PriceUsage::finish(const std::shared_ptr<PriceTally> &tally, quint64 generation)
{
    if (generation != m_generation)
        return;
    m_tally = tally;
    Q_EMIT changed();
}

std::optional<PriceUse> PriceUsage::use(const Price &price) const
{
    return m_tally ? m_tally->use(price) : std::nullopt;
}

} // namespace Tokenglass
