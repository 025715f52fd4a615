// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/factloader.h"
#include "tests/sources/opensource.h"
#include "tests/support/testmain.h"

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace Tokenglass;

class FactSourceTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void opensAndAnswers();
    void listsRequests();
    void stagesAreExactAndLabelled();
    void refreshSeesNewLateAndUpdatedRows();
    void askedForSeesOldRowsToo();
    void replacedFileIsReadAnew();
    void refilledFileIsReadWhole();
    void newRowsAreShownBeforeTheLookBack();
    void refreshSeesDeletedRows_data();
    void refreshSeesDeletedRows();
    void refreshWithoutChangesIsQuiet();
    void refreshReadsNewNames();
    void failedRefreshKeepsTheDataAndRecovers();
    void zoneIsCutAnew();
    void cancelKeepsWhatIsLoaded();
    void closingIsPrompt();
    void testReportsTheConnection();
};

void FactSourceTest::opensAndAnswers()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(1'000, End));
    OpenSource open(file);
    QVERIFY(open.opened);
    QCOMPARE(open.opened->phase, SourcePhase::Ready);
    QCOMPARE(open.opened->description.kind, u"mindgraph"_s);
    QCOMPARE(open.opened->rowsLoaded, 1'000);
    QCOMPARE(open.opened->completeFrom.value(), std::numeric_limits<qint64>::min());
    QCOMPARE(open.opened->newestRow.toSecsSinceEpoch(), End - 60);
    const DashboardSnapshot all = ask(*open.source);
    QVERIFY(!all.partial);
    QCOMPARE(all.totals.requests, 1'000);
    QCOMPARE(all.totals.tokens.input, 100'000);
    QCOMPARE(all.totals.tokens.output, 50'000);
    QCOMPARE(all.totals.cost.amounts, (QList<Money>{{100'000'000, Currency::cny()}}));
    QCOMPARE(all.rowsInSource, 1'000);
    QCOMPARE(all.zone, u"Asia/Shanghai"_s);
    QCOMPARE(ask(*open.source, {End - 600, End}).totals.requests, 10);
    QCOMPARE(open.source->catalog()->models.size(), 1);
}

void FactSourceTest::listsRequests()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(1'000, End));
    RequestQuery query;
    query.range = {End - 6'000, End};
    query.count = 30;
    auto source = makeUsageSource(file.settings(), {}, options());
    const auto before = source->requests(query).result();
    QVERIFY(before.ok());
    QCOMPARE(before->total, 0); // nothing is there yet
    const OpenSource open(file);
    const auto page = open.source->requests(query).result();
    QVERIFY(page.ok());
    QCOMPARE(page->total, 100);
    QCOMPARE(page->rows.size(), 30);
    QCOMPARE(page->rows[0].second, End - 60);
    QCOMPARE(page->rows[29].second, End - 1'800);
    QCOMPARE(page->rows[0].tokens.input, std::optional<qint64>(100));
    QCOMPARE(page->rows[0].cost, std::optional(Money{100'000, Currency::cny()}));
}

void FactSourceTest::stagesAreExactAndLabelled()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(250'000, End));
    auto source = makeUsageSource(file.settings(), {}, options());
    std::mutex mutex;
    QList<std::pair<qint64, DashboardSnapshot>> stages;
    UsageSource *asked = source.get();
    std::atomic<bool> done = false;
    source->setObserver([&](const SourceStatus &status) {
        if (status.completeFrom && *status.completeFrom != std::numeric_limits<qint64>::min()) {
            const std::scoped_lock lock(mutex);
            if (stages.isEmpty() || stages.constLast().first != *status.completeFrom)
                stages.append({*status.completeFrom, ask(*asked, {End - 10 * 86'400, End}, true)});
        }
        done = done || status.phase == SourcePhase::Ready;
    });
    source->open();
    QTRY_VERIFY_WITH_TIMEOUT(done, 30'000);
    const std::scoped_lock lock(mutex);
    const QList<int> days = FactLoader::stageDays(250'000);
    QCOMPARE(days, QList<int>{7});
    QCOMPARE(FactLoader::stageDays(100'000'000), (QList<int>{1, 7, 30}));
    QCOMPARE(stages.size(), days.size());
    for (qsizetype i = 0; i < days.size(); ++i) {
        QCOMPARE(stages[i].first, End - days[i] * 86'400);
        // Asked from within the stage's own notice, so no later stage can have come between.
        const DashboardSnapshot &snapshot = stages[i].second;
        QCOMPARE(snapshot.totals.requests, std::min(10, days[i]) * 1'440);
        QCOMPARE(snapshot.partial, days[i] < 10);
        QCOMPARE(snapshot.previous.has_value(), days[i] >= 20);
    }
    QCOMPARE(ask(*source).totals.requests, 250'000);
}

void FactSourceTest::refreshSeesNewLateAndUpdatedRows()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(30'000, End));
    const auto clock = std::make_shared<FixedClock>();
    OpenSource open(file, options(clock));
    QVERIFY(file.addRows(30'001, 10, End) && file.addRows(30'011, 5, End - 86'400 * 10));
    QVERIFY(file.run("UPDATE token_usage SET success = 0 WHERE id = 29000"));
    QVERIFY(open.refresh());
    QCOMPARE(ask(*open.source).totals.requests, 30'015);
    QCOMPARE(ask(*open.source).totals.failures, 1);
    QCOMPARE(ask(*open.source, {End, End + 600}).totals.requests, 10);

    // Far behind the overlap only a look at everything finds a change.
    QVERIFY(file.run("UPDATE token_usage SET success = 0 WHERE id = 5"));
    QVERIFY(open.refresh());
    QCOMPARE(ask(*open.source).totals.failures, 1);
    QVERIFY(open.refresh(Refresh::Everything));
    QCOMPARE(ask(*open.source).totals.failures, 2);
}

/// By the clock it would wait for the look at everything; whoever presses F5 wants to know now.
void FactSourceTest::askedForSeesOldRowsToo()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(30'000, End));
    OpenSource open(file);
    QVERIFY(file.run("UPDATE token_usage SET success = 0 WHERE id = 5"));
    QVERIFY(open.refresh(Refresh::Poll));
    QCOMPARE(ask(*open.source).totals.failures, 0);
    QVERIFY(open.refresh(Refresh::Asked));
    QCOMPARE(ask(*open.source).totals.failures, 1);
}

/// What was renamed can still be read by who has it open, and would be for ever.
void FactSourceTest::replacedFileIsReadAnew()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(30'000, End));
    SqliteFixture other;
    QVERIFY(other.makePlan(29'000, End));
    OpenSource open(file);
    const QString path = file.settings().path;
    QVERIFY(QFile::rename(path, path + u".old"_s));
    const auto gone = open.refresh();
    QVERIFY(gone && gone->error);
    QVERIFY2(gone->error->detail.contains(u"no file"_s), qPrintable(gone->error->detail));
    QCOMPARE(ask(*open.source).totals.requests, 30'000); // older figures are better than none
    QVERIFY(QFile::copy(other.settings().path, path));
    const auto back = open.refresh();
    QVERIFY(back && !back->error);
    QCOMPARE(ask(*open.source).totals.requests, 29'000);
    // Over the open file, by a rename alone, with the same ids.
    SqliteFixture third;
    QVERIFY(third.makePlan(29'000, End) && third.run("UPDATE token_usage SET success = 0 WHERE id = 5"));
    QVERIFY(QFile::copy(third.settings().path, path + u".new"_s));
    QCOMPARE(std::rename(QFile::encodeName(path + u".new"_s).constData(), QFile::encodeName(path).constData()), 0);
    QVERIFY(open.refresh());
    QCOMPARE(ask(*open.source).totals.requests, 29'000);
    QCOMPARE(ask(*open.source).totals.failures, 1);
}

/// Emptied, seen empty, and filled again with other rows of the same ids: no mix of both.
void FactSourceTest::refilledFileIsReadWhole()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(30'000, End));
    SqliteFixture other;
    QVERIFY(other.makePlan(30'000, End));
    QVERIFY(other.run("UPDATE token_usage SET success = 0 WHERE id < 11"));
    OpenSource open(file);
    QFile target(file.settings().path);
    QVERIFY(target.open(QIODevice::ReadWrite) && target.resize(0));
    const auto empty = open.refresh();
    QVERIFY(empty && empty->error);
    QFile with(other.settings().path);
    QVERIFY(with.open(QIODevice::ReadOnly));
    target.seek(0);
    QVERIFY(target.write(with.readAll()) == with.size() && target.flush());
    const auto filled = open.refresh();
    QVERIFY(filled && !filled->error);
    QCOMPARE(ask(*open.source).totals.requests, 30'000);
    QCOMPARE(ask(*open.source).totals.failures, 10);
}

/// New rows are one change to show; a look back that finds nothing is none, and one that finds something is another.
void FactSourceTest::newRowsAreShownBeforeTheLookBack()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(30'000, End));
    OpenSource open(file);
    QVERIFY(file.addRows(30'001, 10, End));
    const auto fresh = open.refresh();
    QVERIFY(fresh);
    QCOMPARE(ask(*open.source).totals.requests, 30'010);
    const quint64 before = fresh->revision;
    QVERIFY(file.addRows(30'011, 10, End));
    const auto more = open.refresh();
    QVERIFY(more);
    QCOMPARE(more->revision, before + 1);
    QCOMPARE(more->rowsLoaded, 30'020);
    QVERIFY(file.addRows(30'021, 10, End));
    QVERIFY(file.run("UPDATE token_usage SET success = 0 WHERE id = 29000"));
    QVERIFY(file.run("DELETE FROM token_usage WHERE id = 29001"));
    const auto changed = open.refresh();
    QVERIFY(changed);
    QCOMPARE(changed->revision, before + 3);
    QCOMPARE(changed->rowsLoaded, 30'029);
    QCOMPARE(ask(*open.source).totals.failures, 1);
}

void FactSourceTest::refreshSeesDeletedRows_data()
{
    QTest::addColumn<QByteArray>("where");
    QTest::addColumn<int>("left");
    QTest::newRow("newest") << QByteArray("id > 29990") << 29'990;
    QTest::newRow("recent") << QByteArray("id BETWEEN 29000 AND 29009") << 29'990;
    QTest::newRow("old") << QByteArray("id BETWEEN 10 AND 19") << 29'990;
    QTest::newRow("all") << QByteArray("1") << 0;
}

void FactSourceTest::refreshSeesDeletedRows()
{
    QFETCH(QByteArray, where);
    QFETCH(int, left);
    SqliteFixture file;
    QVERIFY(file.makePlan(30'000, End));
    OpenSource open(file);
    QVERIFY(file.run("DELETE FROM token_usage WHERE " + where));
    QVERIFY(open.refresh());
    QCOMPARE(ask(*open.source).totals.requests, left);
}

void FactSourceTest::refreshWithoutChangesIsQuiet()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(1'000, End));
    const auto clock = std::make_shared<FixedClock>();
    OpenSource open(file, options(clock));
    clock->advance(30);
    const auto refreshed = open.refresh();
    QVERIFY(refreshed);
    QCOMPARE(refreshed->revision, open.opened->revision);
    QCOMPARE(refreshed->fetchedAt, clock->now());
}

void FactSourceTest::refreshReadsNewNames()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(100, End));
    OpenSource open(file);
    QVERIFY(file.run("UPDATE users SET name = 'Zhao' WHERE id = 1"));
    QVERIFY(open.refresh());
    QStringList names;
    for (const EntityUsage &user : ask(*open.source).users)
        names.append(user.name);
    QVERIFY(names.contains(u"Zhao"_s) && !names.contains(u"Wang"_s));
}

void FactSourceTest::failedRefreshKeepsTheDataAndRecovers()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(100, End));
    ConnectionSettings settings = file.settings();
    settings.options.insert(u"busy_timeout"_s, u"20"_s);
    auto source = makeUsageSource(settings, {}, options());
    StatusWatch watch(*source);
    source->open();
    QVERIFY(watch.waitForEnd());
    QVERIFY(file.run("BEGIN EXCLUSIVE"));
    source->refresh(Refresh::Poll);
    const auto failed = watch.waitForEnd();
    QVERIFY(failed);
    QCOMPARE(failed->phase, SourcePhase::Ready);
    QVERIFY(failed->error && failed->error->kind == Error::Kind::Timeout);
    QCOMPARE(ask(*source).totals.requests, 100);
    QVERIFY(file.run("COMMIT") && file.addRows(101, 1, End));
    source->refresh(Refresh::Poll);
    const auto recovered = watch.waitForEnd();
    QVERIFY(recovered && !recovered->error);
    QCOMPARE(ask(*source).totals.requests, 101);
}

void FactSourceTest::zoneIsCutAnew()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(3'000, End));
    OpenSource open(file);
    const quint64 revision = open.opened->revision;
    open.source->setZone(ReportingZone(QTimeZone("America/New_York")));
    QVERIFY(open.watch.waitFor([&](const SourceStatus &status) { return status.revision > revision; }));
    const DashboardSnapshot all = ask(*open.source, {End - 86'400 * 3, End});
    QCOMPARE(all.zone, u"America/New_York"_s);
    QCOMPARE(all.totals.requests, 3'000);
}

void FactSourceTest::cancelKeepsWhatIsLoaded()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(300'000, End));
    auto source = makeUsageSource(file.settings(), {}, options());
    UsageSource *cancelled = source.get();
    std::mutex mutex;
    SourceStatus last;
    std::atomic<bool> once = false;
    source->setObserver([&](const SourceStatus &status) {
        if (status.completeFrom && !once.exchange(true))
            cancelled->cancel();
        const std::scoped_lock lock(mutex);
        last = status;
    });
    const auto phase = [&] {
        const std::scoped_lock lock(mutex);
        return last.phase;
    };
    source->open();
    QTRY_COMPARE_WITH_TIMEOUT(phase(), SourcePhase::Ready, 30'000);
    {
        const std::scoped_lock lock(mutex);
        QVERIFY(last.error && last.error->kind == Error::Kind::Cancelled);
        QCOMPARE(last.completeFrom.value(), End - 7 * 86'400);
    }
    QCOMPARE(ask(*source, {End - 7 * 86'400, End}).totals.requests, 7 * 1'440);
    QVERIFY(ask(*source).partial);
    source->refresh(Refresh::Poll);
    QTRY_COMPARE_WITH_TIMEOUT(ask(*source).totals.requests, 300'000, 30'000);
}

void FactSourceTest::closingIsPrompt()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(300'000, End));
    for (int pass = 0; pass < 5; ++pass) {
        auto source = makeUsageSource(file.settings(), {}, options());
        StatusWatch watch(*source);
        source->open();
        if (pass > 0)
            QVERIFY(watch.waitFor([&](const SourceStatus &status) { return int(status.phase) >= pass / 2; }));
        source.reset(); // must neither hang nor crash, wherever the worker is
    }
    SqliteFixture locked;
    QVERIFY(locked.makePlan(10, End) && locked.run("BEGIN EXCLUSIVE"));
    ConnectionSettings settings = locked.settings();
    settings.options.insert(u"busy_timeout"_s, u"600000"_s);
    auto waiting = makeUsageSource(settings, {}, options());
    waiting->open();
    waiting.reset();
}

void FactSourceTest::testReportsTheConnection()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(100, End) && file.run("DROP TABLE organizations"));
    const auto report = testConnection(file.settings(), {}).result();
    QVERIFY(report.ok());
    QCOMPARE(report->kind, u"mindgraph"_s);
    QCOMPARE(report->table, u"token_usage"_s);
    QVERIFY(report->serverVersion.startsWith(u"SQLite 3"_s));
    QCOMPARE(report->rowsAbout.value(), 100);
    QCOMPARE(report->serverZone, u"UTC"_s);
    QVERIFY(report->readOnlyEnforced && report->accountCanWrite.value());
    QCOMPARE(report->notes.size(), 1);
    QVERIFY(!testConnection(ConnectionSettings(), {}).result().ok());
}

QTEST_GUILESS_MAIN(FactSourceTest)
#include "tst_factsource.moc"
