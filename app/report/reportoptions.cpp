// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reportoptions.h"

#include "app/cli/optionreader.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

Error badUse(const QString &sentence)
{
    return {Error::Kind::Input, sentence};
}

QString kindNames()
{
    QStringList names;
    for (const ReportKind kind : ReportKinds)
        names.append(reportKindName(kind));
    return names.join(u", "_s);
}

Result<ReportingZone> zoneOf(const OptionReader &reader, const Settings &settings)
{
    const QString name = reader.isSet(u"zone"_s) ? reader.value(u"zone"_s) : settings.zone;
    if (name.isEmpty())
        return ReportingZone();
    const auto zone = ReportingZone::fromName(name);
    if (!zone)
        return badUse(
            u"--zone: \"%1\" is not a time zone of this system; use a name such as Asia/Shanghai or UTC"_s.arg(name));
    return *zone;
}

Result<void> readTime(const OptionReader &reader, ReportOptions &options)
{
    options.now = QDateTime::currentDateTimeUtc();
    if (reader.isSet(u"now"_s)) {
        const auto instant = parseInstant(reader.value(u"now"_s), options.order.zone);
        if (!instant)
            return badUse(u"--now: \"%1\" is not a date or an ISO time"_s.arg(reader.value(u"now"_s)));
        options.now = QDateTime::fromSecsSinceEpoch(*instant, Qt::UTC);
    }
    const QString text = reader.isSet(u"period"_s) ? reader.value(u"period"_s) : u"30d"_s;
    const Result<Period> period = reportPeriodFrom(text, options.order.zone, options.now);
    if (!period)
        return period.error();
    options.order.period = *period;
    options.order.range = period->resolve(options.now);
    return {};
}

Result<void> readPaper(const OptionReader &reader, const Settings &settings, ReportOptions &options)
{
    options.order.paper = settings.reportPaper;
    if (!reader.isSet(u"paper"_s))
        return {};
    const auto paper = reportPaperFrom(reader.value(u"paper"_s));
    if (!paper)
        return badUse(u"--paper: \"%1\" is neither a4 nor letter"_s.arg(reader.value(u"paper"_s)));
    options.order.paper = *paper;
    return {};
}

Result<void> readLanguage(const OptionReader &reader, const Settings &settings, ReportOptions &options)
{
    const QString option = reader.isSet(u"language"_s) ? u"language"_s : u"lang"_s;
    options.language = reader.isSet(option) ? reader.value(option) : settings.language;
    if (!options.language.isEmpty() && QLocale(options.language).language() == QLocale::C)
        return badUse(u"--language: \"%1\" is not a language; use a name such as en or zh_CN"_s.arg(options.language));
    return {};
}

} // namespace

void addReportOptions(OptionReader &reader)
{
    reader.add(u"report"_s, u"What to make: %1."_s.arg(kindNames()), u"TEMPLATE"_s);
    reader.add(
        u"source"_s,
        u"sqlite:///path, postgresql://user@host:port/database, mysql://user@host:port/database, https://host/path, "
        "a file, the name of a saved connection, or \"ledger\"."_s,
        u"SOURCE"_s);
    reader.add(
        u"period"_s,
        u"24h, 7d, 30d (default), 90d, 365d, a month such as 2026-10, FROM..TO with TO exclusive, or one of %1."_s.arg(
            reportPeriodWords().join(u", "_s)),
        u"PERIOD"_s);
    reader.add(u"zone"_s, u"The zone in which days are cut (default: as in the window)."_s, u"ZONE"_s);
    reader.add(u"filter"_s, u"key=value, comma-separated. Keys: %1."_s.arg(filterKeysText()), u"FILTER"_s);
    reader.add(u"paper"_s, u"a4 or letter (default: as in the window)."_s, u"PAPER"_s);
    reader.add(u"language"_s, u"Such as en or zh_CN (default: as in the window)."_s, u"LANGUAGE"_s);
    reader.add(u"lang"_s, u"The same."_s, u"LANGUAGE"_s);
    reader.add(u"title"_s, u"Instead of the usual title."_s, u"TEXT"_s);
    reader.add(u"now"_s, u"What counts as now (default: now)."_s, u"TIME"_s);
    reader.add(u"out"_s, u"The file to write; {report}, {source} and {period} in it are filled in."_s, u"FILE.pdf"_s);
    reader.add(u"report-schedules"_s, u"Lists the saved schedules with their cron lines, and ends."_s);
    reader.addNotes(
        u"No display is needed. Exit codes: 0 written, 1 could not be written, 2 bad use, 3 cannot connect, 4 wrong "
        "schema, 5 written with figures that are partial, 130 stopped by Ctrl-C.\n"
        "Passwords come from TOKENGLASS_PASSWORD_<NAME>, the keychain, or the driver's own means such as .pgpass."_s);
}

Result<ReportOptions> reportOptions(const OptionReader &reader, const Settings &settings)
{
    ReportOptions options;
    const auto kind = reportKindFrom(reader.value(u"report"_s));
    if (!kind)
        return badUse(u"--report: \"%1\" is not one of %2"_s.arg(reader.value(u"report"_s), kindNames()));
    options.order.kind = *kind;
    options.order.title = reader.value(u"title"_s);
    options.source = reader.value(u"source"_s);
    if (options.source.isEmpty())
        return badUse(u"the option --source is missing"_s);
    options.out = reader.value(u"out"_s);
    if (options.out.isEmpty())
        return badUse(u"the option --out is missing"_s);
    const Result<ReportingZone> zone = zoneOf(reader, settings);
    if (!zone)
        return zone.error();
    options.order.zone = *zone;
    for (const auto &read :
         {readTime(reader, options), readPaper(reader, settings, options), readLanguage(reader, settings, options)}) {
        if (!read)
            return read.error();
    }
    for (const QString &text : reader.values(u"filter"_s)) {
        const Result<QList<FilterPart>> parts = parseFilter(text);
        if (!parts)
            return parts.error();
        options.filter += *parts;
    }
    return options;
}

} // namespace Tokenglass
