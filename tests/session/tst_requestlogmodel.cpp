// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/requestlogmodel.h"
#include "models/session/roles.h"
#include "tests/support/fakesource.h"
#include "tests/support/testmain.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using State = RequestLogModel::State;

namespace {

const QString Placeholder = u"\u2026"_s;

/// Rows by descending id: the newest is `newest`.
RequestPage pageOf(const RequestQuery &query, qint64 total, qint64 newest)
{
    RequestPage page;
    page.total = total;
    for (qint64 i = query.offset; i < std::min(total, query.offset + query.count); ++i) {
        RequestRow row;
        row.sourceId = newest - i;
        row.second = 1'773'835'200 - i;
        row.user.state = row.organisation.state = EntityState::None;
        row.model = {u"qwen"_s, u"qwen-plus"_s, u"DashScope"_s};
        row.success = i % 2 == 0 ? TriState::Yes : TriState::No;
        row.tokens.input = 1'234 + i;
        row.cost = Money{680'000, Currency::cny()};
        row.basis = CostBasis::Stored;
        page.rows.append(row);
    }
    return page;
}

} // namespace

class TestRequestLogModel : public TestCase
{
    Q_OBJECT

private:
    std::shared_ptr<FakeState> m_fake;
    std::unique_ptr<SourceSession> m_session;
    std::unique_ptr<RequestLogModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    qint64 m_total = 1'000;
    qint64 m_newest = 1'000;

    void open()
    {
        m_session->open({}, {});
        QTRY_COMPARE(m_session->state(), SourceSession::State::Ready);
    }
    void openLog()
    {
        open();
        m_model->setActive(true);
        QTRY_COMPARE(m_model->state(), State::Ready);
    }
    /// New rows have come.
    void refresh()
    {
        const quint64 revision = ++m_fake->status.revision;
        const std::size_t asked = m_fake->questions.size();
        m_fake->report();
        QTRY_COMPARE(m_session->status().revision, revision);
        QTRY_VERIFY(m_fake->questions.size() > asked);
        QTest::qWait(0);
    }
    [[nodiscard]] QString text(int row, int column) const { return m_model->index(row, column).data().toString(); }
    [[nodiscard]] QString id(int row) const { return m_model->index(row, 0).data(IdRole).toString(); }

private Q_SLOTS:
    void init();
    void cleanup();
    void hiddenLogAsksNothing();
    void asksForWhatIsLookedAt();
    void sortsByAskingAnew();
    void dropsLatePages();
    void keepsTheSelectionOnRefresh();
    void keepsOnlyPagesInUse();
    void shrinks();
    void saysWhyThereIsNothing_data();
    void saysWhyThereIsNothing();
    void namesEveryFigure();
    void saysWhyThereIsNoCost();
    void copiesExactly();
};

void TestRequestLogModel::init()
{
    TestCase::init();
    m_total = m_newest = 1'000;
    m_fake = std::make_shared<FakeState>();
    m_fake->status.phase = SourcePhase::Ready;
    m_fake->status.rowsLoaded = 1'000;
    m_fake->status.revision = 1;
    m_fake->answer = [](const DashboardQuery &query) -> Result<DashboardSnapshot> {
        DashboardSnapshot snapshot;
        snapshot.query = query;
        snapshot.totals.requests = 1'000;
        snapshot.rowsInSource = 1'000;
        return snapshot;
    };
    m_fake->answerPage = [this](const RequestQuery &query) -> Result<RequestPage> {
        return pageOf(query, m_total, m_newest);
    };
    m_session =
        std::make_unique<SourceSession>([this](const ConnectionSettings &, const QString &,
                                               const ReportingZone &) { return std::make_unique<FakeSource>(m_fake); },
                                        std::make_shared<ManualClock>());
    m_session->setZone(*ReportingZone::fromName(u"Asia/Shanghai"_s));
    m_model = std::make_unique<RequestLogModel>(*m_session);
    m_model->setFormat(NumberFormat(QLocale(QLocale::English)));
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_tester->setUseFetchMore(false);
}

void TestRequestLogModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_session.reset();
}

void TestRequestLogModel::hiddenLogAsksNothing()
{
    open();
    QTest::qWait(0);
    QCOMPARE(m_fake->pageQuestions.size(), std::size_t(0));
    QCOMPARE(m_model->state(), State::Idle);
    m_model->setActive(true);
    QTRY_COMPARE(m_model->rowCount(), 1'000);
    const std::size_t asked = m_fake->pageQuestions.size();
    m_model->setActive(false);
    refresh();
    QCOMPARE(m_fake->pageQuestions.size(), asked);
    m_model->setActive(true);
    QVERIFY(m_fake->pageQuestions.size() > asked);
}

void TestRequestLogModel::asksForWhatIsLookedAt()
{
    openLog();
    QCOMPARE(m_model->total(), 1'000);
    const RequestQuery first = m_fake->pageQuestions.front().query;
    QCOMPARE(first.offset, 0);
    QCOMPARE(first.count, RequestLogModel::PageRows);
    QCOMPARE(first.range, m_session->snapshot()->query.range);
    const std::size_t asked = m_fake->pageQuestions.size();
    // A view looks at many cells of two pages: that is two questions.
    for (int row = 550; row < 650; ++row)
        for (int column = 0; column < m_model->columnCount(); ++column)
            QCOMPARE(text(row, column), Placeholder);
    QVERIFY(!m_model->rowAt(560));
    QVERIFY(!m_model->rowAt(-1)); // no current row
    QVERIFY(!m_model->rowAt(1'000));
    QTRY_COMPARE(m_fake->pageQuestions.size(), asked + 2);
    QTRY_COMPARE(text(560, RequestInput), u"1,794"_s);
    QCOMPARE(id(649), u"351"_s);
}

void TestRequestLogModel::sortsByAskingAnew()
{
    openLog();
    QSignalSpy asked(m_model.get(), &RequestLogModel::questionChanged);
    m_model->sort(RequestCost, Qt::AscendingOrder);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(m_fake->pageQuestions.back().query.sort, RequestColumn::Cost);
    QCOMPARE(m_fake->pageQuestions.back().query.order, Qt::AscendingOrder);
    QCOMPARE(m_fake->pageQuestions.back().query.rate, std::optional(m_session->rate()));
    const std::size_t before = m_fake->pageQuestions.size();
    m_model->sort(RequestUser, Qt::AscendingOrder); // nothing to ask for
    m_model->sort(RequestCost, Qt::AscendingOrder); // as it is
    QCOMPARE(m_fake->pageQuestions.size(), before);
    QCOMPARE(m_model->sortColumn(), int(RequestCost));
    QVERIFY(!RequestLogModel::isSortable(RequestUser));
}

void TestRequestLogModel::dropsLatePages()
{
    openLog();
    m_fake->answerPage = nullptr;
    m_model->sort(RequestCost, Qt::DescendingOrder);
    const std::size_t late = m_fake->pageQuestions.size() - 1;
    m_model->sort(RequestInput, Qt::DescendingOrder);
    const std::size_t newest = m_fake->pageQuestions.size() - 1;
    QVERIFY(newest > late);
    m_fake->replyPage(newest, pageOf(m_fake->pageQuestions[newest].query, 500, 500));
    QTRY_COMPARE(m_model->rowCount(), 500);
    m_fake->replyPage(late, pageOf(m_fake->pageQuestions[late].query, 700, 700));
    QTest::qWait(0);
    QCOMPARE(m_model->rowCount(), 500);
    QCOMPARE(id(0), u"500"_s);
}

void TestRequestLogModel::keepsTheSelectionOnRefresh()
{
    openLog();
    QItemSelectionModel selection(m_model.get());
    selection.select(m_model->index(3, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    selection.setCurrentIndex(m_model->index(3, 0), QItemSelectionModel::NoUpdate);
    const QString chosen = id(3);
    m_total = m_newest = 1'005;
    refresh();
    QTRY_COMPARE(m_model->rowCount(), 1'005);
    QCOMPARE(id(8), chosen);
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(selection.selectedRows().constFirst().row(), 8);
    QCOMPARE(selection.currentIndex().row(), 8);
    // Rows that are gone take their selection with them.
    m_newest = 5'000;
    refresh();
    QTRY_COMPARE(id(0), u"5000"_s);
    QVERIFY(!selection.hasSelection());
}

void TestRequestLogModel::keepsOnlyPagesInUse()
{
    m_total = m_newest = 10'000;
    openLog();
    for (int page = 0; page < 45; ++page) {
        (void)text(page * RequestLogModel::PageRows, 0);
        QTRY_VERIFY(m_model->rowAt(page * RequestLogModel::PageRows));
    }
    QVERIFY(m_model->rowAt(44 * RequestLogModel::PageRows));
    QVERIFY(!m_model->rowAt(5 * RequestLogModel::PageRows));
    QTRY_VERIFY(m_model->rowAt(5 * RequestLogModel::PageRows)); // looking is asking
}

void TestRequestLogModel::shrinks()
{
    openLog();
    m_total = m_newest = 10;
    refresh();
    QTRY_COMPARE(m_model->rowCount(), 10);
    QCOMPARE(id(9), u"1"_s);
    m_session->close();
    QTRY_COMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->state(), State::Idle);
}

void TestRequestLogModel::saysWhyThereIsNothing_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("state");
    QTest::newRow("totals only") << int(Error::Kind::Input) << int(State::NotAnswerable);
    QTest::newRow("offline") << int(Error::Kind::Offline) << int(State::Failed);
}

void TestRequestLogModel::saysWhyThereIsNothing()
{
    QFETCH(const int, kind);
    QFETCH(const int, state);
    m_fake->answerPage = [kind](const RequestQuery &) -> Result<RequestPage> {
        return Error{static_cast<Error::Kind>(kind), u"why"_s};
    };
    open();
    m_model->setActive(true);
    QTRY_COMPARE(int(m_model->state()), state);
    QVERIFY(m_model->error());
    QCOMPARE(m_model->rowCount(), 0);
}

void TestRequestLogModel::namesEveryFigure()
{
    openLog();
    QCOMPARE(text(0, RequestTime), u"2026-03-18 20:00:00"_s); // in Shanghai
    QCOMPARE(text(0, RequestUser), u"no user"_s);
    QCOMPARE(text(0, RequestModel), u"qwen"_s);
    QCOMPARE(text(0, RequestInput), u"1,234"_s);
    QCOMPARE(text(0, RequestOutput), NumberFormat::unknown()); // which is not 0
    QVERIFY(text(0, RequestCost).contains(u"0.00068"_s));
    QCOMPARE(text(0, RequestBasis), u"stored"_s);
    QCOMPARE(text(0, RequestStatus), u"OK"_s);
    QCOMPARE(text(1, RequestStatus), u"failed"_s);
    QCOMPARE(m_model->index(1, 0).data(RequestLogModel::SuccessRole).toInt(), int(TriState::No));
    for (int column = 0; column < RequestLogColumnCount; ++column)
        QVERIFY(!m_model->headerData(column, Qt::Horizontal).toString().isEmpty());
    const QList<RequestText::Detail> details = m_model->text().details(*m_model->rowAt(0));
    for (const RequestText::Detail &detail : details)
        QVERIFY2(!detail.title.isEmpty() && !detail.text.isEmpty(), qPrintable(detail.title));
}

void TestRequestLogModel::saysWhyThereIsNoCost()
{
    RequestRow row;
    row.success = TriState::No;
    row.tokens.input = row.tokens.output = 1;
    QCOMPARE(RequestText::basisName(row), u"failed"_s); // whether or not the model has a price
    row.success = TriState::Yes;
    QCOMPARE(RequestText::basisName(row), u"no price"_s);
    row.tokens.output.reset();
    QCOMPARE(RequestText::basisName(row), u"not reported"_s);
    QVERIFY(RequestText::basisSentence(row).contains(u"not reported"_s));
    openLog();
    row.tokens.output = 1;
    row.tokens.total = 2;
    row.basis = CostBasis::Estimated;
    QCOMPARE(m_model->text().text(row, RequestOutput), u"\u2265\u00A01"_s);
    QCOMPARE(m_model->text().text(row, RequestTotal), u"\u2265\u00A02"_s);
    QCOMPARE(m_model->text().copy(row, RequestOutput), u"1"_s);
}

void TestRequestLogModel::copiesExactly()
{
    openLog();
    QCOMPARE(
        m_model->text().copyLine(*m_model->rowAt(0)),
        u"2026-03-18T20:00:00+08:00\tno user\tno organisation\t\tqwen\t\t1234\t\t\t0.000680000 CNY\tstored\t\tOK"_s);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestRequestLogModel)
#include "tst_requestlogmodel.moc"
