// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/budgetstanding.h"

#include "models/domain/wideinteger.h"
#include "models/session/numberformat.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

struct Standing
{
    Q_DECLARE_TR_FUNCTIONS(Tokenglass::BudgetStanding)
};

constexpr BasisPoints LeastNear = 7'500;
constexpr double UsualNear = 0.9;

} // namespace

double nearShare(const Budget &budget)
{
    for (const BasisPoints threshold : budget.thresholds) {
        if (threshold >= LeastNear && threshold <= WholeLimit)
            return static_cast<double>(threshold) / WholeLimit;
    }
    return UsualNear;
}

BudgetStanding standingOf(const Budget &budget, const BudgetState &state)
{
    if (!budget.enabled || state.problem == BudgetState::Problem::Off)
        return BudgetStanding::Off;
    switch (state.level) {
    case BudgetState::Level::Unknown:
        return BudgetStanding::Unknown;
    case BudgetState::Level::Exceeded:
        return BudgetStanding::Over;
    case BudgetState::Level::Below:
    case BudgetState::Level::Threshold:
        break;
    }
    return state.share() >= nearShare(budget) ? BudgetStanding::Near : BudgetStanding::Within;
}

bool isForecastOver(const BudgetState &state)
{
    return state.isKnown() && !state.lastKnownAt && state.level != BudgetState::Level::Exceeded && state.forecast
        && state.forecast->endNanos > state.limit.nanos;
}

QString standingText(BudgetStanding standing)
{
    switch (standing) {
    case BudgetStanding::Unknown:
        return Standing::tr("not known");
    case BudgetStanding::Off:
        return Standing::tr("switched off");
    case BudgetStanding::Within:
        return Standing::tr("within the limit");
    case BudgetStanding::Near:
        return Standing::tr("near the limit");
    case BudgetStanding::Over:
        return Standing::tr("over the limit");
    }
    return {};
}

QString budgetShareText(const BudgetState &state, const NumberFormat &format)
{
    if (!state.isKnown())
        return NumberFormat::unknown();
    if (state.limit.nanos <= 0)
        return state.spent.nanos > 0 ? u"> "_s + format.percent(1, 0) : format.percent(0, 0);
    // In integers: a share of exactly 112 % must not become 113 % by a rounding error.
    const WideInteger hundredfold = WideInteger(state.spent.nanos) * 100;
    const WideInteger limit = state.limit.nanos;
    // Never more than it is: a lower bound must stay one. What is just over the limit must not read as just at it.
    const WideInteger wholePercent = hundredfold / limit;
    const auto whole = static_cast<double>(wholePercent);
    const bool aLittle = whole == 0 && state.spent.nanos > 0;
    const bool justOver = whole == 100 && state.level == BudgetState::Level::Exceeded;
    const QString text = (justOver ? u"> "_s : QString()) + format.percent(aLittle ? state.share() : whole / 100, 0);
    return state.isLowerBound() && !justOver ? u"\u2265\u00A0"_s + text : text;
}

} // namespace Tokenglass
