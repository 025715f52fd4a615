// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/connection.h"
#include "models/store/jsonfile.h"

#include <QFuture>

namespace Tokenglass {

class SecretStore;

/// The saved connections, without their secrets, in one JSON file that the window and the command line share: every
/// change re-reads it under a lock. Blocks for the time of a small file.
class ConnectionStore
{
public:
    struct Saved
    {
        QList<ConnectionSettings> connections; ///< in the order they were added
        QString warning; ///< not empty: the file was damaged
    };

    /// `secrets` must outlive the store.
    explicit ConnectionStore(SecretStore &secrets, const QString &path = defaultPath());
    /// "connections.json" in the application's configuration folder.
    static QString defaultPath();
    /// Where a connection's password or token is in the SecretStore.
    static QString secretKey(const QString &connectionId);

    [[nodiscard]] Result<Saved> load() const;
    /// By id or by name. Kind::Input if there is none.
    [[nodiscard]] Result<ConnectionSettings> find(const QString &idOrName) const;

    /// What add() would say of it, before a password is asked for.
    [[nodiscard]] Result<void> checkNew(const ConnectionSettings &connection) const;
    /// Saves a new connection and returns it with its id. Its name must be new, not empty.
    [[nodiscard]] Result<ConnectionSettings> add(ConnectionSettings connection);
    /// Replaces the connection with the same id.
    [[nodiscard]] Result<void> update(const ConnectionSettings &connection);
    /// Forgets the connection and then its secret. If only the latter fails, the error says so.
    [[nodiscard]] QFuture<Result<void>> remove(const QString &idOrName);
    /// The two halves of remove(): the file may be written on any thread, the keychain answers the event loop's.
    [[nodiscard]] Result<ConnectionSettings> forget(const QString &idOrName);
    [[nodiscard]] QFuture<Result<void>> removeSecret(const ConnectionSettings &forgotten);

private:
    template <typename Change>
    Result<void> change(Change apply);

    SecretStore &m_secrets;
    JsonFile m_file;
};

} // namespace Tokenglass
