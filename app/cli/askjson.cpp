// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/askjson.h"

#include "app/cli/askrun.h"
#include "models/domain/answerjson.h"
#include "models/domain/jsonwriter.h"

namespace Tokenglass {

namespace {

ChatAnswer answerOf(WireFormat wire, const AskedModel &asked)
{
    ChatAnswer answer;
    answer.wire = wire;
    answer.request = asked.request;
    answer.ledgerId = asked.ledgerId;
    answer.outcome = asked.outcome;
    answer.cost = asked.cost;
    return answer;
}

} // namespace

QByteArray askJson(const QString &sessionId, WireFormat wire, const std::vector<AskedModel> &models)
{
    JsonWriter json;
    json.beginObject(JsonWriter::Layout::Lines);
    json.key("session_id").value(sessionId);
    json.key("results").beginArray(JsonWriter::Layout::Lines);
    for (const AskedModel &asked : models) {
        json.beginObject(JsonWriter::Layout::Lines);
        writeAnswerMembers(json, answerOf(wire, asked));
        json.end();
    }
    json.end();
    json.end();
    return json.json();
}

} // namespace Tokenglass
