// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/facttable.h"

namespace Tokenglass {

/// What a source has loaded so far, as one immutable whole that answers questions on any thread.
struct FactState
{
    /// completeFrom when everything is there.
    static constexpr qint64 Everything = std::numeric_limits<qint64>::min();

    FactTable table;
    std::shared_ptr<const NameDirectory> names;
    std::shared_ptr<const Catalog> catalog;
    std::optional<qint64> completeFrom; ///< seconds since the epoch
    std::optional<qint64> checkedUntil; ///< from the cache: rows later than this are not there yet
    QList<DataNote> notes;
    PanelStates panels; ///< what the source has columns for

    [[nodiscard]] bool isComplete() const { return completeFrom == Everything && !checkedUntil; }
    /// Whether the source has the column for what the filter asks of its rows.
    [[nodiscard]] bool canFilter(const UsageFilter &filter) const
    {
        return filter.callers.isEmpty() || !catalog || catalog->hasCallers;
    }
    [[nodiscard]] DashboardSnapshot answer(const DashboardQuery &query) const;

private:
    [[nodiscard]] bool holds(const TimeRange &range) const;
    void leaveOutUnanswerable(DashboardSnapshot &snapshot) const;
};

} // namespace Tokenglass
