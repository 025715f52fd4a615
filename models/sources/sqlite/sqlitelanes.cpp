// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/sqlite/sqlitelanes.h"

#include "models/sources/sqlite/slicecursor.h"
#include "models/sources/sqlite/sqlitepagescan.h"
#include "models/sources/sqlite/sqlitescan.h"

#include <thread>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr int DefaultBusyMillis = 5'000;

} // namespace

Result<void> SqliteLanes::connect(const ConnectionSettings &settings)
{
    m_settings = settings;
    {
        const std::scoped_lock lock(m_mutex);
        m_databases = {};
    }
    return openLane(0);
}

Result<void> SqliteLanes::openLane(int lane)
{
    auto &slot = m_databases[static_cast<std::size_t>(lane)];
    if (slot)
        return {};
    bool ok = false;
    const int busyMillis = m_settings.options.value(u"busy_timeout"_s).toInt(&ok);
    auto opened = SqliteDatabase::open(m_settings.path, m_cancelled, ok ? busyMillis : DefaultBusyMillis);
    if (!opened)
        return opened.error();
    const std::scoped_lock lock(m_mutex);
    slot = std::move(*opened);
    return {};
}

Result<void> SqliteLanes::run(const ReadPlan &plan, const Scan &scan, SliceCursor &cursor, int lanes, RowSink &sink)
{
    for (int lane = 1; lane < lanes; ++lane) {
        if (const auto opened = openLane(lane); !opened)
            return opened.error();
    }
    std::array<Result<void>, Count> results;
    std::vector<std::thread> threads;
    const auto work = [&](int lane) {
        Result<void> &result = results[static_cast<std::size_t>(lane)];
        result = runLane(plan, scan, lane, lane == lanes - 1, cursor, sink);
        if (!result)
            cursor.stop();
    };
    for (int lane = 1; lane < lanes; ++lane)
        threads.emplace_back(work, lane);
    work(0);
    for (std::thread &thread : threads)
        thread.join();
    if (m_cancelled)
        return Error{Error::Kind::Cancelled, {}};
    for (const Result<void> &result : results) {
        if (!result)
            return result.error();
    }
    return {};
}

Result<void> SqliteLanes::runLane(const ReadPlan &plan, const Scan &scan, int lane, bool isLast, SliceCursor &cursor,
                                  RowSink &sink)
{
    SqliteDatabase &database = *m_databases[static_cast<std::size_t>(lane)];
    SqliteRowGate gate(lane, sink);
    if (scan.only)
        gate.keepOnly(*scan.only, scan.unit);
    SqliteScan engine(database, gate);
    if (const auto prepared = engine.prepare(plan, scan.condition); !prepared)
        return prepared.error();
    std::optional<SqlitePageScan> pages;
    if (scan.pages != nullptr)
        pages.emplace(database, *scan.pages, engine, gate);
    if (isLast && scan.first) {
        if (auto read = scan.first(database, engine); !read)
            return read;
        (void)gate.takeCount();
    }
    while (!m_cancelled) {
        const auto slice = cursor.take();
        if (!slice)
            return {};
        const auto read = pages ? pages->run(slice->first, slice->last) : scan.run(engine, slice->first, slice->last);
        if (!read)
            return read.error();
        const qint64 rows = gate.takeCount();
        cursor.report(rows);
        if (rows == 0 && scan.skipsGaps) {
            if (const auto skipped = skipGap(plan, database, cursor, slice->last); !skipped)
                return skipped.error();
        }
    }
    return Error{Error::Kind::Cancelled, {}};
}

Result<void> SqliteLanes::skipGap(const ReadPlan &plan, SqliteDatabase &database, SliceCursor &cursor, qint64 after)
{
    const auto next = database.integer(u"SELECT min(%1) FROM %2 WHERE %1 > %3"_s.arg(
        plan.expression(UsageColumn::Id), plan.table, QString::number(after)));
    if (!next)
        return next.error();
    if (*next)
        cursor.skipTo(**next);
    else
        cursor.stop();
    return {};
}

void SqliteLanes::cancel()
{
    m_cancelled = true;
    const std::scoped_lock lock(m_mutex);
    for (const auto &database : m_databases) {
        if (database)
            database->interrupt();
    }
}

} // namespace Tokenglass
