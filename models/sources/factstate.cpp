// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/factstate.h"

#include <QElapsedTimer>

namespace Tokenglass {

bool FactState::holds(const TimeRange &range) const
{
    return completeFrom && *completeFrom <= range.start && (!checkedUntil || range.end <= *checkedUntil);
}

void FactState::leaveOutUnanswerable(DashboardSnapshot &snapshot) const
{
    const auto missing = [](PanelState asked) { return asked == PanelState::NotAnswerable; };
    PanelStates &states = snapshot.panels;
    for (const auto panel :
         {&PanelStates::models, &PanelStates::types, &PanelStates::users, &PanelStates::organisations,
          &PanelStates::tokenSplit, &PanelStates::latency, &PanelStates::percentiles, &PanelStates::failures}) {
        if (missing(panels.*panel))
            states.*panel = PanelState::NotAnswerable;
    }
    if (missing(panels.types))
        snapshot.types.clear();
    if (missing(panels.users)) {
        snapshot.users.clear();
        snapshot.userCount = 0;
    }
    if (missing(panels.organisations)) {
        snapshot.organisations.clear();
        snapshot.organisationCount = 0;
    }
}

DashboardSnapshot FactState::answer(const DashboardQuery &query) const
{
    QElapsedTimer timer;
    timer.start();
    DashboardSnapshot snapshot = table.dashboard(query, *names);
    snapshot.partial = !holds(query.range);
    if (snapshot.partial)
        snapshot.completeFrom = completeFrom;
    // Half a previous period would show as a change that never happened.
    if (query.withPrevious && !holds(query.range.previous())) {
        snapshot.previous.reset();
        snapshot.previousDays.clear();
        snapshot.previousHours.clear();
        snapshot.panels.previous = PanelState::NotAnswerable;
    }
    leaveOutUnanswerable(snapshot);
    snapshot.rowsInSource = table.rowCount();
    snapshot.notes = notes;
    snapshot.computeMicros = timer.nsecsElapsed() / 1'000;
    return snapshot;
}

} // namespace Tokenglass
