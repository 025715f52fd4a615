// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/ledger/servermigrations.h"

#include "models/store/ledger/ledgerdatabase.h"

#include <QFile>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

/// The same numbers as those of the file; only types and indexes are the server's own. The file has a third step, for
/// what is the user's alone.
constexpr int NewestVersion = 2;

class ServerMigration
{
public:
    ServerMigration(LedgerDatabase &database, ServerDialect dialect) : m_database(database), m_dialect(dialect) { }

    /// The version; 0: there is nothing of ours or of others. Changes nothing.
    [[nodiscard]] Result<int> look()
    {
        Result<bool> marked = exists({u"tokenglass_ledger"_s});
        if (!marked)
            return marked.error();
        if (!*marked) {
            const Result<bool> foreign =
                exists({u"token_usage"_s, u"daily_cost_summary"_s, u"users"_s, u"organizations"_s});
            if (!foreign)
                return foreign.error();
            if (*foreign)
                return refused(u"the database belongs to another program and is left as it is"_s);
            return 0;
        }
        const auto version = m_database.execute("SELECT version FROM tokenglass_ledger");
        if (!version)
            return version.error();
        const int number = version->rows.value(0).value(0).toInt();
        if (number > NewestVersion)
            return refused(u"the ledger was written by a newer version of Tokenglass and is left as it is"_s);
        return number;
    }

    [[nodiscard]] Result<void> advance(int from)
    {
        if (from == 0) {
            if (Result<void> marked = run("CREATE TABLE IF NOT EXISTS tokenglass_ledger (version INTEGER NOT "
                                          "NULL);INSERT INTO tokenglass_ledger SELECT 0 FROM (SELECT 1 AS one) "
                                          "AS one WHERE NOT EXISTS (SELECT version FROM tokenglass_ledger)");
                !marked)
                return marked;
        }
        for (int version = from + 1; version <= NewestVersion; ++version) {
            const QString dialect = m_dialect == ServerDialect::PostgreSql ? u"postgres"_s : u"mariadb"_s;
            QFile script(u":/ledger/%1.%2.sql"_s.arg(version, 4, 10, QChar(u'0')).arg(dialect));
            if (!script.open(QIODevice::ReadOnly))
                return refused(u"a step is missing from the program"_s);
            if (Result<void> done = run(script.readAll()); !done)
                return done;
            if (Result<void> done = run("UPDATE tokenglass_ledger SET version = " + QByteArray::number(version)); !done)
                return done;
        }
        return {};
    }

    /// Each statement of a script, whose texts hold no semicolon.
    [[nodiscard]] Result<void> run(const QByteArray &script)
    {
        for (const QByteArray &statement : script.split(';')) {
            if (statement.trimmed().isEmpty())
                continue;
            if (const auto done = m_database.execute(statement); !done)
                return done.error();
        }
        return {};
    }

private:
    [[nodiscard]] Result<bool> exists(const QStringList &tables)
    {
        const QByteArray sql = m_dialect == ServerDialect::PostgreSql
            // Not to_regclass(): it may answer from before another program's transaction.
            ? "SELECT 1 FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace "
              "WHERE relname = ? AND nspname = ANY (current_schemas(false))"
            : "SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ?";
        for (const QString &table : tables) {
            const auto found = m_database.execute(sql, {table});
            if (!found)
                return found.error();
            if (!found->rows.isEmpty())
                return true;
        }
        return false;
    }

    [[nodiscard]] static Error refused(const QString &why) { return {Error::Kind::Storage, why}; }

    LedgerDatabase &m_database;
    ServerDialect m_dialect;
};

/// PostgreSQL makes tables in a transaction: all steps or none.
Result<void> advancePostgres(LedgerDatabase &database, ServerMigration &migration)
{
    LedgerTransaction transaction(database);
    if (Result<void> begun = transaction.begin(); !begun)
        return begun;
    // "TokG"; given back when the transaction ends.
    if (Result<void> locked = migration.run("SELECT pg_advisory_xact_lock(1416588103)"); !locked)
        return locked;
    const Result<int> version = migration.look();
    if (!version)
        return version.error();
    if (Result<void> advanced = migration.advance(*version); !advanced)
        return advanced;
    return transaction.commit();
}

/// MariaDB does not; its scripts can be run again after they were interrupted.
Result<void> advanceMariaDb(LedgerDatabase &database, ServerMigration &migration)
{
    const QByteArray name = "(concat('tokenglass.', md5(DATABASE()))";
    const auto locked = database.execute("SELECT GET_LOCK" + name + ", 10)");
    if (!locked)
        return locked.error();
    if (locked->rows.value(0).value(0) != "1")
        return Error{Error::Kind::Timeout, u"another program is changing the ledger"_s};
    const Result<int> version = migration.look();
    Result<void> advanced = version ? migration.advance(*version) : Result<void>(version.error());
    (void)database.execute("SELECT RELEASE_LOCK" + name + ")");
    return advanced;
}

} // namespace

Result<int> migrateServer(LedgerDatabase &database, ServerDialect dialect)
{
    ServerMigration migration(database, dialect);
    // Nearly always there is nothing to do, and a login that may only write rows can then do without more rights.
    Result<int> version = migration.look();
    if (!version || *version == NewestVersion)
        return version;
    const Result<void> advanced = dialect == ServerDialect::PostgreSql ? advancePostgres(database, migration)
                                                                       : advanceMariaDb(database, migration);
    return advanced ? Result<int>(NewestVersion) : Result<int>(advanced.error());
}

} // namespace Tokenglass
