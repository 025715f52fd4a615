// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/prices/pricedoubt.h"
#include "models/domain/prices/priceimport.h"
#include "models/domain/savedprices.h"

namespace Tokenglass {

/// What an import would do to one model.
struct PriceChange
{
    enum class Kind : quint8 {
        Added,
        Changed,
        Unchanged,
        Kept, ///< the user has a price of their own, which goes first and stays
    };

    Kind kind = Kind::Added;
    QString model; ///< as the book calls it
    QList<Price> before; ///< the rows that hold today; empty: none
    QList<Price> after;
    QList<PriceDoubt> doubts; ///< to be asked about before it is taken

    /// Who sells at these prices, as the list says.
    [[nodiscard]] QString provider() const { return after.isEmpty() ? QString() : after.constFirst().provider; }
};

/// One kind of token of one size and hour, before and after; empty: the row names no price of its own, and the usual
/// other kind stands in.
struct BucketChange
{
    Price row; ///< says the size and hours, and from when on
    TokenBucket bucket = TokenBucket::FreshInput;
    std::optional<Money> before;
    std::optional<Money> after;

    [[nodiscard]] bool differs() const { return before != after; }
};

/// A change kind by kind: all that has a price before or after.
[[nodiscard]] QList<BucketChange> bucketChanges(const PriceChange &change);

/// An import compared with the book. New models hold for all time; changed prices from `day` (UTC) on, so that what was
/// asked before keeps the price it had. Names follow the book's alias rules.
[[nodiscard]] QList<PriceChange> diffPrices(const PriceBook &book, const PriceTable &incoming, const QDate &day);

/// The saved prices with these changes in them; rows of the user's are never touched. `aliases`: the import's, of which
/// those for models taken are taken too, unless the book knows the name already.
[[nodiscard]] SavedPrices withChanges(SavedPrices saved, const PriceBook &book, const QList<PriceChange> &changes,
                                      const QList<AliasRule> &aliases);

} // namespace Tokenglass
