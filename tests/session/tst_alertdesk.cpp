// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/alertdesk.h"
#include "models/session/alerttext.h"
#include "models/session/keptsecret.h"
#include "models/session/numberformat.h"
#include "tests/support/alertsamples.h"
#include "tests/support/fakealertchannel.h"
#include "tests/support/fakesource.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using Outcome = AlertLogEntry::Outcome;

class TestAlertDesk : public TestCase
{
    Q_OBJECT

private:
    static inline const Error nobody{Error::Kind::Offline, u"nobody owns the name"_s};

    ManualClock m_clock;
    QHash<qint64, Alert> m_alerts; ///< as the budgets keep them
    QList<qint64> m_shown;
    QList<qint64> m_acknowledged;
    QList<qint64> m_snoozed;
    std::unique_ptr<FakeAlertChannel> m_popUp;
    std::unique_ptr<FakeAlertChannel> m_balloon;
    std::unique_ptr<FakeAlertChannel> m_webhook;
    std::unique_ptr<AlertDesk> m_desk;

    AlertDeskServices services()
    {
        AlertDeskServices services;
        services.message = [](const Alert &alert) {
            AlertMessage message = sampleAlert(alert.id);
            message.alert = alert;
            return message;
        };
        services.summary = [](const QList<Alert> &alerts) {
            AlertMessage message = sampleAlert(-alerts.constFirst().id);
            for (const Alert &alert : alerts)
                message.members.append(alert.id);
            return message;
        };
        services.find = [this](qint64 id) -> const Alert * {
            const auto found = m_alerts.constFind(id);
            return found == m_alerts.constEnd() ? nullptr : &*found;
        };
        services.markShown = [this](qint64 id) { m_shown.append(id); };
        services.acknowledge = [this](qint64 id) { dealWith(id, Alert::State::Acknowledged, m_acknowledged); };
        services.snoozeUntilTomorrow = [this](qint64 id) { dealWith(id, Alert::State::Snoozed, m_snoozed); };
        services.configure = [](const AlertSettings &) {};
        services.sendTest = [this] { raise(99); };
        return services;
    }
    void dealWith(qint64 id, Alert::State state, QList<qint64> &list)
    {
        list.append(id);
        m_alerts[id].state = state;
        m_desk->followAlerts();
    }
    void raise(qint64 id)
    {
        const Alert alert = sampleAlert(id).alert;
        m_alerts.insert(id, alert);
        m_desk->raise(alert);
    }
    [[nodiscard]] QList<Outcome> outcomes() const
    {
        QList<Outcome> list;
        for (const AlertLogEntry &entry : m_desk->log())
            list.prepend(entry.outcome);
        return list;
    }

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void goesEveryWayOnce();
    void balloonOnlyWhereThereIsNoService();
    void screenShowsItOnce();
    void visibleWindowIsBetterThanNothing();
    void windowThatComesMeanwhileDoesNotShowItTwice();
    void testTakesTheWayOut();
    void severalAreOnePopUp();
    void nothingIsShownUntilSomebodyIsThere();
    void waitsForTheService();
    void offIsNoTrouble();
    void relayAloneTells();
    void clicksAreDone();
    void acknowledgedElsewhereDisappears();
    void acknowledgedOnTheWayDisappears();
    void comesBackAfterASnooze();
    void troublesAreSentences();
    void settingsForgetOldFailures();
    void logIsShortAndReadable();
    void removedChannelIsLeftAlone();
};

void TestAlertDesk::init()
{
    TestCase::init();
    m_alerts.clear();
    m_shown.clear();
    m_acknowledged.clear();
    m_snoozed.clear();
    m_popUp = std::make_unique<FakeAlertChannel>(u"notification"_s);
    m_balloon = std::make_unique<FakeAlertChannel>(u"tray"_s);
    m_webhook = std::make_unique<FakeAlertChannel>(u"webhook"_s);
    m_webhook->on = false;
    m_desk = std::make_unique<AlertDesk>(services(), m_clock);
    m_desk->addPopUp(*m_popUp);
    m_desk->addPopUp(*m_balloon);
    m_desk->addRelay(*m_webhook);
}

void TestAlertDesk::goesEveryWayOnce()
{
    m_webhook->on = true;
    raise(7);
    QTRY_COMPARE(m_desk->log().size(), 2);
    QCOMPARE(m_popUp->delivered.size(), 1);
    QCOMPARE(m_popUp->delivered.constFirst().title, sampleAlert().title);
    QCOMPARE(m_webhook->delivered.size(), 1);
    QVERIFY(m_balloon->delivered.isEmpty());
    m_desk->setWindowVisible(true); // it was told already
    QCOMPARE(m_desk->log().size(), 2);
    QCOMPARE(m_shown, (QList<qint64>{7, 7})); // by each that took it
}

void TestAlertDesk::balloonOnlyWhereThereIsNoService()
{
    m_popUp->failure = nobody;
    raise(7);
    QTRY_COMPARE(outcomes(), (QList<Outcome>{Outcome::Failed, Outcome::Delivered}));
    QCOMPARE(m_balloon->delivered.size(), 1);
    QCOMPARE(m_shown, QList<qint64>{7});
}

void TestAlertDesk::screenShowsItOnce()
{
    QSignalSpy toasts(m_desk.get(), &AlertDesk::toastRequested);
    // Somebody works in the window: there and nowhere else.
    m_desk->setWindowVisible(true);
    m_desk->setWindowActive(true);
    raise(7);
    QCOMPARE(outcomes(), QList<Outcome>{Outcome::InWindow});
    QCOMPARE(toasts.count(), 1);
    QVERIFY(m_popUp->delivered.isEmpty());
    // The window is behind others.
    m_desk->setWindowActive(false);
    raise(8);
    QTRY_COMPARE(m_shown, QList<qint64>{8});
    QCOMPARE(toasts.count(), 1);
    m_desk->setWindowActive(true);
    QCOMPARE(toasts.count(), 1);
}

void TestAlertDesk::visibleWindowIsBetterThanNothing()
{
    QSignalSpy toasts(m_desk.get(), &AlertDesk::toastRequested);
    m_desk->setWindowVisible(true);
    m_popUp->failure = nobody;
    m_balloon->failure = nobody;
    raise(7);
    QTRY_COMPARE(outcomes(), (QList<Outcome>{Outcome::Failed, Outcome::Failed, Outcome::InWindow}));
    QCOMPARE(toasts.count(), 1);
    QVERIFY(m_shown.isEmpty()); // the window says so itself
}

void TestAlertDesk::windowThatComesMeanwhileDoesNotShowItTwice()
{
    QSignalSpy toasts(m_desk.get(), &AlertDesk::toastRequested);
    m_popUp->isSlow = true;
    raise(7);
    m_desk->setWindowVisible(true);
    m_desk->setWindowActive(true);
    m_popUp->finish();
    QTRY_COMPARE(outcomes(), QList<Outcome>{Outcome::Delivered});
    QVERIFY(toasts.isEmpty());
}

void TestAlertDesk::testTakesTheWayOut()
{
    m_desk->setWindowVisible(true);
    m_desk->setWindowActive(true);
    Alert test = sampleAlert(5).alert;
    test.kind = Alert::Kind::Test;
    m_alerts.insert(5, test);
    m_desk->raise(test);
    QTRY_COMPARE(outcomes(), QList<Outcome>{Outcome::Delivered});
}

void TestAlertDesk::severalAreOnePopUp()
{
    QSignalSpy all(m_desk.get(), &AlertDesk::showAllRequested);
    m_webhook->on = true;
    QList<Alert> alerts;
    for (const qint64 id : {7, 8, 9}) {
        alerts.append(sampleAlert(id).alert);
        m_alerts.insert(id, alerts.constLast());
    }
    m_desk->raiseTogether(alerts);
    QTRY_COMPARE(m_webhook->delivered.size(), 3);
    QCOMPARE(m_popUp->delivered.size(), 1);
    QTRY_VERIFY((QSet<qint64>(m_shown.begin(), m_shown.end()) == QSet<qint64>{7, 8, 9}));
    m_popUp->click(-7, AlertAction::Show);
    QCOMPARE(all.count(), 1);
    m_alerts[7].state = Alert::State::Acknowledged;
    m_popUp->withdrawn.clear();
    m_desk->followAlerts();
    QVERIFY(!m_popUp->withdrawn.contains(-7)); // two are left
    m_popUp->click(-7, AlertAction::Acknowledge);
    QCOMPARE(m_acknowledged, (QList<qint64>{7, 8, 9}));
    QVERIFY(m_popUp->withdrawn.contains(-7));
}

void TestAlertDesk::nothingIsShownUntilSomebodyIsThere()
{
    m_popUp->failure = nobody;
    m_balloon->failure = nobody;
    raise(7);
    QTRY_COMPARE(outcomes(), (QList<Outcome>{Outcome::Failed, Outcome::Failed, Outcome::Waiting}));
    QVERIFY(m_shown.isEmpty()); // so that it counts as missed if the program ends now
    m_desk->setWindowVisible(true);
    QCOMPARE(outcomes().constLast(), Outcome::InWindow);
    m_desk->setWindowVisible(false);
    m_desk->setWindowVisible(true);
    QCOMPARE(m_desk->log().size(), 4);
}

void TestAlertDesk::waitsForTheService()
{
    m_balloon->setTrouble(nobody);
    m_popUp->setTrouble(nobody);
    raise(7);
    QTRY_COMPARE(m_desk->log().size(), 3);
    m_popUp->setTrouble(std::nullopt);
    QTRY_COMPARE(m_shown, QList<qint64>{7});
    QCOMPARE(m_popUp->delivered.size(), 2);
    m_popUp->setTrouble(nobody);
    m_popUp->setTrouble(std::nullopt); // nothing waits any more
    QCOMPARE(m_popUp->delivered.size(), 2);
}

void TestAlertDesk::offIsNoTrouble()
{
    m_popUp->on = false;
    m_balloon->on = false;
    m_popUp->setTrouble(nobody);
    raise(7);
    QCOMPARE(outcomes(), (QList<Outcome>{Outcome::Off, Outcome::Waiting}));
    QVERIFY(m_popUp->delivered.isEmpty());
    QVERIFY(m_desk->troubles().isEmpty());
}

void TestAlertDesk::relayAloneTells()
{
    m_popUp->on = false;
    m_balloon->on = false;
    m_webhook->on = true;
    raise(7);
    QTRY_COMPARE(m_shown, QList<qint64>{7});
}

void TestAlertDesk::clicksAreDone()
{
    QSignalSpy shows(m_desk.get(), &AlertDesk::showRequested);
    raise(7);
    raise(8);
    raise(9);
    m_popUp->click(7, AlertAction::Show);
    QCOMPARE(shows.count(), 1);
    QCOMPARE(shows[0][0].value<Alert>().budgetId, u"b-1"_s);
    m_popUp->click(8, AlertAction::SnoozeUntilTomorrow);
    QCOMPARE(m_snoozed, QList<qint64>{8});
    m_balloon->click(9, AlertAction::Acknowledge);
    QCOMPARE(m_acknowledged, QList<qint64>{9});
    QCOMPARE(m_popUp->withdrawn, (QList<qint64>{7, 8, 9}));
    m_popUp->click(1234, AlertAction::Show); // one that is gone
    QCOMPARE(shows.count(), 1);
}

void TestAlertDesk::acknowledgedElsewhereDisappears()
{
    raise(7);
    raise(8);
    m_alerts[7].state = Alert::State::Acknowledged;
    m_alerts[8].state = Alert::State::Shown;
    m_desk->followAlerts();
    m_desk->followAlerts();
    QCOMPARE(m_popUp->withdrawn, QList<qint64>{7});
}

void TestAlertDesk::acknowledgedOnTheWayDisappears()
{
    m_popUp->isSlow = true;
    raise(7);
    m_alerts[7].state = Alert::State::Acknowledged;
    m_desk->followAlerts();
    m_popUp->withdrawn.clear();
    m_popUp->finish();
    QTRY_COMPARE(m_popUp->withdrawn, QList<qint64>{7});
    QVERIFY(m_shown.isEmpty());
}

void TestAlertDesk::comesBackAfterASnooze()
{
    raise(7);
    QTRY_COMPARE(m_shown, QList<qint64>{7});
    m_popUp->click(7, AlertAction::SnoozeUntilTomorrow);
    raise(7);
    QTRY_COMPARE(m_shown, (QList<qint64>{7, 7}));
    QCOMPARE(m_popUp->delivered.size(), 2);
}

void TestAlertDesk::troublesAreSentences()
{
    QSignalSpy changed(m_desk.get(), &AlertDesk::troublesChanged);
    m_popUp->setTrouble(nobody);
    QCOMPARE(changed.count(), 1);
    QVERIFY(m_desk->troubles().isEmpty()); // the balloon works
    m_balloon->setTrouble(nobody);
    QCOMPARE(m_desk->troubles(), QStringList{u"No notification service answers; alerts appear in this window only."_s});
    m_webhook->on = true;
    m_webhook->failure = Error{Error::Kind::Protocol, u"hooks.example.com answered with HTTP 404"_s};
    raise(7);
    QTRY_COMPARE(m_desk->troubles().size(), 2);
    QCOMPARE(m_desk->troubles().constLast(),
             u"The webhook did not take the last alert: it refused the alert (hooks.example.com answered with HTTP "
             "404)."_s);
    m_webhook->failure.reset();
    raise(8);
    QTRY_COMPARE(m_desk->troubles().size(), 1);
}

void TestAlertDesk::settingsForgetOldFailures()
{
    m_webhook->on = true;
    m_webhook->failure = nobody;
    raise(7);
    QTRY_COMPARE(m_desk->troubles().size(), 1);
    m_desk->configure({});
    QVERIFY(m_desk->troubles().isEmpty());
}

void TestAlertDesk::logIsShortAndReadable()
{
    m_desk->setWindowVisible(true);
    for (qint64 id = 1; id <= AlertDesk::LongestLog; ++id)
        raise(id);
    QCOMPARE(m_popUp->delivered.size(), AlertDesk::LongestLog);
    QTRY_COMPARE(m_desk->log().size(), AlertDesk::LongestLog);
    const NumberFormat format(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const ReportingZone zone = *ReportingZone::fromName(u"Asia/Shanghai"_s);
    AlertLogEntry entry{
        QDateTime(QDate(2026, 11, 20), QTime(3, 7), Qt::UTC), 7, u"Org A passed 80 %"_s, Outcome::Failed, u"webhook"_s,
        Error{Error::Kind::Timeout, u"hooks.example.com"_s}};
    QVERIFY2(alertLogText(entry, zone, format).contains(u"11:07"), qPrintable(alertLogText(entry, zone, format)));
    QVERIFY(alertLogText(entry, zone, format)
                .endsWith(u"Org A passed 80 % · Webhook: there was no answer in time (hooks.example.com)"_s));
    entry.error = Error{Error::Kind::Input, u"/nowhere/tell: no such file"_s};
    entry.channel = u"command"_s;
    QCOMPARE(alertOutcomeText(entry), u"Command: it cannot be started (/nowhere/tell: no such file.)"_s);
}

void TestAlertDesk::removedChannelIsLeftAlone()
{
    m_desk->removePopUp(*m_balloon);
    m_balloon.reset();
    m_popUp->failure = nobody;
    raise(7);
    QTRY_COMPARE(outcomes(), (QList<Outcome>{Outcome::Failed, Outcome::Waiting}));
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestAlertDesk)
#include "tst_alertdesk.moc"
