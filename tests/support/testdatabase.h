// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/connection.h"

#include <QByteArray>
#include <QList>

#include <memory>

namespace Tokenglass {

class ServerProcess;

/// An empty database of its own on a real PostgreSQL or MariaDB server, dropped at the end. The server is the one the
/// environment names (packaging/servers.sh), else one that is started for this test alone.
class TestDatabase
{
public:
    enum class Login {
        Tester, ///< may read and write the database
        Reader, ///< may only read what grantReader() gave it
        Admin,
    };

    explicit TestDatabase(ConnectionSettings::Driver driver);
    ~TestDatabase();
    TestDatabase(const TestDatabase &) = delete;
    TestDatabase &operator=(const TestDatabase &) = delete;

    /// Empty if all is well, else why not.
    [[nodiscard]] QString problem() const { return m_problem; }

    [[nodiscard]] ConnectionSettings settings(Login login = Login::Tester) const;
    [[nodiscard]] QString password() const { return m_password; }

    /// Runs statements one after the other; false, with a warning, if one fails.
    bool execute(const QByteArrayList &statements, Login login = Login::Tester);
    bool execute(const QByteArray &statement, Login login = Login::Tester)
    {
        return execute(QByteArrayList{statement}, login);
    }
    /// The single value of a query as the administrator sees it.
    [[nodiscard]] QByteArray value(const QByteArray &query);
    bool grantReader(const QByteArray &table);

    /// The tables token_usage, users and organizations in the types such servers have for them.
    bool createUsageTables();
    /// Drops all tables and views.
    bool clear();

private:
    bool revokeReader();

    QString m_problem;
    QString m_password;
    ConnectionSettings m_settings;
    QString m_reader;
    QByteArrayList m_granted; ///< tables; MariaDB remembers grants of a table that is gone
    QString m_admin;
    std::unique_ptr<ServerProcess> m_server;
};

} // namespace Tokenglass
