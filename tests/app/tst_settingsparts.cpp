// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settingsparts.h"
#include "models/sources/daycachefolder.h"
#include "tests/support/fakeconsole.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QNetworkProxy>
#include <QSignalSpy>
#include <QThreadPool>

namespace Tokenglass {

using namespace Qt::StringLiterals;

class TestSettingsParts : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void passwordOfTheProxyComesFromTheKeychain();
    void lockedKeychainIsSaid();
    void badCertificatesAreSaid();
    void cacheIsKeptInItsBounds();
    void historyIsKeptOrNot();
    void levelOfTheLogHolds();

private:
    FakeSecretStore m_secrets;
    std::unique_ptr<FakeConsole> m_console;
    QThreadPool m_disk;
    std::unique_ptr<SettingsParts> m_parts;
};

void TestSettingsParts::init()
{
    TestCase::init();
    m_secrets = FakeSecretStore();
    m_console = std::make_unique<FakeConsole>();
    m_disk.setMaxThreadCount(1);
    m_parts = std::make_unique<SettingsParts>(m_secrets, *m_console->session, m_disk);
}

void TestSettingsParts::cleanup()
{
    m_parts->apply({});
    m_disk.waitForDone();
    m_parts.reset();
    QDir(DayCacheFolder::defaultPath()).removeRecursively();
}

void TestSettingsParts::passwordOfTheProxyComesFromTheKeychain()
{
    m_secrets.secrets.insert(KeptSecret::proxyKey(), u"correct horse"_s);
    Settings settings;
    settings.network = {NetworkSettings::Proxy::Manual, u"proxy.example"_s, 3128, u"ada"_s, {}};
    m_parts->apply(settings);
    QTRY_COMPARE(QNetworkProxy::applicationProxy().password(), u"correct horse"_s);
    QCOMPARE(QNetworkProxy::applicationProxy().hostName(), u"proxy.example"_s);
    QCOMPARE(QNetworkProxy::applicationProxy().port(), quint16(3128));
    QCOMPARE(QNetworkProxy::applicationProxy().user(), u"ada"_s);
    // A new one holds from now on.
    m_parts->services().proxyPassword->keep(u"battery"_s);
    QTRY_COMPARE(QNetworkProxy::applicationProxy().password(), u"battery"_s);
    m_parts->apply({});
    QVERIFY(QNetworkProxyFactory::usesSystemConfiguration());
}

void TestSettingsParts::lockedKeychainIsSaid()
{
    m_secrets.error = Error{Error::Kind::Secret, u"locked"_s};
    QSignalSpy failed(m_parts.get(), &SettingsParts::failed);
    Settings settings;
    settings.network = {NetworkSettings::Proxy::Manual, u"proxy.example"_s, 3128, u"ada"_s, {}};
    m_parts->apply(settings);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(QNetworkProxy::applicationProxy().hostName(), u"proxy.example"_s);
}

void TestSettingsParts::badCertificatesAreSaid()
{
    QSignalSpy failed(m_parts.get(), &SettingsParts::failed);
    Settings settings;
    settings.network.authorityFile = u"/there/is/none.pem"_s;
    m_parts->apply(settings);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed[0][1].value<Error>().detail.contains(u"none.pem"_s));
    m_parts->apply(settings); // said once
    m_disk.waitForDone();
    QTest::qWait(20);
    QCOMPARE(failed.count(), 1);
}

void TestSettingsParts::cacheIsKeptInItsBounds()
{
    const QDir folder(DayCacheFolder::defaultPath());
    QVERIFY(folder.mkpath(u"."_s));
    QFile file(folder.filePath(u"aaaa-1.facts"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(3'000'000));
    file.close();
    QCOMPARE(*m_parts->services().cacheBytes().result(), qint64(3'000'000));
    Settings settings;
    settings.cacheMegabytes = 3;
    m_parts->apply(settings);
    m_disk.waitForDone();
    QVERIFY(file.exists());
    settings.cacheMegabytes = 2;
    m_parts->apply(settings);
    m_disk.waitForDone();
    QVERIFY(!file.exists());
}

void TestSettingsParts::historyIsKeptOrNot()
{
    ChatRun run;
    run.purpose.sessionId = u"s"_s;
    m_console->archive.runs.append(run);
    QCOMPARE(*m_parts->services().keptRuns().result(), qint64(1));
    QVERIFY(m_parts->services().clearRuns().result());
    QVERIFY(m_console->archive.runs.isEmpty());
}

void TestSettingsParts::levelOfTheLogHolds()
{
    const QLoggingCategory category("tokenglass.test", QtInfoMsg);
    Settings settings;
    m_parts->apply(settings);
    QVERIFY(category.isInfoEnabled() && !category.isDebugEnabled());
    settings.logLevel = Settings::LogLevel::Detailed;
    m_parts->apply(settings);
    QVERIFY(category.isDebugEnabled());
    settings.logLevel = Settings::LogLevel::Warnings;
    m_parts->apply(settings);
    QVERIFY(!category.isInfoEnabled() && category.isWarningEnabled());
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestSettingsParts)
#include "tst_settingsparts.moc"
