// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/answercollector.h"

#include <utility>

namespace Tokenglass {

namespace {

/// The same figures reported twice, once with details and once without, keep their details.
void keepDetails(ReportedUsage &usage, const ReportedUsage &before)
{
    if (usage.inputTotal != before.inputTotal || usage.outputTotal != before.outputTotal)
        return;
    const auto keep = [](auto &now, const auto &then) {
        if (!now)
            now = then;
    };
    keep(usage.cacheRead, before.cacheRead);
    keep(usage.cacheWrite, before.cacheWrite);
    keep(usage.cacheWrite5m, before.cacheWrite5m);
    keep(usage.cacheWrite1h, before.cacheWrite1h);
    keep(usage.reasoning, before.reasoning);
    keep(usage.totalReported, before.totalReported);
    keep(usage.imageOutput, before.imageOutput);
    if (!usage.cost) {
        usage.cost = before.cost;
        usage.costText = before.costText;
    }
}

} // namespace

AnswerCollector::AnswerCollector(Handler handler) : m_handler(std::move(handler)) { }

void AnswerCollector::addText(const QString &text, int choice)
{
    if (choice == 0)
        m_outcome.text += text;
    emitPiece(ChatEvent::Kind::Text, text, choice);
}

void AnswerCollector::replaceText(const QString &text, int choice)
{
    if (choice == 0)
        m_outcome.text = text;
    emitPiece(ChatEvent::Kind::Text, text, choice, true);
}

void AnswerCollector::addReasoning(const QString &text, int choice)
{
    if (choice == 0)
        m_outcome.reasoning += text;
    emitPiece(ChatEvent::Kind::Reasoning, text, choice);
}

void AnswerCollector::addToolCall(const QString &piece, int choice)
{
    m_hasToolCall = m_hasToolCall || !piece.isEmpty();
    emitPiece(ChatEvent::Kind::ToolCall, piece, choice);
}

void AnswerCollector::setUsage(ReportedUsage usage)
{
    if (usage.isEmpty())
        return;
    if (m_outcome.usage) {
        if (m_outcome.usage->isComplete() && !usage.isComplete())
            return;
        keepDetails(usage, *m_outcome.usage);
    }
    m_outcome.usage = usage;
    ChatEvent event;
    event.kind = ChatEvent::Kind::Usage;
    event.usage = std::move(usage);
    m_handler(event);
}

void AnswerCollector::setFinish(const QString &reason, int choice)
{
    if (!reason.isEmpty() && (choice == 0 || m_outcome.finishReason.isNull()))
        m_outcome.finishReason = reason;
}

void AnswerCollector::setModel(const QString &model)
{
    if (!model.isEmpty())
        m_outcome.reportedModel = model;
}

void AnswerCollector::setRequestId(const QString &id)
{
    if (!id.isEmpty())
        m_outcome.requestId = id;
}

void AnswerCollector::fail(const ProviderFailure &failure)
{
    if (!m_outcome.failure)
        m_outcome.failure = failure;
}

void AnswerCollector::warn(const QString &name)
{
    if (!m_outcome.warnings.contains(name))
        m_outcome.warnings.append(name);
}

bool AnswerCollector::hasAnswer() const
{
    return m_hasToolCall || !m_outcome.text.isEmpty() || !m_outcome.reasoning.isEmpty()
        || !m_outcome.finishReason.isNull() || m_outcome.usage;
}

void AnswerCollector::emitPiece(ChatEvent::Kind kind, const QString &text, int choice, bool replaces)
{
    if (text.isEmpty() && !replaces)
        return;
    ChatEvent event;
    event.kind = kind;
    event.text = text;
    event.choice = choice;
    event.replaces = replaces;
    m_handler(event);
}

} // namespace Tokenglass
