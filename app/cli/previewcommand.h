// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/exitcode.h"

#include <QStringList>

namespace Tokenglass {

struct Services;

/// `tokenglass-cli preview`: what a prompt would use and cost. Sends nothing but a question for the token count.
[[nodiscard]] ExitCode runPreview(const QStringList &arguments, const Services &services);

} // namespace Tokenglass
