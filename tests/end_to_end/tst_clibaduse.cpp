// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/end_to_end/cliprocess.h"
#include "tests/end_to_end/plainsql.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

bool isOneSentence(const QByteArray &complaint)
{
    return complaint.startsWith("tokenglass-cli: ") && complaint.endsWith(".\n") && complaint.count('\n') == 1;
}

} // namespace

/// What the real program says, and how it ends, when it is given something it cannot use.
class CliBadUseTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void badInput_data();
    void badInput();
    void badUse_data();
    void badUse();
    void outputThatNobodyTakes();
    void passwordInTheAddress();
    void helpAndVersion();

private:
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    std::unique_ptr<CliProcess> m_cli;
    QString m_database;
};

void CliBadUseTest::initTestCase()
{
    TestCase::initTestCase();
    m_cli = std::make_unique<CliProcess>(m_folder.path());
    m_database = file(u"demo.db"_s);
    const CliRun demo = m_cli->run({u"demo"_s, u"--out"_s, m_database, u"--rows"_s, u"500"_s, u"--days"_s, u"5"_s});
    QVERIFY2(demo.exitCode == 0, demo.complaints.constData());
}

void CliBadUseTest::badInput_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("exitCode");
    const auto write = [this](const QString &name, const QByteArray &content) {
        QFile target(file(name));
        if (!target.open(QIODevice::WriteOnly) || target.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(name));
        return target.fileName();
    };
    QTest::newRow("no such file") << file(u"missing.db"_s) << 3;
    QTest::newRow("no such file, as an address") << u"sqlite://"_s + file(u"missing.db"_s) << 3;
    QTest::newRow("a folder") << m_folder.path() << 3;
    QTest::newRow("not a database") << write(u"text.db"_s, QByteArray("hello, world\n").repeated(500)) << 4;
    QTest::newRow("a short text") << write(u"short.db"_s, "hello") << 4;
    QTest::newRow("an empty file") << write(u"empty.db"_s, {}) << 4;
    QFile demo(m_database);
    if (!demo.open(QIODevice::ReadOnly))
        qFatal("no sample data");
    QTest::newRow("only a database's head") << write(u"head.db"_s, demo.read(1'000)) << 3;
    write(u"other.db"_s, {});
    PlainSql other(file(u"other.db"_s));
    other.execute("CREATE TABLE recipes (id INTEGER PRIMARY KEY, name TEXT)");
    QTest::newRow("another schema") << file(u"other.db"_s) << 4;
    write(u"bare.db"_s, {});
    PlainSql bare(file(u"bare.db"_s));
    bare.execute("CREATE TABLE token_usage (id INTEGER PRIMARY KEY, name TEXT)");
    QTest::newRow("the table without its columns") << file(u"bare.db"_s) << 4;
    QTest::newRow("a server that is not there") << u"postgresql://me@127.0.0.1:1/db"_s << 3;
    QTest::newRow("another one") << u"mysql://me@127.0.0.1:1/db"_s << 3;
}

void CliBadUseTest::badInput()
{
    QFETCH(QString, source);
    QFETCH(int, exitCode);
    const CliRun run = m_cli->run({u"summary"_s, u"--source"_s, source, u"--json"_s});
    QCOMPARE(run.exitCode, exitCode);
    QVERIFY2(run.complaints.startsWith("tokenglass-cli: "), run.complaints.constData());
    QCOMPARE(run.complaints.count('\n'), 1);
    QVERIFY(run.output.isEmpty());
}

void CliBadUseTest::badUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const QStringList summary{u"summary"_s, u"--source"_s, m_database};
    QTest::newRow("nothing") << QStringList() << QByteArray("command is missing");
    QTest::newRow("no such command") << QStringList{u"sumary"_s} << QByteArray("\"sumary\"");
    QTest::newRow("no source") << QStringList{u"summary"_s} << QByteArray(": The option --source is missing.");
    QTest::newRow("no such name") << QStringList{u"summary"_s, u"--source"_s, u"nowhere"_s} << QByteArray("nowhere");
    QTest::newRow("no such scheme") << QStringList{u"summary"_s, u"--source"_s, u"oracle://db"_s}
                                    << QByteArray("oracle");
    QTest::newRow("period") << summary + QStringList{u"--period"_s, u"8d"_s} << QByteArray("\"8d\"");
    QTest::newRow("empty period") << summary + QStringList{u"--period"_s, u"2026-10-01..2026-10-01"_s}
                                  << QByteArray("is empty");
    QTest::newRow("period backwards") << summary + QStringList{u"--period"_s, u"2026-10-02..2026-10-01"_s}
                                      << QByteArray("ends before it starts");
    QTest::newRow("zone") << summary + QStringList{u"--zone"_s, u"Shanghai"_s} << QByteArray("\"Shanghai\"");
    QTest::newRow("kind") << summary + QStringList{u"--kind"_s, u"oracle"_s} << QByteArray("mindgraph");
    QTest::newRow("filter key") << summary + QStringList{u"--filter"_s, u"colour=red"_s}
                                << QByteArray("keys are model");
    QTest::newRow("filter value") << summary + QStringList{u"--filter"_s, u"model=gpt"_s} << QByteArray("qwen");
    QTest::newRow("option") << summary + QStringList{u"--jsn"_s} << QByteArray("jsn");
    QTest::newRow("demo without a file") << QStringList{u"demo"_s} << QByteArray("--out");
    QTest::newRow("demo over a file") << QStringList{u"demo"_s, u"--out"_s, m_database} << QByteArray("--force");
    QTest::newRow("demo of no days") << QStringList{u"demo"_s, u"--out"_s, u"x.db"_s, u"--days"_s, u"0"_s}
                                     << QByteArray("--days");
    QTest::newRow("sources") << QStringList{u"sources"_s} << QByteArray("add, list, test and remove");
    QTest::newRow("sources add") << QStringList{u"sources"_s, u"add"_s, u"name"_s} << QByteArray("missing");
    QTest::newRow("sources add, before its password is read")
        << QStringList{u"sources"_s, u"add"_s, u"ledger"_s, u"postgresql://h/db"_s, u"--password-stdin"_s}
        << QByteArray("local ledger");
}

void CliBadUseTest::badUse()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const CliRun run = m_cli->run(arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(isOneSentence(run.complaints), run.complaints.constData());
    QVERIFY2(run.complaints.contains(says), run.complaints.constData());
    QVERIFY(run.output.isEmpty());
}

void CliBadUseTest::outputThatNobodyTakes()
{
    QProcess process;
    process.setProcessEnvironment(m_cli->environment());
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(QStringLiteral(TOKENGLASS_CLI), {u"summary"_s, u"--source"_s, m_database});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
    const QByteArray complaint = process.readAllStandardError();
    QVERIFY2(isOneSentence(complaint), complaint.constData());
    QVERIFY2(complaint.contains("could not be written"), complaint.constData());
}

void CliBadUseTest::passwordInTheAddress()
{
    const CliRun run =
        m_cli->run({u"summary"_s, u"--source"_s, u"postgresql://me:s3cret@127.0.0.1:1/db"_s, u"--json"_s});
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.complaints.contains("a password in the address"), run.complaints.constData());
    QVERIFY(!run.complaints.contains("s3cret"));
}

void CliBadUseTest::helpAndVersion()
{
    for (const QStringList &arguments :
         {QStringList{u"--help"_s}, QStringList{u"summary"_s, u"--help"_s}, QStringList{u"demo"_s, u"-h"_s},
          QStringList{u"sources"_s, u"--help"_s}, QStringList{u"sources"_s, u"add"_s, u"--help"_s}}) {
        const CliRun run = m_cli->run(arguments);
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.output.startsWith("Usage: tokenglass-cli "));
        QVERIFY(run.complaints.isEmpty());
    }
    QVERIFY(m_cli->run({u"--version"_s}).output.startsWith("tokenglass-cli "));
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::CliBadUseTest)
#include "tst_clibaduse.moc"
