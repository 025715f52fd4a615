// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/sourcesession.h"
#include "tests/support/fakesource.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>

#include <thread>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using State = SourceSession::State;

class TestSourceSession : public TestCase
{
    Q_OBJECT

private:
    std::shared_ptr<FakeState> m_fake;
    std::shared_ptr<ManualClock> m_clock;
    std::unique_ptr<SourceSession> m_session;

    void setUp()
    {
        m_fake = std::make_shared<FakeState>();
        m_clock = std::make_shared<ManualClock>();
        m_session = std::make_unique<SourceSession>(
            [this](const ConnectionSettings &, const QString &, const ReportingZone &) {
                return std::make_unique<FakeSource>(m_fake);
            },
            m_clock);
    }
    void openReady()
    {
        m_fake->status.phase = SourcePhase::Ready;
        m_fake->status.rowsLoaded = 10;
        m_session->open({}, {});
        QTRY_COMPARE(m_fake->questions.size(), std::size_t(1));
    }
    static DashboardSnapshot snapshot(const DashboardQuery &query, qint64 requests)
    {
        DashboardSnapshot result;
        result.query = query;
        result.totals.requests = requests;
        result.rowsInSource = requests;
        return result;
    }
    void replyTo(std::size_t question, qint64 requests)
    {
        m_fake->reply(question, snapshot(m_fake->questions.at(question).query, requests));
    }
    static FilterTerm model(const QString &name) { return FilterTerm::ofText(FilterDimension::Model, name); }

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        setUp();
    }
    void cleanup() { m_session.reset(); }

    void asksForThePeriodBeforeNow();
    void whatWasJustRecordedIsInThePeriod();
    void dropsLateAnswers();
    void coalescesChanges();
    void asksAgainWhenTheDataChange();
    void doesNotStarveWhileLoading();
    void filtersAndStepsBack();
    void entersAndLeavesADay();
    void reportsFailureAndRetries();
    void keepsOldFiguresOnlyForTheSameQuestion();
    void namesThePanelsStates();
    void sourceOfSumsIsNotEmpty();
    void pollsOnlyWhenLiveAndVisible();
    void takesStatusFromAnyThread();
    void forgetsAnOldSource();
};

void TestSourceSession::asksForThePeriodBeforeNow()
{
    openReady();
    const DashboardQuery query = m_fake->questions[0].query;
    const qint64 now = m_clock->instant.toSecsSinceEpoch();
    QCOMPARE(query.range.end, now);
    QCOMPARE(query.range.seconds(), qint64(7 * 86400));
    QVERIFY(query.withPrevious);
    QVERIFY(query.filter.isEmpty());
    QCOMPARE(query.topEntities, SourceSession::TopEntities);
}

void TestSourceSession::whatWasJustRecordedIsInThePeriod()
{
    openReady();
    replyTo(0, 7);
    QTRY_VERIFY(m_session->snapshot());
    // A row of this second; the source tells of it in the same second.
    const qint64 rowSecond = m_clock->instant.toSecsSinceEpoch();
    m_clock->instant = m_clock->instant.addMSecs(400);
    m_fake->status.revision = 2;
    m_fake->report();
    QTRY_COMPARE(m_fake->questions.size(), std::size_t(2));
    QVERIFY(m_fake->questions[1].query.range.contains(rowSecond));
    QCOMPARE(m_fake->questions[1].query.range.seconds(), qint64(7 * 86400));
}

void TestSourceSession::dropsLateAnswers()
{
    openReady();
    m_session->setPeriod(Period(Period::Kind::Last30Days));
    QTRY_COMPARE(m_fake->questions.size(), std::size_t(2));
    replyTo(1, 30);
    QTRY_VERIFY(m_session->snapshot());
    replyTo(0, 7);
    QTest::qWait(20);
    QCOMPARE(m_session->snapshot()->totals.requests, qint64(30));
}

void TestSourceSession::coalescesChanges()
{
    openReady();
    m_session->setPeriod(Period(Period::Kind::Last30Days));
    m_session->toggle(model(u"qwen"_s));
    m_session->toggle(model(u"kimi"_s));
    QTRY_COMPARE(m_fake->questions.size(), std::size_t(2));
    QTest::qWait(20);
    QCOMPARE(m_fake->questions.size(), std::size_t(2));
    QCOMPARE(m_fake->questions[1].query.filter.models, (QStringList{u"qwen"_s, u"kimi"_s}));
}

void TestSourceSession::asksAgainWhenTheDataChange()
{
    openReady();
    replyTo(0, 7);
    QTRY_VERIFY(m_session->snapshot());
    m_fake->status.revision = 2;
    m_fake->report();
    QTRY_COMPARE(m_fake->questions.size(), std::size_t(2));
    m_fake->report(); // the same revision again
    QTest::qWait(20);
    QCOMPARE(m_fake->questions.size(), std::size_t(2));
}

void TestSourceSession::doesNotStarveWhileLoading()
{
    openReady();
    for (quint64 revision = 1; revision <= 5; ++revision) {
        m_fake->status.revision = revision;
        m_fake->report();
        QTest::qWait(2);
    }
    QCOMPARE(m_fake->questions.size(), std::size_t(1));
    replyTo(0, 7);
    QTRY_COMPARE(m_fake->questions.size(), std::size_t(2));
    QCOMPARE(m_session->snapshot()->totals.requests, qint64(7));
}

void TestSourceSession::filtersAndStepsBack()
{
    openReady();
    QSignalSpy changed(m_session.get(), &SourceSession::viewChanged);
    m_session->toggle(model(u"qwen"_s));
    m_session->setPeriod(Period(Period::Kind::Last90Days));
    QCOMPARE(m_session->filter().models, QStringList{u"qwen"_s});
    m_session->toggle(model(u"qwen"_s));
    QVERIFY(m_session->filter().isEmpty());
    QCOMPARE(changed.count(), 3);
    m_session->back();
    QCOMPARE(m_session->filter().models, QStringList{u"qwen"_s});
    m_session->back();
    QCOMPARE(m_session->period().kind(), Period::Kind::Last7Days);
    m_session->back();
    QVERIFY(m_session->filter().isEmpty());
    QVERIFY(!m_session->canGoBack());
    m_session->back();
    QCOMPARE(changed.count(), 6);
}

void TestSourceSession::entersAndLeavesADay()
{
    openReady();
    const TimeRange day{1773000000, 1773086400};
    m_session->enterDay(day);
    QCOMPARE(m_session->day(), std::optional(day));
    m_session->enterDay({day.end, day.end + 86400});
    m_session->leaveDay();
    QCOMPARE(m_session->day(), std::optional<TimeRange>());
    QCOMPARE(m_session->period().kind(), Period::Kind::Last7Days);
    m_session->back();
    QVERIFY(m_session->day());
    m_session->setPeriod(Period(Period::Kind::Last24Hours));
    QVERIFY(!m_session->day());
}

void TestSourceSession::reportsFailureAndRetries()
{
    m_fake->status.phase = SourcePhase::Failed;
    m_fake->status.error = Error{Error::Kind::Auth, u"password authentication failed"_s};
    m_session->open({}, {});
    QTRY_COMPARE(m_session->state(), State::Failed);
    QCOMPARE(m_session->error()->kind, Error::Kind::Auth);
    QCOMPARE(m_session->panelStatus(SourceSession::Panel::Days), SourceSession::PanelStatus::Failed);
    m_fake->status.phase = SourcePhase::Ready;
    m_fake->status.error.reset();
    m_session->refresh(Refresh::Poll);
    QCOMPARE(m_fake->opened, 2);
    QTRY_VERIFY(!m_session->error());
}

void TestSourceSession::keepsOldFiguresOnlyForTheSameQuestion()
{
    openReady();
    replyTo(0, 7);
    QTRY_VERIFY(m_session->snapshot());
    m_session->refresh(Refresh::Poll);
    QTRY_COMPARE(m_fake->questions.size(), std::size_t(2));
    m_fake->reply(1, Error{Error::Kind::Timeout, {}});
    QTRY_VERIFY(m_session->error());
    QVERIFY(m_session->snapshot());
    m_session->toggle(model(u"qwen"_s));
    QTRY_COMPARE(m_fake->questions.size(), std::size_t(3));
    m_fake->reply(2, Error{Error::Kind::Timeout, {}});
    QTRY_VERIFY(!m_session->snapshot());
    QCOMPARE(m_session->state(), State::Failed);
}

void TestSourceSession::namesThePanelsStates()
{
    using Panel = SourceSession::Panel;
    using Status = SourceSession::PanelStatus;
    QCOMPARE(m_session->panelStatus(Panel::Totals), Status::Idle);
    openReady();
    QCOMPARE(m_session->panelStatus(Panel::Totals), Status::Loading);
    DashboardSnapshot answer = snapshot(m_fake->questions[0].query, 5);
    answer.partial = true;
    answer.completeFrom = 1;
    answer.panels.users = PanelState::NotAnswerable;
    m_fake->reply(0, answer);
    QTRY_COMPARE(m_session->panelStatus(Panel::Totals), Status::Partial);
    QCOMPARE(m_session->panelStatus(Panel::Users), Status::NotAnswerable);
    m_session->refresh(Refresh::Poll);
    QTRY_COMPARE(m_fake->questions.size(), std::size_t(2));
    DashboardSnapshot empty = snapshot(m_fake->questions[1].query, 0);
    empty.rowsInSource = 9;
    m_fake->reply(1, empty);
    QTRY_COMPARE(m_session->panelStatus(Panel::Totals), Status::Empty);
    QVERIFY(!m_session->isSourceEmpty());
}

void TestSourceSession::sourceOfSumsIsNotEmpty()
{
    m_fake->status.phase = SourcePhase::Ready;
    m_fake->status.answersFilters = false;
    m_session->open({}, {});
    QTRY_COMPARE(m_fake->questions.size(), std::size_t(1));
    DashboardSnapshot sums = snapshot(m_fake->questions[0].query, 3);
    sums.rowsInSource = 0;
    m_fake->reply(0, sums);
    QTRY_COMPARE(m_session->state(), State::Ready);
    QVERIFY(!m_session->isSourceEmpty());
    // Nor are its older figures lost when it is gone.
    m_fake->status.error = Error{Error::Kind::Offline, {}};
    m_fake->report();
    QTRY_VERIFY(m_session->status().error);
    QCOMPARE(m_session->state(), State::Ready);
}

void TestSourceSession::pollsOnlyWhenLiveAndVisible()
{
    openReady();
    QTRY_COMPARE(m_session->status().phase, SourcePhase::Ready);
    m_session->setRefreshSeconds(1);
    m_session->setHidden(true);
    m_session->setLive(true);
    QCOMPARE(m_fake->refreshed, 0);
    m_session->setHidden(false);
    QCOMPARE(m_fake->refreshed, 1);
    QTRY_COMPARE(m_fake->refreshed, 2);
    m_session->setLive(false);
    QTest::qWait(1200);
    QCOMPARE(m_fake->refreshed, 2);
}

void TestSourceSession::takesStatusFromAnyThread()
{
    openReady();
    QThread *const here = QThread::currentThread();
    QThread *received = nullptr;
    connect(m_session.get(), &SourceSession::statusChanged, this, [&] { received = QThread::currentThread(); });
    std::thread worker([this] {
        for (int i = 1; i <= 1000; ++i) {
            m_fake->status.rowsLoaded = i;
            m_fake->report();
        }
    });
    worker.join();
    QTRY_COMPARE(m_session->status().rowsLoaded, qint64(1000));
    QCOMPARE(received, here);
}

void TestSourceSession::forgetsAnOldSource()
{
    openReady();
    const std::shared_ptr<FakeState> old = m_fake;
    old->status.rowsLoaded = 99;
    old->report(); // queued, and then the source is gone
    m_fake = std::make_shared<FakeState>();
    m_fake->status.rowsLoaded = 1;
    m_session->toggle(model(u"qwen"_s));
    m_session->open({}, {});
    QVERIFY(m_session->filter().isEmpty());
    old->reply(0, snapshot(old->questions[0].query, 99));
    QTRY_COMPARE(m_session->status().rowsLoaded, qint64(1));
    QVERIFY(!m_session->snapshot());
    QVERIFY(!old->observer);
    QCOMPARE(old->cancelled, 1);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestSourceSession)
#include "tst_sourcesession.moc"
