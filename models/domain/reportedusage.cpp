// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/reportedusage.h"

namespace Tokenglass {

TokenCounts ReportedUsage::counts() const
{
    TokenCounts counts;
    counts.reportedTotal = totalReported;
    counts[TokenBucket::CacheRead] = cacheRead;
    if (cacheWrite5m || cacheWrite1h) {
        counts[TokenBucket::CacheWrite5m] = cacheWrite5m;
        counts[TokenBucket::CacheWrite1h] = cacheWrite1h;
    } else {
        // Without a split the short lifetime is every provider's default.
        counts[TokenBucket::CacheWrite5m] = cacheWrite;
    }
    if (inputTotal) {
        const qint64 fresh = *inputTotal - cacheRead.value_or(0) - cacheWrite.value_or(0);
        if (fresh >= 0)
            counts[TokenBucket::FreshInput] = fresh;
    }
    counts[TokenBucket::Reasoning] = reasoning;
    if (outputTotal) {
        const qint64 plain = *outputTotal - reasoning.value_or(0);
        if (plain >= 0)
            counts[TokenBucket::Output] = plain;
    }
    return counts;
}

} // namespace Tokenglass
