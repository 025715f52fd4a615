// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/settingsstore.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

class TestSettingsStore : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void givesDefaultsWithoutFile();
    void keepsEveryKey();
    void webhookAddressIsInNoFile();
    void keepsUnknownKeys();
    void ignoresValuesOfWrongType();
    void fallsBackToBackup_data();
    void fallsBackToBackup();
    void neverBacksUpDamage();
    void leavesNewerFilesAlone();
    void readsTheFirstVersion();
    void boundsWhatWasWrittenByHand();
    void reportsUnwritableFolder();
    void isReadableByOwnerOnly();

private:
    [[nodiscard]] QString freshPath();
    static void put(const QString &path, const QByteArray &bytes);
    static QByteArray bytesOf(const QString &path);
    static Settings unusual();

    QTemporaryDir m_folder;
    int m_files = 0;
};

QString TestSettingsStore::freshPath()
{
    return m_folder.filePath(u"%1/settings.json"_s.arg(++m_files));
}

void TestSettingsStore::put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    file.write(bytes);
}

QByteArray TestSettingsStore::bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Settings TestSettingsStore::unusual()
{
    Settings settings;
    settings.zone = u"Asia/Kolkata"_s;
    settings.exchangeRate = {Currency::usd(), Currency::cny(), 7'123'456'789, u"2026-10-01"_s, u"the bank"_s};
    settings.mainCurrency = Currency::usd();
    settings.theme = Settings::Theme::Dark;
    settings.language = u"zh_CN"_s;
    settings.refreshSeconds = 5;
    settings.liveMode = true;
    settings.topEntities = 25;
    settings.alerts.notifications = false;
    settings.alerts.command = u"/bin/tell \"the team\""_s;
    settings.alerts.webhook = u"hooks.example.com"_s;
    settings.alerts.webhookSigned = true;
    settings.alerts.anomalies = true;
    settings.alerts.anomalyFactor = 2.5;
    settings.alerts.anomalyLeast = {12'340'000'001, Currency::usd()};
    settings.background = {false, BackgroundSettings::Closing::ToTray, true, 900, true, true};
    settings.reportPaper = ReportPaper::Letter;
    settings.reportSchedules = {{u"Month's end"_s, ReportKind::Budgets, u"production"_s, u"last-week"_s,
                                 u"Asia/Shanghai"_s, u"model=qwen"_s, u"Ours"_s, ReportPaper::Letter, u"zh_CN"_s,
                                 u"/srv/reports"_s, u"{source}-{period}.pdf"_s}};
    settings.contrast = Settings::Contrast::High;
    settings.numbers = Settings::Numbers::Plain;
    settings.firstDayOfWeek = Qt::Saturday;
    settings.startPage = u"budgets"_s;
    settings.network = {NetworkSettings::Proxy::Manual, u"proxy.example"_s, 3128, u"ada"_s, u"/etc/ca.pem"_s};
    settings.cacheMegabytes = 0;
    settings.keepRuns = false;
    settings.logLevel = Settings::LogLevel::Detailed;
    settings.tourSeen = true;
    settings.page = u"dashboard"_s;
    settings.sourceId = u"abc"_s;
    settings.ledgerId = u"team"_s;
    settings.period = u"2026-10-01T00:00:00Z..2026-11-01T00:00:00Z"_s;
    settings.windowGeometry = QByteArray("\x00\xff\x10", 3);
    settings.dialogGeometries = {{u"SettingsDialog"_s, QByteArray("state\0x", 7)}, {u"RatesDialog"_s, "here"}};
    return settings;
}

void TestSettingsStore::givesDefaultsWithoutFile()
{
    const Result<SettingsStore::Loaded> loaded = SettingsStore(freshPath()).load();
    QVERIFY(loaded);
    QCOMPARE(loaded->settings, Settings());
    QVERIFY(loaded->warning.isEmpty());
}

void TestSettingsStore::keepsEveryKey()
{
    const QString path = freshPath();
    SettingsStore store(path);
    QVERIFY(store.save(unusual()));
    const Result<SettingsStore::Loaded> loaded = SettingsStore(path).load();
    QVERIFY(loaded);
    QCOMPARE(loaded->settings, unusual());
}

void TestSettingsStore::webhookAddressIsInNoFile()
{
    const QString path = freshPath();
    Settings settings = unusual();
    settings.alerts.webhookAddress = u"https://hooks.example.com/T0KEN"_s;
    QVERIFY(SettingsStore(path).save(settings));
    QVERIFY(!bytesOf(path).contains("T0KEN"));
    // An older file may hold one: it is read, so that it can be moved.
    put(path, R"({"version": 1, "alertWebhook": "https://hooks.example.com/T0KEN"})");
    const Result<SettingsStore::Loaded> loaded = SettingsStore(path).load();
    QVERIFY(hasWholeWebhook(loaded->settings.alerts));
    QCOMPARE(knownWebhook(loaded->settings.alerts), u"https://hooks.example.com/T0KEN"_s);
}

void TestSettingsStore::keepsUnknownKeys()
{
    const QString path = freshPath();
    SettingsStore store(path);
    QVERIFY(store.save(Settings()));
    put(path, R"({"version": 1, "later": {"deep": [1, 2]}, "zone": "UTC"})");
    QVERIFY(store.save(unusual()));
    const QJsonObject object = QJsonDocument::fromJson(bytesOf(path)).object();
    QCOMPARE(object.value("later"_L1).toObject().value("deep"_L1).toArray().size(), 2);
    QCOMPARE(object.value("zone"_L1).toString(), u"Asia/Kolkata"_s);
}

void TestSettingsStore::ignoresValuesOfWrongType()
{
    const QString path = freshPath();
    SettingsStore store(path);
    QVERIFY(store.save(unusual()));
    put(path, R"({"version": 1, "zone": 5, "theme": "purple", "liveMode": "yes", "refreshSeconds": "soon",
                  "exchangeRate": {"base": "USD", "quote": "CNY", "rate": "-1"}, "closing": "never", "anomalyFactor": "3",
                  "anomalyLeast": {"amount": "much", "currency": "CNY"}, "notifications": 0, "language": "zh_CN"})");
    const Result<SettingsStore::Loaded> loaded = store.load();
    QVERIFY(loaded);
    Settings expected;
    expected.language = u"zh_CN"_s;
    expected.tourSeen = true; // who has used it before needs none
    QCOMPARE(loaded->settings, expected);
}

void TestSettingsStore::fallsBackToBackup_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray("{\"version\": 1, \"zo");
    QTest::newRow("binary") << QByteArray(300, '\0');
    QTest::newRow("other document") << QByteArray("[1, 2]");
    QTest::newRow("no version") << QByteArray("{}");
}

void TestSettingsStore::fallsBackToBackup()
{
    QFETCH(const QByteArray, damage);
    const QString path = freshPath();
    SettingsStore store(path);
    QVERIFY(store.save(unusual()));
    QVERIFY(store.save(Settings())); // the backup now holds unusual()
    put(path, damage);
    const Result<SettingsStore::Loaded> loaded = store.load();
    QVERIFY(loaded);
    QCOMPARE(loaded->settings, unusual());
    QVERIFY2(loaded->warning.contains(path), qPrintable(loaded->warning));
    QCOMPARE(loaded->source, SettingsStore::Source::Backup);
    QVERIFY(QFile::remove(path + u".bak"_s));
    const Result<SettingsStore::Loaded> lost = store.load();
    QVERIFY(lost);
    QCOMPARE(lost->source, SettingsStore::Source::Nothing);
    QCOMPARE(lost->settings, Settings());
}

void TestSettingsStore::neverBacksUpDamage()
{
    const QString path = freshPath();
    SettingsStore store(path);
    QVERIFY(store.save(unusual()));
    QVERIFY(store.save(unusual()));
    put(path, "damaged");
    QVERIFY(store.save(Settings()));
    put(path, "damaged again");
    const Result<SettingsStore::Loaded> loaded = store.load();
    QVERIFY(loaded);
    QCOMPARE(loaded->settings, unusual());
    QCOMPARE(bytesOf(path + u".damaged"_s), QByteArray("damaged"));
}

void TestSettingsStore::leavesNewerFilesAlone()
{
    const QString path = freshPath();
    SettingsStore store(path);
    QVERIFY(store.save(Settings()));
    const QByteArray newer = R"({"version": 999, "zone": "UTC"})";
    put(path, newer);
    const Result<SettingsStore::Loaded> loaded = store.load();
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, Error::Kind::Storage);
    QVERIFY(store.isOfNewerVersion());
    QVERIFY(!store.save(unusual()));
    QCOMPARE(bytesOf(path), newer);
    put(path, R"({"version": 1, "zone": "UTC"})");
    QVERIFY(!store.isOfNewerVersion());
}

void TestSettingsStore::readsTheFirstVersion()
{
    // As version 0.1 wrote it, without what came later.
    const QString path = freshPath();
    SettingsStore store(path);
    QVERIFY(store.save(Settings()));
    const QByteArray old = R"({"version": 1, "zone": "Asia/Kolkata", "theme": "dark", "language": "zh_CN",
        "closing": "quit", "autostart": true, "notifications": false, "page": "budgets", "refreshSeconds": 7,
        "exchangeRate": {"base": "USD", "quote": "CNY", "rate": "7.123456789", "date": "2026-10-01", "source": "bank"},
        "windowGeometry": "AP8Q", "windowState": "c3RhdGU=", "later": 5})";
    put(path, old);
    const Result<SettingsStore::Loaded> loaded = store.load();
    QVERIFY(loaded);
    QVERIFY(loaded->warning.isEmpty());
    Settings expected;
    expected.zone = u"Asia/Kolkata"_s;
    expected.theme = Settings::Theme::Dark;
    expected.language = u"zh_CN"_s;
    expected.background.closing = BackgroundSettings::Closing::Quit;
    expected.background.autostart = true;
    expected.alerts.notifications = false;
    expected.page = u"budgets"_s;
    expected.refreshSeconds = 7;
    expected.exchangeRate = {Currency::usd(), Currency::cny(), 7'123'456'789, u"2026-10-01"_s, u"bank"_s};
    expected.windowGeometry = QByteArray("\x00\xff\x10", 3);
    expected.tourSeen = true; // who has used it before needs none
    QCOMPARE(loaded->settings, expected);

    QVERIFY(store.save(loaded->settings));
    QCOMPARE(bytesOf(path + u".bak"_s), old); // the way back
    const QJsonObject written = QJsonDocument::fromJson(bytesOf(path)).object();
    QCOMPARE(written.value("version"_L1).toInt(), 2);
    QVERIFY(!written.contains("windowState"_L1));
    QCOMPARE(written.value("later"_L1).toInt(), 5);
    QCOMPARE(store.load()->settings, expected);
}

void TestSettingsStore::boundsWhatWasWrittenByHand()
{
    const QString path = freshPath();
    SettingsStore store(path);
    QVERIFY(store.save(Settings()));
    put(path, R"({"version": 2, "proxyPort": 70000, "firstDayOfWeek": 9, "refreshSeconds": -5, "cacheMegabytes": -1,
        "mainCurrency": "EUR"})");
    const Result<SettingsStore::Loaded> loaded = store.load();
    QVERIFY(loaded);
    QCOMPARE(loaded->settings.network.proxyPort, NetworkSettings::usualProxyPort);
    QCOMPARE(loaded->settings.firstDayOfWeek, 0);
    QCOMPARE(loaded->settings.refreshSeconds, 1);
    QCOMPARE(loaded->settings.cacheMegabytes, 0);
    QCOMPARE(loaded->settings.mainCurrency, Currency::cny());
}

void TestSettingsStore::reportsUnwritableFolder()
{
    // A file where the folder should be: fails for root too.
    const QString blocker = m_folder.filePath(u"blocker"_s);
    put(blocker, "x");
    SettingsStore store(blocker + u"/settings.json"_s);
    const Result<void> saved = store.save(Settings());
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, Error::Kind::Storage);
    QVERIFY(saved.error().detail.contains(blocker));
}

void TestSettingsStore::isReadableByOwnerOnly()
{
    const QString path = freshPath();
    SettingsStore store(path);
    QVERIFY(store.save(Settings()));
    QVERIFY(store.save(unusual()));
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(path) & others));
    QVERIFY(!(QFile::permissions(path + u".bak"_s) & others));
}

QTEST_GUILESS_MAIN(TestSettingsStore)
#include "tst_settingsstore.moc"
