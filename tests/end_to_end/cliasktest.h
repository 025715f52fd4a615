// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/end_to_end/cliprocess.h"
#include "tests/support/replaythread.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

#include <memory>

namespace Tokenglass {

/// Base of the tests of commands that speak to a provider: a fresh home and a key for each test function.
class CliAskTest : public TestCase
{
    Q_OBJECT

public Q_SLOTS:
    void init();

protected:
    /// "Hi", for 36 tokens in and 500 out.
    [[nodiscard]] static ReplayAnswer counted(const ReplayRequest &request);

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<CliProcess> m_cli;
};

} // namespace Tokenglass
