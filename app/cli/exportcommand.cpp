// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exportcommand.h"

#include "app/cli/exportcontents.h"
#include "app/cli/interrupt.h"
#include "app/cli/optionreader.h"
#include "app/cli/reply.h"
#include "app/cli/services.h"
#include "app/cli/terminal.h"
#include "models/session/errortext.h"

#include <QElapsedTimer>

#include <csignal>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr qint64 MillisBetweenReports = 100;

/// Asked by the export again and again: shows how far it is, and says whether Ctrl-C was pressed.
class Watch
{
public:
    explicit Watch(const ExportProgress &progress) : m_progress(progress) { m_since.start(); }
    [[nodiscard]] bool operator()()
    {
        if (m_since.hasExpired(MillisBetweenReports)) {
            m_since.restart();
            Terminal::showProgress(u"%1 of %2 rows written"_s.arg(m_progress.rowsWritten).arg(m_progress.rowsExpected));
        }
        return Interrupt::isRequested();
    }

private:
    const ExportProgress &m_progress;
    QElapsedTimer m_since;
};

ExitCode write(const ExportOptions &options, const CliExport &what)
{
    ExportJob job;
    job.format = options.format;
    job.csv = options.csv;
    job.withAbout = options.about;
    job.zone = options.question.zone;
    job.path = options.out;
    job.contents = [&what] { return Result<ExportContents>(what.contents); };
    ExportProgress progress;
    Watch watch(progress);
    // A limit on the size of files must arrive as a failed write, not as the end of the program.
    std::signal(SIGXFSZ, SIG_IGN);
    const Result<ExportOutcome> outcome = runExport(job, progress, [&watch] { return watch(); });
    Terminal::clearProgress();
    if (!outcome) {
        Terminal::complain(errorText(outcome.error()));
        return outcome.error().kind == Error::Kind::Cancelled ? ExitCode::Interrupted : ExitCode::Failure;
    }
    for (const QString &note : outcome->notes)
        Terminal::note(note);
    Terminal::note(u"%1 rows were written%2."_s.arg(outcome->rows)
                       .arg(options.out == "-"_L1 ? QString() : u" to "_s + options.out));
    if (what.incompleteness.isNull())
        return ExitCode::Success;
    Terminal::complain(what.incompleteness);
    return ExitCode::Partial;
}

} // namespace

ExitCode runExportCommand(const QStringList &arguments, const Services &services)
{
    OptionReader reader(u"export --what WHAT --source SOURCE --out FILE [options]"_s,
                        u"Writes a table of the figures of a period as CSV, JSON or XLSX."_s);
    addExportOptions(reader, services.kinds);
    if (const auto end = ended(reader, arguments, {u"filter"_s}))
        return *end;
    const Result<ExportOptions> options = exportOptions(reader, services.kinds);
    if (!options)
        return complain(options.error());
    const Interrupt interrupt;
    const Result<CliExport> what = exportContents(*options, services, interrupt);
    return what ? write(*options, *what) : complain(what.error());
}

} // namespace Tokenglass
