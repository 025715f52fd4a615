// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/cost.h"
#include "models/domain/tokens.h"

#include <QString>

#include <optional>

namespace Tokenglass {

/// One request to a model, as the ledger keeps it. Empty optionals and null texts are unknown.
struct UsageRecord
{
    enum class State : quint8 { Pending, Complete, Failed, Stopped };

    qint64 createdMicros = 0; ///< UTC microseconds since the epoch
    State state = State::Complete;

    std::optional<qint64> userId;
    std::optional<qint64> organisationId;
    std::optional<qint64> apiKeyId;
    QString sessionId;
    QString conversationId;
    QString requestId; ///< the provider's own
    QString agent; ///< the program that asked

    QString provider;
    QString modelName; ///< as called
    QString modelAlias;
    QString requestType;
    QString diagramType;
    QString endpointPath;

    TokenCounts tokens;
    std::optional<Money> inputCost;
    std::optional<Money> outputCost;
    std::optional<Money> totalCost; ///< all three in one currency
    CostBasis costBasis = CostBasis::Unknown;

    std::optional<qint64> responseMicros;
    std::optional<qint64> firstTokenMicros;

    QString finishReason;
    QString errorKind; ///< null: it did not fail
    QString errorMessage; ///< the provider's own words, keys masked
    std::optional<bool> usageFinal; ///< false: the stream broke, the counts are a lower bound
    std::optional<qint64> estimatedInput; ///< tokens as guessed before sending; kept apart from what was counted
};

} // namespace Tokenglass
