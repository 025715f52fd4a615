// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/tablepicture.h"

#include "ui/themecolours.h"

#include <QAbstractItemDelegate>
#include <QHeaderView>
#include <QImage>
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

void paintRow(QPainter &painter, const QTableView *table, int row, int top)
{
    const QHeaderView *header = table->horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        if (table->isColumnHidden(column))
            continue;
        const QModelIndex index = table->model()->index(row, column);
        QStyleOptionViewItem option;
        option.initFrom(table->viewport());
        option.state = QStyle::State_Enabled;
        option.font = table->font();
        option.fontMetrics = QFontMetrics(option.font);
        option.rect = QRect(header->sectionPosition(column), top, header->sectionSize(column), table->rowHeight(row));
        table->itemDelegateForIndex(index)->paint(&painter, option, index);
    }
}

} // namespace

QImage tablePicture(const QTableView *table)
{
    if (table->model() == nullptr)
        return {};
    const Rows rows = rowsOf(table);
    QHeaderView *header = table->horizontalHeader();
    int height = header->height();
    for (int row = rows.first; row < rows.first + rows.count; ++row)
        height += table->rowHeight(row);
    const QSize size(header->length() + 2 * Margin, height + 2 * Margin);
    QImage image(size * PixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(PixelRatio);
    image.fill(ThemeColours::current().card);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(Margin, Margin);
    // The header may be narrower than its sections, and scrolled: it paints them one by one.
    header->render(&painter, QPoint(-header->offset(), 0), QRegion(), QWidget::DrawChildren);
    int top = header->height();
    for (int row = rows.first; row < rows.first + rows.count; ++row) {
        paintRow(painter, table, row, top);
        top += table->rowHeight(row);
    }
    return image;
}

} // namespace Tokenglass
