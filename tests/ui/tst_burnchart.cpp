// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/budgetstates.h"
#include "tests/ui/offscreenhost.h"
#include "tests/ui/themedtest.h"
#include "ui/charts/burnchart.h"
#include "ui/pages/budgets/burndata.h"
#include "ui/theme.h"

#include <QSignalSpy>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using namespace BudgetStates;

namespace {

const NumberFormat English{QLocale(QLocale::English, QLocale::UnitedKingdom)};
const QColor Blue(0x44, 0x77, 0xaa);

BurnData data(bool forecast)
{
    const Budget one = budget(u"a"_s, u"Org A"_s, 500);
    const BudgetState spent = state(one, 200);
    return burnData({one, forecast ? withForecast(spent) : spent}, English, Blue);
}

} // namespace

class TestBurnChart : public ThemedTest
{
    Q_OBJECT

private Q_SLOTS:
    void sumsDayByDay();
    void tableTwinHasEveryDay();
    void movingWindowsHaveNoPace();
    void drawsForecastAndLimit();
    void hoverSaysTheDay();
    void onlyPastDaysLead();
    void keyboard();
    void oneDayIsABar();
    void nothingKnownIsSaid();
};

void TestBurnChart::sumsDayByDay()
{
    const BurnData burn = data(true);
    QCOMPARE(burn.days.size(), 30);
    QCOMPARE(burn.spent.size(), 10);
    QCOMPARE(burn.spent.constFirst(), 20.0);
    QCOMPARE(burn.spent.constLast(), 200.0);
    QCOMPARE(burn.pace.constLast(), 500.0);
    QCOMPARE(burn.forecast.size(), 21); // today's end and twenty days
    QCOMPARE(burn.forecast.constLast(), 600.0);
    QCOMPARE(burn.lines.size(), 3); // the limit, 50 % and 80 %
    QCOMPARE(burn.lines.constFirst().label, u"limit ¥500"_s);
    QVERIFY(data(false).forecast.isEmpty());
}

void TestBurnChart::tableTwinHasEveryDay()
{
    BurnChart chart;
    chart.setData(data(true));
    const ChartTable table = chart.tableTwin();
    QCOMPARE(table.headers.size(), 6);
    QCOMPARE(table.rows.size(), 30);
    QCOMPARE(table.rows[0].mid(0, 2), (QStringList{u"1 Nov"_s, u"¥20.00"_s}));
    QCOMPARE(table.rows[29][1], QString());
    QCOMPARE(table.rows[29].mid(3), (QStringList{u"¥600.00"_s, u"¥560.00"_s, u"¥640.00"_s}));
    chart.setData(data(false));
    QCOMPARE(chart.tableTwin().headers.size(), 3);
}

void TestBurnChart::movingWindowsHaveNoPace()
{
    Budget rolling = budget(u"a"_s, u"a"_s, 500);
    rolling.period.kind = BudgetPeriod::Kind::Rolling;
    QVERIFY(burnData({rolling, state(rolling, 200)}, English, Blue).pace.isEmpty());
}

void TestBurnChart::drawsForecastAndLimit()
{
    auto *chart = new BurnChart;
    const auto window = host(chart, {600, 300});
    chart->setData(data(true));
    const QImage image = chart->grab().toImage();
    const auto colourAt = [&](double day, double value) {
        return image.pixelColor(chart->positionOf(day, value).toPoint());
    };
    QCOMPARE(colourAt(5, 120), Blue);
    QCOMPARE(colourAt(20.5, 500), m_theme->colours().bad);
    // The range is tinted, the ground below it is not.
    QVERIFY(colourAt(28.5, 570) != colourAt(28.5, 320));
    QCOMPARE(colourAt(28.5, 300), colourAt(28.5, 320));
}

void TestBurnChart::hoverSaysTheDay()
{
    const BurnData burn = data(true);
    const QStringList past = burn.dayText(4);
    QCOMPARE(past.constFirst(), u"5 Nov \u00B7 ¥100.00"_s);
    QVERIFY(past.contains(u"¥20.00 on this day"_s));
    const QStringList future = burn.dayText(29);
    QCOMPARE(future.constFirst(), u"30 Nov"_s);
    QVERIFY(future.contains(u"forecast ¥600.00"_s));
    QVERIFY(future.contains(u"between ¥560.00 and ¥640.00"_s));
    auto *chart = new BurnChart;
    const auto window = host(chart, {600, 300});
    chart->setData(burn);
    moveMouse(*chart, chart->positionOf(4, 100).toPoint());
    QCOMPARE(chart->currentPoint(), 4);
    const QImage hovered = chart->grab().toImage();
    moveMouse(*chart, QPoint(1, 299));
    QCOMPARE(chart->currentPoint(), -1);
    QVERIFY(hovered != chart->grab().toImage());
}

void TestBurnChart::onlyPastDaysLead()
{
    auto *chart = new BurnChart;
    const auto window = host(chart, {600, 300});
    chart->setData(data(true));
    QSignalSpy clicked(chart, &BurnChart::pointClicked);
    QTest::mouseClick(chart, Qt::LeftButton, {}, chart->positionOf(20, 100).toPoint());
    QCOMPARE(clicked.count(), 0);
    QTest::mouseClick(chart, Qt::LeftButton, {}, chart->positionOf(9, 100).toPoint());
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(clicked[0][0].toInt(), 9);
}

void TestBurnChart::keyboard()
{
    auto *chart = new BurnChart;
    const auto window = host(chart, {600, 300});
    chart->setData(data(true));
    QSignalSpy clicked(chart, &BurnChart::pointClicked);
    QTest::keyClick(chart, Qt::Key_Left);
    QCOMPARE(chart->currentPoint(), 9); // today
    QTest::keyClick(chart, Qt::Key_Return);
    QCOMPARE(clicked.count(), 1);
    QTest::keyClick(chart, Qt::Key_End);
    QCOMPARE(chart->currentPoint(), 29);
    QTest::keyClick(chart, Qt::Key_Return);
    QCOMPARE(clicked.count(), 1);
    QTest::keyClick(chart, Qt::Key_Escape);
    QCOMPARE(chart->currentPoint(), -1);
}

void TestBurnChart::oneDayIsABar()
{
    Budget daily = budget(u"a"_s, u"a"_s, 10);
    daily.period.kind = BudgetPeriod::Kind::Day;
    BudgetState today = state(daily, 4);
    today.span.lastDay = today.span.firstDay;
    today.dailyNanos = {today.spent.nanos};
    auto *chart = new BurnChart;
    const auto window = host(chart, {400, 200});
    chart->setData(burnData({daily, today}, English, Blue));
    QCOMPARE(chart->grab().toImage().pixelColor(chart->positionOf(0, 2).toPoint()), Blue);
}

void TestBurnChart::nothingKnownIsSaid()
{
    auto *chart = new BurnChart;
    const auto window = host(chart, {400, 200});
    const Budget one = budget(u"a"_s, u"Org A"_s, 500);
    chart->setData(burnData({one, {}}, English, Blue));
    QVERIFY(chart->isEmpty());
    QVERIFY(chart->accessibleName().contains(u"Org A"_s));
    QCOMPARE(chart->accessibleDescription(), chart->emptyText());
    chart->grab();
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestBurnChart)
#include "tst_burnchart.moc"
