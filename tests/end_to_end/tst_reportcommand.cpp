// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/end_to_end/reportcommandtest.h"

#include <QDir>
#include <QFile>
#include <QProcess>

namespace Tokenglass {

using namespace Qt::StringLiterals;

/// The options of "tokenglass --report", what it refuses, and that it never leaves half a file.
class TestReportCommand : public ReportCommandTest
{
    Q_OBJECT

private Q_SLOTS:
    void patternInTheName();
    void refusals_data();
    void refusals();
    void unwritableLeavesNothing();
    void schedulesAreListed();
};

void TestReportCommand::patternInTheName()
{
    QCOMPARE(november(u"users"_s, path(u"{report}_{period}_{source}.pdf"_s)).exitCode, 0);
    QVERIFY(QFile::exists(path(u"users_2026-11_usage.db.pdf"_s)));
}

void TestReportCommand::refusals_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    const QString out = u"OUT"_s;
    const QString file = u"DATABASE"_s;
    QTest::newRow("template") << QStringList{u"--report"_s, u"everything"_s, u"--source"_s, file, u"--out"_s, out} << 2;
    QTest::newRow("no source") << QStringList{u"--report"_s, u"users"_s, u"--out"_s, out} << 2;
    QTest::newRow("no file") << QStringList{u"--report"_s, u"users"_s, u"--source"_s, file} << 2;
    QTest::newRow("period") << QStringList{u"--report=users"_s, u"--source"_s, file, u"--period"_s,
                                           u"someday"_s,        u"--out"_s,    out}
                            << 2;
    QTest::newRow("zone") << QStringList{u"--report=users"_s, u"--source"_s, file, u"--zone"_s,
                                         u"Mars"_s,           u"--out"_s,    out}
                          << 2;
    QTest::newRow("paper")
        << QStringList{u"--report=users"_s, u"--source"_s, file, u"--paper"_s, u"a3"_s, u"--out"_s, out} << 2;
    QTest::newRow("filter") << QStringList{u"--report=users"_s, u"--source"_s, file, u"--filter"_s,
                                           u"model=nobody"_s,   u"--out"_s,    out}
                            << 2;
    QTest::newRow("unknown option") << QStringList{u"--report=users"_s, u"--source"_s, file,
                                                   u"--colour"_s,       u"--out"_s,    out}
                                    << 2;
    QTest::newRow("unreachable") << QStringList{u"--report=users"_s, u"--source"_s,
                                                u"postgresql://nobody@127.0.0.1:1/none"_s, u"--out"_s, out}
                                 << 3;
    QTest::newRow("no such file") << QStringList{u"--report=users"_s, u"--source"_s, u"/nonexistent/usage.db"_s,
                                                 u"--out"_s, out}
                                  << 3;
    QTest::newRow("not usage") << QStringList{u"--report=users"_s, u"--source"_s, u"OTHER"_s, u"--out"_s, out} << 4;
}

void TestReportCommand::refusals()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    const QString out = path(u"refused.pdf"_s);
    const QString other = path(u"other.db"_s);
    if (!QFile::exists(other))
        QProcess::execute(u"sqlite3"_s, {other, u"CREATE TABLE pets (name TEXT)"_s});
    arguments.replaceInStrings(u"OUT"_s, out)
        .replaceInStrings(u"DATABASE"_s, database())
        .replaceInStrings(u"OTHER"_s, other);
    const CliRun run = report(arguments);
    QVERIFY2(run.exitCode == exitCode, run.complaints.constData());
    QVERIFY2(run.complaints.startsWith("tokenglass: "), run.complaints.constData());
    QVERIFY(!QFile::exists(out));
}

void TestReportCommand::unwritableLeavesNothing()
{
    const CliRun folder = november(u"users"_s, path(u"no/such/folder/x.pdf"_s));
    QCOMPARE(folder.exitCode, 1);
    QVERIFY(folder.complaints.startsWith("tokenglass: "));
    QVERIFY(!QFile::exists(path(u"no"_s)));
    // A limit on the size of files takes the place of a disk that is full.
    QProcess full;
    full.setProcessEnvironment(m_cli->environment());
    full.start(u"/bin/sh"_s,
               {u"-c"_s, u"trap '' XFSZ; ulimit -f 8; exec \"$@\""_s, u"sh"_s, QStringLiteral(TOKENGLASS),
                u"--report"_s, u"users"_s, u"--source"_s, database(), u"--period"_s, u"2026-11"_s, u"--out"_s,
                path(u"full.pdf"_s)});
    QVERIFY(full.waitForFinished(60'000));
    QCOMPARE(full.exitCode(), 1);
    QVERIFY(!QFile::exists(path(u"full.pdf"_s)));
    // An old report stays as it was.
    QVERIFY(QDir(m_folder.path()).mkdir(u"locked.pdf"_s));
    QCOMPARE(november(u"users"_s, path(u"locked.pdf"_s)).exitCode, 1);
    const QStringList left = QDir(m_folder.path()).entryList({u"locked.pdf*"_s, u"full*"_s, u"*.pdf.*"_s});
    QVERIFY2(left == QStringList{u"locked.pdf"_s}, qPrintable(left.join(u' ')));
}

void TestReportCommand::schedulesAreListed()
{
    const CliRun none = report({u"--report-schedules"_s});
    QCOMPARE(none.exitCode, 0);
    QCOMPARE(none.output, QByteArray());
    const QString folder = path(u"home/config/tokenglass/tokenglass"_s);
    QVERIFY(QDir().mkpath(folder));
    QFile settings(folder + u"/settings.json"_s);
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write(R"({"version": 1, "reportSchedules": [{"name": "Month's end", "report": "organisations",
        "source": "production", "period": "last-month", "zone": "UTC", "paper": "letter", "folder": "/srv/r",
        "file": "{period}.pdf"}]})");
    settings.close();
    const CliRun run = report({u"--report-schedules"_s});
    settings.remove();
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.output.startsWith("# Month's end\n0 6 1 * * "));
    QVERIFY2(run.output.contains(" --report organisations --source production --period last-month --zone UTC --paper "
                                 "letter --out '/srv/r/{period}.pdf'\n"),
             run.output.constData());
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestReportCommand)
#include "tst_reportcommand.moc"
