// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>

/// How long the threads of this program have been ready to run while others had all processors, as Linux counts it: on
/// a busy machine that is most of what a clock shows, and nothing a program can do about.
class ProcessorWait
{
public:
    /// Of the calling thread, milliseconds since it began.
    [[nodiscard]] static double ofThisThread() { return read(QStringLiteral("/proc/thread-self/schedstat")); }

    /// Of all threads that are there now.
    [[nodiscard]] static double ofAllThreads()
    {
        double sum = 0;
        const QDir tasks(QStringLiteral("/proc/self/task"));
        const QStringList names = tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &name : names)
            sum += read(tasks.filePath(name) + QStringLiteral("/schedstat"));
        return sum;
    }

private:
    /// The second figure of three, nanoseconds.
    [[nodiscard]] static double read(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        const QList<QByteArray> fields = file.readAll().simplified().split(' ');
        return fields.size() > 1 ? fields.at(1).toDouble() / 1e6 : 0;
    }
};
