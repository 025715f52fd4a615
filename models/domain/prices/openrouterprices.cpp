// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/prices/priceimport.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr double TokensPerPrice = 1e6;

Price withBuckets(Price price, const QJsonObject &pricing)
{
    const auto take = [&](TokenBucket bucket, QLatin1StringView key) {
        setNanos(price, bucket, nanosFromJson(pricing.value(key), TokensPerPrice));
    };
    take(TokenBucket::FreshInput, "prompt"_L1);
    take(TokenBucket::Output, "completion"_L1);
    take(TokenBucket::CacheRead, "input_cache_read"_L1);
    take(TokenBucket::CacheWrite5m, "input_cache_write"_L1);
    take(TokenBucket::Reasoning, "internal_reasoning"_L1);
    // 0 says here that reasoning is not billed apart, not that it is free.
    if (price.of(TokenBucket::Reasoning) == 0 && price.of(TokenBucket::Output).value_or(0) != 0)
        price.nanosPerMillion[static_cast<std::size_t>(TokenBucket::Reasoning)].reset();
    return price;
}

/// What is charged beside the tokens.
void noteFees(const QJsonObject &pricing, const QString &model, LeftOutPrices &leftOut)
{
    const QList<std::pair<QLatin1StringView, QString>> fees{{"request"_L1, u"A fee per request"_s},
                                                            {"image"_L1, u"A price per image"_s},
                                                            {"web_search"_L1, u"A price per web search"_s},
                                                            {"audio"_L1, u"A price of audio"_s}};
    for (const auto &[key, kind] : fees) {
        if (nanosFromJson(pricing.value(key), TokensPerPrice).value_or(0) > 0)
            leftOut.add(kind, model);
    }
}

/// 1630 is half past four.
int minuteOf(int clock)
{
    return clock / 100 * 60 + clock % 100;
}

quint8 daysOf(const QJsonArray &names)
{
    static const QStringList days{u"monday"_s, u"tuesday"_s,  u"wednesday"_s, u"thursday"_s,
                                  u"friday"_s, u"saturday"_s, u"sunday"_s};
    unsigned result = 0;
    for (const auto name : names) {
        if (const qsizetype day = days.indexOf(name.toString()); day >= 0)
            result |= 1U << day;
    }
    return result == 0 ? DailyWindow::EveryDay : static_cast<quint8>(result);
}

/// A price for large prompts or for hours; empty: a condition that is not known.
std::optional<Price> overrideOf(const QJsonObject &object, const Price &base)
{
    Price price = withBuckets(base, object);
    if (object.contains("min_prompt_tokens"_L1)) {
        price.thresholdTokens = static_cast<qint64>(object.value("min_prompt_tokens"_L1).toDouble());
        return price;
    }
    if (!object.contains("utc_start"_L1) && !object.contains("utc_days"_L1))
        return std::nullopt;
    DailyWindow window;
    window.beginMinute = minuteOf(object.value("utc_start"_L1).toInt());
    window.endMinute = minuteOf(object.value("utc_end"_L1).toInt());
    if (window.endMinute == 0 || window.endMinute == window.beginMinute)
        window.endMinute = DailyWindow::MinutesPerDay;
    window.weekdays = daysOf(object.value("utc_days"_L1).toArray());
    price.windows = {window};
    return price;
}

/// Windows of one price are one row.
void addOverride(QList<Price> &prices, const Price &price)
{
    for (Price &other : prices) {
        if (!other.windows.isEmpty() && !price.windows.isEmpty() && other.nanosPerMillion == price.nanosPerMillion) {
            other.windows.append(price.windows);
            return;
        }
    }
    prices.append(price);
}

} // namespace

PriceImport importOpenRouter(const QJsonArray &data, const QString &asOf)
{
    PriceImport result;
    result.format = u"OpenRouter"_s;
    LeftOutPrices leftOut;
    for (const auto value : data) {
        const QJsonObject pricing = value.toObject().value("pricing"_L1).toObject();
        Price price;
        price.model = value.toObject().value("id"_L1).toString();
        price.provider = u"openrouter"_s;
        price.currency = Currency::usd();
        price.source = u"OpenRouter /api/v1/models"_s;
        price.asOf = asOf;
        price.origin = PriceOrigin::Imported;
        price = withBuckets(price, pricing);
        // -1 is the router's word for "depends on the model chosen".
        if (price.model.isEmpty() || !hasNanos(price, TokenBucket::FreshInput)
            || !hasNanos(price, TokenBucket::Output)) {
            ++result.skipped;
            continue;
        }
        noteFees(pricing, price.model, leftOut);
        QList<Price> prices{price};
        for (const auto override : pricing.value("overrides"_L1).toArray()) {
            if (const auto other = overrideOf(override.toObject(), price))
                addOverride(prices, *other);
            else
                result.warnings.append(price.model + u": a price with a condition that is not known was left out"_s);
        }
        if (const Result<void> sound = checkPrices(prices, price.model); !sound) {
            result.warnings.append(sound.error().detail);
            prices = {price};
        }
        result.table.prices.append(prices);
    }
    result.warnings += leftOut.warnings();
    return result;
}

} // namespace Tokenglass
