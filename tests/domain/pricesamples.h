// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/prices/pricediff.h"

namespace Tokenglass {

/// Made-up prices for tests, and how a price reads.
namespace PriceSamples {

inline QString text(const Price &price, TokenBucket bucket)
{
    const auto nanos = price.nanosPerMillion[static_cast<std::size_t>(bucket)];
    return nanos ? textFromNanos(*nanos) : QStringLiteral("-");
}

/// "input/cache read/output"
inline QString text(const Price &price)
{
    return text(price, TokenBucket::FreshInput) + u'/' + text(price, TokenBucket::CacheRead) + u'/'
        + text(price, TokenBucket::Output);
}

inline Price price(const QString &model, const QString &input, const QString &output,
                   PriceOrigin origin = PriceOrigin::Shipped)
{
    Price result;
    result.provider = QStringLiteral("openai");
    result.model = model;
    result.currency = Currency::usd();
    result.nanosPerMillion[static_cast<std::size_t>(TokenBucket::FreshInput)] = nanosFromText(input);
    result.nanosPerMillion[static_cast<std::size_t>(TokenBucket::Output)] = nanosFromText(output);
    result.source = QStringLiteral("a test");
    result.asOf = QStringLiteral("2026-01-01");
    result.origin = origin;
    return result;
}

} // namespace PriceSamples

} // namespace Tokenglass
