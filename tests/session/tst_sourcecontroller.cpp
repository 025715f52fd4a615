// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/sourcecontroller.h"
#include "models/session/sourcesession.h"
#include "models/store/memorysecretstore.h"
#include "tests/support/fakesource.h"
#include "tests/support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace Tokenglass {

/// Sources as the command line names them.
class TestSourceController : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void ledgerIsTheLocalLedger_data();
    void ledgerIsTheLocalLedger();
    void savedNamesAndFiles();
    void missingFileIsNotSaved();
    void unusableFileLeavesWhatIsShown_data();
    void unusableFileLeavesWhatIsShown();
    void fileCalledLedgerGetsAnotherName();
    void databasesOfOneHostHaveTheirNames();

private:
    [[nodiscard]] static ConnectionSettings file(const QString &id, const QString &path)
    {
        ConnectionSettings connection;
        connection.id = id;
        connection.name = id;
        connection.path = path;
        return connection;
    }

    MemorySecretStore m_secrets;
    std::unique_ptr<SourceSession> m_session;
    std::unique_ptr<SourceController> m_controller;
    QList<ConnectionSettings> m_added;
};

void TestSourceController::init()
{
    TestCase::init();
    m_added.clear();
    m_session = std::make_unique<SourceSession>(
        [](const ConnectionSettings &, const QString &, const ReportingZone &) {
            return std::make_unique<FakeSource>(std::make_shared<FakeState>());
        },
        std::make_shared<ManualClock>());
    SourceServices services;
    services.test = [](const ConnectionSettings &connection, const QString &) {
        Result<ConnectionReport> report = ConnectionReport();
        if (connection.path.contains(u"missing"_s))
            report = Error{Error::Kind::Storage, u"there is no file %1"_s.arg(connection.path)};
        if (connection.path.endsWith(u".txt"_s))
            report = Error{Error::Kind::Schema, u"%1 is not an SQLite database"_s.arg(connection.path)};
        return QtFuture::makeReadyFuture(report);
    };
    services.add = [this](ConnectionSettings connection) {
        connection.id = u"added"_s;
        m_added.append(connection);
        return QtFuture::makeReadyFuture(Result<ConnectionSettings>(connection));
    };
    services.environmentPassword = [](const ConnectionSettings &) { return std::optional<QString>(); };
    services.secretKey = [](const QString &id) { return id; };
    m_controller = std::make_unique<SourceController>(*m_session, m_secrets, services);
    new QAbstractItemModelTester(m_controller->sources(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                 m_controller.get());
    ConnectionSettings ledger = file(u"ledger"_s, u"/home/me/ledger.sqlite"_s);
    ledger.name = u"Local ledger"_s;
    // As an earlier version saved it.
    m_controller->setConnections(
        ledger, {file(u"ledger-of-old"_s, u"/tmp/ledger"_s), file(u"team"_s, u"/srv/missing.sqlite"_s)});
}

void TestSourceController::cleanup()
{
    m_controller.reset();
    m_session.reset();
}

void TestSourceController::ledgerIsTheLocalLedger_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("as it is told") << u"ledger"_s;
    QTest::newRow("with a capital") << u"Ledger"_s;
}

void TestSourceController::ledgerIsTheLocalLedger()
{
    QFETCH(const QString, name);
    m_controller->openNamed(name);
    QCOMPARE(m_session->connection().id, u"ledger"_s);
    QVERIFY(m_added.isEmpty());
}

void TestSourceController::savedNamesAndFiles()
{
    m_controller->openNamed(u"team"_s);
    QCOMPARE(m_session->connection().id, u"team"_s);
    // One that is saved may be out of reach today.
    m_controller->openNamed(u"/srv/missing.sqlite"_s);
    QCOMPARE(m_session->connection().id, u"team"_s);
    QVERIFY(m_added.isEmpty());
    m_controller->openNamed(u"/srv/usage.sqlite"_s);
    QTRY_COMPARE(m_session->connection().path, u"/srv/usage.sqlite"_s);
    QCOMPARE(m_added.size(), 1);
}

void TestSourceController::missingFileIsNotSaved()
{
    const QSignalSpy failed(m_controller.get(), &SourceController::failed);
    bool wasOpen = false; // else the window would forget what it was told
    connect(m_controller.get(), &SourceController::failed, this, [&] { wasOpen = m_session->isOpen(); });
    m_controller->openNamed(u"/srv/missing.db"_s);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(wasOpen);
    QCOMPARE(failed[0][0].toString(), u"missing.db cannot be opened."_s);
    QVERIFY(failed[0][1].value<Error>().detail.contains(u"/srv/missing.db"_s));
    QVERIFY(m_added.isEmpty());
    QCOMPARE(m_session->connection().id, u"ledger"_s); // the window is not left empty
}

void TestSourceController::unusableFileLeavesWhatIsShown_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("missing") << u"/srv/missing.db"_s;
    QTest::newRow("no database") << u"/srv/notes.txt"_s;
}

void TestSourceController::unusableFileLeavesWhatIsShown()
{
    QFETCH(const QString, path);
    m_controller->openNamed(u"team"_s);
    const QSignalSpy failed(m_controller.get(), &SourceController::failed);
    m_controller->openUri(path);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed[0][1].value<Error>().detail.contains(path));
    QCOMPARE(m_session->connection().id, u"team"_s);
    QVERIFY(m_added.isEmpty());
}

void TestSourceController::fileCalledLedgerGetsAnotherName()
{
    m_controller->openUri(u"/srv/ledger"_s);
    QTRY_COMPARE(m_added.size(), 1);
    QCOMPARE(m_added[0].name, u"ledger (2)"_s);
}

void TestSourceController::databasesOfOneHostHaveTheirNames()
{
    m_controller->openUri(u"postgresql://me@db.example/usage"_s);
    QTRY_COMPARE(m_added.size(), 1);
    m_controller->openUri(u"postgresql://me@db.example/trial"_s);
    QTRY_COMPARE(m_added.size(), 2);
    QCOMPARE(m_added[0].name, u"usage"_s);
    QCOMPARE(m_added[1].name, u"trial"_s);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestSourceController)
#include "tst_sourcecontroller.moc"
