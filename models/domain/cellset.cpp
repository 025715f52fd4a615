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
    const std::vector<quint32> modelKeys = coarse ? dictionary.firstKeys(&FactKey::model) : std::vector<quint32>();
    const std::vector<quint32> typeKeys = coarse ? dictionary.firstKeys(&FactKey::type) : std::vector<quint32>();
    LevelBuilder modelLevel(dictionary.keys.size());
    LevelBuilder typeLevel(dictionary.keys.size());
    LevelBuilder keyLevel(dictionary.keys.size());
    LevelBuilder classLevel(dictionary.classes.size());
    LevelBuilder organisationLevel(dictionary.keys.size());
    LevelBuilder totalLevel(dictionary.keys.size());
    std::vector<qint64> organisations;
    std::vector<qint64> organisationBegins;
    std::vector<qint64> users;
    totalLevel.beginGroup();
    for (const CellRecord &cell : cells) {
        const bool newOrganisation = organisations.empty() || organisations.back() != cell.organisation;
        if (newOrganisation) {
            organisations.push_back(cell.organisation);
            organisationBegins.push_back(static_cast<qint64>(users.size()));
            organisationLevel.beginGroup();
        }
        if (newOrganisation || users.back() != cell.user) {
            users.push_back(cell.user);
            keyLevel.beginGroup();
            classLevel.beginGroup();
            if (coarse) {
                modelLevel.beginGroup();
                typeLevel.beginGroup();
            }
        }
        keyLevel.add(cell.key, cell.sums);
        classLevel.add(dictionary.keys[cell.key].factClass, cell.sums);
        if (coarse) {
            modelLevel.add(modelKeys[cell.key], cell.sums);
            typeLevel.add(typeKeys[cell.key], cell.sums);
        }
        organisationLevel.add(cell.key, cell.sums);
        totalLevel.add(cell.key, cell.sums);
    }
    organisationBegins.push_back(static_cast<qint64>(users.size()));
    keyLevel.write(byKey, writer);
    classLevel.write(byClass, writer);
    if (coarse) {
        modelLevel.write(byModel, writer);
        typeLevel.write(byType, writer);
        writer.write(groupModelCell, modelLevel.begins());
        writer.write(groupTypeCell, typeLevel.begins());
    }
    organisationLevel.write(byOrganisationKey, writer);
    totalLevel.write(total, writer);
    writer.write(organisation, organisations);
    writer.write(organisationGroup, organisationBegins);
    writer.write(organisationCell, organisationLevel.begins());
    writer.write(groupUser, users);
    writer.write(groupOrder, orderedByCode(users));
    writer.write(groupKeyCell, keyLevel.begins());
    writer.write(groupClassCell, classLevel.begins());
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

CellSorter::CellSorter(quint32 maxOrganisation, quint32 maxUser, quint32 maxKey)
    : m_userBits(std::bit_width(maxUser)), m_keyBits(std::bit_width(maxKey)),
      m_bits(std::bit_width(maxOrganisation) + m_userBits + m_keyBits)
{
    Q_ASSERT(m_bits <= 64);
}

void CellSorter::add(quint32 organisation, quint32 user, quint32 key)
{
    const quint64 composed = (((quint64(organisation) << m_userBits) | user) << m_keyBits) | key;
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
