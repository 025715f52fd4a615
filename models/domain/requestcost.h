// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/costrules.h"
#include "models/domain/requestlog.h"

namespace Tokenglass {

/// The tokens of a request of the log in buckets again. Cache writes are taken as those of 5 minutes: the log does not
/// keep their lifetimes apart.
[[nodiscard]] TokenCounts tokenCounts(const RequestTokens &tokens);

/// Why the price book gives a request of the log what it does.
[[nodiscard]] CostExplanation explainRequest(const RequestRow &row, const PriceBook &book);

/// What pricing anew would do to requests, summed up.
struct RepricePreview
{
    qint64 requests = 0; ///< that the rule is for
    qint64 changed = 0; ///< that would get a cost, or another one
    qint64 stillUnpriced = 0; ///< that the rule is for, but the book has no price
    CostTotal before; ///< of those the rule is for
    CostTotal after;

    /// Takes a request into account as the rules would; `conversion` as in CostRules.
    void add(const RequestRow &row, const RepriceRule &rule, const CostRules &rules);
};

} // namespace Tokenglass
