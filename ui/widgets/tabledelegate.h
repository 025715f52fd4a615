// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace Tokenglass {

/// A cell of the application's tables: a line below each row, the row under the mouse tinted, right-aligned text with
/// tabular digits. Reads DisplayRole, TextAlignmentRole and FontRole.
class TableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit TableDelegate(QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The whole text where it is cut.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    /// The content alone, inside the cell's padding; the background is painted.
    virtual void paintContent(QPainter *painter, const QRectF &rect, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const;
    [[nodiscard]] virtual double contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace Tokenglass
