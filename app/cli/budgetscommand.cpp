// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/budgetscommand.h"

#include "app/cli/budgetcheck.h"
#include "app/cli/budgetreport.h"
#include "app/cli/interrupt.h"
#include "app/cli/optionreader.h"
#include "app/cli/reply.h"
#include "app/cli/services.h"
#include "app/cli/terminal.h"
#include "models/domain/budgetjson.h"
#include "models/domain/period.h"
#include "models/session/errortext.h"
#include "models/store/budgets/budgetfile.h"
#include "models/store/connectionstore.h"

#include <QFile>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

/// What was seen last of each budget, by this program or by the window.
QHash<QString, BudgetCheck> lastChecks(const Services &services)
{
    QHash<QString, BudgetCheck> byBudget;
    Result<BudgetFile> file = BudgetFile::open(services.ledgerPath);
    const Result<QList<BudgetCheck>> checks = file ? file->checks() : Result<QList<BudgetCheck>>(file.error());
    if (checks) {
        for (const BudgetCheck &check : *checks)
            byBudget.insert(check.budgetId, check);
    }
    return byBudget;
}

QHash<QString, QString> sourceNames(const Services &services)
{
    QHash<QString, QString> names;
    const auto saved = ConnectionStore(*services.secrets, services.connectionsPath).load();
    if (saved) {
        for (const ConnectionSettings &connection : saved->connections)
            names.insert(connection.id, connection.name);
    }
    return names;
}

ExitCode list(const QStringList &arguments, const Services &services)
{
    OptionReader reader(u"budgets list [--json]"_s, u"Lists the budgets; --json as \"budgets export\" does."_s);
    reader.add(u"json"_s, u"Prints JSON."_s);
    if (const auto end = ended(reader, arguments))
        return *end;
    const Result<QList<Budget>> budgets = keptBudgets(services);
    if (!budgets)
        return complain(budgets.error());
    if (reader.isSet(u"json"_s))
        return printed(QString::fromUtf8(budgetsJson(*budgets)));
    return budgets->isEmpty() ? ExitCode::Success : printed(budgetListText(*budgets, sourceNames(services)));
}

/// Zone, rate and instant: options, else the window's settings.
Result<BudgetCheckOptions> checkOptions(const OptionReader &reader, const Services &services)
{
    Result<BudgetCheckOptions> usual =
        usualCheckOptions(services, reader.isSet(u"zone"_s) ? reader.value(u"zone"_s) : QString());
    if (!usual)
        return usual.error();
    BudgetCheckOptions options = *std::move(usual);
    options.source = reader.value(u"source"_s);
    if (reader.isSet(u"now"_s)) {
        const auto now = parseInstant(reader.value(u"now"_s), options.zone);
        if (!now)
            return Error{Error::Kind::Input, u"--now: not an ISO date or time"_s};
        options.now = *now;
    }
    return options;
}

ExitCode verdict(const QHash<QString, BudgetState> &states)
{
    // A budget for once whose time is over has ended as it has: no job can do anything about it any more.
    const auto any = [&states](auto is) {
        return std::any_of(states.cbegin(), states.cend(), [&is](const BudgetState &state) {
            return state.problem != BudgetState::Problem::Over && state.problem != BudgetState::Problem::Off
                && is(state);
        });
    };
    // What is known to be exceeded is said even if another budget could not be looked at.
    // Figures of an earlier look say nothing about now.
    if (any([](const BudgetState &state) { return state.level == BudgetState::Level::Exceeded && !state.lastKnownAt; }))
        return ExitCode::BudgetExceeded;
    for (const BudgetState &state : states) {
        if (state.problem == BudgetState::Problem::Failed && state.error) {
            const ExitCode code = exitCodeFor(*state.error);
            return code == ExitCode::BadUse ? ExitCode::CannotConnect : code;
        }
    }
    if (any([](const BudgetState &state) { return state.level == BudgetState::Level::Threshold; }))
        return ExitCode::ThresholdPassed;
    return any([](const BudgetState &state) { return state.problem == BudgetState::Problem::NoRate; })
        ? ExitCode::Partial
        : ExitCode::Success;
}

ExitCode check(const QStringList &arguments, const Services &services)
{
    OptionReader reader(u"budgets check [options]"_s,
                        u"Says how the budgets stand now. It warns and blocks nothing."_s);
    reader.add(u"json"_s, u"Prints JSON."_s);
    reader.add(u"budget"_s, u"Checks only this one; can be given several times."_s, u"NAME|ID"_s);
    reader.add(u"source"_s,
               u"For budgets that name no source (default: ledger); those it keeps itself are checked too."_s,
               u"SOURCE"_s);
    reader.add(u"zone"_s, u"Days are cut here where a budget names no zone (default: as in the window)."_s, u"ZONE"_s);
    reader.add(u"now"_s, u"As if it were this time."_s, u"TIME"_s);
    reader.addNotes(u"Exit codes: 0 all below their thresholds, 1 a threshold is passed, 2 a budget is exceeded, "
                    "3 a source cannot be reached, 4 wrong schema, 5 a currency has no rate."_s);
    if (const auto end = ended(reader, arguments, {u"budget"_s}))
        return *end;
    Result<BudgetCheckOptions> options = checkOptions(reader, services);
    if (!options)
        return complain(options.error());
    Result<QList<Budget>> budgets = keptBudgets(services);
    if (!budgets)
        return complain(budgets.error());
    options->lastKnown = lastChecks(services);
    const QStringList names = reader.values(u"budget"_s);
    for (const QString &name : names) {
        if (std::none_of(budgets->cbegin(), budgets->cend(),
                         [&name](const Budget &budget) { return budget.id == name || budget.name == name; }))
            return complain({Error::Kind::Input, u"there is no budget \"%1\"; see budgets list"_s.arg(name)});
    }
    if (!names.isEmpty())
        budgets->removeIf(
            [&names](const Budget &budget) { return !names.contains(budget.id) && !names.contains(budget.name); });

    const Interrupt interrupt;
    QHash<QString, BudgetState> states = checkBudgets(*budgets, *options, services, interrupt);
    if (!names.isEmpty()) {
        budgets->removeIf([](const Budget &budget) { return budget.origin == Budget::Origin::Source; });
        states.removeIf([&budgets](auto state) {
            return std::none_of(budgets->cbegin(), budgets->cend(),
                                [&state](const Budget &budget) { return budget.id == state.key(); });
        });
    }
    if (Interrupt::isRequested())
        return ExitCode::Interrupted;
    const bool json = reader.isSet(u"json"_s);
    const bool said = budgets->isEmpty() && !json
        ? true
        : Terminal::print(json ? QString::fromUtf8(budgetReportJson(*budgets, states, options->now, options->zone))
                               : budgetReportText(*budgets, states, options->zone));
    return said ? verdict(states) : ExitCode::CannotConnect;
}

/// Whoever writes a budget by hand knows its source by name.
void findSource(Budget &budget, const QHash<QString, QString> &names)
{
    if (budget.sourceId.isEmpty() || budget.sourceId == "ledger"_L1 || names.contains(budget.sourceId))
        return;
    if (const QString id = names.key(budget.sourceId); !id.isEmpty())
        budget.sourceId = id;
    else
        Terminal::note(u"budget \"%1\": there is no source \"%2\" yet; it is watched once there is."_s.arg(
            budget.name, budget.sourceId));
}

ExitCode importFile(const QStringList &arguments, const Services &services)
{
    OptionReader reader(u"budgets import FILE"_s,
                        u"Adds the budgets of a file; one with a known id takes the place of the old one."_s);
    reader.addPositional(u"FILE"_s, u"As \"budgets export\" writes it."_s);
    if (const auto end = ended(reader, arguments))
        return *end;
    QFile input(reader.positional().constFirst());
    if (!input.open(QIODevice::ReadOnly))
        return complain({Error::Kind::Input, u"cannot read %1: %2"_s.arg(input.fileName(), input.errorString())});
    Result<QList<Budget>> budgets = budgetsFromJson(input.readAll());
    if (!budgets)
        return complain(budgets.error());
    Result<BudgetFile> file = BudgetFile::open(services.ledgerPath);
    if (!file)
        return complain(file.error());
    const QHash<QString, QString> sources = sourceNames(services);
    for (Budget &budget : *budgets) {
        findSource(budget, sources);
        if (budget.id.isEmpty())
            budget.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        if (const Result<void> put = file->put(budget, QDateTime::currentSecsSinceEpoch()); !put)
            return complain(put.error());
    }
    return printed(budgets->size() == 1 ? u"1 budget is in the ledger.\n"_s
                                        : u"%1 budgets are in the ledger.\n"_s.arg(budgets->size()));
}

ExitCode exportAll(const QStringList &arguments, const Services &services)
{
    return list(QStringList{u"--json"_s} + arguments, services);
}

} // namespace

ExitCode runBudgets(const QStringList &arguments, const Services &services)
{
    return runAction(u"budgets"_s,
                     {{u"list"_s, list}, {u"check"_s, check}, {u"export"_s, exportAll}, {u"import"_s, importFile}},
                     arguments, services);
}

} // namespace Tokenglass
