// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/frozenusage.h"
#include "models/domain/result.h"
#include "models/domain/userbudget.h"

#include <QDateTime>
#include <QFuture>

#include <functional>
#include <memory>

namespace Tokenglass {

/// What a source is, for titles and the command line. Holds no secret.
struct SourceDescription
{
    QString name; ///< the connection's name
    QString kind; ///< profile id: "mindgraph", "ledger", "mindgraph-admin-rest"; empty until recognised
    QString driver; ///< "sqlite", "postgresql", "mysql", "https"
    QString location; ///< URI without password
};

enum class SourcePhase { Closed, Connecting, Loading, Ready, Refreshing, Failed };

/// How a source is doing. `error` may stand beside Ready: the last refresh failed, the older data are still shown.
struct SourceStatus
{
    SourcePhase phase = SourcePhase::Closed;
    SourceDescription description;
    qint64 rowsLoaded = 0;
    std::optional<qint64> rowsExpected; ///< about, for progress
    std::optional<qint64> completeFrom; ///< seconds since the epoch; empty: nothing yet; INT64_MIN: everything
    bool fromCache = false; ///< what is loaded was kept by this computer and not yet compared with the source
    QDateTime newestRow; ///< UTC
    QDateTime fetchedAt; ///< UTC, last successful contact
    std::optional<Error> error;
    QList<DataNote> notes;
    quint64 revision = 0; ///< rises whenever answers may have changed
    bool answersFilters = true; ///< false: margins only (REST)

    /// Whether the rows from there on are loaded, as the source has them. `start`: seconds since the epoch.
    [[nodiscard]] bool holdsFrom(qint64 start) const { return completeFrom && *completeFrom <= start && !fromCache; }
};

/// The values a filter can take, sorted for display.
struct Catalog
{
    QList<ModelIdentity> models;
    QStringList providers;
    QStringList requestTypes;
    struct Entry
    {
        EntityId id;
        QString name;
        EntityState state = EntityState::Unnamed;
    };
    QList<Entry> organisations;
    QList<Entry> users;
    QList<Entry> callers; ///< API keys or agents
    bool hasCallers = false; ///< the source says which key or agent asked
    QList<UserBudget> userBudgets; ///< that the source keeps itself
};

/// Why a source looks for what is new.
enum class Refresh : quint8 {
    Poll, ///< the clock says so: what is costly to look for waits for its turn
    Asked, ///< somebody asked: what is costly is looked for, too
    Everything, ///< all rows are read again, so that every updated or deleted one is seen
};

/// One connection to usage that others keep. All calls return at once; work happens elsewhere.
class UsageSource
{
public:
    using Observer = std::function<void(const SourceStatus &)>;

    virtual ~UsageSource() = default;

    /// Called from any thread, one call at a time, never after the destructor returns. Set before open().
    virtual void setObserver(Observer observer) = 0;
    /// Days are cut in this zone; changing it re-cuts in the background and raises the revision.
    virtual void setZone(const ReportingZone &zone) = 0;

    /// Connects and starts loading, newest rows first.
    virtual void open() = 0;
    virtual void refresh(Refresh why) = 0;
    /// Stops what is running, on the server too. What is already loaded stays.
    virtual void cancel() = 0;

    /// The answer from what is loaded so far (snapshot.partial says if that is not all of the range).
    [[nodiscard]] virtual QFuture<Result<DashboardSnapshot>> dashboard(const DashboardQuery &query) = 0;
    /// A page of the single requests loaded so far. By default an Error of kind Input: the source has totals only.
    [[nodiscard]] virtual QFuture<Result<RequestPage>> requests(const RequestQuery &query);
    /// What is loaded now, to be read at leisure. Null: nothing is, or the source has totals only, as by default.
    [[nodiscard]] virtual std::shared_ptr<const FrozenUsage> freeze() const;
    /// Never null; empty until rows are there. Thread-safe.
    [[nodiscard]] virtual std::shared_ptr<const Catalog> catalog() const = 0;
};

} // namespace Tokenglass
