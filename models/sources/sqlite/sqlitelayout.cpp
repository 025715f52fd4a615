// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/sqlite/sqlitelayout.h"

#include "models/sources/sqlite/sqlitedatabase.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

struct TableColumn
{
    QString name;
    QString type; ///< lower case
    bool isKey = false;
    bool isHidden = false; ///< or computed
};

Result<QList<TableColumn>> columnsOf(SqliteDatabase &database, const QString &table)
{
    auto statement = database.prepare(
        u"SELECT name, lower(type), pk, hidden FROM pragma_table_xinfo(%1) ORDER BY cid"_s.arg(sqliteLiteral(table)));
    if (!statement)
        return statement.error();
    QList<TableColumn> columns;
    for (;;) {
        const auto row = database.step(*statement);
        if (!row)
            return row.error();
        if (!*row)
            return columns;
        const auto text = [&](int i) { return QString::fromUtf8(QByteArray(statement->text(i).data())); };
        columns.append({text(0), text(1), statement->integer(2) != 0, statement->integer(3) != 0});
    }
}

/// By the rules of "Determination Of Column Affinity". The other affinities change what is written, not what is read.
bool hasRealAffinity(const QString &type)
{
    const auto has = [&type](QLatin1StringView part) { return type.contains(part); };
    if (has("int"_L1) || has("char"_L1) || has("clob"_L1) || has("text"_L1) || has("blob"_L1))
        return false;
    return has("real"_L1) || has("floa"_L1) || has("doub"_L1);
}

/// A column of such a name hides the row's own id.
bool isRowIdName(const QString &name)
{
    const auto names = {"rowid"_L1, "oid"_L1, "_rowid_"_L1};
    return std::any_of(names.begin(), names.end(),
                       [&](QLatin1StringView other) { return name.compare(other, Qt::CaseInsensitive) == 0; });
}

std::optional<std::vector<SqliteRecordReader::Column>> placesOf(const ReadPlan &plan, const QList<TableColumn> &columns)
{
    if (std::any_of(columns.begin(), columns.end(),
                    [](const TableColumn &column) { return column.isHidden || isRowIdName(column.name); }))
        return std::nullopt;
    std::vector<SqliteRecordReader::Column> places;
    std::vector<bool> taken(static_cast<std::size_t>(columns.size()));
    for (std::size_t i = 0; i < UsageColumnCount; ++i) {
        const auto usage = static_cast<UsageColumn>(i);
        if (usage == UsageColumn::Id || plan.expressions[i].isEmpty())
            continue;
        const auto name = unquotedSqliteName(plan.expressions[i]);
        const auto found = std::find_if(columns.begin(), columns.end(), [&](const TableColumn &column) {
            return name && column.name.compare(*name, Qt::CaseInsensitive) == 0;
        });
        // A key of whole numbers may be the id of the row, and is then not in the record.
        if (found == columns.end() || (found->isKey && found->type == "integer"_L1))
            return std::nullopt;
        const auto place = static_cast<std::size_t>(found - columns.begin());
        if (taken[place])
            return std::nullopt;
        taken[place] = true;
        places.push_back({place, usage, hasRealAffinity(found->type)});
    }
    return places;
}

} // namespace

Result<std::optional<SqliteLayout>> SqliteLayout::find(SqliteDatabase &database, const ReadPlan &plan)
{
    const auto none = std::optional<SqliteLayout>();
    const auto table = unquotedSqliteName(plan.table);
    if (!table || !database.isUtf8() || !plan.rowFilter.isEmpty() || plan.expression(UsageColumn::Id) != u"rowid"_s)
        return none;
    const auto definition = database.text(
        u"SELECT sql FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name = %1 COLLATE NOCASE"_s.arg(
            sqliteLiteral(*table)));
    if (!definition)
        return definition.error();
    if (!*definition)
        return none;
    const auto columns = columnsOf(database, *table);
    if (!columns)
        return columns.error();
    const auto places = placesOf(plan, *columns);
    return places ? std::optional(SqliteLayout{{*table, **definition}, *places}) : none;
}

std::optional<QString> unquotedSqliteName(const QString &sql)
{
    if (sql.size() < 2 || !sql.startsWith(u'"') || !sql.endsWith(u'"'))
        return std::nullopt;
    QString name = sql.mid(1, sql.size() - 2);
    if (QString(name).remove(u"\"\""_s).contains(u'"'))
        return std::nullopt;
    return name.replace(u"\"\""_s, u"\""_s);
}

QString sqliteLiteral(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'\'', u"''"_s);
    return u'\'' + escaped + u'\'';
}

} // namespace Tokenglass
