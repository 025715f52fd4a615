// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Tokenglass {

struct Error;

/// What the program tells its caller; part of its interface, so the numbers stay.
enum class ExitCode : int {
    Success = 0,
    Failure = 1, ///< for example a full disk
    ThresholdPassed = 1, ///< of "budgets check" alone
    BadUse = 2,
    BudgetExceeded = 2, ///< of "budgets check" alone
    CannotConnect = 3,
    WrongSchema = 4,
    Partial = 5, ///< figures were printed, but not all rows are in them
    Unfinished = 6, ///< a model did not answer to its end
    Interrupted = 130, ///< Ctrl-C, as the shell numbers it
};

/// For an error that kept a source from being opened or read.
[[nodiscard]] ExitCode exitCodeFor(const Error &error);

} // namespace Tokenglass
