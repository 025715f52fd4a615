// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/budgetmonitor.h"
#include "models/session/budgetsources.h"
#include "models/session/sourcesession.h"
#include "tests/support/budgetsamples.h"
#include "tests/support/fakebudgetbook.h"
#include "tests/support/fakesource.h"

#include <map>

namespace Tokenglass {

/// A monitor with everything around it in memory: sources "1" (shown by the session) and any other (opened beside it),
/// each with what was spent on its days.
class FakeBudgets
{
public:
    std::shared_ptr<ManualClock> clock = std::make_shared<ManualClock>();
    FakeBudgetBook book;
    std::map<QString, SpentDays> spent; ///< by source
    std::map<QString, std::shared_ptr<FakeState>> states; ///< of the sources that were opened
    std::function<void(FakeState &)> whenMade; ///< sources made from now on begin otherwise
    std::unique_ptr<SourceSession> session;
    std::unique_ptr<BudgetSources> sources;
    std::unique_ptr<BudgetMonitor> monitor;

    FakeBudgets()
    {
        clock->instant = QDateTime::fromSecsSinceEpoch(SampleNow, Qt::UTC);
        const auto factory = [this](const ConnectionSettings &connection, const QString &, const ReportingZone &) {
            return makeSource(connection.id);
        };
        session = std::make_unique<SourceSession>(factory, clock);
        session->setZone(zone());
        sources = std::make_unique<BudgetSources>(
            *session, factory,
            [](const QString &id, const std::function<void(const ConnectionSettings &, const QString &)> &next) {
                ConnectionSettings connection;
                connection.id = id;
                connection.name = id;
                if (id != QLatin1String("unknown"))
                    next(connection, {});
            });
        restart();
    }

    /// Another run of the program on the same book.
    void restart() { monitor = std::make_unique<BudgetMonitor>(book, *sources, *clock); }
    void openSource(const QString &id = QStringLiteral("1"))
    {
        ConnectionSettings connection;
        connection.id = id;
        connection.name = id;
        session->open(connection, {});
    }
    void spend(const QString &source, const QDate &day, qint64 nanos)
    {
        spent[source][day] += nanos;
        if (const auto found = states.find(source); found != states.end()) {
            ++found->second->status.revision;
            found->second->report();
        }
    }
    static ReportingZone zone() { return *ReportingZone::fromName(QStringLiteral("Asia/Kolkata")); }

private:
    std::unique_ptr<UsageSource> makeSource(const QString &id)
    {
        auto state = std::make_shared<FakeState>();
        state->status.phase = SourcePhase::Ready;
        state->status.completeFrom = std::numeric_limits<qint64>::min();
        state->status.revision = 1;
        state->answer = [this, id](const DashboardQuery &query) {
            return Result<DashboardSnapshot>(spentSnapshot(query, spent[id], zone()));
        };
        if (whenMade)
            whenMade(*state);
        states[id] = state;
        return std::make_unique<FakeSource>(state);
    }
};

} // namespace Tokenglass
