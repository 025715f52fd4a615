// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/connection.h"
#include "models/sources/rowreader.h"

namespace Tokenglass {

class MariaDbConnection;

/// What a MariaDB or MySQL server says about a login, a table and its size.
namespace MariaDbCatalog {

[[nodiscard]] Result<ConnectionReport> report(MariaDbConnection &connection, const QString &database);
[[nodiscard]] Result<SchemaProbe> probe(MariaDbConnection &connection, const QStringList &tables);

/// Whether an index finds a range of the column quickly. Both names are quoted.
[[nodiscard]] Result<bool> hasIndex(MariaDbConnection &connection, const QString &table, const QString &column);
/// Rows as the storage engine estimates them; nothing for a view.
[[nodiscard]] Result<std::optional<qint64>> rowsAbout(MariaDbConnection &connection, const QString &table);
/// A number that rises when the table is written to, as far as the server keeps one; 0 where it does not.
[[nodiscard]] Result<qint64> version(MariaDbConnection &connection, const QString &table);

/// Whether one line of SHOW GRANTS allows writing to tables of the database.
[[nodiscard]] bool grantAllowsWriting(const QString &grant, const QString &database);

} // namespace MariaDbCatalog
} // namespace Tokenglass
