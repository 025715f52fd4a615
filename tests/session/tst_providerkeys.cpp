// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/errortext.h"
#include "tests/session/providercatalogtest.h"

#include <QSignalSpy>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using Place = ProviderCatalog::KeyPlace;

/// Where a provider's key is from, in which order, and what a keychain that is locked or silent changes.
class TestProviderKeys : public ProviderCatalogTest
{
    Q_OBJECT

private Q_SLOTS:
    void keysInTheirOrder();
    void keyEnteredWhileTheKeychainIsSilent();
    void lockedKeychainLeavesTheSession();
    void keptKeyOutlivesTheSession();
    void environmentGoesBeforeTheKeychain();
    void forgetsKeys();
    void localServersAreAskedForOnce();
};

void TestProviderKeys::keysInTheirOrder()
{
    QCOMPARE(m_catalog->keyState(u"qwen"_s).place, Place::Unknown);
    QCOMPARE(keyOf(u"qwen"_s), QString());
    QCOMPARE(m_catalog->keyState(u"qwen"_s).place, Place::Missing);
    m_secrets.secrets.insert(u"provider/qwen"_s, u"kept"_s);
    QCOMPARE(keyOf(u"qwen"_s), u"kept"_s);
    QCOMPARE(m_catalog->keyState(u"qwen"_s).place, Place::Keychain);
    m_environment.insert(u"QWEN_API_KEY"_s, u"second\n"_s);
    QCOMPARE(keyOf(u"qwen"_s), u"second"_s);
    m_environment.insert(u"DASHSCOPE_API_KEY"_s, u"first"_s);
    QCOMPARE(keyOf(u"qwen"_s), u"first"_s);
    QCOMPARE(m_catalog->keyState(u"qwen"_s).place, Place::Environment);
    QCOMPARE(m_catalog->keyState(u"qwen"_s).variable, u"DASHSCOPE_API_KEY"_s);
    m_catalog->useKeyForSession(u"qwen"_s, u" typed\n"_s);
    QCOMPARE(keyOf(u"qwen"_s), u"typed"_s);
    QCOMPARE(m_catalog->keyState(u"qwen"_s).place, Place::Session);
}

void TestProviderKeys::keyEnteredWhileTheKeychainIsSilent()
{
    m_secrets.isSilent = true;
    m_secrets.secrets.insert(u"provider/qwen"_s, u"kept"_s);
    const QFuture<Result<ProviderEndpoint>> waiting = m_catalog->endpoint(u"qwen"_s);
    m_catalog->useKeyForSession(u"qwen"_s, sampleKey());
    QCOMPARE(keyOf(u"qwen"_s), sampleKey()); // does not wait for the keychain
    QVERIFY(!waiting.isFinished());
    m_secrets.answerReads();
    QCOMPARE(resultOf(waiting)->key, sampleKey());
    QCOMPARE(m_catalog->keyState(u"qwen"_s).place, Place::Session);
}

void TestProviderKeys::lockedKeychainLeavesTheSession()
{
    m_secrets.error = lockedError();
    QCOMPARE(keyOf(u"qwen"_s), QString());
    QCOMPARE(m_catalog->keyState(u"qwen"_s).place, Place::Missing);
    QCOMPARE(m_catalog->keyState(u"qwen"_s).problem, std::optional(lockedError()));
    const Result<void> kept = resultOf(m_catalog->keepKey(u"qwen"_s, sampleKey()));
    QVERIFY(!kept);
    QCOMPARE(kept.error(), lockedError());
    QVERIFY(!errorText(kept.error()).contains(sampleKey()));
    QCOMPARE(m_catalog->keyState(u"qwen"_s).place, Place::Session);
    QCOMPARE(keyOf(u"qwen"_s), sampleKey());
}

void TestProviderKeys::keptKeyOutlivesTheSession()
{
    QSignalSpy spy(m_catalog.get(), &ProviderCatalog::keyStateChanged);
    QVERIFY(resultOf(m_catalog->keepKey(u"qwen"_s, sampleKey())));
    QCOMPARE(m_catalog->keyState(u"qwen"_s).place, Place::Keychain);
    QVERIFY(!spy.isEmpty());
    for (const ProviderPreset &kept : std::as_const(m_disk->kept))
        QVERIFY(!kept.baseUrl.contains(sampleKey()));
    m_catalog = std::make_unique<ProviderCatalog>(m_catalog->providers(), m_client, m_secrets, services());
    QCOMPARE(keyOf(u"qwen"_s), sampleKey());
    QVERIFY(!resultOf(m_catalog->keepKey(u"qwen"_s, u" "_s)));
    QCOMPARE(keyOf(u"qwen"_s), sampleKey());
}

void TestProviderKeys::environmentGoesBeforeTheKeychain()
{
    m_environment.insert(u"DASHSCOPE_API_KEY"_s, u"first"_s);
    QVERIFY(resultOf(m_catalog->keepKey(u"qwen"_s, sampleKey())));
    QCOMPARE(m_catalog->keyState(u"qwen"_s).place, Place::Environment);
    QCOMPARE(keyOf(u"qwen"_s), u"first"_s);
}

void TestProviderKeys::forgetsKeys()
{
    QVERIFY(resultOf(m_catalog->keepKey(u"qwen"_s, u"kept"_s)));
    m_catalog->useKeyForSession(u"qwen"_s, sampleKey());
    QVERIFY(resultOf(m_catalog->forgetKey(u"qwen"_s)));
    QTRY_COMPARE(m_catalog->keyState(u"qwen"_s).place, Place::Missing);
    QCOMPARE(keyOf(u"qwen"_s), QString());
    QVERIFY(m_secrets.secrets.isEmpty());
    m_catalog->useKeyForSession(u"qwen"_s, sampleKey());
    m_secrets.error = lockedError();
    const Result<void> forgotten = resultOf(m_catalog->forgetKey(u"qwen"_s));
    QVERIFY(!forgotten);
    QCOMPARE(forgotten.error().kind, Error::Kind::Secret);
    QCOMPARE(keyOf(u"qwen"_s), QString());
}

void TestProviderKeys::localServersAreAskedForOnce()
{
    m_secrets.error = lockedError();
    QCOMPARE(keyOf(u"ollama"_s), QString());
    QCOMPARE(m_catalog->keyState(u"ollama"_s).place, Place::NotNeeded);
    QCOMPARE(keyOf(u"ollama"_s), QString());
    QCOMPARE(m_secrets.asked.size(), 1);
    m_secrets.error.reset();
    QVERIFY(resultOf(m_catalog->keepKey(u"ollama"_s, sampleKey())));
    QCOMPARE(keyOf(u"ollama"_s), sampleKey());
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestProviderKeys)
#include "tst_providerkeys.moc"
