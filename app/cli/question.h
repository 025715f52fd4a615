// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/questionoptions.h"
#include "app/cli/sourcewaiter.h"

namespace Tokenglass {

struct Services;

/// A source that was opened and has read what a question is about.
struct Asked
{
    std::unique_ptr<SourceWaiter> waiter; ///< owns the source
    SourceStatus status;
    DashboardQuery query; ///< the range and the filter; everybody is listed
};

/// Opens the source of the options and waits for the rows of their range.
[[nodiscard]] Result<Asked> ask(const QuestionOptions &options, const Services &services, const Interrupt &interrupt);

/// What makes the figures less than they claim to be, for standard error; null: nothing.
[[nodiscard]] QString incompleteness(const SourceStatus &status, const DashboardSnapshot &snapshot);

} // namespace Tokenglass
