// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/money.h"
#include "models/domain/wideinteger.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr qint64 Largest = std::numeric_limits<qint64>::max();
constexpr qint64 Smallest = std::numeric_limits<qint64>::min();

Money cny(qint64 nanos)
{
    return {nanos, Currency::cny()};
}

} // namespace

class MoneyTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void currencyCodes_data();
    void currencyCodes();
    void fromDecimal_data();
    void fromDecimal();
    void refusesWhatIsNoNumber_data();
    void refusesWhatIsNoNumber();
    void fromDouble_data();
    void fromDouble();
    void refusesDoubles_data();
    void refusesDoubles();
    void storedCostsComeBackExactly();
    void singlePrecisionCostsComeBackExactly();
    void toDecimal_data();
    void toDecimal();
    void decimalRoundTrip();
    void converts_data();
    void converts();
    void refusesToConvert();
    void dividesHalfToEven_data();
    void dividesHalfToEven();
};

void MoneyTest::currencyCodes_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("valid");
    QTest::newRow("CNY") << u"CNY"_s << true;
    QTest::newRow("XXX") << u"XXX"_s << true;
    QTest::newRow("lower") << u"cny"_s << false;
    QTest::newRow("short") << u"CN"_s << false;
    QTest::newRow("long") << u"CNYX"_s << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("sign") << u"¥"_s << false;
    QTest::newRow("digits") << u"123"_s << false;
    QTest::newRow("full-width letters") << u"ＣＮＹ"_s << false;
}

void MoneyTest::currencyCodes()
{
    QFETCH(QString, code);
    QFETCH(bool, valid);
    const auto currency = Currency::fromCode(code);
    QCOMPARE(currency.has_value(), valid);
    if (valid)
        QCOMPARE(currency->code(), code);
    QVERIFY(!Currency().isValid());
    QVERIFY(Currency().code().isEmpty());
}

void MoneyTest::fromDecimal_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("nanos");
    QTest::newRow("zero") << QByteArray("0") << qint64(0);
    QTest::newRow("minus zero") << QByteArray("-0.0") << qint64(0);
    QTest::newRow("plus") << QByteArray("+1") << qint64(1'000'000'000);
    QTest::newRow("small") << QByteArray("0.00068") << qint64(680'000);
    QTest::newRow("no leading digit") << QByteArray(".5") << qint64(500'000'000);
    QTest::newRow("no decimals") << QByteArray("5.") << qint64(5'000'000'000);
    QTest::newRow("negative") << QByteArray("-12") << qint64(-12'000'000'000);
    QTest::newRow("nine decimals") << QByteArray("0.000000001") << qint64(1);
    QTest::newRow("half to even, down") << QByteArray("0.0000000005") << qint64(0);
    QTest::newRow("half to even, up") << QByteArray("0.0000000015") << qint64(2);
    QTest::newRow("half to even, negative") << QByteArray("-0.0000000025") << qint64(-2);
    QTest::newRow("more than half") << QByteArray("0.00000000050000000000000001") << qint64(1);
    QTest::newRow("less than half") << QByteArray("0.00000000049999999999999999") << qint64(0);
    QTest::newRow("carry") << QByteArray("0.9999999999") << qint64(1'000'000'000);
    QTest::newRow("leading zeros") << QByteArray("000000000000000000000000000007") << qint64(7'000'000'000);
    QTest::newRow("largest") << QByteArray("9223372036.854775807") << Largest;
    QTest::newRow("smallest") << QByteArray("-9223372036.854775808") << Smallest;
    QTest::newRow("long tail of zeros") << QByteArray("1.") + QByteArray(4000, '0') << qint64(1'000'000'000);
}

void MoneyTest::fromDecimal()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, nanos);
    const auto money = Money::fromDecimal(text.toStdString(), Currency::usd());
    QVERIFY(money.has_value());
    QCOMPARE(money->nanos, nanos);
    QCOMPARE(money->currency, Currency::usd());
}

void MoneyTest::refusesWhatIsNoNumber_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"",
                             "-",
                             "+",
                             ".",
                             "-.",
                             "abc",
                             "1,5",
                             "1 000",
                             " 1",
                             "1 ",
                             "1e3",
                             "0x10",
                             "--1",
                             "1.2.3",
                             "nan",
                             "inf",
                             "NaN",
                             "Infinity",
                             "¥5",
                             "１",
                             "9223372036.854775808",
                             "-9223372036.854775809",
                             "9223372036.8547758075",
                             "99999999999999999999999999999999999999999999"})
        QTest::newRow(*text == '\0' ? "empty" : text) << QByteArray(text);
    QTest::newRow("NUL inside") << QByteArray("1\0002", 3);
}

void MoneyTest::refusesWhatIsNoNumber()
{
    QFETCH(QByteArray, text);
    QVERIFY(!Money::fromDecimal(text.toStdString(), Currency::cny()).has_value());
}

void MoneyTest::fromDouble_data()
{
    QTest::addColumn<double>("units");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<qint64>("nanos");
    QTest::newRow("a sum that is not decimal") << 0.1 + 0.2 << 9 << qint64(300'000'000);
    QTest::newRow("six decimals") << 0.0006801 << 6 << qint64(680'000);
    QTest::newRow("float 0.00068") << double(0.00068F) << 6 << qint64(680'000);
    QTest::newRow("negative") << -1.25 << 9 << qint64(-1'250'000'000);
    QTest::newRow("minus zero") << -0.0 << 6 << qint64(0);
    QTest::newRow("denormal") << std::numeric_limits<double>::denorm_min() << 9 << qint64(0);
    QTest::newRow("large") << 9'000'000'000.0 << 6 << qint64(9'000'000'000'000'000'000);
    QTest::newRow("no decimals") << 2.5 << 0 << qint64(2'000'000'000);
    QTest::newRow("too many decimals asked") << 0.5 << 12 << qint64(500'000'000);
    QTest::newRow("negative decimals asked") << 1.4 << -3 << qint64(1'000'000'000);
}

void MoneyTest::fromDouble()
{
    QFETCH(double, units);
    QFETCH(int, decimals);
    QFETCH(qint64, nanos);
    QCOMPARE(Money::fromDouble(units, Currency::cny(), decimals), std::optional(cny(nanos)));
}

void MoneyTest::refusesDoubles_data()
{
    QTest::addColumn<double>("units");
    QTest::newRow("NaN") << std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity();
    QTest::newRow("minus infinite") << -std::numeric_limits<double>::infinity();
    QTest::newRow("too large") << 9'223'372'037.0;
    QTest::newRow("too small") << -9'223'372'037.0;
    QTest::newRow("huge") << std::numeric_limits<double>::max();
}

void MoneyTest::refusesDoubles()
{
    QFETCH(double, units);
    for (const int decimals : {0, 6, 9})
        QVERIFY(!Money::fromDouble(units, Currency::cny(), decimals).has_value());
}

void MoneyTest::storedCostsComeBackExactly()
{
    QRandomGenerator random(1);
    for (int i = 0; i < 20'000; ++i) {
        const auto micros = static_cast<qint64>(random.bounded(quint64(1) << (1 + i % 43)));
        const double stored = static_cast<double>(micros) / 1e6;
        QCOMPARE(Money::fromDouble(stored, Currency::cny(), 6)->nanos, micros * 1000);
    }
}

void MoneyTest::singlePrecisionCostsComeBackExactly()
{
    // A FLOAT of MySQL holds about seven digits: six decimals are exact up to 16 units.
    QRandomGenerator random(2);
    for (int i = 0; i < 20'000; ++i) {
        const qint64 micros = random.bounded(16'000'000);
        const auto stored = static_cast<float>(static_cast<double>(micros) / 1e6);
        QCOMPARE(Money::fromDouble(double(stored), Currency::cny(), 6)->nanos, micros * 1000);
    }
}

void MoneyTest::toDecimal_data()
{
    QTest::addColumn<qint64>("nanos");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << qint64(0) << 6 << u"0.000000"_s;
    QTest::newRow("five") << qint64(10'260'000) << 5 << u"0.01026"_s;
    QTest::newRow("nine") << qint64(1) << 9 << u"0.000000001"_s;
    QTest::newRow("none") << qint64(58'230'000'000) << 0 << u"58"_s;
    QTest::newRow("half to even, down") << qint64(500'000'000) << 0 << u"0"_s;
    QTest::newRow("half to even, up") << qint64(1'500'000'000) << 0 << u"2"_s;
    QTest::newRow("carry into units") << qint64(999'999'999) << 6 << u"1.000000"_s;
    QTest::newRow("negative") << qint64(-1'500'000) << 6 << u"-0.001500"_s;
    QTest::newRow("negative that rounds to zero has no sign") << qint64(-1) << 6 << u"0.000000"_s;
    QTest::newRow("largest") << Largest << 9 << u"9223372036.854775807"_s;
    QTest::newRow("smallest") << Smallest << 9 << u"-9223372036.854775808"_s;
    QTest::newRow("smallest, rounded") << Smallest << 0 << u"-9223372037"_s;
}

void MoneyTest::toDecimal()
{
    QFETCH(qint64, nanos);
    QFETCH(int, decimals);
    QFETCH(QString, text);
    QCOMPARE(cny(nanos).toDecimal(decimals), text);
}

void MoneyTest::decimalRoundTrip()
{
    QRandomGenerator random(3);
    for (int i = 0; i < 20'000; ++i) {
        const auto nanos = static_cast<qint64>(random.generate64() >> (i % 60)) * (i % 2 == 0 ? 1 : -1);
        const QByteArray text = cny(nanos).toDecimal(9).toLatin1();
        QCOMPARE(Money::fromDecimal(text.toStdString(), Currency::cny())->nanos, nanos);
    }
}

void MoneyTest::converts_data()
{
    QTest::addColumn<qint64>("nanos");
    QTest::addColumn<bool>("fromCny");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("1 USD") << qint64(1'000'000'000) << false << qint64(7'300'000'000);
    QTest::newRow("7.3 CNY") << qint64(7'300'000'000) << true << qint64(1'000'000'000);
    QTest::newRow("1 CNY") << qint64(1'000'000'000) << true << qint64(136'986'301);
    QTest::newRow("0.01026 CNY") << qint64(10'260'000) << true << qint64(1'405'479);
    QTest::newRow("negative") << qint64(-1'000'000'000) << true << qint64(-136'986'301);
    QTest::newRow("larger than 64 bits in between") << Largest << true << qint64(1'263'475'621'486'955'590);
}

void MoneyTest::converts()
{
    QFETCH(qint64, nanos);
    QFETCH(bool, fromCny);
    QFETCH(qint64, expected);
    const Currency from = fromCny ? Currency::cny() : Currency::usd();
    const Currency to = fromCny ? Currency::usd() : Currency::cny();
    QCOMPARE(ExchangeRate::defaultUsdCny().convert({nanos, from}, to), std::optional(Money{expected, to}));
    QCOMPARE(ExchangeRate::defaultUsdCny().convert({nanos, from}, from), std::optional(Money{nanos, from}));
}

void MoneyTest::refusesToConvert()
{
    const ExchangeRate rate = ExchangeRate::defaultUsdCny();
    const Currency euro = *Currency::fromCode(u"EUR");
    QVERIFY(!rate.convert(cny(1), euro).has_value());
    QVERIFY(!rate.convert({1, euro}, Currency::cny()).has_value());
    QVERIFY(!rate.convert({Largest, Currency::usd()}, Currency::cny()).has_value());
    for (const qint64 bad : {qint64(0), qint64(-7'300'000'000)}) {
        ExchangeRate broken = rate;
        broken.nanosPerUnit = bad;
        QVERIFY(!broken.convert(cny(1), Currency::usd()).has_value());
        QVERIFY(!broken.convert({1, Currency::usd()}, Currency::cny()).has_value());
    }
    QVERIFY(!rate.date.isEmpty());
    QVERIFY(!rate.source.isEmpty());
}

void MoneyTest::dividesHalfToEven_data()
{
    QTest::addColumn<int>("dividend");
    QTest::addColumn<int>("divisor");
    QTest::addColumn<int>("quotient");
    QTest::newRow("5/2") << 5 << 2 << 2;
    QTest::newRow("7/2") << 7 << 2 << 4;
    QTest::newRow("-5/2") << -5 << 2 << -2;
    QTest::newRow("-7/2") << -7 << 2 << -4;
    QTest::newRow("1/2") << 1 << 2 << 0;
    QTest::newRow("-1/2") << -1 << 2 << 0;
    QTest::newRow("2/3") << 2 << 3 << 1;
    QTest::newRow("-2/3") << -2 << 3 << -1;
    QTest::newRow("1/3") << 1 << 3 << 0;
    QTest::newRow("whole") << -9 << 3 << -3;
}

void MoneyTest::dividesHalfToEven()
{
    QFETCH(int, dividend);
    QFETCH(int, divisor);
    QFETCH(int, quotient);
    QVERIFY(divideHalfEven(dividend, divisor) == quotient);
    QVERIFY(!narrow(WideInteger(Largest) + 1).has_value());
    QVERIFY(!narrow(WideInteger(Smallest) - 1).has_value());
    QCOMPARE(narrow(WideInteger(Smallest)), std::optional(Smallest));
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::MoneyTest)
#include "tst_money.moc"
