// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/replayserver.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace {

using namespace Tokenglass;

/// "model": "slow:N" streams N words a moment apart, with usage at its end: time enough to look and to stop.
ReplayAnswer slow(int words)
{
    ReplayAnswer answer = ReplayAnswer::events({});
    answer.segments.clear();
    for (int word = 0; word < words; ++word)
        answer.segments.append("data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"word"
                               + QByteArray::number(word) + " \"}}]}\n\n");
    answer.segments.append("data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
                           "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":"
                           + QByteArray::number(words) + ",\"total_tokens\":" + QByteArray::number(words + 9)
                           + "}}\n\ndata: [DONE]\n\n");
    answer.delayMs = 20;
    return answer;
}

ReplayAnswer choose(const ReplayRequest &request)
{
    const QString model = QJsonDocument::fromJson(request.body).object().value(QLatin1String("model")).toString();
    if (model.startsWith(QLatin1String("slow:")))
        return slow(model.mid(5).toInt());
    if (request.path().endsWith("/models"))
        return ReplayAnswer::json(200,
                                  R"({"object":"list","data":[{"id":"case:openai-chat-basic"},{"id":"slow:40"}]})");
    return ReplayServer::transcript(request);
}

} // namespace

/// Plays recorded answers to other programs; prints its address and runs until it is killed.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const ReplayServer server(&choose);
    std::printf("%s\n", qPrintable(server.url()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
