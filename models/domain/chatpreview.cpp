// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/chatpreview.h"

#include "models/domain/pricebook.h"

#include <QDateTime>

#include <algorithm>

namespace Tokenglass {

ChatPreview previewOf(const ChatRequest &request, const PreviewFacts &facts, const PriceBook &prices,
                      const QDateTime &at)
{
    ChatPreview preview;
    preview.isCounted = facts.countedInput.has_value();
    preview.inputTokens = facts.countedInput.value_or(facts.ratio.correct(estimateTokens(request)));
    preview.mostOutput = request.maxOutput;
    preview.expectedOutput = facts.usualOutput;
    if (preview.expectedOutput && preview.mostOutput)
        preview.expectedOutput = std::min(*preview.expectedOutput, *preview.mostOutput);

    const QString model = prices.requestName(facts.provider, request.model);
    const auto cost = [&](std::optional<qint64> output) -> std::optional<Money> {
        if (!output)
            return std::nullopt;
        TokenCounts tokens;
        tokens[TokenBucket::FreshInput] = preview.inputTokens;
        tokens[TokenBucket::Output] = output;
        return prices.costOf(model, tokens, at);
    };
    preview.inputCost = cost(0);
    preview.expectedCost = cost(preview.expectedOutput);
    preview.mostCost = cost(preview.mostOutput);
    return preview;
}

} // namespace Tokenglass
