// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/domain/factreference.h"

#include <QMap>

#include <algorithm>
#include <map>
#include <tuple>

namespace Tokenglass {

namespace {

using Latencies = std::vector<qint64>;

QString text(const std::string &utf8)
{
    return utf8.empty() ? QString() : QString::fromStdString(utf8);
}

qint64 secondOf(const PlainRow &row)
{
    const qint64 rest = row.timeMicros % 1'000'000;
    return row.timeMicros / 1'000'000 + (rest < 0 ? -1 : 0);
}

qint64 known(qint64 value)
{
    return value == FactRow::Unknown ? 0 : value;
}

Measures measuresOf(const PlainRow &row)
{
    const auto tokens = [&](TokenBucket bucket) { return row.tokens[static_cast<std::size_t>(bucket)]; };
    const auto knows = [&](TokenBucket bucket) { return tokens(bucket) != FactRow::Unknown ? 1 : 0; };
    Measures measures;
    measures.requests = 1;
    measures.failures = row.success == TriState::No ? 1 : 0;
    TokenTotals &totals = measures.tokens;
    totals.cacheRead = known(tokens(TokenBucket::CacheRead));
    totals.cacheReadRows = knows(TokenBucket::CacheRead);
    totals.cacheWrite = known(tokens(TokenBucket::CacheWrite5m)) + known(tokens(TokenBucket::CacheWrite1h));
    totals.cacheWriteRows = knows(TokenBucket::CacheWrite5m) | knows(TokenBucket::CacheWrite1h);
    totals.reasoning = known(tokens(TokenBucket::Reasoning));
    totals.reasoningRows = knows(TokenBucket::Reasoning);
    totals.inputRows = knows(TokenBucket::FreshInput);
    totals.outputRows = knows(TokenBucket::Output);
    if (totals.inputRows == 1)
        totals.input = tokens(TokenBucket::FreshInput) + totals.cacheRead + totals.cacheWrite;
    if (totals.outputRows == 1)
        totals.output = tokens(TokenBucket::Output) + totals.reasoning;
    totals.total = totals.input + totals.output + std::max<qint64>(0, row.unsplit);
    totals.totalRows = (totals.inputRows == 1 && totals.outputRows == 1) || row.unsplit >= 0 ? 1 : 0;
    if (row.second)
        measures.cost.add({row.costNanos, row.currency}, *row.second, row.basis, 1);
    else
        measures.cost.add({row.costNanos, row.currency}, row.basis);
    if (row.basis == CostBasis::Unknown) {
        const bool failed = row.success == TriState::No;
        const bool untold = totals.inputRows == 0 || totals.outputRows == 0;
        measures.failedUnpriced = failed ? 1 : 0;
        measures.untoldUnpriced = !failed && untold ? 1 : 0;
    }
    if (row.latencyMicros != FactRow::Unknown)
        measures.latency = {1, row.latencyMicros, {}, {}, {}};
    return measures;
}

bool holds(const QStringList &wanted, const QString &value)
{
    return wanted.isEmpty() || wanted.contains(value);
}

void setPercentiles(Measures &measures, Latencies &latencies)
{
    if (latencies.empty())
        return;
    std::sort(latencies.begin(), latencies.end());
    const auto at = [&](std::size_t percent) {
        const std::size_t rank = (latencies.size() * percent + 99) / 100;
        return latencies[std::max<std::size_t>(rank, 1) - 1];
    };
    measures.latency.p50Micros = at(50);
    measures.latency.p95Micros = at(95);
    measures.latency.p99Micros = at(99);
}

qint64 nanosIn(const Measures &measures, const Currency &currency)
{
    for (const Money &amount : measures.cost.amounts)
        if (amount.currency == currency)
            return amount.nanos;
    return 0;
}

bool idBefore(const EntityId &a, const EntityId &b)
{
    const auto rank = [](const EntityId &id) { return id.isNone() ? 0 : id.isNumber() ? 1 : 2; };
    if (rank(a) != rank(b))
        return rank(a) < rank(b);
    return a.isNumber() ? a.number() < b.number() : a.text() < b.text();
}

struct Group
{
    Measures measures;
    Latencies latencies;
};

/// The rows of a range and filter, in groups.
struct Groups
{
    Group all;
    std::map<std::tuple<QString, QString, QString>, Group> models;
    QMap<QString, Measures> types;
    QHash<EntityId, Measures> users;
    QHash<EntityId, Measures> organisations;
    std::map<qint64, Measures> days;
    std::map<std::pair<qint64, std::tuple<QString, QString, QString>>, Measures> dayModels;
    std::map<qint64, Measures> hours; ///< by start
    std::map<std::pair<qint64, std::tuple<QString, QString, QString>>, Measures> hourModels;
    QMap<Currency, qint64> pricedRows;

    Groups(const std::vector<PlainRow> &rows, const ReportingZone &zone, const TimeRange &range,
           const UsageFilter &filter)
    {
        for (const PlainRow &row : rows) {
            if (row.timeMicros == FactRow::Unknown || !range.contains(secondOf(row)) || !passes(row, filter))
                continue;
            add(row, zone);
        }
    }

    void add(const PlainRow &row, const ReportingZone &zone)
    {
        const Measures measures = measuresOf(row);
        const auto model = std::tuple(text(row.modelAlias), text(row.modelName), text(row.provider));
        const qint64 day = zone.dayOf(secondOf(row));
        const qint64 start = zone.dayStart(day);
        const qint64 hour = start + (secondOf(row) - start) / 3'600 * 3'600;
        all.measures += measures;
        models[model].measures += measures;
        types[text(row.type)] += measures;
        users[row.user] += measures;
        organisations[row.organisation] += measures;
        days[day] += measures;
        dayModels[{day, model}] += measures;
        hours[hour] += measures;
        hourModels[{hour, model}] += measures;
        if (row.basis != CostBasis::Unknown)
            ++pricedRows[row.currency];
        if (row.latencyMicros != FactRow::Unknown) {
            all.latencies.push_back(row.latencyMicros);
            models[model].latencies.push_back(row.latencyMicros);
        }
    }

    [[nodiscard]] Currency mainCurrency() const
    {
        Currency best;
        qint64 most = -1;
        for (auto it = pricedRows.cbegin(); it != pricedRows.cend(); ++it)
            if (it.value() > most) {
                best = it.key();
                most = it.value();
            }
        return best;
    }
};

template <class Usage, class Before>
void sortByCost(QList<Usage> &list, const Currency &currency, Before &&before)
{
    std::sort(list.begin(), list.end(), [&](const Usage &a, const Usage &b) {
        const qint64 costA = nanosIn(a.measures, currency);
        const qint64 costB = nanosIn(b.measures, currency);
        if (costA != costB)
            return costA > costB;
        return a.measures.requests != b.measures.requests ? a.measures.requests > b.measures.requests : before(a, b);
    });
}

QList<EntityUsage> entities(const QHash<EntityId, Measures> &groups, const Currency &currency,
                            const QHash<EntityId, QString> &names, bool complete, int top, qint64 &count)
{
    QList<EntityUsage> result;
    count = 0;
    for (auto it = groups.cbegin(); it != groups.cend(); ++it) {
        EntityUsage usage{it.key(), names.value(it.key()), EntityState::Unnamed, it.value()};
        if (it.key().isNone())
            usage.state = EntityState::None;
        else if (names.contains(it.key()))
            usage.state = EntityState::Named;
        else if (complete)
            usage.state = EntityState::Deleted;
        count += it.key().isNone() ? 0 : 1;
        result.append(usage);
    }
    sortByCost(result, currency, [](const EntityUsage &a, const EntityUsage &b) { return idBefore(a.id, b.id); });
    if (top >= 0 && result.size() > top)
        result.resize(top);
    return result;
}

template <class Key, class Map>
Measures valueOr(const Map &map, const Key &key)
{
    const auto found = map.find(key);
    return found == map.end() ? Measures() : found->second;
}

QList<DayUsage> daysOf(Groups &groups, const ReportingZone &zone, const TimeRange &range)
{
    QList<DayUsage> result;
    if (range.isEmpty())
        return result;
    for (qint64 day = zone.dayOf(range.start); day <= zone.dayOf(range.end - 1); ++day) {
        const TimeRange whole = zone.day(day);
        const bool partial = whole.start < range.start || whole.end > range.end;
        result.append({QDate::fromJulianDay(day), whole, partial, valueOr(groups.days, day), {}});
    }
    return result;
}

QList<DayUsage> hoursOf(const Groups &groups, const QList<DayUsage> &days, const TimeRange &range)
{
    QList<DayUsage> hours;
    for (const DayUsage &day : days) {
        for (qint64 start = day.range.start; range.seconds() <= 49 * 3'600 && start < day.range.end; start += 3'600) {
            const TimeRange hour{start, std::min(start + 3'600, day.range.end)};
            if (hour.end <= range.start || hour.start >= range.end)
                continue;
            const bool partial = hour.start < range.start || hour.end > range.end;
            hours.append({day.date, hour, partial, valueOr(groups.hours, start), {}});
        }
    }
    return hours;
}

} // namespace

bool passes(const PlainRow &row, const UsageFilter &filter)
{
    const QString alias = text(row.modelAlias);
    const QString name = text(row.modelName);
    bool model = filter.models.isEmpty();
    for (const QString &wanted : filter.models)
        model = model || (wanted.isEmpty() ? alias.isEmpty() && name.isEmpty() : wanted == alias || wanted == name);
    return model && holds(filter.providers, text(row.provider)) && holds(filter.requestTypes, text(row.type))
        && (filter.organisations.isEmpty() || filter.organisations.contains(row.organisation))
        && (filter.users.isEmpty() || filter.users.contains(row.user))
        && (filter.callers.isEmpty() || filter.callers.contains(row.caller))
        && (!filter.success || row.success == (*filter.success ? TriState::Yes : TriState::No));
}

FactRow factRow(const PlainRow &row, std::array<std::string, 3> &texts)
{
    const auto entity = [](const EntityId &id, std::string &bytes) {
        FactRow::Entity result;
        if (id.isNone())
            return result;
        result.kind = id.isNumber() ? FactRow::Entity::Kind::Number : FactRow::Entity::Kind::Text;
        result.number = id.number();
        bytes = id.text().toStdString();
        result.text = bytes;
        return result;
    };
    const auto view = [](const std::string &value) {
        return value.empty() ? std::string_view() : std::string_view(value);
    };
    FactRow fact;
    fact.sourceId = row.id;
    fact.timeMicros = row.timeMicros;
    fact.user = entity(row.user, texts[0]);
    fact.organisation = entity(row.organisation, texts[1]);
    fact.caller = entity(row.caller, texts[2]);
    fact.provider = view(row.provider);
    fact.modelName = view(row.modelName);
    fact.modelAlias = view(row.modelAlias);
    fact.requestType = view(row.type);
    fact.success = row.success;
    fact.tokens = row.tokens;
    fact.unsplitTokens = row.unsplit;
    fact.costNanos = row.costNanos;
    fact.currency = row.currency;
    fact.basis = row.basis;
    if (row.second) {
        fact.second = row.second->currency;
        fact.secondNanos = row.second->nanos;
    }
    fact.latencyMicros = row.latencyMicros;
    return fact;
}

DashboardSnapshot referenceAnswer(const std::vector<PlainRow> &rows, const ReportingZone &zone,
                                  const DashboardQuery &query, const NameDirectory &names)
{
    Groups groups(rows, zone, query.range, query.filter);
    const Currency currency = groups.mainCurrency();
    DashboardSnapshot result;
    result.query = query;
    result.zone = zone.name();
    result.totals = groups.all.measures;
    setPercentiles(result.totals, groups.all.latencies);
    for (auto &[model, group] : groups.models) {
        setPercentiles(group.measures, group.latencies);
        result.models.append({{std::get<0>(model), std::get<1>(model), std::get<2>(model)}, group.measures});
    }
    sortByCost(result.models, currency, [](const ModelUsage &a, const ModelUsage &b) {
        return std::tuple(a.model.label(), a.model.name, a.model.provider)
            < std::tuple(b.model.label(), b.model.name, b.model.provider);
    });
    for (auto it = groups.types.cbegin(); it != groups.types.cend(); ++it)
        result.types.append({it.key(), it.value()});
    std::stable_sort(result.types.begin(), result.types.end(),
                     [](const TypeUsage &a, const TypeUsage &b) { return a.measures.requests > b.measures.requests; });
    const auto byModel = [&](const auto &map, qint64 key) {
        QList<Measures> list;
        for (const ModelUsage &usage : result.models)
            list.append(
                valueOr(map, std::pair(key, std::tuple(usage.model.alias, usage.model.name, usage.model.provider))));
        return list;
    };
    result.days = daysOf(groups, zone, query.range);
    result.hours = hoursOf(groups, result.days, query.range);
    for (DayUsage &hour : result.hours)
        hour.byModel = byModel(groups.hourModels, hour.range.start);
    for (DayUsage &day : result.days)
        day.byModel = byModel(groups.dayModels, day.date.toJulianDay());
    result.users =
        entities(groups.users, currency, names.users, names.usersComplete, query.topEntities, result.userCount);
    result.organisations = entities(groups.organisations, currency, names.organisations, names.organisationsComplete,
                                    query.topEntities, result.organisationCount);
    if (query.withPrevious) {
        Groups before(rows, zone, query.range.previous(), query.filter);
        setPercentiles(before.all.measures, before.all.latencies);
        result.previous = before.all.measures;
        result.previousDays = daysOf(before, zone, query.range.previous());
        result.previousHours = hoursOf(before, result.previousDays, query.range.previous());
    }
    result.rowsInSource = static_cast<qint64>(rows.size());
    return result;
}

} // namespace Tokenglass
