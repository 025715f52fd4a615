// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sources/sourcefactory.h"
#include "tests/sources/sqlitefixture.h"
#include "tests/sources/statuswatch.h"

#include <atomic>

namespace Tokenglass {

inline constexpr qint64 End = 1'787'108'400; // 2026-08-19 03:00:00 UTC
inline constexpr TimeRange AllTime{0, qint64(4'000'000'000)};

class FixedClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::fromSecsSinceEpoch(End + m_offset, Qt::UTC); }
    void advance(qint64 seconds) { m_offset += seconds; }

private:
    std::atomic<qint64> m_offset = 0;
};

inline SourceOptions options(const std::shared_ptr<const Clock> &clock = std::make_shared<FixedClock>())
{
    SourceOptions result;
    result.zone = ReportingZone(QTimeZone("Asia/Shanghai"));
    result.clock = clock;
    result.dayCache = false;
    return result;
}

inline DashboardSnapshot ask(UsageSource &source, const TimeRange &range = AllTime, bool withPrevious = false)
{
    DashboardQuery query;
    query.range = range;
    query.withPrevious = withPrevious;
    const auto answer = source.dashboard(query).result();
    return answer.ok() ? *answer : DashboardSnapshot();
}

inline qint64 noted(const QList<DataNote> &notes, DataNote::Kind kind)
{
    for (const DataNote &note : notes) {
        if (note.kind == kind)
            return note.count > 0 ? note.count : 1;
    }
    return 0;
}

/// A source on the fixture's file, opened and loaded.
struct OpenSource
{
    explicit OpenSource(const SqliteFixture &file, const SourceOptions &with = options())
        : source(makeUsageSource(file.settings(), {}, with)), watch(*source)
    {
        source->open();
        opened = watch.waitForEnd();
    }
    std::optional<SourceStatus> refresh(Refresh why = Refresh::Poll)
    {
        source->refresh(why);
        return watch.waitForEnd();
    }
    std::unique_ptr<UsageSource> source;
    StatusWatch watch;
    std::optional<SourceStatus> opened;
};

} // namespace Tokenglass
