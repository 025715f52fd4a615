// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/chatevent.h"

#include <functional>

namespace Tokenglass {

/// Gathers what a wire decoder finds into the outcome, and passes it on as events. First failure and last complete
/// usage win.
class AnswerCollector
{
public:
    using Handler = std::function<void(const ChatEvent &)>;

    explicit AnswerCollector(Handler handler);

    void addText(const QString &text, int choice = 0);
    void replaceText(const QString &text, int choice);
    void addReasoning(const QString &text, int choice = 0);
    void addToolCall(const QString &piece, int choice = 0);
    void setUsage(ReportedUsage usage);
    void setFinish(const QString &reason, int choice = 0);
    void setModel(const QString &model);
    void setRequestId(const QString &id);
    void fail(const ProviderFailure &failure);
    void warn(const QString &name);
    void terminate() { m_outcome.terminated = true; }
    void setUsageFinal(bool final) { m_outcome.usage->final = final; }

    [[nodiscard]] const ChatOutcome &outcome() const { return m_outcome; }
    [[nodiscard]] bool hasAnswer() const; ///< text, a tool call, a finish reason or usage
    [[nodiscard]] ChatOutcome take() { return std::move(m_outcome); }

private:
    void emitPiece(ChatEvent::Kind kind, const QString &text, int choice, bool replaces = false);

    Handler m_handler;
    ChatOutcome m_outcome;
    bool m_hasToolCall = false;
};

} // namespace Tokenglass
