// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/logfile.h"

#include "models/domain/withoutsecrets.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

/// More than this waiting means a disk that hangs; the newest are dropped then, and memory does not grow.
constexpr std::size_t MostWaiting = 10'000;

LogFile *theTarget = nullptr; // Qt's message handlers are plain functions
QtMessageHandler theFormer = nullptr;

const char *levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "critical";
    case QtFatalMsg:
        return "fatal";
    }
    return "";
}

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (theTarget != nullptr) {
        theTarget->add(u"%1 %2: %3"_s.arg(QString::fromLatin1(levelName(type)),
                                          QString::fromUtf8(context.category != nullptr ? context.category : ""),
                                          text));
        if (type == QtFatalMsg)
            theTarget->flush();
    }
    // What is only told for the log does not belong on a terminal.
    if (theFormer != nullptr && type != QtInfoMsg && type != QtDebugMsg)
        theFormer(type, context, text);
}

} // namespace

LogFile::LogFile(const QString &path) : m_path(path), m_thread([this] { write(); }) { }

LogFile::~LogFile()
{
    if (theTarget == this) {
        theTarget = nullptr;
        qInstallMessageHandler(theFormer);
    }
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

QString LogFile::defaultPath()
{
    // Qt 6.4 has no name for this folder of the desktop's specification.
    const QString set = qEnvironmentVariable("XDG_STATE_HOME");
    const QString base = set.isEmpty() ? QDir::homePath() + u"/.local/state"_s : set;
    return base + u"/tokenglass/tokenglass.log"_s;
}

void LogFile::add(const QString &line)
{
    const QByteArray bytes = (QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) + u' '
                              + withoutSecrets(line).replace(u'\n', u"\\n"_s) + u'\n')
                                 .toUtf8();
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.size() >= MostWaiting)
            return;
        m_waiting.push_back(bytes);
    }
    m_wake.notify_one();
}

void LogFile::flush()
{
    std::unique_lock lock(m_mutex);
    m_idle.wait(lock, [this] { return m_waiting.empty() && !m_writing; });
}

void LogFile::write()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_ending || !m_waiting.empty(); });
        if (m_waiting.empty())
            return;
        QByteArray bytes;
        for (const QByteArray &line : m_waiting)
            bytes += line;
        m_waiting.clear();
        m_writing = true;
        lock.unlock();
        writeNow(bytes);
        lock.lock();
        m_writing = false;
        m_idle.notify_all();
    }
}

void LogFile::writeNow(const QByteArray &bytes)
{
    if (QFileInfo(m_path).size() + bytes.size() > MaxSize)
        rotate();
    QDir().mkpath(QFileInfo(m_path).path());
    QFile file(m_path);
    // A log that cannot be written is no reason to trouble anyone; the self-check says so.
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
        return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(bytes);
}

void LogFile::rotate() const
{
    const auto generation = [this](int number) {
        return number == 0 ? m_path : u"%1.%2"_s.arg(m_path, QString::number(number));
    };
    QFile::remove(generation(Generations - 1));
    for (int number = Generations - 1; number > 0; --number)
        QFile::rename(generation(number - 1), generation(number));
}

QStringList LogFile::tail(int lines) const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList all = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    return all.mid(std::max<qsizetype>(0, all.size() - lines));
}

void LogFile::installAsMessageHandler()
{
    theTarget = this;
    theFormer = qInstallMessageHandler(handleMessage);
}

} // namespace Tokenglass
