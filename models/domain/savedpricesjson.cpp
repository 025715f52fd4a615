// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/savedprices.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

/// Reads a list of objects; those that are not understood are named.
template <typename T, typename Read>
QList<T> listFromJson(const QJsonValue &value, QString *warning, const Read &read)
{
    QList<T> list;
    for (const auto item : value.toArray()) {
        Result<T> entry = read(item.toObject());
        if (entry)
            list.append(*std::move(entry));
        else if (warning && warning->isEmpty())
            *warning = entry.error().detail;
    }
    return list;
}

template <typename T, typename Write>
QJsonArray listToJson(const QList<T> &list, const Write &write)
{
    QJsonArray array;
    for (const T &entry : list)
        array.append(write(entry));
    return array;
}

Result<AliasRule> aliasFromJson(const QJsonObject &object)
{
    const AliasRule rule{object.value("name"_L1).toString(), object.value("model"_L1).toString(), PriceOrigin::User};
    if (rule.name.isEmpty() || rule.model.isEmpty())
        return Error{Error::Kind::Storage, u"an alias rule needs two names"_s};
    return rule;
}

QJsonObject aliasToJson(const AliasRule &rule)
{
    return {{u"name"_s, rule.name}, {u"model"_s, rule.model}};
}

Result<ConnectionFactor> factorFromJson(const QJsonObject &object)
{
    ConnectionFactor factor;
    factor.connectionId = object.value("connection"_L1).toString();
    factor.model = object.value("model"_L1).toString(u"*"_s);
    const auto nanos = nanosFromText(object.value("factor"_L1).toString());
    if (factor.connectionId.isEmpty() || !nanos)
        return Error{Error::Kind::Storage, u"a negotiated price needs a connection and a factor"_s};
    factor.factor = *nanos;
    return factor;
}

QJsonObject factorToJson(const ConnectionFactor &factor)
{
    return {{u"connection"_s, factor.connectionId},
            {u"model"_s, factor.model},
            {u"factor"_s, textFromNanos(factor.factor)}};
}

Result<ExchangeRate> rateFromJson(const QJsonObject &object)
{
    const auto base = Currency::fromCode(object.value("base"_L1).toString());
    const auto quote = Currency::fromCode(object.value("quote"_L1).toString());
    const auto nanos = nanosFromText(object.value("rate"_L1).toString());
    const QString date = object.value("date"_L1).toString();
    if (!base || !quote || !nanos || *nanos == 0 || !QDate::fromString(date, Qt::ISODate).isValid())
        return Error{Error::Kind::Storage, u"an exchange rate is incomplete"_s};
    return ExchangeRate{*base, *quote, *nanos, date, object.value("source"_L1).toString()};
}

QJsonObject rateToJson(const ExchangeRate &rate)
{
    return {{u"base"_s, rate.base.code()},
            {u"quote"_s, rate.quote.code()},
            {u"rate"_s, textFromNanos(rate.nanosPerUnit)},
            {u"date"_s, rate.date},
            {u"source"_s, rate.source}};
}

Result<RepriceRule> ruleFromJson(const QJsonObject &object)
{
    RepriceRule rule;
    rule.id = object.value("id"_L1).toString();
    rule.connectionId = object.value("connection"_L1).toString();
    rule.model = object.value("model"_L1).toString();
    if (object.contains("from"_L1))
        rule.fromSecond = object.value("from"_L1).toInteger();
    if (object.contains("to"_L1))
        rule.toSecond = object.value("to"_L1).toInteger();
    rule.appliedAt = QDateTime::fromString(object.value("applied_at"_L1).toString(), Qt::ISODate);
    const QString rows = object.value("rows"_L1).toString();
    for (const auto kind : {RepriceRule::Rows::Unpriced, RepriceRule::Rows::Calculated, RepriceRule::Rows::All}) {
        if (repriceRowsName(kind) == rows && !rule.id.isEmpty() && !rule.connectionId.isEmpty()) {
            rule.rows = kind;
            return rule;
        }
    }
    return Error{Error::Kind::Storage, u"a decision to price anew is incomplete"_s};
}

QJsonObject ruleToJson(const RepriceRule &rule)
{
    QJsonObject object{{u"id"_s, rule.id},
                       {u"connection"_s, rule.connectionId},
                       {u"model"_s, rule.model},
                       {u"rows"_s, repriceRowsName(rule.rows)},
                       {u"applied_at"_s, rule.appliedAt.toString(Qt::ISODate)}};
    if (rule.fromSecond)
        object.insert(u"from"_s, *rule.fromSecond);
    if (rule.toSecond)
        object.insert(u"to"_s, *rule.toSecond);
    return object;
}

} // namespace

QJsonObject toJson(const SavedPrices &saved)
{
    const auto price = [](const Price &entry) { return toJson(entry); };
    return {{u"prices"_s, listToJson(saved.user, price)},
            {u"imported"_s, listToJson(saved.imported, price)},
            {u"aliases"_s, listToJson(saved.aliases, aliasToJson)},
            {u"imported_aliases"_s, listToJson(saved.importedAliases, aliasToJson)},
            {u"factors"_s, listToJson(saved.factors, factorToJson)},
            {u"rates"_s, listToJson(saved.rates.rates(), rateToJson)},
            {u"rates_of_day"_s, saved.ratesOfDay},
            {u"day_target"_s, saved.dayTarget.code()},
            {u"repricing"_s, listToJson(saved.repricing, ruleToJson)}};
}

SavedPrices savedPricesFromJson(const QJsonObject &object, QString *warning)
{
    SavedPrices saved;
    const auto list = [&object](const char *key) { return object.value(QLatin1StringView(key)); };
    saved.user = listFromJson<Price>(list("prices"), warning, priceFromJson);
    saved.imported = listFromJson<Price>(list("imported"), warning, priceFromJson);
    for (Price &price : saved.user)
        price.origin = price.connectionId.isEmpty() ? PriceOrigin::User : PriceOrigin::Connection;
    for (Price &price : saved.imported)
        price.origin = PriceOrigin::Imported;
    saved.aliases = listFromJson<AliasRule>(list("aliases"), warning, aliasFromJson);
    saved.importedAliases = listFromJson<AliasRule>(list("imported_aliases"), warning, aliasFromJson);
    for (AliasRule &rule : saved.importedAliases)
        rule.origin = PriceOrigin::Imported;
    saved.factors = listFromJson<ConnectionFactor>(list("factors"), warning, factorFromJson);
    saved.rates = RateTable(listFromJson<ExchangeRate>(list("rates"), warning, rateFromJson));
    saved.ratesOfDay = object.value("rates_of_day"_L1).toBool();
    saved.dayTarget = Currency::fromCode(object.value("day_target"_L1).toString()).value_or(Currency::cny());
    saved.repricing = listFromJson<RepriceRule>(list("repricing"), warning, ruleFromJson);
    return saved;
}

} // namespace Tokenglass
