// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/detailcard.h"

#include "ui/tabulartext.h"
#include "ui/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Tokenglass {

void paintDetailCard(QPainter &painter, const QRectF &widget, const QRectF &plot, double cursorX, QStringList lines)
{
    if (lines.isEmpty())
        return;
    const QString title = lines.takeFirst();
    const ThemeColours &colours = ThemeColours::current();
    const QFontMetricsF titleMetrics(fontFor(TextRole::Strong));
    const QFontMetricsF lineMetrics(fontFor(TextRole::Small));
    double width = titleMetrics.horizontalAdvance(title);
    for (const QString &line : std::as_const(lines))
        width = std::max(width, lineMetrics.horizontalAdvance(line));
    constexpr double padding = 10;
    constexpr double gap = 9;
    const double available = std::max(60.0, widget.width() - 2.0 * padding - 4);
    width = std::min(std::ceil(width) + 2, available);
    const double height = titleMetrics.height() + static_cast<double>(lines.size()) * (lineMetrics.height() + 2);
    QRectF card(cursorX + gap, plot.top() + 5, width + 2 * padding, height + 2 * padding - 4);
    if (card.right() > widget.width() - 1)
        card.moveRight(cursorX - gap);
    card.moveLeft(std::clamp(card.left(), 1.0, std::max(1.0, widget.width() - card.width() - 1)));

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.shadow);
    painter.drawRoundedRect(card.adjusted(-1, 1, 1, 3), 7, 7);
    painter.setPen(QPen(colours.border, 1));
    painter.setBrush(colours.card);
    painter.drawRoundedRect(card, 6, 6);
    painter.setPen(colours.textPrimary);
    painter.setFont(fontFor(TextRole::Strong));
    QRectF line(card.left() + padding, card.top() + padding - 3, width, titleMetrics.height());
    LineText::draw(painter, line, Qt::AlignLeft | Qt::AlignVCenter, title);
    painter.setPen(colours.textMuted);
    painter.setFont(fontFor(TextRole::Small));
    line.moveTop(line.bottom() + 2);
    line.setHeight(lineMetrics.height());
    for (const QString &detail : std::as_const(lines)) {
        LineText::draw(painter, line, Qt::AlignLeft | Qt::AlignVCenter, detail);
        line.translate(0, lineMetrics.height() + 2);
    }
    painter.restore();
}

} // namespace Tokenglass
