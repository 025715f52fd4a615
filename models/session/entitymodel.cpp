// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/entitymodel.h"

#include "models/session/measurescells.h"

namespace Tokenglass {

QString entityLabel(EntityModel::Of of, const EntityId &id, const QString &name, EntityState state)
{
    using Of = EntityModel::Of;
    const auto one = [of](const QString &user, const QString &organisation, const QString &caller) {
        return of == Of::Users ? user : of == Of::Organisations ? organisation : caller;
    };
    const bool isAgent = of == Of::Callers && !id.isNumber() && !id.isNone();
    switch (isAgent && state != EntityState::Named ? EntityState::Named : state) {
    case EntityState::Named:
        return name.isEmpty() ? id.text() : name.simplified();
    case EntityState::None:
        return one(EntityModel::tr("no user"), EntityModel::tr("no organisation"), EntityModel::tr("no key"));
    case EntityState::Deleted:
        return one(EntityModel::tr("deleted user %1"), EntityModel::tr("deleted organisation %1"),
                   EntityModel::tr("deleted key %1"))
            .arg(id.text());
    case EntityState::Unnamed:
        return one(EntityModel::tr("user %1"), EntityModel::tr("organisation %1"), EntityModel::tr("key %1"))
            .arg(id.text());
    }
    return {};
}

EntityModel::EntityModel(Of of, QObject *parent) : TableModel(parent), m_of(of) { }

void EntityModel::setFormat(const NumberFormat &format, const ExchangeRate &rate, Currency currency, Currency dayTarget)
{
    if (format.locale() == m_format.locale() && rate == m_rate && currency == m_currency && dayTarget == m_dayTarget)
        return;
    m_format = format;
    m_rate = rate;
    m_currency = currency;
    m_dayTarget = dayTarget;
    refreshTexts();
}

Figure EntityModel::figureOf(int column) const
{
    switch (column) {
    case Tokens:
        return Figure::Tokens;
    case Cost:
        return costFigure(m_currency);
    case OtherCost:
        return costFigure(m_rate.otherThan(m_currency));
    default:
        return Figure::Requests;
    }
}

QString EntityModel::identity(const EntityUsage &row) const
{
    if (row.id.isNone())
        return {};
    return (row.id.isNumber() ? QChar(u'#') : QChar(u'$')) + row.id.text();
}

QString EntityModel::text(const EntityUsage &row, int column) const
{
    if (column == Id)
        return row.id.isNone() ? NumberFormat::unknown() : row.id.text();
    if (column == Name)
        return entityLabel(m_of, row.id, row.name, row.state);
    return figureText(row.measures, figureOf(column), m_format, m_rate);
}

QVariant EntityModel::cell(const EntityUsage &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case SortRole:
        if (column == Id && row.id.isNumber())
            return row.id.number();
        return isNumeric(column) ? figureValue(row.measures, figureOf(column), m_rate) : QVariant(text(row, column));
    case CopyRole:
        if (column == Id)
            return row.id.text();
        return isNumeric(column) ? figureCopy(row.measures, figureOf(column), m_rate) : text(row, column);
    case MissingRole:
        return column == Name && row.state != EntityState::Named;
    case Qt::ToolTipRole:
        return isNumeric(column) ? figureToolTip(row.measures, figureOf(column), m_format, m_rate) : QVariant();
    default:
        return {};
    }
}

QVariant EntityModel::header(int column, int role) const
{
    if (role == Qt::ToolTipRole)
        return todaysRateNote(figureOf(column), m_dayTarget);
    if (role != Qt::DisplayRole)
        return {};
    if (column == Id)
        return m_of == Of::Users ? tr("User ID") : tr("Organisation ID");
    if (column == Name)
        return tr("Name");
    return figureTitle(figureOf(column));
}

} // namespace Tokenglass
