// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sources/lanes.h"
#include "models/sources/mariadb/mariadbcanceller.h"
#include "models/sources/mariadb/mariadbconnection.h"
#include "models/sources/rowreader.h"

#include <array>
#include <optional>

namespace Tokenglass {

/// Reads a MariaDB or MySQL table by unbuffered binary rows, large ranges on two connections.
class MariaDbRowReader final : public RowReader
{
public:
    MariaDbRowReader();
    ~MariaDbRowReader() override;

    Result<ConnectionReport> connect(const ConnectionSettings &settings, const QString &password) override;
    Result<SchemaProbe> probe(const QStringList &tables) override;
    Result<void> prepare(const ReadPlan &plan) override;

    Result<RowBounds> bounds() override;
    Result<ChangeMark> changeMark() override;
    Result<NameDirectory> names() override;

    int lanes() const override { return m_splittable ? 2 : 1; }
    Result<void> readIds(qint64 firstId, qint64 lastId, RowSink &sink) override;
    Result<void> readTimes(const TimeRange &range, RowSink &sink) override;

    Result<std::optional<qint64>> countIds(qint64 firstId, qint64 lastId) override;

    void cancel() override { m_canceller.cancel(); }

private:
    [[nodiscard]] Result<void> prepareSession(MariaDbConnection &connection) const;
    [[nodiscard]] Result<RowBounds> findBounds();
    [[nodiscard]] Result<qint64> countRows();
    [[nodiscard]] QByteArray timeLiteral(qint64 second) const;
    [[nodiscard]] Result<void> readNames(const QString &query, QHash<EntityId, QString> &names, bool &complete);

    [[nodiscard]] Result<void> read(bool bothLanes, const NextCondition &next, RowSink &sink);
    [[nodiscard]] Result<void> readLane(int lane, const NextCondition &next, RowSink &sink);
    [[nodiscard]] Result<void> beginSnapshot(MariaDbConnection &connection);
    [[nodiscard]] Result<void> openSecond();
    void endSnapshots();

    MariaDbCanceller m_canceller;
    std::array<MariaDbConnection, 2> m_connections;
    MariaDbParameters m_parameters;

    ReadPlan m_plan;
    QString m_baseTable;
    QByteArray m_select;
    std::vector<UsageColumn> m_columns;
    bool m_splittable = false; ///< an index finds ranges of ids
    std::optional<RowBounds> m_bounds;
};

} // namespace Tokenglass
