// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/sourcefactory.h"
#include "tests/sources/sqlitefixture.h"
#include "tests/sources/statuswatch.h"
#include "tests/support/testmain.h"

#include <QFile>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace Tokenglass;

class FactSourceTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void opensAndAnswers();
    void opensEverySchema_data();
    void opensEverySchema();
    void missingColumnsDegradeOnePanel();
    void namesUsersByState();
    void stagesAreExactAndLabelled();
    void refreshSeesNewLateAndUpdatedRows();
    void refreshSeesDeletedRows_data();
    void refreshSeesDeletedRows();
    void refreshWithoutChangesIsQuiet();
    void refreshReadsNewNames();
    void notesAreNotCountedTwice();
    void badDataIsNotedAndUnknown();
    void wrongSourcesFailWithWords_data();
    void wrongSourcesFailWithWords();
    void failedRefreshKeepsTheDataAndRecovers();
    void zoneIsCutAnew();
    void cancelKeepsWhatIsLoaded();
    void closingIsPrompt();
    void testReportsTheConnection();
};

namespace {

constexpr qint64 End = 1'787'108'400; // 2026-08-19 03:00:00 UTC
constexpr TimeRange AllTime{0, qint64(4'000'000'000)};

class FixedClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::fromSecsSinceEpoch(End + m_offset, Qt::UTC); }
    void advance(qint64 seconds) { m_offset += seconds; }

private:
    std::atomic<qint64> m_offset = 0;
};

SourceOptions options(const std::shared_ptr<const Clock> &clock = std::make_shared<FixedClock>())
{
    SourceOptions result;
    result.zone = ReportingZone(QTimeZone("Asia/Shanghai"));
    result.clock = clock;
    result.dayCache = false;
    return result;
}

DashboardSnapshot ask(UsageSource &source, const TimeRange &range = AllTime, bool withPrevious = false)
{
    DashboardQuery query;
    query.range = range;
    query.withPrevious = withPrevious;
    const auto answer = source.dashboard(query).result();
    return answer.ok() ? *answer : DashboardSnapshot();
}

qint64 noted(const QList<DataNote> &notes, DataNote::Kind kind)
{
    for (const DataNote &note : notes) {
        if (note.kind == kind)
            return note.count > 0 ? note.count : 1;
    }
    return 0;
}

/// A source on the fixture's file, opened and loaded.
struct OpenSource
{
    explicit OpenSource(const SqliteFixture &file, const SourceOptions &with = options())
        : source(makeUsageSource(file.settings(), {}, with)), watch(*source)
    {
        source->open();
        opened = watch.waitForEnd();
    }
    std::optional<SourceStatus> refresh(bool everything = false)
    {
        source->refresh(everything);
        return watch.waitForEnd();
    }
    std::unique_ptr<UsageSource> source;
    StatusWatch watch;
    std::optional<SourceStatus> opened;
};

} // namespace

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

void FactSourceTest::opensEverySchema_data()
{
    QTest::addColumn<QString>("schema");
    QTest::newRow("plan") << u"mindgraph_plan.sqlite.sql"_s;
    QTest::newRow("shipped 2025") << u"mindgraph_2025.sqlite.sql"_s;
}

void FactSourceTest::opensEverySchema()
{
    QFETCH(QString, schema);
    SqliteFixture file;
    QVERIFY(file.runFile(schema) && file.addRows(1, 500, End - 30'000));
    OpenSource open(file);
    QVERIFY(open.opened);
    QCOMPARE(open.opened->phase, SourcePhase::Ready);
    QCOMPARE(ask(*open.source).totals.requests, 500);
    QCOMPARE(noted(open.opened->notes, DataNote::Kind::MissingColumn), 0);
}

void FactSourceTest::missingColumnsDegradeOnePanel()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(100, End)
            && file.run("ALTER TABLE token_usage DROP COLUMN user_id;"
                        "ALTER TABLE token_usage DROP COLUMN response_time; DROP TABLE users"));
    OpenSource open(file);
    QVERIFY(open.opened);
    QCOMPARE(open.opened->phase, SourcePhase::Ready);
    QCOMPARE(noted(open.opened->notes, DataNote::Kind::MissingColumn), 1);
    QCOMPARE(noted(open.opened->notes, DataNote::Kind::MissingTable), 1);
    const DashboardSnapshot all = ask(*open.source);
    QCOMPARE(all.totals.requests, 100);
    QCOMPARE(all.panels.users, PanelState::NotAnswerable);
    QCOMPARE(all.panels.latency, PanelState::NotAnswerable);
    QCOMPARE(all.panels.organisations, PanelState::Ready);
    QVERIFY(all.users.isEmpty());
    QCOMPARE(all.totals.latency.rows, 0);
}

void FactSourceTest::namesUsersByState()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(8, End)
            && file.run("INSERT INTO token_usage (id, created_at) VALUES (9, '2026-08-19 01:00:00')"));
    OpenSource open(file);
    QHash<QString, EntityState> states;
    for (const EntityUsage &user : ask(*open.source).users)
        states.insert(user.id.text() + u'/' + user.name, user.state);
    QCOMPARE(states.value(u"1/Wang"_s), EntityState::Named);
    QCOMPARE(states.value(u"3/"_s), EntityState::Unnamed);
    QCOMPARE(states.value(u"4/"_s), EntityState::Deleted);
    QCOMPARE(states.value(u"/"_s, EntityState::Named), EntityState::None);
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
    QCOMPARE(stages.size(), 3);
    const QList<int> days{1, 7, 30};
    for (qsizetype i = 0; i < 3; ++i) {
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
    QVERIFY(open.refresh(true));
    QCOMPARE(ask(*open.source).totals.failures, 2);
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

void FactSourceTest::notesAreNotCountedTwice()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(30'000, End));
    QVERIFY(file.run("UPDATE token_usage SET input_tokens = -1, total_tokens = NULL WHERE id IN (7, 29000)"));
    OpenSource open(file);
    QCOMPARE(noted(open.opened->notes, DataNote::Kind::NegativeTokens), 2);
    QVERIFY(file.addRows(30'001, 1, End));
    const auto refreshed = open.refresh();
    QCOMPARE(noted(refreshed->notes, DataNote::Kind::NegativeTokens), 2);
    QVERIFY(file.run("UPDATE token_usage SET input_tokens = 1 WHERE id = 29000"));
    QCOMPARE(noted(open.refresh()->notes, DataNote::Kind::NegativeTokens), 1);
}

void FactSourceTest::badDataIsNotedAndUnknown()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(10, End));
    QVERIFY(file.run("UPDATE token_usage SET total_cost = 9e999 WHERE id = 1;"
                     "UPDATE token_usage SET created_at = '2090-01-01 00:00:00' WHERE id = 2;"
                     "UPDATE token_usage SET created_at = 'soon' WHERE id = 3;"
                     "UPDATE token_usage SET total_cost = 0, model_name = 'unheard', model_alias = NULL WHERE id = 4;"
                     "UPDATE token_usage SET model_name = CAST(x'6DFF' AS TEXT), model_alias = NULL WHERE id = 5;"
                     "UPDATE token_usage SET input_tokens = 9007199254740993, total_tokens = NULL WHERE id = 6;"
                     "UPDATE token_usage SET input_tokens = 9223372036854775807, total_tokens = NULL WHERE id = 7;"
                     "UPDATE token_usage SET user_id = NULL, total_cost = NULL WHERE id = 8"));
    OpenSource open(file);
    using Kind = DataNote::Kind;
    for (const Kind kind : {Kind::ImplausibleCost, Kind::FutureRows, Kind::UndatedRows, Kind::ZeroCostUnpriced,
                            Kind::InvalidText, Kind::ImplausibleTokens})
        QCOMPARE(noted(open.opened->notes, kind), 1);
    const DashboardSnapshot all = ask(*open.source);
    QCOMPARE(all.totals.requests, 9);
    QCOMPARE(all.totals.tokens.input, 9'007'199'254'740'993 + 7 * 100);
    QCOMPARE(all.totals.tokens.inputRows, 8);
    QCOMPARE(all.totals.cost.unpricedRows(), 3);
    QStringList models;
    for (const ModelUsage &model : all.models)
        models.append(model.model.label());
    QVERIFY(models.contains(u"m\uFFFD"_s));
}

void FactSourceTest::wrongSourcesFailWithWords_data()
{
    QTest::addColumn<QByteArray>("setup");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("missing file") << QByteArray() << int(Error::Kind::Storage) << u"there is no file"_s;
    QTest::newRow("missing table") << QByteArray("CREATE TABLE recipes (id)") << int(Error::Kind::Schema)
                                   << u"no table of a known usage schema"_s;
    QTest::newRow("wrong schema") << QByteArray("CREATE TABLE token_usage (id, dish)") << int(Error::Kind::Schema)
                                  << u"no column created_at"_s;
}

void FactSourceTest::wrongSourcesFailWithWords()
{
    QFETCH(QByteArray, setup);
    QFETCH(int, kind);
    QFETCH(QString, words);
    SqliteFixture file;
    QVERIFY(setup.isEmpty() || file.run(setup));
    OpenSource open(file);
    QVERIFY(open.opened && open.opened->error);
    QCOMPARE(open.opened->phase, SourcePhase::Failed);
    QCOMPARE(int(open.opened->error->kind), kind);
    QVERIFY2(open.opened->error->detail.contains(words), qPrintable(open.opened->error->detail));
    const auto answer = open.source->dashboard({}).result();
    QVERIFY(!answer.ok());
    QVERIFY(answer.error() == *open.opened->error);
    QVERIFY(open.source->catalog() != nullptr);
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
    source->refresh(false);
    const auto failed = watch.waitForEnd();
    QVERIFY(failed);
    QCOMPARE(failed->phase, SourcePhase::Ready);
    QVERIFY(failed->error && failed->error->kind == Error::Kind::Timeout);
    QCOMPARE(ask(*source).totals.requests, 100);
    QVERIFY(file.run("COMMIT") && file.addRows(101, 1, End));
    source->refresh(false);
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
        QCOMPARE(last.completeFrom.value(), End - 86'400);
    }
    QCOMPARE(ask(*source, {End - 86'400, End}).totals.requests, 1'440);
    QVERIFY(ask(*source).partial);
    source->refresh(false);
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
