// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/providertext.h"

#include "models/domain/provideraddress.h"
#include "models/session/errortext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ProviderText", text);
}

QString missingKeyText(const ProviderPreset &preset)
{
    if (preset.keyVariables.isEmpty())
        return translated(QT_TRANSLATE_NOOP("ProviderText", "No key yet."));
    return translated(
               QT_TRANSLATE_NOOP("ProviderText",
                                 "No key yet. Enter one, or set the environment variable %1 before Tokenglass starts."))
        .arg(preset.keyVariables.first());
}

} // namespace

QString wireTitle(WireFormat wire)
{
    switch (wire) {
    case WireFormat::OpenAiChat:
        return u"OpenAI Chat Completions"_s;
    case WireFormat::OpenAiResponses:
        return u"OpenAI Responses"_s;
    case WireFormat::Anthropic:
        return u"Anthropic Messages"_s;
    case WireFormat::Gemini:
        return u"Google Gemini"_s;
    case WireFormat::DashScope:
        return u"DashScope"_s;
    case WireFormat::Hunyuan:
        return u"Hunyuan"_s;
    case WireFormat::Ollama:
        return u"Ollama"_s;
    }
    Q_UNREACHABLE();
}

QString countMethodTitle(CountMethod method)
{
    switch (method) {
    case CountMethod::None:
        return translated(QT_TRANSLATE_NOOP("ProviderText", "Estimated here"));
    case CountMethod::Anthropic:
        return u"Anthropic count_tokens"_s;
    case CountMethod::OpenAiResponses:
        return u"OpenAI input_tokens"_s;
    case CountMethod::Gemini:
        return u"Gemini countTokens"_s;
    case CountMethod::Moonshot:
        return u"Kimi estimate-token-count"_s;
    case CountMethod::Zhipu:
        return u"GLM tokenizer"_s;
    case CountMethod::DashScope:
        return u"DashScope tokenizer"_s;
    case CountMethod::LlamaServer:
        return u"llama.cpp input_tokens"_s;
    case CountMethod::Vllm:
        return u"vLLM tokenize"_s;
    }
    Q_UNREACHABLE();
}

QString keyStateText(const ProviderCatalog::KeyState &state, const ProviderPreset &preset)
{
    using Place = ProviderCatalog::KeyPlace;
    switch (state.place) {
    case Place::Unknown:
        return translated(QT_TRANSLATE_NOOP("ProviderText", "Looking for the key…"));
    case Place::NotNeeded:
        return translated(QT_TRANSLATE_NOOP("ProviderText", "No key; a server on this computer usually needs none."));
    case Place::Missing:
        return missingKeyText(preset);
    case Place::Environment:
        return translated(QT_TRANSLATE_NOOP("ProviderText", "The key is from the environment variable %1."))
            .arg(state.variable);
    case Place::Session:
        return translated(QT_TRANSLATE_NOOP("ProviderText", "The key is held for this session only."));
    case Place::Keychain:
        return translated(QT_TRANSLATE_NOOP("ProviderText", "The key is in the keychain."));
    }
    Q_UNREACHABLE();
}

QString keychainProblemText(const Error &error)
{
    const QString text = translated(QT_TRANSLATE_NOOP(
        "ProviderText",
        "The keychain cannot be used, so a key works for this session only, or from an environment variable."));
    const QString detail = errorDetail(error);
    return detail.isEmpty() ? text : text + u" ("_s + detail + u')';
}

QString addressProblemText(const QString &address)
{
    switch (addressProblem(address)) {
    case AddressProblem::None:
        return {};
    case AddressProblem::NotHttp:
        return translated(
            QT_TRANSLATE_NOOP("ProviderText", "The address must begin with https:// or http:// and name a server."));
    case AddressProblem::HoldsSecret:
        return translated(QT_TRANSLATE_NOOP(
            "ProviderText",
            "The address must not hold a password or key: it is saved as it is. Enter the key in its own field."));
    }
    Q_UNREACHABLE();
}

QString addressWarningText(const QString &address)
{
    if (addressProblem(address) == AddressProblem::None && isUnprotectedAddress(address)) {
        return translated(QT_TRANSLATE_NOOP(
            "ProviderText",
            "http:// to another computer is not encrypted: the key and the prompts can be read on the way."));
    }
    return {};
}

} // namespace Tokenglass
