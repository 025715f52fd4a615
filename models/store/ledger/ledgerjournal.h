// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/chatjournal.h"
#include "models/store/ledger/ledger.h"
#include "models/store/storethread.h"

namespace Tokenglass {

/// Writes console requests into a ledger, on a thread of its own. Its end waits for what was asked for.
class LedgerJournal final : public ChatJournal
{
public:
    /// `open` is called on the journal's thread, when the ledger is first needed and again after it failed.
    explicit LedgerJournal(StoreThread<Ledger>::Open open = [] { return Ledger::open(); });

    [[nodiscard]] QFuture<Result<QList<qint64>>> begin(const QList<UsageRecord> &pending) override;
    [[nodiscard]] QFuture<Result<void>> complete(qint64 id, const UsageRecord &record) override;
    [[nodiscard]] QFuture<Result<ModelHistory>> history(const QString &provider, const QString &model) override;

    /// Writes into another ledger from now on. Kind::Input while requests are under way: they end where they began. If
    /// it cannot be opened, all stays as it was.
    [[nodiscard]] QFuture<Result<void>> moveTo(StoreThread<Ledger>::Open open);
    /// The same at the start, before any request: the ledger need not be reachable yet.
    void startIn(StoreThread<Ledger>::Open open) { m_ledger.startIn(std::move(open)); }

private:
    qsizetype m_underWay = 0; ///< rows; on the thread only
    StoreThread<Ledger> m_ledger;
};

} // namespace Tokenglass
