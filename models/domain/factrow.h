// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/cost.h"
#include "models/domain/tokens.h"

#include <limits>
#include <string_view>

namespace Tokenglass {

/// Yes, no, or the source does not say.
enum class TriState : quint8 { No, Yes, Unknown };

/// One usage row on its way from a source into a FactBatch. Texts are UTF-8 views that need to live only for the call;
/// a view with a null data() is NULL. Values are already cleaned: no negative counts, no NaN.
struct FactRow
{
    static constexpr qint64 Unknown = std::numeric_limits<qint64>::min();

    struct Entity
    {
        enum class Kind : quint8 { None, Number, Text };
        Kind kind = Kind::None;
        qint64 number = 0;
        std::string_view text;
    };

    qint64 sourceId = 0; ///< the row's key in its source; unique within the source
    qint64 timeMicros = Unknown; ///< UTC microseconds since the epoch; Unknown: in no period
    Entity user;
    Entity organisation;
    Entity caller; ///< the API key or the agent that asked
    std::string_view provider;
    std::string_view modelName;
    std::string_view modelAlias;
    std::string_view requestType;
    TriState success = TriState::Unknown;
    std::array<qint64, TokenBucketCount> tokens{Unknown, Unknown, Unknown, Unknown, Unknown, Unknown};
    qint64 unsplitTokens = Unknown; ///< what a total holds beyond the known parts, when input or output is unknown
    qint64 costNanos = 0; ///< meaningless when basis is CostBasis::Unknown
    Currency currency;
    CostBasis basis = CostBasis::Unknown;
    qint64 secondNanos = 0; ///< the same cost in `second`
    Currency second; ///< invalid: the cost is known in one currency only
    qint64 latencyMicros = Unknown;
};

} // namespace Tokenglass
