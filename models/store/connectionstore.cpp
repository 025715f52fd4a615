// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/connectionstore.h"

#include "models/domain/secretstore.h"

#include <QJsonArray>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int fileVersion = 1;
const QString listKey = u"connections"_s;

constexpr ConnectionSettings::Driver drivers[] = {ConnectionSettings::Driver::Sqlite,
                                                  ConnectionSettings::Driver::PostgreSql,
                                                  ConnectionSettings::Driver::MySql, ConnectionSettings::Driver::Https};

Error inputError(const QString &sentence)
{
    return Error{Error::Kind::Input, sentence};
}

QJsonObject toJson(const ConnectionSettings &connection)
{
    QJsonObject options;
    for (auto it = connection.options.cbegin(); it != connection.options.cend(); ++it)
        options.insert(it.key(), it.value());
    return {{u"id"_s, connection.id},
            {u"name"_s, connection.name},
            {u"kind"_s, connection.kind},
            {u"driver"_s, connection.driverName()},
            {u"path"_s, connection.path},
            {u"host"_s, connection.host},
            {u"port"_s, connection.port},
            {u"user"_s, connection.user},
            {u"database"_s, connection.database},
            {u"options"_s, options}};
}

std::optional<ConnectionSettings> fromJson(const QJsonObject &object)
{
    ConnectionSettings connection;
    connection.id = object.value("id"_L1).toString();
    connection.name = object.value("name"_L1).toString();
    connection.kind = object.value("kind"_L1).toString();
    connection.path = object.value("path"_L1).toString();
    connection.host = object.value("host"_L1).toString();
    connection.port = object.value("port"_L1).toInt();
    connection.user = object.value("user"_L1).toString();
    connection.database = object.value("database"_L1).toString();
    const QJsonObject options = object.value("options"_L1).toObject();
    for (auto it = options.begin(); it != options.end(); ++it)
        connection.options.insert(it.key(), it.value().toString());
    if (connection.id.isEmpty() || connection.name.isEmpty())
        return std::nullopt;
    for (const ConnectionSettings::Driver driver : drivers) {
        connection.driver = driver;
        if (connection.driverName() == object.value("driver"_L1).toString())
            return connection;
    }
    return std::nullopt;
}

struct SavedList
{
    QList<ConnectionSettings> connections;
    QJsonArray others; ///< entries of a later version: not understood, but not lost either
};

SavedList listFrom(const QJsonObject &object)
{
    SavedList list;
    const QJsonArray array = object.value(listKey).toArray();
    for (const auto value : array) {
        if (const std::optional<ConnectionSettings> connection = fromJson(value.toObject()))
            list.connections.append(*connection);
        else
            list.others.append(value);
    }
    return list;
}

qsizetype indexOf(const QList<ConnectionSettings> &connections, const QString &idOrName)
{
    const auto byId = std::find_if(connections.begin(), connections.end(),
                                   [&](const ConnectionSettings &connection) { return connection.id == idOrName; });
    const auto found = byId != connections.end()
        ? byId
        : std::find_if(connections.begin(), connections.end(),
                       [&](const ConnectionSettings &connection) { return connection.name == idOrName; });
    return found == connections.end() ? -1 : std::distance(connections.begin(), found);
}

Error notFound(const QString &idOrName)
{
    return inputError(u"There is no saved connection named \"%1\"."_s.arg(idOrName));
}

/// A name must be usable and free, and nothing that looks like a secret may reach the file.
Result<void> check(const ConnectionSettings &connection, const QList<ConnectionSettings> &others)
{
    if (connection.name.trimmed().isEmpty())
        return inputError(u"A saved connection needs a name."_s);
    if (ConnectionSettings::isLedgerName(connection.name))
        return inputError(
            u"\"%1\" is what the local ledger is called; choose another name."_s.arg(connection.name.trimmed()));
    for (const ConnectionSettings &other : others) {
        if (other.id != connection.id && other.name.compare(connection.name, Qt::CaseInsensitive) == 0)
            return inputError(u"There is already a connection named \"%1\"."_s.arg(other.name));
    }
    for (auto it = connection.options.cbegin(); it != connection.options.cend(); ++it) {
        if (ConnectionSettings::isSecretOption(it.key()))
            return inputError(u"The option \"%1\" is a secret and is not saved with the connection."_s.arg(it.key()));
    }
    return {};
}

} // namespace

ConnectionStore::ConnectionStore(SecretStore &secrets, const QString &path)
    : m_secrets(secrets), m_file(path, fileVersion)
{ }

QString ConnectionStore::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/connections.json"_s;
}

QString ConnectionStore::secretKey(const QString &connectionId)
{
    return u"connection/"_s + connectionId;
}

Result<ConnectionStore::Saved> ConnectionStore::load() const
{
    const Result<JsonFile::Contents> contents = m_file.read();
    if (!contents)
        return contents.error();
    const SavedList list = listFrom(contents->object);
    Saved saved{list.connections, contents->warning};
    if (!list.others.isEmpty() && saved.warning.isEmpty())
        saved.warning =
            u"%1 holds %2 connections that cannot be understood."_s.arg(m_file.path()).arg(list.others.size());
    return saved;
}

Result<ConnectionSettings> ConnectionStore::find(const QString &idOrName) const
{
    const Result<Saved> saved = load();
    if (!saved)
        return saved.error();
    const qsizetype index = indexOf(saved->connections, idOrName);
    if (index < 0)
        return notFound(idOrName);
    return saved->connections.at(index);
}

Result<void> ConnectionStore::checkNew(const ConnectionSettings &connection) const
{
    const Result<Saved> saved = load();
    return saved ? check(connection, saved->connections) : saved.error();
}

Result<ConnectionSettings> ConnectionStore::add(ConnectionSettings connection)
{
    connection.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const Result<void> added = change([&](QList<ConnectionSettings> &connections) -> Result<void> {
        if (Result<void> checked = check(connection, connections); !checked)
            return checked;
        connections.append(connection);
        return {};
    });
    if (!added)
        return added.error();
    return connection;
}

Result<void> ConnectionStore::update(const ConnectionSettings &connection)
{
    return change([&](QList<ConnectionSettings> &connections) -> Result<void> {
        const auto found = std::find_if(connections.begin(), connections.end(),
                                        [&](const ConnectionSettings &other) { return other.id == connection.id; });
        if (found == connections.end())
            return notFound(connection.name);
        if (Result<void> checked = check(connection, connections); !checked)
            return checked;
        *found = connection;
        return {};
    });
}

QFuture<Result<void>> ConnectionStore::remove(const QString &idOrName)
{
    const Result<ConnectionSettings> forgotten = forget(idOrName);
    return forgotten ? removeSecret(*forgotten) : QtFuture::makeReadyFuture(Result<void>(forgotten.error()));
}

Result<ConnectionSettings> ConnectionStore::forget(const QString &idOrName)
{
    ConnectionSettings removed;
    const Result<void> changed = change([&](QList<ConnectionSettings> &connections) -> Result<void> {
        const qsizetype index = indexOf(connections, idOrName);
        if (index < 0)
            return notFound(idOrName);
        removed = connections.takeAt(index);
        return {};
    });
    return changed ? Result<ConnectionSettings>(removed) : Result<ConnectionSettings>(changed.error());
}

QFuture<Result<void>> ConnectionStore::removeSecret(const ConnectionSettings &forgotten)
{
    return m_secrets.remove(secretKey(forgotten.id)).then([name = forgotten.name](const Result<void> &result) {
        if (result)
            return result;
        return Result<void>(
            Error{Error::Kind::Secret,
                  u"The connection \"%1\" was removed, but its password may still be in the keychain: %2"_s.arg(
                      name, result.error().detail)});
    });
}

template <typename Change>
Result<void> ConnectionStore::change(Change apply)
{
    return m_file.change([&apply](QJsonObject &object) -> Result<void> {
        SavedList list = listFrom(object);
        if (Result<void> applied = apply(list.connections); !applied)
            return applied;
        QJsonArray array;
        for (const ConnectionSettings &connection : list.connections)
            array.append(toJson(connection));
        for (const auto other : list.others)
            array.append(other);
        object.insert(listKey, array);
        return {};
    });
}

} // namespace Tokenglass
