// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/sqlite/sqliterowreader.h"

#include "models/sources/sqlite/slicecursor.h"
#include "models/sources/sqlite/sqlitescan.h"
#include "models/sources/textcleaner.h"

#include <QFileInfo>

#include <limits>
#include <sqlite3.h>
#include <thread>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr int DefaultBusyMillis = 5'000;
/// About 30 ms a slice: long enough to be quick, short enough that no writer waits.
constexpr qint64 RowsPerSlice = 100'000;
constexpr qint64 SecondsPerDay = 86'400;
/// Below this many ids a second connection costs more than it saves.
constexpr qint64 WorthTwoLanes = 50'000;

QString literal(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'\'', u"''"_s);
    return u'\'' + escaped + u'\'';
}

/// Bound as a full timestamp: a DATETIME column has numeric affinity, which turns text that looks like a number into
/// one.
QByteArray timestamp(qint64 second)
{
    const auto bounded = std::clamp<qint64>(second, -62'135'596'800, 253'402'300'799);
    return QDateTime::fromSecsSinceEpoch(bounded, Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss"_s).toLatin1();
}

} // namespace

Result<ConnectionReport> SqliteRowReader::connect(const ConnectionSettings &settings, const QString &password)
{
    Q_UNUSED(password)
    m_cancelled = false;
    m_settings = settings;
    m_dataVersion.reset();
    m_lastId.reset();
    {
        const std::scoped_lock lock(m_mutex);
        m_databases = {};
    }
    if (const auto opened = openLane(0); !opened)
        return opened.error();
    ConnectionReport report;
    report.serverVersion = u"SQLite "_s + QString::fromLatin1(sqlite3_libversion());
    report.accountCanWrite = QFileInfo(settings.path).isWritable();
    report.readOnlyEnforced = true;
    report.readOnlyHow = u"SQLITE_OPEN_READONLY, query_only=1"_s;
    return report;
}

Result<void> SqliteRowReader::openLane(int lane)
{
    auto &slot = m_databases[static_cast<std::size_t>(lane)];
    if (slot)
        return {};
    bool ok = false;
    const int busyMillis = m_settings.options.value(u"busy_timeout"_s).toInt(&ok);
    auto opened = SqliteDatabase::open(m_settings.path, m_cancelled, ok ? busyMillis : DefaultBusyMillis);
    if (!opened)
        return opened.error();
    const std::scoped_lock lock(m_mutex);
    slot = std::move(*opened);
    return {};
}

Result<SchemaProbe> SqliteRowReader::probe(const QStringList &tables)
{
    m_cancelled = false;
    SchemaProbe result;
    for (const QString &table : tables) {
        auto statement = main().prepare(
            u"SELECT m.name, x.name, lower(x.type) FROM sqlite_schema m, pragma_table_xinfo(m.name) x "
            "WHERE m.type IN ('table', 'view') AND m.name = %1 COLLATE NOCASE AND x.hidden <> 1"_s.arg(literal(table)));
        if (!statement)
            return statement.error();
        for (;;) {
            const auto row = main().step(*statement);
            if (!row)
                return row.error();
            if (!*row)
                break;
            const auto column = [&](int i) { return QString::fromUtf8(QByteArray(statement->text(i).data())); };
            result.tables[column(0)].append({column(1), column(2)});
        }
    }
    return result;
}

Result<void> SqliteRowReader::prepare(const ReadPlan &plan)
{
    m_cancelled = false;
    m_plan = plan;
    if (const auto chosen = chooseId(); !chosen)
        return chosen.error();
    QStringList expressions;
    for (const QString &expression : m_plan.expressions) {
        if (!expression.isEmpty())
            expressions.append(expression);
    }
    const QString sql = u"SELECT %1 FROM %2"_s.arg(expressions.join(u", "_s), m_plan.table);
    if (const auto readable = main().prepare(sql); !readable)
        return readable.error();
    for (const QString &statement : m_plan.sessionSetup) {
        if (const auto done = main().execute(statement); !done)
            return done.error();
    }
    auto version = main().prepare(u"PRAGMA data_version"_s);
    auto lastId = main().prepare(u"SELECT max(%1) FROM %2"_s.arg(m_plan.expression(UsageColumn::Id), m_plan.table));
    if (!version || !lastId)
        return version ? lastId.error() : version.error();
    m_dataVersion.emplace(std::move(*version));
    m_lastId.emplace(std::move(*lastId));
    return {};
}

Result<void> SqliteRowReader::chooseId()
{
    // The rowid is unique, an integer and the order of the file, whatever the id column is. Views and tables without it
    // fall back to the profile's own id.
    const auto view =
        main().integer(u"SELECT count(*) FROM sqlite_schema WHERE type = 'view' AND name = %1 COLLATE NOCASE"_s.arg(
            literal(m_plan.table.mid(1, m_plan.table.size() - 2))));
    if (!view)
        return view.error();
    if (view->value_or(0) == 0 && main().prepare(u"SELECT rowid FROM "_s + m_plan.table).ok())
        m_plan.expressions[static_cast<std::size_t>(UsageColumn::Id)] = u"rowid"_s;
    return {};
}

Result<RowBounds> SqliteRowReader::bounds()
{
    m_cancelled = false;
    RowBounds result;
    const QString &id = m_plan.expression(UsageColumn::Id);
    const auto first = main().integer(u"SELECT min(%1) FROM %2"_s.arg(id, m_plan.table));
    const auto last = main().integer(u"SELECT max(%1) FROM %2"_s.arg(id, m_plan.table));
    if (!first || !last)
        return first ? last.error() : first.error();
    if (!*first || !*last)
        return result;
    result.firstId = **first;
    result.lastId = **last;
    // Ids may have gaps; the file's size bounds what they could hide.
    constexpr qint64 SmallestRow = 24;
    const quint64 span = static_cast<quint64>(result.lastId) - static_cast<quint64>(result.firstId);
    const auto most = static_cast<quint64>(QFileInfo(m_settings.path).size() / SmallestRow
                                           + QFileInfo(m_settings.path + "-wal"_L1).size() / SmallestRow + 1);
    result.rowsAbout = static_cast<qint64>(std::min(span, most)) + (span < most ? 1 : 0);
    return result;
}

Result<ChangeMark> SqliteRowReader::changeMark()
{
    m_cancelled = false;
    ChangeMark mark;
    const auto version = main().step(*m_dataVersion);
    if (!version)
        return version.error();
    const qint64 dataVersion = m_dataVersion->integer(0);
    m_dataVersion->reset();
    const auto last = main().step(*m_lastId);
    if (!last)
        return last.error();
    if (*last && !m_lastId->isNull(0))
        mark.lastId = m_lastId->integer(0);
    m_lastId->reset();
    mark.version = fileFingerprint(dataVersion);
    return mark;
}

qint64 SqliteRowReader::fileFingerprint(qint64 dataVersion) const
{
    // data_version counts for one connection only. With the files' times and sizes the mark also holds across sessions.
    size_t hash = qHashMulti(0, dataVersion);
    for (const QString &path : {m_settings.path, QString(m_settings.path + "-wal"_L1)}) {
        const QFileInfo file(path);
        hash = qHashMulti(hash, file.size(), file.lastModified().toMSecsSinceEpoch());
    }
    return static_cast<qint64>(hash);
}

Result<std::optional<qint64>> SqliteRowReader::countIds(qint64 firstId, qint64 lastId)
{
    m_cancelled = false;
    const auto index = main().integer(
        u"SELECT count(*) FROM pragma_index_list(%1)"_s.arg(literal(m_plan.table.mid(1, m_plan.table.size() - 2))));
    if (!index)
        return index.error();
    if (index->value_or(0) == 0 || !m_plan.rowFilter.isEmpty())
        return std::optional<qint64>(); // without an index counting reads the whole table

    // A count of all walks the smallest index only; what lies outside the ids is little and counted apart.
    const QString &id = m_plan.expression(UsageColumn::Id);
    const auto count = main().integer(
        u"SELECT (SELECT count(*) FROM %1) - (SELECT count(*) FROM %1 WHERE %2 > %3) - (SELECT count(*) FROM %1 WHERE %2 < %4)"_s
            .arg(m_plan.table, id)
            .arg(lastId)
            .arg(firstId));
    if (!count)
        return count.error();
    return *count;
}

Result<NameDirectory> SqliteRowReader::names()
{
    m_cancelled = false;
    NameDirectory result;
    if (!m_plan.usersQuery.isEmpty()) {
        if (const auto read = readNames(m_plan.usersQuery, result.users); !read)
            return read.error();
        result.usersComplete = true;
    }
    if (!m_plan.organisationsQuery.isEmpty()) {
        if (const auto read = readNames(m_plan.organisationsQuery, result.organisations); !read)
            return read.error();
        result.organisationsComplete = true;
    }
    return result;
}

Result<void> SqliteRowReader::readNames(const QString &query, QHash<EntityId, QString> &names)
{
    auto statement = main().prepare(query);
    if (!statement)
        return statement.error();
    TextCleaner cleaner;
    for (;;) {
        const auto row = main().step(*statement);
        if (!row)
            return row.error();
        if (!*row)
            return {};
        if (statement->isNull(0))
            continue;
        const auto text = [&](int column) {
            const std::string_view cleaned = cleaner.clean(statement->text(column));
            return QString::fromUtf8(cleaned.data(), static_cast<qsizetype>(cleaned.size()));
        };
        const bool number = sqlite3_column_type(statement->handle(), 0) == SQLITE_INTEGER;
        const EntityId id = number ? EntityId(statement->integer(0)) : EntityId(text(0));
        names.insert(id, statement->isNull(1) ? QString() : text(1));
    }
}

Result<void> SqliteRowReader::readIds(qint64 firstId, qint64 lastId, RowSink &sink)
{
    m_cancelled = false;
    SliceCursor cursor(firstId, lastId, RowsPerSlice, RowsPerSlice);
    const bool large =
        firstId <= lastId && static_cast<quint64>(lastId) - static_cast<quint64>(firstId) > quint64(WorthTwoLanes);
    Scan scan;
    scan.condition = m_plan.expression(UsageColumn::Id) + u" BETWEEN ?1 AND ?2"_s;
    scan.run = [](SqliteScan &slice, qint64 first, qint64 last) { return slice.run(first, last); };
    scan.skipsGaps = true;
    return run(scan, cursor, large ? LaneCount : 1, sink);
}

SqliteRowReader::TimeIndex SqliteRowReader::timeIndex()
{
    const QString &time = m_plan.expression(UsageColumn::CreatedAt);
    auto explained =
        main().prepare(u"EXPLAIN QUERY PLAN SELECT 1 FROM %1 WHERE %2 >= 'a' AND %2 < 'b'"_s.arg(m_plan.table, time));
    if (!explained)
        return TimeIndex::None;
    const auto row = main().step(*explained);
    if (!row || !*row || explained->text(3).substr(0, 6) != "SEARCH")
        return TimeIndex::None;
    explained->reset();

    // Numbers sort before text: where both ends of the index are of one kind, everything between them is.
    const QString query = u"SELECT typeof(x) || ' ' || CAST(x AS INTEGER) FROM (SELECT %1(%2) AS x FROM %3)"_s;
    const auto lowest = main().text(query.arg(u"min"_s, time, m_plan.table));
    const auto highest = main().text(query.arg(u"max"_s, time, m_plan.table));
    if (!lowest || !highest || !*lowest || !*highest)
        return TimeIndex::None;
    const QByteArray kind = (*highest)->split(' ').value(0);
    if ((*lowest)->split(' ').value(0) != kind)
        return TimeIndex::None;
    if (kind == "text")
        return TimeIndex::Text;
    if (kind != "integer")
        return TimeIndex::None;
    const bool declaredMillis = m_plan.timeEncoding == ReadPlan::TimeEncoding::UnixMillis;
    const bool small = (*highest)->split(' ').value(1).toLongLong() < 100'000'000'000;
    return declaredMillis || !small ? TimeIndex::Millis : TimeIndex::Seconds;
}

Result<void> SqliteRowReader::readTimes(const TimeRange &range, RowSink &sink)
{
    m_cancelled = false;
    const TimeIndex index = timeIndex();
    if (index == TimeIndex::None)
        return Error{Error::Kind::Schema, u"there is no usable index on the time"_s};
    const QString &time = m_plan.expression(UsageColumn::CreatedAt);
    const qint64 unit = index == TimeIndex::Millis ? 1'000 : 1;
    Scan scan;
    scan.condition = u"%1 >= ?1 AND %1 < ?2"_s.arg(time);
    scan.run = [index, unit](SqliteScan &slice, qint64 first, qint64 last) {
        if (index == TimeIndex::Text)
            return slice.run(timestamp(first), timestamp(last + 1));
        return slice.run(first * unit, (last + 1) * unit);
    };
    // Text with a 'T' or an offset sorts up to a day away from its instant; those rows are sorted out one by one.
    const qint64 margin = index == TimeIndex::Text ? SecondsPerDay : 0;
    SliceCursor cursor(range.start - margin, range.end - 1 + margin, SecondsPerDay, RowsPerSlice);
    if (index == TimeIndex::Text)
        scan.only = range;
    return run(scan, cursor, LaneCount, sink);
}

Result<void> SqliteRowReader::run(const Scan &scan, SliceCursor &cursor, int lanes, RowSink &sink)
{
    for (int lane = 1; lane < lanes; ++lane) {
        if (const auto opened = openLane(lane); !opened)
            return opened.error();
    }
    std::array<Result<void>, LaneCount> results;
    std::vector<std::thread> threads;
    const auto work = [&](int lane) {
        Result<void> &result = results[static_cast<std::size_t>(lane)];
        result = runLane(scan, lane, cursor, sink);
        if (!result)
            cursor.stop();
    };
    for (int lane = 1; lane < lanes; ++lane)
        threads.emplace_back(work, lane);
    work(0);
    for (std::thread &thread : threads)
        thread.join();
    if (m_cancelled)
        return Error{Error::Kind::Cancelled, {}};
    for (const Result<void> &result : results) {
        if (!result)
            return result.error();
    }
    return {};
}

Result<void> SqliteRowReader::runLane(const Scan &scan, int lane, SliceCursor &cursor, RowSink &sink)
{
    SqliteDatabase &database = *m_databases[static_cast<std::size_t>(lane)];
    SqliteScan slices(database, lane, sink);
    if (scan.only)
        slices.keepOnly(*scan.only);
    if (const auto prepared = slices.prepare(m_plan, scan.condition); !prepared)
        return prepared.error();
    while (!m_cancelled) {
        const auto slice = cursor.take();
        if (!slice)
            return {};
        const auto rows = scan.run(slices, slice->first, slice->last);
        if (!rows)
            return rows.error();
        cursor.report(*rows);
        if (*rows == 0 && scan.skipsGaps) {
            if (const auto skipped = skipGap(database, cursor, slice->last); !skipped)
                return skipped.error();
        }
    }
    return Error{Error::Kind::Cancelled, {}};
}

Result<void> SqliteRowReader::skipGap(SqliteDatabase &database, SliceCursor &cursor, qint64 after)
{
    const auto next = database.integer(u"SELECT min(%1) FROM %2 WHERE %1 > %3"_s.arg(
        m_plan.expression(UsageColumn::Id), m_plan.table, QString::number(after)));
    if (!next)
        return next.error();
    if (*next)
        cursor.skipTo(**next);
    else
        cursor.stop();
    return {};
}

void SqliteRowReader::cancel()
{
    m_cancelled = true;
    const std::scoped_lock lock(m_mutex);
    for (const auto &database : m_databases) {
        if (database)
            database->interrupt();
    }
}

} // namespace Tokenglass
