// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/gallerydata.h"
#include "tests/ui/offscreenhost.h"
#include "tests/ui/themedtest.h"
#include "ui/charts/axisticks.h"
#include "ui/charts/folding.h"
#include "ui/charts/trendchart.h"
#include "ui/theme.h"

#include <QSet>
#include <QSignalSpy>

#include <cmath>
#include <limits>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

namespace {

QColor colourAt(QWidget &widget, const QPointF &position)
{
    return widget.grab().toImage().pixelColor(position.toPoint());
}

} // namespace

class TestTrendChart : public ThemedTest
{
    Q_OBJECT

private Q_SLOTS:
    void ticksAreRound_data();
    void ticksAreRound();
    void labelStepsFit();
    void seriesFoldIntoOther();
    void trendDrawsEverySeries();
    void trendHover();
    void trendClick();
    void trendKeyboard();
    void textsLeaveRoomForTheFocusFrame();
    void trendTableTwin();
    void trendIsDescribed();
    void trendReachesEveryPoint_data();
    void trendReachesEveryPoint();
    void trendSurvivesOddValues();
    void trendEmpty();
    void trendFollowsTheme();
    void fewPointsAreBars();
    void partialDaysAreHatched();
};

void TestTrendChart::ticksAreRound_data()
{
    QTest::addColumn<double>("maximum");
    QTest::addColumn<bool>("whole");
    QTest::addColumn<QList<double>>("ticks");
    QTest::newRow("nothing") << 0.0 << false << QList<double>{0, 1};
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << false << QList<double>{0, 1};
    QTest::newRow("eighty") << 80.0 << false << QList<double>{0, 20, 40, 60, 80};
    QTest::newRow("above eighty") << 80.5 << false << QList<double>{0, 30, 60, 90};
    QTest::newRow("three requests") << 3.0 << true << QList<double>{0, 1, 2, 3};
    QTest::newRow("one request") << 1.0 << true << QList<double>{0, 1};
    QTest::newRow("a tenth of a cent") << 0.001 << false << QList<double>{0, 0.0003, 0.0006, 0.0009, 0.0012};
    QTest::newRow("tokens") << 1'480'000.0 << true << QList<double>{0, 500'000, 1'000'000, 1'500'000};
}

void TestTrendChart::ticksAreRound()
{
    QFETCH(double, maximum);
    QFETCH(bool, whole);
    QFETCH(QList<double>, ticks);
    const QList<double> actual = niceTicks(maximum, whole);
    QCOMPARE(actual.size(), ticks.size());
    for (qsizetype i = 0; i < ticks.size(); ++i)
        QVERIFY2(std::abs(actual.at(i) - ticks.at(i)) <= 1e-9 * std::max(1e-3, ticks.last()),
                 qPrintable(QString::number(actual.at(i))));
}

void TestTrendChart::labelStepsFit()
{
    for (double needed = 0.1; needed < 2000; needed *= 1.3)
        QCOMPARE_GE(static_cast<double>(labelStep(needed)), needed);
}

void TestTrendChart::seriesFoldIntoOther()
{
    QList<TrendSeries> series;
    for (int i = 0; i < 12; ++i)
        series.append({u"m%1"_s.arg(i), Qt::black, {static_cast<double>(i + 1), 1.0}});
    const QList<TrendSeries> folded = foldedSeries(series, u"Other"_s);
    QCOMPARE(folded.size(), maximumSeries + 1);
    QCOMPARE(folded.first().label, u"m4"_s);
    QCOMPARE(folded.last().label, u"Other"_s);
    QCOMPARE(folded.last().values, (QList<double>{1 + 2 + 3 + 4, 4}));
}

void TestTrendChart::trendDrawsEverySeries()
{
    auto *owned = new TrendChart;
    TrendChart &chart = *owned;
    const auto window = host(owned, {800, 300});
    const TrendData data = GalleryData::trend(*m_theme, 30, 6);
    chart.setData(data);
    double below = 0;
    for (qsizetype m = 0; m < 4; ++m) {
        const double value = data.series.at(m).values.at(5);
        const QColor found = colourAt(chart, chart.positionOf(5, below + value / 2));
        QColor expected = data.series.at(m).colour;
        const auto blended = [](int channel) { return qRound(channel * 0.82 + 255 * 0.18); };
        QVERIFY2(std::abs(found.red() - blended(expected.red())) < 6
                     && std::abs(found.green() - blended(expected.green())) < 6,
                 qPrintable(found.name() + u" for "_s + data.series.at(m).label));
        below += value;
    }
}

void TestTrendChart::trendHover()
{
    auto *owned = new TrendChart;
    TrendChart &chart = *owned;
    const auto window = host(owned, {800, 300});
    chart.setData(GalleryData::trend(*m_theme, 30, 6));
    QSignalSpy moved(&chart, &TrendChart::currentPointChanged);
    const QImage before = chart.grab().toImage();
    moveMouse(chart, chart.positionOf(7, 20).toPoint());
    QCOMPARE(chart.currentPoint(), 7);
    QCOMPARE(moved.count(), 1);
    QVERIFY(chart.grab().toImage() != before);
    moveMouse(chart, QPoint(1, 290));
    QCOMPARE(chart.currentPoint(), -1);
    QCOMPARE(chart.grab().toImage(), before);
}

void TestTrendChart::trendClick()
{
    auto *owned = new TrendChart;
    TrendChart &chart = *owned;
    const auto window = host(owned, {800, 300});
    chart.setData(GalleryData::trend(*m_theme, 30, 6));
    QSignalSpy clicked(&chart, &TrendChart::pointClicked);
    for (const int point : {0, 12, 29})
        QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.positionOf(point, 10).toPoint());
    QTest::mouseClick(&chart, Qt::RightButton, {}, chart.positionOf(3, 10).toPoint());
    QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(2, 298));
    QCOMPARE(clicked.count(), 3);
    QCOMPARE(clicked.at(1).first().toInt(), 12);
    QCOMPARE(clicked.at(2).first().toInt(), 29);
}

void TestTrendChart::trendKeyboard()
{
    auto *owned = new TrendChart;
    TrendChart &chart = *owned;
    const auto window = host(owned, {800, 300});
    chart.setData(GalleryData::trend(*m_theme, 10, 3));
    QSignalSpy clicked(&chart, &TrendChart::pointClicked);
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(clicked.count(), 0);
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(chart.currentPoint(), 9);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.currentPoint(), 9);
    QTest::keyClick(&chart, Qt::Key_Home);
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(chart.currentPoint(), 0);
    QTest::keyClick(&chart, Qt::Key_Right);
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(clicked.first().first().toInt(), 1);
    QTest::keyClick(&chart, Qt::Key_Escape);
    QCOMPARE(chart.currentPoint(), -1);
}

void TestTrendChart::textsLeaveRoomForTheFocusFrame()
{
    auto *chart = new TrendChart;
    const auto window = host(chart, {640, 240});
    TrendData data = GalleryData::trend(*m_theme, 30, 6);
    data.axisText = [](double) { return u"¥88,888.88"_s; };
    chart->setData(data);
    const QImage image = chart->grab().toImage();
    const QRect inside = image.rect().adjusted(3, 2, -3, -1);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (!inside.contains(x, y))
                QVERIFY2(image.pixel(x, y) == image.pixel(0, 0), qPrintable(u"%1, %2"_s.arg(x).arg(y)));
        }
    }
}

void TestTrendChart::trendTableTwin()
{
    TrendChart chart;
    chart.setData(GalleryData::trend(*m_theme, 5, 12));
    const ChartTable table = chart.tableTwin();
    QCOMPARE(table.headers.size(), 1 + 12 + 1 + 1); // nothing is folded away
    QCOMPARE(table.headers.first(), u"Date"_s);
    QCOMPARE(table.headers.last(), u"Previous 30 days"_s);
    QCOMPARE(table.rows.size(), 5);
    for (const QStringList &row : table.rows)
        QCOMPARE(row.size(), table.headers.size());
    QCOMPARE(table.rows.first().first(), u"Oct 24"_s);
}

void TestTrendChart::trendIsDescribed()
{
    TrendChart chart;
    chart.setData(GalleryData::trend(*m_theme, 30, 2));
    QCOMPARE(chart.accessibleName(), u"Daily cost in CNY"_s);
    QVERIFY(chart.accessibleDescription().contains(u"Oct 24"_s));
    QVERIFY(chart.accessibleDescription().contains(u"18 more"_s));
    QCOMPARE(chart.focusPolicy(), Qt::StrongFocus);
}

void TestTrendChart::trendReachesEveryPoint_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("models");
    for (const int days : {1, 2, 3, 30, 365, 1826}) {
        for (const int models : {1, 6, 12})
            QTest::addRow("%d days of %d models", days, models) << days << models;
    }
}

void TestTrendChart::trendReachesEveryPoint()
{
    QFETCH(int, days);
    QFETCH(int, models);
    auto *owned = new TrendChart;
    TrendChart &chart = *owned;
    const auto window = host(owned, {1100, 260});
    chart.setData(GalleryData::trend(*m_theme, days, models));
    QVERIFY(!chart.grab().isNull());
    // However many days there are, the mouse reaches the first and the last.
    moveMouse(chart, chart.positionOf(days - 1, 1).toPoint());
    QCOMPARE(chart.currentPoint(), days - 1);
    moveMouse(chart, chart.positionOf(0, 1).toPoint());
    QCOMPARE_LE(chart.currentPoint(), days / 1000); // where points are closer than pixels
}

void TestTrendChart::trendSurvivesOddValues()
{
    auto *owned = new TrendChart;
    TrendChart &chart = *owned;
    const auto window = host(owned, {400, 200});
    TrendData data = GalleryData::trend(*m_theme, 6, 2);
    data.series[0].values = {
        std::numeric_limits<double>::quiet_NaN(), -5, std::numeric_limits<double>::infinity(), 1e300, 0, 3};
    data.series[1].values.clear();
    data.previous = {std::numeric_limits<double>::quiet_NaN()};
    data.axisText = {};
    data.valueText = {};
    chart.setData(data);
    QVERIFY(!chart.grab().isNull());
    chart.resize(1, 1);
    QVERIFY(!chart.grab().isNull());
}

void TestTrendChart::trendEmpty()
{
    auto *owned = new TrendChart;
    TrendChart &chart = *owned;
    const auto window = host(owned, {400, 200});
    chart.setEmptyText(u"Nothing yet"_s);
    QVERIFY(chart.isEmpty());
    TrendData data = GalleryData::trend(*m_theme, 6, 2);
    for (TrendSeries &series : data.series)
        series.values.fill(0.0);
    data.previous.clear();
    chart.setData(data);
    QVERIFY(chart.isEmpty());
    QCOMPARE(chart.accessibleDescription(), u"Nothing yet"_s);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.currentPoint(), -1);
    QVERIFY(!chart.grab().isNull());
}

void TestTrendChart::trendFollowsTheme()
{
    auto *owned = new TrendChart;
    TrendChart &chart = *owned;
    const auto window = host(owned, {800, 300});
    chart.setData(GalleryData::trend(*m_theme, 30, 6));
    const QImage light = chart.grab().toImage();
    m_theme->setMode(ThemeMode::Dark);
    const QImage dark = chart.grab().toImage();
    QVERIFY(light != dark);
    m_theme->setMode(ThemeMode::Light);
    QCOMPARE(chart.grab().toImage(), light);
}

void TestTrendChart::fewPointsAreBars()
{
    auto *owned = new TrendChart;
    TrendChart &chart = *owned;
    const auto window = host(owned, {800, 300});
    const TrendData data = GalleryData::trend(*m_theme, 2, 1);
    chart.setData(data);
    const double half = data.series.first().values.first() / 2;
    QCOMPARE(colourAt(chart, chart.positionOf(0, half)), data.series.first().colour);
    // Between two bars there is nothing, where an area would have been.
    const QPointF between = (chart.positionOf(0, half) + chart.positionOf(1, half)) / 2;
    QVERIFY(colourAt(chart, between) != data.series.first().colour);
}

void TestTrendChart::partialDaysAreHatched()
{
    auto *owned = new TrendChart;
    TrendChart &chart = *owned;
    const auto window = host(owned, {800, 300});
    TrendData data = GalleryData::trend(*m_theme, 10, 1);
    data.points.last().partial = true;
    chart.setData(data);
    const QImage picture = chart.grab().toImage();
    // A level line low inside the area: one colour over whole days, stripes towards the partial one.
    const auto coloursBetween = [&](int from, int to) {
        const QPoint left = chart.positionOf(from, 0.5).toPoint();
        const QPoint right = chart.positionOf(to, 0.5).toPoint();
        QSet<QRgb> colours;
        for (int x = left.x() + 2; x < right.x() - 2; ++x)
            colours.insert(picture.pixel(x, left.y() - 2));
        return colours.size();
    };
    QCOMPARE(coloursBetween(4, 7), 1);
    QVERIFY(coloursBetween(8, 9) >= 2);
    QVERIFY(chart.tableTwin().rows.constLast().constFirst() != data.points.constLast().axisLabel);
}

QTEST_MAIN(TestTrendChart)
#include "tst_trendchart.moc"
