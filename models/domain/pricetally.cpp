// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/pricetally.h"

#include <QDateTime>

namespace Tokenglass {

namespace {

bool isOfTheBook(CostBasis basis)
{
    return basis == CostBasis::Calculated || basis == CostBasis::Estimated;
}

void count(PriceUse &use, CostBasis basis, qint64 requests)
{
    if (isOfTheBook(basis))
        use.priced += requests;
    else if (basis != CostBasis::Unknown)
        use.others += requests;
}

} // namespace

PriceTally::PriceTally(std::shared_ptr<const PriceBook> book, const QList<ModelUsage> &models) : m_book(std::move(book))
{
    QHash<QString, QList<const Price *>> rows;
    for (const Price &price : m_book->prices())
        rows[price.model].append(&price);
    for (const ModelUsage &usage : models) {
        const QString name = pricedAs(usage.model);
        const QList<const Price *> candidates = rows.value(name);
        if (candidates.isEmpty())
            continue;
        const Price &first = *candidates.constFirst();
        // The user's price of the bare name may go before.
        const ProviderName full(name);
        const bool hasBare = full.isQualified() && rows.contains(m_book->canonicalModel(full.model));
        if (candidates.size() > 1 || hasBare || first.validFrom.isValid() || !first.windows.isEmpty()) {
            m_single.insert(usage.model, name);
            continue;
        }
        PriceUse &use = m_uses[keyOf(first)];
        for (std::size_t basis = 0; basis < CostBasisCount; ++basis)
            count(use, static_cast<CostBasis>(basis), usage.measures.cost.rows[basis]);
    }
}

QString PriceTally::pricedAs(const ModelIdentity &model) const
{
    const QString name = m_book->pricedName(model.provider, model.name, model.alias);
    return name.isEmpty() ? QString() : m_book->canonicalModel(name);
}

std::optional<UsageFilter> PriceTally::singly(UsageFilter filter) const
{
    if (m_single.isEmpty())
        return std::nullopt;
    filter.models.clear();
    for (auto model = m_single.begin(); model != m_single.end(); ++model)
        filter.models.append(model.key().label());
    filter.models.removeDuplicates();
    return filter;
}

void PriceTally::add(const RequestRow &row)
{
    // A label may be another model's name, too.
    const auto name = m_single.constFind(row.model);
    if (name == m_single.constEnd())
        return;
    const QDateTime at = QDateTime::fromSecsSinceEpoch(row.second, Qt::UTC);
    if (const Price *price = m_book->priceAt(*name, row.tokens.input.value_or(0), at))
        count(m_uses[keyOf(*price)], row.basis, 1);
}

void PriceTally::giveUp()
{
    for (const QString &name : std::as_const(m_single))
        m_unknown.insert(name);
    m_single.clear();
}

std::optional<PriceUse> PriceTally::use(const Price &price) const
{
    if (m_unknown.contains(price.model))
        return std::nullopt;
    return m_uses.value(keyOf(price));
}

QString PriceTally::keyOf(Price price)
{
    if (!price.connectionId.isEmpty())
        price.origin = PriceOrigin::Connection;
    return price.rowKey();
}

} // namespace Tokenglass
