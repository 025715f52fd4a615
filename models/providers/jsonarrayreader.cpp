// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/jsonarrayreader.h"

#include <utility>

namespace Tokenglass {

JsonArrayReader::JsonArrayReader(Handler handler, qsizetype largestElement)
    : m_handler(std::move(handler)), m_largestElement(largestElement)
{ }

void JsonArrayReader::feed(QByteArrayView chunk)
{
    qsizetype at = 0;
    while (at < chunk.size() && !m_closed && !m_foreign && !m_overflowed) {
        if (m_depth == 0) {
            outside(chunk[at]);
            if (m_depth == 0) {
                ++at;
                continue;
            }
        }
        const qsizetype stop = inside(chunk, at);
        if (m_element.size() + stop - at > m_largestElement) {
            m_overflowed = true;
            return;
        }
        m_element.append(chunk.data() + at, stop - at);
        at = stop;
        if (m_depth == 0) {
            m_closed = !m_isArray;
            m_handler(std::exchange(m_element, {}));
        }
    }
}

void JsonArrayReader::outside(char character)
{
    switch (character) {
    case '{':
        // The bracket itself is counted by inside(), which sees it again.
        m_depth = 1;
        break;
    case '[':
        m_foreign = m_isArray;
        m_isArray = true;
        break;
    case ']':
        m_closed = m_isArray;
        m_foreign = !m_isArray;
        break;
    case ',':
        m_foreign = !m_isArray;
        break;
    case ' ':
    case '\t':
    case '\r':
    case '\n':
    case '\xEF': // the three bytes of a byte-order mark
    case '\xBB':
    case '\xBF':
        break;
    default:
        m_foreign = true;
    }
}

qsizetype JsonArrayReader::inside(QByteArrayView chunk, qsizetype from)
{
    // At the element's first byte the depth already counts it.
    qsizetype at = m_element.isEmpty() ? from + 1 : from;
    for (; at < chunk.size() && m_depth > 0; ++at) {
        const char character = chunk[at];
        if (m_inString) {
            if (m_escaped)
                m_escaped = false;
            else if (character == '\\')
                m_escaped = true;
            else if (character == '"')
                m_inString = false;
        } else if (character == '"') {
            m_inString = true;
        } else if (character == '{' || character == '[') {
            ++m_depth;
        } else if (character == '}' || character == ']') {
            --m_depth;
        }
    }
    return at;
}

} // namespace Tokenglass
