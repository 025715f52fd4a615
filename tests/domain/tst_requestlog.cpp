// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/facttable.h"
#include "tests/domain/factsamples.h"
#include "tests/support/testmain.h"

#include <thread>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

qint64 secondOf(const PlainRow &row)
{
    const qint64 fraction = (row.timeMicros % 1'000'000 + 1'000'000) % 1'000'000;
    return (row.timeMicros - fraction) / 1'000'000;
}

std::optional<qint64> known(const PlainRow &row, TokenBucket bucket)
{
    const qint64 value = row.tokens[static_cast<std::size_t>(bucket)];
    return value == FactRow::Unknown ? std::nullopt : std::optional(value);
}

RequestTokens tokensOf(const PlainRow &row)
{
    RequestTokens tokens;
    tokens.cacheRead = known(row, TokenBucket::CacheRead);
    const auto shortWrite = known(row, TokenBucket::CacheWrite5m);
    const auto longWrite = known(row, TokenBucket::CacheWrite1h);
    if (shortWrite || longWrite)
        tokens.cacheWrite = shortWrite.value_or(0) + longWrite.value_or(0);
    tokens.reasoning = known(row, TokenBucket::Reasoning);
    if (const auto fresh = known(row, TokenBucket::FreshInput))
        tokens.input = *fresh + tokens.cacheRead.value_or(0) + tokens.cacheWrite.value_or(0);
    if (const auto output = known(row, TokenBucket::Output))
        tokens.output = *output + tokens.reasoning.value_or(0);
    if ((tokens.input && tokens.output) || row.unsplit >= 0)
        tokens.total = tokens.input.value_or(0) + tokens.output.value_or(0) + std::max<qint64>(0, row.unsplit);
    return tokens;
}

RequestEntity entityOf(const EntityId &id, const QHash<EntityId, QString> &names, bool complete)
{
    if (id.isNone())
        return {id, {}, EntityState::None};
    if (names.contains(id))
        return {id, names.value(id), EntityState::Named};
    return {id, {}, complete ? EntityState::Deleted : EntityState::Unnamed};
}

RequestRow rowOf(const PlainRow &row, const NameDirectory &names)
{
    const auto text = [](const std::string &utf8) { return utf8.empty() ? QString() : QString::fromStdString(utf8); };
    RequestRow request;
    request.sourceId = row.id;
    request.second = secondOf(row);
    request.user = entityOf(row.user, names.users, names.usersComplete);
    request.organisation = entityOf(row.organisation, names.organisations, names.organisationsComplete);
    request.caller = entityOf(row.caller, names.callers, names.callersComplete);
    request.model = {text(row.modelAlias), text(row.modelName), text(row.provider)};
    request.type = text(row.type);
    request.success = row.success;
    request.tokens = tokensOf(row);
    request.basis = row.basis;
    if (row.basis != CostBasis::Unknown)
        request.cost = Money{row.costNanos, row.currency};
    request.secondCost = row.second;
    if (row.latencyMicros != FactRow::Unknown)
        request.latencyMicros = row.latencyMicros;
    return request;
}

/// What decides the order: the rank first, then value and id in the direction of the query.
struct SortValue
{
    int rank = 0;
    QString currency;
    qint64 value = 0;
};

SortValue sortValue(const RequestRow &row, const RequestQuery &query)
{
    const auto value = [](const std::optional<qint64> &figure) {
        return figure ? SortValue{0, {}, *figure} : SortValue{2, {}, 0};
    };
    switch (query.sort) {
    case RequestColumn::Time:
        return value(row.second);
    case RequestColumn::Tokens:
        return value(row.tokens.total);
    case RequestColumn::Input:
        return value(row.tokens.input);
    case RequestColumn::Output:
        return value(row.tokens.output);
    case RequestColumn::ResponseTime:
        return value(row.latencyMicros);
    case RequestColumn::Cost:
        break;
    }
    if (!row.cost)
        return {2, {}, 0};
    if (query.rate)
        if (const auto converted = query.rate->convert(*row.cost, query.rate->quote))
            return {0, {}, converted->nanos};
    return {1, row.cost->currency.code(), row.cost->nanos};
}

std::vector<RequestRow> bruteForce(const std::vector<PlainRow> &rows, const RequestQuery &query,
                                   const NameDirectory &names)
{
    std::vector<std::pair<SortValue, RequestRow>> chosen;
    for (const PlainRow &row : rows) {
        if (row.timeMicros == FactRow::Unknown || !query.range.contains(secondOf(row)) || !passes(row, query.filter))
            continue;
        const RequestRow request = rowOf(row, names);
        chosen.emplace_back(sortValue(request, query), request);
    }
    const bool descending = query.order == Qt::DescendingOrder;
    std::sort(chosen.begin(), chosen.end(), [&](const auto &a, const auto &b) {
        if (a.first.rank != b.first.rank)
            return a.first.rank < b.first.rank;
        if (a.first.currency != b.first.currency)
            return a.first.currency < b.first.currency;
        const std::pair first(a.first.value, a.second.sourceId);
        const std::pair second(b.first.value, b.second.sourceId);
        return descending ? second < first : first < second;
    });
    std::vector<RequestRow> result;
    for (auto &entry : chosen)
        result.push_back(entry.second);
    return result;
}

QString difference(const RequestPage &page, const std::vector<RequestRow> &expected, const RequestQuery &query)
{
    if (page.total != qint64(expected.size()))
        return u"total %1 instead of %2"_s.arg(page.total).arg(expected.size());
    const qint64 first = std::clamp<qint64>(query.offset, 0, page.total);
    const qint64 count = std::clamp<qint64>(query.count, 0, page.total - first);
    if (page.rows.size() != count)
        return u"%1 rows instead of %2"_s.arg(page.rows.size()).arg(count);
    for (qint64 i = 0; i < count; ++i)
        if (const RequestRow &wanted = expected[std::size_t(first + i)]; !(page.rows[i] == wanted))
            return u"row %1 is request %2 instead of %3, or differs from it"_s.arg(first + i)
                .arg(page.rows[i].sourceId)
                .arg(wanted.sourceId);
    return {};
}

constexpr std::array AllColumns{RequestColumn::Time,  RequestColumn::Cost,   RequestColumn::Tokens,
                                RequestColumn::Input, RequestColumn::Output, RequestColumn::ResponseTime};

RequestQuery randomQuery(QRandomGenerator &random, int days)
{
    RequestQuery query;
    const DashboardQuery sample = sampleQuery(random, days);
    query.range = sample.range;
    query.filter = random.bounded(2) == 0 ? sample.filter : UsageFilter();
    query.sort = AllColumns[random.bounded(quint32(AllColumns.size()))];
    query.order = random.bounded(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder;
    if (random.bounded(3) != 0)
        query.rate = ExchangeRate::defaultUsdCny();
    return query;
}

} // namespace

class TestRequestLog : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithBruteForce_data();
    void agreesWithBruteForce();
    void pagesJoinUp_data();
    void pagesJoinUp();
    void agreesWithTheDashboard();
    void followsTheTable();
    void answersSeveralThreads();
    void answersOddQuestions();
};

void TestRequestLog::agreesWithBruteForce_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<int>("days");
    QTest::newRow("a day or two") << QByteArray("UTC") << 2;
    QTest::newRow("Shanghai") << QByteArray("Asia/Shanghai") << 40;
    QTest::newRow("New York, across a change of clocks") << QByteArray("America/New_York") << 200;
}

void TestRequestLog::agreesWithBruteForce()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const int, days);
    const std::vector<PlainRow> rows = sampleRows(7, 6'000, days);
    const FactTable table = tableOf(rows, zoneNamed(zone.constData()));
    const NameDirectory names = sampleNames();
    QRandomGenerator random(static_cast<quint32>(days));
    for (int round = 0; round < 60; ++round) {
        RequestQuery query = randomQuery(random, days);
        const std::vector<RequestRow> expected = bruteForce(rows, query, names);
        for (int page = 0; page < 5; ++page) {
            query.offset = random.bounded(int(expected.size()) + 1);
            query.count = random.bounded(400);
            if (page == 0)
                query.offset = 0;
            const QString fault = difference(table.requests(query, names), expected, query);
            QVERIFY2(fault.isEmpty(),
                     qPrintable(u"round %1, column %2, offset %3 of %4: %5"_s.arg(round)
                                    .arg(int(query.sort))
                                    .arg(query.offset)
                                    .arg(expected.size())
                                    .arg(fault)));
        }
    }
}

void TestRequestLog::pagesJoinUp_data()
{
    QTest::addColumn<RequestColumn>("column");
    for (const RequestColumn column : AllColumns)
        QTest::addRow("column %d", int(column)) << column;
}

/// The first pages and the later ones are found in different ways: no row may be lost or doubled where they meet.
void TestRequestLog::pagesJoinUp()
{
    QFETCH(const RequestColumn, column);
    const std::vector<PlainRow> rows = sampleRows(3, 5'000, 30);
    const FactTable table = tableOf(rows, zoneNamed("Asia/Kolkata"));
    RequestQuery query;
    query.range = {0, std::numeric_limits<qint32>::max()};
    query.sort = column;
    query.rate = ExchangeRate::defaultUsdCny();
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        query.order = order;
        const std::vector<RequestRow> expected = bruteForce(rows, query, {});
        QCOMPARE(expected.size(), rows.size());
        for (query.offset = 0; query.offset <= qint64(rows.size()); query.offset += query.count) {
            const QString fault = difference(table.requests(query, {}), expected, query);
            QVERIFY2(fault.isEmpty(), qPrintable(fault));
        }
    }
}

void TestRequestLog::agreesWithTheDashboard()
{
    const FactTable table = tableOf(sampleRows(11, 4'000, 50), zoneNamed("Asia/Shanghai"));
    QRandomGenerator random(5);
    for (int round = 0; round < 40; ++round) {
        const RequestQuery query = randomQuery(random, 50);
        DashboardQuery same;
        same.range = query.range;
        same.filter = query.filter;
        QCOMPARE(table.requests(query, {}).total, table.dashboard(same, {}).totals.requests);
    }
}

/// A kept order belongs to one table: the next one has its own.
void TestRequestLog::followsTheTable()
{
    const ReportingZone zone = zoneNamed("Asia/Shanghai");
    std::vector<PlainRow> rows = sampleRows(1, 3'000, 20);
    const NameDirectory names = sampleNames();
    RequestQuery query;
    query.range = {0, std::numeric_limits<qint32>::max()};
    query.sort = RequestColumn::Cost;
    query.rate = ExchangeRate::defaultUsdCny();
    query.offset = 1'500;
    const FactTable first = tableOf(rows, zone);
    QCOMPARE(difference(first.requests(query, names), bruteForce(rows, query, names), query), QString());
    const std::vector<PlainRow> more = sampleRows(2, 2'000, 20, 3'001);
    std::vector<FactBatch> batches;
    batches.push_back(batchOf(more, zone));
    const FactTable second = first.merged(std::move(batches));
    QCOMPARE(difference(first.requests(query, names), bruteForce(rows, query, names), query), QString());
    rows.insert(rows.end(), more.begin(), more.end());
    QCOMPARE(difference(second.requests(query, names), bruteForce(rows, query, names), query), QString());
    const FactTable moved = second.inZone(zoneNamed("America/New_York"));
    QCOMPARE(difference(moved.requests(query, names), bruteForce(rows, query, names), query), QString());
}

void TestRequestLog::answersSeveralThreads()
{
    const std::vector<PlainRow> rows = sampleRows(4, 4'000, 20);
    const FactTable table = tableOf(rows, zoneNamed("UTC"));
    const NameDirectory names = sampleNames();
    std::array<QString, 4> faults;
    {
        std::vector<std::jthread> threads;
        for (std::size_t thread = 0; thread < faults.size(); ++thread)
            threads.emplace_back([&, thread] {
                QRandomGenerator random(
                    static_cast<quint32>(thread / 2)); // two threads each ask the same at the same time
                for (int round = 0; round < 25 && faults[thread].isEmpty(); ++round) {
                    RequestQuery query = randomQuery(random, 20);
                    const std::vector<RequestRow> expected = bruteForce(rows, query, names);
                    query.offset = random.bounded(int(expected.size()) + 1);
                    faults[thread] = difference(table.requests(query, names), expected, query);
                }
            });
    }
    for (const QString &fault : faults)
        QCOMPARE(fault, QString());
}

void TestRequestLog::answersOddQuestions()
{
    const std::vector<PlainRow> rows = sampleRows(4, 100, 5);
    const FactTable table = tableOf(rows, zoneNamed("UTC"));
    for (const RequestColumn column : AllColumns) {
        RequestQuery query;
        query.sort = column;
        QCOMPARE(table.requests(query, {}).total, 0); // an empty range
        query.range = {0, std::numeric_limits<qint32>::max()};
        query.count = 0;
        QCOMPARE(table.requests(query, {}).rows.size(), 0);
        query.count = 200;
        query.offset = 1'000;
        QCOMPARE(table.requests(query, {}).total, 100);
        QCOMPARE(table.requests(query, {}).rows.size(), 0);
        query.offset = -5;
        QCOMPARE(table.requests(query, {}).rows.size(), 100);
        QCOMPARE(FactTable(table.zone()).requests(query, {}).total, 0);
    }
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestRequestLog)
#include "tst_requestlog.moc"
