// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/prices/priceimport.h"

#include <QMap>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr double TokensPerPrice = 1e6;

struct Key
{
    QLatin1StringView name;
    TokenBucket bucket;
};
constexpr std::array<Key, 6> Keys{{{"input_cost_per_token"_L1, TokenBucket::FreshInput},
                                   {"cache_read_input_token_cost"_L1, TokenBucket::CacheRead},
                                   {"cache_creation_input_token_cost"_L1, TokenBucket::CacheWrite5m},
                                   {"cache_creation_input_token_cost_above_1hr"_L1, TokenBucket::CacheWrite1h},
                                   {"output_cost_per_token"_L1, TokenBucket::Output},
                                   {"output_cost_per_reasoning_token"_L1, TokenBucket::Reasoning}}};

Price withBuckets(Price price, const QJsonObject &entry, const QString &suffix)
{
    for (const Key &key : Keys)
        setNanos(price, key.bucket, nanosFromJson(entry.value(key.name + suffix), TokensPerPrice));
    return price;
}

/// Where a tier names no price of input or output, that of the base holds on; caches fall back to the tier's input.
Price completedBy(Price tier, const Price &base)
{
    for (const TokenBucket bucket : {TokenBucket::FreshInput, TokenBucket::Output}) {
        if (!hasNanos(tier, bucket))
            setNanos(tier, bucket, base.of(bucket));
    }
    return tier;
}

/// "input_cost_per_token_above_200k_tokens": the thresholds are in the names.
QMap<qint64, QString> thresholdsOf(const QJsonObject &entry)
{
    static const QRegularExpression above(u"(_above_(\\d+)(k?)_tokens)$"_s);
    QMap<qint64, QString> thresholds;
    for (auto it = entry.begin(); it != entry.end(); ++it) {
        const QRegularExpressionMatch match = above.match(it.key());
        if (match.hasMatch() && !it.value().isNull())
            thresholds.insert(match.captured(2).toLongLong() * (match.captured(3).isEmpty() ? 1 : 1000),
                              match.captured(1));
    }
    return thresholds;
}

QList<Price> pricesOf(const QJsonObject &entry, const Price &common)
{
    QList<Price> prices;
    const QJsonArray tiers = entry.value("tiered_pricing"_L1).toArray();
    for (const QJsonValue value : tiers) {
        const QJsonObject tier = value.toObject();
        Price price = withBuckets(common, tier, {});
        price.thresholdTokens = static_cast<qint64>(tier.value("range"_L1).toArray().at(0).toDouble());
        prices.append(price);
    }
    if (!prices.isEmpty())
        return prices;
    const Price base = withBuckets(common, entry, {});
    prices.append(base);
    const QMap<qint64, QString> thresholds = thresholdsOf(entry);
    for (auto it = thresholds.begin(); it != thresholds.end(); ++it) {
        Price tier = completedBy(withBuckets(common, entry, it.value()), base);
        tier.thresholdTokens = it.key();
        if (tier.nanosPerMillion != base.nanosPerMillion)
            prices.append(tier);
    }
    return prices;
}

bool arePrices(QList<Price> &prices, const QString &mode)
{
    for (Price &price : prices) {
        if (mode == "embedding"_L1 && !hasNanos(price, TokenBucket::Output))
            setNanos(price, TokenBucket::Output, 0);
        if (!hasNanos(price, TokenBucket::FreshInput) || !hasNanos(price, TokenBucket::Output))
            return false;
    }
    return !prices.isEmpty();
}

} // namespace

PriceImport importLiteLlm(const QJsonObject &models, const QString &asOf)
{
    PriceImport result;
    result.format = u"LiteLLM"_s;
    for (auto it = models.begin(); it != models.end(); ++it) {
        const QJsonObject entry = it.value().toObject();
        if (it.key() == "sample_spec"_L1)
            continue;
        Price common;
        common.model = it.key();
        common.provider = entry.value("litellm_provider"_L1).toString();
        common.currency = Currency::usd();
        common.source = u"LiteLLM price list"_s;
        common.asOf = asOf;
        common.origin = PriceOrigin::Imported;
        // "gemini/gemini-2.5-pro" is called gemini-2.5-pro by those who ask Gemini itself.
        const QString seller = it.key().section(u'/', 0, 0);
        const QString bare = it.key().section(u'/', 1);
        const bool isBare = !bare.isEmpty() && isFirstParty(seller) && !models.contains(bare);
        if (isBare)
            common.model = bare;
        QList<Price> prices = pricesOf(entry, common);
        if (common.provider.isEmpty() || !arePrices(prices, entry.value("mode"_L1).toString())) {
            ++result.skipped;
            continue;
        }
        if (const Result<void> sound = checkPrices(prices, it.key()); !sound) {
            result.warnings.append(sound.error().detail);
            continue;
        }
        result.table.prices.append(prices);
        if (isBare)
            result.table.aliases.append({it.key(), bare, PriceOrigin::Imported});
    }
    return result;
}

} // namespace Tokenglass
