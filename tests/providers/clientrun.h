// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/completionclient.h"
#include "tests/support/testmain.h"

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

constexpr int Patience = 10'000;

/// Runs one request and keeps what came.
class Run
{
public:
    Run(CompletionClient &client, const ProviderEndpoint &endpoint, const ChatRequest &request)
    {
        stream = client.start(endpoint, request, [this](const ChatEvent &event) {
            events.append(event);
            if (event.outcome)
                outcome = event.outcome;
        });
    }
    [[nodiscard]] bool finish()
    {
        return QTest::qWaitFor([this] { return outcome.has_value(); }, Patience);
    }
    [[nodiscard]] qsizetype count(ChatEvent::Kind kind) const
    {
        return std::count_if(events.begin(), events.end(),
                             [kind](const ChatEvent &event) { return event.kind == kind; });
    }

    std::unique_ptr<CompletionStream> stream;
    QList<ChatEvent> events;
    std::optional<ChatOutcome> outcome;
};

inline ProviderEndpoint endpoint(WireFormat wire, const QString &url,
                                 const QString &key = u"sk-test-0123456789abcdef"_s)
{
    ProviderEndpoint result;
    result.preset.id = u"test"_s;
    result.preset.wire = wire;
    result.preset.baseUrl = url;
    result.key = wire == WireFormat::Hunyuan ? QString(u"AKIDtest:"_s + key) : key;
    return result;
}

inline ChatRequest ask(const QString &model = u"m"_s)
{
    ChatRequest request;
    request.model = model;
    request.prompt = u"Hello"_s;
    return request;
}

inline const QByteArray GoodAnswer = "data: {\"choices\":[{\"delta\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\"}],"
                                     "\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":1}}\n\ndata: [DONE]\n\n";

} // namespace Tokenglass
