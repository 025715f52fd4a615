// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/entity.h"
#include "models/domain/factsums.h"

#include <QHash>
#include <QList>

#include <optional>
#include <vector>

namespace Tokenglass {

/// What decides how a row's sums count: rows of one class can be added before their meaning is looked at.
struct FactClass
{
    TriState success = TriState::Unknown;
    CostBasis basis = CostBasis::Unknown;
    quint16 flags = 0; ///< FactFlag
    Currency currency;
    Currency second; ///< in which MeasureSecondCost is; invalid: there is none

    friend bool operator==(const FactClass &, const FactClass &) = default;
    friend size_t qHash(const FactClass &value, size_t seed = 0)
    {
        return ::qHashMulti(seed, static_cast<int>(value.success), static_cast<int>(value.basis), value.flags,
                            value.currency, value.second);
    }
};

/// Everything that distinguishes rows except time, user, organisation, caller and the measures: codes into the
/// dictionary.
struct FactKey
{
    quint32 model = 0;
    quint32 type = 0;
    quint32 factClass = 0;

    friend bool operator==(const FactKey &, const FactKey &) = default;
    friend size_t qHash(const FactKey &key, size_t seed = 0)
    {
        return ::qHashMulti(seed, key.model, key.type, key.factClass);
    }
};

/// Distinct values in order of first appearance, and the code of each. Copies share until they grow.
template <class T>
class CodeTable
{
public:
    quint32 code(const T &value)
    {
        const auto found = m_codes.constFind(value);
        if (found != m_codes.constEnd())
            return *found;
        const auto code = static_cast<quint32>(m_values.size());
        m_values.append(value);
        m_codes.insert(value, code);
        return code;
    }
    [[nodiscard]] std::optional<quint32> find(const T &value) const
    {
        const auto found = m_codes.constFind(value);
        return found == m_codes.constEnd() ? std::nullopt : std::optional(*found);
    }
    [[nodiscard]] quint32 size() const { return static_cast<quint32>(m_values.size()); }
    [[nodiscard]] const T &operator[](quint32 code) const { return m_values.at(static_cast<qsizetype>(code)); }
    [[nodiscard]] const QList<T> &values() const { return m_values; }

private:
    QList<T> m_values;
    QHash<T, quint32> m_codes;
};

/// Which users ask with a key or through an agent. That is mostly one, so a question about a key need not look at the
/// rows of all. Only grows: users may be named who do so no more.
class CallerUsers
{
public:
    void add(quint32 caller, quint32 user)
    {
        if (caller == 0 || (caller < m_users.size() && knows(m_users.at(caller), user)))
            return;
        if (caller >= m_users.size())
            m_users.resize(qsizetype(caller) + 1);
        m_users[caller].append(user);
    }
    /// Null: more than are kept, or nobody knows.
    [[nodiscard]] const QList<quint32> *find(quint32 caller) const
    {
        const bool known = caller < m_users.size() && !m_users.at(caller).isEmpty();
        return known && m_users.at(caller).size() <= Most ? &m_users.at(caller) : nullptr;
    }
    /// By caller; one more than are kept stands for any number.
    [[nodiscard]] const QList<QList<quint32>> &all() const { return m_users; }

private:
    static constexpr qsizetype Most = 16;
    [[nodiscard]] static bool knows(const QList<quint32> &users, quint32 user)
    {
        return users.size() > Most || users.contains(user);
    }

    QList<QList<quint32>> m_users;
};

/// The codes of one table or batch. They only grow, so a chunk stays valid under every later dictionary of its table.
/// Empty texts are NULL: for a reader of the numbers both are "none".
struct FactDictionary
{
    CodeTable<ModelIdentity> models;
    CodeTable<QString> types;
    CodeTable<FactClass> classes;
    CodeTable<FactKey> keys;
    CodeTable<EntityId> users; ///< code 0: nobody
    CodeTable<EntityId> organisations; ///< code 0: nobody
    CodeTable<EntityId> callers; ///< code 0: none
    CallerUsers callerUsers;

    FactDictionary()
    {
        users.code(EntityId());
        organisations.code(EntityId());
        callers.code(EntityId());
    }
    /// For each key the first one with the same class and the same model or type.
    [[nodiscard]] std::vector<quint32> firstKeys(quint32 FactKey::*part) const;
    [[nodiscard]] const FactClass &classOf(quint32 key) const { return classes[keys[key].factClass]; }
};

/// Codes of one dictionary in another.
struct CodeMap
{
    std::vector<quint32> keys;
    std::vector<quint32> users;
    std::vector<quint32> organisations;
    std::vector<quint32> callers;

    /// Adds the values of one dictionary to another.
    static CodeMap merge(const FactDictionary &from, FactDictionary &to);
};

} // namespace Tokenglass
