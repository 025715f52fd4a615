// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/connection.h"
#include "models/sources/rowreader.h"

namespace Tokenglass {

class PostgresConnection;

/// What PostgreSQL's catalogs say about a login, a table and its size.
namespace PostgresCatalog {

[[nodiscard]] Result<ConnectionReport> report(PostgresConnection &connection);
[[nodiscard]] Result<SchemaProbe> probe(PostgresConnection &connection, const QStringList &tables);

/// Whether an index finds a range of the column quickly. `table` and `column` are quoted.
[[nodiscard]] Result<bool> hasIndex(PostgresConnection &connection, const QByteArray &table, const QByteArray &column);
/// How many blocks a plain table takes, if the server can read ranges of them; nothing for all else.
[[nodiscard]] Result<std::optional<qint64>> blocks(PostgresConnection &connection, const QByteArray &table);
/// Rows by the last ANALYZE; nothing if there was none.
[[nodiscard]] Result<std::optional<qint64>> rowsAbout(PostgresConnection &connection, const QByteArray &table);
/// The counters of written rows, which lag behind by up to a second.
[[nodiscard]] Result<ChangeMark> counters(PostgresConnection &connection, const QByteArray &table);

} // namespace PostgresCatalog
} // namespace Tokenglass
