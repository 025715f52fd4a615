// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/money.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>

namespace Tokenglass {

/// Dated exchange rates of any pairs, one a pair and day.
class RateTable
{
public:
    RateTable() = default;
    explicit RateTable(const QList<ExchangeRate> &rates);
    /// Reads "date,base,quote,rate,source" lines with a header in any order; base and quote may be left out and are
    /// then USD and CNY. All of it or nothing; the error names the line.
    [[nodiscard]] static Result<RateTable> fromCsv(const QByteArray &csv);
    [[nodiscard]] QByteArray toCsv() const;

    [[nodiscard]] const QList<ExchangeRate> &rates() const { return m_rates; } ///< by pair, then date
    [[nodiscard]] bool isEmpty() const { return m_rates.isEmpty(); }
    /// Takes the place of a rate of the same pair and day.
    void put(const ExchangeRate &rate);
    void remove(const ExchangeRate &rate);
    /// The last rate between the two currencies on or before the day, in either direction; empty: none is that old.
    [[nodiscard]] std::optional<ExchangeRate> onOrBefore(const QDate &day, Currency one, Currency other) const;

    friend bool operator==(const RateTable &, const RateTable &) = default;

private:
    QList<ExchangeRate> m_rates;
};

/// The rule by which costs of other currencies are brought into one at the rate of their own (UTC) day. This is done
/// to each request when it is read, not to sums when they are shown: a sum over days has no one day, so only then do
/// cards, charts, tables, rankings and exports agree to the last digit, whatever they group by. A cost whose day is
/// older than the first rate stays in its own currency.
struct DayConversion
{
    Currency target;
    RateTable rates;
    Currency second = {}; ///< in which costs are kept as well, likewise; invalid: in none

    /// The amount in the target currency; as it is where no rate is known.
    [[nodiscard]] Money convert(const Money &money, const QDate &day) const;
    friend bool operator==(const DayConversion &, const DayConversion &) = default;
};

} // namespace Tokenglass
