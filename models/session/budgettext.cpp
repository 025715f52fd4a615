// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/budgettext.h"

#include "models/session/errortext.h"
#include "models/session/filterterm.h"
#include "models/session/midsentence.h"
#include "models/session/numberformat.h"

#include <QMap>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

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
    const auto add = [&budget](const QList<EntityId> &ids, QList<Catalog::Entry> &entries) {
        for (const EntityId &id : ids) {
            if (budget.scopeNames.contains(id))
                entries.append({id, budget.scopeNames.value(id), EntityState::Named});
        }
    };
    add(budget.scope.organisations, catalog.organisations);
    add(budget.scope.users, catalog.users);
    return catalog;
}

QString amount(qint64 nanos, Currency currency, const NumberFormat &format)
{
    const bool whole = nanos % Money::NanosPerUnit == 0;
    return format.money({nanos, currency}, whole ? NumberFormat::Detail::Short : NumberFormat::Detail::Card);
}

QString limitText(const Money &limit, const NumberFormat &format)
{
    return amount(limit.nanos, limit.currency, format);
}

QString lowerBound(const QString &text, bool isLowerBound)
{
    return isLowerBound ? u"\u2265 "_s + text : text;
}

QString percentOf(const BudgetState &state, const NumberFormat &format)
{
    return lowerBound(format.percent(state.share(), 0), state.isLowerBound());
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

/// "26 Nov 12:03", in the zone.
QString shortTime(qint64 second, const NumberFormat &format, const ReportingZone &zone)
{
    const QDateTime when = QDateTime::fromSecsSinceEpoch(second, zone.timeZone());
    return format.dayMonth(when.date()) + u' ' + when.time().toString(u"HH:mm"_s);
}

QString stateName(const Alert &alert, const NumberFormat &format, const ReportingZone &zone)
{
    switch (alert.state) {
    case Alert::State::Acknowledged:
        return Texts::tr("acknowledged");
    case Alert::State::Snoozed:
        return Texts::tr("snoozed until %1").arg(format.dateTime(alert.snoozedUntil.toTimeZone(zone.timeZone())));
    case Alert::State::Silent:
        return alert.spokenBy > 0
            ? Texts::tr("no pop-up: passed together with %1").arg(thresholdText(alert.spokenBy, format))
            : Texts::tr("no pop-up");
    case Alert::State::Pending:
    case Alert::State::Shown:
        break;
    }
    return alert.missed ? Texts::tr("missed: Tokenglass was closed") : QString();
}

QString causeText(const Alert &alert)
{
    if (!alert.topModel.isEmpty() && !alert.topUser.isEmpty())
        return Texts::tr("Mostly %1, user %2.").arg(alert.topModel, alert.topUser);
    if (!alert.topModel.isEmpty())
        return Texts::tr("Mostly %1.").arg(alert.topModel);
    return {};
}

QString rollingBody(const Alert &alert, const QString &spent, const NumberFormat &format)
{
    const qint64 left = alert.limit.nanos - alert.spent.nanos;
    const QString days = Texts::tr("%n days", nullptr, alert.rollingDays);
    if (left >= 0)
        return Texts::tr("%1 spent in the last %2, %3 left.")
            .arg(spent, days, format.money({left, alert.limit.currency}));
    return Texts::tr("%1 spent in the last %2, %3 over the limit.")
        .arg(spent, days, format.money({-left, alert.limit.currency}));
}

QString spentBody(const Alert &alert, const BudgetState &state, const NumberFormat &format)
{
    const QString spent = lowerBound(format.money(alert.spent), alert.isLowerBound);
    if (alert.rollingDays > 0)
        return rollingBody(alert, spent, format);
    const bool samePeriod = state.isKnown() && state.span == alert.span;
    if (samePeriod && state.forecast && alert.spent.nanos <= alert.limit.nanos)
        return Texts::tr("%1 spent, forecast %2 by %3.")
            .arg(spent, format.money({state.forecast->endNanos, state.limit.currency}, NumberFormat::Detail::Short),
                 format.dayMonth(alert.span.lastDay));
    const qint64 left = alert.limit.nanos - alert.spent.nanos;
    if (left >= 0)
        return Texts::tr("%1 spent, %2 left until %3.")
            .arg(spent, format.money({left, alert.limit.currency}), format.dayMonth(alert.span.lastDay));
    return Texts::tr("%1 spent, %2 over the limit until %3.")
        .arg(spent, format.money({-left, alert.limit.currency}), format.dayMonth(alert.span.lastDay));
}

QString thresholdBody(const Alert &alert, const BudgetState &state, const NumberFormat &format)
{
    const QString text = spentBody(alert, state, format);
    if (!alert.day.isValid())
        return text;
    const QString day = format.weekdayDate(alert.day);
    return text + u' '
        + (alert.rollingDays > 0 ? Texts::tr("Above it since %1.") : Texts::tr("Passed on %1.")).arg(day);
}

QString body(const Alert &alert, const BudgetState &state, const NumberFormat &format)
{
    switch (alert.kind) {
    case Alert::Kind::Threshold:
        return thresholdBody(alert, state, format);
    case Alert::Kind::Anomaly:
        return Texts::tr("%1 on %2; the median of this weekday is %3.")
            .arg(format.money(alert.spent), format.weekdayDate(alert.day), format.money(alert.usual));
    case Alert::Kind::Test:
        break;
    }
    return Texts::tr("This is how Tokenglass will tell you that a budget passes a threshold.");
}

} // namespace

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
    if (!state.forecast)
        return noForecastText(state);
    return Texts::tr("%1: %2").arg(format.dayMonth(state.span.lastDay),
                                   lowerBound(rangeText(state, format), state.isLowerBound()));
}

QString budgetPassesText(const BudgetState &state, const NumberFormat &format)
{
    if (state.isKnown() && state.passedOn)
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
    const QString summary =
        Texts::tr("%1: %2 of %3 spent, %4")
            .arg(budget.name, budgetSpentText(state, format), limitText(state.limit, format), percentOf(state, format));
    return state.lastKnownAt ? Texts::tr("%1 (last known; %2)").arg(summary, budgetProblemText(state)) : summary;
}

QString alertTitle(const Alert &alert, const NumberFormat &format)
{
    switch (alert.kind) {
    case Alert::Kind::Threshold:
        return Texts::tr("%1 passed %2 of %3")
            .arg(alert.budgetName, thresholdText(alert.threshold, format), limitText(alert.limit, format));
    case Alert::Kind::Anomaly:
        return Texts::tr("%1: unusual spend").arg(alert.budgetName);
    case Alert::Kind::Test:
        break;
    }
    return Texts::tr("Test alert");
}

AlertMessage alertMessage(const Alert &alert, const BudgetState &state, const NumberFormat &format)
{
    QString text = body(alert, state, format);
    if (const QString cause = causeText(alert); !cause.isEmpty())
        text += u' ' + cause;
    if (alert.missed)
        text += u' ' + Texts::tr("It happened while Tokenglass was closed.");
    return {alert, alertTitle(alert, format), text};
}

AlertMessage alertSummary(const QList<Alert> &alerts, const NumberFormat &format)
{
    constexpr qsizetype MostNamed = 5;
    QMap<QString, Alert> worst; // of each budget
    bool onlyThresholds = true;
    AlertMessage message;
    for (const Alert &alert : alerts) {
        onlyThresholds = onlyThresholds && alert.kind == Alert::Kind::Threshold;
        message.members.append(alert.id);
        const QString key = alert.kind == Alert::Kind::Anomaly ? u"odd "_s + alert.budgetId : alert.budgetId;
        if (!worst.contains(key) || worst.value(key).threshold < alert.threshold)
            worst.insert(key, alert);
    }
    QList<Alert> named = worst.values();
    std::stable_sort(named.begin(), named.end(),
                     [](const Alert &a, const Alert &b) { return a.threshold > b.threshold; });
    message.alert = named.constFirst();
    message.alert.id = -message.members.constFirst();
    message.title = onlyThresholds
        ? Texts::tr("%n budget(s) passed a threshold while Tokenglass was closed", nullptr,
                    static_cast<int>(named.size()))
        : Texts::tr("%n alert(s) from while Tokenglass was closed", nullptr, static_cast<int>(named.size()));
    QStringList lines;
    for (const Alert &alert : std::as_const(named).mid(0, MostNamed))
        lines.append(alertTitle(alert, format));
    if (named.size() > MostNamed)
        lines.append(Texts::tr("and %n more", nullptr, static_cast<int>(named.size() - MostNamed)));
    message.body = lines.join(u'\n');
    return message;
}

QString alertDetailText(const Alert &alert, const NumberFormat &format, const ReportingZone &zone)
{
    const QDateTime raised = alert.raisedAt.toTimeZone(zone.timeZone());
    const bool isLater = alert.day.isValid() && alert.day < raised.date();
    QStringList parts{format.dateTime(raised)};
    if (isLater)
        parts = {Texts::tr("passed %1, seen %2")
                     .arg(format.dayMonth(alert.day), shortTime(raised.toSecsSinceEpoch(), format, zone))};
    if (alert.kind != Alert::Kind::Test)
        parts.append(lowerBound(format.money(alert.spent), alert.isLowerBound));
    if (const QString state = stateName(alert, format, zone); !state.isEmpty())
        parts.append(state);
    return parts.join(u" \u00B7 "_s);
}

} // namespace Tokenglass
