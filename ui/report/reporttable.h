// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/report/reportflow.h"

namespace Tokenglass {

/// A table over any number of pages.
struct ReportTable
{
    struct Column
    {
        QString title;
        bool isNumber = true; ///< to the right, never cut
    };
    struct Cell
    {
        Cell(QString cellText = {}) : text(std::move(cellText)) { }
        QString text;
        QColor colour; ///< invalid: that of text
        bool strong = false;
        double gauge = -1; ///< from 0 on: a bar of this share instead of text
    };
    using Row = QList<Cell>;

    QString title;
    QString subtitle;
    QString continuedTitle; ///< on following pages
    QList<Column> columns;
    QList<QColor> marks; ///< before the first cell of each row; empty: none
    QList<Row> rows;
    Row totals; ///< the last row; empty: none
    QString emptyText; ///< instead of rows
};

/// Something of a known height that is painted into a rectangle.
struct ReportBlock
{
    double height = 0;
    ReportPaint paint;
};

/// A short table as one block, for beside something else; it is not broken over pages.
[[nodiscard]] ReportBlock tableBlock(const ReportTable &table, const ReportFonts &fonts, double width);

} // namespace Tokenglass
