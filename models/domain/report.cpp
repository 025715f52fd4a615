// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/report.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

QString fileNamePart(const QString &text)
{
    QString part = text.simplified();
    for (QChar &character : part) {
        if (character.unicode() < 0x20 || u"/\\:*?\"<>|"_s.contains(character))
            character = u'-';
    }
    while (part.startsWith(u'.'))
        part.remove(0, 1);
    return part.left(80);
}

TimeRange daysFrom(const ReportingZone &zone, const QDate &first, const QDate &end)
{
    return {zone.dayStart(first.toJulianDay()), zone.dayStart(end.toJulianDay())};
}

QDate dayIn(const ReportingZone &zone, qint64 second)
{
    return QDate::fromJulianDay(zone.dayOf(second));
}

} // namespace

QString reportKindName(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Overview:
        return u"overview"_s;
    case ReportKind::Organisations:
        return u"organisations"_s;
    case ReportKind::Users:
        return u"users"_s;
    case ReportKind::Budgets:
        break;
    }
    return u"budgets"_s;
}

std::optional<ReportKind> reportKindFrom(const QString &name)
{
    for (const ReportKind kind : ReportKinds) {
        if (reportKindName(kind) == name)
            return kind;
    }
    if (name == "organizations"_L1)
        return ReportKind::Organisations;
    return std::nullopt;
}

QString reportPaperName(ReportPaper paper)
{
    return paper == ReportPaper::A4 ? u"a4"_s : u"letter"_s;
}

std::optional<ReportPaper> reportPaperFrom(const QString &name)
{
    for (const ReportPaper paper : {ReportPaper::A4, ReportPaper::Letter}) {
        if (reportPaperName(paper) == name.toLower())
            return paper;
    }
    return std::nullopt;
}

const QStringList &reportPeriodWords()
{
    static const QStringList words{u"last-month"_s, u"last-week"_s, u"yesterday"_s, u"this-month"_s};
    return words;
}

Result<Period> reportPeriodFrom(const QString &text, const ReportingZone &zone, const QDateTime &now)
{
    const QDate today = dayIn(zone, now.toSecsSinceEpoch());
    const QDate month(today.year(), today.month(), 1);
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    switch (reportPeriodWords().indexOf(text)) {
    case 0:
        return Period(daysFrom(zone, month.addMonths(-1), month));
    case 1:
        return Period(daysFrom(zone, monday.addDays(-7), monday));
    case 2:
        return Period(daysFrom(zone, today.addDays(-1), today));
    case 3:
        return Period(daysFrom(zone, month, month.addMonths(1)));
    default:
        return Period::parse(text, zone);
    }
}

std::optional<QDate> monthOf(const TimeRange &range, const ReportingZone &zone)
{
    if (range.isEmpty())
        return std::nullopt;
    const QDate first = dayIn(zone, range.start);
    if (first.day() != 1 || range != daysFrom(zone, first, first.addMonths(1)))
        return std::nullopt;
    return first;
}

QString reportPeriodName(const TimeRange &range, const ReportingZone &zone)
{
    if (const auto month = monthOf(range, zone))
        return month->toString(u"yyyy-MM"_s);
    const QString first = dayIn(zone, range.start).toString(Qt::ISODate);
    const QString last = dayIn(zone, std::max(range.start, range.end - 1)).toString(Qt::ISODate);
    return first == last ? first : first + u'_' + last;
}

QString expandedReportName(const QString &pattern, const ReportOrder &order, const QString &source)
{
    QString name = pattern;
    name.replace(u"{report}"_s, reportKindName(order.kind));
    name.replace(u"{period}"_s, reportPeriodName(order.range, order.zone));
    name.replace(u"{source}"_s, fileNamePart(source));
    return name;
}

} // namespace Tokenglass
