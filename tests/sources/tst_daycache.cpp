// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/sourcefactory.h"
#include "tests/sources/sqlitefixture.h"
#include "tests/sources/statuswatch.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace Tokenglass;

/// What is shown from the cache of the last session, and what then becomes of it.
class DayCacheTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void roundTrip();
    void isReadableByItsOwnerOnly();
    void newRowsAreAdded();
    void staleCachesAreDiscarded_data();
    void staleCachesAreDiscarded();
    void damagedCachesAreIgnored_data();
    void damagedCachesAreIgnored();
    void otherPricesDiscard();
    void shownBeforeTheDatabaseAnswers();
    void zoneMayDiffer();
    void smallTablesAreNotKept();
    void canBeSwitchedOff();

private:
    struct Session;
    [[nodiscard]] SourceOptions options() const;
    [[nodiscard]] QString cacheFolder() const { return m_file->folder() + u"/cache"_s; }

    std::unique_ptr<SqliteFixture> m_file;
    std::shared_ptr<const PriceBook> m_prices;
};

namespace {

constexpr qint64 End = 1'787'108'400; // 2026-08-19 03:00:00 UTC
constexpr int Rows = 120'000;
constexpr qint64 Everything = std::numeric_limits<qint64>::min();

class FixedClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::fromSecsSinceEpoch(End + 600, Qt::UTC); }
};

bool discarded(const SourceStatus &status)
{
    return std::any_of(status.notes.begin(), status.notes.end(),
                       [](const DataNote &note) { return note.kind == DataNote::Kind::CacheDiscarded; });
}

} // namespace

/// One start of the program: opens, waits, and says what was shown first and last.
struct DayCacheTest::Session
{
    Session(const ConnectionSettings &settings, const SourceOptions &with)
        : source(makeUsageSource(settings, {}, with)), watch(*source)
    {
        source->open();
        const auto end = watch.waitForEnd();
        last = end.value_or(SourceStatus());
        for (const SourceStatus &status : watch.history()) {
            if (status.revision == 1) {
                first = status;
                break;
            }
        }
    }
    DashboardSnapshot all(qint64 end = 4'000'000'000)
    {
        DashboardQuery query;
        query.range = {0, end};
        const auto answer = source->dashboard(query).result();
        return answer.ok() ? *answer : DashboardSnapshot();
    }
    /// Whether the very first rows on screen were all of them, from before the database was asked.
    bool wasCached() const { return first.phase == SourcePhase::Connecting && first.completeFrom == Everything; }

    std::unique_ptr<UsageSource> source;
    StatusWatch watch;
    SourceStatus first;
    SourceStatus last;
};

void DayCacheTest::init()
{
    TestCase::init();
    m_prices.reset();
    m_file = std::make_unique<SqliteFixture>();
    QVERIFY(m_file->makePlan(Rows, End));
    Session filling(m_file->settings(), options());
    QCOMPARE(filling.last.rowsLoaded, Rows);
    QVERIFY(!filling.wasCached());
}

SourceOptions DayCacheTest::options() const
{
    SourceOptions result;
    result.zone = ReportingZone(QTimeZone("Asia/Shanghai"));
    result.clock = std::make_shared<FixedClock>();
    result.costs = m_prices;
    result.cacheFolder = cacheFolder();
    return result;
}

void DayCacheTest::roundTrip()
{
    Session session(m_file->settings(), options());
    QVERIFY(session.wasCached());
    // In the reporting zone, as all times.
    QVERIFY(session.first.notes.contains(
        {DataNote::Kind::Other, 0, u"Shown as of 2026-08-19 11:10, from this computer's cache."_s}));
    QCOMPARE(session.first.rowsLoaded, Rows);
    QCOMPARE(session.last.phase, SourcePhase::Ready);
    QVERIFY(!discarded(session.last));
    const DashboardSnapshot all = session.all();
    QVERIFY(!all.partial);
    QCOMPARE(all.totals.requests, Rows);
    QCOMPARE(all.totals.cost.amounts, (QList<Money>{{qint64(Rows) * 100'000, Currency::cny()}}));
    QVERIFY(std::any_of(all.users.begin(), all.users.end(),
                        [](const EntityUsage &user) { return user.name == u"Wang"_s; }));
}

void DayCacheTest::isReadableByItsOwnerOnly()
{
    const QFileInfoList files = QDir(cacheFolder()).entryInfoList(QDir::Files);
    QCOMPARE(files.size(), 2);
    for (const QFileInfo &file : files)
        QVERIFY((file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther))
                == 0);
}

void DayCacheTest::newRowsAreAdded()
{
    QVERIFY(m_file->addRows(Rows + 1, 10, End));
    Session session(m_file->settings(), options());
    QVERIFY(session.wasCached());
    QVERIFY(!discarded(session.last));
    QCOMPARE(session.all().totals.requests, Rows + 10);
}

void DayCacheTest::staleCachesAreDiscarded_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<int>("rows");
    QTest::newRow("newest deleted") << QByteArray("DELETE FROM token_usage WHERE id > 119000") << 119'000;
    QTest::newRow("oldest deleted") << QByteArray("DELETE FROM token_usage WHERE id <= 1000") << 119'000;
    QTest::newRow("emptied") << QByteArray("DELETE FROM token_usage") << 0;
    QTest::newRow("other columns") << QByteArray("ALTER TABLE token_usage DROP COLUMN user_id") << Rows;
}

void DayCacheTest::staleCachesAreDiscarded()
{
    QFETCH(QByteArray, change);
    QFETCH(int, rows);
    QVERIFY(m_file->run(change));
    Session session(m_file->settings(), options());
    QVERIFY(session.wasCached());
    QVERIFY(discarded(session.last));
    QCOMPARE(session.last.phase, SourcePhase::Ready);
    QCOMPARE(session.all().totals.requests, rows);
}

void DayCacheTest::damagedCachesAreIgnored_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<bool>("cut");
    QTest::newRow("facts cut off") << u"*.facts"_s << true;
    QTest::newRow("facts changed") << u"*.facts"_s << false;
    QTest::newRow("description cut off") << u"*.json"_s << true;
}

void DayCacheTest::damagedCachesAreIgnored()
{
    QFETCH(QString, suffix);
    QFETCH(bool, cut);
    const QFileInfoList files = QDir(cacheFolder()).entryInfoList({suffix}, QDir::Files);
    QCOMPARE(files.size(), 1);
    QFile file(files.constFirst().filePath());
    QVERIFY(file.open(QIODevice::ReadWrite));
    if (cut)
        QVERIFY(file.resize(file.size() / 2));
    else
        QVERIFY(file.seek(file.size() / 2) && file.write(QByteArray(64, '\x5a')) == 64);
    file.close();
    Session session(m_file->settings(), options());
    QVERIFY(!session.wasCached());
    QCOMPARE(session.all().totals.requests, Rows);
}

void DayCacheTest::otherPricesDiscard()
{
    const auto book = PriceBook::fromJson(R"({"format": 1, "source": "test", "as_of": "2026-01-01", "currency": "CNY",
        "models": [{"provider": "p", "model": "m", "prices": [{"per_million": {"input": "1", "output": "1"}}]}]})");
    QVERIFY(book.ok());
    m_prices = std::make_shared<const PriceBook>(*book);
    Session session(m_file->settings(), options());
    QVERIFY(session.wasCached() && discarded(session.last));
    QCOMPARE(session.all().totals.requests, Rows);
}

void DayCacheTest::shownBeforeTheDatabaseAnswers()
{
    QVERIFY(m_file->addRows(Rows + 1, 1, End) && m_file->run("BEGIN EXCLUSIVE"));
    ConnectionSettings settings = m_file->settings();
    SourceOptions with = options();
    auto source = makeUsageSource(settings, {}, with);
    StatusWatch watch(*source);
    source->open();
    QVERIFY(watch.waitFor([](const SourceStatus &status) { return status.rowsLoaded == Rows; }));
    DashboardQuery query;
    query.range = {0, End};
    const auto old = source->dashboard(query).result();
    QVERIFY(old.ok() && !old->partial);
    QCOMPARE(old->totals.requests, Rows);
    QVERIFY(!old->notes.isEmpty());
    QVERIFY(!old->users.isEmpty() && old->panels == PanelStates()); // all that the database would say
    QVERIFY(watch.history().back().fromCache && !watch.history().back().holdsFrom(0));
    QCOMPARE(watch.history().back().description.kind, u"mindgraph"_s);
    // What happened since the cache was written is not there: a range that reaches there is partial.
    query.range.end = End + 3'600;
    QVERIFY(source->dashboard(query).result()->partial);
    QVERIFY(m_file->run("COMMIT"));
    QVERIFY(watch.waitFor([](const SourceStatus &status) { return status.rowsLoaded == Rows + 1; }));
    QVERIFY(!source->dashboard(query).result()->partial);
    QVERIFY(watch.history().back().holdsFrom(0));
}

void DayCacheTest::zoneMayDiffer()
{
    SourceOptions with = options();
    with.zone = ReportingZone(QTimeZone("America/New_York"));
    Session session(m_file->settings(), with);
    QVERIFY(session.wasCached());
    QCOMPARE(session.all().zone, u"America/New_York"_s);
    QCOMPARE(session.all().totals.requests, Rows);
}

void DayCacheTest::smallTablesAreNotKept()
{
    SqliteFixture small;
    QVERIFY(small.makePlan(1'000, End));
    SourceOptions with = options();
    with.cacheFolder = small.folder() + u"/cache"_s;
    Session session(small.settings(), with);
    QCOMPARE(session.last.rowsLoaded, 1'000);
    session.source.reset();
    QVERIFY(QDir(with.cacheFolder).entryList(QDir::Files).isEmpty());
}

void DayCacheTest::canBeSwitchedOff()
{
    SourceOptions with = options();
    with.dayCache = false;
    Session session(m_file->settings(), with);
    QVERIFY(!session.wasCached());
    QCOMPARE(session.all().totals.requests, Rows);
}

QTEST_GUILESS_MAIN(DayCacheTest)
#include "tst_daycache.moc"
