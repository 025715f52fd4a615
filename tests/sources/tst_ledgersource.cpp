// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/sourcefactory.h"
#include "models/store/ledger/ledger.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

#include <atomic>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

// What the ledger writes must come back through the ordinary sources and its profile, to the digit.
class TestLedgerSource : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsWritten_data();
    void comesBackAsWritten();
    void ledgerIsMadeBeforeItIsRead();

private:
    static constexpr qint64 noon = 1'762'257'600; // 2025-11-04 12:00 UTC
    static UsageRecord record(qint64 second);
};

UsageRecord TestLedgerSource::record(qint64 second)
{
    UsageRecord record;
    record.createdMicros = second * 1'000'000;
    record.userId = 17;
    record.provider = u"dashscope"_s;
    record.modelName = u"qwen-plus"_s;
    record.modelAlias = u"qwen"_s;
    record.requestType = u"chat"_s;
    record.tokens.buckets = {100, 20, 30, 40, 500, 6};
    record.totalCost = Money{683'201, Currency::cny()};
    record.costBasis = CostBasis::Reported;
    record.responseMicros = 1'930'000;
    return record;
}

void TestLedgerSource::comesBackAsWritten_data()
{
    QTest::addColumn<int>("driver");
    QTest::newRow("SQLite") << static_cast<int>(ConnectionSettings::Driver::Sqlite);
    QTest::newRow("PostgreSQL") << static_cast<int>(ConnectionSettings::Driver::PostgreSql);
    QTest::newRow("MariaDB") << static_cast<int>(ConnectionSettings::Driver::MySql);
}

void TestLedgerSource::comesBackAsWritten()
{
    QFETCH(const int, driver);
    QTemporaryDir folder;
    ConnectionSettings settings = Ledger::connection(folder.filePath(u"ledger.sqlite"_s));
    QString password;
    std::unique_ptr<TestDatabase> server;
    if (static_cast<ConnectionSettings::Driver>(driver) != ConnectionSettings::Driver::Sqlite) {
        server = std::make_unique<TestDatabase>(static_cast<ConnectionSettings::Driver>(driver));
        settings = server->settings();
        password = server->password();
    }
    Result<Ledger> ledger = Ledger::open(settings, password);
    QVERIFY2(ledger, ledger ? "" : qPrintable(ledger.error().detail));
    QVERIFY(ledger->insert(record(noon)));
    UsageRecord failed = record(noon + 60);
    failed.state = UsageRecord::State::Failed;
    failed.tokens = {};
    failed.totalCost.reset();
    failed.costBasis = CostBasis::Unknown;
    failed.responseMicros.reset();
    QVERIFY(ledger->insert(failed));
    UsageRecord dollars = record(noon + 120);
    dollars.totalCost = Money{1, Currency::usd()};
    dollars.costBasis = CostBasis::Calculated;
    dollars.userId.reset();
    QVERIFY(ledger->insert(dollars));

    SourceOptions options;
    options.dayCache = false;
    const std::unique_ptr<UsageSource> source = makeUsageSource(settings, password, options);
    std::atomic<bool> ready = false;
    source->setObserver([&](const SourceStatus &status) {
        ready = status.phase == SourcePhase::Ready || status.phase == SourcePhase::Failed;
    });
    source->open();
    QTRY_VERIFY(ready);
    DashboardQuery query;
    query.range = {noon, noon + 3600};
    const QFuture<Result<DashboardSnapshot>> future = source->dashboard(query);
    QTRY_VERIFY(future.isFinished());
    const Result<DashboardSnapshot> snapshot = future.result();
    QVERIFY2(snapshot, snapshot ? "" : qPrintable(snapshot.error().detail));

    const Measures &totals = snapshot->totals;
    QCOMPARE(totals.requests, 3);
    QCOMPARE(totals.failures, 1);
    QCOMPARE(totals.tokens.input, 380);
    QCOMPARE(totals.tokens.output, 1012);
    QCOMPARE(totals.tokens.total, 1392);
    QCOMPARE(totals.tokens.totalRows, 2);
    QCOMPARE(totals.tokens.cacheRead, 40);
    QCOMPARE(totals.tokens.cacheWrite, 140);
    QCOMPARE(totals.tokens.reasoning, 12);
    QCOMPARE(totals.cost.amounts, (QList<Money>{{683'201, Currency::cny()}, {1, Currency::usd()}}));
    QCOMPARE(totals.cost.rows, (std::array<qint64, CostBasisCount>{1, 0, 1, 0, 1}));
    QCOMPARE(totals.latency.rows, 2);
    QCOMPARE(totals.latency.sumMicros, 3'860'000);
    QCOMPARE(snapshot->users.size(), 2);
    QCOMPARE(snapshot->models.size(), 1);
}

void TestLedgerSource::ledgerIsMadeBeforeItIsRead()
{
    QTemporaryDir folder;
    const ConnectionSettings settings = Ledger::connection(folder.filePath(u"ledger.sqlite"_s));
    std::atomic<bool> hasRoom = false;
    SourceOptions options;
    options.dayCache = false;
    options.prepare = [&]() -> Result<void> {
        return hasRoom ? Ledger::makeFile(settings.path)
                       : Result<void>(Error{Error::Kind::Storage, u"the disk is full"_s});
    };
    const std::unique_ptr<UsageSource> source = makeUsageSource(settings, {}, options);
    std::atomic<SourcePhase> phase = SourcePhase::Closed;
    std::atomic<bool> tellsWhy = false;
    source->setObserver([&](const SourceStatus &status) {
        tellsWhy = status.error && status.error->detail == u"the disk is full"_s;
        phase = status.phase;
    });
    source->open();
    QTRY_COMPARE(phase.load(), SourcePhase::Failed);
    QVERIFY(tellsWhy);
    hasRoom = true;
    source->refresh(Refresh::Asked);
    QTRY_COMPARE(phase.load(), SourcePhase::Ready);
}

QTEST_GUILESS_MAIN(TestLedgerSource)
#include "tst_ledgersource.moc"
