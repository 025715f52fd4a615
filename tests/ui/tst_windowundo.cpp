// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/savedviews.h"
#include "models/session/sourcecontroller.h"
#include "models/session/sourcesession.h"
#include "models/store/memorysecretstore.h"
#include "tests/support/fakebudgets.h"
#include "tests/support/fakeconsole.h"
#include "tests/support/fakeprices.h"
#include "tests/support/fakeviews.h"
#include "tests/support/testmain.h"
#include "ui/theme.h"
#include "ui/widgets/messagebar.h"
#include "ui/windowcontext.h"
#include "ui/windowundo.h"

#include <QAction>

namespace Tokenglass {

using namespace Qt::StringLiterals;

/// What Ctrl+Z takes back, and in which order.
class TestWindowUndo : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void lastDeedFirst();
    void whatIsBackIsNoDeed();
    void removedSourcesAreOffered();
    void whatWasOpenIsOpenedAgain();

private:
    void removePrice();
    void removeBudget();

    std::shared_ptr<FakeState> m_fake;
    MemorySecretStore m_secrets;
    std::unique_ptr<SourceSession> m_session;
    std::unique_ptr<SourceController> m_sources;
    std::unique_ptr<FakePrices> m_prices;
    FakeConsole m_console;
    FakeBudgets m_budgets;
    Theme m_theme;
    FakeViews m_viewFile;
    std::unique_ptr<SavedViews> m_views;
    std::unique_ptr<QAction> m_action;
    std::unique_ptr<MessageBar> m_message;
    std::unique_ptr<QObject> m_parent;
};

void TestWindowUndo::init()
{
    TestCase::init();
    m_fake = std::make_shared<FakeState>();
    m_session =
        std::make_unique<SourceSession>([this](const ConnectionSettings &, const QString &,
                                               const ReportingZone &) { return std::make_unique<FakeSource>(m_fake); },
                                        std::make_shared<ManualClock>());
    SourceServices services;
    services.add = [](ConnectionSettings connection) {
        connection.id = u"new"_s;
        return QtFuture::makeReadyFuture(Result<ConnectionSettings>(connection));
    };
    services.remove = [](const QString &) { return QtFuture::makeReadyFuture(Result<void>()); };
    services.environmentPassword = [](const ConnectionSettings &) { return std::optional<QString>(); };
    services.secretKey = [](const QString &id) { return id; };
    m_sources = std::make_unique<SourceController>(*m_session, m_secrets, services);
    ConnectionSettings ledger;
    ledger.id = u"ledger"_s;
    ConnectionSettings file;
    file.id = u"1"_s;
    file.name = u"usage.db"_s;
    m_sources->setConnections(ledger, {file});
    m_prices = std::make_unique<FakePrices>(*m_session);
    m_views = std::make_unique<SavedViews>(*m_sources, *m_session, m_viewFile.services());
    m_action = std::make_unique<QAction>();
    m_message = std::make_unique<MessageBar>();
    m_parent = std::make_unique<QObject>();
    const WindowContext context{*m_session, *m_sources, *m_console.session, *m_budgets.monitor, *m_prices->controller,
                                m_theme,    *m_views};
    new WindowUndo(context, m_action.get(), *m_message, m_parent.get());
}

void TestWindowUndo::cleanup()
{
    m_parent.reset();
    m_message.reset();
    m_action.reset();
    m_views.reset();
    m_prices.reset();
    m_sources.reset();
    m_session.reset();
}

void TestWindowUndo::removePrice()
{
    m_prices->saved.user = {FakePrices::price(u"mine"_s, 3, 3)};
    m_prices->controller->load();
    QTRY_VERIFY(m_prices->controller->book()->knows(u"mine"_s));
    m_prices->controller->removePrice(m_prices->controller->saved().user.constFirst());
    QTRY_VERIFY(!m_prices->controller->book()->knows(u"mine"_s));
}

void TestWindowUndo::removeBudget()
{
    m_budgets.monitor->put(sampleBudget(500));
    QCOMPARE(m_budgets.monitor->budgets().size(), 1);
    m_budgets.monitor->remove(m_budgets.monitor->budgets().constFirst().id);
    QCOMPARE(m_budgets.monitor->budgets().size(), 0);
}

void TestWindowUndo::lastDeedFirst()
{
    QVERIFY(!m_action->isEnabled());
    removeBudget();
    QVERIFY(m_action->isEnabled());
    removePrice();
    QTRY_VERIFY2(m_action->text().contains(u"mine"_s), qPrintable(m_action->text()));
    m_action->trigger();
    QTRY_VERIFY(m_prices->controller->book()->knows(u"mine"_s));
    QVERIFY(m_message->text().contains(u"mine"_s));
    QVERIFY(!m_action->text().contains(u"mine"_s));
    m_action->trigger();
    QCOMPARE(m_budgets.monitor->budgets().size(), 1);
    QVERIFY(!m_action->isEnabled());
}

void TestWindowUndo::whatIsBackIsNoDeed()
{
    removeBudget();
    removePrice();
    QTRY_VERIFY(m_action->text().contains(u"mine"_s));
    m_prices->controller->undo(); // by its own button
    QVERIFY(m_action->isEnabled());
    QVERIFY(!m_action->text().contains(u"mine"_s));
    m_budgets.monitor->undoRemove();
    QVERIFY(!m_action->isEnabled());
    m_action->trigger();
    QCOMPARE(m_budgets.monitor->budgets().size(), 1);
}

void TestWindowUndo::removedSourcesAreOffered()
{
    m_sources->remove(u"1"_s);
    QVERIFY(m_message->text().contains(u"usage.db"_s));
    QVERIFY(m_action->text().contains(u"usage.db"_s));
    Q_EMIT m_message->actionTriggered();
    QTRY_COMPARE(m_sources->sources()->rowCount(), 2);
    QVERIFY(!m_action->isEnabled());
}

void TestWindowUndo::whatWasOpenIsOpenedAgain()
{
    m_sources->open(u"1"_s);
    QCOMPARE(m_session->connection().name, u"usage.db"_s);
    m_sources->remove(u"1"_s);
    QCOMPARE(m_session->connection().id, u"ledger"_s);
    m_action->trigger();
    QTRY_COMPARE(m_session->connection().name, u"usage.db"_s);
    QVERIFY(m_session->isOpen());
    // What was only in the list comes back to the list alone.
    m_sources->open(u"ledger"_s);
    m_sources->remove(u"new"_s);
    m_action->trigger();
    QTRY_COMPARE(m_sources->sources()->rowCount(), 2);
    QCOMPARE(m_session->connection().id, u"ledger"_s);
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestWindowUndo)
#include "tst_windowundo.moc"
