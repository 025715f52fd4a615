// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/filterterm.h"
#include "models/session/tablemodel.h"

#include <memory>

namespace Tokenglass {

struct CatalogRow
{
    FilterTerm term;
    QString label;
    bool checked = false;
};

/// The values one filter can take, with a tick for those it has. Filled when its popup opens.
class CatalogModel final : public TableModel<CatalogRow>
{
    Q_OBJECT

public:
    explicit CatalogModel(FilterDimension dimension, QObject *parent = nullptr);

    [[nodiscard]] FilterDimension dimension() const { return m_dimension; }
    /// Also shows values the filter has and the catalogue does not (any more).
    void setContent(const Catalog &catalog, const UsageFilter &filter);
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] int columns() const override { return 1; }
    [[nodiscard]] QString identity(const CatalogRow &row) const override;
    [[nodiscard]] QVariant cell(const CatalogRow &row, int column, int role) const override;
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] bool isNumeric(int) const override { return false; }

    FilterDimension m_dimension;
};

} // namespace Tokenglass
