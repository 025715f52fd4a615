// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/ledger/processmark.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringList>
#include <QSysInfo>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// When the process started, in ticks since the boot; empty if there is no such process, or only what is left of one
/// that has ended and that its parent has not asked about yet.
QString startOf(const QString &pid)
{
    // The name in brackets may hold anything, so the fields are counted from the last bracket on.
    const QByteArray stat = contents(u"/proc/%1/stat"_s.arg(pid));
    constexpr int StartTime = 19;
    const QList<QByteArray> fields = stat.sliced(stat.lastIndexOf(')') + 1).simplified().split(' ');
    const bool isOver = fields.first() == "Z" || fields.first() == "X";
    return isOver ? QString() : QString::fromLatin1(fields.value(StartTime));
}

/// Machines may share a name.
QString machine()
{
    return QSysInfo::machineHostName() + u'/' + QString::fromLatin1(QSysInfo::machineUniqueId());
}

QString mark(const QString &pid)
{
    const QString boot = QString::fromLatin1(contents(u"/proc/sys/kernel/random/boot_id"_s).trimmed());
    return QStringList{machine(), boot, pid, startOf(pid)}.join(u' ');
}

} // namespace

QString processMark()
{
    return mark(QString::number(QCoreApplication::applicationPid()));
}

bool isProcessAlive(const QString &mark)
{
    const QStringList parts = mark.split(u' ');
    if (parts.size() != 4 || parts.first() != machine())
        return true;
    return Tokenglass::mark(parts.at(2)) == mark;
}

} // namespace Tokenglass
