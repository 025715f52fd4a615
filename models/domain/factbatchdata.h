// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/factdictionary.h"
#include "models/domain/rowpartition.h"

#include <string>

namespace Tokenglass {

/// Finds the code of an entity as it comes from a source, without making an EntityId of it each time.
class EntityCoder
{
public:
    EntityCoder() : m_texts(TextSlots) { }
    quint32 code(const FactRow::Entity &entity, CodeTable<EntityId> &table);

private:
    quint32 codeOfText(std::string_view text, CodeTable<EntityId> &table);

    static constexpr std::size_t TextSlots = 8'192;
    static constexpr quint32 NoCode = std::numeric_limits<quint32>::max();
    struct TextSlot
    {
        std::string text;
        quint32 code = NoCode;
    };
    std::vector<quint32> m_smallNumbers;
    QHash<qint64, quint32> m_numbers;
    std::vector<TextSlot> m_texts;
};

/// Finds the code of a row's key by its bytes, without making QStrings of its texts each time.
class KeyCoder
{
public:
    KeyCoder() : m_slots(SlotCount) { }
    quint32 code(const FactRow &row, const FactClass &factClass, FactDictionary &dictionary);

private:
    static constexpr std::size_t SlotCount = 1'024;
    struct Slot
    {
        std::string texts; ///< the four texts, one after the other
        std::array<std::size_t, 4> sizes{};
        FactClass factClass;
        quint32 code = std::numeric_limits<quint32>::max();
    };
    static bool matches(const Slot &slot, const std::array<std::string_view, 4> &texts, const FactClass &factClass);

    std::vector<Slot> m_slots;
};

/// What FactBatch hides: rows by day with codes of a dictionary of its own.
class FactBatchData
{
public:
    explicit FactBatchData(const ReportingZone &zone) : m_partition(zone) { }

    void add(const FactRow &row);
    /// Sorts the rows into the days of another zone.
    void moveToZone(const ReportingZone &zone);
    /// Drops measures until everything fits into what `budget` has left, and takes it from there.
    void restrictTo(SumBudget &budget);

    [[nodiscard]] RowPartition &partition() { return m_partition; }
    [[nodiscard]] const FactDictionary &dictionary() const { return m_dictionary; }
    [[nodiscard]] const SumBudget &budget() const { return m_budget; }
    [[nodiscard]] qint64 rowCount() const { return m_rows; }
    [[nodiscard]] qint64 minId() const { return m_minId; }
    [[nodiscard]] qint64 maxId() const { return m_maxId; }
    /// The ids came in ascending order, so that none can be there twice.
    [[nodiscard]] bool isAscending() const { return m_ascending; }

private:
    RowPartition m_partition;
    FactDictionary m_dictionary;
    EntityCoder m_users;
    EntityCoder m_organisations;
    EntityCoder m_callers;
    KeyCoder m_keys;
    SumBudget m_budget;
    qint64 m_rows = 0;
    qint64 m_minId = std::numeric_limits<qint64>::max();
    qint64 m_maxId = std::numeric_limits<qint64>::min();
    bool m_ascending = true;
};

} // namespace Tokenglass
