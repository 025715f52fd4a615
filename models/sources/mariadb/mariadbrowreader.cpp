// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/mariadb/mariadbrowreader.h"

#include "models/sources/basetable.h"
#include "models/sources/mariadb/mariadbcatalog.h"
#include "models/sources/serversql.h"

#include <QDateTime>

#include <limits>

using namespace Qt::StringLiterals;

namespace Tokenglass {

MariaDbRowReader::MariaDbRowReader() : m_connections{MariaDbConnection(m_canceller), MariaDbConnection(m_canceller)} { }

MariaDbRowReader::~MariaDbRowReader() = default;

Result<ConnectionReport> MariaDbRowReader::connect(const ConnectionSettings &settings, const QString &password)
{
    const MariaDbCanceller::Call call(m_canceller);
    m_connections[1].close();
    const auto parameters = MariaDbParameters::from(settings, password);
    if (!parameters)
        return parameters.error();
    m_parameters = *parameters;
    if (auto opened = m_connections[0].open(m_parameters); !opened)
        return opened.error();
    return MariaDbCatalog::report(m_connections[0], settings.database);
}

Result<SchemaProbe> MariaDbRowReader::probe(const QStringList &tables)
{
    const MariaDbCanceller::Call call(m_canceller);
    return MariaDbCatalog::probe(m_connections[0], tables);
}

Result<void> MariaDbRowReader::prepareSession(MariaDbConnection &connection) const
{
    for (const QString &statement : m_plan.sessionSetup) {
        if (auto done = connection.execute(statement.toUtf8()); !done)
            return done.error();
    }
    return {};
}

Result<void> MariaDbRowReader::prepare(const ReadPlan &plan)
{
    const MariaDbCanceller::Call call(m_canceller);
    m_plan = plan;
    m_baseTable = baseTable(plan.table);
    m_bounds.reset();
    m_connections[1].close();
    if (auto session = prepareSession(m_connections[0]); !session)
        return session;

    QByteArrayList expressions;
    m_columns.clear();
    for (std::size_t i = 0; i < UsageColumnCount; ++i) {
        if (plan.expressions[i].isEmpty())
            continue;
        expressions.append(plan.expressions[i].toUtf8());
        m_columns.push_back(static_cast<UsageColumn>(i));
    }
    m_select = "SELECT " + expressions.join(", ");
    if (const auto tried = m_connections[0].execute(ServerSql::selectWhere(m_plan, m_select, "FALSE")); !tried)
        return tried.error();

    QString id = plan.expression(UsageColumn::Id);
    if (id.startsWith(m_baseTable) && id.mid(m_baseTable.size()).startsWith(u'.'))
        id.remove(0, m_baseTable.size() + 1);
    const auto indexed = MariaDbCatalog::hasIndex(m_connections[0], m_baseTable, id);
    if (!indexed)
        return indexed.error();
    m_splittable = *indexed;
    return {};
}

Result<RowBounds> MariaDbRowReader::bounds()
{
    const MariaDbCanceller::Call call(m_canceller);
    return findBounds();
}

Result<qint64> MariaDbRowReader::countRows()
{
    const auto found = m_connections[0].execute("SELECT COUNT(*) FROM " + m_plan.table.toUtf8());
    if (!found)
        return found.error();
    return found->value().toLongLong();
}

Result<RowBounds> MariaDbRowReader::findBounds()
{
    if (!m_plan.hasRowKey()) {
        const auto rows = countRows();
        m_bounds = rows ? RowBounds{1, *rows, *rows} : RowBounds();
        return rows ? Result<RowBounds>(*m_bounds) : rows.error();
    }
    const QByteArray id = m_plan.expression(UsageColumn::Id).toUtf8();
    const auto found =
        m_connections[0].execute("SELECT MIN(" + id + "), MAX(" + id + ") FROM " + m_plan.table.toUtf8());
    if (!found)
        return found.error();
    RowBounds bounds;
    if (!found->value().isNull()) {
        bounds.firstId = found->value().toLongLong();
        bounds.lastId = found->rows.front()[1].toLongLong();
        const auto rows = MariaDbCatalog::rowsAbout(m_connections[0], m_baseTable);
        if (!rows)
            return rows.error();
        bounds.rowsAbout = rows->value_or(bounds.lastId - bounds.firstId + 1);
    }
    m_bounds = bounds;
    return bounds;
}

Result<ChangeMark> MariaDbRowReader::changeMark()
{
    const MariaDbCanceller::Call call(m_canceller);
    if (const auto answers = m_connections[0].ping(PollPatience); !answers)
        return answers.error();
    // The version first: a row that comes between the two then only causes one look too many.
    const auto version = MariaDbCatalog::version(m_connections[0], m_baseTable);
    if (!version)
        return version.error();
    if (!m_plan.hasRowKey()) {
        // A view knows no time of its last change: its rows are counted.
        const auto rows = *version == 0 ? countRows() : Result<qint64>(-1);
        return rows ? Result<ChangeMark>(ChangeMark{*rows, *version, 0}) : rows.error();
    }
    const auto found = m_connections[0].execute("SELECT MAX(" + m_plan.expression(UsageColumn::Id).toUtf8() + ") FROM "
                                                + m_plan.table.toUtf8());
    if (!found)
        return found.error();
    ChangeMark mark;
    mark.version = *version;
    if (!found->value().isNull())
        mark.lastId = found->value().toLongLong();
    return mark;
}

Result<void> MariaDbRowReader::readNames(const QString &query, QHash<EntityId, QString> &names, bool &complete)
{
    const auto found = m_connections[0].execute(query.toUtf8());
    if (!found) {
        // Without names the numbers still stand.
        const Error::Kind kind = found.error().kind;
        return kind == Error::Kind::Forbidden || kind == Error::Kind::Schema ? Result<void>() : found.error();
    }
    for (const QByteArrayList &row : found->rows) {
        bool fits = false; // an unsigned id may be beyond 63 bits
        const qint64 number = row[0].toLongLong(&fits);
        names.insert(found->firstIsInteger && fits ? EntityId(number) : EntityId(QString::fromUtf8(row[0])),
                     QString::fromUtf8(row.value(1)));
    }
    complete = true;
    return {};
}

Result<NameDirectory> MariaDbRowReader::names()
{
    const MariaDbCanceller::Call call(m_canceller);
    return ServerSql::names(m_plan, [this](const QString &query, QHash<EntityId, QString> &names, bool &complete) {
        return readNames(query, names, complete);
    });
}

Result<void> MariaDbRowReader::readIds(qint64 firstId, qint64 lastId, RowSink &sink)
{
    const MariaDbCanceller::Call call(m_canceller);
    if (!m_bounds) {
        if (const auto known = findBounds(); !known)
            return known.error();
    }
    if (!m_plan.hasRowKey())
        return read(false, ServerSql::eachOnce({"TRUE"}), sink);
    // Without an index every piece would be a scan of the whole table.
    IdRanges pieces({firstId, lastId}, *m_bounds,
                    m_splittable ? IdRanges::RowsPerPiece : std::numeric_limits<qint64>::max());
    const bool both = m_splittable && pieces.rowsAbout() >= ServerSql::RowsForTwoLanes;
    return read(both, ServerSql::byPieces(m_plan, pieces), sink);
}

QByteArray MariaDbRowReader::timeLiteral(qint64 second) const
{
    if (m_plan.timeEncoding == ReadPlan::TimeEncoding::UnixSeconds)
        return QByteArray::number(second);
    if (m_plan.timeEncoding == ReadPlan::TimeEncoding::UnixMillis)
        return QByteArray::number(second * 1'000);
    return '\'' + QDateTime::fromSecsSinceEpoch(second, Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss"_s).toLatin1() + '\'';
}

Result<void> MariaDbRowReader::readTimes(const TimeRange &range, RowSink &sink)
{
    const MariaDbCanceller::Call call(m_canceller);
    if (range.isEmpty())
        return {};
    const bool both = m_splittable && range.seconds() >= ServerSql::SecondsForTwoLanes;
    const auto conditions =
        ServerSql::timeConditions(m_plan, range, both, [this](qint64 second) { return timeLiteral(second); });
    return read(both, ServerSql::eachOnce(conditions), sink);
}

Result<std::optional<qint64>> MariaDbRowReader::countIds(qint64 firstId, qint64 lastId)
{
    // A count walks an index, a second for ten million rows; of larger tables that is too much to ask.
    constexpr qint64 MostRows = 20'000'000;
    const MariaDbCanceller::Call call(m_canceller);
    if (!m_splittable || !m_plan.rowFilter.isEmpty() || !m_bounds || m_bounds->rowsAbout > MostRows)
        return std::optional<qint64>();
    const auto count = m_connections[0].execute("SELECT COUNT(*) FROM " + m_plan.table.toUtf8() + " WHERE "
                                                + m_plan.expression(UsageColumn::Id).toUtf8() + " BETWEEN "
                                                + QByteArray::number(firstId) + " AND " + QByteArray::number(lastId));
    if (!count)
        return count.error();
    return std::optional(count->value().toLongLong());
}

Result<void> MariaDbRowReader::openSecond()
{
    MariaDbConnection &second = m_connections[1];
    if (second.isOpen())
        return {};
    if (auto opened = second.open(m_parameters); !opened)
        return opened;
    return prepareSession(second);
}

Result<void> MariaDbRowReader::beginSnapshot(MariaDbConnection &connection)
{
    const auto begun = connection.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
    return begun ? Result<void>() : begun.error();
}

void MariaDbRowReader::endSnapshots()
{
    for (MariaDbConnection &connection : m_connections)
        connection.endTransaction();
}

Result<void> MariaDbRowReader::read(bool bothLanes, const NextCondition &next, RowSink &sink)
{
    // A limit of connections may deny the second one; the first can do all the work.
    if (bothLanes) {
        auto opened = openSecond();
        if (!opened && opened.error().kind == Error::Kind::Cancelled)
            return opened;
        bothLanes = opened.ok();
    }
    auto done = beginSnapshot(m_connections[0]);
    if (done && bothLanes)
        done = beginSnapshot(m_connections[1]);
    if (done) {
        done = runLanes(bothLanes, next,
                        [this, &sink](int lane, const NextCondition &pieces) { return readLane(lane, pieces, sink); });
    }
    endSnapshots();
    return done;
}

Result<void> MariaDbRowReader::readLane(int lane, const NextCondition &next, RowSink &sink)
{
    MariaDbConnection &connection = m_connections[static_cast<std::size_t>(lane)];
    while (const auto condition = next()) {
        auto read = connection.stream(ServerSql::selectWhere(m_plan, m_select, *condition), m_columns,
                                      [&sink, lane](const RawRow &row) { sink.row(lane, row); });
        if (!read)
            return read;
    }
    return {};
}

} // namespace Tokenglass
