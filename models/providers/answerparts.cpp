// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/answerparts.h"

#include "models/providers/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

Error unexpected()
{
    return {Error::Kind::Protocol, u"The server answered with something that is not this API."_s};
}

QString nameOf(const QJsonValue &model)
{
    for (const QString &field : {u"id"_s, u"name"_s, u"model"_s}) {
        const QString name = model[field].toString();
        if (!name.isEmpty())
            return name.startsWith(u"models/"_s) ? name.sliced(7) : name;
    }
    return model.toString();
}

std::optional<qint64> countIn(const ProviderPreset &preset, const QJsonObject &answer)
{
    if (preset.wire == WireFormat::Hunyuan)
        return tokenCount(answer.value("Response"_L1).toObject(), {"TokenCount"_L1});
    switch (preset.counting) {
    case CountMethod::Gemini:
        return tokenCount(answer, {"totalTokens"_L1, "total_tokens"_L1});
    case CountMethod::Moonshot:
        return tokenCount(answer.value("data"_L1).toObject(), {"total_tokens"_L1});
    case CountMethod::Zhipu:
        return tokenCount(answer.value("usage"_L1).toObject(), {"prompt_tokens"_L1});
    case CountMethod::DashScope:
        return tokenCount(answer.value("usage"_L1).toObject(), {"input_tokens"_L1});
    case CountMethod::Vllm:
        return tokenCount(answer, {"count"_L1});
    case CountMethod::Anthropic:
    case CountMethod::OpenAiResponses:
    case CountMethod::LlamaServer:
    case CountMethod::None:
        break;
    }
    return tokenCount(answer, {"input_tokens"_L1});
}

} // namespace

Result<QStringList> modelNames(const ProviderPreset &preset, const QByteArray &body)
{
    // Hunyuan has no list; its answer only proves that the key is good.
    if (preset.wire == WireFormat::Hunyuan)
        return preset.models;
    const QJsonDocument document = QJsonDocument::fromJson(body);
    QJsonValue list = document.isArray() ? QJsonValue(document.array()) : document.object().value("data"_L1);
    if (!list.isArray())
        list = document.object().value("models"_L1);
    if (!list.isArray())
        return unexpected();
    QStringList names;
    const QJsonArray models = list.toArray();
    for (const auto model : models) {
        if (const QString name = nameOf(model); !name.isEmpty())
            names.append(name);
    }
    return names;
}

Result<qint64> countedTokens(const ProviderPreset &preset, const QByteArray &body)
{
    const auto answer = jsonObject(body);
    const auto count = answer ? countIn(preset, *answer) : std::nullopt;
    if (!count)
        return unexpected();
    return *count;
}

} // namespace Tokenglass
