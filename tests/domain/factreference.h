// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/dashboard.h"
#include "models/domain/factrow.h"

#include <string>
#include <vector>

namespace Tokenglass {

/// A usage row that owns its texts; an empty text is NULL.
struct PlainRow
{
    qint64 id = 0;
    qint64 timeMicros = FactRow::Unknown;
    EntityId user;
    EntityId organisation;
    EntityId caller;
    std::string provider;
    std::string modelName;
    std::string modelAlias;
    std::string type;
    TriState success = TriState::Yes;
    std::array<qint64, TokenBucketCount> tokens{FactRow::Unknown, FactRow::Unknown, FactRow::Unknown,
                                                FactRow::Unknown, FactRow::Unknown, FactRow::Unknown};
    qint64 unsplit = FactRow::Unknown;
    qint64 costNanos = 0;
    Currency currency;
    CostBasis basis = CostBasis::Unknown;
    std::optional<Money> second; ///< the cost in another currency
    qint64 latencyMicros = FactRow::Unknown;
};

/// The row as a source hands it on. `texts` keeps the bytes of text ids alive.
[[nodiscard]] FactRow factRow(const PlainRow &row, std::array<std::string, 3> &texts);

[[nodiscard]] bool passes(const PlainRow &row, const UsageFilter &filter);

/// The answer by the plainest possible means: one look at every row, the contract's own classes, sorted latencies.
[[nodiscard]] DashboardSnapshot referenceAnswer(const std::vector<PlainRow> &rows, const ReportingZone &zone,
                                                const DashboardQuery &query, const NameDirectory &names);

} // namespace Tokenglass
