// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/consolesession.h"
#include "models/session/providercatalog.h"

#include <QThreadPool>

#include <memory>

namespace Tokenglass {

struct ConnectionSettings;
class LedgerJournal;
class SecretStore;
struct Settings;

/// Everything behind the test console, wired together. The members are in the order of their making.
class ConsoleParts
{
public:
    /// All must outlive the parts; `disk` has one thread.
    ConsoleParts(const Clock &clock, std::function<std::shared_ptr<const PriceBook>()> prices, SecretStore &secrets,
                 QThreadPool &disk);
    ~ConsoleParts();

    [[nodiscard]] ConsoleSession &session() { return *m_session; }
    /// Reads the user's providers and puts back what was set the last time; on a first start the models whose key is in
    /// the environment.
    void start(const Settings &settings);
    /// Records requests in this database from now on, if it can be a ledger; else all stays as it was.
    [[nodiscard]] QFuture<Result<void>> recordIn(const ConnectionSettings &connection, const QString &password);

private:
    [[nodiscard]] QList<ChatTarget> firstTargets() const;

    std::unique_ptr<CompletionClient> m_client;
    std::unique_ptr<LedgerJournal> m_journal;
    std::unique_ptr<ChatArchive> m_archive;
    std::unique_ptr<ProviderCatalog> m_providers;
    std::unique_ptr<ConsoleSession> m_session;
};

} // namespace Tokenglass
