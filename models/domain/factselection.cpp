// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/factselection.h"

namespace Tokenglass {

namespace {

/// An empty text stands for "none" on both sides.
bool names(const QStringList &wanted, const QString &text)
{
    return wanted.contains(text);
}

bool matchesModel(const QStringList &wanted, const ModelIdentity &model)
{
    if (wanted.isEmpty())
        return true;
    if (model.alias.isEmpty() && model.name.isEmpty())
        return names(wanted, QString());
    return (!model.alias.isEmpty() && names(wanted, model.alias))
        || (!model.name.isEmpty() && names(wanted, model.name));
}

bool matchesSuccess(std::optional<bool> wanted, TriState success)
{
    return !wanted.has_value() || success == (*wanted ? TriState::Yes : TriState::No);
}

} // namespace

FactSelection::FactSelection(const FactDictionary &dictionary, const UsageFilter &filter)
    : allModels(filter.models.isEmpty() && filter.providers.isEmpty()), allTypes(filter.requestTypes.isEmpty()),
      allOrganisations(filter.organisations.isEmpty()), allUsers(filter.users.isEmpty()),
      allCallers(filter.callers.isEmpty()), m_organisations(dictionary.organisations.size()),
      m_callers(dictionary.callers.size())
{
    for (const FactClass &factClass : dictionary.classes.values())
        m_classes.push_back(matchesSuccess(filter.success, factClass.success) ? 1 : 0);
    std::vector<uchar> models;
    for (const ModelIdentity &model : dictionary.models.values()) {
        const bool provider = filter.providers.isEmpty() || names(filter.providers, model.provider);
        models.push_back(provider && matchesModel(filter.models, model) ? 1 : 0);
    }
    std::vector<uchar> types;
    for (const QString &type : dictionary.types.values())
        types.push_back(filter.requestTypes.isEmpty() || names(filter.requestTypes, type) ? 1 : 0);
    for (const FactKey &key : dictionary.keys.values())
        m_keys.push_back(models[key.model] & types[key.type] & m_classes[key.factClass]);
    for (const EntityId &id : filter.organisations)
        if (const auto code = dictionary.organisations.find(id))
            m_organisations[*code] = 1;
    for (const EntityId &id : filter.callers)
        if (const auto code = dictionary.callers.find(id); code && std::exchange(m_callers[*code], uchar(1)) == 0)
            m_callerCodes.push_back(*code);
    std::sort(m_callerCodes.begin(), m_callerCodes.end());
    for (const EntityId &id : filter.users)
        if (const auto code = dictionary.users.find(id))
            m_users.push_back(*code);
    std::sort(m_users.begin(), m_users.end());
    m_users.erase(std::unique(m_users.begin(), m_users.end()), m_users.end());
    if (allUsers && !allCallers)
        findAskers(dictionary);
}

void FactSelection::findAskers(const FactDictionary &dictionary)
{
    m_asks.resize(dictionary.users.size());
    for (const quint32 caller : m_callerCodes) {
        const QList<quint32> *users = dictionary.callerUsers.find(caller);
        if (users == nullptr)
            return;
        for (const quint32 user : *users)
            if (std::exchange(m_asks[user], uchar(1)) == 0)
                m_askers.push_back(user);
    }
    m_fewAsk = true;
}

bool FactSelection::hasAllCallersOf(const DayChunk &chunk) const
{
    bool all = true;
    for (std::size_t i = 0; !allCallers && all && i < chunk.callers.size(); ++i)
        all = hasCaller(chunk.callers.code(i));
    return all;
}

bool FactSelection::hasNoCallerOf(const DayChunk &chunk) const
{
    if (allCallers)
        return false;
    const std::size_t count = chunk.callers.size();
    if (m_callerCodes.size() * SearchCost < count)
        return std::none_of(m_callerCodes.begin(), m_callerCodes.end(),
                            [&](quint32 code) { return chunk.callers.contains(code); });
    bool any = false;
    for (std::size_t i = 0; !any && i < count; ++i)
        any = hasCaller(chunk.callers.code(i));
    return !any;
}

} // namespace Tokenglass
