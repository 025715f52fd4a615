// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/dashboard.h"
#include "models/domain/factrow.h"
#include "models/domain/frozenusage.h"
#include "models/domain/usagesource.h"

#include <memory>
#include <vector>

namespace Tokenglass {

class FactTableData;
class FactBatchData;

/// Rows being read, on one thread. Several batches (one a connection) are merged into a FactTable.
class FactBatch
{
public:
    explicit FactBatch(const ReportingZone &zone);
    FactBatch(FactBatch &&) noexcept;
    FactBatch &operator=(FactBatch &&) noexcept;
    ~FactBatch();

    void add(const FactRow &row);
    [[nodiscard]] qint64 rowCount() const;

private:
    friend class FactTable;
    std::unique_ptr<FactBatchData> m_data;
};

/// Every usage row of one source, exact and in memory: an immutable value whose copies share their parts, so a snapshot
/// costs nothing to hand to another thread. Design and figures: perf.md in the project's notes; see facttable.cpp.
class FactTable
{
public:
    explicit FactTable(const ReportingZone &zone);

    /// For how long a table is made. Until a larger one follows at once, blocks of days would cost more than they save.
    enum class Lifetime { Long, Short };
    /// This table plus the batches' rows. A row whose sourceId is already here replaces the old one (last batch wins).
    [[nodiscard]] FactTable merged(std::vector<FactBatch> batches, Lifetime lifetime = Lifetime::Long) const;
    /// As merged(), after dropping every row whose sourceId is in [firstId, lastId]: a re-read range, so deletions
    /// show.
    [[nodiscard]] FactTable replaced(qint64 firstId, qint64 lastId, std::vector<FactBatch> batches) const;
    /// The same rows, days cut in another zone.
    [[nodiscard]] FactTable inZone(const ReportingZone &zone) const;

    [[nodiscard]] const ReportingZone &zone() const;
    [[nodiscard]] qint64 rowCount() const;
    [[nodiscard]] qint64 maxSourceId() const; ///< INT64_MIN when empty
    [[nodiscard]] qint64 minSourceId() const; ///< INT64_MAX when empty
    [[nodiscard]] qint64 newestSecond() const; ///< INT64_MIN when empty
    [[nodiscard]] qint64 undatedRows() const;
    [[nodiscard]] qint64 memoryBytes() const;

    /// Everything for the range and filter, on the calling thread.
    [[nodiscard]] DashboardSnapshot dashboard(const DashboardQuery &query, const NameDirectory &names) const;
    [[nodiscard]] Catalog catalog(const NameDirectory &names) const;
    /// A page of the single requests. The order last asked for is kept (at most 4 bytes a row), so that the
    /// next page of it costs only its rows.
    [[nodiscard]] RequestPage requests(const RequestQuery &query, const NameDirectory &names) const;
    /// All of the single requests, one after the other; keeps its own order and what it needs of the table.
    [[nodiscard]] std::unique_ptr<RequestReader> readRequests(const RequestQuery &query,
                                                              std::shared_ptr<const NameDirectory> names) const;
    /// Whether the other has the very same rows, as a table has that nothing new was merged into. False may be wrong.
    [[nodiscard]] bool hasRowsOf(const FactTable &other) const;
    /// Whether the catalogues of both are the same for the same names; much cheaper than making one.
    [[nodiscard]] bool hasCatalogOf(const FactTable &other) const;

    /// A compact image of the table for the day cache, and back. Empty on damage or another format version.
    [[nodiscard]] bool save(class QIODevice &device) const;
    [[nodiscard]] static std::optional<FactTable> load(const QString &path, const ReportingZone &zone);

private:
    explicit FactTable(std::shared_ptr<const FactTableData> data);
    std::shared_ptr<const FactTableData> m_data;
};

} // namespace Tokenglass
