// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/provider.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr std::array<std::pair<WireFormat, QStringView>, 7> WireNames{{
    {WireFormat::OpenAiChat, u"openai-chat"},
    {WireFormat::OpenAiResponses, u"openai-responses"},
    {WireFormat::Anthropic, u"anthropic"},
    {WireFormat::Gemini, u"gemini"},
    {WireFormat::DashScope, u"dashscope"},
    {WireFormat::Hunyuan, u"hunyuan"},
    {WireFormat::Ollama, u"ollama"},
}};

constexpr std::array<std::pair<CountMethod, QStringView>, 9> CountNames{{
    {CountMethod::None, u"none"},
    {CountMethod::Anthropic, u"anthropic"},
    {CountMethod::OpenAiResponses, u"openai-responses"},
    {CountMethod::Gemini, u"gemini"},
    {CountMethod::Moonshot, u"moonshot"},
    {CountMethod::Zhipu, u"zhipu"},
    {CountMethod::DashScope, u"dashscope"},
    {CountMethod::LlamaServer, u"llama-server"},
    {CountMethod::Vllm, u"vllm"},
}};

template <typename Table>
auto valueOf(const Table &table, QStringView name) -> std::optional<decltype(table.front().first)>
{
    const auto at =
        std::find_if(table.begin(), table.end(), [name](const auto &entry) { return entry.second == name; });
    if (at == table.end())
        return std::nullopt;
    return at->first;
}

template <typename Table, typename Value>
QString nameOf(const Table &table, Value value)
{
    const auto at =
        std::find_if(table.begin(), table.end(), [value](const auto &entry) { return entry.first == value; });
    return at->second.toString();
}

} // namespace

QString wireName(WireFormat wire)
{
    return nameOf(WireNames, wire);
}

QString countMethodName(CountMethod method)
{
    return nameOf(CountNames, method);
}

std::optional<WireFormat> wireFromName(QStringView name)
{
    return valueOf(WireNames, name);
}

CountMethod defaultCounting(WireFormat wire)
{
    switch (wire) {
    case WireFormat::OpenAiResponses:
        return CountMethod::OpenAiResponses;
    case WireFormat::Anthropic:
        return CountMethod::Anthropic;
    case WireFormat::Gemini:
        return CountMethod::Gemini;
    case WireFormat::DashScope:
        return CountMethod::DashScope;
    case WireFormat::OpenAiChat:
    case WireFormat::Hunyuan:
    case WireFormat::Ollama:
        break;
    }
    return CountMethod::None;
}

QString providerSecretKey(const QString &providerId)
{
    return u"provider/"_s + providerId;
}

std::optional<CountMethod> countMethodFromName(QStringView name)
{
    return valueOf(CountNames, name);
}

bool canCount(const ProviderEndpoint &endpoint)
{
    return endpoint.preset.counting != CountMethod::None
        || (endpoint.preset.wire == WireFormat::Hunyuan && !endpoint.key.isEmpty());
}

} // namespace Tokenglass
