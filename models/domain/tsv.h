// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringList>

namespace Tokenglass {

/// Tab-separated text for the clipboard: one line a row, tabs and line breaks inside a cell become spaces. A cell that
/// a spreadsheet would run as a formula gets an apostrophe before it; numbers stay numbers.
[[nodiscard]] QString toTsv(const QStringList &header, const QList<QStringList> &rows);
[[nodiscard]] QString tsvCell(const QString &text);
/// A spreadsheet would run a cell that begins like this; a signed number is none.
[[nodiscard]] bool looksLikeFormula(const QString &text);

} // namespace Tokenglass
