// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/cost.h"
#include "models/domain/datanote.h"
#include "models/domain/entity.h"
#include "models/domain/filter.h"
#include "models/domain/timerange.h"
#include "models/domain/tokens.h"

#include <QDate>
#include <QList>

#include <optional>

namespace Tokenglass {

/// One question to a source: everything the dashboard, the exports and the command line show for a range and a filter.
struct DashboardQuery
{
    TimeRange range;
    UsageFilter filter;
    int topEntities = -1; ///< users and organisations to list, by cost; negative: all
    bool withPrevious = false; ///< also the range of equal length before
    friend bool operator==(const DashboardQuery &, const DashboardQuery &) = default;
};

/// Response times of a set of requests, microseconds. A failed request that stores 0 has no response time.
struct LatencySummary
{
    qint64 rows = 0; ///< requests with a known response time
    qint64 sumMicros = 0;
    std::optional<qint64> p50Micros;
    std::optional<qint64> p95Micros;
    std::optional<qint64> p99Micros;

    [[nodiscard]] std::optional<double> averageSeconds() const;
    friend bool operator==(const LatencySummary &, const LatencySummary &) = default;
};

/// The figures of one set of requests; every card, row and total is one of these.
struct Measures
{
    qint64 requests = 0;
    qint64 failures = 0;
    TokenTotals tokens;
    CostTotal cost;
    qint64 failedUnpriced = 0; ///< of those without a cost: nobody says whether they were billed
    qint64 untoldUnpriced = 0; ///< further ones, whose tokens are not known
    LatencySummary latency; ///< percentiles are not additive: operator+= drops them

    /// Requests that want nothing but a price.
    [[nodiscard]] qint64 pricelessRows() const { return cost.unpricedRows() - failedUnpriced - untoldUnpriced; }
    Measures &operator+=(const Measures &other);
    friend bool operator==(const Measures &, const Measures &) = default;
};

struct ModelUsage
{
    ModelIdentity model;
    Measures measures;
};

struct TypeUsage
{
    QString type; ///< null: the row names none
    Measures measures;
};

/// How an id relates to the source's own list of names.
enum class EntityState : quint8 { Named, None, Deleted, Unnamed };

struct EntityUsage
{
    EntityId id;
    QString name; ///< as the source has it; empty unless Named
    EntityState state = EntityState::Unnamed;
    Measures measures; ///< without percentiles
};

/// One calendar day of the reporting zone (or one hour, in ranges of at most two days).
struct DayUsage
{
    QDate date;
    TimeRange range; ///< the whole day (or hour)
    bool partial = false; ///< the asked range covers only a part of it
    Measures measures; ///< without percentiles
    QList<Measures>
        byModel; ///< parallel to DashboardSnapshot::models, without percentiles; empty if the source cannot say
};

/// Whether a panel can be answered by this source for this question.
enum class PanelState : quint8 { Ready, NotAnswerable };

struct PanelStates
{
    PanelState models = PanelState::Ready;
    PanelState types = PanelState::Ready;
    PanelState days = PanelState::Ready;
    PanelState users = PanelState::Ready;
    PanelState organisations = PanelState::Ready;
    PanelState tokenSplit = PanelState::Ready;
    PanelState latency = PanelState::Ready;
    PanelState percentiles = PanelState::Ready;
    PanelState previous = PanelState::Ready;
    PanelState failures = PanelState::Ready; ///< NotAnswerable: Measures::failures is unknown everywhere, not 0
    friend bool operator==(const PanelStates &, const PanelStates &) = default;
};

/// The one set of numbers: an exact, immutable answer to a DashboardQuery.
struct DashboardSnapshot
{
    DashboardQuery query;
    QString zone; ///< IANA name in which days were cut
    PanelStates panels;
    bool partial = false; ///< rows of the asked range are still being loaded
    std::optional<qint64> completeFrom; ///< seconds since the epoch from which on everything is there, while partial

    Measures totals;
    std::optional<Measures> previous; ///< the range of equal length before
    QList<ModelUsage> models; ///< by cost, descending; ties by requests, then label
    QList<TypeUsage> types; ///< by requests, descending
    QList<DayUsage> days; ///< every day of the range, empty ones too
    QList<DayUsage> hours; ///< every hour, only for ranges of at most 49 hours
    QList<DayUsage> previousDays; ///< measures only; index i belongs to days[i] (start + i days)
    QList<DayUsage> previousHours; ///< the same for hours[i]
    QList<EntityUsage> users; ///< by cost, descending; at most query.topEntities
    QList<EntityUsage> organisations;
    qint64 userCount = 0; ///< distinct users in the range, listed or not
    qint64 organisationCount = 0;

    qint64 rowsInSource = 0; ///< rows loaded
    QList<DataNote> notes;
    qint64 computeMicros = 0;
};

} // namespace Tokenglass
