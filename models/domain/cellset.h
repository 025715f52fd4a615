// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/factdictionary.h"
#include "models/domain/packedcolumn.h"

#include <span>

namespace Tokenglass {

/// Sums by some code (a key or a class), as columns.
struct CellLevel
{
    PackedColumn code;
    PackedColumn rows;
    std::array<PackedColumn, FactMeasureCount> sums;
    bool commonOnly = true; ///< all but the common measures are 0 everywhere

    void addTo(FactSums &total, std::size_t cell) const
    {
        total.rows += rows[cell];
        const std::size_t count = commonOnly ? FactMeasureCommonCount : FactMeasureCount;
        for (std::size_t i = 0; i < count; ++i)
            total.measures[i] += sums[i][cell];
    }
    template <class Visitor>
    void visitColumns(Visitor &&visit)
    {
        visit(code);
        visit(rows);
        for (PackedColumn &column : sums)
            visit(column);
        commonOnly = std::all_of(sums.begin() + FactMeasureCommonCount, sums.end(),
                                 [](const PackedColumn &column) { return column.isZero(); });
    }
};

/// One cell on its way into a CellSet.
struct CellRecord
{
    quint32 organisation = 0;
    quint32 user = 0;
    quint32 key = 0;
    FactSums sums;
};

/// The sums of a day or of a block of days at several levels of detail, so that a question touches as few cells as it
/// can. A group is one user of one organisation; groups are sorted by organisation, then user.
struct CellSet
{
    PackedColumn organisation; ///< codes, ascending
    PackedColumn organisationGroup; ///< first group of each organisation, and the end
    PackedColumn organisationCell; ///< first cell in byOrganisationKey of each organisation, and the end
    PackedColumn groupUser;
    PackedColumn groupOrder; ///< groups sorted by user: where to find one user
    PackedColumn groupKeyCell; ///< first cell in byKey of each group, and the end
    PackedColumn groupClassCell; ///< first cell in byClass of each group, and the end
    CellLevel byKey;
    CellLevel byClass; ///< enough for every question that names no model, type or provider
    CellLevel byOrganisationKey; ///< without users
    CellLevel total; ///< by key alone

    [[nodiscard]] std::size_t groupCount() const { return groupUser.size(); }
    /// The range of `groupOrder` that holds the user's groups.
    [[nodiscard]] std::pair<std::size_t, std::size_t> groupsOf(quint32 user) const;
    /// The position in `organisation` of the group's organisation.
    [[nodiscard]] std::size_t organisationAt(std::size_t group) const;

    /// `cells`: sorted by organisation, user and key, one each.
    void build(std::span<const CellRecord> cells, const FactDictionary &dictionary, ColumnWriter &writer);

    template <class Visitor>
    void visitColumns(Visitor &&visit)
    {
        for (PackedColumn *column : {&organisation, &organisationGroup, &organisationCell, &groupUser, &groupOrder,
                                     &groupKeyCell, &groupClassCell})
            visit(*column);
        for (CellLevel *level : {&byKey, &byClass, &byOrganisationKey, &total})
            level->visitColumns(visit);
    }
};

/// A position and what it is sorted by.
struct SortEntry
{
    quint64 key;
    quint32 index;
};

/// Sorts rows by organisation, user and key: `bits` says how many bits each needs.
class CellSorter
{
public:
    CellSorter(quint32 maxOrganisation, quint32 maxUser, quint32 maxKey);

    void reserve(std::size_t count) { m_entries.reserve(count); }
    void add(quint32 organisation, quint32 user, quint32 key);
    /// Stable. The indices are those of the add() calls.
    [[nodiscard]] const std::vector<SortEntry> &sorted();

private:
    quint32 m_userBits;
    quint32 m_keyBits;
    quint32 m_bits;
    std::vector<SortEntry> m_entries;
};

} // namespace Tokenglass
