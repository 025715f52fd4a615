// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/exporttext.h"

#include <QDate>

#include <array>
#include <charconv>
#include <limits>

namespace Tokenglass {

namespace {

constexpr qint64 SecondsPerDay = 86400;
constexpr qint64 EpochJulianDay = 2440588;

quint64 magnitudeOf(qint64 number)
{
    return number < 0 ? 0 - static_cast<quint64>(number) : static_cast<quint64>(number);
}

void appendDigits(QByteArray &bytes, quint64 number, int width)
{
    std::array<char, 20> digits{};
    for (int i = width - 1; i >= 0; --i, number /= 10)
        digits[static_cast<std::size_t>(i)] = static_cast<char>('0' + number % 10);
    bytes.append(digits.data(), width);
}

void appendUnsigned(QByteArray &bytes, quint64 number)
{
    std::array<char, 20> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    bytes.append(digits.data(), end - digits.data());
}

/// `decimals` digits behind the point, of which zeros at the end are left out down to `least`.
void appendDecimal(QByteArray &bytes, qint64 number, quint64 unit, int decimals, int least, char point)
{
    const quint64 magnitude = magnitudeOf(number);
    if (number < 0)
        bytes += '-';
    appendUnsigned(bytes, magnitude / unit);
    quint64 rest = magnitude % unit;
    for (; decimals > least && rest % 10 == 0; --decimals)
        rest /= 10;
    if (decimals == 0)
        return;
    bytes += point;
    appendDigits(bytes, rest, decimals);
}

qint64 floorDivide(qint64 dividend, qint64 divisor)
{
    return dividend / divisor - (dividend % divisor < 0 ? 1 : 0);
}

} // namespace

void appendNumber(QByteArray &bytes, qint64 number)
{
    if (number < 0)
        bytes += '-';
    appendUnsigned(bytes, magnitudeOf(number));
}

void appendNanos(QByteArray &bytes, qint64 nanos, char point)
{
    appendDecimal(bytes, nanos, 1'000'000'000, 9, 6, point);
}

void appendMillionths(QByteArray &bytes, qint64 millionths, char point)
{
    appendDecimal(bytes, millionths, 1'000'000, 6, 0, point);
}

void appendDay(QByteArray &bytes, qint64 julianDay)
{
    const QDate day = QDate::fromJulianDay(julianDay);
    if (!day.isValid() || day.year() < 0 || day.year() > 9999) {
        bytes += day.toString(Qt::ISODate).toLatin1();
        return;
    }
    appendDigits(bytes, static_cast<quint64>(day.year()), 4);
    bytes += '-';
    appendDigits(bytes, static_cast<quint64>(day.month()), 2);
    bytes += '-';
    appendDigits(bytes, static_cast<quint64>(day.day()), 2);
}

void appendIsoTime(QByteArray &bytes, qint64 second, int offset)
{
    const qint64 local = second + offset;
    const qint64 day = floorDivide(local, SecondsPerDay);
    const auto rest = static_cast<quint64>(local - day * SecondsPerDay);
    appendDay(bytes, day + EpochJulianDay);
    bytes += 'T';
    appendDigits(bytes, rest / 3600, 2);
    bytes += ':';
    appendDigits(bytes, rest / 60 % 60, 2);
    bytes += ':';
    appendDigits(bytes, rest % 60, 2);
    appendOffset(bytes, offset);
}

void appendOffset(QByteArray &bytes, int offset)
{
    const auto minutes = static_cast<quint64>(std::abs(offset) / 60);
    bytes += offset < 0 ? '-' : '+';
    appendDigits(bytes, minutes / 60, 2);
    bytes += ':';
    appendDigits(bytes, minutes % 60, 2);
}

int ZoneOffsets::at(qint64 second)
{
    if (m_valid.contains(second))
        return m_offset;
    const QDateTime at = QDateTime::fromSecsSinceEpoch(second, Qt::UTC);
    m_offset = m_zone.offsetFromUtc(at);
    if (!m_zone.hasTransitions()) {
        m_valid = {std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()};
        return m_offset;
    }
    const QTimeZone::OffsetData before = m_zone.previousTransition(at.addSecs(1));
    const QTimeZone::OffsetData after = m_zone.nextTransition(at);
    // Where the zone knows no more changes, only what was asked is sure.
    m_valid = {before.atUtc.isValid() ? before.atUtc.toSecsSinceEpoch() : second,
               after.atUtc.isValid() ? after.atUtc.toSecsSinceEpoch() : second + 1};
    return m_offset;
}

} // namespace Tokenglass
