// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/costestimate.h"

#include "models/domain/pricebook.h"

namespace Tokenglass {

std::optional<CostEstimate> estimateCost(const PriceBook &book, const QString &model, const CallSize &size,
                                         const QDateTime &at)
{
    TokenCounts tokens;
    tokens[TokenBucket::FreshInput] = size.input;
    tokens[TokenBucket::Output] = size.output;
    const CostExplanation why = book.explain(model, tokens, at);
    if (!why.cost)
        return std::nullopt;
    const auto times = [&](qint64 nanos) { return narrow(WideInteger(nanos) * size.calls); };
    qint64 input = 0;
    for (const CostLine &line : why.lines) {
        if (line.bucket == TokenBucket::FreshInput)
            input = static_cast<qint64>(divideHalfEven(WideInteger(line.tokens) * line.nanosPerMillion, 1'000'000));
    }
    const auto total = times(why.cost->nanos);
    const auto first = times(input);
    if (!total || !first)
        return std::nullopt;
    const Currency currency = why.cost->currency;
    return CostEstimate{{*first, currency}, {*total - *first, currency}, {*total, currency}};
}

std::optional<Money> totalOf(const QList<std::optional<CostEstimate>> &estimates, Currency currency,
                             const ExchangeRate &rate)
{
    // Exact in each currency, and converted once.
    CostTotal sum;
    WideInteger size = 0;
    for (const std::optional<CostEstimate> &estimate : estimates) {
        if (!estimate)
            return std::nullopt;
        size += estimate->total.nanos;
        if (!narrow(size))
            return std::nullopt;
        sum.add(estimate->total, CostBasis::Calculated);
    }
    return sum.in(currency, rate);
}

} // namespace Tokenglass
