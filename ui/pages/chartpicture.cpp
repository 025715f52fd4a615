// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/chartpicture.h"

#include "ui/charts/chartwidget.h"
#include "ui/theme.h"
#include "ui/themecolours.h"
#include "ui/widgets/card.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QEvent>
#include <QPainter>
#include <QSvgGenerator>

#include <algorithm>

namespace Tokenglass {

namespace {

constexpr int Margin = 14;
constexpr double PixelRatio = 2;
constexpr int LegendGap = 10; ///< above the legend
constexpr int EntryGap = 16; ///< between two of its entries
constexpr int Swatch = 10;
constexpr int SwatchColumn = 16;

/// What the mouse or the keyboard point at is no part of the picture.
void forgetPointer(QWidget &widget)
{
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&widget, &leave);
    const QList<QWidget *> inner = widget.findChildren<QWidget *>();
    for (QWidget *child : inner) {
        QEvent left(QEvent::Leave);
        QCoreApplication::sendEvent(child, &left);
    }
}

} // namespace

ChartPicture::ChartPicture(Card &card, ChartWidget &chart) : m_card(card), m_chart(chart)
{
    forgetPointer(*card.content());
    // A card of several pages may show another one.
    if (chart.isVisible() && !chart.isEmpty())
        placeLegend(chart.legend());
}

void ChartPicture::placeLegend(const QList<LegendEntry> &entries)
{
    const QFontMetrics metrics(fontFor(TextRole::Small));
    const int height = metrics.height() + 2;
    const int room = m_card.content()->width();
    QPoint next(0, LegendGap);
    for (const LegendEntry &entry : entries) {
        const int width = std::min(SwatchColumn + metrics.horizontalAdvance(entry.label) + 1, room);
        if (next.x() > 0 && next.x() + width > room)
            next = QPoint(0, next.y() + height);
        m_legend.append({entry, QRect(next, QSize(width, height))});
        next.rx() += width + EntryGap;
    }
    m_legendHeight = entries.isEmpty() ? 0 : next.y() + height;
}

int ChartPicture::headerHeight() const
{
    return QFontMetrics(fontFor(TextRole::CardTitle)).height() + QFontMetrics(fontFor(TextRole::Small)).height() + 8;
}

QSize ChartPicture::size() const
{
    return m_card.content()->size() + QSize(2 * Margin, 2 * Margin + headerHeight() + m_legendHeight);
}

void ChartPicture::paint(QPainter &painter) const
{
    const ThemeColours &colours = ThemeColours::current();
    const int width = size().width() - 2 * Margin;
    painter.fillRect(QRect(QPoint(), size()), colours.card);
    QRect line(Margin, Margin, width, QFontMetrics(fontFor(TextRole::CardTitle)).height());
    painter.setFont(fontFor(TextRole::CardTitle));
    painter.setPen(colours.textPrimary);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_card.title());
    line.moveTop(line.bottom() + 1);
    painter.setFont(fontFor(TextRole::Small));
    painter.setPen(colours.textMuted);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_card.subtitle());
    m_chart.setFocusHidden(true);
    m_card.content()->render(&painter, QPoint(Margin, Margin + headerHeight()), QRegion(), QWidget::DrawChildren);
    m_chart.setFocusHidden(false);
    paintLegend(painter);
}

void ChartPicture::paintLegend(QPainter &painter) const
{
    const QFont font = fontFor(TextRole::Small);
    const QPoint below(Margin, Margin + headerHeight() + m_card.content()->height());
    painter.setFont(font);
    for (const Placed &placed : m_legend) {
        const QRect rect = placed.rect.translated(below);
        painter.fillRect(QRect(rect.left(), rect.top() + (rect.height() - Swatch) / 2, Swatch, Swatch),
                         placed.entry.colour);
        painter.setPen(ThemeColours::current().textPrimary);
        const QRect text = rect.adjusted(SwatchColumn, 0, 1, 0);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(font).elidedText(placed.entry.label, Qt::ElideRight, text.width()));
    }
}

QImage ChartPicture::image() const
{
    QImage image(size() * PixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(PixelRatio);
    image.fill(ThemeColours::current().card);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter);
    return image;
}

QByteArray ChartPicture::svg() const
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size());
    generator.setViewBox(QRect(QPoint(), size()));
    generator.setTitle(m_card.title());
    QPainter painter(&generator);
    paint(painter);
    painter.end();
    return buffer.data();
}

} // namespace Tokenglass
