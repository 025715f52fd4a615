// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/dashboard.h"
#include "models/session/figuretablemodel.h"

namespace Tokenglass {

/// One line a model: what it was asked, what it took and what it cost.
class ModelBreakdownModel final : public FigureTableModel<ModelUsage>
{
    Q_OBJECT

public:
    enum Columns { Model, Provider, Requests, Tokens, Cost, OtherCost, AverageTime, P95, Failed, NUM_COLUMNS };
    static constexpr int InitialSortColumn = Cost;

    using FigureTableModel::FigureTableModel;

    /// False: the source does not say which requests failed, so the column reads unknown, not 0 %.
    void setFailuresKnown(bool known) { m_failuresKnown = known; }

private:
    [[nodiscard]] int columns() const override { return NUM_COLUMNS; }
    [[nodiscard]] QString identity(const ModelUsage &row) const override;
    [[nodiscard]] QVariant cell(const ModelUsage &row, int column, int role) const override;
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] bool isNumeric(int column) const override { return column >= Requests; }

    [[nodiscard]] Figure figureOf(int column) const;
    [[nodiscard]] QString text(const ModelUsage &row, int column) const; ///< of what is no figure

    bool m_failuresKnown = true;
};

/// The label of a model as every panel shows it.
[[nodiscard]] QString modelLabel(const ModelIdentity &model);
/// What a filter calls the model of such a label: nothing for the rows that name none.
[[nodiscard]] QString modelOfLabel(const QString &label);

} // namespace Tokenglass
