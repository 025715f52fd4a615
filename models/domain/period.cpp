// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/period.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

struct Rolling
{
    Period::Kind kind;
    QLatin1StringView text;
    qint64 hours;
};

constexpr std::array<Rolling, 5> RollingPeriods{{
    {Period::Kind::Last24Hours, "24h"_L1, 24},
    {Period::Kind::Last7Days, "7d"_L1, 7 * 24},
    {Period::Kind::Last30Days, "30d"_L1, 30 * 24},
    {Period::Kind::Last90Days, "90d"_L1, 90 * 24},
    {Period::Kind::Last365Days, "365d"_L1, 365 * 24},
}};

Error notAPeriod(const QString &text)
{
    return {
        Error::Kind::Input,
        u"\"%1\" is not a period: use 24h, 7d, 30d, 90d, 365d, a month such as 2026-10, or FROM..TO with dates or ISO times"_s
            .arg(text)};
}

Result<TimeRange> month(const QString &text, const ReportingZone &zone)
{
    const QDate first = QDate::fromString(text + u"-01"_s, Qt::ISODate);
    if (!first.isValid())
        return notAPeriod(text);
    return TimeRange{zone.dayStart(first.toJulianDay()), zone.dayStart(first.addMonths(1).toJulianDay())};
}

} // namespace

std::optional<qint64> parseInstant(const QString &text, const ReportingZone &zone)
{
    if (const QDate date = QDate::fromString(text, Qt::ISODate); date.isValid() && text.size() == 10)
        return zone.dayStart(date.toJulianDay());
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time = QDateTime(time.date(), time.time(), zone.timeZone());
    return time.toSecsSinceEpoch();
}

Result<Period> Period::parse(const QString &text, const ReportingZone &zone)
{
    for (const Rolling &rolling : RollingPeriods) {
        if (text == rolling.text)
            return Period(rolling.kind);
    }
    static const QRegularExpression monthPattern(u"^\\d{4}-\\d{2}$"_s);
    if (monthPattern.match(text).hasMatch()) {
        const auto range = month(text, zone);
        return range ? Result<Period>(Period(*range)) : Result<Period>(range.error());
    }
    const qsizetype dots = text.indexOf(".."_L1);
    if (dots < 0)
        return notAPeriod(text);
    const auto from = parseInstant(text.left(dots), zone);
    const auto to = parseInstant(text.mid(dots + 2), zone);
    if (!from || !to)
        return notAPeriod(text);
    if (*to == *from)
        return Error{Error::Kind::Input, u"the period \"%1\" is empty; the end is exclusive"_s.arg(text)};
    if (*to < *from)
        return Error{Error::Kind::Input, u"the period \"%1\" ends before it starts"_s.arg(text)};
    return Period(TimeRange{*from, *to});
}

QString Period::toText() const
{
    for (const Rolling &rolling : RollingPeriods) {
        if (m_kind == rolling.kind)
            return rolling.text;
    }
    const auto iso = [](qint64 second) { return QDateTime::fromSecsSinceEpoch(second, Qt::UTC).toString(Qt::ISODate); };
    return iso(m_custom.start) + u".."_s + iso(m_custom.end);
}

TimeRange Period::resolve(qint64 nowSecond) const
{
    for (const Rolling &rolling : RollingPeriods) {
        if (m_kind == rolling.kind)
            return {nowSecond - rolling.hours * 3600, nowSecond};
    }
    return m_custom;
}

TimeRange Period::resolve(const QDateTime &now) const
{
    constexpr qint64 MillisPerSecond = 1000;
    return resolve(now.toSecsSinceEpoch() + (now.toMSecsSinceEpoch() % MillisPerSecond == 0 ? 0 : 1));
}

} // namespace Tokenglass
