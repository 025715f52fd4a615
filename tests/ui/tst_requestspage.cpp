// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/accessibility.h"
#include "tests/ui/pagetest.h"
#include "ui/pages/requestdetails.h"
#include "ui/pages/requestspage.h"
#include "ui/widgets/activefilters.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QTableView>

namespace Tokenglass {

using namespace Qt::StringLiterals;

/// The log of single requests.
class TestRequestsPage : public PageTest<RequestsPage>
{
    Q_OBJECT

private:
    void showReady()
    {
        PageTest::showReady();
        QTRY_COMPARE(m_page->card()->state(), CardState::Ready);
    }
    [[nodiscard]] QTableView *view() const { return m_page->view(); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return view()->model()->index(row, column).data().toString();
    }
    void choose(int row) { view()->setCurrentIndex(view()->model()->index(row, 0)); }
    [[nodiscard]] static QAction *find(QMenu *menu, const QString &text)
    {
        const QList<QAction *> actions = menu->actions();
        for (QAction *action : actions)
            if (action->text().contains(text))
                return action;
        return nullptr;
    }

private Q_SLOTS:
    void init() { PageTest::init(); }
    void cleanup() { PageTest::cleanup(); }
    void countsWhatTheDashboardCounts();
    void sortsByHeaderAndMenu();
    void opensAndClosesDetailsByKey();
    void filtersByTheMenu();
    void copiesSelectedRowsInOrder();
    void copiesNoMoreThanItCan();
    void everyStateHasItsWords();
    void controlsHaveNames();
};

void TestRequestsPage::countsWhatTheDashboardCounts()
{
    showReady();
    QCOMPARE(view()->model()->rowCount(), 7 * 24);
    QCOMPARE(m_page->log().total(), m_session->snapshot()->totals.requests);
    QCOMPARE(cell(0, RequestTime), u"2026-03-18 11:59:00"_s); // the newest first
    QCOMPARE(cell(0, RequestStatus), u"failed"_s);
    QCOMPARE(cell(1, RequestStatus), u"OK"_s);
    m_session->setPeriod(Period(Period::Kind::Last24Hours));
    QTRY_COMPARE(view()->model()->rowCount(), 24);
}

void TestRequestsPage::sortsByHeaderAndMenu()
{
    showReady();
    QHeaderView *header = view()->horizontalHeader();
    const auto click = [&](int column) {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          {header->sectionViewportPosition(column) + 20, header->height() / 2});
    };
    click(RequestDuration);
    QTRY_COMPARE(m_page->log().sortColumn(), int(RequestDuration));
    QCOMPARE(m_page->log().sortOrder(), Qt::DescendingOrder);
    QTRY_COMPARE(cell(0, RequestTime), u"2026-03-11 12:59:00"_s); // later hours answer faster here
    click(RequestUser); // has no order
    QCOMPARE(header->sortIndicatorSection(), int(RequestDuration));
    QMenu *menu = m_page->makeMenu();
    QAction *sort = find(menu, u"Sort by"_s);
    QVERIFY(sort && sort->menu());
    find(sort->menu(), u"Cost"_s)->trigger();
    QCOMPARE(header->sortIndicatorSection(), int(RequestCost));
    QCOMPARE(m_page->log().sortColumn(), int(RequestCost));
    delete menu;
}

void TestRequestsPage::opensAndClosesDetailsByKey()
{
    showReady();
    view()->setFocus();
    choose(2);
    QTest::keyClick(view(), Qt::Key_Return);
    QVERIFY(m_page->details()->isVisible());
    QVERIFY(m_page->details()->text().contains(u"Request id\t2\n"_s));
    QVERIFY(m_page->details()->text().contains(u"The source has stored this cost"_s));
    QTest::keyClick(view(), Qt::Key_Down);
    QVERIFY(m_page->details()->text().contains(u"Request id\t3\n"_s));
    QTest::keyClick(view(), Qt::Key_Escape);
    QVERIFY(m_page->details()->isHidden());
}

void TestRequestsPage::filtersByTheMenu()
{
    showReady();
    choose(1);
    QCOMPARE(cell(1, RequestModel), u"deepseek"_s);
    QMenu *menu = m_page->makeMenu();
    QAction *only = find(menu, u"deepseek"_s);
    QVERIFY(only);
    only->trigger();
    delete menu;
    QCOMPARE(m_session->filter().models, QStringList{u"deepseek"_s});
    QTRY_COMPARE(view()->model()->rowCount(), 7 * 24 / 3);
    QCOMPARE(m_page->findChild<ActiveFilters *>()->count(), 1);
}

void TestRequestsPage::copiesSelectedRowsInOrder()
{
    showReady();
    const auto select = [this](int row) {
        view()->selectionModel()->select(view()->model()->index(row, 0),
                                         QItemSelectionModel::Select | QItemSelectionModel::Rows);
    };
    select(5);
    select(2);
    QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 3);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines[0].section(u'\t', 0, 1), u"Time\tUser"_s);
    QVERIFY(lines[1].startsWith(u"2026-03-18T09:59:00Z\t"_s));
    QVERIFY(lines[2].startsWith(u"2026-03-18T06:59:00Z\t"_s));
    QVERIFY(lines[1].contains(u"0.150000000 CNY"_s));
}

void TestRequestsPage::copiesNoMoreThanItCan()
{
    TableSource(ManualClock().instant).serve(*m_fake);
    m_fake->answerPage = [](const RequestQuery &query) -> Result<RequestPage> {
        RequestPage page;
        page.total = 1'000'000;
        page.rows.resize(query.count);
        return page;
    };
    show();
    QTRY_COMPARE(view()->model()->rowCount(), 1'000'000);
    QGuiApplication::clipboard()->setText(u"as before"_s);
    view()->selectAll();
    m_page->copySelected();
    QTest::qWait(0);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"as before"_s);
    // The end of the log is a key away.
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_End, Qt::ControlModifier);
    QTRY_COMPARE(m_fake->pageQuestions.back().query.offset, 999'800);
}

void TestRequestsPage::everyStateHasItsWords()
{
    show();
    QCOMPARE(m_page->card()->state(), CardState::Loading);
    DashboardSnapshot totals;
    totals.totals.requests = 5;
    m_fake->status.phase = SourcePhase::Ready;
    m_fake->report();
    const auto answer = [&](const Result<RequestPage> &page) {
        m_fake->answerPage = [page](const RequestQuery &) { return page; };
        totals.query = m_fake->questions.back().query;
        m_fake->answer = [totals](const DashboardQuery &) -> Result<DashboardSnapshot> { return totals; };
        m_session->refresh(Refresh::Poll);
    };
    answer(Error{Error::Kind::Input, u"this source cannot list single requests"_s});
    QTRY_COMPARE(m_page->card()->state(), CardState::NotAnswerable);
    QVERIFY(m_page->card()->stateText().contains(u"single requests"_s));
    answer(Error{Error::Kind::Offline, u"no route"_s});
    QTRY_COMPARE(m_page->card()->state(), CardState::Failed);
    QVERIFY(m_page->card()->stateText().contains(u"cannot be reached"_s));
    answer(RequestPage());
    QTRY_COMPARE(m_page->card()->state(), CardState::Empty);
}

void TestRequestsPage::controlsHaveNames()
{
    showReady();
    choose(0);
    QTest::keyClick(view(), Qt::Key_Return);
    QCOMPARE(unnamedControls(m_page.get()).join(u", "_s), QString());
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestRequestsPage)
#include "tst_requestspage.moc"
