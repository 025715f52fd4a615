// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/answercollector.h"
#include "models/providers/usagefields.h"
#include "models/providers/wiredecoders.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Tokenglass {

void AnthropicDecoder::message(const QJsonObject &message)
{
    const QString type = message.value("type"_L1).toString();
    if (type == u"content_block_delta"_s) {
        delta(message.value("delta"_L1).toObject());
    } else if (type == u"content_block_start"_s) {
        block(message.value("content_block"_L1).toObject());
    } else if (type == u"message_start"_s) {
        const QJsonObject start = message.value("message"_L1).toObject();
        answer().setModel(start.value("model"_L1).toString());
        usage(start.value("usage"_L1).toObject());
    } else if (type == u"message_delta"_s) {
        answer().setFinish(message.value("delta"_L1).toObject().value("stop_reason"_L1).toString());
        usage(message.value("usage"_L1).toObject());
    } else if (type == u"message_stop"_s) {
        answer().terminate();
    } else if (type == u"message"_s) {
        answer().setModel(message.value("model"_L1).toString());
        const QJsonArray blocks = message.value("content"_L1).toArray();
        for (const auto each : blocks)
            block(each.toObject());
        answer().setFinish(message.value("stop_reason"_L1).toString());
        usage(message.value("usage"_L1).toObject());
    }
}

void AnthropicDecoder::delta(const QJsonObject &delta)
{
    answer().addText(delta.value("text"_L1).toString());
    answer().addReasoning(delta.value("thinking"_L1).toString());
    answer().addToolCall(delta.value("partial_json"_L1).toString());
}

void AnthropicDecoder::block(const QJsonObject &block)
{
    answer().addReasoning(block.value("thinking"_L1).toString());
    answer().addText(block.value("text"_L1).toString());
    if (block.value("type"_L1).toString().endsWith(u"tool_use"_s))
        answer().addToolCall(block.value("name"_L1).toString());
}

void AnthropicDecoder::usage(const QJsonObject &usage)
{
    // message_delta is cumulative but may leave out what did not change.
    for (auto field = usage.begin(); field != usage.end(); ++field) {
        if (!field.value().isNull())
            m_usage.insert(field.key(), field.value());
    }
    answer().setUsage(anthropicUsage(m_usage));
}

} // namespace Tokenglass
