// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/ledger/ledger.h"

#include "models/store/ledger/abandoned.h"
#include "models/store/ledger/mariadbledgerdatabase.h"
#include "models/store/ledger/postgresledgerdatabase.h"
#include "models/store/ledger/rowwriter.h"
#include "models/store/ledger/sqliteledgerdatabase.h"
#include "models/store/sqlitefile.h"

#include <QFile>
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

Ledger::Ledger(std::unique_ptr<LedgerDatabase> database, int schemaVersion)
    : m_database(std::move(database)), m_schemaVersion(schemaVersion)
{ }

Ledger::Ledger(Ledger &&) noexcept = default;
Ledger &Ledger::operator=(Ledger &&) noexcept = default;
Ledger::~Ledger() = default;

Result<Ledger> Ledger::open(const QString &path, std::chrono::milliseconds busyTimeout)
{
    auto database = SqliteLedgerDatabase::open(path, busyTimeout);
    Result<Ledger> ledger = database ? open(*std::move(database)) : Result<Ledger>(database.error());
    // What is left is a file without anything in it, which would be taken for somebody's empty database.
    if (!ledger && SqliteFile::isDiskFailure(ledger.error()) && QFileInfo(path).size() == 0)
        QFile::remove(path);
    return ledger;
}

Result<void> Ledger::makeFile(const QString &path)
{
    if (QFileInfo(path).size() > 0)
        return {};
    const Result<Ledger> made = open(path);
    return made ? Result<void>() : Result<void>(made.error());
}

Result<Ledger> Ledger::open(const ConnectionSettings &settings, const QString &password)
{
    using Driver = ConnectionSettings::Driver;
    if (settings.driver == Driver::Sqlite)
        return open(settings.path);
    if (settings.driver == Driver::Https)
        return Error{Error::Kind::Input, u"requests can be recorded in a file or in a database only"_s};
    auto database = settings.driver == Driver::PostgreSql ? PostgresLedgerDatabase::open(settings, password)
                                                          : MariaDbLedgerDatabase::open(settings, password);
    return database ? open(*std::move(database)) : Result<Ledger>(database.error());
}

Result<Ledger> Ledger::open(std::unique_ptr<LedgerDatabase> database)
{
    const Result<int> version = database->migrate();
    if (!version)
        return version.error();
    if (const Result<void> closed = closeAbandonedRows(*database); !closed)
        return closed.error();
    return Ledger(std::move(database), *version);
}

template <typename Write>
Result<void> Ledger::inTransaction(Write write)
{
    bool commitLost = false;
    const auto attempt = [&]() -> Result<void> {
        LedgerTransaction transaction(*m_database);
        if (Result<void> begun = transaction.begin(); !begun)
            return begun;
        if (Result<void> written = write(commitLost ? Attempt::AfterLostCommit : Attempt::First); !written)
            return written;
        Result<void> committed = transaction.commit();
        commitLost = commitLost || (!committed && committed.error().kind == Error::Kind::Offline);
        return committed;
    };
    constexpr int Attempts = 4;
    Result<void> done = attempt();
    for (int i = 1; i < Attempts && !done && done.error().kind == Error::Kind::Offline; ++i) {
        if (Result<void> connected = m_database->reconnect(); !connected)
            return connected;
        done = attempt();
    }
    return done;
}

Result<qint64> Ledger::insert(const UsageRecord &record)
{
    if (Result<void> checked = checkRecord(record); !checked)
        return checked.error();
    qint64 id = 0;
    const Result<void> written = inTransaction([&](Attempt attempt) -> Result<void> {
        if (attempt == Attempt::AfterLostCommit)
            return Error{Error::Kind::Storage, u"the server did not say whether the request was recorded"_s};
        const Result<qint64> inserted = insertUsageRow(*m_database, record);
        if (!inserted)
            return inserted.error();
        id = *inserted;
        return addToDailySummary(*m_database, record);
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
    const Result<void> written = inTransaction([&](Attempt attempt) -> Result<void> {
        // What the lost transaction may have written would count as requests that never left.
        if (attempt == Attempt::AfterLostCommit) {
            if (Result<void> removed = removePendingRows(*m_database, ids); !removed)
                return removed;
        }
        ids.clear();
        for (const UsageRecord &record : records) {
            const Result<qint64> inserted = insertUsageRow(*m_database, record);
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
    return inTransaction([&](Attempt attempt) -> Result<void> {
        const Result<bool> completed = completeUsageRow(*m_database, id, record);
        if (!completed)
            return completed.error();
        if (*completed)
            return addToDailySummary(*m_database, record);
        // Nobody else completes the rows of a living process, so the lost commit has been done.
        if (attempt == Attempt::AfterLostCommit)
            return {};
        return Error{Error::Kind::Storage, u"The request is not pending in the ledger any more."_s};
    });
}

} // namespace Tokenglass
