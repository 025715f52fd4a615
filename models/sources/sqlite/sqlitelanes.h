// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/connection.h"
#include "models/domain/timerange.h"
#include "models/sources/rowreader.h"
#include "models/sources/sqlite/sqlitedatabase.h"

#include <array>
#include <mutex>

namespace Tokenglass {

class SliceCursor;
class SqliteScan;
struct SqliteLayout;

/// The connections of one reader to one file, and the threads that read slices of a table on them.
class SqliteLanes
{
public:
    static constexpr int Count = 2;

    /// A way through a table in slices.
    struct Scan
    {
        QString condition; ///< with two parameters
        std::function<Result<void>(SqliteScan &, qint64 first, qint64 last)> run;
        const SqliteLayout *pages = nullptr; ///< slices are of ids and can be read from the table's pages
        std::optional<TimeRange> only;
        qint64 unit = 1; ///< of whole numbers in `only`, in a second
        bool skipsGaps = false; ///< slices are of ids, which may have gaps
        /// What the last lane reads before all slices; may be empty.
        std::function<Result<void>(SqliteDatabase &, SqliteScan &)> first;
    };

    /// Opens the first connection.
    [[nodiscard]] Result<void> connect(const ConnectionSettings &settings);
    [[nodiscard]] SqliteDatabase &main() { return *m_databases[0]; }
    /// Reads all slices on up to `lanes` threads.
    [[nodiscard]] Result<void> run(const ReadPlan &plan, const Scan &scan, SliceCursor &cursor, int lanes,
                                   RowSink &sink);
    /// Forgets an earlier cancel().
    void resume() { m_cancelled = false; }
    /// From any thread.
    void cancel();

private:
    [[nodiscard]] Result<void> openLane(int lane);
    [[nodiscard]] Result<void> runLane(const ReadPlan &plan, const Scan &scan, int lane, bool isLast,
                                       SliceCursor &cursor, RowSink &sink);
    [[nodiscard]] static Result<void> skipGap(const ReadPlan &plan, SqliteDatabase &database, SliceCursor &cursor,
                                              qint64 after);

    ConnectionSettings m_settings;
    std::mutex m_mutex; ///< guards m_databases against cancel()
    std::array<std::unique_ptr<SqliteDatabase>, Count> m_databases;
    std::atomic<bool> m_cancelled = false;
};

} // namespace Tokenglass
