// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/settingsservices.h"
#include "models/session/sourcecontroller.h"
#include "models/session/sourcesession.h"
#include "models/store/memorysecretstore.h"
#include "tests/support/accessibility.h"
#include "tests/support/fakesource.h"
#include "tests/support/testmain.h"
#include "ui/dialogs/connectdialog.h"
#include "ui/dialogs/connectionform.h"
#include "ui/dialogs/passworddialog.h"
#include "ui/dialogs/perioddialog.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/widgets/messagebar.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using Driver = ConnectionSettings::Driver;

class TestConnectDialog : public TestCase
{
    Q_OBJECT

private:
    struct Kept
    {
        QList<ConnectionSettings> added;
        QList<QString> removed;
        std::vector<std::shared_ptr<QPromise<Result<ConnectionReport>>>> tests;
    };

    std::shared_ptr<FakeState> m_fake;
    std::shared_ptr<Kept> m_kept;
    MemorySecretStore m_secrets;
    std::unique_ptr<SourceSession> m_session;
    std::unique_ptr<SourceController> m_controller;
    QString m_password;

    static ConnectionSettings server()
    {
        ConnectionSettings server;
        server.driver = Driver::PostgreSql;
        server.host = u"db.example"_s;
        server.database = u"usage"_s;
        return server;
    }
    [[nodiscard]] QString secret() { return m_secrets.read(u"connection/1"_s).result().value(); }
    void report(SourcePhase phase, const std::optional<Error> &error = {})
    {
        m_fake->status.phase = phase;
        m_fake->status.error = error;
        m_fake->report();
        QTRY_COMPARE(m_session->status().phase, phase);
    }
    [[nodiscard]] SourceServices services() const
    {
        SourceServices services;
        services.test = [kept = m_kept](const ConnectionSettings &, const QString &) {
            auto promise = std::make_shared<QPromise<Result<ConnectionReport>>>();
            promise->start();
            kept->tests.push_back(promise);
            return promise->future();
        };
        services.add = [kept = m_kept](ConnectionSettings connection) {
            connection.id = QString::number(kept->added.size() + 1);
            kept->added.append(connection);
            return QtFuture::makeReadyFuture(Result<ConnectionSettings>(connection));
        };
        services.update = [](const ConnectionSettings &) { return QtFuture::makeReadyFuture(Result<void>()); };
        services.remove = [kept = m_kept](const QString &id) {
            kept->removed.append(id);
            return QtFuture::makeReadyFuture(Result<void>());
        };
        services.environmentPassword = [](const ConnectionSettings &) { return std::optional<QString>(); };
        services.secretKey = [](const QString &id) { return QString(u"connection/"_s + id); };
        return services;
    }
    static QLineEdit *field(QWidget *form, const QString &label)
    {
        for (QLabel *candidate : form->findChildren<QLabel *>()) {
            if (candidate->text().remove(u'&') == label && candidate->buddy())
                return candidate->buddy()->focusProxy() ? qobject_cast<QLineEdit *>(candidate->buddy()->focusProxy())
                                                        : qobject_cast<QLineEdit *>(candidate->buddy());
        }
        return nullptr;
    }

private Q_SLOTS:
    void init();
    void cleanup();
    void fieldsWriteTheUri();
    void uriFillsTheFields();
    void nothingChosenHasNoUri();
    void passwordLeavesTheUriLine();
    void testsWithoutWaiting();
    void reportStaysOnTheScreen();
    void stoppedTestSaysNothing();
    void opensAndRemembers();
    void remembersOnlyWhatTheSourceTook();
    void forgetsARefusedPassword();
    void secondTryIsTheSameSource();
    void asksForAPasswordOnlyWhenRefused();
    void removeCanBeUndone();
    void samePathIsNotAddedTwice();
    void periodHasBothDays();
    void settingsRefuseNonsense();
    void controlsHaveNames();
};

void TestConnectDialog::init()
{
    TestCase::init();
    m_fake = std::make_shared<FakeState>();
    m_kept = std::make_shared<Kept>();
    m_secrets.remove(u"connection/1"_s).waitForFinished();
    m_password.clear();
    m_session = std::make_unique<SourceSession>(
        [this](const ConnectionSettings &, const QString &password, const ReportingZone &) {
            m_password = password;
            return std::make_unique<FakeSource>(m_fake);
        },
        std::make_shared<ManualClock>());
    m_controller = std::make_unique<SourceController>(*m_session, m_secrets, services());
    ConnectionSettings ledger;
    ledger.id = u"ledger"_s;
    ledger.name = u"Local ledger"_s;
    m_controller->setConnections(ledger, {});
}

void TestConnectDialog::cleanup()
{
    m_controller.reset();
    m_session.reset();
}

void TestConnectDialog::fieldsWriteTheUri()
{
    ConnectionForm form;
    ConnectionSettings server;
    server.driver = Driver::PostgreSql;
    form.setConnection(server);
    QTest::keyClicks(field(&form, u"Host"_s), u"db.example"_s);
    QTest::keyClicks(field(&form, u"User"_s), u"reader"_s);
    QTest::keyClicks(field(&form, u"Database"_s), u"mindgraph"_s);
    form.findChild<QSpinBox *>()->setValue(5433);
    QCOMPARE(form.uriField()->text(), u"postgresql://reader@db.example:5433/mindgraph"_s);
    QVERIFY(form.connection().ok());
}

void TestConnectDialog::uriFillsTheFields()
{
    ConnectionForm form;
    form.uriField()->clear();
    QTest::keyClicks(form.uriField(), u"mysql://reader@db.example:3307/usage"_s);
    QCOMPARE(form.driver(), Driver::MySql);
    QCOMPARE(field(&form, u"Host"_s)->text(), u"db.example"_s);
    QCOMPARE(form.findChild<QSpinBox *>()->value(), 3307);
    QCOMPARE(form.connection()->database, u"usage"_s);
    form.uriField()->selectAll();
    QTest::keyClicks(form.uriField(), u"gopher://x"_s);
    QVERIFY(!form.connection().ok());
}

void TestConnectDialog::nothingChosenHasNoUri()
{
    ConnectDialog dialog(*m_controller, {});
    dialog.show();
    auto *form = dialog.findChild<ConnectionForm *>();
    QCOMPARE(form->uriField()->text(), QString());
    const int low = dialog.height();
    QTest::keyClicks(field(form, u"File"_s), u"/tmp/usage.db"_s);
    QCOMPARE(form->uriField()->text(), u"sqlite:///tmp/usage.db"_s);
    Q_EMIT form->uriField()->textEdited(u"postgresql://reader@db.example/usage"_s);
    QVERIFY(dialog.height() > low);
}

void TestConnectDialog::passwordLeavesTheUriLine()
{
    ConnectionForm form;
    form.uriField()->setText({});
    form.uriField()->insert(u"postgresql://reader:s3cret@db.example/usage"_s);
    Q_EMIT form.uriField()->textEdited(form.uriField()->text());
    QCOMPARE(form.password(), u"s3cret"_s);
    QVERIFY(!form.uriField()->text().contains(u"s3cret"));
    QCOMPARE(field(&form, u"Password"_s)->echoMode(), QLineEdit::Password);
}

void TestConnectDialog::testsWithoutWaiting()
{
    ConnectionSettings file;
    file.path = u"/tmp/usage.db"_s;
    ConnectDialog dialog(*m_controller, file);
    dialog.show();
    dialog.testNow();
    QCOMPARE(m_kept->tests.size(), std::size_t(1));
    ConnectionReport report;
    report.serverVersion = u"SQLite 3.40"_s;
    report.rowsAbout = 10;
    m_kept->tests[0]->addResult(Result<ConnectionReport>(report));
    m_kept->tests[0]->finish();
    auto *bar = dialog.findChild<MessageBar *>();
    QTRY_COMPARE(bar->kind(), MessageKind::Success);
    const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
                        [](const QLabel *label) { return label->text() == u"SQLite 3.40"; }));
}

void TestConnectDialog::reportStaysOnTheScreen()
{
    ConnectDialog dialog(*m_controller, server());
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    const QRect room = dialog.screen()->availableGeometry();
    dialog.move(room.left() + 40, room.bottom() - dialog.height() - 4);
    dialog.testNow();
    ConnectionReport report;
    report.serverVersion = u"PostgreSQL 15"_s;
    report.notes = QStringList(60, u"This account may not read one more table of this database."_s);
    m_kept->tests[0]->addResult(Result<ConnectionReport>(report));
    m_kept->tests[0]->finish();
    QTRY_VERIFY(dialog.findChild<QScrollArea *>()->verticalScrollBar()->maximum() > 0);
    QVERIFY(room.contains(dialog.geometry()));
    // What can be pressed is seen, whatever there is to read.
    for (const QPushButton *button : dialog.findChild<QDialogButtonBox *>()->findChildren<QPushButton *>())
        QVERIFY(room.contains(QRect(button->mapToGlobal(QPoint()), button->size())));
    QTRY_VERIFY(!dialog.findChild<MessageBar *>()->visibleRegion().isEmpty());
    QVERIFY(dialog.form()->uriField()->height() >= dialog.form()->uriField()->sizeHint().height());
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        QVERIFY(!label->isVisible() || label->height() >= label->heightForWidth(label->width()));
}

void TestConnectDialog::stoppedTestSaysNothing()
{
    ConnectionSettings file;
    file.path = u"/tmp/usage.db"_s;
    ConnectDialog dialog(*m_controller, file);
    dialog.show();
    dialog.testNow();
    const QList<QPushButton *> buttons = dialog.findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text() == u"S&top the test")
            button->click();
    }
    m_kept->tests[0]->addResult(Result<ConnectionReport>(Error{Error::Kind::Offline, {}}));
    m_kept->tests[0]->finish();
    QTest::qWait(20);
    QVERIFY(dialog.findChild<MessageBar *>()->isHidden());
}

void TestConnectDialog::opensAndRemembers()
{
    m_controller->openNew(server(), u"s3cret"_s, true);
    QTRY_COMPARE(m_session->connection().name, u"usage"_s);
    QCOMPARE(m_password, u"s3cret"_s);
    report(SourcePhase::Ready);
    QCOMPARE(m_controller->sources()->rowCount(), 2);
    m_controller->open(u"ledger"_s);
    m_controller->open(m_kept->added[0].id);
    QTRY_COMPARE(m_session->connection().name, u"usage"_s);
    QCOMPARE(m_password, u"s3cret"_s);
}

void TestConnectDialog::remembersOnlyWhatTheSourceTook()
{
    m_fake->status.phase = SourcePhase::Connecting;
    m_controller->openNew(server(), u"wrong"_s, true);
    QTRY_VERIFY(m_session->isOpen());
    QCOMPARE(secret(), QString());
    report(SourcePhase::Failed, Error{Error::Kind::Auth, {}});
    QCOMPARE(secret(), QString());
    m_fake->status.error.reset();
    m_fake->status.phase = SourcePhase::Connecting;
    m_controller->openWithPassword(u"1"_s, u"right"_s, true);
    report(SourcePhase::Loading);
    QTRY_COMPARE(secret(), u"right"_s);
}

void TestConnectDialog::forgetsARefusedPassword()
{
    m_controller->openNew(server(), {}, false);
    QTRY_VERIFY(m_session->isOpen());
    QVERIFY(m_secrets.write(u"connection/1"_s, u"old"_s).result());
    m_controller->open(u"1"_s);
    QTRY_COMPARE(m_password, u"old"_s);
    report(SourcePhase::Failed, Error{Error::Kind::Offline, {}});
    QCOMPARE(secret(), u"old"_s);
    report(SourcePhase::Connecting);
    report(SourcePhase::Failed, Error{Error::Kind::Auth, {}});
    QTRY_COMPARE(secret(), QString());
}

void TestConnectDialog::secondTryIsTheSameSource()
{
    m_controller->openNew(server(), u"wrong"_s, false);
    QTRY_VERIFY(m_session->isOpen());
    report(SourcePhase::Failed, Error{Error::Kind::Auth, {}});
    m_controller->openNew(server(), u"right"_s, false);
    QTRY_COMPARE(m_password, u"right"_s);
    QCOMPARE(m_kept->added.size(), 1);
    QCOMPARE(m_controller->sources()->rowCount(), 2);
    QCOMPARE(m_session->connection().name, u"usage"_s);
}

void TestConnectDialog::asksForAPasswordOnlyWhenRefused()
{
    QSignalSpy needed(m_controller.get(), &SourceController::passwordNeeded);
    ConnectionSettings server;
    server.driver = Driver::PostgreSql;
    server.host = u"db.example"_s;
    m_controller->openNew(server, {}, false);
    QTRY_VERIFY(m_session->isOpen());
    QCOMPARE(needed.count(), 0);
    m_fake->status.phase = SourcePhase::Failed;
    m_fake->status.error = Error{Error::Kind::Auth, {}};
    m_fake->report();
    m_fake->report();
    QTRY_COMPARE(needed.count(), 1);
    QCOMPARE(needed[0][1].toBool(), false);
}

void TestConnectDialog::removeCanBeUndone()
{
    ConnectionSettings file;
    file.path = u"/tmp/usage.db"_s;
    m_controller->openNew(file, {}, false);
    QTRY_COMPARE(m_controller->sources()->rowCount(), 2);
    m_controller->remove(m_kept->added[0].id);
    QCOMPARE(m_controller->sources()->rowCount(), 1);
    QCOMPARE(m_session->connection().id, u"ledger"_s);
    m_controller->undoRemove();
    QTRY_COMPARE(m_controller->sources()->rowCount(), 2);
    QCOMPARE(m_kept->added.constLast().name, u"usage.db"_s);
}

void TestConnectDialog::samePathIsNotAddedTwice()
{
    ConnectionSettings file;
    file.path = u"/tmp/usage.db"_s;
    m_controller->openOrAdd(file, {});
    QTRY_COMPARE(m_kept->added.size(), 1);
    QTRY_COMPARE(m_controller->sources()->rowCount(), 2);
    m_controller->openOrAdd(file, {});
    QCOMPARE(m_kept->added.size(), 1);
}

void TestConnectDialog::periodHasBothDays()
{
    const ReportingZone zone = *ReportingZone::fromName(u"America/New_York"_s);
    const qint64 now = zone.dayStart(QDate(2026, 3, 18).toJulianDay()) + 3600;
    PeriodDialog dialog({now - 7 * 86400, now}, zone, now);
    dialog.setDays(QDate(2026, 3, 8), QDate(2026, 3, 8)); // the day clocks go forward
    QCOMPARE(dialog.range().seconds(), qint64(23 * 3600));
    dialog.setDays(QDate(2026, 3, 9), QDate(2026, 3, 8));
    QVERIFY(!dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
}

void TestConnectDialog::settingsRefuseNonsense()
{
    Settings settings;
    settings.zone = u"Asia/Shanghai"_s;
    SettingsDialog dialog(settings, SettingsServices());
    QCOMPARE(dialog.settings().zone, u"Asia/Shanghai"_s);
    QCOMPARE(dialog.settings().exchangeRate.nanosPerUnit, settings.exchangeRate.nanosPerUnit);
    QPushButton *ok = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QVERIFY(ok->isEnabled());
    QLineEdit *rate = field(&dialog, u"1 USD in CNY"_s);
    QVERIFY(rate);
    rate->setText(u"-1"_s);
    QVERIFY(!ok->isEnabled());
    rate->setText(u"7.1234"_s);
    QCOMPARE(dialog.settings().exchangeRate.nanosPerUnit, qint64(7'123'400'000));
}

void TestConnectDialog::controlsHaveNames()
{
    ConnectDialog connectDialog(*m_controller, {});
    PasswordDialog password(*m_controller, {}, false);
    SettingsDialog settings({}, SettingsServices());
    for (QDialog *dialog : std::initializer_list<QDialog *>{&connectDialog, &password, &settings})
        QCOMPARE(unnamedControls(dialog).join(u", "_s), QString());
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestConnectDialog)
#include "tst_connectdialog.moc"
