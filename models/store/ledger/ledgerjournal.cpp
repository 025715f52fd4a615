// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/ledger/ledgerjournal.h"

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

LedgerJournal::LedgerJournal(StoreThread<Ledger>::Open open) : m_ledger(std::move(open)) { }

QFuture<Result<QList<qint64>>> LedgerJournal::begin(const QList<UsageRecord> &pending)
{
    return m_ledger.run([this, pending](Ledger &ledger) {
        Result<QList<qint64>> ids = ledger.begin(pending);
        m_underWay += ids ? ids->size() : 0;
        return ids;
    });
}

QFuture<Result<void>> LedgerJournal::complete(qint64 id, const UsageRecord &record)
{
    return m_ledger.run([this, id, record](Ledger &ledger) {
        m_underWay = std::max<qsizetype>(0, m_underWay - 1);
        return ledger.complete(id, record);
    });
}

QFuture<Result<ModelHistory>> LedgerJournal::history(const QString &provider, const QString &model)
{
    return m_ledger.run([provider, model](Ledger &ledger) { return ledger.history(provider, model); });
}

QFuture<Result<void>> LedgerJournal::moveTo(StoreThread<Ledger>::Open open)
{
    return m_ledger.moveTo(std::move(open), [this]() -> Result<void> {
        if (m_underWay > 0)
            return Error{Error::Kind::Input, u"requests are still under way"_s};
        return {};
    });
}

} // namespace Tokenglass
