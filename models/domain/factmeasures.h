// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/dashboard.h"
#include "models/domain/factdictionary.h"
#include "models/domain/latencyhistogram.h"

namespace Tokenglass {

// From the engine's sums to the measures of the contract, and their order.

/// Adds sums of rows of one class, whose meaning is looked at here and only here.
void addSums(Measures &total, const FactClass &factClass, const FactSums &sums);
void setPercentiles(Measures &measures, const LatencyHistogram &histogram);

/// The currency of most priced requests; of equal ones the first by code. `total`: sums by key.
[[nodiscard]] std::optional<Currency> mainCurrency(const FactDictionary &dictionary,
                                                   const std::vector<FactSums> &total);
[[nodiscard]] qint64 nanosIn(const CostTotal &cost, const std::optional<Currency> &currency);

/// Nobody, then numbers, then texts.
[[nodiscard]] bool idLess(const EntityId &a, const EntityId &b);

/// Descending by cost, then by requests; `tie` decides the rest.
template <class Tie>
bool costsMore(const Measures &a, const Measures &b, const std::optional<Currency> &currency, Tie &&tie)
{
    const qint64 costA = nanosIn(a.cost, currency);
    const qint64 costB = nanosIn(b.cost, currency);
    if (costA != costB)
        return costA > costB;
    return a.requests != b.requests ? a.requests > b.requests : tie();
}

} // namespace Tokenglass
