// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/answercollector.h"
#include "models/providers/usagefields.h"
#include "models/providers/wiredecoders.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Tokenglass {

void HunyuanDecoder::message(const QJsonObject &message)
{
    // Whole answers are wrapped, streamed ones are not.
    const QJsonValue wrapped = message.value("Response"_L1);
    const QJsonObject body = wrapped.isObject() ? wrapped.toObject() : message;
    const QJsonArray choices = body.value("Choices"_L1).toArray();
    for (const auto choice : choices) {
        const int index = choice[u"Index"_s].toInt();
        const QJsonValue said = choice[u"Delta"_s].isObject() ? choice[u"Delta"_s] : choice[u"Message"_s];
        answer().addReasoning(said[u"ReasoningContent"_s].toString(), index);
        answer().addText(said[u"Content"_s].toString(), index);
        const QJsonArray calls = said[u"ToolCalls"_s].toArray();
        for (const auto call : calls)
            answer().addToolCall(
                call[u"Function"_s][u"Name"_s].toString() + call[u"Function"_s][u"Arguments"_s].toString(), index);
        if (const QString reason = choice[u"FinishReason"_s].toString(); !reason.isEmpty()) {
            answer().setFinish(reason, index);
            answer().terminate();
        }
    }
    answer().setRequestId(body.value("RequestId"_L1).toString());
    answer().setUsage(hunyuanUsage(body.value("Usage"_L1).toObject()));
}

} // namespace Tokenglass
