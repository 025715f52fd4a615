// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testmain.h"
#include "tests/ui/gallerydata.h"
#include "ui/charts/axisticks.h"
#include "ui/charts/barlist.h"
#include "ui/charts/doughnutchart.h"
#include "ui/charts/folding.h"
#include "ui/charts/sparkline.h"
#include "ui/charts/trendchart.h"
#include "ui/theme.h"

#include <QMouseEvent>
#include <QSignalSpy>

#include <cmath>
#include <limits>
#include <numeric>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

namespace {

// The ring, its slices and their labels.
constexpr int sceneBudget = 60;

void show(QWidget &widget, const QSize &size)
{
    // A top-level offscreen window cannot have its size hints propagated, which Qt says as a warning.
    static QWidget *host = nullptr;
    delete host;
    host = new QWidget;
    host->setAttribute(Qt::WA_DontShowOnScreen);
    widget.setParent(host);
    widget.resize(size);
    host->resize(size);
    host->show();
    widget.show();
}

// QTest::mouseMove() moves the cursor of the screen, where these windows are not.
void moveMouse(QWidget &widget, const QPoint &position)
{
    QMouseEvent move(QEvent::MouseMove, position, widget.mapToGlobal(position), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(&widget, &move);
}

QColor colourAt(QWidget &widget, const QPointF &position)
{
    return widget.grab().toImage().pixelColor(position.toPoint());
}

} // namespace

class TestCharts : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_theme = new Theme(this);
        m_theme->setMode(ThemeMode::Light);
        m_theme->install();
    }
    void cleanup()
    {
        delete m_theme;
        m_theme = nullptr;
    }

    void ticksAreRound_data();
    void ticksAreRound();
    void seriesFoldIntoOther();
    void slicesFoldIntoOther();
    void labelStepsFit();
    void trendDrawsEverySeries();
    void trendHover();
    void trendClick();
    void trendKeyboard();
    void trendTableTwin();
    void trendIsDescribed();
    void trendReachesEveryPoint_data();
    void trendReachesEveryPoint();
    void trendSurvivesOddValues();
    void trendEmpty();
    void trendFollowsTheme();
    void fewPointsAreBars();
    void doughnutHoverAndClick();
    void doughnutOtherIsNotClickable();
    void doughnutKeyboard();
    void doughnutTableTwin();
    void barsClickAndKeyboard();
    void barsKeepProportions();
    void barsTableTwin();
    void sparklineThins();

private:
    Theme *m_theme = nullptr;
};

void TestCharts::ticksAreRound_data()
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

void TestCharts::ticksAreRound()
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

void TestCharts::seriesFoldIntoOther()
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

void TestCharts::slicesFoldIntoOther()
{
    QList<Slice> slices;
    for (int i = 0; i < 11; ++i)
        slices.append({u"m%1"_s.arg(i), Qt::black, static_cast<double>(i), {}, {}});
    const QList<Slice> folded = foldedSlices(slices, u"Other"_s, [](double value) { return QString::number(value); });
    QCOMPARE(folded.size(), maximumSeries + 1);
    QCOMPARE(folded.first().label, u"m10"_s);
    QCOMPARE(folded.last().valueText, u"3"_s); // 1 + 2; a slice of nothing is none
}

void TestCharts::labelStepsFit()
{
    for (double needed = 0.1; needed < 2000; needed *= 1.3)
        QCOMPARE_GE(static_cast<double>(labelStep(needed)), needed);
}

void TestCharts::trendDrawsEverySeries()
{
    TrendChart chart;
    show(chart, {800, 300});
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

void TestCharts::trendHover()
{
    TrendChart chart;
    show(chart, {800, 300});
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

void TestCharts::trendClick()
{
    TrendChart chart;
    show(chart, {800, 300});
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

void TestCharts::trendKeyboard()
{
    TrendChart chart;
    show(chart, {800, 300});
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

void TestCharts::trendTableTwin()
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

void TestCharts::trendIsDescribed()
{
    TrendChart chart;
    chart.setData(GalleryData::trend(*m_theme, 30, 2));
    QCOMPARE(chart.accessibleName(), u"Daily cost in CNY"_s);
    QVERIFY(chart.accessibleDescription().contains(u"Oct 24"_s));
    QVERIFY(chart.accessibleDescription().contains(u"18 more"_s));
    QCOMPARE(chart.focusPolicy(), Qt::StrongFocus);
}

void TestCharts::trendReachesEveryPoint_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("models");
    for (const int days : {1, 2, 3, 30, 365, 1826}) {
        for (const int models : {1, 6, 12})
            QTest::addRow("%d days of %d models", days, models) << days << models;
    }
}

void TestCharts::trendReachesEveryPoint()
{
    QFETCH(int, days);
    QFETCH(int, models);
    TrendChart chart;
    show(chart, {1100, 260});
    chart.setData(GalleryData::trend(*m_theme, days, models));
    QVERIFY(!chart.grab().isNull());
    // However many days there are, the mouse reaches the first and the last.
    moveMouse(chart, chart.positionOf(days - 1, 1).toPoint());
    QCOMPARE(chart.currentPoint(), days - 1);
    moveMouse(chart, chart.positionOf(0, 1).toPoint());
    QCOMPARE_LE(chart.currentPoint(), days / 1000); // where points are closer than pixels
}

void TestCharts::trendSurvivesOddValues()
{
    TrendChart chart;
    show(chart, {400, 200});
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

void TestCharts::trendEmpty()
{
    TrendChart chart;
    show(chart, {400, 200});
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

void TestCharts::trendFollowsTheme()
{
    TrendChart chart;
    show(chart, {800, 300});
    chart.setData(GalleryData::trend(*m_theme, 30, 6));
    const QImage light = chart.grab().toImage();
    m_theme->setMode(ThemeMode::Dark);
    const QImage dark = chart.grab().toImage();
    QVERIFY(light != dark);
    m_theme->setMode(ThemeMode::Light);
    QCOMPARE(chart.grab().toImage(), light);
}

void TestCharts::fewPointsAreBars()
{
    TrendChart chart;
    show(chart, {800, 300});
    const TrendData data = GalleryData::trend(*m_theme, 2, 1);
    chart.setData(data);
    const double half = data.series.first().values.first() / 2;
    QCOMPARE(colourAt(chart, chart.positionOf(0, half)), data.series.first().colour);
    // Between two bars there is nothing, where an area would have been.
    const QPointF between = (chart.positionOf(0, half) + chart.positionOf(1, half)) / 2;
    QVERIFY(colourAt(chart, between) != data.series.first().colour);
}

void TestCharts::doughnutHoverAndClick()
{
    DoughnutChart chart;
    show(chart, {360, 200});
    chart.setData(GalleryData::doughnut(*m_theme, 6));
    QSignalSpy clicked(&chart, &DoughnutChart::sliceClicked);
    for (const int slice : {0, 2, 5}) {
        const QPoint position = chart.positionOf(slice);
        QWidget *ring = chart.childAt(position);
        QVERIFY(ring != nullptr);
        moveMouse(*ring, ring->mapFrom(&chart, position));
        QCOMPARE(chart.currentSlice(), slice);
        QTest::mouseClick(ring, Qt::LeftButton, {}, ring->mapFrom(&chart, position));
        QCOMPARE(clicked.last().first().toString(), GalleryData::modelNames().at(slice));
        QCOMPARE(colourAt(chart, position), chart.data().slices.at(slice).colour);
    }
    QCOMPARE(clicked.count(), 3);
}

void TestCharts::doughnutOtherIsNotClickable()
{
    DoughnutChart chart;
    show(chart, {360, 200});
    chart.setData(GalleryData::doughnut(*m_theme, 12));
    QSignalSpy clicked(&chart, &DoughnutChart::sliceClicked);
    chart.setCurrentSlice(maximumSeries);
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(clicked.count(), 0);
    chart.setCurrentSlice(maximumSeries - 1);
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(clicked.count(), 1);
}

void TestCharts::doughnutKeyboard()
{
    DoughnutChart chart;
    show(chart, {360, 200});
    chart.setData(GalleryData::doughnut(*m_theme, 3));
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.currentSlice(), 0);
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(chart.currentSlice(), 2);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.currentSlice(), 0);
    QTest::keyClick(&chart, Qt::Key_Escape);
    QCOMPARE(chart.currentSlice(), -1);
}

void TestCharts::doughnutTableTwin()
{
    DoughnutChart chart;
    chart.setData(GalleryData::doughnut(*m_theme, 12));
    QCOMPARE(chart.tableTwin().rows.size(), 12);
    QCOMPARE(chart.tableTwin().rows.first(),
             (QStringList{u"qwen"_s, u"¥611.04"_s, chart.data().slices.first().percentText}));
    QCOMPARE(chart.accessibleName(), u"Cost by model"_s);
    QVERIFY(chart.accessibleDescription().contains(u"qwen, ¥611.04"_s));
    QCOMPARE_LE(chart.sceneItemCount(), sceneBudget);
}

void TestCharts::barsClickAndKeyboard()
{
    BarList bars;
    show(bars, {320, 160});
    bars.setData(GalleryData::requestTypes(false));
    QSignalSpy clicked(&bars, &BarList::barClicked);
    QTest::mouseClick(&bars, Qt::LeftButton, {}, bars.barRect(2).center().toPoint());
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(clicked.first().first().toString(), u"autocomplete"_s);
    QTest::keyClick(&bars, Qt::Key_Home);
    QTest::keyClick(&bars, Qt::Key_Down);
    QTest::keyClick(&bars, Qt::Key_Space);
    QCOMPARE(clicked.last().first().toString(), u"node_palette"_s);
}

void TestCharts::barsKeepProportions()
{
    BarList bars;
    show(bars, {320, 160});
    bars.setData(GalleryData::requestTypes(false));
    const double ratio = bars.barRect(1).width() / bars.barRect(0).width();
    QVERIFY(std::abs(ratio - 14216.0 / 17802.0) < 1e-6);
    for (int i = 0; i < 4; ++i)
        QVERIFY(bars.rect().contains(bars.barRect(i).toAlignedRect()));
}

void TestCharts::barsTableTwin()
{
    BarList bars;
    bars.setData(GalleryData::tokenDistribution());
    const ChartTable table = bars.tableTwin();
    QCOMPARE(table.headers, (QStringList{u"Model"_s, u"Input"_s, u"Cached input"_s, u"Output"_s, u"Tokens"_s}));
    QCOMPARE(table.rows.first(), (QStringList{u"qwen"_s, u"5.1 M"_s, u"1.2 M"_s, u"6.8 M"_s, u"13.1 M"_s}));
    BarList plain;
    plain.setData(GalleryData::requestTypes(false));
    QCOMPARE(plain.tableTwin().headers.size(), 2);
}

void TestCharts::sparklineThins()
{
    Sparkline line;
    QList<double> values(1000);
    std::iota(values.begin(), values.end(), 0.0);
    line.setValues(values);
    QCOMPARE_LE(line.values().size(), 120);
    QCOMPARE_GE(line.values().size(), 60);
    QVERIFY(std::is_sorted(line.values().cbegin(), line.values().cend()));
    line.setValues({});
    QVERIFY(!line.grab().isNull());
}

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
