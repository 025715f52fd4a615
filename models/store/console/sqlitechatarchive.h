// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/chatarchive.h"
#include "models/store/console/consolefile.h"
#include "models/store/storethread.h"

namespace Tokenglass {

/// The archive in a file of its own, used on a thread of its own. Keeps the newest 10,000 runs, or fewer if they are
/// very long; see ConsoleFile::Limits. Its end waits for what was asked for.
class SqliteChatArchive final : public ChatArchive
{
public:
    explicit SqliteChatArchive(const QString &path = ConsoleFile::defaultPath(),
                               const ConsoleFile::Limits &limits = ConsoleFile::Limits());

    [[nodiscard]] QFuture<Result<void>> save(const ChatRun &run) override;
    [[nodiscard]] QFuture<Result<QList<ChatRunSummary>>> find(const QString &words, int limit) override;
    [[nodiscard]] QFuture<Result<ChatRun>> load(const QString &sessionId) override;
    [[nodiscard]] QFuture<Result<void>> remove(const QString &sessionId) override;
    [[nodiscard]] QFuture<Result<qint64>> count() override;
    [[nodiscard]] QFuture<Result<void>> clear() override;

    [[nodiscard]] QFuture<Result<QList<FavouritePrompt>>> favourites() override;
    [[nodiscard]] QFuture<Result<qint64>> saveFavourite(const FavouritePrompt &favourite) override;
    [[nodiscard]] QFuture<Result<void>> removeFavourite(qint64 id) override;

private:
    StoreThread<ConsoleFile> m_file;
};

} // namespace Tokenglass
