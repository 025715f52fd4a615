// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sources/rowreader.h"

namespace Tokenglass {

/// Gives the rows of a table that has no key the numbers 1, 2, … as they come. For a reader with one lane.
class NumberingSink final : public RowSink
{
public:
    explicit NumberingSink(RowSink &target) : m_target(target) { }

    void row(int lane, const RawRow &row) override
    {
        m_row = row;
        RawValue &id = m_row[static_cast<std::size_t>(UsageColumn::Id)];
        id.type = RawValue::Type::Integer;
        id.integer = ++m_rows;
        m_target.row(lane, m_row);
    }

private:
    RowSink &m_target;
    RawRow m_row{};
    qint64 m_rows = 0;
};

} // namespace Tokenglass
