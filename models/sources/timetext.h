// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <array>
#include <optional>
#include <string_view>

namespace Tokenglass {

/// UTC microseconds of "2026-08-19 03:00:00", also with 'T', fractions, 'Z' or an offset, or without seconds or time.
/// Text without an offset is UTC. Empty: not a time.
[[nodiscard]] std::optional<qint64> microsFromText(std::string_view text);

/// The same for many texts, most of them with the date of the one before.
class TimeTextReader
{
public:
    [[nodiscard]] std::optional<qint64> micros(std::string_view text);

private:
    static constexpr std::size_t DateSize = 10;

    std::array<char, DateSize> m_date{'1', '9', '7', '0', '-', '0', '1', '-', '0', '1'};
    qint64 m_dateMicros = 0;
};

/// The days from 1970-01-01 to a date of the proleptic Gregorian calendar.
[[nodiscard]] constexpr qint64 daysFromCivil(int year, int month, int day)
{
    // Counting years from March puts the leap day last, so months have fixed offsets (Howard Hinnant's algorithm).
    const int y = month <= 2 ? year - 1 : year;
    const int era = (y >= 0 ? y : y - 399) / 400;
    const int yearOfEra = y - era * 400;
    const int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return qint64(era) * 146'097 + dayOfEra - 719'468;
}

} // namespace Tokenglass
