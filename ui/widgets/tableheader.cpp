// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/tableheader.h"

#include "ui/themecolours.h"
#include "ui/themeicon.h"

#include <QPainter>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 6;
constexpr int arrow = 10;
constexpr int arrowGap = 1;
constexpr int arrowOverhang =
    5; ///< the arrow of a right-aligned column reaches into the padding, its text hardly moves

} // namespace

TableHeader::TableHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Interactive);
    setMinimumSectionSize(40);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

QString TableHeader::text(int logicalIndex) const
{
    return model()->headerData(logicalIndex, Qt::Horizontal).toString();
}

bool TableHeader::alignsRight(int logicalIndex) const
{
    const QVariant alignment = model()->headerData(logicalIndex, Qt::Horizontal, Qt::TextAlignmentRole);
    return alignment.isValid() && Qt::Alignment(alignment.toInt()).testFlag(Qt::AlignRight);
}

void TableHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const ThemeColours &colours = ThemeColours::current();
    painter.fillRect(viewport()->rect(), colours.card);
    painter.fillRect(QRect(0, viewport()->height() - 1, viewport()->width(), 1), colours.border);
    painter.end();
    QHeaderView::paintEvent(event);
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const ThemeColours &colours = ThemeColours::current();
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    const bool right = alignsRight(logicalIndex);
    const QRect area = rect.adjusted(padding, 0, -padding, -1);
    painter->save();
    painter->setFont(font());
    painter->setPen(sorted ? colours.textPrimary : colours.textMuted);
    const int forArrow = !sorted ? 0 : right ? arrow + arrowGap - arrowOverhang : arrow + arrowGap;
    const int room = area.width() - forArrow;
    const QString shown = painter->fontMetrics().elidedText(text(logicalIndex), Qt::ElideRight, room);
    const int width = painter->fontMetrics().horizontalAdvance(shown);
    if (sorted) {
        const int x = right ? area.right() + 1 + arrowOverhang - arrow : area.left() + width + arrowGap;
        const bool ascending = sortIndicatorOrder() == Qt::AscendingOrder;
        themeIcon(ascending ? u"chevron-up"_s : u"chevron-down"_s)
            .paint(painter, QRect(x, area.center().y() - arrow / 2 + 1, arrow, arrow));
    }
    const QRect textArea = right ? area.adjusted(0, 0, -forArrow, 0) : area;
    painter->drawText(textArea, static_cast<int>(Qt::AlignVCenter) | (right ? Qt::AlignRight : Qt::AlignLeft), shown);
    painter->restore();
}

QSize TableHeader::sectionSizeFromContents(int logicalIndex) const
{
    const int width = fontMetrics().horizontalAdvance(text(logicalIndex)) + 2 * padding;
    // Room for the arrow whether there is one or not: sorting must not move the other columns.
    const int forArrow = arrow + arrowGap - (alignsRight(logicalIndex) ? arrowOverhang : 0);
    return {width + forArrow + 1, fontMetrics().height() + 11};
}

} // namespace Tokenglass
