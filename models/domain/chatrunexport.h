// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/chatrun.h"

#include <QByteArray>

namespace Tokenglass {

class ReportingZone;

/// How a run leaves the program.
enum class ExportFormat : quint8 { Csv, Json, Markdown };

/// "csv", "json", "md": what the file's name ends with.
[[nodiscard]] QString exportSuffix(ExportFormat format);

/// The whole run as a file, UTF-8, times in the zone with their offset. CSV: one row a model, with a byte order mark,
/// without which Excel takes Chinese for something else; unknown is empty. JSON: the members of `ask --json` and more;
/// unknown is null. Markdown: prompt, table and answers for people, in the language of the window.
[[nodiscard]] QByteArray exported(const ChatRun &run, ExportFormat format, const ReportingZone &zone);

} // namespace Tokenglass
