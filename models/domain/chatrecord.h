// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/chatevent.h"
#include "models/domain/chatrequest.h"
#include "models/domain/provider.h"
#include "models/domain/usagerecord.h"

class QDateTime;

namespace Tokenglass {

class PriceBook;

/// What one console request cost, and how that is known.
struct ChatCost
{
    std::optional<Money> amount;
    QString text; ///< the amount to the last digit that was reported or calculated; null: unknown
    CostBasis basis = CostBasis::Unknown;

    friend bool operator==(const ChatCost &, const ChatCost &) = default;
};

/// The provider's own cost first; a price for counted tokens next; last an estimate: of what was not reported, and of
/// an output that had only begun to be, by the text that came. A failed request has no cost but a reported one.
/// `provider` as in UsageRecord: its own prices go before those of the bare name.
[[nodiscard]] ChatCost costOf(const QString &provider, const ChatRequest &request, const ChatOutcome &outcome,
                              const PriceBook &prices, const QDateTime &at);

/// What the request is for, as the user says.
struct ChatPurpose
{
    QString sessionId;
    QString agent; ///< "console", "cli"
    QString requestType;
    std::optional<qint64> userId;
    std::optional<qint64> organisationId;

    friend bool operator==(const ChatPurpose &, const ChatPurpose &) = default;
};

/// "session_" and sixteen hexadecimal digits.
[[nodiscard]] QString newSessionId();

/// The row to write before the request leaves.
[[nodiscard]] UsageRecord pendingRecord(const ProviderPreset &preset, const ChatRequest &request,
                                        const ChatPurpose &purpose, const QDateTime &at);
/// The row as it ended. Counts that were not reported stay unknown.
[[nodiscard]] UsageRecord completedRecord(UsageRecord pending, const ChatOutcome &outcome, const ChatCost &cost);

/// "truncated", "rate_limited", …: for files and scripts, never translated.
[[nodiscard]] QString errorKindName(Error::Kind kind);
/// "pending", "complete", "failed", "stopped"
[[nodiscard]] QString recordStateName(UsageRecord::State state);
/// "reported", "calculated", …
[[nodiscard]] QString costBasisName(CostBasis basis);

} // namespace Tokenglass
