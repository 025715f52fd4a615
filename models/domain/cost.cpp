// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/cost.h"

#include "models/domain/wideinteger.h"

#include <algorithm>
#include <numeric>

namespace Tokenglass {

namespace {

void addTo(QList<Money> &amounts, const Money &money)
{
    const auto at = std::lower_bound(amounts.begin(), amounts.end(), money.currency,
                                     [](const Money &amount, Currency currency) { return amount.currency < currency; });
    if (at != amounts.end() && at->currency == money.currency)
        at->nanos += money.nanos;
    else
        amounts.insert(at, money);
}

} // namespace

void CostTotal::add(const Money &money, CostBasis basis, qint64 requests)
{
    rows[static_cast<std::size_t>(basis)] += requests;
    if (basis == CostBasis::Unknown)
        return;
    addTo(amounts, money);
    if (second.isValid())
        addTo(inSecond, money);
}

void CostTotal::add(const Money &money, const Money &inSecondCurrency, CostBasis basis, qint64 requests)
{
    if (!second.isValid()) {
        second = inSecondCurrency.currency;
        inSecond = amounts;
    }
    rows[static_cast<std::size_t>(basis)] += requests;
    addTo(amounts, money);
    addTo(inSecond, inSecondCurrency);
}

CostTotal &CostTotal::operator+=(const CostTotal &other)
{
    if (other.second.isValid() && !second.isValid()) {
        second = other.second;
        inSecond = amounts;
    }
    for (const Money &money : other.amounts)
        addTo(amounts, money);
    if (second.isValid()) {
        for (const Money &money : other.viewFor(second))
            addTo(inSecond, money);
    }
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] += other.rows[i];
    return *this;
}

qint64 CostTotal::pricedRows() const
{
    return std::accumulate(rows.begin(), rows.end(), qint64(0)) - unpricedRows();
}

std::optional<Money> CostTotal::in(Currency currency, const ExchangeRate &rate) const
{
    if (pricedRows() == 0 && unpricedRows() > 0)
        return std::nullopt;
    WideInteger sum = 0;
    for (const Money &money : viewFor(currency)) {
        const auto converted = rate.convert(money, currency);
        if (!converted)
            return std::nullopt;
        sum += converted->nanos;
    }
    const auto nanos = narrow(sum);
    if (!nanos)
        return std::nullopt;
    return Money{*nanos, currency};
}

} // namespace Tokenglass
