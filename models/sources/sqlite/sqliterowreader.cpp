// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/sqlite/sqliterowreader.h"

#include "models/sources/sqlite/sqlitescan.h"
#include "models/sources/sqlite/sqlitetimeindex.h"
#include "models/sources/textcleaner.h"

#include <QFileInfo>

#include <sqlite3.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

/// About 30 ms a slice: long enough to be quick, short enough that no writer waits.
constexpr qint64 RowsPerSlice = 100'000;
/// Of a stage, which both lanes shall have ready at the same time.
constexpr qint64 RowsPerSmallSlice = 10'000;
constexpr qint64 SecondsPerDay = 86'400;
/// Below this many ids a second connection costs more than it saves.
constexpr qint64 WorthTwoLanes = 50'000;

} // namespace

Result<ConnectionReport> SqliteRowReader::connect(const ConnectionSettings &settings, const QString &password)
{
    Q_UNUSED(password)
    m_lanes.resume();
    m_settings = settings;
    m_identity = fileIdentity();
    m_dataVersion.reset();
    m_lastId.reset();
    m_lastIdSeen.reset();
    if (const auto opened = m_lanes.connect(settings); !opened)
        return opened.error();
    ConnectionReport report;
    report.serverVersion = u"SQLite "_s + QString::fromLatin1(sqlite3_libversion());
    report.accountCanWrite = QFileInfo(settings.path).isWritable();
    report.readOnlyEnforced = true;
    report.readOnlyHow = u"SQLITE_OPEN_READONLY, query_only=1"_s;
    return report;
}

Result<SchemaProbe> SqliteRowReader::probe(const QStringList &tables)
{
    m_lanes.resume();
    SchemaProbe result;
    for (const QString &table : tables) {
        auto statement =
            main().prepare(u"SELECT m.name, x.name, lower(x.type) FROM sqlite_schema m, pragma_table_xinfo(m.name) x "
                           "WHERE m.type IN ('table', 'view') AND m.name = %1 COLLATE NOCASE AND x.hidden <> 1"_s.arg(
                               sqliteLiteral(table)));
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
    m_lanes.resume();
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
    auto layout = SqliteLayout::find(main(), m_plan);
    if (!layout)
        return layout.error();
    m_layout = std::move(*layout);
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
            sqliteLiteral(m_plan.table.mid(1, m_plan.table.size() - 2))));
    if (!view)
        return view.error();
    if (view->value_or(0) == 0 && main().prepare(u"SELECT rowid FROM "_s + m_plan.table).ok())
        m_plan.expressions[static_cast<std::size_t>(UsageColumn::Id)] = u"rowid"_s;
    return {};
}

Result<RowBounds> SqliteRowReader::bounds()
{
    m_lanes.resume();
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
    m_lanes.resume();
    ChangeMark mark;
    const auto version = main().step(*m_dataVersion);
    if (!version)
        return version.error();
    const qint64 dataVersion = m_dataVersion->integer(0);
    m_dataVersion->reset();
    const auto last = lastId(dataVersion);
    if (!last)
        return last.error();
    mark.lastId = last->value_or(mark.lastId);
    mark.version = fileFingerprint(dataVersion);
    mark.identity = m_identity;
    return mark;
}

bool SqliteRowReader::isCurrent() const
{
    // A file that was renamed or deleted can be read as long as it is open, and would never change again.
    return fileIdentity() == m_identity;
}

qint64 SqliteRowReader::fileIdentity() const
{
    struct stat file = {};
    if (::stat(QFile::encodeName(m_settings.path).constData(), &file) != 0)
        return 0;
    return static_cast<qint64>(qHashMulti(1, file.st_dev, file.st_ino));
}

/// Nobody has written as long as the version is the same, so then nothing has to be looked up.
Result<std::optional<qint64>> SqliteRowReader::lastId(qint64 dataVersion)
{
    if (m_lastIdSeen && m_lastIdSeen->first == dataVersion)
        return m_lastIdSeen->second;
    const auto row = main().step(*m_lastId);
    if (!row)
        return row.error();
    const bool known = *row && !m_lastId->isNull(0);
    m_lastIdSeen.emplace(dataVersion, known ? std::optional(m_lastId->integer(0)) : std::nullopt);
    m_lastId->reset();
    return m_lastIdSeen->second;
}

qint64 SqliteRowReader::fileFingerprint(qint64 dataVersion) const
{
    // data_version counts for one connection only. With the files' times and sizes the mark also holds across sessions.
    size_t hash = qHashMulti(0, dataVersion);
    const QByteArray path = QFile::encodeName(m_settings.path);
    for (const QByteArray &name : {path, QByteArray(path + "-wal")}) {
        struct stat file = {};
        if (::stat(name.constData(), &file) != 0)
            file = {};
        hash = qHashMulti(hash, file.st_size, file.st_mtim.tv_sec * 1'000 + file.st_mtim.tv_nsec / 1'000'000);
    }
    return static_cast<qint64>(hash);
}

Result<std::optional<qint64>> SqliteRowReader::countIds(qint64 firstId, qint64 lastId)
{
    m_lanes.resume();
    const auto index = main().integer(u"SELECT count(*) FROM pragma_index_list(%1)"_s.arg(
        sqliteLiteral(m_plan.table.mid(1, m_plan.table.size() - 2))));
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
    m_lanes.resume();
    m_repairedNames = 0;
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
    if (!m_plan.callersQuery.isEmpty()) {
        if (const auto read = readNames(m_plan.callersQuery, result.callers); !read)
            return read.error();
        result.callersComplete = true;
    }
    if (!m_plan.userBudgetsQuery.isEmpty()) {
        if (const auto read = readNames(m_plan.userBudgetsQuery, result.userBudgets); !read)
            return read.error();
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
            m_repairedNames += cleaner.changed() ? 1 : 0;
            return QString::fromUtf8(cleaned.data(), static_cast<qsizetype>(cleaned.size()));
        };
        const bool number = sqlite3_column_type(statement->handle(), 0) == SQLITE_INTEGER;
        const EntityId id = number ? EntityId(statement->integer(0)) : EntityId(text(0));
        names.insert(id, statement->isNull(1) ? QString() : text(1));
    }
}

SqliteLanes::Scan SqliteRowReader::idScan() const
{
    SqliteLanes::Scan scan;
    scan.condition = m_plan.expression(UsageColumn::Id) + u" BETWEEN ?1 AND ?2"_s;
    scan.run = [](SqliteScan &slice, qint64 first, qint64 last) { return slice.run(first, last); };
    scan.pages = m_layout ? &*m_layout : nullptr;
    scan.skipsGaps = true;
    return scan;
}

Result<void> SqliteRowReader::readIds(qint64 firstId, qint64 lastId, RowSink &sink)
{
    m_lanes.resume();
    const bool large =
        firstId <= lastId && static_cast<quint64>(lastId) - static_cast<quint64>(firstId) > quint64(WorthTwoLanes);
    SliceCursor cursor(firstId, lastId, RowsPerSlice, RowsPerSlice);
    return m_lanes.run(m_plan, idScan(), cursor, large ? SqliteLanes::Count : 1, sink);
}

Result<void> SqliteRowReader::readTimes(const TimeRange &range, RowSink &sink)
{
    m_lanes.resume();
    const auto index = SqliteTimeIndex::find(main(), m_plan);
    if (!index)
        return Error{Error::Kind::Schema, u"there is no usable index on the time"_s};
    const auto ids = m_layout ? index->idsAbout(main(), m_plan, range) : std::nullopt;
    bool haveOthers = false;
    if (ids) {
        // From the pages come all rows of these ids, from the index only the few others.
        SqliteLanes::Scan scan = idScan();
        scan.first = [&](SqliteDatabase &database, SqliteScan &byId) -> Result<void> {
            auto read = index->readOthers(database, byId, range, *ids);
            haveOthers = read && *read;
            return read ? Result<void>() : read.error();
        };
        scan.only = range;
        scan.unit = index->unit();
        SliceCursor cursor(ids->first, ids->last, RowsPerSmallSlice, RowsPerSmallSlice);
        if (auto read = m_lanes.run(m_plan, scan, cursor, SqliteLanes::Count, sink); !read)
            return read;
    }
    if (haveOthers)
        return {};
    const TimeRange seconds = index->seconds(range);
    SliceCursor cursor(seconds.start, seconds.end - 1, SecondsPerDay, RowsPerSlice);
    return m_lanes.run(m_plan, index->scan(m_plan, range, ids), cursor, SqliteLanes::Count, sink);
}

void SqliteRowReader::cancel()
{
    m_lanes.cancel();
}

} // namespace Tokenglass
