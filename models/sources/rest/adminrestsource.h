// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/clock.h"
#include "models/domain/connection.h"
#include "models/domain/usagesource.h"
#include "models/sources/rest/restclient.h"

#include <QThread>

namespace Tokenglass {

class AdminRestWorker;

/// A MindGraph-like admin API as a source: sums by day, model, type and user over rolling windows of whole days, no
/// rows, no filters. The network lives on a thread of its own.
class AdminRestSource final : public UsageSource
{
public:
    AdminRestSource(const ConnectionSettings &settings, const QString &token,
                    std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>(),
                    const RestLimits &limits = {});
    ~AdminRestSource() override;

    void setObserver(Observer observer) override;
    /// No effect: the server cuts its days in UTC.
    void setZone(const ReportingZone &zone) override;
    void open() override;
    void refresh(Refresh why) override;
    void cancel() override;
    [[nodiscard]] QFuture<Result<DashboardSnapshot>> dashboard(const DashboardQuery &query) override;
    [[nodiscard]] std::shared_ptr<const Catalog> catalog() const override;

private:
    QThread m_thread;
    std::unique_ptr<AdminRestWorker> m_worker; ///< lives in m_thread
};

/// Asks the API once and says what it is.
[[nodiscard]] QFuture<Result<ConnectionReport>> testAdminRest(const ConnectionSettings &settings, const QString &token,
                                                              const RestLimits &limits = {});

} // namespace Tokenglass
