// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/ledger/ledgerjournal.h"

namespace Tokenglass {

LedgerJournal::LedgerJournal(StoreThread<Ledger>::Open open) : m_ledger(std::move(open)) { }

QFuture<Result<QList<qint64>>> LedgerJournal::begin(const QList<UsageRecord> &pending)
{
    return m_ledger.run([pending](Ledger &ledger) { return ledger.begin(pending); });
}

QFuture<Result<void>> LedgerJournal::complete(qint64 id, const UsageRecord &record)
{
    return m_ledger.run([id, record](Ledger &ledger) { return ledger.complete(id, record); });
}

QFuture<Result<ModelHistory>> LedgerJournal::history(const QString &provider, const QString &model)
{
    return m_ledger.run([provider, model](Ledger &ledger) { return ledger.history(provider, model); });
}

} // namespace Tokenglass
