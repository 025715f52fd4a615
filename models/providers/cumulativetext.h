// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace Tokenglass {

/// Tells whether chunks repeat the whole text so far or only add to it: DashScope does either, depending on a parameter
/// that some models ignore.
class CumulativeText
{
public:
    struct Step
    {
        QString added;
        bool replaces = false; ///< `added` is the whole text
    };

    /// `outputTokens`: the cumulative count beside the chunk, if there is one.
    [[nodiscard]] Step add(const QString &chunk, std::optional<qint64> outputTokens);
    /// At the end: "1" and "12" with nothing after them are 112, for pieces that only add are what was asked for.
    [[nodiscard]] Step settle();

private:
    [[nodiscard]] bool repeats(const QString &chunk, std::optional<qint64> outputTokens) const;

    QString m_joined; ///< the text if chunks add
    QString m_last; ///< the text if chunks repeat
    std::optional<qint64> m_lastTokens;
    bool m_mayRepeat = true; ///< every chunk so far began with the one before
    bool m_repeats = false; ///< and one of them grew
    bool m_mayBeChance = false; ///< all that tells so is one short chunk
};

} // namespace Tokenglass
