// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/exitcode.h"

#include <QStringList>

namespace Tokenglass {

struct Services;

/// `tokenglass-cli ask`: sends a prompt to one or several models, streams the answer, and writes each request down.
[[nodiscard]] ExitCode runAsk(const QStringList &arguments, const Services &services);

} // namespace Tokenglass
