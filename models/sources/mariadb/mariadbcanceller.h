// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/servers/mariadbparameters.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace Tokenglass {

/// Ends the statements of connections that block their threads: by KILL QUERY over a connection of its own, and if the
/// server does not react, by cutting the lines.
class MariaDbCanceller
{
public:
    MariaDbCanceller();
    ~MariaDbCanceller();
    MariaDbCanceller(const MariaDbCanceller &) = delete;
    MariaDbCanceller &operator=(const MariaDbCanceller &) = delete;

    /// While one lives, cancel() has something to cancel. Forgets an older cancel.
    class Call
    {
    public:
        explicit Call(MariaDbCanceller &canceller);
        ~Call();
        Call(const Call &) = delete;
        Call &operator=(const Call &) = delete;

    private:
        MariaDbCanceller &m_canceller;
    };

    void add(MYSQL *connection, const MariaDbParameters &parameters);
    void remove(MYSQL *connection);

    /// From any thread, returns at once.
    void cancel();
    [[nodiscard]] bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }

private:
    struct Target
    {
        MYSQL *connection = nullptr;
        unsigned long id = 0;
        int socket = -1;
    };

    void run();
    static void killQueries(MariaDbParameters parameters, const std::vector<Target> &targets);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    MariaDbParameters m_parameters;
    std::vector<Target> m_targets;
    bool m_calling = false;
    bool m_killing = false;
    bool m_quit = false;
    std::atomic<bool> m_cancelled = false;
    std::thread m_thread; ///< last: starts when all else is there
};

} // namespace Tokenglass
