// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/tabledelegate.h"

namespace Tokenglass {

/// A word that stands out in the colour of bad news where the role has the given value.
class StatusCellDelegate : public TableDelegate
{
    Q_OBJECT

public:
    StatusCellDelegate(int role, int badValue, QObject *parent = nullptr);

protected:
    void paintContent(QPainter *painter, const QRectF &rect, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;

private:
    int m_role;
    int m_badValue;
};

} // namespace Tokenglass
