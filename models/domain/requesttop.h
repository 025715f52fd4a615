// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/requestvalues.h"

namespace Tokenglass {

/// Picks the first requests of an order out of all, without putting the others in order. Of most days the limits of
/// their figures say where such requests can be, so that few rows are looked at.
class RequestTop
{
public:
    RequestTop(const RequestSelection &selection, const RequestValues &values, Qt::SortOrder order, std::size_t count)
        : m_selection(selection), m_values(values), m_order(order), m_count(count)
    { }

    /// Positions, in order.
    [[nodiscard]] std::vector<quint32> pick() const;

private:
    class Best;
    [[nodiscard]] Best bestOfOtherDays() const;
    void pickFromStretches(Best &best) const;

    const RequestSelection &m_selection;
    const RequestValues &m_values;
    Qt::SortOrder m_order;
    std::size_t m_count;
};

} // namespace Tokenglass
