// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/budgettext.h"

#include "models/session/budgetstanding.h"
#include "models/session/budgettextparts.h"
#include "models/session/errortext.h"
#include "models/session/filterterm.h"
#include "models/session/midsentence.h"
#include "models/session/numberformat.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;
using namespace BudgetTextParts;

namespace {

constexpr int BasisPointsPerPercent = WholeLimit / 100;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Tokenglass::BudgetText)
};

/// The names the scope's users and organisations had when they were chosen, for termLabel().
Catalog catalogOf(const Budget &budget)
{
    Catalog catalog;
    const auto add = [](const QList<EntityId> &ids, const QHash<EntityId, QString> &names,
                        QList<Catalog::Entry> &entries) {
        for (const EntityId &id : ids) {
            if (names.contains(id))
                entries.append({id, names.value(id), EntityState::Named});
        }
    };
    add(budget.scope.organisations, budget.scopeNames, catalog.organisations);
    add(budget.scope.users, budget.scopeNames, catalog.users);
    add(budget.scope.callers, budget.callerNames, catalog.callers);
    return catalog;
}

QString noForecastText(const BudgetState &state)
{
    switch (state.noForecast) {
    case BudgetState::NoForecast::TooLittleHistory:
        return Texts::tr("needs %n days of history", nullptr, Forecast::LeastHistoryDays);
    case BudgetState::NoForecast::PeriodOver:
        return Texts::tr("the period is over");
    case BudgetState::NoForecast::Rolling:
        return Texts::tr("none for a moving window");
    case BudgetState::NoForecast::NothingSpent:
        return Texts::tr("nothing spent yet");
    case BudgetState::NoForecast::NotByDay:
        return Texts::tr("none below the thresholds");
    case BudgetState::NoForecast::None:
        break;
    }
    return NumberFormat::unknown();
}

QString rangeText(const BudgetState &state, const NumberFormat &format)
{
    const auto text = [&](qint64 nanos) {
        return format.money({nanos, state.limit.currency}, NumberFormat::Detail::Short);
    };
    const Forecast &forecast = *state.forecast;
    if (forecast.lowNanos == forecast.highNanos)
        return text(forecast.endNanos);
    return Texts::tr("%1 (%2 \u2013 %3)")
        .arg(text(forecast.endNanos), text(forecast.lowNanos), text(forecast.highNanos));
}

} // namespace

namespace BudgetTextParts {

QString limitText(const Money &limit, const NumberFormat &format)
{
    const bool whole = limit.nanos % Money::NanosPerUnit == 0;
    return format.money(limit, whole ? NumberFormat::Detail::Short : NumberFormat::Detail::Card);
}

QString lowerBound(const QString &text, bool isLowerBound)
{
    return isLowerBound ? u"\u2265 "_s + text : text;
}

QString shortTime(qint64 second, const NumberFormat &format, const ReportingZone &zone)
{
    const QDateTime when = QDateTime::fromSecsSinceEpoch(second, zone.timeZone());
    return format.dayMonth(when.date()) + u' ' + when.time().toString(u"HH:mm"_s);
}

} // namespace BudgetTextParts

QString thresholdText(BasisPoints threshold, const NumberFormat &format)
{
    int decimals = 0;
    if (threshold % BasisPointsPerPercent != 0)
        decimals = threshold % (BasisPointsPerPercent / 10) != 0 ? 2 : 1;
    return format.percent(static_cast<double>(threshold) / WholeLimit, decimals);
}

QString budgetWarnsText()
{
    return Texts::tr("Tokenglass warns; it does not block requests.");
}

QString budgetPeriodText(const Budget &budget)
{
    switch (budget.period.kind) {
    case BudgetPeriod::Kind::Day:
        return Texts::tr("day");
    case BudgetPeriod::Kind::Week:
        return Texts::tr("week (%1)").arg(QLocale().dayName(budget.period.firstDayOfWeek, QLocale::ShortFormat));
    case BudgetPeriod::Kind::Month:
        return Texts::tr("month");
    case BudgetPeriod::Kind::Quarter:
        return Texts::tr("quarter");
    case BudgetPeriod::Kind::Rolling:
        return Texts::tr("last %n days", nullptr, budget.period.days);
    case BudgetPeriod::Kind::Custom:
        return Texts::tr("every %n days", nullptr, budget.period.days);
    case BudgetPeriod::Kind::Once:
        break;
    }
    return Texts::tr("once");
}

QString budgetScopeText(const Budget &budget)
{
    const Catalog catalog = catalogOf(budget);
    QStringList parts;
    for (const FilterDimension dimension : AllFilterDimensions) {
        QStringList labels;
        for (const FilterTerm &term : terms(budget.scope, dimension))
            labels.append(termLabel(term, catalog));
        if (!labels.isEmpty())
            parts.append(
                Texts::tr("%1 = %2").arg(midSentence(dimensionTitle(dimension)), labels.join(Texts::tr(" or "))));
    }
    return parts.isEmpty() ? Texts::tr("everything") : parts.join(Texts::tr(", "));
}

QString budgetSpentText(const BudgetState &state, const NumberFormat &format)
{
    if (!state.isKnown())
        return NumberFormat::unknown();
    return lowerBound(format.money(state.spent), state.isLowerBound());
}

QString budgetForecastText(const BudgetState &state, const NumberFormat &format)
{
    if (!state.isKnown())
        return NumberFormat::unknown();
    if (state.passedOn)
        return Texts::tr("over since %1").arg(format.dayMonth(*state.passedOn));
    if (state.level == BudgetState::Level::Exceeded && !state.forecast)
        return Texts::tr("over the limit");
    if (!state.forecast)
        return noForecastText(state);
    return Texts::tr("%1: %2").arg(format.dayMonth(state.span.lastDay),
                                   lowerBound(rangeText(state, format), state.isLowerBound()));
}

QString budgetPassesText(const BudgetState &state, const NumberFormat &format)
{
    if (state.level == BudgetState::Level::Exceeded)
        return Texts::tr("passed");
    if (state.isKnown() && state.forecast && state.forecast->passesOn)
        return format.dayMonth(*state.forecast->passesOn);
    return NumberFormat::unknown();
}

QString budgetResetText(const Budget &budget, const BudgetState &state, const NumberFormat &format,
                        const ReportingZone &visible)
{
    using Kind = BudgetPeriod::Kind;
    const bool resets = budget.period.kind != Kind::Rolling && budget.period.kind != Kind::Once;
    if (!resets || state.span.range.isEmpty() || zoneOf(budget, visible) == visible)
        return {};
    return Texts::tr("resets %1").arg(shortTime(state.span.range.end, format, visible));
}

QString budgetZoneText(const Budget &budget, const BudgetState &state, const NumberFormat &format,
                       const ReportingZone &visible)
{
    const ReportingZone zone = zoneOf(budget, visible);
    if (zone == visible)
        return {};
    const QString days = Texts::tr("days in %1").arg(zone.name());
    const QString reset = budgetResetText(budget, state, format, visible);
    return reset.isEmpty() ? days : days + Texts::tr(", ") + reset;
}

QString budgetExceptionText(const Budget &budget, const BudgetState &state, const NumberFormat &format)
{
    if (!state.limit.currency.isValid() || state.limit == budget.limit)
        return {};
    return Texts::tr("usually %1").arg(limitText(budget.limit, format));
}

QString budgetAsOfText(const BudgetState &state, const NumberFormat &format, const ReportingZone &visible)
{
    return state.lastKnownAt ? Texts::tr("as of %1").arg(shortTime(*state.lastKnownAt, format, visible)) : QString();
}

QString budgetLastKnownText(const BudgetState &state, const NumberFormat &format, const ReportingZone &visible)
{
    if (!state.lastKnownAt)
        return {};
    return Texts::tr("last known, %1: %2").arg(budgetAsOfText(state, format, visible), budgetProblemText(state));
}

QString budgetProblemText(const BudgetState &state)
{
    switch (state.problem) {
    case BudgetState::Problem::None:
        return {};
    case BudgetState::Problem::Off:
        return Texts::tr("switched off");
    case BudgetState::Problem::NotBegun:
        return Texts::tr("has not begun");
    case BudgetState::Problem::Over:
        return Texts::tr("is over");
    case BudgetState::Problem::SourceClosed:
        return Texts::tr("its source is not open");
    case BudgetState::Problem::Loading:
        return Texts::tr("still loading");
    case BudgetState::Problem::NoRate:
        return Texts::tr("there is no exchange rate for its currency");
    case BudgetState::Problem::Failed:
        break;
    }
    return state.error ? errorText(*state.error) : Texts::tr("its source cannot answer");
}

QString budgetSummaryText(const Budget &budget, const BudgetState &state, const NumberFormat &format)
{
    if (!state.isKnown())
        return Texts::tr("%1: %2").arg(budget.name, budgetProblemText(state));
    const QString summary = Texts::tr("%1: %2 of %3 spent, %4")
                                .arg(budget.name, budgetSpentText(state, format), limitText(state.limit, format),
                                     budgetShareText(state, format));
    return state.lastKnownAt ? Texts::tr("%1 (last known; %2)").arg(summary, budgetProblemText(state)) : summary;
}

} // namespace Tokenglass
