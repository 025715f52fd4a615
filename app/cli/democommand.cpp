// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/democommand.h"

#include "app/cli/interrupt.h"
#include "app/cli/optionreader.h"
#include "app/cli/reply.h"
#include "app/cli/terminal.h"
#include "models/domain/period.h"
#include "models/session/errortext.h"
#include "models/sources/demo/demodatabase.h"
#include "resources/builtinprices.h"

#include <QDateTime>

#include <limits>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

struct DemoOptions
{
    QString out;
    DemoSettings settings;
    DemoOverwrite overwrite = DemoOverwrite::Refuse;
};

void addOptions(OptionReader &reader)
{
    const DemoSettings defaults;
    reader.add(u"out"_s, u"The file to write."_s, u"FILE"_s);
    reader.add(u"force"_s, u"Replaces the file if it exists."_s);
    reader.add(u"rows"_s, u"Requests (default %1)."_s.arg(defaults.rows), u"N"_s);
    reader.add(u"days"_s, u"Days they are spread over (default %1)."_s.arg(defaults.days), u"D"_s);
    reader.add(u"users"_s, u"Users (default %1)."_s.arg(defaults.users), u"U"_s);
    reader.add(u"seed"_s, u"Another number gives other data (default %1)."_s.arg(defaults.seed), u"S"_s);
    reader.add(u"until"_s,
               u"The exclusive end: a date or an ISO time, in UTC unless it has an offset (default: now)."_s,
               u"TIME"_s);
}

Result<DemoOptions> demoOptions(const OptionReader &reader)
{
    const auto bad = [](const QString &sentence) { return Error{Error::Kind::Input, sentence}; };
    DemoOptions options;
    options.out = reader.value(u"out"_s);
    if (options.out.isEmpty())
        return bad(u"the option --out FILE is missing"_s);
    options.overwrite = reader.isSet(u"force"_s) ? DemoOverwrite::Replace : DemoOverwrite::Refuse;

    DemoSettings &settings = options.settings;
    const auto rows = reader.number(u"rows"_s, 0, DemoSettings::MaximumRows, settings.rows);
    const auto days = reader.number(u"days"_s, 1, DemoSettings::MaximumDays, settings.days);
    const auto users = reader.number(u"users"_s, 1, DemoSettings::MaximumUsers, settings.users);
    const auto seed =
        reader.number(u"seed"_s, 0, std::numeric_limits<qint64>::max(), static_cast<qint64>(settings.seed));
    for (const Result<qint64> *number : {&rows, &days, &users, &seed}) {
        if (!number->ok())
            return number->error();
    }
    settings.rows = *rows;
    settings.days = static_cast<int>(*days);
    settings.users = static_cast<int>(*users);
    settings.seed = static_cast<quint64>(*seed);

    settings.until = QDateTime::currentSecsSinceEpoch();
    if (reader.isSet(u"until"_s)) {
        const auto until = parseInstant(reader.value(u"until"_s), ReportingZone(QTimeZone::utc()));
        if (!until)
            return bad(u"--until \"%1\" is not a date or an ISO time"_s.arg(reader.value(u"until"_s)));
        settings.until = *until;
    }
    if (const Result<void> checked = settings.check(); !checked)
        return checked.error();
    return options;
}

bool report(const DemoProgress &progress)
{
    if (progress.stage == DemoProgress::Stage::Rows)
        Terminal::showProgress(u"%1 of %2 rows"_s.arg(progress.done).arg(progress.total));
    else
        Terminal::showProgress(u"%1 of %2 indexes"_s.arg(progress.done).arg(progress.total));
    return !Interrupt::isRequested();
}

QString summaryOf(const DemoOptions &options, const DemoReport &written)
{
    const double rowsSeconds = static_cast<double>(written.rowsTime.count()) / 1e3;
    const double rate = rowsSeconds > 0 ? static_cast<double>(written.rows) / rowsSeconds : 0;
    return u"%1: %2 rows, %3 MB, written in %4 s (rows %5 s, %6 rows/s before indexes)\n"_s.arg(options.out)
        .arg(written.rows)
        .arg(static_cast<double>(written.bytes) / 1e6, 0, 'f', 1)
        .arg(static_cast<double>(written.totalTime.count()) / 1e3, 0, 'f', 1)
        .arg(rowsSeconds, 0, 'f', 1)
        .arg(rate, 0, 'f', 0);
}

} // namespace

ExitCode runDemo(const QStringList &arguments)
{
    OptionReader reader(u"demo --out FILE [options]"_s,
                        u"Writes a SQLite database of realistic, invented usage: six models, people and organisations, "
                        u"working hours in "
                        "Asia/Shanghai, failures, late rows. Equal options give equal rows."_s);
    addOptions(reader);
    if (const auto end = ended(reader, arguments))
        return *end;
    const Result<DemoOptions> options = demoOptions(reader);
    if (!options)
        return complain(options.error(), ExitCode::BadUse);
    const Result<PriceBook> prices = builtinPriceBook();
    if (!prices)
        return complain(prices.error(), ExitCode::Failure);
    const Interrupt interrupt;
    const Result<DemoReport> written =
        writeDemoDatabase(options->out, options->settings, *prices, options->overwrite, report);
    Terminal::clearProgress();
    if (!written) {
        const bool exists = written.error().kind == Error::Kind::Input;
        Terminal::complain(exists ? u"%1 exists already; use --force to replace it."_s.arg(options->out)
                                  : errorText(written.error()));
        return written.error().kind == Error::Kind::Storage ? ExitCode::Failure : exitCodeFor(written.error());
    }
    return printed(summaryOf(*options, *written));
}

} // namespace Tokenglass
