// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/questionoptions.h"

namespace Tokenglass {

/// What `tokenglass-cli summary` was asked for.
struct SummaryOptions : QuestionOptions
{
    int top = -1; ///< negative: all
    bool json = false;
};

void addSummaryOptions(OptionReader &reader, const QStringList &kinds);
[[nodiscard]] Result<SummaryOptions> summaryOptions(const OptionReader &reader, const QStringList &kinds);

} // namespace Tokenglass
