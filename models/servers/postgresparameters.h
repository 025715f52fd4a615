// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/connection.h"
#include "models/domain/result.h"

#include <QByteArray>

#include <chrono>
#include <utility>
#include <vector>

using PGconn = struct pg_conn;

namespace Tokenglass {

/// Connection settings as libpq wants them. What is not set is left out, so that service files, .pgpass and the PG…
/// environment variables work as they do for psql.
struct PostgresParameters
{
    std::vector<std::pair<QByteArray, QByteArray>> items;
    std::chrono::seconds connectTimeout{5};
    std::chrono::seconds statementTimeout{600}; ///< the option statement_timeout, in seconds

    [[nodiscard]] static Result<PostgresParameters> from(const ConnectionSettings &settings, const QString &password);
    /// A connection that is being made, to be polled.
    [[nodiscard]] PGconn *start() const;
};

} // namespace Tokenglass
