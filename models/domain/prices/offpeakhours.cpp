// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/prices/offpeakhours.h"

#include <QJsonArray>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr int DaysPerWeek = 7;

std::optional<int> minuteOf(const QString &clock)
{
    if (clock.trimmed() == "24:00"_L1)
        return DailyWindow::MinutesPerDay;
    const QTime time = QTime::fromString(clock.trimmed(), u"H:mm"_s);
    return time.isValid() ? std::optional(time.hour() * 60 + time.minute()) : std::nullopt;
}

/// Monday is 1, or a name of at least three letters; 0: neither.
int dayOf(const QJsonValue &value)
{
    static const QStringList names{u"monday"_s, u"tuesday"_s,  u"wednesday"_s, u"thursday"_s,
                                   u"friday"_s, u"saturday"_s, u"sunday"_s};
    const int number = value.toInt();
    if (number >= 1 && number <= DaysPerWeek)
        return number;
    const QString word = value.toString().toLower();
    for (int day = 1; word.size() >= 3 && day <= DaysPerWeek; ++day) {
        if (names.at(day - 1).startsWith(word))
            return day;
    }
    return 0;
}

std::optional<quint8> daysOf(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return DailyWindow::EveryDay;
    unsigned days = 0;
    const QJsonArray list = value.toArray();
    for (const auto day : list) {
        if (const int number = dayOf(day); number > 0)
            days |= 1U << (number - 1);
    }
    return days == 0 ? std::nullopt : std::optional(static_cast<quint8>(days));
}

/// The weekdays that are `days` one day later.
quint8 dayBefore(quint8 days)
{
    return static_cast<quint8>(((days >> 1U) | (unsigned(days) << (DaysPerWeek - 1))) & DailyWindow::EveryDay);
}

quint8 dayAfter(quint8 days)
{
    return static_cast<quint8>(((unsigned(days) << 1U) | (days >> (DaysPerWeek - 1))) & DailyWindow::EveryDay);
}

/// Minutes east of UTC, the same all year; empty: they change.
std::optional<int> offsetOf(const QString &name)
{
    if (name.isEmpty())
        return 0;
    const QTimeZone zone(name.toLatin1());
    if (!zone.isValid())
        return 0; // as LiteLLM takes it
    const int year = QDate::currentDate().year();
    const auto at = [&](int month) {
        return zone.offsetFromUtc(QDateTime(QDate(year, month, 1), QTime(0, 0), Qt::UTC)) / 60;
    };
    for (int month = 2; month <= 12; ++month) {
        if (at(month) != at(1))
            return std::nullopt;
    }
    return at(1);
}

/// One span within a UTC day, on days that are counted `offset` minutes east: a part of it may be on the neighbour day.
void addSpan(int begin, int end, quint8 days, int offset, QList<DailyWindow> &windows)
{
    const auto add = [&](int from, int to, quint8 on) {
        if (from < to)
            windows.append({from, to, on});
    };
    if (days == DailyWindow::EveryDay) {
        windows.append({begin, end, days});
        return;
    }
    const int midnight = offset > 0 ? DailyWindow::MinutesPerDay - offset : -offset; // of the zone, in UTC
    if (offset == 0) {
        add(begin, end, days);
        return;
    }
    add(begin, std::min(end, midnight), offset > 0 ? days : dayAfter(days));
    add(std::max(begin, midnight), end, offset > 0 ? dayBefore(days) : days);
}

bool addRange(const QString &text, quint8 days, int offset, QList<DailyWindow> &windows)
{
    const std::optional<int> begin = minuteOf(text.section(u'-', 0, 0));
    const std::optional<int> end = minuteOf(text.section(u'-', 1, 1));
    if (!begin || !end || text.count(u'-') != 1)
        return false;
    // The days are those of each instant, not those on which a span began: over midnight there are two spans.
    const bool isEveryDay = days == DailyWindow::EveryDay;
    if (*begin == *end)
        addSpan(0, DailyWindow::MinutesPerDay, days, offset, windows);
    else if (*begin < *end || isEveryDay)
        addSpan(*begin, *end == 0 ? DailyWindow::MinutesPerDay : *end, days, offset, windows);
    else {
        addSpan(*begin, DailyWindow::MinutesPerDay, days, offset, windows);
        addSpan(0, *end, days, offset, windows);
    }
    return true;
}

bool addHours(const QJsonValue &hours, quint8 days, int offset, QList<DailyWindow> &windows)
{
    const QJsonArray list = hours.isArray() ? hours.toArray() : QJsonArray{hours};
    for (const auto range : list) {
        if (!addRange(range.toString(), days, offset, windows))
            return false;
    }
    return true;
}

} // namespace

std::optional<QList<DailyWindow>> offPeakWindows(const QJsonObject &block)
{
    const std::optional<int> offset = offsetOf(block.value("weekday_timezone"_L1).toString());
    if (!offset)
        return std::nullopt;
    QList<QJsonObject> rules;
    if (block.contains("hours_utc"_L1))
        rules.append(block);
    const QJsonArray windows = block.value("windows"_L1).toArray();
    for (const auto window : windows)
        rules.append(window.toObject());
    QList<DailyWindow> result;
    for (const QJsonObject &rule : rules) {
        const std::optional<quint8> days = daysOf(rule.value("weekdays"_L1));
        if (!days || !addHours(rule.value("hours_utc"_L1), *days, *offset, result))
            return std::nullopt;
    }
    return result.isEmpty() ? std::nullopt : std::optional(result);
}

} // namespace Tokenglass
