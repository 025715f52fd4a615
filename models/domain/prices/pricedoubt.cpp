// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/prices/pricedoubt.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace Tokenglass {

namespace {

/// Half way, on the scale of powers of ten, to a thousandfold: models of one provider lie within a hundredfold.
constexpr double DoubtfulFactor = 316;
constexpr qint64 Thousand = 1'000;
constexpr qint64 Million = 1'000'000;

double distance(qint64 a, qint64 b)
{
    return std::abs(std::log10(static_cast<double>(a) / static_cast<double>(b)));
}

/// The middle price of a bucket among other models: of the provider if there are any, else of all.
std::optional<qint64> usualOf(const Price &price, TokenBucket bucket, const PriceBook &book)
{
    std::vector<qint64> own;
    std::vector<qint64> all;
    for (const Price &other : book.prices()) {
        const auto nanos = other.of(bucket);
        if (other.model == price.model || !nanos || *nanos <= 0)
            continue;
        all.push_back(*nanos);
        if (other.provider == price.provider)
            own.push_back(*nanos);
    }
    std::vector<qint64> &peers = own.empty() ? all : own;
    if (peers.empty())
        return std::nullopt;
    const auto middle = peers.begin() + static_cast<std::ptrdiff_t>(peers.size() / 2);
    std::nth_element(peers.begin(), middle, peers.end());
    return *middle;
}

/// What the model has cost until now, where the same case was priced.
std::optional<qint64> ownOf(const Price &price, TokenBucket bucket, const PriceBook &book)
{
    std::optional<qint64> nearest;
    for (const Price &other : book.prices()) {
        const auto nanos = other.of(bucket);
        if (other.model == price.model && nanos && *nanos > 0 && other.currency == price.currency)
            nearest = nanos;
    }
    return nearest;
}

} // namespace

qint64 PriceDoubt::likelyUnit() const
{
    if (isTooHigh())
        return 1;
    const double decades = distance(nanos, usualNanos);
    return decades > 4.5 ? Million : decades > 2 ? Thousand : 1;
}

QList<PriceDoubt> doubtsAbout(const Price &price, const PriceBook &book)
{
    QList<PriceDoubt> doubts;
    for (std::size_t i = 0; i < TokenBucketCount; ++i) {
        const auto bucket = static_cast<TokenBucket>(i);
        const qint64 nanos = price.nanosPerMillion[i].value_or(0);
        if (nanos <= 0)
            continue;
        const auto own = ownOf(price, bucket, book);
        const auto usual = own ? own : usualOf(price, bucket, book);
        if (usual && distance(nanos, *usual) >= std::log10(DoubtfulFactor))
            doubts.append({PriceDoubt::Kind::Size, bucket, nanos, *usual, own.has_value(), {}});
    }
    return doubts;
}

std::optional<PriceDoubt> doubtAbout(const Price &price, const PriceBook &book)
{
    const QList<PriceDoubt> doubts = doubtsAbout(price, book);
    const auto worst = std::max_element(doubts.begin(), doubts.end(), [](const PriceDoubt &a, const PriceDoubt &b) {
        return distance(a.nanos, a.usualNanos) < distance(b.nanos, b.usualNanos);
    });
    return worst == doubts.end() ? std::nullopt : std::optional(*worst);
}

} // namespace Tokenglass
