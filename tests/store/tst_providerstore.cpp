// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/providerstore.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

class TestProviderStore : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startsEmpty();
    void keepsEveryField();
    void internationalPresetsHaveTheirOwnPrices();
    void replacesAndRemoves();
    void seesChangesOfAnotherProgram();
    void recoversFromDamage();
    void keepsEntriesItDoesNotUnderstand();
    void reportsUnwritableFolder();

private:
    static ProviderPreset full(const QString &id);
    static void write(const QString &path, const QByteArray &bytes);

    QTemporaryDir m_folder;
    QString m_path;
    int m_files = 0;
};

void TestProviderStore::init()
{
    TestCase::init();
    m_path = m_folder.filePath(u"%1/providers.json"_s.arg(++m_files));
}

ProviderPreset TestProviderStore::full(const QString &id)
{
    ProviderPreset preset;
    preset.id = id;
    preset.name = u"模型 server"_s;
    preset.wire = WireFormat::OpenAiResponses;
    preset.baseUrl = u"https://api.example/v1?api-version=2"_s;
    preset.keyHeader = u"api-key"_s;
    preset.keyVariables = {u"ONE_KEY"_s, u"TWO_KEY"_s};
    preset.models = {u"a"_s, u"b/c:latest"_s};
    preset.usageProvider = u"recorded"_s;
    preset.maxOutputField = u"max_completion_tokens"_s;
    preset.asksForUsage = false;
    preset.counting = CountMethod::Vllm;
    return preset;
}

void TestProviderStore::write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    file.write(bytes);
}

void TestProviderStore::startsEmpty()
{
    const Result<ProviderStore::Saved> saved = ProviderStore(m_path).load();
    QVERIFY(saved);
    QVERIFY(saved->providers.isEmpty() && saved->warning.isEmpty());
}

void TestProviderStore::keepsEveryField()
{
    QVERIFY(ProviderStore(m_path).put(full(u"a"_s)));
    QCOMPARE(ProviderStore(m_path).load()->providers, QList{full(u"a"_s)});
    QFile file(m_path);
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestProviderStore::internationalPresetsHaveTheirOwnPrices()
{
    ProviderStore store(m_path);
    ProviderPreset old = full(u"qwen-intl"_s);
    old.usageProvider = u"dashscope"_s;
    QVERIFY(store.put(old).ok());
    old.id = u"qwen"_s;
    QVERIFY(store.put(old).ok());
    const auto saved = store.load();
    QCOMPARE(saved->providers.at(0).recordedProvider(), u"qwen-intl"_s);
    QCOMPARE(saved->providers.at(1).recordedProvider(), u"dashscope"_s);
}

void TestProviderStore::replacesAndRemoves()
{
    ProviderStore store(m_path);
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
        QVERIFY(store.put(full(id)));
    ProviderPreset changed = full(u"b"_s);
    changed.models.clear();
    QVERIFY(store.put(changed));
    QCOMPARE(store.load()->providers, (QList{full(u"a"_s), changed, full(u"c"_s)}));
    QVERIFY(store.remove(u"a"_s));
    QVERIFY(store.remove(u"nobody"_s));
    QCOMPARE(store.load()->providers, (QList{changed, full(u"c"_s)}));
}

void TestProviderStore::seesChangesOfAnotherProgram()
{
    ProviderStore window(m_path);
    ProviderStore other(m_path);
    QVERIFY(window.put(full(u"a"_s)));
    QVERIFY(other.put(full(u"b"_s)));
    QVERIFY(window.put(full(u"c"_s)));
    QCOMPARE(other.load()->providers.size(), 3);
}

void TestProviderStore::recoversFromDamage()
{
    ProviderStore store(m_path);
    QVERIFY(store.put(full(u"a"_s)));
    QVERIFY(store.put(full(u"b"_s)));
    write(m_path, "{\"version\": 1, \"prov");
    const Result<ProviderStore::Saved> saved = store.load();
    QVERIFY(saved);
    QCOMPARE(saved->providers, QList{full(u"a"_s)});
    QVERIFY(saved->warning.contains(m_path));
}

void TestProviderStore::keepsEntriesItDoesNotUnderstand()
{
    ProviderStore store(m_path);
    QVERIFY(store.put(full(u"a"_s)));
    write(m_path, R"({"version": 1, "providers": [{"id": "x", "wire": "telepathy"}]})");
    QVERIFY(store.load()->providers.isEmpty());
    QVERIFY(store.load()->warning.contains(u"telepathy"_s));
    QVERIFY(store.put(full(u"b"_s)));
    QCOMPARE(store.load()->providers, QList{full(u"b"_s)});
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("telepathy"));
}

void TestProviderStore::reportsUnwritableFolder()
{
    const QString blocker = m_folder.filePath(u"blocker"_s);
    write(blocker, "x");
    const Result<void> kept = ProviderStore(blocker + u"/providers.json"_s).put(full(u"a"_s));
    QVERIFY(!kept);
    QCOMPARE(kept.error().kind, Error::Kind::Storage);
}

QTEST_GUILESS_MAIN(TestProviderStore)
#include "tst_providerstore.moc"
