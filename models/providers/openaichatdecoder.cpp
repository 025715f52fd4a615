// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/answercollector.h"
#include "models/providers/usagefields.h"
#include "models/providers/wiredecoders.h"

#include <QJsonArray>

#include <utility>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

/// The texts of parts such as {"type": "text", "text": …}, or the string itself.
QString joinedText(const QJsonValue &content)
{
    if (content.isString())
        return content.toString();
    QString text;
    const QJsonArray parts = content.toArray();
    for (const auto part : parts) {
        const QString type = part[u"type"_s].toString();
        if (type.isEmpty() || type.endsWith(u"text"_s))
            text += part.isString() ? part.toString() : part[u"text"_s].toString();
    }
    return text;
}

/// Mistral puts its thoughts into parts of the content.
QString thoughtsInParts(const QJsonValue &content)
{
    QString text;
    const QJsonArray parts = content.toArray();
    for (const auto part : parts) {
        if (part[u"type"_s].toString() == u"thinking"_s)
            text += joinedText(part[u"thinking"_s]);
    }
    return text;
}

QString reasoningOf(const QJsonObject &delta)
{
    // OpenRouter sends the same words under two names; only one of them counts.
    for (const QLatin1StringView field : {"reasoning_content"_L1, "reasoning"_L1}) {
        if (QString text = delta.value(field).toString(); !text.isEmpty())
            return text;
    }
    QString text;
    const QJsonArray details = delta.value("reasoning_details"_L1).toArray();
    for (const auto detail : details)
        text += detail[u"text"_s].isString() ? detail[u"text"_s].toString() : detail[u"summary"_s].toString();
    return text.isEmpty() ? thoughtsInParts(delta.value("content"_L1)) : text;
}

QString callPiece(const QJsonObject &call)
{
    const QJsonObject function = call.contains("function"_L1) ? call.value("function"_L1).toObject() : call;
    return function.value("name"_L1).toString() + function.value("arguments"_L1).toString();
}

/// In every chunk, in this order: the object, a choice (Kimi), Groq's own.
ReportedUsage usageOf(const QJsonObject &message)
{
    ReportedUsage usage = openAiChatUsage(message.value("usage"_L1).toObject());
    const QJsonArray choices = message.value("choices"_L1).toArray();
    for (const auto choice : choices) {
        if (usage.isEmpty())
            usage = openAiChatUsage(choice[u"usage"_s].toObject());
    }
    if (usage.isEmpty())
        usage = openAiChatUsage(message.value("x_groq"_L1).toObject().value("usage"_L1).toObject());
    return usage;
}

} // namespace

void OpenAiChatDecoder::message(const QJsonObject &message)
{
    answer().setModel(message.value("model"_L1).toString());
    const QJsonArray choices = message.value("choices"_L1).toArray();
    for (const auto each : choices)
        choice(each.toObject());
    ReportedUsage usage = usageOf(message);
    m_hasUsage = m_hasUsage || !usage.isEmpty();
    if (!m_hasUsage) // llama.cpp, when nobody asked for it
        usage = llamaTimingsUsage(message.value("timings"_L1).toObject());
    answer().setUsage(std::move(usage));
}

void OpenAiChatDecoder::choice(const QJsonObject &choice)
{
    const int index = choice.value("index"_L1).toInt();
    // "delta" while streaming, "message" in a whole answer.
    const QJsonValue streamed = choice.value("delta"_L1);
    const QJsonObject delta = streamed.isObject() ? streamed.toObject() : choice.value("message"_L1).toObject();
    answer().addReasoning(reasoningOf(delta), index);
    answer().addText(joinedText(delta.value("content"_L1)), index);
    answer().addText(delta.value("refusal"_L1).toString(), index);
    answer().addText(choice.value("text"_L1).toString(), index);
    const QJsonArray calls = delta.value("tool_calls"_L1).toArray();
    for (const auto call : calls)
        answer().addToolCall(callPiece(call.toObject()), index);
    answer().addToolCall(callPiece(delta.value("function_call"_L1).toObject()), index);
    answer().setFinish(choice.value("finish_reason"_L1).toString(), index);
}

} // namespace Tokenglass
