// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/chatrequest.h"
#include "models/domain/money.h"
#include "models/domain/tokenestimate.h"

#include <optional>

class QDateTime;

namespace Tokenglass {

class PriceBook;

/// What is known of a request before it is sent.
struct PreviewFacts
{
    QString provider; ///< as in UsageRecord; its own prices go first
    std::optional<qint64> countedInput; ///< by the provider; empty: estimated here
    TokenRatio ratio; ///< learnt from earlier requests to the model
    std::optional<qint64> usualOutput; ///< of earlier answers of the model
};

/// What one request would use and cost. Empty: unknown, for want of a price, a history or a limit.
struct ChatPreview
{
    qint64 inputTokens = 0;
    bool isCounted = false; ///< false: "≈"
    std::optional<qint64> expectedOutput;
    std::optional<qint64> mostOutput;
    std::optional<Money> inputCost; ///< if nothing were answered
    std::optional<Money> expectedCost;
    std::optional<Money> mostCost;

    friend bool operator==(const ChatPreview &, const ChatPreview &) = default;
};

[[nodiscard]] ChatPreview previewOf(const ChatRequest &request, const PreviewFacts &facts, const PriceBook &prices,
                                    const QDateTime &at);

} // namespace Tokenglass
