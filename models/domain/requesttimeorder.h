// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/requestorder.h"
#include "models/domain/requestselection.h"

#include <deque>

namespace Tokenglass {

/// Requests by time: the counts of the days say in which day a page lies, and only that day's rows are put in order.
class RequestTimeOrder final : public RequestOrder
{
public:
    RequestTimeOrder(const FactTableData &table, const RequestQuery &query);

    [[nodiscard]] qint64 total() const override { return m_selection.total(); }
    [[nodiscard]] std::vector<Place> places(qint64 first, qint64 end) override;

private:
    /// Positions of the selection.
    using Rows = std::shared_ptr<const std::vector<quint32>>;

    /// Of a date, which begins with this day of the selection.
    [[nodiscard]] Rows rowsOf(std::size_t day);
    [[nodiscard]] std::vector<quint32> sortedRows(std::size_t day) const;
    [[nodiscard]] Place placeOf(quint32 position) const;

    RequestSelection m_selection;
    bool m_descending;
    std::mutex m_mutex; ///< guards all below
    std::deque<std::pair<std::size_t, Rows>> m_recent; ///< dates already in order, the last used first
    std::size_t m_recentRows = 0;
};

} // namespace Tokenglass
