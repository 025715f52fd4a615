// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/consolehistory.h"

#include "models/session/whenfinished.h"

#include <algorithm>

namespace Tokenglass {

ConsoleHistory::ConsoleHistory(ChatArchive &archive, QObject *parent) : QObject(parent), m_archive(archive)
{
    m_searchTimer.setSingleShot(true);
    m_searchTimer.setInterval(SearchDelay);
    connect(&m_searchTimer, &QTimer::timeout, this, &ConsoleHistory::list);
}

void ConsoleHistory::search(const QString &words)
{
    if (m_words == words)
        return;
    m_words = words;
    m_searchTimer.start();
}

void ConsoleHistory::refresh()
{
    m_searchTimer.stop();
    list();
}

void ConsoleHistory::list()
{
    m_loading = true;
    whenFinished(m_archive.find(m_words, MostRuns), this,
                 [this, generation = ++m_generation](const Result<QList<ChatRunSummary>> &found) {
                     if (generation != m_generation)
                         return;
                     m_loading = false;
                     if (found)
                         m_runs.setRuns(*found);
                     else if (found.error().kind != Error::Kind::Cancelled)
                         Q_EMIT failed(found.error());
                     Q_EMIT listed();
                 });
}

void ConsoleHistory::open(const QString &sessionId)
{
    whenFinished(m_archive.load(sessionId), this, [this](const Result<ChatRun> &run) {
        if (run)
            Q_EMIT opened(*run);
        else
            Q_EMIT failed(run.error());
    });
}

void ConsoleHistory::remove(const QString &sessionId)
{
    // Loaded first, so that it can be put back.
    whenFinished(m_archive.load(sessionId), this, [this, sessionId](const Result<ChatRun> &run) {
        m_removed = run ? std::optional(*run) : std::nullopt;
        whenFinished(m_archive.remove(sessionId), this, [this, sessionId](const Result<void> &gone) {
            if (!gone) {
                Q_EMIT failed(gone.error());
                return;
            }
            Q_EMIT removed(sessionId);
            refresh();
        });
    });
}

void ConsoleHistory::undoRemove()
{
    if (!m_removed)
        return;
    whenFinished(m_archive.save(*std::exchange(m_removed, std::nullopt)), this, [this](const Result<void> &saved) {
        if (!saved)
            Q_EMIT failed(saved.error());
        refresh();
    });
    Q_EMIT undone();
}

QFuture<Result<void>> ConsoleHistory::clear()
{
    m_removed.reset();
    QFuture<Result<void>> cleared = m_archive.clear();
    whenFinished(cleared, this, [this](const Result<void> &) { refresh(); });
    return cleared;
}

void ConsoleHistory::refreshFavourites()
{
    whenFinished(m_archive.favourites(), this, [this](const Result<QList<FavouritePrompt>> &found) {
        if (!found) {
            if (found.error().kind != Error::Kind::Cancelled)
                Q_EMIT failed(found.error());
            return;
        }
        m_favourites = *found;
        Q_EMIT favouritesChanged();
    });
}

void ConsoleHistory::saveFavourite(const FavouritePrompt &favourite)
{
    whenFinished(m_archive.saveFavourite(favourite), this, [this](const Result<qint64> &saved) {
        if (!saved)
            Q_EMIT failed(saved.error());
        refreshFavourites();
    });
}

void ConsoleHistory::removeFavourite(qint64 id)
{
    const auto found = std::find_if(m_favourites.cbegin(), m_favourites.cend(),
                                    [id](const FavouritePrompt &favourite) { return favourite.id == id; });
    whenFinished(m_archive.removeFavourite(id), this, [this](const Result<void> &gone) {
        if (!gone)
            Q_EMIT failed(gone.error());
        refreshFavourites();
    });
    if (found == m_favourites.cend())
        return;
    m_removedFavourite = *found;
    Q_EMIT favouriteRemoved(found->name);
}

void ConsoleHistory::undoRemoveFavourite()
{
    if (!m_removedFavourite)
        return;
    FavouritePrompt favourite = *std::exchange(m_removedFavourite, std::nullopt);
    favourite.id = 0;
    saveFavourite(favourite);
    Q_EMIT undone();
}

} // namespace Tokenglass
