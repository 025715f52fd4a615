// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/domain/reportedusage.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace Tokenglass {

/// An Error with what only a provider says about it. `error.detail` is the provider's own sentence, keys masked.
struct ProviderFailure
{
    Error error;
    QString type; ///< "rate_limit_error", "truncated", "blocked", …
    QString code; ///< numbers as text
    bool isCodeNumber = false; ///< the provider sent `code` as a number
    std::optional<int> status; ///< of HTTP, or the one the provider put into a 200 answer
    QString requestId;
    std::optional<std::chrono::milliseconds> retryAfter;
    bool retryable = false; ///< trying again can help; it may be billed again

    friend bool operator==(const ProviderFailure &, const ProviderFailure &) = default;
};

/// Everything known about one request when it is over.
struct ChatOutcome
{
    QString text;
    QString reasoning;
    QString finishReason; ///< null: none came
    bool terminated = false; ///< the protocol's own end mark came
    std::optional<ProviderFailure> failure;
    QStringList warnings; ///< "no_done", "bad_event", "zero_usage", "usage_refused"
    std::optional<ReportedUsage> usage; ///< may stand beside a failure
    QString reportedModel; ///< the dated name
    QString requestId;
    int httpStatus = 0; ///< 0: no answer came
    int attempts = 1; ///< each may have been billed

    std::optional<std::chrono::microseconds> firstToken; ///< from the request written to the first delta of any kind
    std::optional<std::chrono::microseconds> firstReasoning;
    std::optional<std::chrono::microseconds> firstText;
    std::chrono::microseconds total{0};

    QByteArray rawRequest; ///< head and body, key replaced
    QByteArray rawResponse; ///< head and the first megabytes of the body, keys masked

    friend bool operator==(const ChatOutcome &, const ChatOutcome &) = default;
};

/// One step of a streamed answer.
struct ChatEvent
{
    enum class Kind : quint8 {
        Sent, ///< the request has been written; `text` is empty
        Text,
        Reasoning,
        ToolCall, ///< `text`: a piece of the call's name or arguments
        Usage, ///< the figures so far; the last one counts
        End, ///< `outcome` is set; nothing follows
    };

    Kind kind = Kind::Text;
    QString text;
    int choice = 0; ///< of several answers to one prompt
    bool replaces = false; ///< `text` takes the place of all text so far of that choice
    std::optional<ReportedUsage> usage = std::nullopt;
    std::optional<ChatOutcome> outcome = std::nullopt;
};

} // namespace Tokenglass
