// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/tableheader.h"

#include "ui/tabulartext.h"
#include "ui/themecolours.h"
#include "ui/themeicon.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

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
    // A view that is being torn down still asks for sizes when its model is gone.
    return model() != nullptr ? model()->headerData(logicalIndex, Qt::Horizontal).toString() : QString();
}

bool TableHeader::alignsRight(int logicalIndex) const
{
    if (model() == nullptr)
        return false;
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
    const QString title = text(logicalIndex);
    const int width = std::min(room, static_cast<int>(std::ceil(LineText::width(font(), title))));
    if (sorted) {
        const int x = right ? area.right() + 1 + arrowOverhang - arrow : area.left() + width + arrowGap;
        const bool ascending = sortIndicatorOrder() == Qt::AscendingOrder;
        themeIcon(ascending ? u"chevron-up"_s : u"chevron-down"_s)
            .paint(painter, QRect(x, area.center().y() - arrow / 2 + 1, arrow, arrow));
    }
    const QRect textArea = right ? area.adjusted(0, 0, -forArrow, 0) : area;
    LineText::draw(*painter, QRectF(textArea), Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft), title);
    painter->restore();
}

int TableHeader::widthFor(int logicalIndex, const QFont &font) const
{
    const int width = static_cast<int>(std::ceil(LineText::width(font, text(logicalIndex)))) + 2 * padding;
    // Room for the arrow whether there is one or not: sorting must not move the other columns.
    const int forArrow = arrow + arrowGap - (alignsRight(logicalIndex) ? arrowOverhang : 0);
    return width + forArrow + 1;
}

QSize TableHeader::sectionSizeFromContents(int logicalIndex) const
{
    return {widthFor(logicalIndex, font()), fontMetrics().height() + 11};
}

} // namespace Tokenglass
