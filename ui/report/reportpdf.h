// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QByteArray>

namespace Tokenglass {

class ReportDocument;

/// The report as a PDF file: vectors, embedded fonts, text that can be searched and copied. Thread-safe; needs a
/// QGuiApplication.
[[nodiscard]] Result<QByteArray> reportPdf(const ReportDocument &document);

} // namespace Tokenglass
