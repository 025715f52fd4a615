// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/provideraddress.h"
#include "models/session/errortext.h"
#include "models/session/providercatalog.h"
#include "tests/support/fakecompletionclient.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using Place = ProviderCatalog::KeyPlace;

namespace {

const QString theKey = u"sk-secret-ABCDEFGH99"_s;

Error lockedError()
{
    return {Error::Kind::Secret, u"The keychain is locked."_s};
}

ProviderPreset preset(const QString &id, const QString &name, const QString &url = u"https://api.example/v1"_s)
{
    ProviderPreset preset;
    preset.id = id;
    preset.name = name;
    preset.baseUrl = url;
    return preset;
}

} // namespace

class TestProviderCatalog : public TestCase
{
    Q_OBJECT

private:
    struct Disk
    {
        QHash<QString, ProviderPreset> kept;
        std::optional<Error> error;
        std::shared_ptr<QPromise<Result<QList<ProviderPreset>>>> loading; ///< set: the answer waits
    };

    FakeCompletionClient m_client;
    FakeSecretStore m_secrets;
    std::shared_ptr<Disk> m_disk;
    QHash<QString, QString> m_environment;
    std::unique_ptr<ProviderCatalog> m_catalog;

    [[nodiscard]] ProviderServices services() const;
    [[nodiscard]] QStringList ids() const;
    template <typename T>
    static Result<T> resultOf(const QFuture<Result<T>> &future);
    [[nodiscard]] QString keyOf(const QString &id) const { return resultOf(m_catalog->endpoint(id))->key; }

private Q_SLOTS:
    void init();
    void cleanup();
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
    void keysInTheirOrder();
    void keyEnteredWhileTheKeychainIsSilent();
    void lockedKeychainLeavesTheSession();
    void keptKeyOutlivesTheSession();
    void environmentGoesBeforeTheKeychain();
    void forgetsKeys();
    void localServersAreAskedForOnce();
    void unknownProvider();
    void testRemembersModels();
    void goneCatalogAnswersNothing();
    void addresses_data();
    void addresses();
};

ProviderServices TestProviderCatalog::services() const
{
    ProviderServices services;
    services.load = [disk = m_disk] {
        return disk->loading
            ? disk->loading->future()
            : QtFuture::makeReadyFuture(disk->error ? Result<QList<ProviderPreset>>(*disk->error)
                                                    : Result<QList<ProviderPreset>>(disk->kept.values()));
    };
    services.put = [disk = m_disk](const ProviderPreset &preset) {
        if (!disk->error)
            disk->kept.insert(preset.id, preset);
        return QtFuture::makeReadyFuture(disk->error ? Result<void>(*disk->error) : Result<void>());
    };
    services.remove = [disk = m_disk](const QString &id) {
        disk->kept.remove(id);
        return QtFuture::makeReadyFuture(disk->error ? Result<void>(*disk->error) : Result<void>());
    };
    services.environment = [this](const QString &variable) { return m_environment.value(variable); };
    return services;
}

QStringList TestProviderCatalog::ids() const
{
    QStringList ids;
    for (const ProviderPreset &each : m_catalog->providers())
        ids.append(each.id);
    return ids;
}

template <typename T>
Result<T> TestProviderCatalog::resultOf(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }) || future.resultCount() == 0)
        return Error{Error::Kind::Cancelled, u"no answer"_s};
    return future.result();
}

void TestProviderCatalog::init()
{
    TestCase::init();
    m_client = {};
    m_secrets = {};
    m_environment.clear();
    m_disk = std::make_shared<Disk>();
    ProviderPreset qwen = preset(u"qwen"_s, u"Qwen"_s);
    qwen.keyVariables = {u"DASHSCOPE_API_KEY"_s, u"QWEN_API_KEY"_s};
    qwen.models = {u"qwen-plus"_s};
    m_catalog = std::make_unique<ProviderCatalog>(
        QList<ProviderPreset>{qwen, preset(u"ollama"_s, u"Ollama"_s, u"http://localhost:11434"_s)}, m_client, m_secrets,
        services());
}

void TestProviderCatalog::cleanup()
{
    m_catalog.reset();
}

void TestProviderCatalog::oursComeFirstAndOwnOnesByName()
{
    ProviderPreset changed = preset(u"ollama"_s, u"Ollama"_s, u"http://gpu.example:11434"_s);
    m_disk->kept = {{u"b"_s, preset(u"b"_s, u"beta"_s)}, {u"a"_s, preset(u"a"_s, u"Alpha"_s)}, {u"ollama"_s, changed}};
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
    const ProviderPreset changed = preset(u"a"_s, u"Now"_s);
    QVERIFY(resultOf(m_catalog->put(changed)));
    m_disk->loading->addResult(QList{preset(u"a"_s, u"Then"_s), preset(u"b"_s, u"Other"_s)});
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
    QVERIFY(resultOf(m_catalog->put(preset({}, name))));
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
    const Result<void> done = resultOf(m_catalog->put(preset({}, u"Mine"_s)));
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
    QTest::newRow("key in the address") << u"Mine"_s << u"https://a.example/?key="_s + theKey;
}

void TestProviderCatalog::refuses()
{
    QFETCH(const QString, name);
    QFETCH(const QString, url);
    const Result<void> done = resultOf(m_catalog->put(preset({}, name, url)));
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Input);
    QVERIFY(!done.error().detail.isEmpty() && !done.error().detail.contains(theKey));
    QCOMPARE(ids().size(), 2);
    QVERIFY(m_disk->kept.isEmpty());
}

void TestProviderCatalog::removesWithItsKey()
{
    QVERIFY(resultOf(m_catalog->put(preset({}, u"Mine"_s))));
    QVERIFY(resultOf(m_catalog->keepKey(u"mine"_s, theKey)));
    QCOMPARE(m_secrets.secrets.value(u"provider/mine"_s), theKey);
    QVERIFY(resultOf(m_catalog->remove(u"mine"_s)));
    QVERIFY(m_secrets.secrets.isEmpty() && m_disk->kept.isEmpty() && !m_catalog->find(u"mine"_s));
    // The next one of that name starts afresh.
    QVERIFY(resultOf(m_catalog->put(preset({}, u"Mine"_s))));
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

void TestProviderCatalog::keysInTheirOrder()
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

void TestProviderCatalog::keyEnteredWhileTheKeychainIsSilent()
{
    m_secrets.isSilent = true;
    m_secrets.secrets.insert(u"provider/qwen"_s, u"kept"_s);
    const QFuture<Result<ProviderEndpoint>> waiting = m_catalog->endpoint(u"qwen"_s);
    m_catalog->useKeyForSession(u"qwen"_s, theKey);
    QCOMPARE(keyOf(u"qwen"_s), theKey); // does not wait for the keychain
    QVERIFY(!waiting.isFinished());
    m_secrets.answerReads();
    QCOMPARE(resultOf(waiting)->key, theKey);
    QCOMPARE(m_catalog->keyState(u"qwen"_s).place, Place::Session);
}

void TestProviderCatalog::lockedKeychainLeavesTheSession()
{
    m_secrets.error = lockedError();
    QCOMPARE(keyOf(u"qwen"_s), QString());
    QCOMPARE(m_catalog->keyState(u"qwen"_s).place, Place::Missing);
    QCOMPARE(m_catalog->keyState(u"qwen"_s).problem, std::optional(lockedError()));
    const Result<void> kept = resultOf(m_catalog->keepKey(u"qwen"_s, theKey));
    QVERIFY(!kept);
    QCOMPARE(kept.error(), lockedError());
    QVERIFY(!errorText(kept.error()).contains(theKey));
    QCOMPARE(m_catalog->keyState(u"qwen"_s).place, Place::Session);
    QCOMPARE(keyOf(u"qwen"_s), theKey);
}

void TestProviderCatalog::keptKeyOutlivesTheSession()
{
    QSignalSpy spy(m_catalog.get(), &ProviderCatalog::keyStateChanged);
    QVERIFY(resultOf(m_catalog->keepKey(u"qwen"_s, theKey)));
    QCOMPARE(m_catalog->keyState(u"qwen"_s).place, Place::Keychain);
    QVERIFY(!spy.isEmpty());
    for (const ProviderPreset &kept : std::as_const(m_disk->kept))
        QVERIFY(!kept.baseUrl.contains(theKey));
    m_catalog = std::make_unique<ProviderCatalog>(m_catalog->providers(), m_client, m_secrets, services());
    QCOMPARE(keyOf(u"qwen"_s), theKey);
    QVERIFY(!resultOf(m_catalog->keepKey(u"qwen"_s, u" "_s)));
    QCOMPARE(keyOf(u"qwen"_s), theKey);
}

void TestProviderCatalog::environmentGoesBeforeTheKeychain()
{
    m_environment.insert(u"DASHSCOPE_API_KEY"_s, u"first"_s);
    QVERIFY(resultOf(m_catalog->keepKey(u"qwen"_s, theKey)));
    QCOMPARE(m_catalog->keyState(u"qwen"_s).place, Place::Environment);
    QCOMPARE(keyOf(u"qwen"_s), u"first"_s);
}

void TestProviderCatalog::forgetsKeys()
{
    QVERIFY(resultOf(m_catalog->keepKey(u"qwen"_s, u"kept"_s)));
    m_catalog->useKeyForSession(u"qwen"_s, theKey);
    QVERIFY(resultOf(m_catalog->forgetKey(u"qwen"_s)));
    QTRY_COMPARE(m_catalog->keyState(u"qwen"_s).place, Place::Missing);
    QCOMPARE(keyOf(u"qwen"_s), QString());
    QVERIFY(m_secrets.secrets.isEmpty());
    m_catalog->useKeyForSession(u"qwen"_s, theKey);
    m_secrets.error = lockedError();
    const Result<void> forgotten = resultOf(m_catalog->forgetKey(u"qwen"_s));
    QVERIFY(!forgotten);
    QCOMPARE(forgotten.error().kind, Error::Kind::Secret);
    QCOMPARE(keyOf(u"qwen"_s), QString());
}

void TestProviderCatalog::localServersAreAskedForOnce()
{
    m_secrets.error = lockedError();
    QCOMPARE(keyOf(u"ollama"_s), QString());
    QCOMPARE(m_catalog->keyState(u"ollama"_s).place, Place::NotNeeded);
    QCOMPARE(keyOf(u"ollama"_s), QString());
    QCOMPARE(m_secrets.asked.size(), 1);
    m_secrets.error.reset();
    QVERIFY(resultOf(m_catalog->keepKey(u"ollama"_s, theKey)));
    QCOMPARE(keyOf(u"ollama"_s), theKey);
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
    const ProviderEndpoint endpoint{*m_catalog->find(u"qwen"_s), theKey};
    QFuture<Result<QStringList>> offered = m_catalog->test(endpoint);
    QCOMPARE(m_client.lists.at(0).endpoint.key, theKey);
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

void TestProviderCatalog::addresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<AddressProblem>("problem");
    QTest::addColumn<bool>("isLocal");
    QTest::addColumn<bool>("isUnprotected");
    const auto row = [](const char *address, AddressProblem problem, bool isLocal, bool isUnprotected) {
        QTest::newRow(address) << QString::fromUtf8(address) << problem << isLocal << isUnprotected;
    };
    row("https://api.example/v1", AddressProblem::None, false, false);
    row(" https://api.example/?api-version=1 ", AddressProblem::None, false, false);
    row("http://api.example/v1", AddressProblem::None, false, true);
    row("http://10.0.0.5:8000", AddressProblem::None, false, true);
    row("http://localhost:11434", AddressProblem::None, true, false);
    row("http://127.0.0.1:4000/v1", AddressProblem::None, true, false);
    row("http://[::1]:4000/v1", AddressProblem::None, true, false);
    row("http://127.0.0.1.example/v1", AddressProblem::None, false, true);
    row("", AddressProblem::NotHttp, false, false);
    row("https://", AddressProblem::NotHttp, false, false);
    row("api.example/v1", AddressProblem::NotHttp, false, false);
    row("ftp://api.example/v1", AddressProblem::NotHttp, false, false);
    row("https://me:secret@api.example/", AddressProblem::HoldsSecret, false, false);
    row("https://api.example/?api_key=x", AddressProblem::HoldsSecret, false, false);
    row("https://api.example/?KEY=x", AddressProblem::HoldsSecret, false, false);
}

void TestProviderCatalog::addresses()
{
    QFETCH(const QString, address);
    QFETCH(const AddressProblem, problem);
    QFETCH(const bool, isLocal);
    QFETCH(const bool, isUnprotected);
    QCOMPARE(addressProblem(address), problem);
    QCOMPARE(isLocalAddress(address), isLocal);
    QCOMPARE(isUnprotectedAddress(address), isUnprotected);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestProviderCatalog)
#include "tst_providercatalog.moc"
