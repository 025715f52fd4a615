// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <cstring>

namespace Tokenglass {

/// Cuts bytes into lines ended by LF, CRLF or CR, however they are cut into chunks; drops one byte-order mark.
class LineSplitter
{
public:
    explicit LineSplitter(qsizetype longestLine) : m_longestLine(longestLine) { }

    /// Calls line(QByteArrayView) for each whole line; the view is valid during the call. Stops for good at a line that
    /// is too long.
    template <typename Line>
    void feed(QByteArrayView chunk, Line &&line);

    /// What stands behind the last line end.
    [[nodiscard]] QByteArrayView rest() const { return m_rest; }
    void clearRest() { m_rest.clear(); }
    [[nodiscard]] bool overflowed() const { return m_overflowed; }

private:
    [[nodiscard]] QByteArrayView withoutMark(QByteArrayView line);

    qsizetype m_longestLine;
    QByteArray m_rest;
    bool m_skipLineFeed = false; ///< the last line ended in CR: an LF that follows belongs to it
    bool m_atStart = true;
    bool m_overflowed = false;
};

template <typename Line>
void LineSplitter::feed(QByteArrayView chunk, Line &&line)
{
    const char *at = chunk.data();
    const char *const end = at + chunk.size();
    // Both searches remember how far they looked, so that a body of bare CRs is not searched for LFs again and again.
    const char *lineFeed = nullptr;
    const char *carriageReturn = nullptr;
    const auto find = [end](const char *from, char wanted) {
        const void *found = std::memchr(from, wanted, static_cast<std::size_t>(end - from));
        return found ? static_cast<const char *>(found) : end;
    };
    while (at < end && !m_overflowed) {
        if (m_skipLineFeed) {
            m_skipLineFeed = false;
            if (*at == '\n') {
                ++at;
                continue;
            }
        }
        if (!lineFeed || lineFeed < at)
            lineFeed = find(at, '\n');
        if (!carriageReturn || carriageReturn < at)
            carriageReturn = find(at, '\r');
        const char *stop = lineFeed < carriageReturn ? lineFeed : carriageReturn;
        const QByteArrayView piece(at, stop - at);
        if (m_rest.size() + piece.size() > m_longestLine) {
            m_overflowed = true;
            return;
        }
        if (stop == end) {
            m_rest.append(piece.data(), piece.size());
            return;
        }
        if (m_rest.isEmpty()) {
            line(withoutMark(piece));
        } else {
            m_rest.append(piece.data(), piece.size());
            line(withoutMark(m_rest));
            m_rest.resize(0);
        }
        m_skipLineFeed = *stop == '\r';
        at = stop + 1;
    }
}

inline QByteArrayView LineSplitter::withoutMark(QByteArrayView line)
{
    constexpr QByteArrayView Mark("\xEF\xBB\xBF", 3);
    const bool first = m_atStart;
    m_atStart = false;
    return first && line.startsWith(Mark) ? line.sliced(Mark.size()) : line;
}

} // namespace Tokenglass
