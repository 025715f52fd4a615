// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/keychainsecretstore.h"
#include "tests/support/testmain.h"

using namespace Tokenglass;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// Runs in a private session made by tests/support/withkeyring.sh; TOKENGLASS_TEST_KEYRING says which:
// unlocked, locked (nobody can unlock it), none (no secret service), silent (it never answers).
class TestKeychainSecretStore : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsSecrets();
    void keepsManyAtOnce();
    void readsOncePerSession();
    void tellsMissing();
    void saysWhatIsWrong();
    void givesUpInTime();
    void survivesDestructionWhileWaiting();

private:
    template <typename T>
    static Result<T> wait(QFuture<Result<T>> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
            return Error{Error::Kind::Timeout, u"no answer within the test's patience"_s};
        return future.result();
    }

    QByteArray m_keyring;
};

#define ONLY_WITH(...)                                                                                                 \
    if (!QList<QByteArray>{__VA_ARGS__}.contains(m_keyring))                                                           \
        return;

void TestKeychainSecretStore::initTestCase()
{
    TestCase::initTestCase();
    m_keyring = qgetenv("TOKENGLASS_TEST_KEYRING");
    QVERIFY2(QList<QByteArray>({"unlocked", "locked", "none", "silent"}).contains(m_keyring), m_keyring.constData());
}

void TestKeychainSecretStore::keepsSecrets()
{
    ONLY_WITH("unlocked")
    const QString key = u"connection/测试"_s;
    KeychainSecretStore writer;
    QVERIFY(wait(writer.write(key, u"pässwörd 密码 🗝"_s)));
    KeychainSecretStore reader; // another session: from the service, not from memory
    QCOMPARE(wait(reader.read(key)).value(), u"pässwörd 密码 🗝"_s);
    QVERIFY(wait(reader.write(key, u"changed"_s)));
    KeychainSecretStore another;
    QCOMPARE(wait(another.read(key)).value(), u"changed"_s);
    QVERIFY(wait(reader.remove(key)));
    QCOMPARE(wait(reader.read(key)).value(), QString());
    KeychainSecretStore again;
    QCOMPARE(wait(again.read(key)).value(), QString());
}

void TestKeychainSecretStore::keepsManyAtOnce()
{
    ONLY_WITH("unlocked")
    KeychainSecretStore store;
    QList<QFuture<Result<void>>> writes;
    for (int i = 0; i < 20; ++i)
        writes.append(store.write(u"many/%1"_s.arg(i), u"secret %1"_s.arg(i)));
    for (const QFuture<Result<void>> &write : writes)
        QVERIFY(wait(write));
    KeychainSecretStore reader;
    for (int i = 0; i < 20; ++i)
        QCOMPARE(wait(reader.read(u"many/%1"_s.arg(i))).value(), u"secret %1"_s.arg(i));
}

void TestKeychainSecretStore::readsOncePerSession()
{
    ONLY_WITH("unlocked")
    KeychainSecretStore store;
    QVERIFY(wait(store.write(u"once"_s, u"first"_s)));
    KeychainSecretStore other;
    QVERIFY(wait(other.write(u"once"_s, u"second"_s)));
    const QFuture<Result<QString>> read = store.read(u"once"_s);
    QVERIFY(read.isFinished()); // from memory, without asking the service
    QCOMPARE(read.result().value(), u"first"_s);
}

void TestKeychainSecretStore::tellsMissing()
{
    ONLY_WITH("unlocked", "locked")
    // A locked keychain answers "no such entry" to a read: the caller must treat it as "none, or locked".
    KeychainSecretStore store;
    const Result<QString> read = wait(store.read(u"saved-before"_s));
    QVERIFY(read);
    QCOMPARE(read.value(), QString());
}

void TestKeychainSecretStore::saysWhatIsWrong()
{
    ONLY_WITH("locked", "none")
    KeychainSecretStore store;
    const Result<void> written = wait(store.write(u"key"_s, u"hunter2"_s));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::Secret);
    QVERIFY(!written.error().detail.isEmpty());
    QVERIFY(!written.error().detail.contains(u"hunter2"_s));
    if (m_keyring == "none") {
        const Result<QString> read = wait(store.read(u"key"_s));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Secret);
    }
}

void TestKeychainSecretStore::givesUpInTime()
{
    ONLY_WITH("silent")
    KeychainSecretStore store(200ms);
    QList<QFuture<Result<void>>> writes;
    writes.append(store.write(u"a"_s, u"hunter2"_s));
    writes.append(store.write(u"b"_s, u"hunter2"_s)); // waits behind the first, which hangs
    const Result<QString> read = wait(store.read(u"a"_s));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Secret);
    for (const QFuture<Result<void>> &write : writes) {
        const Result<void> result = wait(write);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Secret);
    }
}

void TestKeychainSecretStore::survivesDestructionWhileWaiting()
{
    auto store = std::make_unique<KeychainSecretStore>();
    const QFuture<Result<QString>> started = store->read(u"x"_s);
    const QFuture<Result<void>> queued = store->write(u"leftover"_s, u"y"_s);
    QCoreApplication::processEvents();
    store.reset();
    QVERIFY(started.isFinished());
    QVERIFY(queued.isFinished());
    QTest::qWait(100); // a late answer of the service must find nobody
}

QTEST_GUILESS_MAIN(TestKeychainSecretStore)
#include "tst_keychainsecretstore.moc"
