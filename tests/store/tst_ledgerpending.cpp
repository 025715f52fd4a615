// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/ledger/processmark.h"
#include "tests/store/ledgertest.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Tokenglass {

/// Requests that are written down before they leave, and what earlier ones teach.
class TestLedgerPending : public LedgerTest
{
    Q_OBJECT

private Q_SLOTS:
    void completes();
    void completesOnlyOnce();
    void keepsTheRowsOfTheLiving();
    void closesTheRowsOfTheDead();
    void marksAreOfOneProcess();
    void killedProcessIsDeadAtOnce();
    void learns();
    void bringsVersionOneUpToDate();

private:
    static UsageRecord pending();
};

UsageRecord TestLedgerPending::pending()
{
    UsageRecord record;
    record.createdMicros = full().createdMicros;
    record.state = UsageRecord::State::Pending;
    record.provider = u"dashscope"_s;
    record.modelName = u"qwen-plus"_s;
    record.estimatedInput = 100;
    return record;
}

void TestLedgerPending::completes()
{
    Result<Ledger> ledger = Ledger::open(m_path);
    QVERIFY(ledger);
    const Result<QList<qint64>> ids = ledger->begin({pending()});
    QVERIFY(ids);
    const qint64 id = ids->constFirst();
    QCOMPARE(
        *row("SELECT state, success, writer IS NOT NULL, (SELECT count(*) FROM daily_cost_summary) FROM token_usage",
             4),
        (QStringList{u"pending"_s, QString(), u"1"_s, u"0"_s}));
    UsageRecord record = full();
    record.finishReason = u"stop"_s;
    record.usageFinal = true;
    record.estimatedInput = 100;
    QVERIFY(ledger->complete(id, record));
    QCOMPARE(*row("SELECT count(*), state, success, writer IS NULL, finish_reason, usage_final, input_tokens, "
                  "estimated_input_tokens FROM token_usage",
                  8),
             (QStringList{u"1"_s, u"complete"_s, u"1"_s, u"1"_s, u"stop"_s, u"1"_s, u"190"_s, u"100"_s}));
    QCOMPARE(value("SELECT total_requests FROM daily_cost_summary WHERE organization_id IS NULL"), u"1"_s);
}

void TestLedgerPending::completesOnlyOnce()
{
    Result<Ledger> ledger = Ledger::open(m_path);
    const Result<QList<qint64>> ids = ledger->begin({pending()});
    const qint64 id = ids->constFirst();
    QVERIFY(ledger->complete(id, full()));
    const Result<void> again = ledger->complete(id, full());
    QVERIFY(!again);
    QCOMPARE(again.error().kind, Error::Kind::Storage);
    QCOMPARE(value("SELECT total_requests FROM daily_cost_summary WHERE organization_id IS NULL"), u"1"_s);
    QVERIFY(!ledger->complete(id + 1, full()));
}

void TestLedgerPending::keepsTheRowsOfTheLiving()
{
    Result<Ledger> ledger = Ledger::open(m_path);
    QVERIFY(ledger->begin({pending()}));
    QVERIFY(Ledger::open(m_path));
    QCOMPARE(value("SELECT state FROM token_usage"), u"pending"_s);
}

void TestLedgerPending::closesTheRowsOfTheDead()
{
    {
        Result<Ledger> ledger = Ledger::open(m_path);
        QVERIFY(ledger->begin({pending()}));
    }
    QStringList mark = processMark().split(u' ');
    mark.last() = u"1"_s; // the same number, but a process that started at another time
    Result<SqliteFile> file = SqliteFile::open(m_path, std::chrono::seconds(5));
    QVERIFY(file->run("UPDATE token_usage SET writer = '" + mark.join(u' ').toUtf8() + "'"));
    QVERIFY(Ledger::open(m_path));
    QCOMPARE(*row("SELECT state, success, error_kind, input_tokens, total_cost, writer FROM token_usage", 6),
             (QStringList{u"failed"_s, u"0"_s, u"interrupted"_s, QString(), QString(), QString()}));
    QCOMPARE(*row("SELECT date, total_requests, total_tokens FROM daily_cost_summary", 3),
             (QStringList{u"2026-10-31 00:00:00.000000"_s, u"1"_s, u"0"_s}));
    QVERIFY(Ledger::open(m_path));
    QCOMPARE(value("SELECT total_requests FROM daily_cost_summary"), u"1"_s);
}

void TestLedgerPending::marksAreOfOneProcess()
{
    const QString mark = processMark();
    QCOMPARE(mark.count(u' '), 3);
    QVERIFY(isProcessAlive(mark));
    QVERIFY(!isProcessAlive(mark + u'0'));
    QVERIFY(isProcessAlive(u"elsewhere boot 1 2"_s)); // nobody here can know
    QVERIFY(isProcessAlive(u"nonsense"_s));
}

void TestLedgerPending::killedProcessIsDeadAtOnce()
{
    const pid_t child = ::fork();
    if (child == 0) {
        for (;;)
            ::pause();
    }
    const QString pid = QString::number(child);
    QFile stat(u"/proc/%1/stat"_s.arg(pid));
    QVERIFY(stat.open(QIODevice::ReadOnly));
    const QByteArray line = stat.readAll();
    QStringList mark = processMark().split(u' ');
    mark[2] = pid;
    mark[3] = QString::fromLatin1(line.sliced(line.lastIndexOf(')') + 2).split(' ').at(19));
    QVERIFY(isProcessAlive(mark.join(u' ')));
    ::kill(child, SIGKILL);
    siginfo_t end;
    QCOMPARE(::waitid(P_PID, static_cast<id_t>(child), &end, WEXITED | WNOWAIT), 0);
    // Its parent has not asked about it yet, as a shell in a container may never do.
    QVERIFY(!isProcessAlive(mark.join(u' ')));
    QCOMPARE(::waitpid(child, nullptr, 0), child);
    QVERIFY(!isProcessAlive(mark.join(u' ')));
}

void TestLedgerPending::learns()
{
    Result<Ledger> ledger = Ledger::open(m_path);
    const auto add = [&ledger](const QString &model, qint64 estimated, qint64 input, qint64 output, bool final) {
        UsageRecord record = pending();
        record.modelName = model;
        record.state = UsageRecord::State::Complete;
        record.estimatedInput = estimated;
        record.tokens[TokenBucket::FreshInput] = input;
        record.tokens[TokenBucket::Output] = output;
        record.usageFinal = final;
        return ledger->insert(record).ok();
    };
    QVERIFY(!ledger->history(u"dashscope"_s, u"m"_s)->usualOutput);
    QVERIFY(add(u"m"_s, 100, 120, 40, true));
    QVERIFY(add(u"m"_s, 100, 140, 61, true));
    QVERIFY(add(u"m"_s, 100, 999, 999, false));
    QVERIFY(add(u"other"_s, 100, 200, 999, true));
    const auto history = ledger->history(u"dashscope"_s, u"m"_s);
    QVERIFY(history);
    QCOMPARE(history->input.correct(1000), 1300);
    QCOMPARE(history->usualOutput, std::optional<qint64>(51));
}

void TestLedgerPending::bringsVersionOneUpToDate()
{
    QFile script(u":/ledger/0001.sql"_s);
    QVERIFY(script.open(QIODevice::ReadOnly));
    QVERIFY(QDir().mkpath(QFileInfo(m_path).absolutePath()));
    {
        Result<SqliteFile> file = SqliteFile::open(m_path, std::chrono::seconds(5));
        QVERIFY(file->run(script.readAll() + "PRAGMA user_version = 1; PRAGMA application_id = 0x546f6b47;"));
        QVERIFY(file->run("INSERT INTO token_usage (cost_basis, state, created_at) VALUES ('unknown', 'complete', "
                          "'2026-10-31 00:00:00.000000')"));
    }
    Result<Ledger> ledger = Ledger::open(m_path);
    QVERIFY2(ledger, ledger ? "" : qPrintable(ledger.error().detail));
    QVERIFY(ledger->schemaVersion() > 1);
    QVERIFY(ledger->begin({pending()}));
    QCOMPARE(value("SELECT count(*) FROM token_usage"), u"2"_s);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestLedgerPending)
#include "tst_ledgerpending.moc"
