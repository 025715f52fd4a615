// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/ledger/abandoned.h"

#include "models/domain/usagerecord.h"
#include "models/store/ledger/processmark.h"
#include "models/store/ledger/rowwriter.h"
#include "models/store/sqlitefile.h"

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

Result<QList<Pending>> abandonedRows(SqliteFile &file)
{
    SqliteStatement select(file,
                           "SELECT id, writer, created_at, coalesce(model_alias, ''), coalesce(model_name, ''), "
                           "organization_id IS NOT NULL, organization_id FROM token_usage WHERE state = 'pending'");
    QList<Pending> rows;
    for (;;) {
        const Result<bool> row = select.step();
        if (!row)
            return row.error();
        if (!*row)
            return rows;
        if (isProcessAlive(QString::fromUtf8(select.text(1))))
            continue;
        Pending pending;
        pending.id = select.integer(0);
        QDateTime created =
            QDateTime::fromString(QString::fromUtf8(select.text(2).left(23)), u"yyyy-MM-dd HH:mm:ss.zzz"_s);
        created.setTimeZone(QTimeZone::utc());
        pending.record.createdMicros = created.toMSecsSinceEpoch() * 1000;
        pending.record.modelAlias = QString::fromUtf8(select.text(3));
        pending.record.modelName = QString::fromUtf8(select.text(4));
        if (select.integer(5) != 0)
            pending.record.organisationId = select.integer(6);
        rows.append(pending);
    }
}

Result<void> close(SqliteFile &file, const Pending &pending)
{
    SqliteStatement update(file,
                           "UPDATE token_usage SET state = 'failed', success = 0, error_kind = 'interrupted', "
                           "writer = NULL WHERE id = ?");
    update.bind(0, std::optional<qint64>(pending.id));
    if (const Result<bool> updated = update.step(); !updated)
        return updated.error();
    return addToDailySummary(file, pending.record);
}

} // namespace

Result<void> closeAbandonedRows(SqliteFile &file)
{
    // Looked at without a lock first: nearly always there is nothing to do.
    const Result<QList<Pending>> seen = abandonedRows(file);
    if (!seen || seen->isEmpty())
        return seen ? Result<void>() : Result<void>(seen.error());
    SqliteTransaction transaction(file);
    if (Result<void> begun = transaction.begin(); !begun)
        return begun;
    const Result<QList<Pending>> rows = abandonedRows(file);
    if (!rows)
        return rows.error();
    for (const Pending &pending : *rows) {
        if (Result<void> closed = close(file, pending); !closed)
            return closed;
    }
    return transaction.commit();
}

} // namespace Tokenglass
