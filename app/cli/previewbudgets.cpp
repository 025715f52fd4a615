// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/previewbudgets.h"

#include "app/cli/budgetcheck.h"
#include "app/cli/connectionoption.h"
#include "app/cli/services.h"
#include "app/cli/terminal.h"
#include "models/session/errortext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Tokenglass {

QList<BudgetEffect> previewBudgets(const QString &ledger, const QList<PlannedRequest> &requests,
                                   const ChatPurpose &purpose, const Services &services, const Interrupt &interrupt)
{
    Result<QList<Budget>> kept = keptBudgets(services);
    if (!kept) {
        Terminal::complain(errorText(kept.error()));
        return {};
    }
    const Result<ChosenSource> chosen = chooseSource(ledger.isEmpty() ? u"ledger"_s : ledger, services, &interrupt);
    if (!chosen)
        return {}; // who opened the ledger has said so
    const auto isTouched = [&](const Budget &budget) {
        const QString &source = budget.sourceId;
        const bool countsLedger =
            source.isEmpty() || source == chosen->settings.id || source == chosen->settings.name || source == ledger;
        return countsLedger && budget.enabled
            && std::any_of(requests.begin(), requests.end(),
                           [&](const PlannedRequest &request) { return countsRequest(budget, request, purpose); });
    };
    QList<Budget> budgets = *std::move(kept);
    budgets.removeIf([&](const Budget &budget) { return !isTouched(budget); });
    Result<BudgetCheckOptions> options = usualCheckOptions(services);
    if (!options) {
        Terminal::complain(errorText(options.error()));
        return {};
    }
    options->source = ledger;
    const QHash<QString, BudgetState> states = checkBudgets(budgets, *options, services, interrupt);
    QList<BudgetEffect> effects;
    for (const Budget &budget : std::as_const(budgets)) {
        const BudgetState state = states.value(budget.id);
        if (state.error)
            Terminal::complain(budget.name + u": "_s + errorText(*state.error));
        if (const auto effect = effectOn(budget, state, requests, purpose, options->rate))
            effects.append(*effect);
    }
    sortByShare(effects);
    return effects;
}

} // namespace Tokenglass
