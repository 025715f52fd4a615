// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/chatarchive.h"
#include "models/session/runlistmodel.h"

#include <QObject>
#include <QTimer>

namespace Tokenglass {

/// The runs and prompts the console remembers: a list that can be searched, and favourites.
class ConsoleHistory : public QObject
{
    Q_OBJECT

public:
    static constexpr int MostRuns = 500; ///< listed at once; older ones are found by a search
    static constexpr std::chrono::milliseconds SearchDelay{200};

    explicit ConsoleHistory(ChatArchive &archive, QObject *parent = nullptr);

    [[nodiscard]] RunListModel &runs() { return m_runs; }
    [[nodiscard]] const QList<FavouritePrompt> &favourites() const { return m_favourites; }
    [[nodiscard]] const QString &words() const { return m_words; }
    [[nodiscard]] bool isLoading() const { return m_loading; }

    /// Shows the runs that contain all words; none: all runs.
    void search(const QString &words);
    void refresh();
    void open(const QString &sessionId); ///< opened() follows
    void remove(const QString &sessionId);
    void undoRemove(); ///< of the last one
    [[nodiscard]] QFuture<Result<qint64>> count() const { return m_archive.count(); }
    /// Removes all runs for good; favourites stay.
    [[nodiscard]] QFuture<Result<void>> clear();
    [[nodiscard]] bool canUndoRemove() const { return m_removed.has_value(); }
    void refreshFavourites();
    void saveFavourite(const FavouritePrompt &favourite);
    void removeFavourite(qint64 id);
    void undoRemoveFavourite(); ///< of the last one
    [[nodiscard]] bool canUndoRemoveFavourite() const { return m_removedFavourite.has_value(); }

Q_SIGNALS:
    void listed(); ///< the list is what search() asked for
    void opened(const Tokenglass::ChatRun &run);
    void removed(const QString &sessionId);
    void favouriteRemoved(const QString &name);
    void undone(); ///< a removal
    void favouritesChanged();
    void failed(const Tokenglass::Error &error);

private:
    void list();

    ChatArchive &m_archive;
    RunListModel m_runs;
    QList<FavouritePrompt> m_favourites;
    QString m_words;
    QTimer m_searchTimer;
    std::optional<ChatRun> m_removed;
    std::optional<FavouritePrompt> m_removedFavourite;
    quint64 m_generation = 0;
    bool m_loading = false;
};

} // namespace Tokenglass
