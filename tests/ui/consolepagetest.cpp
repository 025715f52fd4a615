// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/consolepagetest.h"

#include <QPlainTextEdit>
#include <QPushButton>

namespace Tokenglass {

using namespace Qt::StringLiterals;

void ConsolePageTest::initTestCase()
{
    TestCase::initTestCase();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void ConsolePageTest::init()
{
    TestCase::init();
    m_fake = std::make_unique<FakeConsole>();
    m_source = std::make_unique<SourceSession>(
        [](const ConnectionSettings &, const QString &, const ReportingZone &) { return nullptr; },
        std::make_shared<ManualClock>());
    m_theme = std::make_unique<Theme>();
    m_theme->install();
    m_page = std::make_unique<ConsolePage>(*m_fake->session, *m_source, *m_theme);
    m_page->resize(1200, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void ConsolePageTest::cleanup()
{
    m_page.reset();
    m_source.reset();
    m_fake.reset();
    m_theme.reset();
}

void ConsolePageTest::send(const QStringList &targets)
{
    QList<ChatTarget> all;
    for (const QString &target : targets)
        all.append(*ChatTarget::fromText(target));
    m_fake->session->setTargets(all);
    composer().prompt()->setPlainText(u"Hello"_s);
    QTest::mouseClick(composer().sendButton(), Qt::LeftButton);
}

} // namespace Tokenglass
