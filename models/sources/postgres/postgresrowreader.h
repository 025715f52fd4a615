// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sources/cancelsignal.h"
#include "models/sources/idranges.h"
#include "models/sources/lanes.h"
#include "models/sources/postgres/postgresconnection.h"
#include "models/sources/postgres/postgrescopydecoder.h"
#include "models/sources/rowreader.h"

#include <array>
#include <optional>

namespace Tokenglass {

/// Reads a PostgreSQL table by binary COPY, large ranges on two connections that share one snapshot.
class PostgresRowReader final : public RowReader
{
public:
    PostgresRowReader();
    ~PostgresRowReader() override;

    Result<ConnectionReport> connect(const ConnectionSettings &settings, const QString &password) override;
    Result<SchemaProbe> probe(const QStringList &tables) override;
    Result<void> prepare(const ReadPlan &plan) override;

    Result<RowBounds> bounds() override;
    Result<ChangeMark> changeMark() override;
    Result<NameDirectory> names() override;

    int lanes() const override { return m_splittable || m_hasBlocks ? 2 : 1; }
    Result<void> readIds(qint64 firstId, qint64 lastId, RowSink &sink) override;
    Result<void> readTimes(const TimeRange &range, RowSink &sink) override;

    void cancel() override { m_cancel.raise(); }

private:
    [[nodiscard]] Result<void> prepareSession(PostgresConnection &connection) const;
    [[nodiscard]] Result<void> inspectTable();
    [[nodiscard]] Result<void> inspectStorage();
    [[nodiscard]] Result<qint64> countRows();
    [[nodiscard]] QByteArray timeLiteral(qint64 second) const;
    [[nodiscard]] Result<void> readNames(const QString &query, QHash<EntityId, QString> &names, bool &complete);

    /// The pieces of a whole read as ranges of blocks; null: it cannot be cut so.
    [[nodiscard]] Result<std::unique_ptr<IdRanges>> blockPieces(const IdRange &ids);
    /// Reads every condition that `next` gives, in one snapshot.
    [[nodiscard]] Result<void> read(bool bothLanes, const NextCondition &next, RowSink &sink);
    [[nodiscard]] Result<void> readLane(int lane, const NextCondition &next, RowSink &sink);
    [[nodiscard]] Result<QByteArray> beginSnapshot(bool shared);
    [[nodiscard]] Result<void> joinSnapshot(const QByteArray &snapshot);
    void endSnapshot();

    CancelSignal m_cancel;
    std::array<PostgresConnection, 2> m_connections;
    ConnectionSettings m_settings;
    QString m_password; ///< for the second connection; never shown

    ReadPlan m_plan;
    QByteArray m_baseTable;
    QByteArray m_select;
    std::vector<PostgresCopyDecoder::Column> m_columns;
    unsigned int m_timeType = 0;
    bool m_splittable = false; ///< an index finds ranges of ids
    bool m_hasBlocks = false; ///< the server can read ranges of blocks
    std::optional<RowBounds> m_bounds;
};

} // namespace Tokenglass
