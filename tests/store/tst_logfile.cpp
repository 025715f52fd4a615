// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/logfile.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QLoggingCategory>
#include <QTemporaryDir>

#include <thread>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

class LogFileTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatWasSaidWithoutSecrets();
    void takesLinesFromManyThreads();
    void makesRoom();
    void aPlaceThatCannotBeWrittenTroublesNobody();
};

void LogFileTest::holdsWhatWasSaidWithoutSecrets()
{
    const QTemporaryDir folder;
    LogFile log(folder.filePath(u"deep/tokenglass.log"_s));
    log.installAsMessageHandler();
    const QLoggingCategory category("tokenglass.test");
    qCInfo(category).noquote() << "refused: password=hunter2\nsecond line";
    log.flush();
    const QStringList lines = log.tail(10);
    QCOMPARE(lines.size(), 1);
    QVERIFY(lines.constFirst().contains(u"info tokenglass.test: refused"_s));
    QVERIFY(!lines.constFirst().contains(u"hunter2"_s));
    QVERIFY(lines.constFirst().contains(u"\\nsecond line"_s));
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(log.path()) & others));
}

void LogFileTest::takesLinesFromManyThreads()
{
    const QTemporaryDir folder;
    LogFile log(folder.filePath(u"tokenglass.log"_s));
    constexpr int Threads = 4;
    constexpr int Lines = 500;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < Threads; ++thread)
        threads.emplace_back([&log] {
            for (int line = 0; line < Lines; ++line)
                log.add(u"a whole line"_s);
        });
    for (std::thread &thread : threads)
        thread.join();
    log.flush();
    const QStringList lines = log.tail(Threads * Lines + 1);
    QCOMPARE(lines.size(), Threads * Lines);
    for (const QString &line : lines)
        QVERIFY(line.endsWith(u"Z a whole line"_s));
}

void LogFileTest::makesRoom()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"tokenglass.log"_s);
    LogFile log(path);
    const QString line(100'000, u'x');
    for (int i = 0; i < 60; ++i) {
        log.add(line);
        log.flush();
    }
    QVERIFY(QFile(path).size() <= LogFile::MaxSize);
    QVERIFY(QFile::exists(path + u".1"_s) && QFile::exists(path + u".2"_s) && !QFile::exists(path + u".3"_s));
    log.add(u"the newest"_s);
    log.flush();
    QVERIFY(log.tail(1).constFirst().endsWith(u"the newest"_s));
}

void LogFileTest::aPlaceThatCannotBeWrittenTroublesNobody()
{
    LogFile log(u"/proc/nowhere/tokenglass.log"_s);
    log.add(u"lost"_s);
    log.flush();
    QVERIFY(log.tail(1).isEmpty());
}

QTEST_GUILESS_MAIN(LogFileTest)
#include "tst_logfile.moc"
