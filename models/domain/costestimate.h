// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/money.h"

#include <QList>

#include <optional>

class QDateTime;
class QString;

namespace Tokenglass {

class PriceBook;

/// Calls of one size.
struct CallSize
{
    qint64 input = 0; ///< tokens
    qint64 output = 0;
    qint64 calls = 1;
};

/// What they would cost together. `total` is the calls' own price times their number; input and output are its parts.
struct CostEstimate
{
    Money input;
    Money output;
    Money total;
};

/// Each call is priced by itself, for its size may decide its price. Empty: no price is known, or it does not fit.
[[nodiscard]] std::optional<CostEstimate> estimateCost(const PriceBook &book, const QString &model,
                                                       const CallSize &size, const QDateTime &at);

/// What several models would cost together, in one currency. Empty: one of them has no price, or it does not fit.
[[nodiscard]] std::optional<Money> totalOf(const QList<std::optional<CostEstimate>> &estimates, Currency currency,
                                           const ExchangeRate &rate);

} // namespace Tokenglass
