// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/cost.h"
#include "models/domain/dashboard.h"
#include "models/domain/timerange.h"

#include <QCoreApplication>
#include <QLocale>

#include <optional>

namespace Tokenglass {

/// The one place that turns figures into text: cards, charts, tables, tooltips and copies read the same everywhere.
/// Unknown is an en dash, a lower bound carries "≥", an estimate "≈", and a positive amount never reads as 0.00.
class NumberFormat
{
    Q_DECLARE_TR_FUNCTIONS(Tokenglass::NumberFormat)

public:
    enum class Detail {
        Card, ///< two decimals; a smaller positive amount reads "<¥0.01"
        Exact, ///< as many decimals as a small amount needs
        Short, ///< no decimals from 100 on and for whole units: axes and the middle of a doughnut
    };

    explicit NumberFormat(const QLocale &locale = QLocale());

    [[nodiscard]] const QLocale &locale() const { return m_locale; }

    [[nodiscard]] QString count(qint64 value) const;
    /// "38.92 M", in German "38,92 Mio.", in Chinese "3,892 万"; small counts in full. `digits`: significant digits.
    [[nodiscard]] QString compact(qint64 value, int digits = 4) const;
    /// Tokens known for `rows` of `requests` requests.
    [[nodiscard]] QString tokens(qint64 value, qint64 rows, qint64 requests, int digits = 4) const;

    [[nodiscard]] QString money(const Money &money, Detail detail = Detail::Card) const;
    /// A cost in one currency, marked as lower bound or estimate as its rows demand.
    [[nodiscard]] QString cost(const CostTotal &total, Currency currency, const ExchangeRate &rate,
                               Detail detail = Detail::Card) const;
    [[nodiscard]] QString currencySymbol(Currency currency) const;

    [[nodiscard]] QString duration(std::optional<double> seconds) const;
    [[nodiscard]] QString micros(std::optional<qint64> micros) const;
    /// 0.326 is "32.6 %"; a smaller share than can be shown reads "<0.1 %".
    [[nodiscard]] QString percent(double ratio, int decimals = 1) const;
    /// Part of a whole as a percentage; a dash when the whole is nothing.
    [[nodiscard]] QString share(qint64 part, qint64 whole) const;
    /// "1 USD = 7.30 CNY"
    [[nodiscard]] QString rate(const ExchangeRate &rate) const;

    [[nodiscard]] QString dayMonth(const QDate &date) const; ///< "14 Nov"
    [[nodiscard]] QString date(const QDate &date) const; ///< "14 Nov 2025"
    [[nodiscard]] QString weekdayDate(const QDate &date) const; ///< "Fri 14 Nov 2025"
    [[nodiscard]] QString dateTime(const QDateTime &when) const; ///< to the minute, in its own zone
    /// "24 Oct – 22 Nov 2025": the days a range touches in a zone, with times where it does not start at midnight.
    [[nodiscard]] QString range(const TimeRange &range, const ReportingZone &zone) const;
    /// "12 s ago", "3 min ago"
    [[nodiscard]] QString age(qint64 seconds) const;

    static QString unknown() { return QStringLiteral("\u2013"); }

private:
    [[nodiscard]] QString decimal(double value, int decimals) const;

    QLocale m_locale;
};

} // namespace Tokenglass
