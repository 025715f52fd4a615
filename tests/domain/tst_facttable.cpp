// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/domain/factdifference.h"
#include "tests/domain/factsamples.h"
#include "tests/support/testmain.h"

#include <algorithm>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

namespace {

const TimeRange Always{-10'000'000'000, 10'000'000'000};

} // namespace

/// What a table answers, held against the plain reference.
class FactTableTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyAtFirst();
    void answersAsTheReference_data();
    void answersAsTheReference();
    void daysSumUpToTheRange_data();
    void daysSumUpToTheRange();
    void partsSumUpToTheTotal();
    void callersSumUpToTheTotal();
    void callersCostLittle();
    void listsHoursOfShortRanges_data();
    void listsHoursOfShortRanges();
    void keepsFarDates();
    void toleratesManyKeys();
    void listsWhatFiltersCanBe();
};

void FactTableTest::isEmptyAtFirst()
{
    const ReportingZone zone = zoneNamed("Asia/Shanghai");
    const FactTable table(zone);
    QCOMPARE(table.rowCount(), 0);
    QCOMPARE(table.maxSourceId(), std::numeric_limits<qint64>::min());
    QCOMPARE(table.minSourceId(), std::numeric_limits<qint64>::max());
    QCOMPARE(table.newestSecond(), std::numeric_limits<qint64>::min());
    DashboardQuery query = everything();
    query.withPrevious = true;
    QCOMPARE(difference(table.dashboard(query, {}), referenceAnswer({}, zone, query, {})), QString());
    query.range = {5, 5};
    QCOMPARE(table.dashboard(query, {}).days.size(), 0);
    QCOMPARE(table.merged({}).rowCount(), 0);
}

void FactTableTest::answersAsTheReference_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<quint32>("seed");
    const QList<QByteArray> zones{"Asia/Shanghai", "Asia/Kolkata", "America/New_York", "Australia/Lord_Howe", "UTC"};
    quint32 seed = 1;
    for (const QByteArray &zone : zones)
        QTest::addRow("%s", zone.constData()) << zone << seed++;
}

void FactTableTest::answersAsTheReference()
{
    QFETCH(QByteArray, zone);
    QFETCH(quint32, seed);
    const ReportingZone reporting = zoneNamed(zone.constData());
    const std::vector<PlainRow> rows = sampleRows(seed, 6'000);
    const FactTable table = tableOf(rows, reporting);
    QCOMPARE(table.rowCount(), 6'000);
    QRandomGenerator random(seed + 100);
    for (int i = 0; i < 60; ++i) {
        const DashboardQuery query = sampleQuery(random);
        const QString differences =
            difference(table.dashboard(query, sampleNames()), referenceAnswer(rows, reporting, query, sampleNames()));
        QVERIFY2(differences.isEmpty(), qPrintable(u"query %1\n%2"_s.arg(i).arg(differences)));
    }
}

void FactTableTest::daysSumUpToTheRange_data()
{
    QTest::addColumn<QByteArray>("zone");
    for (const char *zone : {"Asia/Shanghai", "Asia/Kolkata", "America/New_York"})
        QTest::addRow("%s", zone) << QByteArray(zone);
}

void FactTableTest::daysSumUpToTheRange()
{
    QFETCH(QByteArray, zone);
    const ReportingZone reporting = zoneNamed(zone.constData());
    // October to April: both changes of the clock in New York.
    const FactTable table = tableOf(sampleRows(8, 8'000), reporting);
    DashboardQuery query = everything();
    query.range.start += 4'321;
    query.range.end -= 1'234;
    const DashboardSnapshot whole = table.dashboard(query, {});
    Measures listed;
    Measures single;
    for (const DayUsage &day : whole.days) {
        listed += day.measures;
        DashboardQuery one = query;
        one.range = {std::max(day.range.start, query.range.start), std::min(day.range.end, query.range.end)};
        single += table.dashboard(one, {}).totals;
    }
    Measures totals = whole.totals;
    totals += Measures();
    QCOMPARE(totals.requests, 8'000);
    QCOMPARE(listed, totals);
    QCOMPARE(single, totals);
}

void FactTableTest::partsSumUpToTheTotal()
{
    const FactTable table = tableOf(sampleRows(9, 8'000), zoneNamed("Asia/Shanghai"));
    QRandomGenerator random(9);
    for (int i = 0; i < 40; ++i) {
        DashboardQuery query = sampleQuery(random);
        query.topEntities = -1;
        const DashboardSnapshot answer = table.dashboard(query, {});
        Measures totals = answer.totals;
        totals += Measures();
        std::array<Measures, 6> sums;
        for (const ModelUsage &usage : answer.models)
            sums[0] += usage.measures;
        for (const TypeUsage &usage : answer.types)
            sums[1] += usage.measures;
        for (const EntityUsage &usage : answer.users)
            sums[2] += usage.measures;
        for (const EntityUsage &usage : answer.organisations)
            sums[3] += usage.measures;
        for (const DayUsage &usage : answer.days) {
            sums[4] += usage.measures;
            for (const Measures &measures : usage.byModel)
                sums[5] += measures;
        }
        for (const Measures &sum : sums)
            QCOMPARE(sum, totals);
    }
}

void FactTableTest::callersSumUpToTheTotal()
{
    const FactTable table = tableOf(sampleRows(31, 8'000), zoneNamed("Asia/Kolkata"));
    const QList<Catalog::Entry> callers = table.catalog(sampleNames()).callers;
    QVERIFY(callers.size() > 100);
    QVERIFY(table.catalog({}).hasCallers);
    QRandomGenerator random(31);
    for (int i = 0; i < 6; ++i) {
        DashboardQuery query = sampleQuery(random);
        query.filter.callers.clear();
        Measures totals = table.dashboard(query, {}).totals;
        totals += Measures();
        RequestQuery log;
        log.range = query.range;
        log.filter = query.filter;
        const qint64 rows = table.requests(log, {}).total;
        Measures sum;
        qint64 listed = 0;
        for (const Catalog::Entry &caller : callers) {
            query.filter.callers = log.filter.callers = {caller.id};
            const DashboardSnapshot part = table.dashboard(query, {});
            sum += part.totals;
            const RequestPage page = table.requests(log, {});
            QCOMPARE(page.total, part.totals.requests);
            for (const RequestRow &row : page.rows)
                QCOMPARE(row.caller.id, caller.id);
            listed += page.total;
        }
        QCOMPARE(sum, totals);
        QCOMPARE(listed, rows);
        // All of them are as good as none of them named.
        query.filter.callers.clear();
        for (const Catalog::Entry &caller : callers)
            query.filter.callers.append(caller.id);
        Measures all = table.dashboard(query, {}).totals;
        all += Measures();
        QCOMPARE(all, totals);
    }
}

/// Nothing where a source has none, and a byte a row for up to 256 a day.
void FactTableTest::callersCostLittle()
{
    const ReportingZone zone = zoneNamed("Asia/Shanghai");
    constexpr int Rows = 60'000;
    std::vector<PlainRow> rows = sampleRows(32, Rows, 20);
    for (PlainRow &row : rows)
        row.caller = EntityId();
    const FactTable without = tableOf(rows, zone);
    QVERIFY(!without.catalog({}).hasCallers);
    QCOMPARE(without.catalog({}).callers.size(), 1);
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].caller = EntityId(qint64(5));
    const qint64 one = tableOf(rows, zone).memoryBytes();
    QVERIFY2(one - without.memoryBytes() < 1'000, qPrintable(QString::number(one - without.memoryBytes())));
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].caller = EntityId(qint64(i % 200));
    const qint64 many = tableOf(rows, zone).memoryBytes();
    const double each = static_cast<double>(many - without.memoryBytes()) / Rows;
    QVERIFY2(each < 1.6, qPrintable(QString::number(each)));
}

void FactTableTest::listsHoursOfShortRanges_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<qint64>("start");
    QTest::addColumn<int>("hours");
    QTest::newRow("plain day") << QByteArray("Asia/Shanghai") << qint64(1'759'276'800 - 8 * 3'600) << 24;
    QTest::newRow("half-hour zone") << QByteArray("Asia/Kolkata") << qint64(1'759'276'800) << 25;
    QTest::newRow("25-hour day") << QByteArray("America/New_York") << qint64(1'762'056'000) << 24;
    QTest::newRow("23-hour day") << QByteArray("America/New_York") << qint64(1'772'946'000) << 24;
}

void FactTableTest::listsHoursOfShortRanges()
{
    QFETCH(QByteArray, zone);
    QFETCH(qint64, start);
    QFETCH(int, hours);
    const ReportingZone reporting = zoneNamed(zone.constData());
    const std::vector<PlainRow> rows = sampleRows(12, 9'000);
    DashboardQuery query;
    query.range = {start, start + 24 * 3'600};
    const DashboardSnapshot answer = tableOf(rows, reporting).dashboard(query, {});
    QCOMPARE(answer.hours.size(), hours);
    QVERIFY(answer.totals.requests > 0);
    QCOMPARE(difference(answer, referenceAnswer(rows, reporting, query, {})), QString());

    // Asked a day later these are the hours before.
    query.range = {start + 24 * 3'600, start + 48 * 3'600};
    query.withPrevious = true;
    const DashboardSnapshot later = tableOf(rows, reporting).dashboard(query, {});
    QCOMPARE(later.previousHours.size(), hours);
    for (int i = 0; i < hours; ++i) {
        QCOMPARE(later.previousHours[i].range, answer.hours[i].range);
        QCOMPARE(later.previousHours[i].measures, answer.hours[i].measures);
    }
    QCOMPARE(difference(later, referenceAnswer(rows, reporting, query, {})), QString());

    query.range = {start, start + 49 * 3'600 + 1};
    QCOMPARE(tableOf(rows, reporting).dashboard(query, {}).hours.size(), 0);
}

void FactTableTest::keepsFarDates()
{
    const ReportingZone zone = zoneNamed("America/New_York");
    std::vector<PlainRow> rows = sampleRows(14, 8);
    const std::array<qint64, 8> micros{-1,
                                       0,
                                       -62'135'596'800'000'000,
                                       std::numeric_limits<qint64>::max(),
                                       std::numeric_limits<qint64>::min() + 1,
                                       4'291'747'200'000'000,
                                       4'291'747'199'999'999,
                                       253'402'300'799'000'000};
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].timeMicros = micros[i];
    const FactTable table = tableOf(rows, zone);
    QCOMPARE(table.rowCount(), 8);
    DashboardQuery query;
    query.range = {std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()};
    QCOMPARE(table.dashboard(query, {}).totals.requests, 8);
    query.range = {-1, 0};
    QCOMPARE(table.dashboard(query, {}).totals.requests, 1);
    query.range = {-2, 86'400};
    QCOMPARE(difference(table.dashboard(query, {}), referenceAnswer(rows, zone, query, {})), QString());
    query.range = {4'291'747'198, 4'291'747'201};
    QCOMPARE(difference(table.dashboard(query, {}), referenceAnswer(rows, zone, query, {})), QString());
    QCOMPARE(table.inZone(zoneNamed("Asia/Kolkata")).rowCount(), 8);
    query.range = Always;
    QCOMPARE(table.dashboard(query, {}).totals.requests, 4);
}

void FactTableTest::toleratesManyKeys()
{
    const ReportingZone zone = zoneNamed("Asia/Shanghai");
    std::vector<PlainRow> rows = sampleRows(16, 6'000, 40);
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].modelName = "model-" + std::to_string(i % 4'000);
    const FactTable table = tableOf(rows, zone);
    DashboardQuery query;
    query.range = {SampleRange.start, SampleRange.start + 45 * 86'400};
    QCOMPARE(difference(table.dashboard(query, {}), referenceAnswer(rows, zone, query, {})), QString());
    query.filter.models = {u"model-17"_s};
    QCOMPARE(difference(table.dashboard(query, {}), referenceAnswer(rows, zone, query, {})), QString());
}

void FactTableTest::listsWhatFiltersCanBe()
{
    const FactTable table = tableOf(sampleRows(17, 3'000), zoneNamed("UTC"));
    const Catalog catalog = table.catalog(sampleNames());
    QCOMPARE(catalog.models.size(), 7);
    QCOMPARE(catalog.providers, QStringList({QString(), u"DashScope"_s, u"Tencent"_s}));
    QVERIFY(catalog.providers.first().isNull());
    QCOMPARE(catalog.requestTypes, QStringList({QString(), u"generate"_s, u"import"_s, u"refine"_s, u"review"_s}));
    QCOMPARE(catalog.organisations.size(), 7);
    QCOMPARE(catalog.organisations[0].name, u"Second"_s);
    QCOMPARE(catalog.organisations[0].state, EntityState::Named);
    const auto nobody = std::find_if(catalog.users.begin(), catalog.users.end(),
                                     [](const Catalog::Entry &entry) { return entry.id.isNone(); });
    QVERIFY(nobody != catalog.users.end());
    QCOMPARE(nobody->state, EntityState::None);
    const auto deleted = std::find_if(catalog.users.begin(), catalog.users.end(),
                                      [](const Catalog::Entry &entry) { return entry.id == EntityId(qint64(35)); });
    QVERIFY(deleted != catalog.users.end());
    QCOMPARE(deleted->state, EntityState::Deleted);
}

QTEST_GUILESS_MAIN(FactTableTest)
#include "tst_facttable.moc"
