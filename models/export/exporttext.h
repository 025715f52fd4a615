// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/timerange.h"

#include <QByteArray>

namespace Tokenglass {

/// Numbers and times as files have them, appended to bytes: a million rows have no time for strings of their own.

void appendNumber(QByteArray &bytes, qint64 number);
/// Nano-units as exactDecimal() writes them: six decimals, or up to nine where the amount needs them.
void appendNanos(QByteArray &bytes, qint64 nanos, char point = '.');
/// Millionths without idle zeros: 1500000 is 1.5.
void appendMillionths(QByteArray &bytes, qint64 millionths, char point = '.');
/// "2026-10-31"
void appendDay(QByteArray &bytes, qint64 julianDay);
/// "2026-10-31T23:59:59+08:00"; `offset` in seconds.
void appendIsoTime(QByteArray &bytes, qint64 second, int offset);
/// "+08:00"
void appendOffset(QByteArray &bytes, int offset);

/// The offset of a zone at instants that mostly lie near each other: it is looked up only where it may change.
class ZoneOffsets
{
public:
    explicit ZoneOffsets(const ReportingZone &zone) : m_zone(zone.timeZone()) { }
    [[nodiscard]] int at(qint64 second);

private:
    QTimeZone m_zone;
    TimeRange m_valid; ///< in which m_offset holds
    int m_offset = 0;
};

} // namespace Tokenglass
