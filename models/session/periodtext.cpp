// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/periodtext.h"

#include "models/session/pastperiodmodel.h"

namespace Tokenglass {

namespace {

struct PeriodText
{
    Q_DECLARE_TR_FUNCTIONS(Tokenglass::PeriodText)
};

int dayCount(Period::Kind kind)
{
    switch (kind) {
    case Period::Kind::Last7Days:
        return 7;
    case Period::Kind::Last30Days:
        return 30;
    case Period::Kind::Last90Days:
        return 90;
    case Period::Kind::Last365Days:
        return 365;
    case Period::Kind::Last24Hours:
    case Period::Kind::Custom:
        break;
    }
    return 0;
}

} // namespace

QString periodShortText(Period::Kind kind)
{
    if (kind == Period::Kind::Last24Hours)
        //: a period of hours on a narrow button
        return PeriodText::tr("24\u00A0h");
    if (kind == Period::Kind::Custom)
        return PeriodText::tr("Custom\u2026");
    // In two parts, because lupdate would read the "d" as one more digit of the escape.
    //: a period of days on a narrow button
    return PeriodText::tr("%1\u00A0"
                          "d")
        .arg(dayCount(kind));
}

QString periodText(const Period &period, const NumberFormat &format, const ReportingZone &zone)
{
    if (period.kind() == Period::Kind::Custom)
        return format.range(period.resolve(0), zone);
    if (period.kind() == Period::Kind::Last24Hours)
        return PeriodText::tr("24 hours");
    return PeriodText::tr("%n day(s)", nullptr, dayCount(period.kind()));
}

QString periodCaption(const Period &period, const NumberFormat &format, const ReportingZone &zone)
{
    if (period.kind() != Period::Kind::Custom)
        return periodText(period, format, zone);
    const TimeRange range = period.resolve(0);
    const qint64 first = zone.dayOf(range.start);
    const qint64 end = zone.dayOf(range.end);
    if (range.start == zone.dayStart(first) && range.end == zone.dayStart(end))
        return spanText({range, QDate::fromJulianDay(first), QDate::fromJulianDay(end - 1)}, format);
    const auto text = [&](qint64 second) -> QString {
        const QDateTime when = QDateTime::fromSecsSinceEpoch(second, zone.timeZone());
        return format.dayMonth(when.date()) + when.time().toString(u" HH:mm");
    };
    return text(range.start) + QStringLiteral(" \u2013 ") + text(range.end);
}

QString inPeriodText(const Period &period, const NumberFormat &format, const ReportingZone &zone)
{
    if (period.kind() == Period::Kind::Custom)
        //: %1 is a day or a range of days
        return PeriodText::tr("in the period %1").arg(format.range(period.resolve(0), zone));
    if (period.kind() == Period::Kind::Last24Hours)
        return PeriodText::tr("in the last 24 hours");
    return PeriodText::tr("in the last %n day(s)", nullptr, dayCount(period.kind()));
}

QString previousPeriodText(const Period &period)
{
    if (period.kind() == Period::Kind::Custom)
        return PeriodText::tr("period before");
    if (period.kind() == Period::Kind::Last24Hours)
        return PeriodText::tr("previous 24 hours");
    return PeriodText::tr("previous %n day(s)", nullptr, dayCount(period.kind()));
}

} // namespace Tokenglass
