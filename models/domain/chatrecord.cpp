// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/chatrecord.h"

#include "models/domain/pricebook.h"
#include "models/domain/tokenestimate.h"

#include <QDateTime>
#include <QRandomGenerator>

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

std::optional<Money> priceOf(const ChatRequest &request, const ChatOutcome &outcome, const PriceBook &prices,
                             const TokenCounts &tokens, const QDateTime &at)
{
    const auto asked = prices.costOf(request.model, tokens, at);
    return asked || outcome.reportedModel.isEmpty() ? asked : prices.costOf(outcome.reportedModel, tokens, at);
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

ChatCost costOf(const ChatRequest &request, const ChatOutcome &outcome, const PriceBook &prices, const QDateTime &at)
{
    const std::optional<ReportedUsage> &usage = outcome.usage;
    if (usage && usage->cost)
        return {usage->cost, usage->costText, CostBasis::Reported};
    if (outcome.failure && !wasStopped(outcome))
        return {};
    if (usage && usage->isComplete()) {
        // Image tokens have a price of their own, which the book does not know.
        if (usage->imageOutput.value_or(0) > 0)
            return {};
        return priced(priceOf(request, outcome, prices, usage->counts(), at),
                      usage->final ? CostBasis::Calculated : CostBasis::Estimated);
    }
    if (outcome.text.isEmpty() && outcome.reasoning.isEmpty())
        return {};
    TokenCounts guess;
    guess[TokenBucket::FreshInput] = estimateTokens(request);
    guess[TokenBucket::Output] = estimateTokens(outcome.text);
    guess[TokenBucket::Reasoning] = estimateTokens(outcome.reasoning);
    return priced(priceOf(request, outcome, prices, guess, at), CostBasis::Estimated);
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
