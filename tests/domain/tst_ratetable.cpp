// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/ratetable.h"
#include "tests/support/testmain.h"

using namespace Tokenglass;
using namespace Qt::StringLiterals;

namespace {

ExchangeRate rate(const QString &date, qint64 nanos)
{
    return {Currency::usd(), Currency::cny(), nanos, date, u"a bank"_s};
}

QDate day(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

} // namespace

class RateTableTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void lastKnownRate_data();
    void lastKnownRate();
    void oneRateADay();
    void convertsAtTheDaysRate();
    void readsCsv();
    void refusesUnclearCsv_data();
    void refusesUnclearCsv();
};

void RateTableTest::lastKnownRate_data()
{
    QTest::addColumn<QString>("on");
    QTest::addColumn<qint64>("nanos");
    QTest::newRow("before the first") << u"2026-10-31"_s << qint64(0);
    QTest::newRow("the day itself") << u"2026-11-01"_s << qint64(7'100'000'000);
    QTest::newRow("a weekend after") << u"2026-11-09"_s << qint64(7'100'000'000);
    QTest::newRow("the next") << u"2026-11-10"_s << qint64(7'200'000'000);
    QTest::newRow("long after") << u"2030-01-01"_s << qint64(7'200'000'000);
}

void RateTableTest::lastKnownRate()
{
    QFETCH(QString, on);
    QFETCH(qint64, nanos);
    const RateTable table({rate(u"2026-11-10"_s, 7'200'000'000), rate(u"2026-11-01"_s, 7'100'000'000)});
    const auto found = table.onOrBefore(day(on), Currency::cny(), Currency::usd());
    QCOMPARE(found ? found->nanosPerUnit : 0, nanos);
    QVERIFY(!table.onOrBefore(day(on), Currency::usd(), *Currency::fromCode(u"EUR"_s)));
}

void RateTableTest::oneRateADay()
{
    RateTable table({rate(u"2026-11-01"_s, 7'100'000'000)});
    table.put(rate(u"2026-11-01"_s, 7'150'000'000));
    QCOMPARE(table.rates().size(), 1);
    QCOMPARE(table.rates().constFirst().nanosPerUnit, 7'150'000'000);
    table.remove(rate(u"2026-11-01"_s, 1));
    QVERIFY(table.isEmpty());
}

void RateTableTest::convertsAtTheDaysRate()
{
    const DayConversion conversion{
        Currency::cny(), RateTable({rate(u"2026-11-01"_s, 7'000'000'000), rate(u"2026-11-02"_s, 8'000'000'000)})};
    const Money dollar{Money::NanosPerUnit, Currency::usd()};
    QCOMPARE(conversion.convert(dollar, day(u"2026-11-01"_s)), (Money{7'000'000'000, Currency::cny()}));
    QCOMPARE(conversion.convert(dollar, day(u"2026-11-03"_s)), (Money{8'000'000'000, Currency::cny()}));
    QCOMPARE(conversion.convert(dollar, day(u"2026-10-31"_s)), dollar); // nobody knows that day's rate
    const Money yuan{5, Currency::cny()};
    QCOMPARE(conversion.convert(yuan, day(u"2026-11-01"_s)), yuan);
}

void RateTableTest::readsCsv()
{
    const auto table = RateTable::fromCsv("\xEF\xBB\xBFrate,Date,source\r\n7.25,2026-11-24,\"a \"\"bank\"\", open\"\r\n"
                                          "\r\n7.3,2026-11-23,\r\n");
    QVERIFY2(table.ok(), table ? "" : qPrintable(table.error().detail));
    QCOMPARE(table->rates().size(), 2);
    QCOMPARE(table->rates().at(1).source, u"a \"bank\", open"_s);
    QCOMPARE(table->rates().at(1).nanosPerUnit, 7'250'000'000);
    QCOMPARE(*RateTable::fromCsv(table->toCsv()), *table);
    const auto euro = RateTable::fromCsv("date,base,quote,rate\n2026-11-24,eur,cny,8.1\n");
    QVERIFY(euro.ok());
    QCOMPARE(euro->rates().constFirst().base.code(), u"EUR"_s);
}

void RateTableTest::refusesUnclearCsv_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << QByteArray() << u"columns"_s;
    QTest::newRow("no header") << QByteArray("2026-11-24,7.25\n") << u"columns"_s;
    QTest::newRow("date") << QByteArray("date,rate\n24.11.2026,7.25\n") << u"line 2"_s;
    QTest::newRow("comma") << QByteArray("date,rate\n2026-11-24,\"7,25\"\n") << u"7,25"_s;
    QTest::newRow("bare comma") << QByteArray("date,rate\n2026-11-24,7,25\n") << u"line 2"_s;
    QTest::newRow("zero") << QByteArray("date,rate\n2026-11-24,0\n") << u"line 2"_s;
    QTest::newRow("negative") << QByteArray("date,rate\n2026-11-24,-7\n") << u"line 2"_s;
    QTest::newRow("same currency") << QByteArray("date,base,quote,rate\n2026-11-24,USD,USD,1\n") << u"two currencies"_s;
    QTest::newRow("quote open") << QByteArray("date,rate\n\"2026-11-24,7\n") << u"quote"_s;
}

void RateTableTest::refusesUnclearCsv()
{
    QFETCH(QByteArray, csv);
    QFETCH(QString, says);
    const auto table = RateTable::fromCsv(csv);
    QVERIFY(!table.ok());
    QVERIFY2(table.error().detail.contains(says), qPrintable(table.error().detail));
}

QTEST_GUILESS_MAIN(RateTableTest)
#include "tst_ratetable.moc"
