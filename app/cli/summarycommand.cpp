// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/summarycommand.h"

#include "app/cli/await.h"
#include "app/cli/connectionoption.h"
#include "app/cli/optionreader.h"
#include "app/cli/services.h"
#include "app/cli/sourcewaiter.h"
#include "app/cli/summaryoptions.h"
#include "app/cli/terminal.h"
#include "models/domain/summary.h"
#include "models/domain/summaryjson.h"
#include "models/domain/summarytext.h"
#include "models/session/errortext.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

bool hasEverything(const SourceStatus &status)
{
    return status.completeFrom == std::numeric_limits<qint64>::min();
}

ExitCode complain(const Error &error)
{
    Terminal::complain(errorText(error));
    return exitCodeFor(error);
}

/// The answer together with how the source was doing when it was given.
struct Answer
{
    SourceStatus status;
    DashboardSnapshot snapshot;
};

Result<Answer> ask(std::unique_ptr<UsageSource> opened, const SummaryOptions &options, const Interrupt &interrupt)
{
    SourceWaiter waiter(std::move(opened), interrupt);
    UsageSource &source = waiter.source();
    SourceStatus status = waiter.waitFor(
        [&options](const SourceStatus &now) { return now.completeFrom && *now.completeFrom <= options.range.start; });
    Result<UsageFilter> filter = resolveFilter(options.filter, *source.catalog());
    if (!filter && !SourceWaiter::isOver(status) && !Interrupt::isRequested()) {
        // The value may occur only before the period; that is an empty answer, not a mistake.
        status = waiter.waitFor(hasEverything);
        filter = resolveFilter(options.filter, *source.catalog());
    }
    if (Interrupt::isRequested())
        return Error{Error::Kind::Cancelled, {}};
    if (status.phase == SourcePhase::Failed && status.rowsLoaded == 0)
        return status.error.value_or(Error{Error::Kind::Protocol, {}});
    if (!filter)
        return filter.error();

    DashboardQuery query;
    query.range = options.range;
    query.filter = *std::move(filter);
    query.topEntities = options.top;
    Result<DashboardSnapshot> snapshot = await(source.dashboard(query), &interrupt);
    if (!snapshot)
        return snapshot.error();
    return Answer{status, *std::move(snapshot)};
}

ExitCode print(const Answer &answer, bool json, const std::optional<DayConversion> &conversion)
{
    Summary summary{answer.status.description.kind, answer.status.description.driver, answer.snapshot,
                    summaryWarnings(answer.snapshot), conversion};
    if (conversion && !json)
        summary.warnings.append(
            u"costs are converted into %1 at the rate of each request's day."_s.arg(conversion->target.code()));
    if (answer.status.error)
        summary.warnings.append(errorText(*answer.status.error));
    if (!Terminal::print(json ? QString::fromUtf8(summaryJson(summary)) : summaryText(summary)))
        return ExitCode::Failure;
    if (answer.snapshot.partial) {
        Terminal::complain(answer.status.error ? errorText(*answer.status.error)
                                               : u"not all rows of the period could be read."_s);
        return ExitCode::Partial;
    }
    const QList<DataNote> &notes = answer.status.notes;
    const auto hidden = std::find_if(notes.begin(), notes.end(),
                                     [](const DataNote &note) { return note.kind == DataNote::Kind::RowsHidden; });
    if (hidden == notes.end())
        return ExitCode::Success;
    Terminal::complain(hidden->text());
    return ExitCode::Partial;
}

} // namespace

ExitCode runSummary(const QStringList &arguments, const Services &services)
{
    OptionReader reader(u"summary --source SOURCE [options]"_s,
                        u"Prints requests, tokens, cost and response times of a period, by day, model, type, user and "
                        "organisation."_s);
    addSummaryOptions(reader, services.kinds);
    const Result<void> read = reader.read(arguments, 0, {u"filter"_s});
    if (reader.wantsHelp())
        return Terminal::print(reader.helpText()) ? ExitCode::Success : ExitCode::Failure;
    if (!read)
        return complain(read.error());
    const Result<SummaryOptions> options = summaryOptions(reader, services.kinds);
    if (!options)
        return complain(options.error());

    const Interrupt interrupt;
    Result<ChosenSource> chosen = chooseSource(options->source, services, &interrupt);
    if (!chosen)
        return complain(chosen.error());
    if (!options->kind.isEmpty())
        chosen->settings.kind = options->kind;
    const Result<Answer> answer =
        ask(services.makeSource(chosen->settings, chosen->password, options->zone), *options, interrupt);
    if (!answer)
        return complain(answer.error());
    return print(*answer, options->json, makeCostRules({}, services.saved, {}).conversion);
}

} // namespace Tokenglass
