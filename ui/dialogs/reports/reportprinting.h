// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <memory>

class QPrinter;

namespace Tokenglass {

class ReportDocument;

/// A printer set to the report's paper, for a print dialog to change.
[[nodiscard]] std::shared_ptr<QPrinter> makeReportPrinter(const ReportDocument &document);
/// Paints the chosen pages, made smaller where the printer's paper is. Blocks for the time it takes: on a worker.
[[nodiscard]] Result<void> printReport(const ReportDocument &document, QPrinter &printer);

} // namespace Tokenglass
