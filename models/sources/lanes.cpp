// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/lanes.h"

#include <atomic>
#include <thread>

namespace Tokenglass {

Result<void> runLanes(bool both, const NextCondition &next,
                      const std::function<Result<void>(int lane, const NextCondition &next)> &readLane)
{
    std::atomic<bool> failed = false;
    const NextCondition nextUnlessFailed = [&next, &failed]() -> std::optional<QByteArray> {
        return failed ? std::nullopt : next();
    };
    const auto run = [&](int lane) {
        auto done = readLane(lane, nextUnlessFailed);
        failed = failed || !done;
        return done;
    };
    Result<void> second;
    std::thread thread;
    if (both)
        thread = std::thread([&] { second = run(1); });
    const Result<void> first = run(0);
    if (thread.joinable())
        thread.join();
    return first ? second : first;
}

} // namespace Tokenglass
