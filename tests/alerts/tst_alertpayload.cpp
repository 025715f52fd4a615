// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/alerts/alertpayload.h"
#include "models/domain/alertsettings.h"
#include "tests/support/alertsamples.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Tokenglass {

using namespace Qt::StringLiterals;

class TestAlertPayload : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheFigures();
    void exceededIsMoreThanTheLimit();
    void testSaysNothingOfBudgets();
    void anomalyShowsWhatIsUsual();
    void deliveryIdStaysTheSame();
    void environmentHoldsTheSame();
    void addressesMustBeSafe_data();
    void addressesMustBeSafe();
    void placeHidesTheToken();
};

static QJsonObject parsed(const AlertMessage &message)
{
    return QJsonDocument::fromJson(alertJson(message)).object();
}

void TestAlertPayload::tellsTheFigures()
{
    const QJsonObject json = parsed(sampleAlert());
    QCOMPARE(json["event"_L1].toString(), u"budget_threshold"_s);
    QCOMPARE(json["title"_L1].toString(), u"Org A passed 80 % of ¥500"_s);
    QCOMPARE(json["raisedAt"_L1].toString(), u"2026-11-20T03:07:00Z"_s);
    QCOMPARE(json["budget"_L1].toObject()["name"_L1].toString(), u"Org A"_s);
    QCOMPARE(json["limit"_L1].toObject()["amount"_L1].toString(), u"500.000000000"_s);
    QCOMPARE(json["spent"_L1].toObject()["amount"_L1].toString(), u"401.550000000"_s);
    QCOMPARE(json["spent"_L1].toObject()["currency"_L1].toString(), u"CNY"_s);
    QCOMPARE(json["thresholdPercent"_L1].toDouble(), 80.0);
    QCOMPARE(json["period"_L1].toObject()["from"_L1].toString(), u"2026-10-31T16:00:00Z"_s);
    QCOMPARE(json["day"_L1].toString(), u"2026-11-20"_s);
    QVERIFY(json["topUser"_L1].isNull());
    QCOMPARE(json["note"_L1].toString(), u"Tokenglass warns; it does not stop spending."_s);
}

void TestAlertPayload::exceededIsMoreThanTheLimit()
{
    AlertMessage message = sampleAlert();
    message.alert.spent = message.alert.limit;
    QCOMPARE(alertEvent(message.alert), u"budget_threshold"_s);
    ++message.alert.spent.nanos;
    QCOMPARE(alertEvent(message.alert), u"budget_exceeded"_s);
}

void TestAlertPayload::testSaysNothingOfBudgets()
{
    AlertMessage message;
    message.alert.kind = Alert::Kind::Test;
    message.title = u"Test"_s;
    const QJsonObject json = parsed(message);
    QCOMPARE(json["event"_L1].toString(), u"test"_s);
    QVERIFY(!json.contains("budget"_L1));
    QVERIFY(!json.contains("spent"_L1));
}

void TestAlertPayload::anomalyShowsWhatIsUsual()
{
    AlertMessage message = sampleAlert();
    message.alert.kind = Alert::Kind::Anomaly;
    message.alert.usual = {10 * Money::NanosPerUnit, Currency::cny()};
    message.alert.factor = 3;
    const QJsonObject json = parsed(message);
    QCOMPARE(json["event"_L1].toString(), u"spend_anomaly"_s);
    QCOMPARE(json["usual"_L1].toObject()["amount"_L1].toString(), u"10.000000000"_s);
    QCOMPARE(json["factor"_L1].toDouble(), 3.0);
    QVERIFY(!json.contains("limit"_L1));
}

void TestAlertPayload::deliveryIdStaysTheSame()
{
    const Alert alert = sampleAlert().alert;
    Alert shown = alert;
    shown.state = Alert::State::Shown;
    shown.missed = true;
    QCOMPARE(alertDeliveryId(shown), alertDeliveryId(alert)); // after a restart
    Alert back = alert;
    back.snoozedUntil = QDateTime(QDate(2026, 11, 21), QTime(0, 0), Qt::UTC);
    QVERIFY(alertDeliveryId(back) != alertDeliveryId(alert));
    QVERIFY(alertDeliveryId(sampleAlert(8).alert) != alertDeliveryId(alert));
}

void TestAlertPayload::environmentHoldsTheSame()
{
    AlertMessage message = sampleAlert();
    message.body = u"one\u0000two"_s;
    QProcessEnvironment before;
    before.insert(u"PATH"_s, u"/bin"_s);
    const QProcessEnvironment after = withAlert(before, message);
    QCOMPARE(after.value(u"PATH"_s), u"/bin"_s);
    QCOMPARE(after.value(u"TOKENGLASS_ALERT_EVENT"_s), u"budget_threshold"_s);
    QCOMPARE(after.value(u"TOKENGLASS_ALERT_SPENT"_s), u"401.550000000"_s);
    QCOMPARE(after.value(u"TOKENGLASS_ALERT_THRESHOLD_PERCENT"_s), u"80"_s);
    QCOMPARE(after.value(u"TOKENGLASS_ALERT_BODY"_s), u"onetwo"_s);
    message.alert.threshold = 8'550;
    QCOMPARE(withAlert({}, message).value(u"TOKENGLASS_ALERT_THRESHOLD_PERCENT"_s), u"85.50"_s);
}

void TestAlertPayload::addressesMustBeSafe_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("https") << u"https://hooks.example.com/T/1"_s << true;
    QTest::newRow("spaces around") << u" https://hooks.example.com \n"_s << true;
    QTest::newRow("plain http") << u"http://hooks.example.com/T/1"_s << false;
    QTest::newRow("this machine") << u"http://127.0.0.1:8080/x"_s << true;
    QTest::newRow("this machine by name") << u"http://localhost/x"_s << true;
    QTest::newRow("this machine, IPv6") << u"http://[::1]:8080/x"_s << true;
    QTest::newRow("looks like this machine") << u"http://127.example.com/x"_s << false;
    QTest::newRow("looks like localhost") << u"http://localhost.example.com/x"_s << false;
    QTest::newRow("password") << u"https://me:secret@hooks.example.com"_s << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("no scheme") << u"hooks.example.com/T"_s << false;
    QTest::newRow("no host") << u"https:///T"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestAlertPayload::addressesMustBeSafe()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isGood);
    QCOMPARE(webhookAddress(text).ok(), isGood);
}

void TestAlertPayload::placeHidesTheToken()
{
    QCOMPARE(webhookPlace(QUrl(u"https://hooks.example.com/services/SECRET?key=SECRET"_s)), u"hooks.example.com"_s);
    QCOMPARE(webhookPlace(QUrl(u"http://127.0.0.1:8080/x"_s)), u"127.0.0.1:8080"_s);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestAlertPayload)
#include "tst_alertpayload.moc"
