// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/prices/offpeakhours.h"
#include "models/domain/prices/priceimport.h"

#include <QHash>
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

/// Where a tier names no price, that of the base holds on, as for LiteLLM itself; what the base does not name either
/// falls back within the tier.
Price completedBy(Price tier, const Price &base)
{
    const auto inherit = [&](TokenBucket bucket) {
        if (!hasNanos(tier, bucket))
            setNanos(tier, bucket, base.nanosPerMillion[static_cast<std::size_t>(bucket)]);
    };
    // A tier with a price of its own for 5 minutes and none for an hour means no lower one for the hour.
    if (!hasNanos(tier, TokenBucket::CacheWrite5m))
        inherit(TokenBucket::CacheWrite1h);
    for (const TokenBucket bucket :
         {TokenBucket::FreshInput, TokenBucket::CacheRead, TokenBucket::CacheWrite5m, TokenBucket::Output})
        inherit(bucket);
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

/// Of every size, at the usual hours.
QList<Price> standardPrices(const QJsonObject &entry, const Price &common)
{
    QList<Price> prices;
    const QJsonArray tiers = entry.value("tiered_pricing"_L1).toArray();
    for (const auto value : tiers) {
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

/// The cheaper hours of every size: rates that are named replace the usual ones. False: hours that a price of ours
/// cannot say.
bool addOffPeak(const QJsonObject &entry, QList<Price> &prices)
{
    const QJsonObject block = entry.value("off_peak_pricing"_L1).toObject();
    if (block.isEmpty())
        return true;
    const std::optional<QList<DailyWindow>> windows = offPeakWindows(block);
    if (!windows)
        return false;
    const QList<Price> usual = prices;
    for (const Price &price : usual) {
        Price cheaper = withBuckets(price, block, {});
        cheaper.windows = *windows;
        if (cheaper.nanosPerMillion != price.nanosPerMillion)
            prices.append(cheaper);
    }
    return prices.size() > usual.size();
}

/// What is charged beside the tokens, or for tokens of another kind.
void noteFees(const QJsonObject &entry, const QString &key, LeftOutPrices &leftOut)
{
    const auto has = [&entry](QLatin1StringView name) {
        return nanosFromJson(entry.value(name), TokensPerPrice).value_or(0) > 0;
    };
    if (has("input_cost_per_request"_L1))
        leftOut.add(u"A fee per request"_s, key);
    if (entry.value("search_context_cost_per_query"_L1).isObject())
        leftOut.add(u"A price per web search"_s, key);
    if (has("input_cost_per_image"_L1) || has("output_cost_per_image"_L1) || has("output_cost_per_image_token"_L1))
        leftOut.add(u"A price of images"_s, key);
    if (has("input_cost_per_audio_token"_L1) || has("output_cost_per_audio_token"_L1))
        leftOut.add(u"A price of audio"_s, key);
}

/// Who sells under the bare name: of two sellers of one name the one that made the model, which has its own name before
/// it in this list ("gemini/gemini-2.5-pro"), and not the one that comes without ("gemini-2.5-pro" of Vertex AI).
class BareNames
{
public:
    explicit BareNames(const QJsonObject &models)
    {
        for (auto it = models.begin(); it != models.end(); ++it) {
            const QString seller = it.key().section(u'/', 0, 0);
            const QString bare = it.key().section(u'/', 1);
            if (bare.isEmpty() || !isFirstParty(seller))
                continue;
            const QJsonObject other = models.value(bare).toObject();
            if (other.isEmpty() || !isSameSeller(other.value("litellm_provider"_L1).toString(), seller)) {
                if (!m_owners.contains(bare))
                    m_owners.insert(bare, it.key());
            }
        }
    }

    /// The name under which our book keeps an entry.
    [[nodiscard]] QString nameOf(const QString &key, const QString &provider) const
    {
        const auto owner = m_owners.constFind(key);
        if (owner != m_owners.constEnd())
            return sellerName(provider) + u'/' + key;
        const QString bare = key.section(u'/', 1);
        return m_owners.value(bare) == key ? bare : key;
    }

private:
    QHash<QString, QString> m_owners; ///< by bare name: the key that has it
};

} // namespace

PriceImport importLiteLlm(const QJsonObject &models, const QString &asOf)
{
    PriceImport result;
    result.format = u"LiteLLM"_s;
    const BareNames names(models);
    LeftOutPrices leftOut;
    for (auto it = models.begin(); it != models.end(); ++it) {
        const QJsonObject entry = it.value().toObject();
        if (it.key() == "sample_spec"_L1)
            continue;
        Price common;
        common.provider = entry.value("litellm_provider"_L1).toString();
        common.model = names.nameOf(it.key(), common.provider);
        common.currency = Currency::usd();
        common.source = u"LiteLLM price list"_s;
        common.asOf = asOf;
        common.origin = PriceOrigin::Imported;
        QList<Price> prices = standardPrices(entry, common);
        if (common.provider.isEmpty() || !arePrices(prices, entry.value("mode"_L1).toString())) {
            ++result.skipped;
            continue;
        }
        if (!addOffPeak(entry, prices))
            leftOut.add(u"A price of cheaper hours"_s, it.key());
        if (const Result<void> sound = checkPrices(prices, it.key()); !sound) {
            result.warnings.append(sound.error().detail);
            continue;
        }
        result.table.prices.append(prices);
        noteFees(entry, it.key(), leftOut);
        // "gemini/gemini-2.5-pro" is called gemini-2.5-pro by those who ask Gemini itself.
        if (it.key().endsWith(u'/' + common.model))
            result.table.aliases.append({it.key(), common.model, PriceOrigin::Imported});
    }
    result.warnings += leftOut.warnings();
    return result;
}

} // namespace Tokenglass
