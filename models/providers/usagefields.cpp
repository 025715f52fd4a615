// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/usagefields.h"

#include "models/providers/jsontext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

using Count = std::optional<qint64>;

Count firstOf(std::initializer_list<Count> candidates)
{
    for (const Count &candidate : candidates) {
        if (candidate)
            return candidate;
    }
    return std::nullopt;
}

QJsonObject firstObject(const QJsonObject &object, std::initializer_list<QLatin1StringView> fields)
{
    for (const QLatin1StringView field : fields) {
        if (const QJsonValue value = object.value(field); value.isObject())
            return value.toObject();
    }
    return {};
}

/// The cache fields of the OpenAI family: beside the totals, or in the details of the input.
void readCache(const QJsonObject &usage, const QJsonObject &details, ReportedUsage &result)
{
    result.cacheRead = firstOf({tokenCount(details, {"cached_tokens"_L1}),
                                tokenCount(usage,
                                           {"cached_tokens"_L1, "num_cached_tokens"_L1, "prompt_cache_hit_tokens"_L1,
                                            "cache_read_input_tokens"_L1})});
    result.cacheWrite = firstOf(
        {tokenCount(details, {"cache_write_tokens"_L1, "cache_creation_tokens"_L1, "cache_creation_input_tokens"_L1}),
         tokenCount(usage, {"cache_creation_input_tokens"_L1, "cache_write_tokens"_L1})});
    const QJsonObject split = firstObject(details, {"cache_creation_token_details"_L1, "cache_creation"_L1});
    const QJsonObject own = split.isEmpty() ? firstObject(usage, {"cache_creation"_L1}) : split;
    result.cacheWrite5m = tokenCount(own, {"ephemeral_5m_input_tokens"_L1});
    result.cacheWrite1h = tokenCount(own, {"ephemeral_1h_input_tokens"_L1});
}

/// A split that does not add up to its total is older than the total: the total stays.
void dropStaleSplit(ReportedUsage &usage)
{
    if (!usage.cacheWrite5m && !usage.cacheWrite1h)
        return;
    const qint64 sum = usage.cacheWrite5m.value_or(0) + usage.cacheWrite1h.value_or(0);
    if (!usage.cacheWrite)
        usage.cacheWrite = sum;
    if (*usage.cacheWrite != sum) {
        usage.cacheWrite5m.reset();
        usage.cacheWrite1h.reset();
    }
}

/// xAI leaves reasoning out of the completion tokens; the total gives it away.
void includeSeparateReasoning(ReportedUsage &usage)
{
    if (!usage.isComplete() || !usage.reasoning || !usage.totalReported || *usage.reasoning == 0)
        return;
    if (*usage.inputTotal + *usage.outputTotal + *usage.reasoning == *usage.totalReported)
        *usage.outputTotal += *usage.reasoning;
}

Count geminiCount(const QJsonObject &usage, QLatin1StringView camel, QLatin1StringView snake)
{
    return tokenCount(usage, {camel, snake});
}

Count imageTokens(const QJsonArray &details)
{
    for (const auto part : details) {
        if (part[u"modality"_s].toString() != u"IMAGE"_s)
            continue;
        const Count camel = tokenCount(part[u"tokenCount"_s]);
        return camel ? camel : tokenCount(part[u"token_count"_s]);
    }
    return std::nullopt;
}

Count geminiOutput(Count candidates, Count thoughts, const ReportedUsage &usage)
{
    if (candidates || thoughts)
        return candidates.value_or(0) + thoughts.value_or(0);
    // Nothing was answered, or nothing yet; the total tells.
    if (usage.inputTotal && usage.totalReported && *usage.totalReported >= *usage.inputTotal)
        return *usage.totalReported - *usage.inputTotal;
    return std::nullopt;
}

/// To the last digit of a nano-unit, which is more than anybody bills.
void addCost(const QString &decimal, ReportedUsage &result)
{
    constexpr int ExactDecimals = 9;
    const auto more = Money::fromDecimal(decimal.toStdString(), result.cost->currency);
    qint64 sum = 0;
    if (!more || more->nanos == 0 || qAddOverflow(result.cost->nanos, more->nanos, &sum))
        return;
    const bool isFirst = result.cost->nanos == 0;
    result.cost->nanos = sum;
    result.costText = isFirst ? decimal : decimalText(QJsonValue(result.cost->toDecimal(ExactDecimals)));
}

} // namespace

void setCost(const QString &decimal, Currency currency, ReportedUsage &result)
{
    if (decimal.isEmpty())
        return;
    if (const auto cost = Money::fromDecimal(decimal.toStdString(), currency)) {
        result.cost = cost;
        result.costText = decimal;
    }
}

void readCost(const QJsonObject &usage, ReportedUsage &result)
{
    const QJsonValue ticks = usage.value("cost_in_usd_ticks"_L1);
    if (const Count count = tokenCount(ticks))
        setCost(decimalText(QJsonValue(QString::number(*count) + u"e-10"_s)), Currency::usd(), result);
    const QJsonValue cost = usage.value("cost"_L1);
    const QJsonValue total = cost.isObject() ? cost.toObject().value("total_cost"_L1) : cost;
    setCost(decimalText(total), Currency::usd(), result);
    // With a key of one's own, the reseller's cost is its fee alone; the provider's bill comes on top.
    if (usage.value("is_byok"_L1).toBool() && result.cost)
        addCost(decimalText(usage.value("cost_details"_L1).toObject().value("upstream_inference_cost"_L1)), result);
}

ReportedUsage openAiChatUsage(const QJsonObject &usage)
{
    ReportedUsage result;
    result.inputTotal = tokenCount(usage, {"prompt_tokens"_L1, "input_tokens"_L1});
    result.outputTotal = tokenCount(usage, {"completion_tokens"_L1, "output_tokens"_L1});
    result.totalReported = tokenCount(usage, {"total_tokens"_L1});
    readCache(usage,
              firstObject(usage, {"prompt_tokens_details"_L1, "prompt_token_details"_L1, "input_tokens_details"_L1}),
              result);
    dropStaleSplit(result);
    const QJsonObject outputDetails = firstObject(usage, {"completion_tokens_details"_L1, "output_tokens_details"_L1});
    result.reasoning =
        firstOf({tokenCount(outputDetails, {"reasoning_tokens"_L1}), tokenCount(usage, {"reasoning_tokens"_L1})});
    result.imageOutput = tokenCount(outputDetails, {"image_tokens"_L1});
    includeSeparateReasoning(result);
    readCost(usage, result);
    return result;
}

ReportedUsage llamaTimingsUsage(const QJsonObject &timings)
{
    ReportedUsage result;
    result.cacheRead = tokenCount(timings, {"cache_n"_L1});
    // What was in the cache is not in prompt_n; older servers do not say how much that was.
    if (const Count fresh = tokenCount(timings, {"prompt_n"_L1}); fresh && result.cacheRead)
        result.inputTotal = *fresh + *result.cacheRead;
    result.outputTotal = tokenCount(timings, {"predicted_n"_L1});
    return result;
}

ReportedUsage inputOutputUsage(const QJsonObject &usage)
{
    ReportedUsage result;
    result.inputTotal = tokenCount(usage, {"input_tokens"_L1});
    result.outputTotal = tokenCount(usage, {"output_tokens"_L1});
    result.totalReported = tokenCount(usage, {"total_tokens"_L1});
    readCache(usage, firstObject(usage, {"input_tokens_details"_L1, "prompt_tokens_details"_L1}), result);
    // DashScope has text and image counts in input_tokens_details and the cache elsewhere.
    if (!result.cacheRead)
        readCache(usage, firstObject(usage, {"prompt_tokens_details"_L1}), result);
    dropStaleSplit(result);
    const QJsonObject details = firstObject(usage, {"output_tokens_details"_L1, "completion_tokens_details"_L1});
    result.reasoning = tokenCount(details, {"reasoning_tokens"_L1});
    result.imageOutput = tokenCount(details, {"image_tokens"_L1});
    readCost(usage, result);
    return result;
}

ReportedUsage geminiUsage(const QJsonObject &usage)
{
    ReportedUsage result;
    const Count prompt = geminiCount(usage, "promptTokenCount"_L1, "prompt_token_count"_L1);
    const Count toolUse = geminiCount(usage, "toolUsePromptTokenCount"_L1, "tool_use_prompt_token_count"_L1);
    const Count candidates = firstOf({geminiCount(usage, "candidatesTokenCount"_L1, "candidates_token_count"_L1),
                                      geminiCount(usage, "responseTokenCount"_L1, "response_token_count"_L1)});
    result.reasoning = geminiCount(usage, "thoughtsTokenCount"_L1, "thoughts_token_count"_L1);
    result.cacheRead = geminiCount(usage, "cachedContentTokenCount"_L1, "cached_content_token_count"_L1);
    result.totalReported = geminiCount(usage, "totalTokenCount"_L1, "total_token_count"_L1);
    if (prompt)
        result.inputTotal = *prompt + toolUse.value_or(0);
    result.outputTotal = geminiOutput(candidates, result.reasoning, result);
    const QJsonValue details = usage.value("candidatesTokensDetails"_L1);
    result.imageOutput =
        imageTokens((details.isArray() ? details : usage.value("candidates_tokens_details"_L1)).toArray());
    return result;
}

ReportedUsage hunyuanUsage(const QJsonObject &usage)
{
    ReportedUsage result;
    result.inputTotal = tokenCount(usage, {"PromptTokens"_L1});
    result.outputTotal = tokenCount(usage, {"CompletionTokens"_L1});
    result.totalReported = tokenCount(usage, {"TotalTokens"_L1});
    result.reasoning = tokenCount(usage.value("CompletionTokensDetails"_L1).toObject(), {"ReasoningTokens"_L1});
    result.cacheRead = tokenCount(usage.value("PromptTokensDetails"_L1).toObject(), {"CachedTokens"_L1});
    return result;
}

ReportedUsage ollamaUsage(const QJsonObject &message)
{
    ReportedUsage result;
    result.inputTotal = tokenCount(message, {"prompt_eval_count"_L1});
    result.outputTotal = tokenCount(message, {"eval_count"_L1});
    return result;
}

ReportedUsage anthropicUsage(const QJsonObject &usage)
{
    ReportedUsage result;
    result.cacheRead = tokenCount(usage, {"cache_read_input_tokens"_L1});
    result.cacheWrite = tokenCount(usage, {"cache_creation_input_tokens"_L1});
    const QJsonObject split = usage.value("cache_creation"_L1).toObject();
    result.cacheWrite5m = tokenCount(split, {"ephemeral_5m_input_tokens"_L1});
    result.cacheWrite1h = tokenCount(split, {"ephemeral_1h_input_tokens"_L1});
    dropStaleSplit(result);
    // The one wire format whose input leaves the cache out.
    if (const Count fresh = tokenCount(usage, {"input_tokens"_L1}))
        result.inputTotal = *fresh + result.cacheRead.value_or(0) + result.cacheWrite.value_or(0);
    result.outputTotal = tokenCount(usage, {"output_tokens"_L1});
    result.reasoning = tokenCount(usage.value("output_tokens_details"_L1).toObject(), {"thinking_tokens"_L1});
    readCost(usage, result);
    return result;
}

} // namespace Tokenglass
