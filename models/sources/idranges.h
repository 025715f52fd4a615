// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sources/rowreader.h"

#include <atomic>
#include <optional>

namespace Tokenglass {

struct IdRange
{
    qint64 first = 0;
    qint64 last = -1;
    friend bool operator==(const IdRange &, const IdRange &) = default;
};

/// Cuts a range of ids into pieces of about `rowsPerPiece` rows that several lanes take one after the other, so that
/// gaps between the ids do not leave one lane with all the work. Thread-safe.
class IdRanges
{
public:
    static constexpr qint64 RowsPerPiece = 250'000;
    static constexpr quint64 MostPieces = 1'024;

    IdRanges(const IdRange &wanted, const RowBounds &bounds, qint64 rowsPerPiece = RowsPerPiece);

    [[nodiscard]] quint64 count() const { return m_count; }
    /// About how many rows the whole range holds.
    [[nodiscard]] qint64 rowsAbout() const { return m_rowsAbout; }
    /// The next piece that nobody has taken.
    [[nodiscard]] std::optional<IdRange> take();

private:
    IdRange m_wanted;
    qint64 m_first = 0;
    qint64 m_rowsAbout = 0;
    quint64 m_step = 0;
    quint64 m_count = 0;
    std::atomic<quint64> m_next = 0;
};

} // namespace Tokenglass
