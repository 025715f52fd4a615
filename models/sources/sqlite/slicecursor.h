// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <mutex>
#include <optional>

namespace Tokenglass {

/// Hands out slices of a range of ids or seconds to several threads, each slice about `targetRows` rows. Small slices
/// keep read transactions short, so that the owner of the database can write in between.
class SliceCursor
{
public:
    struct Slice
    {
        qint64 first = 0;
        qint64 last = 0; ///< inclusive
    };

    SliceCursor(qint64 first, qint64 last, qint64 width, qint64 targetRows);

    [[nodiscard]] std::optional<Slice> take();
    /// How many rows a slice held: the next ones become wider or narrower.
    void report(qint64 rows);
    /// Nothing lies before `next`.
    void skipTo(qint64 next);
    void stop();

private:
    std::mutex m_mutex;
    qint64 m_next;
    qint64 m_last;
    qint64 m_width;
    qint64 m_targetRows;
    bool m_ended;
};

} // namespace Tokenglass
