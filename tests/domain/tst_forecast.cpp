// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/forecast.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>

#include <numeric>

namespace Tokenglass {

namespace {

const QDate Monday(2026, 11, 23);

/// `days` days up to the one before `today`, each worth what `spend` says.
template <typename Spend>
ForecastQuestion question(const QDate &today, int days, Spend spend)
{
    ForecastQuestion question;
    question.today = today;
    question.lastDay = QDate(today.year(), today.month(), today.daysInMonth());
    question.history.firstDay = today.addDays(-days);
    for (int day = 0; day < days; ++day)
        question.history.nanos.append(spend(question.history.firstDay.addDays(day)));
    question.limitNanos = std::numeric_limits<qint64>::max() / 4;
    return question;
}

qint64 workdays(const QDate &day)
{
    return day.dayOfWeek() < 6 ? 1'000'000 : 0;
}

} // namespace

class ForecastTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void steadySpendGoesOn();
    void weekendsAreWeekends();
    void needsSevenDays();
    void daysBeforeTheFirstSpendSayNothing();
    void theRestOfTodayCounts();
    void neverBelowWhatIsSpent();
    void namesTheDayTheLimitIsPassed();
    void rangeHoldsNineOfTenEnds();
};

void ForecastTest::steadySpendGoesOn()
{
    ForecastQuestion steady = question(Monday, 28, [](const QDate &) { return 1'000; });
    steady.spentNanos = 22'000;
    const auto result = forecast(steady);
    QVERIFY(result);
    QCOMPARE(result->endNanos, 30'000); // today and seven more days
    QCOMPARE(result->lowNanos, 30'000);
    QCOMPARE(result->highNanos, 30'000);
    QCOMPARE(result->cumulativeNanos.size(), 8);
    QVERIFY(!result->passesOn);
}

void ForecastTest::weekendsAreWeekends()
{
    const ForecastQuestion weeks = question(Monday, 56, workdays);
    const auto result = forecast(weeks);
    QVERIFY(result);
    // Monday 23 to Monday 30 November: six working days; the weekday means are mixed with a little of the overall one.
    QVERIFY2(std::abs(result->endNanos - 6'000'000) < 300'000, qPrintable(QString::number(result->endNanos)));
    const qint64 saturday = result->cumulativeNanos.at(5) - result->cumulativeNanos.at(4);
    const qint64 tuesday = result->cumulativeNanos.at(1) - result->cumulativeNanos.at(0);
    QVERIFY(saturday * 5 < tuesday);
}

void ForecastTest::needsSevenDays()
{
    QVERIFY(!forecast(question(Monday, 6, [](const QDate &) { return 1'000; })));
    QVERIFY(forecast(question(Monday, 7, [](const QDate &) { return 1'000; })));
    QVERIFY(!forecast(question(Monday, 0, workdays)));
}

void ForecastTest::daysBeforeTheFirstSpendSayNothing()
{
    const auto late = [](const QDate &day) { return day < Monday.addDays(-10) ? 0 : 1'000; };
    const auto result = forecast(question(Monday, 56, late));
    QVERIFY(result);
    QCOMPARE(result->endNanos, 8'000);
    const auto tooLate = [](const QDate &day) { return day < Monday.addDays(-6) ? 0 : 1'000; };
    QVERIFY(!forecast(question(Monday, 56, tooLate)));
}

void ForecastTest::theRestOfTodayCounts()
{
    ForecastQuestion evening = question(Monday, 28, [](const QDate &) { return 1'000; });
    evening.lastDay = evening.today;
    evening.todayShare = 0.75;
    evening.todayNanos = 900;
    evening.spentNanos = 900;
    QCOMPARE(forecast(evening)->endNanos, 1'150);
    evening.todayShare = 1;
    QCOMPARE(forecast(evening)->endNanos, 900);
}

void ForecastTest::neverBelowWhatIsSpent()
{
    // A history of refunds must not make the period end below what is spent already.
    ForecastQuestion refunds = question(Monday, 28, [](const QDate &) { return -1'000; });
    refunds.spentNanos = 5'000;
    const auto result = forecast(refunds);
    QCOMPARE(result->endNanos, 5'000);
    QCOMPARE(result->lowNanos, 5'000);
}

void ForecastTest::namesTheDayTheLimitIsPassed()
{
    ForecastQuestion steady = question(Monday, 28, [](const QDate &) { return 1'000; });
    steady.spentNanos = 22'000;
    steady.limitNanos = 24'500;
    QCOMPARE(forecast(steady)->passesOn, Monday.addDays(2));
    steady.limitNanos = 30'000; // reaching it is not passing it
    QVERIFY(!forecast(steady)->passesOn);
    steady.limitNanos = 20'000;
    QCOMPARE(forecast(steady)->passesOn, Monday);
}

void ForecastTest::rangeHoldsNineOfTenEnds()
{
    QRandomGenerator random(1);
    const auto noisy = [&random](const QDate &day) -> qint64 {
        const double base = day.dayOfWeek() < 6 ? 1'000'000 : 300'000;
        return qRound64(base * (0.6 + 0.8 * random.generateDouble()));
    };
    int within = 0;
    constexpr int Runs = 400;
    for (int run = 0; run < Runs; ++run) {
        const ForecastQuestion start = question(QDate(2026, 11, 11), 42, noisy);
        const auto result = forecast(start);
        qint64 truth = 0;
        for (QDate day = start.today; day <= start.lastDay; day = day.addDays(1))
            truth += noisy(day);
        within += truth >= result->lowNanos && truth <= result->highNanos ? 1 : 0;
    }
    QVERIFY2(within > Runs * 0.84 && within < Runs * 0.985, qPrintable(QString::number(within)));
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::ForecastTest)
#include "tst_forecast.moc"
