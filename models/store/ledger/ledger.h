// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/chatjournal.h"
#include "models/domain/connection.h"
#include "models/domain/usagerecord.h"

#include <chrono>
#include <memory>

namespace Tokenglass {

class LedgerDatabase;

/// The usage Tokenglass writes itself, read through the ordinary sources: an SQLite file in the user's data folder, or
/// the tables of a team on a PostgreSQL or MariaDB server. Blocks on disk and network: use it on a worker thread, one
/// at a time. Failures are Kind::Storage, those of a record Kind::Input, and on a server those of a connection.
class Ledger
{
public:
    static constexpr std::chrono::milliseconds DefaultBusyTimeout{5000};

    /// "ledger.sqlite" in the application's data folder.
    static QString defaultPath();
    /// Opens the file, makes it if it is not there, and brings an older one up to date. A file that is not a ledger or
    /// is of a newer version is not touched.
    [[nodiscard]] static Result<Ledger> open(const QString &path = defaultPath(),
                                             std::chrono::milliseconds busyTimeout = DefaultBusyTimeout);
    /// The same for a file, a PostgreSQL or a MariaDB database; Kind::Input for anything else. Tables of another
    /// program are not touched. A lost connection is made anew when it is needed.
    [[nodiscard]] static Result<Ledger> open(const ConnectionSettings &settings, const QString &password);
    /// Makes the file if there is none yet, or only an empty one.
    [[nodiscard]] static Result<void> makeFile(const QString &path);

    Ledger(Ledger &&) noexcept;
    Ledger &operator=(Ledger &&) noexcept;
    ~Ledger();

    /// The row's id. The row and its day's summary are written together or not at all.
    [[nodiscard]] Result<qint64> insert(const UsageRecord &record);

    /// Writes requests down before they leave (State::Pending): all or none; their ids in the same order. If this
    /// process dies, the next open() on this computer marks the rows.
    [[nodiscard]] Result<QList<qint64>> begin(const QList<UsageRecord> &records);
    /// Puts the whole record in the place of the pending one, with its day's summary.
    [[nodiscard]] Result<void> complete(qint64 id, const UsageRecord &record);

    [[nodiscard]] Result<ModelHistory> history(const QString &provider, const QString &model);

    [[nodiscard]] int schemaVersion() const { return m_schemaVersion; }
    /// How a source opens the file. It has no entry in the ConnectionStore: it is always there.
    [[nodiscard]] static ConnectionSettings connection(const QString &path = defaultPath());

private:
    enum class Attempt { First, AfterLostCommit };

    Ledger(std::unique_ptr<LedgerDatabase> database, int schemaVersion);
    [[nodiscard]] static Result<Ledger> open(std::unique_ptr<LedgerDatabase> database);
    /// Once more on a new connection if the server has lost the transaction. `write` may be called again after a commit
    /// whose answer was lost: it then may or may not have been done.
    template <typename Write>
    [[nodiscard]] Result<void> inTransaction(Write write);

    std::unique_ptr<LedgerDatabase> m_database;
    int m_schemaVersion;
};

} // namespace Tokenglass
