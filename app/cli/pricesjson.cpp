// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/pricesjson.h"

#include "models/domain/jsonwriter.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

using Layout = JsonWriter::Layout;
constexpr int EstimateDecimals = 6;

void writeText(JsonWriter &json, const char *key, const QString &text)
{
    json.key(key);
    if (text.isEmpty())
        json.null();
    else
        json.value(text);
}

void writePrice(JsonWriter &json, const Price &price)
{
    json.beginObject();
    json.key("model").value(price.model);
    json.key("provider").value(price.provider);
    json.key("currency").value(price.currency.code());
    json.key("per_million").beginObject();
    for (std::size_t i = 0; i < TokenBucketCount; ++i) {
        if (price.nanosPerMillion[i])
            json.key(bucketName(static_cast<TokenBucket>(i))).value(textFromNanos(*price.nanosPerMillion[i]));
    }
    json.end();
    writeText(json, "valid_from", price.validFrom.isValid() ? price.validFrom.toString(Qt::ISODate) : QString());
    json.key("above_input_tokens").value(price.thresholdTokens);
    writeText(json, "utc_hours", windowsText(price.windows));
    json.key("origin").value(originName(price.origin));
    writeText(json, "connection", price.connectionId);
    json.key("factor").value(textFromNanos(price.factor));
    json.key("source").value(price.source);
    json.key("as_of").value(price.asOf);
    json.end();
}

QString changeName(PriceChange::Kind kind)
{
    switch (kind) {
    case PriceChange::Kind::Added:
        return u"added"_s;
    case PriceChange::Kind::Changed:
        return u"changed"_s;
    case PriceChange::Kind::Unchanged:
        return u"unchanged"_s;
    case PriceChange::Kind::Kept:
        return u"kept_for_user"_s;
    }
    Q_UNREACHABLE();
}

void writeChange(JsonWriter &json, const PriceChange &change)
{
    const auto amount = [&json](const char *key, const std::optional<Money> &money) {
        writeText(json, key, money ? textFromNanos(money->nanos) : QString());
    };
    json.beginObject();
    json.key("model").value(change.model);
    json.key("provider").value(change.provider());
    json.key("kind").value(changeName(change.kind));
    json.key("prices").beginArray();
    for (const BucketChange &each : bucketChanges(change)) {
        json.beginObject();
        json.key("bucket").value(bucketName(each.bucket));
        json.key("above_input_tokens").value(each.row.thresholdTokens);
        writeText(json, "utc_hours", windowsText(each.row.windows));
        amount("before", each.before);
        writeText(json, "before_currency", each.before ? each.before->currency.code() : QString());
        amount("after", each.after);
        writeText(json, "after_currency", each.after ? each.after->currency.code() : QString());
        json.end();
    }
    json.end();
    json.end();
}

QByteArray lineOf(const JsonWriter &json)
{
    return json.json() + '\n';
}

} // namespace

QByteArray pricesJson(const QList<Price> &prices)
{
    JsonWriter json;
    json.beginObject(Layout::Lines);
    json.key("unit").value(u"per 1 M tokens"_s);
    json.key("prices").beginArray(Layout::Lines);
    for (const Price &price : prices)
        writePrice(json, price);
    json.end();
    json.end();
    return lineOf(json);
}

QString outcomeName(CostExplanation::Outcome outcome)
{
    switch (outcome) {
    case CostExplanation::Outcome::Priced:
        return u"priced"_s;
    case CostExplanation::Outcome::UnknownModel:
        return u"unknown_model"_s;
    case CostExplanation::Outcome::NoPriceThen:
        return u"no_price_then"_s;
    case CostExplanation::Outcome::UnknownTokens:
        return u"unknown_tokens"_s;
    case CostExplanation::Outcome::TooLarge:
        return u"too_large"_s;
    }
    Q_UNREACHABLE();
}

QByteArray explanationJson(const CostExplanation &why)
{
    JsonWriter json;
    json.beginObject(Layout::Lines);
    json.key("outcome").value(outcomeName(why.outcome));
    json.key("model").value(why.askedModel);
    json.key("priced_as").value(why.pricedAs);
    writeText(json, "cost", why.cost ? textFromNanos(why.cost->nanos) : QString());
    writeText(json, "currency", why.cost ? why.cost->currency.code() : QString());
    json.key("input_tokens").value(why.inputTokens);
    json.key("lines").beginArray(Layout::Lines);
    for (const CostLine &line : why.lines) {
        json.beginObject();
        json.key("bucket").value(bucketName(line.bucket));
        json.key("tokens").value(line.tokens);
        json.key("per_million").value(textFromNanos(line.nanosPerMillion));
        json.key("stands_in").value(line.standsIn);
        json.key("amount").value(line.exactAmount());
        json.end();
    }
    json.end();
    json.key("price");
    if (why.price)
        writePrice(json, *why.price);
    else
        json.null();
    json.end();
    return lineOf(json);
}

QString amountIn(const std::optional<Money> &money, Currency currency, const ExchangeRate &rate)
{
    const auto converted = money && money->currency != currency ? rate.convert(*money, currency) : money;
    return converted ? converted->toDecimal(EstimateDecimals) : QString();
}

std::optional<Money> totalOf(const QList<NamedEstimate> &estimates, Currency currency, const ExchangeRate &rate)
{
    QList<std::optional<CostEstimate>> costs;
    for (const NamedEstimate &each : estimates)
        costs.append(each.estimate);
    return totalOf(costs, currency, rate);
}

QByteArray estimatesJson(const QList<NamedEstimate> &estimates, const CallSize &size, const ExchangeRate &rate)
{
    JsonWriter json;
    json.beginObject(Layout::Lines);
    json.key("input_tokens").value(size.input);
    json.key("output_tokens").value(size.output);
    json.key("calls").value(size.calls);
    json.key("rate").beginObject();
    json.key("base").value(rate.base.code());
    json.key("quote").value(rate.quote.code());
    json.key("rate").value(textFromNanos(rate.nanosPerUnit));
    writeText(json, "date", rate.date);
    writeText(json, "source", rate.source);
    json.end();
    json.key("models").beginArray(Layout::Lines);
    for (const NamedEstimate &each : estimates) {
        const auto part = [&each](Money CostEstimate::*member) {
            return each.estimate ? std::optional((*each.estimate).*member) : std::nullopt;
        };
        const Currency own = each.estimate ? each.estimate->total.currency : Currency();
        json.beginObject();
        json.key("model").value(each.model);
        writeText(json, "currency", own.isValid() ? own.code() : QString());
        writeText(json, "input_cost", amountIn(part(&CostEstimate::input), own, rate));
        writeText(json, "output_cost", amountIn(part(&CostEstimate::output), own, rate));
        writeText(json, "total_cny", amountIn(part(&CostEstimate::total), Currency::cny(), rate));
        writeText(json, "total_usd", amountIn(part(&CostEstimate::total), Currency::usd(), rate));
        json.end();
    }
    json.end();
    json.key("total").beginObject();
    for (const auto &[key, currency] :
         {std::pair("total_cny", Currency::cny()), std::pair("total_usd", Currency::usd())})
        writeText(json, key, amountIn(totalOf(estimates, currency, rate), currency, rate));
    json.end();
    json.end();
    return lineOf(json);
}

QByteArray importJson(const PriceImport &list, const QList<PriceChange> &changes, qsizetype taken)
{
    const auto count = [&changes](PriceChange::Kind kind) {
        return static_cast<qint64>(std::count_if(changes.begin(), changes.end(),
                                                 [kind](const PriceChange &change) { return change.kind == kind; }));
    };
    JsonWriter json;
    json.beginObject(Layout::Lines);
    json.key("format").value(list.format);
    json.key("added").value(count(PriceChange::Kind::Added));
    json.key("changed").value(count(PriceChange::Kind::Changed));
    json.key("unchanged").value(count(PriceChange::Kind::Unchanged));
    json.key("kept_for_user").value(count(PriceChange::Kind::Kept));
    json.key("skipped").value(static_cast<qint64>(list.skipped));
    json.key("taken").value(static_cast<qint64>(taken));
    json.key("questionable").beginArray(Layout::Lines);
    for (const PriceChange &change : changes) {
        if (!change.doubts.isEmpty())
            json.value(change.model);
    }
    json.end();
    json.key("changes").beginArray(Layout::Lines);
    for (const PriceChange &change : changes) {
        if (change.kind != PriceChange::Kind::Unchanged)
            writeChange(json, change);
    }
    json.end();
    json.key("warnings").beginArray(Layout::Lines);
    for (const QString &warning : list.warnings)
        json.value(warning);
    json.end();
    json.end();
    return lineOf(json);
}

} // namespace Tokenglass
