// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/answerjson.h"

#include "models/domain/jsonwriter.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

void writeCount(JsonWriter &json, const char *name, const std::optional<qint64> &count)
{
    json.key(name);
    if (count)
        json.value(*count);
    else
        json.null();
}

void writeSeconds(JsonWriter &json, const char *name, const std::optional<std::chrono::microseconds> &time)
{
    json.key(name);
    if (time)
        json.millionths(time->count());
    else
        json.null();
}

QString nullIfEmpty(const QString &text)
{
    return text.isEmpty() ? QString() : text;
}

QString notNull(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

/// As the provider sent it: 502 is not "502".
void writeCode(JsonWriter &json, const ProviderFailure &failure)
{
    bool isWhole = false;
    const qint64 number = failure.code.toLongLong(&isWhole);
    json.key("code");
    if (failure.isCodeNumber && isWhole)
        json.value(number);
    else
        json.value(nullIfEmpty(failure.code));
}

void writeError(JsonWriter &json, const std::optional<ProviderFailure> &failure)
{
    json.key("error");
    if (!failure) {
        json.null();
        return;
    }
    json.beginObject();
    json.key("kind").value(errorKindName(failure->error.kind));
    json.key("message").value(notNull(failure->error.detail));
    writeCount(json, "status", failure->status ? std::optional<qint64>(*failure->status) : std::nullopt);
    writeSeconds(json, "retry_after_s", failure->retryAfter);
    json.key("request_id").value(nullIfEmpty(failure->requestId));
    json.key("type").value(nullIfEmpty(failure->type));
    writeCode(json, *failure);
    json.key("retryable").value(failure->retryable);
    json.end();
}

void writeUsage(JsonWriter &json, const ReportedUsage &usage)
{
    json.key("usage").beginObject();
    writeCount(json, "input_total", usage.inputTotal);
    writeCount(json, "cache_read", usage.cacheRead);
    writeCount(json, "cache_write", usage.cacheWrite);
    writeCount(json, "cache_write_5m", usage.cacheWrite5m);
    writeCount(json, "cache_write_1h", usage.cacheWrite1h);
    writeCount(json, "output_total", usage.outputTotal);
    writeCount(json, "reasoning", usage.reasoning);
    writeCount(json, "total_reported", usage.totalReported);
    json.key("reported").value(usage.inputTotal || usage.outputTotal || usage.totalReported);
    json.key("final").value(usage.final);
    json.end();
}

void writeCost(JsonWriter &json, const ChatCost &cost)
{
    json.key("cost").beginObject();
    json.key("amount").value(cost.text);
    json.key("currency").value(cost.amount ? cost.amount->currency.code() : QString());
    json.key("basis").value(costBasisName(cost.basis));
    json.end();
}

QString exact(const std::optional<Money> &money)
{
    constexpr int Decimals = 9;
    return money ? money->toDecimal(Decimals) : QString();
}

} // namespace

void writeAnswerMembers(JsonWriter &json, const ChatAnswer &answer)
{
    const ChatOutcome &outcome = answer.outcome;
    json.key("model").value(answer.request.model);
    json.key("wire").value(wireName(answer.wire));
    json.key("text").value(notNull(outcome.text));
    json.key("reasoning").value(notNull(outcome.reasoning));
    json.key("finish_reason").value(outcome.finishReason);
    json.key("terminated").value(outcome.terminated);
    writeError(json, outcome.failure);
    json.key("warnings").beginArray();
    for (const QString &warning : outcome.warnings)
        json.value(warning);
    json.end();
    writeUsage(json, outcome.usage.value_or(ReportedUsage()));
    writeCost(json, answer.cost);
    writeSeconds(json, "ttft_s", outcome.firstToken);
    writeSeconds(json, "total_s", outcome.total);
    writeCount(json, "ledger_id", answer.ledgerId > 0 ? std::optional(answer.ledgerId) : std::nullopt);
    json.key("request_id").value(nullIfEmpty(outcome.requestId));
    json.key("reported_model").value(nullIfEmpty(outcome.reportedModel));
    json.key("attempts").value(qint64(outcome.attempts));
}

void writePreviewMembers(JsonWriter &json, const ChatPreview &preview)
{
    json.key("input_tokens").value(preview.inputTokens);
    json.key("input_basis").value(preview.isCounted ? u"counted"_s : u"estimated"_s);
    writeCount(json, "expected_output_tokens", preview.expectedOutput);
    writeCount(json, "most_output_tokens", preview.mostOutput);
    json.key("cost").beginObject();
    json.key("currency").value(preview.inputCost ? preview.inputCost->currency.code() : QString());
    json.key("input").value(exact(preview.inputCost));
    json.key("expected").value(exact(preview.expectedCost));
    json.key("most").value(exact(preview.mostCost));
    json.end();
}

} // namespace Tokenglass
