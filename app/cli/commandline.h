// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/exitcode.h"

#include <QStringList>

namespace Tokenglass {

/// Finds the command and runs it. `arguments` begin after the program's name.
[[nodiscard]] ExitCode runCommandLine(const QStringList &arguments);

} // namespace Tokenglass
