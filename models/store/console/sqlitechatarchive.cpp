// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/console/sqlitechatarchive.h"

namespace Tokenglass {

SqliteChatArchive::SqliteChatArchive(const QString &path, const ConsoleFile::Limits &limits)
    : m_file([path, limits] { return ConsoleFile::open(path, limits); })
{ }

QFuture<Result<void>> SqliteChatArchive::save(const ChatRun &run)
{
    return m_file.run([run](ConsoleFile &file) { return file.save(run); });
}

QFuture<Result<QList<ChatRunSummary>>> SqliteChatArchive::find(const QString &words, int limit)
{
    return m_file.run([words, limit](ConsoleFile &file) { return file.find(words, limit); });
}

QFuture<Result<ChatRun>> SqliteChatArchive::load(const QString &sessionId)
{
    return m_file.run([sessionId](ConsoleFile &file) { return file.load(sessionId); });
}

QFuture<Result<void>> SqliteChatArchive::remove(const QString &sessionId)
{
    return m_file.run([sessionId](ConsoleFile &file) { return file.remove(sessionId); });
}

QFuture<Result<qint64>> SqliteChatArchive::count()
{
    return m_file.run([](ConsoleFile &file) { return file.count(); });
}

QFuture<Result<void>> SqliteChatArchive::clear()
{
    return m_file.run([](ConsoleFile &file) { return file.clear(); });
}

QFuture<Result<QList<FavouritePrompt>>> SqliteChatArchive::favourites()
{
    return m_file.run([](ConsoleFile &file) { return file.favourites(); });
}

QFuture<Result<qint64>> SqliteChatArchive::saveFavourite(const FavouritePrompt &favourite)
{
    return m_file.run([favourite](ConsoleFile &file) { return file.saveFavourite(favourite); });
}

QFuture<Result<void>> SqliteChatArchive::removeFavourite(qint64 id)
{
    return m_file.run([id](ConsoleFile &file) { return file.removeFavourite(id); });
}

} // namespace Tokenglass
