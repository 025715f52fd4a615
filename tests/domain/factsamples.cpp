// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/domain/factsamples.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 FirstSecond = 1'759'276'800; // 2025-10-01T00:00:00Z
constexpr qint64 SecondsPerDay = 86'400;

struct SampleModel
{
    const char *alias;
    const char *name;
    const char *provider;
};
constexpr std::array<SampleModel, 7> Models{{
    {"qwen", "qwen-plus", "DashScope"},
    {"qwen-turbo", "qwen-turbo", "DashScope"},
    {"kimi", "moonshot-v1-32k", "DashScope"},
    {"hunyuan", "hunyuan-pro", "Tencent"},
    {"", "hunyuan-pro", "Tencent"},
    {"", "", ""},
    {"deepseek", "", "DashScope"},
}};
constexpr std::array<const char *, 5> Types{"generate", "refine", "review", "import", ""};
constexpr std::array<const char *, 3> TextIds{"3", "u-α", "0f8fad5b-d9cb-469f-a165-70867728950e"};

EntityId sampleUser(QRandomGenerator &random)
{
    const int kind = random.bounded(20);
    if (kind == 0)
        return EntityId();
    if (kind == 1)
        return EntityId(QString::fromUtf8(TextIds[random.bounded(3U)]));
    if (kind == 2)
        return EntityId(qint64(-5) + (qint64(random.bounded(3)) << 40));
    return EntityId(qint64(random.bounded(1 + random.bounded(40))));
}

/// Days without any key, days with one alone, and days with many keys and agents.
EntityId sampleCaller(QRandomGenerator &random, qint64 second)
{
    const qint64 day = (second - FirstSecond) / SecondsPerDay;
    if (day % 5 == 0)
        return EntityId();
    if (day % 7 == 0)
        return EntityId(qint64(3));
    const int kind = random.bounded(8);
    if (kind < 2)
        return EntityId();
    return kind == 2 ? EntityId(u"agent α"_s) : EntityId(qint64(random.bounded(1 + random.bounded(300))));
}

void setTokens(PlainRow &row, QRandomGenerator &random)
{
    const auto set = [&](TokenBucket bucket, qint64 value) { row.tokens[static_cast<std::size_t>(bucket)] = value; };
    const int kind = random.bounded(12);
    if (kind == 0) {
        row.unsplit = random.bounded(2) * 700;
        return;
    }
    if (kind != 1)
        set(TokenBucket::FreshInput, random.bounded(kind == 2 ? 5'000'000 : 900));
    if (kind != 3)
        set(TokenBucket::Output, kind == 4 ? (qint64(1) << 33) + random.bounded(9) : random.bounded(2'000));
    if (kind == 1 || kind == 3)
        row.unsplit = random.bounded(50);
    if (kind >= 5 && kind <= 7) {
        set(TokenBucket::CacheRead, random.bounded(300));
        set(kind == 5 ? TokenBucket::CacheWrite5m : TokenBucket::CacheWrite1h, random.bounded(80));
    }
    if (kind == 6 || kind == 8)
        set(TokenBucket::Reasoning, random.bounded(400));
}

void setCost(PlainRow &row, QRandomGenerator &random)
{
    const int kind = random.bounded(15);
    if (kind == 0)
        return;
    row.currency = kind == 1 ? Currency::usd() : Currency::cny();
    row.basis = kind < 5 ? CostBasis::Calculated : CostBasis::Stored;
    row.costNanos = qint64(random.bounded(3'000)) * 1'000;
    if (kind == 2)
        row.costNanos = random.bounded(2) == 0 ? qint64(-4'000'000) : qint64(7'000'000'000'000);
}

/// As of a source whose costs are converted day by day, on the days that have a rate.
void setSecondCost(PlainRow &row, QRandomGenerator &random)
{
    const qint64 nanos = row.costNanos / 7 + random.bounded(100) - 50;
    if (row.basis != CostBasis::Unknown && row.timeMicros / 1'000'000 > FirstSecond + 2 * SecondsPerDay)
        row.second = Money{nanos, *Currency::fromCode(u"EUR")};
}

} // namespace

std::vector<PlainRow> sampleRows(quint32 seed, int count, int days, qint64 firstId)
{
    QRandomGenerator random(seed);
    QRandomGenerator callers(seed + 1'000'000);
    QRandomGenerator seconds(seed + 2'000'000);
    std::vector<PlainRow> rows;
    for (int i = 0; i < count; ++i) {
        PlainRow row;
        row.id = firstId + i;
        const qint64 second = FirstSecond + qint64(random.bounded(days)) * SecondsPerDay + random.bounded(86'400);
        row.timeMicros = second * 1'000'000 + random.bounded(1'000'000);
        row.user = sampleUser(random);
        row.caller = sampleCaller(callers, second);
        row.organisation = random.bounded(9) == 0 ? EntityId() : EntityId(qint64(random.bounded(6)));
        const SampleModel &model = Models[random.bounded(quint32(Models.size()))];
        row.modelAlias = model.alias;
        row.modelName = model.name;
        row.provider = model.provider;
        row.type = Types[random.bounded(quint32(Types.size()))];
        const int outcome = random.bounded(25);
        row.success = outcome == 0 ? TriState::No : outcome == 1 ? TriState::Unknown : TriState::Yes;
        setTokens(row, random);
        setCost(row, random);
        if (seed % 2 == 0)
            setSecondCost(row, seconds);
        if (outcome != 0)
            row.latencyMicros =
                random.bounded(30) == 0 ? 60'000'000 : qint64(random.bounded(9'000)) * (1 + random.bounded(900));
        rows.push_back(row);
    }
    return rows;
}

DashboardQuery sampleQuery(QRandomGenerator &random, int days)
{
    DashboardQuery query;
    const qint64 start = FirstSecond + (qint64(random.bounded(days + 10)) - 5) * SecondsPerDay;
    query.range = {start, start + qint64(random.bounded(1 + random.bounded(days + 10))) * SecondsPerDay};
    if (random.bounded(3) != 0)
        query.range.start += random.bounded(86'400);
    if (random.bounded(3) != 0)
        query.range.end += random.bounded(86'400);
    UsageFilter &filter = query.filter;
    if (random.bounded(4) == 0)
        filter.models = {random.bounded(2) == 0 ? u"qwen"_s : u"hunyuan-pro"_s,
                         random.bounded(2) == 0 ? u"kimi"_s : QString()};
    if (random.bounded(6) == 0)
        filter.providers = {random.bounded(2) == 0 ? u"Tencent"_s : QString()};
    if (random.bounded(6) == 0)
        filter.requestTypes = {u"refine"_s, random.bounded(2) == 0 ? u"import"_s : QString()};
    if (random.bounded(4) == 0)
        filter.organisations = {EntityId(qint64(random.bounded(8))),
                                random.bounded(2) == 0 ? EntityId() : EntityId(qint64(1))};
    if (random.bounded(4) == 0)
        for (int i = 0; i <= random.bounded(4); ++i)
            filter.users.append(sampleUser(random));
    if (random.bounded(5) == 0)
        filter.success = random.bounded(2) == 0;
    if (random.bounded(4) == 0)
        filter.callers = {EntityId(qint64(random.bounded(8))),
                          random.bounded(2) == 0 ? EntityId() : EntityId(u"agent α"_s)};
    query.topEntities = random.bounded(2) == 0 ? -1 : random.bounded(12);
    query.withPrevious = random.bounded(2) == 0;
    return query;
}

NameDirectory sampleNames()
{
    NameDirectory names;
    for (qint64 id = 0; id < 30; ++id)
        names.users.insert(EntityId(id), u"user %1"_s.arg(id));
    names.organisations.insert(EntityId(qint64(1)), u"第一中学"_s);
    names.organisations.insert(EntityId(qint64(2)), u"Second"_s);
    names.usersComplete = true;
    names.callers.insert(EntityId(qint64(3)), u"batch jobs"_s);
    return names;
}

DashboardQuery everything()
{
    DashboardQuery query;
    query.range = SampleRange;
    return query;
}

FactBatch batchOf(const std::vector<PlainRow> &rows, const ReportingZone &zone)
{
    FactBatch batch(zone);
    std::array<std::string, 3> texts;
    for (const PlainRow &row : rows)
        batch.add(factRow(row, texts));
    return batch;
}

FactTable tableOf(const std::vector<PlainRow> &rows, const ReportingZone &zone)
{
    const auto middle = rows.begin() + static_cast<std::ptrdiff_t>(rows.size() / 2);
    std::vector<FactBatch> batches;
    batches.push_back(batchOf({rows.begin(), middle}, zone));
    batches.push_back(batchOf({middle, rows.end()}, zone));
    return FactTable(zone).merged(std::move(batches));
}

ReportingZone zoneNamed(const char *name)
{
    return *ReportingZone::fromName(QString::fromLatin1(name));
}

} // namespace Tokenglass
