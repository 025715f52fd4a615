// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/report.h"
#include "tests/support/testmain.h"

#include <QProcess>

namespace Tokenglass {

using namespace Qt::StringLiterals;

class TestReport : public TestCase
{
    Q_OBJECT

private:
    static ReportingZone shanghai() { return ReportingZone::fromName(u"Asia/Shanghai"_s).value(); }
    static TimeRange range(const char *first, const char *end)
    {
        const auto at = [](const char *day) {
            return QDateTime(QDate::fromString(QLatin1StringView(day), Qt::ISODate), QTime(0, 0),
                             QTimeZone("Asia/Shanghai"))
                .toSecsSinceEpoch();
        };
        return {at(first), at(end)};
    }
    static ReportSchedule schedule()
    {
        ReportSchedule schedule;
        schedule.name = u"Monthly · 100 %"_s;
        schedule.source = u"Bob's db"_s;
        schedule.zone = u"Asia/Shanghai"_s;
        schedule.folder = u"/srv/100% reports/$HOME"_s;
        return schedule;
    }

private Q_SLOTS:
    void names();
    void periods_data();
    void periods();
    void periodOfTheZone();
    void periodNames_data();
    void periodNames();
    void fileNames();
    void cronLineIsUnderstoodByAShell();
    void cronTimes_data();
    void cronTimes();
    void systemdUnits();
};

void TestReport::names()
{
    for (const ReportKind kind : ReportKinds)
        QCOMPARE(reportKindFrom(reportKindName(kind)), kind);
    QVERIFY(!reportKindFrom(u"totals"_s));
    QCOMPARE(reportPaperFrom(u"A4"_s), ReportPaper::A4);
    QCOMPARE(reportPaperFrom(u"letter"_s), ReportPaper::Letter);
    QVERIFY(!reportPaperFrom(u"a3"_s));
}

void TestReport::periods_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("end");
    QTest::newRow("last month") << u"last-month"_s << QByteArray("2025-12-01") << QByteArray("2026-01-01");
    QTest::newRow("last week") << u"last-week"_s << QByteArray("2025-12-29") << QByteArray("2026-01-05");
    QTest::newRow("yesterday") << u"yesterday"_s << QByteArray("2026-01-06") << QByteArray("2026-01-07");
    QTest::newRow("this month") << u"this-month"_s << QByteArray("2026-01-01") << QByteArray("2026-02-01");
    QTest::newRow("a month") << u"2025-11"_s << QByteArray("2025-11-01") << QByteArray("2025-12-01");
}

void TestReport::periods()
{
    QFETCH(QString, word);
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, end);
    const QDateTime now(QDate(2026, 1, 7), QTime(9, 0), QTimeZone("Asia/Shanghai"));
    const Result<Period> period = reportPeriodFrom(word, shanghai(), now);
    QVERIFY(period.ok());
    QCOMPARE(period->resolve(now), range(first.constData(), end.constData()));
}

void TestReport::periodOfTheZone()
{
    // It is still December in UTC.
    const QDateTime now(QDate(2025, 12, 31), QTime(16, 30), Qt::UTC);
    QCOMPARE(reportPeriodFrom(u"last-month"_s, shanghai(), now)->resolve(now), range("2025-12-01", "2026-01-01"));
    QVERIFY(!reportPeriodFrom(u"next-month"_s, shanghai(), now));
}

void TestReport::periodNames_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<QString>("name");
    QTest::newRow("month") << QByteArray("2026-10-01") << QByteArray("2026-11-01") << u"2026-10"_s;
    QTest::newRow("day") << QByteArray("2026-10-01") << QByteArray("2026-10-02") << u"2026-10-01"_s;
    QTest::newRow("two months") << QByteArray("2026-10-01") << QByteArray("2026-12-01") << u"2026-10-01_2026-11-30"_s;
    QTest::newRow("not from the first") << QByteArray("2026-10-02") << QByteArray("2026-11-02")
                                        << u"2026-10-02_2026-11-01"_s;
}

void TestReport::periodNames()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, end);
    QTEST(reportPeriodName(range(first.constData(), end.constData()), shanghai()), "name");
}

void TestReport::fileNames()
{
    ReportOrder order;
    order.kind = ReportKind::Budgets;
    order.zone = shanghai();
    order.range = range("2026-10-01", "2026-11-01");
    QCOMPARE(expandedReportName(u"/r/{source}/{report}-{period}.pdf"_s, order, u"a/../b: 实验"_s),
             u"/r/a-..-b- 实验/budgets-2026-10.pdf"_s);
    QCOMPARE(expandedReportName(u"x.pdf"_s, order, {}), u"x.pdf"_s);
    QCOMPARE(expandedReportName(u"{source}.pdf"_s, order, u"..hidden"_s), u"hidden.pdf"_s);
}

void TestReport::cronLineIsUnderstoodByAShell()
{
    ReportSchedule filtered = schedule();
    filtered.filter = filterArgument({{u"qwen"_s, u"a,b"_s}, {}, {QString()}, {}, {EntityId(17)}, {}, true});
    filtered.title = u"Bob's share"_s;
    const QString line = reportCronLine(filtered, u"/opt/Token glass/tokenglass"_s, QTimeZone("Asia/Shanghai"));
    QVERIFY(line.startsWith(u"0 6 1 * * "_s));
    QVERIFY(reportCommand(filtered, {}).contains(u"model=qwen,model=a\\,b,type=none,user=17,success=true"_s));
    // cron takes the backslash before a percent sign away and gives the rest to a shell.
    const QString command = line.mid(10).replace(u"\\%"_s, u"%"_s);
    QProcess shell;
    shell.start(u"/bin/sh"_s, {u"-c"_s, u"printf '%s\\n' "_s + command});
    QVERIFY(shell.waitForFinished());
    const QStringList words = QString::fromUtf8(shell.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(words, reportCommand(filtered, u"/opt/Token glass/tokenglass"_s));
    QVERIFY(!line.mid(10).remove(u"\\%"_s).contains(u'%'));
}

void TestReport::cronTimes_data()
{
    QTest::addColumn<QString>("period");
    QTest::addColumn<QByteArray>("machine");
    QTest::addColumn<QString>("cron");
    QTest::addColumn<QString>("systemd");
    const QByteArray here = "Asia/Shanghai";
    QTest::newRow("monthly") << u"last-month"_s << here << u"0 6 1 * * "_s
                             << u"OnCalendar=*-*-01 06:00:00 Asia/Shanghai"_s;
    QTest::newRow("weekly") << u"last-week"_s << here << u"0 6 * * 1 "_s
                            << u"OnCalendar=Mon *-*-* 06:00:00 Asia/Shanghai"_s;
    QTest::newRow("daily") << u"yesterday"_s << here << u"0 6 * * * "_s << u"OnCalendar=*-*-* 06:00:00 Asia/Shanghai"_s;
    // At six there the month is over here, too; at six further east it is not.
    QTest::newRow("machine in the west") << u"last-month"_s << QByteArray("America/New_York") << u"0 6 1 * * "_s
                                         << u"OnCalendar=*-*-01 06:00:00 Asia/Shanghai"_s;
    QTest::newRow("machine in the east") << u"last-month"_s << QByteArray("Pacific/Auckland") << u"0 6 2 * * "_s
                                         << u"OnCalendar=*-*-01 06:00:00 UTC"_s;
    QTest::newRow("week in the east") << u"last-week"_s << QByteArray("Pacific/Auckland") << u"0 6 * * 2 "_s
                                      << u"OnCalendar=Mon *-*-* 06:00:00 UTC"_s;
}

void TestReport::cronTimes()
{
    QFETCH(QString, period);
    QFETCH(QString, cron);
    QFETCH(QString, systemd);
    ReportSchedule one = schedule();
    one.period = period;
    one.zone = systemd.section(u' ', -1);
    QFETCH(QByteArray, machine);
    QVERIFY(reportCronLine(one, u"tokenglass"_s, QTimeZone(machine)).startsWith(cron));
    QVERIFY(reportSystemdUnits(one, u"tokenglass"_s).contains(systemd));
}

void TestReport::systemdUnits()
{
    const QString units = reportSystemdUnits(schedule(), u"/usr/bin/tokenglass"_s);
    QVERIFY(units.contains(u"tokenglass-monthly-100.timer"_s));
    QVERIFY(units.contains(u"Description=Monthly · 100 %%\n"_s));
    QVERIFY2(units.contains(u"ExecStart=/usr/bin/tokenglass --report organisations --source \"Bob's db\" --period "
                            "last-month --zone Asia/Shanghai --paper a4 --out "
                            "\"/srv/100%% reports/$$HOME/{report}-{period}.pdf\"\n"_s),
             qPrintable(units));
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestReport)
#include "tst_report.moc"
