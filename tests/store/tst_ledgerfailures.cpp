// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/store/ledgertest.h"

#include <QDir>
#include <QFile>

#include <sys/resource.h>

#include <csignal>
#include <limits>

using namespace Tokenglass;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestLedgerFailures : public LedgerTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesImplausible_data();
    void refusesImplausible();
    void refusesNewerFile();
    void refusesForeignFile();
    void refusesDamage_data();
    void refusesDamage();
    void refusesImpossibleFolder();
    void reportsBusyFile();
    void isReadableWhileWritten();
    void survivesFullDisk();
    void leavesNothingOnAFullDisk();
};

void TestLedgerFailures::refusesImplausible_data()
{
    QTest::addColumn<qint64>("created");
    QTest::addColumn<qint64>("tokens");
    QTest::newRow("negative tokens") << qint64(1) << qint64(-1);
    QTest::newRow("more than 2^53") << qint64(1) << (qint64(1) << 53) + 1;
    QTest::newRow("before 1970") << qint64(-1) << qint64(1);
    QTest::newRow("after 9999") << std::numeric_limits<qint64>::max() << qint64(1);
}

void TestLedgerFailures::refusesImplausible()
{
    QFETCH(const qint64, created);
    QFETCH(const qint64, tokens);
    Result<Ledger> ledger = Ledger::open(m_path);
    QVERIFY(ledger);
    UsageRecord record = full();
    record.createdMicros = created;
    record.tokens[TokenBucket::Reasoning] = tokens;
    const Result<qint64> id = ledger->insert(record);
    QVERIFY(!id);
    QCOMPARE(id.error().kind, Error::Kind::Input);
    QCOMPARE(value("SELECT count(*) FROM token_usage"), u"0"_s);
}

void TestLedgerFailures::refusesNewerFile()
{
    QVERIFY(Ledger::open(m_path));
    {
        Result<SqliteFile> file = SqliteFile::open(m_path, 0ms);
        QVERIFY(file->run("PRAGMA user_version = 99"));
    }
    const QByteArray before = bytes();
    const Result<Ledger> ledger = Ledger::open(m_path);
    QVERIFY(!ledger);
    QCOMPARE(ledger.error().kind, Error::Kind::Storage);
    QVERIFY2(ledger.error().detail.contains(u"newer"_s), qPrintable(ledger.error().detail));
    QCOMPARE(bytes(), before);
}

void TestLedgerFailures::refusesForeignFile()
{
    QVERIFY(QDir().mkpath(QFileInfo(m_path).absolutePath()));
    {
        Result<SqliteFile> file = SqliteFile::open(m_path, 0ms);
        QVERIFY(file->run("CREATE TABLE token_usage (id INTEGER); INSERT INTO token_usage VALUES (1)"));
    }
    const QByteArray before = bytes();
    const Result<Ledger> ledger = Ledger::open(m_path);
    QVERIFY(!ledger);
    QCOMPARE(ledger.error().kind, Error::Kind::Storage);
    QCOMPARE(bytes(), before);
}

void TestLedgerFailures::refusesDamage_data()
{
    QTest::addColumn<int>("keep");
    QTest::addColumn<QByteArray>("instead");
    QTest::newRow("text") << 0 << QByteArray("this is not a database, it only has the name of one");
    QTest::newRow("header only") << 100 << QByteArray(8092, 'x');
    QTest::newRow("cut") << 5000 << QByteArray();
}

void TestLedgerFailures::refusesDamage()
{
    QFETCH(const int, keep);
    QFETCH(const QByteArray, instead);
    {
        Result<Ledger> ledger = Ledger::open(m_path);
        QVERIFY(ledger);
        QVERIFY(ledger->insert(full()));
    }
    put(bytes().left(keep) + instead);
    const QByteArray before = bytes();
    Result<Ledger> ledger = Ledger::open(m_path);
    const Error error = ledger ? ledger->insert(full()).error() : ledger.error();
    QCOMPARE(error.kind, Error::Kind::Storage);
    QVERIFY2(error.detail.contains(m_path), qPrintable(error.detail));
    QCOMPARE(bytes(), before);
}

void TestLedgerFailures::refusesImpossibleFolder()
{
    // A file where the folder should be, and a folder where the file should be: these fail for root too.
    put("x");
    Result<Ledger> ledger = Ledger::open(m_path + u"/ledger.sqlite"_s);
    QVERIFY(!ledger);
    QCOMPARE(ledger.error().kind, Error::Kind::Storage);
    ledger = Ledger::open(QFileInfo(m_path).absolutePath());
    QVERIFY(!ledger);
    QCOMPARE(ledger.error().kind, Error::Kind::Storage);
}

void TestLedgerFailures::reportsBusyFile()
{
    Result<Ledger> ledger = Ledger::open(m_path, 10ms);
    QVERIFY(ledger);
    Result<SqliteFile> other = SqliteFile::open(m_path, 0ms);
    QVERIFY(other->run("BEGIN IMMEDIATE"));
    const Result<qint64> id = ledger->insert(full());
    QVERIFY(!id);
    QCOMPARE(id.error().kind, Error::Kind::Storage);
    QVERIFY(other->run("ROLLBACK"));
    QVERIFY(ledger->insert(full()));
}

void TestLedgerFailures::isReadableWhileWritten()
{
    Result<Ledger> ledger = Ledger::open(m_path);
    QVERIFY(ledger);
    QVERIFY(ledger->insert(full()));
    Result<SqliteFile> reader = SqliteFile::open(m_path, 0ms);
    SqliteStatement reading(*reader, "SELECT id FROM token_usage");
    QVERIFY(*reading.step()); // a read that has begun and not ended
    QVERIFY(ledger->insert(full()));
}

void TestLedgerFailures::survivesFullDisk()
{
    Result<Ledger> ledger = Ledger::open(m_path);
    QVERIFY(ledger);
    QVERIFY(ledger->insert(full()));

    // No file may grow beyond this: writes then fail as on a full disk.
    rlimit limit{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &limit), 0);
    const rlimit old = limit;
    limit.rlim_cur = 400'000;
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &limit), 0);
    int written = 1;
    UsageRecord record = full();
    record.sessionId = QString(5000, u'x');
    std::optional<Error> error;
    while (!error && written < 10'000) {
        const Result<qint64> id = ledger->insert(record);
        if (id)
            ++written;
        else
            error = id.error();
    }
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &old), 0);
    std::signal(SIGXFSZ, oldHandler);

    QVERIFY(error.has_value());
    QCOMPARE(error->kind, Error::Kind::Storage);
    QVERIFY2(error->detail.contains(m_path), qPrintable(error->detail));
    QCOMPARE(value("PRAGMA integrity_check"), u"ok"_s);
    QCOMPARE(value("SELECT count(*) FROM token_usage"), QString::number(written));
    QCOMPARE(value("SELECT total_requests FROM daily_cost_summary WHERE organization_id IS NULL"),
             QString::number(written));
    QVERIFY(ledger->insert(full())); // and goes on when there is room again
}

void TestLedgerFailures::leavesNothingOnAFullDisk()
{
    rlimit limit{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &limit), 0);
    const rlimit old = limit;
    limit.rlim_cur = 0;
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &limit), 0);
    const Result<Ledger> refused = Ledger::open(m_path);
    const Result<void> notMade = Ledger::makeFile(m_path);
    const bool exists = QFile::exists(m_path);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &old), 0);
    std::signal(SIGXFSZ, oldHandler);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Storage);
    QVERIFY(!notMade);
    QVERIFY(!exists); // an empty file would be taken for somebody's empty database

    QVERIFY(Ledger::makeFile(m_path));
    QCOMPARE(value("SELECT count(*) FROM token_usage"), u"0"_s);
}

QTEST_GUILESS_MAIN(TestLedgerFailures)
#include "tst_ledgerfailures.moc"
