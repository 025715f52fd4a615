// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/deltalabel.h"

#include "ui/tabulartext.h"
#include "ui/themecolours.h"

#include <QPainter>
#include <QPolygonF>

#include <cmath>

namespace Tokenglass {

namespace {

constexpr double arrowWidth = 10;
constexpr double arrowHeight = 8;
constexpr double arrowColumn = arrowWidth + 5;

} // namespace

DeltaLabel::DeltaLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void DeltaLabel::setDelta(const QString &text, DeltaDirection direction, DeltaMeaning meaning)
{
    if (text == this->text() && direction == m_direction && meaning == m_meaning)
        return;
    m_direction = direction;
    m_meaning = meaning;
    setText(text);
    updateGeometry();
    update();
}

QSize DeltaLabel::sizeHint() const
{
    const bool arrow = m_direction == DeltaDirection::Up || m_direction == DeltaDirection::Down;
    const double width = TabularText::width(font(), text()) + (arrow ? arrowColumn : 0.0);
    return {static_cast<int>(std::ceil(width)) + 1, fontMetrics().height()};
}

QSize DeltaLabel::minimumSizeHint() const
{
    return sizeHint();
}

QColor DeltaLabel::colour() const
{
    const ThemeColours &colours = ThemeColours::current();
    switch (m_meaning) {
    case DeltaMeaning::Good:
        return colours.good;
    case DeltaMeaning::Bad:
        return colours.bad;
    case DeltaMeaning::Neutral:
        break;
    }
    return colours.textMuted;
}

void DeltaLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour());
    const double top = (height() - arrowHeight) / 2;
    const double bottom = top + arrowHeight;
    QRectF textRect(rect());
    if (m_direction == DeltaDirection::Up)
        painter.drawPolygon(QPolygonF{{0, bottom}, {arrowWidth / 2, top}, {arrowWidth, bottom}});
    else if (m_direction == DeltaDirection::Down)
        painter.drawPolygon(QPolygonF{{0, top}, {arrowWidth / 2, bottom}, {arrowWidth, top}});
    if (m_direction == DeltaDirection::Up || m_direction == DeltaDirection::Down)
        textRect.setLeft(arrowColumn);
    painter.setPen(colour());
    TabularText::draw(painter, textRect, Qt::AlignLeft | Qt::AlignVCenter, text());
}

} // namespace Tokenglass
