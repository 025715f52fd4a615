// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/legendrow.h"

#include "ui/elidinglabel.h"
#include "ui/tabulartext.h"
#include "ui/themecolours.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int swatch = 10;
constexpr int swatchColumn = 18;

} // namespace

LegendRow::LegendRow(QWidget *parent) : QWidget(parent), m_label(new ElidingLabel), m_share(new NumberLabel)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(swatchColumn, 1, 3, 1);
    layout->setSpacing(8);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_share);
    m_share->setProperty("muted", true);
    setCursor(Qt::PointingHandCursor);
}

void LegendRow::setSlice(const Slice &slice)
{
    m_colour = slice.colour;
    m_label->setText(slice.label);
    m_share->setText(slice.percentText);
    setToolTip(u"%1\n%2 · %3"_s.arg(slice.label, slice.valueText, slice.percentText));
    m_share->updateGeometry();
    update();
}

void LegendRow::setCurrent(bool current)
{
    if (current == m_current)
        return;
    m_current = current;
    update();
}

void LegendRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (m_current) {
        painter.setBrush(ThemeColours::current().rowHover);
        painter.drawRoundedRect(rect(), 4, 4);
    }
    painter.setBrush(m_colour);
    painter.drawRoundedRect(QRectF(2, (height() - swatch) / 2.0, swatch, swatch), 2, 2);
}

void LegendRow::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    Q_EMIT hovered(true);
}

void LegendRow::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    Q_EMIT hovered(false);
}

void LegendRow::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT clicked();
}

} // namespace Tokenglass
