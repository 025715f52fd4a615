// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/sqlite/sqlitetimeindex.h"

#include "models/sources/sqlite/sqlitepagefile.h"
#include "models/sources/sqlite/sqlitescan.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr qint64 SecondsPerDay = 86'400;

/// A full timestamp, even where a date would do: a DATETIME column has numeric affinity, which turns text that looks
/// like a number into one.
QByteArray timestamp(qint64 second)
{
    const auto bounded = std::clamp<qint64>(second, -62'135'596'800, 253'402'300'799);
    return QDateTime::fromSecsSinceEpoch(bounded, Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss"_s).toLatin1();
}

} // namespace

std::optional<SqliteTimeIndex> SqliteTimeIndex::find(SqliteDatabase &database, const ReadPlan &plan)
{
    const QString &time = plan.expression(UsageColumn::CreatedAt);
    auto explained =
        database.prepare(u"EXPLAIN QUERY PLAN SELECT 1 FROM %1 WHERE %2 >= 'a' AND %2 < 'b'"_s.arg(plan.table, time));
    if (!explained)
        return std::nullopt;
    const auto row = database.step(*explained);
    if (!row || !*row || explained->text(3).substr(0, 6) != "SEARCH")
        return std::nullopt;
    const QString explanation = QString::fromUtf8(QByteArray(explained->text(3).data()));
    explained->reset();

    // Numbers sort before text: where both ends of the index are of one kind, everything between them is.
    const QString query = u"SELECT typeof(x) || ' ' || CAST(x AS INTEGER) FROM (SELECT %1(%2) AS x FROM %3)"_s;
    const auto lowest = database.text(query.arg(u"min"_s, time, plan.table));
    const auto highest = database.text(query.arg(u"max"_s, time, plan.table));
    if (!lowest || !highest || !*lowest || !*highest)
        return std::nullopt;
    const QByteArray kind = (*highest)->split(' ').value(0);
    if ((*lowest)->split(' ').value(0) != kind)
        return std::nullopt;
    if (kind != "text" && kind != "integer")
        return std::nullopt;
    const bool declaredMillis = plan.timeEncoding == ReadPlan::TimeEncoding::UnixMillis;
    const bool small = (*highest)->split(' ').value(1).toLongLong() < 100'000'000'000;
    SqliteTimeIndex index(kind == "text" ? Kind::Text : declaredMillis || !small ? Kind::Millis : Kind::Seconds);
    index.m_tree = findTree(database, plan, explanation);
    return index;
}

/// The index that a query plan names ("SEARCH … USING COVERING INDEX name (created_at>? …)").
std::optional<SqliteTreeName> SqliteTimeIndex::findTree(SqliteDatabase &database, const ReadPlan &plan,
                                                        const QString &explanation)
{
    const auto column = unquotedSqliteName(plan.expression(UsageColumn::CreatedAt));
    const QString name = explanation.section(u" INDEX "_s, 1).section(u" ("_s, 0, -2);
    if (!column || name.isEmpty())
        return std::nullopt;
    const auto sorted = database.integer(
        u"SELECT count(*) FROM pragma_index_xinfo(%1) WHERE seqno = 0 AND NOT \"desc\" AND coll = 'BINARY' "
        "AND name = %2 COLLATE NOCASE"_s.arg(sqliteLiteral(name), sqliteLiteral(*column)));
    const auto definition = database.text(
        u"SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = %1 COLLATE NOCASE"_s.arg(sqliteLiteral(name)));
    if (!sorted || sorted->value_or(0) != 1 || !definition || !*definition)
        return std::nullopt;
    return SqliteTreeName{name, **definition};
}

SqliteLanes::Scan SqliteTimeIndex::scan(const ReadPlan &plan, const TimeRange &range,
                                        const std::optional<SliceCursor::Slice> &without) const
{
    SqliteLanes::Scan scan;
    scan.condition = u"%1 >= ?1 AND %1 < ?2"_s.arg(plan.expression(UsageColumn::CreatedAt));
    if (without) {
        // Nearly all rows are passed over: so the index alone has to be looked at.
        scan.condition = u"%1 IN (SELECT %1 FROM %2 WHERE %3 AND +%1 NOT BETWEEN %4 AND %5)"_s
                             .arg(plan.expression(UsageColumn::Id), plan.table, scan.condition)
                             .arg(without->first)
                             .arg(without->last);
    }
    scan.run = [isText = m_kind == Kind::Text, unit = unit()](SqliteScan &slice, qint64 first, qint64 last) {
        return isText ? slice.run(timestamp(first), timestamp(last + 1)) : slice.run(first * unit, (last + 1) * unit);
    };
    scan.only = range;
    scan.unit = unit();
    return scan;
}

TimeRange SqliteTimeIndex::seconds(const TimeRange &range) const
{
    // Text with a 'T' or an offset sorts up to a day away from its instant; those rows are sorted out one by one.
    const qint64 margin = m_kind == Kind::Text ? SecondsPerDay : 0;
    return {range.start - margin, range.end + margin};
}

QString SqliteTimeIndex::bound(qint64 second) const
{
    return m_kind == Kind::Text ? u'\'' + QString::fromLatin1(timestamp(second)) + u'\''
                                : QString::number(second * unit());
}

SqliteIndexTree::Key SqliteTimeIndex::key(qint64 second) const
{
    return m_kind == Kind::Text ? SqliteIndexTree::Key(timestamp(second)) : SqliteIndexTree::Key(second * unit());
}

Result<bool> SqliteTimeIndex::readOthers(SqliteDatabase &database, SqliteScan &byId, const TimeRange &range,
                                         const SliceCursor::Slice &without) const
{
    if (!m_tree)
        return false;
    SqlitePageFile file(database, *m_tree);
    const auto usable = file.begin();
    if (!usable)
        return usable.error();
    const TimeRange wanted = seconds(range);
    std::optional<std::vector<qint64>> ids;
    if (*usable) {
        SqliteTimeFilter filter(range, unit());
        ids = SqliteIndexTree(file).idsWithout(
            file.root(), key(wanted.start), key(wanted.end), without,
            [&](const SqliteStoredValue &time) { return m_kind != Kind::Text || filter.passes(time.text()); });
    }
    Result<void> done;
    for (std::size_t i = 0; ids && done && i < ids->size(); ++i)
        done = byId.run((*ids)[i], (*ids)[i]);
    const auto ended = file.end();
    if (!done || !ended)
        return done ? ended.error() : done.error();
    return ids.has_value();
}

std::optional<SliceCursor::Slice> SqliteTimeIndex::idsAbout(SqliteDatabase &database, const ReadPlan &plan,
                                                            const TimeRange &range) const
{
    // A sample at each end of the range; a row far from where its time lets expect it must not widen the ids.
    constexpr int Sample = 1'000;
    constexpr int Outliers = 10;
    const QString sample = u"(SELECT %1 AS i FROM %2 WHERE %3 %4 ORDER BY %3 %5 LIMIT %6)"_s;
    const auto sampled = [&](const QString &condition, const QString &order) {
        return sample
            .arg(plan.expression(UsageColumn::Id), plan.table, plan.expression(UsageColumn::CreatedAt), condition,
                 order)
            .arg(Sample);
    };
    const auto end = [&](const QString &from, const QString &order) {
        const auto found =
            database.integer(u"SELECT i FROM %1 ORDER BY i %2 LIMIT 1 OFFSET %3"_s.arg(from, order).arg(Outliers));
        return found ? *found : std::nullopt;
    };
    const auto first = end(sampled(u">= "_s + bound(range.start), u"ASC"_s), u"ASC"_s);
    const auto last = end(sampled(u"< "_s + bound(range.end), u"DESC"_s), u"DESC"_s);
    if (!first || !last || *first > *last)
        return std::nullopt;
    // Were ids without order, rows of before would be among them as well.
    const QString before = sampled(u"< "_s + bound(range.start - SecondsPerDay), u"DESC"_s);
    const auto strangers =
        database.integer(u"SELECT count(*) FROM %1 WHERE i BETWEEN %2 AND %3"_s.arg(before).arg(*first).arg(*last));
    if (!strangers || strangers->value_or(0) > Sample / 4)
        return std::nullopt;
    return SliceCursor::Slice{*first, *last};
}

} // namespace Tokenglass
