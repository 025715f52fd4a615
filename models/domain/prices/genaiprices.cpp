// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/prices/priceimport.h"

#include <QSet>

#include <set>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

struct Key
{
    QLatin1StringView name;
    TokenBucket bucket;
};
constexpr std::array<Key, 4> Keys{{{"input_mtok"_L1, TokenBucket::FreshInput},
                                   {"cache_read_mtok"_L1, TokenBucket::CacheRead},
                                   {"cache_write_mtok"_L1, TokenBucket::CacheWrite5m},
                                   {"output_mtok"_L1, TokenBucket::Output}}};

/// The price of a bucket for inputs above a threshold: {"base": 3, "tiers": [{"start": 200000, "price": 6}]}.
QJsonValue priceAbove(const QJsonValue &value, qint64 threshold)
{
    if (!value.isObject())
        return value;
    QJsonValue price = value.toObject().value("base"_L1);
    for (const auto tier : value.toObject().value("tiers"_L1).toArray()) {
        if (static_cast<qint64>(tier.toObject().value("start"_L1).toDouble()) <= threshold)
            price = tier.toObject().value("price"_L1);
    }
    return price;
}

QList<Price> tiersOf(const QJsonObject &object, const Price &common)
{
    std::set<qint64> thresholds{0};
    for (const Key &key : Keys) {
        for (const auto tier : object.value(key.name).toObject().value("tiers"_L1).toArray())
            thresholds.insert(static_cast<qint64>(tier.toObject().value("start"_L1).toDouble()));
    }
    QList<Price> prices;
    for (const qint64 threshold : thresholds) {
        Price price = common;
        price.thresholdTokens = threshold;
        for (const Key &key : Keys)
            setNanos(price, key.bucket, nanosFromJson(priceAbove(object.value(key.name), threshold), 1));
        // Embeddings have no output.
        if (!hasNanos(price, TokenBucket::Output))
            setNanos(price, TokenBucket::Output, 0);
        if (hasNanos(price, TokenBucket::FreshInput))
            prices.append(price);
    }
    return prices;
}

int minuteOf(const QString &clock)
{
    const QTime time = QTime::fromString(clock.left(8), u"HH:mm:ss"_s);
    return time.hour() * 60 + time.minute();
}

/// False: a condition that is not known.
bool applyConstraint(const QJsonObject &constraint, Price &price)
{
    if (constraint.isEmpty())
        return true;
    if (constraint.contains("start_date"_L1)) {
        const QDate day = QDate::fromString(constraint.value("start_date"_L1).toString(), Qt::ISODate);
        price.validFrom = QDateTime(day, QTime(0, 0), Qt::UTC);
        return day.isValid();
    }
    if (constraint.contains("start_time"_L1) && constraint.contains("end_time"_L1)) {
        DailyWindow window;
        window.beginMinute = minuteOf(constraint.value("start_time"_L1).toString());
        window.endMinute = minuteOf(constraint.value("end_time"_L1).toString());
        price.windows = {window};
        return window.beginMinute != window.endMinute;
    }
    return false;
}

void addMatches(const QJsonObject &match, const QString &model, QSet<QString> &names)
{
    for (const auto either : match.value("or"_L1).toArray())
        addMatches(either.toObject(), model, names);
    const auto add = [&](QLatin1StringView key, const QString &before, const QString &after) {
        const QString text = match.value(key).toString();
        if (!text.isEmpty() && before + text + after != model)
            names.insert(before + text + after);
    };
    add("equals"_L1, {}, {});
    add("starts_with"_L1, {}, u"*"_s);
    add("ends_with"_L1, u"*"_s, {});
    add("contains"_L1, u"*"_s, u"*"_s);
}

struct Reading
{
    PriceImport &result;
    QSet<QString> names; ///< taken already
};

void addModel(const QJsonObject &object, Price common, Reading &reading)
{
    const QString id = object.value("id"_L1).toString();
    const bool bare = isFirstParty(common.provider) && !reading.names.contains(id);
    common.model = bare ? id : QString(common.provider + u'/' + id);
    const QJsonValue said = object.value("prices"_L1);
    const QJsonArray cases = said.isArray() ? said.toArray() : QJsonArray{QJsonObject{{u"prices"_s, said}}};
    QList<Price> prices;
    for (const auto value : cases) {
        Price price = common;
        if (applyConstraint(value.toObject().value("constraint"_L1).toObject(), price))
            prices.append(tiersOf(value.toObject().value("prices"_L1).toObject(), price));
        else
            reading.result.warnings.append(id + u": a price with a condition that is not known was left out"_s);
    }
    if (id.isEmpty() || prices.isEmpty()) {
        ++reading.result.skipped;
        return;
    }
    if (const Result<void> sound = checkPrices(prices, common.model); !sound) {
        reading.result.warnings.append(sound.error().detail);
        return;
    }
    reading.names.insert(common.model);
    reading.result.table.prices.append(prices);
    QSet<QString> names;
    if (bare)
        addMatches(object.value("match"_L1).toObject(), common.model, names);
    for (const QString &name : std::as_const(names)) {
        if (reading.names.contains(name))
            continue;
        reading.names.insert(name);
        reading.result.table.aliases.append({name, common.model, PriceOrigin::Imported});
    }
}

} // namespace

PriceImport importGenaiPrices(const QJsonArray &providers, const QString &asOf)
{
    PriceImport result;
    result.format = u"genai-prices"_s;
    Reading reading{result, {}};
    for (const auto value : providers) {
        const QJsonObject provider = value.toObject();
        Price common;
        common.provider = provider.value("id"_L1).toString(provider.value("provider"_L1).toString());
        common.currency = Currency::usd();
        common.source = u"genai-prices"_s;
        common.origin = PriceOrigin::Imported;
        for (const auto model : provider.value("models"_L1).toArray()) {
            const QString checked = model.toObject().value("prices_checked"_L1).toString();
            common.asOf = QDate::fromString(checked, Qt::ISODate).isValid() ? checked : asOf;
            addModel(model.toObject(), common, reading);
        }
    }
    return result;
}

} // namespace Tokenglass
