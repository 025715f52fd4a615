// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/usagesource.h"

#include <condition_variable>
#include <limits>
#include <mutex>

namespace Tokenglass {

/// Opens a source and waits until all rows are there.
inline bool openWhole(UsageSource &source)
{
    std::mutex mutex;
    std::condition_variable changed;
    SourceStatus last;
    source.setObserver([&](const SourceStatus &status) {
        const std::scoped_lock lock(mutex);
        last = status;
        changed.notify_all();
    });
    source.open();
    std::unique_lock lock(mutex);
    changed.wait(lock, [&last] {
        const bool complete = last.completeFrom == std::numeric_limits<qint64>::min();
        return last.phase == SourcePhase::Failed || (complete && last.phase == SourcePhase::Ready);
    });
    const bool ready = last.phase == SourcePhase::Ready;
    lock.unlock();
    source.setObserver({});
    return ready;
}

} // namespace Tokenglass
