// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/endpointurl.h"

#include "models/domain/provideraddress.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

bool isVersion(const QString &segment)
{
    static const QRegularExpression version(u"^v\\d+((alpha|beta)\\d*)?$"_s);
    return version.match(segment).hasMatch();
}

/// How many of `added`'s first segments `base` ends with already.
qsizetype overlap(const QStringList &base, const QStringList &added)
{
    for (qsizetype length = std::min(base.size(), added.size()); length > 0; --length) {
        if (std::equal(added.begin(), added.begin() + length, base.end() - length))
            return length;
    }
    return 0;
}

QString joined(const QString &basePath, const QString &suffix)
{
    const QStringList base = basePath.split(u'/', Qt::SkipEmptyParts);
    QStringList added = suffix.split(u'/', Qt::SkipEmptyParts);
    qsizetype known = overlap(base, added);
    if (known == 0 && !base.isEmpty() && isVersion(base.last()) && isVersion(added.first()))
        known = 1;
    added = base + added.sliced(known);
    return u'/' + added.join(u'/');
}

QString withoutEnd(const QString &path, const QStringList &ends)
{
    for (const QString &end : ends) {
        if (path.endsWith(end))
            return path.chopped(end.size());
    }
    return path;
}

QString geminiModel(const QString &model)
{
    return model.contains(u'/') ? model : QString(u"models/"_s + model);
}

struct WirePaths
{
    QString completion;
    QString models;
};

WirePaths pathsOf(const ProviderPreset &preset, const QString &model, bool stream)
{
    switch (preset.wire) {
    case WireFormat::OpenAiChat:
        return {u"chat/completions"_s, u"models"_s};
    case WireFormat::OpenAiResponses:
        return {u"responses"_s, u"models"_s};
    case WireFormat::Anthropic:
        return {u"v1/messages"_s, u"v1/models"_s};
    case WireFormat::Gemini:
        return {u"v1beta/"_s + geminiModel(model) + (stream ? u":streamGenerateContent"_s : u":generateContent"_s),
                u"v1beta/models"_s};
    case WireFormat::DashScope:
        return {u"api/v1/services/aigc/text-generation/generation"_s, u"compatible-mode/v1/models"_s};
    case WireFormat::Hunyuan:
        return {};
    case WireFormat::Ollama:
        return {u"api/chat"_s, u"api/tags"_s};
    }
    Q_UNREACHABLE();
}

QString countPath(const ProviderPreset &preset, const QString &model)
{
    switch (preset.counting) {
    case CountMethod::Anthropic:
        return u"v1/messages/count_tokens"_s;
    case CountMethod::OpenAiResponses:
        return u"responses/input_tokens"_s;
    case CountMethod::Gemini:
        return u"v1beta/"_s + geminiModel(model) + u":countTokens"_s;
    case CountMethod::Moonshot:
        return u"tokenizers/estimate-token-count"_s;
    case CountMethod::Zhipu:
        return u"tokenizer"_s;
    case CountMethod::DashScope:
        return u"api/v1/tokenizer"_s;
    case CountMethod::LlamaServer:
        return u"chat/completions/input_tokens"_s;
    case CountMethod::Vllm:
        return u"tokenize"_s;
    case CountMethod::None:
        break;
    }
    return {};
}

/// The part of the base path that belongs to another of the provider's APIs.
QStringList foreignEnds(const ProviderPreset &preset, Purpose purpose)
{
    const bool dashScope = preset.wire == WireFormat::DashScope
        || (purpose == Purpose::CountTokens && preset.counting == CountMethod::DashScope);
    if (dashScope && purpose == Purpose::ListModels)
        return {u"/api/v1"_s};
    if (dashScope)
        return {u"/compatible-mode/v1"_s};
    if (purpose == Purpose::CountTokens && preset.counting == CountMethod::Vllm)
        return {u"/v1"_s};
    return {};
}

QString pathFor(const ProviderPreset &preset, Purpose purpose, const QString &model, bool stream)
{
    switch (purpose) {
    case Purpose::Complete:
        return pathsOf(preset, model, stream).completion;
    case Purpose::ListModels:
        return pathsOf(preset, model, stream).models;
    case Purpose::CountTokens:
        return countPath(preset, model);
    }
    Q_UNREACHABLE();
}

} // namespace

Result<QUrl> endpointUrl(const ProviderPreset &preset, Purpose purpose, const QString &model, bool stream)
{
    const Result<QUrl> address = apiAddress(preset.baseUrl);
    if (!address)
        return address.error();
    QUrl url = *address;
    QString base = url.path();
    while (base.endsWith(u'/'))
        base.chop(1);
    base = withoutEnd(base, foreignEnds(preset, purpose));
    const QString path = pathFor(preset, purpose, model, stream);
    url.setPath(path.isEmpty() ? QString(base + u'/') : joined(base, path), QUrl::DecodedMode);
    if (preset.wire == WireFormat::Gemini && purpose == Purpose::Complete && stream) {
        const QString query = url.query();
        url.setQuery(query.isEmpty() ? u"alt=sse"_s : QString(query + u"&alt=sse"_s));
    }
    url.setFragment({});
    return url;
}

} // namespace Tokenglass
