// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/answercollector.h"
#include "models/providers/usagefields.h"
#include "models/providers/wiredecoders.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Tokenglass {

void OllamaDecoder::message(const QJsonObject &message)
{
    answer().setModel(message.value("model"_L1).toString());
    const QJsonObject said = message.value("message"_L1).toObject();
    answer().addReasoning(said.value("thinking"_L1).toString());
    answer().addText(said.value("content"_L1).toString());
    const QJsonArray calls = said.value("tool_calls"_L1).toArray();
    for (const auto call : calls)
        answer().addToolCall(call[u"function"_s][u"name"_s].toString());
    if (!message.value("done"_L1).toBool())
        return;
    answer().setFinish(message.value("done_reason"_L1).toString());
    answer().setUsage(ollamaUsage(message));
    answer().terminate();
}

} // namespace Tokenglass
