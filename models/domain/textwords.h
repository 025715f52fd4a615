// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <cstring>
#include <string_view>

namespace Tokenglass {

/// Short texts taken eight bytes at a time: the names in usage rows are looked at once a row, and a call into the C
/// library costs more than such a text has work.
class TextWords
{
public:
    /// Calls function(word) with words that together hold every byte of the text and no other; some come twice.
    template <class Function>
    static void forEach(std::string_view text, Function &&function)
    {
        const char *bytes = text.data();
        const std::size_t size = text.size();
        if (size < 8) {
            if (size > 0)
                function(shortWord(bytes, size));
            return;
        }
        for (std::size_t at = 0; at + 8 < size; at += 8)
            function(load<quint64>(bytes + at));
        function(load<quint64>(bytes + size - 8));
    }
    [[nodiscard]] static bool equal(const char *a, const char *b, std::size_t size)
    {
        if (size < 8)
            return size == 0 || shortWord(a, size) == shortWord(b, size);
        for (std::size_t at = 0; at + 8 < size; at += 8)
            if (load<quint64>(a + at) != load<quint64>(b + at))
                return false;
        return load<quint64>(a + size - 8) == load<quint64>(b + size - 8);
    }
    /// Good enough to spread over a cache of slots; equality is for the bytes to decide.
    [[nodiscard]] static quint64 hash(std::string_view text, quint64 seed)
    {
        quint64 result = mix(seed, text.size());
        forEach(text, [&result](quint64 word) { result = mix(result, word); });
        return result;
    }
    [[nodiscard]] static quint64 mix(quint64 hash, quint64 word)
    {
        hash = (hash ^ word) * 0x9E3779B97F4A7C15U;
        return hash ^ (hash >> 29);
    }

private:
    template <class Word>
    static Word load(const char *bytes)
    {
        Word word;
        std::memcpy(&word, bytes, sizeof word);
        return word;
    }
    /// One to seven bytes, without a loop.
    static quint64 shortWord(const char *bytes, std::size_t size)
    {
        if (size >= 4)
            return load<quint32>(bytes) | static_cast<quint64>(load<quint32>(bytes + size - 4)) << 32;
        const auto byte = [bytes](std::size_t at) -> quint64 { return static_cast<unsigned char>(bytes[at]); };
        return byte(0) * 0x0101010101000001U | byte(size / 2) << 8 | byte(size - 1) << 16;
    }
};

} // namespace Tokenglass
