// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <atomic>

namespace Tokenglass {

/// Tells threads that wait for a server to stop: raised from any thread without blocking, seen by all until cleared.
class CancelSignal
{
public:
    CancelSignal();
    ~CancelSignal();
    CancelSignal(const CancelSignal &) = delete;
    CancelSignal &operator=(const CancelSignal &) = delete;

    void raise();
    void clear();
    [[nodiscard]] bool isRaised() const { return m_raised.load(std::memory_order_relaxed); }
    /// Readable in poll() while raised.
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
    std::atomic<bool> m_raised = false;
};

} // namespace Tokenglass
