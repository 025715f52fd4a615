// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reportcommand.h"

#include "app/application.h"
#include "app/cli/await.h"
#include "app/cli/connectionoption.h"
#include "app/cli/exitcode.h"
#include "app/cli/optionreader.h"
#include "app/cli/question.h"
#include "app/cli/reply.h"
#include "app/cli/services.h"
#include "app/cli/sourcewaiter.h"
#include "app/cli/terminal.h"
#include "app/report/reportoptions.h"
#include "models/session/errortext.h"
#include "models/session/reportcollector.h"
#include "models/store/atomicfile.h"
#include "models/store/budgets/budgetfile.h"
#include "models/store/settingsstore.h"
#include "ui/languages.h"
#include "ui/report/reportdocument.h"
#include "ui/report/reportpdf.h"
#include "ui/theme.h"

#include <QFileInfo>
#include <QGuiApplication>

#include <algorithm>
#include <string_view>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

Settings savedSettings(const Services &services)
{
    const Result<SettingsStore::Loaded> loaded = SettingsStore(services.settingsPath).load();
    return loaded ? loaded->settings : Settings();
}

/// A source's figures, and how the source was doing when it gave them.
struct Collected
{
    ReportData data;
    SourceStatus status;
};

QList<Budget> ownBudgets(const Services &services, const QString &sourceId)
{
    // Without a ledger there are no budgets, and a report is no reason to make one.
    if (!QFileInfo::exists(services.ledgerPath))
        return {};
    Result<BudgetFile> file = BudgetFile::open(services.ledgerPath);
    const Result<QList<Budget>> budgets = file ? file->budgets() : Result<QList<Budget>>(file.error());
    if (!budgets) {
        Terminal::complain(errorText(budgets.error()));
        return {};
    }
    return budgetsWatching(*budgets, sourceId);
}

/// Waits for the collector with an event loop: a command line has nothing else to do.
Result<ReportData> collect(ReportData data, const QList<Budget> &budgets, UsageSource &source,
                           const Interrupt &interrupt)
{
    auto promise = std::make_shared<QPromise<Result<ReportData>>>();
    promise->start();
    ReportCollector collector(std::move(data), budgets,
                              [&source](const DashboardQuery &query) { return source.dashboard(query); });
    collector.start([promise](Result<ReportData> collected) {
        promise->addResult(std::move(collected));
        promise->finish();
    });
    return await(promise->future(), &interrupt);
}

Result<Collected> ask(const ReportOptions &options, const ChosenSource &chosen, const Services &services,
                      const Interrupt &interrupt)
{
    const ReportOrder &order = options.order;
    const QList<Budget> budgets = ownBudgets(services, chosen.settings.id);
    SourceWaiter waiter(services.makeSource(chosen.settings, chosen.password, order.zone), interrupt);
    UsageSource &source = waiter.source();
    const qint64 from = ReportCollector::earliest(order, budgets, options.now.toSecsSinceEpoch());
    SourceStatus status = waiter.waitFor([from](const SourceStatus &now) { return now.holdsFrom(from); });
    Result<UsageFilter> filter = resolveFilter(options.filter, *source.catalog());
    if (!filter && !SourceWaiter::isOver(status) && !Interrupt::isRequested()) {
        // The value may occur only before the period; that is an empty report, not a mistake.
        status = waiter.waitFor([](const SourceStatus &) { return false; });
        filter = resolveFilter(options.filter, *source.catalog());
    }
    if (Interrupt::isRequested())
        return Error{Error::Kind::Cancelled, {}};
    if (status.phase == SourcePhase::Failed && status.rowsLoaded == 0)
        return status.error.value_or(Error{Error::Kind::Protocol, {}});
    if (!filter)
        return filter.error();

    ReportData data;
    data.order = order;
    data.order.filter = *std::move(filter);
    data.order.rate = currentRate(services);
    data.order.currency = mainCurrency(services);
    data.source = chosen.settings.name;
    data.madeAt = options.now;
    data.catalog = source.catalog();
    data.conversion = makeCostRules({}, services.saved, {}).conversion;
    if (status.error)
        data.warning = errorText(*status.error);
    Result<ReportData> collected = collect(std::move(data), budgets, source, interrupt);
    if (!collected)
        return collected.error();
    return Collected{*std::move(collected), status};
}

ExitCode write(const Collected &collected, const ReportOptions &options)
{
    Theme theme;
    ReportDocument::Colours colours;
    for (const QString &label : reportModelLabels(collected.data))
        colours.insert(label, theme.colourForSeries(label));
    const auto document = ReportDocument::make(std::make_shared<const ReportData>(collected.data), colours);
    const Result<QByteArray> pdf = reportPdf(*document);
    const QString path = expandedReportName(options.out, collected.data.order, collected.data.source);
    const Result<void> written = pdf ? writeFileAtomically(path, *pdf) : Result<void>(pdf.error());
    if (!written) {
        Terminal::complain(errorText(written.error()));
        return ExitCode::Failure;
    }
    if (!Terminal::print(u"%1: %2\n"_s.arg(
            path, document->pageCount() == 1 ? u"1 page"_s : u"%1 pages"_s.arg(document->pageCount()))))
        return ExitCode::Failure;
    const QString lacking = incompleteness(collected.status, *collected.data.snapshot);
    if (lacking.isNull())
        return ExitCode::Success;
    Terminal::complain(lacking);
    return ExitCode::Partial;
}

ExitCode listSchedules(const Settings &settings)
{
    const QString program = QCoreApplication::applicationFilePath();
    QString text;
    for (ReportSchedule schedule : settings.reportSchedules) {
        if (schedule.zone.isEmpty())
            schedule.zone = settings.zone; // in which the report will be cut
        text += u"# %1\n%2\n"_s.arg(schedule.name.simplified(), reportCronLine(schedule, program));
    }
    if (text.isEmpty())
        Terminal::note(u"There are no report schedules; File > Report makes them."_s);
    return printed(text);
}

ExitCode run(const QStringList &arguments)
{
    OptionReader reader(u"--report TEMPLATE --source SOURCE --out FILE.pdf [options]"_s,
                        u"Makes a report of what was used and spent in a period, as a PDF file."_s);
    addReportOptions(reader);
    // Help needs no template.
    const bool help = arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s);
    if (const auto end = ended(reader, help ? QStringList{u"--help"_s} : arguments, {u"filter"_s}))
        return *end;
    const Services services = defaultServices();
    const Settings settings = savedSettings(services);
    if (reader.isSet(u"report-schedules"_s))
        return listSchedules(settings);
    const Result<ReportOptions> options = reportOptions(reader, settings);
    if (!options)
        return complain(options.error());

    Languages languages;
    languages.use(options->language, settings.numbers);
    const Interrupt interrupt;
    const Result<ChosenSource> chosen = chooseSource(options->source, services, &interrupt);
    if (!chosen)
        return complain(chosen.error());
    const Result<Collected> collected = ask(*options, *chosen, services, interrupt);
    return collected ? write(*collected, *options) : complain(collected.error());
}

/// All messages but one: that the run-time folder is not set, as it never is under cron, which would mail it each time.
void tellButForRuntimeFolder(QtMsgType, const QMessageLogContext &, const QString &message)
{
    if (!message.startsWith("QStandardPaths: XDG_RUNTIME_DIR not set"_L1))
        Terminal::note(message);
}

} // namespace

bool isReportCommand(int argc, char *argv[])
{
    return std::any_of(argv + 1, argv + argc, [](std::string_view argument) {
        return argument == "--report" || argument.starts_with("--report=") || argument == "--report-schedules";
    });
}

int runReportCommand(int argc, char *argv[])
{
    // Nothing is shown, so no display is wanted, whether there is one or not: cron has none, and one of a session that
    // has ended would be waited for.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QtMessageHandler usual = qInstallMessageHandler(tellButForRuntimeFolder);
    const QGuiApplication application(argc, argv);
    qInstallMessageHandler(usual);
    Application::setNames();
    return static_cast<int>(run(QCoreApplication::arguments().mid(1)));
}

} // namespace Tokenglass
