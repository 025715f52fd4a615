// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <Qt>

class QAbstractItemModel;
class QFont;
class QFontMetrics;
class QModelIndex;
class QTableView;
class QWidget;
template <typename T>
class QList;

namespace Tokenglass {

/// Whether columns of text may be made narrower than their texts when the table is.
enum class Names { Whole, MayBeElided };

/// Gives a table the application's look and habits: no grid, muted header, fixed row height, hover, copy as TSV by
/// Ctrl+C and by its context menu, which also offers the table's actions(). Works before and after setModel(). Columns
/// are sized by sizeColumnsOnce().
/// `copyRole`: where the model keeps the exact figures for the clipboard.
void setUpTable(QTableView *table, int copyRole = Qt::DisplayRole);

/// Widths from the header and the first rows; what is left is shared. Costs the same for any number of rows. Call when
/// the first rows are there; later the widths follow the window until the user drags one.
void sizeColumnsOnce(QTableView *table, Names names = Names::Whole);

/// The same, with names as they were the last time.
void sizeColumnsAgain(QTableView *table);

/// What each of the shown columns needs when it is written in that font, in pixels.
[[nodiscard]] QList<int> neededColumnWidths(const QTableView *table, const QFont &font);
[[nodiscard]] int widthOfColumns(const QTableView *table, const QFont &font); ///< together
/// sizeColumnsOnce() with widths that neededColumnWidths() gave for the table's font.
void sizeColumns(QTableView *table, QList<int> widths, Names names);

/// What the view would do in a later turn of the event loop, and paint for, it does now.
void settleLayout(QTableView *table);

/// The selected rows, or all of them, with a header line.
[[nodiscard]] QString tableAsTsv(const QTableView *table, bool selectedOnly, int copyRole = Qt::DisplayRole);

[[nodiscard]] int tableRowHeight(const QFontMetrics &metrics);
/// The row the mouse is over, -1 if none; for delegates.
[[nodiscard]] int hoveredRow(const QWidget *view);

} // namespace Tokenglass
