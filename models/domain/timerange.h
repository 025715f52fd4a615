// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

#include <memory>
#include <optional>
#include <vector>

namespace Tokenglass {

/// Half-open range of UTC instants, whole seconds since the epoch: start <= t < end.
struct TimeRange
{
    qint64 start = 0;
    qint64 end = 0;

    [[nodiscard]] bool isEmpty() const { return end <= start; }
    [[nodiscard]] bool contains(qint64 second) const { return second >= start && second < end; }
    [[nodiscard]] qint64 seconds() const { return isEmpty() ? 0 : end - start; }
    /// The range of equal length that ends where this one starts.
    [[nodiscard]] TimeRange previous() const { return {start - seconds(), start}; }
    friend bool operator==(const TimeRange &, const TimeRange &) = default;
};

/// The one zone in which days are cut: an IANA name and its day boundaries, exact across daylight-saving changes and
/// half-hour offsets. A value; copies share their table. Days are numbered by Julian day (QDate::toJulianDay).
class ReportingZone
{
public:
    /// The system's zone.
    ReportingZone();
    explicit ReportingZone(const QTimeZone &zone);
    /// Empty: not an IANA name this system knows.
    static std::optional<ReportingZone> fromName(const QString &ianaName);

    [[nodiscard]] QString name() const;
    [[nodiscard]] QTimeZone timeZone() const { return m_zone; }

    /// The day that holds the instant (seconds since the epoch). By table up to 2036, slower outside.
    [[nodiscard]] qint64 dayOf(qint64 second) const;
    /// First instant of the day, seconds since the epoch.
    [[nodiscard]] qint64 dayStart(qint64 julianDay) const;
    [[nodiscard]] TimeRange day(qint64 julianDay) const { return {dayStart(julianDay), dayStart(julianDay + 1)}; }

    friend bool operator==(const ReportingZone &a, const ReportingZone &b) { return a.m_zone == b.m_zone; }

private:
    QTimeZone m_zone;
    std::shared_ptr<const std::vector<qint64>> m_starts; ///< dayStart of every day of 1970..2036
};

} // namespace Tokenglass
