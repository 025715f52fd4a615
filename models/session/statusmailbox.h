// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/usagesource.h"

#include <QMutex>
#include <QObject>

namespace Tokenglass {

/// Status on its way from a source's worker to the thread of `context`. Only the newest one counts, so a busy source
/// cannot flood the event loop: at most one call is queued at a time.
class StatusMailbox
{
public:
    using Handler = std::function<void(const SourceStatus &)>;

    /// The handler is called on the context's thread, for as long as the mailbox is kept: what an old source still says
    /// once its mailbox is gone is dropped. The source must be gone before the context.
    [[nodiscard]] static std::shared_ptr<StatusMailbox> attach(UsageSource &source, QObject *context, Handler handler)
    {
        auto mailbox = std::make_shared<StatusMailbox>();
        source.setObserver(
            [context, weak = std::weak_ptr(mailbox), handler = std::move(handler)](const SourceStatus &status) {
                const std::shared_ptr<StatusMailbox> kept = weak.lock();
                if (kept && kept->put(status))
                    QMetaObject::invokeMethod(
                        context, [weak, handler] { deliver(weak, handler); }, Qt::QueuedConnection);
            });
        return mailbox;
    }

private:
    /// False: a call is queued already.
    [[nodiscard]] bool put(const SourceStatus &status)
    {
        const QMutexLocker lock(&m_mutex);
        m_newest = status;
        return !std::exchange(m_queued, true);
    }
    static void deliver(const std::weak_ptr<StatusMailbox> &weak, const Handler &handler)
    {
        const std::shared_ptr<StatusMailbox> kept = weak.lock();
        if (!kept)
            return;
        SourceStatus newest;
        {
            const QMutexLocker lock(&kept->m_mutex);
            newest = kept->m_newest;
            kept->m_queued = false;
        }
        handler(newest);
    }

    QMutex m_mutex;
    SourceStatus m_newest;
    bool m_queued = false;
};

} // namespace Tokenglass
