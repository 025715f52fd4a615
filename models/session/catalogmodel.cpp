// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/catalogmodel.h"

#include "models/session/entitymodel.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

CatalogModel::CatalogModel(FilterDimension dimension, QObject *parent) : TableModel(parent), m_dimension(dimension) { }

void CatalogModel::setContent(const Catalog &catalog, const UsageFilter &filter)
{
    const QList<FilterTerm> chosen = terms(filter, m_dimension);
    QList<FilterTerm> offered = offeredTerms(catalog, m_dimension);
    for (const FilterTerm &term : chosen) {
        if (!offered.contains(term))
            offered.prepend(term);
    }
    QHash<EntityId, QString> names;
    const QList<Catalog::Entry> &entries = m_dimension == FilterDimension::User ? catalog.users : catalog.organisations;
    const auto of = m_dimension == FilterDimension::User ? EntityModel::Of::Users : EntityModel::Of::Organisations;
    const bool entity = m_dimension == FilterDimension::User || m_dimension == FilterDimension::Organisation;
    if (entity) {
        for (const Catalog::Entry &entry : entries)
            names.insert(entry.id, entityLabel(of, entry.id, entry.name, entry.state));
    }
    std::vector<CatalogRow> rows;
    rows.reserve(static_cast<std::size_t>(offered.size()));
    for (const FilterTerm &term : std::as_const(offered)) {
        const QString label =
            entity && names.contains(term.entity) ? names.value(term.entity) : termLabel(term, catalog);
        rows.push_back({term, label, chosen.contains(term)});
    }
    setRows(std::move(rows));
}

Qt::ItemFlags CatalogModel::flags(const QModelIndex &index) const
{
    return TableModel::flags(index) | Qt::ItemIsUserCheckable;
}

QString CatalogModel::identity(const CatalogRow &row) const
{
    const FilterTerm &term = row.term;
    if (m_dimension == FilterDimension::Success)
        return term.success ? u"1"_s : u"0"_s;
    if (m_dimension == FilterDimension::User || m_dimension == FilterDimension::Organisation) {
        return term.entity.isNone() ? QString()
                                    : (term.entity.isNumber() ? QChar(u'#') : QChar(u'$')) + term.entity.text();
    }
    return term.text.isNull() ? QString() : u'$' + term.text;
}

QVariant CatalogModel::cell(const CatalogRow &row, int, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
    case CopyRole:
        return row.label;
    case Qt::CheckStateRole:
        return row.checked ? Qt::Checked : Qt::Unchecked;
    case ColorKeyRole:
        return m_dimension == FilterDimension::Model ? QVariant(row.term.text) : QVariant();
    default:
        return {};
    }
}

QVariant CatalogModel::header(int, int role) const
{
    return role == Qt::DisplayRole ? QVariant(dimensionTitle(m_dimension)) : QVariant();
}

} // namespace Tokenglass
