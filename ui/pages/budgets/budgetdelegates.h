// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/tabledelegate.h"

namespace Tokenglass {

/// The gauge of a budget in its row.
class GaugeCellDelegate : public TableDelegate
{
    Q_OBJECT

public:
    using TableDelegate::TableDelegate;

protected:
    void paintContent(QPainter *painter, const QRectF &rect, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
    [[nodiscard]] double contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A name in bold with a muted line below it.
class TwoLineDelegate : public TableDelegate
{
    Q_OBJECT

public:
    /// `detailRole`: the line below.
    explicit TwoLineDelegate(int detailRole, QObject *parent = nullptr);

protected:
    void paintContent(QPainter *painter, const QRectF &rect, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
    [[nodiscard]] double contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_detailRole;
};

/// A figure or word with muted lines below it.
class NotedDelegate : public TableDelegate
{
    Q_OBJECT

public:
    /// `noteRole`: the lines below.
    NotedDelegate(int noteRole, Qt::Alignment alignment, QObject *parent = nullptr);

protected:
    void paintContent(QPainter *painter, const QRectF &rect, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
    [[nodiscard]] double contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_noteRole;
    Qt::Alignment m_alignment;
};

/// Where a budget will end, and below it the range in which it may.
class ForecastDelegate : public TableDelegate
{
    Q_OBJECT

public:
    using TableDelegate::TableDelegate;

protected:
    void paintContent(QPainter *painter, const QRectF &rect, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
    [[nodiscard]] double contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// An alert in a list: an edge in the colour of its severity, its words, and a dot while it is open.
class AlertDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Of a row with two lines.
[[nodiscard]] int twoLineHeight(const QFontMetrics &metrics);

} // namespace Tokenglass
