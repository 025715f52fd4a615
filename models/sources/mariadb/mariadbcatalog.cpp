// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/mariadb/mariadbcatalog.h"

#include "models/sources/mariadb/mariadbconnection.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Tokenglass::MariaDbCatalog {

namespace {

QString unquoted(QString name)
{
    if (name.size() >= 2 && name.startsWith(u'`') && name.endsWith(u'`'))
        name = name.mid(1, name.size() - 2).replace("``"_L1, "`"_L1);
    return name;
}

/// The pattern of a database in a grant: % and _ stand for others, \_ for itself.
bool matchesDatabase(const QString &pattern, const QString &database)
{
    if (pattern == "*"_L1)
        return true;
    QString expression;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == u'\\' && i + 1 < pattern.size())
            expression += QRegularExpression::escape(pattern.mid(++i, 1));
        else if (pattern[i] == u'%')
            expression += ".*"_L1;
        else if (pattern[i] == u'_')
            expression += u'.';
        else
            expression += QRegularExpression::escape(pattern.mid(i, 1));
    }
    const QRegularExpression compiled(QRegularExpression::anchoredPattern(expression),
                                      QRegularExpression::DotMatchesEverythingOption);
    return compiled.match(database).hasMatch();
}

QByteArray whereTable(const MariaDbConnection &connection, const QString &table)
{
    return " WHERE table_schema = database() AND table_name = " + connection.quoted(unquoted(table));
}

Result<bool> isForbidden(MariaDbConnection &connection, QString table)
{
    const QString quoted = u'`' + table.replace(u'`', "``"_L1) + u'`';
    const auto tried = connection.execute("SELECT 1 FROM " + quoted.toUtf8() + " LIMIT 0");
    if (tried || tried.error().kind == Error::Kind::Schema)
        return false;
    if (tried.error().kind == Error::Kind::Forbidden)
        return true;
    return tried.error();
}

} // namespace

bool grantAllowsWriting(const QString &grant, const QString &database)
{
    static const QRegularExpression line(
        u"^GRANT (?<what>.+?) ON (?:TABLE )?(?<scope>`(?:[^`]|``)*`|\\*)\\.(?:`(?:[^`]|``)*`|\\*) TO "_s);
    static const QRegularExpression writing(u"\\b(ALL PRIVILEGES|INSERT|UPDATE|DELETE|DROP|ALTER)\\b"_s);
    const QRegularExpressionMatch match = line.match(grant);
    return match.hasMatch() && match.captured(u"what"_s).contains(writing)
        && matchesDatabase(unquoted(match.captured(u"scope"_s)), database);
}

Result<ConnectionReport> report(MariaDbConnection &connection, const QString &database)
{
    ConnectionReport report;
    const QString version = connection.serverVersion();
    // Old clients were told 5.5.5 first, because replication knew no version with two digits.
    const QString plain = version.startsWith("5.5.5-"_L1) ? version.mid(6) : version;
    report.serverVersion = connection.isMariaDb() ? u"MariaDB "_s + plain.section(u'-', 0, 0) : u"MySQL "_s + plain;

    const auto zone = connection.execute(
        "SELECT CASE @@global.time_zone WHEN 'SYSTEM' THEN @@system_time_zone ELSE @@global.time_zone END");
    if (!zone)
        return zone.error();
    report.serverZone = QString::fromUtf8(zone->value());

    const auto readOnly = connection.execute(
        "SHOW SESSION VARIABLES WHERE Variable_name IN ('tx_read_only', 'transaction_read_only') AND Value = 'ON'");
    if (!readOnly)
        return readOnly.error();
    report.readOnlyEnforced = !readOnly->rows.empty();
    report.readOnlyHow = u"SET SESSION TRANSACTION READ ONLY"_s;

    const auto grants = connection.execute("SHOW GRANTS");
    if (!grants)
        return grants.error();
    report.accountCanWrite =
        std::any_of(grants->rows.begin(), grants->rows.end(), [&database](const QByteArrayList &grant) {
            return grantAllowsWriting(QString::fromUtf8(grant.value(0)), database);
        });
    return report;
}

Result<SchemaProbe> probe(MariaDbConnection &connection, const QStringList &tables)
{
    SchemaProbe probe;
    QByteArrayList names;
    for (const QString &table : tables)
        names.append(connection.quoted(table));
    const auto found = connection.execute(
        "SELECT table_name, column_name, LOWER(data_type) FROM information_schema.columns"
        " WHERE table_schema = database() AND FIND_IN_SET('select', LOWER(privileges)) AND table_name IN ("
        + names.join(", ") + ") ORDER BY table_name, ordinal_position");
    if (!found)
        return found.error();
    for (const QByteArrayList &row : found->rows)
        probe.tables[QString::fromUtf8(row[0])].append({QString::fromUtf8(row[1]), QString::fromUtf8(row[2])});

    // A table that may not be read is not listed at all; only asking it tells that from one that is not there.
    for (const QString &table : tables) {
        const auto isTable = [&table](const QString &known) { return known.compare(table, Qt::CaseInsensitive) == 0; };
        const QStringList known = probe.tables.keys();
        if (std::any_of(known.begin(), known.end(), isTable))
            continue;
        const auto forbidden = isForbidden(connection, table);
        if (!forbidden)
            return forbidden.error();
        if (*forbidden)
            probe.forbidden.append(table);
    }
    return probe;
}

Result<bool> hasIndex(MariaDbConnection &connection, const QString &table, const QString &column)
{
    const auto found = connection.execute("SELECT 1 FROM information_schema.statistics" + whereTable(connection, table)
                                          + " AND seq_in_index = 1 AND column_name = "
                                          + connection.quoted(unquoted(column)) + " LIMIT 1");
    if (!found)
        return found.error();
    return !found->rows.empty();
}

Result<std::optional<qint64>> rowsAbout(MariaDbConnection &connection, const QString &table)
{
    const auto found =
        connection.execute("SELECT table_rows FROM information_schema.tables" + whereTable(connection, table));
    if (!found)
        return found.error();
    const QByteArray rows = found->value();
    return rows.isEmpty() ? std::optional<qint64>() : rows.toLongLong();
}

Result<qint64> version(MariaDbConnection &connection, const QString &table)
{
    // The time of the last write is in whole seconds, so within that second and the next it cannot vouch for anything:
    // the server's clock stands in and differs each time.
    const auto found = connection.execute(
        "SELECT CASE WHEN update_time >= NOW() - INTERVAL 2 SECOND THEN FLOOR(UNIX_TIMESTAMP(NOW(6)) * 1000000)"
        " ELSE UNIX_TIMESTAMP(update_time) * 1000000 END FROM information_schema.tables"
        + whereTable(connection, table));
    if (!found)
        return found.error();
    return found->value().isEmpty() ? 0 : found->value().split('.').constFirst().toLongLong();
}

} // namespace Tokenglass::MariaDbCatalog
