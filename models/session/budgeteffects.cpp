// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/budgeteffects.h"

#include "models/session/budgetmonitor.h"
#include "models/session/budgettext.h"
#include "models/session/consolesession.h"
#include "models/session/numberformat.h"
#include "models/session/providercatalog.h"

#include <algorithm>

namespace Tokenglass {

namespace {

/// Null, as a row has it that names none.
QString textOrNull(const QString &text)
{
    return text.isEmpty() ? QString() : text;
}

template <typename T>
bool allows(const QList<T> &values, const T &value)
{
    return values.isEmpty() || values.contains(value);
}

EntityId entity(const std::optional<qint64> &id)
{
    return id ? EntityId(*id) : EntityId();
}

} // namespace

std::optional<BasisPoints> BudgetEffect::wouldPass() const
{
    const std::optional<qint64> after = mostNanos ? mostNanos : expectedNanos;
    std::optional<BasisPoints> passed;
    for (const BasisPoints threshold : budget.thresholds) {
        const qint64 amount = thresholdNanos(state.limit, threshold);
        if (after && state.spent.nanos < amount && *after >= amount)
            passed = threshold;
    }
    return passed;
}

BudgetEffects::BudgetEffects(BudgetMonitor &budgets, ConsoleSession &console, std::function<QString()> recording,
                             QObject *parent)
    : QObject(parent), m_budgets(budgets), m_console(console), m_recording(std::move(recording))
{
    connect(&m_budgets, &BudgetMonitor::statesChanged, this, &BudgetEffects::changed);
    connect(&m_budgets, &BudgetMonitor::budgetsChanged, this, &BudgetEffects::changed);
    connect(&m_console.preview(), &ConsolePreview::changed, this, &BudgetEffects::changed);
}

bool countsRequest(const Budget &budget, const PlannedRequest &request, const ChatPurpose &purpose)
{
    const UsageFilter &scope = budget.scope;
    return allows(scope.models, request.model) && allows(scope.providers, request.provider)
        && allows(scope.requestTypes, textOrNull(purpose.requestType)) && allows(scope.users, entity(purpose.userId))
        && allows(scope.organisations, entity(purpose.organisationId))
        && allows(scope.callers, purpose.agent.isEmpty() ? EntityId() : EntityId(purpose.agent))
        && scope.success.value_or(true);
}

std::optional<BudgetEffect> effectOn(const Budget &budget, const BudgetState &state,
                                     const QList<PlannedRequest> &requests, const ChatPurpose &purpose,
                                     const ExchangeRate &rate)
{
    // Of figures known last the problem only says why they are not newer.
    const bool isOver =
        state.problem == BudgetState::Problem::Over || state.noForecast == BudgetState::NoForecast::PeriodOver;
    if (!budget.enabled || !state.isKnown() || isOver)
        return std::nullopt;
    CostTotal expected;
    CostTotal most;
    bool isTouched = false;
    for (const PlannedRequest &request : requests) {
        if (!countsRequest(budget, request, purpose))
            continue;
        isTouched = true;
        expected += expectedTotal(request.preview);
        most += mostTotal(request.preview);
    }
    if (!isTouched)
        return std::nullopt;
    const auto after = [&](const CostTotal &cost) -> std::optional<qint64> {
        const auto money = cost.in(state.limit.currency, rate);
        return money && cost.unpricedRows() == 0 ? std::optional(state.spent.nanos + money->nanos) : std::nullopt;
    };
    const auto lacksRate = [&](const CostTotal &cost) {
        return cost.pricedRows() > 0 && !cost.in(state.limit.currency, rate);
    };
    return BudgetEffect{budget, state, after(expected), after(most), lacksRate(expected) || lacksRate(most)};
}

void sortByShare(QList<BudgetEffect> &effects)
{
    std::stable_sort(effects.begin(), effects.end(),
                     [](const BudgetEffect &a, const BudgetEffect &b) { return a.state.share() > b.state.share(); });
}

QList<PlannedRequest> BudgetEffects::planned() const
{
    QList<PlannedRequest> requests;
    for (const PreviewRow &row : m_console.preview().rows()) {
        const std::optional<ProviderPreset> preset = m_console.providers().find(row.target.providerId);
        requests.append({row.target.model, preset ? preset->recordedProvider() : row.target.providerId, row.preview});
    }
    return requests;
}

QList<BudgetEffect> BudgetEffects::effects() const
{
    QList<BudgetEffect> effects;
    if (m_console.preview().isEmpty())
        return effects;
    const QList<PlannedRequest> requests = planned();
    const QString recording = m_recording();
    for (const QList<Budget> *budgets : {&m_budgets.budgets(), &m_budgets.sourceBudgets()}) {
        for (const Budget &budget : *budgets) {
            // One of whichever source is open counts the run only while that is where it is recorded.
            if (m_budgets.sourceOf(budget) != recording)
                continue;
            if (const auto effect =
                    effectOn(budget, m_budgets.state(budget.id), requests, m_console.purpose(), m_budgets.rate()))
                effects.append(*effect);
        }
    }
    sortByShare(effects);
    return effects;
}

QString budgetEffectText(const BudgetEffect &effect, const NumberFormat &format)
{
    const auto added = [&](qint64 after) {
        return format.money({after - effect.state.spent.nanos, effect.state.limit.currency},
                            NumberFormat::Detail::Exact);
    };
    const auto share = [&](qint64 nanos) {
        return format.percent(static_cast<double>(nanos) / static_cast<double>(effect.state.limit.nanos));
    };
    QString text;
    if (effect.expectedNanos && effect.mostNanos)
        text = BudgetEffects::tr("%1: +%2 \u2192 %3, at most %4")
                   .arg(effect.budget.name, added(*effect.expectedNanos), share(*effect.expectedNanos),
                        share(*effect.mostNanos));
    else if (const auto after = effect.mostNanos ? effect.mostNanos : effect.expectedNanos)
        text =
            (effect.mostNanos ? BudgetEffects::tr("%1: at most +%2 \u2192 %3") : BudgetEffects::tr("%1: +%2 \u2192 %3"))
                .arg(effect.budget.name, added(*after), share(*after));
    else if (effect.lacksRate)
        text = BudgetEffects::tr("%1: there is no exchange rate into %2")
                   .arg(effect.budget.name, effect.state.limit.currency.code());
    else
        text = BudgetEffects::tr("%1: %2, and what this run costs is not known")
                   .arg(effect.budget.name, share(effect.state.spent.nanos));
    if (const auto threshold = effect.wouldPass())
        text = BudgetEffects::tr("%1; could pass %2").arg(text, thresholdText(*threshold, format));
    return text;
}

} // namespace Tokenglass
