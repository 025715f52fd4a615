// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/facttabledata.h"
#include "models/domain/filter.h"

namespace Tokenglass {

/// A filter in terms of one table's codes.
class FactSelection
{
public:
    FactSelection(const FactDictionary &dictionary, const UsageFilter &filter);

    bool allModels = true; ///< and all providers
    bool allTypes = true;
    bool allOrganisations = true;
    bool allUsers = true;
    bool allCallers = true;

    [[nodiscard]] bool hasKey(quint32 key) const { return m_keys[key] != 0; }
    [[nodiscard]] bool hasClass(quint32 factClass) const { return m_classes[factClass] != 0; }
    /// The coarsest level of the groups' cells that can tell what is chosen, and where each group begins in it.
    struct GroupCells
    {
        const CellLevel &level;
        const PackedColumn &begins;
        bool codesAreClasses;
    };
    [[nodiscard]] GroupCells groupCells(const CellSet &cells) const
    {
        if (allModels && allTypes)
            return {cells.byClass, cells.groupClassCell, true};
        if (allTypes && !cells.byModel.isEmpty())
            return {cells.byModel, cells.groupModelCell, false};
        if (allModels && !cells.byType.isEmpty())
            return {cells.byType, cells.groupTypeCell, false};
        return {cells.byKey, cells.groupKeyCell, false};
    }
    [[nodiscard]] bool hasOrganisation(quint32 organisation) const
    {
        return allOrganisations || m_organisations[organisation] != 0;
    }

    [[nodiscard]] bool hasCaller(quint32 caller) const { return allCallers || m_callers[caller] != 0; }
    /// Whether every row of the day, or none of it, is of a chosen caller: then no row has to be looked at for that.
    [[nodiscard]] bool hasAllCallersOf(const DayChunk &chunk) const;
    [[nodiscard]] bool hasNoCallerOf(const DayChunk &chunk) const;
    /// Whether the day's groups alone tell which rows are of a chosen caller; else each row has to be looked at.
    [[nodiscard]] bool groupsTell(const DayChunk &chunk) const
    {
        return chunk.groupsTellCallers() || hasAllCallersOf(chunk);
    }

    /// Calls function(position, organisation) for the chosen organisations of the cells.
    template <class Function>
    void forEachOrganisation(const CellSet &cells, Function &&function) const
    {
        for (std::size_t at = 0; at < cells.organisation.size(); ++at) {
            const quint32 organisation = cells.organisation.code(at);
            if (hasOrganisation(organisation))
                function(at, organisation);
        }
    }
    /// Calls function(organisation, user, group) for the chosen groups of the cells; where callers are chosen, only for
    /// those of users who can have asked through them.
    template <class Function>
    void forEachGroup(const CellSet &cells, Function &&function) const
    {
        if (!allUsers) {
            forEachGroupOf(m_users, cells, function);
        } else if (!m_fewAsk) {
            forEachGroup(
                cells, [](quint32) { return true; }, function);
        } else if (m_askers.size() * SearchCost < cells.groupCount()) {
            forEachGroupOf(m_askers, cells, function);
        } else {
            forEachGroup(
                cells, [this](quint32 user) { return m_asks[user] != 0; }, function);
        }
    }

private:
    /// How many groups are gone through while one is found.
    static constexpr std::size_t SearchCost = 64;

    void findAskers(const FactDictionary &dictionary);
    template <class Chosen, class Function>
    void forEachGroup(const CellSet &cells, Chosen &&chosen, Function &&function) const
    {
        const PackedColumn::Reader users = cells.groupUser.reader();
        forEachOrganisation(cells, [&](std::size_t at, quint32 organisation) {
            const std::size_t end = cells.organisationGroup.code(at + 1);
            for (std::size_t group = cells.organisationGroup.code(at); group < end; ++group)
                if (const quint32 user = users.code(group); chosen(user))
                    function(organisation, user, group);
        });
    }
    template <class Function>
    void forEachGroupOf(const std::vector<quint32> &users, const CellSet &cells, Function &&function) const
    {
        for (const quint32 user : users) {
            const auto [begin, end] = cells.groupsOf(user);
            for (std::size_t i = begin; i < end; ++i) {
                const std::size_t group = cells.groupOrder.code(i);
                const quint32 organisation = cells.organisation.code(cells.organisationAt(group));
                if (hasOrganisation(organisation))
                    function(organisation, user, group);
            }
        }
    }

    std::vector<uchar> m_keys;
    std::vector<uchar> m_classes;
    std::vector<uchar> m_organisations;
    std::vector<uchar> m_callers;
    std::vector<quint32> m_users; ///< each once
    std::vector<quint32> m_callerCodes; ///< ascending
    bool m_fewAsk = false; ///< it is known who asks through the chosen callers: the two below
    std::vector<quint32> m_askers;
    std::vector<uchar> m_asks;
};

} // namespace Tokenglass
