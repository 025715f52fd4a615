// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Times 200-row pages of the request log as the window gets them, at random depths, under every sort and several
// filters, each question asked from its first page on.
// Usage: bench_requests NAME GOAL-MS URI NOW; the password is taken from TOKENGLASS_PASSWORD_BENCH. Prints rows of the
// table in RESULTS.md.

#include "models/domain/pricebook.h"
#include "models/sources/sourcefactory.h"
#include "tests/bench/benchsource.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTextStream>

#include <ctime>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

namespace {

constexpr int PagesPerQuestion = 60;

QList<UsageFilter> someFilters(const Catalog &catalog)
{
    QList<UsageFilter> filters(5);
    filters[1].models = {catalog.models.value(catalog.models.size() / 2).label()};
    filters[1].success = false;
    filters[2].users = {catalog.users.value(catalog.users.size() / 2).id};
    filters[3].organisations = {catalog.organisations.value(catalog.organisations.size() / 2).id};
    filters[4].requestTypes = {catalog.requestTypes.value(0)};
    return filters;
}

QList<RequestQuery> someQuestions(const Catalog &catalog, qint64 now)
{
    QList<RequestQuery> questions;
    for (const int days : {30, 365})
        for (const UsageFilter &filter : someFilters(catalog))
            for (int column = 0; column <= int(RequestColumn::ResponseTime); ++column)
                for (const Qt::SortOrder order : {Qt::DescendingOrder, Qt::AscendingOrder})
                    questions.append({{now - days * 86'400, now},
                                      filter,
                                      static_cast<RequestColumn>(column),
                                      order,
                                      ExchangeRate::defaultUsdCny(),
                                      0,
                                      200});
    return questions;
}

struct Times
{
    std::vector<double> all;
    std::vector<double> first; ///< the first page of each question
    std::vector<double> deep; ///< and the one asked next, somewhere further down
    std::vector<double> cpu; ///< of all pages, on all threads
};

double cpuMs()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// The time of one page, milliseconds; adds it to the others.
double timePage(UsageSource &source, const RequestQuery &query, qint64 &total, Times &times)
{
    QElapsedTimer timer;
    timer.start();
    const double cpu = cpuMs();
    QFuture<Result<RequestPage>> future = source.requests(query);
    future.waitForFinished();
    times.all.push_back(double(timer.nsecsElapsed()) / 1e6);
    times.cpu.push_back(cpuMs() - cpu);
    const Result<RequestPage> page = future.result();
    total = page.ok() ? page->total : 0;
    return times.all.back();
}

Times timeAll(UsageSource &source, qint64 now)
{
    Times times;
    QRandomGenerator random(1);
    qint64 total = 0;
    for (RequestQuery query : someQuestions(*source.catalog(), now)) {
        times.first.push_back(timePage(source, query, total, times));
        for (int page = 0; page < PagesPerQuestion && total > query.count; ++page) {
            query.offset = qint64(random.generateDouble() * double(total - query.count));
            const double ms = timePage(source, query, total, times);
            if (page == 0)
                times.deep.push_back(ms);
        }
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

void report(const QString &what, const std::vector<double> &times, double goal)
{
    const double p99 = quantile(times, 0.99);
    const QString figures =
        u"p50 %1, p99 %2, worst %3"_s.arg(ms(quantile(times, 0.5)), ms(p99), ms(quantile(times, 1)));
    const QString wanted = goal > 0 ? u"p99 <= %1 ms"_s.arg(goal) : u"-"_s;
    const QString met = goal <= 0 ? u"-"_s : p99 <= goal ? u"yes"_s : u"**no**"_s;
    QTextStream(stdout)
        << u"| %1, %2 times | %3 | - | - | %4 | %5 |\n"_s.arg(what).arg(times.size()).arg(figures, wanted, met);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto connection = ConnectionSettings::parse(arguments.value(3));
    const QDateTime now = QDateTime::fromString(arguments.value(4), Qt::ISODate);
    if (!connection.ok() || !now.isValid()) {
        QTextStream(stderr) << u"usage: bench_requests NAME GOAL-MS URI NOW\n"_s;
        return 2;
    }
    SourceOptions options;
    options.zone = *ReportingZone::fromName(u"Asia/Shanghai"_s);
    options.dayCache = false;
    const auto source =
        makeUsageSource(connection->settings, qEnvironmentVariable("TOKENGLASS_PASSWORD_BENCH"), options);
    if (!openWhole(*source)) {
        QTextStream(stderr) << u"bench_requests: the source failed\n"_s;
        return 1;
    }
    const Times times = timeAll(*source, now.toSecsSinceEpoch());
    const QString name = arguments.value(1) + u": "_s;
    report(name + u"200-row page of the log, any sort, filter and depth"_s, times.all, arguments.value(2).toDouble());
    report(name + u"CPU of these on all threads"_s, times.cpu, 0);
    report(name + u"of these, the first page of a new question"_s, times.first, 0);
    report(name + u"of these, the next one, anywhere further down"_s, times.deep, 0);
    return 0;
}
