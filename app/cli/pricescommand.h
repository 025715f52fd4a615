// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/exitcode.h"

#include <QStringList>

namespace Tokenglass {

struct Services;

/// prices list|explain|estimate|import: the price book of the window, without one.
[[nodiscard]] ExitCode runPrices(const QStringList &arguments, const Services &services);

} // namespace Tokenglass
