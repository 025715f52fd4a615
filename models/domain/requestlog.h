// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/dashboard.h"
#include "models/domain/factrow.h"

namespace Tokenglass {

enum class RequestColumn : quint8 { Time, Cost, Tokens, Input, Output, ResponseTime };

/// A page of the request log: `count` rows from `offset` on, of all that the range and filter leave.
struct RequestQuery
{
    TimeRange range;
    UsageFilter filter;
    RequestColumn sort = RequestColumn::Time;
    Qt::SortOrder order = Qt::DescendingOrder; ///< ties by source id in the same direction; unknown always last
    /// Makes the amounts of its two currencies comparable. Other currencies follow by code, each for itself.
    std::optional<ExchangeRate> rate;
    qint64 offset = 0;
    int count = 200;
    friend bool operator==(const RequestQuery &, const RequestQuery &) = default;
};

struct RequestEntity
{
    EntityId id;
    QString name; ///< as the source has it; empty unless Named
    EntityState state = EntityState::Unnamed;
    friend bool operator==(const RequestEntity &, const RequestEntity &) = default;
};

/// The tokens of one request as the engine keeps them. Empty is unknown, which is not 0.
struct RequestTokens
{
    std::optional<qint64> input; ///< fresh + cache read + cache writes
    std::optional<qint64> output; ///< output + reasoning
    std::optional<qint64> total; ///< input + output, plus what was reported only as a total
    std::optional<qint64> cacheRead;
    std::optional<qint64> cacheWrite; ///< both lifetimes
    std::optional<qint64> reasoning;
    friend bool operator==(const RequestTokens &, const RequestTokens &) = default;
};

/// One request of the log.
struct RequestRow
{
    qint64 sourceId = 0;
    qint64 second = 0; ///< since the epoch, UTC
    RequestEntity user;
    RequestEntity organisation;
    RequestEntity caller; ///< the API key or the agent that asked
    ModelIdentity model;
    QString type;
    TriState success = TriState::Unknown;
    RequestTokens tokens;
    std::optional<Money> cost; ///< empty: no price is known
    std::optional<Money> secondCost; ///< the same in another currency at the rate of its day; empty: there is none
    CostBasis basis = CostBasis::Unknown;
    std::optional<qint64> latencyMicros;

    /// Why there is no cost; Priced: there is one.
    enum class Lack : quint8 { Priced, Failed, NotReported, NoPrice };
    [[nodiscard]] Lack lack() const
    {
        if (basis != CostBasis::Unknown)
            return Lack::Priced;
        if (success == TriState::No)
            return Lack::Failed;
        return tokens.input && tokens.output ? Lack::NoPrice : Lack::NotReported;
    }
    /// The counts are those of a beginning: an estimate stands for what was not reported.
    [[nodiscard]] bool hasLeastTokens() const { return basis == CostBasis::Estimated; }
    friend bool operator==(const RequestRow &, const RequestRow &) = default;
};

struct RequestPage
{
    qint64 total = 0; ///< rows of the range and filter, on this page or not
    QList<RequestRow> rows;
};

} // namespace Tokenglass
