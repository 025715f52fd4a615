// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sources/readertest.h"

#include "models/sources/mariadb/mariadbrowreader.h"
#include "models/sources/postgres/postgresrowreader.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

using Driver = ConnectionSettings::Driver;
using Login = TestDatabase::Login;

void ReaderTest::initTestCase()
{
    TestCase::initTestCase();
    // The developer's own logins must not help.
    for (const char *variable : {"PGPASSWORD", "PGUSER", "PGHOST", "PGSERVICE", "PGOPTIONS", "PGPASSFILE"})
        qunsetenv(variable);
    m_database = std::make_unique<TestDatabase>(m_driver);
    QVERIFY2(m_database->problem().isEmpty(), qPrintable(m_database->problem()));
}

void ReaderTest::init()
{
    TestCase::init();
    QVERIFY(m_database->createUsageTables());
    m_reader = makeReader();
}

void ReaderTest::cleanup()
{
    m_reader.reset();
    QVERIFY(m_database->clear());
}

std::unique_ptr<RowReader> ReaderTest::makeReader() const
{
    if (m_driver == Driver::MySql)
        return std::make_unique<MariaDbRowReader>();
    return std::make_unique<PostgresRowReader>();
}

Result<void> ReaderTest::open(const ReadPlan &plan, Login login)
{
    if (const auto report = m_reader->connect(m_database->settings(login), m_database->password()); !report)
        return report.error();
    return m_reader->prepare(plan);
}

bool ReaderTest::insertRows(int count)
{
    const bool postgres = m_driver == Driver::PostgreSql;
    const QString time = postgres ? u"i * INTERVAL '1 second'"_s : u"INTERVAL i SECOND"_s;
    const QString numbers =
        postgres ? u"generate_series(1, %1) AS numbers (i)"_s : u"(SELECT seq AS i FROM seq_1_to_%1) AS numbers"_s;
    const QString insert =
        u"INSERT INTO token_usage (user_id, model_name, input_tokens, output_tokens, total_cost, success, created_at)"
        " SELECT i % 7, 'qwen', i, i, i * 0.5, true, TIMESTAMP '2026-01-01 00:00:00' + "_s
        + time + u" FROM "_s + numbers.arg(count);
    return m_database->execute(
        QByteArrayList{insert.toUtf8(), postgres ? "ANALYZE token_usage" : "ANALYZE TABLE token_usage"});
}

ReadPlan ReaderTest::planFor(const QString &table, const QMap<UsageColumn, QString> &columns) const
{
    const QChar quote = m_driver == Driver::PostgreSql ? u'"' : u'`';
    ReadPlan plan;
    plan.table = quote + table + quote;
    plan.timeEncoding = ReadPlan::TimeEncoding::Timestamp;
    for (auto column = columns.begin(); column != columns.end(); ++column)
        plan.expressions[static_cast<std::size_t>(column.key())] = column.value();
    return plan;
}

} // namespace Tokenglass
