// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/requestorder.h"
#include "models/domain/requestvalues.h"

#include <array>
#include <functional>
#include <thread>

namespace Tokenglass {

/// Requests by a figure. The first pages are picked out; a page further down makes a
/// permutation: rows are dealt into narrow buckets at once, and a bucket is put in order when a page touches it. The
/// second page has the permutation made ahead, on a thread that ends with the order.
class RequestValueOrder final : public RequestOrder
{
public:
    RequestValueOrder(const FactTableData &table, const RequestQuery &query, RequestSelection selection);

    [[nodiscard]] qint64 total() const override { return m_selection.total(); }
    [[nodiscard]] std::vector<Place> places(qint64 first, qint64 end) override;

private:
    /// The days in runs of about as many rows each, which threads share.
    static constexpr std::size_t Lanes = 4;

    [[nodiscard]] Place placeOf(quint32 position) const;
    void forEachLane(const std::function<void(std::size_t lane)> &task) const;
    void dealOnce(const std::stop_token &stop);
    [[nodiscard]] std::size_t bucketOf(quint32 rank, qint64 value) const;
    void sortBuckets(quint32 first, quint32 end);
    void sortBucket(std::size_t bucket);

    RequestSelection m_selection;
    RequestValues m_values;
    bool m_descending;
    Qt::SortOrder m_order;
    RequestEntryOrder m_before;
    std::vector<std::size_t> m_laneDay; ///< the first day of each lane, and the end

    std::mutex m_topMutex; ///< guards m_top and m_ahead
    std::vector<quint32> m_top;
    std::mutex m_dealMutex; ///< guards the three below
    std::vector<quint32> m_all; ///< in order of buckets, inside a bucket only where it is sorted
    std::vector<quint32> m_begins; ///< of the buckets in m_all, and the end
    std::vector<bool> m_sorted; ///< by bucket
    std::jthread m_ahead; ///< last, so that it has ended before what it fills goes
};

} // namespace Tokenglass
