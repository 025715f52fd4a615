// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/period.h"
#include "tests/support/testmain.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

ReportingZone zoneOf(const QString &name)
{
    return *ReportingZone::fromName(name);
}

qint64 second(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODate).toSecsSinceEpoch();
}

} // namespace

class PeriodTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void rolling_data();
    void rolling();
    void rollingIsMultiplesOf24HoursAcrossClockChanges();
    void rollingHasTheSecondThatHasBegun();
    void fixed_data();
    void fixed();
    void refuses_data();
    void refuses();
    void instants_data();
    void instants();
    void textReadsBack_data();
    void textReadsBack();
    void defaultIsAWeek();
};

void PeriodTest::rolling_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("hours");
    QTest::newRow("24h") << u"24h"_s << 24;
    QTest::newRow("7d") << u"7d"_s << 168;
    QTest::newRow("30d") << u"30d"_s << 720;
    QTest::newRow("90d") << u"90d"_s << 2160;
    QTest::newRow("365d") << u"365d"_s << 8760;
}

void PeriodTest::rolling()
{
    QFETCH(QString, text);
    QFETCH(int, hours);
    const Result<Period> period = Period::parse(text, zoneOf(u"Asia/Shanghai"_s));
    QVERIFY(period.ok());
    const qint64 now = second(u"2026-11-22T02:46:19Z"_s);
    QCOMPARE(period->resolve(now), (TimeRange{now - hours * 3600, now}));
    QCOMPARE(period->toText(), text);
}

void PeriodTest::rollingIsMultiplesOf24HoursAcrossClockChanges()
{
    const Result<Period> period = Period::parse(u"7d"_s, zoneOf(u"America/New_York"_s));
    const qint64 now = second(u"2026-11-03T12:00:00Z"_s);
    QCOMPARE(period->resolve(now).start, second(u"2026-10-27T12:00:00Z"_s));
}

void PeriodTest::rollingHasTheSecondThatHasBegun()
{
    const QDateTime whole = QDateTime::fromString(u"2026-11-22T02:46:19Z"_s, Qt::ISODate);
    const qint64 now = whole.toSecsSinceEpoch();
    const Period day(Period::Kind::Last24Hours);
    QCOMPARE(day.resolve(whole), day.resolve(now));
    QCOMPARE(day.resolve(whole.addMSecs(1)), (TimeRange{now + 1 - 86400, now + 1}));
    QCOMPARE(day.resolve(whole.addMSecs(999)).end, now + 1);
    const TimeRange fixed{5, 9};
    QCOMPARE(Period(fixed).resolve(whole.addMSecs(1)), fixed);
}

void PeriodTest::fixed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    const auto add = [](const char *name, const QString &text, const QString &zone, const QString &start,
                        const QString &end) { QTest::newRow(name) << text << zone << start << end; };
    add("dates", u"2026-11-01..2026-11-08"_s, u"UTC"_s, u"2026-11-01T00:00:00Z"_s, u"2026-11-08T00:00:00Z"_s);
    add("dates in Shanghai", u"2026-11-01..2026-11-02"_s, u"Asia/Shanghai"_s, u"2026-10-31T16:00:00Z"_s,
        u"2026-11-01T16:00:00Z"_s);
    add("dates in Kolkata", u"2026-11-01..2026-11-02"_s, u"Asia/Kolkata"_s, u"2026-10-31T18:30:00Z"_s,
        u"2026-11-01T18:30:00Z"_s);
    add("a day of 25 hours", u"2026-11-01..2026-11-02"_s, u"America/New_York"_s, u"2026-11-01T04:00:00Z"_s,
        u"2026-11-02T05:00:00Z"_s);
    add("a day of 23 hours", u"2026-03-08..2026-03-09"_s, u"America/New_York"_s, u"2026-03-08T05:00:00Z"_s,
        u"2026-03-09T04:00:00Z"_s);
    add("a month", u"2026-10"_s, u"Europe/Berlin"_s, u"2026-09-30T22:00:00Z"_s, u"2026-10-31T23:00:00Z"_s);
    add("December", u"2026-12"_s, u"UTC"_s, u"2026-12-01T00:00:00Z"_s, u"2027-01-01T00:00:00Z"_s);
    add("leap February", u"2028-02"_s, u"UTC"_s, u"2028-02-01T00:00:00Z"_s, u"2028-03-01T00:00:00Z"_s);
    add("UTC times", u"2026-11-01T10:00:00Z..2026-11-01T11:30:00Z"_s, u"Asia/Shanghai"_s, u"2026-11-01T10:00:00Z"_s,
        u"2026-11-01T11:30:00Z"_s);
    add("local times", u"2026-11-01T10:00:00..2026-11-01T11:30:00"_s, u"Asia/Kolkata"_s, u"2026-11-01T04:30:00Z"_s,
        u"2026-11-01T06:00:00Z"_s);
    add("offsets", u"2026-11-01T10:00:00+05:30..2026-11-01T10:00:00-03:00"_s, u"UTC"_s, u"2026-11-01T04:30:00Z"_s,
        u"2026-11-01T13:00:00Z"_s);
    add("a date and a time", u"2026-11-01..2026-11-01T06:00:00"_s, u"UTC"_s, u"2026-11-01T00:00:00Z"_s,
        u"2026-11-01T06:00:00Z"_s);
    add("minutes only", u"2026-11-01T06:00..2026-11-01T06:30"_s, u"UTC"_s, u"2026-11-01T06:00:00Z"_s,
        u"2026-11-01T06:30:00Z"_s);
}

void PeriodTest::fixed()
{
    QFETCH(QString, text);
    QFETCH(QString, zone);
    QFETCH(QString, start);
    QFETCH(QString, end);
    const Result<Period> period = Period::parse(text, zoneOf(zone));
    QVERIFY2(period.ok(), period ? "" : qPrintable(period.error().detail));
    QCOMPARE(period->kind(), Period::Kind::Custom);
    QCOMPARE(period->resolve(0), (TimeRange{second(start), second(end)}));
}

void PeriodTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "7",
                             "8d",
                             "-7d",
                             "7D",
                             "24H",
                             "1h",
                             "week",
                             "2026",
                             "2026-13",
                             "2026-00",
                             "2026-1",
                             "2026-02-30",
                             "2026-11-01",
                             "2026-11-01..",
                             "..2026-11-01",
                             "..",
                             "2026-11-02..2026-11-01",
                             "2026-11-01..2026-11-01",
                             "2026-11-01...2026-11-02",
                             "2026-11-01..yesterday",
                             "2026-11-01..2026-11-02..2026-11-03",
                             "2026-11-01T25:00:00Z..2026-11-02",
                             "2026-11-01 .. 2026-11-02",
                             "7d..24h"})
        QTest::newRow(*text == '\0' ? "empty" : text) << QString::fromLatin1(text);
}

void PeriodTest::refuses()
{
    QFETCH(QString, text);
    const Result<Period> period = Period::parse(text, zoneOf(u"Asia/Shanghai"_s));
    QVERIFY(!period.ok());
    QCOMPARE(period.error().kind, Error::Kind::Input);
    QVERIFY(period.error().detail.contains(u'"' + text + u'"'));
}

void PeriodTest::instants_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a date starts in the zone") << u"2026-11-22"_s << u"2026-11-21T16:00:00Z"_s;
    QTest::newRow("local") << u"2026-11-22T08:00:00"_s << u"2026-11-22T00:00:00Z"_s;
    QTest::newRow("with a space") << u"2026-11-22 08:00:00"_s << u"2026-11-22T00:00:00Z"_s;
    QTest::newRow("UTC") << u"2026-11-22T08:00:00Z"_s << u"2026-11-22T08:00:00Z"_s;
    QTest::newRow("fraction") << u"2026-11-22T08:00:00.999Z"_s << u"2026-11-22T08:00:00Z"_s;
    QTest::newRow("offset") << u"2026-11-22T08:00:00-05:00"_s << u"2026-11-22T13:00:00Z"_s;
    QTest::newRow("nonsense") << u"noon"_s << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("no such day") << u"2026-02-29"_s << QString();
}

void PeriodTest::instants()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const std::optional<qint64> instant = parseInstant(text, zoneOf(u"Asia/Shanghai"_s));
    QCOMPARE(instant.has_value(), !expected.isEmpty());
    if (instant)
        QCOMPARE(*instant, second(expected));
}

void PeriodTest::textReadsBack_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"24h", "7d", "30d", "90d", "365d", "2026-10", "2026-11-01..2026-11-02", "2026-11-01T10:00:00..2026-11-02"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void PeriodTest::textReadsBack()
{
    QFETCH(QString, text);
    const ReportingZone newYork = zoneOf(u"America/New_York"_s);
    const Result<Period> period = Period::parse(text, newYork);
    QVERIFY(period.ok());
    const Result<Period> again = Period::parse(period->toText(), zoneOf(u"Asia/Kolkata"_s));
    QVERIFY(again.ok());
    QCOMPARE(*again, *period);
}

void PeriodTest::defaultIsAWeek()
{
    QCOMPARE(Period().kind(), Period::Kind::Last7Days);
    QCOMPARE(Period(), Period(Period::Kind::Last7Days));
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::PeriodTest)
#include "tst_period.moc"
