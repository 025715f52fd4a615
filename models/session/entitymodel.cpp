// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/entitymodel.h"

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

EntityModel::EntityModel(Of of, QObject *parent) : FigureTableModel(parent), m_of(of) { }

Figure EntityModel::figureOf(int column) const
{
    switch (column) {
    case Tokens:
        return Figure::Tokens;
    case Cost:
        return costFigure(format());
    case OtherCost:
        return otherCostFigure(format());
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
    if (column == Name)
        return entityLabel(m_of, row.id, row.name, row.state);
    return row.id.isNone() ? NumberFormat::unknown() : row.id.text();
}

QVariant EntityModel::cell(const EntityUsage &row, int column, int role) const
{
    if (isNumeric(column))
        return figureCell(row.measures, figureOf(column), role, format());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case SortRole:
        return column == Id && row.id.isNumber() ? QVariant(row.id.number()) : QVariant(text(row, column));
    case CopyRole:
        return column == Id ? row.id.text() : text(row, column);
    case MissingRole:
        return column == Name && row.state != EntityState::Named;
    default:
        return {};
    }
}

QVariant EntityModel::header(int column, int role) const
{
    if (isNumeric(column))
        return figureHeader(figureOf(column), role, format());
    if (role != Qt::DisplayRole)
        return {};
    if (column == Name)
        return tr("Name");
    return m_of == Of::Users ? tr("User ID") : tr("Organisation ID");
}

} // namespace Tokenglass
