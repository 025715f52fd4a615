// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/ledger/abandoned.h"

#include "models/domain/usagerecord.h"
#include "models/store/ledger/ledgerdatabase.h"
#include "models/store/ledger/processmark.h"
#include "models/store/ledger/rowwriter.h"

#include <QDateTime>
#include <QTimeZone>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

struct Pending
{
    qint64 id = 0;
    UsageRecord record; ///< as far as the day's summary needs it
};

Result<QList<Pending>> abandonedRows(LedgerDatabase &database, const QByteArray &lock)
{
    // By time, so that two programs which close rows lock the days in the same order.
    const auto found = database.execute("SELECT id, writer, created_at, model_alias, model_name, organization_id "
                                        "FROM token_usage WHERE state = 'pending' ORDER BY created_at, id"
                                        + lock);
    if (!found)
        return found.error();
    QList<Pending> rows;
    for (const QByteArrayList &row : found->rows) {
        if (isProcessAlive(QString::fromUtf8(row.at(1))))
            continue;
        Pending pending;
        pending.id = row.at(0).toLongLong();
        QDateTime created = QDateTime::fromString(QString::fromUtf8(row.at(2).left(19)), u"yyyy-MM-dd HH:mm:ss"_s);
        created.setTimeZone(QTimeZone::utc());
        pending.record.createdMicros = created.toMSecsSinceEpoch() * 1000;
        pending.record.modelAlias = QString::fromUtf8(row.at(3));
        pending.record.modelName = QString::fromUtf8(row.at(4));
        if (!row.at(5).isNull())
            pending.record.organisationId = row.at(5).toLongLong();
        rows.append(pending);
    }
    return rows;
}

Result<void> close(LedgerDatabase &database, const Pending &pending)
{
    const auto updated = database.execute("UPDATE token_usage SET state = 'failed', success = FALSE, "
                                          "error_kind = 'interrupted', writer = NULL WHERE id = ?",
                                          {std::optional<qint64>(pending.id)});
    if (!updated)
        return updated.error();
    return addToDailySummary(database, pending.record);
}

} // namespace

Result<void> closeAbandonedRows(LedgerDatabase &database)
{
    // Looked at without a lock first: nearly always there is nothing to do.
    const Result<QList<Pending>> seen = abandonedRows(database, {});
    if (!seen || seen->isEmpty())
        return seen ? Result<void>() : Result<void>(seen.error());
    LedgerTransaction transaction(database);
    if (Result<void> begun = transaction.begin(); !begun)
        return begun;
    const Result<QList<Pending>> rows = abandonedRows(database, database.forUpdate());
    if (!rows)
        return rows.error();
    for (const Pending &pending : *rows) {
        if (Result<void> closed = close(database, pending); !closed)
            return closed;
    }
    return transaction.commit();
}

} // namespace Tokenglass
