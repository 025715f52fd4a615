// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/chatfigures.h"

#include "models/domain/wideinteger.h"

namespace Tokenglass {

namespace {

std::optional<double> speed(const ChatOutcome &outcome, qint64 tokens)
{
    using namespace std::chrono_literals;
    constexpr std::chrono::microseconds ShortestTime = 10ms; // below, the clock and the buffers are what is measured
    constexpr std::chrono::microseconds ShortestStream = 50ms;
    constexpr int LeastShare = 20; // a twentieth of the whole
    std::chrono::microseconds taken = outcome.total;
    if (taken < ShortestTime)
        return std::nullopt;
    // An answer in one piece, or in one burst at the end, was not made in the time it took to arrive: then the whole
    // time counts.
    const std::chrono::microseconds streamed = taken - outcome.firstToken.value_or(taken);
    if (streamed >= ShortestStream && streamed * LeastShare >= taken)
        taken = streamed;
    constexpr double MicrosPerSecond = 1e6;
    return static_cast<double>(tokens) * MicrosPerSecond / static_cast<double>(taken.count());
}

std::optional<Money> perThousand(const Money &cost, qint64 tokens)
{
    const auto nanos = narrow(divideHalfEven(static_cast<WideInteger>(cost.nanos) * 1000, tokens));
    return nanos ? std::optional(Money{*nanos, cost.currency}) : std::nullopt;
}

std::optional<double> relativeError(qint64 said, qint64 was)
{
    if (was <= 0)
        return std::nullopt;
    return static_cast<double>(said - was) / static_cast<double>(was);
}

} // namespace

ChatFigures figuresOf(const ChatAnswer &answer)
{
    ChatFigures figures;
    const std::optional<ReportedUsage> &usage = answer.outcome.usage;
    const bool isReported = usage && !usage->isEmpty();
    if (!isReported && !(answer.outcome.text.isEmpty() && answer.outcome.reasoning.isEmpty())) {
        figures.estimatedInput = estimateTokens(answer.request);
        figures.estimatedOutput = estimateTokens(answer.outcome.text) + estimateTokens(answer.outcome.reasoning);
    }
    // Counts of a broken stream are a lower bound: nothing is divided by them.
    const bool isCounted = usage && usage->final;
    const qint64 output = isCounted ? usage->outputTotal.value_or(0) : 0;
    if (output > 0) {
        figures.tokensPerSecond = speed(answer.outcome, output);
        if (answer.cost.amount && answer.cost.basis != CostBasis::Estimated)
            figures.costPerThousandOutput = perThousand(*answer.cost.amount, output);
    }
    if (!answer.preview || !isCounted)
        return figures;
    if (usage->inputTotal)
        figures.inputError = relativeError(answer.preview->inputTokens, *usage->inputTotal);
    const std::optional<Money> &expected = answer.preview->expectedCost;
    if (expected && answer.cost.amount && expected->currency == answer.cost.amount->currency)
        figures.costError = relativeError(expected->nanos, answer.cost.amount->nanos);
    return figures;
}

} // namespace Tokenglass
