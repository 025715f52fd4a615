// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/statuscelldelegate.h"

#include "ui/themecolours.h"

#include <QPainter>

namespace Tokenglass {

StatusCellDelegate::StatusCellDelegate(int role, int badValue, QObject *parent)
    : TableDelegate(parent), m_role(role), m_badValue(badValue)
{ }

void StatusCellDelegate::paintContent(QPainter *painter, const QRectF &rect, const QStyleOptionViewItem &option,
                                      const QModelIndex &index) const
{
    const QVariant value = index.data(m_role);
    if (value.isValid() && value.toInt() == m_badValue)
        painter->setPen(ThemeColours::current().bad);
    TableDelegate::paintContent(painter, rect, option, index);
}

} // namespace Tokenglass
