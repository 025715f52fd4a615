// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/summarycommand.h"

#include "app/cli/await.h"
#include "app/cli/optionreader.h"
#include "app/cli/question.h"
#include "app/cli/reply.h"
#include "app/cli/services.h"
#include "app/cli/summaryoptions.h"
#include "app/cli/terminal.h"
#include "models/domain/summary.h"
#include "models/domain/summaryjson.h"
#include "models/domain/summarytext.h"
#include "models/session/errortext.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

ExitCode print(const SourceStatus &status, const DashboardSnapshot &snapshot, bool json,
               const std::optional<DayConversion> &conversion)
{
    Summary summary{status.description.kind, status.description.driver, snapshot, summaryWarnings(snapshot),
                    conversion};
    if (conversion && !json)
        summary.warnings.append(
            u"costs are converted into %1 at the rate of each request's day."_s.arg(conversion->target.code()));
    if (status.error)
        summary.warnings.append(errorText(*status.error));
    if (!Terminal::print(json ? QString::fromUtf8(summaryJson(summary)) : summaryText(summary)))
        return ExitCode::Failure;
    const QString lacking = incompleteness(status, snapshot);
    if (lacking.isNull())
        return ExitCode::Success;
    Terminal::complain(lacking);
    return ExitCode::Partial;
}

} // namespace

ExitCode runSummary(const QStringList &arguments, const Services &services)
{
    OptionReader reader(u"summary --source SOURCE [options]"_s,
                        u"Prints requests, tokens, cost and response times of a period, by day, model, type, user and "
                        "organisation."_s);
    addSummaryOptions(reader, services.kinds);
    if (const auto end = ended(reader, arguments, {u"filter"_s}))
        return *end;
    const Result<SummaryOptions> options = summaryOptions(reader, services.kinds);
    if (!options)
        return complain(options.error());

    const Interrupt interrupt;
    Result<Asked> asked = ask(*options, services, interrupt);
    if (!asked)
        return complain(asked.error());
    asked->query.topEntities = options->top;
    const Result<DashboardSnapshot> snapshot = await(asked->waiter->source().dashboard(asked->query), &interrupt);
    if (!snapshot)
        return complain(snapshot.error());
    return print(asked->status, *snapshot, options->json, makeCostRules({}, services.saved, {}).conversion);
}

} // namespace Tokenglass
