// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/end_to_end/cliprocess.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Tokenglass {

using Driver = ConnectionSettings::Driver;

/// What the real program says of a server that shows it less than there is.
class CliLimitedAccessTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void hiddenRowsArePartial();
    void someColumnsAreEnough();
    void hiddenUsersAreNotDeleted();
    void tablesWithoutAKey_data();
    void tablesWithoutAKey();
    void unreadableNames_data();
    void unreadableNames();
    void unknownDatabase_data();
    void unknownDatabase();

private:
    static void addDrivers();
    [[nodiscard]] static bool fill(TestDatabase &database);
    [[nodiscard]] CliRun summary(const TestDatabase &database, const ConnectionSettings &settings) const;

    QTemporaryDir m_folder;
};

void CliLimitedAccessTest::addDrivers()
{
    QTest::addColumn<Driver>("driver");
    QTest::newRow("PostgreSQL") << Driver::PostgreSql;
    QTest::newRow("MariaDB") << Driver::MySql;
}

bool CliLimitedAccessTest::fill(TestDatabase &database)
{
    return database.problem().isEmpty() && database.createUsageTables()
        && database.execute(QByteArrayList{"INSERT INTO users (id, name) VALUES (1, 'Ada'), (2, 'Alan')",
                                           "INSERT INTO organizations VALUES (1, 'Bletchley')",
                                           "INSERT INTO token_usage (user_id, organization_id, model_name,"
                                           " input_tokens, output_tokens, total_cost, created_at) VALUES"
                                           " (1, 1, 'qwen-plus', 10, 20, 0.5, '2026-10-02 12:00:00'),"
                                           " (2, 1, 'qwen-plus', 10, 20, 0.25, '2026-10-03 12:00:00'),"
                                           " (2, 1, 'qwen-plus', 10, 20, 0.25, '2026-10-03 12:00:00')"})
        && database.grantReader("token_usage");
}

CliRun CliLimitedAccessTest::summary(const TestDatabase &database, const ConnectionSettings &settings) const
{
    CliProcess cli(m_folder.path());
    cli.setVariable(u"TOKENGLASS_PASSWORD_127_0_0_1"_s, database.password());
    return cli.run({u"summary"_s, u"--source"_s, settings.toUri(), u"--period"_s, u"2026-10"_s, u"--zone"_s, u"UTC"_s,
                    u"--json"_s});
}

void CliLimitedAccessTest::hiddenRowsArePartial()
{
    TestDatabase database(Driver::PostgreSql);
    QVERIFY(fill(database));
    QVERIFY(database.execute(QByteArrayList{"ALTER TABLE token_usage ENABLE ROW LEVEL SECURITY",
                                            "CREATE POLICY own ON token_usage USING (user_id = 1)"}));
    const CliRun run = summary(database, database.settings(TestDatabase::Login::Reader));
    QCOMPARE(run.exitCode, 5);
    QVERIFY2(run.complaints.contains("row-level security"), run.complaints.constData());
    QVERIFY2(run.output.contains("\"requests\": 1"), run.output.constData());
}

void CliLimitedAccessTest::someColumnsAreEnough()
{
    TestDatabase database(Driver::PostgreSql);
    QVERIFY(fill(database));
    const QByteArray reader = database.settings(TestDatabase::Login::Reader).user.toUtf8();
    QVERIFY(database.execute(
        QByteArrayList{"REVOKE SELECT ON token_usage FROM " + reader,
                       "GRANT SELECT (id, created_at, model_name, total_tokens) ON token_usage TO " + reader}));
    const CliRun run = summary(database, database.settings(TestDatabase::Login::Reader));
    QVERIFY2(run.exitCode == 0, run.complaints.constData());
    QVERIFY2(run.output.contains("\"requests\": 3"), run.output.constData());
    QVERIFY2(run.output.contains("is missing"), run.output.constData());
}

void CliLimitedAccessTest::hiddenUsersAreNotDeleted()
{
    TestDatabase database(Driver::PostgreSql);
    QVERIFY(fill(database));
    QVERIFY(database.grantReader("users"));
    const QByteArrayList security{"ALTER TABLE users ENABLE ROW LEVEL SECURITY",
                                  "CREATE POLICY own ON users USING (id = 2)"};
    QVERIFY(database.execute(security));
    const CliRun run = summary(database, database.settings(TestDatabase::Login::Reader));
    QVERIFY2(run.exitCode == 0, run.complaints.constData());
    QVERIFY(run.output.contains("Alan"));
    QVERIFY2(!run.output.contains("deleted"), run.output.constData());
    QVERIFY2(run.output.contains("names may be missing"), run.output.constData());
}

void CliLimitedAccessTest::tablesWithoutAKey_data()
{
    addDrivers();
}

void CliLimitedAccessTest::tablesWithoutAKey()
{
    QFETCH(Driver, driver);
    TestDatabase database(driver);
    QVERIFY(fill(database));
    QVERIFY(database.execute("ALTER TABLE token_usage DROP COLUMN id"));
    const CliRun run = summary(database, database.settings(TestDatabase::Login::Reader));
    QVERIFY2(run.exitCode == 0, run.complaints.constData());
    QVERIFY2(run.output.contains("\"requests\": 3"), run.output.constData());
    QVERIFY2(run.output.contains("every refresh reads all rows"), run.output.constData());
}

void CliLimitedAccessTest::unreadableNames_data()
{
    addDrivers();
}

void CliLimitedAccessTest::unreadableNames()
{
    QFETCH(Driver, driver);
    TestDatabase database(driver);
    QVERIFY(fill(database));
    const CliRun run = summary(database, database.settings(TestDatabase::Login::Reader));
    QVERIFY2(run.exitCode == 0, run.complaints.constData());
    QVERIFY2(run.output.contains("may not read the table “users”"), run.output.constData());
    QVERIFY(!run.output.contains("is missing"));
}

void CliLimitedAccessTest::unknownDatabase_data()
{
    addDrivers();
}

void CliLimitedAccessTest::unknownDatabase()
{
    QFETCH(Driver, driver);
    TestDatabase database(driver);
    QVERIFY2(database.problem().isEmpty(), qPrintable(database.problem()));
    ConnectionSettings settings = database.settings();
    settings.database = u"usage_no_such_database"_s;
    const CliRun run = summary(database, settings);
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.complaints.contains("there is no such database"), run.complaints.constData());
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::CliLimitedAccessTest)
#include "tst_climitedaccess.moc"
