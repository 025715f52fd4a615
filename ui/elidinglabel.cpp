// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/elidinglabel.h"

#include "ui/tabulartext.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace Tokenglass {

ElidingLabel::ElidingLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

QSize ElidingLabel::sizeHint() const
{
    // The style sheet's fractional advances may need the pixel more.
    return QLabel::sizeHint() + QSize(1, 0);
}

QSize ElidingLabel::minimumSizeHint() const
{
    const int few = fontMetrics().horizontalAdvance(QStringLiteral("…")) * 3;
    return {qMin(few, sizeHint().width()), QLabel::minimumSizeHint().height()};
}

bool ElidingLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty()
        || LineText::width(font(), text()) <= contentsRect().width())
        return QLabel::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
    return true;
}

void ElidingLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Normal : QPalette::Disabled, foregroundRole()));
    LineText::draw(painter, QRectF(contentsRect()), alignment(), text());
}

} // namespace Tokenglass
