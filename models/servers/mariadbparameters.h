// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/connection.h"
#include "models/domain/result.h"

#include <QByteArray>

#include <chrono>
#include <optional>

using MYSQL = struct st_mysql;

namespace Tokenglass {

/// Connection settings as the MariaDB client library wants them.
struct MariaDbParameters
{
    QByteArray host;
    QByteArray user;
    QByteArray password;
    QByteArray database;
    QByteArray socket;
    QByteArray certificateAuthority;
    QByteArray certificate;
    QByteArray key;
    unsigned int port = 0;
    std::optional<bool> enforceTls;
    std::optional<bool> verifyServer;
    std::chrono::seconds connectTimeout{5};
    std::chrono::seconds statementTimeout{600}; ///< the option statement_timeout, in seconds

    [[nodiscard]] static Result<MariaDbParameters> from(const ConnectionSettings &settings, const QString &password);
    /// Logs in; never null. mysql_errno() says how it went.
    [[nodiscard]] MYSQL *connect() const;
};

} // namespace Tokenglass
