// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/modelbreakdownmodel.h"

namespace Tokenglass {

QString modelLabel(const ModelIdentity &model)
{
    const QString label = model.label();
    return label.isEmpty() ? ModelBreakdownModel::tr("no model") : label;
}

QString modelOfLabel(const QString &label)
{
    return label == modelLabel({}) ? QString() : label;
}

Figure ModelBreakdownModel::figureOf(int column) const
{
    switch (column) {
    case Tokens:
        return Figure::Tokens;
    case Cost:
        return costFigure(format());
    case OtherCost:
        return otherCostFigure(format());
    case AverageTime:
        return Figure::AverageTime;
    case P95:
        return Figure::P95;
    case Failed:
        return Figure::Failed;
    default:
        return Figure::Requests;
    }
}

QString ModelBreakdownModel::identity(const ModelUsage &row) const
{
    // Line feeds cannot be typed into a model's name by accident, so the three parts cannot run into each other.
    return row.model.alias + u'\n' + row.model.name + u'\n' + row.model.provider;
}

QString ModelBreakdownModel::text(const ModelUsage &row, int column) const
{
    if (column == Model)
        return modelLabel(row.model);
    return row.model.provider.isEmpty() ? NumberFormat::unknown() : row.model.provider;
}

QVariant ModelBreakdownModel::cell(const ModelUsage &row, int column, int role) const
{
    if (column == Failed && !m_failuresKnown)
        return role == Qt::DisplayRole ? QVariant(NumberFormat::unknown()) : QVariant();
    if (isNumeric(column))
        return figureCell(row.measures, figureOf(column), role, format());
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return text(row, column);
    case CopyRole:
        return column == Model ? row.model.label() : row.model.provider;
    case ColorKeyRole:
        return column == Model ? modelLabel(row.model) : QVariant();
    case Qt::ToolTipRole:
        return column == Model && !row.model.alias.isEmpty() && row.model.name != row.model.alias
            ? QVariant(row.model.name)
            : QVariant();
    default:
        return {};
    }
}

QVariant ModelBreakdownModel::header(int column, int role) const
{
    if (isNumeric(column))
        return figureHeader(figureOf(column), role, format());
    if (role != Qt::DisplayRole)
        return {};
    return column == Model ? tr("Model") : tr("Provider");
}

} // namespace Tokenglass
