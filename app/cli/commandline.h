// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/exitcode.h"

#include <QStringList>

#include <functional>

namespace Tokenglass {

struct Services;

/// Finds the command and runs it. `arguments` begin after the program's name; the services are made only if needed.
[[nodiscard]] ExitCode runCommandLine(const QStringList &arguments, const std::function<Services()> &services);

} // namespace Tokenglass
