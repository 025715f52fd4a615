// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Times 200-row pages of the request log at random depths, under every sort and several filters.
// Usage: bench_requests ROWS [USERS]; prints rows of the table in RESULTS.md.

#include "models/domain/facttable.h"
#include "tests/bench/benchrows.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTextStream>

#include <thread>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

namespace {

constexpr int PagesPerOrder = 60;
constexpr double GoalMs = 8;

FactTable build(const BenchRows &rows, const ReportingZone &zone)
{
    std::vector<FactBatch> batches;
    batches.emplace_back(zone);
    batches.emplace_back(zone);
    const auto fill = [&](FactBatch &batch, qint64 first, qint64 last) {
        for (qint64 i = first; i < last; ++i)
            batch.add(BenchRows::factRow(rows.row(i)));
    };
    {
        const std::jthread other([&] { fill(batches[1], rows.count() / 2, rows.count()); });
        fill(batches[0], 0, rows.count() / 2);
    }
    return FactTable(zone).merged(std::move(batches));
}

struct Times
{
    std::vector<double> pages; ///< of an order that is known
    std::vector<double> top; ///< the first page of an order never asked for
    std::vector<double> deep; ///< the first one further down
};

double pageMs(const FactTable &table, const RequestQuery &query)
{
    QElapsedTimer timer;
    timer.start();
    (void)table.requests(query, {});
    return double(timer.nsecsElapsed()) / 1e6;
}

void timeOrder(const FactTable &table, RequestQuery query, QRandomGenerator &random, Times &times)
{
    query.offset = 0;
    query.count = 1;
    const qint64 total = table.requests(query, {}).total;
    // Another question in between: the order of the count is not to be the order that is timed.
    RequestQuery other = query;
    other.range.end -= 1;
    (void)table.requests(other, {});
    query.count = 200;
    times.top.push_back(pageMs(table, query));
    if (total <= query.count)
        return;
    for (int page = 0; page < PagesPerOrder; ++page) {
        query.offset = qint64(random.generateDouble() * double(total - query.count));
        (page == 0 ? times.deep : times.pages).push_back(pageMs(table, query));
    }
}

Times timeAll(const FactTable &table)
{
    std::vector<UsageFilter> filters(5);
    filters[1].models = {u"kimi"_s};
    filters[1].success = false;
    filters[2].users = {EntityId(qint64(3))};
    filters[3].organisations = {EntityId(qint64(2))};
    filters[4].requestTypes = {u"refine"_s};
    Times times;
    QRandomGenerator random(1);
    for (const int days : {30, 365})
        for (const UsageFilter &filter : filters)
            for (int column = 0; column <= int(RequestColumn::ResponseTime); ++column)
                for (const Qt::SortOrder order : {Qt::DescendingOrder, Qt::AscendingOrder}) {
                    RequestQuery query;
                    query.range = {BenchRows::End - days * 86'400, BenchRows::End};
                    query.filter = filter;
                    query.sort = static_cast<RequestColumn>(column);
                    query.order = order;
                    query.rate = ExchangeRate::defaultUsdCny();
                    timeOrder(table, query, random, times);
                }
    return times;
}

QString ms(double value)
{
    return QString::number(value, 'f', value < 10 ? 2 : 0) + u" ms"_s;
}

double quantile(std::vector<double> times, double share)
{
    std::sort(times.begin(), times.end());
    return times[std::size_t(share * double(times.size() - 1))];
}

} // namespace

int main(int argc, char **argv)
{
    const QByteArrayList arguments(argv + 1, argv + argc);
    const BenchRows rows(arguments.value(0, "1000000").toLongLong(), arguments.value(1, "5000").toUInt(), 20);
    const FactTable table = build(rows, *ReportingZone::fromName(u"Asia/Shanghai"_s));
    const Times times = timeAll(table);
    QTextStream out(stdout);
    const auto report = [&](const QString &what, const std::vector<double> &values, bool goal) {
        const double p99 = quantile(values, 0.99);
        out << u"| %1, %2 times | p50 %3, p99 %4, worst %5 | - | - | %6 | %7 |\n"_s.arg(what)
                   .arg(values.size())
                   .arg(ms(quantile(values, 0.5)), ms(p99), ms(quantile(values, 1)), goal ? u"p99 <= 8 ms"_s : u"-"_s,
                        !goal               ? u"-"_s
                            : p99 <= GoalMs ? u"yes"_s
                                            : u"**no**"_s);
    };
    report(u"200-row page of the log, any sort, filter and depth"_s, times.pages, true);
    report(u"first page of a new sort or filter"_s, times.top, false);
    report(u"first page deep down in it"_s, times.deep, false);
    return 0;
}
