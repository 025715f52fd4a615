// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/idranges.h"

#include <algorithm>
#include <cmath>

namespace Tokenglass {

namespace {

/// last - first, which may exceed a signed number.
quint64 span(qint64 first, qint64 last)
{
    return static_cast<quint64>(last) - static_cast<quint64>(first);
}

} // namespace

IdRanges::IdRanges(const IdRange &wanted, const RowBounds &bounds, qint64 rowsPerPiece) : m_wanted(wanted)
{
    if (wanted.last < wanted.first)
        return;
    m_count = 1;
    // Rows may have come outside the known bounds since; they are few and read with the first and the last piece.
    const qint64 first = std::max(wanted.first, bounds.firstId);
    const qint64 last = std::min(wanted.last, bounds.lastId);
    if (last < first)
        return;
    const double ids = static_cast<double>(span(first, last)) + 1;
    const double allIds = static_cast<double>(span(bounds.firstId, bounds.lastId)) + 1;
    m_rowsAbout = std::llround(static_cast<double>(bounds.rowsAbout) * (ids / allIds));
    const quint64 pieces = std::min(static_cast<quint64>(m_rowsAbout / rowsPerPiece) + 1, MostPieces);
    m_first = first;
    m_step = span(first, last) / pieces + 1;
    m_count = span(first, last) / m_step + 1;
}

std::optional<IdRange> IdRanges::take()
{
    const quint64 index = m_next.fetch_add(1);
    if (index >= m_count)
        return std::nullopt;
    const auto at = [this](quint64 offset) { return static_cast<qint64>(static_cast<quint64>(m_first) + offset); };
    return IdRange{index == 0 ? m_wanted.first : at(index * m_step),
                   index + 1 == m_count ? m_wanted.last : at((index + 1) * m_step - 1)};
}

} // namespace Tokenglass
