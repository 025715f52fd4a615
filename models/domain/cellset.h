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

    /// For loops over many cells; see PackedColumn::Reader.
    class Reader
    {
    public:
        explicit Reader(const CellLevel &level)
            : code(level.code), m_rows(level.rows), m_input(level.sums[MeasureInput]),
              m_output(level.sums[MeasureOutput]), m_cost(level.sums[MeasureCost]),
              m_latency(level.sums[MeasureLatency]), m_level(level), m_commonOnly(level.commonOnly)
        { }
        void addTo(FactSums &total, std::size_t cell) const
        {
            total.rows += m_rows[cell];
            total.measures[MeasureInput] += m_input[cell];
            total.measures[MeasureOutput] += m_output[cell];
            total.measures[MeasureCost] += m_cost[cell];
            total.measures[MeasureLatency] += m_latency[cell];
            if (!m_commonOnly)
                addOthers(total, cell);
        }
        PackedColumn::Reader code;

    private:
        void addOthers(FactSums &total, std::size_t cell) const
        {
            for (std::size_t i = FactMeasureCommonCount; i < FactMeasureCount; ++i)
                total.measures[i] += m_level.sums[i][cell];
        }
        PackedColumn::Reader m_rows;
        PackedColumn::Reader m_input;
        PackedColumn::Reader m_output;
        PackedColumn::Reader m_cost;
        PackedColumn::Reader m_latency;
        const CellLevel &m_level;
        bool m_commonOnly;
    };
    [[nodiscard]] Reader reader() const { return Reader(*this); }
    [[nodiscard]] bool isEmpty() const { return code.size() == 0; }

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
    quint32 caller = 0; ///< only days tell callers apart
    quint32 key = 0;
    FactSums sums;
};

/// The sums of a day or of a block of days at several levels of detail, so that a question touches as few cells as it
/// can. A group is one user of one organisation, in the cells of a day by what asked; groups are sorted by
/// organisation, then user.
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
    PackedColumn groupModelCell; ///< likewise for byModel …
    PackedColumn groupTypeCell; ///< … and byType
    /// By model and class, and by type and class: each stands under the first key that has both. Only blocks have them.
    CellLevel byModel;
    CellLevel byType;
    CellLevel byOrganisationKey; ///< without users
    CellLevel total; ///< by key alone

    [[nodiscard]] std::size_t groupCount() const { return groupUser.size(); }
    /// The range of `groupOrder` that holds the user's groups.
    [[nodiscard]] std::pair<std::size_t, std::size_t> groupsOf(quint32 user) const;
    /// The position in `organisation` of the group's organisation.
    [[nodiscard]] std::size_t organisationAt(std::size_t group) const;

    enum class Detail : quint8 { Day, Block };
    /// `cells`: sorted by organisation, user, caller and key.
    void build(std::span<const CellRecord> cells, const FactDictionary &dictionary, Detail detail,
               ColumnWriter &writer);

    template <class Visitor>
    void visitColumns(Visitor &&visit)
    {
        for (PackedColumn *column : {&organisation, &organisationGroup, &organisationCell, &groupUser, &groupOrder,
                                     &groupKeyCell, &groupClassCell, &groupModelCell, &groupTypeCell})
            visit(*column);
        for (CellLevel *level : {&byKey, &byClass, &byModel, &byType, &byOrganisationKey, &total})
            level->visitColumns(visit);
    }
};

/// A position and what it is sorted by.
struct SortEntry
{
    quint64 key;
    quint32 index;
};

/// Sorts rows by organisation, user, caller and key; not by callers in the rare case that all codes together need more
/// than 64 bits.
class CellSorter
{
public:
    CellSorter(quint32 maxOrganisation, quint32 maxUser, quint32 maxCaller, quint32 maxKey);

    void reserve(std::size_t count) { m_entries.reserve(count); }
    void add(quint32 organisation, quint32 user, quint32 caller, quint32 key);
    /// Stable. The indices are those of the add() calls.
    [[nodiscard]] const std::vector<SortEntry> &sorted();

private:
    quint32 m_userBits;
    quint32 m_callerBits;
    quint32 m_keyBits;
    quint32 m_bits;
    std::vector<SortEntry> m_entries;
};

} // namespace Tokenglass
