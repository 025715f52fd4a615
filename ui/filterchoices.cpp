// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/filterchoices.h"

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
    if (isOfEntities(dimension)) {
        for (const Catalog::Entry &entry : entriesOf(catalog, dimension))
            entries.insert(entry.id, entry);
    }
    QList<FilterChoice> choices;
    choices.reserve(offered.size());
    for (const FilterTerm &term : std::as_const(offered)) {
        const auto entry = entries.constFind(term.entity);
        FilterChoice choice;
        choice.key = QVariant::fromValue(term);
        choice.label = entry != entries.constEnd() ? entryLabel(dimension, *entry) : termLabel(term, catalog);
        if (dimension == FilterDimension::Model)
            choice.colour = theme.colourForSeries(choice.label); // as in the charts, "no model" too
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
