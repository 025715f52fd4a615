// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/pricebook.h"

#include "models/domain/wideinteger.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr qint64 TokensPerPrice = 1'000'000;
constexpr qint64 LargestExactJsonInteger = qint64{1} << 53;

constexpr std::array<QLatin1StringView, TokenBucketCount> BucketKeys{
    "input"_L1, "cache_read"_L1, "cache_write_5m"_L1, "cache_write_1h"_L1, "output"_L1, "reasoning"_L1};

std::size_t indexOf(TokenBucket bucket)
{
    return static_cast<std::size_t>(bucket);
}

Error invalid(const QString &where, const QString &what)
{
    return Error{Error::Kind::Input, where + u": "_s + what};
}

/// The price of a bucket, or of the bucket that stands in for it. The stand-ins are the provider's usual upper side:
/// a cached token is never assumed to be cheaper than the table says.
std::optional<qint64> priceOf(const Price &price, TokenBucket bucket)
{
    const std::optional<qint64> own = price.nanosPerMillion[indexOf(bucket)];
    if (own)
        return own;
    switch (bucket) {
    case TokenBucket::CacheRead:
    case TokenBucket::CacheWrite5m:
        return priceOf(price, TokenBucket::FreshInput);
    case TokenBucket::CacheWrite1h:
        return priceOf(price, TokenBucket::CacheWrite5m);
    case TokenBucket::Reasoning:
        return priceOf(price, TokenBucket::Output);
    case TokenBucket::FreshInput:
    case TokenBucket::Output:
        break;
    }
    return std::nullopt;
}

qint64 inputOf(const TokenCounts &tokens)
{
    WideInteger sum = 0;
    for (const TokenBucket bucket :
         {TokenBucket::FreshInput, TokenBucket::CacheRead, TokenBucket::CacheWrite5m, TokenBucket::CacheWrite1h}) {
        sum += tokens[bucket].value_or(0);
    }
    return static_cast<qint64>(qMin<WideInteger>(sum, std::numeric_limits<qint64>::max()));
}

bool startsLater(const QDateTime &a, const QDateTime &b)
{
    return a.isValid() && (!b.isValid() || a > b);
}

/// What a model inherits from its file.
struct Defaults
{
    QString source;
    QString asOf;
    QString currency;

    [[nodiscard]] Defaults overriddenBy(const QJsonObject &object) const
    {
        return {object.value("source"_L1).toString(source), object.value("as_of"_L1).toString(asOf),
                object.value("currency"_L1).toString(currency)};
    }
};

Result<void> readBuckets(const QJsonObject &object, const QString &where, Price &price)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto key = std::find(BucketKeys.begin(), BucketKeys.end(), it.key());
        if (key == BucketKeys.end())
            return invalid(where, u"unknown bucket \"%1\""_s.arg(it.key()));
        const QByteArray text = it.value().toString().toLatin1();
        const qsizetype point = text.indexOf('.');
        const bool tooFine = point >= 0 && text.size() - point > 10;
        const auto money =
            Money::fromDecimal({text.constData(), static_cast<std::size_t>(text.size())}, price.currency);
        if (!money || money->nanos < 0 || tooFine)
            return invalid(where, u"\"%1\" is not a price with at most nine decimals"_s.arg(it.key()));
        price.nanosPerMillion[static_cast<std::size_t>(key - BucketKeys.begin())] = money->nanos;
    }
    if (!price.nanosPerMillion[indexOf(TokenBucket::FreshInput)]
        || !price.nanosPerMillion[indexOf(TokenBucket::Output)])
        return invalid(where, u"a price needs \"input\" and \"output\""_s);
    return {};
}

Result<void> readValidity(const QJsonObject &object, const QString &where, Price &price)
{
    const QJsonValue from = object.value("valid_from"_L1);
    if (!from.isUndefined()) {
        price.validFrom = QDateTime::fromString(from.toString(), Qt::ISODate);
        if (!price.validFrom.isValid() || price.validFrom.timeSpec() == Qt::LocalTime)
            return invalid(where, u"\"valid_from\" is not an ISO time with an offset"_s);
        price.validFrom = price.validFrom.toUTC();
    }
    const QJsonValue above = object.value("above_input_tokens"_L1);
    if (!above.isUndefined()) {
        price.thresholdTokens = above.toInteger(-1);
        if (price.thresholdTokens < 0 || price.thresholdTokens > LargestExactJsonInteger)
            return invalid(where, u"\"above_input_tokens\" is not a whole number"_s);
    }
    return {};
}

Result<Price> readPrice(const QJsonObject &object, const QString &where, Price price)
{
    if (const Result<void> validity = readValidity(object, where, price); !validity)
        return validity.error();
    if (const Result<void> buckets = readBuckets(object.value("per_million"_L1).toObject(), where, price); !buckets) {
        return buckets.error();
    }
    return price;
}

/// Two prices for one case, or a period that has only the price of large requests, would make the cost depend on luck.
Result<void> checkModel(const QList<Price> &prices, const QString &where)
{
    for (const Price &price : prices) {
        qsizetype same = 0;
        bool hasBase = false;
        for (const Price &other : prices) {
            if (other.validFrom == price.validFrom) {
                same += other.thresholdTokens == price.thresholdTokens ? 1 : 0;
                hasBase = hasBase || other.thresholdTokens == 0;
            }
        }
        if (same != 1)
            return invalid(where, u"two prices for the same time and size"_s);
        if (!hasBase) {
            return invalid(where, u"no base price beside the price above a threshold"_s);
        }
    }
    return {};
}

Result<QList<Price>> readModel(const QJsonObject &object, const Defaults &fileDefaults)
{
    const Defaults defaults = fileDefaults.overriddenBy(object);
    Price common;
    common.provider = object.value("provider"_L1).toString();
    common.model = object.value("model"_L1).toString();
    common.source = defaults.source;
    common.asOf = defaults.asOf;
    const QString where = u"model \"%1\""_s.arg(common.model);
    const std::optional<Currency> currency = Currency::fromCode(defaults.currency);
    if (common.provider.isEmpty() || common.model.isEmpty() || !currency)
        return invalid(where, u"needs a provider, a name and a currency"_s);
    if (common.source.isEmpty() || !QDate::fromString(common.asOf, Qt::ISODate).isValid()) {
        return invalid(where, u"needs a source and an \"as_of\" date"_s);
    }
    common.currency = *currency;

    QList<Price> prices;
    const QJsonArray array = object.value("prices"_L1).toArray();
    for (const QJsonValue &value : array) {
        Result<Price> price = readPrice(value.toObject(), where, common);
        if (!price)
            return price.error();
        prices.append(*std::move(price));
    }
    if (prices.isEmpty())
        return invalid(where, u"has no price"_s);
    if (const Result<void> sound = checkModel(prices, where); !sound) {
        return sound.error();
    }
    return prices;
}

} // namespace

Result<PriceBook> PriceBook::fromJson(const QByteArray &json)
{
    QJsonParseError parseError;
    const QJsonObject root = QJsonDocument::fromJson(json, &parseError).object();
    if (parseError.error != QJsonParseError::NoError)
        return invalid(u"price table"_s, parseError.errorString());
    if (root.value("format"_L1).toInteger() != 1) {
        return invalid(u"price table"_s, u"\"format\" is not 1"_s);
    }

    PriceBook book;
    const Defaults defaults = Defaults{}.overriddenBy(root);
    const QJsonArray models = root.value("models"_L1).toArray();
    for (const QJsonValue &value : models) {
        const Result<QList<Price>> prices = readModel(value.toObject(), defaults);
        if (!prices)
            return prices.error();
        if (const Result<void> added =
                book.addModel(*prices, value.toObject().value("aliases"_L1).toVariant().toStringList());
            !added) {
            return added.error();
        }
    }
    return book;
}

Result<void> PriceBook::addModel(const QList<Price> &prices, const QStringList &aliases)
{
    const QString model = prices.first().model;
    const auto taken = [this](const QString &name) { return m_byModel.contains(name) || m_aliases.contains(name); };
    if (taken(model))
        return invalid(u"price table"_s, u"\"%1\" is named twice"_s.arg(model));
    for (const Price &price : prices) {
        m_byModel.insert(model, m_prices.size());
        m_prices.append(price);
    }
    for (const QString &alias : aliases) {
        if (alias.isEmpty() || taken(alias))
            return invalid(u"price table"_s, u"alias \"%1\" is empty or named twice"_s.arg(alias));
        m_aliases.insert(alias, model);
    }
    return {};
}

QString PriceBook::canonicalModel(const QString &name) const
{
    return m_aliases.value(name, name);
}

bool PriceBook::knows(const QString &model) const
{
    return m_byModel.contains(canonicalModel(model));
}

const Price *PriceBook::priceAt(const QString &model, qint64 inputTokens, const QDateTime &at) const
{
    const Price *best = nullptr;
    const auto [first, last] = m_byModel.equal_range(canonicalModel(model));
    for (auto it = first; it != last; ++it) {
        const Price &price = m_prices.at(*it);
        if (price.validFrom.isValid() && !at.isValid()) {
            return nullptr; // the price depends on a time nobody knows
        }
        const bool applies = (!price.validFrom.isValid() || price.validFrom <= at)
            && (price.thresholdTokens == 0 || inputTokens > price.thresholdTokens);
        const bool better = best == nullptr || startsLater(price.validFrom, best->validFrom)
            || (price.validFrom == best->validFrom && price.thresholdTokens > best->thresholdTokens);
        if (applies && better)
            best = &price;
    }
    return best;
}

std::optional<Money> PriceBook::costOf(const QString &model, const TokenCounts &tokens, const QDateTime &at) const
{
    if (!tokens[TokenBucket::FreshInput] || !tokens[TokenBucket::Output])
        return std::nullopt;
    const Price *price = priceAt(model, inputOf(tokens), at);
    if (price == nullptr)
        return std::nullopt;
    WideInteger sum = 0;
    for (std::size_t i = 0; i < TokenBucketCount; ++i) {
        const qint64 count = tokens.buckets[i].value_or(0);
        const std::optional<qint64> nanos = priceOf(*price, static_cast<TokenBucket>(i));
        if (count < 0 || (count > 0 && !nanos))
            return std::nullopt;
        sum += WideInteger{count} * nanos.value_or(0);
    }
    const std::optional<qint64> nanos = narrow(divideHalfEven(sum, TokensPerPrice));
    if (!nanos)
        return std::nullopt;
    return Money{*nanos, price->currency};
}

} // namespace Tokenglass
