// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/accessibility.h"
#include "tests/ui/pagetest.h"
#include "ui/charts/barlist.h"
#include "ui/charts/doughnutchart.h"
#include "ui/charts/trendchart.h"
#include "ui/pages/dashboardpage.h"
#include "ui/pages/failurepage.h"
#include "ui/pages/tablepanel.h"
#include "ui/widgets/activefilters.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statcard.h"

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

/// What the dashboard says while there are no figures, old ones or new ones, and how it is painted then.
class TestDashboardStates : public PageTest<DashboardPage>
{
    Q_OBJECT

private:
    template <typename Widget>
    [[nodiscard]] Widget *find() const
    {
        return m_page->findChild<Widget *>();
    }

private Q_SLOTS:
    void init() { PageTest::init(); }
    void cleanup() { PageTest::cleanup(); }
    void anAnswerIsPaintedOnce();
    void noPaintMixesTwoAnswers();
    void everyStateHasItsWords();
    void failureIsSaidOnce();
    void retryAsksAgain();
    void olderFiguresSaySo();
    void nothingIsClipped_data();
    void nothingIsClipped();
};

void TestDashboardStates::anAnswerIsPaintedOnce()
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

void TestDashboardStates::noPaintMixesTwoAnswers()
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

void TestDashboardStates::everyStateHasItsWords()
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

void TestDashboardStates::failureIsSaidOnce()
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

void TestDashboardStates::retryAsksAgain()
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

void TestDashboardStates::olderFiguresSaySo()
{
    showReady();
    QVERIFY(find<MessageBar>()->isHidden());
    m_fake->status.error = Error{Error::Kind::Offline, {}};
    m_fake->report();
    QTRY_VERIFY(find<MessageBar>()->isVisible());
    QCOMPARE(m_page->modelTable()->state(), CardState::Ready);
}

void TestDashboardStates::nothingIsClipped_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1024x700") << QSize(850, 600);
    QTest::newRow("1440x900") << QSize(1250, 800);
    QTest::newRow("2560x1440") << QSize(2370, 1340);
}

void TestDashboardStates::nothingIsClipped()
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

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestDashboardStates)
#include "tst_dashboardstates.moc"
