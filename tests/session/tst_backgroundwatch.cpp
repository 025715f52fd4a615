// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/backgroundwatch.h"
#include "models/session/sourcesession.h"
#include "tests/support/fakesource.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>

namespace Tokenglass {

using Pause = BackgroundWatch::Pause;

class TestBackgroundWatch : public TestCase
{
    Q_OBJECT

private:
    std::shared_ptr<FakeState> m_fake;
    std::unique_ptr<SourceSession> m_session;
    std::unique_ptr<BackgroundWatch> m_watch;

    void openHidden(SourcePhase phase)
    {
        m_session->setHidden(true);
        m_fake->status.phase = phase;
        m_session->open({}, {});
        QTRY_COMPARE(m_session->status().phase, phase);
    }

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_fake = std::make_shared<FakeState>();
        m_session = std::make_unique<SourceSession>(
            [this](const ConnectionSettings &, const QString &, const ReportingZone &) {
                return std::make_unique<FakeSource>(m_fake);
            },
            std::make_shared<ManualClock>());
        m_watch = std::make_unique<BackgroundWatch>(*m_session);
    }
    void cleanup()
    {
        m_watch.reset();
        m_session.reset();
    }

    void watchesOnlyForBudgets();
    void looksWhileHiddenWithoutAsking();
    void doesNotDisturbABusySource();
    void triesAgainOnlyWhatMayRecover_data();
    void triesAgainOnlyWhatMayRecover();
    void restsWhereWished();
    void looksAtOnceAfterARest();
};

void TestBackgroundWatch::watchesOnlyForBudgets()
{
    QSignalSpy intervals(m_watch.get(), &BackgroundWatch::intervalChanged);
    BackgroundSettings settings;
    m_watch->configure(settings);
    QVERIFY(!m_watch->isWatching());
    m_watch->setNeeded(true);
    QVERIFY(m_watch->isWatching());
    m_watch->setNeeded(true);
    settings.refreshSeconds = 0; // written by hand
    m_watch->configure(settings);
    m_watch->setNeeded(false);
    QVERIFY(!m_watch->isWatching());
    QCOMPARE(intervals.count(), 3);
    QCOMPARE(intervals[0][0].toInt(), 300);
    QVERIFY(intervals[1][0].toInt() > 1);
    QCOMPARE(intervals[2][0].toInt(), 0);
}

void TestBackgroundWatch::looksWhileHiddenWithoutAsking()
{
    openHidden(SourcePhase::Ready);
    m_watch->look();
    QCOMPARE(m_fake->refreshed, 1);
    ++m_fake->status.revision;
    m_fake->report();
    QTRY_COMPARE(m_session->status().revision, m_fake->status.revision);
    QCoreApplication::processEvents();
    QVERIFY(m_fake->questions.empty()); // the dashboard's question waits for the window
    m_session->setHidden(false);
    QTRY_COMPARE(m_fake->questions.size(), std::size_t(1));
}

void TestBackgroundWatch::doesNotDisturbABusySource()
{
    m_watch->look(); // no source at all
    openHidden(SourcePhase::Loading);
    m_watch->look();
    QCOMPARE(m_fake->refreshed, 0);
}

void TestBackgroundWatch::triesAgainOnlyWhatMayRecover_data()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<int>("opened");
    QTest::newRow("network is down") << Error::Kind::Offline << 2;
    QTest::newRow("no answer") << Error::Kind::Timeout << 2;
    QTest::newRow("refused login") << Error::Kind::Auth << 1;
    QTest::newRow("not a usage database") << Error::Kind::Schema << 1;
}

void TestBackgroundWatch::triesAgainOnlyWhatMayRecover()
{
    QFETCH(const Error::Kind, kind);
    QFETCH(const int, opened);
    m_fake->status.error = Error{kind, {}};
    openHidden(SourcePhase::Failed);
    m_watch->look();
    QCOMPARE(m_fake->opened, opened);
}

void TestBackgroundWatch::restsWhereWished()
{
    QSignalSpy changed(m_watch.get(), &BackgroundWatch::pauseChanged);
    BackgroundSettings settings;
    m_watch->configure(settings);
    m_watch->setNeeded(true);
    m_watch->setPower(true, true);
    QCOMPARE(m_watch->pause(), Pause::None);
    settings.pauseOnMetered = true;
    m_watch->configure(settings);
    QCOMPARE(m_watch->pause(), Pause::Metered);
    QVERIFY(!m_watch->isWatching());
    settings.pauseOnBattery = true;
    m_watch->configure(settings);
    QCOMPARE(m_watch->pause(), Pause::Battery);
    m_watch->setPower(false, false);
    QCOMPARE(m_watch->pause(), Pause::None);
    QVERIFY(m_watch->isWatching());
    QCOMPARE(changed.count(), 3);
}

void TestBackgroundWatch::looksAtOnceAfterARest()
{
    openHidden(SourcePhase::Ready);
    BackgroundSettings settings;
    settings.pauseOnBattery = true;
    m_watch->configure(settings);
    m_watch->setNeeded(true);
    m_watch->setPower(true, false);
    QCOMPARE(m_fake->refreshed, 0);
    m_watch->setPower(false, false);
    QCOMPARE(m_fake->refreshed, 1);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestBackgroundWatch)
#include "tst_backgroundwatch.moc"
