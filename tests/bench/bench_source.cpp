// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Opens a usage database as the application does and times it.
// Usage: bench_source open|poll|cache URI NOW [CACHE-FOLDER]; the password is taken from TOKENGLASS_PASSWORD_BENCH.
// Prints "name value" lines, milliseconds unless the name says otherwise; tests/bench/run.sh makes a table of them.

#include "models/sources/sourcefactory.h"
#include "resources/builtinprices.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>

#include <condition_variable>
#include <cstdio>
#include <ctime>
#include <functional>
#include <limits>
#include <mutex>
#include <unistd.h>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 SecondsPerDay = 86'400;
constexpr qint64 Everything = std::numeric_limits<qint64>::min();

class FixedClock final : public Clock
{
public:
    explicit FixedClock(QDateTime now) : m_now(std::move(now)) { }
    [[nodiscard]] QDateTime now() const override { return m_now; }

private:
    QDateTime m_now;
};

double cpuMs()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

double memoryBytes(const QByteArray &name)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n'))
        if (line.startsWith(name))
            return line.simplified().split(' ').value(1).toDouble() * 1'024;
    return 0;
}

void print(const char *name, double value)
{
    std::printf("%s %.3f\n", name, value);
    std::fflush(stdout);
}

/// A source whose status can be waited for.
class WatchedSource
{
public:
    WatchedSource(const ConnectionSettings &settings, const QString &password, const SourceOptions &options)
        : m_source(makeUsageSource(settings, password, options))
    {
        m_source->setObserver([this](const SourceStatus &status) {
            const std::lock_guard lock(m_mutex);
            m_wasBusy = m_wasBusy || status.phase == SourcePhase::Refreshing;
            m_status = status;
            m_changed.notify_all();
        });
    }

    UsageSource &operator*() { return *m_source; }

    bool waitFor(const std::function<bool(const SourceStatus &)> &condition)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return condition(m_status) || m_status.phase == SourcePhase::Failed; });
        return m_status.phase != SourcePhase::Failed;
    }
    bool refresh()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_wasBusy = false;
        }
        m_source->refresh(Refresh::Poll);
        return waitFor([this](const SourceStatus &status) { return m_wasBusy && status.phase == SourcePhase::Ready; });
    }
    /// Until there is something new to show; the source may be at work a little longer.
    bool refreshToNews()
    {
        std::unique_lock lock(m_mutex);
        const auto before = m_status.revision;
        lock.unlock();
        m_source->refresh(Refresh::Poll);
        return waitFor([before](const SourceStatus &status) { return status.revision > before; });
    }
    Result<DashboardSnapshot> dashboard(qint64 now, int days)
    {
        DashboardQuery query;
        query.range = {now - days * SecondsPerDay, now};
        query.topEntities = 10;
        QFuture<Result<DashboardSnapshot>> future = m_source->dashboard(query);
        future.waitForFinished();
        return future.result();
    }
    [[nodiscard]] qint64 rows()
    {
        const std::lock_guard lock(m_mutex);
        return m_status.rowsLoaded;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    SourceStatus m_status;
    bool m_wasBusy = false;
    std::unique_ptr<UsageSource> m_source; ///< last, so that it is gone before what its observer touches
};

bool isComplete(const SourceStatus &status)
{
    return status.completeFrom == Everything && status.phase == SourcePhase::Ready;
}

bool open(WatchedSource &source, qint64 now)
{
    QElapsedTimer timer;
    timer.start();
    const double cpu = cpuMs();
    (*source).open();
    if (!source.waitFor([&](const SourceStatus &status) {
            return status.completeFrom && *status.completeFrom <= now - 7 * SecondsPerDay;
        }))
        return false;
    const Result<DashboardSnapshot> week = source.dashboard(now, 7);
    print("first_week", double(timer.nsecsElapsed()) / 1e6);
    print("first_week_cpu", cpuMs() - cpu);
    if (!week.ok() || !source.waitFor(isComplete))
        return false;
    const Result<DashboardSnapshot> year = source.dashboard(now, 365);
    print("whole", double(timer.nsecsElapsed()) / 1e6);
    print("whole_cpu", cpuMs() - cpu);
    for (int i = 0; i < 5; ++i) {
        timer.restart();
        (void)source.dashboard(now, 90);
        print("quarter", double(timer.nsecsElapsed()) / 1e6);
    }
    print("rows", double(source.rows()));
    print("resident_bytes", memoryBytes("VmRSS:"));
    print("peak_bytes", memoryBytes("VmHWM:"));
    print("week_requests", double(week->totals.requests));
    print("year_requests", year.ok() ? double(year->totals.requests) : -1);
    return year.ok();
}

/// Polls without news, then waits for "go" on standard input (somebody adds rows) and shows what is new.
bool poll(WatchedSource &source, qint64 now)
{
    if (!open(source, now))
        return false;
    double wall = 1e300;
    double cpu = 1e300;
    for (int i = 0; i < 20; ++i) {
        QElapsedTimer timer;
        timer.start();
        const double start = cpuMs();
        if (!source.refresh())
            return false;
        wall = std::min(wall, double(timer.nsecsElapsed()) / 1e6);
        cpu = std::min(cpu, cpuMs() - start);
    }
    print("poll", wall);
    print("poll_cpu", cpu);
    std::puts("ready");
    std::fflush(stdout);
    char go = 0;
    if (::read(STDIN_FILENO, &go, 1) != 1)
        return true;
    const qint64 before = source.rows();
    const double cpuBefore = cpuMs();
    QElapsedTimer timer;
    timer.start();
    const bool good = source.refreshToNews() && source.dashboard(now, 7).ok();
    print("news_cpu", cpuMs() - cpuBefore);
    print("news", double(timer.nsecsElapsed()) / 1e6);
    print("news_rows", double(source.rows() - before));
    return good;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto connection = ConnectionSettings::parse(arguments.value(2));
    const QDateTime now = QDateTime::fromString(arguments.value(3), Qt::ISODate);
    if (!connection.ok() || !now.isValid()) {
        std::fputs("usage: bench_source open|poll|cache URI NOW [CACHE-FOLDER]\n", stderr);
        return 2;
    }
    SourceOptions options;
    options.zone = *ReportingZone::fromName(u"Asia/Shanghai"_s);
    if (Result<PriceBook> prices = builtinPriceBook(); prices.ok())
        options.costs = std::make_shared<const PriceBook>(*std::move(prices));
    options.clock = std::make_shared<FixedClock>(now);
    options.cacheFolder = arguments.value(4);
    options.dayCache = !options.cacheFolder.isEmpty();
    const QString password = qEnvironmentVariable("TOKENGLASS_PASSWORD_BENCH");
    WatchedSource source(connection->settings, password, options);
    const qint64 second = now.toSecsSinceEpoch();
    const bool good = arguments.value(1) == u"poll"_s ? poll(source, second) : open(source, second);
    if (!good)
        std::fputs("bench_source: the source failed\n", stderr);
    return good ? 0 : 1;
}
