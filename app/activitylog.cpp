// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/activitylog.h"

#include "models/domain/alert.h"
#include "models/domain/chatrecord.h"
#include "models/session/budgetmonitor.h"
#include "models/session/consolecolumn.h"
#include "models/session/consolerun.h"
#include "models/session/sourcecontroller.h"
#include "models/session/sourcesession.h"

#include <QLoggingCategory>

namespace Tokenglass {

namespace {

Q_LOGGING_CATEGORY(sourceLog, "tokenglass.source")
Q_LOGGING_CATEGORY(consoleLog, "tokenglass.console")
Q_LOGGING_CATEGORY(budgetLog, "tokenglass.budget")

QString reason(const Error &error)
{
    return errorKindName(error.kind) + QStringLiteral(": ") + error.detail;
}

} // namespace

ActivityLog::ActivityLog(SourceSession &session, SourceController &sources, ConsoleRun &run, BudgetMonitor &budgets,
                         QObject *parent)
    : QObject(parent)
{
    followSession(session);
    followConsole(run);
    connect(&sources, &SourceController::failed, this,
            [](const QString &, const Error &error) { qCWarning(sourceLog).noquote() << reason(error); });
    connect(&budgets, &BudgetMonitor::alertRaised, this, [](const Alert &alert) {
        qCInfo(budgetLog) << "alert" << alert.id << "threshold" << alert.threshold << "missed" << alert.missed;
    });
    connect(&budgets, &BudgetMonitor::failed, this,
            [](const QString &, const Error &error) { qCWarning(budgetLog).noquote() << reason(error); });
}

void ActivityLog::followSession(SourceSession &session)
{
    connect(&session, &SourceSession::connectionChanged, this, [&session] {
        if (session.isOpen())
            qCInfo(sourceLog).noquote() << "opening" << session.connection().id;
    });
    // The phases come often; only a change is news.
    connect(&session, &SourceSession::statusChanged, this,
            [&session, last = SourcePhase::Closed, said = std::optional<Error>()]() mutable {
                const SourceStatus &status = session.status();
                const SourcePhase before = std::exchange(last, status.phase);
                if (std::exchange(said, status.error) != status.error && status.error)
                    qCWarning(sourceLog).noquote() << session.connection().id << reason(*status.error);
                else if (before == SourcePhase::Loading && status.phase == SourcePhase::Ready)
                    qCInfo(sourceLog).noquote() << "read" << session.connection().id << status.description.driver
                                                << status.description.kind << status.rowsLoaded << "rows";
            });
}

void ActivityLog::followConsole(ConsoleRun &run)
{
    connect(&run, &ConsoleRun::columnEnded, this, [&run](int index) {
        const ChatAnswer &answer = run.column(index).answer();
        qCInfo(consoleLog).noquote() << answer.providerId << answer.request.model << recordStateName(answer.state)
                                     << "status" << answer.outcome.httpStatus << "total ms"
                                     << answer.outcome.total.count() / 1000;
        if (answer.outcome.failure)
            qCWarning(consoleLog).noquote() << reason(answer.outcome.failure->error);
    });
    connect(&run, &ConsoleRun::archiveFailed, this,
            [](const Error &error) { qCWarning(consoleLog).noquote() << reason(error); });
}

} // namespace Tokenglass
