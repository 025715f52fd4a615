// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/pricebook.h"
#include "models/domain/ratetable.h"
#include "models/domain/repricing.h"

#include <memory>

namespace Tokenglass {

/// Everything of ours that decides what a source's rows cost: the book for rows without a stored cost, the decisions to
/// price others anew, and the conversion at the rate of the day.
struct CostRules
{
    CostRules() = default;
    CostRules(std::shared_ptr<const PriceBook> book) : prices(std::move(book)) { }

    std::shared_ptr<const PriceBook> prices; ///< null: none is calculated
    QList<RepriceRule> repricing; ///< of this source; the newest goes first
    std::optional<DayConversion> conversion; ///< empty: costs keep their currency

    /// Changes whenever a row may cost something else.
    [[nodiscard]] QByteArray fingerprint() const;
};

} // namespace Tokenglass
