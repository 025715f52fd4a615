// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/replayserver.h"

#include <QThread>

#include <atomic>
#include <memory>

namespace Tokenglass {

/// A ReplayServer on a thread of its own, for tests that wait for another program.
class ReplayThread
{
public:
    explicit ReplayThread(ReplayServer::Choose choose = &ReplayServer::transcript)
    {
        m_thread.start();
        m_context.moveToThread(&m_thread);
        QMetaObject::invokeMethod(
            &m_context,
            [this, choose] {
                m_server = std::make_unique<ReplayServer>([this, choose](const ReplayRequest &request) {
                    ++m_requests;
                    return choose(request);
                });
                m_url = m_server->url();
            },
            Qt::BlockingQueuedConnection);
    }
    ~ReplayThread()
    {
        QMetaObject::invokeMethod(
            &m_context, [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(ReplayThread)

    [[nodiscard]] QString url() const { return m_url; }
    [[nodiscard]] int requests() const { return m_requests; }

private:
    QThread m_thread;
    QObject m_context;
    std::unique_ptr<ReplayServer> m_server;
    QString m_url;
    std::atomic<int> m_requests = 0;
};

} // namespace Tokenglass
