// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/sourcesession.h"
#include "tests/support/fakeconsole.h"
#include "tests/support/testmain.h"
#include "ui/pages/console/columnstrip.h"
#include "ui/pages/console/columnview.h"
#include "ui/pages/console/composer.h"
#include "ui/pages/consolepage.h"
#include "ui/theme.h"

#include <memory>

namespace Tokenglass {

/// Base of the tests of the test console's page: a fresh page with everything around it in memory.
class ConsolePageTest : public TestCase
{
    Q_OBJECT

public Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

protected:
    [[nodiscard]] Composer &composer() { return *m_page->composer(); }
    [[nodiscard]] ColumnView &view(int column) { return *m_page->columns()->view(column); }
    /// A prompt to these models, "provider/model".
    void send(const QStringList &targets);

    std::unique_ptr<FakeConsole> m_fake;
    std::unique_ptr<SourceSession> m_source;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ConsolePage> m_page;
};

} // namespace Tokenglass
