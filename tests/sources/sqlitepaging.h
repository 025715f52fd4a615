// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sources/sqlite/sqlitepagescan.h"
#include "models/sources/sqlite/sqlitescan.h"
#include "tests/sources/sqlitereading.h"

#include <bit>

namespace Tokenglass {

/// Takes rows as they come from pages.
class CollectingTreeSink final : public SqliteTreeSink
{
public:
    void treeRow(const RawRow &row) override { rows.row(0, row); }
    CollectingSink rows;
};

inline bool sameValue(const CollectingSink::Row &a, const CollectingSink::Row &b, std::size_t column)
{
    const RawValue &left = a.values[column];
    const RawValue &right = b.values[column];
    if (left.type != right.type)
        return false;
    switch (left.type) {
    case RawValue::Type::Integer:
        return left.integer == right.integer;
    case RawValue::Type::Real:
        return std::bit_cast<quint64>(left.real) == std::bit_cast<quint64>(right.real);
    case RawValue::Type::Text:
        return a.texts[column] == b.texts[column];
    case RawValue::Type::Null:
    case RawValue::Type::Time:
        break;
    }
    return true;
}

/// Where the rows differ first; empty: nowhere.
inline QByteArray difference(const std::vector<CollectingSink::Row> &a, const std::vector<CollectingSink::Row> &b)
{
    if (a.size() != b.size())
        return QByteArray::number(a.size()) + " rows against " + QByteArray::number(b.size());
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t column = 0; column < UsageColumnCount; ++column)
            if (a[i].id != b[i].id || !sameValue(a[i], b[i], column))
                return "row " + QByteArray::number(a[i].id) + ", column " + QByteArray::number(column);
    return {};
}

/// A file's table, read in both ways on one connection.
class TableReading
{
public:
    explicit TableReading(const SqliteFixture &file)
    {
        auto opened = SqliteDatabase::open(file.path(), m_cancelled, 50);
        if (!opened) {
            m_problem = opened.error().detail.toUtf8();
            return;
        }
        m_database = std::move(*opened);
        m_plan = planOf(*m_database);
        auto layout = SqliteLayout::find(*m_database, m_plan);
        if (layout)
            m_layout = *layout;
        else
            m_problem = layout.error().detail.toUtf8();
    }

    /// A plan that wants each column of the table by its name in the usual schema.
    static ReadPlan planOf(SqliteDatabase &database)
    {
        using enum UsageColumn;
        ReadPlan plan;
        plan.table = QStringLiteral("\"token_usage\"");
        const std::initializer_list<std::pair<UsageColumn, const char *>> names{
            {CreatedAt, "created_at"},   {UserId, "user_id"},           {ModelName, "model_name"},
            {ModelAlias, "model_alias"}, {InputTokens, "input_tokens"}, {OutputTokens, "output_tokens"},
            {TotalCost, "total_cost"},   {Success, "success"},          {ResponseTime, "response_time"}};
        for (const auto &[column, name] : names) {
            const QString quoted = u'"' + QString::fromLatin1(name) + u'"';
            const auto known = database.integer(
                QStringLiteral("SELECT count(*) FROM pragma_table_xinfo('token_usage') WHERE name = '%1'")
                    .arg(QString::fromLatin1(name)));
            if (known && known->value_or(0) > 0)
                plan.expressions[static_cast<std::size_t>(column)] = quoted;
        }
        plan.expressions[static_cast<std::size_t>(Id)] = QStringLiteral("rowid");
        return plan;
    }

    [[nodiscard]] QByteArray problem() const { return m_problem; }
    [[nodiscard]] SqliteDatabase &database() { return *m_database; }
    [[nodiscard]] const std::optional<SqliteLayout> &layout() const { return m_layout; }

    /// By the database engine alone.
    [[nodiscard]] Result<std::vector<CollectingSink::Row>> byEngine(qint64 first = Lowest, qint64 last = Highest)
    {
        return collect([&](SqliteScan &engine, SqliteRowGate &) { return engine.run(first, last); });
    }
    /// As a reader does.
    [[nodiscard]] Result<std::vector<CollectingSink::Row>> byPages(qint64 first = Lowest, qint64 last = Highest)
    {
        return collect([&](SqliteScan &engine, SqliteRowGate &gate) {
            return SqlitePageScan(*m_database, *m_layout, engine, gate).run(first, last);
        });
    }
    /// How many rows come out of pages, without any help; -1: the pages cannot be used.
    [[nodiscard]] qint64 rowsInPages()
    {
        SqlitePageFile file(*m_database, m_layout->table);
        const auto begun = file.begin();
        if (!begun.ok() || !*begun) {
            if (begun.ok())
                (void)file.end();
            return -1;
        }
        const SqliteRecordReader records(m_layout->columns);
        CollectingTreeSink sink;
        SqliteTreeReader tree(file, records, sink);
        for (auto odd = tree.read(file.root(), Lowest, Highest); odd && odd->last != Highest;)
            odd = tree.read(file.root(), odd->last + 1, Highest);
        (void)file.end();
        return static_cast<qint64>(sink.rows.rows.size());
    }

private:
    static constexpr qint64 Lowest = std::numeric_limits<qint64>::min();
    static constexpr qint64 Highest = std::numeric_limits<qint64>::max();

    template <class Read>
    Result<std::vector<CollectingSink::Row>> collect(Read &&read)
    {
        CollectingSink sink;
        SqliteRowGate gate(0, sink);
        SqliteScan engine(*m_database, gate);
        if (const auto ready = engine.prepare(m_plan, QStringLiteral("rowid BETWEEN ?1 AND ?2")); !ready)
            return ready.error();
        const Result<void> done = read(engine, gate);
        if (!done)
            return done.error();
        return sink.rows;
    }

    std::atomic<bool> m_cancelled = false;
    std::unique_ptr<SqliteDatabase> m_database;
    ReadPlan m_plan;
    std::optional<SqliteLayout> m_layout;
    QByteArray m_problem;
};

} // namespace Tokenglass
