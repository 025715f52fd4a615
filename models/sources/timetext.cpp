// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/timetext.h"

#include <array>
#include <cstring>

namespace Tokenglass {

namespace {

constexpr qint64 MicrosPerDay = 86'400'000'000;

constexpr std::array<int, 12> MonthDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

/// Takes numbers of a fixed width off the front of a text.
class TimeScanner
{
public:
    explicit TimeScanner(std::string_view text) : m_text(text) { }

    bool number(std::size_t digits, int &value)
    {
        if (m_text.size() < digits)
            return false;
        value = 0;
        for (std::size_t i = 0; i < digits; ++i) {
            const char c = m_text[i];
            if (c < '0' || c > '9')
                return false;
            value = value * 10 + (c - '0');
        }
        m_text.remove_prefix(digits);
        return true;
    }
    bool skip(char c)
    {
        if (m_text.empty() || m_text.front() != c)
            return false;
        m_text.remove_prefix(1);
        return true;
    }
    /// Digits after the point, cut to microseconds.
    bool fraction(qint64 &micros)
    {
        qint64 unit = 100'000;
        std::size_t i = 0;
        for (; i < m_text.size() && m_text[i] >= '0' && m_text[i] <= '9'; ++i) {
            micros += (m_text[i] - '0') * unit;
            unit /= 10;
        }
        m_text.remove_prefix(i);
        return i > 0;
    }
    std::string_view rest() const { return m_text; }

private:
    std::string_view m_text;
};

bool readDate(TimeScanner &scanner, qint64 &days)
{
    int year = 0;
    int month = 0;
    int day = 0;
    if (!scanner.number(4, year) || !scanner.skip('-') || !scanner.number(2, month) || !scanner.skip('-')
        || !scanner.number(2, day))
        return false;
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    if (month < 1 || month > 12 || day < 1)
        return false;
    if (day > MonthDays[static_cast<std::size_t>(month - 1)] + (leap && month == 2 ? 1 : 0))
        return false;
    days = daysFromCivil(year, month, day);
    return true;
}

bool readClock(TimeScanner &scanner, qint64 &micros)
{
    int hour = 0;
    int minute = 0;
    int second = 0;
    qint64 fraction = 0;
    if (!scanner.number(2, hour) || !scanner.skip(':') || !scanner.number(2, minute))
        return false;
    if (scanner.skip(':')) {
        if (!scanner.number(2, second))
            return false;
        if ((scanner.skip('.') || scanner.skip(',')) && !scanner.fraction(fraction))
            return false;
    }
    if (hour > 23 || minute > 59 || second > 60)
        return false;
    micros = ((qint64(hour) * 60 + minute) * 60 + second) * 1'000'000 + fraction;
    return true;
}

bool readOffset(TimeScanner &scanner, qint64 &micros)
{
    scanner.skip(' ');
    const std::string_view rest = scanner.rest();
    if (rest.empty() || rest == "Z" || rest == "z" || rest == "UTC")
        return true;
    const bool east = rest.front() == '+';
    if (!scanner.skip('+') && !scanner.skip('-'))
        return false;
    int hour = 0;
    int minute = 0;
    if (!scanner.number(2, hour))
        return false;
    scanner.skip(':');
    if (!scanner.rest().empty() && !scanner.number(2, minute))
        return false;
    if (!scanner.rest().empty() || hour > 23 || minute > 59)
        return false;
    const qint64 offset = (qint64(hour) * 60 + minute) * 60'000'000;
    micros -= east ? offset : -offset;
    return true;
}

/// Microseconds of " 03:00:00" or " 03:00:00.000000"; empty where a look at each part is needed.
std::optional<qint64> usualClock(std::string_view text)
{
    constexpr std::string_view Shape = " 00:00:00.000000";
    std::array<unsigned, Shape.size()> digits{};
    unsigned odd = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        digits[i] = static_cast<unsigned char>(text[i]) - static_cast<unsigned>(static_cast<unsigned char>(Shape[i]));
        // What stands between the digits must differ by nothing, a digit by at most nine.
        odd |= Shape[i] == '0' ? (digits[i] > 9 ? 1U : 0U) : digits[i];
    }
    const unsigned hour = digits[1] * 10 + digits[2];
    const unsigned minute = digits[4] * 10 + digits[5];
    const unsigned second = digits[7] * 10 + digits[8];
    if (odd != 0 || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    unsigned micros = 0;
    for (std::size_t i = 10; i < Shape.size(); ++i)
        micros = micros * 10 + digits[i];
    return ((qint64(hour) * 60 + minute) * 60 + second) * 1'000'000 + micros;
}

} // namespace

std::optional<qint64> microsFromText(std::string_view text)
{
    TimeScanner scanner(text);
    qint64 days = 0;
    qint64 micros = 0;
    if (!readDate(scanner, days))
        return std::nullopt;
    if (scanner.skip(' ') || scanner.skip('T') || scanner.skip('t')) {
        if (!readClock(scanner, micros) || !readOffset(scanner, micros))
            return std::nullopt;
    } else if (!scanner.rest().empty()) {
        return std::nullopt;
    }
    return days * MicrosPerDay + micros;
}

std::optional<qint64> TimeTextReader::micros(std::string_view text)
{
    // "2026-08-19 03:00:00" or with six decimals, as nearly all programs write it. Anything else goes the long way.
    constexpr std::size_t Seconds = 19;
    constexpr std::size_t Micros = 26;
    if (text.size() == Seconds || text.size() == Micros) {
        if (std::memcmp(text.data(), m_date.data(), DateSize) == 0) {
            if (const auto clock = usualClock(text.substr(DateSize)))
                return m_dateMicros + *clock;
        } else if (const auto days = microsFromText(text.substr(0, DateSize))) {
            std::memcpy(m_date.data(), text.data(), DateSize);
            m_dateMicros = *days;
        }
    }
    return microsFromText(text);
}

} // namespace Tokenglass
