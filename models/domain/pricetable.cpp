// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/pricetable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr qint64 LargestExactJsonInteger = qint64{1} << 53;
constexpr int MostDecimals = 9;

Error invalid(const QString &where, const QString &what)
{
    return Error{Error::Kind::Input, where + u": "_s + what};
}

std::optional<TokenBucket> bucketFromName(const QString &name)
{
    for (std::size_t i = 0; i < TokenBucketCount; ++i) {
        if (bucketName(static_cast<TokenBucket>(i)) == name)
            return static_cast<TokenBucket>(i);
    }
    return std::nullopt;
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
        const auto bucket = bucketFromName(it.key());
        if (!bucket)
            return invalid(where, u"unknown bucket \"%1\""_s.arg(it.key()));
        const auto nanos = nanosFromText(it.value().toString());
        if (!nanos)
            return invalid(where, u"\"%1\" is not a price with at most nine decimals"_s.arg(it.key()));
        price.nanosPerMillion[static_cast<std::size_t>(*bucket)] = nanos;
    }
    const auto has = [&price](TokenBucket bucket) {
        return price.nanosPerMillion[static_cast<std::size_t>(bucket)].has_value();
    };
    if (!has(TokenBucket::FreshInput) || !has(TokenBucket::Output))
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
    const Result<QList<DailyWindow>> windows = windowsFromText(object.value("utc_hours"_L1).toString());
    if (!windows)
        return invalid(where, windows.error().detail);
    price.windows = *windows;
    return {};
}

Result<Price> readPrice(const QJsonObject &object, const QString &where, Price price)
{
    price.source = object.value("source"_L1).toString(price.source);
    price.asOf = object.value("as_of"_L1).toString(price.asOf);
    if (const Result<void> validity = readValidity(object, where, price); !validity)
        return validity.error();
    if (const Result<void> buckets = readBuckets(object.value("per_million"_L1).toObject(), where, price); !buckets) {
        return buckets.error();
    }
    return price;
}

Result<Price> readIdentity(const QJsonObject &object, const Defaults &defaults)
{
    Price price;
    price.provider = object.value("provider"_L1).toString();
    price.model = object.value("model"_L1).toString();
    price.source = defaults.source;
    price.asOf = defaults.asOf;
    const QString where = u"model \"%1\""_s.arg(price.model);
    const std::optional<Currency> currency = Currency::fromCode(defaults.currency);
    if (price.provider.isEmpty() || price.model.isEmpty() || !currency)
        return invalid(where, u"needs a provider, a name and a currency"_s);
    if (price.source.isEmpty() || !QDate::fromString(price.asOf, Qt::ISODate).isValid()) {
        return invalid(where, u"needs a source and an \"as_of\" date"_s);
    }
    price.currency = *currency;
    return price;
}

Result<QList<Price>> readModel(const QJsonObject &object, const Defaults &fileDefaults)
{
    const Defaults defaults = fileDefaults.overriddenBy(object);
    const Result<Price> common = readIdentity(object, defaults);
    if (!common)
        return common.error();
    const QString where = u"model \"%1\""_s.arg(common->model);
    QList<Price> prices;
    const QJsonArray array = object.value("prices"_L1).toArray();
    for (const auto value : array) {
        Result<Price> price = readPrice(value.toObject(), where, *common);
        if (!price)
            return price.error();
        prices.append(*std::move(price));
    }
    if (prices.isEmpty())
        return invalid(where, u"has no price"_s);
    if (const Result<void> sound = checkPrices(prices, where); !sound) {
        return sound.error();
    }
    return prices;
}

/// Names that stand for two things would make the cost depend on luck.
Result<void> addModel(const QList<Price> &prices, const QStringList &aliases, QSet<QString> &names, PriceTable &table)
{
    const QString model = prices.constFirst().model;
    if (names.contains(model))
        return invalid(u"price table"_s, u"\"%1\" is named twice"_s.arg(model));
    names.insert(model);
    table.prices.append(prices);
    for (const QString &alias : aliases) {
        if (alias.isEmpty() || names.contains(alias))
            return invalid(u"price table"_s, u"alias \"%1\" is empty or named twice"_s.arg(alias));
        names.insert(alias);
        table.aliases.append({alias, model, PriceOrigin::Shipped});
    }
    return {};
}

} // namespace

Result<void> checkPrices(const QList<Price> &prices, const QString &where)
{
    for (const Price &price : prices) {
        const auto same = std::count_if(prices.begin(), prices.end(),
                                        [&price](const Price &other) { return other.isSameRow(price); });
        if (same != 1)
            return invalid(where, u"two prices for the same time and size"_s);
        const bool hasBase = std::any_of(prices.begin(), prices.end(), [&price](const Price &other) {
            return other.validFrom == price.validFrom && other.thresholdTokens == 0 && other.windows.isEmpty();
        });
        if (!hasBase)
            return invalid(where, u"no base price beside the price above a threshold or of some hours"_s);
    }
    return {};
}

Result<PriceTable> priceTableFromJson(const QByteArray &json)
{
    QJsonParseError parseError;
    const QJsonObject root = QJsonDocument::fromJson(json, &parseError).object();
    if (parseError.error != QJsonParseError::NoError)
        return invalid(u"price table"_s, parseError.errorString());
    if (root.value("format"_L1).toInteger() != 1) {
        return invalid(u"price table"_s, u"\"format\" is not 1"_s);
    }
    PriceTable table;
    QSet<QString> names;
    const Defaults defaults = Defaults{}.overriddenBy(root);
    const QJsonArray models = root.value("models"_L1).toArray();
    for (const auto value : models) {
        const QJsonObject object = value.toObject();
        const Result<QList<Price>> prices = readModel(object, defaults);
        if (!prices)
            return prices.error();
        const QStringList aliases = object.value("aliases"_L1).toVariant().toStringList();
        if (const Result<void> added = addModel(*prices, aliases, names, table); !added) {
            return added.error();
        }
    }
    return table;
}

QJsonObject toJson(const Price &price)
{
    QJsonObject buckets;
    for (std::size_t i = 0; i < TokenBucketCount; ++i) {
        if (price.nanosPerMillion[i])
            buckets.insert(bucketName(static_cast<TokenBucket>(i)), textFromNanos(*price.nanosPerMillion[i]));
    }
    QJsonObject object{
        {u"provider"_s, price.provider}, {u"model"_s, price.model},   {u"currency"_s, price.currency.code()},
        {u"per_million"_s, buckets},     {u"source"_s, price.source}, {u"as_of"_s, price.asOf}};
    if (price.validFrom.isValid())
        object.insert(u"valid_from"_s, price.validFrom.toUTC().toString(Qt::ISODate));
    if (price.thresholdTokens > 0)
        object.insert(u"above_input_tokens"_s, price.thresholdTokens);
    if (!price.windows.isEmpty())
        object.insert(u"utc_hours"_s, windowsText(price.windows));
    if (!price.connectionId.isEmpty())
        object.insert(u"connection"_s, price.connectionId);
    return object;
}

Result<Price> priceFromJson(const QJsonObject &object)
{
    Result<Price> price = readIdentity(object, Defaults{}.overriddenBy(object));
    if (!price)
        return price;
    price->connectionId = object.value("connection"_L1).toString();
    return readPrice(object, u"model \"%1\""_s.arg(price->model), *price);
}

std::optional<qint64> nanosFromText(const QString &text)
{
    const QByteArray plain = text.trimmed().toLatin1();
    const qsizetype point = plain.indexOf('.');
    if (point >= 0 && plain.size() - point > MostDecimals + 1)
        return std::nullopt;
    const auto money = Money::fromDecimal({plain.constData(), static_cast<std::size_t>(plain.size())}, Currency());
    return money && money->nanos >= 0 ? std::optional(money->nanos) : std::nullopt;
}

QString textFromNanos(qint64 nanos)
{
    QString text = Money{nanos, Currency()}.toDecimal(MostDecimals);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

} // namespace Tokenglass
