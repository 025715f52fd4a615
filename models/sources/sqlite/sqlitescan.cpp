// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/sqlite/sqlitescan.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr const char *FunctionName = "tokenglass_take";

std::string_view bytesOf(const void *bytes, int size)
{
    // An empty text has no bytes to point at, but it is not NULL.
    return bytes ? std::string_view(static_cast<const char *>(bytes), static_cast<std::size_t>(size))
                 : std::string_view("");
}

} // namespace

SqliteScan::SqliteScan(SqliteDatabase &database, SqliteRowGate &gate) : m_database(database), m_gate(gate)
{
    sqlite3_create_function_v2(m_database.handle(), FunctionName, -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, this, nullptr,
                               &SqliteScan::step, &SqliteScan::finish, nullptr);
}

SqliteScan::~SqliteScan()
{
    m_statement.reset();
    sqlite3_create_function_v2(m_database.handle(), FunctionName, -1, SQLITE_UTF8, nullptr, nullptr, nullptr, nullptr,
                               nullptr);
}

Result<void> SqliteScan::prepare(const ReadPlan &plan, const QString &condition)
{
    QStringList arguments;
    for (std::size_t i = 0; i < UsageColumnCount; ++i) {
        if (plan.expressions[i].isEmpty())
            continue;
        arguments.append(plan.expressions[i]);
        m_columns.push_back(i);
    }
    QString sql = u"SELECT %1(%2) FROM %3 WHERE %4"_s.arg(QLatin1StringView(FunctionName), arguments.join(u", "_s),
                                                          plan.table, condition);
    if (!plan.rowFilter.isEmpty())
        sql += u" AND ("_s + plan.rowFilter + u')';
    auto statement = m_database.prepare(sql);
    if (!statement)
        return statement.error();
    m_statement.emplace(std::move(*statement));
    return {};
}

Result<void> SqliteScan::run()
{
    const auto done = m_database.step(*m_statement);
    m_statement->reset();
    return done ? Result<void>() : Result<void>(done.error());
}

void SqliteScan::step(sqlite3_context *context, int count, sqlite3_value **values)
{
    static_cast<SqliteScan *>(sqlite3_user_data(context))->row(count, values);
}

void SqliteScan::finish(sqlite3_context *context)
{
    sqlite3_result_null(context);
}

void SqliteScan::row(int count, sqlite3_value **values)
{
    for (int i = 0; i < count; ++i) {
        sqlite3_value *value = values[i];
        RawValue &raw = m_row[m_columns[static_cast<std::size_t>(i)]];
        switch (sqlite3_value_type(value)) {
        case SQLITE_INTEGER:
            raw.type = RawValue::Type::Integer;
            raw.integer = sqlite3_value_int64(value);
            break;
        case SQLITE_FLOAT:
            raw.type = RawValue::Type::Real;
            raw.real = sqlite3_value_double(value);
            break;
        case SQLITE_NULL:
            raw.type = RawValue::Type::Null;
            break;
        default: {
            // Of text in a UTF-8 database the blob is the text itself, without a copy.
            raw.type = RawValue::Type::Text;
            const void *bytes = m_database.isUtf8() ? sqlite3_value_blob(value) : sqlite3_value_text(value);
            raw.text = bytesOf(bytes, sqlite3_value_bytes(value));
        }
        }
    }
    m_gate.take(m_row);
}

} // namespace Tokenglass
