// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/postgres/postgrescatalog.h"

#include "models/sources/postgres/postgresconnection.h"

#include <libpq-fe.h>

using namespace Qt::StringLiterals;

namespace Tokenglass::PostgresCatalog {

namespace {

QString text(const PostgresResult &result, int row, int column)
{
    return QString::fromUtf8(postgresValue(result, row, column));
}

/// The array literal of some names.
QByteArray nameArray(const QStringList &names)
{
    QString array;
    for (QString name : names) {
        name.replace(u'\\', R"(\\)"_L1).replace(u'"', R"(\")"_L1);
        array += (array.isEmpty() ? "\""_L1 : ",\""_L1) + name + u'"';
    }
    return QString(u'{' + array + u'}').toUtf8();
}

} // namespace

Result<ConnectionReport> report(PostgresConnection &connection)
{
    const auto session = connection.execute(
        "SELECT current_setting('server_version'), current_setting('TimeZone'), "
        "current_setting('transaction_read_only'),"
        " EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
        "  WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'"
        "  AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE'))");
    if (!session)
        return session.error();
    ConnectionReport report;
    report.serverVersion = u"PostgreSQL "_s + text(*session, 0, 0);
    report.serverZone = text(*session, 0, 1);
    report.readOnlyEnforced = text(*session, 0, 2) == "on"_L1;
    report.readOnlyHow = u"default_transaction_read_only=on"_s;
    report.accountCanWrite = text(*session, 0, 3) == "t"_L1;

    const auto secured = connection.execute("SELECT c.relname FROM pg_class c WHERE c.relkind IN ('r', 'p')"
                                            " AND pg_table_is_visible(c.oid) AND c.relrowsecurity"
                                            " AND row_security_active(c.oid) ORDER BY 1");
    if (!secured)
        return secured.error();
    for (int row = 0; row < PQntuples(secured->get()); ++row)
        report.rowSecurityTables.append(text(*secured, row, 0));
    return report;
}

Result<SchemaProbe> probe(PostgresConnection &connection, const QStringList &tables)
{
    const auto found = connection.execute(
        "SELECT c.relname, a.attname, format_type(a.atttypid, NULL), has_column_privilege(c.oid, a.attnum, 'SELECT')"
        " FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
        " WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.relname = ANY ($1::text[]) AND pg_table_is_visible(c.oid)"
        " ORDER BY c.relname, a.attnum",
        {nameArray(tables)});
    if (!found)
        return found.error();
    SchemaProbe probe;
    for (int row = 0; row < PQntuples(found->get()); ++row) {
        const QString table = text(*found, row, 0);
        if (text(*found, row, 3) == "t"_L1)
            probe.tables[table].append({text(*found, row, 1), text(*found, row, 2)});
        else if (!probe.forbidden.contains(table))
            probe.forbidden.append(table);
    }
    probe.forbidden.removeIf([&probe](const QString &table) { return probe.tables.contains(table); });
    return probe;
}

Result<bool> hasIndex(PostgresConnection &connection, const QByteArray &table, const QByteArray &column)
{
    const auto found = connection.execute(
        "SELECT FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]"
        " JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_am m ON m.oid = x.relam"
        " WHERE i.indrelid = to_regclass($1) AND i.indisvalid AND i.indpred IS NULL AND m.amname = 'btree'"
        " AND (quote_ident(a.attname) = $2 OR '\"' || replace(a.attname, '\"', '\"\"') || '\"' = $2) LIMIT 1",
        {table, column});
    if (!found)
        return found.error();
    return PQntuples(found->get()) > 0;
}

Result<std::optional<qint64>> blocks(PostgresConnection &connection, const QByteArray &table)
{
    // Ranges of blocks are read as such since version 14; before, and under policies, each would be a scan of
    // everything. A login with some columns only may not name the place of a row.
    const auto found = connection.execute(
        "SELECT pg_relation_size(c.oid) / current_setting('block_size')::bigint"
        " FROM pg_class c JOIN pg_am m ON m.oid = c.relam"
        " WHERE c.oid = to_regclass($1) AND c.relkind IN ('r', 'm') AND m.amname = 'heap' AND NOT c.relhassubclass"
        " AND current_setting('server_version_num')::integer >= 140000 AND NOT row_security_active(c.oid)"
        " AND has_table_privilege(c.oid, 'SELECT')",
        {table});
    if (!found)
        return found.error();
    return PQntuples(found->get()) > 0 ? std::optional(postgresValue(*found, 0, 0).toLongLong()) : std::nullopt;
}

Result<std::optional<qint64>> rowsAbout(PostgresConnection &connection, const QByteArray &table)
{
    const auto found = connection.execute("SELECT reltuples::bigint FROM pg_class WHERE oid = to_regclass($1)"
                                          " AND relkind IN ('r', 'p', 'm')",
                                          {table});
    if (!found)
        return found.error();
    // Versions before 14 say 0 for a table that was never analysed, later ones -1.
    const qint64 rows = PQntuples(found->get()) > 0 ? postgresValue(*found, 0, 0).toLongLong() : 0;
    return rows > 0 ? std::optional(rows) : std::nullopt;
}

Result<ChangeMark> counters(PostgresConnection &connection, const QByteArray &table)
{
    // TRUNCATE gives a table another file.
    const auto found = connection.execute("SELECT coalesce(n_tup_ins + n_tup_upd + n_tup_del, 0),"
                                          " coalesce(n_tup_upd + n_tup_del, 0), relfilenode"
                                          " FROM pg_class LEFT JOIN pg_stat_user_tables ON relid = oid"
                                          " WHERE oid = to_regclass($1)",
                                          {table});
    if (!found)
        return found.error();
    ChangeMark mark;
    if (PQntuples(found->get()) > 0) {
        mark.version = postgresValue(*found, 0, 0).toLongLong();
        mark.changedOrDeleted = postgresValue(*found, 0, 1).toLongLong();
        mark.identity = postgresValue(*found, 0, 2).toLongLong();
    }
    return mark;
}

} // namespace Tokenglass::PostgresCatalog
