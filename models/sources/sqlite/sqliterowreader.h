// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sources/sqlite/sqlitelanes.h"
#include "models/sources/sqlite/sqlitelayout.h"

namespace Tokenglass {

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
    bool isCurrent() const override;
    Result<NameDirectory> names() override;
    [[nodiscard]] qint64 repairedNames() const override { return m_repairedNames; }
    int lanes() const override { return SqliteLanes::Count; }
    Result<void> readIds(qint64 firstId, qint64 lastId, RowSink &sink) override;
    Result<void> readTimes(const TimeRange &range, RowSink &sink) override;
    Result<std::optional<qint64>> countIds(qint64 firstId, qint64 lastId) override;
    void cancel() override;

private:
    [[nodiscard]] SqliteDatabase &main() { return m_lanes.main(); }
    [[nodiscard]] Result<void> chooseId();
    [[nodiscard]] SqliteLanes::Scan idScan() const;
    [[nodiscard]] Result<void> readNames(const QString &query, QHash<EntityId, QString> &names);
    [[nodiscard]] Result<std::optional<qint64>> lastId(qint64 dataVersion);
    [[nodiscard]] qint64 fileFingerprint(qint64 dataVersion) const;
    [[nodiscard]] qint64 fileIdentity() const; ///< of the file that the path leads to; 0: none

    ConnectionSettings m_settings;
    qint64 m_identity = 0; ///< of the file that is open
    ReadPlan m_plan;
    SqliteLanes m_lanes;
    qint64 m_repairedNames = 0;
    std::optional<SqliteLayout> m_layout;
    std::optional<SqliteQuery> m_dataVersion;
    std::optional<SqliteQuery> m_lastId;
    /// What the last id was under a data version.
    std::optional<std::pair<qint64, std::optional<qint64>>> m_lastIdSeen;
};

} // namespace Tokenglass
