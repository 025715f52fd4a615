// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/tabledelegate.h"

namespace Tokenglass {

class Theme;

/// A model's name in bold behind a square of the colour it has in the charts.
class ModelCellDelegate : public TableDelegate
{
    Q_OBJECT

public:
    /// The role gives the label its colour is asked by; the shown text may say more.
    explicit ModelCellDelegate(Theme *theme, int labelRole = Qt::DisplayRole, QObject *parent = nullptr);

protected:
    void paintContent(QPainter *painter, const QRectF &rect, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
    [[nodiscard]] double contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Theme *m_theme = nullptr;
    int m_labelRole = Qt::DisplayRole;
};

} // namespace Tokenglass
