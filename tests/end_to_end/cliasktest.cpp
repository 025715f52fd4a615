// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/end_to_end/cliasktest.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

void CliAskTest::init()
{
    TestCase::init();
    m_home = std::make_unique<QTemporaryDir>();
    m_cli = std::make_unique<CliProcess>(m_home->path());
    m_cli->setVariable(u"TEST_KEY"_s, u"sk-test-0123456789"_s);
}

ReplayAnswer CliAskTest::counted(const ReplayRequest &)
{
    return ReplayAnswer::events("data: {\"choices\":[{\"delta\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\"}],"
                                "\"usage\":{\"prompt_tokens\":36,\"completion_tokens\":500}}\n\ndata: [DONE]\n\n");
}

} // namespace Tokenglass
