// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/sqliteschema.h"

#include "models/store/sqlitefile.h"

#include <QFile>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

Error refused(const SqliteFile &file, const QString &why)
{
    return Error{Error::Kind::Storage, u"%1 %2"_s.arg(file.path(), why)};
}

Result<bool> isEmpty(SqliteFile &file)
{
    SqliteStatement count(file, "SELECT count(*) FROM sqlite_schema");
    const Result<bool> row = count.step();
    if (!row)
        return row.error();
    return count.integer(0) == 0;
}

Result<void> runStep(SqliteFile &file, const QString &steps, int version)
{
    QFile script(u"%1/%2.sql"_s.arg(steps).arg(version, 4, 10, QChar(u'0')));
    if (!script.open(QIODevice::ReadOnly))
        return refused(file, u"cannot be brought to version %1: the step is missing from the program."_s.arg(version));
    if (Result<void> done = file.run(script.readAll()); !done)
        return done;
    return file.run("PRAGMA user_version = " + QByteArray::number(version));
}

} // namespace

Result<int> SqliteSchema::applyTo(SqliteFile &file) const
{
    // The write lock comes first: two programs that start at once must not both migrate.
    SqliteTransaction transaction(file);
    if (const Result<void> begun = transaction.begin(); !begun)
        return begun.error();
    const Result<qint64> version = file.pragma("user_version");
    if (!version)
        return version.error();
    const Result<qint64> owner = file.pragma("application_id");
    if (!owner)
        return owner.error();
    const Result<bool> empty = isEmpty(file);
    if (!empty)
        return empty.error();

    if (!*empty && *owner != applicationId)
        return refused(file, u"is a database of another program and is left as it is."_s);
    if (*version > newestVersion)
        return refused(file, u"was written by a newer version of Tokenglass and is left as it is."_s);
    if (*empty) {
        if (const Result<void> owned = file.run("PRAGMA application_id = " + QByteArray::number(applicationId)); !owned)
            return owned.error();
    }
    for (int step = static_cast<int>(*version) + 1; step <= newestVersion; ++step) {
        if (const Result<void> done = runStep(file, steps, step); !done)
            return done.error();
    }
    if (const Result<void> committed = transaction.commit(); !committed)
        return committed.error();
    // Only for a file that is known to be ours: the mode stays in the file. Readers then never wait for us.
    if (const Result<void> wal = file.run("PRAGMA journal_mode = WAL"); !wal)
        return wal.error();
    return newestVersion;
}

} // namespace Tokenglass
