// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/timerange.h"
#include "models/sources/rowreader.h"
#include "models/sources/timetext.h"

namespace Tokenglass {

/// Where all rows pass that one lane comes across: counts them, and lets through what is wanted.
class SqliteRowGate
{
public:
    SqliteRowGate(int lane, RowSink &sink) : m_lane(lane), m_sink(sink) { }

    /// Lets only rows of the range through: texts are read, whole numbers are in `unit`s a second.
    void keepOnly(const TimeRange &range, qint64 unit)
    {
        m_only = range;
        m_unit = unit;
    }
    void take(const RawRow &row)
    {
        ++m_rows;
        if (!m_only || isWanted(row[static_cast<std::size_t>(UsageColumn::CreatedAt)]))
            m_sink.row(m_lane, row);
    }
    /// How many came since the last call, wanted or not.
    [[nodiscard]] qint64 takeCount() { return std::exchange(m_rows, 0); }

private:
    [[nodiscard]] bool isWanted(const RawValue &time)
    {
        constexpr qint64 MicrosPerSecond = 1'000'000;
        if (time.type == RawValue::Type::Integer)
            return time.integer >= m_only->start * m_unit && time.integer < m_only->end * m_unit;
        if (time.type != RawValue::Type::Text)
            return false;
        const auto micros = m_times.micros(time.text);
        return micros && *micros >= 0 && m_only->contains(*micros / MicrosPerSecond);
    }

    int m_lane;
    RowSink &m_sink;
    std::optional<TimeRange> m_only;
    qint64 m_unit = 1;
    TimeTextReader m_times;
    qint64 m_rows = 0;
};

} // namespace Tokenglass
