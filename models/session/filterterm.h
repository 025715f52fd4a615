// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/filter.h"
#include "models/domain/usagesource.h"

namespace Tokenglass {

enum class FilterDimension { Model, Provider, RequestType, Organisation, User, Caller, Success };
inline constexpr std::array<FilterDimension, 7> AllFilterDimensions{
    FilterDimension::Model,  FilterDimension::Organisation, FilterDimension::Provider, FilterDimension::User,
    FilterDimension::Caller, FilterDimension::RequestType,  FilterDimension::Success};

/// One value of one dimension: what a chip, a slice or a table row stands for.
struct FilterTerm
{
    FilterDimension dimension = FilterDimension::Model;
    QString text; ///< Model, Provider, RequestType; null: the row names none
    EntityId entity; ///< Organisation, User, Caller
    bool success = true; ///< Success

    static FilterTerm ofText(FilterDimension dimension, const QString &text) { return {dimension, text, {}, true}; }
    static FilterTerm ofEntity(FilterDimension dimension, const EntityId &id) { return {dimension, {}, id, true}; }
    static FilterTerm ofSuccess(bool success) { return {FilterDimension::Success, {}, {}, success}; }
    friend bool operator==(const FilterTerm &, const FilterTerm &) = default;
};

[[nodiscard]] QList<FilterTerm> terms(const UsageFilter &filter);
[[nodiscard]] QList<FilterTerm> terms(const UsageFilter &filter, FilterDimension dimension);
[[nodiscard]] bool contains(const UsageFilter &filter, const FilterTerm &term);
/// With the term added, or taken out if it was there.
[[nodiscard]] UsageFilter toggled(UsageFilter filter, const FilterTerm &term);
[[nodiscard]] UsageFilter without(UsageFilter filter, FilterDimension dimension);

[[nodiscard]] bool isOfEntities(FilterDimension dimension);
/// The catalogue's entries of such a dimension.
[[nodiscard]] const QList<Catalog::Entry> &entriesOf(const Catalog &catalog, FilterDimension dimension);
[[nodiscard]] QString dimensionTitle(FilterDimension dimension);
/// Why the source offers nothing to choose; empty where it does.
[[nodiscard]] QString dimensionNote(FilterDimension dimension, const Catalog &catalog);
/// What an entity of the dimension is called.
[[nodiscard]] QString entryLabel(FilterDimension dimension, const Catalog::Entry &entry);
/// "qwen", "王小明", "no user", "failed".
[[nodiscard]] QString termLabel(const FilterTerm &term, const Catalog &catalog);
/// Every value the source offers, in the catalogue's order.
[[nodiscard]] QList<FilterTerm> offeredTerms(const Catalog &catalog, FilterDimension dimension);

} // namespace Tokenglass
