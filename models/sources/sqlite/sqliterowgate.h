// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/timerange.h"
#include "models/sources/rowreader.h"
#include "models/sources/timetext.h"

namespace Tokenglass {

/// Tells which times are within a range: texts are read, whole numbers are in `unit`s a second.
class SqliteTimeFilter
{
public:
    SqliteTimeFilter(const TimeRange &range, qint64 unit) : m_range(range), m_unit(unit) { }

    [[nodiscard]] bool passes(const RawValue &time)
    {
        if (time.type == RawValue::Type::Integer)
            return time.integer >= m_range.start * m_unit && time.integer < m_range.end * m_unit;
        return time.type == RawValue::Type::Text && passes(time.text);
    }
    [[nodiscard]] bool passes(std::string_view time)
    {
        constexpr qint64 MicrosPerSecond = 1'000'000;
        const auto micros = m_times.micros(time);
        return micros && *micros >= 0 && m_range.contains(*micros / MicrosPerSecond);
    }

private:
    TimeRange m_range;
    qint64 m_unit;
    TimeTextReader m_times;
};

/// Where all rows pass that one lane comes across: counts them, and lets through what is wanted.
class SqliteRowGate
{
public:
    SqliteRowGate(int lane, RowSink &sink) : m_lane(lane), m_sink(sink) { }

    /// Lets only rows of the range through; see SqliteTimeFilter.
    void keepOnly(const TimeRange &range, qint64 unit) { m_only.emplace(range, unit); }
    void take(const RawRow &row)
    {
        ++m_rows;
        if (!m_only || m_only->passes(row[static_cast<std::size_t>(UsageColumn::CreatedAt)]))
            m_sink.row(m_lane, row);
    }
    /// How many came since the last call, wanted or not.
    [[nodiscard]] qint64 takeCount() { return std::exchange(m_rows, 0); }

private:
    int m_lane;
    RowSink &m_sink;
    std::optional<SqliteTimeFilter> m_only;
    qint64 m_rows = 0;
};

} // namespace Tokenglass
