// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/answercollector.h"
#include "models/providers/providerfailure.h"
#include "models/providers/usagefields.h"
#include "models/providers/wiredecoders.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

/// The texts of the parts of one output item: "content" of a message, "summary" of reasoning.
QString partsText(const QJsonValue &parts)
{
    QString text;
    const QJsonArray array = parts.toArray();
    for (const auto part : array) {
        const QString refusal = part[u"refusal"_s].toString();
        text += refusal.isEmpty() ? part[u"text"_s].toString() : refusal;
    }
    return text;
}

} // namespace

void OpenAiResponsesDecoder::message(const QJsonObject &message)
{
    const QString type = message.value("type"_L1).toString();
    const QString delta = message.value("delta"_L1).toString();
    // The "….done" events repeat what the deltas said.
    if (type == u"response.output_text.delta"_s || type == u"response.refusal.delta"_s)
        answer().addText(delta);
    else if (type == u"response.reasoning_summary_text.delta"_s || type == u"response.reasoning_text.delta"_s)
        answer().addReasoning(delta);
    else if (type.endsWith(u"_call_arguments.delta"_s) || type.endsWith(u"_call_input.delta"_s))
        answer().addToolCall(delta);
    else if (message.value("response"_L1).isObject())
        response(message.value("response"_L1).toObject());
    else if (message.value("object"_L1) == "response"_L1)
        response(message);
}

void OpenAiResponsesDecoder::response(const QJsonObject &response)
{
    answer().setModel(response.value("model"_L1).toString());
    answer().setUsage(inputOutputUsage(response.value("usage"_L1).toObject()));
    const QString status = response.value("status"_L1).toString();
    const bool ended =
        status == u"completed"_s || status == u"incomplete"_s || status == u"failed"_s || status == u"cancelled"_s;
    if (!ended)
        return;
    // Not streamed, or by a proxy that sends the end only.
    if (answer().outcome().text.isEmpty() && answer().outcome().reasoning.isEmpty()) {
        const QJsonArray items = response.value("output"_L1).toArray();
        for (const auto item : items) {
            const QString type = item[u"type"_s].toString();
            if (type == u"message"_s)
                answer().addText(partsText(item[u"content"_s]));
            else if (type == u"reasoning"_s)
                answer().addReasoning(partsText(item[u"summary"_s]) + partsText(item[u"content"_s]));
            else if (type.endsWith(u"_call"_s))
                answer().addToolCall(item[u"name"_s].toString() + item[u"arguments"_s].toString());
        }
    }
    if (auto failure = failureIn(response))
        answer().fail(*failure);
    else if (status == u"failed"_s)
        answer().fail(ownFailure(Error::Kind::Protocol, u"failed"_s, u"The provider says that the answer failed."_s));
    const QString reason = response.value("incomplete_details"_L1)[u"reason"_s].toString();
    answer().setFinish(reason.isEmpty() ? status : reason);
    answer().terminate();
}

} // namespace Tokenglass
