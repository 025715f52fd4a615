// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/factdictionary.h"

namespace Tokenglass {

namespace {

template <class T>
std::vector<quint32> mergeTable(const CodeTable<T> &from, CodeTable<T> &to)
{
    std::vector<quint32> codes;
    codes.reserve(from.size());
    for (const T &value : from.values())
        codes.push_back(to.code(value));
    return codes;
}

} // namespace

std::vector<quint32> FactDictionary::firstKeys(quint32 FactKey::*part) const
{
    std::vector<quint32> result;
    QHash<std::pair<quint32, quint32>, quint32> first;
    for (const FactKey &key : keys.values()) {
        const auto index = static_cast<quint32>(result.size());
        const auto found = first.constFind({key.*part, key.factClass});
        result.push_back(found == first.constEnd() ? index : *found);
        if (found == first.constEnd())
            first.insert({key.*part, key.factClass}, index);
    }
    return result;
}

CodeMap CodeMap::merge(const FactDictionary &from, FactDictionary &to)
{
    const std::vector<quint32> models = mergeTable(from.models, to.models);
    const std::vector<quint32> types = mergeTable(from.types, to.types);
    const std::vector<quint32> classes = mergeTable(from.classes, to.classes);
    CodeMap map;
    map.keys.reserve(from.keys.size());
    for (const FactKey &key : from.keys.values())
        map.keys.push_back(to.keys.code({models[key.model], types[key.type], classes[key.factClass]}));
    map.users = mergeTable(from.users, to.users);
    map.organisations = mergeTable(from.organisations, to.organisations);
    map.callers = mergeTable(from.callers, to.callers);
    for (std::size_t caller = 0; caller < static_cast<std::size_t>(from.callerUsers.all().size()); ++caller)
        for (const quint32 user : from.callerUsers.all().at(static_cast<qsizetype>(caller)))
            to.callerUsers.add(map.callers[caller], map.users[user]);
    return map;
}

} // namespace Tokenglass
