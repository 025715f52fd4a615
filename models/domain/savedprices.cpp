// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/savedprices.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

/// A name is meant more than a pattern, a long pattern more than a short one.
const ConnectionFactor *factorOf(const QList<ConnectionFactor> &factors, const QString &connectionId,
                                 const QString &model)
{
    const auto weight = [](const ConnectionFactor &factor) {
        return std::pair(!isNamePattern(factor.model), factor.model.size());
    };
    const ConnectionFactor *best = nullptr;
    for (const ConnectionFactor &factor : factors) {
        if (factor.connectionId == connectionId && matchesName(factor.model, model)
            && (best == nullptr || weight(factor) > weight(*best)))
            best = &factor;
    }
    return best;
}

void multiply(Price &price, qint64 factor)
{
    price.factor = factor;
    for (std::optional<qint64> &nanos : price.nanosPerMillion) {
        if (nanos)
            nanos = narrow(divideHalfEven(WideInteger(*nanos) * factor, Price::FactorOne));
    }
}

PriceTable tableOf(const QList<Price> &prices, PriceOrigin origin, const SavedPrices &saved,
                   const QString &connectionId)
{
    PriceTable table;
    for (Price price : prices) {
        if (!price.connectionId.isEmpty() && price.connectionId != connectionId)
            continue;
        price.origin = price.connectionId.isEmpty() ? origin : PriceOrigin::Connection;
        const ConnectionFactor *factor = connectionId.isEmpty() || price.origin == PriceOrigin::Connection
            ? nullptr
            : factorOf(saved.factors, connectionId, price.model);
        if (factor != nullptr)
            multiply(price, factor->factor);
        table.prices.append(price);
    }
    return table;
}

/// Costs are shown in two currencies.
Currency secondTo(Currency target)
{
    const ExchangeRate pair = ExchangeRate::defaultUsdCny();
    return target == pair.base || target == pair.quote ? pair.otherThan(target) : Currency();
}

} // namespace

PriceBook makePriceBook(const PriceTable &shipped, const SavedPrices &saved, const QString &connectionId)
{
    PriceTable first = tableOf(shipped.prices, PriceOrigin::Shipped, saved, connectionId);
    first.aliases = shipped.aliases;
    PriceTable last = tableOf(saved.user, PriceOrigin::User, saved, connectionId);
    last.aliases = saved.aliases;
    for (AliasRule &rule : last.aliases)
        rule.origin = PriceOrigin::User;
    PriceTable imported = tableOf(saved.imported, PriceOrigin::Imported, saved, connectionId);
    imported.aliases = saved.importedAliases;
    for (AliasRule &rule : imported.aliases)
        rule.origin = PriceOrigin::Imported;
    return PriceBook({first, imported, last});
}

CostRules makeCostRules(const PriceTable &shipped, const SavedPrices &saved, const QString &connectionId)
{
    CostRules rules(std::make_shared<const PriceBook>(makePriceBook(shipped, saved, connectionId)));
    std::copy_if(saved.repricing.begin(), saved.repricing.end(), std::back_inserter(rules.repricing),
                 [&connectionId](const RepriceRule &rule) { return rule.connectionId == connectionId; });
    if (saved.ratesOfDay && !saved.rates.isEmpty())
        rules.conversion = DayConversion{saved.dayTarget, saved.rates, secondTo(saved.dayTarget)};
    return rules;
}

} // namespace Tokenglass
