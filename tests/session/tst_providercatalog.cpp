// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/session/providercatalogtest.h"

#include <QSignalSpy>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using Place = ProviderCatalog::KeyPlace;

/// Which providers there are: ours, changed ones, own ones, and what the disk makes of them.
class TestProviderCatalog : public ProviderCatalogTest
{
    Q_OBJECT

private Q_SLOTS:
    void oursComeFirstAndOwnOnesByName();
    void lateFileDoesNotUndoChanges();
    void unreadableFileLeavesOurs();
    void newOnesGetAnId_data();
    void newOnesGetAnId();
    void changesAreKept();
    void whatIsOursAgainIsNotKept();
    void failedSavingSaysSo();
    void refuses_data();
    void refuses();
    void removesWithItsKey();
    void oursCannotBeRemoved();
    void unknownProvider();
    void testRemembersModels();
    void goneCatalogAnswersNothing();
};

void TestProviderCatalog::oursComeFirstAndOwnOnesByName()
{
    ProviderPreset changed = providerSample(u"ollama"_s, u"Ollama"_s, u"http://gpu.example:11434"_s);
    m_disk->kept = {{u"b"_s, providerSample(u"b"_s, u"beta"_s)},
                    {u"a"_s, providerSample(u"a"_s, u"Alpha"_s)},
                    {u"ollama"_s, changed}};
    QSignalSpy spy(m_catalog.get(), &ProviderCatalog::changed);
    m_catalog->load();
    QVERIFY(spy.wait());
    QCOMPARE(ids(), (QStringList{u"qwen"_s, u"ollama"_s, u"a"_s, u"b"_s}));
    QCOMPARE(m_catalog->find(u"ollama"_s), std::optional(changed));
    QVERIFY(m_catalog->isChanged(u"ollama"_s) && m_catalog->isBuiltIn(u"ollama"_s));
    QVERIFY(!m_catalog->isChanged(u"qwen"_s) && !m_catalog->isChanged(u"a"_s) && !m_catalog->isBuiltIn(u"a"_s));
    QVERIFY(!m_catalog->find(u"nobody"_s));
}

void TestProviderCatalog::lateFileDoesNotUndoChanges()
{
    m_disk->loading = std::make_shared<QPromise<Result<QList<ProviderPreset>>>>();
    m_disk->loading->start();
    m_catalog->load();
    const ProviderPreset changed = providerSample(u"a"_s, u"Now"_s);
    QVERIFY(resultOf(m_catalog->put(changed)));
    m_disk->loading->addResult(QList{providerSample(u"a"_s, u"Then"_s), providerSample(u"b"_s, u"Other"_s)});
    m_disk->loading->finish();
    QTRY_COMPARE(ids().size(), 4);
    QCOMPARE(m_catalog->find(u"a"_s), std::optional(changed));
}

void TestProviderCatalog::unreadableFileLeavesOurs()
{
    m_disk->error = Error{Error::Kind::Storage, u"broken"_s};
    QSignalSpy spy(m_catalog.get(), &ProviderCatalog::failed);
    m_catalog->load();
    QVERIFY(spy.wait());
    QCOMPARE(ids(), (QStringList{u"qwen"_s, u"ollama"_s}));
}

void TestProviderCatalog::newOnesGetAnId_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("id");
    QTest::newRow("words") << u"  My GPU server (2) "_s << u"my-gpu-server-2"_s;
    QTest::newRow("not ASCII") << u"模型"_s << u"provider"_s;
    QTest::newRow("taken") << u"Ollama!"_s << u"ollama-2"_s;
}

void TestProviderCatalog::newOnesGetAnId()
{
    QFETCH(const QString, name);
    QFETCH(const QString, id);
    QVERIFY(resultOf(m_catalog->put(providerSample({}, name))));
    QVERIFY(m_catalog->find(id));
    QCOMPARE(m_disk->kept.value(id).name, name.trimmed());
}

void TestProviderCatalog::changesAreKept()
{
    ProviderPreset qwen = *m_catalog->find(u"qwen"_s);
    qwen.baseUrl = u"https://proxy.example/v1"_s;
    QSignalSpy spy(m_catalog.get(), &ProviderCatalog::changed);
    const QFuture<Result<void>> done = m_catalog->put(qwen);
    QCOMPARE(spy.size(), 1);
    QVERIFY(resultOf(done));
    QCOMPARE(m_disk->kept.value(u"qwen"_s), qwen);
    QVERIFY(m_catalog->isChanged(u"qwen"_s));
    QCOMPARE(ids(), (QStringList{u"qwen"_s, u"ollama"_s}));
}

void TestProviderCatalog::whatIsOursAgainIsNotKept()
{
    const ProviderPreset ours = *m_catalog->find(u"qwen"_s);
    ProviderPreset changed = ours;
    changed.models = {u"other"_s};
    for (const bool byHand : {true, false}) {
        QVERIFY(resultOf(m_catalog->put(changed)));
        QCOMPARE(m_disk->kept.size(), 1);
        QVERIFY(resultOf(byHand ? m_catalog->put(ours) : m_catalog->reset(u"qwen"_s)));
        QVERIFY(m_disk->kept.isEmpty() && !m_catalog->isChanged(u"qwen"_s));
        QCOMPARE(m_catalog->find(u"qwen"_s), std::optional(ours));
    }
}

void TestProviderCatalog::failedSavingSaysSo()
{
    m_disk->error = Error{Error::Kind::Storage, u"read-only"_s};
    const Result<void> done = resultOf(m_catalog->put(providerSample({}, u"Mine"_s)));
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Storage);
    QVERIFY(m_catalog->find(u"mine"_s)); // of use until the end of the session
}

void TestProviderCatalog::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("url");
    QTest::newRow("no name") << u"  "_s << u"https://a.example"_s;
    QTest::newRow("taken name") << u"QWEN"_s << u"https://a.example"_s;
    QTest::newRow("name like an id") << u"ollama"_s << u"https://a.example"_s;
    QTest::newRow("no address") << u"Mine"_s << QString();
    QTest::newRow("key in the address") << u"Mine"_s << u"https://a.example/?key="_s + sampleKey();
}

void TestProviderCatalog::refuses()
{
    QFETCH(const QString, name);
    QFETCH(const QString, url);
    const Result<void> done = resultOf(m_catalog->put(providerSample({}, name, url)));
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Input);
    QVERIFY(!done.error().detail.isEmpty() && !done.error().detail.contains(sampleKey()));
    QCOMPARE(ids().size(), 2);
    QVERIFY(m_disk->kept.isEmpty());
}

void TestProviderCatalog::removesWithItsKey()
{
    QVERIFY(resultOf(m_catalog->put(providerSample({}, u"Mine"_s))));
    QVERIFY(resultOf(m_catalog->keepKey(u"mine"_s, sampleKey())));
    QCOMPARE(m_secrets.secrets.value(u"provider/mine"_s), sampleKey());
    QVERIFY(resultOf(m_catalog->remove(u"mine"_s)));
    QVERIFY(m_secrets.secrets.isEmpty() && m_disk->kept.isEmpty() && !m_catalog->find(u"mine"_s));
    // The next one of that name starts afresh.
    QVERIFY(resultOf(m_catalog->put(providerSample({}, u"Mine"_s))));
    QCOMPARE(m_catalog->keyState(u"mine"_s).place, Place::Unknown);
    m_secrets.error = lockedError();
    const Result<void> removed = resultOf(m_catalog->remove(u"mine"_s));
    QVERIFY(!removed);
    QCOMPARE(removed.error().kind, Error::Kind::Secret);
    QVERIFY(!m_catalog->find(u"mine"_s));
}

void TestProviderCatalog::oursCannotBeRemoved()
{
    QVERIFY(!resultOf(m_catalog->remove(u"qwen"_s)));
    QVERIFY(!resultOf(m_catalog->remove(u"nobody"_s)));
    QCOMPARE(ids().size(), 2);
}

void TestProviderCatalog::unknownProvider()
{
    const Result<ProviderEndpoint> endpoint = resultOf(m_catalog->endpoint(u"nobody"_s));
    QVERIFY(!endpoint);
    QCOMPARE(endpoint.error().kind, Error::Kind::Input);
}

void TestProviderCatalog::testRemembersModels()
{
    QCOMPARE(m_catalog->modelsOf(u"qwen"_s), QStringList{u"qwen-plus"_s});
    QSignalSpy spy(m_catalog.get(), &ProviderCatalog::modelsChanged);
    const ProviderEndpoint endpoint{*m_catalog->find(u"qwen"_s), sampleKey()};
    QFuture<Result<QStringList>> offered = m_catalog->test(endpoint);
    QCOMPARE(m_client.lists.at(0).endpoint.key, sampleKey());
    m_client.lists.at(0).answer(QStringList{u"qwen-max"_s, u"qwen-plus"_s});
    QCOMPARE(resultOf(offered).value(), (QStringList{u"qwen-max"_s, u"qwen-plus"_s}));
    QCOMPARE(spy.size(), 1);
    QCOMPARE(m_catalog->modelsOf(u"qwen"_s), (QStringList{u"qwen-plus"_s, u"qwen-max"_s}));
    offered = m_catalog->test(endpoint);
    m_client.lists.at(1).answer(Error{Error::Kind::Auth, u"wrong key"_s});
    QCOMPARE(resultOf(offered).error().kind, Error::Kind::Auth);
    QCOMPARE(m_catalog->modelsOf(u"qwen"_s).size(), 2);
}

void TestProviderCatalog::goneCatalogAnswersNothing()
{
    m_secrets.isSilent = true;
    const QFuture<Result<ProviderEndpoint>> waiting = m_catalog->endpoint(u"qwen"_s);
    m_catalog.reset();
    QVERIFY(waiting.isFinished());
    QCOMPARE(waiting.resultCount(), 0);
    m_secrets.answerReads();
    QCoreApplication::processEvents();
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestProviderCatalog)
#include "tst_providercatalog.moc"
