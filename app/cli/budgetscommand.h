// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/exitcode.h"

#include <QStringList>

namespace Tokenglass {

struct Services;

/// `tokenglass-cli budgets list|check|export|import`: the budgets of the window, for cron and CI. `check` shows no
/// alert and remembers none.
[[nodiscard]] ExitCode runBudgets(const QStringList &arguments, const Services &services);

} // namespace Tokenglass
