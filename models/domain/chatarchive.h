// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/chatrun.h"
#include "models/domain/result.h"

#include <QFuture>
#include <QList>

namespace Tokenglass {

/// A past run as a list shows it.
struct ChatRunSummary
{
    QString sessionId;
    QDateTime at; ///< UTC
    QString prompt; ///< its first lines
    QStringList models; ///< in the order of the columns
    CostTotal cost; ///< over all columns
    int failed = 0; ///< columns that did not end properly

    friend bool operator==(const ChatRunSummary &, const ChatRunSummary &) = default;
};

/// A prompt to be used again.
struct FavouritePrompt
{
    qint64 id = 0; ///< 0: not saved yet
    QString name;
    QString system;
    QString prompt;

    friend bool operator==(const FavouritePrompt &, const FavouritePrompt &) = default;
};

/// The console's memory of prompts and answers. Stays on this computer and never holds a key. Never blocks the caller;
/// the calls are carried out in their order. All failures are Kind::Storage. It has bounds, beyond which the oldest
/// runs go; favourites stay.
class ChatArchive
{
public:
    virtual ~ChatArchive() = default;
    /// Keeps the run, in the place of what was kept of the same session before.
    [[nodiscard]] virtual QFuture<Result<void>> save(const ChatRun &run) = 0;
    /// Runs whose prompt, system prompt, answers or models contain all words; newest first. No words: all runs.
    [[nodiscard]] virtual QFuture<Result<QList<ChatRunSummary>>> find(const QString &words, int limit) = 0;
    [[nodiscard]] virtual QFuture<Result<ChatRun>> load(const QString &sessionId) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> remove(const QString &sessionId) = 0;
    [[nodiscard]] virtual QFuture<Result<qint64>> count() = 0; ///< of all runs
    /// Removes all runs; favourites stay.
    [[nodiscard]] virtual QFuture<Result<void>> clear() = 0;

    /// By name.
    [[nodiscard]] virtual QFuture<Result<QList<FavouritePrompt>>> favourites() = 0;
    /// Adds or replaces; the id.
    [[nodiscard]] virtual QFuture<Result<qint64>> saveFavourite(const FavouritePrompt &favourite) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> removeFavourite(qint64 id) = 0;
};

} // namespace Tokenglass
