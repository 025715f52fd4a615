// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/cellset.h"

#include <numeric>

namespace Tokenglass {

namespace {

using Sums = std::span<const FactSums>;

/// The sums of one level while it is collected: cells are appended, or added to a cell of the group being collected.
class LevelBuilder
{
public:
    explicit LevelBuilder(std::size_t codeCount) : m_cellOfCode(codeCount, None) { }

    void beginGroup()
    {
        // Codes come in any order (classes of sorted keys), cells of a group must ascend.
        closeGroup();
        m_begins.push_back(static_cast<qint64>(m_codes.size()));
    }
    void add(quint32 code, const FactSums &sums)
    {
        std::size_t &cell = m_cellOfCode[code];
        if (cell == None) {
            cell = m_codes.size();
            m_codes.push_back(code);
            m_sums.push_back(sums);
        } else {
            m_sums[cell] += sums;
        }
    }
    void write(CellLevel &level, ColumnWriter &writer)
    {
        beginGroup();
        writer.write(level.code, m_codes);
        m_values.resize(m_sums.size());
        std::transform(m_sums.begin(), m_sums.end(), m_values.begin(), [](const FactSums &sums) { return sums.rows; });
        writer.write(level.rows, m_values);
        for (std::size_t i = 0; i < FactMeasureCount; ++i) {
            std::transform(m_sums.begin(), m_sums.end(), m_values.begin(),
                           [i](const FactSums &sums) { return sums.measures[i]; });
            writer.write(level.sums[i], m_values);
        }
    }
    [[nodiscard]] const std::vector<qint64> &begins() const { return m_begins; }

private:
    static constexpr std::size_t None = std::numeric_limits<std::size_t>::max();

    void closeGroup()
    {
        const std::size_t begin = m_begins.empty() ? 0 : static_cast<std::size_t>(m_begins.back());
        for (std::size_t cell = begin; cell < m_codes.size(); ++cell)
            m_cellOfCode[static_cast<std::size_t>(m_codes[cell])] = None;
    }

    std::vector<std::size_t> m_cellOfCode;
    std::vector<qint64> m_codes;
    std::vector<FactSums> m_sums;
    std::vector<qint64> m_begins;
    std::vector<qint64> m_values;
};

/// Sums cells, which come sorted by organisation and user, on all levels at once.
class CellSetBuilder
{
public:
    CellSetBuilder(const FactDictionary &dictionary, bool coarse)
        : model(dictionary.keys.size()), type(dictionary.keys.size()), key(dictionary.keys.size()),
          factClass(dictionary.classes.size()), organisation(dictionary.keys.size()), total(dictionary.keys.size()),
          m_dictionary(dictionary), m_coarse(coarse),
          m_modelKeys(coarse ? dictionary.firstKeys(&FactKey::model) : std::vector<quint32>()),
          m_typeKeys(coarse ? dictionary.firstKeys(&FactKey::type) : std::vector<quint32>())
    {
        total.beginGroup();
    }

    void add(const CellRecord &cell)
    {
        beginGroups(cell);
        key.add(cell.key, cell.sums);
        factClass.add(m_dictionary.keys[cell.key].factClass, cell.sums);
        if (m_coarse) {
            model.add(m_modelKeys[cell.key], cell.sums);
            type.add(m_typeKeys[cell.key], cell.sums);
        }
        organisation.add(cell.key, cell.sums);
        total.add(cell.key, cell.sums);
    }
    void finish() { organisationBegins.push_back(static_cast<qint64>(users.size())); }

    LevelBuilder model;
    LevelBuilder type;
    LevelBuilder key;
    LevelBuilder factClass;
    LevelBuilder organisation;
    LevelBuilder total;
    std::vector<qint64> organisations;
    std::vector<qint64> organisationBegins;
    std::vector<qint64> users;

private:
    void beginGroups(const CellRecord &cell)
    {
        const bool newOrganisation = organisations.empty() || organisations.back() != cell.organisation;
        if (newOrganisation) {
            organisations.push_back(cell.organisation);
            organisationBegins.push_back(static_cast<qint64>(users.size()));
            organisation.beginGroup();
        }
        if (!newOrganisation && users.back() == cell.user && m_caller == cell.caller)
            return;
        users.push_back(cell.user);
        m_caller = cell.caller;
        key.beginGroup();
        factClass.beginGroup();
        if (m_coarse) {
            model.beginGroup();
            type.beginGroup();
        }
    }

    const FactDictionary &m_dictionary;
    quint32 m_caller = 0; ///< of the group
    bool m_coarse;
    std::vector<quint32> m_modelKeys;
    std::vector<quint32> m_typeKeys;
};

std::vector<qint64> orderedByCode(const std::vector<qint64> &codes)
{
    std::vector<qint64> order(codes.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](qint64 a, qint64 b) {
        return codes[static_cast<std::size_t>(a)] < codes[static_cast<std::size_t>(b)];
    });
    return order;
}

} // namespace

void CellSet::build(std::span<const CellRecord> cells, const FactDictionary &dictionary, Detail detail,
                    ColumnWriter &writer)
{
    const bool coarse = detail == Detail::Block;
    CellSetBuilder builder(dictionary, coarse);
    for (const CellRecord &cell : cells)
        builder.add(cell);
    builder.finish();
    builder.key.write(byKey, writer);
    builder.factClass.write(byClass, writer);
    if (coarse) {
        builder.model.write(byModel, writer);
        builder.type.write(byType, writer);
        writer.write(groupModelCell, builder.model.begins());
        writer.write(groupTypeCell, builder.type.begins());
    }
    builder.organisation.write(byOrganisationKey, writer);
    builder.total.write(total, writer);
    writer.write(organisation, builder.organisations);
    writer.write(organisationGroup, builder.organisationBegins);
    writer.write(organisationCell, builder.organisation.begins());
    writer.write(groupUser, builder.users);
    writer.write(groupOrder, orderedByCode(builder.users));
    writer.write(groupKeyCell, builder.key.begins());
    writer.write(groupClassCell, builder.factClass.begins());
}

std::pair<std::size_t, std::size_t> CellSet::groupsOf(quint32 user) const
{
    std::size_t low = 0;
    std::size_t high = groupOrder.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (groupUser.code(groupOrder.code(middle)) < user)
            low = middle + 1;
        else
            high = middle;
    }
    std::size_t end = low;
    while (end < groupOrder.size() && groupUser.code(groupOrder.code(end)) == user)
        ++end;
    return {low, end};
}

std::size_t CellSet::organisationAt(std::size_t group) const
{
    std::size_t low = 0;
    std::size_t high = organisation.size();
    while (high - low > 1) {
        const std::size_t middle = (low + high) / 2;
        if (organisationGroup.code(middle) <= group)
            low = middle;
        else
            high = middle;
    }
    return low;
}

CellSorter::CellSorter(quint32 maxOrganisation, quint32 maxUser, quint32 maxCaller, quint32 maxKey)
    : m_userBits(std::bit_width(maxUser)), m_callerBits(std::bit_width(maxCaller)), m_keyBits(std::bit_width(maxKey)),
      m_bits(std::bit_width(maxOrganisation) + m_userBits + m_keyBits)
{
    Q_ASSERT(m_bits <= 64);
    if (m_bits + m_callerBits > 64)
        m_callerBits = 0;
    m_bits += m_callerBits;
}

void CellSorter::add(quint32 organisation, quint32 user, quint32 caller, quint32 key)
{
    quint64 composed = (quint64(organisation) << m_userBits) | user;
    if (m_callerBits > 0)
        composed = composed << m_callerBits | caller;
    composed = composed << m_keyBits | key;
    m_entries.push_back({composed, static_cast<quint32>(m_entries.size())});
}

const std::vector<SortEntry> &CellSorter::sorted()
{
    constexpr quint32 DigitBits = 11;
    std::vector<SortEntry> other(m_entries.size());
    std::array<quint32, std::size_t(1) << DigitBits> begins{};
    for (quint32 shift = 0; shift < m_bits; shift += DigitBits) {
        const auto digit = [shift](const SortEntry &entry) {
            return static_cast<std::size_t>(entry.key >> shift) & ((std::size_t(1) << DigitBits) - 1);
        };
        begins.fill(0);
        for (const SortEntry &entry : m_entries)
            ++begins[digit(entry)];
        quint32 begin = 0;
        for (quint32 &count : begins)
            begin += std::exchange(count, begin);
        for (const SortEntry &entry : m_entries)
            other[begins[digit(entry)]++] = entry;
        m_entries.swap(other);
    }
    return m_entries;
}

} // namespace Tokenglass
