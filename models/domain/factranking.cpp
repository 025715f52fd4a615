// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/factcollector.h"

namespace Tokenglass {

namespace {

/// So many users are looked at closely before it is known who can be on the list.
constexpr std::size_t FirstCandidates = 64;

/// All or no bits, so that the inner loop needs no branch.
struct RankMasks
{
    struct Mask
    {
        qint64 rows = 0;
        qint64 nanos = 0;
    };
    RankMasks(const FactDictionary &dictionary, const FactSelection &selection, const std::optional<Currency> &currency)
        : ofClass(dictionary.classes.size()), ofKey(dictionary.keys.size())
    {
        for (quint32 code = 0; code < ofClass.size(); ++code) {
            const FactClass &factClass = dictionary.classes[code];
            const bool priced = currency && factClass.currency == *currency && factClass.basis != CostBasis::Unknown;
            ofClass[code] = {selection.hasClass(code) ? -1 : 0, selection.hasClass(code) && priced ? -1 : 0};
        }
        for (quint32 code = 0; code < ofKey.size(); ++code)
            if (selection.hasKey(code))
                ofKey[code] = ofClass[dictionary.keys[code].factClass];
    }
    std::vector<Mask> ofClass;
    std::vector<Mask> ofKey;
};

/// Some cells of each group, and what counts of them.
class RankCells
{
public:
    RankCells(const CellLevel &level, const PackedColumn &begins, const std::vector<RankMasks::Mask> &masks)
        : m_begins(begins), m_codes(level.code), m_rows(level.rows), m_nanos(level.sums[MeasureCost]),
          m_masks(masks.data())
    { }
    void addTo(EntityRank &rank, std::size_t group) const
    {
        EntityRank sum;
        const std::size_t end = m_begins.code(group + 1);
        for (std::size_t cell = m_begins.code(group); cell < end; ++cell) {
            const RankMasks::Mask &mask = m_masks[m_codes.code(cell)];
            sum.rows += m_rows[cell] & mask.rows;
            sum.nanos += m_nanos[cell] & mask.nanos;
        }
        rank.rows += sum.rows;
        rank.nanos += sum.nanos;
    }
    [[nodiscard]] bool hasAny(std::size_t group) const
    {
        const std::size_t end = m_begins.code(group + 1);
        std::size_t cell = m_begins.code(group);
        while (cell < end && m_masks[m_codes.code(cell)].rows == 0)
            ++cell;
        return cell < end;
    }

private:
    PackedColumn::Reader m_begins;
    PackedColumn::Reader m_codes;
    PackedColumn::Reader m_rows;
    PackedColumn::Reader m_nanos;
    const RankMasks::Mask *m_masks;
};

RankCells chosenCells(const CellSet &cells, const FactSelection &selection, const RankMasks &masks)
{
    const FactSelection::GroupCells chosen = selection.groupCells(cells);
    return {chosen.level, chosen.begins, chosen.codesAreClasses ? masks.ofClass : masks.ofKey};
}

/// Finds out who can be among the first by what a user's cells of all models and types add up to: nobody's chosen ones
/// cost more, as long as none of them costs less than nothing. So only few users' finest cells are read.
class UserRanking
{
public:
    UserRanking(const FactSelection &selection, const RankMasks &masks, std::vector<const CellSet *> cells,
                std::vector<EntityRank> ranks)
        : m_selection(selection), m_masks(masks), m_cells(std::move(cells)), m_found(ranks.size()), m_bounds(ranks)
    {
        m_result.ranks = std::move(ranks);
        for (std::size_t user = 0; user < m_found.size(); ++user)
            m_found[user] = m_bounds[user].rows > 0 ? 1 : 0;
    }

    UserRanks rankAll() &&
    {
        for (const CellSet *cells : m_cells) {
            const RankCells chosen = chosenCells(*cells, m_selection, m_masks);
            m_selection.forEachGroup(
                *cells, [&](quint32, quint32 user, std::size_t group) { chosen.addTo(m_result.ranks[user], group); });
        }
        for (quint32 user = 0; user < m_found.size(); ++user) {
            m_found[user] = m_result.ranks[user].rows > 0 ? 1 : 0;
            if (m_found[user] != 0)
                m_result.ranked.push_back(user);
        }
        return finished();
    }

    UserRanks rankFirst(std::size_t most) &&
    {
        findBounds();
        if (most == 0)
            return finished();
        std::vector<quint32> order;
        for (quint32 user = 0; user < m_found.size(); ++user)
            if (m_found[user] != 0)
                order.push_back(user);
        const std::size_t first = std::min(order.size(), most + FirstCandidates);
        const auto middle = order.begin() + static_cast<std::ptrdiff_t>(first);
        std::nth_element(order.begin(), middle, order.end(),
                         [this](quint32 a, quint32 b) { return m_bounds[b] < m_bounds[a]; });
        rank({order.begin(), middle});
        if (first >= most) {
            std::vector<EntityRank> best;
            for (const quint32 user : m_result.ranked)
                best.push_back(m_result.ranks[user]);
            const auto last = best.begin() + static_cast<std::ptrdiff_t>(most) - 1;
            std::nth_element(best.begin(), last, best.end(), std::greater());
            order.erase(std::remove_if(middle, order.end(), [&](quint32 user) { return m_bounds[user] < *last; }),
                        order.end());
        }
        rank({order.begin() + static_cast<std::ptrdiff_t>(first), order.end()});
        return finished();
    }

private:
    void findBounds()
    {
        for (const CellSet *cells : m_cells) {
            const RankCells all(cells->byClass, cells->groupClassCell, m_masks.ofClass);
            const RankCells chosen = chosenCells(*cells, m_selection, m_masks);
            m_selection.forEachGroup(*cells, [&](quint32, quint32 user, std::size_t group) {
                all.addTo(m_bounds[user], group);
                if (m_found[user] == 0 && chosen.hasAny(group))
                    m_found[user] = 1;
            });
        }
    }
    void rank(const std::vector<quint32> &users)
    {
        if (users.empty())
            return;
        std::vector<uchar> marked(m_found.size());
        for (const quint32 user : users)
            marked[user] = 1;
        for (const CellSet *cells : m_cells) {
            const RankCells chosen = chosenCells(*cells, m_selection, m_masks);
            m_selection.forEachGroup(*cells, [&](quint32, quint32 user, std::size_t group) {
                if (marked[user] != 0)
                    chosen.addTo(m_result.ranks[user], group);
            });
        }
        m_result.ranked.insert(m_result.ranked.end(), users.begin(), users.end());
    }
    UserRanks finished()
    {
        m_result.users = std::count(m_found.begin() + 1, m_found.end(), 1);
        return std::move(m_result);
    }

    const FactSelection &m_selection;
    const RankMasks &m_masks;
    std::vector<const CellSet *> m_cells;
    std::vector<uchar> m_found; ///< whether the user has a chosen row
    std::vector<EntityRank> m_bounds;
    UserRanks m_result;
};

} // namespace

UserRanks FactCollector::rankUsers(const std::optional<Currency> &currency, int most) const
{
    const RankMasks masks(m_table.dictionary, m_selection, currency);
    // What the days have that are answered row by row.
    std::vector<EntityRank> ranks(m_table.dictionary.users.size());
    for (std::size_t i = 0; i < m_users.pairs().size(); ++i) {
        EntityRank &rank = ranks[m_users.pairs()[i].entity];
        rank.rows += m_users.sums()[i].rows;
        rank.nanos += m_users.sums()[i][MeasureCost] & masks.ofClass[m_users.pairs()[i].factClass].nanos;
    }
    std::vector<const CellSet *> cells;
    bool bounded = !m_selection.allModels || !m_selection.allTypes;
    for (const Stretch &stretch : m_covered) {
        cells.push_back(&stretch.cells());
        bounded = bounded && !cells.back()->byKey.sums[MeasureCost].hasNegative();
    }
    UserRanking ranking(m_selection, masks, std::move(cells), std::move(ranks));
    return bounded ? std::move(ranking).rankFirst(static_cast<std::size_t>(most)) : std::move(ranking).rankAll();
}

} // namespace Tokenglass
