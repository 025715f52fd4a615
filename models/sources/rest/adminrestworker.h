// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/clock.h"
#include "models/domain/connection.h"
#include "models/sources/rest/adminrestsnapshot.h"

#include <QMutex>
#include <QObject>
#include <QPromise>

namespace Tokenglass {

/// What the AdminRestSource's own thread does: asks the API, keeps the last answers, tells the observer. Sequential
/// questions, one window at a time per question: each is a full aggregation on somebody's server.
class AdminRestWorker final : public QObject
{
    Q_OBJECT

public:
    using Answer = std::shared_ptr<QPromise<Result<DashboardSnapshot>>>;

    AdminRestWorker(const ConnectionSettings &settings, const QString &token, std::shared_ptr<const Clock> clock,
                    const RestLimits &limits);
    ~AdminRestWorker() override;

    /// The only function for other threads.
    [[nodiscard]] std::shared_ptr<const Catalog> catalog() const;

    void setObserver(UsageSource::Observer observer);
    void open();
    void refresh(bool everything);
    void cancel();
    void answer(const DashboardQuery &query, const Answer &answer);
    /// Ends everything; the worker is not used any more.
    void shutDown();

private:
    struct Waiting
    {
        DashboardQuery query;
        Answer answer;
    };
    struct Fetch;
    using FetchPointer = std::shared_ptr<Fetch>;

    void startFetch(int days, const std::optional<Waiting> &waiting = std::nullopt);
    void takeOverview(const FetchPointer &fetch, const Result<AdminRestOverview> &overview);
    void takeDays(const FetchPointer &fetch, const Result<QList<AdminRestDay>> &days);
    void takeUsers(const FetchPointer &fetch, const Result<QList<EntityUsage>> &users);
    void succeed(const FetchPointer &fetch);
    void fail(const FetchPointer &fetch, const Error &error);
    [[nodiscard]] bool isFresh(int days, std::chrono::seconds age) const;
    void publish();

    ConnectionSettings m_settings;
    QString m_token;
    std::shared_ptr<const Clock> m_clock;
    RestLimits m_limits;
    std::unique_ptr<AdminRestApi> m_api; ///< made in the worker's thread
    UsageSource::Observer m_observer;
    SourceStatus m_status;
    QHash<int, AdminRestMargins> m_known; ///< by days
    QHash<int, FetchPointer> m_running;
    int m_lastDays = 7;

    mutable QMutex m_catalogMutex;
    std::shared_ptr<const Catalog> m_catalog = std::make_shared<const Catalog>();
};

} // namespace Tokenglass
