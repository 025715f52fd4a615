// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/chatpreview.h"
#include "models/domain/chatrecord.h"

#include <QDateTime>
#include <QList>

namespace Tokenglass {

/// One model's part of a console run: what was asked, what came back, what it cost and what had been expected.
struct ChatAnswer
{
    QString providerId;
    QString providerName;
    WireFormat wire = WireFormat::OpenAiChat;
    ChatRequest request;
    QDateTime at; ///< UTC; when it was written down, just before it left
    qint64 ledgerId = 0; ///< 0: it was never written down, so it was never sent
    UsageRecord::State state = UsageRecord::State::Pending;
    ChatOutcome outcome;
    ChatCost cost;
    std::optional<ChatPreview> preview; ///< as shown when it was sent

    friend bool operator==(const ChatAnswer &, const ChatAnswer &) = default;
};

/// One prompt to one or several models at once.
struct ChatRun
{
    QDateTime at; ///< UTC
    ChatPurpose purpose; ///< its session id names the run
    ChatRequest request; ///< what all models were asked; its model is empty
    QList<ChatAnswer> answers; ///< in the order of the columns

    friend bool operator==(const ChatRun &, const ChatRun &) = default;
};

} // namespace Tokenglass
