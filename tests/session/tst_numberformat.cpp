// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/midsentence.h"
#include "models/session/numberformat.h"
#include "tests/support/testmain.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

class TestNumberFormat : public TestCase
{
    Q_OBJECT

private:
    const NumberFormat m_english{QLocale(QLocale::English, QLocale::UnitedKingdom)};
    const NumberFormat m_german{QLocale(QLocale::German, QLocale::Germany)};
    const NumberFormat m_chinese{QLocale(QLocale::Chinese, QLocale::China)};

    static QString plain(QString text) { return text.replace(QChar(0x00A0), u' '); }
    static CostTotal total(qint64 nanos, CostBasis basis, qint64 requests)
    {
        CostTotal result;
        result.add({nanos, Currency::cny()}, basis, requests);
        return result;
    }

private Q_SLOTS:
    void compact_data();
    void compact();
    void money_data();
    void money();
    void costSaysWhatItRestsOn();
    void convertsByTheRate();
    void duration_data();
    void duration();
    void tokensSayWhatIsKnown();
    void otherTexts();
    void writesGermanAsGermansDo();
    void plainNumbersKeepTheCurrencyWhereItIs();
};

void TestNumberFormat::compact_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<int>("digits");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");
    QTest::addColumn<QString>("chinese");
    QTest::newRow("0") << qint64(0) << 4 << u"0"_s << u"0"_s << u"0"_s;
    QTest::newRow("9999") << qint64(9999) << 4 << u"9,999"_s << u"9.999"_s << u"9,999"_s;
    QTest::newRow("41207") << qint64(41207) << 4 << u"41,207"_s << u"41.207"_s << u"4.121 万"_s;
    QTest::newRow("412070") << qint64(412070) << 4 << u"412.1 k"_s << u"412,1 Tsd."_s << u"41.21 万"_s;
    QTest::newRow("rounds up") << qint64(999'999) << 4 << u"1.000 M"_s << u"1,000 Mio."_s << u"100.00 万"_s;
    QTest::newRow("38.92 M") << qint64(38'920'000) << 4 << u"38.92 M"_s << u"38,92 Mio."_s << u"3,892 万"_s;
    QTest::newRow("13.1 M") << qint64(13'100'000) << 3 << u"13.1 M"_s << u"13,1 Mio."_s << u"1,310 万"_s;
    QTest::newRow("34.275 B") << qint64(34'276'000'000) << 4 << u"34.28 B"_s << u"34,28 Mrd."_s << u"342.8 亿"_s;
    QTest::newRow("2^53+1") << qint64(9'007'199'254'740'993) << 4 << u"9,007 T"_s << u"9.007 Bio."_s << u"9,007 万亿"_s;
    QTest::newRow("negative") << qint64(-38'920'000) << 4 << u"-38.92 M"_s << u"-38,92 Mio."_s << u"-3,892 万"_s;
}

void TestNumberFormat::compact()
{
    QFETCH(qint64, value);
    QFETCH(int, digits);
    QTEST(plain(m_english.compact(value, digits)), "english");
    QTEST(plain(m_german.compact(value, digits)), "german");
    QTEST(plain(m_chinese.compact(value, digits)), "chinese");
}

void TestNumberFormat::money_data()
{
    QTest::addColumn<qint64>("nanos");
    QTest::addColumn<QString>("card");
    QTest::addColumn<QString>("exact");
    QTest::addColumn<QString>("shortText");
    QTest::newRow("zero") << qint64(0) << u"¥0.00"_s << u"¥0.00"_s << u"¥0"_s;
    QTest::newRow("whole") << qint64(20'000'000'000) << u"¥20.00"_s << u"¥20.00"_s << u"¥20"_s;
    QTest::newRow("one nano") << qint64(1) << u"<¥0.01"_s << u"¥0.000000001"_s << u"¥0.000000001"_s;
    QTest::newRow("0.00068") << qint64(680'000) << u"<¥0.01"_s << u"¥0.00068"_s << u"¥0.00068"_s;
    QTest::newRow("0.0051") << qint64(5'100'000) << u"<¥0.01"_s << u"¥0.0051"_s << u"¥0.0051"_s;
    QTest::newRow("one cent") << qint64(10'000'000) << u"¥0.01"_s << u"¥0.01"_s << u"¥0.01"_s;
    QTest::newRow("1874.36") << qint64(1'874'360'000'000) << u"¥1,874.36"_s << u"¥1,874.36"_s << u"¥1,874"_s;
    QTest::newRow("99.5") << qint64(99'500'000'000) << u"¥99.50"_s << u"¥99.50"_s << u"¥99.50"_s;
}

void TestNumberFormat::money()
{
    QFETCH(qint64, nanos);
    const Money money{nanos, Currency::cny()};
    QTEST(m_english.money(money), "card");
    QTEST(m_english.money(money, NumberFormat::Detail::Exact), "exact");
    QTEST(m_english.money(money, NumberFormat::Detail::Short), "shortText");
    QTEST(m_chinese.money(money), "card");
}

void TestNumberFormat::costSaysWhatItRestsOn()
{
    const ExchangeRate rate = ExchangeRate::defaultUsdCny();
    const auto text = [&](const CostTotal &cost) { return plain(m_english.cost(cost, Currency::cny(), rate)); };
    CostTotal cost = total(1'500'000'000, CostBasis::Stored, 3);
    QCOMPARE(text(cost), u"¥1.50"_s);
    cost.add({500'000'000, Currency::cny()}, CostBasis::Estimated);
    QCOMPARE(text(cost), u"≈ ¥2.00"_s);
    cost.add({}, CostBasis::Unknown, 4);
    QCOMPARE(text(cost), u"≥ ¥2.00"_s);
    // "At least less than a cent" would say nothing.
    CostTotal tiny = total(9'500'000, CostBasis::Stored, 1);
    QCOMPARE(text(tiny), u"<¥0.01"_s);
    tiny.add({}, CostBasis::Unknown, 1);
    QCOMPARE(text(tiny), u"≥ ¥0.0095"_s);
    CostTotal unpriced;
    unpriced.add({}, CostBasis::Unknown, 4);
    QCOMPARE(text(unpriced), NumberFormat::unknown());
    QCOMPARE(text(CostTotal{}), u"¥0.00"_s);
}

void TestNumberFormat::convertsByTheRate()
{
    const ExchangeRate rate = ExchangeRate::defaultUsdCny();
    QCOMPARE(m_english.cost(total(1'874'360'000'000, CostBasis::Stored, 1), Currency::usd(), rate), u"$256.76"_s);
    QCOMPARE(plain(m_english.rate(rate)), u"1 USD = 7.30 CNY"_s);
    ExchangeRate fine = rate;
    fine.nanosPerUnit = 7'123'450'000;
    QCOMPARE(plain(m_english.rate(fine)), u"1 USD = 7.12345 CNY"_s);
}

void TestNumberFormat::plainNumbersKeepTheCurrencyWhereItIs()
{
    const auto text = [](const char *name) {
        QLocale locale{QLatin1StringView(name)};
        locale.setNumberOptions(QLocale::OmitGroupSeparator);
        return plain(NumberFormat(locale).money({1'234'500'000'000, Currency::cny()}, NumberFormat::Detail::Card));
    };
    QCOMPARE(text("en_GB"), u"\u00A51234.50"_s);
    QCOMPARE(text("zh_CN"), u"\u00A51234.50"_s);
    QCOMPARE(text("de_DE"), u"1234.50 \u00A5"_s);
}

void TestNumberFormat::duration_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("0.4 ms") << 0.0004 << u"<1 ms"_s;
    QTest::newRow("42 ms") << 0.042 << u"42 ms"_s;
    QTest::newRow("0.82 s") << 0.82 << u"0.82 s"_s;
    QTest::newRow("4.18 s") << 4.18 << u"4.18 s"_s;
    QTest::newRow("11.6 s") << 11.6 << u"11.6 s"_s;
    QTest::newRow("2 min 05 s") << 125.2 << u"2 min 05 s"_s;
}

void TestNumberFormat::duration()
{
    QFETCH(double, seconds);
    QTEST(plain(m_english.duration(seconds)), "text");
    QCOMPARE(m_english.duration(std::nullopt), NumberFormat::unknown());
}

void TestNumberFormat::tokensSayWhatIsKnown()
{
    QCOMPARE(plain(m_english.tokens(700, 1, 1)), u"700"_s);
    QCOMPARE(plain(m_english.tokens(700, 1, 2)), u"≥ 700"_s);
    QCOMPARE(m_english.tokens(0, 0, 2), NumberFormat::unknown());
    QCOMPARE(plain(m_english.tokens(500, 0, 2)), u"≥ 500"_s); // a part of each total, no total
    QCOMPARE(m_english.tokens(0, 0, 0), u"0"_s);
}

void TestNumberFormat::otherTexts()
{
    QCOMPARE(plain(m_english.percent(0.326)), u"32.6 %"_s);
    QCOMPARE(plain(m_english.percent(0.0004)), u"<0.1 %"_s);
    QCOMPARE(plain(m_english.percent(0.004, 0)), u"<1 %"_s);
    QCOMPARE(plain(m_english.percent(0.0)), u"0.0 %"_s);
    QCOMPARE(m_english.share(1, 0), NumberFormat::unknown());
    const ReportingZone shanghai = *ReportingZone::fromName(u"Asia/Shanghai"_s);
    const qint64 first = shanghai.dayStart(QDate(2026, 10, 24).toJulianDay());
    const qint64 end = shanghai.dayStart(QDate(2026, 11, 23).toJulianDay());
    QCOMPARE(plain(m_english.range({first, end}, shanghai)), u"24 Oct – 22 Nov 2026"_s);
    QCOMPARE(m_chinese.range({first, end}, shanghai), u"2026年10月24日 – 2026年11月22日"_s);
    QCOMPARE(plain(m_english.range({first, first + 86400}, shanghai)), u"24 Oct 2026"_s);
    QCOMPARE(plain(m_english.age(12)), u"12 s ago"_s);
    QCOMPARE(plain(m_english.age(200)), u"3 min ago"_s);
}

void TestNumberFormat::writesGermanAsGermansDo()
{
    const QDate day(2026, 11, 22);
    QCOMPARE(plain(m_german.money({1'874'360'000'000, Currency::cny()})), u"1.874,36 ¥"_s);
    QCOMPARE(plain(m_german.money({1, Currency::cny()})), u"<0,01 ¥"_s);
    QCOMPARE(plain(m_german.percent(0.326)), u"32,6 %"_s);
    QCOMPARE(m_german.dayMonth(day), u"22. Nov."_s);
    QCOMPARE(m_german.date(day), u"22. Nov. 2026"_s);
    QCOMPARE(m_german.weekdayDate(day), u"So., 22. Nov. 2026"_s);
    QCOMPARE(m_german.dateTime(day.startOfDay(Qt::UTC)), u"22. Nov. 2026 00:00"_s);
    const QString title = u"Eingabe"_s;
    QCOMPARE(midSentence(title, m_german.locale()), title);
    QCOMPARE(midSentence(u"Input"_s, m_english.locale()), u"input"_s);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestNumberFormat)
#include "tst_numberformat.moc"
