// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/promptoptions.h"

#include "app/cli/await.h"
#include "app/cli/optionreader.h"
#include "app/cli/services.h"
#include "app/cli/terminal.h"
#include "models/domain/provideraddress.h"
#include "models/domain/secretstore.h"
#include "models/session/errortext.h"
#include "models/store/providerstore.h"
#include "resources/builtinproviders.h"

#include <QFile>
#include <QUrl>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr int MostModels = 8;
constexpr qint64 LongestPrompt = 64 * 1024 * 1024;

Error badUse(const QString &sentence)
{
    return {Error::Kind::Input, sentence};
}

/// The user's own and changed providers; what is wrong with their file does not keep ours from being asked.
QList<ProviderPreset> ownProviders(const QString &path)
{
    Result<ProviderStore::Saved> saved = ProviderStore(path).load();
    if (!saved) {
        Terminal::complain(errorText(saved.error()));
        return {};
    }
    if (!saved->warning.isEmpty())
        Terminal::complain(saved->warning);
    return saved->providers;
}

Result<ProviderPreset> knownProvider(const QString &name, const Services &services)
{
    const auto builtin = builtinProviders();
    if (!builtin)
        return builtin.error();
    const QList<ProviderPreset> presets = ownProviders(services.providersPath) + *builtin;
    QStringList ids;
    for (const ProviderPreset &preset : presets) {
        if (preset.id == name)
            return preset;
        if (!ids.contains(preset.id))
            ids.append(preset.id);
    }
    for (const ProviderPreset &preset : presets) {
        if (preset.name.compare(name, Qt::CaseInsensitive) == 0)
            return preset;
    }
    return badUse(u"--provider: \"%1\" is not one of %2"_s.arg(name, ids.join(u", "_s)));
}

Result<ProviderPreset> provider(const OptionReader &reader, const Services &services)
{
    ProviderPreset preset;
    if (reader.isSet(u"provider"_s)) {
        auto known = knownProvider(reader.value(u"provider"_s), services);
        if (!known)
            return known.error();
        preset = *std::move(known);
    } else if (!reader.isSet(u"base-url"_s)) {
        return badUse(u"--provider or --base-url is missing"_s);
    }
    if (reader.isSet(u"base-url"_s))
        preset.baseUrl = reader.value(u"base-url"_s);
    // Before anything is written down of a request that could not be sent.
    if (const Result<QUrl> address = apiAddress(preset.baseUrl); !address)
        return address.error();
    if (preset.id.isEmpty())
        preset.id = QUrl(preset.baseUrl).host();
    if (reader.isSet(u"wire"_s)) {
        const auto wire = wireFromName(reader.value(u"wire"_s));
        if (!wire)
            return badUse(u"--wire: \"%1\" is not a wire format; see --help"_s.arg(reader.value(u"wire"_s)));
        // Another wire format of the same provider has its key in its own place, and counts in its own way.
        if (*wire != preset.wire) {
            preset.keyHeader.clear();
            preset.counting = defaultCounting(*wire);
        }
        preset.wire = *wire;
    }
    return preset;
}

Result<QString> givenPrompt(const OptionReader &reader)
{
    const QString text = reader.positional().first();
    if (text != u"-"_s)
        return text;
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return badUse(u"standard input cannot be read"_s);
    return QString::fromUtf8(input.read(LongestPrompt));
}

Result<QString> promptText(const OptionReader &reader)
{
    Result<QString> text = givenPrompt(reader);
    if (text && text->trimmed().isEmpty())
        return badUse(u"the prompt is empty"_s);
    return text;
}

Result<std::optional<qint64>> wholeNumber(const OptionReader &reader, const QString &name, qint64 minimum)
{
    if (!reader.isSet(name))
        return std::optional<qint64>();
    const Result<qint64> number = reader.number(name, minimum, std::numeric_limits<int>::max(), 0);
    if (!number)
        return number.error();
    return std::optional(*number);
}

Result<ChatRequest> requestWithoutModel(const OptionReader &reader)
{
    ChatRequest request;
    auto prompt = promptText(reader);
    if (!prompt)
        return prompt.error();
    request.prompt = *std::move(prompt);
    request.system = reader.value(u"system"_s);
    const auto maxOutput = wholeNumber(reader, u"max-output"_s, 1);
    if (!maxOutput)
        return maxOutput.error();
    request.maxOutput = *maxOutput;
    const auto seed = wholeNumber(reader, u"seed"_s, 0);
    if (!seed)
        return seed.error();
    request.seed = *seed;
    request.stop = reader.values(u"stop"_s);
    if (reader.isSet(u"temperature"_s)) {
        bool isNumber = false;
        request.temperature = reader.value(u"temperature"_s).toDouble(&isNumber);
        if (!isNumber || !std::isfinite(*request.temperature) || *request.temperature < 0)
            return badUse(u"--temperature must be a number from 0 on"_s);
    }
    return request;
}

} // namespace

void addPromptOptions(OptionReader &reader)
{
    reader.addPositional(u"PROMPT"_s, u"The prompt; \"-\" reads it from standard input."_s);
    reader.add(u"provider"_s,
               u"A provider Tokenglass knows: qwen, deepseek, kimi, hunyuan, openai, …, or one of your own."_s,
               u"NAME"_s);
    reader.add(u"base-url"_s, u"The address of an API, instead of the provider's own."_s, u"URL"_s);
    reader.add(
        u"wire"_s,
        u"How it speaks: openai-chat (default), openai-responses, anthropic, gemini, dashscope, hunyuan, ollama."_s,
        u"FORMAT"_s);
    reader.add(u"model"_s, u"The model; may be given up to %1 times."_s.arg(MostModels), u"MODEL"_s);
    reader.add(u"system"_s, u"The system prompt."_s, u"TEXT"_s);
    reader.add(u"max-output"_s, u"The most tokens to answer with."_s, u"N"_s);
    reader.add(u"temperature"_s, u"From 0 on; the provider's default if not given."_s, u"T"_s);
    reader.add(u"stop"_s, u"A text that ends the answer; may be given several times."_s, u"TEXT"_s);
    reader.add(u"seed"_s, u"For answers that can be repeated, where the provider can."_s, u"N"_s);
    reader.add(u"key-env"_s, u"The environment variable that holds the key."_s, u"VARIABLE"_s);
    reader.add(u"ledger"_s,
               u"The ledger: a saved connection's name, an address or a file (default: the local ledger)."_s,
               u"LEDGER"_s);
    reader.add(u"json"_s, u"Prints JSON."_s);
    reader.addNotes(
        u"The key is taken from --key-env, else from the provider's usual variable (DASHSCOPE_API_KEY, OPENAI_API_KEY, "
        "…), else from the keychain; a server given by --base-url alone gets none but --key-env. The wire format "
        "hunyuan takes SECRET_ID:SECRET_KEY."_s);
}

Result<PromptOptions> promptOptions(const OptionReader &reader, const Services &services)
{
    PromptOptions options;
    auto preset = provider(reader, services);
    if (!preset)
        return preset.error();
    options.endpoint.preset = *std::move(preset);
    options.isKnownProvider = reader.isSet(u"provider"_s);
    options.keyVariable = reader.value(u"key-env"_s);
    options.ledger = reader.value(u"ledger"_s);
    if (reader.isSet(u"ledger"_s) && options.ledger.isEmpty())
        return badUse(u"--ledger is empty"_s);
    options.json = reader.isSet(u"json"_s);
    const QStringList models = reader.values(u"model"_s);
    if (models.isEmpty() || models.contains(QString()))
        return badUse(u"--model is missing"_s);
    if (models.size() > MostModels)
        return badUse(u"at most %1 models at once"_s.arg(MostModels));
    auto request = requestWithoutModel(reader);
    if (!request)
        return request.error();
    for (const QString &model : models) {
        request->model = model;
        options.requests.append(*request);
    }
    return options;
}

void addPurposeOptions(OptionReader &reader)
{
    reader.add(u"user"_s, u"The id of the user the request is recorded for."_s, u"ID"_s);
    reader.add(u"organisation"_s, u"The id of the organisation it is recorded for."_s, u"ID"_s);
    reader.add(u"type"_s, u"The request type it is recorded as (default: chat)."_s, u"TYPE"_s);
}

Result<ChatPurpose> purposeOptions(const OptionReader &reader)
{
    ChatPurpose result;
    result.sessionId = newSessionId();
    result.agent = u"tokenglass-cli"_s;
    result.requestType = reader.isSet(u"type"_s) ? reader.value(u"type"_s) : u"chat"_s;
    constexpr qint64 Largest = std::numeric_limits<qint64>::max();
    const Result<qint64> user = reader.number(u"user"_s, 0, Largest, -1);
    if (!user)
        return user.error();
    const Result<qint64> organisation = reader.number(u"organisation"_s, 0, Largest, -1);
    if (!organisation)
        return organisation.error();
    if (*user >= 0)
        result.userId = *user;
    if (*organisation >= 0)
        result.organisationId = *organisation;
    return result;
}

Result<QString> findKey(const PromptOptions &options, const Services &services, const Interrupt &interrupt)
{
    if (!options.keyVariable.isEmpty()) {
        if (!qEnvironmentVariableIsSet(options.keyVariable.toUtf8().constData()))
            return badUse(u"--key-env: the variable %1 is not set"_s.arg(options.keyVariable));
        return qEnvironmentVariable(options.keyVariable.toUtf8().constData());
    }
    const ProviderPreset &preset = options.endpoint.preset;
    for (const QString &variable : preset.keyVariables) {
        if (const QString key = qEnvironmentVariable(variable.toUtf8().constData()); !key.isEmpty())
            return key;
    }
    if (!options.isKnownProvider || !services.secrets)
        return QString();
    const Result<QString> kept = await(services.secrets->read(providerSecretKey(preset.id)), &interrupt);
    // A server on this computer seldom wants a key, so nothing is missed there.
    if (!kept && kept.error().kind != Error::Kind::Cancelled && !isLocalAddress(preset.baseUrl))
        Terminal::complain(errorText(kept.error()));
    return kept ? *kept : QString();
}

} // namespace Tokenglass
