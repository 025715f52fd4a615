// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/pricetable.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

const QStringList &dayNames()
{
    static const QStringList names{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    return names;
}

QString minuteText(int minute)
{
    return u"%1:%2"_s.arg(minute / 60, 2, 10, QChar(u'0')).arg(minute % 60, 2, 10, QChar(u'0'));
}

QString daysText(quint8 days)
{
    QStringList runs;
    for (int day = 0; day < 7; ++day) {
        if ((days & (1U << day)) == 0)
            continue;
        int last = day;
        while (last + 1 < 7 && (days & (1U << (last + 1))) != 0)
            ++last;
        runs.append(last == day ? dayNames().at(day) : QString(dayNames().at(day) + u'-' + dayNames().at(last)));
        day = last;
    }
    return runs.join(u'+');
}

std::optional<quint8> daysFromText(const QString &text)
{
    unsigned days = 0;
    for (const QString &run : text.split(u'+')) {
        const qsizetype first = dayNames().indexOf(run.section(u'-', 0, 0));
        const qsizetype last = run.contains(u'-') ? dayNames().indexOf(run.section(u'-', 1)) : first;
        if (first < 0 || last < 0)
            return std::nullopt;
        for (qsizetype day = first; day != last; day = (day + 1) % 7)
            days |= 1U << day;
        days |= 1U << last;
    }
    return static_cast<quint8>(days);
}

std::optional<int> minuteFromText(const QString &text)
{
    static const QRegularExpression clock(u"^(\\d{1,2})(?::(\\d{2}))?$"_s);
    const QRegularExpressionMatch match = clock.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int minute = match.captured(1).toInt() * 60 + match.captured(2).toInt();
    if (match.captured(2).toInt() > 59 || minute > DailyWindow::MinutesPerDay)
        return std::nullopt;
    return minute;
}

} // namespace

QString windowsText(const QList<DailyWindow> &windows)
{
    QStringList texts;
    for (const DailyWindow &window : windows) {
        QString text = minuteText(window.beginMinute) + u'-' + minuteText(window.endMinute);
        if (window.weekdays != DailyWindow::EveryDay)
            text += u' ' + daysText(window.weekdays);
        texts.append(text);
    }
    return texts.join(u", "_s);
}

Result<QList<DailyWindow>> windowsFromText(const QString &text)
{
    QList<DailyWindow> windows;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QStringList words = part.simplified().toLower().split(u' ');
        DailyWindow window;
        const auto begin = minuteFromText(words.value(0).section(u'-', 0, 0));
        const auto end = minuteFromText(words.value(0).section(u'-', 1));
        const auto days = words.size() == 2 ? daysFromText(words.at(1)) : std::optional(DailyWindow::EveryDay);
        if (!begin || !end || *begin == *end || *begin == DailyWindow::MinutesPerDay || !days || words.size() > 2) {
            return Error{Error::Kind::Input,
                         u"\"%1\" is not a time such as \"01:00-04:00 mon-fri\""_s.arg(part.trimmed())};
        }
        window.beginMinute = *begin;
        window.endMinute = *end;
        window.weekdays = *days;
        windows.append(window);
    }
    return windows;
}

} // namespace Tokenglass
