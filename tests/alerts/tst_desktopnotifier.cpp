// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/alerts/desktopnotifier.h"
#include "tests/support/alertsamples.h"
#include "tests/support/notificationservice.h"
#include "tests/support/testmain.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

/// Runs on a private bus without any services, see tests/support/withkeyring.sh.
class TestDesktopNotifier : public TestCase
{
    Q_OBJECT

private:
    struct Clicked
    {
        qint64 alertId;
        AlertAction action;
        friend bool operator==(const Clicked &, const Clicked &) = default;
    };

    std::unique_ptr<NotificationService> m_service;
    std::unique_ptr<DesktopNotifier> m_notifier;
    QList<Clicked> m_clicked;
    int m_troubles = 0;

    void appear()
    {
        m_service = std::make_unique<NotificationService>();
        QVERIFY(m_service->appear());
    }
    Result<void> deliver(const AlertMessage &message = sampleAlert())
    {
        const QFuture<Result<void>> future = m_notifier->deliver(message);
        if (!QTest::qWaitFor([&] { return future.isFinished(); }))
            return Error{Error::Kind::Cancelled, u"the test's own"_s};
        return future.result();
    }

private Q_SLOTS:
    void init();
    void cleanup();
    void noBusIsSaid();
    void showsAlertsWithActions();
    void markupIsEscapedWhereThereIsMarkup();
    void withoutButtonsAndBodyItIsStillOfUse();
    void clicksComeBack();
    void closedOnesAreForgotten();
    void strangersAreNotListenedTo();
    void withdrawCloses();
    void sameAlertTakesItsPlace();
    void absenceIsSaidAndEnds();
    void newServiceNumbersAnew();
};

void TestDesktopNotifier::init()
{
    TestCase::init();
    m_clicked.clear();
    m_troubles = 0;
    m_notifier = std::make_unique<DesktopNotifier>();
    m_notifier->setLabels({u"Show"_s, u"Later"_s, u"Seen"_s});
    m_notifier->setObserver({[this](qint64 id, AlertAction action) {
                                 m_clicked.append({id, action});
                             },
                             [this] { ++m_troubles; }});
}

void TestDesktopNotifier::cleanup()
{
    m_notifier.reset();
    m_service.reset();
}

void TestDesktopNotifier::noBusIsSaid()
{
    // First of all tests: once connected, the process keeps its bus.
    const QByteArray address = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    const QByteArray runtime = qgetenv("XDG_RUNTIME_DIR");
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qunsetenv("XDG_RUNTIME_DIR");
    m_notifier->start();
    QVERIFY(m_notifier->trouble());
    QCOMPARE(m_notifier->trouble()->kind, Error::Kind::Offline);
    QVERIFY(!deliver());
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    qputenv("XDG_RUNTIME_DIR", runtime);
}

void TestDesktopNotifier::showsAlertsWithActions()
{
    appear();
    QVERIFY(deliver()); // also without start()
    QCOMPARE(m_service->shown.size(), 1);
    const ShownNotification &shown = m_service->shown.constFirst();
    QCOMPARE(shown.application, u"Tokenglass"_s);
    QCOMPARE(shown.summary, sampleAlert().title);
    QCOMPARE(shown.actions,
             QStringList({u"default"_s, u"Show"_s, u"show"_s, u"Show"_s, u"snooze"_s, u"Later"_s, u"acknowledge"_s,
                          u"Seen"_s}));
    QCOMPARE(shown.hints.value(u"desktop-entry"_s).toString(), u"io.github.tokenglass.Tokenglass"_s);
    QCOMPARE(shown.hints.value(u"urgency"_s).value<uchar>(), uchar(1));
    AlertMessage over = sampleAlert(8);
    over.alert.threshold = WholeLimit;
    QVERIFY(deliver(over));
    QCOMPARE(m_service->shown.constLast().hints.value(u"urgency"_s).value<uchar>(), uchar(2));
}

void TestDesktopNotifier::markupIsEscapedWhereThereIsMarkup()
{
    appear();
    QVERIFY(deliver());
    QCOMPARE(m_service->shown.constLast().body, u"¥401.55 spent &amp; &lt;b&gt;more&lt;/b&gt; to come"_s);
    m_service->disappear();
    m_service->capabilities = {u"body"_s};
    QTRY_VERIFY(m_notifier->trouble());
    QVERIFY(m_service->appear());
    QVERIFY(deliver());
    QCOMPARE(m_service->shown.constLast().body, sampleAlert().body);
}

void TestDesktopNotifier::withoutButtonsAndBodyItIsStillOfUse()
{
    appear();
    m_service->capabilities.clear();
    QVERIFY(deliver());
    QVERIFY(!m_notifier->hasActions());
    const ShownNotification &shown = m_service->shown.constLast();
    QVERIFY(shown.actions.isEmpty());
    QVERIFY(shown.body.isEmpty());
    QVERIFY(shown.summary.contains(sampleAlert().title));
    QVERIFY(shown.summary.contains(sampleAlert().body));
}

void TestDesktopNotifier::clicksComeBack()
{
    appear();
    QVERIFY(deliver(sampleAlert(7)));
    QVERIFY(deliver(sampleAlert(8)));
    const uint first = m_service->shown[0].id;
    const uint second = m_service->shown[1].id;
    m_service->click(second, u"acknowledge"_s);
    m_service->click(first, u"default"_s);
    m_service->click(first, u"show"_s);
    m_service->click(first, u"snooze"_s);
    m_service->click(first, u"of another program"_s);
    m_service->click(99, u"show"_s);
    const QList<Clicked> expected{{8, AlertAction::Acknowledge},
                                  {7, AlertAction::Show},
                                  {7, AlertAction::Show},
                                  {7, AlertAction::SnoozeUntilTomorrow}};
    QTRY_COMPARE(m_clicked.size(), expected.size());
    QVERIFY(m_clicked == expected);
}

void TestDesktopNotifier::closedOnesAreForgotten()
{
    appear();
    QVERIFY(deliver(sampleAlert(7)));
    QVERIFY(deliver(sampleAlert(8)));
    m_service->expire(m_service->shown[0].id);
    m_service->click(m_service->shown[0].id, u"show"_s);
    m_service->click(m_service->shown[1].id, u"show"_s);
    QTRY_COMPARE(m_clicked.size(), 1);
    QCOMPARE(m_clicked.constFirst().alertId, 8);
}

void TestDesktopNotifier::strangersAreNotListenedTo()
{
    appear();
    QVERIFY(deliver(sampleAlert(7)));
    QDBusConnection stranger = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"stranger"_s);
    QDBusMessage signal = QDBusMessage::createSignal(u"/org/freedesktop/Notifications"_s,
                                                     u"org.freedesktop.Notifications"_s, u"ActionInvoked"_s);
    signal << m_service->shown[0].id << u"acknowledge"_s;
    QVERIFY(stranger.send(signal));
    // The answer to a question asked after it comes after it.
    QVERIFY(deliver(sampleAlert(8)));
    m_service->click(m_service->shown[0].id, u"show"_s);
    QTRY_COMPARE(m_clicked.size(), 1);
    QCOMPARE(m_clicked.constFirst().action, AlertAction::Show);
    QDBusConnection::disconnectFromBus(u"stranger"_s);
}

void TestDesktopNotifier::withdrawCloses()
{
    appear();
    QVERIFY(deliver(sampleAlert(7)));
    QVERIFY(deliver(sampleAlert(8)));
    m_notifier->withdraw(7);
    m_notifier->withdraw(12345);
    QTRY_COMPARE(m_service->closed, QList<uint>({m_service->shown[0].id}));
}

void TestDesktopNotifier::sameAlertTakesItsPlace()
{
    appear();
    QVERIFY(deliver(sampleAlert(7)));
    QVERIFY(deliver(sampleAlert(7)));
    QCOMPARE(m_service->shown[1].replaces, m_service->shown[0].id);
}

void TestDesktopNotifier::absenceIsSaidAndEnds()
{
    QVERIFY(!m_notifier->trouble()); // nobody has looked yet
    m_notifier->start();
    QTRY_VERIFY(m_notifier->trouble());
    QCOMPARE(m_notifier->trouble()->kind, Error::Kind::Offline);
    const Result<void> refused = deliver();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Offline);
    appear();
    QTRY_VERIFY(!m_notifier->trouble());
    QVERIFY(deliver());
    m_service->disappear();
    QTRY_VERIFY(m_notifier->trouble());
    QVERIFY(m_troubles >= 3);
}

void TestDesktopNotifier::newServiceNumbersAnew()
{
    appear();
    QVERIFY(deliver(sampleAlert(7)));
    m_service->disappear();
    QTRY_VERIFY(m_notifier->trouble());
    appear();
    QTRY_VERIFY(!m_notifier->trouble());
    QVERIFY(deliver(sampleAlert(8)));
    QCOMPARE(m_service->shown.constFirst().id, uint(1)); // as the old one's
    QCOMPARE(m_service->shown.constFirst().replaces, uint(0));
    m_service->click(1, u"show"_s);
    QTRY_COMPARE(m_clicked.size(), 1);
    QCOMPARE(m_clicked.constFirst().alertId, 8);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestDesktopNotifier)
#include "tst_desktopnotifier.moc"
