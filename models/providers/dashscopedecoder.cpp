// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/answercollector.h"
#include "models/providers/usagefields.h"
#include "models/providers/wiredecoders.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

QString contentText(const QJsonValue &content)
{
    if (content.isString())
        return content.toString();
    QString text;
    const QJsonArray parts = content.toArray();
    for (const auto part : parts)
        text += part[u"text"_s].toString();
    return text;
}

} // namespace

void DashScopeDecoder::message(const QJsonObject &message)
{
    const QJsonObject output = message.value("output"_L1).toObject();
    const ReportedUsage usage = inputOutputUsage(message.value("usage"_L1).toObject());
    const QJsonArray choices = output.value("choices"_L1).toArray();
    for (const auto choice : choices) {
        const QJsonValue said = choice[u"message"_s];
        show(m_reasoning.add(said[u"reasoning_content"_s].toString(), usage.outputTotal), true);
        show(m_text.add(contentText(said[u"content"_s]), usage.outputTotal), false);
        const QJsonArray calls = said[u"tool_calls"_s].toArray();
        for (const auto call : calls)
            answer().addToolCall(call[u"function"_s][u"name"_s].toString()
                                 + call[u"function"_s][u"arguments"_s].toString());
        finish(choice[u"finish_reason"_s]);
    }
    // result_format "text".
    show(m_text.add(output.value("text"_L1).toString(), usage.outputTotal), false);
    finish(output.value("finish_reason"_L1));
    answer().setRequestId(message.value("request_id"_L1).toString());
    answer().setUsage(usage);
}

void DashScopeDecoder::finish(const QJsonValue &reason)
{
    // While it goes on, the reason is the word "null".
    if (const QString word = reason.toString(); !word.isEmpty() && word != u"null"_s) {
        if (const CumulativeText::Step whole = m_text.settle(); whole.replaces)
            show(whole, false);
        answer().setFinish(word);
        answer().terminate();
    }
}

void DashScopeDecoder::show(const CumulativeText::Step &step, bool reasoning)
{
    if (reasoning)
        answer().addReasoning(step.added);
    else if (step.replaces)
        answer().replaceText(step.added, 0);
    else
        answer().addText(step.added);
}

} // namespace Tokenglass
