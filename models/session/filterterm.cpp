// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/filterterm.h"

#include "models/session/entitymodel.h"

namespace Tokenglass {

namespace {

struct Terms
{
    Q_DECLARE_TR_FUNCTIONS(Tokenglass::FilterTerm)
};

template <typename Value>
void toggle(QList<Value> &values, const Value &value)
{
    if (values.removeAll(value) == 0)
        values.append(value);
}

EntityModel::Of entitiesOf(FilterDimension dimension)
{
    return dimension == FilterDimension::User        ? EntityModel::Of::Users
        : dimension == FilterDimension::Organisation ? EntityModel::Of::Organisations
                                                     : EntityModel::Of::Callers;
}

QString entityText(const FilterTerm &term, const Catalog &catalog)
{
    for (const Catalog::Entry &entry : entriesOf(catalog, term.dimension)) {
        if (entry.id == term.entity)
            return entryLabel(term.dimension, entry);
    }
    return entryLabel(term.dimension,
                      {term.entity, {}, term.entity.isNone() ? EntityState::None : EntityState::Unnamed});
}

} // namespace

bool isOfEntities(FilterDimension dimension)
{
    return dimension == FilterDimension::User || dimension == FilterDimension::Organisation
        || dimension == FilterDimension::Caller;
}

const QList<Catalog::Entry> &entriesOf(const Catalog &catalog, FilterDimension dimension)
{
    return dimension == FilterDimension::User        ? catalog.users
        : dimension == FilterDimension::Organisation ? catalog.organisations
                                                     : catalog.callers;
}

QString entryLabel(FilterDimension dimension, const Catalog::Entry &entry)
{
    return entityLabel(entitiesOf(dimension), entry.id, entry.name, entry.state);
}

QString dimensionNote(FilterDimension dimension, const Catalog &catalog)
{
    if (dimension != FilterDimension::Caller || catalog.hasCallers)
        return {};
    return Terms::tr("This source does not say which key or agent asked.");
}

QList<FilterTerm> terms(const UsageFilter &filter, FilterDimension dimension)
{
    QList<FilterTerm> result;
    const auto texts = [&](const QStringList &values) {
        for (const QString &value : values)
            result.append(FilterTerm::ofText(dimension, value));
    };
    const auto entities = [&](const QList<EntityId> &values) {
        for (const EntityId &value : values)
            result.append(FilterTerm::ofEntity(dimension, value));
    };
    switch (dimension) {
    case FilterDimension::Model:
        texts(filter.models);
        break;
    case FilterDimension::Provider:
        texts(filter.providers);
        break;
    case FilterDimension::RequestType:
        texts(filter.requestTypes);
        break;
    case FilterDimension::Organisation:
        entities(filter.organisations);
        break;
    case FilterDimension::User:
        entities(filter.users);
        break;
    case FilterDimension::Caller:
        entities(filter.callers);
        break;
    case FilterDimension::Success:
        if (filter.success)
            result.append(FilterTerm::ofSuccess(*filter.success));
        break;
    }
    return result;
}

QList<FilterTerm> terms(const UsageFilter &filter)
{
    QList<FilterTerm> result;
    for (const FilterDimension dimension : AllFilterDimensions)
        result.append(terms(filter, dimension));
    return result;
}

bool contains(const UsageFilter &filter, const FilterTerm &term)
{
    return terms(filter, term.dimension).contains(term);
}

UsageFilter toggled(UsageFilter filter, const FilterTerm &term)
{
    switch (term.dimension) {
    case FilterDimension::Model:
        toggle(filter.models, term.text);
        break;
    case FilterDimension::Provider:
        toggle(filter.providers, term.text);
        break;
    case FilterDimension::RequestType:
        toggle(filter.requestTypes, term.text);
        break;
    case FilterDimension::Organisation:
        toggle(filter.organisations, term.entity);
        break;
    case FilterDimension::User:
        toggle(filter.users, term.entity);
        break;
    case FilterDimension::Caller:
        toggle(filter.callers, term.entity);
        break;
    case FilterDimension::Success:
        filter.success = filter.success == term.success ? std::nullopt : std::optional<bool>(term.success);
        break;
    }
    return filter;
}

UsageFilter without(UsageFilter filter, FilterDimension dimension)
{
    const QList<FilterTerm> set = terms(filter, dimension);
    for (const FilterTerm &term : set)
        filter = toggled(std::move(filter), term);
    return filter;
}

QString dimensionTitle(FilterDimension dimension)
{
    switch (dimension) {
    case FilterDimension::Model:
        return Terms::tr("Model");
    case FilterDimension::Provider:
        return Terms::tr("Provider");
    case FilterDimension::RequestType:
        return Terms::tr("Request type");
    case FilterDimension::Organisation:
        return Terms::tr("Organisation");
    case FilterDimension::User:
        return Terms::tr("User");
    case FilterDimension::Caller:
        return Terms::tr("Key or agent");
    case FilterDimension::Success:
        return Terms::tr("Result");
    }
    return {};
}

QString termLabel(const FilterTerm &term, const Catalog &catalog)
{
    switch (term.dimension) {
    case FilterDimension::Organisation:
    case FilterDimension::User:
    case FilterDimension::Caller:
        return entityText(term, catalog);
    case FilterDimension::Success:
        return term.success ? Terms::tr("succeeded") : Terms::tr("failed");
    case FilterDimension::RequestType:
        return term.text.isEmpty() ? Terms::tr("no type") : term.text;
    case FilterDimension::Provider:
        return term.text.isEmpty() ? Terms::tr("no provider") : term.text;
    case FilterDimension::Model:
        return term.text.isEmpty() ? Terms::tr("no model") : term.text;
    }
    return {};
}

QList<FilterTerm> offeredTerms(const Catalog &catalog, FilterDimension dimension)
{
    QList<FilterTerm> result;
    switch (dimension) {
    case FilterDimension::Model:
        for (const ModelIdentity &model : catalog.models) {
            // Two providers may serve one model; the filter matches the name, so it is offered once.
            const FilterTerm term = FilterTerm::ofText(dimension, model.label());
            if (!result.contains(term))
                result.append(term);
        }
        break;
    case FilterDimension::Provider:
        for (const QString &provider : catalog.providers)
            result.append(FilterTerm::ofText(dimension, provider));
        break;
    case FilterDimension::RequestType:
        for (const QString &type : catalog.requestTypes)
            result.append(FilterTerm::ofText(dimension, type));
        break;
    case FilterDimension::Organisation:
    case FilterDimension::User:
    case FilterDimension::Caller:
        result.reserve(entriesOf(catalog, dimension).size());
        for (const Catalog::Entry &entry : entriesOf(catalog, dimension))
            result.append(FilterTerm::ofEntity(dimension, entry.id));
        break;
    case FilterDimension::Success:
        result = {FilterTerm::ofSuccess(true), FilterTerm::ofSuccess(false)};
        break;
    }
    return result;
}

} // namespace Tokenglass
