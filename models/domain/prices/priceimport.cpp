// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/prices/priceimport.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

/// The first member that is an object says what kind of list it is.
Result<PriceImport> importObject(const QJsonObject &root, const QString &asOf)
{
    if (root.value("data"_L1).isArray())
        return importOpenRouter(root.value("data"_L1).toArray(), asOf);
    const QJsonObject providers = root.contains("providers"_L1) ? root.value("providers"_L1).toObject() : root;
    for (const auto value : providers) {
        const QJsonObject entry = value.toObject();
        if (entry.value("models"_L1).isObject())
            return importModelsDev(providers, asOf);
        if (entry.contains("litellm_provider"_L1) || entry.contains("input_cost_per_token"_L1))
            return importLiteLlm(root, asOf);
    }
    return Error{Error::Kind::Input, u"no price list that is known: neither LiteLLM, OpenRouter nor models.dev"_s};
}

} // namespace

void LeftOutPrices::add(const QString &kind, const QString &model)
{
    m_models[kind].append(model);
}

QStringList LeftOutPrices::warnings() const
{
    constexpr qsizetype MostNames = 3;
    QStringList result;
    for (auto it = m_models.begin(); it != m_models.end(); ++it) {
        QStringList names = it->first(std::min(it->size(), MostNames));
        if (it->size() > MostNames)
            names.append(u"\u2026"_s);
        result.append(
            u"%1 is not taken over; models: %2 (%3)"_s.arg(it.key()).arg(it->size()).arg(names.join(u", "_s)));
    }
    return result;
}

Result<PriceImport> importPrices(const QByteArray &bytes, const QString &asOf)
{
    const QByteArray text = bytes.trimmed();
    if (!text.startsWith('{') && !text.startsWith('['))
        return importPriceCsv(bytes, asOf);
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(text, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return Error{Error::Kind::Input, parseError.errorString()};
    Result<PriceImport> result =
        document.isArray() ? importGenaiPrices(document.array(), asOf) : importObject(document.object(), asOf);
    if (result && result->table.prices.isEmpty())
        return Error{Error::Kind::Input, u"no price per token was found in it"_s};
    return result;
}

bool isFirstParty(const QString &provider)
{
    static const QSet<QString> names{u"anthropic"_s, u"openai"_s,   u"google"_s,  u"gemini"_s,     u"x-ai"_s,
                                     u"xai"_s,       u"deepseek"_s, u"mistral"_s, u"moonshotai"_s, u"moonshot"_s,
                                     u"zai"_s,       u"zhipuai"_s,  u"cohere"_s,  u"perplexity"_s, u"groq"_s,
                                     u"alibaba"_s,   u"minimax"_s,  u"tencent"_s, u"voyageai"_s};
    return names.contains(provider);
}

QString sellerName(const QString &provider)
{
    for (const QString &name : {u"vertex_ai"_s, u"bedrock"_s}) {
        if (provider.startsWith(name))
            return name;
    }
    return provider;
}

bool isSameSeller(const QString &one, const QString &other)
{
    const QString a = sellerName(one);
    const QString b = sellerName(other);
    static const QList<QStringList> groups{{u"google"_s, u"gemini"_s, u"google-ai-studio"_s},
                                           {u"moonshot"_s, u"moonshotai"_s, u"moonshotai-cn"_s, u"kimi"_s},
                                           {u"dashscope"_s, u"alibaba"_s, u"alibaba-cn"_s, u"aliyun"_s, u"qwen"_s},
                                           {u"zai"_s, u"z-ai"_s, u"zhipu"_s, u"zhipuai"_s, u"glm"_s},
                                           {u"xai"_s, u"x-ai"_s},
                                           {u"openai"_s, u"text-completion-openai"_s},
                                           {u"mistral"_s, u"mistralai"_s},
                                           {u"tencent"_s, u"tencent-tokenhub"_s, u"hunyuan"_s}};
    const auto isAnybody = [](const QString &name) { return name.isEmpty() || name == "-"_L1; };
    if (isAnybody(a) || isAnybody(b) || a.compare(b, Qt::CaseInsensitive) == 0)
        return true;
    return std::any_of(groups.begin(), groups.end(), [&](const QStringList &names) {
        return names.contains(a, Qt::CaseInsensitive) && names.contains(b, Qt::CaseInsensitive);
    });
}

std::optional<qint64> nanosFromJson(const QJsonValue &value, double scale)
{
    bool ok = value.isDouble();
    const double number = ok ? value.toDouble() : value.toString().toDouble(&ok);
    if (!ok || !std::isfinite(number) || number < 0)
        return std::nullopt;
    const auto money = Money::fromDouble(number * scale, Currency());
    return money ? std::optional(money->nanos) : std::nullopt;
}

void setNanos(Price &price, TokenBucket bucket, std::optional<qint64> nanos)
{
    if (nanos)
        price.nanosPerMillion[static_cast<std::size_t>(bucket)] = nanos;
}

bool hasNanos(const Price &price, TokenBucket bucket)
{
    return price.nanosPerMillion[static_cast<std::size_t>(bucket)].has_value();
}

} // namespace Tokenglass
