// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/chatjournal.h"
#include "models/domain/connection.h"
#include "models/domain/usagerecord.h"
#include "models/store/sqlitefile.h"

namespace Tokenglass {

/// The usage Tokenglass writes itself: an SQLite file in the user's data folder, read through the ordinary SQLite
/// source. Blocks on the disk: use it on a worker thread, one at a time.
class Ledger
{
public:
    static constexpr std::chrono::milliseconds DefaultBusyTimeout{5000};

    /// "ledger.sqlite" in the application's data folder.
    static QString defaultPath();
    /// Opens the file, makes it if it is not there, and brings an older one up to date. All failures are Kind::Storage;
    /// a file that is not a ledger or is of a newer version is not touched.
    [[nodiscard]] static Result<Ledger> open(const QString &path = defaultPath(),
                                             std::chrono::milliseconds busyTimeout = DefaultBusyTimeout);

    /// The row's id. The row and its day's summary are written together or not at all.
    [[nodiscard]] Result<qint64> insert(const UsageRecord &record);

    /// Writes requests down before they leave (State::Pending): all or none; their ids in the same order. If this
    /// process dies, the next open() marks the rows.
    [[nodiscard]] Result<QList<qint64>> begin(const QList<UsageRecord> &records);
    /// Puts the whole record in the place of the pending one, with its day's summary.
    [[nodiscard]] Result<void> complete(qint64 id, const UsageRecord &record);

    [[nodiscard]] Result<ModelHistory> history(const QString &provider, const QString &model);

    [[nodiscard]] QString path() const { return m_file.path(); }
    [[nodiscard]] int schemaVersion() const { return m_schemaVersion; }
    /// How a source opens it. It has no entry in the ConnectionStore: it is always there.
    [[nodiscard]] static ConnectionSettings connection(const QString &path = defaultPath());

private:
    Ledger(SqliteFile file, int schemaVersion);
    template <typename Write>
    [[nodiscard]] Result<void> inTransaction(Write write);

    SqliteFile m_file;
    int m_schemaVersion;
};

} // namespace Tokenglass
