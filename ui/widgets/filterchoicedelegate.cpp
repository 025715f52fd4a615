// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/filterchoicedelegate.h"

#include "ui/tabulartext.h"
#include "ui/theme.h"
#include "ui/themeicon.h"
#include "ui/widgets/filterchoicemodel.h"

#include <QPainter>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int box = 15;
constexpr int inset = 7;

void paintBox(QPainter *painter, const QRectF &rect, bool checked, const ThemeColours &colours)
{
    painter->setPen(QPen(checked ? colours.accent : colours.textMuted, 1.2));
    painter->setBrush(checked ? colours.accent : colours.card);
    painter->drawRoundedRect(rect.adjusted(0.6, 0.6, -0.6, -0.6), 3.5, 3.5);
    if (checked)
        themeIcon(u"check"_s, IconTint::AccentText).paint(painter, rect.adjusted(1, 1, -1, -1).toRect());
}

} // namespace

FilterChoiceDelegate::FilterChoiceDelegate(QObject *parent) : QStyledItemDelegate(parent) { }

void FilterChoiceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColours &colours = ThemeColours::current();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected) || option.state.testFlag(QStyle::State_MouseOver)) {
        // Only while the list itself has the focus; mostly the field above it has.
        painter->setPen(option.state.testFlag(QStyle::State_HasFocus) ? QPen(colours.accent) : QPen(Qt::NoPen));
        painter->setBrush(option.state.testFlag(QStyle::State_Selected) ? colours.rowSelected : colours.rowHover);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 0.5, -1, -0.5), 4, 4);
    }
    QRectF area = QRectF(option.rect).adjusted(inset, 0, -inset, 0);
    paintBox(painter, QRectF(area.left(), area.center().y() - box / 2.0, box, box),
             index.data(Qt::CheckStateRole).toInt() == Qt::Checked, colours);
    area.setLeft(area.left() + box + 8);
    if (const auto colour = index.data(FilterChoiceModel::ColourRole).value<QColor>(); colour.isValid()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour);
        painter->drawRoundedRect(QRectF(area.left(), area.center().y() - 4.5, 9, 9), 2, 2);
        area.setLeft(area.left() + 16);
    }
    const QString detail = index.data(FilterChoiceModel::DetailRole).toString();
    if (!detail.isEmpty()) {
        painter->setFont(fontFor(TextRole::Small));
        painter->setPen(colours.textMuted);
        TabularText::draw(*painter, area, Qt::AlignRight | Qt::AlignVCenter, detail);
        area.setRight(area.right() - TabularText::width(painter->font(), detail) - 8);
    }
    painter->setFont(option.font);
    painter->setPen(colours.textPrimary);
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetricsF(option.font).elidedText(index.data().toString(), Qt::ElideRight, area.width()));
    painter->restore();
}

QSize FilterChoiceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {120, option.fontMetrics.height() + 10};
}

bool FilterChoiceDelegate::editorEvent(QEvent *, QAbstractItemModel *, const QStyleOptionViewItem &,
                                       const QModelIndex &)
{
    return false;
}

} // namespace Tokenglass
