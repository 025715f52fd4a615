// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/sourcesession.h"
#include "tests/support/tablesource.h"
#include "tests/support/testmain.h"
#include "ui/theme.h"

#include <QTest>

#include <memory>

namespace Tokenglass {

/// Base of the tests of a page that shows a source: a session over a made-up source, in UTC.
template <typename Page>
class PageTest : public TestCase
{
public:
    void init()
    {
        TestCase::init();
        m_fake = std::make_shared<FakeState>();
        m_theme = std::make_unique<Theme>();
        const auto factory = [this](const ConnectionSettings &, const QString &, const ReportingZone &) {
            return std::make_unique<FakeSource>(m_fake);
        };
        m_session = std::make_unique<SourceSession>(factory, std::make_shared<ManualClock>());
        m_session->setZone(ReportingZone(QTimeZone::utc()));
        m_page = std::make_unique<Page>(*m_session, *m_theme);
    }
    void cleanup()
    {
        m_page.reset();
        m_session.reset();
        m_theme.reset();
    }

protected:
    void show(const QSize &size = {1250, 900})
    {
        m_session->open({}, {});
        m_page->resize(size);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    /// With a week of hours, each with a request.
    void showReady(const QSize &size = {1250, 900})
    {
        TableSource(ManualClock().instant).serve(*m_fake);
        show(size);
        QTRY_COMPARE(m_session->state(), SourceSession::State::Ready);
        QTest::qWait(0);
    }

    std::shared_ptr<FakeState> m_fake;
    std::unique_ptr<SourceSession> m_session;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Page> m_page;
};

} // namespace Tokenglass
