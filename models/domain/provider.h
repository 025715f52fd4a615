// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Tokenglass {

/// How a server speaks. Many providers share the first one.
enum class WireFormat : quint8 { OpenAiChat, OpenAiResponses, Anthropic, Gemini, DashScope, Hunyuan, Ollama };

/// "openai-chat", "openai-responses", "anthropic", "gemini", "dashscope", "hunyuan", "ollama".
[[nodiscard]] QString wireName(WireFormat wire);
[[nodiscard]] std::optional<WireFormat> wireFromName(QStringView name);

/// Where and how tokens can be counted before anything is sent; None: only an estimate is possible.
enum class CountMethod : quint8 {
    None,
    Anthropic,
    OpenAiResponses,
    Gemini,
    Moonshot,
    Zhipu,
    DashScope,
    LlamaServer,
    Vllm,
};

[[nodiscard]] QString countMethodName(CountMethod method);
[[nodiscard]] std::optional<CountMethod> countMethodFromName(QStringView name);

/// A provider as the user picks it: ours come from resources/providers, others are the user's own. Holds no key.
struct ProviderPreset
{
    QString id; ///< "qwen"
    QString name; ///< "Qwen (DashScope)"
    WireFormat wire = WireFormat::OpenAiChat;
    QString baseUrl;
    QString keyHeader; ///< empty: the wire format's own ("Authorization: Bearer", "x-api-key", …)
    QStringList keyVariables; ///< environment variables that may hold the key, best first
    QStringList models; ///< offered before the server has been asked
    QString usageProvider; ///< what the ledger and the price book call it ("dashscope"); empty: the id
    QString maxOutputField; ///< OpenAI chat only; empty: "max_tokens"
    bool asksForUsage = true; ///< OpenAI chat only: send stream_options.include_usage
    CountMethod counting = CountMethod::None; ///< see defaultCounting()

    [[nodiscard]] QString recordedProvider() const { return usageProvider.isEmpty() ? id : usageProvider; }
    friend bool operator==(const ProviderPreset &, const ProviderPreset &) = default;
};

/// How servers of a wire format count where nobody has said otherwise. One that cannot answers 404, and an estimate
/// does.
[[nodiscard]] CountMethod defaultCounting(WireFormat wire);

/// Where the keychain keeps a provider's key.
[[nodiscard]] QString providerSecretKey(const QString &providerId);

/// A preset together with the key to use now. Never stored, never logged.
struct ProviderEndpoint
{
    ProviderPreset preset;
    QString key; ///< Hunyuan's own format: "SECRET_ID:SECRET_KEY"
};

/// The provider can say how many tokens a prompt has, with this key.
[[nodiscard]] bool canCount(const ProviderEndpoint &endpoint);

} // namespace Tokenglass
