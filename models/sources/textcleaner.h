// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <string>
#include <string_view>

namespace Tokenglass {

/// Makes text from other people's databases fit to keep: valid UTF-8 of a length that can be shown.
class TextCleaner
{
public:
    static constexpr std::size_t MaxBytes = 512;

    /// `text` itself if it is fine, else a repaired copy that lives until the next call. Two long texts that differ
    /// only past the cut stay different, for they may be identities.
    [[nodiscard]] std::string_view clean(std::string_view text);
    /// Whether the last text had to be changed.
    [[nodiscard]] bool changed() const { return m_changed; }

private:
    static constexpr std::size_t KnownTexts = 64;

    /// Rows repeat few names, so the last good ones are remembered.
    bool isKnownUtf8(std::string_view text);
    std::string_view repaired(std::string_view text);

    std::array<std::string, KnownTexts> m_known;
    std::string m_buffer;
    bool m_changed = false;
};

} // namespace Tokenglass
