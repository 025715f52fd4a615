// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QString>

namespace Tokenglass {

class SqliteFile;

/// The numbered steps that make one of our SQLite files: version n is made by 000n.sql.
struct SqliteSchema
{
    qint64 applicationId = 0; ///< in the file's header: says whose it is
    QString steps; ///< the resource folder of the scripts
    int newestVersion = 0;

    /// Brings a file to the newest version and returns that; each step is whole or not done. Refuses, without changing
    /// it, a file that is not of this kind or that a newer Tokenglass has written.
    [[nodiscard]] Result<int> applyTo(SqliteFile &file) const;
};

} // namespace Tokenglass
