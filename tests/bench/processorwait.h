// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QString>

#include <algorithm>

/// How long the threads of this program have been ready to run while others had all processors, as Linux counts it: on
/// a busy machine that is most of what a clock shows, and nothing a program can do about.
class ProcessorWait
{
public:
    /// Of the calling thread, milliseconds since it began.
    [[nodiscard]] static double ofThisThread() { return read(QStringLiteral("/proc/thread-self/schedstat")); }

    /// Of each thread that is there now, by its id.
    [[nodiscard]] static QHash<QString, double> ofEachThread()
    {
        QHash<QString, double> waits;
        const QDir tasks(QStringLiteral("/proc/self/task"));
        const QStringList ids = tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &id : ids)
            waits.insert(id, read(tasks.filePath(id) + QStringLiteral("/schedstat")));
        return waits;
    }

    /// The longest that one of these threads has waited between two looks. Waits of several at the same time are one
    /// wait; were they one after the other, this says less than there was.
    [[nodiscard]] static double longest(const QHash<QString, double> &before, const QHash<QString, double> &after)
    {
        double longest = 0;
        for (auto it = after.begin(); it != after.end(); ++it)
            longest = std::max(longest, it.value() - before.value(it.key()));
        return longest;
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
