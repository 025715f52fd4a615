// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/money.h"
#include "models/domain/tokens.h"

#include <QString>

#include <optional>

namespace Tokenglass {

/// What a provider said one request used, with totals that include their parts: input with cache reads and writes,
/// output with reasoning. Empty: not reported, which is not 0.
struct ReportedUsage
{
    std::optional<qint64> inputTotal;
    std::optional<qint64> cacheRead;
    std::optional<qint64> cacheWrite; ///< both lifetimes
    std::optional<qint64> cacheWrite5m;
    std::optional<qint64> cacheWrite1h;
    std::optional<qint64> outputTotal;
    std::optional<qint64> reasoning;
    std::optional<qint64> totalReported;
    std::optional<qint64> imageOutput; ///< part of the output that has a price of its own
    std::optional<Money> cost; ///< the provider's own figure
    QString costText; ///< the same, to the last digit that was sent
    bool final = false; ///< false: the stream broke, so this is a lower bound

    /// Both totals are known.
    [[nodiscard]] bool isComplete() const { return inputTotal && outputTotal; }
    /// Nothing at all was said ("usage": {}).
    [[nodiscard]] bool isEmpty() const { return !inputTotal && !outputTotal && !totalReported && !cost; }
    /// The same as disjoint buckets. Empty buckets and wrong sums stay visible: nothing is bent to fit.
    [[nodiscard]] TokenCounts counts() const;

    friend bool operator==(const ReportedUsage &, const ReportedUsage &) = default;
};

} // namespace Tokenglass
