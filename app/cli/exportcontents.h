// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/exportoptions.h"

namespace Tokenglass {

class Interrupt;
struct Services;

/// What goes into the file, and what has to be said of it on standard error.
struct CliExport
{
    ExportContents contents;
    QString incompleteness; ///< null: everything is there
};

/// Opens the source and reads it, or what the table needs in its place.
[[nodiscard]] Result<CliExport> exportContents(const ExportOptions &options, const Services &services,
                                               const Interrupt &interrupt);

} // namespace Tokenglass
