// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sources/sqlitefixture.h"

#include <QDateTime>
#include <QFile>

#include <algorithm>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace Tokenglass {

SqliteFixture::SqliteFixture() = default;

SqliteFixture::~SqliteFixture()
{
    close();
}

void SqliteFixture::close()
{
    sqlite3_close(m_handle);
    m_handle = nullptr;
}

ConnectionSettings SqliteFixture::settings() const
{
    ConnectionSettings settings;
    settings.driver = ConnectionSettings::Driver::Sqlite;
    settings.path = path();
    settings.name = u"usage"_s;
    settings.options.insert(u"busy_timeout"_s, u"2000"_s);
    return settings;
}

bool SqliteFixture::run(const QByteArray &sql)
{
    if (!m_handle && sqlite3_open(path().toUtf8().constData(), &m_handle) != SQLITE_OK)
        return false;
    char *words = nullptr;
    const bool ok = sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, &words) == SQLITE_OK;
    m_error = words;
    sqlite3_free(words);
    return ok;
}

bool SqliteFixture::runFile(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/schemas/") + name);
    return file.open(QIODevice::ReadOnly) && run(file.readAll());
}

bool SqliteFixture::makePlan(int rows, qint64 end)
{
    // Of the plan's many indexes only the one that counts: the others make large fixtures slow.
    return run("CREATE TABLE token_usage (id INTEGER NOT NULL PRIMARY KEY, user_id INTEGER, organization_id INTEGER, "
               "session_id VARCHAR(100), model_provider VARCHAR(50), model_name VARCHAR(100), model_alias VARCHAR(50), "
               "input_tokens INTEGER, output_tokens INTEGER, total_tokens INTEGER, input_cost FLOAT, output_cost "
               "FLOAT, "
               "total_cost FLOAT, request_type VARCHAR(50), diagram_type VARCHAR(50), success BOOLEAN, "
               "response_time FLOAT, created_at DATETIME);"
               "CREATE INDEX ix_token_usage_created_at ON token_usage (created_at)")
        && run("CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(100));"
               "CREATE TABLE organizations (id INTEGER PRIMARY KEY, name VARCHAR(200));"
               "INSERT INTO users VALUES (1, 'Wang'), (2, 'Li'), (3, NULL);"
               "INSERT INTO organizations VALUES (1, 'North School');")
        && addRows(1, rows, end - qint64(rows) * 60);
}

bool SqliteFixture::addRows(qint64 firstId, int rows, qint64 firstSecond, qint64 stepSeconds)
{
    // 100 in + 50 out on qwen-plus each, 0.0001 CNY; users 1 to 4, of whom 4 was deleted.
    if (rows <= 0)
        return true;
    return run(
        u"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < %1) "
        "INSERT INTO token_usage (id, user_id, organization_id, model_provider, model_name, model_alias, input_tokens, "
        "output_tokens, total_tokens, total_cost, request_type, success, response_time, created_at) "
        "SELECT %2 + i, 1 + i % 4, 1, 'dashscope', 'qwen-plus', 'qwen', 100, 50, 150, 0.0001, 'mindmate', 1, 1.5, "
        "strftime('%Y-%m-%d %H:%M:%S', %3 + i * %4, 'unixepoch') || '.250000' FROM n"_s.arg(rows)
            .arg(firstId)
            .arg(firstSecond)
            .arg(stepSeconds)
            .toUtf8());
}

void CollectingSink::row(int lane, const RawRow &raw)
{
    const std::scoped_lock lock(m_mutex);
    ++lanes[static_cast<std::size_t>(lane)];
    Row row;
    row.values = raw;
    row.id = raw[static_cast<std::size_t>(UsageColumn::Id)].integer;
    for (std::size_t i = 0; i < UsageColumnCount; ++i) {
        if (raw[i].type == RawValue::Type::Text)
            row.texts[i] = QByteArray(raw[i].text.data(), static_cast<qsizetype>(raw[i].text.size()));
    }
    rows.push_back(std::move(row));
}

std::vector<qint64> CollectingSink::ids() const
{
    std::vector<qint64> result;
    for (const Row &row : rows)
        result.push_back(row.id);
    std::sort(result.begin(), result.end());
    return result;
}

} // namespace Tokenglass
