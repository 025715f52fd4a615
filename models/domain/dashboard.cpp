// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/dashboard.h"

namespace Tokenglass {

std::optional<double> LatencySummary::averageSeconds() const
{
    if (rows == 0)
        return std::nullopt;
    return static_cast<double>(sumMicros) / static_cast<double>(rows) / 1e6;
}

Measures &Measures::operator+=(const Measures &other)
{
    requests += other.requests;
    failures += other.failures;
    tokens += other.tokens;
    cost += other.cost;
    failedUnpriced += other.failedUnpriced;
    untoldUnpriced += other.untoldUnpriced;
    latency = {latency.rows + other.latency.rows, latency.sumMicros + other.latency.sumMicros, {}, {}, {}};
    return *this;
}

} // namespace Tokenglass
