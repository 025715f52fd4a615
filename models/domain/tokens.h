// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <array>
#include <cstddef>
#include <optional>

namespace Tokenglass {

/// Disjoint token buckets. A source's profile says how its own columns map to them.
enum class TokenBucket : quint8 {
    FreshInput, ///< input that was neither read from nor written to a cache
    CacheRead,
    CacheWrite5m,
    CacheWrite1h,
    Output, ///< output without reasoning
    Reasoning,
};
constexpr std::size_t TokenBucketCount = 6;

/// The tokens of one request. An empty bucket is unknown, which is not 0.
struct TokenCounts
{
    std::array<std::optional<qint64>, TokenBucketCount> buckets;
    std::optional<qint64> reportedTotal;

    [[nodiscard]] std::optional<qint64> &operator[](TokenBucket bucket)
    {
        return buckets[static_cast<std::size_t>(bucket)];
    }
    [[nodiscard]] const std::optional<qint64> &operator[](TokenBucket bucket) const
    {
        return buckets[static_cast<std::size_t>(bucket)];
    }
    friend bool operator==(const TokenCounts &, const TokenCounts &) = default;
};

/// Tokens summed over requests. `total` is input + output, plus what was reported only as a total.
/// Every `…Rows` says over how many requests the figure is known; 0 means unknown for all, shown as such and never as
/// 0.
struct TokenTotals
{
    qint64 input = 0; ///< fresh + cache read + cache writes
    qint64 output = 0; ///< output + reasoning
    qint64 total = 0;
    qint64 cacheRead = 0;
    qint64 cacheWrite = 0; ///< both lifetimes
    qint64 reasoning = 0;

    qint64 inputRows = 0;
    qint64 outputRows = 0;
    qint64 totalRows = 0;
    qint64 cacheReadRows = 0;
    qint64 cacheWriteRows = 0;
    qint64 reasoningRows = 0;

    TokenTotals &operator+=(const TokenTotals &other);
    friend bool operator==(const TokenTotals &, const TokenTotals &) = default;
};

} // namespace Tokenglass
