// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/tabledelegate.h"

#include "ui/tabulartext.h"
#include "ui/themecolours.h"
#include "ui/widgets/tablesetup.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace Tokenglass {

namespace {

constexpr double padding = 6;
constexpr qsizetype longestShown = 1000; // of a name that may be 200 KB

// Names and messages come from the source; a line break would hide what follows it.
QString oneLine(const QString &text)
{
    QString line = text.left(longestShown);
    return line.replace(u'\n', u' ').replace(u'\t', u' ');
}

} // namespace

TableDelegate::TableDelegate(QObject *parent) : QStyledItemDelegate(parent) { }

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const ThemeColours &colours = ThemeColours::current();
    painter->save();
    if (cell.state.testFlag(QStyle::State_Selected))
        painter->fillRect(cell.rect, colours.rowSelected);
    else if (cell.widget != nullptr && cell.widget->underMouse() && hoveredRow(cell.widget) == index.row())
        painter->fillRect(cell.rect, colours.rowHover);
    painter->fillRect(QRectF(cell.rect.left(), cell.rect.bottom(), cell.rect.width(), 1), colours.chartGrid);
    painter->setFont(cell.font);
    const bool enabled = cell.state.testFlag(QStyle::State_Enabled);
    painter->setPen(enabled ? colours.textPrimary : colours.textMuted);
    if (const auto foreground = index.data(Qt::ForegroundRole); foreground.isValid())
        painter->setPen(foreground.value<QBrush>().color());
    paintContent(painter, QRectF(cell.rect).adjusted(padding, 0, -padding, -1), cell, index);
    if (cell.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(colours.accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(cell.rect).adjusted(0.5, 0.5, -0.5, -1.5));
    }
    painter->restore();
}

void TableDelegate::paintContent(QPainter *painter, const QRectF &rect, const QStyleOptionViewItem &option,
                                 const QModelIndex &) const
{
    const QString text = oneLine(option.text);
    if (option.displayAlignment.testFlag(Qt::AlignRight)) {
        TabularText::draw(*painter, rect, Qt::AlignRight | Qt::AlignVCenter, text);
        return;
    }
    LineText::draw(*painter, rect, Qt::AlignLeft | Qt::AlignVCenter, text);
}

double TableDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    // Measuring a 200 KB name letter by letter would stop the window; no column gets that wide.
    constexpr qsizetype measured = 80;
    const QString text = option.text.left(measured);
    return option.displayAlignment.testFlag(Qt::AlignRight) ? TabularText::width(option.font, text)
                                                            : LineText::width(option.font, text);
}

bool TableDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    const bool cut = index.isValid() && sizeHint(option, index).width() > option.rect.width();
    if (event->type() != QEvent::ToolTip || !cut || !index.data(Qt::ToolTipRole).toString().isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), oneLine(index.data().toString()), view);
    return true;
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    return {static_cast<int>(std::ceil(contentWidth(cell, index) + 2 * padding)) + 2, tableRowHeight(cell.fontMetrics)};
}

} // namespace Tokenglass
