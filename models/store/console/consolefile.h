// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/chatarchive.h"
#include "models/store/sqlitefile.h"

namespace Tokenglass {

/// The runs and favourites of the console: an SQLite file that only its owner can read. Not in the ledger, which a team
/// may share. Blocks on the disk: use it on a worker thread, one at a time. All failures are Kind::Storage; the calls
/// are those of ChatArchive.
class ConsoleFile
{
public:
    /// What is kept; beyond it the oldest runs go.
    struct Limits
    {
        qint64 runs = 10'000;
        qint64 bytes = qint64(1) << 30; ///< of all runs together
        qint64 rawBytes = 2'000'000; ///< of each answer's raw request and of its raw response
    };

    /// "console.sqlite" in the application's data folder.
    static QString defaultPath();
    /// Opens the file or makes it. A file that is not of this kind, damaged or of a newer version is not touched.
    [[nodiscard]] static Result<ConsoleFile> open(const QString &path, const Limits &limits);

    [[nodiscard]] Result<void> save(ChatRun run);
    [[nodiscard]] Result<QList<ChatRunSummary>> find(const QString &words, int limit);
    [[nodiscard]] Result<ChatRun> load(const QString &sessionId);
    [[nodiscard]] Result<void> remove(const QString &sessionId);
    [[nodiscard]] Result<qint64> count();
    [[nodiscard]] Result<void> clear();

    [[nodiscard]] Result<QList<FavouritePrompt>> favourites();
    [[nodiscard]] Result<qint64> saveFavourite(const FavouritePrompt &favourite);
    [[nodiscard]] Result<void> removeFavourite(qint64 id);

private:
    ConsoleFile(SqliteFile file, const Limits &limits);
    [[nodiscard]] Error damaged(const QString &sessionId) const;
    [[nodiscard]] Result<void> write(const ChatRun &run);
    [[nodiscard]] Result<void> removeOldest();
    /// Runs a statement that is already bound; nothing of what it removes stays in the file or beside it.
    [[nodiscard]] Result<void> erase(SqliteStatement &statement);

    SqliteFile m_file;
    Limits m_limits;
};

} // namespace Tokenglass
