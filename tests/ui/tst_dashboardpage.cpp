// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/modelbreakdownmodel.h"
#include "models/session/sourcesession.h"
#include "tests/support/accessibility.h"
#include "tests/support/tablesource.h"
#include "tests/support/testmain.h"
#include "ui/charts/barlist.h"
#include "ui/charts/doughnutchart.h"
#include "ui/charts/trendchart.h"
#include "ui/pages/dashboardpage.h"
#include "ui/pages/failurepage.h"
#include "ui/pages/tablepanel.h"
#include "ui/theme.h"
#include "ui/widgets/activefilters.h"
#include "ui/widgets/messagebar.h"
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

/// How often a widget is painted.
class PaintCounter : public QObject
{
public:
    explicit PaintCounter(QWidget *widget, std::function<void()> look = {}) : m_look(std::move(look))
    {
        widget->installEventFilter(this);
    }
    [[nodiscard]] int count() const { return m_count; }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            ++m_count;
            if (m_look)
                m_look();
        }
        return false;
    }

private:
    std::function<void()> m_look;
    int m_count = 0;
};

} // namespace

class TestDashboardPage : public TestCase
{
    Q_OBJECT

private:
    std::shared_ptr<FakeState> m_fake;
    std::unique_ptr<SourceSession> m_session;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<DashboardPage> m_page;

    void show(const QSize &size = {1250, 900})
    {
        m_session->open({}, {});
        m_page->resize(size);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void showReady(const QSize &size = {1250, 900})
    {
        TableSource(ManualClock().instant).serve(*m_fake);
        show(size);
        QTRY_COMPARE(m_session->state(), SourceSession::State::Ready);
        QTest::qWait(0);
    }
    template <typename Widget>
    [[nodiscard]] Widget *find() const
    {
        return m_page->findChild<Widget *>();
    }
    [[nodiscard]] ActiveFilters *strip() const { return find<ActiveFilters>(); }

private Q_SLOTS:
    void init();
    void cleanup();
    void showsTheSameTotalsEverywhere();
    void leadsWithTheMainCurrency();
    void sliceFiltersAndStripUndoes();
    void keyboardFiltersByRow();
    void dayNarrowsAndReturns();
    void shortPeriodsShowTheHoursBefore();
    void anAnswerIsPaintedOnce();
    void noPaintMixesTwoAnswers();
    void tablesKeepSelectionAndScrollOnRefresh();
    void copiesTheModelTable();
    void everyStateHasItsWords();
    void failureIsSaidOnce();
    void retryAsksAgain();
    void olderFiguresSaySo();
    void nothingIsClipped_data();
    void nothingIsClipped();
    void controlsHaveNames();
};

void TestDashboardPage::init()
{
    TestCase::init();
    m_fake = std::make_shared<FakeState>();
    m_theme = std::make_unique<Theme>();
    m_session =
        std::make_unique<SourceSession>([this](const ConnectionSettings &, const QString &,
                                               const ReportingZone &) { return std::make_unique<FakeSource>(m_fake); },
                                        std::make_shared<ManualClock>());
    m_session->setZone(ReportingZone(QTimeZone::utc()));
    m_page = std::make_unique<DashboardPage>(*m_session, *m_theme);
}

void TestDashboardPage::cleanup()
{
    m_page.reset();
    m_session.reset();
    m_theme.reset();
}

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

void TestDashboardPage::anAnswerIsPaintedOnce()
{
    showReady();
    auto *chart = find<TrendChart>();
    QTRY_VERIFY(!chart->visibleRegion().isEmpty());
    PaintCounter counter(chart);
    PaintCounter table(m_page->modelTable()->view()->viewport());
    m_session->setPeriod(Period(Period::Kind::Last30Days));
    QTRY_COMPARE(m_session->snapshot()->query.range.seconds(), qint64(30 * 86400));
    QTRY_VERIFY(counter.count() > 0);
    QTest::qWait(50); // views and headers have timers of their own
    QCOMPARE(counter.count(), 1);
    QCOMPARE(table.count(), 1);
}

void TestDashboardPage::noPaintMixesTwoAnswers()
{
    showReady();
    auto *chart = find<TrendChart>();
    QTRY_VERIFY(!chart->visibleRegion().isEmpty());
    const QAbstractItemModel *models = m_page->modelTable()->view()->model();
    PaintCounter counter(chart, [&] {
        QCOMPARE(chart->data().points.size(), m_session->snapshot()->hours.size());
        QCOMPARE(models->rowCount(), static_cast<int>(m_session->snapshot()->models.size()));
    });
    m_session->setPeriod(Period(Period::Kind::Last24Hours));
    QTRY_COMPARE(counter.count(), 1);
    QCOMPARE(chart->data().points.size(), 24);
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

void TestDashboardPage::everyStateHasItsWords()
{
    m_fake->status.phase = SourcePhase::Loading;
    show();
    const QList<Card *> cards = m_page->findChildren<Card *>();
    QCOMPARE(cards.size(), 6);
    for (const Card *card : cards) {
        QCOMPARE(card->state(), CardState::Loading);
        QVERIFY(!card->stateText().isEmpty());
    }
    DashboardSnapshot empty;
    empty.query = m_fake->questions.at(0).query;
    empty.rowsInSource = 3;
    empty.panels.users = PanelState::NotAnswerable;
    m_fake->status.phase = SourcePhase::Ready;
    m_fake->report();
    m_fake->reply(0, empty);
    QTRY_COMPARE(m_page->modelTable()->state(), CardState::Empty);
    QCOMPARE(m_page->entityTable()->state(), CardState::NotAnswerable);
    QCOMPARE(m_page->findChildren<StatCard *>().constFirst()->figure().value, u"0"_s);
}

void TestDashboardPage::failureIsSaidOnce()
{
    m_fake->status.phase = SourcePhase::Failed;
    m_fake->status.error = Error{Error::Kind::Offline, u"no route to host"_s};
    show();
    auto *failure = find<FailurePage>();
    QTRY_VERIFY(failure->isVisible());
    for (const Card *card : m_page->findChildren<Card *>())
        QVERIFY(!card->isVisible());
    QVERIFY(!failure->text().isEmpty());
    const auto saidByTheHost = [failure] {
        const QList<QLabel *> labels = failure->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"no route to host");
        });
    };
    QVERIFY(!saidByTheHost());
    failure->details()->click();
    QVERIFY(saidByTheHost());
    QCOMPARE(unnamedControls(m_page.get()).join(u", "_s), QString());
}

void TestDashboardPage::retryAsksAgain()
{
    m_fake->status.phase = SourcePhase::Failed;
    m_fake->status.error = Error{Error::Kind::Offline, {}};
    show();
    QTRY_VERIFY(find<FailurePage>()->isVisible());
    find<FailurePage>()->remedy()->click();
    QCOMPARE(m_fake->opened, 2);
    m_fake->status.error = Error{Error::Kind::Auth, {}};
    m_fake->report();
    QSignalSpy asked(m_page.get(), &DashboardPage::passwordRequested);
    QTRY_COMPARE(m_session->error()->kind, Error::Kind::Auth);
    find<FailurePage>()->remedy()->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(m_fake->opened, 2);
}

void TestDashboardPage::olderFiguresSaySo()
{
    showReady();
    QVERIFY(find<MessageBar>()->isHidden());
    m_fake->status.error = Error{Error::Kind::Offline, {}};
    m_fake->report();
    QTRY_VERIFY(find<MessageBar>()->isVisible());
    QCOMPARE(m_page->modelTable()->state(), CardState::Ready);
}

void TestDashboardPage::nothingIsClipped_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1024x700") << QSize(850, 600);
    QTest::newRow("1440x900") << QSize(1250, 800);
    QTest::newRow("2560x1440") << QSize(2370, 1340);
}

void TestDashboardPage::nothingIsClipped()
{
    QFETCH(QSize, size);
    showReady(size);
    QTest::qWait(50); // columns and heights are fitted after the first layout
    auto *scroll = find<QScrollArea>();
    QCOMPARE(scroll->horizontalScrollBar()->maximum(), 0);
    const QWidget *content = scroll->widget();
    QVERIFY(content->width() <= scroll->viewport()->width());
    QList<QWidget *> panels;
    for (Card *card : m_page->findChildren<Card *>())
        panels.append(card);
    for (StatCard *card : m_page->findChildren<StatCard *>())
        panels.append(card);
    for (const QWidget *panel : std::as_const(panels)) {
        const QRect place(panel->mapTo(content, QPoint()), panel->size());
        QVERIFY2(content->rect().contains(place), qPrintable(panel->accessibleName()));
        const QSize needed = panel->minimumSizeHint();
        const QString what = QLatin1String(panel->metaObject()->className())
            + u" needs %1x%2"_s.arg(needed.width()).arg(needed.height());
        QVERIFY2(panel->width() >= needed.width() && panel->height() >= needed.height(), qPrintable(what));
        for (const QWidget *other : std::as_const(panels))
            QVERIFY(other == panel || !QRect(other->mapTo(content, QPoint()), other->size()).intersects(place));
    }
}

void TestDashboardPage::controlsHaveNames()
{
    showReady();
    QCOMPARE(unnamedControls(m_page.get()).join(u", "_s), QString());
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestDashboardPage)
#include "tst_dashboardpage.moc"
