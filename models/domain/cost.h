// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/money.h"

#include <QList>

#include <array>

namespace Tokenglass {

/// Where a row's cost is from. The order is the order of trust.
enum class CostBasis : quint8 { Reported, Stored, Calculated, Estimated, Unknown };
constexpr std::size_t CostBasisCount = 5;

/// Costs summed over requests, one exact sum a currency, with how each came about.
struct CostTotal
{
    QList<Money> amounts; ///< sorted by currency code, one entry a currency
    /// Where each cost was converted at the rate of its own day: the currency in which `inSecond` has the same costs
    /// once more, each converted by itself. Invalid: there is no second view.
    Currency second;
    QList<Money> inSecond; ///< as `amounts`; what has no rate of its day stands in its own currency
    std::array<qint64, CostBasisCount> rows{}; ///< requests by basis; rows[Unknown] = unpriced

    void add(const Money &money, CostBasis basis, qint64 requests = 1);
    /// The same cost in two currencies.
    void add(const Money &money, const Money &inSecondCurrency, CostBasis basis, qint64 requests);
    CostTotal &operator+=(const CostTotal &other);

    [[nodiscard]] qint64 unpricedRows() const { return rows[static_cast<std::size_t>(CostBasis::Unknown)]; }
    [[nodiscard]] qint64 pricedRows() const;
    /// All amounts in one currency, each converted once; those of the second view are not converted again. Empty:
    /// nothing is priced although there are requests, or a currency is not of the rate.
    [[nodiscard]] std::optional<Money> in(Currency currency, const ExchangeRate &rate) const;
    /// What in() begins with.
    [[nodiscard]] const QList<Money> &viewFor(Currency currency) const
    {
        return second.isValid() && currency == second ? inSecond : amounts;
    }
    friend bool operator==(const CostTotal &, const CostTotal &) = default;
};

} // namespace Tokenglass
