// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/usagesource.h"

#include <condition_variable>
#include <mutex>

namespace Tokenglass {

/// Follows a source's status and waits for it without an event loop.
class StatusWatch
{
public:
    explicit StatusWatch(UsageSource &source)
    {
        source.setObserver([this](const SourceStatus &status) {
            const std::scoped_lock lock(m_mutex);
            m_history.push_back(status);
            m_changed.notify_all();
        });
    }

    /// The first status from the last wait on that fits; waits at most 30 s.
    template <typename Predicate>
    [[nodiscard]] std::optional<SourceStatus> waitFor(Predicate fits)
    {
        std::unique_lock lock(m_mutex);
        std::optional<SourceStatus> found;
        m_changed.wait_for(lock, std::chrono::seconds(30), [&] {
            while (!found && m_seen < m_history.size()) {
                if (fits(m_history[m_seen++]))
                    found = m_history[m_seen - 1];
            }
            return found.has_value();
        });
        return found;
    }
    /// The end of the next open or refresh.
    [[nodiscard]] std::optional<SourceStatus> waitForEnd()
    {
        const auto began = waitFor([](const SourceStatus &status) { return !isAtRest(status); });
        return began ? waitFor(&isAtRest) : std::nullopt;
    }
    [[nodiscard]] std::vector<SourceStatus> history() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_history;
    }

private:
    static bool isAtRest(const SourceStatus &status)
    {
        return status.phase == SourcePhase::Ready || status.phase == SourcePhase::Failed;
    }

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<SourceStatus> m_history;
    std::size_t m_seen = 0;
};

} // namespace Tokenglass
