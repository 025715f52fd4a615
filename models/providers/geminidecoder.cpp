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

QJsonValue either(const QJsonObject &object, QLatin1StringView camel, QLatin1StringView snake)
{
    return object.contains(camel) ? object.value(camel) : object.value(snake);
}

} // namespace

void GeminiDecoder::message(const QJsonObject &message)
{
    // Code Assist and batch results wrap the answer.
    if (const QJsonValue inner = message.value("response"_L1); inner.isObject()) {
        this->message(inner.toObject());
        return;
    }
    answer().setModel(either(message, "modelVersion"_L1, "model_version"_L1).toString());
    const QJsonArray candidates = message.value("candidates"_L1).toArray();
    for (const auto each : candidates)
        candidate(each.toObject());
    const QJsonValue wrapped = either(message, "usageMetadata"_L1, "usage_metadata"_L1);
    answer().setUsage(geminiUsage(wrapped.isObject() ? wrapped.toObject() : message));
    blocked(either(message, "promptFeedback"_L1, "prompt_feedback"_L1).toObject());
}

void GeminiDecoder::candidate(const QJsonObject &candidate)
{
    const int index = candidate.value("index"_L1).toInt();
    const QJsonArray parts = candidate.value("content"_L1).toObject().value("parts"_L1).toArray();
    for (const auto part : parts) {
        const QString text = part[u"text"_s].toString();
        if (part[u"thought"_s].toBool())
            answer().addReasoning(text, index);
        else
            answer().addText(text, index);
        answer().addToolCall(part[u"functionCall"_s][u"name"_s].toString(), index);
    }
    const QString reason = either(candidate, "finishReason"_L1, "finish_reason"_L1).toString();
    if (reason.isEmpty() || reason == u"FINISH_REASON_UNSPECIFIED"_s)
        return;
    answer().setFinish(reason, index);
    answer().terminate();
}

void GeminiDecoder::blocked(const QJsonObject &feedback)
{
    const QString reason = either(feedback, "blockReason"_L1, "block_reason"_L1).toString();
    if (reason.isEmpty() || reason == u"BLOCK_REASON_UNSPECIFIED"_s)
        return;
    const QString message = either(feedback, "blockReasonMessage"_L1, "block_reason_message"_L1).toString();
    ProviderFailure failure = ownFailure(Error::Kind::Input, u"blocked"_s,
                                         message.isEmpty() ? u"The prompt was blocked: %1"_s.arg(reason) : message);
    failure.code = reason;
    answer().setFinish(reason);
    answer().fail(failure);
    answer().terminate();
}

} // namespace Tokenglass
