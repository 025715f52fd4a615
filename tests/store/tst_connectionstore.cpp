// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/connectionstore.h"
#include "models/store/environmentsecret.h"
#include "models/store/memorysecretstore.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QTemporaryDir>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

namespace {

/// A store that is locked.
class RefusingSecretStore final : public SecretStore
{
public:
    QFuture<Result<QString>> read(const QString &) override
    {
        return QtFuture::makeReadyFuture(Result<QString>(error()));
    }
    QFuture<Result<void>> write(const QString &, const QString &) override
    {
        return QtFuture::makeReadyFuture(Result<void>(error()));
    }
    QFuture<Result<void>> remove(const QString &) override { return QtFuture::makeReadyFuture(Result<void>(error())); }

private:
    static Error error() { return Error{Error::Kind::Secret, u"locked"_s}; }
};

} // namespace

class TestConnectionStore : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startsEmpty();
    void keepsEveryField();
    void refuses_data();
    void refuses();
    void findsByIdAndByName();
    void updates();
    void refusesUpdateToTakenName();
    void removesWithSecret();
    void saysThatTheSecretStayed();
    void seesChangesOfAnotherProgram();
    void waitsForTheOtherProgram();
    void recoversFromDamage();
    void keepsEntriesOfLaterVersions();
    void reportsUnwritableFolder();
    void readsEnvironmentSecret_data();
    void readsEnvironmentSecret();

private:
    static ConnectionSettings full(const QString &name);
    static void put(const QString &path, const QByteArray &bytes);

    QTemporaryDir m_folder;
    QString m_path;
    int m_files = 0;
    MemorySecretStore m_secrets;
};

void TestConnectionStore::init()
{
    TestCase::init();
    m_path = m_folder.filePath(u"%1/connections.json"_s.arg(++m_files));
}

ConnectionSettings TestConnectionStore::full(const QString &name)
{
    ConnectionSettings connection;
    connection.name = name;
    connection.kind = u"mindgraph"_s;
    connection.driver = ConnectionSettings::Driver::PostgreSql;
    connection.path = u"/x"_s;
    connection.host = u"db.example"_s;
    connection.port = 5433;
    connection.user = u"reader"_s;
    connection.database = u"用量"_s;
    connection.options = {{u"sslmode"_s, u"verify-full"_s}, {u"connect_timeout"_s, u"5"_s}};
    return connection;
}

void TestConnectionStore::put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    file.write(bytes);
}

void TestConnectionStore::startsEmpty()
{
    const Result<ConnectionStore::Saved> saved = ConnectionStore(m_secrets, m_path).load();
    QVERIFY(saved);
    QVERIFY(saved->connections.isEmpty());
    QVERIFY(saved->warning.isEmpty());
}

void TestConnectionStore::keepsEveryField()
{
    ConnectionStore store(m_secrets, m_path);
    QList<ConnectionSettings> added;
    using Driver = ConnectionSettings::Driver;
    for (const Driver driver : {Driver::Sqlite, Driver::PostgreSql, Driver::MySql, Driver::Https}) {
        ConnectionSettings connection = full(u"connection %1"_s.arg(added.size()));
        connection.driver = driver;
        const Result<ConnectionSettings> result = store.add(connection);
        QVERIFY(result);
        QVERIFY(!result->id.isEmpty());
        connection.id = result->id;
        QCOMPARE(*result, connection);
        added.append(connection);
    }
    const Result<ConnectionStore::Saved> saved = ConnectionStore(m_secrets, m_path).load();
    QVERIFY(saved);
    QCOMPARE(saved->connections, added);
}

void TestConnectionStore::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("option");
    QTest::newRow("no name") << QString() << QString();
    QTest::newRow("blank name") << u"  "_s << QString();
    QTest::newRow("taken name") << u"first"_s << QString();
    QTest::newRow("taken name, other case") << u"FIRST"_s << QString();
    QTest::newRow("the local ledger's name") << u"Ledger"_s << QString();
    QTest::newRow("password option") << u"second"_s << u"password"_s;
    QTest::newRow("token option") << u"second"_s << u"Token"_s;
}

void TestConnectionStore::refuses()
{
    QFETCH(const QString, name);
    QFETCH(const QString, option);
    ConnectionStore store(m_secrets, m_path);
    QVERIFY(store.add(full(u"first"_s)));
    ConnectionSettings connection = full(name);
    if (!option.isEmpty())
        connection.options.insert(option, u"hunter2"_s);
    const Result<ConnectionSettings> added = store.add(connection);
    QVERIFY(!added);
    QCOMPARE(added.error().kind, Error::Kind::Input);
    QVERIFY(!added.error().detail.contains(u"hunter2"_s));
    QCOMPARE(store.load()->connections.size(), 1);
}

void TestConnectionStore::findsByIdAndByName()
{
    ConnectionStore store(m_secrets, m_path);
    const Result<ConnectionSettings> added = store.add(full(u"生产"_s));
    QVERIFY(added);
    QCOMPARE(*store.find(added->id), *added);
    QCOMPARE(*store.find(u"生产"_s), *added);
    const Result<ConnectionSettings> missing = store.find(u"nowhere"_s);
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, Error::Kind::Input);
}

void TestConnectionStore::updates()
{
    ConnectionStore store(m_secrets, m_path);
    const Result<ConnectionSettings> added = store.add(full(u"a"_s));
    QVERIFY(added);
    ConnectionSettings changed = *added;
    changed.name = u"b"_s;
    changed.port = 1;
    QVERIFY(store.update(changed));
    QCOMPARE(store.load()->connections, QList<ConnectionSettings>{changed});
    changed.id = u"unknown"_s;
    QVERIFY(!store.update(changed));
}

void TestConnectionStore::refusesUpdateToTakenName()
{
    ConnectionStore store(m_secrets, m_path);
    QVERIFY(store.add(full(u"a"_s)));
    Result<ConnectionSettings> second = store.add(full(u"b"_s));
    QVERIFY(second);
    second->name = u"a"_s;
    const Result<void> updated = store.update(*second);
    QVERIFY(!updated);
    QCOMPARE(updated.error().kind, Error::Kind::Input);
}

void TestConnectionStore::removesWithSecret()
{
    ConnectionStore store(m_secrets, m_path);
    const Result<ConnectionSettings> added = store.add(full(u"a"_s));
    QVERIFY(added);
    const QString key = ConnectionStore::secretKey(added->id);
    QVERIFY(m_secrets.write(key, u"hunter2"_s).result());
    QVERIFY(store.remove(u"a"_s).result());
    QVERIFY(store.load()->connections.isEmpty());
    QVERIFY(m_secrets.read(key).result()->isEmpty());
    QVERIFY(!store.remove(u"a"_s).result());
}

void TestConnectionStore::saysThatTheSecretStayed()
{
    RefusingSecretStore locked;
    ConnectionStore store(locked, m_path);
    QVERIFY(store.add(full(u"a"_s)));
    const Result<void> removed = store.remove(u"a"_s).result();
    QVERIFY(!removed);
    QCOMPARE(removed.error().kind, Error::Kind::Secret);
    QVERIFY(store.load()->connections.isEmpty());
}

void TestConnectionStore::seesChangesOfAnotherProgram()
{
    ConnectionStore window(m_secrets, m_path);
    ConnectionStore commandLine(m_secrets, m_path);
    QVERIFY(window.add(full(u"a"_s)));
    QVERIFY(commandLine.add(full(u"b"_s)));
    QVERIFY(window.add(full(u"c"_s)));
    QCOMPARE(commandLine.load()->connections.size(), 3);
}

void TestConnectionStore::waitsForTheOtherProgram()
{
    ConnectionStore store(m_secrets, m_path);
    QVERIFY(store.add(full(u"a"_s)));
    QLockFile other(m_path + u".lock"_s);
    QVERIFY(other.tryLock());
    const Result<ConnectionSettings> added = store.add(full(u"b"_s));
    QVERIFY(!added);
    QCOMPARE(added.error().kind, Error::Kind::Storage);
    other.unlock();
    QVERIFY(store.add(full(u"b"_s)));
}

void TestConnectionStore::recoversFromDamage()
{
    ConnectionStore store(m_secrets, m_path);
    QVERIFY(store.add(full(u"a"_s)));
    QVERIFY(store.add(full(u"b"_s))); // the backup holds a
    put(m_path, "{\"version\": 1, \"conn");
    Result<ConnectionStore::Saved> saved = store.load();
    QVERIFY(saved);
    QCOMPARE(saved->connections.size(), 1);
    QVERIFY(saved->warning.contains(m_path));
    QVERIFY(store.add(full(u"c"_s)));
    saved = store.load();
    QCOMPARE(saved->connections.size(), 2);
    QVERIFY(saved->warning.isEmpty());
}

void TestConnectionStore::keepsEntriesOfLaterVersions()
{
    ConnectionStore store(m_secrets, m_path);
    QVERIFY(store.add(full(u"a"_s)));
    put(m_path, R"({"version": 1, "connections": [{"id": "1", "name": "x", "driver": "telepathy"}]})");
    QVERIFY(!store.load()->warning.isEmpty());
    QVERIFY(store.add(full(u"b"_s)));
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("telepathy"));
}

void TestConnectionStore::reportsUnwritableFolder()
{
    const QString blocker = m_folder.filePath(u"blocker"_s);
    put(blocker, "x");
    ConnectionStore store(m_secrets, blocker + u"/connections.json"_s);
    const Result<ConnectionSettings> added = store.add(full(u"a"_s));
    QVERIFY(!added);
    QCOMPARE(added.error().kind, Error::Kind::Storage);
}

void TestConnectionStore::readsEnvironmentSecret_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("variable");
    QTest::newRow("word") << u"prod"_s << QByteArray("TOKENGLASS_PASSWORD_PROD");
    QTest::newRow("digits and signs") << u"Prod-2 eu.west"_s << QByteArray("TOKENGLASS_PASSWORD_PROD_2_EU_WEST");
    QTest::newRow("not ASCII") << u"生é"_s << QByteArray("TOKENGLASS_PASSWORD___");
}

void TestConnectionStore::readsEnvironmentSecret()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, variable);
    QCOMPARE(environmentSecretVariable(name), QString::fromLatin1(variable));
    qunsetenv(variable.constData());
    QVERIFY(!environmentSecret(name).has_value());
    qputenv(variable.constData(), "päss");
    QCOMPARE(environmentSecret(name).value(), u"päss"_s);
    qputenv(variable.constData(), "");
    QCOMPARE(environmentSecret(name).value(), QString());
    qunsetenv(variable.constData());
}

QTEST_GUILESS_MAIN(TestConnectionStore)
#include "tst_connectionstore.moc"
