// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/pricebook.h"

namespace Tokenglass {

/// A price that is about a thousand times, or more, from what similar models cost: most often the wrong unit.
struct PriceDoubt
{
    TokenBucket bucket = TokenBucket::FreshInput;
    qint64 nanos = 0; ///< per 1 M tokens, as given
    qint64 usualNanos = 0; ///< of the model itself until now, or the middle one of its provider's
    bool ofModel = false; ///< usualNanos is of the model itself

    [[nodiscard]] bool isTooHigh() const { return nanos > usualNanos; }
    /// "Per token" or "per 1 K tokens" would explain it: what to multiply by; 1: neither.
    [[nodiscard]] qint64 likelyUnit() const;
};

/// The worst doubt about a price, if there is one. Free prices are not doubted.
[[nodiscard]] std::optional<PriceDoubt> doubtAbout(const Price &price, const PriceBook &book);

} // namespace Tokenglass
