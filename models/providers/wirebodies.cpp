// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/wirerequest.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

QJsonObject roleAndContent(const QString &role, const QString &content)
{
    return {{u"role"_s, role}, {u"content"_s, content}};
}

QJsonArray messages(const ChatRequest &request)
{
    QJsonArray array;
    if (!request.system.isEmpty())
        array.append(roleAndContent(u"system"_s, request.system));
    array.append(roleAndContent(u"user"_s, request.prompt));
    return array;
}

QJsonObject geminiText(const QString &text)
{
    return {{u"parts"_s, QJsonArray{QJsonObject{{u"text"_s, text}}}}};
}

/// Writes only what was asked for, under the provider's own names.
class Options
{
public:
    explicit Options(QJsonObject &object) : m_object(object) { }

    Options &temperature(const ChatRequest &request, const QString &name = u"temperature"_s)
    {
        if (request.temperature)
            m_object.insert(name, *request.temperature);
        return *this;
    }
    Options &maxOutput(const ChatRequest &request, const QString &name)
    {
        if (request.maxOutput)
            m_object.insert(name, *request.maxOutput);
        return *this;
    }
    Options &stop(const ChatRequest &request, const QString &name = u"stop"_s)
    {
        if (!request.stop.isEmpty())
            m_object.insert(name, QJsonArray::fromStringList(request.stop));
        return *this;
    }
    Options &seed(const ChatRequest &request, const QString &name = u"seed"_s)
    {
        if (request.seed)
            m_object.insert(name, *request.seed);
        return *this;
    }

private:
    QJsonObject &m_object;
};

QJsonObject openAiChatBody(const ProviderPreset &preset, const ChatRequest &request, bool askForUsage)
{
    QJsonObject body{{u"model"_s, request.model}, {u"messages"_s, messages(request)}, {u"stream"_s, request.stream}};
    const QString maxOutput = preset.maxOutputField.isEmpty() ? u"max_tokens"_s : preset.maxOutputField;
    Options(body).temperature(request).maxOutput(request, maxOutput).stop(request).seed(request);
    if (askForUsage)
        body.insert(u"stream_options"_s, QJsonObject{{u"include_usage"_s, true}});
    return body;
}

QJsonObject responsesBody(const ChatRequest &request)
{
    // store: a console's prompts are nobody else's business.
    QJsonObject body{
        {u"model"_s, request.model}, {u"input"_s, request.prompt}, {u"stream"_s, request.stream}, {u"store"_s, false}};
    if (!request.system.isEmpty())
        body.insert(u"instructions"_s, request.system);
    Options(body).temperature(request).maxOutput(request, u"max_output_tokens"_s);
    return body;
}

QJsonObject anthropicBody(const ChatRequest &request)
{
    // The one API that insists on a limit.
    constexpr qint64 DefaultMaxOutput = 4096;
    QJsonObject body{{u"model"_s, request.model},
                     {u"max_tokens"_s, request.maxOutput.value_or(DefaultMaxOutput)},
                     {u"messages"_s, QJsonArray{roleAndContent(u"user"_s, request.prompt)}},
                     {u"stream"_s, request.stream}};
    if (!request.system.isEmpty())
        body.insert(u"system"_s, request.system);
    Options(body).temperature(request).stop(request, u"stop_sequences"_s);
    return body;
}

QJsonObject geminiContents(const ChatRequest &request)
{
    QJsonObject content = geminiText(request.prompt);
    content.insert(u"role"_s, u"user"_s);
    QJsonObject body{{u"contents"_s, QJsonArray{content}}};
    if (!request.system.isEmpty())
        body.insert(u"systemInstruction"_s, geminiText(request.system));
    return body;
}

QJsonObject geminiBody(const ChatRequest &request)
{
    QJsonObject body = geminiContents(request);
    QJsonObject config;
    Options(config)
        .temperature(request)
        .maxOutput(request, u"maxOutputTokens"_s)
        .stop(request, u"stopSequences"_s)
        .seed(request);
    if (!config.isEmpty())
        body.insert(u"generationConfig"_s, config);
    return body;
}

QJsonObject dashScopeBody(const ChatRequest &request)
{
    QJsonObject parameters{{u"result_format"_s, u"message"_s}};
    if (request.stream)
        parameters.insert(u"incremental_output"_s, true);
    Options(parameters).temperature(request).maxOutput(request, u"max_tokens"_s).stop(request).seed(request);
    return {{u"model"_s, request.model},
            {u"input"_s, QJsonObject{{u"messages"_s, messages(request)}}},
            {u"parameters"_s, parameters}};
}

QJsonObject hunyuanBody(const ChatRequest &request)
{
    QJsonArray array;
    if (!request.system.isEmpty())
        array.append(QJsonObject{{u"Role"_s, u"system"_s}, {u"Content"_s, request.system}});
    array.append(QJsonObject{{u"Role"_s, u"user"_s}, {u"Content"_s, request.prompt}});
    QJsonObject body{{u"Model"_s, request.model}, {u"Messages"_s, array}, {u"Stream"_s, request.stream}};
    Options(body).temperature(request, u"Temperature"_s).stop(request, u"Stop"_s).seed(request, u"Seed"_s);
    return body;
}

QJsonObject ollamaBody(const ChatRequest &request)
{
    QJsonObject body{{u"model"_s, request.model}, {u"messages"_s, messages(request)}, {u"stream"_s, request.stream}};
    QJsonObject options;
    Options(options).temperature(request).maxOutput(request, u"num_predict"_s).stop(request).seed(request);
    if (!options.isEmpty())
        body.insert(u"options"_s, options);
    return body;
}

} // namespace

QJsonObject completionBody(const ProviderPreset &preset, const ChatRequest &request, bool askForUsage)
{
    switch (preset.wire) {
    case WireFormat::OpenAiChat:
        return openAiChatBody(preset, request, askForUsage);
    case WireFormat::OpenAiResponses:
        return responsesBody(request);
    case WireFormat::Anthropic:
        return anthropicBody(request);
    case WireFormat::Gemini:
        return geminiBody(request);
    case WireFormat::DashScope:
        return dashScopeBody(request);
    case WireFormat::Hunyuan:
        return hunyuanBody(request);
    case WireFormat::Ollama:
        return ollamaBody(request);
    }
    Q_UNREACHABLE();
}

QJsonObject countBody(const ProviderPreset &preset, const ChatRequest &request)
{
    QJsonObject body{{u"model"_s, request.model}};
    switch (preset.counting) {
    case CountMethod::Anthropic:
        body.insert(u"messages"_s, QJsonArray{roleAndContent(u"user"_s, request.prompt)});
        if (!request.system.isEmpty())
            body.insert(u"system"_s, request.system);
        break;
    case CountMethod::OpenAiResponses:
        body.insert(u"input"_s, request.prompt);
        if (!request.system.isEmpty())
            body.insert(u"instructions"_s, request.system);
        break;
    case CountMethod::Gemini:
        // The bare form of countTokens takes no system instruction, the wrapped one does.
        body = geminiContents(request);
        if (!request.system.isEmpty()) {
            body.insert(u"model"_s,
                        request.model.contains(u'/') ? request.model : QString(u"models/"_s + request.model));
            body = {{u"generateContentRequest"_s, body}};
        }
        break;
    case CountMethod::DashScope:
        body.insert(u"input"_s, QJsonObject{{u"messages"_s, messages(request)}});
        break;
    case CountMethod::Moonshot:
    case CountMethod::Zhipu:
    case CountMethod::LlamaServer:
    case CountMethod::Vllm:
    case CountMethod::None:
        body.insert(u"messages"_s, messages(request));
        break;
    }
    return body;
}

} // namespace Tokenglass
