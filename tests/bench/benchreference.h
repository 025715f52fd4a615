// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/benchrows.h"

#include <optional>

namespace Tokenglass {

class ReportingZone;

/// Checks answers against plain sums over the generated rows.
class BenchReference
{
public:
    BenchReference(const BenchRows &rows, const ReportingZone &zone, const std::vector<BenchQuery> &queries);
    ~BenchReference();

    /// Goes through all rows once, for all queries.
    void run();
    /// What is wrong with the answer to query `index`; empty: nothing. `worstError` takes the largest relative error of
    /// a percentile, exact to 0.013 %.
    [[nodiscard]] QString check(std::size_t index, const DashboardSnapshot &answer, double &worstError) const;

private:
    struct Sums;
    const BenchRows &m_rows;
    const ReportingZone &m_zone;
    const std::vector<BenchQuery> &m_queries;
    std::vector<std::unique_ptr<Sums>> m_sums;
};

} // namespace Tokenglass
