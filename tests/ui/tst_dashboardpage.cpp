// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/modelbreakdownmodel.h"
#include "tests/support/accessibility.h"
#include "tests/ui/pagetest.h"
#include "ui/charts/barlist.h"
#include "ui/charts/doughnutchart.h"
#include "ui/charts/trendchart.h"
#include "ui/pages/dashboardpage.h"
#include "ui/pages/tablepanel.h"
#include "ui/widgets/activefilters.h"
#include "ui/widgets/removablechip.h"
#include "ui/widgets/statcard.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

/// How often a window was painted.
class PaintCount final : public QObject
{
public:
    int count = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::UpdateRequest ? 1 : 0;
        return false;
    }
};

} // namespace

/// The figures of the dashboard, and filtering by them.
class TestDashboardPage : public PageTest<DashboardPage>
{
    Q_OBJECT

private:
    template <typename Widget>
    [[nodiscard]] Widget *find() const
    {
        return m_page->findChild<Widget *>();
    }
    [[nodiscard]] ActiveFilters *strip() const { return find<ActiveFilters>(); }

private Q_SLOTS:
    void init() { PageTest::init(); }
    void cleanup() { PageTest::cleanup(); }
    void showsTheSameTotalsEverywhere();
    void leadsWithTheMainCurrency();
    void sliceFiltersAndStripUndoes();
    void aChangeIsPaintedOnce();
    void keyboardFiltersByRow();
    void dayNarrowsAndReturns();
    void shortPeriodsShowTheHoursBefore();
    void tablesKeepSelectionAndScrollOnRefresh();
    void copiesTheModelTable();
    void controlsHaveNames();
};

void TestDashboardPage::showsTheSameTotalsEverywhere()
{
    showReady();
    const QList<StatCard *> cards = m_page->findChildren<StatCard *>();
    QCOMPARE(cards.size(), 5);
    QCOMPARE(cards[0]->figure().value, u"168"_s);
    QCOMPARE(cards[2]->figure().value, find<DoughnutChart>()->data().totalText);
    double trend = 0;
    for (const TrendSeries &series : find<TrendChart>()->data().series)
        trend += std::accumulate(series.values.cbegin(), series.values.cend(), 0.0);
    double slices = 0;
    for (const Slice &slice : find<DoughnutChart>()->data().slices)
        slices += slice.value;
    QVERIFY(qFuzzyCompare(trend, slices));
    QCOMPARE(cards[2]->figure().value, NumberFormat().money(*Money::fromDouble(trend, Currency::cny(), 6)));
}

void TestDashboardPage::leadsWithTheMainCurrency()
{
    showReady();
    const QList<StatCard *> cards = m_page->findChildren<StatCard *>();
    const StatFigure yuan = cards[2]->figure();
    const StatFigure dollars = cards[3]->figure();
    QCOMPARE(dollars.title, u"Cost (USD)"_s);
    const auto sum = [this] {
        double all = 0;
        for (const TrendSeries &series : find<TrendChart>()->data().series)
            all += std::accumulate(series.values.cbegin(), series.values.cend(), 0.0);
        return all;
    };
    const double before = sum();
    m_session->setMainCurrency(Currency::usd());
    QCOMPARE(cards[2]->figure().title, dollars.title);
    QCOMPARE(cards[2]->figure().value, dollars.value);
    QCOMPARE(cards[3]->figure().title, yuan.title);
    QCOMPARE(cards[3]->figure().value, yuan.value);
    QCOMPARE(find<DoughnutChart>()->data().totalText, dollars.value);
    QVERIFY(qAbs(sum() * 7.3 - before) < 1e-6);
    QVERIFY(find<TrendChart>()->data().axisText(50).contains(u'$'));
    const auto *models = m_page->modelTable()->view()->model();
    QCOMPARE(models->headerData(ModelBreakdownModel::Cost, Qt::Horizontal, Qt::DisplayRole).toString(), dollars.title);
}

void TestDashboardPage::sliceFiltersAndStripUndoes()
{
    showReady();
    QVERIFY(strip()->isHidden() || strip()->count() == 0);
    auto *chart = find<DoughnutChart>();
    const QString label = chart->data().slices.constFirst().label;
    QWidget *hit = chart->childAt(chart->positionOf(0));
    hit = hit ? hit : chart;
    QTest::mouseClick(hit, Qt::LeftButton, {}, hit->mapFrom(chart, chart->positionOf(0)));
    QTRY_COMPARE(m_session->filter().models, QStringList{label});
    QTRY_COMPARE(strip()->count(), 1);
    QVERIFY(strip()->isVisible());
    QTRY_COMPARE(chart->data().slices.size(), 1);
    QTest::mouseClick(m_page->findChild<RemovableChip *>(), Qt::LeftButton);
    QTRY_VERIFY(m_session->filter().isEmpty());
    QTRY_COMPARE(chart->data().slices.size(), 3);
    m_session->back();
    QCOMPARE(m_session->filter().models, QStringList{label});
}

void TestDashboardPage::aChangeIsPaintedOnce()
{
    showReady();
    PaintCount paints;
    m_page->installEventFilter(&paints);
    UsageFilter model;
    model.models = {find<DoughnutChart>()->data().slices.constFirst().label};
    UsageFilter failed;
    failed.success = false;
    // Chips come, go and change, and with them all that is below.
    for (const UsageFilter &filter : {model, failed, UsageFilter(), model}) {
        QTest::qWait(0);
        paints.count = 0;
        QSignalSpy answered(m_session.get(), &SourceSession::answerChanged);
        m_session->setFilter(filter);
        QTRY_VERIFY(!answered.isEmpty());
        QTRY_VERIFY(paints.count > 0);
        for (int turn = 0; turn < 10; ++turn)
            QCoreApplication::processEvents();
        QCOMPARE(paints.count, 1);
        QCOMPARE(strip()->isVisible(), !filter.isEmpty());
    }
}

void TestDashboardPage::keyboardFiltersByRow()
{
    showReady();
    QTableView *view = m_page->modelTable()->view();
    view->setFocus();
    view->selectRow(1);
    const QString label = view->model()->index(1, ModelBreakdownModel::Model).data().toString();
    QTest::keyClick(view, Qt::Key_Return);
    QTRY_COMPARE(m_session->filter().models, QStringList{label});
    QTRY_COMPARE(view->model()->rowCount(), 1);
    QTableView *users = m_page->entityTable()->view();
    QTRY_VERIFY(users->model()->rowCount() > 0);
    users->selectRow(0);
    QTest::keyClick(users, Qt::Key_Return);
    QTRY_COMPARE(m_session->filter().users.size(), 1);
    QTRY_COMPARE(strip()->count(), 2);
}

void TestDashboardPage::dayNarrowsAndReturns()
{
    showReady();
    auto *chart = find<TrendChart>();
    chart->setFocus();
    chart->setCurrentPoint(3);
    QTest::keyClick(chart, Qt::Key_Return);
    QTRY_VERIFY(m_session->day());
    QCOMPARE(m_session->day()->seconds(), qint64(86400));
    QTRY_COMPARE(strip()->count(), 1);
    QTRY_COMPARE(m_session->snapshot()->totals.requests, qint64(24));
    QTest::mouseClick(m_page->findChild<RemovableChip *>(), Qt::LeftButton);
    QTRY_VERIFY(!m_session->day());
    QCOMPARE(m_session->period().kind(), Period::Kind::Last7Days);
}

void TestDashboardPage::shortPeriodsShowTheHoursBefore()
{
    showReady();
    m_session->setPeriod(Period(Period::Kind::Last24Hours));
    auto *chart = find<TrendChart>();
    QTRY_COMPARE(chart->data().points.size(), 24);
    QCOMPARE(chart->data().previous.size(), 24);
    double before = 0;
    for (const double value : chart->data().previous)
        before += value;
    const Money previous = *m_session->snapshot()->previous->cost.in(Currency::cny(), m_session->rate());
    QCOMPARE(Money::fromDouble(before, Currency::cny(), 6),
             Money::fromDouble(previous.toDecimal(9).toDouble(), Currency::cny(), 6));
    QVERIFY(before > 0);
}

void TestDashboardPage::tablesKeepSelectionAndScrollOnRefresh()
{
    showReady();
    QTableView *view = m_page->modelTable()->view();
    view->selectRow(1);
    const QString selected = view->currentIndex().siblingAtColumn(0).data().toString();
    m_fake->status.revision = 2;
    m_fake->report();
    QTRY_COMPARE(m_fake->questions.size(), std::size_t(2));
    QTest::qWait(20);
    QCOMPARE(view->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(view->selectionModel()->selectedRows().constFirst().data().toString(), selected);
}

void TestDashboardPage::copiesTheModelTable()
{
    showReady();
    QTableView *view = m_page->modelTable()->view();
    view->selectAll();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[0].startsWith(u"Model\tProvider\tRequests"));
    QVERIFY2(lines[1].contains(u"\t39200\t"), qPrintable(lines[1]));
}

void TestDashboardPage::controlsHaveNames()
{
    showReady();
    QCOMPARE(unnamedControls(m_page.get()).join(u", "_s), QString());
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestDashboardPage)
#include "tst_dashboardpage.moc"
