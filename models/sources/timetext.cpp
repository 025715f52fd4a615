// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/timetext.h"

#include <array>

namespace Tokenglass {

namespace {

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
    return days * 86'400'000'000 + micros;
}

} // namespace Tokenglass
