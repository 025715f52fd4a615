// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/ledger/ledgerjournal.h"
#include "tests/store/ledgertest.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

#include <sys/resource.h>

#include <csignal>
#include <cstdio>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Tokenglass {

namespace {

UsageRecord pending(const QString &session)
{
    UsageRecord record;
    record.createdMicros = 1'793'491'199'000'007;
    record.state = UsageRecord::State::Pending;
    record.sessionId = session;
    record.provider = u"dashscope"_s;
    record.modelName = u"qwen-plus"_s;
    record.estimatedInput = 100;
    return record;
}

StoreThread<Ledger>::Open opens(const QString &path)
{
    return [path] { return Ledger::open(path); };
}

/// Writes a request down, says so and never ends it.
int hold(const QString &path)
{
    LedgerJournal journal(opens(path));
    const Result<QList<qint64>> ids = journal.begin({pending(u"held"_s)}).result();
    std::puts(ids ? "held" : "failed");
    std::fflush(stdout);
    std::this_thread::sleep_for(60s);
    return 0;
}

/// While it lives, no file of this process can grow beyond `bytes`: writes fail as on a full disk.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_old);
        rlimit limit = m_old;
        limit.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_old);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_old{};
    void (*m_handler)(int);
};

} // namespace

/// The journal over a real file: what was asked for happens, in order, and is never lost without a word.
class TestLedgerJournal : public LedgerTest
{
    Q_OBJECT

private Q_SLOTS:
    void beginsCompletesAndLearns();
    void keepsTheOrderAndWaitsAtItsEnd();
    void waitingDoesNotOvertake();
    void beginsAllOrNone();
    void fullDiskTakesAllOrNone();
    void opensAgainAfterAFailure();
    void movesBetweenRequests();
    void marksWhatAKilledProcessLeft();
};

void TestLedgerJournal::beginsCompletesAndLearns()
{
    LedgerJournal journal(opens(m_path));
    const Result<QList<qint64>> ids = journal.begin({pending(u"a"_s), pending(u"b"_s), pending(u"c"_s)}).result();
    QVERIFY2(ids, ids ? "" : qPrintable(ids.error().detail));
    QCOMPARE(ids->size(), 3);
    QCOMPARE(value("SELECT group_concat(state) FROM token_usage"), u"pending,pending,pending"_s);
    QCOMPARE(value("SELECT session_id FROM token_usage WHERE id = " + QByteArray::number(ids->at(1))), u"b"_s);

    UsageRecord ended = full();
    ended.estimatedInput = 100;
    ended.usageFinal = true;
    QVERIFY(journal.complete(ids->at(1), ended).result());
    QCOMPARE(value("SELECT group_concat(state) FROM token_usage"), u"pending,complete,pending"_s);
    QCOMPARE(value("SELECT total_requests FROM daily_cost_summary WHERE organization_id IS NULL"), u"1"_s);
    QCOMPARE(journal.complete(ids->at(1), ended).result().error().kind, Error::Kind::Storage);

    const Result<ModelHistory> history = journal.history(u"dashscope"_s, u"qwen-plus"_s).result();
    QVERIFY(history);
    QCOMPARE(history->usualOutput, std::optional<qint64>(506));
    QCOMPARE(history->input.correct(1000), 1900);
}

void TestLedgerJournal::keepsTheOrderAndWaitsAtItsEnd()
{
    constexpr int Requests = 50;
    QFuture<Result<void>> last;
    {
        LedgerJournal journal(opens(m_path));
        for (qint64 id = 1; id <= Requests; ++id) {
            std::ignore = journal.begin({pending(QString::number(id))});
            UsageRecord ended = full();
            ended.sessionId = QString::number(id);
            last = journal.complete(id, ended); // fails unless begin() came first
        }
    }
    QVERIFY(last.isFinished());
    QVERIFY(last.result());
    QCOMPARE(value("SELECT count(*) FROM token_usage WHERE state = 'complete' AND session_id = id"),
             QString::number(Requests));
    QCOMPARE(value("SELECT total_requests FROM daily_cost_summary WHERE organization_id IS NULL"),
             QString::number(Requests));
}

void TestLedgerJournal::waitingDoesNotOvertake()
{
    LedgerJournal journal(opens(m_path));
    for (qint64 id = 1; id <= 20; ++id) {
        const QFuture<Result<QList<qint64>>> begun = journal.begin({pending(QString::number(id))});
        QVERIFY(journal.complete(id, full()).result());
        QCOMPARE(begun.result()->constFirst(), id);
    }
}

void TestLedgerJournal::beginsAllOrNone()
{
    LedgerJournal journal(opens(m_path));
    UsageRecord impossible = pending(u"b"_s);
    impossible.createdMicros = -1;
    const Result<QList<qint64>> ids = journal.begin({pending(u"a"_s), impossible}).result();
    QVERIFY(!ids);
    QCOMPARE(ids.error().kind, Error::Kind::Input);
    QCOMPARE(value("SELECT count(*) FROM token_usage"), u"0"_s);
}

void TestLedgerJournal::fullDiskTakesAllOrNone()
{
    LedgerJournal journal(opens(m_path));
    QVERIFY(journal.begin({pending(u"before"_s)}).result());
    {
        const FullDisk disk(300'000);
        QList<UsageRecord> rows(8, pending(QString(50'000, u'x')));
        const Result<QList<qint64>> ids = journal.begin(rows).result();
        QVERIFY(!ids);
        QCOMPARE(ids.error().kind, Error::Kind::Storage);
        QVERIFY2(ids.error().detail.contains(m_path), qPrintable(ids.error().detail));
    }
    QCOMPARE(value("SELECT count(*) FROM token_usage"), u"1"_s);
    QCOMPARE(value("PRAGMA integrity_check"), u"ok"_s);
    QVERIFY(journal.begin({pending(u"after"_s)}).result());
}

void TestLedgerJournal::opensAgainAfterAFailure()
{
    // A folder where the file should be: fails for root too.
    QVERIFY(QDir().mkpath(m_path));
    LedgerJournal journal(opens(m_path));
    const Result<QList<qint64>> refused = journal.begin({pending(u"a"_s)}).result();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Storage);
    QCOMPARE(journal.history(u"dashscope"_s, u"qwen-plus"_s).result().error().kind, Error::Kind::Storage);
    QVERIFY(QDir().rmdir(m_path));
    QVERIFY(journal.begin({pending(u"a"_s)}).result());
    QCOMPARE(value("SELECT count(*) FROM token_usage"), u"1"_s);
}

void TestLedgerJournal::movesBetweenRequests()
{
    const QString other = m_path + u".other"_s;
    LedgerJournal journal(opens(m_path));
    const Result<QList<qint64>> ids = journal.begin({pending(u"a"_s)}).result();
    QVERIFY(ids);
    QCOMPARE(journal.moveTo(opens(other)).result().error().kind, Error::Kind::Input);
    QVERIFY(journal.complete(ids->constFirst(), full()).result()); // where it began
    QCOMPARE(journal.moveTo(opens(m_path + u"/no"_s)).result().error().kind, Error::Kind::Storage);
    QVERIFY(journal.moveTo(opens(other)).result());
    QVERIFY(journal.begin({pending(u"b"_s), pending(u"c"_s)}).result());
    QCOMPARE(value("SELECT count(*) FROM token_usage"), u"1"_s);
    journal.startIn(opens(m_path));
    QVERIFY(journal.begin({pending(u"d"_s)}).result());
    QCOMPARE(value("SELECT count(*) FROM token_usage"), u"2"_s);
    m_path = other;
    QCOMPARE(value("SELECT count(*) FROM token_usage"), u"2"_s);
}

void TestLedgerJournal::marksWhatAKilledProcessLeft()
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, m_path});
    QVERIFY(child.waitForReadyRead());
    QCOMPARE(child.readLine(), QByteArray("held\n"));
    QCOMPARE(value("SELECT state FROM token_usage"), u"pending"_s);
    child.kill();
    QVERIFY(child.waitForFinished());

    LedgerJournal journal(opens(m_path));
    QVERIFY(journal.history(u"dashscope"_s, u"qwen-plus"_s).result());
    QCOMPARE(*row("SELECT session_id, state, success, error_kind, input_tokens, total_cost FROM token_usage", 6),
             (QStringList{u"held"_s, u"failed"_s, u"0"_s, u"interrupted"_s, QString(), QString()}));
    QCOMPARE(value("SELECT total_requests FROM daily_cost_summary"), u"1"_s);
}

} // namespace Tokenglass

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--hold"_s)
        return Tokenglass::hold(arguments.value(2));
    Tokenglass::TestLedgerJournal test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_ledgerjournal.moc"
