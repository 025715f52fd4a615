// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/report.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr int Morning = 6; ///< hour

/// For a POSIX shell: as it is where nothing in it means anything to the shell, else in single quotes.
QString shellQuoted(const QString &text)
{
    const auto plain = [](QChar character) {
        return (character.unicode() < 0x80 && character.isLetterOrNumber()) || u"-_./:=,@+"_s.contains(character);
    };
    if (!text.isEmpty() && std::all_of(text.cbegin(), text.cend(), plain))
        return text;
    return u'\'' + QString(text).replace(u"'"_s, u"'\\''"_s) + u'\'';
}

/// For an ExecStart= of systemd, which knows double quotes, "%" for its own words and "$" for variables.
QString systemdQuoted(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'%', u"%%"_s).replace(u'$', u"$$"_s);
    return escaped == text && !text.contains(u' ') && !text.contains(u'\'') ? text : u'"' + escaped + u'"';
}

/// Whether it can be the day before in the report's zone when the machine's morning begins, in summer or winter.
bool isBehind(const ReportSchedule &schedule, const QTimeZone &machine)
{
    const auto zone = ReportingZone::fromName(schedule.zone);
    if (!zone)
        return false;
    constexpr int Year = 2026; // any
    const auto isDayBefore = [&](int month) {
        const QDate day(Year, month, 1);
        const qint64 morning = QDateTime(day, QTime(Morning, 0), machine).toSecsSinceEpoch();
        return zone->dayOf(morning) < day.toJulianDay();
    };
    return isDayBefore(1) || isDayBefore(4) || isDayBefore(7) || isDayBefore(11);
}

QString cronTime(const ReportSchedule &schedule, const QTimeZone &machine)
{
    const int day = isBehind(schedule, machine) ? 2 : 1;
    if (schedule.period == "last-month"_L1)
        return u"0 %1 %2 * *"_s.arg(Morning).arg(day);
    if (schedule.period == "last-week"_L1)
        return u"0 %1 * * %2"_s.arg(Morning).arg(day);
    return u"0 %1 * * *"_s.arg(Morning);
}

QString calendarTime(const ReportSchedule &schedule)
{
    const QString time =
        u"%1:00:00"_s.arg(Morning, 2, 10, QChar(u'0')) + (schedule.zone.isEmpty() ? QString() : u' ' + schedule.zone);
    if (schedule.period == "last-month"_L1)
        return u"*-*-01 "_s + time;
    if (schedule.period == "last-week"_L1)
        return u"Mon *-*-* "_s + time;
    return u"*-*-* "_s + time;
}

QString unitName(const ReportSchedule &schedule)
{
    QString name;
    for (const QChar character : schedule.name.toLower()) {
        const bool plain = character.unicode() < 0x80 && character.isLetterOrNumber();
        if (plain || !name.endsWith(u'-'))
            name += plain ? character : QChar(u'-');
    }
    while (name.endsWith(u'-'))
        name.chop(1);
    while (name.startsWith(u'-'))
        name.remove(0, 1);
    return u"tokenglass-"_s + (name.isEmpty() ? reportKindName(schedule.kind) : name);
}

} // namespace

QStringList reportCommand(const ReportSchedule &schedule, const QString &program)
{
    QStringList command{program,       u"--report"_s,  reportKindName(schedule.kind), u"--source"_s, schedule.source,
                        u"--period"_s, schedule.period};
    if (!schedule.zone.isEmpty())
        command << u"--zone"_s << schedule.zone;
    if (!schedule.filter.isEmpty())
        command << u"--filter"_s << schedule.filter;
    if (!schedule.title.isEmpty())
        command << u"--title"_s << schedule.title;
    command << u"--paper"_s << reportPaperName(schedule.paper);
    if (!schedule.language.isEmpty())
        command << u"--language"_s << schedule.language;
    const QString folder = schedule.folder.endsWith(u'/') ? schedule.folder.chopped(1) : schedule.folder;
    command << u"--out"_s << (folder.isEmpty() ? QString() : folder + u'/') + schedule.fileName;
    return command;
}

QString reportCronLine(const ReportSchedule &schedule, const QString &program, const QTimeZone &machine)
{
    QStringList words;
    for (const QString &word : reportCommand(schedule, program))
        words.append(shellQuoted(word));
    // cron ends a command at the first "%" that is not escaped, quoted or not.
    return cronTime(schedule, machine) + u' ' + words.join(u' ').replace(u'%', u"\\%"_s);
}

QString reportSystemdUnits(const ReportSchedule &schedule, const QString &program)
{
    QStringList words;
    for (const QString &word : reportCommand(schedule, program))
        words.append(systemdQuoted(word));
    const QString description = schedule.name.simplified().replace(u'%', u"%%"_s);
    const QString unit = unitName(schedule);
    return u"# ~/.config/systemd/user/%1.service\n"
           "[Unit]\nDescription=%2\n\n[Service]\nType=oneshot\nExecStart=%3\n\n"
           "# ~/.config/systemd/user/%1.timer\n"
           "[Unit]\nDescription=%2\n\n[Timer]\nOnCalendar=%4\nPersistent=true\n\n[Install]\nWantedBy=timers.target\n\n"
           "# systemctl --user daemon-reload && systemctl --user enable --now %1.timer\n"_s.arg(
               unit, description, words.join(u' '), calendarTime(schedule));
}

} // namespace Tokenglass
