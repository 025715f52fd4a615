// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/wirerequest.h"

#include "models/providers/tc3signature.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

const QByteArray JsonType = "application/json";
const QByteArray EventType = "text/event-stream";
const QByteArray SignedJsonType = "application/json; charset=utf-8";

Error inputError(const QString &sentence)
{
    return {Error::Kind::Input, sentence};
}

QByteArray hostOf(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (url.port() > 0)
        host += ':' + QByteArray::number(url.port());
    return host;
}

Result<void> sign(HttpCall &call, const QString &key, const QByteArray &action, const QDateTime &now)
{
    const qsizetype colon = key.indexOf(u':');
    if (colon <= 0 || colon + 1 == key.size())
        return Error{Error::Kind::Auth, u"Hunyuan's own API takes its key as SECRET_ID:SECRET_KEY."_s};
    Tc3Request request;
    request.host = hostOf(call.url);
    request.path = call.url.path(QUrl::FullyEncoded).toLatin1();
    request.service = "hunyuan";
    request.contentType = SignedJsonType;
    request.body = call.body;
    request.at = now;
    call.add("Host", request.host);
    call.add("X-TC-Action", action);
    call.add("X-TC-Version", "2023-09-01");
    call.add("X-TC-Timestamp", QByteArray::number(now.toSecsSinceEpoch()));
    call.add("Authorization", tc3Authorization(request, key.first(colon).toLatin1(), key.sliced(colon + 1).toLatin1()));
    return {};
}

void addKey(HttpCall &call, const ProviderPreset &preset, const QString &key)
{
    if (preset.wire == WireFormat::Anthropic)
        call.add("anthropic-version", "2023-06-01");
    if (key.isEmpty())
        return;
    QByteArray header = preset.keyHeader.toLatin1();
    if (header.isEmpty() && preset.wire == WireFormat::Anthropic)
        header = "x-api-key";
    if (header.isEmpty() && preset.wire == WireFormat::Gemini)
        header = "x-goog-api-key";
    if (header.isEmpty() || header.compare("Authorization", Qt::CaseInsensitive) == 0)
        call.add("Authorization", "Bearer " + key.toLatin1());
    else
        call.add(header, key.toLatin1());
}

/// A key with a line break would be two headers.
Result<void> checkKey(const QString &key)
{
    const bool plain = std::all_of(key.begin(), key.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
    if (plain)
        return {};
    return Error{Error::Kind::Auth,
                 u"The key holds characters that no key has: spaces, line breaks or letters beyond ASCII."_s};
}

Result<HttpCall> finished(HttpCall call, const ProviderEndpoint &endpoint, const QByteArray &action,
                          const QDateTime &now)
{
    const QString key = endpoint.key.trimmed();
    if (const auto checked = checkKey(key); !checked)
        return checked.error();
    const bool isSigned = endpoint.preset.wire == WireFormat::Hunyuan;
    if (!call.body.isEmpty())
        call.add("Content-Type", isSigned ? SignedJsonType : JsonType);
    if (!isSigned)
        addKey(call, endpoint.preset, key);
    else if (key.isEmpty())
        return call; // the server says what it thinks of that
    else if (const auto done = sign(call, key, action, now); !done)
        return done.error();
    return call;
}

QByteArray jsonBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

Result<HttpCall> completionCall(const ProviderEndpoint &endpoint, const ChatRequest &request,
                                const CallOptions &options)
{
    const ProviderPreset &preset = endpoint.preset;
    if (request.model.isEmpty())
        return inputError(u"No model is named."_s);
    auto url = endpointUrl(preset, Purpose::Complete, request.model, request.stream);
    if (!url)
        return url.error();
    HttpCall call;
    call.url = *url;
    call.asksForUsage =
        options.askForUsage && preset.asksForUsage && request.stream && preset.wire == WireFormat::OpenAiChat;
    call.body = jsonBytes(completionBody(preset, request, call.asksForUsage));
    call.add("Accept", request.stream && preset.wire != WireFormat::Ollama ? EventType : JsonType);
    if (preset.wire == WireFormat::DashScope && request.stream)
        call.add("X-DashScope-SSE", "enable");
    return finished(call, endpoint, "ChatCompletions", options.now);
}

Result<HttpCall> modelsCall(const ProviderEndpoint &endpoint, const QDateTime &now)
{
    auto url = endpointUrl(endpoint.preset, Purpose::ListModels, {}, false);
    if (!url)
        return url.error();
    HttpCall call;
    call.url = *url;
    call.add("Accept", JsonType);
    if (endpoint.preset.wire == WireFormat::Hunyuan)
        call.body = jsonBytes({{u"Prompt"_s, u"test"_s}});
    else
        call.verb = "GET";
    return finished(call, endpoint, "GetTokenCount", now);
}

Result<HttpCall> countCall(const ProviderEndpoint &endpoint, const ChatRequest &request, const QDateTime &now)
{
    const bool signedCount = endpoint.preset.wire == WireFormat::Hunyuan;
    if (endpoint.preset.counting == CountMethod::None && !signedCount)
        return inputError(u"This provider does not count tokens before a request."_s);
    auto url = endpointUrl(endpoint.preset, Purpose::CountTokens, request.model, false);
    if (!url)
        return url.error();
    HttpCall call;
    call.url = *url;
    call.mayBeMissing = true;
    call.add("Accept", JsonType);
    const QString text = request.system.isEmpty() ? request.prompt : QString(request.system + u'\n' + request.prompt);
    call.body = jsonBytes(signedCount ? QJsonObject{{u"Prompt"_s, text}} : countBody(endpoint.preset, request));
    return finished(call, endpoint, "GetTokenCount", now);
}

} // namespace Tokenglass
