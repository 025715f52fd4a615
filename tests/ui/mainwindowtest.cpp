// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/mainwindowtest.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

SourceServices services()
{
    SourceServices services;
    services.add = [](ConnectionSettings connection) {
        connection.id = u"new"_s;
        return QtFuture::makeReadyFuture(Result<ConnectionSettings>(connection));
    };
    services.remove = [](const QString &) { return QtFuture::makeReadyFuture(Result<void>()); };
    services.environmentPassword = [](const ConnectionSettings &) { return std::optional<QString>(); };
    services.secretKey = [](const QString &id) { return id; };
    return services;
}

} // namespace

void MainWindowTest::init()
{
    TestCase::init();
    m_fake = std::make_shared<FakeState>();
    m_clock = std::make_shared<ManualClock>();
    m_theme = std::make_unique<Theme>();
    m_session =
        std::make_unique<SourceSession>([this](const ConnectionSettings &, const QString &,
                                               const ReportingZone &) { return std::make_unique<FakeSource>(m_fake); },
                                        m_clock);
    m_controller = std::make_unique<SourceController>(*m_session, m_secrets, services());
    m_prices = std::make_unique<FakePrices>(*m_session);
    m_views = std::make_unique<SavedViews>(*m_controller, *m_session, m_viewFile.services());
    ConnectionSettings ledger;
    ledger.id = u"ledger"_s;
    ledger.name = u"Local ledger"_s;
    ConnectionSettings file;
    file.id = u"1"_s;
    file.name = u"usage.db"_s;
    file.path = u"/tmp/usage.db"_s;
    m_controller->setConnections(ledger, {file});
}

void MainWindowTest::cleanup()
{
    m_window.reset();
    m_prices.reset();
    m_views.reset();
    m_controller.reset();
    m_session.reset();
    m_theme.reset();
}
void MainWindowTest::showWindow(const Settings &settings)
{
    m_window =
        std::make_unique<MainWindow>(WindowContext{*m_session, *m_controller, *m_console.session, *m_budgets.monitor,
                                                   *m_prices->controller, *m_theme, *m_views},
                                     settings);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void MainWindowTest::openTable()
{
    TableSource(ManualClock().instant).serve(*m_fake);
    m_controller->open(u"1"_s);
    QTRY_COMPARE(m_session->state(), SourceSession::State::Ready);
}

} // namespace Tokenglass
