// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/filterchoices.h"

#include "models/session/entitymodel.h"
#include "ui/theme.h"

namespace Tokenglass {

QList<FilterChoice> filterChoices(const Catalog &catalog, FilterDimension dimension, const QList<FilterTerm> &chosen,
                                  Theme &theme)
{
    QList<FilterTerm> offered = offeredTerms(catalog, dimension);
    for (const FilterTerm &term : chosen) {
        if (!offered.contains(term))
            offered.prepend(term);
    }
    // Looking a name up in the catalogue costs its length; with many users that would be the square of it.
    QHash<EntityId, Catalog::Entry> entries;
    const bool users = dimension == FilterDimension::User;
    if (users || dimension == FilterDimension::Organisation) {
        for (const Catalog::Entry &entry : users ? catalog.users : catalog.organisations)
            entries.insert(entry.id, entry);
    }
    const auto of = users ? EntityModel::Of::Users : EntityModel::Of::Organisations;
    QList<FilterChoice> choices;
    choices.reserve(offered.size());
    for (const FilterTerm &term : std::as_const(offered)) {
        const auto entry = entries.constFind(term.entity);
        FilterChoice choice;
        choice.key = QVariant::fromValue(term);
        choice.label = entry != entries.constEnd() ? entityLabel(of, entry->id, entry->name, entry->state)
                                                   : termLabel(term, catalog);
        if (dimension == FilterDimension::Model)
            choice.colour = theme.colourForSeries(term.text);
        choices.append(choice);
    }
    return choices;
}

QList<QVariant> filterKeys(const QList<FilterTerm> &terms)
{
    QList<QVariant> keys;
    for (const FilterTerm &term : terms)
        keys.append(QVariant::fromValue(term));
    return keys;
}

} // namespace Tokenglass
