// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/budget.h"

#include "models/domain/wideinteger.h"

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostDays = 366;
constexpr BasisPoints MostThreshold = 100 * WholeLimit; ///< a hundred times the limit
constexpr int MonthsPerQuarter = 3;

Result<void> refused(const QString &sentence)
{
    return Error{Error::Kind::Input, sentence};
}

Result<void> checkPeriod(const Budget &budget)
{
    const BudgetPeriod &period = budget.period;
    using Kind = BudgetPeriod::Kind;
    if (period.kind == Kind::Rolling || period.kind == Kind::Custom) {
        if (period.days < 1 || period.days > MostDays)
            return refused(u"a period has between 1 and 366 days"_s);
    }
    if (period.kind == Kind::Custom && !budget.startDate.isValid())
        return refused(u"a period of a number of days needs the date on which the first one begins"_s);
    if (period.kind == Kind::Once) {
        if (!budget.startDate.isValid() || !budget.endDate.isValid())
            return refused(u"a budget for once needs its first and its last day"_s);
        if (budget.endDate < budget.startDate)
            return refused(u"the last day is before the first one"_s);
    }
    return {};
}

Result<void> checkThresholds(const QList<BasisPoints> &thresholds)
{
    for (qsizetype i = 0; i < thresholds.size(); ++i) {
        if (thresholds[i] <= 0 || thresholds[i] > MostThreshold)
            return refused(u"a threshold is above 0 % and at most 10000 %"_s);
        if (i > 0 && thresholds[i] <= thresholds[i - 1])
            return refused(u"the thresholds must rise and differ from each other"_s);
    }
    return {};
}

Result<void> checkLimits(const Budget &budget)
{
    if (!budget.limit.currency.isValid())
        return refused(u"the amount needs a currency"_s);
    if (budget.limit.nanos <= 0)
        return refused(u"the amount must be above 0"_s);
    for (const BudgetException &exception : budget.exceptions) {
        if (!exception.day.isValid() || exception.limit.nanos <= 0)
            return refused(u"an exception needs a day and an amount above 0"_s);
        if (exception.limit.currency != budget.limit.currency)
            return refused(u"an exception has the currency of its budget"_s);
    }
    return {};
}

/// First and last day of the period that holds `day`, before the budget's own dates are looked at.
std::pair<QDate, QDate> wholePeriod(const Budget &budget, const QDate &day)
{
    using Kind = BudgetPeriod::Kind;
    const BudgetPeriod &period = budget.period;
    switch (period.kind) {
    case Kind::Day:
        break;
    case Kind::Week: {
        const int since = (day.dayOfWeek() - static_cast<int>(period.firstDayOfWeek) + 7) % 7;
        return {day.addDays(-since), day.addDays(6 - since)};
    }
    case Kind::Month:
        return {QDate(day.year(), day.month(), 1), QDate(day.year(), day.month(), day.daysInMonth())};
    case Kind::Quarter: {
        const int firstMonth = day.month() - (day.month() - 1) % MonthsPerQuarter;
        const QDate first(day.year(), firstMonth, 1);
        return {first, first.addMonths(MonthsPerQuarter).addDays(-1)};
    }
    case Kind::Rolling:
        return {day.addDays(1 - period.days), day};
    case Kind::Custom: {
        const qint64 since = budget.startDate.daysTo(day);
        const QDate first = day.addDays(-(since % period.days));
        return {first, first.addDays(period.days - 1)};
    }
    case Kind::Once:
        return {budget.startDate, budget.endDate};
    }
    return {day, day};
}

std::optional<BudgetSpan> spanOfDay(const Budget &budget, const QDate &day, const ReportingZone &zone)
{
    if (budget.startDate.isValid() && day < budget.startDate)
        return std::nullopt;
    if (budget.endDate.isValid() && day > budget.endDate)
        return std::nullopt;
    auto [first, last] = wholePeriod(budget, day);
    if (budget.startDate.isValid())
        first = std::max(first, budget.startDate);
    if (budget.endDate.isValid())
        last = std::min(last, budget.endDate);
    return BudgetSpan{{zone.dayStart(first.toJulianDay()), zone.dayStart(last.toJulianDay() + 1)}, first, last};
}

} // namespace

Result<void> checkBudget(const Budget &budget)
{
    if (budget.name.trimmed().isEmpty())
        return refused(u"the budget needs a name"_s);
    if (!budget.zone.isEmpty() && !ReportingZone::fromName(budget.zone))
        return refused(u"\"%1\" is not a time zone this system knows"_s.arg(budget.zone));
    if (Result<void> limits = checkLimits(budget); !limits)
        return limits;
    if (Result<void> thresholds = checkThresholds(budget.thresholds); !thresholds)
        return thresholds;
    return checkPeriod(budget);
}

bool isSameQuestion(const Budget &one, const Budget &other)
{
    return one.limit.currency == other.limit.currency && one.period == other.period && one.zone == other.zone
        && one.sourceId == other.sourceId && one.scope == other.scope && one.startDate == other.startDate
        && one.endDate == other.endDate;
}

ReportingZone zoneOf(const Budget &budget, const ReportingZone &fallback)
{
    if (budget.zone.isEmpty() || budget.zone == fallback.name())
        return fallback;
    return ReportingZone::fromName(budget.zone).value_or(fallback);
}

std::optional<BudgetSpan> spanAt(const Budget &budget, qint64 second, const ReportingZone &zone)
{
    return spanOfDay(budget, QDate::fromJulianDay(zone.dayOf(second)), zone);
}

std::optional<BudgetSpan> spanBefore(const Budget &budget, const BudgetSpan &span, const ReportingZone &zone)
{
    if (budget.period.kind == BudgetPeriod::Kind::Once)
        return std::nullopt;
    return spanOfDay(budget, span.firstDay.addDays(-1), zone);
}

Money limitIn(const Budget &budget, const BudgetSpan &span)
{
    for (const BudgetException &exception : budget.exceptions) {
        if (exception.day >= span.firstDay && exception.day <= span.lastDay)
            return exception.limit;
    }
    return budget.limit;
}

qint64 thresholdNanos(const Money &limit, BasisPoints threshold)
{
    // Rounded up: a threshold is never passed before its share is reached.
    const WideInteger product = WideInteger(limit.nanos) * threshold;
    const WideInteger rounded = product / WholeLimit + (product % WholeLimit > 0 ? 1 : 0);
    return narrow(rounded).value_or(std::numeric_limits<qint64>::max());
}

} // namespace Tokenglass
