// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sources/rest/adminrestsource.h"
#include "tests/support/adminrestserver.h"
#include "tests/support/testmain.h"

#include <QMutex>

#include <atomic>

namespace Tokenglass {

/// A source on a server that gives the example answers for 7 days, at a moment that the test moves.
class AdminRestSourceTest : public TestCase
{
    Q_OBJECT

public Q_SLOTS:
    void init();
    void cleanup();

protected:
    class MovableClock final : public Clock
    {
    public:
        [[nodiscard]] QDateTime now() const override { return QDateTime::fromSecsSinceEpoch(second, Qt::UTC); }
        std::atomic<qint64> second{noon};
    };
    static constexpr qint64 noon = 1'762'257'600; ///< 2025-11-04 12:00 UTC
    static constexpr qint64 day = 86'400;

    static DashboardQuery lastDays(qint64 days, qint64 end = noon);
    static QByteArray fileBytes(const QString &name);
    /// From now on the example answers are for so many days.
    void serve(int days);
    void set(const QByteArray &endpoint, const AdminRestServer::Answer &answer);
    Result<DashboardSnapshot> ask(const DashboardQuery &query);
    [[nodiscard]] qsizetype asked(const QByteArray &endpoint) const;
    [[nodiscard]] SourceStatus status() const;

    std::unique_ptr<AdminRestServer> m_server;
    std::shared_ptr<MovableClock> m_clock;
    ConnectionSettings m_settings;
    std::unique_ptr<AdminRestSource> m_source;

private:
    mutable QMutex m_mutex;
    QList<SourceStatus> m_statuses;
};

} // namespace Tokenglass
