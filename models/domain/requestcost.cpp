// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/requestcost.h"

namespace Tokenglass {

namespace {

std::optional<qint64> without(const std::optional<qint64> &whole, qint64 parts)
{
    return whole && *whole >= parts ? std::optional(*whole - parts) : whole;
}

} // namespace

TokenCounts tokenCounts(const RequestTokens &tokens)
{
    TokenCounts counts;
    counts[TokenBucket::FreshInput] =
        without(tokens.input, tokens.cacheRead.value_or(0) + tokens.cacheWrite.value_or(0));
    counts[TokenBucket::CacheRead] = tokens.cacheRead;
    counts[TokenBucket::CacheWrite5m] = tokens.cacheWrite;
    counts[TokenBucket::Output] = without(tokens.output, tokens.reasoning.value_or(0));
    counts[TokenBucket::Reasoning] = tokens.reasoning;
    return counts;
}

CostExplanation explainRequest(const RequestRow &row, const PriceBook &book)
{
    const QString priced = book.pricedName(row.model.provider, row.model.name, row.model.alias);
    const QString name = priced.isEmpty() ? row.model.label() : priced;
    return book.explain(name, tokenCounts(row.tokens), QDateTime::fromSecsSinceEpoch(row.second, Qt::UTC));
}

void RepricePreview::add(const RequestRow &row, const RepriceRule &rule, const CostRules &rules)
{
    const bool isZero = row.cost && row.cost->nanos == 0 && row.tokens.total.value_or(0) > 0;
    if (!rules.prices || !rule.concerns(row.model.name, row.model.alias) || !rule.holdsAt(row.second)
        || !rule.replaces(row.basis, isZero))
        return;
    ++requests;
    // Of a request that failed without a cost nobody knows whether it was billed; the rules leave it alone.
    if (row.basis == CostBasis::Unknown && row.success == TriState::No)
        return;
    std::optional<Money> cost = explainRequest(row, *rules.prices).cost;
    if (cost && rules.conversion)
        cost = rules.conversion->convert(*cost, QDateTime::fromSecsSinceEpoch(row.second, Qt::UTC).date());
    before.add(row.cost.value_or(Money{}), row.cost ? row.basis : CostBasis::Unknown);
    after.add(cost.value_or(row.cost.value_or(Money{})),
              cost ? CostBasis::Calculated : (row.cost && !isZero ? row.basis : CostBasis::Unknown));
    changed += cost && (cost != row.cost || row.basis == CostBasis::Unknown) ? 1 : 0;
    stillUnpriced += cost ? 0 : 1;
}

} // namespace Tokenglass
