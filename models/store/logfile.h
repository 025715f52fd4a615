// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace Tokenglass {

/// The log on disk: lines are taken from any thread and written by one of its own. Readable by its owner only; at
/// MaxSize the file makes room for a new one and the last Generations are kept.
class LogFile
{
public:
    static constexpr qint64 MaxSize = 1024 * 1024;
    static constexpr int Generations = 3;

    explicit LogFile(const QString &path = defaultPath());
    ~LogFile(); ///< writes what is waiting
    Q_DISABLE_COPY_MOVE(LogFile)

    /// "tokenglass.log" in the user's folder of states.
    static QString defaultPath();
    [[nodiscard]] QString path() const { return m_path; }

    /// Time and line end are added, secrets taken out. Never blocks on the disk.
    void add(const QString &line);
    /// Waits until everything taken is on disk.
    void flush();
    /// The newest lines, oldest first. Blocks for the time of reading.
    [[nodiscard]] QStringList tail(int lines) const;

    /// Sends all of Qt's messages here and on to where they went before; no longer when this goes.
    void installAsMessageHandler();

private:
    void write();
    void writeNow(const QByteArray &bytes);
    void rotate() const;

    QString m_path;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_idle;
    std::deque<QByteArray> m_waiting;
    bool m_writing = false;
    bool m_ending = false;
    std::thread m_thread; ///< last: it uses the others
};

} // namespace Tokenglass
