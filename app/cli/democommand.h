// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/exitcode.h"

#include <QStringList>

namespace Tokenglass {

/// `tokenglass-cli demo`: writes a database of sample data.
[[nodiscard]] ExitCode runDemo(const QStringList &arguments);

} // namespace Tokenglass
