// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/tablepicture.h"

#include "ui/themecolours.h"
#include "ui/widgets/tableheader.h"

#include <QAbstractItemDelegate>
#include <QImage>
#include <QList>
#include <QPainter>
#include <QTableView>

#include <algorithm>

namespace Tokenglass {

namespace {

constexpr int LongestTable = 200; ///< rows; more of them are no picture
constexpr int Margin = 8;
constexpr double PixelRatio = 2;

struct Rows
{
    int first = 0;
    int count = 0;
};

Rows rowsOf(const QTableView *table)
{
    const int all = table->model()->rowCount();
    if (all <= LongestTable)
        return {0, all};
    const int first = std::max(0, table->rowAt(0));
    const int last = table->rowAt(table->viewport()->height() - 1);
    return {first, std::min((last < 0 ? all : last + 1) - first, LongestTable)};
}

struct Column
{
    int logical = 0;
    int left = 0;
    int width = 0;
};

QStyleOptionViewItem optionOf(const QTableView *table)
{
    QStyleOptionViewItem option;
    option.initFrom(table->viewport());
    option.state = QStyle::State_Enabled;
    option.font = table->font();
    option.fontMetrics = QFontMetrics(option.font);
    return option;
}

/// As wide as their texts: on the screen a name may be cut, a picture has no window to fit in.
QList<Column> columnsOf(const QTableView *table, const TableHeader *header, const Rows &rows)
{
    const QStyleOptionViewItem option = optionOf(table);
    QList<Column> columns;
    int left = 0;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        if (table->isColumnHidden(logical))
            continue;
        int width = std::max(header->sectionSize(logical), header->widthFor(logical, header->font()));
        for (int row = rows.first; row < rows.first + rows.count; ++row) {
            const QModelIndex index = table->model()->index(row, logical);
            width = std::max(width, table->itemDelegateForIndex(index)->sizeHint(option, index).width());
        }
        columns.append({logical, left, width});
        left += width;
    }
    return columns;
}

void paintHeader(QPainter &painter, const TableHeader *header, const QList<Column> &columns)
{
    const int width = columns.constLast().left + columns.constLast().width;
    painter.fillRect(QRect(0, header->height() - 1, width, 1), ThemeColours::current().border);
    for (const Column &column : columns)
        header->paintSection(&painter, QRect(column.left, 0, column.width, header->height()), column.logical);
}

void paintRow(QPainter &painter, const QTableView *table, const QList<Column> &columns, int row, int top)
{
    QStyleOptionViewItem option = optionOf(table);
    for (const Column &column : columns) {
        const QModelIndex index = table->model()->index(row, column.logical);
        option.rect = QRect(column.left, top, column.width, table->rowHeight(row));
        table->itemDelegateForIndex(index)->paint(&painter, option, index);
    }
}

} // namespace

QImage tablePicture(const QTableView *table)
{
    if (table->model() == nullptr)
        return {};
    const Rows rows = rowsOf(table);
    // setUpTable() put it there.
    const auto *header = static_cast<const TableHeader *>(table->horizontalHeader());
    const QList<Column> columns = columnsOf(table, header, rows);
    if (columns.isEmpty())
        return {};
    int height = header->height();
    for (int row = rows.first; row < rows.first + rows.count; ++row)
        height += table->rowHeight(row);
    const int width = columns.constLast().left + columns.constLast().width;
    const QSize size(width + 2 * Margin, height + 2 * Margin);
    QImage image(size * PixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(PixelRatio);
    image.fill(ThemeColours::current().card);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(Margin, Margin);
    paintHeader(painter, header, columns);
    int top = header->height();
    for (int row = rows.first; row < rows.first + rows.count; ++row) {
        paintRow(painter, table, columns, row, top);
        top += table->rowHeight(row);
    }
    return image;
}

} // namespace Tokenglass
