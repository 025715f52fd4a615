// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/exitcode.h"

#include <QStringList>

namespace Tokenglass {

struct Services;

/// tokenglass-cli export: writes a table as CSV, JSON or XLSX.
[[nodiscard]] ExitCode runExportCommand(const QStringList &arguments, const Services &services);

} // namespace Tokenglass
