// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/sqlite/slicecursor.h"

#include <algorithm>
#include <limits>

namespace Tokenglass {

SliceCursor::SliceCursor(qint64 first, qint64 last, qint64 width, qint64 targetRows)
    : m_next(first), m_last(last), m_width(width), m_targetRows(targetRows), m_ended(first > last)
{ }

std::optional<SliceCursor::Slice> SliceCursor::take()
{
    const std::scoped_lock lock(m_mutex);
    if (m_ended)
        return std::nullopt;
    Slice slice{m_next, m_last};
    // Unsigned, for the distance between two ids may exceed 63 bits.
    if (static_cast<quint64>(m_last) - static_cast<quint64>(m_next) >= static_cast<quint64>(m_width))
        slice.last = m_next + m_width - 1;
    m_ended = slice.last == m_last;
    if (!m_ended)
        m_next = slice.last + 1;
    return slice;
}

void SliceCursor::report(qint64 rows)
{
    const std::scoped_lock lock(m_mutex);
    if (rows > m_targetRows * 2)
        m_width = std::max(m_width / 2, qint64(1));
    else if (rows < m_targetRows / 2 && m_width < std::numeric_limits<qint64>::max() / 2)
        m_width *= 2;
}

void SliceCursor::skipTo(qint64 next)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_ended && next > m_next) {
        m_next = next;
        m_ended = next > m_last;
    }
}

void SliceCursor::stop()
{
    const std::scoped_lock lock(m_mutex);
    m_ended = true;
}

} // namespace Tokenglass
