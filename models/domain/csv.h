// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QList>
#include <QStringList>

namespace Tokenglass {

/// Comma-separated values as RFC 4180 has them, lines ended by CR LF. Text that a spreadsheet would run as a formula
/// gets an apostrophe before it; numbers stay numbers.
[[nodiscard]] QString toCsv(const QStringList &header, const QList<QStringList> &rows);
[[nodiscard]] QString csvCell(const QString &text);

/// Whether a spreadsheet may take the text for a formula, also behind blanks.
[[nodiscard]] bool runsAsFormula(const QString &text);

/// The other way: lines of cells, quotes undone, empty lines left out, with a byte order mark or without. Fails where
/// a quote is not closed.
[[nodiscard]] Result<QList<QStringList>> fromCsvText(const QString &text, QChar separator = u',');
/// A comma, or a semicolon, which spreadsheets write where the comma is the decimal sign: what the first line has more
/// of.
[[nodiscard]] QChar csvSeparator(const QString &text);

} // namespace Tokenglass
