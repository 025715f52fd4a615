// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/benchreference.h"

#include "models/domain/timerange.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

struct Plain
{
    qint64 rows = 0;
    qint64 failures = 0;
    qint64 input = 0;
    qint64 output = 0;
    qint64 cost = 0;
    qint64 latencyRows = 0;
    qint64 latency = 0;

    void add(const BenchRow &row)
    {
        ++rows;
        failures += row.success ? 0 : 1;
        input += row.input;
        output += row.output;
        cost += row.costNanos;
        if (row.latencyMicros != FactRow::Unknown) {
            ++latencyRows;
            latency += row.latencyMicros;
        }
    }
    [[nodiscard]] bool matches(const Measures &measures) const
    {
        const TokenTotals &tokens = measures.tokens;
        const qint64 nanos = measures.cost.amounts.isEmpty() ? 0 : measures.cost.amounts.first().nanos;
        return measures.requests == rows && measures.failures == failures && tokens.input == input
            && tokens.output == output && tokens.total == input + output && tokens.totalRows == rows
            && tokens.inputRows == rows && nanos == cost && measures.latency.rows == latencyRows
            && measures.latency.sumMicros == latency;
    }
};

constexpr int FineBits = 13;

/// Eight times finer than the engine's own steps.
std::size_t fineCode(qint64 micros)
{
    const auto value = static_cast<quint64>(micros);
    const int octave = std::max(63 - std::countl_zero(value | 1), FineBits);
    return (static_cast<std::size_t>(octave - FineBits) << FineBits)
        + static_cast<std::size_t>(value >> (octave - FineBits));
}

double fineValue(std::size_t code)
{
    const int shift = std::max(static_cast<int>(code >> FineBits) - 1, 0);
    const auto low = static_cast<double>((code - (static_cast<std::size_t>(shift) << FineBits)) << shift);
    return low + std::ldexp(0.5, shift);
}

using FineCounts = std::vector<quint32>;

double percentile(const FineCounts &counts, qint64 total, qint64 percent)
{
    const qint64 rank = (total * percent + 99) / 100;
    qint64 below = 0;
    for (std::size_t code = 0; code < counts.size(); ++code) {
        below += counts[code];
        if (below >= rank)
            return fineValue(code);
    }
    return 0;
}

template <class Value>
bool oneOf(const QList<Value> &wanted, const Value &value)
{
    return wanted.isEmpty() || wanted.contains(value);
}

} // namespace

struct BenchReference::Sums
{
    // The filter as look-up tables, so that ten million rows times all queries stay bearable.
    std::vector<char> users;
    std::vector<char> organisations;
    std::vector<char> callers;
    std::array<char, BenchRows::Models.size()> models{};
    std::array<char, BenchRows::Types.size()> types{};
    std::array<char, 2> outcomes{};
    TimeRange range;
    qint64 firstDay = 0;

    Plain total;
    std::array<Plain, BenchRows::Models.size()> byModel;
    std::array<Plain, BenchRows::Types.size()> byType;
    std::array<FineCounts, BenchRows::Models.size()> latencies;
    std::vector<Plain> byDay;
    std::vector<Plain> byUser;
    std::vector<Plain> byOrganisation;

    [[nodiscard]] bool passes(const BenchRow &row, qint64 second) const
    {
        return range.contains(second) && models[row.model] && types[row.type] && outcomes[row.success ? 1 : 0]
            && (organisations.empty() || organisations[row.organisation]) && (users.empty() || users[row.user])
            && (callers.empty() || callers[row.caller]);
    }
    void add(const BenchRow &row, qint64 day)
    {
        total.add(row);
        byModel[row.model].add(row);
        byType[row.type].add(row);
        byDay[static_cast<std::size_t>(day - firstDay)].add(row);
        byUser[row.user].add(row);
        byOrganisation[row.organisation].add(row);
        if (row.latencyMicros == FactRow::Unknown)
            return;
        FineCounts &counts = latencies[row.model];
        const std::size_t code = fineCode(row.latencyMicros);
        if (code >= counts.size())
            counts.resize((code >> FineBits << FineBits) + (std::size_t(1) << FineBits));
        ++counts[code];
    }
};

BenchReference::BenchReference(const BenchRows &rows, const ReportingZone &zone, const std::vector<BenchQuery> &queries)
    : m_rows(rows), m_zone(zone), m_queries(queries)
{
    for (const BenchQuery &entry : queries) {
        const UsageFilter &filter = entry.query.filter;
        auto sums = std::make_unique<Sums>();
        sums->range = entry.query.range;
        sums->firstDay = zone.dayOf(entry.query.range.start);
        sums->byDay.resize(static_cast<std::size_t>(zone.dayOf(entry.query.range.end - 1) - sums->firstDay + 1));
        sums->byUser.resize(rows.users() + 1);
        sums->byOrganisation.resize(rows.users() + 1);
        for (std::size_t i = 0; i < BenchRows::Models.size(); ++i) {
            const BenchModel &model = BenchRows::Models[i];
            const bool named = filter.models.isEmpty() || filter.models.contains(QLatin1StringView(model.alias))
                || filter.models.contains(QLatin1StringView(model.name));
            sums->models[i] = named && oneOf(filter.providers, QString(QLatin1StringView(model.provider)));
        }
        for (std::size_t i = 0; i < BenchRows::Types.size(); ++i)
            sums->types[i] = oneOf(filter.requestTypes, QString(QLatin1StringView(BenchRows::Types[i])));
        sums->outcomes = {!filter.success || !*filter.success, !filter.success || *filter.success};
        if (!filter.users.isEmpty())
            sums->users.resize(rows.users() + 1);
        for (const EntityId &id : filter.users)
            sums->users[static_cast<std::size_t>(id.number())] = 1;
        if (!filter.organisations.isEmpty())
            sums->organisations.resize(rows.users() + 1);
        for (const EntityId &id : filter.organisations)
            sums->organisations[static_cast<std::size_t>(id.number())] = 1;
        if (!filter.callers.isEmpty())
            sums->callers.resize(rows.keyOf(rows.users() + 1, 0));
        for (const EntityId &id : filter.callers)
            sums->callers[static_cast<std::size_t>(id.number())] = 1;
        m_sums.push_back(std::move(sums));
    }
}

BenchReference::~BenchReference() = default;

void BenchReference::run()
{
    for (qint64 i = 0; i < m_rows.count(); ++i) {
        const BenchRow row = m_rows.row(i);
        const qint64 second = row.micros / 1'000'000;
        const qint64 day = m_zone.dayOf(second);
        for (const auto &sums : m_sums)
            if (sums->passes(row, second))
                sums->add(row, day);
    }
}

QString BenchReference::check(std::size_t index, const DashboardSnapshot &answer, double &worstError) const
{
    const Sums &sums = *m_sums[index];
    if (!sums.total.matches(answer.totals))
        return u"totals"_s;
    const auto checkPercentiles = [&](const FineCounts &counts, const LatencySummary &latency) {
        const std::array<std::pair<qint64, std::optional<qint64>>, 3> asked{
            {{50, latency.p50Micros}, {95, latency.p95Micros}, {99, latency.p99Micros}}};
        for (const auto &[percent, value] : asked)
            if (value && latency.rows > 0) {
                const double exact = percentile(counts, latency.rows, percent);
                worstError = std::max(worstError, std::abs(static_cast<double>(*value) - exact) / exact);
            }
    };
    FineCounts all;
    for (const ModelUsage &usage : answer.models) {
        std::size_t model = 0;
        while (usage.model.alias != QLatin1StringView(BenchRows::Models[model].alias))
            ++model;
        if (!sums.byModel[model].matches(usage.measures))
            return u"model "_s + usage.model.alias;
        checkPercentiles(sums.latencies[model], usage.measures.latency);
        all.resize(std::max(all.size(), sums.latencies[model].size()));
        for (std::size_t i = 0; i < sums.latencies[model].size(); ++i)
            all[i] += sums.latencies[model][i];
    }
    checkPercentiles(all, answer.totals.latency);
    for (const TypeUsage &usage : answer.types)
        for (std::size_t type = 0; type < BenchRows::Types.size(); ++type)
            if (usage.type == QLatin1StringView(BenchRows::Types[type]) && !sums.byType[type].matches(usage.measures))
                return u"type "_s + usage.type;
    if (static_cast<std::size_t>(answer.days.size()) != sums.byDay.size())
        return u"number of days"_s;
    for (std::size_t day = 0; day < sums.byDay.size(); ++day)
        if (!sums.byDay[day].matches(answer.days[static_cast<qsizetype>(day)].measures))
            return u"day "_s + answer.days[static_cast<qsizetype>(day)].date.toString(Qt::ISODate);
    std::vector<qint64> costs;
    for (const Plain &user : sums.byUser)
        if (user.rows > 0)
            costs.push_back(user.cost);
    std::sort(costs.begin(), costs.end(), std::greater<>());
    if (answer.users.size() != std::min<qsizetype>(answer.query.topEntities, static_cast<qsizetype>(costs.size())))
        return u"number of users"_s;
    for (qsizetype i = 0; i < answer.users.size(); ++i) {
        const EntityUsage &usage = answer.users[i];
        const Plain &plain = sums.byUser[static_cast<std::size_t>(usage.id.number())];
        if (!plain.matches(usage.measures) || plain.cost != costs[static_cast<std::size_t>(i)])
            return u"user "_s + usage.id.text();
    }
    for (const EntityUsage &usage : answer.organisations)
        if (!sums.byOrganisation[static_cast<std::size_t>(usage.id.number())].matches(usage.measures))
            return u"organisation "_s + usage.id.text();
    return {};
}

} // namespace Tokenglass
