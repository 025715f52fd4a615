// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/pricebook.h"

namespace Tokenglass {

/// A price to ask about: about a thousand times, or more, from what similar models cost, which most often is the wrong
/// unit; or in another currency than until now, which most often is a column read wrongly.
struct PriceDoubt
{
    enum class Kind : quint8 { Size, Currency };

    Kind kind = Kind::Size;
    TokenBucket bucket = TokenBucket::FreshInput;
    qint64 nanos = 0; ///< per 1 M tokens, as given
    qint64 usualNanos = 0; ///< of the model itself until now, or the middle one of its provider's
    bool ofModel = false; ///< usualNanos is of the model itself
    Currency usualCurrency; ///< of Kind::Currency: until now

    [[nodiscard]] bool isTooHigh() const { return nanos > usualNanos; }
    /// "Per token" or "per 1 K tokens" would explain it: what to multiply by; 1: neither.
    [[nodiscard]] qint64 likelyUnit() const;
};

/// Every bucket whose price is out of scale. Free prices are not doubted, nor those that stand in for another bucket.
[[nodiscard]] QList<PriceDoubt> doubtsAbout(const Price &price, const PriceBook &book);
/// The worst of them, if there is one.
[[nodiscard]] std::optional<PriceDoubt> doubtAbout(const Price &price, const PriceBook &book);

} // namespace Tokenglass
