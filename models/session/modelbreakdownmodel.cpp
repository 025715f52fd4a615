// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/modelbreakdownmodel.h"

#include "models/session/measurescells.h"

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

void ModelBreakdownModel::setFormat(const NumberFormat &format, const ExchangeRate &rate, Currency currency,
                                    Currency dayTarget)
{
    if (format.locale() == m_format.locale() && rate == m_rate && currency == m_currency && dayTarget == m_dayTarget)
        return;
    m_format = format;
    m_rate = rate;
    m_currency = currency;
    m_dayTarget = dayTarget;
    refreshTexts();
}

Figure ModelBreakdownModel::figureOf(int column) const
{
    switch (column) {
    case Tokens:
        return Figure::Tokens;
    case Cost:
        return costFigure(m_currency);
    case OtherCost:
        return costFigure(m_rate.otherThan(m_currency));
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
    if (column == Failed && !m_failuresKnown)
        return NumberFormat::unknown();
    if (column == Provider)
        return row.model.provider.isEmpty() ? NumberFormat::unknown() : row.model.provider;
    return figureText(row.measures, figureOf(column), m_format, m_rate);
}

QVariant ModelBreakdownModel::sortValue(const ModelUsage &row, int column) const
{
    if (column == Model || column == Provider)
        return text(row, column);
    return figureValue(row.measures, figureOf(column), m_rate);
}

QVariant ModelBreakdownModel::cell(const ModelUsage &row, int column, int role) const
{
    if (column == Failed && !m_failuresKnown && role != Qt::DisplayRole)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case SortRole:
        return sortValue(row, column);
    case CopyRole:
        return isNumeric(column) ? figureCopy(row.measures, figureOf(column), m_rate)
                                 : (column == Model ? row.model.label() : row.model.provider);
    case ColorKeyRole:
        return column == Model ? modelLabel(row.model) : QVariant();
    case Qt::ToolTipRole:
        if (column == Model && !row.model.alias.isEmpty() && row.model.name != row.model.alias)
            return row.model.name;
        return isNumeric(column) ? figureToolTip(row.measures, figureOf(column), m_format, m_rate) : QVariant();
    default:
        return {};
    }
}

QVariant ModelBreakdownModel::header(int column, int role) const
{
    if (role == Qt::ToolTipRole)
        return todaysRateNote(figureOf(column), m_dayTarget);
    if (role != Qt::DisplayRole)
        return {};
    if (column == Model)
        return tr("Model");
    if (column == Provider)
        return tr("Provider");
    return figureTitle(figureOf(column));
}

} // namespace Tokenglass
