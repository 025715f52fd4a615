// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sources/rowreader.h"
#include "models/sources/sqlite/sqlitedatabase.h"

#include <array>
#include <mutex>

namespace Tokenglass {

class SliceCursor;
class SqliteScan;

/// Reads the usage table of an SQLite file that its owner may be writing to. Option "busy_timeout": milliseconds to
/// wait for a lock.
class SqliteRowReader final : public RowReader
{
public:
    SqliteRowReader() = default;

    Result<ConnectionReport> connect(const ConnectionSettings &settings, const QString &password) override;
    Result<SchemaProbe> probe(const QStringList &tables) override;
    Result<void> prepare(const ReadPlan &plan) override;
    Result<RowBounds> bounds() override;
    Result<ChangeMark> changeMark() override;
    Result<NameDirectory> names() override;
    int lanes() const override { return LaneCount; }
    Result<void> readIds(qint64 firstId, qint64 lastId, RowSink &sink) override;
    Result<void> readTimes(const TimeRange &range, RowSink &sink) override;
    Result<std::optional<qint64>> countIds(qint64 firstId, qint64 lastId) override;
    void cancel() override;

private:
    static constexpr int LaneCount = 2;
    /// A way through the table in slices.
    struct Scan
    {
        QString condition; ///< with two parameters
        std::function<Result<qint64>(SqliteScan &, qint64 first, qint64 last)> run;
        std::optional<TimeRange> only;
        bool skipsGaps = false;
    };
    enum class TimeIndex : quint8 { None, Text, Seconds, Millis };

    [[nodiscard]] Result<void> openLane(int lane);
    [[nodiscard]] SqliteDatabase &main() { return *m_databases[0]; }
    [[nodiscard]] Result<void> chooseId();
    [[nodiscard]] TimeIndex timeIndex();
    [[nodiscard]] Result<void> run(const Scan &scan, SliceCursor &cursor, int lanes, RowSink &sink);
    [[nodiscard]] Result<void> runLane(const Scan &scan, int lane, SliceCursor &cursor, RowSink &sink);
    [[nodiscard]] Result<void> skipGap(SqliteDatabase &database, SliceCursor &cursor, qint64 after);
    [[nodiscard]] Result<void> readNames(const QString &query, QHash<EntityId, QString> &names);
    [[nodiscard]] qint64 fileFingerprint(qint64 dataVersion) const;

    ConnectionSettings m_settings;
    ReadPlan m_plan;
    std::mutex m_mutex; ///< guards m_databases against cancel()
    std::array<std::unique_ptr<SqliteDatabase>, LaneCount> m_databases;
    std::optional<SqliteQuery> m_dataVersion;
    std::optional<SqliteQuery> m_lastId;
    std::atomic<bool> m_cancelled = false;
};

} // namespace Tokenglass
