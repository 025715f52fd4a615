// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/alertparts.h"
#include "models/domain/settings.h"
#include "models/store/autostartfile.h"
#include "tests/support/fakebudgets.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThreadPool>

namespace Tokenglass {

using namespace Qt::StringLiterals;

class TestAlertParts : public TestCase
{
    Q_OBJECT

private:
    std::unique_ptr<FakeBudgets> m_budgets;
    FakeSecretStore m_secrets;
    QThreadPool m_disk;
    QTemporaryDir m_folder;
    std::unique_ptr<AlertParts> m_parts;

    /// Without pop-ups, which would appear on the desktop of whoever runs the test.
    static Settings quiet()
    {
        Settings settings;
        settings.alerts.notifications = false;
        return settings;
    }
    [[nodiscard]] QString written() const { return m_folder.filePath(u"alert.json"_s); }
    [[nodiscard]] Settings withCommand() const
    {
        Settings settings = quiet();
        settings.alerts.command = u"/bin/sh -c \"cat > '%1'\""_s.arg(written());
        return settings;
    }

private Q_SLOTS:
    void init();
    void cleanup();
    void testAlertReachesTheCommand();
    void movingTheWindowForgetsNoFailure();
    void webhookGoesToTheKeychain();
    void webhookStaysWhereTheKeychainIsLocked();
    void autostartIsWrittenAndRemoved();
    void autostartChangedElsewhereIsFound();
    void budgetsAreWatchedWhileThereAreAny();
};

void TestAlertParts::init()
{
    TestCase::init();
    QFile::remove(AutostartFile::defaultPath());
    QFile::remove(written());
    m_disk.setMaxThreadCount(1);
    m_budgets = std::make_unique<FakeBudgets>();
    m_parts = std::make_unique<AlertParts>(AlertParts::Context{
        *m_budgets->monitor, *m_budgets->sources, *m_budgets->session, m_secrets, *m_budgets->clock, m_disk});
}

void TestAlertParts::cleanup()
{
    m_parts.reset();
    m_disk.waitForDone();
    m_budgets.reset();
    QFile::remove(AutostartFile::defaultPath());
}

void TestAlertParts::testAlertReachesTheCommand()
{
    m_parts->start(withCommand());
    m_budgets->monitor->start();
    m_parts->desk().sendTest();
    const auto isDelivered = [](const AlertLogEntry &entry) {
        return entry.channel == u"command" && entry.outcome == AlertLogEntry::Outcome::Delivered;
    };
    QTRY_VERIFY(std::any_of(m_parts->desk().log().begin(), m_parts->desk().log().end(), isDelivered));
    QFile file(written());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains(R"("event":"test")"));
    QTRY_COMPARE(m_budgets->monitor->alerts().constFirst().state, Alert::State::Shown);
}

void TestAlertParts::movingTheWindowForgetsNoFailure()
{
    Settings settings = quiet();
    settings.alerts.command = u"/bin/false"_s;
    m_parts->start(settings);
    m_budgets->monitor->start();
    m_parts->desk().sendTest();
    QTRY_COMPARE(m_parts->desk().troubles().size(), 1);
    settings.windowGeometry = "moved";
    m_parts->apply(settings);
    QCOMPARE(m_parts->desk().troubles().size(), 1);
    settings.alerts.command = u"/bin/true"_s;
    m_parts->apply(settings);
    QVERIFY(m_parts->desk().troubles().isEmpty());
}

void TestAlertParts::webhookGoesToTheKeychain()
{
    QSignalSpy kept(m_parts.get(), &AlertParts::webhookKept);
    const QString address = u"https://hooks.example.com:8443/services/T0KEN"_s;
    m_secrets.secrets.clear();
    Settings settings = quiet();
    settings.alerts.webhook = address; // as an older program has written it
    m_parts->start(settings);
    QTRY_COMPARE(kept.count(), 1);
    QCOMPARE(kept[0][0].toString(), u"hooks.example.com:8443"_s);
    QCOMPARE(m_secrets.secrets.value(KeptSecret::webhookAddressKey()), address);
    settings.alerts.webhook = kept[0][0].toString(); // as the window answers
    m_parts->apply(settings);
    QCOMPARE(kept.count(), 1);
    QCOMPARE(m_secrets.secrets.value(KeptSecret::webhookAddressKey()), address);
    // Another one takes its place, none takes it away.
    settings.alerts.webhook = u"other.example.com"_s;
    settings.alerts.webhookAddress = u"https://other.example.com/T"_s;
    m_parts->apply(settings);
    QTRY_COMPARE(kept.count(), 2);
    QCOMPARE(m_secrets.secrets.value(KeptSecret::webhookAddressKey()), settings.alerts.webhookAddress);
    settings.alerts.webhook.clear();
    settings.alerts.webhookAddress.clear();
    m_parts->apply(settings);
    QTRY_VERIFY(m_secrets.secrets.isEmpty());
}

void TestAlertParts::webhookStaysWhereTheKeychainIsLocked()
{
    QSignalSpy kept(m_parts.get(), &AlertParts::webhookKept);
    QSignalSpy notKept(m_parts.get(), &AlertParts::webhookNotKept);
    m_secrets.error = Error{Error::Kind::Secret, u"locked"_s};
    Settings settings = quiet();
    settings.alerts.webhook = u"https://hooks.example.com/T0KEN"_s;
    m_parts->start(settings);
    QTRY_COMPARE(notKept.count(), 1);
    m_parts->apply(settings); // the window saves its settings all the time
    QCOMPARE(notKept.count(), 1);
    QVERIFY(kept.isEmpty());
    m_secrets.error.reset();
}

void TestAlertParts::autostartIsWrittenAndRemoved()
{
    m_parts->start(quiet());
    Settings settings = quiet();
    settings.background.autostart = true;
    m_parts->apply(settings);
    QTRY_VERIFY(AutostartFile().isOn());
    QFile file(AutostartFile::defaultPath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("\"--background\""));
    m_parts->apply(quiet());
    QTRY_VERIFY(!QFile::exists(AutostartFile::defaultPath()));
}

void TestAlertParts::autostartChangedElsewhereIsFound()
{
    QSignalSpy found(m_parts.get(), &AlertParts::autostartFound);
    Settings settings = quiet();
    settings.background.autostart = true; // but the file was removed
    m_parts->start(settings);
    QTRY_COMPARE(found.count(), 1);
    QCOMPARE(found[0][0].toBool(), false);
    settings.background.autostart = false; // as the window answers
    m_parts->apply(settings);
    m_disk.waitForDone();
    QVERIFY(!QFile::exists(AutostartFile::defaultPath()));
}

void TestAlertParts::budgetsAreWatchedWhileThereAreAny()
{
    m_parts->start(quiet());
    m_budgets->monitor->start();
    QVERIFY(!m_parts->watch().isWatching());
    const Budget budget = sampleBudget(units(100));
    m_budgets->monitor->put(budget);
    QTRY_VERIFY(m_parts->watch().isWatching());
    QTRY_VERIFY(!m_budgets->monitor->budgets().isEmpty());
    m_budgets->monitor->setEnabled(m_budgets->monitor->budgets().constFirst().id, false);
    QTRY_VERIFY(!m_parts->watch().isWatching());
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestAlertParts)
#include "tst_alertparts.moc"
