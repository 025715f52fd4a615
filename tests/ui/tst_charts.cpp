// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/gallerydata.h"
#include "tests/ui/offscreenhost.h"
#include "tests/ui/themedtest.h"
#include "ui/charts/barlist.h"
#include "ui/charts/doughnutchart.h"
#include "ui/charts/folding.h"
#include "ui/charts/sparkline.h"
#include "ui/theme.h"

#include <QSignalSpy>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

namespace {

// The ring, its slices and their labels.
constexpr int sceneBudget = 60;

QColor colourAt(QWidget &widget, const QPointF &position)
{
    return widget.grab().toImage().pixelColor(position.toPoint());
}

} // namespace

class TestCharts : public ThemedTest
{
    Q_OBJECT

private Q_SLOTS:
    void slicesFoldIntoOther();
    void doughnutHoverAndClick();
    void doughnutOtherIsNotClickable();
    void doughnutKeyboard();
    void doughnutTableTwin();
    void barsClickAndKeyboard();
    void barsKeepProportions();
    void aLongNameLeavesRoomForBars();
    void barsTableTwin();
    void sparklineThins();
};

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

void TestCharts::doughnutHoverAndClick()
{
    auto *owned = new DoughnutChart;
    DoughnutChart &chart = *owned;
    const auto window = host(owned, {360, 200});
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
    auto *owned = new DoughnutChart;
    DoughnutChart &chart = *owned;
    const auto window = host(owned, {360, 200});
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
    auto *owned = new DoughnutChart;
    DoughnutChart &chart = *owned;
    const auto window = host(owned, {360, 200});
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
    auto *owned = new BarList;
    BarList &bars = *owned;
    const auto window = host(owned, {320, 160});
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
    auto *owned = new BarList;
    BarList &bars = *owned;
    const auto window = host(owned, {320, 160});
    bars.setData(GalleryData::requestTypes(false));
    const double ratio = bars.barRect(1).width() / bars.barRect(0).width();
    QVERIFY(std::abs(ratio - 14216.0 / 17802.0) < 1e-6);
    for (int i = 0; i < 4; ++i)
        QVERIFY(bars.rect().contains(bars.barRect(i).toAlignedRect()));
}

void TestCharts::aLongNameLeavesRoomForBars()
{
    BarList bars;
    BarListData data;
    data.parts = {{u"Tokens"_s, Qt::blue}};
    data.bars = {{QString(500, u'm'), {{10.0, u"10"_s}}, u"10"_s, {}}, {u"qwen"_s, {{10.0, u"10"_s}}, u"10"_s, {}}};
    bars.setData(data);
    bars.resize(640, 120);
    QVERIFY(bars.barRect(1).width() > bars.width() * 0.4);
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
    QCOMPARE_LE(line.values().size(), 60);
    QCOMPARE_GE(line.values().size(), 30);
    QVERIFY(std::is_sorted(line.values().cbegin(), line.values().cend()));
    line.setValues({});
    QVERIFY(!line.grab().isNull());
}

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
