// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/chatrecord.h"

#include "models/domain/pricebook.h"
#include "models/domain/tokenestimate.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr int ExactDecimals = 9;

ChatCost priced(const std::optional<Money> &amount, CostBasis basis)
{
    if (!amount)
        return {};
    QString text = amount->toDecimal(ExactDecimals);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return {amount, text, basis};
}

/// What a part of the answer is at least: what was reported, and not less than what came of it.
struct OutputCounts
{
    qint64 plain = 0;
    qint64 reasoning = 0;
};

OutputCounts outputAtLeast(const ReportedUsage &usage, const ChatOutcome &outcome)
{
    const qint64 text = estimateTokens(outcome.text);
    const qint64 thought = estimateTokens(outcome.reasoning);
    std::optional<qint64> reported = usage.outputTotal;
    if (!reported && usage.totalReported && usage.inputTotal && *usage.totalReported >= *usage.inputTotal)
        reported = *usage.totalReported - *usage.inputTotal;
    const qint64 reasoning = usage.reasoning.value_or(0);
    if (reported && *reported >= reasoning && *reported >= text + thought)
        return {*reported - reasoning, reasoning};
    if (reasoning <= thought)
        return {text, thought};
    return {std::max(text, reported.value_or(0) - reasoning), reasoning};
}

/// The counts to price where some are missing or only those of a beginning: as reported as far as that goes, by the
/// texts where it does not. For the cost alone; the row keeps what was reported.
TokenCounts estimatedCounts(const ChatRequest &request, const ChatOutcome &outcome)
{
    const ReportedUsage usage = outcome.usage.value_or(ReportedUsage());
    TokenCounts counts = usage.counts();
    if (!usage.inputTotal) {
        const bool hasRest = usage.totalReported && usage.outputTotal && *usage.totalReported >= *usage.outputTotal;
        const qint64 whole = hasRest ? *usage.totalReported - *usage.outputTotal : estimateTokens(request);
        const qint64 cached = usage.cacheRead.value_or(0) + usage.cacheWrite.value_or(0);
        counts[TokenBucket::FreshInput] = std::max<qint64>(whole - cached, 0);
    }
    if (!usage.outputTotal || !usage.final) {
        const OutputCounts output = outputAtLeast(usage, outcome);
        counts[TokenBucket::Output] = output.plain;
        counts[TokenBucket::Reasoning] = output.reasoning;
    }
    return counts;
}

bool wasStopped(const ChatOutcome &outcome)
{
    return outcome.failure && outcome.failure->error.kind == Error::Kind::Cancelled;
}

QString pathOf(WireFormat wire)
{
    switch (wire) {
    case WireFormat::OpenAiChat:
        return u"/chat/completions"_s;
    case WireFormat::OpenAiResponses:
        return u"/responses"_s;
    case WireFormat::Anthropic:
        return u"/v1/messages"_s;
    case WireFormat::Gemini:
        return u"/v1beta/models"_s;
    case WireFormat::DashScope:
        return u"/api/v1/services/aigc/text-generation/generation"_s;
    case WireFormat::Hunyuan:
        return u"/"_s;
    case WireFormat::Ollama:
        return u"/api/chat"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

ChatCost costOf(const QString &provider, const ChatRequest &request, const ChatOutcome &outcome,
                const PriceBook &prices, const QDateTime &at)
{
    const std::optional<ReportedUsage> &usage = outcome.usage;
    if (usage && usage->cost)
        return {usage->cost, usage->costText, CostBasis::Reported};
    if (outcome.failure && !wasStopped(outcome))
        return {};
    // Image tokens have a price of their own, which the book does not know.
    if (usage && usage->imageOutput.value_or(0) > 0)
        return {};
    const auto priceOf = [&](const TokenCounts &tokens) {
        const auto asked = prices.costOf(prices.requestName(provider, request.model), tokens, at);
        return asked || outcome.reportedModel.isEmpty()
            ? asked
            : prices.costOf(prices.requestName(provider, outcome.reportedModel), tokens, at);
    };
    if (usage && usage->isComplete() && usage->final)
        return priced(priceOf(usage->counts()), CostBasis::Calculated);
    const bool isReported = usage && !usage->isEmpty();
    if (!isReported && outcome.text.isEmpty() && outcome.reasoning.isEmpty())
        return {};
    return priced(priceOf(estimatedCounts(request, outcome)), CostBasis::Estimated);
}

QString newSessionId()
{
    constexpr int HexDigits = 16;
    return u"session_"_s + u"%1"_s.arg(QRandomGenerator::system()->generate64(), HexDigits, 16, QChar(u'0'));
}

UsageRecord pendingRecord(const ProviderPreset &preset, const ChatRequest &request, const ChatPurpose &purpose,
                          const QDateTime &at)
{
    UsageRecord record;
    record.state = UsageRecord::State::Pending;
    record.createdMicros = at.toMSecsSinceEpoch() * 1000;
    record.userId = purpose.userId;
    record.organisationId = purpose.organisationId;
    record.sessionId = purpose.sessionId;
    record.agent = purpose.agent;
    record.requestType = purpose.requestType;
    record.provider = preset.recordedProvider();
    record.modelName = request.model;
    record.endpointPath = pathOf(preset.wire);
    record.estimatedInput = estimateTokens(request);
    return record;
}

UsageRecord completedRecord(UsageRecord pending, const ChatOutcome &outcome, const ChatCost &cost)
{
    UsageRecord record = std::move(pending);
    record.state = wasStopped(outcome) ? UsageRecord::State::Stopped
        : outcome.failure              ? UsageRecord::State::Failed
                                       : UsageRecord::State::Complete;
    record.requestId = outcome.requestId;
    record.finishReason = outcome.finishReason;
    if (outcome.usage) {
        record.tokens = outcome.usage->counts();
        record.usageFinal = outcome.usage->final;
    }
    record.totalCost = cost.amount;
    record.costBasis = cost.basis;
    record.responseMicros = outcome.total.count();
    if (outcome.firstToken)
        record.firstTokenMicros = outcome.firstToken->count();
    if (outcome.failure) {
        record.errorKind = errorKindName(outcome.failure->error.kind);
        record.errorMessage = outcome.failure->error.detail;
        if (record.requestId.isEmpty())
            record.requestId = outcome.failure->requestId;
    }
    return record;
}

QString errorKindName(Error::Kind kind)
{
    using Kind = Error::Kind;
    switch (kind) {
    case Kind::Cancelled:
        return u"cancelled"_s;
    case Kind::Timeout:
        return u"timeout"_s;
    case Kind::Offline:
        return u"offline"_s;
    case Kind::Auth:
        return u"auth"_s;
    case Kind::Forbidden:
        return u"forbidden"_s;
    case Kind::RateLimited:
        return u"rate_limited"_s;
    case Kind::Quota:
        return u"quota"_s;
    case Kind::Protocol:
        return u"protocol"_s;
    case Kind::Truncated:
        return u"truncated"_s;
    case Kind::Schema:
        return u"schema"_s;
    case Kind::Storage:
        return u"storage"_s;
    case Kind::Secret:
        return u"secret"_s;
    case Kind::Input:
        return u"input"_s;
    }
    Q_UNREACHABLE();
}

QString recordStateName(UsageRecord::State state)
{
    switch (state) {
    case UsageRecord::State::Pending:
        return u"pending"_s;
    case UsageRecord::State::Complete:
        return u"complete"_s;
    case UsageRecord::State::Failed:
        return u"failed"_s;
    case UsageRecord::State::Stopped:
        return u"stopped"_s;
    }
    Q_UNREACHABLE();
}

QString costBasisName(CostBasis basis)
{
    static const std::array<QString, CostBasisCount> names{u"reported"_s, u"stored"_s, u"calculated"_s, u"estimated"_s,
                                                           u"unknown"_s};
    return names[static_cast<std::size_t>(basis)];
}

} // namespace Tokenglass
