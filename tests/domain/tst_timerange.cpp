// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/timerange.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr qint64 SecondsPerHour = 3'600;
constexpr qint64 LastTabulatedSecond = 2'114'380'800; // 2037-01-01

ReportingZone zoneOf(const QString &name)
{
    const auto zone = ReportingZone::fromName(name);
    if (!zone)
        qFatal("no zone %s", qPrintable(name));
    return *zone;
}

qint64 second(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODate).toSecsSinceEpoch();
}

void addZones()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"UTC", "Asia/Shanghai", "Asia/Kolkata", "Asia/Kathmandu", "America/New_York",
                             "Europe/Berlin", "Australia/Lord_Howe", "America/Sao_Paulo", "Asia/Beirut", "Pacific/Apia",
                             "Pacific/Kiritimati", "America/St_Johns", "Africa/Casablanca", "Antarctica/Troll"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

} // namespace

class TimeRangeTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void ranges();
    void refusesZones_data();
    void refusesZones();
    void namesAndEquality();
    void dayLengths_data();
    void dayLengths();
    void dayStartsAt_data();
    void dayStartsAt();
    void dayOfIsTheLocalDate_data() { addZones(); }
    void dayOfIsTheLocalDate();
    void daysTileTime_data() { addZones(); }
    void daysTileTime();
    void startIsTheFirstInstantOfTheDate_data() { addZones(); }
    void startIsTheFirstInstantOfTheDate();
    void farYears();
};

void TimeRangeTest::ranges()
{
    const TimeRange range{10, 20};
    QVERIFY(range.contains(10));
    QVERIFY(range.contains(19));
    QVERIFY(!range.contains(20));
    QVERIFY(!range.contains(9));
    QCOMPARE(range.seconds(), 10);
    QCOMPARE(range.previous(), (TimeRange{0, 10}));
    QVERIFY((TimeRange{5, 5}.isEmpty()));
    QVERIFY((TimeRange{6, 5}.isEmpty()));
    QCOMPARE((TimeRange{6, 5}.seconds()), 0);
    QVERIFY(!(TimeRange{5, 5}.contains(5)));
}

void TimeRangeTest::refusesZones_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << QString();
    QTest::newRow("nonsense") << u"Mars/Olympus_Mons"_s;
    QTest::newRow("a city") << u"Shanghai"_s;
    QTest::newRow("a word") << u"Foo"_s;
    QTest::newRow("a POSIX rule") << u"CST-8"_s;
    QTest::newRow("a POSIX rule with dates") << u"CST6CDT,M3.2.0/2,M11.1.0/2"_s;
    QTest::newRow("a path") << u"../../etc/passwd"_s;
    QTest::newRow("Chinese") << u"亚洲/上海"_s;
    QTest::newRow("a space") << u"Asia/Shanghai "_s;
}

void TimeRangeTest::refusesZones()
{
    QFETCH(QString, name);
    QVERIFY(!ReportingZone::fromName(name).has_value());
}

void TimeRangeTest::namesAndEquality()
{
    for (const QString &name : {u"Asia/Shanghai"_s, u"Asia/Calcutta"_s, u"US/Eastern"_s, u"PRC"_s, u"UTC"_s, u"GMT"_s,
                                u"Etc/GMT-8"_s, u"UTC+08:00"_s})
        QCOMPARE(zoneOf(name).name(), name);
    QCOMPARE(zoneOf(u"Asia/Shanghai"_s), zoneOf(u"Asia/Shanghai"_s));
    QVERIFY(!(zoneOf(u"Asia/Shanghai"_s) == zoneOf(u"Asia/Kolkata"_s)));
    QCOMPARE(ReportingZone().timeZone(), QTimeZone::systemTimeZone());
    QCOMPARE(ReportingZone(QTimeZone()).dayOf(0), QDate(1970, 1, 1).toJulianDay());
}

void TimeRangeTest::dayLengths_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<double>("hours");
    const auto add = [](const char *zone, QDate date, double hours) {
        QTest::addRow("%s %s", zone, qPrintable(date.toString(Qt::ISODate)))
            << QString::fromLatin1(zone) << date << hours;
    };
    add("Asia/Shanghai", {2026, 3, 8}, 24);
    add("Asia/Shanghai", {1988, 4, 17}, 23); // China had summer time from 1986 to 1991
    add("Asia/Kolkata", {2026, 11, 1}, 24);
    add("America/New_York", {2026, 3, 7}, 24);
    add("America/New_York", {2026, 3, 8}, 23);
    add("America/New_York", {2026, 3, 9}, 24);
    add("America/New_York", {2026, 11, 1}, 25);
    add("America/New_York", {2026, 11, 2}, 24);
    add("Europe/Berlin", {2026, 3, 29}, 23);
    add("Europe/Berlin", {2026, 10, 25}, 25);
    add("Europe/Berlin", {2036, 10, 26}, 25);
    add("Australia/Lord_Howe", {2026, 4, 5}, 24.5);
    add("Australia/Lord_Howe", {2026, 10, 4}, 23.5);
    add("America/Sao_Paulo", {2018, 11, 4}, 23); // midnight did not exist
    add("America/Sao_Paulo", {2018, 2, 17}, 25); // the last hour came twice
    add("Asia/Beirut", {2022, 3, 27}, 23);
    add("Pacific/Apia", {2011, 12, 30}, 0); // the day that Samoa left out
    add("Antarctica/Troll", {2026, 3, 29}, 22); // two hours at once
    add("Europe/Berlin", {2040, 3, 25}, 23); // beyond the table
    add("Europe/Berlin", {2040, 10, 28}, 25);
    add("UTC", {2026, 12, 31}, 24);
}

void TimeRangeTest::dayLengths()
{
    QFETCH(QString, name);
    QFETCH(QDate, date);
    QFETCH(double, hours);
    const TimeRange day = zoneOf(name).day(date.toJulianDay());
    QCOMPARE(day.seconds(), static_cast<qint64>(hours * SecondsPerHour));
}

void TimeRangeTest::dayStartsAt_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("start");
    QTest::newRow("Shanghai") << u"Asia/Shanghai"_s << QDate(2026, 11, 22) << u"2026-11-21T16:00:00Z"_s;
    QTest::newRow("Kolkata") << u"Asia/Kolkata"_s << QDate(2026, 11, 22) << u"2026-11-21T18:30:00Z"_s;
    QTest::newRow("New York, winter") << u"America/New_York"_s << QDate(2026, 3, 8) << u"2026-03-08T05:00:00Z"_s;
    QTest::newRow("New York, summer") << u"America/New_York"_s << QDate(2026, 3, 9) << u"2026-03-09T04:00:00Z"_s;
    QTest::newRow("Lord Howe, summer") << u"Australia/Lord_Howe"_s << QDate(2026, 4, 5) << u"2026-04-04T13:00:00Z"_s;
    QTest::newRow("Lord Howe, winter") << u"Australia/Lord_Howe"_s << QDate(2026, 4, 6) << u"2026-04-05T13:30:00Z"_s;
    QTest::newRow("São Paulo, skipped midnight")
        << u"America/Sao_Paulo"_s << QDate(2018, 11, 4) << u"2018-11-04T03:00:00Z"_s;
    QTest::newRow("1970") << u"UTC"_s << QDate(1970, 1, 1) << u"1970-01-01T00:00:00Z"_s;
}

void TimeRangeTest::dayStartsAt()
{
    QFETCH(QString, name);
    QFETCH(QDate, date);
    QFETCH(QString, start);
    QCOMPARE(zoneOf(name).dayStart(date.toJulianDay()), second(start));
}

void TimeRangeTest::dayOfIsTheLocalDate()
{
    QFETCH(QString, name);
    const ReportingZone zone = zoneOf(name);
    const QTimeZone qtZone = zone.timeZone();
    QRandomGenerator random(5);
    for (int i = 0; i < 4'000; ++i) {
        const auto instant = static_cast<qint64>(random.bounded(quint64(LastTabulatedSecond)));
        const qint64 day = zone.dayOf(instant);
        QVERIFY2(zone.day(day).contains(instant), qPrintable(QString::number(instant)));
        QCOMPARE(day, QDateTime::fromSecsSinceEpoch(instant, qtZone).date().toJulianDay());
    }
}

void TimeRangeTest::daysTileTime()
{
    QFETCH(QString, name);
    const ReportingZone zone = zoneOf(name);
    const qint64 first = QDate(1970, 1, 1).toJulianDay();
    const qint64 last = QDate(2036, 12, 31).toJulianDay();
    for (qint64 day = first; day <= last; ++day) {
        const TimeRange range = zone.day(day);
        QVERIFY(range.end >= range.start);
        if (range.isEmpty())
            continue; // a day that the zone left out
        QCOMPARE(zone.dayOf(range.start), day);
        QCOMPARE(zone.dayOf(range.end - 1), day);
        QVERIFY(zone.dayOf(range.end) > day);
    }
}

void TimeRangeTest::startIsTheFirstInstantOfTheDate()
{
    QFETCH(QString, name);
    const ReportingZone zone = zoneOf(name);
    const QTimeZone qtZone = zone.timeZone();
    const auto localDate = [&qtZone](qint64 instant) { return QDateTime::fromSecsSinceEpoch(instant, qtZone).date(); };
    for (QDate date(2005, 1, 1); date.year() < 2037; date = date.addDays(1)) {
        const TimeRange day = zone.day(date.toJulianDay());
        if (day.isEmpty())
            continue; // a day that the zone left out
        QCOMPARE(localDate(day.start), date);
        QVERIFY(localDate(day.start - 1) < date);
    }
}

void TimeRangeTest::farYears()
{
    const ReportingZone berlin = zoneOf(u"Europe/Berlin"_s);
    for (const QString &iso : {u"1900-06-01T12:00:00Z"_s, u"1969-12-31T23:59:59Z"_s, u"2036-12-31T23:30:00Z"_s,
                               u"2037-07-01T22:30:00Z"_s, u"2105-07-01T21:59:59Z"_s, u"2105-07-01T22:00:00Z"_s}) {
        const qint64 instant = second(iso);
        const qint64 day = berlin.dayOf(instant);
        QVERIFY2(berlin.day(day).contains(instant), qPrintable(iso));
        QCOMPARE(day, QDateTime::fromSecsSinceEpoch(instant, berlin.timeZone()).date().toJulianDay());
    }
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TimeRangeTest)
#include "tst_timerange.moc"
