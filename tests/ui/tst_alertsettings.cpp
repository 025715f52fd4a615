// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/settingsdialogtest.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

/// The settings of alerts: ways, secrets, the test, what became of the last ones.
class TestAlertSettings : public SettingsDialogTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesUnsafeAddresses();
    void showsTheHostAlone();
    void textsAreWhole();
    void secretGoesToTheKeychainOnly();
    void typedSecretIsKeptByOk();
    void typedSecretSignsTheTest();
    void missingSecretIsSaidAndDoesNotBlock();
    void testUsesWhatIsTyped();
    void troublesAndLogAreSeen();
};

void TestAlertSettings::refusesUnsafeAddresses()
{
    open();
    QLineEdit *webhook = field<QLineEdit>(u"Post to a webhook"_s);
    QPushButton *test = button<QPushButton>(u"Send a test alert"_s);
    webhook->setText(u"http://hooks.example.com/T"_s);
    QVERIFY(!ok()->isEnabled());
    QVERIFY(!test->isEnabled());
    webhook->setText(u"https://hooks.example.com/T"_s);
    QVERIFY(ok()->isEnabled());
    QVERIFY(test->isEnabled());
}

void TestAlertSettings::showsTheHostAlone()
{
    Settings settings;
    settings.alerts.webhook = u"https://hooks.example.com/services/T0KEN"_s; // as it was written before
    open(settings);
    const auto seen = [this](const QString &text) {
        const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return !label->isHidden() && label->text().contains(text); });
    };
    QVERIFY(seen(u"hooks.example.com"_s) && !seen(u"T0KEN"_s));
    QVERIFY(field<QLineEdit>(u"Post to a webhook"_s)->text().isEmpty());
    QCOMPARE(m_dialog->settings(), settings);
    field<QLineEdit>(u"Post to a webhook"_s)->setText(u"https://other.example.com:8443/T0KEN"_s);
    QCOMPARE(m_dialog->settings().alerts.webhook, u"other.example.com:8443"_s);
    QCOMPARE(m_dialog->settings().alerts.webhookAddress, u"https://other.example.com:8443/T0KEN"_s);
    field<QLineEdit>(u"Post to a webhook"_s)->clear();
    const QList<QPushButton *> buttons = m_dialog->findChildren<QPushButton *>();
    for (QPushButton *one : buttons) {
        if (!one->isHidden() && one->isVisible() && one->text().remove(u'&') == u"Remove"_s)
            one->click();
    }
    QVERIFY(m_dialog->settings().alerts.webhook.isEmpty());
    QVERIFY(!seen(u"hooks.example.com"_s));
}

void TestAlertSettings::textsAreWhole()
{
    Settings settings;
    settings.alerts.webhook = u"https://hooks.a-rather-long-name-of-a-host.example.com/services/T0KEN"_s;
    settings.alerts.webhookSigned = true;
    open(settings);
    m_dialog->resize(640, 600);
    QTest::qWait(50);
    int texts = 0;
    const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (!label->isVisible() || !label->wordWrap())
            continue;
        ++texts;
        QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    }
    QVERIFY(texts >= 3);
}

void TestAlertSettings::secretGoesToTheKeychainOnly()
{
    open();
    field<QLineEdit>(u"Post to a webhook"_s)->setText(u"https://hooks.example.com/T"_s);
    button<QCheckBox>(u"Sign every message with a secret"_s)->setChecked(true);
    QTRY_COMPARE(m_secret->state(), KeptSecret::State::Missing);
    QVERIFY(password() && password()->isVisible());
    password()->setText(u"correct horse"_s);
    secretButton(u"Keep in the keychain"_s)->click();
    QTRY_COMPARE(m_secrets.secrets.value(KeptSecret::webhookKey()), u"correct horse"_s);
    QTRY_VERIFY(password()->text().isEmpty());
    password()->undo();
    QVERIFY(password()->text().isEmpty());
    QTRY_VERIFY(secretButton(u"Forget"_s)->isEnabled());
    secretButton(u"Forget"_s)->click();
    // A secret cannot be brought back, so it is asked first.
    auto *question = m_dialog->findChild<QMessageBox *>();
    QVERIFY(question);
    question->button(QMessageBox::Cancel)->click();
    QCOMPARE(m_secrets.secrets.size(), 1);
    QTRY_VERIFY(!m_dialog->findChild<QMessageBox *>());
    secretButton(u"Forget"_s)->click();
    agree();
    QTRY_VERIFY(m_secrets.secrets.isEmpty());
}

void TestAlertSettings::typedSecretIsKeptByOk()
{
    open();
    field<QLineEdit>(u"Post to a webhook"_s)->setText(u"https://hooks.example.com/T"_s);
    button<QCheckBox>(u"Sign every message with a secret"_s)->setChecked(true);
    QTRY_COMPARE(m_secret->state(), KeptSecret::State::Missing);
    password()->setText(u"correct horse"_s);
    // A keychain that cannot take it: the dialog stays, says so, and what was typed is still there.
    m_secrets.error = Error{Error::Kind::Secret, u"the bus is gone"_s};
    ok()->click();
    QTRY_VERIFY(password()->accessibleDescription().contains(u"the bus is gone"_s));
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(password()->text(), u"correct horse"_s);
    m_secrets.error.reset();
    QTRY_VERIFY(ok()->isEnabled());
    ok()->click();
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
    QCOMPARE(m_secrets.secrets.value(KeptSecret::webhookKey()), u"correct horse"_s);
    // Without a signature nothing is kept.
    m_secrets.secrets.clear();
    open();
    field<QLineEdit>(u"Post to a webhook"_s)->setText(u"https://hooks.example.com/T"_s);
    button<QCheckBox>(u"Sign every message with a secret"_s)->setChecked(true);
    password()->setText(u"wrong horse"_s);
    button<QCheckBox>(u"Sign every message with a secret"_s)->setChecked(false);
    ok()->click();
    QTRY_VERIFY(!m_dialog->isVisible());
    QVERIFY(m_secrets.secrets.isEmpty());
}

void TestAlertSettings::typedSecretSignsTheTest()
{
    open();
    field<QLineEdit>(u"Post to a webhook"_s)->setText(u"https://hooks.example.com/T"_s);
    button<QCheckBox>(u"Sign every message with a secret"_s)->setChecked(true);
    password()->setText(u"correct horse"_s);
    button<QPushButton>(u"Send a test alert"_s)->click();
    QTRY_COMPARE(m_popUp.delivered.size(), 1);
    QCOMPARE(m_secrets.secrets.value(KeptSecret::webhookKey()), u"correct horse"_s);
    QVERIFY(password()->text().isEmpty());
}

void TestAlertSettings::missingSecretIsSaidAndDoesNotBlock()
{
    open();
    field<QLineEdit>(u"Post to a webhook"_s)->setText(u"https://hooks.example.com/T"_s);
    button<QCheckBox>(u"Sign every message with a secret"_s)->setChecked(true);
    // A locked keychain looks like an empty one, and other settings can be changed all the same.
    QTRY_VERIFY(password()->accessibleDescription().contains(u"Nothing is sent without the secret"_s));
    QVERIFY(ok()->isEnabled());
    m_secret->keep(u"correct horse"_s);
    QTRY_VERIFY(password()->accessibleDescription().startsWith(u"A secret is in the keychain"_s));
    QVERIFY(m_dialog->settings().alerts.webhookSigned);
}

void TestAlertSettings::testUsesWhatIsTyped()
{
    Settings settings;
    settings.alerts.command = u"/bin/old"_s;
    open(settings);
    field<QLineEdit>(u"Run a command"_s)->setText(u"/bin/new"_s);
    button<QPushButton>(u"Send a test alert"_s)->click();
    QCOMPARE(m_configured.constLast().command, u"/bin/new"_s);
    QTRY_COMPARE(m_popUp.delivered.size(), 1);
    m_dialog->reject();
    QCOMPARE(m_configured.constLast().command, u"/bin/old"_s);
    open(settings);
    m_configured.clear();
    m_dialog->reject();
    QVERIFY(m_configured.isEmpty());
}

void TestAlertSettings::troublesAndLogAreSeen()
{
    open();
    QListWidget *log = nullptr;
    const QList<QListWidget *> lists = m_dialog->findChildren<QListWidget *>();
    for (QListWidget *each : lists) {
        if (each->accessibleName() == u"What became of the last alerts")
            log = each;
    }
    QVERIFY(log);
    QCOMPARE(log->count(), 1);
    QCOMPARE(log->item(0)->text(), u"No alert since Tokenglass was started."_s);
    m_popUp.setTrouble(Error{Error::Kind::Offline, u"nobody"_s});
    const QString sentence = m_desk->troubles().value(0);
    QVERIFY(!sentence.isEmpty());
    const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [&](const QLabel *label) { return label->isVisible() && label->text() == sentence; }));
    button<QPushButton>(u"Send a test alert"_s)->click();
    QTRY_COMPARE(log->count(), 2); // failed, and waits for the window
    m_popUp.setTrouble(std::nullopt);
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestAlertSettings)
#include "tst_alertsettings.moc"
