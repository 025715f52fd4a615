// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/end_to_end/cliprocess.h"
#include "tests/end_to_end/plainsql.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Tokenglass {

/// The real program on a database that the window has kept in the day cache: what the cache holds is never taken for
/// what the database says.
class CliCacheTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void newRowsAreCounted();
    void everyTableIsExported();
    void goneDatabaseIsTold();

private:
    void keepInCache();
    [[nodiscard]] bool isKept() const;
    [[nodiscard]] QStringList november(const QString &command) const
    {
        return {command,  u"--source"_s, m_database,         u"--period"_s,
                u"30d"_s, u"--zone"_s,   u"Asia/Shanghai"_s, u"--now"_s,
                Now};
    }
    static constexpr int Runs = 8; ///< the database and the cache race for the first answer
    const QString Now = u"2026-11-26T17:00:00Z"_s;
    const QByteArray InPeriod = PlainSql::inRange(1'793'120'400, 1'795'712'400);

    QTemporaryDir m_folder;
    QString m_database;
    std::unique_ptr<CliProcess> m_cli;
};

void CliCacheTest::initTestCase()
{
    TestCase::initTestCase();
    QVERIFY(QDir(m_folder.path()).mkdir(u"home"_s));
    m_database = m_folder.filePath(u"demo.db"_s);
    m_cli = std::make_unique<CliProcess>(m_folder.filePath(u"home"_s));
    const CliRun demo = m_cli->run({u"demo"_s, u"--rows"_s, u"100000"_s, u"--days"_s, u"120"_s, u"--users"_s, u"50"_s,
                                    u"--seed"_s, u"7"_s, u"--until"_s, Now, u"--out"_s, m_database});
    QCOMPARE(demo.exitCode, 0);
    keepInCache();
}

/// By the window, which reads all days; the command line ends when it has those it was asked for.
void CliCacheTest::keepInCache()
{
    QProcessEnvironment environment = m_cli->environment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    QProcess window;
    window.setProcessEnvironment(environment);
    window.start(QStringLiteral(TOKENGLASS), {m_database});
    QTRY_VERIFY_WITH_TIMEOUT(isKept(), 60'000);
    window.terminate();
    if (!window.waitForFinished())
        window.kill();
    QVERIFY(isKept());
}

bool CliCacheTest::isKept() const
{
    return QDirIterator(m_folder.filePath(u"home/cache"_s), {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories)
        .hasNext();
}

void CliCacheTest::newRowsAreCounted()
{
    PlainSql sql(m_database);
    for (int run = 0; run < Runs; ++run) {
        QVERIFY(sql.execute("INSERT INTO token_usage (user_id, model_provider, model_name, model_alias, input_tokens, "
                            "output_tokens, total_tokens, input_cost, output_cost, total_cost, request_type, success, "
                            "response_time, created_at) SELECT user_id, model_provider, model_name, model_alias, "
                            "input_tokens, output_tokens, total_tokens, input_cost, output_cost, total_cost, "
                            "request_type, success, response_time, created_at FROM token_usage WHERE "
                            + InPeriod + " ORDER BY id DESC LIMIT 7"));
        const CliRun answer = m_cli->run(november(u"summary"_s) + QStringList{u"--json"_s});
        QVERIFY2(answer.exitCode == 0, answer.complaints.constData());
        const QJsonObject summary = QJsonDocument::fromJson(answer.output).object();
        const QJsonObject totals = summary.value("totals"_L1).toObject();
        QCOMPARE(QString::number(totals.value("requests"_L1).toInteger()),
                 sql.value("SELECT count(*) FROM token_usage WHERE " + InPeriod));
        QVERIFY(totals.value("failures"_L1).isDouble());
        QCOMPARE(summary.value("source"_L1).toObject().value("kind"_L1).toString(), u"mindgraph"_s);
        QCOMPARE(summary.value("by_user"_L1).toArray().size(), sql.byUser(InPeriod).size());
    }
}

void CliCacheTest::everyTableIsExported()
{
    QByteArray first;
    for (int run = 0; run < Runs; ++run) {
        const CliRun users =
            m_cli->run(november(u"export"_s) + QStringList{u"--what"_s, u"users"_s, u"--out"_s, u"-"_s});
        QVERIFY2(users.exitCode == 0, users.complaints.constData());
        if (first.isEmpty())
            first = users.output;
        QCOMPARE(users.output, first);
    }
}

void CliCacheTest::goneDatabaseIsTold()
{
    QVERIFY(isKept());
    QVERIFY(QFile::rename(m_database, m_database + u".away"_s));
    const CliRun answer = m_cli->run(november(u"summary"_s));
    QVERIFY(QFile::rename(m_database + u".away"_s, m_database));
    QVERIFY(answer.output.contains("cache"));
    QCOMPARE(answer.exitCode, 5);
    QVERIFY2(answer.complaints.contains("demo.db"), answer.complaints.constData());
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::CliCacheTest)
#include "tst_clicache.moc"
