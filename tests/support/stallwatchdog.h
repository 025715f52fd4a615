// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>

#include <atomic>
#include <chrono>
#include <thread>

namespace Tokenglass {

/// Measures the longest time the GUI thread's event loop did not answer.
class StallWatchdog
{
public:
    StallWatchdog() : m_thread([this] { watch(); }) { }
    ~StallWatchdog() { stop(); }
    Q_DISABLE_COPY_MOVE(StallWatchdog)

    [[nodiscard]] qint64 longestMs() const { return m_longest; }
    void stop()
    {
        m_stop = true;
        if (m_thread.joinable())
            m_thread.join();
    }

private:
    void watch()
    {
        while (!m_stop) {
            auto answered = std::make_shared<std::atomic_bool>(false);
            QElapsedTimer timer;
            timer.start();
            QMetaObject::invokeMethod(
                qApp, [answered] { *answered = true; }, Qt::QueuedConnection);
            while (!*answered && !m_stop)
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            if (*answered)
                m_longest = std::max<qint64>(m_longest, timer.elapsed());
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
    }

    std::atomic<qint64> m_longest = 0;
    std::atomic_bool m_stop = false;
    std::thread m_thread;
};

} // namespace Tokenglass
