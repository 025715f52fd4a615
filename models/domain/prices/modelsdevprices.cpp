// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/prices/priceimport.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr qint64 LongContext = 200'000;

Price withBuckets(Price price, const QJsonObject &cost)
{
    const auto take = [&](TokenBucket bucket, QLatin1StringView key) {
        setNanos(price, bucket, nanosFromJson(cost.value(key), 1));
    };
    take(TokenBucket::FreshInput, "input"_L1);
    take(TokenBucket::Output, "output"_L1);
    take(TokenBucket::CacheRead, "cache_read"_L1);
    take(TokenBucket::CacheWrite5m, "cache_write"_L1);
    take(TokenBucket::Reasoning, "reasoning"_L1);
    return price;
}

/// "tiers" say more than the older "context_over_200k", whose threshold is only a name.
QList<Price> pricesOf(const QJsonObject &cost, const Price &common)
{
    QList<Price> prices{withBuckets(common, cost)};
    const auto add = [&](const QJsonObject &object, qint64 threshold) {
        Price tier = withBuckets(common, object);
        tier.thresholdTokens = threshold;
        for (const TokenBucket bucket : {TokenBucket::FreshInput, TokenBucket::Output}) {
            if (!hasNanos(tier, bucket))
                setNanos(tier, bucket, prices.constFirst().of(bucket));
        }
        prices.append(tier);
    };
    const QJsonArray tiers = cost.value("tiers"_L1).toArray();
    for (const auto value : tiers) {
        const QJsonObject tier = value.toObject().value("tier"_L1).toObject();
        if (tier.value("type"_L1).toString() == "context"_L1)
            add(value.toObject(), static_cast<qint64>(tier.value("size"_L1).toDouble()));
    }
    const QJsonObject over = cost.value("context_over_200k"_L1).toObject();
    if (prices.size() == 1 && !over.isEmpty())
        add(over, LongContext);
    return prices;
}

} // namespace

PriceImport importModelsDev(const QJsonObject &providers, const QString &asOf)
{
    PriceImport result;
    result.format = u"models.dev"_s;
    QSet<QString> names;
    for (auto provider = providers.begin(); provider != providers.end(); ++provider) {
        const QJsonObject models = provider.value().toObject().value("models"_L1).toObject();
        for (auto model = models.begin(); model != models.end(); ++model) {
            Price common;
            const bool bare = isFirstParty(provider.key()) && !names.contains(model.key());
            common.model = bare ? model.key() : QString(provider.key() + u'/' + model.key());
            common.provider = provider.key();
            common.currency = Currency::usd();
            common.source = u"models.dev"_s;
            common.asOf = asOf;
            common.origin = PriceOrigin::Imported;
            const QList<Price> prices = pricesOf(model.value().toObject().value("cost"_L1).toObject(), common);
            if (!hasNanos(prices.constFirst(), TokenBucket::FreshInput)
                || !hasNanos(prices.constFirst(), TokenBucket::Output)) {
                ++result.skipped;
                continue;
            }
            if (const Result<void> sound = checkPrices(prices, common.model); !sound) {
                result.warnings.append(sound.error().detail);
                continue;
            }
            names.insert(common.model);
            result.table.prices.append(prices);
        }
    }
    return result;
}

} // namespace Tokenglass
