// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/ledger/ledger.h"

#include "models/store/ledger/abandoned.h"
#include "models/store/ledger/rowwriter.h"
#include "models/store/sqliteschema.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace Tokenglass {

using namespace Qt::StringLiterals;

QString Ledger::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/ledger.sqlite"_s;
}

ConnectionSettings Ledger::connection(const QString &path)
{
    ConnectionSettings settings;
    settings.id = u"ledger"_s;
    settings.name = u"Ledger"_s;
    settings.kind = u"ledger"_s;
    settings.driver = ConnectionSettings::Driver::Sqlite;
    settings.path = path;
    return settings;
}

Ledger::Ledger(SqliteFile file, int schemaVersion) : m_file(std::move(file)), m_schemaVersion(schemaVersion) { }

Result<Ledger> Ledger::open(const QString &path, std::chrono::milliseconds busyTimeout)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return Error{Error::Kind::Storage, u"The folder %1 cannot be created."_s.arg(folder)};
    Result<SqliteFile> file = SqliteFile::open(path, busyTimeout);
    if (!file)
        return file.error();
    // "TokG"
    const Result<int> version = SqliteSchema{0x546f6b47, u":/ledger"_s, 2}.applyTo(*file);
    if (!version)
        return version.error();
    // FULL, not NORMAL: with NORMAL a power cut may take the last rows, and one flush a request costs nothing here.
    if (const Result<void> set = file->run("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON"); !set)
        return set.error();
    if (const Result<void> closed = closeAbandonedRows(*file); !closed)
        return closed.error();
    return Ledger(*std::move(file), *version);
}

template <typename Write>
Result<void> Ledger::inTransaction(Write write)
{
    SqliteTransaction transaction(m_file);
    if (Result<void> begun = transaction.begin(); !begun)
        return begun;
    if (Result<void> written = write(); !written)
        return written;
    return transaction.commit();
}

Result<qint64> Ledger::insert(const UsageRecord &record)
{
    if (Result<void> checked = checkRecord(record); !checked)
        return checked.error();
    qint64 id = 0;
    const Result<void> written = inTransaction([&]() -> Result<void> {
        const Result<qint64> inserted = insertUsageRow(m_file, record);
        if (!inserted)
            return inserted.error();
        id = *inserted;
        return addToDailySummary(m_file, record);
    });
    return written ? Result<qint64>(id) : Result<qint64>(written.error());
}

Result<QList<qint64>> Ledger::begin(const QList<UsageRecord> &records)
{
    for (const UsageRecord &record : records) {
        Q_ASSERT(record.state == UsageRecord::State::Pending);
        if (Result<void> checked = checkRecord(record); !checked)
            return checked.error();
    }
    QList<qint64> ids;
    const Result<void> written = inTransaction([&]() -> Result<void> {
        for (const UsageRecord &record : records) {
            const Result<qint64> inserted = insertUsageRow(m_file, record);
            if (!inserted)
                return inserted.error();
            ids.append(*inserted);
        }
        return {};
    });
    return written ? Result<QList<qint64>>(ids) : Result<QList<qint64>>(written.error());
}

Result<void> Ledger::complete(qint64 id, const UsageRecord &record)
{
    Q_ASSERT(record.state != UsageRecord::State::Pending);
    if (Result<void> checked = checkRecord(record); !checked)
        return checked;
    return inTransaction([&]() -> Result<void> {
        if (Result<void> completed = completeUsageRow(m_file, id, record); !completed)
            return completed;
        return addToDailySummary(m_file, record);
    });
}

} // namespace Tokenglass
