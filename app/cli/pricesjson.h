// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/costestimate.h"
#include "models/domain/prices/pricediff.h"

namespace Tokenglass {

/// One estimate of the command line; empty: no price is known.
struct NamedEstimate
{
    QString model;
    std::optional<CostEstimate> estimate;
};

/// All of them together; empty if one is unknown.
[[nodiscard]] std::optional<Money> totalOf(const QList<NamedEstimate> &estimates, Currency currency,
                                           const ExchangeRate &rate);

/// What the prices commands print for programs. Amounts are decimal texts, exact.
[[nodiscard]] QByteArray pricesJson(const QList<Price> &prices);
[[nodiscard]] QByteArray explanationJson(const CostExplanation &why);
[[nodiscard]] QByteArray estimatesJson(const QList<NamedEstimate> &estimates, const CallSize &size,
                                       const ExchangeRate &rate);
[[nodiscard]] QByteArray importJson(const PriceImport &list, const QList<PriceChange> &changes, qsizetype taken);

/// The amount in a currency, six decimals; a dash: not known.
[[nodiscard]] QString amountIn(const std::optional<Money> &money, Currency currency, const ExchangeRate &rate);
[[nodiscard]] QString outcomeName(CostExplanation::Outcome outcome);

} // namespace Tokenglass
