// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/timerange.h"

#include <algorithm>

namespace Tokenglass {

namespace {

constexpr qint64 SecondsPerDay = 86'400;
const qint64 FirstDay = QDate(1970, 1, 1).toJulianDay();
/// Zone files list their changes up to 2037; later days follow a rule and are asked one by one.
const qint64 LastDay = QDate(2037, 1, 1).toJulianDay();

qint64 utcDayStart(qint64 julianDay)
{
    return (julianDay - FirstDay) * SecondsPerDay;
}

/// Qt reads any word that is not a zone, such as "Shanghai", as a POSIX rule without an offset: silently UTC. A real
/// zone is listed, or an old name with a folder ("Asia/Calcutta"), or one whose clock has changed ("PRC").
bool isKnown(const QTimeZone &zone)
{
    const QByteArray id = zone.id();
    if (id.contains(',')) // a POSIX rule with its dates
        return false;
    return QTimeZone::isTimeZoneIdAvailable(id) || id.contains('/') || id == "GMT"
        || zone.nextTransition(QDateTime(QDate(1850, 1, 1), QTime(0, 0), Qt::UTC)).atUtc.isValid();
}

QDateTime utc(int year)
{
    return {QDate(year, 1, 1), QTime(0, 0), Qt::UTC};
}

/// First instant of every day: midnight, or the end of the gap where a change of the clock skips midnight.
std::vector<qint64> dayStarts(const QTimeZone &zone)
{
    std::vector<qint64> starts;
    starts.reserve(static_cast<std::size_t>(LastDay - FirstDay + 1));
    // Offsets are stable between transitions, so they are looked up once for each stretch, not once a day.
    const QTimeZone::OffsetDataList transitions = zone.transitions(utc(1969), utc(2038));
    qint64 offset = zone.offsetFromUtc(utc(1969));
    auto next = transitions.begin();
    for (qint64 day = FirstDay; day <= LastDay; ++day) {
        const qint64 localMidnight = utcDayStart(day);
        while (next != transitions.end() && localMidnight - offset >= next->atUtc.toSecsSinceEpoch()) {
            const qint64 changeAt = next->atUtc.toSecsSinceEpoch();
            const qint64 newOffset = next->offsetFromUtc;
            // A forward change over midnight makes the day start at the change itself; a backward one is read by the
            // earlier offset, so that midnight which happens twice starts the day the first time.
            const bool midnightIsSkipped = localMidnight - newOffset < changeAt && localMidnight - offset >= changeAt;
            offset = newOffset;
            ++next;
            if (midnightIsSkipped) {
                starts.push_back(changeAt);
                break;
            }
        }
        if (static_cast<qint64>(starts.size()) == day - FirstDay)
            starts.push_back(localMidnight - offset);
    }
    return starts;
}

} // namespace

ReportingZone::ReportingZone() : ReportingZone(QTimeZone::systemTimeZone()) { }

ReportingZone::ReportingZone(const QTimeZone &zone)
    : m_zone(zone.isValid() ? zone : QTimeZone::utc()),
      m_starts(std::make_shared<std::vector<qint64>>(dayStarts(m_zone)))
{ }

std::optional<ReportingZone> ReportingZone::fromName(const QString &ianaName)
{
    const QTimeZone zone(ianaName.toLatin1());
    if (ianaName.isEmpty() || !zone.isValid() || !isKnown(zone)) // an empty name would be the system's zone
        return std::nullopt;
    return ReportingZone(zone);
}

QString ReportingZone::name() const
{
    return QString::fromLatin1(m_zone.id());
}

qint64 ReportingZone::dayOf(qint64 second) const
{
    const std::vector<qint64> &starts = *m_starts;
    if (second < starts.front() || second >= starts.back())
        return QDateTime::fromSecsSinceEpoch(second, m_zone).date().toJulianDay();
    // Offsets are within a day of UTC, so the guess is at most one off either way.
    auto index = std::min(static_cast<std::size_t>(std::max<qint64>(second, 0) / SecondsPerDay), starts.size() - 2);
    while (starts[index] > second)
        --index;
    while (starts[index + 1] <= second)
        ++index;
    return FirstDay + static_cast<qint64>(index);
}

qint64 ReportingZone::dayStart(qint64 julianDay) const
{
    if (julianDay < FirstDay || julianDay > LastDay)
        return QDate::fromJulianDay(julianDay).startOfDay(m_zone).toSecsSinceEpoch();
    return (*m_starts)[static_cast<std::size_t>(julianDay - FirstDay)];
}

} // namespace Tokenglass
