// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/dashboard.h"
#include "models/export/exporttable.h"

namespace Tokenglass {

/// The panels of the dashboard as tables, with the very figures of the snapshot. A panel the source cannot answer gives
/// a table that says so by being absent. Costs stand in one column a currency that occurs, so that a column can be
/// added up; `rate` adds them all converted, as the window shows them, `first` before the other. Empty: only as they
/// arose.
class UsageExport
{
public:
    UsageExport(std::shared_ptr<const DashboardSnapshot> snapshot, const std::optional<ExchangeRate> &rate,
                Currency first);

    [[nodiscard]] ExportTable totals() const;
    [[nodiscard]] std::optional<ExportTable> models() const;
    [[nodiscard]] std::optional<ExportTable> types() const;
    [[nodiscard]] std::optional<ExportTable> users() const;
    [[nodiscard]] std::optional<ExportTable> organisations() const;
    [[nodiscard]] std::optional<ExportTable> days() const;
    [[nodiscard]] std::optional<ExportTable> daysByModel() const;
    [[nodiscard]] std::optional<ExportTable> hours() const; ///< of short periods alone
    /// All of these that there are.
    [[nodiscard]] QList<ExportTable> all() const;

private:
    enum class Percentile { Left, Shown };

    [[nodiscard]] ExportTable table(const char *key) const;
    void addMeasures(ExportTable &table, Percentile percentile) const;
    void addCosts(ExportTable &table) const;
    void append(ExportRow &row, const Measures &measures, Percentile percentile) const;
    void appendCosts(ExportRow &row, const Measures &measures) const;
    [[nodiscard]] ExportTable entities(const char *key, const char *noun, const QList<EntityUsage> &entities) const;
    [[nodiscard]] ExportTable stretches(const char *key, const QList<DayUsage> &stretches, bool ofHours) const;

    std::shared_ptr<const DashboardSnapshot> m_snapshot;
    std::optional<ExchangeRate> m_rate;
    Currency m_first;
};

/// Whose id it is.
enum class ExportedEntity : quint8 {
    User,
    Organisation,
    Caller, ///< an API key, or an agent: its id is its name
};
/// "no user", "deleted user 7", the name, or null for an id without one.
[[nodiscard]] QString exportedName(const QString &name, EntityState state, const EntityId &id, ExportedEntity kind);
/// The id: a number where it is one.
[[nodiscard]] ExportCell idCell(const EntityId &id);

} // namespace Tokenglass
