// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/budgets/budgetfile.h"
#include "tests/end_to_end/cliprocess.h"
#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Tokenglass {

/// "tokenglass-cli budgets" as cron would run it.
class CliBudgetsTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void exitCodes_data();
    void exitCodes();
    void spentIsWhatTheSummarySays();
    void listExportImport();
    void whatIsOverOrOffFailsNoJob();
    void sourceThatIsNotThere();
    void lastKnownFigureIsSaid();
    void refusesBadInput_data();
    void refusesBadInput();
    void remembersNothing();

private:
    [[nodiscard]] static QJsonObject budget(const QString &name, const QString &amount)
    {
        return {{"name"_L1, name},
                {"amount"_L1, amount},
                {"currency"_L1, u"CNY"_s},
                {"period"_L1, QJsonObject{{"kind"_L1, u"month"_s}}},
                {"zone"_L1, u"Asia/Shanghai"_s}};
    }
    [[nodiscard]] QByteArray file(const QList<QJsonObject> &budgets) const
    {
        QJsonArray array;
        for (const QJsonObject &budget : budgets)
            array.append(budget);
        return QJsonDocument(QJsonObject{{"format"_L1, 1}, {"budgets"_L1, array}}).toJson();
    }
    CliRun import(const QByteArray &content) const
    {
        QFile written(m_folder->filePath(u"budgets.json"_s));
        if (!written.open(QIODevice::WriteOnly) || written.write(content) != content.size())
            return {};
        written.close();
        return m_cli->run({u"budgets"_s, u"import"_s, written.fileName()});
    }
    CliRun check(const QStringList &more = {}) const
    {
        return m_cli->run(
            QStringList{u"budgets"_s, u"check"_s, u"--source"_s, m_database, u"--now"_s, u"2026-11-20T10:00:00Z"_s}
            + more);
    }
    [[nodiscard]] static QJsonObject first(const CliRun &run)
    {
        return QJsonDocument::fromJson(run.output).object()["budgets"_L1].toArray().first().toObject();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CliProcess> m_cli;
    QString m_database;
};

void CliBudgetsTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_cli = std::make_unique<CliProcess>(m_folder->path());
    m_database = m_folder->filePath(u"usage.db"_s);
    QCOMPARE(m_cli
                 ->run({u"demo"_s, u"--rows"_s, u"3000"_s, u"--days"_s, u"60"_s, u"--users"_s, u"20"_s, u"--seed"_s,
                        u"1"_s, u"--until"_s, u"2026-11-20T10:00:00Z"_s, u"--out"_s, m_database})
                 .exitCode,
             0);
}

void CliBudgetsTest::exitCodes_data()
{
    // 3.15 CNY or so are spent in November.
    QTest::addColumn<QString>("amount");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("level");
    QTest::newRow("below") << u"1000"_s << 0 << u"below"_s;
    QTest::newRow("a threshold") << u"4"_s << 1 << u"budget_threshold"_s;
    QTest::newRow("exceeded") << u"1"_s << 2 << u"budget_exceeded"_s;
}

void CliBudgetsTest::exitCodes()
{
    QFETCH(QString, amount);
    QFETCH(int, exitCode);
    QFETCH(QString, level);
    const CliRun imported = import(file({budget(u"All"_s, amount), budget(u"Plenty"_s, u"100000"_s)}));
    QVERIFY2(imported.exitCode == 0, imported.complaints.constData());
    const CliRun run = check({u"--json"_s});
    QVERIFY2(run.exitCode == exitCode, run.output.constData());
    QCOMPARE(first(run)["level"_L1].toString(), level);
    QCOMPARE(check().exitCode, exitCode);
    QCOMPARE(check({u"--budget"_s, u"Plenty"_s}).exitCode, 0);
}

void CliBudgetsTest::spentIsWhatTheSummarySays()
{
    QCOMPARE(import(file({budget(u"All"_s, u"4"_s)})).exitCode, 0);
    const QJsonObject checked = first(check({u"--json"_s}));
    const CliRun summary = m_cli->run({u"summary"_s, u"--source"_s, m_database, u"--period"_s, u"2026-11"_s,
                                       u"--zone"_s, u"Asia/Shanghai"_s, u"--json"_s});
    const QJsonObject totals = QJsonDocument::fromJson(summary.output).object()["totals"_L1].toObject();
    QVERIFY(totals["requests"_L1].toInteger() > 100);
    QCOMPARE(checked["spent"_L1], totals["cost"_L1].toObject()["CNY"_L1]);
    QCOMPARE(checked["requests"_L1], totals["requests"_L1]);
    QCOMPARE(checked["period"_L1].toObject()["start"_L1].toString(), u"2026-10-31T16:00:00Z"_s);
    QVERIFY(checked["forecast"_L1].toObject().contains("end"_L1));
}

void CliBudgetsTest::listExportImport()
{
    QCOMPARE(m_cli->run({u"budgets"_s, u"list"_s}).output, QByteArray());
    QCOMPARE(import(file({budget(u"实验中学"_s, u"4.5"_s)})).exitCode, 0);
    const CliRun listed = m_cli->run({u"budgets"_s, u"list"_s});
    QVERIFY(listed.output.contains("实验中学"));
    QVERIFY(listed.output.contains("4.50"));
    const CliRun exported = m_cli->run({u"budgets"_s, u"export"_s});
    QCOMPARE(import(exported.output).exitCode, 0); // by its id: in the place of itself
    QCOMPARE(m_cli->run({u"budgets"_s, u"export"_s}).output, exported.output);
}

void CliBudgetsTest::whatIsOverOrOffFailsNoJob()
{
    QJsonObject over = budget(u"Launch"_s, u"0.1"_s);
    over["period"_L1] = QJsonObject{{"kind"_L1, u"once"_s}};
    over["start_date"_L1] = u"2026-11-01"_s;
    over["end_date"_L1] = u"2026-11-12"_s;
    QJsonObject off = budget(u"Old"_s, u"0.1"_s);
    off["enabled"_L1] = false;
    QCOMPARE(import(file({over, off})).exitCode, 0);
    const CliRun run = check({u"--json"_s});
    QVERIFY2(run.exitCode == 0, run.output.constData());
    const QJsonArray budgets = QJsonDocument::fromJson(run.output).object()["budgets"_L1].toArray();
    for (const QJsonValue &one : budgets)
        QVERIFY(one.toObject()["share"_L1].toDouble() > 1); // how they stand is said all the same
    QCOMPARE(budgets.at(0)["no_forecast"_L1].toString(), u"period_over"_s);
    QVERIFY(check().output.contains("switched off"));
}

void CliBudgetsTest::sourceThatIsNotThere()
{
    QJsonObject elsewhere = budget(u"Elsewhere"_s, u"4"_s);
    elsewhere["source"_L1] = u"gone"_s;
    QCOMPARE(import(file({budget(u"All"_s, u"1000"_s), elsewhere})).exitCode, 0);
    const CliRun run = check({u"--json"_s});
    QCOMPARE(run.exitCode, 3);
    const QJsonArray budgets = QJsonDocument::fromJson(run.output).object()["budgets"_L1].toArray();
    QCOMPARE(budgets.at(0)["level"_L1].toString(), u"below"_s);
    QCOMPARE(budgets.at(1)["level"_L1].toString(), u"unknown"_s);
    QVERIFY(budgets.at(1)["spent"_L1].isNull());
    QVERIFY(budgets.at(1)["problem"_L1].toString().contains(u"gone"_s));
}

void CliBudgetsTest::lastKnownFigureIsSaid()
{
    QJsonObject elsewhere = budget(u"Elsewhere"_s, u"4"_s);
    elsewhere["source"_L1] = u"gone"_s;
    QCOMPARE(import(file({elsewhere})).exitCode, 0);
    QDirIterator ledgers(m_folder->path(), {u"ledger.sqlite"_s}, QDir::Files, QDirIterator::Subdirectories);
    Result<BudgetFile> kept = BudgetFile::open(ledgers.next());
    const Budget watched = kept->budgets()->constFirst();
    const Money spent{3'500'000'000, Currency::cny()};
    const qint64 month = QDateTime(QDate(2026, 10, 31), QTime(16, 0), Qt::UTC).toSecsSinceEpoch();
    const qint64 seen = QDateTime(QDate(2026, 11, 19), QTime(8, 0), Qt::UTC).toSecsSinceEpoch();
    QVERIFY(kept->record({{watched.id, month, watched.limit, spent, seen, false}}, {}));
    const CliRun run = check({u"--json"_s});
    QCOMPARE(run.exitCode, 3); // it says nothing about now
    QCOMPARE(first(run)["spent"_L1].toString(), u"3.500000"_s);
    QCOMPARE(first(run)["last_known_at"_L1].toString(), u"2026-11-19T08:00:00Z"_s);
    QVERIFY(first(run)["problem"_L1].toString().contains(u"gone"_s));
    QVERIFY(check({u"--zone"_s, u"UTC"_s}).output.contains("last known, as of 19 Nov 08:00"));
}

void CliBudgetsTest::refusesBadInput_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("no action") << QStringList{} << QByteArray("list, check");
    QTest::newRow("other action") << QStringList{u"delete"_s} << QByteArray("list, check");
    QTest::newRow("no such budget") << QStringList{u"check"_s, u"--budget"_s, u"x"_s} << QByteArray("no budget \"x\"");
    QTest::newRow("zone") << QStringList{u"check"_s, u"--zone"_s, u"Mars"_s} << QByteArray("Mars");
    QTest::newRow("now") << QStringList{u"check"_s, u"--now"_s, u"soon"_s} << QByteArray("--now");
    QTest::newRow("no file") << QStringList{u"import"_s, u"nowhere.json"_s} << QByteArray("nowhere.json");
    QTest::newRow("not a file of budgets")
        << QStringList{u"import"_s, QString()} << QByteArray("not a file of budgets");
}

void CliBudgetsTest::refusesBadInput()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, word);
    if (arguments.contains(QString())) // the database has its name only now
        arguments.last() = m_database;
    const CliRun run = m_cli->run(QStringList{u"budgets"_s} + arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.complaints.contains(word), run.complaints.constData());
    QVERIFY(run.output.isEmpty());
}

void CliBudgetsTest::remembersNothing()
{
    // What cron sees must not swallow the pop-up of the window.
    QCOMPARE(import(file({budget(u"All"_s, u"1"_s)})).exitCode, 0);
    QCOMPARE(check().exitCode, 2);
    QDirIterator ledgers(m_folder->path(), {u"ledger.sqlite"_s}, QDir::Files, QDirIterator::Subdirectories);
    Result<BudgetFile> kept = BudgetFile::open(ledgers.next());
    const Result<BudgetShelf> shelf = kept->load();
    QCOMPARE(shelf->budgets.size(), 1);
    QVERIFY(shelf->alerts.isEmpty());
    QVERIFY(shelf->checks.isEmpty());
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::CliBudgetsTest)
#include "tst_clibudgets.moc"
