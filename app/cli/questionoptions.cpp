// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/questionoptions.h"

#include "app/cli/optionreader.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

Error badUse(const QString &sentence)
{
    return {Error::Kind::Input, sentence};
}

Result<TimeRange> rangeOption(const OptionReader &reader, const ReportingZone &zone)
{
    QDateTime now = QDateTime::currentDateTimeUtc();
    if (reader.isSet(u"now"_s)) {
        const std::optional<qint64> instant = parseInstant(reader.value(u"now"_s), zone);
        if (!instant)
            return badUse(u"--now: \"%1\" is not a date or an ISO time"_s.arg(reader.value(u"now"_s)));
        now = QDateTime::fromSecsSinceEpoch(*instant, Qt::UTC);
    }
    if (!reader.isSet(u"period"_s))
        return Period().resolve(now);
    const Result<Period> period = Period::parse(reader.value(u"period"_s), zone);
    if (!period)
        return period.error();
    return period->resolve(now);
}

Result<QList<FilterPart>> filterOption(const OptionReader &reader)
{
    QList<FilterPart> parts;
    for (const QString &text : reader.values(u"filter"_s)) {
        const Result<QList<FilterPart>> parsed = parseFilter(text);
        if (!parsed)
            return parsed.error();
        parts += *parsed;
    }
    return parts;
}

} // namespace

Result<ReportingZone> zoneOption(const OptionReader &reader)
{
    if (!reader.isSet(u"zone"_s))
        return ReportingZone();
    const QString name = reader.value(u"zone"_s);
    const std::optional<ReportingZone> zone = ReportingZone::fromName(name);
    if (!zone)
        return badUse(
            u"--zone: \"%1\" is not a time zone of this system; use a name such as Asia/Shanghai or UTC"_s.arg(name));
    return *zone;
}

void addQuestionOptions(OptionReader &reader, const QStringList &kinds)
{
    reader.add(
        u"source"_s,
        u"sqlite:///path, postgresql://user@host:port/database, mysql://user@host:port/database, https://host/path, a "
        "file, the name of a saved connection, or \"ledger\"."_s,
        u"SOURCE"_s);
    reader.add(u"kind"_s, u"Insists on a schema (default: recognised): %1."_s.arg(kinds.join(u", "_s)), u"KIND"_s);
    reader.add(
        u"period"_s,
        u"24h, 7d (default), 30d, 90d, 365d, a month such as 2026-10, or FROM..TO with dates or ISO times; TO is "
        "exclusive."_s,
        u"PERIOD"_s);
    reader.add(u"now"_s, u"Where rolling periods end, exclusive (default: now)."_s, u"TIME"_s);
    reader.add(u"zone"_s, u"The zone in which days are cut (default: this system's)."_s, u"ZONE"_s);
    reader.add(
        u"filter"_s,
        u"key=value, comma-separated; a key given again adds an alternative. Keys: %1. Users, organisations and keys "
        "by id or name, agents by name; \"none\" is a request without one; success is true or false."_s.arg(
            filterKeysText()),
        u"FILTER"_s);
}

Result<QuestionOptions> questionOptions(const OptionReader &reader, const QStringList &kinds)
{
    QuestionOptions options;
    options.source = reader.value(u"source"_s);
    if (options.source.isEmpty())
        return badUse(u"the option --source is missing"_s);
    options.kind = reader.value(u"kind"_s);
    if (reader.isSet(u"kind"_s) && !kinds.contains(options.kind))
        return badUse(u"--kind: \"%1\" is not one of %2"_s.arg(options.kind, kinds.join(u", "_s)));

    const Result<ReportingZone> zone = zoneOption(reader);
    if (!zone)
        return zone.error();
    options.zone = *zone;
    const Result<TimeRange> range = rangeOption(reader, *zone);
    if (!range)
        return range.error();
    options.range = *range;
    Result<QList<FilterPart>> filter = filterOption(reader);
    if (!filter)
        return filter.error();
    options.filter = *std::move(filter);
    return options;
}

} // namespace Tokenglass
