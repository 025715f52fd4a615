// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

#include <optional>

namespace Tokenglass {

/// The identity of a user or an organisation as its source keeps it: a number, a text, or nobody.
class EntityId
{
public:
    EntityId() = default; ///< nobody: the row names none
    explicit EntityId(qint64 number) : m_kind(Kind::Number), m_number(number) { }
    explicit EntityId(QString text) : m_kind(Kind::Text), m_text(std::move(text)) { }

    [[nodiscard]] bool isNone() const { return m_kind == Kind::None; }
    [[nodiscard]] bool isNumber() const { return m_kind == Kind::Number; }
    [[nodiscard]] qint64 number() const { return m_number; }
    /// The id as text; empty for nobody.
    [[nodiscard]] QString text() const { return m_kind == Kind::Number ? QString::number(m_number) : m_text; }

    friend bool operator==(const EntityId &, const EntityId &) = default;
    friend size_t qHash(const EntityId &id, size_t seed = 0)
    {
        return ::qHashMulti(seed, static_cast<int>(id.m_kind), id.m_number, id.m_text);
    }

private:
    enum class Kind : quint8 { None, Number, Text };
    Kind m_kind = Kind::None;
    qint64 m_number = 0;
    QString m_text;
};

/// Names of users, organisations and API keys, read beside the facts. An id that a complete directory does not hold was
/// deleted.
struct NameDirectory
{
    QHash<EntityId, QString> users;
    QHash<EntityId, QString> organisations;
    QHash<EntityId, QString> callers; ///< names of keys, never the keys themselves
    QHash<EntityId, QString> userBudgets; ///< what the source says a user may spend: "monthly amount|share to warn at"
    bool usersComplete = false; ///< the table was readable: a missing id means deleted, not unknown
    bool organisationsComplete = false;
    bool callersComplete = false;
};

/// What distinguishes one model line from another. Texts as the source has them; a null QString is NULL.
struct ModelIdentity
{
    QString alias;
    QString name;
    QString provider;

    /// The alias where the source has one, else the name.
    [[nodiscard]] QString label() const { return alias.isEmpty() ? name : alias; }
    friend bool operator==(const ModelIdentity &, const ModelIdentity &) = default;
    friend size_t qHash(const ModelIdentity &model, size_t seed = 0)
    {
        return ::qHashMulti(seed, model.alias, model.name, model.provider);
    }
};

} // namespace Tokenglass
