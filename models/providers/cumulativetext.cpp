// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/cumulativetext.h"

#include <utility>

namespace Tokenglass {

CumulativeText::Step CumulativeText::add(const QString &chunk, std::optional<qint64> outputTokens)
{
    // Either kind may send empty chunks (role, usage); they tell nothing.
    if (chunk.isEmpty())
        return {};
    const QString shown = m_repeats ? m_last : m_joined;
    const bool hadText = !m_joined.isEmpty();
    constexpr qsizetype TooLongForChance = 3;
    m_mayBeChance = !m_repeats && m_last.size() < TooLongForChance && chunk.size() > m_last.size();
    m_mayRepeat = m_mayRepeat && chunk.startsWith(m_last);
    m_repeats = m_mayRepeat && hadText && (m_repeats || repeats(chunk, outputTokens));
    m_joined += chunk;
    m_last = chunk;
    m_lastTokens = outputTokens;

    const QString &text = m_repeats ? m_last : m_joined;
    if (text.startsWith(shown))
        return {text.sliced(shown.size()), false};
    return {text, true};
}

CumulativeText::Step CumulativeText::settle()
{
    if (!m_repeats || !std::exchange(m_mayBeChance, false))
        return {};
    m_repeats = false;
    m_mayRepeat = false;
    return {m_joined, true};
}

bool CumulativeText::repeats(const QString &chunk, std::optional<qint64> outputTokens) const
{
    if (chunk.size() > m_last.size())
        return true;
    // The same chunk again: a stutter of the model costs another token, a repetition does not.
    return outputTokens && outputTokens == m_lastTokens;
}

} // namespace Tokenglass
