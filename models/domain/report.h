// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/filter.h"
#include "models/domain/money.h"
#include "models/domain/period.h"
#include "models/domain/result.h"

#include <QStringList>

#include <array>
#include <optional>

namespace Tokenglass {

/// What a report is made for.
enum class ReportKind : quint8 {
    Overview,
    Organisations, ///< a statement each
    Users,
    Budgets,
};
inline constexpr std::array<ReportKind, 4> ReportKinds{ReportKind::Overview, ReportKind::Organisations,
                                                       ReportKind::Users, ReportKind::Budgets};

enum class ReportPaper : quint8 { A4, Letter };

/// The names the command line and the settings know them by: "overview", "a4".
[[nodiscard]] QString reportKindName(ReportKind kind);
[[nodiscard]] std::optional<ReportKind> reportKindFrom(const QString &name);
[[nodiscard]] QString reportPaperName(ReportPaper paper);
[[nodiscard]] std::optional<ReportPaper> reportPaperFrom(const QString &name);

/// What Period::parse() takes, and "last-month", "last-week" (from Monday), "yesterday", "this-month": whole days of
/// the zone, so that a schedule can name them.
[[nodiscard]] Result<Period> reportPeriodFrom(const QString &text, const ReportingZone &zone, const QDateTime &now);
[[nodiscard]] const QStringList &reportPeriodWords();
/// "2026-10" for a calendar month, else "2026-10-01" or "2026-10-01_2026-10-07"; days of the zone.
[[nodiscard]] QString reportPeriodName(const TimeRange &range, const ReportingZone &zone);
/// The month the range is, if it is exactly one: its first day.
[[nodiscard]] std::optional<QDate> monthOf(const TimeRange &range, const ReportingZone &zone);

/// One report to be made.
struct ReportOrder
{
    ReportKind kind = ReportKind::Overview;
    ReportPaper paper = ReportPaper::A4;
    QString title; ///< empty: the usual one
    Period period;
    TimeRange range; ///< the period, resolved
    UsageFilter filter;
    ReportingZone zone;
    ExchangeRate rate = ExchangeRate::defaultUsdCny();
    Currency currency = Currency::cny(); ///< that leads; the other one of the rate stands beside it
};

/// A report that something else, such as cron, makes again and again.
struct ReportSchedule
{
    QString name;
    ReportKind kind = ReportKind::Organisations;
    QString source; ///< name of a saved connection, an address or a file
    QString period = QStringLiteral("last-month"); ///< one of reportPeriodWords()
    QString zone; ///< IANA name
    QString filter; ///< see filterArgument(); empty: everything
    QString title; ///< empty: the usual one
    ReportPaper paper = ReportPaper::A4;
    QString language; ///< empty: that of the settings
    QString folder;
    QString fileName = QStringLiteral("{report}-{period}.pdf"); ///< see expandedReportName()

    friend bool operator==(const ReportSchedule &, const ReportSchedule &) = default;
};

/// What "{report}", "{source}" and "{period}" of a file's name stand for. What a file's name cannot hold becomes "-".
[[nodiscard]] QString expandedReportName(const QString &pattern, const ReportOrder &order, const QString &source);

/// The program and its arguments that make the schedule's report.
[[nodiscard]] QStringList reportCommand(const ReportSchedule &schedule, const QString &program);
/// A line of a crontab: on the first of the month, on Mondays or daily, in the morning of the machine's zone, which is
/// `machine`; a day later where the report's zone would still be in the period then.
[[nodiscard]] QString reportCronLine(const ReportSchedule &schedule, const QString &program,
                                     const QTimeZone &machine = QTimeZone::systemTimeZone());
/// The two units for the user's systemd, with where to put them. They run in the morning of the report's zone.
[[nodiscard]] QString reportSystemdUnits(const ReportSchedule &schedule, const QString &program);

} // namespace Tokenglass
