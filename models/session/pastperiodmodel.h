// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/budgetstate.h"
#include "models/session/numberformat.h"
#include "models/session/tablemodel.h"

namespace Tokenglass {

/// How a budget's periods of the past ended.
class PastPeriodModel final : public TableModel<PastPeriod>
{
    Q_OBJECT

public:
    enum Columns { Period, Spent, Limit, Share, PassedOn, NUM_COLUMNS };
    static constexpr int InitialSortColumn = Period; ///< the newest first

    using TableModel::TableModel;

    void setFormat(const NumberFormat &format);

private:
    [[nodiscard]] int columns() const override { return NUM_COLUMNS; }
    [[nodiscard]] QString identity(const PastPeriod &row) const override
    {
        return QString::number(row.span.range.start);
    }
    [[nodiscard]] QVariant cell(const PastPeriod &row, int column, int role) const override;
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] bool isNumeric(int column) const override { return column > Period; }

    [[nodiscard]] QString text(const PastPeriod &row, int column) const;
    [[nodiscard]] QVariant toolTip(const PastPeriod &row, int column) const;
    [[nodiscard]] static QString copyText(const PastPeriod &row, int column);

    NumberFormat m_format;
};

/// "November 2026", "12 Nov 2026", "3 – 9 Nov 2026"
[[nodiscard]] QString spanText(const BudgetSpan &span, const NumberFormat &format);

} // namespace Tokenglass
