// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/postgres/postgresrowreader.h"

#include "models/sources/basetable.h"
#include "models/sources/postgres/postgrescatalog.h"
#include "models/sources/serversql.h"

#include <QDateTime>

#include <libpq-fe.h>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr unsigned int TimestampWithZone = 1184;
constexpr unsigned int Date = 1082;

constexpr qint64 LastBlock = 0xFFFFFFFE;

constexpr auto BeginSnapshot = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

/// Conditions that cut a table by where its rows lie: unlike ids, the server reads such a range without an index.
NextCondition byBlocks(const QByteArray &table, IdRanges &pieces)
{
    return [table, &pieces]() -> std::optional<QByteArray> {
        const auto piece = pieces.take();
        if (!piece)
            return std::nullopt;
        const auto block = [](qint64 number) -> QByteArray { return "'(" + QByteArray::number(number) + ",0)'::tid"; };
        const QByteArray from = table + ".ctid >= " + block(piece->first);
        // The last piece has no end: the table may have grown since its blocks were counted.
        return piece->last == LastBlock ? from : from + " AND " + table + ".ctid < " + block(piece->last + 1);
    };
}

/// Leaves out rows with other ids than those wanted.
class WithinIds final : public RowSink
{
public:
    WithinIds(RowSink &sink, const IdRange &ids) : m_sink(sink), m_ids(ids) { }
    void row(int lane, const RawRow &row) override
    {
        const qint64 id = row[static_cast<std::size_t>(UsageColumn::Id)].integer;
        if (id >= m_ids.first && id <= m_ids.last)
            m_sink.row(lane, row);
    }

private:
    RowSink &m_sink;
    IdRange m_ids;
};

bool isInteger(std::optional<PostgresCopyDecoder::Kind> kind)
{
    using Kind = PostgresCopyDecoder::Kind;
    return kind == Kind::Int4 || kind == Kind::Int8 || kind == Kind::Int2;
}

} // namespace

PostgresRowReader::PostgresRowReader() : m_connections{PostgresConnection(m_cancel), PostgresConnection(m_cancel)} { }

PostgresRowReader::~PostgresRowReader() = default;

Result<ConnectionReport> PostgresRowReader::connect(const ConnectionSettings &settings, const QString &password)
{
    m_cancel.clear();
    m_settings = settings;
    m_password = password;
    m_connections[1].close();
    if (auto opened = m_connections[0].open(settings, password); !opened)
        return opened.error();
    return PostgresCatalog::report(m_connections[0]);
}

Result<SchemaProbe> PostgresRowReader::probe(const QStringList &tables)
{
    m_cancel.clear();
    return PostgresCatalog::probe(m_connections[0], tables);
}

Result<void> PostgresRowReader::prepareSession(PostgresConnection &connection) const
{
    for (const QString &statement : m_plan.sessionSetup) {
        if (auto done = connection.execute(statement.toUtf8()); !done)
            return done.error();
    }
    return {};
}

Result<void> PostgresRowReader::prepare(const ReadPlan &plan)
{
    m_cancel.clear();
    m_plan = plan;
    m_baseTable = baseTable(plan.table).toUtf8();
    m_bounds.reset();
    m_connections[1].close();
    if (auto session = prepareSession(m_connections[0]); !session)
        return session;
    return inspectTable();
}

Result<void> PostgresRowReader::inspectTable()
{
    QByteArrayList expressions;
    m_columns.clear();
    for (std::size_t i = 0; i < UsageColumnCount; ++i) {
        if (m_plan.expressions[i].isEmpty())
            continue;
        expressions.append(m_plan.expressions[i].toUtf8());
        m_columns.push_back({static_cast<UsageColumn>(i), PostgresCopyDecoder::Kind::Text});
    }
    m_select = "SELECT " + expressions.join(", ");
    // A binary COPY does not say its types, so the same statement is described first.
    const auto types = m_connections[0].describe(ServerSql::selectWhere(m_plan, m_select, "false"));
    if (!types)
        return types.error();
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const auto index = static_cast<qsizetype>(i);
        if (const auto kind = PostgresCopyDecoder::kindOf(types->at(index)))
            m_columns[i].kind = *kind;
        else
            expressions[index] = "CAST(" + expressions[index] + " AS text)";
        if (m_columns[i].target == UsageColumn::CreatedAt)
            m_timeType = types->at(index);
    }
    m_select = "SELECT " + expressions.join(", ");
    return inspectStorage();
}

Result<void> PostgresRowReader::inspectStorage()
{
    // The id may be written with its table before it.
    QByteArray id = m_plan.expression(UsageColumn::Id).toUtf8();
    if (id.startsWith(m_baseTable) && id.mid(m_baseTable.size()).startsWith('.'))
        id.remove(0, m_baseTable.size() + 1);
    const auto indexed = PostgresCatalog::hasIndex(m_connections[0], m_baseTable, id);
    if (!indexed)
        return indexed.error();
    m_splittable = *indexed;
    const auto isIntegerId = [](const PostgresCopyDecoder::Column &column) {
        return column.target == UsageColumn::Id && isInteger(column.kind);
    };
    if (std::none_of(m_columns.begin(), m_columns.end(), isIntegerId)) {
        m_hasBlocks = false;
        return {};
    }
    const auto blocks = PostgresCatalog::blocks(m_connections[0], m_baseTable);
    if (!blocks)
        return blocks.error();
    m_hasBlocks = blocks->has_value();
    return {};
}

Result<qint64> PostgresRowReader::countRows()
{
    const auto found = m_connections[0].execute("SELECT count(*) FROM " + m_plan.table.toUtf8());
    if (!found)
        return found.error();
    return postgresValue(*found, 0, 0).toLongLong();
}

Result<RowBounds> PostgresRowReader::bounds()
{
    m_cancel.clear();
    if (!m_plan.hasRowKey()) {
        const auto rows = countRows();
        m_bounds = rows ? RowBounds{1, *rows, *rows} : RowBounds();
        return rows ? Result<RowBounds>(*m_bounds) : rows.error();
    }
    const QByteArray id = m_plan.expression(UsageColumn::Id).toUtf8();
    const auto found =
        m_connections[0].execute("SELECT min(" + id + "), max(" + id + ") FROM " + m_plan.table.toUtf8());
    if (!found)
        return found.error();
    RowBounds bounds;
    if (PQgetisnull(found->get(), 0, 0) == 0) {
        bounds.firstId = postgresValue(*found, 0, 0).toLongLong();
        bounds.lastId = postgresValue(*found, 0, 1).toLongLong();
        const auto rows = PostgresCatalog::rowsAbout(m_connections[0], m_baseTable);
        if (!rows)
            return rows.error();
        bounds.rowsAbout = rows->value_or(bounds.lastId - bounds.firstId + 1);
    }
    m_bounds = bounds;
    return bounds;
}

Result<ChangeMark> PostgresRowReader::changeMark()
{
    m_cancel.clear();
    // Any server that is well answers this at once; what comes after may take its time.
    m_connections[0].setPatience(RowReader::PollPatience);
    auto mark = PostgresCatalog::counters(m_connections[0], m_baseTable);
    m_connections[0].setPatience({});
    if (!mark)
        return mark;
    if (!m_plan.hasRowKey()) {
        // A view has no counters: its rows are counted.
        const auto rows = mark->version == 0 ? countRows() : Result<qint64>(mark->lastId);
        if (!rows)
            return rows.error();
        mark->lastId = *rows;
        return mark;
    }
    const auto found = m_connections[0].execute("SELECT max(" + m_plan.expression(UsageColumn::Id).toUtf8() + ") FROM "
                                                + m_plan.table.toUtf8());
    if (!found)
        return found.error();
    if (PQgetisnull(found->get(), 0, 0) == 0)
        mark->lastId = postgresValue(*found, 0, 0).toLongLong();
    return mark;
}

Result<void> PostgresRowReader::readNames(const QString &query, QHash<EntityId, QString> &names, bool &complete)
{
    const auto found = m_connections[0].execute(query.toUtf8());
    if (!found) {
        // Without names the numbers still stand.
        const Error::Kind kind = found.error().kind;
        return kind == Error::Kind::Forbidden || kind == Error::Kind::Schema ? Result<void>() : found.error();
    }
    const bool numbers = isInteger(PostgresCopyDecoder::kindOf(PQftype(found->get(), 0)));
    for (int row = 0; row < PQntuples(found->get()); ++row) {
        const QByteArray id = postgresValue(*found, row, 0);
        names.insert(numbers ? EntityId(id.toLongLong()) : EntityId(QString::fromUtf8(id)),
                     QString::fromUtf8(postgresValue(*found, row, 1)));
    }
    complete = true;
    return {};
}

Result<NameDirectory> PostgresRowReader::names()
{
    m_cancel.clear();
    return ServerSql::names(m_plan, [this](const QString &query, QHash<EntityId, QString> &names, bool &complete) {
        return readNames(query, names, complete);
    });
}

Result<std::unique_ptr<IdRanges>> PostgresRowReader::blockPieces(const IdRange &ids)
{
    std::unique_ptr<IdRanges> pieces;
    if (!m_hasBlocks || ids.first > m_bounds->firstId || ids.last < m_bounds->lastId)
        return pieces;
    const auto blocks = PostgresCatalog::blocks(m_connections[0], m_baseTable);
    if (!blocks)
        return blocks.error();
    // The shell of a distributed table has rows but no blocks.
    if (blocks->value_or(0) > 0)
        pieces = std::make_unique<IdRanges>(IdRange{0, LastBlock}, RowBounds{0, **blocks - 1, m_bounds->rowsAbout});
    return pieces;
}

Result<void> PostgresRowReader::readIds(qint64 firstId, qint64 lastId, RowSink &sink)
{
    if (!m_bounds) {
        if (const auto known = bounds(); !known)
            return known.error();
    }
    m_cancel.clear();
    if (!m_plan.hasRowKey())
        return read(false, ServerSql::eachOnce({"true"}), sink);
    const auto blocks = blockPieces({firstId, lastId});
    if (!blocks)
        return blocks.error();
    if (IdRanges *pieces = blocks->get()) {
        WithinIds within(sink, {firstId, lastId});
        return read(pieces->rowsAbout() >= ServerSql::RowsForTwoLanes, byBlocks(m_baseTable, *pieces), within);
    }
    // Without an index every piece would be a scan of the whole table.
    IdRanges pieces({firstId, lastId}, *m_bounds,
                    m_splittable ? IdRanges::RowsPerPiece : std::numeric_limits<qint64>::max());
    const bool both = m_splittable && pieces.rowsAbout() >= ServerSql::RowsForTwoLanes;
    return read(both, ServerSql::byPieces(m_plan, pieces), sink);
}

QByteArray PostgresRowReader::timeLiteral(qint64 second) const
{
    switch (m_plan.timeEncoding) {
    case ReadPlan::TimeEncoding::UnixSeconds:
        return QByteArray::number(second);
    case ReadPlan::TimeEncoding::UnixMillis:
        return QByteArray::number(second * 1'000);
    case ReadPlan::TimeEncoding::TextUtc:
    case ReadPlan::TimeEncoding::Timestamp:
        break;
    }
    const QByteArray instant =
        '\'' + QDateTime::fromSecsSinceEpoch(second, Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss"_s).toLatin1();
    if (m_timeType == TimestampWithZone)
        return "timestamptz " + instant + "+00'";
    return (m_plan.timeEncoding == ReadPlan::TimeEncoding::TextUtc ? "" : "timestamp ") + instant + '\'';
}

Result<void> PostgresRowReader::readTimes(const TimeRange &range, RowSink &sink)
{
    m_cancel.clear();
    if (range.isEmpty())
        return {};
    const bool both = m_splittable && range.seconds() >= ServerSql::SecondsForTwoLanes && m_timeType != Date;
    const auto conditions =
        ServerSql::timeConditions(m_plan, range, both, [this](qint64 second) { return timeLiteral(second); });
    return read(both, ServerSql::eachOnce(conditions), sink);
}

/// Returns the name under which the other connection can join; empty: it shall not.
Result<QByteArray> PostgresRowReader::beginSnapshot(bool shared)
{
    if (auto begun = m_connections[0].execute(BeginSnapshot); !begun)
        return begun.error();
    if (!shared)
        return QByteArray();
    const auto snapshot = m_connections[0].execute("SELECT pg_export_snapshot()");
    return snapshot ? Result<QByteArray>(postgresValue(*snapshot, 0, 0)) : snapshot.error();
}

Result<void> PostgresRowReader::joinSnapshot(const QByteArray &snapshot)
{
    PostgresConnection &second = m_connections[1];
    if (!second.isOpen()) {
        auto opened = second.open(m_settings, m_password);
        if (opened)
            opened = prepareSession(second);
        if (!opened)
            return opened;
    }
    const auto joined = second.execute(BeginSnapshot + QByteArray("; SET TRANSACTION SNAPSHOT '") + snapshot + '\'');
    return joined ? Result<void>() : joined.error();
}

void PostgresRowReader::endSnapshot()
{
    for (PostgresConnection &connection : m_connections) {
        if (connection.isOpen() && !connection.endTransaction())
            connection.close();
    }
}

Result<void> PostgresRowReader::read(bool bothLanes, const NextCondition &next, RowSink &sink)
{
    auto begun = beginSnapshot(bothLanes);
    if (!begun && bothLanes && begun.error().kind != Error::Kind::Cancelled) {
        // Not every server can share a snapshot.
        endSnapshot();
        bothLanes = false;
        begun = beginSnapshot(false);
    }
    if (!begun) {
        endSnapshot();
        return begun.error();
    }
    auto done = runLanes(bothLanes, next, [&](int lane, const NextCondition &pieces) -> Result<void> {
        // The first one reads while the second logs in. A pooler or a limit of connections may deny that; then it does
        // all the work.
        if (const auto joined = lane == 0 ? Result<void>() : joinSnapshot(*begun); !joined) {
            m_connections[1].close();
            return joined.error().kind == Error::Kind::Cancelled ? joined : Result<void>();
        }
        return readLane(lane, pieces, sink);
    });
    endSnapshot();
    return done;
}

Result<void> PostgresRowReader::readLane(int lane, const NextCondition &next, RowSink &sink)
{
    PostgresCopyDecoder decoder(m_columns);
    const auto deliver = [&sink, lane](const RawRow &row) { sink.row(lane, row); };
    while (const auto condition = next()) {
        decoder.restart();
        auto copied = m_connections[static_cast<std::size_t>(lane)].copyOut(
            "COPY (" + ServerSql::selectWhere(m_plan, m_select, *condition) + ") TO STDOUT (FORMAT binary)",
            [&](std::string_view message) { return decoder.decode(message, deliver); });
        if (!copied)
            return copied;
    }
    return {};
}

} // namespace Tokenglass
