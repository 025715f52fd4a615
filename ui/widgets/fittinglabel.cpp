// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/fittinglabel.h"

#include "ui/tabulartext.h"

#include <QPainter>

namespace Tokenglass {

namespace {

constexpr double smallestPointSize = 7;

} // namespace

FittingLabel::FittingLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

QSize FittingLabel::minimumSizeHint() const
{
    return {40, QLabel::minimumSizeHint().height()};
}

double FittingLabel::fittedPointSize() const
{
    QFont fitted = font();
    while (fitted.pointSizeF() > smallestPointSize && TabularText::width(fitted, text()) > contentsRect().width())
        fitted.setPointSizeF(fitted.pointSizeF() - 0.5);
    return fitted.pointSizeF();
}

void FittingLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont fitted = font();
    fitted.setPointSizeF(fittedPointSize());
    painter.setFont(fitted);
    painter.setPen(palette().color(foregroundRole()));
    TabularText::draw(painter, QRectF(contentsRect()), Qt::AlignLeft | Qt::AlignVCenter, text());
}

} // namespace Tokenglass
