// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exportoptions.h"

#include "app/cli/optionreader.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

using What = ExportOptions::What;

constexpr std::array<std::pair<What, const char *>, 11> whats{{
    {What::Models, "models"},
    {What::Users, "users"},
    {What::Organisations, "organisations"},
    {What::Types, "types"},
    {What::Daily, "daily"},
    {What::DailyModels, "daily-models"},
    {What::Hourly, "hourly"},
    {What::Requests, "requests"},
    {What::Budgets, "budgets"},
    {What::Prices, "prices"},
    {What::All, "all"},
}};
constexpr std::array<std::pair<TableFormat, const char *>, 3> formats{{
    {TableFormat::Csv, "csv"},
    {TableFormat::Json, "json"},
    {TableFormat::Xlsx, "xlsx"},
}};

template <typename Choices>
QString namesOf(const Choices &choices)
{
    QStringList names;
    for (const auto &choice : choices)
        names.append(QString::fromLatin1(choice.second));
    return names.join(u", "_s);
}

template <typename Choices>
auto choiceOf(const OptionReader &reader, const QString &option, const Choices &choices)
    -> Result<decltype(choices[0].first)>
{
    const QString value = reader.value(option);
    for (const auto &[choice, name] : choices)
        if (value == QLatin1StringView(name))
            return choice;
    return Error{Error::Kind::Input,
                 value.isEmpty() ? u"the option --%1 is missing; it is one of %2"_s.arg(option, namesOf(choices))
                                 : u"--%1: \"%2\" is not one of %3"_s.arg(option, value, namesOf(choices))};
}

Result<CsvStyle> presetOption(const OptionReader &reader)
{
    const QString preset = reader.isSet(u"preset"_s) ? reader.value(u"preset"_s) : u"plain"_s;
    if (preset == "plain"_L1)
        return CsvStyle::plain();
    if (preset == "spreadsheet"_L1)
        return CsvStyle::spreadsheet(QLocale::system());
    const QString start = u"spreadsheet:"_s;
    const QLocale locale(preset.mid(start.size()));
    // QLocale answers with the C locale for a name it does not know.
    if (!preset.startsWith(start) || locale == QLocale::c())
        return Error{Error::Kind::Input,
                     u"--preset: \"%1\" is none; there are plain, spreadsheet and spreadsheet:LOCALE, such as "
                     "spreadsheet:de_DE"_s.arg(preset)};
    return CsvStyle::spreadsheet(locale);
}

Result<QuestionOptions> questionFor(What what, const OptionReader &reader, const QStringList &kinds)
{
    if (what == What::Prices || (what == What::Budgets && !reader.isSet(u"source"_s))) {
        const Result<ReportingZone> zone = zoneOption(reader);
        if (!zone)
            return zone.error();
        QuestionOptions options;
        options.zone = *zone;
        return options;
    }
    return questionOptions(reader, kinds);
}

} // namespace

void addExportOptions(OptionReader &reader, const QStringList &kinds)
{
    reader.add(u"what"_s, u"The table: %1. \"all\" is everything of the dashboard."_s.arg(namesOf(whats)), u"WHAT"_s);
    reader.add(u"format"_s, u"%1 (default: by the name of the file)."_s.arg(namesOf(formats)), u"FORMAT"_s);
    reader.add(u"out"_s, u"The file, or \"-\" for standard output."_s, u"FILE"_s);
    reader.add(
        u"preset"_s,
        u"How CSV is written: plain (default; RFC 4180, UTF-8, dot decimals), spreadsheet, or spreadsheet:LOCALE "
        "with that locale's separator and decimal sign, a byte order mark, titles, and an apostrophe before "
        "text that would run as a formula."_s,
        u"PRESET"_s);
    reader.add(u"about"_s, u"Says in the file what its figures are of: source, filter, period, zone, rate, notes."_s);
    addQuestionOptions(reader, kinds);
    reader.addNotes(
        u"The file is there whole or not at all. Unknown figures are empty (null in JSON), never 0. Costs are "
        "exact decimals with their currency beside them; times carry their offset. The figures are those of "
        "\"summary\". Budgets and prices need no source. Ctrl-C stops the work and leaves no file.\n"
        "Exit codes: 0 done, 1 the file could not be written, 2 bad use, 3 cannot connect, 4 wrong schema, "
        "5 the file is there, but not all rows of the period could be read, 130 stopped by Ctrl-C."_s);
}

Result<ExportOptions> exportOptions(const OptionReader &reader, const QStringList &kinds)
{
    ExportOptions options;
    const auto what = choiceOf(reader, u"what"_s, whats);
    if (!what)
        return what.error();
    options.what = *what;
    options.out = reader.value(u"out"_s);
    if (options.out.isEmpty())
        return Error{Error::Kind::Input, u"the option --out is missing; \"-\" is standard output"_s};
    if (reader.isSet(u"format"_s)) {
        const auto format = choiceOf(reader, u"format"_s, formats);
        if (!format)
            return format.error();
        options.format = *format;
    } else {
        for (const auto &[format, name] : formats)
            if (options.out.endsWith(u'.' + QString::fromLatin1(name), Qt::CaseInsensitive))
                options.format = format;
    }
    const Result<CsvStyle> style = presetOption(reader);
    if (!style)
        return style.error();
    options.csv = *style;
    options.about = reader.isSet(u"about"_s);
    const Result<QuestionOptions> question = questionFor(options.what, reader, kinds);
    if (!question)
        return question.error();
    options.question = *question;
    if (reader.isSet(u"now"_s)) {
        options.now = parseInstant(reader.value(u"now"_s), options.question.zone);
        if (!options.now)
            return Error{Error::Kind::Input, u"--now: not an ISO date or time"_s};
    }
    return options;
}

} // namespace Tokenglass
