// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/alertdesk.h"
#include "models/session/keptsecret.h"
#include "models/session/settingsservices.h"
#include "tests/support/accessibility.h"
#include "tests/support/alertsamples.h"
#include "tests/support/fakealertchannel.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/fakesource.h"
#include "tests/support/testmain.h"
#include "ui/dialogs/settings/settingssearch.h"
#include "ui/dialogs/settingsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
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
    std::unique_ptr<KeptSecret> m_secret;
    std::unique_ptr<KeptSecret> m_proxyPassword;
    SettingsServices m_services;
    qint64 m_cacheBytes = 0;
    qint64 m_keptRuns = 0;
    std::unique_ptr<SettingsDialog> m_dialog;

    void open(const Settings &settings = {})
    {
        m_dialog = std::make_unique<SettingsDialog>(settings, m_services);
        m_dialog->setPages({{u"dashboard"_s, u"Dashboard"_s}, {u"budgets"_s, u"Budgets"_s}});
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
    /// Of the webhook's secret; the proxy's password has the same ones.
    QPushButton *secretButton(const QString &text)
    {
        const QList<QPushButton *> buttons = password()->parentWidget()->findChildren<QPushButton *>();
        for (QPushButton *each : buttons) {
            if (plain(each->text()) == text)
                return each;
        }
        return nullptr;
    }
    /// Answers the question that is open with yes.
    void agree()
    {
        const auto *question = m_dialog->findChild<QMessageBox *>();
        QVERIFY(question);
        const QList<QAbstractButton *> buttons = question->buttons();
        for (QAbstractButton *each : buttons) {
            if (question->buttonRole(each) == QMessageBox::AcceptRole) {
                each->click();
                return;
            }
        }
        QFAIL("nothing to agree to");
    }
    static QString plain(QString text) { return text.remove(u'&'); }
    QListWidget *categories()
    {
        const QList<QListWidget *> lists = m_dialog->findChildren<QListWidget *>();
        for (QListWidget *each : lists) {
            if (each->accessibleName() == u"Categories")
                return each;
        }
        return nullptr;
    }
    QPushButton *ok() { return m_dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok); }
    QLineEdit *password()
    {
        const QList<QLineEdit *> edits = m_dialog->findChildren<QLineEdit *>();
        for (QLineEdit *each : edits) {
            if (each->echoMode() == QLineEdit::Password && each->accessibleName() == u"Secret of the webhook")
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
    void everyNewFieldIsWritten();
    void pageIsResetAlone();
    void searchFindsAcrossCategories();
    void searchSaysWhenThereIsNothing();
    void enterInTheSearchIsNotOk();
    void proxyNeedsAHost();
    void badCertificatesAreSaid();
    void cacheIsClearedAtOnce();
    void historyIsClearedAfterAQuestion();
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
    m_secret = std::make_unique<KeptSecret>(m_secrets, KeptSecret::webhookKey());
    m_proxyPassword = std::make_unique<KeptSecret>(m_secrets, KeptSecret::proxyKey());
    m_cacheBytes = 12'300'000;
    m_keptRuns = 3;
    m_services.proxyPassword = m_proxyPassword.get();
    m_services.cacheBytes = [this] { return QtFuture::makeReadyFuture(Result<qint64>(m_cacheBytes)); };
    m_services.clearCache = [this] {
        m_cacheBytes = 0;
        return QtFuture::makeReadyFuture(Result<void>());
    };
    m_services.keptRuns = [this] { return QtFuture::makeReadyFuture(Result<qint64>(m_keptRuns)); };
    m_services.clearRuns = [this] {
        m_keptRuns = 0;
        return QtFuture::makeReadyFuture(Result<void>());
    };
    m_services.readAuthorities = [](const QString &file) {
        return QtFuture::makeReadyFuture(
            file.endsWith(u"ca.pem") ? Result<int>(2) : Result<int>(Error{Error::Kind::Input, u"it holds nothing"_s}));
    };
}

void TestSettingsDialog::cleanup()
{
    m_dialog.reset();
    m_secret.reset();
    m_proxyPassword.reset();
    m_desk.reset();
}

void TestSettingsDialog::keepsWhatIsNotTouched()
{
    Settings settings;
    settings.zone = u"Asia/Shanghai"_s;
    settings.alerts = {false, u"/bin/tell \"a b\""_s,           u"hooks.example.com"_s, {}, true, true,
                       2.5,   {12'340'000'000, Currency::usd()}};
    settings.background = {true, BackgroundSettings::Closing::Quit, true, 90, true, true};
    settings.contrast = Settings::Contrast::High;
    settings.numbers = Settings::Numbers::Plain;
    settings.firstDayOfWeek = Qt::Sunday;
    settings.startPage = u"budgets"_s;
    settings.language = u"zh_CN"_s;
    settings.network = {NetworkSettings::Proxy::Manual, u"proxy.example"_s, 3128, u"ada"_s, u"/etc/ca.pem"_s};
    settings.cacheMegabytes = 0;
    settings.keepRuns = false;
    settings.logLevel = Settings::LogLevel::Detailed;
    settings.tourSeen = true;
    settings.dialogGeometries = {{u"SettingsDialog"_s, "here"}};
    m_secrets.secrets.insert(KeptSecret::webhookKey(), u"kept"_s);
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
    expected.background = {true, BackgroundSettings::Closing::ToTray, true, 900, true, true};
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
    QTRY_COMPARE(m_secret->state(), KeptSecret::State::Missing);
    QVERIFY(password() && password()->isVisible());
    password()->setText(u"correct horse"_s);
    secretButton(u"Keep in the keychain"_s)->click();
    QTRY_COMPARE(m_secrets.secrets.value(KeptSecret::webhookKey()), u"correct horse"_s);
    QVERIFY(password()->text().isEmpty());
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

void TestSettingsDialog::everyNewFieldIsWritten()
{
    open();
    field<QComboBox>(u"Contrast"_s)->setCurrentIndex(2);
    field<QComboBox>(u"Language"_s)->setCurrentIndex(field<QComboBox>(u"Language"_s)->findData(u"zh_CN"_s));
    field<QComboBox>(u"Begin with"_s)->setCurrentIndex(2);
    field<QComboBox>(u"Weeks begin"_s)->setCurrentIndex(7);
    field<QComboBox>(u"Numbers"_s)->setCurrentIndex(1);
    button<QCheckBox>(u"Show an icon in the tray"_s)->setChecked(false);
    QVERIFY(!field<QComboBox>(u"Closing the window"_s)->isEnabled());
    field<QComboBox>(u"Proxy"_s)->setCurrentIndex(2);
    field<QLineEdit>(u"Host"_s)->setText(u" proxy.example "_s);
    field<QSpinBox>(u"Port"_s)->setValue(3128);
    field<QLineEdit>(u"User name"_s)->setText(u"ada"_s);
    field<QLineEdit>(u"Further authorities"_s)->setText(u"/etc/ca.pem"_s);
    button<QCheckBox>(u"Keep prompts and answers of the test console"_s)->setChecked(false);
    field<QSpinBox>(u"At most"_s)->setValue(100);
    field<QComboBox>(u"Log"_s)->setCurrentIndex(2);
    Settings expected;
    expected.contrast = Settings::Contrast::High;
    expected.language = u"zh_CN"_s;
    expected.startPage = u"budgets"_s;
    expected.firstDayOfWeek = Qt::Sunday;
    expected.numbers = Settings::Numbers::Plain;
    expected.background.tray = false;
    expected.network = {NetworkSettings::Proxy::Manual, u"proxy.example"_s, 3128, u"ada"_s, u"/etc/ca.pem"_s};
    expected.keepRuns = false;
    expected.cacheMegabytes = 100;
    expected.logLevel = Settings::LogLevel::Detailed;
    QTRY_VERIFY(ok()->isEnabled());
    QCOMPARE(m_dialog->settings(), expected);
}

void TestSettingsDialog::pageIsResetAlone()
{
    Settings settings;
    settings.zone = u"Asia/Shanghai"_s;
    settings.firstDayOfWeek = Qt::Sunday;
    settings.theme = Settings::Theme::Dark;
    settings.network.proxy = NetworkSettings::Proxy::None;
    settings.page = u"budgets"_s;
    open(settings);
    m_dialog->focusField(SettingsDialog::Field::Zone);
    QPushButton *reset = m_dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::RestoreDefaults);
    reset->click();
    Settings expected = settings;
    expected.zone.clear();
    expected.firstDayOfWeek = 0;
    QCOMPARE(m_dialog->settings(), expected);
    // Every page has all of its fields back, and none of another's.
    for (int row = 0; row < categories()->count(); ++row) {
        categories()->setCurrentRow(row);
        reset->click();
    }
    expected = Settings();
    expected.page = settings.page;
    QCOMPARE(m_dialog->settings(), expected);
}

void TestSettingsDialog::searchFindsAcrossCategories()
{
    open();
    SettingsSearch *search = m_dialog->search();
    QTest::keyClicks(search->field(), u"proxy"_s);
    QVERIFY(search->results()->isVisible());
    QVERIFY(!categories()->isVisible());
    QCOMPARE(search->results()->item(0)->text(), u"Proxy\nNetwork"_s);
    QTRY_VERIFY(field<QComboBox>(u"Proxy"_s)->isVisible()); // its page is shown
    // By a hint, by a choice, by several words.
    const auto firstFor = [search](const QString &words) {
        search->field()->setText(words);
        return search->results()->item(0)->text();
    };
    QCOMPARE(firstFor(u"calendars"_s), u"Weeks begin on\nFigures"_s);
    QCOMPARE(firstFor(u"dark"_s), u"Appearance\nGeneral"_s);
    QCOMPARE(firstFor(u"CACHE clear"_s), u"Clear cache\nPrivacy and storage"_s);
    QCOMPARE(firstFor(u"icon"_s), u"Show an icon in the tray\nBackground"_s);
    QTest::keyClick(search->field(), Qt::Key_Return);
    QTRY_VERIFY(button<QCheckBox>(u"Show an icon in the tray"_s)->hasFocus());
    QVERIFY(search->field()->text().isEmpty());
    QVERIFY(categories()->isVisible());
}

void TestSettingsDialog::searchSaysWhenThereIsNothing()
{
    open();
    m_dialog->search()->field()->setText(u"quite something else"_s);
    QCOMPARE(m_dialog->search()->results()->count(), 1);
    QCOMPARE(m_dialog->search()->results()->item(0)->text(), u"There is no such setting."_s);
    QTest::keyClick(m_dialog->search()->field(), Qt::Key_Escape);
    QVERIFY(categories()->isVisible());
    QVERIFY(m_dialog->isVisible()); // the first Escape ends the search only
}

void TestSettingsDialog::enterInTheSearchIsNotOk()
{
    open();
    QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
    m_dialog->search()->field()->setFocus();
    QTest::keyClick(m_dialog->search()->field(), Qt::Key_Return);
    QVERIFY(accepted.isEmpty());
    QVERIFY(m_dialog->isVisible());
}

void TestSettingsDialog::proxyNeedsAHost()
{
    open();
    field<QComboBox>(u"Proxy"_s)->setCurrentIndex(2);
    QVERIFY(!ok()->isEnabled());
    field<QLineEdit>(u"Host"_s)->setText(u"http://proxy"_s);
    QVERIFY(!ok()->isEnabled());
    field<QLineEdit>(u"Host"_s)->setText(u"proxy"_s);
    QVERIFY(ok()->isEnabled());
}

void TestSettingsDialog::badCertificatesAreSaid()
{
    open();
    field<QLineEdit>(u"Further authorities"_s)->setText(u"/tmp/bad.pem"_s);
    QTRY_VERIFY(!ok()->isEnabled());
    const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel *label) { return label->text() == u"Network: It holds nothing."_s; }));
    field<QLineEdit>(u"Further authorities"_s)->setText(u"/etc/ca.pem"_s);
    QTRY_VERIFY(ok()->isEnabled());
}

void TestSettingsDialog::cacheIsClearedAtOnce()
{
    open();
    auto *clear = button<QPushButton>(u"Clear cache"_s);
    QTRY_VERIFY(clear->isEnabled());
    clear->click(); // what is lost is read again
    QTRY_COMPARE(m_cacheBytes, qint64(0));
    QTRY_VERIFY(!clear->isEnabled());
}

void TestSettingsDialog::historyIsClearedAfterAQuestion()
{
    open();
    auto *clear = button<QPushButton>(u"Clear history"_s);
    QTRY_VERIFY(clear->isEnabled());
    clear->click();
    QCOMPARE(m_keptRuns, qint64(3));
    agree();
    QTRY_COMPARE(m_keptRuns, qint64(0));
    QTRY_VERIFY(!clear->isEnabled());
}

void TestSettingsDialog::controlsHaveNames()
{
    Settings settings;
    settings.alerts.webhook = u"hooks.example.com"_s;
    settings.alerts.webhookSigned = true;
    settings.network.proxy = NetworkSettings::Proxy::Manual;
    settings.network.proxyUser = u"ada"_s;
    open(settings);
    for (int row = 0; row < categories()->count(); ++row) {
        categories()->setCurrentRow(row);
        QCOMPARE(unnamedControls(m_dialog.get()).join(u", "_s), QString());
    }
    m_dialog->search()->field()->setText(u"a"_s);
    QCOMPARE(unnamedControls(m_dialog.get()).join(u", "_s), QString());
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestSettingsDialog)
#include "tst_settingsdialog.moc"
