// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/sourcecontroller.h"
#include "models/session/sourcesession.h"
#include "models/store/memorysecretstore.h"
#include "tests/support/fakebudgets.h"
#include "tests/support/fakeconsole.h"
#include "tests/support/fakeprices.h"
#include "tests/support/fakeviews.h"
#include "tests/support/tablesource.h"
#include "tests/support/testmain.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"

#include <memory>

namespace Tokenglass {

/// Base of the tests of the main window: a window over sources, budgets and prices that are made up.
class MainWindowTest : public TestCase
{
    Q_OBJECT

public Q_SLOTS:
    void init();
    void cleanup();

protected:
    void showWindow(const Settings &settings = {});
    void openTable();

    std::shared_ptr<FakeState> m_fake;
    std::shared_ptr<ManualClock> m_clock;
    MemorySecretStore m_secrets;
    std::unique_ptr<SourceSession> m_session;
    std::unique_ptr<SourceController> m_controller;
    std::unique_ptr<FakePrices> m_prices;
    FakeConsole m_console;
    FakeBudgets m_budgets;
    std::unique_ptr<Theme> m_theme;
    FakeViews m_viewFile;
    std::unique_ptr<SavedViews> m_views;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace Tokenglass
