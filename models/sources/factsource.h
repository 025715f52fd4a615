// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sources/factloader.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace Tokenglass {

/// A usage database as a source: all rows in memory, kept up to date by one worker thread, questions answered from the
/// newest immutable state on the thread pool.
class FactSource final : public UsageSource, private LoaderHost
{
public:
    FactSource(const ConnectionSettings &settings, const QString &password, const SourceOptions &options,
               RowReaderFactory readers);
    ~FactSource() override;

    void setObserver(Observer observer) override;
    void setZone(const ReportingZone &zone) override;
    void open() override;
    void refresh(Refresh why) override;
    void cancel() override;
    [[nodiscard]] QFuture<Result<DashboardSnapshot>> dashboard(const DashboardQuery &query) override;
    [[nodiscard]] QFuture<Result<RequestPage>> requests(const RequestQuery &query) override;
    [[nodiscard]] std::shared_ptr<const FrozenUsage> freeze() const override;
    [[nodiscard]] std::shared_ptr<const Catalog> catalog() const override;

private:
    /// What the worker is asked to do next; asking twice is asking once.
    struct Wanted
    {
        bool open = false;
        std::optional<Refresh> refresh;
        bool zone = false;
        [[nodiscard]] bool any() const { return open || refresh || zone; }
    };

    void setPhase(SourcePhase phase) override;
    void setKind(const QString &profileId) override;
    void expectRows(qint64 about) override;
    void rowsRead(qint64 rows) override;
    void reached() override;
    void publish(std::shared_ptr<const FactState> state) override;
    [[nodiscard]] bool isCancelled() const override;
    [[nodiscard]] ReportingZone zone() const override;

    void work();
    void finish(const Result<void> &result);
    template <typename Change>
    void changeStatus(const Change &change);

    std::shared_ptr<const Clock> m_clock;
    Observer m_observer;
    std::mutex m_observerMutex; ///< one call at a time, in the order of the changes

    mutable std::mutex m_mutex; ///< guards all below
    std::condition_variable m_woken;
    ReportingZone m_zone;
    SourceStatus m_status;
    std::shared_ptr<const FactState> m_state;
    Wanted m_wanted;
    std::atomic<bool> m_stopping = false;
    bool m_ended = false;
    std::atomic<bool> m_cancelled = false;

    std::atomic<qint64> m_rowsRead = 0;
    std::atomic<qint64> m_lastReport = 0;
    QElapsedTimer m_running;

    FactLoader m_loader; ///< used by the worker, but for cancel()
    std::thread m_worker;
};

} // namespace Tokenglass
