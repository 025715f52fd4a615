// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/benchrows.h"

#include <algorithm>
#include <cmath>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 SecondsPerDay = 86'400;
constexpr std::size_t TableSize = 1 << 16;

quint64 scramble(quint64 value)
{
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31);
}

/// `TableSize` entries in which each index has its share of the weights.
template <class T>
std::vector<T> shares(const std::vector<double> &weights)
{
    double total = 0;
    for (const double weight : weights)
        total += weight;
    std::vector<T> table;
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        sum += weights[i];
        table.resize(static_cast<std::size_t>(sum / total * double(TableSize)), static_cast<T>(i));
    }
    table.resize(TableSize, static_cast<T>(weights.size() - 1));
    return table;
}

} // namespace

BenchRows::BenchRows(qint64 count, quint32 users, quint32 organisations, quint32 keys)
    : m_count(count), m_users(users), m_organisations(organisations), m_keys(keys)
{
    std::vector<double> days;
    for (int day = 0; day < Days; ++day)
        days.push_back((day % 7 < 5 ? 1.0 : 0.35) * (1 + 0.3 * std::sin(day / 58.0)));
    double total = 0;
    for (const double weight : days)
        total += weight;
    double sum = 0;
    for (const double weight : days) {
        m_firstOfDay.push_back(static_cast<qint64>(sum / total * double(count)));
        sum += weight;
    }
    m_firstOfDay.push_back(count);
    // The busiest user has about an eighth of all rows, the median one a few hundred of ten million.
    std::vector<double> zipf;
    for (quint32 user = 0; user < users; ++user)
        zipf.push_back(std::pow(user + 1.0, -1.02));
    m_userTable = shares<quint32>(zipf);
    std::vector<double> hours;
    for (int hour = 0; hour < 24; ++hour)
        hours.push_back(0.15 + std::exp(-std::pow((hour - 7) / 4.5, 2)));
    m_hourTable = shares<quint8>(hours);
    for (int i = 0; i < 4'096; ++i) {
        // A sum of twelve uniform numbers is close enough to a normal one.
        double z = -6;
        for (int k = 0; k < 12; ++k)
            z += double(scramble(quint64(i) * 12 + quint64(k) + 999) >> 11) / 9'007'199'254'740'992.0;
        m_logNormal.push_back(std::exp(0.55 * z));
    }
}

quint32 BenchRows::organisationOf(quint32 user) const
{
    return user == 0 ? 0 : 1 + static_cast<quint32>(scramble(user) % m_organisations);
}

BenchRow BenchRows::row(qint64 index) const
{
    const auto next = std::upper_bound(m_firstOfDay.begin(), m_firstOfDay.end(), index);
    const qint64 day = next - m_firstOfDay.begin() - 1;
    const quint64 a = scramble(static_cast<quint64>(index) + 1);
    const quint64 b = scramble(a + 0x9E3779B97F4A7C15U);
    const quint64 c = scramble(b + 0x9E3779B97F4A7C15U);
    BenchRow row{};
    row.id = index + 1;
    const qint64 length = day == Days - 1 ? End % SecondsPerDay : SecondsPerDay;
    const qint64 second = (qint64(m_hourTable[a & 0xFFFF]) * 3'600 + qint64((a >> 16) % 3'600)) % length;
    row.micros = ((End / SecondsPerDay - (Days - 1) + day) * SecondsPerDay + second) * 1'000'000 + qint64(a >> 44);
    // Users beyond the table's resolution share the rows it gives to the last ones.
    const quint32 user = m_userTable[b & 0xFFFF];
    const quint32 spread = user > 200 ? 200 + static_cast<quint32>((b >> 40) % (m_users - 200)) : user;
    row.user = (b >> 16) % 1'000 < 29 ? 0 : 1 + spread;
    row.organisation = organisationOf(row.user);
    row.caller = m_keys == 0 || row.user == 0 ? 0 : keyOf(row.user, static_cast<quint32>((a >> 40) % m_keys));
    row.model = static_cast<quint32>((b >> 26) % 19 % Models.size());
    row.type = static_cast<quint32>((b >> 32) % 7 % Types.size());
    row.success = (c >> 8) % 1'000 >= 20;
    const double size = m_logNormal[c & 0xFFF];
    row.input = 60 + qint64(420 * size);
    row.output = row.success ? 40 + qint64(600 * m_logNormal[(c >> 12) & 0xFFF]) : 0;
    const BenchModel &model = Models[row.model];
    row.costNanos = row.input * model.inputNanosPerToken + row.output * model.outputNanosPerToken;
    row.latencyMicros =
        qint64((900'000 + 700'000 * double(row.model)) * m_logNormal[(c >> 24) & 0xFFF]) + qint64(c >> 50);
    if (!row.success)
        row.latencyMicros = (c >> 40) % 3 == 0 ? 60'000'000 : FactRow::Unknown;
    return row;
}

FactRow BenchRows::factRow(const BenchRow &row)
{
    FactRow fact;
    fact.sourceId = row.id;
    fact.timeMicros = row.micros;
    if (row.user != 0) {
        fact.user = {FactRow::Entity::Kind::Number, row.user, {}};
        fact.organisation = {FactRow::Entity::Kind::Number, row.organisation, {}};
    }
    if (row.caller != 0)
        fact.caller = {FactRow::Entity::Kind::Number, row.caller, {}};
    fact.provider = Models[row.model].provider;
    fact.modelName = Models[row.model].name;
    fact.modelAlias = Models[row.model].alias;
    fact.requestType = Types[row.type];
    fact.success = row.success ? TriState::Yes : TriState::No;
    fact.tokens[static_cast<std::size_t>(TokenBucket::FreshInput)] = row.input;
    fact.tokens[static_cast<std::size_t>(TokenBucket::Output)] = row.output;
    fact.costNanos = row.costNanos;
    fact.currency = Currency::cny();
    fact.basis = CostBasis::Stored;
    fact.latencyMicros = row.latencyMicros;
    return fact;
}

std::vector<BenchQuery> benchQueries(const BenchRows &rows)
{
    const auto user = [](quint32 id) { return QList<EntityId>{EntityId(qint64(id))}; };
    const quint32 median = rows.users() / 2;
    const QList<EntityId> organisation{EntityId(qint64(rows.organisationOf(1)))};
    std::vector<std::pair<QString, UsageFilter>> filters;
    const auto add = [&](const QString &name, auto &&set) {
        UsageFilter filter;
        set(filter);
        filters.emplace_back(name, filter);
    };
    add(u"none"_s, [](UsageFilter &) {});
    add(u"one model"_s, [](UsageFilter &filter) { filter.models = {u"qwen"_s}; });
    add(u"three models"_s, [](UsageFilter &filter) { filter.models = {u"qwen"_s, u"kimi"_s, u"hunyuan-pro"_s}; });
    add(u"type"_s, [](UsageFilter &filter) { filter.requestTypes = {u"refine"_s}; });
    add(u"models and types"_s, [](UsageFilter &filter) {
        filter.models = {u"qwen"_s, u"kimi"_s, u"hunyuan-pro"_s, u"deepseek"_s};
        filter.requestTypes = {u"refine"_s, u"generate"_s, u"review"_s};
    });
    add(u"failed"_s, [](UsageFilter &filter) { filter.success = false; });
    add(u"successful"_s, [](UsageFilter &filter) { filter.success = true; });
    add(u"organisation"_s, [&](UsageFilter &filter) { filter.organisations = organisation; });
    add(u"organisation and models"_s, [&](UsageFilter &filter) {
        filter.organisations = organisation;
        filter.models = {u"qwen"_s, u"deepseek"_s};
    });
    add(u"busiest user"_s, [&](UsageFilter &filter) { filter.users = user(1); });
    add(u"median user"_s, [&](UsageFilter &filter) { filter.users = user(median); });
    add(u"three users and type"_s, [&](UsageFilter &filter) {
        filter.users = user(2) + user(3) + user(median);
        filter.requestTypes = {u"generate"_s};
    });
    add(u"provider and success"_s, [](UsageFilter &filter) {
        filter.providers = {u"DashScope"_s};
        filter.success = true;
    });
    if (rows.keys() > 0) {
        const auto key = [&](quint32 id) { return EntityId(qint64(rows.keyOf(id, 0))); };
        add(u"key of the busiest user"_s, [&](UsageFilter &filter) { filter.callers = {key(1)}; });
        add(u"key of the median user"_s, [&](UsageFilter &filter) { filter.callers = {key(median)}; });
        add(u"key and models"_s, [&](UsageFilter &filter) {
            filter.callers = {key(3)};
            filter.models = {u"qwen"_s, u"kimi"_s};
        });
        add(u"a hundred keys"_s, [&](UsageFilter &filter) {
            for (quint32 id = 1; id <= 100; ++id)
                filter.callers.append(key(id));
        });
    }
    const std::vector<std::pair<QString, TimeRange>> ranges{
        {u"1 d"_s, {BenchRows::End - SecondsPerDay, BenchRows::End}},
        {u"7 d"_s, {BenchRows::End - 7 * SecondsPerDay, BenchRows::End}},
        {u"30 d"_s, {BenchRows::End - 30 * SecondsPerDay, BenchRows::End}},
        {u"90 d"_s, {BenchRows::End - 90 * SecondsPerDay, BenchRows::End}},
        {u"365 d"_s, {BenchRows::End - 365 * SecondsPerDay, BenchRows::End}},
        {u"odd"_s, {BenchRows::End - 341 * SecondsPerDay - 12'345, BenchRows::End - 11 * SecondsPerDay - 54'321}},
    };
    std::vector<BenchQuery> queries;
    for (const auto &[rangeName, range] : ranges)
        for (const auto &[filterName, filter] : filters)
            queries.push_back({rangeName + u", "_s + filterName, {range, filter, 10, false}});
    return queries;
}

} // namespace Tokenglass
