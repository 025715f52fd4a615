// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/sourcecontroller.h"
#include "models/session/sourcesession.h"
#include "models/store/memorysecretstore.h"
#include "tests/support/fakesource.h"
#include "tests/support/testmain.h"
#include "ui/pages/sourcespage.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using Driver = ConnectionSettings::Driver;

/// Choosing where console requests are recorded.
class TestSourcesPage : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void recordsHere();
    void saysWhyNot_data();
    void saysWhyNot();
    void cannotRecordInAService();
    void goesBackToTheLedger();
    void isNotOfferedWithoutAService();
    void deleteRemovesTheSelected();

private:
    static ConnectionSettings connection(const QString &id, Driver driver);
    void make(bool withService = true);
    void select(const QString &id);
    [[nodiscard]] QPushButton *button() const;
    [[nodiscard]] QString message() const { return m_page->findChild<MessageBar *>()->text(); }
    [[nodiscard]] QString state(const QString &id) const;

    std::shared_ptr<FakeState> m_fake;
    MemorySecretStore m_secrets;
    std::unique_ptr<SourceSession> m_session;
    std::unique_ptr<SourceController> m_controller;
    std::unique_ptr<SourcesPage> m_page;
    QStringList m_recordedIn; ///< "id password"
    std::optional<Error> m_refusal;
};

ConnectionSettings TestSourcesPage::connection(const QString &id, Driver driver)
{
    ConnectionSettings connection;
    connection.id = id;
    connection.name = u"The "_s + id;
    connection.driver = driver;
    return connection;
}

void TestSourcesPage::init()
{
    TestCase::init();
    m_recordedIn.clear();
    m_refusal.reset();
    m_fake = std::make_shared<FakeState>();
    make();
}

void TestSourcesPage::cleanup()
{
    m_page.reset();
    m_controller.reset();
    m_session.reset();
}

void TestSourcesPage::make(bool withService)
{
    cleanup();
    m_session =
        std::make_unique<SourceSession>([this](const ConnectionSettings &, const QString &,
                                               const ReportingZone &) { return std::make_unique<FakeSource>(m_fake); },
                                        std::make_shared<ManualClock>());
    SourceServices services;
    services.remove = [](const QString &) { return QtFuture::makeReadyFuture(Result<void>()); };
    services.environmentPassword = [](const ConnectionSettings &) { return std::optional<QString>(); };
    services.secretKey = [](const QString &id) { return QString(u"connection/"_s + id); };
    if (withService) {
        services.recordIn = [this](const ConnectionSettings &settings, const QString &password) {
            m_recordedIn.append(settings.id + u' ' + password);
            return QtFuture::makeReadyFuture(m_refusal ? Result<void>(*m_refusal) : Result<void>());
        };
    }
    m_controller = std::make_unique<SourceController>(*m_session, m_secrets, services);
    new QAbstractItemModelTester(m_controller->sources(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                 m_controller.get());
    m_controller->setConnections(connection(u"ledger"_s, Driver::Sqlite),
                                 {connection(u"team"_s, Driver::PostgreSql), connection(u"web"_s, Driver::Https)});
    m_page = std::make_unique<SourcesPage>(*m_controller);
    m_page->show();
}

void TestSourcesPage::select(const QString &id)
{
    m_page->findChild<QTableView *>()->selectRow(m_controller->sources()->rowOf(id));
}

QPushButton *TestSourcesPage::button() const
{
    for (QPushButton *candidate : m_page->findChildren<QPushButton *>()) {
        if (candidate->text().remove(u'&') == u"Record here"_s)
            return candidate;
    }
    return nullptr;
}

QString TestSourcesPage::state(const QString &id) const
{
    const SourceListModel *sources = m_controller->sources();
    return sources->index(sources->rowOf(id), SourceListModel::State).data().toString();
}

void TestSourcesPage::recordsHere()
{
    QVERIFY(m_secrets.write(u"connection/team"_s, u"secret"_s).result());
    QSignalSpy changed(m_controller.get(), &SourceController::recordingChanged);
    QCOMPARE(m_controller->sources()->recording(), u"ledger"_s);
    select(u"ledger"_s);
    QVERIFY(!button()->isEnabled());
    select(u"team"_s);
    QVERIFY(button()->isEnabled());
    button()->click();
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(changed.at(0).at(0).toString(), u"team"_s);
    QCOMPARE(m_recordedIn, QStringList{u"team secret"_s});
    QCOMPARE(state(u"ledger"_s), u"not open"_s);
    QCOMPARE(state(u"team"_s), u"not open, records console requests"_s);
    QCOMPARE(message(), u"Console requests are now recorded in The team."_s);
    QVERIFY(!button()->isEnabled());
    QVERIFY(m_secrets.remove(u"connection/team"_s).result());
}

void TestSourcesPage::saysWhyNot_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("foreign") << static_cast<int>(Error::Kind::Storage) << u"another program"_s;
    QTest::newRow("busy") << static_cast<int>(Error::Kind::Input) << u"under way"_s;
}

void TestSourcesPage::saysWhyNot()
{
    QFETCH(const int, kind);
    QFETCH(const QString, words);
    m_refusal = Error{static_cast<Error::Kind>(kind), u"technical"_s};
    select(u"team"_s);
    button()->click();
    QTRY_VERIFY2(message().contains(words), qPrintable(message()));
    QVERIFY(message().startsWith(u"The team: "_s));
    QCOMPARE(m_controller->sources()->recording(), u"ledger"_s);
    QVERIFY(button()->isEnabled());
}

void TestSourcesPage::cannotRecordInAService()
{
    select(u"web"_s);
    QVERIFY(!button()->isEnabled());
}

void TestSourcesPage::goesBackToTheLedger()
{
    // As after a start: the settings name a connection before the list is there.
    m_controller->sources()->setRecording(u"team"_s);
    QCOMPARE(m_controller->sources()->recording(), u"team"_s);
    m_controller->remove(u"team"_s);
    QTRY_COMPARE(m_recordedIn, QStringList{u"ledger "_s});
    QCOMPARE(m_controller->sources()->recording(), u"ledger"_s);
}

void TestSourcesPage::isNotOfferedWithoutAService()
{
    make(false);
    QVERIFY(!button()->isVisible());
}

void TestSourcesPage::deleteRemovesTheSelected()
{
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    auto *view = m_page->findChild<QTableView *>();
    view->setFocus();
    select(u"team"_s);
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(m_controller->sources()->rowOf(u"team"_s), -1);
    select(u"ledger"_s); // the program's own stays
    QTest::keyClick(view, Qt::Key_Delete);
    QVERIFY(m_controller->sources()->rowOf(u"ledger"_s) >= 0);
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestSourcesPage)
#include "tst_sourcespage.moc"
