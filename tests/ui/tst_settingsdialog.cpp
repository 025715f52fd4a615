// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/alertdesk.h"
#include "models/session/webhooksecret.h"
#include "tests/support/accessibility.h"
#include "tests/support/alertsamples.h"
#include "tests/support/fakealertchannel.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/fakesource.h"
#include "tests/support/testmain.h"
#include "ui/dialogs/settingsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>

namespace Tokenglass {

using namespace Qt::StringLiterals;

class TestSettingsDialog : public TestCase
{
    Q_OBJECT

private:
    FakeSecretStore m_secrets;
    ManualClock m_clock;
    FakeAlertChannel m_popUp{u"notification"_s};
    QList<AlertSettings> m_configured;
    std::unique_ptr<AlertDesk> m_desk;
    std::unique_ptr<WebhookSecret> m_secret;
    std::unique_ptr<SettingsDialog> m_dialog;

    void open(const Settings &settings = {})
    {
        m_dialog = std::make_unique<SettingsDialog>(settings);
        m_dialog->addAlerts(*m_desk, *m_secret);
        m_dialog->focusField(SettingsDialog::Field::Alerts);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    /// The field whose label begins so; labels hold mnemonics.
    template <typename Field>
    Field *field(const QString &label)
    {
        const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
        for (const QLabel *each : labels) {
            if (auto *buddy = qobject_cast<Field *>(each->buddy()); buddy && plain(each->text()).startsWith(label))
                return buddy;
        }
        return nullptr;
    }
    template <typename Button>
    Button *button(const QString &text)
    {
        const QList<Button *> buttons = m_dialog->findChildren<Button *>();
        for (Button *each : buttons) {
            if (plain(each->text()) == text)
                return each;
        }
        return nullptr;
    }
    static QString plain(QString text) { return text.remove(u'&'); }
    QPushButton *ok() { return m_dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok); }
    QLineEdit *password()
    {
        const QList<QLineEdit *> edits = m_dialog->findChildren<QLineEdit *>();
        for (QLineEdit *each : edits) {
            if (each->echoMode() == QLineEdit::Password)
                return each;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init();
    void cleanup();
    void keepsWhatIsNotTouched();
    void writesEveryField();
    void refusesUnsafeAddresses();
    void showsTheHostAlone();
    void secretGoesToTheKeychainOnly();
    void missingSecretIsSaidAndDoesNotBlock();
    void testUsesWhatIsTyped();
    void troublesAndLogAreSeen();
    void controlsHaveNames();
};

void TestSettingsDialog::init()
{
    TestCase::init();
    m_secrets = FakeSecretStore();
    m_configured.clear();
    m_popUp.delivered.clear();
    AlertDeskServices services;
    services.message = [](const Alert &alert) { return sampleAlert(alert.id); };
    services.find = [](qint64) -> const Alert * { return nullptr; };
    services.markShown = [](qint64) {};
    services.configure = [this](const AlertSettings &settings) { m_configured.append(settings); };
    services.sendTest = [this] { m_desk->raise(sampleAlert(1).alert); };
    m_desk = std::make_unique<AlertDesk>(services, m_clock);
    m_desk->addPopUp(m_popUp);
    m_secret = std::make_unique<WebhookSecret>(m_secrets);
}

void TestSettingsDialog::cleanup()
{
    m_dialog.reset();
    m_secret.reset();
    m_desk.reset();
}

void TestSettingsDialog::keepsWhatIsNotTouched()
{
    Settings settings;
    settings.zone = u"Asia/Shanghai"_s;
    settings.alerts = {false, u"/bin/tell \"a b\""_s,           u"hooks.example.com"_s, {}, true, true,
                       2.5,   {12'340'000'000, Currency::usd()}};
    settings.background = {BackgroundSettings::Closing::Quit, true, 90, true, true};
    m_secrets.secrets.insert(WebhookSecret::key(), u"kept"_s);
    open(settings);
    QCOMPARE(m_dialog->settings(), settings);
}

void TestSettingsDialog::writesEveryField()
{
    open();
    button<QCheckBox>(u"Show pop-ups on the desktop"_s)->setChecked(false);
    field<QLineEdit>(u"Run a command"_s)->setText(u" /bin/tell "_s);
    button<QCheckBox>(u"Also alert on unusual days"_s)->setChecked(true);
    field<QDoubleSpinBox>(u"A day is unusual"_s)->setValue(4.5);
    field<QDoubleSpinBox>(u"and at least"_s)->setValue(20);
    field<QComboBox>(u"Closing the window"_s)->setCurrentIndex(1);
    button<QCheckBox>(u"Start with the desktop, in the background"_s)->setChecked(true);
    field<QSpinBox>(u"For budgets"_s)->setValue(15);
    button<QCheckBox>(u"Pause on battery power"_s)->setChecked(true);
    button<QCheckBox>(u"Pause on metered networks"_s)->setChecked(true);
    Settings expected;
    expected.alerts = {false, u"/bin/tell"_s, {}, {}, false, true, 4.5, {20 * Money::NanosPerUnit, Currency::cny()}};
    expected.background = {BackgroundSettings::Closing::ToTray, true, 900, true, true};
    const Settings written = m_dialog->settings();
    QVERIFY(written.alerts == expected.alerts);
    QVERIFY(written.background == expected.background);
}

void TestSettingsDialog::refusesUnsafeAddresses()
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

void TestSettingsDialog::showsTheHostAlone()
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

void TestSettingsDialog::secretGoesToTheKeychainOnly()
{
    open();
    field<QLineEdit>(u"Post to a webhook"_s)->setText(u"https://hooks.example.com/T"_s);
    button<QCheckBox>(u"Sign every message with a secret"_s)->setChecked(true);
    QTRY_COMPARE(m_secret->state(), WebhookSecret::State::Missing);
    QVERIFY(password() && password()->isVisible());
    password()->setText(u"correct horse"_s);
    button<QPushButton>(u"Keep in the keychain"_s)->click();
    QTRY_COMPARE(m_secrets.secrets.value(WebhookSecret::key()), u"correct horse"_s);
    QVERIFY(password()->text().isEmpty());
    password()->undo();
    QVERIFY(password()->text().isEmpty());
    QTRY_VERIFY(button<QPushButton>(u"Forget"_s)->isEnabled());
    button<QPushButton>(u"Forget"_s)->click();
    QTRY_VERIFY(m_secrets.secrets.isEmpty());
}

void TestSettingsDialog::missingSecretIsSaidAndDoesNotBlock()
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

void TestSettingsDialog::testUsesWhatIsTyped()
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

void TestSettingsDialog::troublesAndLogAreSeen()
{
    open();
    auto *log = m_dialog->findChildren<QListWidget *>().constLast();
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

void TestSettingsDialog::controlsHaveNames()
{
    Settings settings;
    settings.alerts.webhook = u"hooks.example.com"_s;
    settings.alerts.webhookSigned = true;
    open(settings);
    QCOMPARE(unnamedControls(m_dialog.get()).join(u", "_s), QString());
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestSettingsDialog)
#include "tst_settingsdialog.moc"
