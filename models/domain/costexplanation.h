// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/price.h"
#include "models/domain/wideinteger.h"

namespace Tokenglass {

/// One line of a calculated cost: tokens of a bucket times its price.
struct CostLine
{
    TokenBucket bucket = TokenBucket::FreshInput;
    qint64 tokens = 0;
    qint64 nanosPerMillion = 0;
    bool standsIn = false; ///< the row names no price for the bucket; that of input or output was taken

    /// Tokens x price, exact: fifteen decimals at most, without idle zeros.
    [[nodiscard]] QString exactAmount() const;
    friend bool operator==(const CostLine &, const CostLine &) = default;
};

/// Why a request costs what it does, or why nobody can say.
struct CostExplanation
{
    enum class Outcome : quint8 {
        Priced,
        UnknownModel, ///< no row, alias or pattern
        NoPriceThen, ///< the model's prices begin later, or depend on a time that is unknown
        UnknownTokens, ///< fresh input or output was not reported
        TooLarge,
    };

    Outcome outcome = Outcome::UnknownModel;
    QString askedModel;
    QString pricedAs; ///< the row's own name: another one if an alias rule or a pattern led there
    std::optional<Price> price; ///< the row
    qint64 inputTokens = 0; ///< what the thresholds look at: all input, caches included
    QDateTime at;
    QList<CostLine> lines; ///< buckets with tokens, in their own order
    std::optional<Money> cost; ///< the lines' sum, rounded once
};

} // namespace Tokenglass
