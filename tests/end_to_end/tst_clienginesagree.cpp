// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/end_to_end/cliprocess.h"
#include "tests/end_to_end/plainsql.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Tokenglass {

using Driver = ConnectionSettings::Driver;

namespace {

constexpr auto UsageColumns =
    "id, user_id, organization_id, model_provider, model_name, model_alias, input_tokens, "
    "output_tokens, total_tokens, total_cost, request_type, success, response_time, created_at";

/// SQL that inserts the rows of a query; booleans and times are written so that every engine reads them.
QByteArrayList inserts(const PlainSql &from, const QByteArray &table, const QByteArray &columns,
                       const QByteArray &query)
{
    constexpr qsizetype RowsAtOnce = 500;
    QByteArrayList statements;
    QByteArrayList values;
    const auto flush = [&] {
        if (!values.isEmpty())
            statements.append("INSERT INTO " + table + " (" + columns + ") VALUES " + values.join(", "));
        values.clear();
    };
    for (const QStringList &row : from.rows(query)) {
        values.append('(' + row.first().toUtf8() + ')');
        if (values.size() == RowsAtOnce)
            flush();
    }
    flush();
    return statements;
}

QByteArray quotedRow(const QByteArray &columns)
{
    QByteArrayList quoted;
    for (const QByteArray &column : columns.split(',')) {
        const QByteArray name = column.trimmed();
        quoted.append(name == "success" ? QByteArray("CASE success WHEN 1 THEN 'true' ELSE 'false' END")
                                        : "quote(" + name + ')');
    }
    return quoted.join(" || ', ' || ");
}

/// The JSON with the one line that may differ taken out.
QByteArray withoutSource(const QByteArray &json)
{
    QByteArrayList lines = json.split('\n');
    lines.removeIf([](const QByteArray &line) { return line.startsWith("  \"source\": "); });
    return lines.join('\n');
}

} // namespace

/// The same rows in SQLite, PostgreSQL and MariaDB give the same summary, byte for byte.
class CliEnginesAgreeTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void engines_data();
    void engines();

private:
    bool fill(TestDatabase &database);

    QTemporaryDir m_folder;
    std::unique_ptr<CliProcess> m_cli;
    QString m_file;
};

void CliEnginesAgreeTest::initTestCase()
{
    TestCase::initTestCase();
    m_cli = std::make_unique<CliProcess>(m_folder.path());
    m_file = m_folder.filePath(u"demo.db"_s);
    const CliRun demo = m_cli->run({u"demo"_s, u"--out"_s, m_file, u"--rows"_s, u"20000"_s, u"--days"_s, u"40"_s,
                                    u"--users"_s, u"200"_s, u"--until"_s, u"2026-11-05"_s});
    QVERIFY2(demo.exitCode == 0, demo.complaints.constData());
}

bool CliEnginesAgreeTest::fill(TestDatabase &database)
{
    const PlainSql sql(m_file);
    const auto copy = [&](const QByteArray &table, const QByteArray &columns) {
        return database.execute(inserts(sql, table, columns, "SELECT " + quotedRow(columns) + " FROM " + table));
    };
    return database.createUsageTables() && copy("token_usage", UsageColumns) && copy("users", "id, name")
        && copy("organizations", "id, name");
}

void CliEnginesAgreeTest::engines_data()
{
    QTest::addColumn<Driver>("driver");
    QTest::newRow("PostgreSQL") << Driver::PostgreSql;
    QTest::newRow("MariaDB") << Driver::MySql;
}

void CliEnginesAgreeTest::engines()
{
    QFETCH(Driver, driver);
    TestDatabase database(driver);
    QVERIFY2(database.problem().isEmpty(), qPrintable(database.problem()));
    QVERIFY(fill(database));
    for (const char *table : {"token_usage", "users", "organizations"})
        QVERIFY(database.grantReader(table));
    const ConnectionSettings settings = database.settings(TestDatabase::Login::Reader);
    const QString uri = settings.toUri();
    CliProcess withPassword = *m_cli;
    withPassword.setVariable(u"TOKENGLASS_PASSWORD_127_0_0_1"_s, database.password());

    const QList<QStringList> questions{
        {u"--period"_s, u"7d"_s, u"--zone"_s, u"Asia/Shanghai"_s},
        {u"--period"_s, u"2026-10"_s, u"--zone"_s, u"Europe/Berlin"_s},
        {u"--period"_s, u"90d"_s, u"--zone"_s, u"America/New_York"_s, u"--filter"_s,
         u"model=qwen,success=true,user=none,user=3"_s},
        {u"--period"_s, u"24h"_s, u"--zone"_s, u"Asia/Kolkata"_s, u"--top"_s, u"5"_s},
    };
    for (const QStringList &question : questions) {
        const QStringList rest = question + QStringList{u"--now"_s, u"2026-11-05T00:00:00Z"_s, u"--json"_s};
        const CliRun file = m_cli->run(QStringList{u"summary"_s, u"--source"_s, m_file} + rest);
        const CliRun server = withPassword.run(QStringList{u"summary"_s, u"--source"_s, uri} + rest);
        QCOMPARE(file.exitCode, 0);
        QVERIFY2(server.exitCode == 0, server.complaints.constData());
        const QByteArray driverName = '"' + settings.driverName().toLatin1() + '"';
        QVERIFY(server.output.contains(driverName));
        QVERIFY(file.output.contains("\"requests\""));
        QCOMPARE(withoutSource(server.output), withoutSource(file.output));
    }
    const CliRun refused = m_cli->run({u"summary"_s, u"--source"_s, uri, u"--json"_s});
    QCOMPARE(refused.exitCode, 3);
    QVERIFY(!refused.complaints.contains(database.password().toUtf8()));
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::CliEnginesAgreeTest)
#include "tst_clienginesagree.moc"
