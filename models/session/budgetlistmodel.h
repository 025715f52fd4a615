// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/budgetstanding.h"
#include "models/session/numberformat.h"
#include "models/session/tablemodel.h"

namespace Tokenglass {

/// A budget and how it stands now.
struct BudgetRow
{
    Budget budget;
    BudgetState state;
};

class BudgetMonitor;

/// One's own and those that sources keep.
[[nodiscard]] std::vector<BudgetRow> budgetRows(const BudgetMonitor &monitor);

/// The budgets with their figures, for the budgets page.
class BudgetListModel final : public TableModel<BudgetRow>
{
    Q_OBJECT

public:
    enum Columns { Gauge, Name, Period, Spent, Limit, Forecast, PassesLimit, NUM_COLUMNS };
    enum Roles {
        StandingRole = MissingRole + 1, ///< int of a BudgetStanding
        ShareRole, ///< double, 1 is the whole limit; invalid: unknown
        ForecastShareRole, ///< double; invalid: no forecast
        ThresholdsRole, ///< QVariantList of shares
        LowerBoundRole, ///< bool: more than `ShareRole` may be spent
        LastKnownRole, ///< bool: the figures are not of now
        ScopeRole, ///< what counts, below the name
        SourcesOwnRole, ///< bool: kept by the usage database, read-only here
        SummaryRole, ///< one sentence with everything
        ForecastEndRole, ///< the forecast without its range
        ForecastRangeRole, ///< "¥2,170 – ¥2,450"; empty: none
        PeriodNoteRole, ///< "Asia/Tokyo", "resets 30 Nov 16:00", a line each; empty: as the window cuts days
        LimitNoteRole, ///< "usually ¥500"; empty: no exception is in force
    };
    static constexpr int InitialSortColumn = Gauge; ///< the tightest first

    using TableModel::TableModel;

    /// Times are said in the zone.
    void setFormat(const NumberFormat &format, const ReportingZone &zone);
    [[nodiscard]] int rowOf(const QString &budgetId) const; ///< -1: none

private:
    [[nodiscard]] int columns() const override { return NUM_COLUMNS; }
    [[nodiscard]] QString identity(const BudgetRow &row) const override { return row.budget.id; }
    [[nodiscard]] QVariant cell(const BudgetRow &row, int column, int role) const override;
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] bool isNumeric(int column) const override { return column >= Spent; }

    [[nodiscard]] QString text(const BudgetRow &row, int column) const;
    [[nodiscard]] QVariant sortValue(const BudgetRow &row, int column) const;
    [[nodiscard]] QString copyText(const BudgetRow &row, int column) const;
    [[nodiscard]] QString toolTip(const BudgetRow &row, int column) const;
    [[nodiscard]] QString accessibleText(const BudgetRow &row, int column) const;

    NumberFormat m_format;
    ReportingZone m_zone;
};

} // namespace Tokenglass
