// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/exitcode.h"

#include <QStringList>

namespace Tokenglass {

struct Services;

/// `tokenglass-cli sources add|list|test|remove`: the saved connections, which the window shows too.
[[nodiscard]] ExitCode runSources(const QStringList &arguments, const Services &services);

} // namespace Tokenglass
