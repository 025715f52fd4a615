// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/requestorder.h"
#include "models/domain/requestvalues.h"

#include <set>

namespace Tokenglass {

/// Requests by a figure, where a filter leaves not too many: all are looked at once, and around each page that is asked
/// for they are parted into those before, those on it and those after.
class RequestFewOrder final : public RequestOrder
{
public:
    /// Of a table of so many rows: what is kept is at most four bytes for each of these, and parting takes no while.
    [[nodiscard]] static qint64 mostRows(qint64 tableRows)
    {
        return std::min(tableRows * 4 / qint64(sizeof(RequestEntry)), qint64(300'000));
    }

    RequestFewOrder(const FactTableData &table, const RequestQuery &query, RequestSelection selection);

    [[nodiscard]] qint64 total() const override { return m_selection.total(); }
    [[nodiscard]] std::vector<Place> places(qint64 first, qint64 end) override;

private:
    void collectOnce();
    /// Puts in front of `at` what belongs there.
    void part(qint64 at);

    RequestSelection m_selection;
    RequestValues m_values;
    RequestEntryOrder m_before;
    std::mutex m_mutex; ///< guards all below
    std::vector<RequestEntry> m_entries;
    std::set<qint64> m_parted;
};

} // namespace Tokenglass
