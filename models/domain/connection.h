// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QList>
#include <QMap>
#include <QStringList>

#include <optional>

namespace Tokenglass {

struct ParsedConnection;

/// Where a usage source is and how to reach it: a standard URI taken apart. Never holds a password.
struct ConnectionSettings
{
    enum class Driver { Sqlite, PostgreSql, MySql, Https };

    QString id; ///< stable key for settings and the keychain; empty for an unsaved connection
    QString name; ///< what the user calls it
    QString kind; ///< profile id the user insists on; empty: recognise
    Driver driver = Driver::Sqlite;
    QString path; ///< Sqlite: the file. Https: the path of the base URL
    QString host;
    int port = 0; ///< 0: the driver's own default
    QString user;
    QString database;
    QMap<QString, QString> options; ///< the URI's query (sslmode, service, connect_timeout, …); never a secret

    /// "sqlite:///path", "postgresql://user@host:port/db", "mysql://…" (also "mariadb://"), "https://…", or a plain
    /// path of an existing file. A password in the URI is returned apart and not kept. Fails with Kind::Input and a
    /// sentence.
    static Result<ParsedConnection> parse(const QString &uri);
    [[nodiscard]] QString toUri() const; ///< without a password
    /// What the local ledger is called on the command line, which no saved connection can be.
    [[nodiscard]] static bool isLedgerName(const QString &name);
    /// Whether an option of this name is a password or token in the URIs of common drivers and services.
    [[nodiscard]] static bool isSecretOption(const QString &key);
    [[nodiscard]] QString driverName() const; ///< "sqlite", "postgresql", "mysql", "https"

    friend bool operator==(const ConnectionSettings &, const ConnectionSettings &) = default;
};

struct ParsedConnection
{
    ConnectionSettings settings;
    QString password;
};

/// What "Test" reports about a connection before anything is loaded.
struct ConnectionReport
{
    QString serverVersion;
    QString kind; ///< recognised profile id
    QString profileName; ///< its display name
    QString table;
    std::optional<qint64> rowsAbout;
    QString serverZone;
    std::optional<bool> accountCanWrite;
    bool readOnlyEnforced = false;
    QString readOnlyHow; ///< for example "default_transaction_read_only=on"
    QStringList missingColumns;
    QStringList rowSecurityTables; ///< tables whose rows the server may hide from this login
    QList<QString> notes;
};

} // namespace Tokenglass
