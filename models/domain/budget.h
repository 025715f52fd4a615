// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/filter.h"
#include "models/domain/money.h"
#include "models/domain/result.h"
#include "models/domain/timerange.h"

#include <QDate>
#include <QHash>
#include <QList>

namespace Tokenglass {

/// How a budget's time is cut into periods. Days begin at midnight of the budget's zone.
struct BudgetPeriod
{
    enum class Kind {
        Day,
        Week, ///< from firstDayOfWeek on
        Month, ///< calendar month
        Quarter, ///< calendar quarter
        Rolling, ///< the last `days` days, today included; never ends
        Custom, ///< every `days` days from the budget's start date
        Once, ///< from the start date to the end date, both included
    };

    Kind kind = Kind::Month;
    Qt::DayOfWeek firstDayOfWeek = Qt::Monday;
    int days = 30; ///< Rolling, Custom: 1..366

    friend bool operator==(const BudgetPeriod &, const BudgetPeriod &) = default;
};

/// A different amount for the one period that holds a day.
struct BudgetException
{
    QDate day; ///< any day of the period, in the budget's zone
    Money limit;
    QString note;

    friend bool operator==(const BudgetException &, const BudgetException &) = default;
};

/// A share of a limit in hundredths of a percent: 8000 is 80 %.
using BasisPoints = int;
inline constexpr BasisPoints WholeLimit = 10'000;

/// What may be spent, by whom or on what, in which time, and when to say so. It warns and never blocks.
struct Budget
{
    enum class Origin : quint8 {
        Own, ///< made here, kept in the ledger
        Source, ///< kept by the usage database itself: read-only
    };

    static QList<BasisPoints> defaultThresholds() { return {5'000, 8'000, 10'000}; }

    QString id; ///< a UUID; of the source's budgets "source:<connection>:<entity>"
    QString name;
    Money limit;
    BudgetPeriod period;
    QString zone; ///< IANA name; empty: the reporting zone of the settings
    QString sourceId; ///< ConnectionSettings::id whose usage counts; empty: whichever source is open
    UsageFilter scope;
    QHash<EntityId, QString> scopeNames; ///< users and organisations as they were called when they were chosen
    QHash<EntityId, QString> callerNames; ///< likewise of the keys in the scope, whose ids are another table's
    QList<BasisPoints> thresholds = defaultThresholds(); ///< ascending, without doubles, each > 0
    QDate startDate; ///< nothing before it counts; invalid: from the beginning
    QDate endDate; ///< Kind::Once: the last day
    QString note;
    bool enabled = true;
    QList<BudgetException> exceptions;
    Origin origin = Origin::Own;

    friend bool operator==(const Budget &, const Budget &) = default;
};

/// One period of a budget.
struct BudgetSpan
{
    TimeRange range; ///< seconds since the epoch; for Kind::Rolling it ends with today
    QDate firstDay;
    QDate lastDay;

    friend bool operator==(const BudgetSpan &, const BudgetSpan &) = default;
};

/// An error of Kind::Input says in a sentence what makes the budget unusable.
[[nodiscard]] Result<void> checkBudget(const Budget &budget);

/// Whether both count the same requests of the same periods in the same currency: figures of one hold for the other.
[[nodiscard]] bool isSameQuestion(const Budget &one, const Budget &other);

/// The budget's zone, or the fallback where it names none or one this system does not know.
[[nodiscard]] ReportingZone zoneOf(const Budget &budget, const ReportingZone &fallback);

/// The period that holds the instant; empty: the budget has not begun or is over then.
[[nodiscard]] std::optional<BudgetSpan> spanAt(const Budget &budget, qint64 second, const ReportingZone &zone);
/// The period before that one, cut at the start date; empty: there is none. Rolling: the days just before.
[[nodiscard]] std::optional<BudgetSpan> spanBefore(const Budget &budget, const BudgetSpan &span,
                                                   const ReportingZone &zone);
/// What may be spent in the period: the limit, or that of the exception for it.
[[nodiscard]] Money limitIn(const Budget &budget, const BudgetSpan &span);
/// The amount at which a threshold is passed: reaching it is enough.
[[nodiscard]] qint64 thresholdNanos(const Money &limit, BasisPoints threshold);

} // namespace Tokenglass
