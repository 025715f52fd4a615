// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/question.h"

#include "app/cli/connectionoption.h"
#include "app/cli/interrupt.h"
#include "app/cli/services.h"
#include "models/session/errortext.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

bool hasEverything(const SourceStatus &status)
{
    return status.holdsFrom(std::numeric_limits<qint64>::min());
}

} // namespace

Result<Asked> ask(const QuestionOptions &options, const Services &services, const Interrupt &interrupt)
{
    Result<ChosenSource> chosen = chooseSource(options.source, services, &interrupt);
    if (!chosen)
        return chosen.error();
    if (!options.kind.isEmpty())
        chosen->settings.kind = options.kind;
    const bool isRest = chosen->settings.driver == ConnectionSettings::Driver::Https;
    if (!options.kind.isEmpty() && isRest != (options.kind == "mindgraph-admin-rest"_L1))
        return Error{Error::Kind::Input, u"--kind: %1 does not fit this source"_s.arg(options.kind)};
    Asked asked;
    asked.waiter = std::make_unique<SourceWaiter>(services.makeSource(chosen->settings, chosen->password, options.zone),
                                                  interrupt);
    const UsageSource &source = asked.waiter->source();
    asked.status =
        asked.waiter->waitFor([&options](const SourceStatus &now) { return now.holdsFrom(options.range.start); });
    Result<UsageFilter> filter = resolveFilter(options.filter, *source.catalog());
    if (!filter && !SourceWaiter::isOver(asked.status) && !Interrupt::isRequested()) {
        // The value may occur only before the period; that is an empty answer, not a mistake.
        asked.status = asked.waiter->waitFor(hasEverything);
        filter = resolveFilter(options.filter, *source.catalog());
    }
    if (Interrupt::isRequested())
        return Error{Error::Kind::Cancelled, {}};
    if (asked.status.phase == SourcePhase::Failed && asked.status.rowsLoaded == 0)
        return asked.status.error.value_or(Error{Error::Kind::Protocol, {}});
    if (!filter)
        return filter.error();
    asked.query.range = options.range;
    asked.query.filter = *std::move(filter);
    return asked;
}

QString incompleteness(const SourceStatus &status, const DashboardSnapshot &snapshot)
{
    const bool gives = snapshot.panels.days == PanelState::Ready && snapshot.panels.users == PanelState::Ready;
    if (!status.answersFilters && !gives)
        return u"the server could not give all parts of the answer; the notes say which."_s;
    if (snapshot.partial || status.fromCache)
        return status.error ? errorText(*status.error) : u"not all rows of the period could be read."_s;
    const auto hidden = std::find_if(status.notes.begin(), status.notes.end(),
                                     [](const DataNote &note) { return note.kind == DataNote::Kind::RowsHidden; });
    return hidden == status.notes.end() ? QString() : hidden->text();
}

} // namespace Tokenglass
