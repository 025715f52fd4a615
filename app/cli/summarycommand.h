// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/exitcode.h"

#include <QStringList>

namespace Tokenglass {

struct Services;

/// `tokenglass-cli summary`: the figures of a period as tables or JSON.
[[nodiscard]] ExitCode runSummary(const QStringList &arguments, const Services &services);

} // namespace Tokenglass
