// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/modelcelldelegate.h"

#include "ui/tabulartext.h"
#include "ui/theme.h"

#include <QPainter>

namespace Tokenglass {

namespace {

constexpr double swatch = 9;
constexpr double textLeft = swatch + 8;

QFont strong(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

ModelCellDelegate::ModelCellDelegate(Theme *theme, int labelRole, QObject *parent)
    : TableDelegate(parent), m_theme(theme), m_labelRole(labelRole)
{ }

void ModelCellDelegate::paintContent(QPainter *painter, const QRectF &rect, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme->colourForSeries(index.data(m_labelRole).toString()));
    painter->drawRoundedRect(QRectF(rect.left(), rect.center().y() - swatch / 2, swatch, swatch), 2, 2);
    painter->restore();
    painter->setFont(strong(option.font));
    const QRectF textRect = rect.adjusted(textLeft, 0, 0, 0);
    QStyleOptionViewItem cell = option;
    // The same model at two providers differs in the end of its name only.
    cell.text = LineText::elidedInMiddle(painter->font(), option.text, textRect.width());
    TableDelegate::paintContent(painter, textRect, cell, index);
}

double ModelCellDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    cell.font = strong(option.font);
    return TableDelegate::contentWidth(cell, index) + textLeft;
}

} // namespace Tokenglass
