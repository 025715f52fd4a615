// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/settingsdialogtest.h"

#include <QDateEdit>

namespace Tokenglass {

using namespace Qt::StringLiterals;

/// Every setting comes and goes; searching, resetting, clearing.
class TestSettingsDialog : public SettingsDialogTest
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsNotTouched();
    void writesEveryField();
    void everyNewFieldIsWritten();
    void newRateIsOfToday();
    void rateHasTheSignOfTheLanguage();
    void pageIsResetAlone();
    void searchFindsAcrossCategories();
    void optionsOfTheStartAreSaid();
    void searchKnowsOtherWords_data();
    void searchKnowsOtherWords();
    void searchSaysWhenThereIsNothing();
    void enterInTheSearchIsNotOk();
    void proxyNeedsAHost();
    void badCertificatesAreSaid();
    void cacheIsClearedAtOnce();
    void historyIsClearedAfterAQuestion();
    void controlsHaveNames();
};

void TestSettingsDialog::keepsWhatIsNotTouched()
{
    Settings settings;
    settings.zone = u"Asia/Shanghai"_s;
    settings.alerts = {false, u"/bin/tell \"a b\""_s,           u"hooks.example.com"_s, {}, true, true,
                       2.5,   {12'340'000'000, Currency::usd()}};
    settings.background = {true, BackgroundSettings::Closing::Quit, true, 90, true, true};
    settings.contrast = Settings::Contrast::High;
    settings.numbers = Settings::Numbers::Plain;
    settings.mainCurrency = Currency::usd();
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

void TestSettingsDialog::everyNewFieldIsWritten()
{
    open();
    field<QComboBox>(u"Contrast"_s)->setCurrentIndex(2);
    field<QComboBox>(u"Language"_s)->setCurrentIndex(field<QComboBox>(u"Language"_s)->findData(u"zh_CN"_s));
    field<QComboBox>(u"Begin with"_s)->setCurrentIndex(2);
    field<QComboBox>(u"Main currency"_s)->setCurrentIndex(1);
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
    expected.mainCurrency = Currency::usd();
    expected.background.tray = false;
    expected.network = {NetworkSettings::Proxy::Manual, u"proxy.example"_s, 3128, u"ada"_s, u"/etc/ca.pem"_s};
    expected.keepRuns = false;
    expected.cacheMegabytes = 100;
    expected.logLevel = Settings::LogLevel::Detailed;
    QTRY_VERIFY(ok()->isEnabled());
    QCOMPARE(m_dialog->settings(), expected);
}

void TestSettingsDialog::rateHasTheSignOfTheLanguage()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    open();
    QLocale::setDefault(before);
    QCOMPARE(field<QLineEdit>(u"1 USD in CNY"_s)->text(), u"7,30"_s);
    QCOMPARE(m_dialog->settings().exchangeRate, Settings().exchangeRate);
}

void TestSettingsDialog::newRateIsOfToday()
{
    open();
    auto *rate = field<QLineEdit>(u"1 USD in CNY"_s);
    rate->selectAll();
    QTest::keyClicks(rate, u"7"_s);
    ExchangeRate written = m_dialog->settings().exchangeRate;
    QCOMPARE(written.nanosPerUnit, 7 * Money::NanosPerUnit);
    QCOMPARE(written.date, QDate::currentDate().toString(Qt::ISODate));
    QCOMPARE(written.source, u"entered by hand"_s);
    // What the user says of it stays.
    field<QLineEdit>(u"Source of the rate"_s)->setText(u"our bank"_s);
    field<QDateEdit>(u"Rate of the day"_s)->setDate(QDate(2026, 3, 1));
    QTest::keyClicks(rate, u"1"_s);
    written = m_dialog->settings().exchangeRate;
    QCOMPARE(written.nanosPerUnit, 71 * Money::NanosPerUnit);
    QCOMPARE(written.date, u"2026-03-01"_s);
    QCOMPARE(written.source, u"our bank"_s);
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

void TestSettingsDialog::optionsOfTheStartAreSaid()
{
    open();
    QVERIFY(m_dialog->findChildren<QLabel *>(u"onlyThisRun"_s).isEmpty());
    m_services.onlyThisRun = {true, true, false};
    open();
    const QList<QLabel *> notes = m_dialog->findChildren<QLabel *>(u"onlyThisRun"_s);
    m_services.onlyThisRun = {};
    QCOMPARE(notes.size(), 1);
    QVERIFY2(notes.constFirst()->text().startsWith(u"Appearance, Language:"_s), qPrintable(notes.constFirst()->text()));
    QCOMPARE(m_dialog->settings(), Settings());
}

void TestSettingsDialog::searchKnowsOtherWords_data()
{
    QTest::addColumn<QString>("found");
    QTest::newRow("theme") << u"Appearance\nGeneral"_s;
    QTest::newRow("currency") << u"Main currency\nFigures"_s;
    QTest::newRow("exchange") << u"1 USD in CNY\nFigures"_s;
    QTest::newRow("rate") << u"1 USD in CNY\nFigures"_s;
    QTest::newRow("time zone") << u"Days are cut in zone\nFigures"_s;
    QTest::newRow("timezone") << u"Days are cut in zone\nFigures"_s;
    QTest::newRow("decimal") << u"Numbers\nFigures"_s;
    QTest::newRow("notification") << u"Show pop-ups on the desktop\nAlerts"_s;
}

void TestSettingsDialog::searchKnowsOtherWords()
{
    QFETCH(const QString, found);
    open();
    m_dialog->search()->field()->setText(QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(m_dialog->search()->results()->item(0)->text(), found);
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
