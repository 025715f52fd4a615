// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <functional>

namespace Tokenglass {

/// The elements of a JSON array as they arrive, or one JSON object as a whole. Finds the borders only; the handler
/// parses.
class JsonArrayReader
{
public:
    static constexpr qsizetype DefaultLargestElement = 64 * 1024 * 1024;
    using Handler = std::function<void(const QByteArray &element)>;

    explicit JsonArrayReader(Handler handler, qsizetype largestElement = DefaultLargestElement);

    void feed(QByteArrayView chunk);

    [[nodiscard]] bool isArray() const { return m_isArray; }
    /// The outermost bracket has been closed.
    [[nodiscard]] bool isClosed() const { return m_closed; }
    /// Something that is neither an object nor an array of objects.
    [[nodiscard]] bool isForeign() const { return m_foreign; }
    [[nodiscard]] bool overflowed() const { return m_overflowed; }

private:
    void outside(char character);
    [[nodiscard]] qsizetype inside(QByteArrayView chunk, qsizetype from);

    Handler m_handler;
    qsizetype m_largestElement;
    QByteArray m_element;
    int m_depth = 0; ///< of brackets inside the element
    bool m_inString = false;
    bool m_escaped = false;
    bool m_isArray = false;
    bool m_closed = false;
    bool m_foreign = false;
    bool m_overflowed = false;
};

} // namespace Tokenglass
