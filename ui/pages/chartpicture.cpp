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

namespace Tokenglass {

namespace {

constexpr int Margin = 14;
constexpr double PixelRatio = 2;

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

ChartPicture::ChartPicture(Card &card) : m_card(card)
{
    forgetPointer(*card.content());
}

int ChartPicture::headerHeight() const
{
    return QFontMetrics(fontFor(TextRole::CardTitle)).height() + QFontMetrics(fontFor(TextRole::Small)).height() + 8;
}

QSize ChartPicture::size() const
{
    return m_card.content()->size() + QSize(2 * Margin, 2 * Margin + headerHeight());
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
    m_card.content()->render(&painter, QPoint(Margin, Margin + headerHeight()), QRegion(), QWidget::DrawChildren);
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
