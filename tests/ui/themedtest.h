// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/testmain.h"
#include "ui/theme.h"

namespace Tokenglass {

/// Base of the tests of widgets: each starts with the light theme, installed, and without names of series.
class ThemedTest : public TestCase
{
    Q_OBJECT

public Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_theme = new Theme(this);
        m_theme->setMode(ThemeMode::Light);
        m_theme->install();
    }
    void cleanup()
    {
        delete m_theme;
        m_theme = nullptr;
    }

protected:
    Theme *m_theme = nullptr;
};

} // namespace Tokenglass
