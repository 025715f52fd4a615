// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/tablesetup.h"

#include "models/domain/tsv.h"
#include "ui/widgets/tablebehaviour.h"
#include "ui/widgets/tabledelegate.h"
#include "ui/widgets/tableheader.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QTableView>

#include <algorithm>
#include <numeric>

namespace Tokenglass {

namespace {

constexpr int sampledRows = 40;
constexpr int widestColumn = 320;
constexpr int narrowestName = 80;
constexpr auto namesProperty = "namesMayBeElided";

QList<int> shownColumns(const QTableView *table)
{
    QList<int> columns;
    for (int visual = 0; visual < table->horizontalHeader()->count(); ++visual) {
        const int logical = table->horizontalHeader()->logicalIndex(visual);
        if (!table->isColumnHidden(logical))
            columns.append(logical);
    }
    return columns;
}

/// What each of the columns needs for its title and its first rows.
QList<int> neededWidths(const QTableView *table, const QList<int> &columns, const QFont &font)
{
    const QAbstractItemModel *model = table->model();
    const int rows = std::min(sampledRows, model->rowCount());
    QStyleOptionViewItem option;
    option.font = font;
    option.fontMetrics = QFontMetrics(font);
    option.widget = table;
    // setUpTable() put it there.
    const auto *header = static_cast<const TableHeader *>(table->horizontalHeader());
    QList<int> widths;
    for (const int column : columns) {
        int width = header->widthFor(column, font);
        for (int row = 0; row < rows; ++row) {
            const QModelIndex index = model->index(row, column);
            width = std::max(width, table->itemDelegateForIndex(index)->sizeHint(option, index).width());
        }
        widths.append(std::min(width, widestColumn));
    }
    return widths;
}

/// Where the room is short the names give way, the widest first: they can be elided, a figure cannot.
void narrowNames(const QTableView *table, const QList<int> &columns, QList<int> &widths)
{
    QList<qsizetype> names;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const QVariant alignment = table->model()->headerData(columns.at(i), Qt::Horizontal, Qt::TextAlignmentRole);
        if (!Qt::Alignment(alignment.toInt()).testFlag(Qt::AlignRight))
            names.append(i);
    }
    int missing = std::accumulate(widths.cbegin(), widths.cend(), 0) - table->viewport()->width();
    while (missing > 0 && !names.isEmpty()) {
        const qsizetype widest =
            *std::max_element(names.cbegin(), names.cend(), [&](auto a, auto b) { return widths[a] < widths[b]; });
        if (widths.at(widest) <= narrowestName)
            break;
        --widths[widest];
        --missing;
    }
}

} // namespace

void setUpTable(QTableView *table, int copyRole)
{
    table->setItemDelegate(new TableDelegate(table));
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setAlternatingRowColors(false);
    table->setWordWrap(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(tableRowHeight(table->fontMetrics()));
    table->setHorizontalHeader(new TableHeader(table));
    new TableBehaviour(table, copyRole);
}

void sizeColumnsAgain(QTableView *table)
{
    sizeColumnsOnce(table, table->property(namesProperty).toBool() ? Names::MayBeElided : Names::Whole);
}

QList<int> neededColumnWidths(const QTableView *table, const QFont &font)
{
    return table->model() != nullptr ? neededWidths(table, shownColumns(table), font) : QList<int>();
}

int widthOfColumns(const QTableView *table, const QFont &font)
{
    const QList<int> widths = neededColumnWidths(table, font);
    return std::accumulate(widths.cbegin(), widths.cend(), 0);
}

void sizeColumnsOnce(QTableView *table, Names names)
{
    sizeColumns(table, neededColumnWidths(table, table->font()), names);
}

void sizeColumns(QTableView *table, QList<int> widths, Names names)
{
    if (table->model() == nullptr)
        return;
    QHeaderView *header = table->horizontalHeader();
    const QList<int> columns = shownColumns(table);
    if (names == Names::MayBeElided)
        narrowNames(table, columns, widths);
    table->setProperty(namesProperty, names == Names::MayBeElided);
    // What is left is shared, so that a wide window does not tear the first column from the others.
    const int left = std::max(0, table->viewport()->width() - std::accumulate(widths.cbegin(), widths.cend(), 0));
    const auto others = static_cast<int>(columns.size()) - 1;
    const int share = left / (others + 2);
    for (qsizetype i = 0; i < columns.size(); ++i)
        header->resizeSection(columns.at(i), widths.at(i) + (i == 0 ? left - share * others : share));
}

void settleLayout(QTableView *table)
{
    table->verticalHeader()->doItemsLayout();
    table->horizontalHeader()->doItemsLayout();
    table->doItemsLayout();
}

QString tableAsTsv(const QTableView *table, bool selectedOnly, int copyRole)
{
    const QAbstractItemModel *model = table->model();
    if (model == nullptr)
        return {};
    const QList<int> columns = shownColumns(table);
    QStringList lines;
    QStringList cells;
    for (const int column : columns)
        cells.append(tsvCell(model->headerData(column, Qt::Horizontal).toString()));
    lines.append(cells.join(u'\t'));
    const QItemSelectionModel *selection = table->selectionModel();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (selectedOnly && !selection->rowIntersectsSelection(row, QModelIndex()))
            continue;
        cells.clear();
        for (const int column : columns)
            cells.append(tsvCell(model->index(row, column).data(copyRole).toString()));
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

int tableRowHeight(const QFontMetrics &metrics)
{
    return metrics.height() + 10;
}

} // namespace Tokenglass
