// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/rest/adminrestapi.h"

#include "models/sources/rest/fieldreader.h"

#include <QJsonDocument>
#include <QMap>
#include <QUrlQuery>

#include <limits>

namespace Tokenglass {

using namespace Qt::StringLiterals;

const QString AdminRestApi::DefaultPath = u"/api/admin/cost-tracking"_s;

namespace {

/// Requests and cost, which every line has.
Measures common(FieldReader &reader, const QJsonObject &line)
{
    Measures measures;
    measures.requests = reader.count(line, u"requests"_s);
    measures.cost.add(reader.money(line, u"cost_cny"_s, Currency::cny()), CostBasis::Stored, measures.requests);
    return measures;
}

void addTotalTokens(FieldReader &reader, const QJsonObject &line, Measures &measures)
{
    if (const std::optional<qint64> tokens = reader.optionalCount(line, u"tokens"_s)) {
        measures.tokens.total = *tokens;
        measures.tokens.totalRows = measures.requests;
    }
}

/// The service tells the average only. It is carried as a sum over all requests, which gives it back exactly.
void addLatency(FieldReader &reader, const QJsonObject &line, const QString &key, Measures &measures)
{
    const std::optional<qint64> average = reader.micros(line, key);
    if (average && measures.requests > 0 && *average <= std::numeric_limits<qint64>::max() / measures.requests)
        measures.latency = {measures.requests, *average * measures.requests, {}, {}, {}};
}

template <typename T>
Result<T> outcome(const FieldReader &reader, T value)
{
    if (reader.error())
        return *reader.error();
    return value;
}

QUrlQuery daysQuery(int days)
{
    QUrlQuery query;
    query.addQueryItem(u"days"_s, QString::number(days));
    return query;
}

/// One line of /pricing in the shape of our own price tables, which name a model once.
void addPrice(FieldReader &reader, const QString &alias, const QJsonObject &line, QMap<QString, QJsonObject> &models)
{
    const auto decimal = [&](const QString &key) { return reader.money(line, key, Currency::cny()).toDecimal(9); };
    const QString model = reader.text(line, u"model"_s);
    const QJsonObject perMillion{{u"input"_s, decimal(u"input_price_per_million"_s)},
                                 {u"output"_s, decimal(u"output_price_per_million"_s)}};
    const QJsonArray prices{QJsonObject{{u"per_million"_s, perMillion}}};
    QJsonObject &entry = models[model];
    if (!entry.isEmpty() && entry.value("prices"_L1) != prices)
        reader.fail(model, u"has two prices"_s);
    QJsonArray aliases = entry.value("aliases"_L1).toArray();
    if (alias != model)
        aliases.append(alias);
    entry = {{u"provider"_s, reader.text(line, u"provider"_s)},
             {u"model"_s, model},
             {u"aliases"_s, aliases},
             {u"prices"_s, prices}};
}

} // namespace

AdminRestApi::AdminRestApi(const ConnectionSettings &settings, const QString &token, const RestLimits &limits)
    : m_client(settings, token, DefaultPath, limits)
{ }

QFuture<Result<AdminRestOverview>> AdminRestApi::overview(int days)
{
    return m_client.get(u"overview"_s, daysQuery(days)).then([](const Result<QJsonObject> &body) {
        return body ? readOverview(*body) : Result<AdminRestOverview>(body.error());
    });
}

QFuture<Result<QList<AdminRestDay>>> AdminRestApi::dailyBreakdown(int days)
{
    return m_client.get(u"daily-breakdown"_s, daysQuery(days)).then([](const Result<QJsonObject> &body) {
        return body ? readDailyBreakdown(*body) : Result<QList<AdminRestDay>>(body.error());
    });
}

QFuture<Result<QList<EntityUsage>>> AdminRestApi::topUsers(int days, int limit)
{
    QUrlQuery query = daysQuery(days);
    query.addQueryItem(u"limit"_s, QString::number(limit));
    return m_client.get(u"top-users"_s, query).then([](const Result<QJsonObject> &body) {
        return body ? readTopUsers(*body) : Result<QList<EntityUsage>>(body.error());
    });
}

QFuture<Result<PriceBook>> AdminRestApi::pricing()
{
    return m_client.get(u"pricing"_s, {}).then([](const Result<QJsonObject> &body) {
        return body ? readPricing(*body) : Result<PriceBook>(body.error());
    });
}

QFuture<Result<AdminRestEstimate>> AdminRestApi::estimateCost(const QString &model, qint64 inputTokens,
                                                              qint64 outputTokens)
{
    QUrlQuery query;
    query.addQueryItem(u"model"_s, QString::fromLatin1(QUrl::toPercentEncoding(model)));
    query.addQueryItem(u"input_tokens"_s, QString::number(inputTokens));
    query.addQueryItem(u"output_tokens"_s, QString::number(outputTokens));
    return m_client.get(u"estimate-cost"_s, query).then([](const Result<QJsonObject> &body) {
        return body ? readEstimate(*body) : Result<AdminRestEstimate>(body.error());
    });
}

Result<AdminRestOverview> AdminRestApi::readOverview(const QJsonObject &body)
{
    FieldReader reader(u"/overview"_s);
    AdminRestOverview overview;
    overview.days = static_cast<int>(qMin<qint64>(reader.count(body, u"period_days"_s), MostDays + 1));
    const QJsonObject total = reader.object(body, u"total"_s);
    overview.total = common(reader, total);
    addTotalTokens(reader, total, overview.total);
    addLatency(reader, total, u"avg_response_time"_s, overview.total);
    TokenTotals &tokens = overview.total.tokens;
    tokens.input = reader.count(total, u"input_tokens"_s);
    tokens.output = reader.count(total, u"output_tokens"_s);
    tokens.inputRows = tokens.outputRows = overview.total.requests;

    const QJsonArray models = reader.array(body, u"by_model"_s);
    for (const auto value : models) {
        const QJsonObject line = value.toObject();
        ModelUsage usage;
        usage.model.alias = reader.text(line, u"model"_s);
        usage.model.provider = reader.text(line, u"provider"_s);
        usage.measures = common(reader, line);
        addTotalTokens(reader, line, usage.measures);
        addLatency(reader, line, u"avg_time"_s, usage.measures);
        overview.models.append(usage);
    }
    const QJsonArray types = reader.array(body, u"by_request_type"_s);
    for (const auto value : types) {
        const QJsonObject line = value.toObject();
        overview.types.append({reader.text(line, u"type"_s), common(reader, line)});
    }
    return outcome(reader, overview);
}

Result<QList<AdminRestDay>> AdminRestApi::readDailyBreakdown(const QJsonObject &body)
{
    FieldReader reader(u"/daily-breakdown"_s);
    QList<AdminRestDay> days;
    const QJsonArray array = reader.array(body, u"daily_data"_s);
    for (const auto value : array) {
        const QJsonObject line = value.toObject();
        const QDate date = QDate::fromString(line.value("date"_L1).toString().left(10), Qt::ISODate);
        if (!date.isValid())
            reader.fail(u"date"_s, u"is not a date"_s);
        AdminRestDay day{date, common(reader, line)};
        addTotalTokens(reader, line, day.measures);
        days.append(day);
    }
    return outcome(reader, days);
}

Result<QList<EntityUsage>> AdminRestApi::readTopUsers(const QJsonObject &body)
{
    FieldReader reader(u"/top-users"_s);
    QList<EntityUsage> users;
    const QJsonArray array = reader.array(body, u"top_users"_s);
    for (const auto value : array) {
        const QJsonObject line = value.toObject();
        EntityUsage user;
        user.id = reader.id(line, u"user_id"_s);
        user.name = reader.text(line, u"username"_s);
        user.state = user.name.isEmpty() ? EntityState::Unnamed : EntityState::Named;
        user.measures = common(reader, line);
        addTotalTokens(reader, line, user.measures);
        users.append(user);
    }
    return outcome(reader, users);
}

Result<PriceBook> AdminRestApi::readPricing(const QJsonObject &body)
{
    FieldReader reader(u"/pricing"_s);
    const QJsonObject pricing = reader.object(body, u"pricing"_s);
    if (reader.text(body, u"unit"_s) != "per 1M tokens"_L1)
        reader.fail(u"unit"_s, u"is not \"per 1M tokens\""_s);
    QMap<QString, QJsonObject> byModel;
    for (auto it = pricing.begin(); it != pricing.end(); ++it)
        addPrice(reader, it.key(), it.value().toObject(), byModel);
    QJsonArray models;
    for (const QJsonObject &entry : std::as_const(byModel))
        models.append(entry);
    const QJsonObject table{{u"format"_s, 1},
                            {u"source"_s, u"/pricing"_s},
                            {u"as_of"_s, reader.text(body, u"updated"_s)},
                            {u"currency"_s, reader.text(body, u"currency"_s)},
                            {u"models"_s, models}};
    if (reader.error())
        return *reader.error();
    Result<PriceBook> book = PriceBook::fromJson(QJsonDocument(table).toJson());
    if (!book)
        return Error{Error::Kind::Protocol,
                     u"The answer to /pricing is not as expected: %1"_s.arg(book.error().detail)};
    return book;
}

Result<AdminRestEstimate> AdminRestApi::readEstimate(const QJsonObject &body)
{
    FieldReader reader(u"/estimate-cost"_s);
    AdminRestEstimate estimate;
    estimate.model = {reader.text(body, u"model_alias"_s), reader.text(body, u"model"_s),
                      reader.text(body, u"provider"_s)};
    estimate.inputTokens = reader.count(body, u"estimated_input_tokens"_s);
    estimate.outputTokens = reader.count(body, u"estimated_output_tokens"_s);
    estimate.inputCost = reader.money(body, u"estimated_input_cost"_s, Currency::cny());
    estimate.outputCost = reader.money(body, u"estimated_output_cost"_s, Currency::cny());
    estimate.totalCost = reader.money(body, u"estimated_total_cost"_s, Currency::cny());
    return outcome(reader, estimate);
}

} // namespace Tokenglass
